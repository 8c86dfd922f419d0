import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/datasets/dataset.ts';
import { casesOf, openFile } from './support.ts';

const page = readFileSync(new URL('../../docs/datasets.md', import.meta.url), 'utf8');
const examples = new Map(
  [...page.matchAll(/^### `([^`]+)`\n(?:(?!^#)[\s\S])*?^```\w+\n([\s\S]*?)^```$/gm)].map(([, file = '', text = '']) => [
    file,
    text,
  ]),
);

async function casesIn(file: string): Promise<readonly Case[]> {
  const text = examples.get(file);
  if (text === undefined) throw new Error(`no example of ${file}`);
  return casesOf(await openFile(file, text));
}

describe('docs/datasets.md', () => {
  it('shows a file of each format', async () => {
    expect(await casesIn('triage.jsonl')).toMatchObject([
      { id: 't-1', input: { input: 'Where is my parcel?' }, expected: 'shipping', tags: ['vip'] },
      { id: 't-2', input: { subject: 'Refund', body: 'I sent it back.', plan: 'free' }, expected: 'refund' },
    ]);
    expect(await casesIn('triage.csv')).toMatchObject([
      { id: 't-1', input: { input: 'Where is my parcel?' }, expected: 'shipping', tags: ['vip', 'europe'] },
      { id: 't-2', input: { input: 'He said "no", twice' }, expected: 'other', tags: [] },
    ]);
    expect(await casesIn('triage.json')).toMatchObject([
      { input: { question: 'Where is my parcel?' }, expected: 'shipping' },
      { input: { question: 'I sent it back.' }, expected: 'refund' },
    ]);
    expect(await casesIn('triage.yaml')).toMatchObject([
      { input: { input: 'Where is my parcel?' }, expected: 'shipping' },
      { input: { input: 'I sent it back.\nWhere is my money?\n' }, expected: 'refund' },
    ]);
  });

  it('shows a table of promptfoo', async () => {
    expect(await casesIn('promptfoo.csv')).toMatchObject([
      {
        input: { city: 'Paris', language: 'French' },
        expected: 'French',
        tags: ['europe', 'big'],
        metadata: { description: 'capital', level: 'easy' },
      },
      {
        input: { city: 'Bern', language: 'German' },
        metadata: {
          assert: {
            'contains-any': [{ kind: 'contains', options: { any: ['German'] } }],
            'not-contains': [{ kind: 'contains', options: { value: 'English' }, not: true }],
          },
        },
      },
    ]);
  });

  it('names all aliases of each field', async () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \|.*\| ([^|]+) \|$/gm)].filter(([, field]) => FIELDS.has(field ?? ''));
    expect(rows).toHaveLength(FIELDS.size);
    for (const [, field = '', names = ''] of rows) {
      for (const [, name = ''] of names.matchAll(/`(\w+)`/g)) {
        const row = { ...(field === 'input' ? {} : { input: 'i' }), [name]: FIELDS.get(field) };
        const [read] = await casesOf(await openFile('d.jsonl', JSON.stringify(row)));
        expect({ name, value: field === 'input' ? read?.input.input : read?.[field as keyof Case] }).toEqual({
          name,
          value: FIELDS.get(field),
        });
      }
    }
  });
});

/** Each field of a case, and a value of it. */
const FIELDS = new Map<string, unknown>([
  ['input', 'a'],
  ['expected', 'b'],
  ['tags', ['t']],
  ['cluster', 'c'],
  ['metadata', { m: 1 }],
  ['id', 'i'],
]);
