import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSample } from '../../src/datasets/index.ts';
import { casesOf, openFile } from './support.ts';

type Written = { readonly id: string; readonly tags: readonly string[] };

const open = (rows: readonly Written[]) =>
  openFile('d.jsonl', rows.map(({ id, tags }) => JSON.stringify({ id, input: id, tags })).join('\n'));
const idsOf = async (dataset: Awaited<ReturnType<typeof open>>) => (await casesOf(dataset)).map(({ id }): string => id);
const sampled = async (rows: readonly Written[], size: number, seed = '') =>
  idsOf(await openSample(await open(rows), { size, seed }));

const rowsOf = (sizes: { readonly [tag: string]: number }): readonly Written[] =>
  Object.entries(sizes).flatMap(([tag, size]) =>
    Array.from({ length: size }, (_, index) => ({ id: `${tag}${index}`, tags: [tag] })),
  );

const someRows = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.subarray(['a', 'b', 'c'])), {
    minLength: 2,
    maxLength: 40,
    selector: ([id]) => id,
  })
  .map((rows) => rows.map(([id, tags]) => ({ id: `case ${id}`, tags })));
const key = ({ tags }: Written) => [...tags].sort().join();

describe('a sample', () => {
  it('is in proportion to the sets of tags, with at least one of each', async () => {
    const ids = await sampled(rowsOf({ a: 60, b: 30, c: 9, d: 1 }), 20);
    const count = (tag: string) => ids.filter((id) => id.startsWith(tag)).length;
    expect(['a', 'b', 'c', 'd'].map(count)).toEqual([11, 6, 2, 1]);
  });

  it('of fewer cases than sets of tags has one of each of the largest', async () => {
    const ids = await sampled(rowsOf({ a: 5, b: 1, c: 4, d: 1, e: 3 }), 3);
    expect(ids.map((id) => id[0])).toEqual(['a', 'c', 'e']);
  });

  it('is of another dataset when the seed is another', async () => {
    const rows = rowsOf({ a: 100 });
    expect(await sampled(rows, 20, 'x')).not.toEqual(await sampled(rows, 20, 'y'));
  });

  it('is the dataset itself when that has no more cases', async () => {
    const dataset = await open(rowsOf({ a: 3 }));
    expect(await openSample(dataset, { size: 3, seed: '' })).toBe(dataset);
    expect(await openSample(dataset, { size: 200, seed: '' })).toBe(dataset);
  });

  it.each([0, -1, 1.5, Number.NaN])('of %s cases is refused', async (size) => {
    await expect(openSample(await open(rowsOf({ a: 3 })), { size, seed: '' })).rejects.toThrow(
      'not the size of a sample',
    );
  });

  it('has the digest, size, tags and clusters of a file of these cases alone', async () => {
    await fc.assert(
      fc.asyncProperty(someRows, fc.integer({ min: 1, max: 39 }), async (rows, size) => {
        const sample = await openSample(await open(rows), { size, seed: 's' });
        const ids = await idsOf(sample);
        const alone = await open(rows.filter(({ id }) => ids.includes(id)));
        expect(ids).toEqual(await idsOf(alone));
        expect(ids).toHaveLength(Math.min(size, rows.length));
        expect({ ...sample, cases: undefined }).toEqual({ ...alone, cases: undefined });
      }),
      { numRuns: 50 },
    );
  });

  it('depends on the cases and the seed, not on the order of the file', async () => {
    await fc.assert(
      fc.asyncProperty(someRows, fc.integer({ min: 1, max: 39 }), fc.string(), async (rows, size, seed) => {
        const sorted = (ids: readonly string[]) => [...ids].sort();
        expect(sorted(await sampled([...rows].reverse(), size, seed))).toEqual(sorted(await sampled(rows, size, seed)));
      }),
      { numRuns: 50 },
    );
  });

  it('has every case of a smaller one', async () => {
    await fc.assert(
      fc.asyncProperty(someRows, fc.integer({ min: 1, max: 39 }), async (rows, size) => {
        expect(await sampled(rows, size + 1)).toEqual(expect.arrayContaining([...(await sampled(rows, size))]));
      }),
      { numRuns: 50 },
    );
  });

  it('keeps all cases but one, at most, of a file that a row is appended to', async () => {
    await fc.assert(
      fc.asyncProperty(someRows, fc.integer({ min: 1, max: 39 }), async (rows, size) => {
        const last = rows.at(-1);
        const before = await sampled(rows.slice(0, -1), size);
        const after = await sampled(rows, size);
        expect(before.filter((id) => !after.includes(id)).length).toBeLessThanOrEqual(1);
        // Cases leave for the new one, or for the set of tags that it made larger.
        const came = after.filter((id) => !before.includes(id)).map((id) => rows.find((row) => row.id === id));
        if (last !== undefined) for (const row of came) expect(row && key(row)).toBe(key(last));
      }),
      { numRuns: 100 },
    );
  });
});
