import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean } from '../../../src/gate/numbers.ts';
import {
  advice,
  type CaseSpread,
  casesNeeded,
  detectableDrop,
  sampleVariance,
  trialsNeeded,
  varianceParts,
} from '../../../src/gate/statistics/variance.ts';

type Scores = readonly number[];

/** Cases as the scores of their trials on both sides. */
const spreads = (candidate: readonly Scores[], baseline: readonly Scores[]): CaseSpread[] =>
  candidate.map((trials, index) => {
    const others = baseline[index] ?? [];
    return {
      difference: (mean(trials) ?? Number.NaN) - (mean(others) ?? Number.NaN),
      candidateTrials: trials.length,
      candidateVariance: sampleVariance(trials),
      baselineTrials: others.length,
      baselineVariance: sampleVariance(others),
    };
  });

const known = (cases: readonly CaseSpread[]) => {
  const parts = varianceParts(cases);
  if (parts?.within === undefined) throw new Error('the parts are not known');
  return parts;
};

// Some sides have one trial.
const noisy = spreads(
  [[1, 1, 0], [0.5, 0.7, 0.6], [0, 0, 1], [1], [0.2, 0.4, 0.9, 0.1], [1, 1, 1]],
  [[1, 1, 1], [0.9, 0.8], [1, 0, 1], [1, 0], [0.5], [0, 1, 1]],
);
const varied = spreads(
  [[1, 0.9], [0.1, 0.2], [0.5, 0.5], [0.7], [0, 0.2]],
  [[0.5, 0.6], [0.8, 0.9], [0.5, 0.4], [0.1], [0.6]],
);
const once = spreads([[1], [0], [1], [1]], [[0], [0], [1], [0]]);

describe('the parts of the variance', () => {
  // reference/reference.py, from np.var(…, ddof=1)
  it('are what NumPy makes of trials that differ in number', () => {
    const parts = known(noisy);
    expect(parts.n).toBe(6);
    expect(parts.spread).toBeCloseTo(0.13004629629629633, 15);
    expect(parts.within).toBeCloseTo(0.1878240740740741, 15);
    expect(parts.perTrial).toBeCloseTo(0.3950000000000001, 15);
    expect(parts.standardError).toBeCloseTo(0.17692939932549087, 15);
  });

  it('leave nothing between the cases where noise explains more than all of the spread', () => {
    expect(known(noisy).between).toBe(0);
  });

  it('leave the rest between the cases where noise explains little', () => {
    const parts = known(varied);
    expect(parts.spread).toBeCloseTo(0.3145, 15);
    expect(parts.within).toBeCloseTo(0.008, 15);
    expect(parts.between).toBeCloseTo(0.3065, 15);
    expect(parts.perTrial).toBeCloseTo(0.0125, 15);
    expect(parts.standardError).toBeCloseTo(0.25079872407968906, 15);
  });

  it('are unknown where a side ran no case twice: the spread is all there is', () => {
    // np.var([1, 0, 0, 1], ddof=1) = 1/3
    const parts = varianceParts(once);
    expect(parts).toMatchObject({ n: 4, within: undefined, between: undefined });
    expect(parts?.spread).toBeCloseTo(1 / 3, 15);
    expect(parts?.standardError).toBeCloseTo(Math.sqrt(1 / 12), 15);
    const oneSide = spreads(
      [
        [1, 0],
        [1, 1],
      ],
      [[1], [0]],
    );
    expect(varianceParts(oneSide)).toHaveProperty('within', undefined);
    expect(
      varianceParts(
        spreads(
          [[1], [0]],
          [
            [1, 0],
            [1, 1],
          ],
        ),
      ),
    ).toHaveProperty('within', undefined);
  });

  it('do not exist for fewer than two cases', () => {
    expect(varianceParts([])).toBeUndefined();
    expect(varianceParts(noisy.slice(0, 1))).toBeUndefined();
  });

  it('are 0 where every trial and every case agree', () => {
    const still = known(
      spreads(
        [
          [1, 1],
          [0.5, 0.5],
        ],
        [
          [1, 1],
          [0.5, 0.5],
        ],
      ),
    );
    expect(still).toEqual({ n: 2, spread: 0, within: 0, between: 0, perTrial: 0, standardError: 0 });
  });

  it('refuse what is no difference, no variance and no number of trials', () => {
    const fine = { difference: 0, candidateTrials: 2, candidateVariance: 0, baselineTrials: 2, baselineVariance: 0 };
    for (const broken of [
      { difference: Number.NaN },
      { candidateVariance: -1 },
      { baselineVariance: Number.NaN },
      { baselineVariance: Infinity },
      { candidateTrials: 0 },
      { baselineTrials: Number.NaN },
      { baselineTrials: Infinity },
    ]) {
      expect(() => varianceParts([fine, { ...fine, ...broken }])).toThrow(RangeError);
    }
  });

  it('explain at least the whole spread, whatever the scores', () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    const side = fc.array(fc.array(score, { minLength: 2, maxLength: 4 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(side, (scores) => {
        const parts = known(spreads(scores, scores.toReversed()));
        expect(parts.between + parts.within).toBeGreaterThanOrEqual(parts.spread - 1e-15);
        expect(parts.standardError).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a sample variance', () => {
  it('takes two values', () => {
    // np.var([1, 2, 4], ddof=1) = 7/3
    expect(sampleVariance([1, 2, 4])).toBeCloseTo(7 / 3, 15);
    expect(sampleVariance([3])).toBeUndefined();
    expect(sampleVariance([])).toBeUndefined();
  });
});

describe('the detectable drop', () => {
  it('is 2.486 standard errors', () => {
    // SciPy: norm.ppf(0.95) + norm.ppf(0.8)
    expect(detectableDrop(1)).toBeCloseTo(2.4864748605243863, 14);
    expect(detectableDrop(0.02)).toBeCloseTo(0.0497294972, 10);
    expect(detectableDrop(0)).toBe(0);
  });
});

describe('the cases needed', () => {
  const parts = { n: 20, spread: 0.09, standardError: 0.067, within: 0.08, between: 0.01, perTrial: 0.24 };

  it('are what statsmodels asks for', () => {
    // normal_sample_size_one_tail(0.1, 0.8, 0.05, std_null=0.3, std_alternative=0.3) = 55.64
    expect(casesNeeded(0.1, parts, 3)).toEqual({ least: 56, most: 56 });
    // normal_sample_size_one_tail(0.05, 0.8, 0.05, std_null=0.4, std_alternative=0.4) = 395.68
    expect(casesNeeded(0.05, { ...parts, between: 0.04 }, 2)).toEqual({ least: 396, most: 396 });
  });

  it('make the drop detectable, and one fewer would not', () => {
    const { least } = casesNeeded(0.1, parts, 3);
    expect(detectableDrop(Math.sqrt(0.09 / least))).toBeLessThanOrEqual(0.1);
    expect(detectableDrop(Math.sqrt(0.09 / (least - 1)))).toBeGreaterThan(0.1);
  });

  it('are a range where noise is unknown: between all of the spread and none of it', () => {
    const unknown = varianceParts(once);
    if (unknown === undefined) throw new Error('four cases have parts');
    // (2.4865 / 0.1)² / 3 = 206.1; with three trials a side, if all of it is noise, a third of that.
    expect(casesNeeded(0.1, unknown, 1)).toEqual({ least: 207, most: 207 });
    expect(casesNeeded(0.1, unknown, 3)).toEqual({ least: 69, most: 207 });
  });

  it('count the trials that were there on each side where noise is unknown', () => {
    // The candidate ran four times a case, the baseline once: if all of 0.5 is noise, 0.5 = v/4 + v, and w = 2v = 0.8.
    const uneven = varianceParts(
      spreads(
        [
          [1, 1, 1, 1],
          [0, 0, 0, 0],
        ],
        [[0], [0]],
      ),
    );
    expect(uneven).toMatchObject({ spread: 0.5, within: undefined, perTrialAtMost: 0.8 });
  });

  it('are never fewer than the two that have a standard error', () => {
    expect(casesNeeded(0.1, { ...parts, between: 0, perTrial: 0 }, 1)).toEqual({ least: 2, most: 2 });
  });

  it('take a drop above 0 and at least one trial', () => {
    for (const drop of [0, -0.1, Number.NaN]) expect(() => casesNeeded(drop, parts, 1)).toThrow(RangeError);
    for (const trials of [0, Number.NaN]) expect(() => casesNeeded(0.1, parts, trials)).toThrow(RangeError);
  });
});

describe('the trials needed', () => {
  // reference/reference.py: the noisy cases detect 0.43993 now, 0.35335 after one further trial a side, 0.30669 after two,
  // 0.20776 after seven, 0.19747 after eight; the varied ones 0.62360 now, 0.62037 after one, never less than 0.61562.
  it.each([
    [0.44, 0],
    [0.43, 1],
    [0.3533, 2],
    [0.2, 8],
  ])('bring a drop of %f into reach', (drop, trials) => {
    expect(trialsNeeded(drop, noisy)).toBe(trials);
  });

  it('do not exist where the cases differ too much for any number', () => {
    expect(trialsNeeded(0.6204, varied)).toBe(1);
    expect(trialsNeeded(0.6156, varied)).toBeUndefined();
    expect(trialsNeeded(1e-6, noisy)).toBeUndefined();
  });

  it('are unknown where noise is', () => {
    expect(trialsNeeded(0.1, once)).toBeUndefined();
    expect(trialsNeeded(0.1, noisy.slice(0, 1))).toBeUndefined();
    expect(trialsNeeded(0.1, [])).toBeUndefined();
  });

  it('take a drop above 0', () => {
    for (const drop of [0, Number.NaN]) expect(() => trialsNeeded(drop, noisy)).toThrow(RangeError);
  });
});

describe('the advice', () => {
  it('is to add trials where noise is the larger part, else cases', () => {
    expect(advice(known(noisy))).toBe('add trials');
    expect(advice(known(varied))).toBe('add cases');
  });

  it('is to add cases, which always helps, where noise is unknown', () => {
    const unknown = varianceParts(once);
    if (unknown === undefined) throw new Error('four cases have parts');
    expect(advice(unknown)).toBe('add cases');
  });
});
