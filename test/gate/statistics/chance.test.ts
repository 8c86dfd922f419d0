import { describe, expect, it } from 'vitest';
import { xoshiro128 } from '../../../src/foundation/shuffle.ts';
import { changedByChance, type SideNoise } from '../../../src/gate/statistics/chance.ts';

type Case = { readonly baseline: SideNoise; readonly candidate: SideNoise };

const side = (mean: number, trials: number, variance: number | undefined): SideNoise => ({ mean, trials, variance });

/** Ten cases whose rates are beta(a, b), as far as means and variances tell, tried so often on each side. */
const tenOf = (a: number, b: number, trials: number, others: number): Case[] => {
  const rate = a / (a + b);
  const variance = (rate * (1 - rate)) / (1 + 1 / (a + b));
  return Array.from({ length: 10 }, () => ({
    baseline: side(rate, trials, variance),
    candidate: side(rate, others, variance),
  }));
};

describe('the cases that chance alone makes better', () => {
  // reference/chance.py, by enumeration of all pairs of counts with SciPy's binom and betabinom: half of the cases that differ.
  it.each([
    ['all_alike(0.5, 2, 2)', tenOf(0.5e9, 0.5e9, 2, 2), 0.625],
    ['all_alike(0.8, 3, 3)', tenOf(0.8e9, 0.2e9, 3, 3), 0.58112],
    ['all_alike(0.5, 3, 10)', tenOf(0.5e9, 0.5e9, 3, 10), 0.999755859375],
    ['spread(1, 1, 2, 2)', tenOf(1, 1, 2, 2), 0.46666666666666656],
    ['spread(0.5, 0.2, 3, 3)', tenOf(0.5, 0.2, 3, 3), 0.2938301113651882],
    ['spread(2, 3, 4, 10)', tenOf(2, 3, 4, 10), 0.9144179350061703],
    ['spread(0.3, 0.1, 100, 100)', tenOf(0.3, 0.1, 100, 100), 0.45913168988173914],
  ])('are as many as %s says', (_, cases, differ) => {
    expect(changedByChance(cases, true)).toBeCloseTo((10 * differ) / 2, 7);
  });

  it('are the mean of what either side says, each with its own noise', () => {
    const quiet = { baseline: side(1, 2, 0), candidate: side(0.5, 2, 0.25) };
    // Of the baseline nothing varies; of the candidate each case is a coin: all_alike(0.5, 2, 2).
    expect(changedByChance([quiet, quiet], true)).toBeCloseTo((0 + 2 * (0.625 / 2)) / 2, 12);
  });

  it('are told by one side alone where the other was asked once', () => {
    const coin = { baseline: side(0.5, 2, 0.25), candidate: side(1, 1, undefined) };
    // One trial against two of a coin: a tie is 0 of 0 and 1 of 2 or 2 of 2 … only 0 = 0/2 and 1 = 2/2: 2 × 1/2 × 1/4.
    expect(changedByChance([coin], true)).toBeCloseTo((1 - 0.25) / 2, 12);
  });

  it('are none where no case varies', () => {
    const steady = { baseline: side(1, 3, 0), candidate: side(0, 3, 0) };
    expect(changedByChance([steady], true)).toBe(0);
    expect(changedByChance([steady], false)).toBe(0);
  });

  it('are unknown where nothing was asked twice, and where there is nothing', () => {
    const once = { baseline: side(1, 1, undefined), candidate: side(0, 1, undefined) };
    expect(changedByChance([once], true)).toBeUndefined();
    expect(changedByChance([once], false)).toBeUndefined();
    expect(changedByChance([], true)).toBeUndefined();
  });

  it('are half of the cases that vary at all where scores are graded', () => {
    const cases = [0.01, 0, 0.2, 0].map((variance) => ({
      baseline: side(0.5, 3, variance),
      candidate: side(0.5, 3, 0.1),
    }));
    // Two of four by the baseline, four of four by the candidate.
    expect(changedByChance(cases, false)).toBe((2 / 2 + 4 / 2) / 2);
  });

  it('take no more noise than rates of one value can have', () => {
    // Two trials that differ have a variance of 1/2, more than any coin: the rate is then the mean.
    const torn = { baseline: side(0.5, 2, 0.5), candidate: side(0.5, 2, 0.5) };
    expect(changedByChance([torn], true)).toBeCloseTo(0.625 / 2, 12);
  });

  it('are about as many as an unchanged prompt shows', () => {
    const next = xoshiro128([1, 2, 3, 4]);
    const random = () => next() / 2 ** 32;
    const drawn = (rate: number, trials: number): SideNoise => {
      const scores = Array.from({ length: trials }, () => (random() < rate ? 1 : 0));
      const mean = scores.reduce<number>((sum, score) => sum + score, 0) / trials;
      return side(mean, trials, (mean * (1 - mean) * trials) / (trials - 1));
    };
    // One case in three is uncertain, as often passed as not; the others are nearly sure.
    const rates = Array.from({ length: 6000 }, (_, index) => (index % 3 === 0 ? 0.2 + 0.6 * random() : 0.97));
    const cases = rates.map((rate) => ({ baseline: drawn(rate, 3), candidate: drawn(rate, 3) }));
    const changed = cases.filter(({ baseline, candidate }) => baseline.mean !== candidate.mean).length;
    const expected = changedByChance(cases, true) ?? Number.NaN;
    expect(expected / (changed / 2)).toBeGreaterThan(0.9);
    expect(expected / (changed / 2)).toBeLessThan(1.1);
  });
});
