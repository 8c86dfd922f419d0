import { describe, expect, it } from 'vitest';
import { pAbove, pBelow } from '../../../../src/gate/statistics/bounded-mean.ts';
import { binomialTails } from '../reference/exact-tails.ts';
import { changes, graded, passes, relativeError } from './samples.ts';

describe('a p-value of 0/1 scores is the binomial tail (Clopper–Pearson)', () => {
  it.each([1, 2, 3, 5, 10, 20, 50, 100, 333, 500, 1000, 2000])('for every number of passes of %i', (n) => {
    const worst = { absolute: 0, relative: 0, vanished: 0 };
    for (const mean of n < 500 ? [0.5, 0.05, 0.85, 0.3125, 0.999, 0.0001] : [0.5, 0.3125, 0.9375]) {
      const tails = binomialTails(n, mean);
      for (const [k, { atLeast }] of tails.entries()) {
        const atMost = tails[k + 1]?.below ?? 1;
        const sample = passes(k, n);
        for (const [p, reference] of [
          [pAbove(sample, mean), atLeast],
          [pBelow(sample, mean), atMost],
        ] as const) {
          worst.absolute = Math.max(worst.absolute, Math.abs(p - reference));
          if (reference < 1e-300) worst.vanished = Math.max(worst.vanished, p);
          else if (reference <= 0.5) worst.relative = Math.max(worst.relative, relativeError(p, reference));
        }
      }
    }
    expect(worst.absolute).toBeLessThan(1e-13);
    expect(worst.relative).toBeLessThan(1e-12);
    expect(worst.vanished).toBeLessThan(1.001e-300);
  });

  it('for 10,000 scores', () => {
    const worst = { absolute: 0, relative: 0 };
    for (const mean of [0.5, 0.75]) {
      const tails = binomialTails(10_000, mean);
      for (const [k, { atLeast }] of tails.entries()) {
        if (k % 101 !== 0) continue;
        const p = pAbove(passes(k, 10_000), mean);
        worst.absolute = Math.max(worst.absolute, Math.abs(p - atLeast));
        if (atLeast > 1e-300 && atLeast <= 0.5) worst.relative = Math.max(worst.relative, relativeError(p, atLeast));
      }
    }
    expect(worst.absolute).toBeLessThan(1e-13);
    expect(worst.relative).toBeLessThan(1e-12);
  });

  // SciPy 1.10.1: binom.sf(k - 1, n, mean)
  it.each([
    [1, 1, 0.3, 0.3],
    [1, 20, 0.05, 0.6415140775914578],
    [19, 20, 0.85, 0.1755578760886826],
    [300, 500, 0.55, 0.013564369543761237],
    [450, 500, 0.85, 0.0006523817893289278],
    [1900, 2000, 0.94, 0.030615221272465597],
    [1, 2000, 0.0001, 0.1812774347344685],
    [9900, 10000, 0.985, 7.937230297116083e-6],
    [5100, 10000, 0.5, 0.023292763852473617],
    [1500, 2000, 0.5, 7.371987614885022e-116],
    [10000, 10000, 0.95, 1.7220782772881103e-223],
    [2000, 2000, 0.75, 1.3259488879096132e-250],
    [1000, 1000, 0.5, 9.332636185032189e-302],
  ])('SciPy: %i of %i against a mean of %f', (k, n, mean, reference) => {
    expect(relativeError(pAbove(passes(k, n), mean), reference)).toBeLessThan(1e-12);
  });

  it('vanishes where a double does', () => {
    // SciPy 1.10.1: binom.sf(8999, 10000, 0.75) = 4.0596934e-317, binom.sf(1999, 2000, 0.5) = 0.0
    expect(pAbove(passes(9000, 10_000), 0.75)).toBeCloseTo(4.0596934e-317, 320);
    expect(pAbove(passes(9000, 10_000), 0.75)).toBeGreaterThan(0);
    expect(pAbove(passes(2000, 2000), 0.5)).toBe(0);
  });
});

describe('a p-value of paired 0/1 scores is that of the exact McNemar test', () => {
  // SciPy 1.10.1: binom.sf(better - 1, better + worse, 0.5)
  it.each([
    [8, 11, 81, 0.8203582763671875],
    [11, 8, 81, 0.3238029479980469],
    [11, 8, 9981, 0.3238029479980469],
    [1, 0, 0, 0.5],
    [0, 1, 0, 1],
    [0, 0, 1, 1],
    [0, 0, 10000, 1],
    [40, 12, 448, 6.376939192787034e-5],
    [700, 500, 800, 4.267683040517167e-9],
    [5000, 0, 5000, 0],
    [0, 2000, 0, 1],
  ])('%i better, %i worse, %i the same', (better, worse, same, reference) => {
    expect(relativeError(pAbove(changes(better, worse, same), 0), reference)).toBeLessThan(1e-12);
    expect(relativeError(pBelow(changes(worse, better, same), 0), reference)).toBeLessThan(1e-12);
  });

  it.each([1, 2, 7, 30, 100, 501, 2000])('for every split of %i changed pairs', (changed) => {
    let worst = 0;
    for (const [better, { atLeast }] of binomialTails(changed, 0.5).entries()) {
      const p = pAbove(changes(better, changed - better, 12), 0);
      const error = atLeast > 1e-300 && atLeast <= 0.5 ? relativeError(p, atLeast) : Math.abs(p - atLeast);
      worst = Math.max(worst, error);
    }
    expect(worst).toBeLessThan(1e-12);
  });
});

describe('a p-value of graded scores', () => {
  // reference/bounded_mean.py: exact(values, low, mean) in rational numbers, mid(values, low, high, mean) by Gauss–Legendre
  it.each<[keyof typeof graded, number, number, number]>([
    ['three', 0.1, 0.009142857142857144, 0.000925350035351695],
    ['three', 0.3, 0.24365714285714282, 0.0612214123069738],
    ['three', 0.5, 0.7428571428571429, 0.4245677511592544],
    ['three', 0.9, 1, 0.9976824640541051],
    ['thirds', 0.3, 0.037889775, 0.012203366153634642],
    ['thirds', 0.5, 0.38232421875, 0.21899005120339654],
    ['thirds', 1 / 3, 0.06481481481481481, 0.02306865328373716],
    ['differences', -0.05, 0.26452355126539445, 0.13372621318768493],
    ['differences', 0, 0.3726170699908417, 0.2092932526953119],
    ['differences', -0.5, 0.0006887505149031982, 0.00015091082434050203],
    ['differences', 0.5, 0.998483479105928, 0.9935624868391842],
    ['forty', 0.05, 1.301682466501824e-36, 2.8158081477558883e-38],
    ['forty', 0.3, 1.0360870933705616e-5, 2.0305737305162626e-6],
    ['forty', 0.4, 0.06077303970806543, 0.030752834928586114],
    ['forty', 0.5, 0.8631945888976736, 0.7801121679092744],
    ['forty', 0.9, 1, 1],
    ['near one', 0.5, 1.0435816025249297e-9, 1.0474656182085114e-10],
    ['near one', 0.9, 0.0475008703659988, 0.013147306701341791],
    ['near one', 0.99, 0.8288617951385377, 0.536558663113673],
    ['near one', 0.001, 1.1205372133879617e-90, 3.6068888174875697e-93],
    ['close', 0.05, 2.5599999999997464e-6, 1.1992086188853135e-7],
    ['close', 0.75, 1, 0.9999826939043355],
  ])('of the sample "%s" against a mean of %f', (name, mean, exact, mid) => {
    expect(relativeError(pAbove(graded[name], mean), exact)).toBeLessThan(1e-13);
    expect(relativeError(pAbove(graded[name], mean, 'mid'), mid)).toBeLessThan(1e-13);
  });

  it('is exact for scores that all but equal the mean', () => {
    expect(pAbove(graded.close, 0.25)).toBeCloseTo(0.9999999999999005, 15);
  });
});

describe("a mid chance of 0/1 scores is Jeffreys' posterior", () => {
  // SciPy 1.10.1: beta.cdf(mean, k + 0.5, n - k + 0.5)
  it.each([
    [0, 1, 0.5, 0.8183098861837911],
    [20, 20, 0.85, 0.010292150042169514],
    [19, 20, 0.85, 0.09297183175594814],
    [300, 500, 0.55, 0.012066106988038762],
    [1900, 2000, 0.94, 0.027328106987447965],
    [9900, 10000, 0.985, 6.413480042747095e-6],
    [450, 500, 0.5, 2.650532364731811e-82],
  ])('%i of %i against a mean of %f', (k, n, mean, reference) => {
    expect(relativeError(pAbove(passes(k, n), mean, 'mid'), reference)).toBeLessThan(1e-12);
  });
});

describe('a p-value', () => {
  it.each(['exact', 'mid'] as const)('is decided without a sample outside of the range (%s)', (engine) => {
    const sample = passes(7, 10);
    for (const mean of [Number.NEGATIVE_INFINITY, -1e300, -1e-300, 0]) {
      expect(pAbove(sample, mean, engine)).toBe(0);
      expect(pBelow(sample, mean, engine)).toBe(1);
    }
    for (const mean of [1, 1 + 1e-15, 1e300, Number.POSITIVE_INFINITY]) {
      expect(pAbove(sample, mean, engine)).toBe(1);
      expect(pBelow(sample, mean, engine)).toBe(0);
    }
  });

  it('of a mean at the very end is 1 for a sample of nothing else', () => {
    expect(pAbove(passes(0, 3), 0)).toBe(1);
    expect(pBelow(passes(3, 3), 1)).toBe(1);
  });

  it('never comes of a mean that is not a number', () => {
    for (const test of [pAbove, pBelow]) {
      expect(() => test(passes(3, 3), Number.NaN)).toThrow(new RangeError('the mean to test is not a number'));
    }
  });
});
