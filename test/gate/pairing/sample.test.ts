import { describe, expect, it } from 'vitest';
import { type CaseValue, carefulError, sampleOf } from '../../../src/gate/pairing/sample.ts';

const RANGE = { low: -1, high: 1 };

const one = (difference: number, cluster?: string): CaseValue => ({
  cluster,
  difference,
  candidateTrials: 1,
  candidateVariance: undefined,
  baselineTrials: 1,
  baselineVariance: undefined,
});

describe('a sample of cases', () => {
  it('has a mean, a standard error and as many units as cases', () => {
    const values = [0.5, -0.5, 0, 0.25].map((difference) => one(difference));
    const sample = sampleOf(values, RANGE, false);
    expect(sample).toMatchObject({ cases: 4, units: 4, mean: 0.0625, values, bounded: { low: -1, high: 1, size: 4 } });
    // numpy.std([0.5, -0.5, 0, 0.25], ddof=1) / 2
    expect(sample?.standardError).toBeCloseTo(0.21347814095749162, 14);
    expect(sample?.parts?.spread).toBeCloseTo(0.18229166666666666, 14);
  });

  it('has a careful error besides: as if two half-worst cases had been seen as well', () => {
    const sample = sampleOf(
      [0.5, -0.5, 0, 0.25].map((difference) => one(difference)),
      RANGE,
      false,
    );
    // d = numpy.array([0.5, -0.5, 0, 0.25]); numpy.sqrt((((d - d.mean())**2).sum() + 1**2) / 6 / 4)
    expect(sample && carefulError(sample)).toBeCloseTo(0.2538762001448738, 14);
  });

  it('has no standard error with one case, and is none without a case', () => {
    const single = sampleOf([one(0.5)], RANGE, false);
    expect(single).toMatchObject({ cases: 1, units: 1, mean: 0.5, parts: undefined, standardError: undefined });
    expect(sampleOf([], RANGE, false)).toBeUndefined();
    expect(sampleOf([], RANGE, true)).toBeUndefined();
  });
});

describe('a sample of clusters', () => {
  const values = [one(1, 'a'), one(0.5, 'a'), one(-0.5, 'b'), one(0)];

  it('has the clusters as its units, and the mean of the cases', () => {
    const sample = sampleOf(values, RANGE, true);
    // Three clusters of 2, 1 and 1 of four cases: sums 1.5, -0.5 and 0, each times 3/4; the largest reaches ±2 · 3/4.
    expect(sample).toMatchObject({ cases: 4, units: 3, mean: 0.25, bounded: { low: -1.5, high: 1.5 } });
    expect(sample?.bounded.values).toEqual([
      { value: -0.375, count: 1 },
      { value: 0, count: 1 },
      { value: 1.125, count: 1 },
    ]);
  });

  it('has its standard error from the clusters', () => {
    // sqrt((1² + 0.75² + 0.25²) · 3/2) / 4, the formula of Liang & Zeger for the sums 1.5 - 2·0.25, -0.5 - 0.25, 0 - 0.25
    expect(sampleOf(values, RANGE, true)?.standardError).toBeCloseTo(Math.sqrt((1 + 0.5625 + 0.0625) * 1.5) / 4, 14);
  });

  it('has its careful error from the clusters, whose pseudo-clusters lie at the end of their range', () => {
    const sample = sampleOf(values, RANGE, true);
    // y = numpy.array([1.125, -0.375, 0]); numpy.sqrt((((y - y.mean())**2).sum() + 1.5**2) / 5 / 3)
    expect(sample && carefulError(sample)).toBeCloseTo(0.4808846015417836, 14);
  });

  it('has none with one cluster', () => {
    expect(sampleOf([one(1, 'a'), one(0, 'a')], RANGE, true)).toMatchObject({ units: 1, standardError: undefined });
  });

  it('leaves clusters out of account where they are not the unit', () => {
    expect(sampleOf(values, RANGE, false)?.units).toBe(4);
  });
});
