import { describe, expect, it } from 'vitest';
import { type JudgedSuite, judge } from '../../../src/gate/index.ts';
import { countMissing, missingCheck, settle } from '../../../src/gate/rules/missing.ts';
import type { Check } from '../../../src/gate/verdict.ts';
import {
  because,
  checkOf,
  dropped,
  evaluation,
  exact,
  type Outcome,
  pairedAt,
  passing,
  policy,
  providerDown,
  rowOf,
  times,
  verdictOf,
  withBaseline,
} from '../builders.ts';

/** The first so many cases have this outcome, the others passed. */
const some = (count: number, cases: number, outcome: Outcome): Outcome[][] => [
  ...times(count, outcome),
  ...times(cases - count, 1),
];

const missingOf = (source: JudgedSuite) => missingCheck(pairedAt(source))[0];

describe('what is missing', () => {
  it('is no failed task: it counts 0', () => {
    const source = exact(times(10, 1), some(2, 10, 'task'));
    expect(rowOf(source)).toMatchObject({ candidateMean: 0.8, missing: 0, worse: 2 });
    expect(missingCheck(pairedAt(source))).toEqual([]);
  });

  it.each(['infrastructure', 'scorer-failed', 'unscored', 'not-applicable'] as const)('is %s, and never 0', (what) => {
    const row = rowOf(exact(times(10, 1), some(2, 10, what)));
    expect(row).toMatchObject({ candidateMean: 1, baselineMean: 1, missing: 2, cases: 8, worse: 0, same: 8 });
    expect(row?.pairs[0]).toEqual({ case: 'case-1', baseline: 1, candidate: undefined });
  });

  it('is counted by case and side, over all scorers', () => {
    const suite = pairedAt(
      withBaseline(
        {
          scores: {
            exact: [['infrastructure'], [1], [1], ['not-applicable']],
            label: [['infrastructure'], [1], [1], ['not-applicable']],
          },
        },
        {
          scores: {
            exact: [['infrastructure'], [1], ['scorer-failed'], ['not-applicable']],
            label: [['infrastructure'], ['unscored'], [1], ['not-applicable']],
          },
        },
      ),
    );
    expect(countMissing(suite)).toEqual({ cases: 3, of: 3, candidate: 3, baseline: 1, error: providerDown });
  });

  it('has the words of the first failure there is, the candidate before the baseline', () => {
    const crash = { name: 'ScorerError', message: 'the scorer crashed' };
    const errorOf = (baseline: Outcome[][], candidate: Outcome[][]) =>
      countMissing(pairedAt(exact(baseline, candidate))).error;
    expect(errorOf([['infrastructure'], [1]], [[1], ['scorer-failed']])).toEqual(crash);
    expect(errorOf([['infrastructure'], [1]], [[1], ['unscored']])).toEqual(providerDown);
    expect(errorOf([[1], [1]], [['unscored'], ['scorer-failed']])).toEqual(crash);
    expect(errorOf([[1], [1]], [['unscored'], ['not-run']])).toBeUndefined();
  });

  it('is of the candidate alone without a baseline', () => {
    const alone = pairedAt({
      suite: 'triage',
      candidate: evaluation({ scores: { exact: some(1, 4, 'infrastructure') } }),
    });
    expect(countMissing(alone)).toEqual({ cases: 1, of: 4, candidate: 1, baseline: undefined, error: providerDown });
  });
});

describe('too much missing', () => {
  it('is more than 2% of the cases, said with the words of the first failure', () => {
    expect(missingOf(exact(times(100, 1), some(2, 100, 'infrastructure')))).toEqual({
      rule: 'missing',
      suite: 'triage',
      outcome: 'pass',
      message: '2 of 100 cases (2.0%) could not be measured; the rules were also held to the worst that they can be',
      measured: 0.02,
      limit: 0.02,
    });
    expect(missingOf(exact(times(100, 1), some(3, 100, 'infrastructure')))).toEqual({
      rule: 'missing',
      suite: 'triage',
      outcome: 'inconclusive',
      message:
        '3 of 100 cases (3.0%) could not be measured; at most 2.0% may be missing; the first error: 503 Service Unavailable: the engine is overloaded',
      measured: 0.03,
      limit: 0.02,
    });
    expect(missingOf(exact(times(100, 1), some(3, 100, 'unscored')))?.message).toMatch(/at most 2\.0% may be missing$/);
  });

  it('leaves every verdict over a mean open, also a failure: an outage is not a regression', () => {
    const candidate = [...passing(70, 97), ...times(3, 'infrastructure')];
    const verdict = verdictOf(exact(times(100, 1), candidate));
    expect(verdict.kind).toBe('inconclusive');
    expect(checkOf(verdict, 'max-drop')).toMatchObject({
      outcome: 'inconclusive',
      message: expect.stringMatching(/^exact fell by .*, but too many cases are missing$/),
    });
    expect(verdictOf(exact(times(100, 1), some(3, 100, 'infrastructure')), { maxDrop: 0.5 }).kind).toBe('inconclusive');
  });

  it('does not save a critical case that was seen to fail', () => {
    const tags = times(10, 1).map(() => ['safety']);
    const candidate: Outcome[][] = [['infrastructure'], [0], ...times(8, 1)];
    const suite = withBaseline(
      { scores: { exact: times(10, 1) }, tags },
      { scores: { exact: candidate }, reruns: { exact: [[], [0, 0, 0]] }, tags },
    );
    expect(verdictOf(suite, { criticalTags: ['safety'] }).kind).toBe('fail');
  });

  it('in one suite does not touch what another one shows', () => {
    const outage = exact(times(100, 1), some(3, 100, 'infrastructure'));
    const { verdict } = judge([outage, { ...dropped(30), suite: 'safety' }], policy());
    expect(verdict.kind).toBe('fail');
    expect(because(verdict)).toMatch(/^suite safety: exact fell by 30\.0 pp/);
  });
});

describe('so much missing on one side, and so little on the other', () => {
  const sides = (baseline: number, candidate: number) => {
    const lost = (from: number, count: number) =>
      times(1000, 1).map((one, index): Outcome[] => (index >= from && index < from + count ? ['infrastructure'] : one));
    return exact(lost(0, baseline), lost(500, candidate));
  };

  it.each([
    // scipy.stats.binomtest(k, n, .5, alternative='less').pvalue: (0, 4) 0.0625, (0, 5) 0.03125, (1, 8) 0.0352, (1, 7) 0.0625
    [0, 4, 'pass'],
    [0, 5, 'inconclusive'],
    [5, 0, 'inconclusive'],
    [1, 6, 'pass'],
    [1, 7, 'inconclusive'],
    [5, 5, 'pass'],
  ] as const)('is not chance: %i on the baseline, %i on the candidate: %s', (baseline, candidate, outcome) => {
    expect(missingOf(sides(baseline, candidate))?.outcome).toBe(outcome);
  });

  it('is said', () => {
    expect(missingOf(sides(0, 5))?.message).toBe(
      '5 of 1000 cases (0.5%) could not be measured: 5 on the candidate and 0 on the baseline, too uneven for chance; the first error: 503 Service Unavailable: the engine is overloaded',
    );
    expect(verdictOf(sides(0, 5)).kind).toBe('inconclusive');
    expect(verdictOf(sides(0, 4)).kind).toBe('pass');
  });

  it('is nothing without another side', () => {
    const alone = { suite: 'triage', candidate: evaluation({ scores: { exact: some(9, 1000, 'infrastructure') } }) };
    expect(missingOf(alone)?.outcome).toBe('pass');
  });
});

describe('a rule over a mean', () => {
  it('holds where it also holds for the worst that can be true', () => {
    const verdict = verdictOf(exact(times(100, 1), some(2, 100, 'infrastructure')));
    expect(verdict.kind).toBe('pass');
    expect(checkOf(verdict, 'max-drop')?.message).toBe(
      'exact did not move (100.0% → 100.0%); a drop of 5.0 pp is allowed',
    );
  });

  it('is open where it does not: a missing candidate counts 0', () => {
    const verdict = verdictOf(exact(times(100, 1), some(2, 100, 'infrastructure')), { maxDrop: 0.01 });
    expect(verdict.kind).toBe('inconclusive');
    expect(checkOf(verdict, 'max-drop')).toMatchObject({
      outcome: 'inconclusive',
      message:
        'with 2 missing cases counted against it, exact fell by 2.0 pp (100.0% → 98.0%), which may be chance with 100 cases; a drop of 1.0 pp is allowed',
      measured: expect.closeTo(0, 12),
    });
  });

  it('is open where it does not: a missing baseline counts 1', () => {
    const before = [...times(2, 'infrastructure'), ...times(98, 0)] as Outcome[][];
    expect(verdictOf(exact(before, [...times(2, 0.98), ...times(98, 0)] as Outcome[][]), { maxDrop: 0.01 }).kind).toBe(
      'pass',
    );
    const verdict = verdictOf(exact(before, times(100, 0)), { maxDrop: 0.01 });
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toMatch(/^with 2 missing cases counted against it, exact fell by 2\.0 pp/);
  });

  it('takes what was measured on the other side as it is', () => {
    const low = [[0.1], ...times(99, 0.1)] as Outcome[][];
    const verdict = verdictOf(exact(low, [['infrastructure'], ...times(99, 0.1)] as Outcome[][]), { maxDrop: 0.002 });
    expect(verdict.kind).toBe('pass');
    expect(
      verdictOf(exact(low, [['infrastructure'], ...times(99, 0.1)] as Outcome[][]), { maxDrop: 0.0019 }).kind,
    ).toBe('inconclusive');
  });

  it('that is absolute takes a missing case as 0', () => {
    const alone = (missing: number) => ({
      suite: 'triage',
      candidate: evaluation({ scores: { exact: some(missing, 100, 'infrastructure') } }),
    });
    const least = { scorers: { exact: { min: 0.985 } } };
    expect(verdictOf(alone(1), least).kind).toBe('pass');
    const verdict = verdictOf(alone(2), least);
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toBe(
      'with 2 missing cases counted against it, exact is at 98.0%; at least 98.5% is required (within noise)',
    );
  });

  it('that asks for a gain is held against what is missing in all suites', () => {
    const gain = { mustImprove: { need: 'any', scorers: ['exact'], by: 0 } } as const;
    const better = exact(times(100, 0), passing(8, 100));
    const lost = { ...exact(times(100, 1), some(2, 100, 'infrastructure')), suite: 'safety' };
    expect(judge([better, lost], policy(gain)).verdict.kind).toBe('pass');
    const close = exact(times(100, 0), [...times(7, 1), ...times(2, 'infrastructure'), ...times(91, 0)] as Outcome[][]);
    const all = { mustImprove: { need: 'all', scorers: ['exact'], by: 0 }, maxDrop: 0.5 } as const;
    expect(checkOf(verdictOf(close, all), 'must-improve')?.outcome).toBe('pass');
    const fewer = exact(times(100, 0), [...times(5, 1), ...times(1, 'infrastructure'), ...times(94, 0)] as Outcome[][]);
    expect(checkOf(verdictOf(fewer, all), 'must-improve')?.outcome).toBe('pass');
    const before = exact(
      [...times(2, 'infrastructure'), ...times(98, 0)] as Outcome[][],
      [...times(2, 0), ...times(5, 1), ...times(93, 0)] as Outcome[][],
    );
    const open = checkOf(verdictOf(before, all), 'must-improve');
    expect(open).toMatchObject({
      outcome: 'inconclusive',
      message: 'with 2 missing cases counted against it, a gain in exact is required, and is not shown: exact +3.0 pp',
    });
  });
});

describe('settling', () => {
  const suite = pairedAt(exact(times(100, 1), some(2, 100, 'infrastructure')));
  const check = (outcome: Check['outcome'], changes: Partial<Check> = {}): Check => ({
    rule: 'max-drop',
    suite: 'triage',
    scorer: 'exact',
    outcome,
    message: outcome,
    ...changes,
  });

  it.each<[Check['outcome'], Check['outcome'], Check['outcome']]>([
    ['pass', 'pass', 'pass'],
    ['pass', 'inconclusive', 'inconclusive'],
    ['pass', 'fail', 'inconclusive'],
    ['inconclusive', 'fail', 'inconclusive'],
    ['fail', 'inconclusive', 'inconclusive'],
    ['fail', 'fail', 'fail'],
  ])('of %s observed and %s at worst is %s', (observed, worst, settled) => {
    expect(settle([suite], [check(observed)], [check(worst)])[0]?.outcome).toBe(settled);
  });

  it('without the worst to hold against leaves a check open', () => {
    expect(settle([suite], [check('pass')], [])[0]?.outcome).toBe('inconclusive');
  });

  it('counts what is missing in the suite of the check, or in all for a rule over all', () => {
    const other = pairedAt({ ...exact(times(100, 1), some(1, 100, 'infrastructure')), suite: 'safety' });
    const messageOf = (changes: Partial<Check>) =>
      settle([suite, other], [check('pass', changes)], [check('fail', changes)])[0]?.message;
    expect(messageOf({})).toBe('with 2 missing cases counted against it, fail');
    expect(messageOf({ suite: 'safety' })).toBe('with 1 missing case counted against it, fail');
    expect(messageOf({ rule: 'must-improve' })).toBe('with 3 missing cases counted against it, fail');
    const anchored = pairedAt({ ...exact(times(100, 1), some(1, 100, 'infrastructure')), against: 'anchor' });
    expect(
      settle([suite, anchored], [check('pass', { against: 'anchor' })], [check('fail', { against: 'anchor' })])[0]
        ?.message,
    ).toBe('with 1 missing case counted against it, fail');
  });
});

describe('where nothing could be measured', () => {
  const down = times(4, 'infrastructure');

  it('there is an error in the words of the provider', () => {
    const verdict = verdictOf(exact(down, down));
    expect(verdict).toMatchObject({
      kind: 'error',
      error: { name: 'ModelError', todo: 'Try again later.', details: { status: 503 } },
    });
    expect(because(verdict)).toBe(
      'suite triage: nothing could be scored by exact: 4 of 4 cases failed on the candidate, 4 on the baseline: 503 Service Unavailable: the engine is overloaded',
    );
    expect(because(verdictOf({ suite: 'triage', candidate: evaluation({ scores: { exact: down } }) }))).toContain(
      '4 of 4 cases failed on the candidate: 503',
    );
  });

  it('there is an error although another scorer could score', () => {
    const crash = times(3, 'scorer-failed');
    const verdict = verdictOf(
      withBaseline({ scores: { exact: times(3, 1), judge: crash } }, { scores: { exact: times(3, 1), judge: crash } }),
    );
    expect(verdict).toMatchObject({
      kind: 'error',
      error: { name: 'ScorerError', todo: 'Run it again when the model answers.' },
    });
    expect(because(verdict)).toContain('nothing could be scored by judge');
  });

  it('there is an error when complete evaluations hold no trial', () => {
    const none = times(2, 'not-run');
    expect(verdictOf(exact(none, none))).toEqual({
      kind: 'error',
      error: {
        name: 'NothingScored',
        message:
          'suite triage: nothing could be scored by exact: 2 of 2 cases failed on the candidate, 2 on the baseline',
        todo: 'Run it again when the model answers.',
      },
    });
  });

  it('there is an error when a scorer applies to no case', () => {
    const never = times(2, 'not-applicable');
    expect(verdictOf(exact(never, never))).toMatchObject({
      kind: 'error',
      error: {
        name: 'NothingScored',
        message: 'suite triage: scorer exact applies to none of the 2 cases',
        todo: expect.stringContaining('Remove the scorer'),
      },
    });
  });

  it('there is none when the run was only cut off', () => {
    const none = { scores: { exact: times(3, 'not-run') } };
    const verdict = verdictOf(withBaseline({ ...none, complete: false }, { ...none, complete: false }));
    expect(verdict.kind).toBe('inconclusive');
    expect(verdictOf(withBaseline(none, { ...none, complete: false })).kind).toBe('inconclusive');
    expect(verdictOf(withBaseline({ ...none, complete: false }, none)).kind).toBe('inconclusive');
    const failed = { scores: { exact: times(3, 'infrastructure') }, complete: false };
    expect(verdictOf(withBaseline(failed, failed)).kind).toBe('error');
    expect(verdictOf({ suite: 'triage', candidate: evaluation(none) }).kind).toBe('error');
    expect(verdictOf({ suite: 'triage', candidate: evaluation({ ...none, complete: false }) }).kind).toBe(
      'inconclusive',
    );
  });
});
