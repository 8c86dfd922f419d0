import { FileError } from '../../foundation/errors.ts';
import { isJsonObject } from '../../foundation/json.ts';
import { parseJson } from '../../foundation/strict-json.ts';
import type { DatasetFormat, Row, RowProblem, TextBlock } from '../format.ts';

/** JSON Lines: one object a line, UTF-8. Lines of white space are skipped. */
export const jsonl: DatasetFormat = {
  name: 'jsonl',
  endings: ['.jsonl', '.ndjson'],
  values: 'json',
  async *rows(blocks, file) {
    for await (const block of blocks) yield block.status === 'text' ? readLines(block, file) : [block];
  },
};

function readLines(block: TextBlock & { readonly status: 'text' }, file: string): readonly (Row | RowProblem)[] {
  const rows: (Row | RowProblem)[] = [];
  let { line } = block;
  for (const text of block.text.split('\n')) {
    if (text.trim() !== '') rows.push(readLine(text, line, file));
    line++;
  }
  return rows;
}

function readLine(text: string, line: number, file: string): Row | RowProblem {
  try {
    const fields = parseJson(text, file, { line });
    if (isJsonObject(fields)) return { status: 'row', line, fields };
    const message = `a row must be an object, found ${Array.isArray(fields) ? 'a list' : JSON.stringify(fields).slice(0, 40)}`;
    return { status: 'problem', line, message, todo: 'Write {"input": …, "expected": …}.' };
  } catch (thrown) {
    if (!(thrown instanceof FileError)) throw thrown;
    return { status: 'problem', line, column: thrown.position?.column, message: thrown.message, todo: thrown.todo };
  }
}
