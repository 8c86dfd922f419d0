import { describe, expect, it } from 'vitest';
import type { GatePolicy } from '../../../src/gate/index.ts';
import { CONFIRMATION_RERUNS, casesToConfirm, regressedCasesChecks } from '../../../src/gate/rules/regressed-cases.ts';
import {
  checkOf,
  type EvaluationOptions,
  type Outcome,
  pairedAt,
  policy,
  times,
  verdictOf,
  withBaseline,
} from '../builders.ts';

const atMost = (maxRegressedCases: number, changes: Partial<GatePolicy> = {}): Partial<GatePolicy> => ({
  maxDrop: 1,
  scorers: { exact: { maxRegressedCases } },
  ...changes,
});

const CASES = 20;

/** Repeats of the first cases, five a side unless told. */
type Repeats = readonly (readonly [before: readonly Outcome[], now: readonly Outcome[]])[];

/** Twenty cases of which the first so many got worse. */
const worse = (count: number, repeats: Repeats = [], candidate: Partial<EvaluationOptions> = {}) => {
  const all = (side: 0 | 1) => Array.from({ length: CASES }, (_, index) => repeats[index]?.[side] ?? []);
  return withBaseline(
    { scores: { exact: times(CASES, 1) }, reruns: { exact: all(0) } },
    { scores: { exact: [...times(count, 0), ...times(CASES - count, 1)] }, reruns: { exact: all(1) }, ...candidate },
  );
};

const repeated = (before: number, now: number): Repeats[number] => [
  Array.from({ length: 5 }, (_, index) => (index < before ? 1 : 0)),
  Array.from({ length: 5 }, (_, index) => (index < now ? 1 : 0)),
];

const found = (suite: ReturnType<typeof worse>, changes: Partial<GatePolicy>) =>
  checkOf(verdictOf(suite, changes), 'max-regressed-cases');

describe('max-regressed-cases', () => {
  it('passes as many as may be worse, without repeats', () => {
    expect(found(worse(2), atMost(2))).toEqual({
      rule: 'max-regressed-cases',
      suite: 'triage',
      scorer: 'exact',
      outcome: 'pass',
      message: '2 cases got worse under exact; at most 2 may',
    });
    expect(found(worse(0), atMost(0))?.message).toBe('no case got worse under exact; none may');
    expect(casesToConfirm(pairedAt(worse(2)), policy(atMost(2)))).toEqual([]);
  });

  it('asks for repeats of those that got worse, five a side, before it counts more', () => {
    expect(CONFIRMATION_RERUNS).toBe(5);
    expect(casesToConfirm(pairedAt(worse(2)), policy(atMost(1)))).toEqual([0, 1]);
    expect(found(worse(2), atMost(1))).toMatchObject({
      outcome: 'inconclusive',
      message: '2 cases got worse under exact, and 2 were not repeated in full: case-1, case-2; at most 1 may',
    });
  });

  it('counts a case when the baseline passes at least four repeats more', () => {
    const one = (before: number, now: number) => found(worse(1, [repeated(before, now)]), atMost(0));
    expect(one(5, 1)).toMatchObject({
      outcome: 'fail',
      message: '1 case got worse under exact, and again when repeated: case-1; none may',
    });
    expect(one(4, 0)?.outcome).toBe('fail');
    expect(one(5, 2)).toMatchObject({
      outcome: 'pass',
      message: '1 case got worse under exact at first, none when repeated; none may',
    });
    expect(one(3, 0)?.outcome).toBe('pass');
    expect(one(0, 5)?.outcome).toBe('pass');
  });

  it('lets as many confirmed ones pass as may be worse', () => {
    const two = worse(2, [repeated(5, 0), repeated(5, 5)]);
    expect(found(two, atMost(1))).toMatchObject({
      outcome: 'pass',
      message: '2 cases got worse under exact at first, only case-1 when repeated; at most 1 may',
    });
    expect(found(two, atMost(0))?.outcome).toBe('fail');
    expect(verdictOf(two, atMost(0)).kind).toBe('fail');
  });

  it('is open as long as enough of them are not repeated, and asks for those alone', () => {
    const half = worse(3, [repeated(5, 5)]);
    expect(found(half, atMost(1))).toMatchObject({
      outcome: 'inconclusive',
      message: '3 cases got worse under exact, and 2 were not repeated in full: case-2, case-3; at most 1 may',
    });
    expect(casesToConfirm(pairedAt(half), policy(atMost(1)))).toEqual([1, 2]);
    expect(found(half, atMost(2))?.outcome).toBe('pass');
  });

  it('asks for no repeats where they change nothing', () => {
    const lost = worse(3, [repeated(5, 0), repeated(5, 0)]);
    expect(casesToConfirm(pairedAt(lost), policy(atMost(1)))).toEqual([]);
    expect(found(lost, atMost(1))?.outcome).toBe('fail');
    const held = worse(3, [repeated(5, 5), repeated(5, 5)]);
    expect(casesToConfirm(pairedAt(held), policy(atMost(1)))).toEqual([]);
  });

  it.each<[string, Repeats[number]]>([
    [
      'were not all run',
      [
        [1, 1, 1, 1],
        [0, 0, 0, 0, 0],
      ],
    ],
    [
      'have a hole',
      [
        [1, 1, 1, 1, 1],
        [0, 0, 'not-run', 0, 0],
      ],
    ],
    [
      'were not answered',
      [
        [1, 1, 'infrastructure', 1, 1],
        [0, 0, 0, 0, 0],
      ],
    ],
    [
      'could not be scored',
      [
        [1, 1, 1, 1, 1],
        [0, 0, 'scorer-failed', 0, 0],
      ],
    ],
    ['are such that the scorer does not apply', [[1, 1, 1, 1, 1], new Array<Outcome>(5).fill('not-applicable')]],
  ])('leaves a case open whose repeats %s', (_, repeats) => {
    expect(found(worse(1, [repeats]), atMost(0))?.outcome).toBe('inconclusive');
  });

  it('counts a failed task as a repeat that did not pass', () => {
    const tasks = new Array<Outcome>(5).fill('task');
    expect(found(worse(1, [[[1, 1, 1, 1, 1], tasks]]), atMost(0))?.outcome).toBe('fail');
  });

  it('looks at the first five repeats', () => {
    const more: Repeats[number] = [
      [1, 1, 1, 1, 1, 0, 0],
      [0, 0, 0, 0, 0, 1, 1],
    ];
    expect(found(worse(1, [more]), atMost(0))?.outcome).toBe('fail');
  });

  it('holds a case that could not be measured for one that may be worse, and repeats none for it', () => {
    const missing = (flagged: number, unmeasured: number, limit: number, repeats: Repeats = []) => {
      const scores = [
        ...times(flagged, 0),
        ...times(unmeasured, 'infrastructure'),
        ...times(CASES - flagged - unmeasured, 1),
      ];
      const suite = pairedAt(worse(0, repeats, { scores: { exact: scores } }));
      return {
        check: regressedCasesChecks(suite, policy(atMost(limit)))[0],
        asked: casesToConfirm(suite, policy(atMost(limit))),
      };
    };
    expect(missing(0, 1, 0)).toEqual({
      check: expect.objectContaining({
        outcome: 'inconclusive',
        message: 'no case got worse under exact, and 1 could not be measured: case-1; none may',
      }),
      asked: [],
    });
    expect(missing(0, 1, 1).check?.outcome).toBe('pass');
    expect(missing(1, 1, 1)).toMatchObject({
      check: {
        outcome: 'inconclusive',
        message:
          '1 case got worse under exact, and 1 was not repeated in full: case-1, and 1 could not be measured: case-2; at most 1 may',
      },
      asked: [0],
    });
    expect(missing(1, 1, 1, [repeated(5, 5)]).check?.outcome).toBe('pass');
    expect(missing(3, 2, 1).asked).toEqual([]);
    const baselineGone = worse(0);
    const suite = pairedAt({
      ...baselineGone,
      baseline: { ...baselineGone.baseline, trials: baselineGone.baseline.trials.slice(1) },
    });
    expect(regressedCasesChecks(suite, policy(atMost(0)))[0]?.outcome).toBe('inconclusive');
  });

  it('is each scorer for itself, and asks for a case once', () => {
    const scores = {
      exact: [...times(2, 0), ...times(18, 1)],
      label: [...times(1, 0), ...times(19, 1)],
      other: times(20, 0),
    };
    const before = { exact: times(20, 1), label: times(20, 1), other: times(20, 1) };
    const suite = pairedAt(withBaseline({ scores: before }, { scores }));
    const both = policy({ scorers: { exact: { maxRegressedCases: 1 }, label: { maxRegressedCases: 0 } } });
    expect(regressedCasesChecks(suite, both).map(({ scorer, outcome }) => [scorer, outcome])).toEqual([
      ['exact', 'inconclusive'],
      ['label', 'inconclusive'],
    ]);
    expect(casesToConfirm(suite, both)).toEqual([0, 1]);
    const loose = policy({ scorers: { exact: { maxRegressedCases: 2 }, label: { maxRegressedCases: 0 } } });
    expect(casesToConfirm(suite, loose)).toEqual([0]);
  });

  it('confirms a graded scorer by its pass mark', () => {
    const graded = (now: number, changes: Partial<GatePolicy> = {}) => {
      const five = (score: number): Outcome[] => new Array<Outcome>(5).fill(score);
      const suite = worse(0, [[five(0.9), five(now)]], { scores: { exact: [[now], ...times(19, 1)] } });
      return found(suite, atMost(0, changes))?.outcome;
    };
    expect(graded(0.4)).toBe('fail');
    expect(graded(0.6)).toBe('pass');
    expect(graded(0.6, { passAt: 0.7 })).toBe('fail');
  });

  it('reads the repeats on the scale of the scorer', () => {
    const bounds = { exact: { min: 0, max: 10, better: 'lower' } } as const;
    const ten = new Array<Outcome>(5).fill(10);
    const zero = new Array<Outcome>(5).fill(0);
    const suite = withBaseline(
      { scores: { exact: times(20, 0) }, reruns: { exact: [zero] } },
      { scores: { exact: [[10], ...times(19, 0)] }, reruns: { exact: [ten] } },
    );
    expect(checkOf(verdictOf(suite, atMost(0, { bounds })), 'max-regressed-cases')?.outcome).toBe('fail');
  });

  it('is not applied without a limit, without a baseline, nor against a pinned release', () => {
    const { baseline: _, ...alone } = worse(3);
    const pinned = { ...worse(3), against: 'anchor' } as const;
    expect(regressedCasesChecks(pairedAt(worse(3)), policy())).toEqual([]);
    for (const suite of [alone, pinned]) {
      expect(regressedCasesChecks(pairedAt(suite), policy(atMost(0)))).toEqual([]);
      expect(casesToConfirm(pairedAt(suite), policy(atMost(0)))).toEqual([]);
    }
  });

  it('names ten cases and counts the rest', () => {
    expect(found(worse(12), atMost(0))?.message).toMatch(/: case-1, .*, case-10 and 2 more; none may$/);
  });
});
