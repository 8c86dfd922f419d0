import { describe, expect, it } from 'vitest';
import { lowerBound, upperBound } from '../../../../src/gate/statistics/bounded-mean.ts';
import { changes, graded, passes } from './samples.ts';

describe('a bound', () => {
  // SciPy 1.10.1: beta.ppf(alpha, k, n - k + 1)
  it.each([
    [1, 20, 0.05, 0.0025613787765302806],
    [19, 20, 0.05, 0.7838938357931526],
    [20, 20, 0.05, 0.8608916593317348],
    [300, 500, 0.05, 0.5625911849489669],
    [450, 500, 0.025, 0.8702909143377969],
    [1900, 2000, 0.05, 0.9412296857693275],
    [9900, 10000, 0.05, 0.9882027660286524],
    [10000, 10000, 0.05, 0.9997004716402234],
    [300, 500, 1e-10, 0.45708767204864986],
    [300, 500, 1e-100, 0.17348873964070557],
    [300, 500, 1e-300, 0.03369331115883022],
    [300, 500, 0.999, 0.6650656144976426],
  ])('of %i passes of %i at alpha = %f is that of Clopper and Pearson', (k, n, alpha, reference) => {
    expect(Math.abs(lowerBound(passes(k, n), alpha) - reference)).toBeLessThan(1e-12);
    expect(Math.abs(upperBound(passes(n - k, n), alpha) - (1 - reference))).toBeLessThan(1e-12);
  });

  // SciPy 1.10.1: beta.ppf(alpha, k + 0.5, n - k + 0.5)
  it.each([
    [0, 10, 0.05, 0.000191736288974476],
    [10, 10, 0.05, 0.8292268917551521],
    [19, 20, 0.05, 0.8204445799637782],
    [300, 500, 0.05, 0.5636017993979328],
    [9900, 10000, 0.05, 0.9882567945638099],
    [300, 500, 1e-10, 0.45808993321870417],
    [300, 500, 1e-300, 0.03390996982319708],
    [300, 500, 0.999, 0.6660245376824295],
  ])('of %i passes of %i at alpha = %f is, for mid, a quantile of the posterior', (k, n, alpha, reference) => {
    expect(Math.abs(lowerBound(passes(k, n), alpha, 'mid') - reference)).toBeLessThan(1e-12);
    expect(Math.abs(upperBound(passes(n - k, n), alpha, 'mid') - (1 - reference))).toBeLessThan(1e-12);
  });

  it('tells as much as a p-value near 1 can when alpha is near 1', () => {
    // SciPy 1.10.1: beta.ppf(1 - 1e-9, 300, 201), beta.ppf(1 - 1e-9, 300.5, 200.5)
    expect(lowerBound(passes(300, 500), 1 - 1e-9)).toBeCloseTo(0.7234062207726986, 8);
    expect(lowerBound(passes(300, 500), 1 - 1e-9, 'mid')).toBeCloseTo(0.7243061479397341, 8);
  });

  // reference/bounded_mean.py: scipy.optimize.brentq on exact() and mid()
  it.each<[keyof typeof graded, number, number, number]>([
    ['three', 0.05, 0.1761824683016223, 0.28622781243298845],
    ['thirds', 0.05, 0.3166330092881065, 0.37999279596067287],
    ['differences', 0.05, -0.22490788879622095, -0.14278901992058193],
    ['differences', 1e-6, -0.7313905355462312, -0.680078891488749],
    ['forty', 0.05, 0.3964083122387, 0.40833615112368554],
    ['forty', 0.95, 0.5211633221597288, 0.5339695695413661],
    ['near one', 1e-30, 0.09962135791343105, 0.11130096069954154],
  ])('of the graded sample "%s" at alpha = %f', (name, alpha, exact, mid) => {
    expect(Math.abs(lowerBound(graded[name], alpha) - exact)).toBeLessThan(1e-13);
    expect(Math.abs(lowerBound(graded[name], alpha, 'mid') - mid)).toBeLessThan(1e-13);
  });

  it('shows nothing for a sample of nothing but the unfavourable end', () => {
    for (const alpha of [5e-324, 0.05, 0.999]) {
      expect(lowerBound(passes(0, 10), alpha)).toBe(0);
      expect(upperBound(passes(10, 10), alpha)).toBe(1);
      expect(lowerBound(changes(0, 4, 0), alpha)).toBe(-1);
    }
  });

  it('is alpha to the power 1/n for a sample of nothing but the favourable end', () => {
    for (const alpha of [1e-300, 1e-20, 0.05, 0.5, 0.999]) {
      for (const n of [1, 10, 300]) {
        expect(Math.abs(lowerBound(passes(n, n), alpha) - alpha ** (1 / n))).toBeLessThan(1e-12);
      }
    }
  });

  it.each([0, 1, -0.05, 1.05, Number.NaN])('needs a level between 0 and 1, not %f', (alpha) => {
    for (const bound of [lowerBound, upperBound]) {
      expect(() => bound(passes(1, 2), alpha)).toThrow(new RangeError(`not a level: ${alpha}`));
      expect(() => bound(passes(1, 2), alpha, 'mid')).toThrow(RangeError);
    }
  });
});
