import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JudgedSuite, judge, verdictOrder } from '../../src/gate/index.ts';
import { type Outcome, policy, withBaseline } from './builders.ts';

const gap: fc.Arbitrary<Outcome> = fc.constantFrom(
  'task',
  'infrastructure',
  'scorer-failed',
  'not-applicable',
  'unscored',
);
const trial = (withGaps: boolean): fc.Arbitrary<Outcome> => {
  const score = fc.constantFrom<Outcome>(0, 0, 1, 1, 1, 0.25, 0.5);
  return withGaps ? fc.oneof({ arbitrary: score, weight: 12 }, { arbitrary: gap, weight: 1 }) : score;
};

/** Two sides of one suite with two scorers, and a policy with every rule; `pass-at` is set, so that passing does not depend on the data. */
const judged = (withGaps: boolean) =>
  fc
    .record({ cases: fc.integer({ min: 1, max: 12 }), trials: fc.integer({ min: 1, max: 3 }) })
    .chain(({ cases, trials }) => {
      const side = fc.array(fc.array(trial(withGaps), { minLength: trials, maxLength: trials }), {
        minLength: cases,
        maxLength: cases,
      });
      const scores = fc.record({ exact: side, label: side });
      return fc.record({
        baseline: scores,
        candidate: scores,
        tags: fc.array(fc.constantFrom([], ['safety']), { minLength: cases, maxLength: cases }),
        maxDrop: fc.constantFrom(0, 0.05, 0.3),
        min: fc.constantFrom(undefined, 0.3, 0.8),
        critical: fc.boolean(),
      });
    });

type Judged = typeof judged extends (gaps: boolean) => fc.Arbitrary<infer T> ? T : never;

const suiteOf = ({ baseline, candidate, tags }: Pick<Judged, 'baseline' | 'candidate' | 'tags'>): JudgedSuite =>
  withBaseline({ scores: baseline, tags }, { scores: candidate, tags });

const policyOf = ({ maxDrop, min, critical }: Judged) =>
  policy({
    maxDrop,
    passAt: 0.5,
    scorers: min === undefined ? {} : { exact: { min } },
    criticalTags: critical ? ['safety'] : [],
  });

describe('the gate', () => {
  it('never turns a pass into anything else when a score of the candidate rises', () => {
    let passes = 0;
    fc.assert(
      fc.property(
        judged(true),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('exact' as const, 'label' as const),
        (given, i, j, scorer) => {
          const lenient = { ...policyOf(given), maxDrop: 1 };
          const rows = given.candidate[scorer].map((row) => [...row]);
          const row = rows[i % rows.length] ?? [];
          const at = j % row.length;
          if (judge([suiteOf(given)], lenient).verdict.kind !== 'pass' || typeof row[at] !== 'number') return;
          passes += 1;
          row[at] = 1;
          const raised = { ...given, candidate: { ...given.candidate, [scorer]: rows } };
          expect(judge([suiteOf(raised)], lenient).verdict.kind).toBe('pass');
        },
      ),
      { numRuns: 500 },
    );
    expect(passes).toBeGreaterThan(20);
  });

  it('never gets worse when a score of the candidate rises and nothing is missing', () => {
    fc.assert(
      fc.property(judged(false), fc.nat(), (given, i) => {
        const before = judge([suiteOf(given)], policyOf(given)).verdict.kind;
        const rows = given.candidate.exact.map((row, index) =>
          index === i % given.candidate.exact.length ? row.map(() => 1) : row,
        );
        const raised = { ...given, candidate: { ...given.candidate, exact: rows } };
        const after = judge([suiteOf(raised)], policyOf(given)).verdict.kind;
        expect(verdictOrder.indexOf(after)).toBeGreaterThanOrEqual(verdictOrder.indexOf(before));
      }),
    );
  });

  it('does not depend on the order of the cases', () => {
    fc.assert(
      fc.property(judged(true), (given) => {
        const suite = suiteOf(given);
        const turned = (evaluation: JudgedSuite['candidate']) => ({
          ...evaluation,
          cases: evaluation.cases.toReversed(),
          trials: evaluation.trials.toReversed(),
        });
        const reversed: JudgedSuite = {
          ...suite,
          candidate: turned(suite.candidate),
          ...(suite.baseline === undefined ? {} : { baseline: turned(suite.baseline) }),
        };
        const one = judge([suite], policyOf(given));
        const other = judge([reversed], policyOf(given));
        expect(other.verdict.kind).toBe(one.verdict.kind);
        for (const [index, row] of (one.comparisons[0]?.scorers ?? []).entries()) {
          const { pairs, ...rest } = other.comparisons[0]?.scorers[index] ?? row;
          const { better, worse, same, missing, label } = row;
          expect(rest).toMatchObject({ better, worse, same, missing, label });
          expect(rest.difference ?? 0).toBeCloseTo(row.difference ?? 0, 10);
          expect(pairs.toReversed()).toEqual(row.pairs);
        }
      }),
    );
  });

  it('negates the difference when the sides are swapped', () => {
    fc.assert(
      fc.property(judged(true), (given) => {
        const one = judge([suiteOf(given)], policy()).comparisons[0];
        const other = judge([suiteOf({ ...given, baseline: given.candidate, candidate: given.baseline })], policy())
          .comparisons[0];
        for (const [index, row] of (one?.scorers ?? []).entries()) {
          const swapped = other?.scorers[index];
          expect(swapped?.difference === undefined).toBe(row.difference === undefined);
          expect(swapped?.difference ?? 0).toBeCloseTo(-(row.difference ?? 0), 12);
          expect(swapped).toMatchObject({ better: row.worse, worse: row.better, same: row.same, missing: row.missing });
        }
        expect(other?.composite.difference ?? 0).toBeCloseTo(-(one?.composite.difference ?? 0), 12);
      }),
    );
  });

  it('never passes what it could not measure', () => {
    fc.assert(
      fc.property(judged(true), (given) => {
        const { comparisons, verdict } = judge([suiteOf(given)], policyOf(given));
        const [comparison] = comparisons;
        const share = Math.max(...(comparison?.scorers ?? []).map((row) => row.missing / given.tags.length));
        if (share > 0.02) expect(verdict.kind).not.toBe('pass');
      }),
    );
  });

  it('shows no number that is not one', () => {
    fc.assert(
      fc.property(judged(true), (given) => {
        const text = JSON.stringify(judge([suiteOf(given)], policyOf(given)), (_, value) =>
          typeof value === 'number' && !Number.isFinite(value) ? 'not a number' : value,
        );
        expect(text).not.toContain('not a number');
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
      }),
    );
  });
});
