import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../../src/gate/statistics/normal.ts';
import { studentCdf, studentQuantile } from '../../../src/gate/statistics/student.ts';

const relativeError = (value: number, reference: number) => Math.abs(value - reference) / Math.abs(reference);

describe("Student's distribution function", () => {
  // R: pt(t, df)
  it.each([
    [0, 1, 0.5],
    [-1, 1, 0.24999999999999978],
    [1, 1, 0.75000000000000022],
    [-1e10, 1, 3.1830988618379065e-11],
    [-1e150, 1, 3.1830988618379033e-151],
    [-1e-10, 1, 0.499999999968169],
    [-6.31375151467504, 1, 0.050000000000000024],
    [2, 2, 0.908248290463863],
    [-0.5, 3, 0.32572398242407552],
    [-2.5, 1.5, 0.084903251307348021],
    [-2.04, 30, 0.025119787369543456],
    [-40, 5, 9.2059810858864758e-8],
    [1.72913281152137, 19, 0.95000000000000007],
    [-1, 100, 0.15986207789206186],
    [-37, 100, 1.8354107017694452e-60],
    [-1.7, 1e4, 0.044581011363852528],
    [-5, 1e4, 2.9151633068313211e-7],
    [0.3, 1e5, 0.61791111040483115],
    [-1.64485362695147, 1e6, 0.050000157154892304],
    [-8, 1e6, 6.2275317166012665e-16],
    [3, 1e6, 0.99865006872928919],
    [-2, 1e9, 0.022750132083156665],
  ])('at %f with %f degrees of freedom is what R has', (t, df, reference) => {
    expect(Math.abs(studentCdf(t, df) - reference)).toBeLessThan(1e-13);
    expect(relativeError(studentCdf(t, df), reference)).toBeLessThan(1e-12);
  });

  it('is 0 and 1 at the ends and where the square of t overflows', () => {
    expect([-Infinity, -1e200, 1e200, Infinity].map((t) => studentCdf(t, 1))).toEqual([0, 0, 1, 1]);
  });

  it('is symmetric, never falls, and has heavier tails than the normal one', () => {
    const t = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    const degrees = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1_000_000 }));
    fc.assert(
      fc.property(t, t, degrees, (one, other, df) => {
        expect(Math.abs(studentCdf(one, df) + studentCdf(-one, df) - 1)).toBeLessThan(1e-14);
        expect(studentCdf(Math.max(one, other), df)).toBeGreaterThanOrEqual(
          studentCdf(Math.min(one, other), df) - 1e-13,
        );
        expect(studentCdf(-Math.abs(one), df)).toBeGreaterThanOrEqual(normalCdf(-Math.abs(one)) - 1e-13);
      }),
    );
  });

  it('takes numbers, and degrees of freedom from 1 to 1e9', () => {
    expect(() => studentCdf(Number.NaN, 3)).toThrow(RangeError);
    for (const df of [0, 0.9, -1, 1.1e9, Infinity, Number.NaN]) expect(() => studentCdf(1, df)).toThrow(RangeError);
  });
});

describe("Student's quantile", () => {
  // R: qt(p, df)
  it.each([
    [1e-10, 1, -3183098861.8379064],
    [1e-10, 30, -9.377489780407144],
    [0.05, 1, -6.3137515146750438],
    [0.05, 1.5, -3.7051808200967509],
    [0.05, 2, -2.919985580353726],
    [0.05, 4, -2.13184678632665],
    [0.025, 10, -2.2281388519862744],
    [0.05, 19, -1.7291328115213693],
    [0.01, 49, -2.4048917595376684],
    [0.4, 99, -0.25402901215180657],
    [0.6, 3, 0.27667066233268983],
    [0.8, 7, 0.89602964431376464],
    [0.95, 1, 6.3137515146750376],
    [0.95, 499, 1.6479129840597118],
    [0.95, 1e4, 1.6450060180692418],
    [0.975, 1e6, 1.9599663568141066],
    [0.999999, 5, 24.771029720372496],
  ])('of %f with %f degrees of freedom is what R has', (p, df, reference) => {
    expect(relativeError(studentQuantile(p, df), reference)).toBeLessThan(1e-12);
  });

  it('has its closed forms with 1 and 2 degrees of freedom, far out and near 0', () => {
    for (const p of [1e-100, 1e-20, 1e-3, 0.2, 0.49, 0.499999]) {
      const one = studentQuantile(p, 1);
      expect(Math.abs(one + 1 / Math.tan(Math.PI * p))).toBeLessThan(1e-12 * Math.abs(one) + 2e-15);
      const two = studentQuantile(p, 2);
      expect(Math.abs(two + (1 - 2 * p) / Math.sqrt(2 * p * (1 - p)))).toBeLessThan(1e-12 * Math.abs(two) + 2e-15);
    }
  });

  it('of a half is 0, of 0 and 1 the ends, and of the smallest chance finite', () => {
    expect([0, 0.5, 1].map((p) => studentQuantile(p, 7))).toEqual([-Infinity, 0, Infinity]);
    expect(studentQuantile(4.94e-324, 1)).toBeLessThan(-1e153);
    expect(studentQuantile(4.94e-324, 1)).toBeGreaterThan(-Infinity);
  });

  it('is undone by the distribution function', () => {
    const p = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
    fc.assert(
      fc.property(p, fc.integer({ min: 1, max: 2000 }), (chance, df) => {
        expect(Math.abs(studentCdf(studentQuantile(chance, df), df) - chance)).toBeLessThan(1e-13);
      }),
    );
  });

  it('takes probabilities, and degrees of freedom from 1 to 1e9', () => {
    for (const p of [-1e-9, 1.1, Number.NaN]) expect(() => studentQuantile(p, 3)).toThrow(RangeError);
    for (const df of [0.5, Number.NaN]) expect(() => studentQuantile(0.95, df)).toThrow(RangeError);
  });
});
