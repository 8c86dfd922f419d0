import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from '../../../src/gate/statistics/holm.ts';

describe("Holm's adjustment", () => {
  // statsmodels: multipletests(p, method='holm')[1]
  it.each([
    [
      [0.01, 0.04, 0.03, 0.005],
      [0.03, 0.06, 0.06, 0.02],
    ],
    [
      [0.001, 0.001, 0.5, 0.9, 1e-300, 0.02],
      [0.005, 0.005, 1, 1, 6e-300, 0.06],
    ],
    [
      [0.02, 0.021, 0.0211],
      [0.06, 0.06, 0.06],
    ],
    [[0.04], [0.04]],
    [
      [0, 1, 1, 0.25],
      [0, 1, 1, 0.75],
    ],
  ])('of %j is what statsmodels has', (pValues, reference) => {
    const adjusted = holm(pValues);
    expect(adjusted).toHaveLength(reference.length);
    for (const [index, expected] of reference.entries()) {
      expect(Math.abs((adjusted[index] ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-15 * expected);
    }
  });

  it('has nothing to say of nothing', () => {
    expect(holm([])).toEqual([]);
  });

  const pValue = fc.double({ min: 0, max: 1, noNaN: true });

  it('lies between the p-value and what Bonferroni makes of it, and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(pValue, { minLength: 1, maxLength: 12 }), (pValues) => {
        const pairs = holm(pValues).map((adjusted, index) => ({ p: pValues[index] ?? Number.NaN, adjusted }));
        for (const { p, adjusted } of pairs) {
          expect(adjusted).toBeGreaterThanOrEqual(p);
          expect(adjusted).toBeLessThanOrEqual(Math.min(1, p * pValues.length));
        }
        const inOrder = pairs.toSorted((one, other) => one.p - other.p).map(({ adjusted }) => adjusted);
        expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other));
      }),
    );
  });

  it('does not depend on the order in which the hypotheses are named', () => {
    fc.assert(
      fc.property(fc.array(pValue, { maxLength: 12 }), (pValues) => {
        expect(holm(pValues.toReversed())).toEqual(holm(pValues).toReversed());
      }),
    );
  });

  it('takes probabilities only', () => {
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => holm([0.5, p])).toThrow(RangeError);
  });
});
