import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yaml } from '../../src/datasets/formats/yaml.ts';
import { textBlocks } from '../../src/datasets/reading/text-blocks.ts';
import { FileError } from '../../src/foundation/errors.ts';
import { isJsonObject } from '../../src/foundation/json.ts';
import { parseYaml } from '../../src/foundation/strict-yaml.ts';
import { casesOf, openFile, refusal } from './support.ts';

const inputs = async (text: string) => (await casesOf(await openFile('d.yaml', text))).map(({ input }) => input.input);

describe('YAML', () => {
  it.each([
    ['a list', '- input: a\n- input: b\n'],
    [
      'a list with comments, blank lines and a document marker',
      '# x\n---\n# y\n- input: a # z\n\n# w\n- input: b\n...\n',
    ],
    ['an indented list', '  - input: a\n  - input: b\n'],
    ['dashes on lines of their own', '-\n  input: a\n-\n  input: b\n'],
    ['a mapping with a list', 'name: t\ntests:\n  - input: a\n  - input: b\nversion: 1\n'],
    ['a list at the column of its key', 'data: # rows\n- input: a\n- input: b\nmeta:\n  by: x\n'],
    ['flow style', '[{input: a}, {input: b}]\n'],
    ['flow style in a mapping', 'version: 1\nrows: [{input: a}, {input: b}]\n'],
    ['a list of metadata before', 'metadata:\n- x\nrows:\n- input: a\n- input: b\n'],
  ])('reads %s', async (_, text) => {
    expect(await inputs(text)).toEqual(['a', 'b']);
  });

  it('reads texts of several lines, whatever their lines begin with', async () => {
    expect(await inputs('- input: |\n    - a\n    b\n\n- input: >-\n    c\n     - d\n- input: "e\n   - f"\n')).toEqual([
      '- a\nb\n',
      'c\n - d',
      'e - f',
    ]);
  });

  it.each<[string, string, number]>([
    ['- input: a\n- input: *x\n', 'an alias ("*name") is refused', 2],
    ['- input: a\n- input: &x b\n', 'an anchor', 2],
    ['- input: a\n- input: b\n  input: c\n', 'the key "input" is there twice', 3],
    ['- input: a\n- 5\n', 'a row must be an object, found 5', 2],
    ['- input: a\n---\n- input: b\n', 'a second document begins here', 2],
    ['- input: a\nb: 1\n', 'something stands after the list of rows', 2],
    ['tests:\n- input: a\nprompts:\n- x\n', '"prompts" stands beside the list of rows', 3],
    ['prompts:\n- x\ntests:\n- input: a\n', '"prompts" stands beside the list of rows', 1],
    ['tests:\n- input: a\ntests:\n- input: b\n', 'the key "tests" is there twice', 3],
    ['a: 1\n', 'the file has no list of rows', 1],
    ['a text\n', 'the file is neither a list of rows nor an object with one', 1],
  ])('refuses %j with its line', async (text, message, line) => {
    const error = await refusal(openFile('d.yaml', text));
    expect(error.message).toContain(message);
    expect(error.position).toMatchObject({ file: 'd.yaml', line });
  });

  it('refuses a second end of the document', async () => {
    expect((await openFile('d.yaml', '- input: a\n...\n# that was all\n')).size).toBe(1);
    const error = await refusal(openFile('d.yaml', '- input: a\n...\n...\n'));
    expect(error.message).toContain('a second document begins here');
  });

  it('gathers bad rows, and reads the rows after them', async () => {
    const error = await refusal(openFile('d.yaml', '- input: [\n- input: a\n- b\n- {a: 1, a: 2}\n'));
    expect(error.details).toEqual({ lines: [2, 3, 4] });
  });

  it('reads a list in block style of any length, and other forms up to 1 MiB', async () => {
    const row = `input: ${'x'.repeat(9_990)}`;
    expect((await openFile('d.yaml', `- ${row}\n`.repeat(150))).size).toBe(150);
    const error = await refusal(openFile('d.yaml', `[${`{${row}},\n`.repeat(150)}]`));
    expect(error.message).toContain('the YAML text has more than 1048576 bytes');
  });

  it('refuses what stands after the list at a column that is neither its own nor that of its key', async () => {
    const error = await refusal(openFile('d.yaml', 'data:\n  - input: a\n  b: 2\n'));
    expect(error.message).toContain('this stands neither in the list nor beside its key');
  });

  it('does not take a prompt file for a dataset', async () => {
    expect((await refusal(openFile('a.prompt.yml', '- input: a\n'))).message).toContain('not a kind of dataset file');
  });

  it('accepts nothing that a strict reader of the whole text refuses, and reads the same', async () => {
    const line = fc.constantFrom(
      '- a: 1',
      '- {a: 1}',
      '- a: |',
      '- "a',
      '- [a,',
      '-',
      '---',
      '...',
      '# c',
      '',
      'a: 1',
      'data:',
      'b"',
      '  b: 2',
      '    x',
      '  - y',
      '\tz',
      ']',
      '  - a: 1',
      'rows:',
      '- - a: 1',
      '- ? a',
      '- a: "b',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 7 }), async (lines) => {
        const text = `${lines.join('\n')}\n`;
        const read = await ours(text);
        if (read !== 'refused') expect(read).toEqual(theirs(text));
      }),
      { numRuns: 3_000 },
    );
  });
});

async function ours(text: string): Promise<unknown> {
  async function* bytes() {
    yield Buffer.from(text);
  }
  const rows: unknown[] = [];
  for await (const batch of yaml.rows(textBlocks(bytes(), 'd.yaml'), 'd.yaml')) {
    for (const row of batch) {
      if (row.status === 'problem') return 'refused';
      if (row.status === 'row') rows.push(row.fields);
    }
  }
  return rows;
}

function theirs(text: string): unknown {
  try {
    const { value } = parseYaml(text, 'd.yaml');
    if (value === null) return [];
    const list = isJsonObject(value) ? Object.values(value).find((member) => Array.isArray(member)) : value;
    return list ?? 'refused';
  } catch (thrown) {
    if (thrown instanceof FileError) return 'refused';
    throw thrown;
  }
}
