import { describe, expect, it } from 'vitest';
import { boundedSample } from '../../../../src/gate/statistics/bounded-mean.ts';
import { UNIT } from './samples.ts';

describe('a sample of a bounded quantity', () => {
  it('is how often each value occurs, in ascending order', () => {
    expect(boundedSample([1, 0.5, 1, 0, -0, 0.5, 1], UNIT)).toEqual({
      low: 0,
      high: 1,
      size: 7,
      mean: 4 / 7,
      values: [
        { value: 0, count: 2 },
        { value: 0.5, count: 2 },
        { value: 1, count: 3 },
      ],
    });
  });

  it('takes for the end of the range what rounding put beside it', () => {
    const { values, mean } = boundedSample([1 + 1e-10, -1e-10, 1], UNIT);
    expect(values).toEqual([
      { value: 0, count: 1 },
      { value: 1, count: 2 },
    ]);
    expect(mean).toBe(2 / 3);
  });

  it('has a mean within the range, however the sum is rounded', () => {
    const high = 0.1;
    expect((high + high + high) / 3).toBeGreaterThan(high);
    expect(boundedSample([high, high, high], { low: 0, high }).mean).toBe(high);
    expect(boundedSample([-high, -high, -high], { low: -high, high: 0 }).mean).toBe(-high);
  });

  it.each([
    [[], UNIT, 'no values'],
    [[0.5, 1.001], UNIT, '1.001 is not in 0 to 1'],
    [[-0.001, 0.5], UNIT, '-0.001 is not in 0 to 1'],
    [[Number.NaN], UNIT, 'NaN is not in 0 to 1'],
    [[Number.POSITIVE_INFINITY], UNIT, 'Infinity is not in 0 to 1'],
    [[1], { low: 1, high: 1 }, 'not a range: 1 to 1'],
    [[1], { low: 1, high: 0 }, 'not a range: 1 to 0'],
    [[1], { low: Number.NaN, high: 1 }, 'not a range: NaN to 1'],
    [[1], { low: 0, high: Number.POSITIVE_INFINITY }, 'not a range: 0 to Infinity'],
    [[1], { low: -1e308, high: 1e308 }, 'not a range'],
  ])('refuses %j in %j', (values, range, message) => {
    expect(() => boundedSample(values, range)).toThrow(
      new RangeError(message === 'not a range' ? 'not a range: -1e+308 to 1e+308' : message),
    );
  });
});
