import { incompleteBeta } from './incomplete-beta.ts';

/**
 * The chance that Student's t with `df` degrees of freedom is at most t. Absolute error below 1e-13 for df up to 1e6, and small in
 * relative error in the lower tail. ∓Infinity gives 0 and 1; so does any t beyond 1e154, whose square overflows.
 *
 * Source: Abramowitz & Stegun 26.5.27, P(|T| > t) = I_{df/(df+t²)}(df/2, 1/2).
 * @throws RangeError unless 1 ≤ df ≤ 1e9, and when t is not a number.
 */
export function studentCdf(t: number, df: number): number {
  if (!(df >= 1 && df <= 1e9)) throw new RangeError(`not degrees of freedom: ${df}`);
  const tail = incompleteBeta(1 / (1 + (t * t) / df), df / 2, 0.5, 1 / (1 + df / (t * t))) / 2;
  return t > 0 ? 1 - tail : tail;
}

/**
 * The t that `studentCdf` reaches at p, to 1e-13 of t, or 1e-15 near 0. p of 0 and 1 gives ∓Infinity; a tail below 1e-154 gives no
 * more than what |t| = 1e154 leaves.
 * @throws RangeError when p is not in 0–1, and unless 1 ≤ df ≤ 1e9.
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`);
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  if (p === 0.5) return 0;
  const distance = distanceOfTail(Math.min(p, 1 - p), df);
  return p < 0.5 ? -distance : distance;
}

/** The t > 0 with P(T < −t) = tail, by bisection down to neighbouring doubles: about a hundred calls. */
function distanceOfTail(tail: number, df: number): number {
  let low = 0;
  let high = 1;
  while (studentCdf(-high, df) > tail) {
    low = high;
    high *= 2;
  }
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) return high;
    if (studentCdf(-middle, df) > tail) low = middle;
    else high = middle;
  }
}
