import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incompleteBeta } from '../../../src/gate/statistics/incomplete-beta.ts';

describe('the regularised incomplete beta function', () => {
  // R: pbeta(x, a, b)
  it.each([
    [1e-300, 0.5, 0.5, 6.3661977236758121e-151],
    [0.001, 0.5, 0.5, 0.020135041633377489],
    [0.5, 0.5, 0.5, 0.49999999999999956],
    [0.3, 2, 3, 0.34829999999999989],
    [0.9, 2, 3, 0.9963],
    [0.01, 0.5, 1000, 0.999992633602262],
    [0.5, 20, 20, 0.49999999999999961],
    [0.05, 100, 1000, 1.1716951740513565e-8],
    [0.1, 50, 500, 0.77651930310985751],
    [1e-10, 30, 2, 3.0999999997000887e-299],
    [0.999, 1e4, 1, 4.5173345977048276e-5],
    [0.5, 1e5, 1e5, 0.49999999999999994],
    [0.7, 7e5, 3e5, 0.49988392485837324],
    [0.001, 1e3, 1e6, 0.51681145503117321],
    [0.5001, 5e7, 5e7, 0.9772498688616853],
  ])('I_%f(%f, %f) is what R has', (x, a, b, reference) => {
    const value = incompleteBeta(x, a, b);
    expect(Math.abs(value - reference)).toBeLessThan(Math.max(a, b) > 1e6 ? 1e-12 : 1e-13);
    expect(Math.abs(value / reference - 1)).toBeLessThan(1e-12);
  });

  it('is 0 and 1 at the ends, and a half in the middle of what is symmetric, up to the largest parameters', () => {
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
    expect(Math.abs(incompleteBeta(0.5, 1e9, 1e9) - 0.5)).toBeLessThan(1e-12);
  });

  it('takes the complement of x from a caller who knows it better', () => {
    // 1 − 1e-20 is 1 in floating point. I_{1−y}(1, b) = 1 − y^b.
    expect(incompleteBeta(1, 1, 0.5, 1e-20)).toBeCloseTo(1 - 1e-10, 15);
    // I_{1−y}(a, 1) = (1 − y)^a.
    expect(incompleteBeta(1, 1e9, 1, 1e-20)).toBeCloseTo(1 - 1e-11, 15);
  });

  const parameter = fc.oneof(
    fc.double({ min: 0.5, max: 30, noNaN: true }),
    fc
      .double({ min: Math.log(0.5), max: Math.log(1e9), noNaN: true })
      .map((log) => Math.max(0.5, Math.min(1e9, Math.exp(log)))),
  );
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  // Near the mean, where it is neither 0 nor 1.
  const point = fc.oneof(
    probability,
    fc.double({ min: -10, max: 10, noNaN: true }).map((deviations) => ({ deviations })),
  );
  const locate = (at: number | { readonly deviations: number }, a: number, b: number) => {
    if (typeof at === 'number') return at;
    const mean = a / (a + b);
    return Math.min(1, Math.max(0, mean + at.deviations * Math.sqrt((mean * (1 - mean)) / (a + b + 1))));
  };

  it('is a chance, and one minus that of the mirrored distribution', () => {
    fc.assert(
      fc.property(point, parameter, parameter, (at, a, b) => {
        const x = locate(at, a, b);
        const value = incompleteBeta(x, a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(Math.abs(value + incompleteBeta(1 - x, b, a, x) - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it('never falls with x', () => {
    fc.assert(
      fc.property(point, point, parameter, parameter, (one, other, a, b) => {
        const [x, y] = [locate(one, a, b), locate(other, a, b)];
        const rise = incompleteBeta(Math.max(x, y), a, b) - incompleteBeta(Math.min(x, y), a, b);
        expect(rise).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  it('refuses what it is not defined, or not accurate, for', () => {
    for (const x of [-0.1, 1.1, Number.NaN]) expect(() => incompleteBeta(x, 2, 2)).toThrow(RangeError);
    for (const complement of [-0.1, 1.1, Number.NaN])
      expect(() => incompleteBeta(0.5, 2, 2, complement)).toThrow(RangeError);
    for (const a of [0, 0.49, -1, 1.1e9, Infinity, Number.NaN]) {
      expect(() => incompleteBeta(0.5, a, 2)).toThrow(RangeError);
      expect(() => incompleteBeta(0.5, 2, a)).toThrow(RangeError);
    }
  });
});
