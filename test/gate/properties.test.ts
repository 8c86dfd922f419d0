import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JudgedSuite, judge, type VerdictKind, verdictOrder } from '../../src/gate/index.ts';
import { type Outcome, policy } from './builders.ts';
import {
  gap,
  lost,
  often,
  outcomeAt,
  place,
  type Scored,
  score,
  suiteOf,
  verdictAt,
  withOutcome,
  world,
} from './worlds.ts';

const rank = (kind: VerdictKind): number => verdictOrder.indexOf(kind);

describe('the gate', () => {
  it('never gets worse when a score of the candidate rises, or one of the baseline falls', () => {
    let passes = 0;
    fc.assert(
      fc.property(world(often(gap)), place, (given, where) => {
        if (typeof outcomeAt(given, where) !== 'number') return;
        const before = verdictAt(given).kind;
        const after = verdictAt(withOutcome(given, where, where.side === 'candidate' ? 1 : 0)).kind;
        if (before === 'pass') passes += 1;
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
      }),
      { numRuns: 300 },
    );
    expect(passes).toBeGreaterThan(0);
  });

  it('does not depend on the order of the cases, nor on that of the trials', () => {
    fc.assert(
      fc.property(world(often(gap)), (given) => {
        const source = suiteOf(given);
        const turned = (evaluation: JudgedSuite['candidate']): JudgedSuite['candidate'] => ({
          ...evaluation,
          cases: evaluation.cases.toReversed(),
          trials: evaluation.trials.toReversed(),
          reruns: evaluation.reruns.toReversed(),
        });
        const reversed = { ...source, candidate: turned(source.candidate), baseline: turned(source.baseline) };
        expect(verdictAt(given, reversed).kind).toBe(verdictAt(given, source).kind);
        const [one] = judge([source], given.rules).comparisons;
        const [other] = judge([reversed], given.rules).comparisons;
        for (const [index, row] of (one?.scorers ?? []).entries()) {
          const { better, worse, same, missing, label, cases } = row;
          expect(other?.scorers[index]).toMatchObject({ better, worse, same, missing, label, cases });
          expect(other?.scorers[index]?.difference ?? 0).toBeCloseTo(row.difference ?? 0, 10);
          expect(other?.scorers[index]?.pairs.toReversed()).toEqual(row.pairs);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('sees the opposite when the two sides change places', () => {
    const mirrored = {
      improved: 'regressed',
      regressed: 'improved',
      unchanged: 'unchanged',
      unclear: 'unclear',
      identical: 'identical',
    };
    let moved = 0;
    fc.assert(
      fc.property(world(often(gap)), (given) => {
        const [one] = judge([suiteOf(given)], policy()).comparisons;
        const [other] = judge(
          [suiteOf({ ...given, baseline: given.candidate, candidate: given.baseline })],
          policy(),
        ).comparisons;
        for (const [index, row] of (one?.scorers ?? []).entries()) {
          const swapped = other?.scorers[index];
          if (row.label === 'improved' || row.label === 'regressed') moved += 1;
          expect(swapped).toMatchObject({
            label: mirrored[row.label],
            better: row.worse,
            worse: row.better,
            same: row.same,
            missing: row.missing,
          });
          expect(swapped?.difference === undefined).toBe(row.difference === undefined);
          expect(swapped?.difference ?? 0).toBeCloseTo(-(row.difference ?? 0), 12);
          expect(swapped?.interval?.low ?? 0).toBeCloseTo(-(row.interval?.high ?? 0), 9);
          expect(swapped?.detectableDrop ?? 0).toBeCloseTo(row.detectableDrop ?? 0, 9);
        }
        expect(other?.composite.difference ?? 0).toBeCloseTo(-(one?.composite.difference ?? 0), 12);
      }),
      { numRuns: 120 },
    );
    expect(moved).toBeGreaterThan(0);
  });

  it('passes nothing in strict mode because another scorer or another suite came to it', () => {
    let changed = 0;
    fc.assert(
      fc.property(world(score), (given) => {
        const strict = { ...given, rules: { ...given.rules, mode: 'strict' } as const };
        const source = suiteOf(strict);
        const alone = ({ trials, reruns, subject, ...rest }: JudgedSuite['candidate']): JudgedSuite['candidate'] => ({
          ...rest,
          trials,
          reruns,
          subject: { ...subject, scorers: subject.scorers.filter(({ name }) => name === 'exact') },
        });
        const fewer = { ...source, candidate: alone(source.candidate), baseline: alone(source.baseline) };
        const { mustImprove: _, ...rules } = strict.rules;
        const before = judge([fewer], rules).verdict.kind;
        if (before === 'pass') return;
        changed += 1;
        expect(judge([source], rules).verdict.kind).not.toBe('pass');
        expect(judge([fewer, { ...source, suite: 'another' }], rules).verdict.kind).not.toBe('pass');
      }),
      { numRuns: 150 },
    );
    expect(changed).toBeGreaterThan(0);
  });

  it('passes no scorer below its limit, whatever the others do', () => {
    let passes = 0;
    fc.assert(
      fc.property(world(often(lost)), (given) => {
        const { verdict, comparisons } = judge([suiteOf(given)], given.rules);
        if (verdict.kind !== 'pass') return;
        passes += 1;
        for (const { difference } of comparisons[0]?.scorers ?? []) {
          expect(-(difference ?? 1)).toBeLessThanOrEqual(given.rules.maxDrop + 1e-9);
        }
        if (given.rules.mode === 'strict') return;
        expect(-(comparisons[0]?.composite.difference ?? 1)).toBeLessThanOrEqual(given.rules.maxDrop / 2 + 1e-9);
      }),
      { numRuns: 300 },
    );
    expect(passes).toBeGreaterThan(0);
  });

  it('passes nothing that would not pass if all that is missing were at its worst', () => {
    let filled = 0;
    fc.assert(
      fc.property(world(often(lost)), (given) => {
        const worst = (side: Scored, value: number): Scored => {
          const fill = (rows: Outcome[][]) =>
            rows.map((row) => (row.every((outcome) => typeof outcome === 'number') ? row : row.map(() => value)));
          return { exact: fill(side.exact), label: fill(side.label) };
        };
        // A call that failed failed for all scorers: the first one says so.
        const shared = (side: Scored): Scored => ({
          exact: side.exact,
          label: side.label.map((row, index) =>
            row.map((one, at) =>
              side.exact[index]?.[at] === 'infrastructure'
                ? 'infrastructure'
                : one === 'infrastructure'
                  ? 'unscored'
                  : one,
            ),
          ),
        });
        const whole = { ...given, baseline: shared(given.baseline), candidate: shared(given.candidate) };
        const { maxRegressedCases: _, ...exact } = given.rules.scorers.exact ?? {};
        const means = { ...whole, rules: { ...given.rules, criticalTags: [], scorers: { exact } } };
        if (verdictAt(means).kind !== 'pass') return;
        if (JSON.stringify(means.candidate).includes('"') || JSON.stringify(means.baseline).includes('"')) filled += 1;
        const at = { ...means, baseline: worst(means.baseline, 1), candidate: worst(means.candidate, 0) };
        expect(verdictAt(at).kind).toBe('pass');
      }),
      { numRuns: 300 },
    );
    expect(filled).toBeGreaterThan(0);
  });

  it('passes nothing of which more than 2% is missing, that was cut off, or that is too small', () => {
    fc.assert(
      fc.property(world(often(gap)), fc.boolean(), (given, complete) => {
        const { comparisons, verdict } = judge([suiteOf(given, { complete })], given.rules);
        const rows = comparisons[0]?.scorers ?? [];
        const share = Math.max(...rows.map((row) => row.missing / given.tags.length));
        if (!complete || share > 0.02 || given.tags.length < given.rules.minCases)
          expect(verdict.kind).not.toBe('pass');
      }),
      { numRuns: 120 },
    );
  });
});
