import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/gate/index.ts';
import { strictDropChecks } from '../../../src/gate/rules/strict.ts';
import {
  because,
  changed,
  checkOf,
  checksOf,
  dropped,
  earlyLook,
  exact,
  measuredOf,
  passing,
  policy,
  times,
  verdictOf,
  withBaseline,
} from '../builders.ts';

const strict = { mode: 'strict' } as const;

describe('a strict gate', () => {
  it('passes what is shown to be worse by less than is allowed', () => {
    // R: qbeta(.95, 2, 99) = 0.0465598114535, Clopper and Pearson's bound for 1 worse case of 100.
    const verdict = verdictOf(dropped(1), strict);
    expect(verdict.kind).toBe('pass');
    expect(checksOf(verdict)[0]).toEqual({
      rule: 'max-drop',
      suite: 'triage',
      scorer: 'exact',
      outcome: 'pass',
      message:
        'exact fell by 1.0 pp (100.0% → 99.0%), and is shown to be at most 4.7 pp worse; a drop of 5.0 pp is allowed',
      measured: expect.closeTo(0.01, 12),
      limit: 0.05,
    });
  });

  it('leaves open what is not shown, and says how bad it may be', () => {
    // R: qbeta(.95, 3, 98) = 0.0616192003960 for 2 of 100.
    const verdict = verdictOf(dropped(2), strict);
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toBe(
      'exact fell by 2.0 pp (100.0% → 98.0%); 100 cases do not show that it is at most 5.0 pp worse: it may be 6.2 pp worse',
    );
    expect(checkOf(verdict, 'max-drop')).toMatchObject({ measured: expect.closeTo(0.02, 12), limit: 0.05 });
  });

  it('passes ties from 59 cases on', () => {
    // ln .05 / ln .95 = 58.4
    expect(verdictOf(dropped(0, 58), strict).kind).toBe('inconclusive');
    expect(verdictOf(dropped(0, 59), strict).kind).toBe('pass');
    // R: qbeta(.95, 2, 91) = 0.0505263608770 for 1 of 92, qbeta(.95, 2, 92) = 0.0499939783880 for 1 of 93
    expect(verdictOf(dropped(1, 92), strict).kind).toBe('inconclusive');
    expect(verdictOf(dropped(1, 93), strict).kind).toBe('pass');
  });

  it('says of what is better how much better it is for certain', () => {
    // R: uniroot(function(m) integrate(function(q) dbeta(q, 1, 50) * pbeta((m + q) / (1 - q), 20, 30), 0, (1 - m) / 2)$value - .05,
    // c(0, .4)) = 0.25449780649: 20 better and 30 equal cases, and one pseudo-case at -1.
    const verdict = verdictOf(changed(20, 0, 50), strict);
    expect(checkOf(verdict, 'max-drop')?.message).toBe(
      'exact rose by 40.0 pp (60.0% → 100.0%), and is shown to be at least 25.4 pp better; a drop of 5.0 pp is allowed',
    );
  });

  it('fails a drop that is more than chance explains and not shown to be small enough', () => {
    // scipy.stats.binomtest(6, 6, .5, alternative='greater').pvalue · 2 = 0.03125, and 5 of 5: 0.0625
    expect(verdictOf(dropped(5), strict).kind).toBe('inconclusive');
    const verdict = verdictOf(dropped(6), strict);
    expect(verdict.kind).toBe('fail');
    expect(because(verdict)).toBe(
      'exact fell by 6.0 pp (100.0% → 94.0%), more than chance explains; a drop of 5.0 pp is allowed',
    );
    expect(because(verdictOf(dropped(6, 150), strict))).toBe(
      'exact fell by 4.0 pp (100.0% → 96.0%), more than chance explains; that it is at most 5.0 pp worse is not shown',
    );
  });

  it('tests passing before failing: a real drop may be small enough', () => {
    // R: qbeta(.95, 17, 484) = 0.0481981486690 for 16 of 500, qbeta(.95, 18, 483) = 0.0505640411882 for 17
    const small = measuredOf(dropped(16, 500), strict);
    expect(small.scorers[0]?.regressedP).toBeLessThan(0.05);
    expect(verdictOf(dropped(16, 500), strict).kind).toBe('pass');
    expect(verdictOf(dropped(17, 500), strict).kind).toBe('fail');
  });

  it('has no composite: every scorer holds by itself', () => {
    const suite = withBaseline(
      { scores: { exact: times(100, 1), label: times(100, 0) } },
      { scores: { exact: passing(98, 100), label: times(100, 1) } },
    );
    const verdict = verdictOf(suite, strict);
    expect(verdict.kind).toBe('inconclusive');
    expect(checkOf(verdict, 'composite')).toBeUndefined();
    expect(checksOf(verdict).map(({ scorer, outcome }) => [scorer, outcome])).toEqual([
      ['exact', 'inconclusive'],
      ['label', 'pass'],
      [undefined, 'pass'],
    ]);
  });

  it('has no drop checks without a baseline', () => {
    const { baseline: _, ...alone } = dropped(6);
    expect(strictDropChecks(measuredOf(alone), policy(strict))).toEqual([]);
  });

  it('passes nothing but a gain where no drop is allowed', () => {
    const none = { ...strict, maxDrop: 0 };
    expect(because(verdictOf(dropped(0, 500), none))).toMatch(
      /^exact did not move \(100\.0% → 100\.0%\); 500 cases do not show that it is no worse: it may be 0\.6 pp worse$/,
    );
    expect(verdictOf(exact(times(20, 0), times(20, 1)), none).kind).toBe('pass');
    expect(because(verdictOf(dropped(6), none))).toBe(
      'exact fell by 6.0 pp (100.0% → 94.0%), more than chance explains; no drop is allowed',
    );
  });

  it('passes anything where every drop is allowed', () => {
    expect(verdictOf(dropped(90), { ...strict, maxDrop: 1 }).kind).toBe('pass');
    expect(verdictOf(dropped(100), { ...strict, maxDrop: 1 }).kind).not.toBe('pass');
  });

  it('leaves a scorer open that scored nothing on both sides', () => {
    const half = times(10, 'infrastructure');
    const suite = withBaseline(
      { scores: { exact: times(20, 1), label: [...half, ...times(10, 1)] } },
      { scores: { exact: times(20, 1), label: [...times(10, 1), ...half] } },
    );
    expect(strictDropChecks(measuredOf(suite), policy(strict))[1]).toEqual({
      rule: 'max-drop',
      suite: 'triage',
      scorer: 'label',
      outcome: 'inconclusive',
      message: 'label scored no case on both sides',
    });
  });
});

describe('the level of a look', () => {
  const at = (worse: number, level: number, cases = 100) => {
    const suite = dropped(worse, cases);
    return strictDropChecks(measuredOf(suite, strict, earlyLook({ cases, level })), policy(strict))[0];
  };

  it('is what a pass takes', () => {
    // R: qbeta(.99, 1, 100) = 1 - .01^(1/100) = 0.0450, qbeta(.99, 2, 99) = 0.0645
    expect(at(0, 0.01)?.outcome).toBe('pass');
    expect(at(1, 0.01)?.outcome).toBe('inconclusive');
    expect(at(1, 0.05)?.outcome).toBe('pass');
  });

  it('is not what a failure takes: that promotes nothing, and is held to 5% at every look', () => {
    // 2 · 2^-5 = 0.0625, 2 · 2^-6 = 0.031
    expect(at(5, 0.01)?.outcome).toBe('inconclusive');
    expect(at(6, 0.01)?.outcome).toBe('fail');
    expect(at(6, 0)?.outcome).toBe('fail');
  });

  it('of 0 passes nothing, and promises no bound', () => {
    expect(at(0, 0)).toMatchObject({
      outcome: 'inconclusive',
      message: 'exact did not move (100.0% → 100.0%); 100 cases do not show that it is at most 5.0 pp worse',
    });
    // .95^20000 is 0 in floating point.
    expect(at(0, 0, 20_000)?.outcome).toBe('inconclusive');
  });
});

describe('a scorer that did fall', () => {
  const suite = (exactWorse: number, labelWorse: number) =>
    withBaseline(
      { scores: { exact: times(500, 1), label: times(500, 1) } },
      { scores: { exact: passing(500 - exactWorse, 500), label: passing(500 - labelWorse, 500) } },
    );
  const outcomes = (exactWorse: number, labelWorse: number) =>
    checksOf(verdictOf(suite(exactWorse, labelWorse), strict)).map(({ scorer, outcome }) => [scorer, outcome]);

  it('is no failure while every scorer passes', () => {
    expect(outcomes(12, 1)).toEqual([
      ['exact', 'pass'],
      ['label', 'pass'],
      [undefined, 'pass'],
    ]);
  });

  it('is one as soon as another does not pass', () => {
    expect(outcomes(12, 17)).toEqual([
      ['exact', 'fail'],
      ['label', 'fail'],
      [undefined, 'pass'],
    ]);
    const open = withBaseline(
      { scores: { exact: times(500, 1), label: [...times(40, 0), ...times(460, 1)] } },
      { scores: { exact: passing(488, 500), label: [...times(40, 1), ...times(50, 0), ...times(410, 1)] } },
    );
    const verdict = verdictOf(open, strict);
    expect(verdict.kind).toBe('fail');
    expect(because(verdict)).toBe(
      'exact fell by 2.4 pp (100.0% → 97.6%), and is shown to be at most 3.9 pp worse; a drop of 5.0 pp is allowed, but it did fall, and not every scorer passes',
    );
  });

  it('is one in another suite as well, and against the pinned release', () => {
    const fallen = { ...dropped(12, 500), suite: 'safety' };
    const both = (other: Parameters<typeof judge>[0][0]) => judge([fallen, other], policy(strict)).verdict;
    expect(both({ ...dropped(0, 500) }).kind).toBe('pass');
    expect(both({ ...dropped(2, 100) }).kind).toBe('fail');
    expect(both({ ...dropped(2, 100), suite: 'safety', against: 'anchor' }).kind).toBe('fail');
    expect(because(both({ ...dropped(2, 100) }))).toMatch(
      /^suite safety: exact fell by 2\.4 pp .* not every scorer passes$/,
    );
  });

  it('leaves one alone that did not', () => {
    expect(outcomes(1, 17)).toEqual([
      ['exact', 'pass'],
      ['label', 'fail'],
      [undefined, 'pass'],
    ]);
  });
});

describe('clusters', () => {
  const clustered = (count: number, worse: number, changes = {}) => {
    const clusters = Array.from({ length: count * 2 }, (_, index) => `customer-${Math.floor(index / 2)}`);
    const options = (failing: number) => ({
      scores: { exact: [...times(failing, 0), ...times(count * 2 - failing, 1)] },
      clusters,
    });
    return verdictOf(withBaseline(options(0), options(worse)), { ...strict, ...changes });
  };

  it('give no guarantee below twenty, however alike the two sides are', () => {
    const verdict = clustered(19, 0, { maxDrop: 0.5 });
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toBe(
      'exact did not move (100.0% → 100.0%); 19 clusters are too few for a guarantee: at least 20 are needed',
    );
    expect(checkOf(clustered(1, 0, { maxDrop: 0.5 }), 'max-drop')?.message).toContain(
      '1 cluster is too few for a guarantee',
    );
    expect(clustered(20, 0, { maxDrop: 0.5 }).kind).toBe('pass');
  });

  it('are the unit of the bound', () => {
    // 1 - .05^(1/59) < .05: 59 clusters of two, not 59 cases.
    expect(clustered(58, 0).kind).toBe('inconclusive');
    expect(clustered(59, 0).kind).toBe('pass');
  });

  it('fail all the same where few of them have fallen', () => {
    expect(clustered(19, 16, { maxDrop: 0.5 }).kind).toBe('fail');
  });
});
