import type { DatasetSlug } from '../foundation/ids.ts';
import type { ColumnMap } from './columns.ts';
import type { DatasetFormat, Header, Row, RowProblem } from './format.ts';

/** Rows of any origin. */
export type RowSource = {
  readonly slug: DatasetSlug;
  /** Where the rows are from, for errors: relative to the root of the repository, or a name. */
  readonly file: string;
  readonly map: ColumnMap;
  readonly values: DatasetFormat['values'];
  /** Reads from the start, a batch at a time. `bytes` is told all that decides the rows. */
  read(bytes: ByteSink): AsyncIterable<readonly (Header | Row | RowProblem)[]>;
};

export type ByteSink = { update(chunk: Uint8Array): unknown };
