import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/gate/index.ts';
import { settle } from '../../../src/gate/rules/missing.ts';
import type { Check } from '../../../src/gate/verdict.ts';
import {
  because,
  checkOf,
  evaluation,
  exact,
  type Outcome,
  pairedAt,
  passing,
  policy,
  times,
  verdictOf,
} from '../builders.ts';

/** The first so many cases have this outcome, the others passed. */
const some = (count: number, cases: number, outcome: Outcome): Outcome[][] => [
  ...times(count, outcome),
  ...times(cases - count, 1),
];

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
        'with 2 missing cases counted against it, exact fell by 2.0 pp (100.0% → 98.0%), and 100 cases are too few to be sure; a drop of 1.0 pp is allowed',
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
      'with 2 missing cases counted against it, exact is at 98.0%; at least 98.5% is required (by the mean as it is, though chance may have lowered it)',
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
