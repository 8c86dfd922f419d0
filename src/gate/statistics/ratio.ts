import { mean } from '../numbers.ts';
import { studentQuantile } from './student.ts';
import { sampleVariance } from './variance.ts';

/** One case's cost, or tokens, on both sides, in one unit. */
export type RatioPair = { readonly baseline: number; readonly candidate: number };

export type GeometricRatio = {
  /** Pairs that the ratio is made of. */
  readonly n: number;
  /** Pairs without a ratio: a side is not a positive, finite number. They are no evidence of anything; the caller must judge them. */
  readonly unusable: number;
  /** Geometric mean of candidate / baseline: 1.1 is a rise by 10%. Absent without a usable pair. */
  readonly ratio?: number;
  /** One-sided each. Absent for fewer than two usable pairs; 0 and Infinity where two pairs say next to nothing. */
  readonly bounds?: { readonly lower: number; readonly upper: number };
};

/**
 * The ratio of the geometric means of two sides that ran the same cases, by Student's t on the logarithms of the pairs' ratios:
 * exp(mean ± t_{confidence, n−1} s / √n). The cases' sizes cancel.
 *
 * Source: Altman & Bland (1996), "Transformations, means, and confidence intervals", BMJ 312:1079.
 * @throws RangeError when the confidence is not in 0–1.
 */
export function geometricRatio(pairs: readonly RatioPair[], confidence = 0.95): GeometricRatio {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`not a confidence: ${confidence}`);
  const usable = pairs.filter(({ baseline, candidate }) => isPositive(baseline) && isPositive(candidate));
  const logarithms = usable.map(({ baseline, candidate }) => Math.log(candidate) - Math.log(baseline));
  const n = usable.length;
  const counts = { n, unusable: pairs.length - n };
  const middle = mean(logarithms);
  if (middle === undefined) return counts;
  const variance = sampleVariance(logarithms);
  if (variance === undefined) return { ...counts, ratio: Math.exp(middle) };
  const reach = studentQuantile(confidence, n - 1) * Math.sqrt(variance / n);
  const bounds = { lower: Math.exp(middle - reach), upper: Math.exp(middle + reach) };
  return { ...counts, ratio: Math.exp(middle), bounds };
}

const isPositive = (value: number): boolean => value > 0 && Number.isFinite(value);
