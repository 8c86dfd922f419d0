import { describe, expect, it } from 'vitest';
import {
  digitsApart,
  exceeds,
  mean,
  percent,
  points,
  reaches,
  signedPoints,
  TOLERANCE,
} from '../../src/gate/numbers.ts';

describe('numbers of the gate', () => {
  it('takes a drop of exactly 5 points, as floating point has it, for 5 points', () => {
    expect(0.88 - 0.83).toBeGreaterThan(0.05);
    expect(exceeds(0.88 - 0.83, 0.05)).toBe(false);
    expect(reaches(0.3 - 0.1, 0.2)).toBe(true);
    expect(exceeds(0.05 + 1e-7, 0.05)).toBe(true);
    expect([exceeds(TOLERANCE, 0), reaches(0, TOLERANCE)]).toEqual([false, true]);
    expect([exceeds(2 * TOLERANCE, 0), reaches(0, 2 * TOLERANCE)]).toEqual([true, false]);
  });

  it('has no mean for no values', () => {
    expect(mean([])).toBeUndefined();
    expect(mean([1, 0])).toBe(0.5);
  });

  it('prints percentages and points as a person writes them', () => {
    expect(percent(0.8833)).toBe('88.3%');
    expect(percent(1)).toBe('100.0%');
    expect(points(-0.07)).toBe('7.0 pp');
    expect(signedPoints(0.95 - 0.88)).toBe('+7.0 pp');
    expect(signedPoints(-0.07)).toBe('\u22127.0 pp');
    expect(percent(0.1225)).toBe('12.3%');
  });

  it('has no sign for what rounds to nothing', () => {
    expect(signedPoints(0)).toBe('0.0 pp');
    expect(signedPoints(-0)).toBe('0.0 pp');
    expect(signedPoints(-0.0001)).toBe('0.0 pp');
    expect(signedPoints(1e-17)).toBe('0.0 pp');
  });

  it('takes as many digits as it needs to tell a value from its limit', () => {
    expect(digitsApart(0.07, 0.05)).toBe(1);
    expect(digitsApart(0.0504, 0.05)).toBe(2);
    expect(digitsApart(0.05, 0.05)).toBe(1);
    expect(digitsApart(0.05000001, 0.05)).toBe(4);
    expect(digitsApart(0.05 + 1e-10, 0.05)).toBe(1);
  });

  it('takes as many as it needs to print the limit as it was written', () => {
    expect(digitsApart(0.01, 0.0125)).toBe(2);
    expect(digitsApart(0.0125, 0.0125)).toBe(2);
    expect(digitsApart(0.01, 0.00125)).toBe(3);
    expect(digitsApart(0.01, 1 / 3)).toBe(4);
    expect(digitsApart(0, 0)).toBe(1);
  });
});
