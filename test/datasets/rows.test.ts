import { describe, expect, it } from 'vitest';
import { fromBytes, openDataset, openRows } from '../../src/datasets/index.ts';
import { parseDatasetSlug } from '../../src/foundation/ids.ts';
import type { JsonObject } from '../../src/foundation/json.ts';
import { casesOf, openFile, refusal } from './support.ts';

const slug = parseDatasetSlug('triage');
const open = (rows: readonly { readonly line: number; readonly fields: JsonObject }[], map = {}) =>
  openRows({ slug, file: 'a.prompt.yml', rows, map });

describe('rows in memory', () => {
  it('are the cases that a file of them has', async () => {
    const fields = [
      { question: 'a', answer: 'b', tags: ['x'] },
      { question: 'c', cluster: 'k' },
    ];
    const dataset = await open(fields.map((row, index) => ({ line: index + 7, fields: row })));
    const file = await openFile('d.jsonl', fields.map((row) => JSON.stringify(row)).join('\n'));
    expect(await casesOf(dataset)).toEqual(await casesOf(file));
    expect(await casesOf(dataset)).toEqual(await casesOf(dataset));
    expect({ ...dataset, cases: undefined }).toEqual({ ...file, file: 'a.prompt.yml', cases: undefined });
  });

  it('are refused with the lines they stand on', async () => {
    const error = await refusal(
      open([
        { line: 7, fields: {} },
        { line: 9, fields: { input: 'a' } },
        { line: 12, fields: { input: null } },
      ]),
    );
    expect(error.message).toContain('a.prompt.yml:7: the row has no input');
    expect(error.details).toEqual({ lines: [7, 12] });
    expect((await refusal(open([]))).message).toBe('the dataset has no rows');
    expect((await refusal(open([{ line: 7, fields: { input: 'a' } }], { id: 'key' }))).message).toContain(
      'no row has "key"',
    );
  });
});

describe('the lines that a program prints', () => {
  it('are JSON Lines, whatever the program is called', async () => {
    const bytes = fromBytes(Buffer.from('{"input":"a"}\n{"input":"b"}\n'));
    const dataset = await openDataset({ slug, file: 'python rows.py --all', format: 'jsonl', map: {}, open: bytes });
    expect((await casesOf(dataset)).map(({ input }) => input)).toEqual([{ input: 'a' }, { input: 'b' }]);
    const bad = fromBytes(Buffer.from('{"input":"a"}\nTraceback\n'));
    const error = await refusal(openDataset({ slug, file: 'python rows.py', format: 'jsonl', map: {}, open: bad }));
    expect(error.position).toEqual({ file: 'python rows.py', line: 2, column: 1 });
  });
});
