import { describe, expect, it } from 'vitest';
import { casesOfCsv, casesOfRows, openFile, refusal } from './support.ts';

const one = async (row: object, map?: { readonly [field: string]: string }) =>
  (await casesOfRows([row as never], map))[0];

describe('the input of a case', () => {
  it.each<[string, object, object]>([
    ['a text', { input: 'a' }, { input: 'a' }],
    ['an empty text', { input: '' }, { input: '' }],
    ['a number', { input: 5 }, { input: 5 }],
    ['a list', { input: [1, 'a'] }, { input: [1, 'a'] }],
    ['an object of variables', { input: { question: 'q', n: 1 } }, { question: 'q', n: 1 }],
    ['an object and other keys', { input: { question: 'q' }, plan: 'free' }, { question: 'q', plan: 'free' }],
    ['keys that are no field', { question_text: 'q', plan: null }, { question_text: 'q', plan: null }],
    ['an empty object and other keys', { input: {}, plan: 'free' }, { plan: 'free' }],
  ])('is read from %s', async (_, row, input) => {
    expect((await one(row))?.input).toEqual(input);
  });

  it.each<[object, string]>([
    [{ input: null }, 'the input ("input") is null'],
    [{ expected: 'a' }, 'the row has no input'],
    [{ input: {} }, 'the row has no input'],
    [{}, 'the row has no input'],
    [{ input: { plan: 'a' }, plan: 'b' }, '"plan" is in the input and a column too'],
    [
      { text: 't', input: 'a', expected: 'b', id: [] },
      'the id must be a text that is not empty, or a whole number, found []',
    ],
  ])('is refused from %j', async (row, message) => {
    const error = await refusal(one(row));
    expect(error.message).toBe(message);
    expect(error.position).toEqual({ file: 'd.jsonl', line: 1 });
  });
});

describe('the other fields of a case', () => {
  it.each<[string, unknown, unknown]>([
    ['a text', 'a', 'a'],
    ['an empty text', '', ''],
    ['an object', { category: 'a' }, { category: 'a' }],
    ['false', false, false],
    ['null, which is none', null, undefined],
    ['a text that looks like JSON', '[1]', '[1]'],
  ])('expected: %s', async (_, written, expected) => {
    expect((await one({ input: 'a', expected: written }))?.expected).toEqual(expected);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['a list', ['a', 'b'], ['a', 'b']],
    ['a text', ' a; b,c | d ;', ['a', 'b', 'c', 'd']],
    ['a repeated tag', ['a', 'a '], ['a']],
    ['null', null, []],
  ])('tags: %s', async (_, written, tags) => {
    expect((await one({ input: 'a', tags: written }))?.tags).toEqual(tags);
  });

  it.each<[string, unknown, string | undefined]>([
    ['a text', ' acme ', 'acme'],
    ['a number', 12, '12'],
    ['null', null, undefined],
  ])('cluster: %s', async (_, written, cluster) => {
    expect((await one({ input: 'a', cluster: written }))?.cluster).toBe(cluster);
  });

  it.each<[unknown, string]>([
    ['case 1', 'case 1'],
    [7, '7'],
  ])('id: %j', async (written, id) => {
    expect((await one({ input: 'a', id: written }))?.id).toBe(id);
  });

  it('metadata: an object', async () => {
    expect((await one({ input: 'a', metadata: { source: 'x' } }))?.metadata).toEqual({ source: 'x' });
  });

  it.each<[object, string]>([
    [{ tags: [1] }, 'the tags must be a list of texts'],
    [{ tags: { a: 1 } }, 'the tags must be a list of texts'],
    [{ cluster: '' }, 'the cluster must be a text that is not empty'],
    [{ cluster: true }, 'the cluster must be a text that is not empty'],
    [{ id: 1.5 }, 'the id must be a text that is not empty, or a whole number, found 1.5'],
    [{ id: 9_007_199_254_740_992 }, 'or a whole number, found 9007199254740992'],
    [{ id: 'a\nb' }, 'not a case id'],
    [{ metadata: 'a' }, 'the metadata must be an object, found "a"'],
    [{ metadata: 'x'.repeat(99) }, '…'],
  ])('%j is refused', async (fields, message) => {
    expect((await refusal(one({ input: 'a', ...fields }))).message).toContain(message);
  });

  it('in a file of texts, expected and metadata may be JSON', async () => {
    const [read] = await casesOfCsv('input,expected,metadata\n[1],"{""a"":1}","{""b"":[2]}"\n');
    expect(read).toMatchObject({ input: { input: '[1]' }, expected: { a: 1 }, metadata: { b: [2] } });
    const [text] = await casesOfCsv('input,expected,metadata\na,[urgent] call,\n');
    expect(text).toMatchObject({ expected: '[urgent] call', metadata: {} });
    expect((await refusal(casesOfCsv('input,metadata\na,b\n'))).message).toBe(
      'the metadata must be an object, found "b"',
    );
  });

  it('in a file of texts, an empty cell is none, but for the input', async () => {
    const [read] = await casesOfCsv('id,input,expected,tags,cluster,plan\n, ,,,,free\n');
    expect(read).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      input: { input: ' ', plan: 'free' },
      tags: [],
      metadata: {},
    });
  });
});

describe('a derived id', () => {
  it('is of input and expected alone', async () => {
    const row = { input: { b: 1, a: 2 }, expected: 'x' };
    const ids = await Promise.all(
      [row, { ...row, tags: ['a'], cluster: 'c', metadata: { m: 1 } }, { expected: 'x', input: { a: 2, b: 1 } }].map(
        async (each) => (await one(each))?.id,
      ),
    );
    expect(new Set(ids).size).toBe(1);
    expect((await one({ input: row.input }))?.id).not.toBe(ids[0]);
  });

  it('may not be that of a row before', async () => {
    const derived = (await one({ input: 'a' }))?.id;
    const rows = [{ input: 'b', id: `${derived}-2` }, { input: 'a' }, { input: 'a' }];
    expect((await refusal(casesOfRows(rows))).message).toBe(`the id "${derived}-2" is that of line 1 too`);
  });
});

describe('columns', () => {
  it.each([
    ['question', 'answer'],
    ['Question', 'Expected Output'],
    ['user-input', 'ground_truth'],
    ['TEXT', 'label'],
    ['prompt', 'ideal'],
    ['inputs', 'target'],
  ])('%s and %s are input and expected', async (input, expected) => {
    expect(await one({ [input]: 'i', [expected]: 'e' })).toMatchObject({ input: { input: 'i' }, expected: 'e' });
  });

  it('gives a plain input the name of its column as well, for prompts that call it so', async () => {
    expect((await one({ question: 'q', context: 'c' }))?.input).toEqual({ input: 'q', question: 'q', context: 'c' });
    expect((await one({ Inputs: 'q' }))?.input).toEqual({ input: 'q' });
    expect((await one({ question: { topic: 't' } }))?.input).toEqual({ topic: 't' });
  });

  it.each<[object, unknown]>([
    [{ inputs: { q: 'a' }, outputs: { answer: 'Paris' } }, 'Paris'],
    [{ inputs: { q: 'a' }, reference_outputs: { output: ['x'] } }, ['x']],
    [{ inputs: { q: 'a' }, outputs: { category: 'refund' } }, { category: 'refund' }],
    [
      { inputs: { q: 'a' }, outputs: { answer: 'a', text: 'b' } },
      { answer: 'a', text: 'b' },
    ],
    [{ inputs: { q: 'a' }, output: { answer: 'Paris' } }, { answer: 'Paris' }],
    [{ input: { q: 'a' }, expectedOutput: 'b' }, 'b'],
  ])('of %j expect %j', async (row, expected) => {
    expect(await one(row)).toMatchObject({ input: { q: 'a' }, expected });
  });

  it('case_id, tag, group and meta are id, tags, cluster and metadata', async () => {
    expect(await one({ input: 'i', case_id: 1, tag: 'a', group: 'g', meta: { m: 1 } })).toEqual({
      id: '1',
      input: { input: 'i' },
      tags: ['a'],
      cluster: 'g',
      metadata: { m: 1 },
    });
  });

  it("prefer the field's own name: the others are variables", async () => {
    expect(await one({ input: 'i', question: 'q', expected: 'e', answer: 'a' })).toMatchObject({
      input: { input: 'i', question: 'q', answer: 'a' },
      expected: 'e',
    });
  });

  it('are not guessed between two names', async () => {
    const error = await refusal(one({ input: 'i', answer: 'a', label: 'l' }));
    expect(error.message).toBe('which of "answer" and "label" is the expected?');
    expect((await one({ input: 'i', answer: 'a', label: 'l' }, { expected: 'label' }))?.expected).toBe('l');
  });

  it('keep one name in all rows', async () => {
    const rows = [{ question: 'a' }, { id: 'x', question: 'b' }, { prompt: 'c' }];
    const error = await refusal(casesOfRows(rows));
    expect(error.message).toBe('the input is called "prompt" here, and "question" in a row before');
    expect(error.position).toEqual({ file: 'd.jsonl', line: 3 });
  });

  it('of a map win over their own names', async () => {
    expect(await one({ id: 'a', key: 'b', input: 'i' }, { id: 'key' })).toMatchObject({
      id: 'b',
      input: { input: 'i', id: 'a' },
    });
  });

  it('of a map may be missing in some rows, but not the input', async () => {
    const rows = [{ q: 'a', a: 'x' }, { q: 'b' }];
    expect((await casesOfRows(rows, { input: 'q', expected: 'a' })).map(({ expected }) => expected)).toEqual([
      'x',
      undefined,
    ]);
    expect((await refusal(casesOfRows([...rows, { a: 'y' }], { input: 'q', expected: 'a' }))).message).toBe(
      'the row has no input',
    );
  });

  it.each([
    [{ inputs: 'a' }, '"map" of the dataset names "inputs", which a case does not have'],
    [{ input: 'a', expected: 'a' }, '"map" of the dataset reads two fields from "a"'],
  ])('of the map %j are refused', async (map, message) => {
    expect((await refusal(one({ a: 'x' }, map))).message).toBe(message);
  });

  it('of inherited names are only names', async () => {
    expect(await one({ input: 'i', constructor: 'c', toString: 't' })).toMatchObject({
      input: { input: 'i', constructor: 'c', toString: 't' },
    });
  });
});

describe('a dataset', () => {
  it('has one digest in every format that can hold it', async () => {
    const csv = await openFile('d.csv', 'expected,input\nx,"a,\r\nb"\n');
    const jsonl = await openFile('d.ndjson', '{"input":"a,\\nb","expected":"x"}');
    expect(csv.digest).toBe(jsonl.digest);
  });

  it('refuses a kind of file it does not know', async () => {
    const error = await refusal(openFile('d.parquet', ''));
    expect(error.todo).toBe('Use one of .jsonl, .ndjson, .csv, .json, .yaml, .yml.');
  });
});
