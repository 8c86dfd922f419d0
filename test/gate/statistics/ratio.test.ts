import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geometricRatio } from '../../../src/gate/statistics/ratio.ts';

const baseline = [120, 340, 95, 1200, 610, 87, 455];
const candidate = [131, 322, 110, 1350, 640, 99, 430];
const pairs = baseline.map((tokens, index) => ({ baseline: tokens, candidate: candidate[index] ?? Number.NaN }));

describe('the ratio of two geometric means', () => {
  it('and its bounds are what R has', () => {
    const { n, unusable, ratio, bounds } = geometricRatio(pairs);
    expect({ n, unusable }).toEqual({ n: 7, unusable: 0 });
    // R: test <- t.test(log(candidate), log(baseline), paired = TRUE, conf.level = 0.90)
    // exp(test$estimate), exp(test$conf.int): a two-sided 90% interval has one-sided 95% bounds.
    expect(ratio).toBeCloseTo(1.0615948937699009, 14);
    expect(bounds?.lower).toBeCloseTo(0.99745420363633852, 13);
    expect(bounds?.upper).toBeCloseTo(1.1298601122435232, 13);
  });

  it('has wider bounds for more confidence', () => {
    // SciPy: np.exp(ttest_rel(np.log(c), np.log(b)).confidence_interval(0.98)), which is good to 1e-11
    const { bounds } = geometricRatio(pairs, 0.99);
    expect(bounds?.lower).toBeCloseTo(0.9598110119612366, 10);
    expect(bounds?.upper).toBeCloseTo(1.1741725240008418, 10);
  });

  it('has wide bounds for two pairs, none for one, and no ratio for none', () => {
    // SciPy: np.exp(ttest_rel(np.log(c[:2]), np.log(b[:2])).confidence_interval(0.90))
    const { bounds } = geometricRatio(pairs.slice(0, 2));
    expect(bounds?.lower).toBeCloseTo(0.6492514507840589, 10);
    expect(bounds?.upper).toBeCloseTo(1.5924069908062077, 10);
    expect(geometricRatio([{ baseline: 2, candidate: 3 }])).toEqual({
      n: 1,
      unusable: 0,
      ratio: Math.exp(Math.log(3) - Math.log(2)),
    });
    expect(geometricRatio([])).toEqual({ n: 0, unusable: 0 });
  });

  it('counts the pairs that have no ratio', () => {
    const useless = [
      { baseline: 0, candidate: 5 },
      { baseline: 5, candidate: 0 },
      { baseline: -1, candidate: 5 },
      { baseline: Number.NaN, candidate: 5 },
      { baseline: 5, candidate: Infinity },
    ];
    expect(geometricRatio(useless)).toEqual({ n: 0, unusable: 5 });
    expect(geometricRatio([...useless, ...pairs])).toEqual({ ...geometricRatio(pairs), unusable: 5 });
  });

  it('has bounds that are no numbers to pass by where two pairs say next to nothing', () => {
    const { bounds } = geometricRatio([
      { baseline: 1e-300, candidate: 1e300 },
      { baseline: 1e300, candidate: 1e-300 },
    ]);
    expect(bounds).toEqual({ lower: 0, upper: Infinity });
  });

  it('turns round when the sides do, and takes no notice of the unit', () => {
    const amount = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    const pair = fc.record({ baseline: amount, candidate: amount });
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 20 }), amount, (given, unit) => {
        const logs = ({ ratio = Number.NaN, bounds = { lower: Number.NaN, upper: Number.NaN } }) =>
          [bounds.lower, ratio, bounds.upper].map(Math.log);
        const straight = logs(geometricRatio(given));
        const turned = logs(geometricRatio(given.map((one) => ({ baseline: one.candidate, candidate: one.baseline }))));
        const scaled = logs(
          geometricRatio(given.map((one) => ({ baseline: one.baseline * unit, candidate: one.candidate * unit }))),
        );
        for (const [index, log] of straight.entries()) {
          expect(turned[2 - index]).toBeCloseTo(-log, 9);
          expect(scaled[index]).toBeCloseTo(log, 9);
        }
      }),
    );
  });

  it('takes a confidence between 0 and 1', () => {
    for (const confidence of [0, 1, Number.NaN]) expect(() => geometricRatio(pairs, confidence)).toThrow(RangeError);
  });
});
