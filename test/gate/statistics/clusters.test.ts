import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean } from '../../../src/gate/numbers.ts';
import { type Clustered, clusterMeans, clusterStandardError } from '../../../src/gate/statistics/clusters.ts';
import { sampleVariance } from '../../../src/gate/statistics/variance.ts';

const values = [0.5, 0, -0.5, 1, 0, 0.25, -1, 0.5, 0, 1, 0.5, -0.25];
const names = ['a', 'a', 'a', 'b', 'b', 'c', 'c', 'c', 'c', 'c', undefined, undefined];
const items = values.map((value, index) => ({ value, cluster: names[index] }));

describe('the values of the clusters', () => {
  it('are their sums, scaled so that their mean is that of the items', () => {
    // Sums 0, 1, 0.75 and two items alone: 5 clusters of 12 items.
    const means = clusterMeans(items);
    expect(means?.values).toEqual([0, 1, 0.75, 0.5, -0.25].map((sum) => sum * (5 / 12)));
    expect(mean(means?.values ?? [])).toBeCloseTo(mean(values) ?? Number.NaN, 15);
  });

  it('lie in a range that the largest cluster sets', () => {
    expect(clusterMeans(items)?.range).toEqual({ low: -5 * (5 / 12), high: 5 * (5 / 12) });
  });

  it('lie in the scaled range of the items, whichever end is far from 0', () => {
    expect(clusterMeans(items, { low: 0, high: 1 })?.range).toEqual({ low: 0, high: 5 * (5 / 12) });
    expect(clusterMeans(items, { low: 2, high: 3 })?.range).toEqual({ low: 2 * (5 / 12), high: 15 * (5 / 12) });
    expect(clusterMeans(items, { low: -3, high: -2 })?.range).toEqual({ low: -15 * (5 / 12), high: -2 * (5 / 12) });
  });

  it('are the items where none shares a cluster', () => {
    expect(clusterMeans(values.map((value) => ({ value })))).toEqual({ values, range: { low: -1, high: 1 } });
  });

  it('tell a cluster without letters from no cluster', () => {
    expect(clusterMeans([{ value: 1, cluster: '' }, { value: 0, cluster: '' }, { value: 1 }])?.values).toHaveLength(2);
  });

  it('do not exist for no items', () => {
    expect(clusterMeans([])).toBeUndefined();
  });

  const clustered: fc.Arbitrary<Clustered[]> = fc.array(
    fc.record({
      value: fc.double({ min: -1, max: 1, noNaN: true }),
      cluster: fc.constantFrom('a', 'b', 'c', undefined),
    }),
    { minLength: 1, maxLength: 30 },
  );

  it('keep the mean and their range, whatever the clusters', () => {
    fc.assert(
      fc.property(clustered, (given) => {
        const { values: means, range } = clusterMeans(given) ?? { values: [], range: { low: 0, high: 0 } };
        expect(mean(means)).toBeCloseTo(mean(given.map(({ value }) => value)) ?? Number.NaN, 14);
        for (const value of means) {
          expect(value).toBeGreaterThanOrEqual(range.low - 1e-14);
          expect(value).toBeLessThanOrEqual(range.high + 1e-14);
        }
      }),
    );
  });
});

describe('the standard error of a mean over clusters', () => {
  it('is what statsmodels has', () => {
    // sm.OLS(value, np.ones(12)).fit(cov_type='cluster', cov_kwds={'groups': cluster, 'use_correction': True,
    //   'df_correction': True}, use_t=True): .bse[0], .df_resid_inference
    const error = clusterStandardError(items);
    expect(error?.standardError).toBeCloseTo(0.09252022635051552, 15);
    expect(error?.df).toBe(4);
  });

  it('is the ordinary one where none shares a cluster', () => {
    // SciPy: stats.sem(value)
    const error = clusterStandardError(values.map((value) => ({ value })));
    expect(error?.standardError).toBeCloseTo(0.1694837675848265, 15);
    expect(error?.standardError).toBeCloseTo(Math.sqrt((sampleVariance(values) ?? Number.NaN) / 12), 15);
    expect(error?.df).toBe(11);
  });

  it('does not exist for fewer than two clusters', () => {
    expect(clusterStandardError([])).toBeUndefined();
    expect(clusterStandardError(values.map((value) => ({ value, cluster: 'one' })))).toBeUndefined();
  });

  it('refuses values that are no numbers', () => {
    for (const value of [Number.NaN, Infinity]) {
      expect(() => clusterStandardError([{ value }, { value: 0 }])).toThrow(RangeError);
      expect(() => clusterMeans([{ value }])).toThrow(RangeError);
    }
  });
});
