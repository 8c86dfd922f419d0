import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundedSample,
  type Engine,
  lowerBound,
  pAbove,
  pBelow,
  type Range,
  upperBound,
} from '../../../../src/gate/statistics/bounded-mean.ts';
import { race } from '../reference/exact-tails.ts';

const ENGINES: readonly Engine[] = ['exact', 'mid'];

type Given = { readonly range: Range; readonly values: readonly number[]; readonly mean: number };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const grid = (parts: number) => fc.integer({ min: 0, max: parts }).map((part) => part / parts);

/** Scores as shares of the range: on a grid, arbitrary, within rounding of each other, or at the ends. */
const shares: fc.Arbitrary<readonly number[]> = fc
  .oneof(
    fc.constant(grid(1)),
    fc.constant(grid(3)),
    fc.constant(grid(2)),
    fc.constant(share),
    share.map((centre) => fc.integer({ min: -9, max: 9 }).map((k) => inside(centre + k * 1e-16))),
    fc.constant(
      fc.oneof(
        fc.constantFrom(0, 1),
        share.map((near) => near * 1e-12),
        share.map((near) => 1 - near * 1e-12),
      ),
    ),
  )
  .chain((value) => fc.array(value, { minLength: 1, maxLength: 300, size: 'max' }));

const inside = (x: number): number => Math.min(1, Math.max(0, x));

const ranges = fc.constantFrom(
  { low: 0, high: 1 },
  { low: -1, high: 1 },
  { low: -1.7, high: 1.7 },
  { low: 100, high: 5000 },
  { low: -1e-9, high: 3e-9 },
);

/** A mean to test: anywhere in the range, at a score or a rounding error beside it, at an end, or far outside. */
const given: fc.Arbitrary<Given> = fc
  .record({ range: ranges, shares, at: share, nudge: fc.constantFrom(0, 0, 1e-15, -1e-15), pick: fc.nat() })
  .chain(({ range: { low, high }, shares: drawn, at, nudge, pick }) => {
    const scale = (x: number) => Math.min(high, Math.max(low, low + x * (high - low)));
    const values = drawn.map(scale);
    const score = values[pick % values.length] ?? Number.NaN;
    return fc.record({
      range: fc.constant({ low, high }),
      values: fc.constant(values),
      mean: fc.constantFrom(
        scale(at),
        scale(at),
        score + nudge * (high - low),
        low,
        high,
        low + Number.EPSILON * (high - low),
        high - Number.EPSILON * (high - low),
        low - 1e9,
        high + 1e9,
        -Infinity,
        Infinity,
      ),
    });
  });

const levels = fc.oneof(fc.constantFrom(0.05, 0.025, 0.01, 0.5), fc.double({ min: 1e-12, max: 0.999, noNaN: true }));

/** What two evaluations of one p-value may differ by. */
const ROUNDING = 1e-13;

describe('the tests of a bounded mean', () => {
  it('give a chance and bounds within the range, for every sample and every mean', () => {
    fc.assert(
      fc.property(
        given,
        fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true }),
        (drawn, alpha) => {
          const sample = boundedSample(drawn.values, drawn.range);
          for (const engine of ENGINES) {
            for (const p of [pAbove(sample, drawn.mean, engine), pBelow(sample, drawn.mean, engine)]) {
              expect(p).toBeGreaterThanOrEqual(0);
              expect(p).toBeLessThanOrEqual(1);
            }
            for (const bound of [lowerBound(sample, alpha, engine), upperBound(sample, alpha, engine)]) {
              expect(bound).toBeGreaterThanOrEqual(sample.low);
              expect(bound).toBeLessThanOrEqual(sample.high);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('give for exact the chance of a race, summed without cancellation', () => {
    fc.assert(
      fc.property(given, ({ range, values, mean }) => {
        fc.pre(mean >= range.low && mean < range.high);
        const reference = race([...values, range.low].map((value) => value - mean));
        const p = pAbove(boundedSample(values, range), mean);
        expect(Math.abs(p - reference)).toBeLessThan(ROUNDING);
        if (reference > 1e-290 && reference < 0.5) expect(Math.abs(p / reference - 1)).toBeLessThan(1e-12);
      }),
      { numRuns: 500 },
    );
  });

  it('fall when a score rises', () => {
    fc.assert(
      fc.property(given, fc.nat(), share, ({ range, values, mean }, pick, by) => {
        const at = pick % values.length;
        const raised = values.map((value, i) => (i === at ? value + by * (range.high - value) : value));
        for (const engine of ENGINES) {
          const before = pAbove(boundedSample(values, range), mean, engine);
          const after = pAbove(boundedSample(raised, range), mean, engine);
          expect(after).toBeLessThanOrEqual(before * (1 + ROUNDING) + ROUNDING);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('rise with the mean that is tested', () => {
    fc.assert(
      fc.property(given, share, share, ({ range: { low, high }, values }, one, other) => {
        const sample = boundedSample(values, { low, high });
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((x) => low + x * (high - low));
        for (const engine of ENGINES) {
          const [p = Number.NaN, q = Number.NaN] = [less, more].map((mean) =>
            pAbove(sample, mean ?? Number.NaN, engine),
          );
          expect(p).toBeLessThanOrEqual(q * (1 + ROUNDING) + ROUNDING);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('do not depend on the order of the scores', () => {
    fc.assert(
      fc.property(given, ({ range, values }) => {
        const [sample, turned] = [values, values.toReversed()].map((scores) => boundedSample(scores, range));
        expect(turned).toEqual(sample);
      }),
    );
  });

  it('swap with the sides', () => {
    fc.assert(
      fc.property(given, levels, ({ range: { low, high }, values, mean }, alpha) => {
        const sample = boundedSample(values, { low, high });
        const turned = boundedSample(
          values.map((value) => -value),
          { low: -high, high: -low },
        );
        for (const engine of ENGINES) {
          expect(pBelow(sample, mean, engine)).toBe(pAbove(turned, -mean, engine));
          expect(pBelow(turned, -mean, engine)).toBe(pAbove(sample, mean, engine));
          expect(upperBound(sample, alpha, engine)).toBe(-lowerBound(turned, alpha, engine));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('bound the mean where the p-value is alpha', () => {
    fc.assert(
      fc.property(given, levels, ({ range: { low, high }, values }, alpha) => {
        const sample = boundedSample(values, { low, high });
        const nearly = 4e-13 * (high - low);
        for (const engine of ENGINES) {
          const least = lowerBound(sample, alpha, engine);
          expect(pAbove(sample, least + nearly, engine)).toBeGreaterThanOrEqual(alpha * (1 - ROUNDING));
          if (least > low) expect(pAbove(sample, least - nearly, engine)).toBeLessThanOrEqual(alpha * (1 + ROUNDING));
          const most = upperBound(sample, alpha, engine);
          expect(pBelow(sample, most - nearly, engine)).toBeGreaterThanOrEqual(alpha * (1 - ROUNDING));
          if (most < high) expect(pBelow(sample, most + nearly, engine)).toBeLessThanOrEqual(alpha * (1 + ROUNDING));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are one chance and its complement for mid, and claim less for exact', () => {
    fc.assert(
      fc.property(given, ({ range, values, mean }) => {
        const sample = boundedSample(values, range);
        const [above, below] = [pAbove(sample, mean, 'mid'), pBelow(sample, mean, 'mid')];
        const degenerate =
          sample.values.every(({ value }) => value === mean) && (mean === range.low || mean === range.high);
        if (!degenerate) expect(above + below).toBeCloseTo(1, 12);
        expect(pAbove(sample, mean)).toBeGreaterThanOrEqual(above * (1 - ROUNDING) - ROUNDING);
        expect(pBelow(sample, mean)).toBeGreaterThanOrEqual(below * (1 - ROUNDING) - ROUNDING);
      }),
      { numRuns: 400 },
    );
  });
});
