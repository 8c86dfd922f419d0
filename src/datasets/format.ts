import type { JsonObject } from '../foundation/json.ts';

/** One row of the file, by column or key. */
export type Row = { readonly status: 'row'; readonly line: number; readonly fields: JsonObject };

/** A row that cannot be used. `fatal`: what follows it cannot be read either. */
export type RowProblem = {
  readonly status: 'problem';
  readonly line: number;
  readonly column?: number | undefined;
  readonly message: string;
  readonly todo?: string | undefined;
  readonly fatal?: boolean;
};

/** A part of a file's text, or a line that is not text. */
export type TextBlock = { readonly status: 'text'; readonly line: number; readonly text: string } | RowProblem;

/** The columns of a file that names them once. Comes before the first row. */
export type Header = { readonly status: 'header'; readonly line: number; readonly columns: readonly string[] };

/** One kind of dataset file. Adding one is a file in `formats/`, a line in its index, and the contract suite. */
export interface DatasetFormat {
  readonly name: string;
  /** File endings with their dot, lower-case. */
  readonly endings: readonly string[];
  /** `text`: every value is a text, and structure inside a cell is found by `cases.ts`. `json`: values have their types. */
  readonly values: 'text' | 'json';
  /** `lines`: a block is complete lines, each with its `\n`. `pieces`: it may end anywhere, and a line may be of any length. */
  readonly blocks: 'lines' | 'pieces';
  /** A block of the file at a time, in order: in memory is never more than a block and an unfinished row. */
  rows(blocks: AsyncIterable<TextBlock>, file: string): AsyncIterable<readonly (Header | Row | RowProblem)[]>;
}

/** In bytes of UTF-8. */
export const LARGEST_ROW = 1_000_000;

export function tooLarge(line: number): RowProblem {
  return {
    status: 'problem',
    line,
    message: `the row has more than ${LARGEST_ROW} bytes`,
    todo: 'Shorten it, or take it out.',
  };
}
