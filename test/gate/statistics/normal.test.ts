import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile } from '../../../src/gate/statistics/normal.ts';

const relativeError = (value: number, reference: number) => Math.abs(value - reference) / Math.abs(reference);

describe('the normal distribution function', () => {
  // R: pnorm(z)
  it.each([
    [-37.5, 4.6053530095819552e-308],
    [-20, 2.7536241186062337e-89],
    [-10, 7.6198530241605269e-24],
    [-5, 2.8665157187919391e-7],
    [-3.1, 0.00096760321321835631],
    [-3, 0.0013498980316300946],
    [-2.9, 0.0018658133003840384],
    [-1.95996398454005, 0.025000000000000244],
    [-1, 0.15865525393145705],
    [-1e-10, 0.49999999996010575],
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1.64485362695147, 0.94999999999999973],
    [3, 0.9986501019683699],
    [4, 0.99996832875816688],
    [8, 0.99999999999999933],
  ])('at %f is what R has', (z, reference) => {
    expect(Math.abs(normalCdf(z) - reference)).toBeLessThan(1e-15);
    expect(relativeError(normalCdf(z), reference)).toBeLessThan(1e-12);
  });

  it('reaches 0 and 1 at the ends, and nothing else', () => {
    expect([-Infinity, -1e300, 1e300, Infinity].map(normalCdf)).toEqual([0, 0, 1, 1]);
  });

  it('is symmetric and never falls', () => {
    const z = fc.double({ min: -40, max: 40, noNaN: true });
    fc.assert(
      fc.property(z, z, (one, other) => {
        expect(normalCdf(one) + normalCdf(-one)).toBeCloseTo(1, 14);
        expect(normalCdf(Math.max(one, other)) - normalCdf(Math.min(one, other))).toBeGreaterThanOrEqual(-1e-15);
      }),
    );
  });
});

describe('the normal quantile', () => {
  // R: qnorm(p); 4.94e-324 is the smallest double.
  it.each([
    [4.94e-324, -38.467405617144337],
    [1e-300, -37.0470962993612],
    [1e-100, -21.273453560965319],
    [1e-20, -9.2623400897984052],
    [1e-12, -7.0344838253011321],
    [1e-11, -6.7060231554951359],
    [1e-5, -4.2648907939228256],
    [0.025, -1.9599639845400538],
    [0.05, -1.6448536269514726],
    [0.0749, -1.4402382675279632],
    [0.0751, -1.4388253927525398],
    [0.3, -0.52440051270804067],
    [0.8, 0.84162123357291441],
    [0.95, 1.6448536269514715],
    [0.975, 1.9599639845400536],
    [0.9999999999, 6.3613408896974208],
  ])('of %f is what R has', (p, reference) => {
    expect(relativeError(normalQuantile(p), reference)).toBeLessThan(1e-15);
  });

  it('of a half is 0, of 0 and 1 the ends', () => {
    expect([0, 0.5, 1].map(normalQuantile)).toEqual([-Infinity, 0, Infinity]);
  });

  it('is undone by the distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1, maxExcluded: true, noNaN: true }), (p) => {
        expect(relativeError(normalCdf(normalQuantile(p)), p)).toBeLessThan(1e-12);
      }),
    );
  });

  it('takes probabilities only', () => {
    for (const p of [-1e-9, 1.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});
