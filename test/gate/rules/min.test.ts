import { describe, expect, it } from 'vitest';
import { minChecks } from '../../../src/gate/rules/min.ts';
import {
  because,
  checkOf,
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

const least = (min: number, mode: 'simple' | 'strict' = 'simple') => ({ mode, scorers: { exact: { min } } });

/** A candidate without a baseline: `min` is the only rule over a mean. */
const alone = (scores: Outcome[][]) => ({ suite: 'triage', candidate: evaluation({ scores: { exact: scores } }) });

describe('min in a simple gate', () => {
  const check = (scores: Outcome[][], min: number) => checkOf(verdictOf(alone(scores), least(min)), 'min');

  it('asks for a mean, whatever the baseline says', () => {
    expect(check(passing(84, 100), 0.84)).toEqual({
      rule: 'min',
      suite: 'triage',
      scorer: 'exact',
      outcome: 'pass',
      message: 'exact is at 84.0%; at least 84.0% is required (within noise)',
      measured: 0.84,
      limit: 0.84,
    });
    const verdict = verdictOf(exact(passing(80, 100), passing(84, 100)), least(0.95));
    expect(verdict.kind).toBe('fail');
    expect(because(verdict)).toBe('exact is at 84.0%; at least 95.0% is required');
  });

  it('says when the limit lies within what chance moves a mean by', () => {
    // R: qbeta(.05, 85, 16) = 0.778..., qbeta(.95, 86, 15) = 0.9052059883254: the 90% interval of 85 of 100.
    expect(check(passing(85, 100), 0.9)?.message).toBe(
      'exact is at 85.0%; at least 90.0% is required (by the mean as it is, though chance may have lowered it)',
    );
    expect(check(passing(85, 100), 0.906)?.message).toBe('exact is at 85.0%; at least 90.6% is required');
    expect(check(passing(85, 100), 0.78)?.message).toContain('within noise');
    expect(check(passing(85, 100), 0.77)?.message).toBe('exact is at 85.0%; at least 77.0% is required');
    expect(check(passing(8, 9), 0.9)?.message).not.toContain('noise');
  });

  it('takes a mean that floating point puts a hair below the limit', () => {
    expect(check(times(3, 0.1), 0.1)?.outcome).toBe('pass');
    expect(check([[0.7], [0.1], [0.1]], 0.3)?.outcome).toBe('pass');
  });

  it('decides one case as well as many', () => {
    expect(verdictOf(alone([[1]]), least(0.9)).kind).toBe('pass');
    expect(verdictOf(alone([[0]]), least(0.9)).kind).toBe('fail');
  });

  it('of 0 asks for nothing', () => {
    const verdict = verdictOf(exact([[0]], [[0]]), least(0));
    expect(checkOf(verdict, 'min')).toBeUndefined();
  });

  it('is of one scorer, where others have none', () => {
    const scores = { exact: times(20, 1), label: times(20, 0) };
    const verdict = verdictOf(withBaseline({ scores }, { scores }), least(0.9));
    expect(minChecks(measuredOf(withBaseline({ scores }, { scores }), least(0.9)), policy(least(0.9)))).toHaveLength(1);
    expect(verdict.kind).toBe('pass');
  });

  it('is not asked against a pinned release: it is of the candidate alone', () => {
    expect(minChecks(measuredOf({ ...dropped(0), against: 'anchor' }), policy(least(0.9)))).toEqual([]);
  });

  it('is open where nothing was scored on both sides', () => {
    const half = times(10, 'infrastructure');
    const suite = withBaseline(
      { scores: { label: times(20, 1), exact: [...half, ...times(10, 1)] } },
      { scores: { label: times(20, 1), exact: [...times(10, 1), ...half] } },
    );
    expect(minChecks(measuredOf(suite), policy(least(0.9)))).toEqual([
      { rule: 'min', suite: 'triage', scorer: 'exact', outcome: 'inconclusive', message: 'exact scored no case' },
    ]);
  });
});

describe('min in a strict gate', () => {
  const check = (scores: Outcome[][], min: number) => checkOf(verdictOf(alone(scores), least(min, 'strict')), 'min');

  it('asks that the mean is shown to reach it', () => {
    // R: qbeta(.05, 92, 9) = 0.860282880787, Clopper and Pearson's bound for 92 of 100.
    expect(check(passing(92, 100), 0.86)).toMatchObject({
      outcome: 'pass',
      message: 'exact is at 92.0%; at least 86.0% is required',
      measured: 0.92,
      limit: 0.86,
    });
    expect(check(passing(92, 100), 0.87)).toMatchObject({
      outcome: 'inconclusive',
      message: 'exact is at 92.0%; at least 87.0% is required; 100 cases do not show it: it may be as low as 86.0%',
    });
  });

  it('fails what is shown not to reach it', () => {
    // R: qbeta(.95, 78, 23) = 0.837409128624 for 77 of 100, qbeta(.95, 79, 22) = 0.846110993125 for 78.
    expect(check(passing(77, 100), 0.84)).toMatchObject({
      outcome: 'fail',
      message: 'exact is at 77.0%; at least 84.0% is required',
    });
    expect(check(passing(78, 100), 0.84)?.outcome).toBe('inconclusive');
  });

  it('of 1 is failed by one case, and never shown', () => {
    expect(check(passing(99, 100), 1)?.outcome).toBe('fail');
    expect(check(passing(100, 100), 1)?.outcome).toBe('inconclusive');
  });

  it('tests at the level of the look, and nothing at a level of 0', () => {
    const at = (passed: number, level: number) => {
      const source = alone(passing(passed, 100));
      const look = earlyLook({ cases: 100, level });
      return minChecks(measuredOf(source, {}, look), policy(least(0.86, 'strict')))[0];
    };
    expect(at(92, 0.05)?.outcome).toBe('pass');
    expect(at(92, 0.01)?.outcome).toBe('inconclusive');
    expect(at(78, 0.05)?.outcome).toBe('fail');
    expect(at(0, 0)).toMatchObject({
      outcome: 'inconclusive',
      message: 'exact is at 0.0%; at least 86.0% is required; 100 cases do not show it',
    });
  });

  it('has no guarantee from fewer than twenty clusters', () => {
    const clustered = (count: number) => ({
      suite: 'triage',
      candidate: evaluation({
        scores: { exact: times(count, 1) },
        clusters: Array.from({ length: count }, (_, index) => `${index}`),
      }),
    });
    const few = verdictOf(clustered(19), least(0.5, 'strict'));
    expect(because(few)).toBe(
      'exact is at 100.0%; at least 50.0% is required; 19 clusters are too few for a guarantee: at least 20 are needed',
    );
    expect(verdictOf(clustered(20), least(0.5, 'strict')).kind).toBe('pass');
  });
});
