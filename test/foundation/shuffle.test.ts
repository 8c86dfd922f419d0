import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/foundation/digest.ts';
import { caseOrder, shuffledPositions, xoshiro128 } from '../../src/foundation/shuffle.ts';

describe('xoshiro128**', () => {
  it('gives the numbers of the reference implementation for the state 1, 2, 3, 4', () => {
    const next = xoshiro128([1, 2, 3, 4]);
    // As in the tests of rand_xoshiro (xoshiro128starstar.rs), made with prng.di.unimi.it/xoshiro128starstar.c.
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });
});

describe('shuffled positions', () => {
  it('are every position once, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.string(), (count, seed) => {
        const sorted = [...shuffledPositions(count, seed)].sort((a, b) => a - b);
        expect(sorted).toEqual(Array.from({ length: count }, (_, position) => position));
      }),
    );
  });

  it('are decided by the seed alone', () => {
    expect(shuffledPositions(200, 'a')).toEqual(shuffledPositions(200, 'a'));
    expect(shuffledPositions(200, 'a')).not.toEqual(shuffledPositions(200, 'b'));
  });

  it('stay the same for ever: what was looked at first in one run is looked at first in the next', () => {
    // Made with the same definition in Python, apart from this code.
    expect([...shuffledPositions(10, 'v1')]).toEqual([5, 8, 6, 0, 7, 2, 4, 9, 1, 3]);
  });

  it('have every order equally often', () => {
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 24_000; seed += 1) {
      const order = shuffledPositions(4, `${seed}`).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(24);
    const squares = [...seen.values()].map((times) => (times - 1000) ** 2 / 1000);
    // qchisq(0.999, df = 23) in R.
    expect(squares.reduce((sum, square) => sum + square, 0)).toBeLessThan(49.72823);
  });
});

describe('the order of the cases', () => {
  it('is the one of the dataset', () => {
    const dataset = digestOf('dataset');
    expect(caseOrder(dataset, 50)).toEqual(shuffledPositions(50, `v1|${dataset}|looks`));
    expect(caseOrder(dataset, 50)).not.toEqual(caseOrder(digestOf('other'), 50));
  });
});
