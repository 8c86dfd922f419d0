/**
 * I_x(a, b), the regularised incomplete beta function: the distribution function of Beta(a, b), from which the binomial and
 * Student's t follow. Absolute error below 1e-13 for a, b up to 1e6, below 1e-12 up to 1e9; a small value is also small in
 * relative error.
 *
 * The factor before the fraction is written with Stirling errors and deviances instead of log-gammas: the log-gamma of a million
 * is 1e7, its last bit 1e-9.
 *
 * Sources: A. R. Didonato, A. H. Morris (1992), "Algorithm 708: significant digit computation of the incomplete beta function
 * ratios", ACM TOMS 18(3), for the fraction; C. Loader (2000), "Fast and accurate computation of binomial probabilities", for the
 * factor.
 * @param complement 1 − x, from a caller who knows it more exactly than the difference.
 * @throws RangeError when x or its complement is not in 0–1, and unless 0.5 ≤ a, b ≤ 1e9.
 */
export function incompleteBeta(x: number, a: number, b: number, complement: number = 1 - x): number {
  if (!(x >= 0 && x <= 1 && complement >= 0 && complement <= 1))
    throw new RangeError(`not in 0–1: ${x}, ${complement}`);
  if (!(Math.min(a, b) >= 0.5 && Math.max(a, b) <= 1e9)) throw new RangeError(`not in 0.5–1e9: ${a}, ${b}`);
  if (x === 0) return 0;
  if (complement === 0) return 1;
  // The fraction converges fast on the near side of the mean of Beta(a, b).
  if (a * complement < b * x) return 1 - nearSide(complement, b, a, x);
  return nearSide(x, a, b, complement);
}

const nearSide = (x: number, a: number, b: number, y: number): number => factor(x, a, b, y) * fraction(x, a, b, y);

/** x^a y^b / B(a, b). */
function factor(x: number, a: number, b: number, y: number): number {
  const n = a + b;
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return Math.sqrt(((a / n) * b) / (2 * Math.PI)) * Math.exp(exponent);
}

/** log Γ(z + 1) − log(√(2πz) (z/e)^z): its asymptotic series from 15 on, its recurrence below. */
function stirlingError(z: number): number {
  let shift = 0;
  let from = z;
  for (; from < 15; from += 1) shift += (from + 0.5) * Math.log1p(1 / from) - 1;
  const square = from * from;
  return shift + (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / from;
}

/** x log(x / mean) + mean − x, by a series where the terms cancel. */
function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const v = (x - mean) / (x + mean);
  let sum = (x - mean) * v;
  let power = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/** I_x(a, b) without its factor. On this side of the mean its denominators stay above 0. */
function fraction(x: number, a: number, b: number, y: number): number {
  const lead = 1 + a * y - b * x;
  let previous = { over: 0, under: 1 };
  let current = { over: 1, under: (lead * a) / (a + 1) };
  let value = current.over / current.under;
  let change = 1;
  for (let m = 1; change > 1e-15 && m < MOST_TERMS; m += 1) {
    const odd = a + 2 * m - 1;
    const alpha = ((((a + m - 1) / odd) * (a + b + m - 1)) / odd) * m * (b - m) * x * x;
    const beta = m + (m * (b - m) * x) / odd + ((a + m) / (odd + 2)) * (lead + m * (1 + y));
    const over = alpha * previous.over + beta * current.over;
    const under = alpha * previous.under + beta * current.under;
    // Divided by `under`, so that nothing overflows.
    previous = { over: current.over / under, under: current.under / under };
    current = { over: over / under, under: 1 };
    change = Math.abs(current.over - value) / current.over;
    value = current.over;
  }
  return value;
}

/** It takes about 130 terms for a, b up to 1e3, 550 up to 1e6, 5,400 up to 1e9. */
const MOST_TERMS = 10_000;
