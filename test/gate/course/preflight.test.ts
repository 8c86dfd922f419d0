import { describe, expect, it } from 'vitest';
import { canPassWithTies, preflight } from '../../../src/gate/course/preflight.ts';
import type { GatePolicy, JudgedSuite } from '../../../src/gate/index.ts';
import { because, evaluation, policy, times } from '../builders.ts';

const strict = (changes: Partial<GatePolicy> = {}) => policy({ mode: 'strict', ...changes });

/** Cases of which nothing was asked, in clusters of these sizes where there are any; one scorer unless told. */
function suite(cases: number, sizes: readonly number[] = [], scorers = ['exact']): JudgedSuite {
  const clusters = sizes.flatMap((size, index) => Array.from({ length: size }, () => `customer ${index}`));
  const scores = Object.fromEntries(scorers.map((name) => [name, times(cases, 'not-run')]));
  const of = (version: string) => evaluation({ version, scores, clusters, trials: 3 });
  return { suite: 'triage', candidate: of('candidate'), baseline: of('baseline') };
}

const refused = (judged: JudgedSuite, rules: GatePolicy) => {
  const verdict = preflight([judged], rules);
  return verdict && [verdict.kind, because(verdict)];
};

describe('before the first call', () => {
  // R: ceiling(log(0.05) / log(1 - c(0.01, 0.02, 0.05, 0.1, 0.2))) = 299 149 59 29 14
  it.each([
    [0.01, 299],
    [0.02, 149],
    [0.05, 59],
    [0.1, 29],
    [0.2, 14],
  ])('a strict gate that allows a drop of %d needs %i cases', (maxDrop, needed) => {
    expect(preflight([suite(needed)], strict({ maxDrop }))).toBeUndefined();
    const [kind, why] = refused(suite(needed - 1), strict({ maxDrop })) ?? [];
    expect(kind).toBe('inconclusive');
    expect(why).toContain(`below ${needed} cases, and suite triage has ${needed - 1}`);
  });

  it('says why, and what to do instead', () => {
    expect(refused(suite(58), strict())).toEqual([
      'inconclusive',
      'a strict gate cannot pass at 5.0 pp below 59 cases, and suite triage has 58; nothing was called: add cases, allow a larger drop, or use mode: simple',
    ]);
  });

  it('the strictest scorer counts', () => {
    const rules = strict({ maxDrop: 0.2, scorers: { tone: { maxDrop: 0.05 } } });
    expect(preflight([suite(58)], rules)).toBeUndefined();
    expect(refused(suite(58, [], ['exact', 'tone']), rules)?.[1]).toContain('below 59 cases');
  });

  it('no number of cases will do where no drop at all is allowed', () => {
    expect(refused(suite(500), strict({ maxDrop: 0 }))?.[1]).toContain(
      'cannot pass at 0.0 pp below any number of cases, and suite triage has 500',
    );
  });

  it('any number will do where any drop is allowed', () => {
    expect(preflight([suite(1)], strict({ maxDrop: 1 }))).toBeUndefined();
  });

  it('clusters count, not cases, and more of them where they differ in size', () => {
    const alike = (clusters: number) =>
      suite(
        2 * clusters,
        Array.from({ length: clusters }, () => 2),
      );
    expect(preflight([alike(59)], strict())).toBeUndefined();
    expect(refused(alike(58), strict())?.[1]).toContain('below 59 clusters, and suite triage has 58');
    // One cluster of 10 among 90 of one case: it reaches 10 · 91 / 100 = 9.1 times as far as an average one.
    // R: ceiling(log(0.05) / log(1 - 0.05 / 9.1)) = 544
    const unequal = suite(100, [10, ...Array.from({ length: 90 }, () => 1)]);
    expect(refused(unequal, strict())?.[1]).toContain('below 544 clusters, and suite triage has 91');
  });

  it('a case without a cluster is one of its own', () => {
    // 40 clusters of 1 and 19 cases beside them.
    expect(
      preflight(
        [
          suite(
            59,
            Array.from({ length: 40 }, () => 1),
          ),
        ],
        strict(),
      ),
    ).toBeUndefined();
    expect(
      refused(
        suite(
          58,
          Array.from({ length: 40 }, () => 1),
        ),
        strict(),
      )?.[1],
    ).toContain('has 58');
  });

  it('a guarantee needs 20 clusters, however large the drop', () => {
    const of = (clusters: number) =>
      suite(
        3 * clusters,
        Array.from({ length: clusters }, () => 3),
      );
    expect(preflight([of(20)], strict({ maxDrop: 0.3 }))).toBeUndefined();
    expect(refused(of(19), strict({ maxDrop: 0.3 }))?.[1]).toContain('needs 20 clusters, and suite triage has 19');
  });

  it('every suite must be able to pass, the pinned release as well', () => {
    const checks = (() => {
      const verdict = preflight([suite(59), { ...suite(10), suite: 'few', against: 'anchor' }, suite(20)], strict());
      return verdict?.kind === 'inconclusive' ? verdict.checks : [];
    })();
    expect(checks.map(({ rule, suite: name, against, outcome }) => [rule, name, against, outcome])).toEqual([
      ['pre-flight', 'few', 'anchor', 'inconclusive'],
      ['pre-flight', 'triage', undefined, 'inconclusive'],
    ]);
  });

  it('what has no baseline is not compared', () => {
    const { candidate } = suite(5);
    expect(preflight([{ suite: 'triage', candidate }], strict())).toBeUndefined();
    expect(canPassWithTies({ suite: 'triage', candidate }, strict(), 0.01)).toBe(true);
  });

  it('a simple gate may pass any number of cases', () => {
    expect(preflight([suite(1)], policy())).toBeUndefined();
  });

  it('a gate that asks for more cases than there are is told so, in either mode', () => {
    const rules = { minCases: 201, maxDrop: 0.2 };
    for (const mode of ['simple', 'strict'] as const) {
      expect(preflight([suite(201)], policy({ ...rules, mode }))).toBeUndefined();
      expect(refused(suite(200), policy({ ...rules, mode }))).toEqual([
        'inconclusive',
        'at least 201 cases are needed, and suite triage has 200; nothing was called: add cases, or lower min-cases',
      ]);
      // The pinned release is compared over the same cases.
      expect(preflight([{ ...suite(200), against: 'anchor' }], policy({ ...rules, mode }))).toBeUndefined();
    }
  });

  it('a critical rule that watches no case is an error', () => {
    expect(preflight([suite(100)], policy({ criticalTags: ['safety'] }))).toMatchObject({
      kind: 'error',
      error: { name: 'NoCriticalCase' },
    });
  });

  it('a policy that cannot be applied is an error', () => {
    expect(preflight([suite(100)], policy({ maxDrop: Number.NaN }))).toMatchObject({
      kind: 'error',
      error: { name: 'InvalidPolicy' },
    });
  });

  it('sides that must not be compared are an error, whatever they answered', () => {
    const good = suite(100);
    const [real, damaged] = [
      { ...good, baseline: evaluation({ version: 'baseline', scores: { tone: times(100, 1) } }) },
      { ...good, candidate: evaluation({ scores: { exact: times(100, Number.NaN) }, trials: 3 }) },
    ];
    expect(preflight([good, real], policy())).toMatchObject({ kind: 'error', error: { name: 'NotComparable' } });
    expect(preflight([suite(0)], policy())).toMatchObject({ kind: 'error', error: { name: 'NothingScored' } });
    // What was answered is judged at the looks.
    expect(preflight([damaged], policy())).toBeUndefined();
  });
});

describe('a tie on every case', () => {
  it('passes at a level that (1 − D)ⁿ does not exceed', () => {
    // R: c(0.95^58, 0.95^59) = 0.05103, 0.04848
    expect(canPassWithTies(suite(59), strict(), 0.0485)).toBe(true);
    expect(canPassWithTies(suite(59), strict(), 0.0484)).toBe(false);
    expect(canPassWithTies(suite(58), strict(), 0.05)).toBe(false);
  });
});
