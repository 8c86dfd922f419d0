import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case, Dataset } from '../../src/datasets/dataset.ts';
import { openDataset } from '../../src/datasets/index.ts';
import { describeError, FileError } from '../../src/foundation/errors.ts';
import { parseDatasetSlug } from '../../src/foundation/ids.ts';

/** A row in no format's words; every value a text, which is what all formats have. */
export type RowSample = { readonly [column: string]: string };

export type DatasetFormatSubject = {
  /** With its dot, such as `.csv`. */
  readonly ending: string;
  /** The text of a file; rows have the columns of the first. */
  write(rows: readonly RowSample[]): string;
  /** The line on which a row begins, when no value has a line feed. */
  lineOf(index: number): number;
  readonly withoutRows: string;
  /** A file of many rows with this input: `before`, the row, `between`, the row, …, `after`. */
  repeat(row: { readonly input: string }): {
    readonly before: string;
    readonly row: string;
    readonly between: string;
    readonly after: string;
  };
  /** For a format that takes longer; by default 100,000. */
  readonly manyRows?: number;
};

/** What every dataset format owes, whatever its syntax. */
export function datasetFormatContract(name: string, subject: DatasetFormatSubject): void {
  const { ending, write, lineOf, withoutRows, repeat, manyRows = 100_000 } = subject;
  const file = `datasets/triage${ending}`;
  const rows: readonly RowSample[] = [
    { id: 'a', input: 'Where is my parcel?', expected: 'shipping', tags: 'safety; vip', cluster: 'acme', plan: 'free' },
    { id: 'b', input: 'He said "no", twice', expected: 'refund', tags: '', cluster: 'acme', plan: 'pro' },
    { id: 'c', input: 'größer 日本 😀', expected: 'other', tags: 'vip|safety|vip', cluster: 'omni', plan: '' },
  ];

  describe(`the dataset format ${name}`, () => {
    it('reads cases', async () => {
      const dataset = await open(write(rows));
      expect(dataset).toMatchObject({ slug: 'triage', file, size: 3, clusters: 2 });
      expect([...dataset.tags]).toEqual([
        ['safety', 2],
        ['vip', 2],
      ]);
      expect(await casesOf(dataset)).toEqual([
        {
          id: 'a',
          input: { input: 'Where is my parcel?', plan: 'free' },
          expected: 'shipping',
          tags: ['safety', 'vip'],
          cluster: 'acme',
          metadata: {},
        },
        {
          id: 'b',
          input: { input: 'He said "no", twice', plan: 'pro' },
          expected: 'refund',
          tags: [],
          cluster: 'acme',
          metadata: {},
        },
        {
          id: 'c',
          input: { input: 'größer 日本 😀', plan: '' },
          expected: 'other',
          tags: ['vip', 'safety'],
          cluster: 'omni',
          metadata: {},
        },
      ]);
    });

    it('reads the cases any number of times', async () => {
      const dataset = await open(write(rows));
      expect(await casesOf(dataset)).toEqual(await casesOf(dataset));
    });

    it.each([
      ['CRLF line endings', write(rows).replaceAll('\n', '\r\n')],
      ['a byte order mark', `\uFEFF${write(rows)}`],
      ['no final newline', write(rows).trimEnd()],
      ['blank lines', write(rows).replaceAll('\n', '\n\n \n')],
      ['the order of columns', write(rows.map((row) => Object.fromEntries(Object.entries(row).reverse())))],
    ])('has the same digest with %s', async (_, text) => {
      expect((await open(text)).digest).toBe((await open(write(rows))).digest);
    });

    it('has another digest for another value, and for another order of the rows', async () => {
      const { digest } = await open(write(rows));
      expect((await open(write(rows.map((row) => ({ ...row, plan: 'x' }))))).digest).not.toBe(digest);
      expect((await open(write([...rows].reverse()))).digest).not.toBe(digest);
    });

    it('reads the same whatever the pieces the bytes come in', async () => {
      const bytes = Buffer.from(`\uFEFF${write(rows).replaceAll('\n', '\r\n')}`);
      const whole = await open(bytes);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 }), async (lengths) => {
          const dataset = await open(pieces(bytes, lengths));
          expect(dataset.digest).toBe(whole.digest);
          expect(await casesOf(dataset)).toEqual(await casesOf(whole));
        }),
        { numRuns: 50 },
      );
    });

    it('derives ids that neither order nor other rows change', async () => {
      const unnamed = rows.map(({ id: _, ...row }) => row);
      const ids = (await casesOf(await open(write(unnamed)))).map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
      for (const id of ids) expect(id).toMatch(/^[0-9a-f]{16}$/);
      const changed = [
        { ...unnamed[2] },
        { ...unnamed[0], expected: 'else' },
        { ...unnamed[1] },
      ] as readonly RowSample[];
      const after = (await casesOf(await open(write(changed)))).map(({ id }) => id);
      expect(after[0]).toBe(ids[2]);
      expect(after[2]).toBe(ids[1]);
      expect(after[1]).not.toBe(ids[0]);
    });

    it('numbers equal rows without ids', async () => {
      const row = { input: 'same', expected: 'x' };
      const ids = (await casesOf(await open(write([row, row, row])))).map(({ id }) => id);
      expect(ids).toEqual([ids[0], `${ids[0]}-2`, `${ids[0]}-3`]);
    });

    it('refuses two rows of one id and names both lines', async () => {
      const error = await refusal(open(write([...rows, { ...rows[1], input: 'else' } as RowSample])));
      expect(error.message).toBe(`the id "b" is that of line ${lineOf(1)} too`);
      expect(error.position).toEqual({ file, line: lineOf(3) });
    });

    it('refuses a file without rows', async () => {
      expect((await refusal(open(''))).message).toBe('the dataset has no rows');
      expect((await refusal(open(withoutRows))).message).toBe('the dataset has no rows');
    });

    it('refuses what is not UTF-8 with its line', async () => {
      const text = write(rows);
      const at = Buffer.from(text).indexOf('refund');
      const bytes = Buffer.from(text);
      bytes[at] = 0xff;
      const error = await refusal(open(bytes));
      expect(error.position?.file).toBe(file);
      expect(linesOf(1)).toContain(error.position?.line);
      expect(error.message).toContain('not UTF-8');
    });

    it('refuses UTF-16 in those words', async () => {
      expect((await refusal(open(Buffer.from(`\uFEFF${write(rows)}`, 'utf16le')))).message).toContain('UTF-16');
    });

    it('refuses a row over 1 MB with its line', async () => {
      const long = [rows[0], { ...rows[1], input: 'x'.repeat(1_000_001) }, rows[2]] as readonly RowSample[];
      const error = await refusal(open(write(long)));
      expect(error.message).toBe('the row has more than 1000000 bytes');
      expect(error.position?.file).toBe(file);
      expect(linesOf(1)).toContain(error.position?.line);
    });

    it('takes a row just under 1 MB, in pieces', async () => {
      const long = write([{ input: 'x'.repeat(999_000), expected: 'y' }]);
      expect((await open(pieces(Buffer.from(long), [3, 70_000, 500_000]))).size).toBe(1);
    });

    it('gathers bad rows into one error', async () => {
      const bad = rows.map((row) => ({ ...row, id: 'x'.repeat(201) }));
      const error = await refusal(open(write([rows[0] as RowSample, ...bad])));
      expect(describeError(error)).toContain('3 rows cannot be used:');
      expect(error.message.match(/not a case id/g)).toHaveLength(3);
      expect(error.message).toContain(`${file}:${lineOf(3)}: not a case id`);
      expect(error.position).toEqual({ file, line: lineOf(1) });
      expect(error.details).toEqual({ lines: [lineOf(1), lineOf(2), lineOf(3)] });
    });

    it('stops at twenty of them', async () => {
      const bad = Array.from({ length: 30 }, (_, index) => ({ id: '\u0001', input: `${index}` }));
      const error = await refusal(open(write(bad)));
      expect(error.details?.lines).toHaveLength(20);
      expect(error.message).toContain('reading stopped here');
    });

    it('asks for a map where two names could be a field', async () => {
      const error = await refusal(open(write([{ question: 'q', prompt: 'p', answer: 'a' }])));
      expect(error.message).toBe('which of "question" and "prompt" is the input?');
      // Of a file that names its columns once, the line of their names.
      expect([1, lineOf(0)]).toContain(error.position?.line);
      expect(error.todo).toContain('map: { input: question }');
    });

    it('reads the columns of a map, and the rest as variables', async () => {
      const text = write([{ question: 'q', prompt: 'p', verdict: 'yes', output: 'o' }]);
      const dataset = await open(text, { input: 'question', expected: 'verdict' });
      expect(await casesOf(dataset)).toMatchObject([
        { input: { input: 'q', prompt: 'p', output: 'o' }, expected: 'yes' },
      ]);
    });

    it('refuses a map to a column that is not there', async () => {
      const error = await refusal(open(write(rows), { expected: 'Answer' }));
      expect(error.message).toBe('no row has "Answer", which the config maps to expected');
      expect(error.position).toEqual({ file, line: 1 });
    });

    it('says when the file changed between two readings', async () => {
      const texts = [write(rows), write([...rows].reverse())];
      const dataset = await openDataset({
        slug: parseDatasetSlug('triage'),
        file,
        map: {},
        open: () => stream(Buffer.from(texts.shift() ?? '')),
      });
      expect((await refusal(casesOf(dataset))).message).toBe('the file changed while it was being read');
    });

    it('either reads bytes or refuses them with a position, whatever the bytes', async () => {
      const texts = fc.array(
        fc.oneof(fc.constantFrom(...'",{}[]:\n\r\\;a1', write(rows)), fc.string({ unit: 'binary' })),
      );
      const inputs = fc.oneof(
        texts.map((all) => Buffer.from(all.join(''))),
        fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.concat([Buffer.from(write(rows)), bytes])),
      );
      await fc.assert(
        fc.asyncProperty(inputs, async (bytes) => {
          try {
            expect((await open(bytes)).size).toBeGreaterThan(0);
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(FileError);
            expect((thrown as FileError).position?.file).toBe(file);
          }
        }),
        { numRuns: 300 },
      );
    });

    it('streams: many rows are read while few of them are in memory', { timeout: 120_000 }, async () => {
      const { before, row, between, after } = repeat({ input: 'question 000000' });
      const [head, tail] = row.split('000000');
      let written = 0;
      const dataset = await openDataset({
        slug: parseDatasetSlug('large'),
        file,
        map: {},
        async *open() {
          written = 0;
          yield Buffer.from(before);
          while (written < manyRows) {
            const rows = Array.from({ length: 500 }, (_, index) => `${head}${written + index}${tail}`);
            yield Buffer.from(`${written === 0 ? '' : between}${rows.join(between)}`);
            written += 500;
          }
          yield Buffer.from(after);
        },
      });
      expect(dataset.size).toBe(manyRows);
      let read = 0;
      let furthest = 0;
      for await (const _ of dataset.cases()) {
        read++;
        furthest = Math.max(furthest, written - read);
      }
      expect(read).toBe(manyRows);
      expect(furthest).toBeLessThan(2_500);
    });
  });

  /** The lines that the row stands on. */
  function linesOf(index: number): readonly number[] {
    const [first, next] = [lineOf(index), lineOf(index + 1)];
    return Array.from({ length: Math.max(next - first, 1) }, (_, line) => first + line);
  }

  function open(content: string | Buffer | AsyncIterable<Buffer>, map: { readonly [field: string]: string } = {}) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const again = Buffer.isBuffer(bytes) ? () => stream(bytes) : () => bytes;
    return openDataset({ slug: parseDatasetSlug('triage'), file, map, open: again });
  }
}

async function* stream(bytes: Buffer): AsyncIterable<Buffer> {
  yield bytes;
}

/** The bytes in pieces of these lengths, then the rest; may be read any number of times. */
function pieces(bytes: Buffer, lengths: readonly number[]): AsyncIterable<Buffer> {
  return {
    async *[Symbol.asyncIterator]() {
      let at = 0;
      for (const length of lengths) {
        yield bytes.subarray(at, at + length);
        at += length;
      }
      yield bytes.subarray(at);
    },
  };
}

async function casesOf(dataset: Dataset): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for await (const read of dataset.cases()) cases.push(read);
  return cases;
}

async function refusal(act: Promise<unknown>): Promise<FileError> {
  try {
    await act;
  } catch (thrown) {
    if (thrown instanceof FileError) return thrown;
    throw thrown;
  }
  throw new Error('nothing was refused');
}
