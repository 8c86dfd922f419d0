import { binomialCdf } from './binomial.ts';

/**
 * The p-quantile of a sample by linear interpolation between its order statistics: type 7, the default of R and NumPy.
 *
 * Source: R. J. Hyndman, Y. Fan (1996), "Sample quantiles in statistical packages", The American Statistician 50(4).
 * @param sorted ascending, of any unit, at most 1e300 in size.
 * @returns undefined for no values.
 * @throws RangeError when the values are not ascending or too large, and when p is not in 0–1.
 */
export function quantile(sorted: readonly number[], p: number): number | undefined {
  checkSample(sorted, p);
  const position = (sorted.length - 1) * p;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return undefined;
  // From the nearer end, as NumPy does: the result never leaves the two values, and rises with p.
  const part = position - Math.floor(position);
  return part < 0.5 ? below + (above - below) * part : above - (above - below) * (1 - part);
}

/** Either is absent where the sample is too small to know it. */
export type QuantileBounds = { readonly lower?: number; readonly upper?: number };

/**
 * Bounds for the p-quantile of the population, of whatever distribution, ties included. Each one-sided: the lower bound is at
 * most the quantile with at least the given confidence, and so the upper bound at least; both together hold with 2·confidence − 1.
 *
 * The r-th smallest of n values is at most the quantile when r or more of them are, which Bin(n, p) counts; hence the lower bound is
 * the largest x_(r) with P(Bin(n, p) ≥ r) ≥ confidence, the upper the smallest x_(s) with P(Bin(n, p) ≤ s − 1) ≥ confidence. At 95%
 * an upper bound of p95 takes 59 values, of the median 5.
 *
 * Source: H. A. David, H. N. Nagaraja (2003), "Order Statistics", 3rd edition, section 7.1.
 * @param sorted ascending, of any unit, at most 1e300 in size; independent draws from the population.
 * @throws RangeError when the values are not ascending or too large, and when p or the confidence is not in 0–1.
 */
export function quantileBounds(sorted: readonly number[], p: number, confidence = 0.95): QuantileBounds {
  checkSample(sorted, p);
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`not a confidence: ${confidence}`);
  const n = sorted.length;
  // Both chances are monotone in the rank. The lower bound is the rank before the first that fails; ranks count from 1, indices from 0.
  const lower = sorted[firstRank(n, (rank) => 1 - binomialCdf(rank - 1, n, p) < confidence) - 2];
  const upper = sorted[firstRank(n, (rank) => binomialCdf(rank - 1, n, p) >= confidence) - 1];
  return { ...(lower === undefined ? {} : { lower }), ...(upper === undefined ? {} : { upper }) };
}

/** The first of the ranks 1 to n for which something holds that then holds for every later one; n + 1 if it holds for none. */
function firstRank(n: number, holds: (rank: number) => boolean): number {
  let low = 1;
  let high = n + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function checkSample(sorted: readonly number[], p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`);
  let previous = -Infinity;
  for (const value of sorted) {
    if (!(Math.abs(value) <= LARGEST && value >= previous))
      throw new RangeError(`not ascending: ${previous}, ${value}`);
    previous = value;
  }
}

/** The difference of two values must be finite too. */
const LARGEST = 1e300;
