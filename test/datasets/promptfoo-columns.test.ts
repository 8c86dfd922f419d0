import { describe, expect, it } from 'vitest';
import { casesOf, openFile, refusal } from './support.ts';

const cells = (list: readonly string[]) => list.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

async function row(columns: { readonly [column: string]: string }, map = {}) {
  const text = `${cells(Object.keys(columns))}\n${cells(Object.values(columns))}\n`;
  return (await casesOf(await openFile('d.csv', text, map)))[0];
}

describe('a promptfoo table', () => {
  it('has a variable in every column that is not special, under its own name', async () => {
    expect(await row({ question: 'q', answer: 'a', id: '7', __expected: 'yes' })).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      input: { question: 'q', answer: 'a', id: '7' },
      expected: 'yes',
      metadata: {},
    });
  });

  it('has fields where the map says so', async () => {
    expect(await row({ ticket: 't1', question: 'q', __expected: 'yes' }, { id: 'ticket' })).toMatchObject({
      id: 't1',
      input: { question: 'q' },
    });
  });

  it('has checks for the scorer per-case, by type or by metric', async () => {
    const columns = {
      q: 'a',
      __expected1: 'contains: Paris',
      __expected2: 'not-contains:Rome',
      __expected3: 'contains: 42',
      __expected4: '',
    };
    const paris = { kind: 'contains', options: { value: 'Paris', unicode: 'none' } };
    const rome = { kind: 'contains', options: { value: 'Rome', unicode: 'none' }, not: true };
    const number = { kind: 'contains', options: { value: '42', unicode: 'none' } };
    expect((await row(columns))?.metadata).toEqual({ assert: { contains: [paris, number], 'not-contains': [rome] } });
    expect((await row({ ...columns, __metric: 'facts' }))?.metadata).toEqual({
      assert: { facts: [paris, rome, number] },
    });
  });

  it('keeps the reference of one check apart from the expected answer', async () => {
    const read = await row({ q: 'a', __expected1: 'factuality: It is blue.', __expected2: 'blue' });
    expect(read).toMatchObject({
      expected: 'blue',
      metadata: { assert: { factuality: [{ expected: 'It is blue.' }] } },
    });
  });

  it.each<[string, object]>([
    ['equals: 4', { equals: [{ kind: 'exact', options: { value: '4', trim: false, unicode: 'none' } }] }],
    [
      'contains-any: <b>,"a,b"',
      { 'contains-any': [{ kind: 'contains', options: { any: ['<b>', 'a,b'], unicode: 'none' } }] },
    ],
    [
      'starts-with(0.5): Yes',
      { 'starts-with': [{ kind: 'starts-with', options: { value: 'Yes', trim: false, unicode: 'none' } }] },
    ],
    ['is-json', { 'is-json': [{ kind: 'json-valid', options: {} }] }],
    ['latency(2000)', { latency: [{ kind: 'latency', options: { 'max-ms': 2000 } }] }],
    ['similar: {{q}} b', { similar: [{ kind: 'embedding-similarity', options: { value: 'a b', min: 0.8 } }] }],
    ['similar(0.9): b', { similar: [{ kind: 'embedding-similarity', options: { value: 'b', min: 0.9 } }] }],
    [
      'grade: Is kind',
      { 'llm-rubric': [{ kind: 'judge', options: { prompt: 'Is kind', choices: { pass: 1, fail: 0 } } }] },
    ],
  ])('reads %s', async (cell, assert) => {
    expect((await row({ q: 'a', __expected: cell }))?.metadata).toEqual({ assert });
  });

  it.each([
    ['Paris', 'Paris'],
    [' note: bring it ', 'note: bring it'],
    ['grade', 'grade'],
    ['human', 'human'],
    ['{{q}}!', 'a!'],
    ['{"a":1}', { a: 1 }],
  ])('expects %s', async (cell, expected) => {
    expect((await row({ q: 'a', __expected: cell }))?.expected).toEqual(expected);
  });

  it('has metadata, tags and a description', async () => {
    const columns = {
      q: 'a',
      '__metadata:level': 'hard',
      '__metadata:tags[]': 'ai, global\\,warming',
      __description: 'd',
      '__metadata:none': '',
    };
    expect(await row(columns)).toMatchObject({
      tags: ['ai', 'global,warming'],
      metadata: { level: 'hard', tags: ['ai', 'global,warming'], description: 'd' },
    });
  });

  it.each([
    ['__prefix', 'the column "__prefix" has no meaning here: it changes the prompt'],
    ['__suffix', 'the column "__suffix" has no meaning here'],
    ['__providerOutput', 'it is a recorded answer'],
    ['__provider_output', 'it is a recorded answer'],
    ['__threshold', 'a case does not pass or fail as a whole'],
    ['__config:__expected:threshold', 'write the threshold into the cell'],
    ['__metadata', 'it has no key'],
    ['__expected_2', 'promptfoo has no such column'],
    ['__metadata:', 'has no key of its own'],
    ['__metadata:__proto__', 'has no key of its own'],
  ])('refuses a cell of %s', async (column, message) => {
    expect((await refusal(row({ q: 'a', __expected: 'b', [column]: '0.5' }))).message).toContain(message);
    expect((await row({ q: 'a', __expected: 'b', [column]: ' ' }))?.metadata).toEqual({});
  });

  it.each([
    ['javascript: output.length < 10', 'it is code'],
    ['fn: true', 'it is code'],
    ['file://check.py', 'it is code'],
    ['file://check.js:named', 'it is code'],
    ['levenshtein(5): a', 'its threshold counts edits'],
    ['latency', 'it has no threshold'],
    ['trajectory:tool-used: a', 'traces of an agent'],
    ['contains: {{ q | upper }}', 'a template with more'],
    ['{{ other }}', 'the variable "other"'],
  ])('refuses %s', async (cell, message) => {
    const error = await refusal(row({ q: 'a', __expected: cell }));
    expect(error.message).toContain(`__expected: "${cell}" is not mapped: `);
    expect(error.message).toContain(message);
    expect(error.position).toEqual({ file: 'd.csv', line: 2 });
    expect(error.todo).toContain('scorer of the suite');
  });

  it('takes a threshold of 0 for none', async () => {
    expect((await row({ q: 'a', __threshold: '0' }))?.metadata).toEqual({});
  });

  it('refuses two texts for one answer, a metric that is a template, and a key of the metadata twice', async () => {
    expect((await refusal(row({ q: 'a', __expected1: 'a', __expected2: 'b' }))).message).toContain(
      'two different answers',
    );
    expect((await row({ q: 'a', __expected1: 'a', __expected2: 'a' }))?.expected).toBe('a');
    expect((await refusal(row({ q: 'a', __metric: '{{q}}' }))).message).toContain('"__metric" is a template');
    expect((await refusal(row({ q: 'a', __description: 'b', '__metadata:description': 'c' }))).message).toContain(
      'no key of its own',
    );
  });

  it('is one in JSON Lines too, where a cell that is not a text is refused', async () => {
    const dataset = await openFile('d.jsonl', '{"q":"a","__expected":"b"}\n{"q":"c","__expected":null}\n');
    expect(await casesOf(dataset)).toMatchObject([{ expected: 'b' }, { input: { q: 'c' } }]);
    expect((await refusal(openFile('d.jsonl', '{"q":"a","__expected":5}'))).message).toContain('is not a text');
  });
});
