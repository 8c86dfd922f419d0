import { describe, expect, it } from 'vitest';
import { chanceWorse, compare } from '../../src/gate/compare.ts';
import { type Comparison, type GatePolicy, type JudgedSuite, judge } from '../../src/gate/index.ts';
import {
  changed,
  dropped,
  earlyLook,
  evaluation,
  exact,
  measuredOf,
  type Outcome,
  policy,
  rowOf,
  times,
  withBaseline,
} from './builders.ts';

const comparisonOf = (suite: JudgedSuite, changes: Partial<GatePolicy> = {}): Comparison => {
  const [comparison] = judge([suite], policy(changes)).comparisons;
  if (comparison === undefined) throw new Error('it can be compared');
  return comparison;
};

describe('a row', () => {
  it('has the means, their difference and what became of the cases', () => {
    const row = rowOf(exact([[1], [1], [0], [0.5]], [[1], [0], [0.25], [0.5]]));
    expect(row).toMatchObject({
      scorer: 'exact',
      kind: 'exact',
      label: 'unclear',
      cases: 4,
      baselineMean: 0.625,
      candidateMean: 0.4375,
      difference: -0.1875,
      better: 1,
      worse: 1,
      same: 2,
      missing: 0,
      pairs: [
        { case: 'case-1', baseline: 1, candidate: 1 },
        { case: 'case-2', baseline: 1, candidate: 0 },
        { case: 'case-3', baseline: 0, candidate: 0.25 },
        { case: 'case-4', baseline: 0.5, candidate: 0.5 },
      ],
    });
    expect(row).not.toHaveProperty('classes');
  });

  it('takes what differs by rounding alone for the same', () => {
    const thirds = withBaseline({ scores: { exact: [[0.1, 0.2, 0.3]] } }, { scores: { exact: [[0.3, 0.2, 0.1]] } });
    expect(rowOf(thirds)).toMatchObject({ better: 0, worse: 0, same: 1 });
  });

  it('counts missing cases, and never averages them', () => {
    const row = rowOf(exact([[1], ['infrastructure'], [1]], [['scorer-failed'], [1], [0]]));
    expect(row).toMatchObject({
      cases: 1,
      missing: 2,
      baselineMean: 1,
      candidateMean: 0,
      better: 0,
      worse: 1,
      same: 0,
    });
    expect(row?.pairs.slice(0, 2)).toEqual([
      { case: 'case-1', baseline: 1, candidate: undefined },
      { case: 'case-2', baseline: undefined, candidate: 1 },
    ]);
  });

  it('has the candidate alone without a baseline', () => {
    const row = rowOf({
      suite: 'triage',
      candidate: evaluation({ scores: { exact: [...times(19, 1), ['infrastructure']] } }),
    });
    expect(row).toMatchObject({
      cases: 19,
      missing: 1,
      baselineMean: undefined,
      candidateMean: 1,
      difference: undefined,
      better: 0,
      worse: 0,
      same: 0,
    });
    expect(row?.pairs[0]).toEqual({ case: 'case-1', baseline: undefined, candidate: 1 });
    for (const key of ['interval', 'detectableDrop', 'byChance']) expect(row).not.toHaveProperty(key);
  });

  it('counts by class where the scorer has labels', () => {
    const labels = () => 'billing';
    const suite = withBaseline({ scores: { exact: [[1]] }, labels }, { scores: { exact: [[0]] }, labels });
    expect(rowOf(suite)?.classes).toEqual([{ label: 'billing', expected: 1, baselineCorrect: 1, candidateCorrect: 0 }]);
  });
});

describe('the interval', () => {
  it('is exact, 5% at either end', () => {
    // scipy: the m with integrate.quad(lambda q: beta.pdf(q, 5, 96) * beta.cdf((m + q) / (1 - q), 10, 86), 0, 1)[0] = .05 for the
    // lower end of 10 better and 4 worse of 100, by optimize.brentq: -0.0113814759302; for the upper end the sides change places.
    const row = rowOf(changed(10, 4, 100));
    expect(row?.interval?.low).toBeCloseTo(-0.011381475930234508, 9);
    expect(row?.interval?.high).toBeCloseTo(0.13258441483516817, 9);
    const mirrored = rowOf(changed(4, 10, 100));
    expect(mirrored?.interval?.low).toBeCloseTo(-0.13258441483516817, 9);
  });

  it('of ties says how far they may mislead', () => {
    // 1 - .05^(1/100)
    expect(rowOf(dropped(0))?.interval).toEqual({
      low: expect.closeTo(-0.029513049607039932, 10),
      high: expect.closeTo(0.029513049607039932, 10),
    });
  });

  it('is not given for fewer than ten cases', () => {
    expect(rowOf(dropped(1, 9))).not.toHaveProperty('interval');
    expect(rowOf(dropped(1, 10))).toHaveProperty('interval');
  });
});

describe('the detectable drop', () => {
  it('is 2.486 standard errors, with two pseudo-cases', () => {
    // d = numpy.array([1] * 4 + [-1] * 10 + [0] * 86)
    // (norm.ppf(.95) + norm.ppf(.8)) * numpy.sqrt((((d - d.mean())**2).sum() + 1) / 102 / 100)
    expect(rowOf(changed(4, 10, 100))?.detectableDrop).toBeCloseTo(0.09420078570338067, 12);
  });

  it('is not 0 where no case differs: that none was seen does not mean that there are none', () => {
    // (norm.ppf(.95) + norm.ppf(.8)) * numpy.sqrt(1 / 102 / 100)
    expect(rowOf(dropped(0))?.detectableDrop).toBeCloseTo(0.0246197697382149, 12);
    expect(comparisonOf(dropped(0)).composite.detectableDrop).toBeCloseTo(0.0246197697382149, 12);
    expect(rowOf(exact(times(100, 0.3), times(100, 0.1)))?.detectableDrop).toBeCloseTo(0.0246197697382149, 12);
  });

  it('knows the noise that the trials show, also where the means do not', () => {
    // All cases 1 of 2 on either side: sqrt((.5 / 2 + .5 / 2) / 100) · (norm.ppf(.95) + norm.ppf(.8))
    const half = times(100, 1).map((): Outcome[] => [1, 0]);
    const row = rowOf(withBaseline({ scores: { exact: half } }, { scores: { exact: half } }));
    expect(row?.detectableDrop).toBeCloseTo(0.17582032345, 9);
  });

  it('is not given for fewer than ten cases', () => {
    expect(rowOf(dropped(3, 9))).not.toHaveProperty('detectableDrop');
    expect(rowOf(dropped(3, 10))).toHaveProperty('detectableDrop');
    const { baseline: _, ...alone } = dropped(3);
    expect(rowOf(alone)).not.toHaveProperty('detectableDrop');
  });
});

describe('what is better and worse by chance', () => {
  it('is told from the trials of a case', () => {
    // A case that passes 1 of 2 on either side: both sides draw from Bin(2, 1/2); they tie with chance 3/8 (dbinom(0:2, 2, .5)^2),
    // so that each of 16 such cases is better with chance 5/16.
    const half = times(16, 1).map((): Outcome[] => [1, 0]);
    expect(rowOf(withBaseline({ scores: { exact: half } }, { scores: { exact: half } }))?.byChance).toBeCloseTo(5, 10);
  });

  it('is not known with one trial a case', () => {
    expect(rowOf(dropped(3))).not.toHaveProperty('byChance');
  });

  it('is told from cases that have both sides', () => {
    const half: Outcome[][] = [
      [1, 0],
      [1, 0],
    ];
    const lost = withBaseline(
      { scores: { exact: half } },
      {
        scores: {
          exact: [
            [1, 'infrastructure'],
            [1, 'infrastructure'],
          ],
        },
      },
    );
    const [scorer] = compare(measuredOf(lost), policy()).scorers;
    expect(scorer).not.toHaveProperty('byChance');
  });

  it('is any noise at all under a graded scorer', () => {
    const graded = times(8, 1).map((): Outcome[] => [0.5, 0.75]);
    expect(rowOf(withBaseline({ scores: { exact: graded } }, { scores: { exact: graded } }))?.byChance).toBe(4);
  });
});

describe('all scorers together', () => {
  it('have a difference, its interval, and the chance that it is worse by more than is allowed', () => {
    // R: integrate(function(q) dbeta(q, .5, 100.5) * pbeta((.05 + q) / (1 - q), 3.5, 97, lower = FALSE), 0, .475)
    const { composite } = comparisonOf(dropped(3));
    expect(composite).toMatchObject({ difference: expect.closeTo(-0.03, 12), cases: 100 });
    expect(composite.chanceWorse).toBeCloseTo(0.141802784964, 10);
    expect(composite.interval?.low).toBeLessThan(-0.03);
    expect(composite.detectableDrop).toBeGreaterThan(0.04);
    expect(comparisonOf(dropped(3), { maxDrop: 0.1 }).composite.chanceWorse).toBeLessThan(0.01);
  });

  it('have no chance for fewer than ten cases', () => {
    const { composite } = comparisonOf(dropped(3, 9));
    expect(composite).toEqual({ difference: expect.closeTo(-1 / 3, 12), cases: 9 });
  });

  it('are nothing without a baseline', () => {
    const { baseline: _, ...alone } = dropped(0);
    expect(comparisonOf(alone).composite).toEqual({ difference: undefined, cases: 0 });
  });

  it('are never sure', () => {
    const { composite } = measuredOf(dropped(0));
    if (composite === undefined) throw new Error('it has one');
    expect(chanceWorse(composite, 0.05)).toBeGreaterThan(0);
    expect(chanceWorse(composite, 0.05)).toBeLessThan(chanceWorse(composite, 0.01));
  });
});

describe('what is needed to see a drop of the size that is allowed', () => {
  const needsOf = (suite: JudgedSuite, changes: Partial<GatePolicy> = {}) =>
    comparisonOf(suite, changes).composite.needs;

  it('is further cases', () => {
    // d as above: 100 * (0.09420078570338071 / .05)**2 = 354.95, of which 100 are there
    expect(needsOf(changed(4, 10, 100))).toEqual({ cases: 255 });
  });

  it('is nothing where it would be seen already, or where nothing is allowed', () => {
    expect(needsOf(changed(4, 10, 100), { maxDrop: 0.0943 })).toBeUndefined();
    expect(needsOf(changed(4, 10, 100), { maxDrop: 0.0942 })).toEqual({ cases: 1 });
    expect(needsOf(changed(4, 10, 100), { maxDrop: 0 })).toBeUndefined();
    expect(needsOf(changed(4, 10, 100), { maxDrop: 1e-12 })).toBeUndefined();
  });

  it('is not known from fewer than ten cases', () => {
    expect(needsOf(dropped(3, 9))).toBeUndefined();
    expect(needsOf(dropped(3, 10))).toBeDefined();
  });

  it('is further trials of each case as well, where the noise is within the cases', () => {
    const noisy = (count: number) => times(count, 1).map((_, index): Outcome[] => (index % 2 === 0 ? [1, 0] : [0, 1]));
    const suite = (count: number) =>
      withBaseline({ scores: { exact: noisy(count) } }, { scores: { exact: noisy(count) } });
    // No case differs: all of the spread is noise of its trials, numpy.var([1, 0], ddof=1) = .5 on either side, over two trials each:
    // 2.486^2 · (.5 / T + .5 / T) / 100 <= .05^2 from T = 25 on, 23 more than there are; cases: ceil((2.486 / .05)^2 · .5) = 1237.
    expect(needsOf(suite(100))).toEqual({ cases: 1137, trials: 23 });
    // Of ten cases no number of trials makes so much of a sample: sqrt(1 / 12 / 10) alone is 9.1 pp.
    expect(needsOf(changed(1, 1, 10))).not.toHaveProperty('trials');
  });

  it('is no trials where cases of a cluster rise and fall together: only more clusters help', () => {
    const noisy = (sign: boolean): Outcome[][] =>
      times(40, 1).map((_, index) => ((Math.floor(index / 4) % 2 === 0) === sign ? [1, 0, 1] : [0, 1, 0]));
    const clusters = times(40, 1).map((_, index) => `${Math.floor(index / 4)}`);
    const together = withBaseline(
      { scores: { exact: noisy(true) }, clusters },
      { scores: { exact: noisy(false) }, clusters },
    );
    const apart = withBaseline({ scores: { exact: noisy(true) } }, { scores: { exact: noisy(false) } });
    const needs = needsOf(together);
    expect(needs?.trials).toBeUndefined();
    expect(needs?.cases).toBeGreaterThan(2 * (needsOf(apart)?.cases ?? 0));
  });
});

describe('the extent', () => {
  it('is how much of the plan was there', () => {
    const suite = withBaseline(
      { scores: { exact: times(8, 1).map(() => [1, 1]) } },
      { scores: { exact: times(8, 1).map(() => [1, 1]) } },
    );
    expect(comparisonOf(suite).extent).toEqual({ cases: 8, ofCases: 8, trials: 2, ofTrials: 2 });
    const early = compare(measuredOf(suite, {}, earlyLook({ cases: 3, rounds: 1 })), policy());
    expect(early.extent).toEqual({ cases: 3, ofCases: 8, trials: 1, ofTrials: 2 });
  });

  it('counts the clusters that were looked at, a case without one as its own', () => {
    const options = { scores: { exact: times(5, 1) }, clusters: ['a', 'a', 'b', undefined, undefined] };
    expect(comparisonOf(withBaseline(options, options)).extent.clusters).toBe(4);
    const alone = { scores: { exact: times(3, 1) }, clusters: ['case-2', undefined, undefined] };
    expect(comparisonOf({ suite: 'triage', candidate: evaluation(alone) }).extent.clusters).toBe(3);
  });
});

describe('a comparison', () => {
  it('says what it was compared with, and what the baseline is made of', () => {
    expect(comparisonOf(dropped(0, 10))).toMatchObject({
      suite: 'triage',
      baselineTrials: { fewest: 1, most: 1, pooled: 0, oldest: '2026-11-20', newest: '2026-11-20' },
    });
    expect(comparisonOf(dropped(0, 10))).not.toHaveProperty('against');
    expect(comparisonOf({ ...dropped(0, 10), against: 'anchor' }).against).toBe('anchor');
    const { baseline: _, ...alone } = dropped(0, 10);
    expect(comparisonOf(alone)).not.toHaveProperty('baselineTrials');
  });
});
