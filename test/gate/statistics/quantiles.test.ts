import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile, quantileBounds } from '../../../src/gate/statistics/quantiles.ts';

const latencies = [212, 230, 231, 231, 245, 260, 264, 281, 299, 305, 311, 340, 352, 377, 402, 450, 512, 640, 910, 1800];
const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

describe('a quantile of a sample', () => {
  // NumPy: np.quantile(values, p)
  it.each([
    ['latencies', latencies, 0, 212],
    ['latencies', latencies, 0.123, 231],
    ['latencies', latencies, 0.5, 308],
    ['latencies', latencies, 0.95, 954.5000000000007],
    ['latencies', latencies, 0.99, 1630.899999999999],
    ['latencies', latencies, 1, 1800],
    ['1 to 100', upTo(100), 0.99, 99.01],
    ['a single value', [7], 0.3, 7],
  ])('of %s (%j) at %f is what NumPy has', (_name, values, p, reference) => {
    expect(quantile(values, p)).toBeCloseTo(reference, 11);
  });

  it('is nothing for no values', () => {
    expect(quantile([], 0.5)).toBeUndefined();
  });

  it('lies within the sample and rises with p', () => {
    const values = fc.array(fc.double({ min: -1e300, max: 1e300, noNaN: true }), { minLength: 1, maxLength: 20 });
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, p, p, (sample, one, other) => {
        const sorted = sample.toSorted((a, b) => a - b);
        const low = quantile(sorted, Math.min(one, other)) ?? Number.NaN;
        const high = quantile(sorted, Math.max(one, other)) ?? Number.NaN;
        expect(low).toBeGreaterThanOrEqual(sorted[0] ?? Number.NaN);
        expect(high).toBeGreaterThanOrEqual(low);
        expect(high).toBeLessThanOrEqual(sorted.at(-1) ?? Number.NaN);
      }),
    );
  });

  it('takes ascending numbers and a probability', () => {
    for (const values of [[2, 1], [Number.NaN], [1, Number.NaN], [Infinity]]) {
      expect(() => quantile(values, 0.5)).toThrow(RangeError);
      expect(() => quantileBounds(values, 0.5)).toThrow(RangeError);
    }
    for (const p of [-0.1, 1.1, Number.NaN]) {
      expect(() => quantile([1], p)).toThrow(RangeError);
      expect(() => quantileBounds([1], p)).toThrow(RangeError);
    }
  });
});

describe('the bounds of a quantile of the population', () => {
  // SciPy: values[int(binom.ppf(confidence, n, p))] and values[int(binom.ppf(1 - confidence, n, p)) - 1]
  it.each([
    ['latencies', latencies, 0.5, 0.95, { lower: 260, upper: 402 }],
    ['latencies', latencies, 0.95, 0.95, { lower: 512 }],
    ['1 to 100', upTo(100), 0.95, 0.95, { lower: 91, upper: 99 }],
    ['1 to 100', upTo(100), 0.5, 0.99, { lower: 38, upper: 63 }],
  ])(
    'of %s (%j) at %f with confidence %f are the order statistics that SciPy names',
    (_name, values, p, confidence, reference) => {
      expect(quantileBounds(values, p, confidence)).toEqual(reference);
    },
  );

  it('need 59 values for an upper bound of the 95th percentile, 5 for one of the median', () => {
    expect(quantileBounds(upTo(58), 0.95)).not.toHaveProperty('upper');
    expect(quantileBounds(upTo(59), 0.95)).toHaveProperty('upper', 59);
    expect(quantileBounds(upTo(4), 0.5)).toEqual({});
    expect(quantileBounds(upTo(5), 0.5)).toEqual({ lower: 1, upper: 5 });
  });

  it('are unknown without values, and for an end of the range from the side that no sample shows', () => {
    expect(quantileBounds([], 0.5)).toEqual({});
    expect(quantileBounds([3, 4], 0)).toEqual({ upper: 3 });
    expect(quantileBounds([3, 4], 1)).toEqual({ lower: 4 });
  });

  it('hold with the confidence for every size of the sample, and the next order statistic would not', () => {
    for (const p of [0.5, 0.9, 0.95, 0.99]) {
      for (let n = 1; n <= 300; n += 1) {
        // With the values 1 to n, a bound is its rank. x_(r) is at most the quantile when r or more values are.
        const atLeast = tailsOfBinomial(n, p);
        const { lower = 0, upper = n + 1 } = quantileBounds(upTo(n), p);
        expect(atLeast(lower)).toBeGreaterThanOrEqual(0.95 - 1e-12);
        expect(atLeast(lower + 1)).toBeLessThan(0.95);
        expect(1 - atLeast(upper)).toBeGreaterThanOrEqual(upper > n ? 0 : 0.95 - 1e-12);
        expect(1 - atLeast(upper - 1)).toBeLessThan(0.95);
      }
    }
  });

  it('take a confidence between 0 and 1', () => {
    for (const confidence of [0, 1, -1, Number.NaN])
      expect(() => quantileBounds([1], 0.5, confidence)).toThrow(RangeError);
  });
});

/** P(X ≥ k) of Bin(n, p) by adding up its chances from the top. */
function tailsOfBinomial(n: number, p: number): (k: number) => number {
  const tails = new Map<number, number>();
  let chance = p ** n;
  let sum = 0;
  for (let k = n; k >= 0; k -= 1) {
    sum += chance;
    tails.set(k, sum);
    chance *= (k / (n - k + 1)) * ((1 - p) / p);
  }
  return (k) => tails.get(k) ?? 0;
}
