import { describe, expect, it } from 'vitest';
import { type GatePolicy, type JudgedSuite, judge } from '../../../src/gate/index.ts';
import { mustImproveChecks } from '../../../src/gate/rules/must-improve.ts';
import {
  because,
  changed,
  checkOf,
  checksOf,
  dropped,
  earlyLook,
  evaluation,
  exact,
  measuredOf,
  type Outcome,
  passing,
  policy,
  times,
  verdictOf,
  withBaseline,
} from '../builders.ts';

type Need = NonNullable<GatePolicy['mustImprove']>;
const must = (need: Need['need'], scorers: readonly string[] = ['exact'], by = 0): Partial<GatePolicy> => ({
  mustImprove: { need, scorers, by },
});

/** So many of 100 cases got better under each scorer, and none worse. */
const gained = (gains: { readonly [scorer: string]: number }) => {
  const before = Object.keys(gains).map((name): [string, Outcome[][]] => [name, times(100, 0)]);
  const after = Object.entries(gains).map(([name, better]): [string, Outcome[][]] => [name, passing(better, 100)]);
  return withBaseline({ scores: Object.fromEntries(before) }, { scores: Object.fromEntries(after) });
};

const found = (suite: JudgedSuite, changes: Partial<GatePolicy>) => checkOf(verdictOf(suite, changes), 'must-improve');

describe('a gain of all', () => {
  it('is shown by a test that takes chance into account', () => {
    // scipy.stats.binomtest(5, 5, .5, alternative='greater').pvalue = 0.03125, and of 4: 0.0625
    expect(found(gained({ exact: 5 }), must('all'))).toEqual({
      rule: 'must-improve',
      suite: 'triage',
      scorer: 'exact',
      outcome: 'pass',
      message: 'a gain in exact is required, and is shown: exact +5.0 pp',
    });
    const verdict = verdictOf(gained({ exact: 4 }), must('all'));
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toBe('a gain in exact is required, and is not shown: exact +4.0 pp');
  });

  it('fails where the data rule it out', () => {
    const verdict = verdictOf(changed(0, 5, 100), { ...must('all'), maxDrop: 0.5 });
    expect(verdict.kind).toBe('fail');
    expect(because(verdict)).toBe('a gain in exact is required, and is ruled out: exact \u22125.0 pp');
    expect(found(changed(0, 4, 100), must('all'))?.outcome).toBe('inconclusive');
  });

  it('may have to be of more than so much', () => {
    // R: integrate(function(q) dbeta(q, 1, 100) * pbeta((.02 + q) / (1 - q), b, 100 - b), 0, .49): 0.0551 for 7 better of 100,
    // 0.0280 for 8: the exact test of "a gain of at most 2 pp".
    const by = must('all', ['exact'], 0.02);
    expect(found(gained({ exact: 7 }), by)).toMatchObject({
      outcome: 'inconclusive',
      message: 'a gain of more than 2.0 pp in exact is required, and is not shown: exact +7.0 pp',
    });
    expect(found(gained({ exact: 8 }), by)?.outcome).toBe('pass');
    expect(found(gained({ exact: 0 }), must('all', ['exact'], 0.0125))?.message).toContain('of more than 1.25 pp');
  });

  it('is ruled out where it is shown to be less than so much', () => {
    // 1 - .05^(1/100) = 0.0295: of 100 ties, the gain is below 3 pp.
    expect(found(gained({ exact: 0 }), must('all', ['exact'], 0.03))).toMatchObject({
      outcome: 'fail',
      message: 'a gain of more than 3.0 pp in exact is required, and is ruled out: exact 0.0 pp',
    });
    expect(found(gained({ exact: 0 }), must('all', ['exact'], 0.029))?.outcome).toBe('inconclusive');
  });

  it('must hold for each, uncorrected', () => {
    const both = must('all', ['exact', 'label']);
    const outcomes = (suite: JudgedSuite) =>
      checksOf(verdictOf(suite, both))
        .filter(({ rule }) => rule === 'must-improve')
        .map(({ scorer, outcome }) => [scorer, outcome]);
    expect(outcomes(gained({ exact: 5, label: 5 }))).toEqual([
      ['exact', 'pass'],
      ['label', 'pass'],
    ]);
    expect(outcomes(gained({ exact: 5, label: 4 }))).toEqual([
      ['exact', 'pass'],
      ['label', 'inconclusive'],
    ]);
  });

  it('asks nothing of the other scorers', () => {
    expect(verdictOf(gained({ exact: 5, label: 0 }), must('all')).kind).toBe('pass');
  });

  it('is open for a scorer that no suite has: a misspelt rule must not look like one that holds', () => {
    const verdict = verdictOf(gained({ exact: 50 }), must('all', ['exact', 'lable']));
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toBe('a gain in lable is required, and no suite that is compared has such a scorer');
    expect(checksOf(verdict).filter(({ rule }) => rule === 'must-improve')).toMatchObject([
      { scorer: 'exact', outcome: 'pass' },
      { scorer: 'lable', outcome: 'inconclusive' },
    ]);
  });

  it('must be shown in each suite that has the scorer', () => {
    const other = { ...gained({ exact: 4 }), suite: 'safety' };
    const { verdict } = judge([gained({ exact: 5 }), other], policy(must('all')));
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toMatch(/^suite safety: a gain in exact is required, and is not shown/);
  });
});

describe('a gain of any', () => {
  const any = must('any', ['exact', 'label']);

  it('is shown by one, after a correction for how many were looked at', () => {
    // 2 · 2^-5 = 0.0625, 2 · 2^-6 = 0.03125
    expect(found(gained({ exact: 5, label: 0 }), any)).toEqual({
      rule: 'must-improve',
      suite: 'triage',
      outcome: 'inconclusive',
      message: 'a gain in exact or label is required, and is not shown: exact +5.0 pp, label 0.0 pp',
    });
    expect(found(gained({ exact: 6, label: 0 }), any)).toEqual({
      rule: 'must-improve',
      suite: 'triage',
      outcome: 'pass',
      message: 'a gain in exact or label is required, and is shown: exact +6.0 pp',
    });
  });

  it('is ruled out only where it is for every one', () => {
    const suite = (exactWorse: number, labelWorse: number) =>
      withBaseline(
        { scores: { exact: times(100, 1), label: times(100, 1) } },
        { scores: { exact: passing(100 - exactWorse, 100), label: passing(100 - labelWorse, 100) } },
      );
    expect(found(suite(5, 5), any)).toMatchObject({
      outcome: 'fail',
      message: 'a gain in exact or label is required, and is ruled out: exact \u22125.0 pp, label \u22125.0 pp',
    });
    expect(found(suite(5, 4), any)?.outcome).toBe('inconclusive');
  });

  it('is open where no suite has one of them', () => {
    expect(found(gained({ exact: 50 }), must('any', ['lable', 'helpful']))).toEqual({
      rule: 'must-improve',
      suite: 'triage',
      outcome: 'inconclusive',
      message: 'a gain in lable or helpful is required, and no suite that is compared has such a scorer',
    });
  });
});

describe('a gain', () => {
  it('cannot be shown by fewer than ten cases', () => {
    expect(found(exact(times(9, 0), times(9, 1)), must('all'))?.outcome).toBe('inconclusive');
    expect(found(exact(times(10, 0), times(10, 1)), must('all'))?.outcome).toBe('pass');
    expect(found(exact(times(9, 1), times(9, 0)), must('all'))?.outcome).toBe('inconclusive');
  });

  it('is tested at the level of the look', () => {
    const suite = gained({ exact: 6 });
    const at = (level: number) => {
      const measured = measuredOf(suite, {}, earlyLook({ cases: 100, level }));
      return (['all', 'any'] as const).map((need) => mustImproveChecks([measured], policy(must(need)))[0]?.outcome);
    };
    // 2^-6 = 0.0156
    expect(at(0.016)).toEqual(['pass', 'pass']);
    expect(at(0.015)).toEqual(['inconclusive', 'inconclusive']);
    expect(at(0)).toEqual(['inconclusive', 'inconclusive']);
  });

  it('is that over what the environment holds, not over a pinned release', () => {
    const { verdict } = judge(
      [gained({ exact: 4 }), { ...gained({ exact: 50 }), against: 'anchor' }],
      policy(must('all')),
    );
    expect(verdict.kind).toBe('inconclusive');
    expect(mustImproveChecks([measuredOf({ ...dropped(0), against: 'anchor' })], policy(must('all')))).toEqual([]);
  });

  it('is not asked without a baseline, nor without the rule', () => {
    const alone: JudgedSuite = { suite: 'triage', candidate: evaluation({ scores: { exact: times(20, 1) } }) };
    expect(mustImproveChecks([measuredOf(alone)], policy(must('all')))).toEqual([]);
    expect(mustImproveChecks([measuredOf(dropped(0))], policy())).toEqual([]);
  });

  it('is open where the scorer scored nothing on both sides', () => {
    const half = times(10, 'infrastructure');
    const suite = withBaseline(
      { scores: { exact: times(20, 1), label: [...half, ...times(10, 1)] } },
      { scores: { exact: times(20, 1), label: [...times(10, 1), ...half] } },
    );
    expect(mustImproveChecks([measuredOf(suite)], policy(must('all', ['label'])))).toMatchObject([
      {
        outcome: 'inconclusive',
        message: 'a gain in label is required, and is not shown: label scored no case on both sides',
      },
    ]);
  });
});
