import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/datasets/formats/json.ts';
import { textPieces } from '../../src/datasets/reading/text-pieces.ts';
import { FileError } from '../../src/foundation/errors.ts';
import { isJsonObject } from '../../src/foundation/json.ts';
import { parseJson } from '../../src/foundation/strict-json.ts';
import { casesOf, openFile, refusal } from './support.ts';

const inputs = async (text: string) => (await casesOf(await openFile('d.json', text))).map(({ input }) => input.input);

describe('JSON', () => {
  it.each([
    ['a list', '[{"input":"a"},{"input":"b"}]'],
    ['a list with white space', ' [ {"input" : "a"} ,\n\t{"input":"b"}\r\n]\n '],
    ...['data', 'rows', 'examples', 'tests', 'cases', 'test_cases'].map((key) => [
      `an object with ${key}`,
      `{"${key}":[{"input":"a"},{"input":"b"}]}`,
    ]),
    [
      'an object with a name, numbers and metadata beside the list',
      '{"name":"t","n":1,"ok":true,"metadata":{"by":["x"]},"data":[{"input":"a"},{"input":"b"}],"version":"2, [x]"}',
    ],
  ])('reads %s', async (_, text) => {
    expect(await inputs(text)).toEqual(['a', 'b']);
  });

  it('keeps brackets, commas, quotes and escapes inside strings', async () => {
    const written = ['a]b', 'c},{', 'd","e', '\\', '"', '\\"', '[', '\n', '😀'];
    expect(await inputs(JSON.stringify(written.map((input) => ({ input }))))).toEqual(written);
  });

  it.each<[string, string, number, number | undefined]>([
    ['[\n {"input":"a",}\n]', 'not JSON: found "}" after a comma', 2, 15],
    ['[{"input":"a"}, {"input":"a","input":"b"}]', 'not JSON: the key "input" is there twice', 1, 30],
    ['[{"__proto__":1}]', 'not JSON: the key "__proto__" is refused', 1, 3],
    ['[{"input":"a"} {"input":"b"}]', 'not JSON: found "{" after the end of the value', 1, 16],
    ['[{"input":"a"},]', 'not JSON: expected a row, found "]"', 1, 16],
    ['[{"input":"a"},,{"input":"b"}]', 'not JSON: expected a row, found ","', 1, 16],
    ['[1]', 'a row must be an object, found 1', 1, undefined],
    ['[[]]', 'a row must be an object, found a list', 1, undefined],
    ['[{"input":"a\n"}]', 'not JSON: found "\\n" in a string', 1, 13],
    ['[{"input":"a"}', 'not JSON: the file ends in the middle of it', 1, 2],
    ['[{"input":"a"}}', 'not JSON: found "}" after the end of the list', 1, 2],
    ['{"data":[{"input":"a"}}', 'not JSON: found "}" after the end of the list', 1, 10],
    ['[{"input":"a"}] x', 'not JSON: found "x" after the end of the list', 1, 17],
    ['[{"input":"a"}]]', 'not JSON: found "]" after the end of the list', 1, 16],
    ['"a"', 'not JSON: found "\\"a\\"" where a list of rows should begin', 1, 1],
    ['{"input":"a"}\n{"input":"b"}', 'the object has no list of rows', 1, 2],
    ['{"data":{"a":1}}', '"data" is not a list of rows', 1, 2],
    ['{"data":[{"input":"a"}],"tests":[]}', 'a second list stands under "tests"', 1, 25],
    ['{"data":[{"input":"a"}],"data":[]}', 'the key "data" is there twice', 1, 25],
    ['{"a":1,"a":2,"data":[{"input":"a"}]}', 'the key "a" is there twice', 1, 8],
    [
      '{"defaultTest":{"a":1},"tests":[{"input":"a"}]}',
      '"defaultTest" stands beside the list of rows and is not read',
      1,
      2,
    ],
    ['{"data":[{"input":"a"}] "b":1}', 'not JSON: found "\\"b\\":1}" after the end of the list', 1, 25],
    ['{"data":[{"input":"a"}],}', 'not JSON: expected a member, found "}"', 1, 25],
  ])('refuses %s', async (text, message, line, column) => {
    const error = await refusal(openFile('d.json', text));
    expect(error.message).toContain(message);
    expect(error.position).toEqual({ file: 'd.json', line, ...(column === undefined ? {} : { column }) });
  });

  it('gathers bad rows, and reads the rows after them', async () => {
    const error = await refusal(openFile('d.json', '[\n{"input":1,},\n{"input":2},\n[],\n{"input":3,"input":4}\n]'));
    expect(error.details).toEqual({ lines: [2, 4, 5] });
  });

  it('reads what a strict reader of the whole text reads, and refuses what it refuses', async () => {
    const piece = fc.constantFrom(
      '{"input":1}',
      '{"a":"]"}',
      '{"a":[{}]}',
      '"',
      ',',
      '[',
      ']',
      '{',
      '}',
      ' ',
      '\n',
      '1',
      '\\',
      '"data":',
      ':',
    );
    const texts = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      fc.array(piece, { maxLength: 6 }).map((pieces) => `[{"input":1},${pieces.join('')}]`),
      fc.array(piece, { maxLength: 6 }).map((pieces) => `{"v":1,"data":[${pieces.join('')}]}`),
      fc.array(piece, { maxLength: 6 }).map((pieces) => `{"data":[{"input":1}]${pieces.join('')}`),
      fc.json().map((text) => `{"rows":[{"x":${text}}]}`),
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        expect(await ours(text, size)).toEqual(theirs(text));
      }),
      { numRuns: 3_000 },
    );
  });
});

async function ours(text: string, size: number): Promise<unknown> {
  const bytes = Buffer.from(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const rows: unknown[] = [];
  for await (const batch of json.rows(textPieces(pieces(), 'd.json'), 'd.json')) {
    for (const row of batch) {
      if (row.status === 'problem') return 'refused';
      if (row.status === 'row') rows.push(row.fields);
    }
  }
  return rows;
}

function theirs(text: string): unknown {
  if (text.trim() === '') return [];
  try {
    const value = parseJson(text, 'd.json');
    const members = isJsonObject(value) ? Object.entries(value) : [];
    const lists = members.filter(([key, member]) => ['data', 'rows'].includes(key) && Array.isArray(member));
    const rows = Array.isArray(value) ? value : lists[0]?.[1];
    const isRead = members.every(
      ([key, member]) => key === lists[0]?.[0] || typeof member !== 'object' || member === null,
    );
    const isList = Array.isArray(rows) && rows.every((row) => isJsonObject(row));
    return isList &&
      isRead &&
      lists.length < 2 &&
      !members.some(([key, member]) => ['data', 'rows'].includes(key) && !Array.isArray(member))
      ? rows
      : 'refused';
  } catch (thrown) {
    if (thrown instanceof FileError) return 'refused';
    throw thrown;
  }
}
