import { parse as reference } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/datasets/formats/csv.ts';
import { textBlocks } from '../../src/datasets/reading/text-blocks.ts';
import { casesOf, openFile, refusal } from './support.ts';

const inputs = async (text: string) => (await casesOf(await openFile('d.csv', text))).map(({ input }) => input.input);

describe('CSV', () => {
  it('reads quoted fields with commas, quotes and line feeds', async () => {
    expect(await inputs('input,expected\n"a, ""b""\nc",x\n"",y\n"""",z\n')).toEqual(['a, "b"\nc', '', '"']);
  });

  it('gives the line a row begins on, after rows of several lines', async () => {
    const error = await refusal(openFile('d.csv', 'id,input\r\n1,"a\r\nb\r\n"\r\n\r\n2,"c\r\nd"\r\n3\r\n1,x\r\n'));
    expect(error.message).toContain('d.csv:8: the row has 1 cells, and the header 2 columns');
    expect(error.message).toContain('d.csv:9: the id "1" is that of line 2 too');
  });

  it('skips rows whose every cell is empty', async () => {
    expect(await inputs('input,expected\na,x\n,\n , \n"",""\nb,y\n,,\n')).toEqual(['a', 'b']);
  });

  it.each([
    ['input,expected\na,x,y\n', 'the row has 3 cells, and the header 2 columns', 2],
    ['input,expected\na\n', 'the row has 1 cells, and the header 2 columns', 2],
    ['input,input\na,b\n', 'the column "input" is there twice', 1],
    ['input, input\na,b\n', 'the column "input" is there twice', 1],
    ['input,\na,b\n', 'column 2 has no name', 1],
    ['input,__proto__\na,b\n', 'the column "__proto__" is refused', 1],
    ['input;expected\na;b\n', 'the header has one column', 1],
    ['input\texpected\na\tb\n', 'the header has one column', 1],
    ['input\rexpected\ra\rb', 'the lines end in a lone CR', 1],
    ['input,expected\na "b" c,x\n', 'a quote stands inside a field that does not begin with one', 2],
    ['input,expected\n"a\nb" c,x\n', 'text follows the closing quote of a field', 3],
    ['input,expected\na,x\n"b,x\nc,x\n', 'a quoted field has no closing quote', 3],
  ])('refuses %j', async (text, message, line) => {
    const error = await refusal(openFile('d.csv', text));
    expect(error.message).toBe(message);
    expect(error.position).toEqual({ file: 'd.csv', line });
    expect(error.todo).toBeDefined();
  });

  it('reads no further than a row that breaks the table', async () => {
    const error = await refusal(openFile('d.csv', 'input,expected\na\n"b" b,x\nc\n'));
    expect(error.details).toEqual({ lines: [2, 3] });
  });

  it('gives up on a quoted field of more than 1 MB', async () => {
    const error = await refusal(openFile('d.csv', `input,expected\n"${'x\n'.repeat(600_000)}",y\n`));
    expect(error.message).toBe('a quoted field has no closing quote');
    expect(error.position).toEqual({ file: 'd.csv', line: 2 });
  });

  it('reads what csv-parse reads, and refuses what it refuses', async () => {
    const piece = fc.constantFrom('a', 'b', ' ', ',', '"', '""', '\n', 'é', '"x"', ',"', '",');
    const tables = fc.array(piece, { maxLength: 25 }).map((pieces) => `h1,h2\n${pieces.join('')}\n`);
    await fc.assert(
      fc.asyncProperty(tables, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        expect(await ours(text, size)).toEqual(theirs(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** The records as lists of cells, or `refused`; the bytes come in pieces of this size. */
async function ours(text: string, size: number): Promise<unknown> {
  const bytes = Buffer.from(text);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const records: unknown[] = [];
  for await (const batch of csv.rows(textBlocks(pieces(), 'd.csv'), 'd.csv')) {
    for (const row of batch) {
      if (row.status === 'problem') return 'refused';
      if (row.status === 'row') records.push([row.fields.h1, row.fields.h2]);
    }
  }
  return records;
}

function theirs(text: string): unknown {
  try {
    const records: readonly string[][] = reference(text, {
      record_delimiter: '\n',
      from: 2,
      skip_records_with_empty_values: true,
      relax_column_count: true,
    });
    return records.some((record) => record.length !== 2) ? 'refused' : records;
  } catch {
    return 'refused';
  }
}
