import { describe, expect, it } from 'vitest';
import type { JudgedSuite } from '../../src/gate/index.ts';
import { type MeasuredScorer, measureSuites, type View, valuesOf } from '../../src/gate/measure.ts';
import type { Pair } from '../../src/gate/pairing/pairing.ts';
import {
  changed,
  dropped,
  evaluation,
  exact,
  measuredOf,
  type Outcome,
  pairedAt,
  passing,
  policy,
  times,
  withBaseline,
} from './builders.ts';

/** Candidates of 100 cases that all passed before; by scorer how many got worse, or better where they all failed. */
const worse = (counts: { readonly [scorer: string]: number }) =>
  withBaseline(
    { scores: Object.fromEntries(Object.keys(counts).map((name) => [name, times(100, 1)])) },
    { scores: Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, passing(100 - count, 100)])) },
  );

const measure = (suites: readonly JudgedSuite[], view: View = 'observed', weights = {}) =>
  measureSuites(
    suites.map((suite) => pairedAt(suite)),
    policy({ weights }),
    view,
  );

const regressed = (suites: readonly JudgedSuite[]) =>
  measure(suites).flatMap(({ scorers }) => scorers.map(({ regressedP }) => regressedP));

describe('a scorer', () => {
  it('has the means of both sides, over the cases that have both', () => {
    const [scorer] = measuredOf(exact(passing(3, 4), [...times(2, 1), ['infrastructure'], [1]] as Outcome[][])).scorers;
    expect(scorer).toMatchObject({ name: 'exact', cases: 3, baselineMean: 2 / 3, candidateMean: 1 });
    expect(scorer?.differences).toMatchObject({ cases: 3, units: 3, mean: expect.closeTo(1 / 3, 15) });
    expect(scorer?.levels).toMatchObject({ cases: 3, mean: 1, bounded: { low: 0, high: 1 } });
  });

  it('has no difference without a baseline', () => {
    const [scorer] = measuredOf({
      suite: 'triage',
      candidate: evaluation({ scores: { exact: passing(3, 4) } }),
    }).scorers;
    expect(scorer).toMatchObject({
      cases: 4,
      baselineMean: undefined,
      candidateMean: 0.75,
      differences: undefined,
      improvedP: 1,
      regressedP: 1,
    });
    expect(scorer?.levels?.mean).toBe(0.75);
  });

  it('keeps the noise of the trials of a case', () => {
    const suite = withBaseline({ scores: { exact: [[1, 1, 0]] } }, { scores: { exact: [[0, 1, 0]] } });
    const [scorer] = measuredOf(suite).scorers;
    // numpy.var([1, 1, 0], ddof=1) = numpy.var([0, 1, 0], ddof=1) = 1/3
    expect(scorer?.differences?.values).toEqual([
      {
        cluster: undefined,
        difference: expect.closeTo(-1 / 3, 15),
        candidateTrials: 3,
        candidateVariance: expect.closeTo(1 / 3, 15),
        baselineTrials: 3,
        baselineVariance: expect.closeTo(1 / 3, 15),
      },
    ]);
    expect(scorer?.levels?.values).toMatchObject([
      { difference: expect.closeTo(1 / 3, 15), baselineTrials: 1, baselineVariance: 0 },
    ]);
  });

  it('has clusters as the unit of both of its samples', () => {
    const options = { scores: { exact: times(4, 1) }, clusters: ['a', 'a', 'b', undefined] };
    const [scorer] = measuredOf(withBaseline(options, options)).scorers;
    expect([scorer?.differences?.units, scorer?.levels?.units]).toEqual([3, 3]);
  });
});

describe('a case', () => {
  const measured = (mean: number): Pair['candidate'] => ({ status: 'measured', mean, trials: 3, variance: 0.1 });
  const lost: Pair['candidate'] = { status: 'missing', error: undefined };
  const meansOf = (baseline: Pair['baseline'], candidate: Pair['candidate'], view: View) => {
    const [first] = pairedAt(dropped(0, 1)).scorers[0]?.pairs ?? [];
    if (first === undefined) throw new Error('there is a pair');
    const values = valuesOf({ ...first, baseline, candidate }, view);
    return values && [values.baseline?.mean, values.candidate.mean];
  };

  it('counts as it was observed only where both sides are', () => {
    expect(meansOf(measured(0.5), measured(0.75), 'observed')).toEqual([0.5, 0.75]);
    expect(meansOf(lost, measured(0.75), 'observed')).toBeUndefined();
    expect(meansOf(measured(0.5), lost, 'observed')).toBeUndefined();
    expect(meansOf(undefined, measured(0.75), 'observed')).toEqual([undefined, 0.75]);
    expect(meansOf(undefined, lost, 'observed')).toBeUndefined();
  });

  it('counts at its worst in any case: 1 before, 0 now', () => {
    expect(meansOf(measured(0.5), measured(0.75), 'worst')).toEqual([0.5, 0.75]);
    expect(meansOf(lost, measured(0.75), 'worst')).toEqual([1, 0.75]);
    expect(meansOf(measured(0.5), lost, 'worst')).toEqual([0.5, 0]);
    expect(meansOf(lost, lost, 'worst')).toEqual([1, 0]);
    expect(meansOf(undefined, lost, 'worst')).toEqual([undefined, 0]);
  });
});

describe('the p-values', () => {
  it('are those of the exact test, twice: each direction has half of the error rate', () => {
    // scipy.stats.binomtest(7, 10, .5, alternative='greater').pvalue = 0.171875, of 3: 0.9453125
    const [scorer] = measuredOf(changed(7, 3, 100)).scorers;
    expect(scorer?.improvedP).toBeCloseTo(2 * 0.171875, 12);
    expect(scorer?.regressedP).toBe(1);
    const [swapped] = measuredOf(changed(3, 7, 100)).scorers;
    expect(swapped?.regressedP).toBeCloseTo(2 * 0.171875, 12);
    expect(swapped?.improvedP).toBe(1);
  });

  it('are adjusted for all scorers by the procedure of Holm', () => {
    // statsmodels.stats.multitest.multipletests([2 * .5**6, 2 * .5**5, .5, 1], method='holm')[1] = [0.125, 0.1875, 1, 1]
    const ps = regressed([worse({ a: 6, b: 5, c: 2, d: 0 })]);
    expect(ps).toEqual([0.125, 0.1875, 1, 1].map((p) => expect.closeTo(p, 12)));
  });

  it('are adjusted for all suites, and for the pinned release', () => {
    const alone = regressed([worse({ exact: 6 })])[0] ?? 1;
    expect(alone).toBeCloseTo(2 * 0.5 ** 6, 12);
    expect(regressed([worse({ exact: 6 }), { ...worse({ exact: 0 }), suite: 'safety' }])[0]).toBeCloseTo(2 * alone, 12);
    expect(regressed([worse({ exact: 6 }), { ...worse({ exact: 0 }), against: 'anchor' }])[0]).toBeCloseTo(
      2 * alone,
      12,
    );
  });

  it('are not adjusted for what cannot be tested: no baseline, or fewer than ten cases', () => {
    const { baseline: _, ...unknown } = worse({ exact: 0 });
    const ps = regressed([worse({ exact: 6 }), { ...unknown, suite: 'new' }, { ...dropped(9, 9), suite: 'few' }]);
    expect(ps).toEqual([expect.closeTo(2 * 0.5 ** 6, 12), 1, 1]);
    expect(regressed([dropped(10, 10)])[0]).toBeCloseTo(2 * 0.5 ** 10, 12);
  });

  it('of a drop are not made smaller by a gain of another scorer', () => {
    const beside = (before: Outcome[][], now: Outcome[][]) =>
      withBaseline(
        { scores: { exact: times(100, 1), label: before } },
        { scores: { exact: passing(95, 100), label: now } },
      );
    const still = regressed([beside(times(100, 1), times(100, 1))])[0];
    expect(regressed([beside(times(100, 0), times(100, 1))])[0]).toBe(still);
    // A drop of another one makes room for the next, as Holm has it.
    expect(regressed([beside(times(100, 1), times(100, 0))])[0]).toBeCloseTo((still ?? 1) / 2, 12);
  });
});

describe('the composite', () => {
  const compositeOf = (suite: JudgedSuite, weights = {}, view: View = 'observed') =>
    measure([suite], view, weights)[0]?.composite;
  const two = (exactNow: Outcome[][], labelNow: Outcome[][], count = exactNow.length) =>
    withBaseline(
      { scores: { exact: times(count, 1), label: times(count, 1) } },
      { scores: { exact: exactNow, label: labelNow } },
    );

  it('is the weighted mean of the scorers in each case', () => {
    const suite = two([[0], [1]], [[1], [0.5]]);
    expect(compositeOf(suite)?.values.map(({ difference }) => difference)).toEqual([-0.5, -0.25]);
    expect(compositeOf(suite, { exact: 3 })?.values.map(({ difference }) => difference)).toEqual([-0.75, -0.125]);
    expect(compositeOf(suite)).toMatchObject({ cases: 2, mean: -0.375 });
  });

  it('leaves out a scorer of no weight, and is none where no scorer has one', () => {
    expect(compositeOf(two([[0]], [[1]]), { exact: 0 })?.mean).toBe(0);
    expect(compositeOf(two([[0]], [[1]]), { exact: 0, label: 0 })).toBeUndefined();
  });

  it.each([1e308, 5e-324])('is the same for weights of %s: they are relative', (weight) => {
    expect(compositeOf(two([[0]], [[0.5]]), { exact: weight, label: weight })?.mean).toBeCloseTo(-0.75, 12);
  });

  it('is in a case that one scorer does not apply to what the other says', () => {
    const scores = { exact: times(2, 1), label: [['not-applicable'], [1]] as Outcome[][] };
    const suite = withBaseline({ scores }, { scores: { ...scores, exact: times(2, 0) } });
    expect(compositeOf(suite)?.values.map(({ difference }) => difference)).toEqual([-1, -0.5]);
  });

  it('leaves out a case that misses a scorer, and takes it at its worst in the worst view', () => {
    for (const suite of [two([['infrastructure'], [1]], [[1], [1]]), two([[1], [1]], [['scorer-failed'], [1]])]) {
      expect(compositeOf(suite)).toMatchObject({ cases: 1, mean: 0 });
      expect(compositeOf(suite, {}, 'worst')?.cases).toBe(2);
    }
    expect(compositeOf(two([[1], [1]], [['scorer-failed'], [1]]), {}, 'worst')?.mean).toBe(-0.25);
  });

  it('takes the noise of a case as if its scorers erred together', () => {
    const trials: Outcome[][] = [[1, 0]];
    const suite = withBaseline(
      { scores: { exact: [[1, 1]], label: [[1, 0]] } },
      { scores: { exact: trials, label: [[1, 1]] } },
    );
    // numpy.std([1, 0], ddof=1) = sqrt(.5); (3 · sqrt(.5) + 1 · 0) / 4 squared = 9 / 32, (3 · 0 + 1 · sqrt(.5)) / 4 squared = 1 / 32
    expect(compositeOf(suite, { exact: 3 })?.values).toMatchObject([
      {
        candidateVariance: expect.closeTo(9 / 32, 14),
        baselineVariance: expect.closeTo(1 / 32, 14),
        candidateTrials: 2,
        baselineTrials: 2,
      },
    ]);
  });

  it('knows no noise where one of its scorers shows none', () => {
    const values = compositeOf(two([[0]], [[1]]))?.values;
    expect(values).toMatchObject([{ candidateVariance: undefined, baselineVariance: undefined }]);
  });

  it('has the clusters of its cases', () => {
    const options = { scores: { exact: times(4, 1), label: times(4, 1) }, clusters: ['a', 'a', 'b', 'b'] };
    expect(compositeOf(withBaseline(options, options))).toMatchObject({ cases: 4, units: 2 });
  });

  it('is none without a baseline', () => {
    expect(compositeOf({ suite: 'triage', candidate: evaluation({ scores: { exact: [[1]] } }) })).toBeUndefined();
  });
});

describe('several suites', () => {
  it('keep their order, each with its own scorers and view', () => {
    const measured = measure([worse({ exact: 1 }), { ...worse({ a: 2, b: 3 }), suite: 'safety' }], 'worst');
    const drops = (scorers: readonly MeasuredScorer[]) =>
      scorers.map(({ name, differences }) => [name, differences?.mean]);
    expect(measured.map(({ suite, view, scorers }) => [suite.source.suite, view, drops(scorers)])).toEqual([
      ['triage', 'worst', [['exact', -0.01]]],
      [
        'safety',
        'worst',
        [
          ['a', -0.02],
          ['b', -0.03],
        ],
      ],
    ]);
  });
});
