import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../src/gate/statistics/normal.ts';
import { spend } from '../../../src/gate/statistics/spending.ts';

const nominalLevels = (shares: readonly number[], alpha: number) =>
  spend(
    shares.map((share) => ({ share })),
    alpha,
  ).map(({ level }) => level);

const relativeError = (value: number, reference: number) => Math.abs(value - reference) / reference;

describe('the levels of successive looks', () => {
  // R, mvtnorm: the boundaries b_i with 1 − pmvnorm(upper = b_1…b_i, corr = sqrt(t_i / t_j), algorithm = Miwa()) = 0.05 t_i²,
  // as reference/spending.R solves them; the levels are pnorm(−b_i).
  it.each([
    [[1], [0.05]],
    [
      [1 / 2, 1],
      [0.0125, 0.044593734],
    ],
    [
      [1 / 3, 2 / 3, 1],
      [0.005555556, 0.019288803, 0.040868784],
    ],
    [
      [1 / 4, 1 / 2, 1],
      [0.003125, 0.01067126, 0.044209353],
    ],
    [
      [1 / 6, 1 / 3, 2 / 3, 1],
      [0.001388889, 0.004648191, 0.019113448, 0.040761948],
    ],
    [
      [1 / 12, 1 / 6, 1 / 3, 2 / 3, 1],
      [0.000347222, 0.001130889, 0.004607073, 0.019090883, 0.040744257],
    ],
  ])('at %j of the data spend 5 %% together', (shares, reference) => {
    const levels = nominalLevels(shares, 0.05);
    expect(levels).toHaveLength(reference.length);
    // The reference has nine digits.
    for (const [look, level] of levels.entries()) expect(Math.abs(level - (reference[look] ?? 0))).toBeLessThan(1e-8);
  });

  it('spend another rate as well', () => {
    // reference/spending.R: levels(c(1/4, 1/2, 1), alpha = 0.01)
    const levels = nominalLevels([1 / 4, 1 / 2, 1], 0.01);
    for (const [look, reference] of [0.000625, 0.002057158, 0.008409794].entries()) {
      expect(Math.abs((levels[look] ?? 0) - reference)).toBeLessThan(2e-9);
    }
  });

  it('are right for a hundred trials of each case too', () => {
    const shares = [0.0025, 0.005, ...Array.from({ length: 100 }, (_, round) => (round + 1) / 100)];
    const levels = nominalLevels(shares, 0.05);
    // reference/spending.py: levels(shares)[[0, 1, 2, 51, 101]], by Gauss-Legendre quadrature
    for (const [look, reference] of [
      [0, 3.125e-7],
      [1, 9.569049857949e-7],
      [2, 3.837869332478e-6],
      [51, 0.005340968972712],
      [101, 0.02515988898914],
    ] as const) {
      expect(relativeError(levels[look] ?? 0, reference)).toBeLessThan(1e-4);
    }
  });

  it('are more than what each look spends by itself, and never more than the whole', () => {
    const someShares = fc
      .uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.sort((one, other) => one - other).map((part) => part / 60));
    fc.assert(
      fc.property(someShares, fc.double({ min: 1e-4, max: 0.2, noNaN: true }), (shares, alpha) => {
        const levels = nominalLevels(shares, alpha);
        let before = 0;
        for (const [look, share] of shares.entries()) {
          const spent = alpha * (share ** 2 - before ** 2);
          expect(levels[look]).toBeGreaterThan(spent * (1 - 1e-6));
          expect(levels[look]).toBeLessThanOrEqual(alpha * share ** 2 * (1 + 1e-9));
          before = share;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are those of one test at all of the data when there is one look', () => {
    expect(normalQuantile(nominalLevels([1], 0.05)[0] ?? 0)).toBeCloseTo(normalQuantile(0.05), 12);
    // Less of the data spends less.
    expect(nominalLevels([0.5], 0.05)[0]).toBeCloseTo(0.0125, 12);
    expect(nominalLevels([], 0.05)).toEqual([]);
  });

  it('keep what else is known of a look', () => {
    expect(spend([{ share: 1, name: 'all' }], 0.05)).toEqual([
      { share: 1, name: 'all', level: expect.closeTo(0.05, 12) },
    ]);
  });

  it.each([[[0.5, 0.5]], [[0.5, 0.25]], [[0]], [[-1, 1]], [[0.5, 1.01]], [[Number.NaN, 1]]])(
    'are refused for the shares %j',
    (shares) => {
      expect(() => nominalLevels(shares, 0.05)).toThrow(RangeError);
    },
  );
});
