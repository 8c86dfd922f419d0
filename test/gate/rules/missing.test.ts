import { describe, expect, it } from 'vitest';
import { type JudgedSuite, judge } from '../../../src/gate/index.ts';
import { countMissing, missingCheck } from '../../../src/gate/rules/missing.ts';
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
    expect(missingOf(exact(times(490, 1), some(10, 490, 'unscored')))?.message).toBe(
      '10 of 490 cases (2.04%) could not be measured; at most 2.00% may be missing',
    );
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
      '5 of 1000 cases (0.5%) could not be measured (5 on the candidate, 0 on the baseline); errors that come mostly from one side block; the first error: 503 Service Unavailable: the engine is overloaded',
    );
    expect(verdictOf(sides(0, 5)).kind).toBe('inconclusive');
    expect(verdictOf(sides(0, 4)).kind).toBe('pass');
  });

  it('is nothing without another side', () => {
    const alone = { suite: 'triage', candidate: evaluation({ scores: { exact: some(9, 1000, 'infrastructure') } }) };
    expect(missingOf(alone)?.outcome).toBe('pass');
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
