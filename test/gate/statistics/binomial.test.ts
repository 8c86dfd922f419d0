import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialCdf } from '../../../src/gate/statistics/binomial.ts';

describe('the binomial distribution function', () => {
  // R: pbinom(k, n, p)
  it.each([
    [0, 1, 0.3, 0.7],
    [1, 20, 0.05, 0.73583952494384985],
    [0, 59, 0.95, 1.7347234759769149e-77],
    [57, 58, 0.95, 0.9489531313163968],
    [58, 59, 0.95, 0.9515054747505769],
    [3, 10, 0.5, 0.17187500000000006],
    [10, 100, 0.3, 1.5555659316780454e-6],
    [5, 1000, 0.05, 1.9449795094223771e-16],
    [950, 1000, 0.95, 0.52025894291268227],
    [999, 1000, 0.999999, 0.00099950066615431829],
    [100, 1000, 0.3, 1.7183404003297771e-52],
    [3, 50, 1e-300, 1],
    [0, 1e4, 1e-10, 0.9999990000004999],
    [50000, 1e5, 0.5, 0.50126156310709835],
    [499000, 1e6, 0.5, 0.022804149932691052],
    [700000, 1e6, 0.7, 0.50037724408800766],
    [48000, 1e6, 0.05, 1.3210565609636456e-20],
    [2, 1e6, 1e-6, 0.91969869489855016],
  ])('P(X ≤ %f) of %f trials at %f is what R has', (k, n, p, reference) => {
    expect(Math.abs(binomialCdf(k, n, p) - reference)).toBeLessThan(1e-13);
    expect(Math.abs(binomialCdf(k, n, p) / reference - 1)).toBeLessThan(1e-12);
  });

  it('is the sum of its chances', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (n, p) => {
        let chance = (1 - p) ** n;
        let sum = 0;
        for (let k = 0; k < n; k += 1) {
          sum += chance;
          expect(Math.abs(binomialCdf(k, n, p) - sum)).toBeLessThan(1e-13);
          chance *= ((n - k) / (k + 1)) * (p / (1 - p));
        }
      }),
    );
  });

  it('is certain outside of 0 to n, for a sure success and a sure failure, and for no trials', () => {
    expect(binomialCdf(-1, 5, 0.5)).toBe(0);
    expect(binomialCdf(5, 5, 0.5)).toBe(1);
    expect(binomialCdf(9, 5, 0.5)).toBe(1);
    expect(binomialCdf(4, 5, 1)).toBe(0);
    expect(binomialCdf(5, 5, 1)).toBe(1);
    expect(binomialCdf(0, 5, 0)).toBe(1);
    expect(binomialCdf(0, 0, 0.5)).toBe(1);
    expect(binomialCdf(-1, 0, 0.5)).toBe(0);
  });

  it('takes whole numbers and a probability', () => {
    for (const k of [0.5, Number.NaN, Infinity]) expect(() => binomialCdf(k, 5, 0.5)).toThrow(RangeError);
    for (const n of [-1, 2.5, Number.NaN, Infinity, 1e9 + 1]) expect(() => binomialCdf(1, n, 0.5)).toThrow(RangeError);
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => binomialCdf(1, 5, p)).toThrow(RangeError);
  });
});
