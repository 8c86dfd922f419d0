import { describe, expect, it } from 'vitest';
import { xoshiro128 } from '../../../../src/foundation/shuffle.ts';
import { boundedSample, type Engine, pAbove } from '../../../../src/gate/statistics/bounded-mean.ts';
import { binomialTails } from '../reference/exact-tails.ts';
import { DIFFERENCE, passes, UNIT } from './samples.ts';

const LEVELS = [0.01, 0.025, 0.05, 0.2, 0.5];

describe('a test at a level, when the mean is just what the hypothesis allows,', () => {
  it.each([1, 5, 20, 59, 100])('rejects no more often than that on %i 0/1 scores', (n) => {
    for (const mean of [0.5, 0.8, 0.9, 0.95, 0.99]) {
      const tails = binomialTails(n, mean);
      for (const alpha of LEVELS) {
        const k = tails.findIndex((_, passed) => pAbove(passes(passed, n), mean) <= alpha);
        expect(tails[k]?.atLeast ?? 0).toBeLessThanOrEqual(alpha);
      }
    }
  });

  it.each([
    ['no change but the drop', [0.05, 0.95, 0]],
    ['few changes', [0.1, 0.85, 0.05]],
    ['16% of the cases flip', [0.105, 0.84, 0.055]],
    ['every case flips', [0.525, 0, 0.475]],
  ])('rejects no more often than that on paired 0/1 scores: %s', (_, chances) => {
    for (const n of [4, 25, 60]) rejectsAtMost([-1, 0, 1], chances, n, DIFFERENCE);
  });

  it.each([
    ['flaky cases', [0.125, 0.375, 0.375, 0.125]],
    ['a case in twenty breaks', [0.05, 0, 0.05, 0.9]],
    ['a case in a hundred passes', [0.99, 0, 0, 0.01]],
    ['one trial of three fails', [0, 0, 0.3, 0.7]],
    ['extremes', [0.4, 0.1, 0.1, 0.4]],
  ])('rejects no more often than that on the mean of three trials: %s', (_, chances) => {
    for (const n of [3, 12, 20]) rejectsAtMost([0, 1 / 3, 2 / 3, 1], chances, n, UNIT);
  });

  /** Means of graded distributions, and a draw by the inverse of the distribution function. */
  const distributions: readonly [string, number, (u: number) => number][] = [
    ['uniform', 0.5, (u) => u],
    ['graded, and a case in twenty breaks', 0.95 * 0.95, (u) => (u < 0.95 ? 0.9 + (0.1 * u) / 0.95 : 0)],
    ['skewed to 0', 1 / 9, (u) => u ** 8],
    ['skewed to 1', 8 / 9, (u) => 1 - u ** 8],
    ['arcsine', 0.5, (u) => Math.sin((Math.PI * u) / 2) ** 2],
    ['narrow', 0.5, (u) => 0.49 + 0.02 * u],
  ];

  it.each(distributions)('rejects no more often than that on graded scores: %s', (_, mean, draw) => {
    const runs = 2000;
    for (const n of [10, 50]) {
      const ps = simulated(mean, draw, n, runs);
      for (const alpha of LEVELS) {
        const rejected = ps.filter((p) => p <= alpha).length / runs;
        expect(rejected).toBeLessThanOrEqual(alpha + 3 * Math.sqrt((alpha * (1 - alpha)) / runs));
      }
    }
  });

  it('is not idle: with many scores it rejects almost as often as it may', () => {
    const ps = simulated(0.5, (u) => u, 200, 1000);
    for (const alpha of [0.05, 0.2, 0.5]) {
      expect(ps.filter((p) => p <= alpha).length / ps.length).toBeGreaterThan(0.7 * alpha);
    }
  });

  it('keeps no level with mid: 50 passes of 50 happen in 7.7% of all samples, and count as 2.4%', () => {
    // SciPy 1.10.1: binom.sf(49, 50, 0.95)
    expect(binomialTails(50, 0.95)[50]?.atLeast).toBeCloseTo(0.07694497527671, 12);
    expect(pAbove(passes(50, 50), 0.95, 'mid')).toBeLessThan(0.025);
  });
});

/** Goes through every sample of n values with these chances, and adds up those that are rejected. */
function rejectsAtMost(
  values: readonly number[],
  chances: readonly number[],
  n: number,
  range: { readonly low: number; readonly high: number },
  engine: Engine = 'exact',
): void {
  const mean = values.reduce((sum, value, i) => sum + value * (chances[i] ?? Number.NaN), 0);
  const rejected = new Map(LEVELS.map((alpha) => [alpha, 0]));
  for (const counts of countsOf(n, values.length)) {
    const chance = multinomial(counts, chances);
    if (chance === 0) continue;
    const sample = boundedSample(
      counts.flatMap((count, i) => Array<number>(count).fill(values[i] ?? Number.NaN)),
      range,
    );
    const p = pAbove(sample, mean, engine);
    for (const [alpha, sum] of rejected) if (p <= alpha) rejected.set(alpha, sum + chance);
  }
  for (const [alpha, sum] of rejected) expect(sum).toBeLessThanOrEqual(alpha * (1 + 1e-12));
}

/** Every way to split n among so many cells. */
function* countsOf(n: number, cells: number): Generator<readonly number[]> {
  if (cells === 1) yield [n];
  else
    for (let first = 0; first <= n; first += 1)
      for (const rest of countsOf(n - first, cells - 1)) yield [first, ...rest];
}

function multinomial(counts: readonly number[], chances: readonly number[]): number {
  let [chance, drawn] = [1, 0];
  for (const [i, count] of counts.entries()) {
    for (let k = 1; k <= count; k += 1) {
      drawn += 1;
      chance *= ((chances[i] ?? Number.NaN) * drawn) / k;
    }
  }
  return chance;
}

function simulated(mean: number, draw: (u: number) => number, n: number, runs: number): readonly number[] {
  const next = xoshiro128([1, 2, 3, 4]);
  return Array.from({ length: runs }, () => {
    const scores = Array.from({ length: n }, () => draw((next() + 0.5) / 2 ** 32));
    return pAbove(boundedSample(scores, UNIT), mean);
  });
}
