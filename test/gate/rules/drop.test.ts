import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/gate/index.ts';
import { simpleDropChecks } from '../../../src/gate/rules/drop.ts';
import {
  because,
  changed,
  checkOf,
  checksOf,
  dropped,
  exact,
  measuredOf,
  passing,
  policy,
  times,
  verdictOf,
  withBaseline,
} from '../builders.ts';

describe('a simple gate', () => {
  it('passes a candidate that is better', () => {
    const verdict = verdictOf(exact(passing(80, 100), passing(87, 100)));
    expect(verdict.kind).toBe('pass');
    expect(checkOf(verdict, 'max-drop')).toEqual({
      rule: 'max-drop',
      suite: 'triage',
      scorer: 'exact',
      outcome: 'pass',
      message: 'exact rose by 7.0 pp (80.0% → 87.0%); a drop of 5.0 pp is allowed',
      measured: expect.closeTo(-0.07, 12),
      limit: 0.05,
    });
  });

  it('passes one that did not move', () => {
    const verdict = verdictOf(dropped(0));
    expect(verdict.kind).toBe('pass');
    expect(checkOf(verdict, 'max-drop')?.message).toBe(
      'exact did not move (100.0% → 100.0%); a drop of 5.0 pp is allowed',
    );
  });

  it('passes a drop of up to half of what is allowed, and not a case more', () => {
    expect(verdictOf(changed(20, 30, 400)).kind).toBe('pass');
    const verdict = verdictOf(changed(20, 31, 400));
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toMatch(/^exact fell by 2\.8 pp; up to 2\.5 pp passes; /);
  });

  it('has no drop checks without a baseline', () => {
    const { baseline: _, ...alone } = dropped(6);
    expect(simpleDropChecks(measuredOf(alone), policy())).toEqual([]);
  });
});

describe('all scorers together', () => {
  const composite = (worse: number, changes = {}) => checkOf(verdictOf(dropped(worse), changes), 'composite');

  it('say how likely it is that they are worse by more than is allowed', () => {
    // R: integrate(function(q) dbeta(q, .5, 100.5) * pbeta((.05 + q) / (1 - q), 3.5, 97, lower = FALSE), 0, .475): the Dirichlet
    // posterior of 3 worse and 97 equal cases with half a pseudo-case at either end. 0.141802784964; for 2 worse 0.0527186805816.
    expect(composite(3)).toMatchObject({
      outcome: 'inconclusive',
      message:
        'exact fell by 3.0 pp; up to 2.5 pp passes; the chance that it is more than 5.0 pp worse is 14%, and 80% fails',
      measured: expect.closeTo(0.03, 12),
      limit: 0.025,
    });
    expect(composite(2)).toMatchObject({
      outcome: 'pass',
      message: 'exact fell by 2.0 pp; up to 2.5 pp passes; the chance that it is more than 5.0 pp worse is 5.3%',
    });
  });

  it('fail from a chance of 80% on', () => {
    // The same integral: 0.753306375791 for 7 worse cases, 0.854618382305 for 8.
    expect(composite(7)?.outcome).toBe('inconclusive');
    expect(composite(8)).toMatchObject({
      outcome: 'fail',
      message:
        'exact fell by 8.0 pp; up to 2.5 pp passes; the chance that it is more than 5.0 pp worse is 85%, and 80% fails',
    });
  });

  it('fail by the chance alone, where no scorer fails', () => {
    // 12 better and 24 worse of 120: too many changes for a test against "no change" (scipy.stats.binomtest(24, 36, .5,
    // alternative='greater').pvalue = 0.0326, twice that for both directions), but 10 pp down.
    const verdict = verdictOf(changed(12, 24, 120));
    expect(checkOf(verdict, 'max-drop')?.outcome).toBe('inconclusive');
    expect(checkOf(verdict, 'composite')?.outcome).toBe('fail');
    expect(verdict.kind).toBe('fail');
    expect(because(verdict)).toMatch(/^exact fell by 10\.0 pp; up to 2\.5 pp passes; /);
  });

  it('never say that a chance is 0% or 100%', () => {
    expect(composite(0)?.message).toContain('is below 0.1%');
    expect(composite(60)?.message).toContain('is above 99.9%, and 80% fails');
    // The same integral for 14: 0.997964728091.
    expect(composite(14)?.message).toContain('is 99.8%, and 80% fails');
  });

  it('are said to be worse, without a size, where no drop is allowed', () => {
    expect(composite(0, { maxDrop: 0 })?.message).toMatch(
      /^exact did not move; no drop passes; the chance that it is worse is \d+%$/,
    );
  });

  it('print the limit as it was written', () => {
    expect(composite(1, { maxDrop: 0.025 })?.message).toBe(
      'exact fell by 1.00 pp; up to 1.25 pp passes; the chance that it is more than 2.5 pp worse is 12%',
    );
  });

  it('are one number made of several scorers, weighted as the policy says', () => {
    const suite = withBaseline(
      { scores: { exact: times(100, 1), label: times(100, 1) } },
      { scores: { exact: passing(96, 100), label: times(100, 1) } },
    );
    const together = (weights: { [name: string]: number }) => checkOf(verdictOf(suite, { weights }), 'composite');
    expect(together({})?.message).toMatch(/^all scorers together fell by 2\.0 pp; up to 2\.5 pp passes; /);
    expect(together({ exact: 3 })).toMatchObject({ outcome: 'inconclusive', measured: expect.closeTo(0.03, 12) });
    expect(together({ exact: 0 })?.message).toMatch(/^all scorers together did not move; /);
  });

  it('are undecided when no scorer has a weight', () => {
    const verdict = verdictOf(dropped(0), { weights: { exact: 0 } });
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toBe('no case was scored by all scorers that have a weight');
  });
});

describe('one scorer', () => {
  it('fails when more cases got worse than chance explains, even within the limit', () => {
    // scipy.stats.binomtest(6, 6, .5, alternative='greater').pvalue = 0.015625, times 2 for both directions = 0.03125;
    // 5 of 5: 0.03125, times 2 = 0.0625.
    expect(verdictOf(dropped(5)).kind).toBe('inconclusive');
    const verdict = verdictOf(dropped(6));
    expect(verdict.kind).toBe('fail');
    expect(because(verdict)).toBe(
      'exact fell by 6.0 pp (100.0% → 94.0%), more than chance explains; a drop of 5.0 pp is allowed',
    );
    const within = verdictOf(dropped(6, 400));
    expect(because(within)).toBe(
      'exact fell by 1.5 pp (100.0% → 98.5%), more than chance explains; only a drop that may be chance is allowed',
    );
    expect(checkOf(within, 'composite')?.outcome).toBe('pass');
    expect(checkOf(within, 'max-drop')).toMatchObject({ measured: expect.closeTo(0.015, 12), limit: 0.05 });
  });

  it('is counted with all others: of many, one is worse by chance', () => {
    const scorers = ['a', 'b', 'c', 'd'];
    const scores = Object.fromEntries(scorers.map((name) => [name, times(400, 1)]));
    const worse = { ...scores, a: passing(394, 400) };
    // Four scorers in two directions: 8 · 0.015625 = 0.125.
    expect(verdictOf(withBaseline({ scores }, { scores: worse })).kind).toBe('pass');
  });

  it('leaves it open when it fell by more than is allowed, and that may be chance', () => {
    const verdict = verdictOf(changed(3, 6, 50));
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toBe(
      'exact fell by 6.0 pp (94.0% → 88.0%), and 50 cases are too few to be sure; a drop of 5.0 pp is allowed',
    );
  });

  it('may drop by exactly the limit, as floating point has it', () => {
    expect(0.88 - 0.83).toBeGreaterThan(0.05);
    const verdict = verdictOf(exact(passing(88, 100), [...passing(85, 90), ...times(2, 0), ...times(8, 0)]));
    expect(checkOf(verdict, 'max-drop')?.outcome).toBe('pass');
  });

  it('has a limit of its own where the policy names one', () => {
    const own = { scorers: { exact: { maxDrop: 0.01 } } };
    const verdict = verdictOf(dropped(2), own);
    expect(because(verdict)).toBe(
      'exact fell by 2.0 pp (100.0% → 98.0%), and 100 cases are too few to be sure; a drop of 1.0 pp is allowed',
    );
    expect(verdictOf(dropped(2)).kind).toBe('pass');
  });

  it('prints enough digits to tell the drop from the limit', () => {
    const verdict = verdictOf(dropped(252, 5000));
    expect(because(verdict)).toContain('exact fell by 5.04 pp (100.00% → 94.96%)');
    expect(because(verdict)).toContain('a drop of 5.00 pp is allowed');
  });

  it('may not drop at all at a limit of 0', () => {
    const verdict = verdictOf(dropped(1), { maxDrop: 0 });
    expect(checkOf(verdict, 'max-drop')?.message).toBe(
      'exact fell by 1.0 pp (100.0% → 99.0%), and 100 cases are too few to be sure; no drop is allowed',
    );
    expect(verdictOf(dropped(0), { maxDrop: 0 }).kind).toBe('pass');
  });

  it('may be named like a property of every object', () => {
    const scores = { constructor: times(20, 1) };
    expect(verdictOf(withBaseline({ scores }, { scores })).kind).toBe('pass');
  });

  it('that scored nothing on both sides leaves it open', () => {
    const gone = { exact: times(20, 1), label: [...times(10, 'infrastructure'), ...times(10, 1)] };
    const later = { exact: times(20, 1), label: [...times(10, 1), ...times(10, 'infrastructure')] };
    const measured = measuredOf(withBaseline({ scores: gone }, { scores: later }));
    expect(simpleDropChecks(measured, policy())[1]).toMatchObject({
      outcome: 'inconclusive',
      message: 'label scored no case on both sides',
    });
  });
});

describe('fewer than ten cases', () => {
  const absolute = { scorers: { exact: { min: 0.5 } } };

  it('have no chance and no significance: what is seen to drop by more than the cuts stays open', () => {
    const verdict = verdictOf(dropped(9, 9), absolute);
    expect(checkOf(verdict, 'composite')).toMatchObject({
      outcome: 'inconclusive',
      message: 'exact fell by 100.0 pp; up to 2.5 pp passes',
    });
    expect(checkOf(verdict, 'max-drop')?.outcome).toBe('inconclusive');
    expect(checkOf(verdictOf(dropped(0, 9), absolute), 'composite')).toMatchObject({
      outcome: 'pass',
      message: 'exact did not move; up to 2.5 pp passes',
    });
  });

  it('begin to count at ten', () => {
    expect(checkOf(verdictOf(dropped(10, 10)), 'max-drop')?.outcome).toBe('fail');
    expect(checkOf(verdictOf(dropped(10, 10)), 'composite')?.outcome).toBe('fail');
  });
});

describe('clusters', () => {
  it('are the unit: cases that fall together are one piece of evidence', () => {
    const clusters = Array.from({ length: 120 }, (_, index) => `customer-${Math.floor(index / 6)}`);
    const options = (worse: number) => ({
      scores: { exact: [...times(worse, 0), ...times(120 - worse, 1)] },
      clusters,
    });
    const [suite] = [withBaseline(options(0), options(6))];
    // Six worse cases are one customer of twenty: 1/2, not 1/64.
    const verdict = verdictOf(suite);
    expect(verdict.kind).toBe('inconclusive');
    expect(checkOf(verdict, 'max-drop')).toMatchObject({ outcome: 'pass', measured: expect.closeTo(0.05, 12) });
    expect(because(verdictOf(withBaseline(options(0), options(12))))).toContain(
      'and 20 clusters are too few to be sure',
    );
  });
});

describe('several drops', () => {
  it('are told by the largest, with the number of the others', () => {
    const verdict = verdictOf(
      withBaseline(
        { scores: { exact: passing(90, 100), label: passing(90, 100) } },
        { scores: { exact: passing(80, 100), label: passing(60, 100) } },
      ),
    );
    expect(because(verdict)).toBe(
      'label fell by 30.0 pp (90.0% → 60.0%), more than chance explains; a drop of 5.0 pp is allowed; 1 more check fails',
    );
    expect(checksOf(verdict).map(({ rule, scorer }) => [rule, scorer])).toEqual([
      ['max-drop', 'exact'],
      ['max-drop', 'label'],
      ['composite', undefined],
      ['cases', undefined],
    ]);
  });

  it('cannot be made up for by another scorer that gained', () => {
    const suite = withBaseline(
      { scores: { exact: times(100, 1), label: times(100, 0) } },
      { scores: { exact: passing(80, 100), label: times(100, 1) } },
    );
    expect(judge([suite], policy()).comparisons[0]?.composite.difference).toBeCloseTo(0.4, 12);
    expect(verdictOf(suite).kind).toBe('fail');
  });
});
