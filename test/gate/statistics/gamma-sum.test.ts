import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tailBelowZero, type Weighted } from '../../../src/gate/statistics/gamma-sum.ts';
import { race } from './reference/exact-tails.ts';

const once = (values: readonly number[]): readonly Weighted[] => values.map((value) => ({ value, count: 1 }));
const relativeError = (value: number, reference: number) => Math.abs(value / reference - 1);

describe('the chance that a sum of gamma variables is at most 0', () => {
  it('is certain without a term of one sign', () => {
    expect(tailBelowZero(once([0.1, 2]))).toBe(0);
    expect(tailBelowZero(once([-0.1, -2]))).toBe(1);
    expect(tailBelowZero(once([0, 3]))).toBe(0);
    expect(tailBelowZero(once([0, -3]))).toBe(1);
    expect(tailBelowZero(once([0, -0]))).toBe(1);
    expect(tailBelowZero([])).toBe(1);
  });

  it('is b / (a + b) for two exponential variables, over the whole range of doubles', () => {
    for (const a of [1, 3, 1e-9, 1e-150, 1e150]) {
      for (const b of [1, 7, 1e-9, 1e-150, 1e150]) {
        const reference = 1 / (1 + a / b);
        const tail = tailBelowZero(once([a, -b]));
        if (reference > 1e-290) expect(relativeError(tail, reference), `${a} ${b}`).toBeLessThan(2e-13);
        else expect(tail).toBeLessThan(1e-299);
      }
    }
    for (const [a, b] of [
      [Number.MIN_VALUE, Number.MAX_VALUE],
      [Number.MAX_VALUE, Number.MIN_VALUE],
      [Number.MIN_VALUE, Number.MIN_VALUE],
      [Number.MAX_VALUE, Number.MAX_VALUE],
    ] as const) {
      expect(tailBelowZero(once([a, -b]))).toBeCloseTo(1 / (1 + a / b), 14);
    }
  });

  it('is (2/π) atan √(y/x) for two halves', () => {
    for (const [x, y] of [
      [1, 1],
      [1, 1e-12],
      [1e-12, 1],
      [0.3, 0.7],
      [5, 1e-30],
    ] as const) {
      const terms = [
        { value: x, count: 0.5 },
        { value: -y, count: 0.5 },
      ];
      expect(relativeError(tailBelowZero(terms), (2 / Math.PI) * Math.atan(Math.sqrt(y / x)))).toBeLessThan(1e-13);
    }
  });

  // SciPy 1.10.1: beta.cdf(y / (x + y), a, b)
  it.each([
    [1, 1, 1, 2, 0.75],
    [1, 0.5, 3, 2.5, 0.9882751889960454],
    [0.02, 95, 1, 5.5, 0.9740753738330306],
    [1, 40, 0.001, 60.5, 9.661870995699332e-93],
    [1, 3, 1e-9, 2, 3.999999984999999e-27],
  ])('of %f · Gamma(%f) − %f · Gamma(%f) is a beta chance', (x, a, y, b, reference) => {
    const terms = [
      { value: x, count: a },
      { value: -y, count: b },
    ];
    expect(relativeError(tailBelowZero(terms), reference)).toBeLessThan(1e-13);
  });

  it('is the chance of the race between the phases of both signs, summed without cancellation', () => {
    const scale = fc.oneof(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.integer({ min: -20, max: 20 }).map((whole) => whole / 20),
      fc
        .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: 0, max: 12 }))
        .map(([x, k]) => x / 10 ** k),
    );
    let [small, large] = [0, 0];
    fc.assert(
      fc.property(fc.array(scale, { minLength: 1, maxLength: 120 }), (scales) => {
        const reference = race(scales);
        const tail = tailBelowZero(once(scales));
        expect(Math.abs(tail - reference)).toBeLessThan(1e-13);
        if (reference > 1e-290 && reference < 0.5) expect(relativeError(tail, reference)).toBeLessThan(1e-12);
        if (reference < 1e-5) small += 1;
        if (reference > 0.01 && reference < 0.99) large += 1;
      }),
      { numRuns: 600, seed: 1 },
    );
    expect(Math.min(small, large)).toBeGreaterThan(50);
  });

  it('counts a value once for every time that it occurs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ value: fc.integer({ min: -9, max: 9 }), count: fc.integer({ min: 1, max: 40 }) }), {
          minLength: 1,
          maxLength: 12,
        }),
        (terms) => {
          const single = terms.flatMap(({ value, count }) => once(Array<number>(count).fill(value)));
          expect(tailBelowZero(terms)).toBeCloseTo(tailBelowZero(single), 13);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    // SciPy 1.10.1: binom.sf(1985, 2000, 0.85), binom.sf(319, 333, 0.3125), binom.sf(9999, 10000, 0.95)
    [1 - 0.85, 1986, -0.85, 15, 3.6568941252272144e-117],
    [1 - 0.3125, 320, -0.3125, 14, 1.3774628891095415e-141],
    [1 - 0.95, 10000, -0.95, 1, 1.7220782772881103e-223],
  ])('holds where a few terms rule the tail of many: %f × %i, %f × %i', (value, count, other, few, reference) => {
    const terms = [
      { value, count },
      { value: other, count: few },
    ];
    expect(relativeError(tailBelowZero(terms), reference)).toBeLessThan(1e-12);
  });

  it.each([
    [
      [0.9, 4],
      [-0.4, 2],
      [-8e-6, 911],
      [-5e-6, 49],
      [-5e-8, 32],
    ],
    [
      [0.02, 6],
      [-5e-5, 2],
      [-8e-8, 889],
    ],
    [
      [1e-5, 707],
      [-0.09, 10],
      [0.006, 2],
    ],
  ])('holds for terms of very different sizes, where a bent path leads uphill: %j and more', (...pairs) => {
    const terms = pairs.map(([value = Number.NaN, count = Number.NaN]) => ({ value, count }));
    const reference = race(terms.flatMap(({ value, count }) => Array<number>(count).fill(value)));
    expect(relativeError(tailBelowZero(terms), reference)).toBeLessThan(1e-12);
  });

  it('tells one tail and the other apart only by sign', () => {
    const term = fc.record({
      value: fc.double({ min: -5, max: 5, noNaN: true }),
      count: fc.constantFrom(0.5, 1, 2, 7.5),
    });
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 60 }), (terms) => {
        const turned = terms.map(({ value, count }) => ({ value: -value, count }));
        fc.pre(terms.some(({ value }) => value !== 0));
        expect(tailBelowZero(terms) + tailBelowZero(turned)).toBeCloseTo(1, 13);
      }),
      { numRuns: 300 },
    );
  });

  it('is a chance for any finite terms', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE, 0, -0),
      fc.double({ min: -1e-15, max: 1e-15, noNaN: true }),
      fc.constantFrom(1, -1),
    );
    const term = fc.record({ value, count: fc.oneof(fc.constantFrom(0.5, 1), fc.integer({ min: 1, max: 10_000 })) });
    fc.assert(
      fc.property(fc.array(term, { maxLength: 40 }), (terms) => {
        const tail = tailBelowZero(terms);
        expect(tail).toBeGreaterThanOrEqual(0);
        expect(tail).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('makes no chance of what is not a number', () => {
    expect(tailBelowZero(once([Number.NaN]))).toBeNaN();
    expect(tailBelowZero(once([1, -1, Number.NaN]))).toBeNaN();
  });
});
