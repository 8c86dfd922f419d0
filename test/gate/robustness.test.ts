import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GatePolicy, type JudgedSuite, judge } from '../../src/gate/index.ts';
import { checksOf, type Outcome } from './builders.ts';
import { gap, score, suiteOf, world } from './worlds.ts';

describe('whatever it is given, the gate', () => {
  const anything = fc.oneof(
    { arbitrary: fc.constantFrom<Outcome>(0, 1, 0.5, 1e-300, 1 - 1e-16, 5e-324), weight: 60 },
    { arbitrary: fc.constantFrom<Outcome>(Number.NaN, Number.POSITIVE_INFINITY, -1, 2), weight: 1 },
    { arbitrary: gap, weight: 2 },
  );
  const number = fc.oneof(
    { arbitrary: fc.constantFrom(0, 1, 0.05, 1e-300, 5e-324), weight: 40 },
    { arbitrary: fc.constantFrom(3, 1e308, Number.NaN, Number.POSITIVE_INFINITY, -1), weight: 1 },
  );
  const numbers = fc.record({
    maxDrop: number,
    min: number,
    weight: number,
    limit: number,
    by: number,
    low: number,
    high: number,
    took: number,
  });

  it('never throws, never shows what is no number, and passes none', () => {
    fc.assert(
      fc.property(world(anything), fc.option(numbers), (given, odd) => {
        const rules: GatePolicy =
          odd === null
            ? given.rules
            : {
                ...given.rules,
                maxDrop: odd.maxDrop,
                scorers: { exact: { min: odd.min, maxRegressedCases: odd.limit } },
                weights: { exact: odd.weight, label: odd.weight },
                bounds: { label: { min: odd.low, max: odd.high, better: 'lower' } },
                latency: { p50: odd.limit, p95: odd.limit, advisory: false },
                mustImprove: { need: 'all', scorers: ['exact', 'label'], by: odd.by },
                cost: { maxIncrease: odd.limit, p95: odd.limit, advisory: true },
              };
        const completion = () => (odd === null ? {} : { latencyMs: odd.took, costUsd: odd.took });
        const { comparisons, verdict } = judge([suiteOf(given, { completion })], rules);
        const text = JSON.stringify({ comparisons, verdict }, (_, value) =>
          typeof value === 'number' && !Number.isFinite(value) ? '§' : value,
        );
        expect(text).not.toContain('§');
        if (verdict.kind === 'error') return;
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
        const held = [...Object.values(given.candidate), ...Object.values(given.baseline)].flat(2);
        expect(held.some((one) => typeof one === 'number' && Number.isNaN(one))).toBe(false);
        for (const { message } of checksOf(verdict)) expect(message.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('does not pass without a case, without a scorer, or without a trial', () => {
    fc.assert(
      fc.property(world(score), fc.constantFrom('cases', 'scorers', 'trials'), (given, without) => {
        const source = suiteOf(given);
        const empty = (evaluation: JudgedSuite['candidate']): JudgedSuite['candidate'] => {
          if (without === 'cases') return { ...evaluation, cases: [], trials: [], reruns: [] };
          if (without === 'trials') return { ...evaluation, trials: [] };
          return { ...evaluation, subject: { ...evaluation.subject, scorers: [] } };
        };
        const both = { ...source, candidate: empty(source.candidate), baseline: empty(source.baseline) };
        expect(judge([both], given.rules).verdict.kind).toBe('error');
        expect(judge([{ ...source, candidate: empty(source.candidate) }], given.rules).verdict.kind).toBe('error');
      }),
      { numRuns: 50 },
    );
  });
});
