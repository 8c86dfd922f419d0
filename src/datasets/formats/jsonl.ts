import type { DatasetFormat, Row, RowProblem, TextBlock } from '../format.ts';
import { readJsonRow } from '../reading/json-row.ts';

/** JSON Lines: one object a line, UTF-8. Lines of white space are skipped. */
export const jsonl: DatasetFormat = {
  name: 'jsonl',
  endings: ['.jsonl', '.ndjson'],
  values: 'json',
  blocks: 'lines',
  async *rows(blocks, file) {
    for await (const block of blocks) yield block.status === 'text' ? readLines(block, file) : [block];
  },
};

function readLines(block: TextBlock & { readonly status: 'text' }, file: string): readonly (Row | RowProblem)[] {
  const rows: (Row | RowProblem)[] = [];
  let { line } = block;
  for (const text of block.text.split('\n')) {
    if (text.trim() !== '') rows.push(readJsonRow(text, file, { line, column: 1 }));
    line++;
  }
  return rows;
}
