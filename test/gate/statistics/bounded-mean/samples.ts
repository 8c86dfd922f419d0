import { type BoundedSample, boundedSample } from '../../../../src/gate/statistics/bounded-mean.ts';

export const UNIT = { low: 0, high: 1 };
export const DIFFERENCE = { low: -1, high: 1 };

/** k scores of 1 among n. */
export const passes = (k: number, n: number): BoundedSample =>
  boundedSample([...repeated(0, n - k), ...repeated(1, k)], UNIT);

/** Differences of paired 0/1 scores. */
export const changes = (better: number, worse: number, same: number): BoundedSample =>
  boundedSample([...repeated(1, better), ...repeated(-1, worse), ...repeated(0, same)], DIFFERENCE);

const repeated = (value: number, count: number): readonly number[] => Array<number>(count).fill(value);

/** The graded samples of reference/bounded_mean.py. */
export const graded = {
  three: boundedSample([0.25, 0.5, 0.875], UNIT),
  thirds: boundedSample([0, 1 / 3, 1 / 3, 2 / 3, 1, 1, 1], UNIT),
  differences: boundedSample([-1, -0.5, -0.25, 0, 0, 0, 0.125, 0.25, 0.5, 0.75, 0.75, 1], DIFFERENCE),
  forty: boundedSample(
    Array.from({ length: 40 }, (_, i) => (((i + 1) ** 2 * 7919) % 1009) / 1009),
    UNIT,
  ),
  'near one': boundedSample(
    Array.from({ length: 30 }, (_, i) => 1 - (i + 1) / 4096),
    UNIT,
  ),
  close: boundedSample(
    Array.from({ length: 8 }, (_, i) => 0.25 + i * 2 ** -50),
    UNIT,
  ),
} satisfies Readonly<Record<string, BoundedSample>>;

export const relativeError = (value: number, reference: number): number =>
  value === reference ? 0 : Math.abs(value - reference) / Math.abs(reference);
