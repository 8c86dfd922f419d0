import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceToEndAbove, conditionalPower } from '../../../src/gate/course/predict.ts';
import { type CaseValue, type Sample, sampleOf } from '../../../src/gate/pairing/sample.ts';
import { earlyLook } from '../builders.ts';

// Every number quoted here is printed by test/gate/statistics/reference/predict.py: SciPy's norm.cdf of the design's formula.

type Noise = { readonly trials: number; readonly variance?: number };

/** So many cases each of a difference, with what its trials tell on the two sides. */
function sample(
  groups: readonly (readonly [count: number, difference: number, noise?: number])[],
  trials: number,
  baseline: Noise = { trials },
  clusterOf: (index: number) => string | undefined = () => undefined,
): Sample {
  const values: CaseValue[] = groups
    .flatMap(([count, difference, noise]) => Array.from({ length: count }, () => ({ difference, noise })))
    .map(({ difference, noise }, index) => ({
      difference,
      cluster: clusterOf(index),
      candidateTrials: trials,
      candidateVariance: trials > 1 ? (noise ?? 0) : undefined,
      baselineTrials: baseline.trials,
      baselineVariance: baseline.variance ?? (trials > 1 ? 0 : undefined),
    }));
  const found = sampleOf(values, { low: -1, high: 1 }, values[0]?.cluster !== undefined);
  if (found === undefined) throw new Error('there are values');
  return found;
}

const once = sample(
  [
    [3, -1],
    [1, 1],
    [21, 0],
  ],
  1,
);
const atQuarter = earlyLook({ cases: 25, rounds: 1 });
const ofHundred = { cases: 100, trials: 3 };

const twice = sample(
  [
    [6, 0.5, 0.5],
    [4, -0.5, 0.5],
    [40, 0],
  ],
  2,
);
const atSecond = earlyLook({ cases: 50, rounds: 2 });
const ofFifty = { cases: 50, trials: 3 };

describe('the chance to end above a cut', () => {
  it('takes half of the spread for noise before a case was asked twice', () => {
    expect(chanceToEndAbove(once, -0.025, atQuarter, ofHundred)).toBeCloseTo(0.24045332933002245, 12);
    expect(chanceToEndAbove(once, -0.2, atQuarter, ofHundred)).toBeCloseTo(0.9379565923863972, 12);
  });

  it('goes by what the repeats tell when there are some', () => {
    expect(chanceToEndAbove(twice, -0.025, atSecond, ofFifty)).toBeCloseTo(0.9931445849609334, 12);
    expect(chanceToEndAbove(twice, 0.03, atSecond, ofFifty)).toBeCloseTo(0.2919412103851826, 12);
  });

  it('knows that a baseline that has ten trials of a case draws no more', () => {
    const pooled = sample(
      [
        [10, 0.1],
        [2, -0.9],
        [8, 0.2],
      ],
      1,
      { trials: 10, variance: 0.16 },
    );
    const look = earlyLook({ cases: 20, rounds: 1 });
    expect(chanceToEndAbove(pooled, 0, look, { cases: 40, trials: 2 })).toBeCloseTo(0.7337977075469788, 12);
  });

  it('counts clusters where they are the unit', () => {
    const pairs = sample(
      [
        [2, -1],
        [2, 1],
        [16, 0],
      ],
      1,
      { trials: 1 },
      (index) => `customer ${Math.floor(index / 2)}`,
    );
    const look = earlyLook({ cases: 20, rounds: 1 });
    expect(chanceToEndAbove(pairs, -0.025, look, { cases: 40, trials: 2 })).toBeCloseTo(0.5798423444202773, 12);
  });

  it('is all or nothing where nothing more is to come', () => {
    const look = earlyLook({ cases: 50, rounds: 3 });
    expect(chanceToEndAbove(twice, 0.02 - 1e-4, look, ofFifty)).toBeGreaterThan(0.999);
    expect(chanceToEndAbove(twice, 0.02 + 1e-4, look, ofFifty)).toBeLessThan(0.001);
  });

  it('is not certain of a sample of ties', () => {
    const ties = sample([[25, 0]], 1);
    expect(chanceToEndAbove(ties, -0.025, atQuarter, ofHundred)).toBeLessThan(0.9);
    expect(chanceToEndAbove(sample([[50, 0]], 2), -0.025, atSecond, { cases: 100, trials: 3 })).toBeLessThan(0.99);
  });

  it('takes a case that is alone, of which no spread is known, for noise alone', () => {
    const look = earlyLook({ cases: 1, rounds: 1 });
    // V_k = (0.04 + 1) / 3; nothing of it is left but the third that two more trials leave: norm.cdf(0.2 / sqrt(1.04 / 3 * 2 / 3))
    expect(chanceToEndAbove(sample([[1, 0.2]], 1), 0, look, { cases: 1, trials: 3 })).toBeCloseTo(
      0.6613041990368612,
      12,
    );
  });

  it('rises with the mean, falls with the cut, and is a number between 0 and 1', () => {
    const differences = fc.array(fc.constantFrom(-1, -0.5, 0, 0, 0, 0.5, 1), { minLength: 10, maxLength: 60 });
    fc.assert(
      fc.property(
        differences,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: -30, max: 30 }).map((points) => points / 100 + 0.003),
        (values, rounds, cut) => {
          const seen = sample(
            values.map((value) => [1, value, 0.25] as const),
            rounds,
          );
          const look = earlyLook({ cases: values.length, rounds });
          const whole = { cases: 2 * values.length, trials: 3 };
          const chance = chanceToEndAbove(seen, cut, look, whole);
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
          expect(chanceToEndAbove(seen, cut - 0.05, look, whole)).toBeGreaterThanOrEqual(chance);
          expect(chance >= 0.5).toBe(seen.mean >= cut);
        },
      ),
    );
  });
});

describe('conditional power', () => {
  it('is the chance that the exact bound clears the floor, if what is seen is true, or nothing changed if that is better', () => {
    expect(conditionalPower(once, -0.05, 0.04, atQuarter, ofHundred)).toBeCloseTo(0.1285441783557723, 12);
    expect(conditionalPower(once, -0.2, 0.04, atQuarter, ofHundred)).toBeCloseTo(0.9997383744306778, 12);
    expect(conditionalPower(twice, -0.05, 0.0407, atSecond, ofFifty)).toBeCloseTo(0.38914791760953404, 12);
  });

  it('is nothing for a sample that lost everything, and rises with what is allowed', () => {
    const lost = sample([[25, -1]], 1);
    expect(conditionalPower(lost, -0.05, 0.04, atQuarter, ofHundred)).toBeLessThan(1e-5);
    const powers = [-0.02, -0.05, -0.1, -0.2].map((floor) => conditionalPower(once, floor, 0.04, atQuarter, ofHundred));
    expect(powers).toEqual(powers.toSorted((one, other) => one - other));
  });
});
