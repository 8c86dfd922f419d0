import { incompleteBeta } from './incomplete-beta.ts';

/**
 * The chance of at most k successes in n independent trials that succeed with chance p each. Absolute error below 1e-13 for n up
 * to 1e6, and small in relative error in the lower tail.
 *
 * Source: Abramowitz & Stegun 26.5.24, P(X ≤ k) = I_{1−p}(n − k, k + 1).
 * @param k a whole number; below 0 the chance is 0, from n on it is 1.
 * @throws RangeError when k or n is not a whole number, n is negative or above 1e9, or p is not in 0–1.
 */
export function binomialCdf(k: number, n: number, p: number): number {
  if (!Number.isInteger(k)) throw new RangeError(`not a number of successes: ${k}`);
  if (!(Number.isInteger(n) && n >= 0 && n <= 1e9)) throw new RangeError(`not a number of trials: ${n}`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`);
  if (k < 0) return 0;
  if (k >= n) return 1;
  return incompleteBeta(1 - p, n - k, k + 1, p);
}
