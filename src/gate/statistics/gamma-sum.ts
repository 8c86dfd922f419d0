/** A value and how often it counts: a whole number for observations, a half for half a pseudo-observation. */
export type Weighted = { readonly value: number; readonly count: number };

/**
 * P(Q ≤ 0) of Q = Σ value_j · Gamma(count_j), independent gamma variables of scale 1, without random numbers: its moment
 * generating function e^{K(s)}, K(s) = −Σ count_j log(1 − s value_j), is inverted along a hyperbola through its saddle point s0 < 0,
 *
 *     P = −(1/π) ∫₀^∞ Im[ e^{K(s)} s'(v) / s(v) ] dv,   s(v) = s0 + (κ (cosh v − 1) + i sinh v) / √K''(s0),
 *
 * by the trapezoidal rule, which on an analytic integrand converges exponentially. κ = K''' / (3 K''^{3/2}) bends the path as
 * steepest descent does: along a vertical line the integrand oscillates far out where a few terms rule the tail. Where the bend
 * leads uphill, which takes terms of very different sizes, the line serves.
 *
 * Absolute error below 1e-13. Where P is the smaller tail, the relative error is below 1e-12 for up to 10,000 observations, as long
 * as P is above 1e-300.
 *
 * Sources: H. E. Daniels (1954), "Saddlepoint approximations in statistics"; S. O. Rice (1980), "Distribution of quadratic forms in
 * normal random variables: evaluation by numerical integration"; J. A. C. Weideman, L. N. Trefethen (2007), "Parabolic and
 * hyperbolic contours for computing the Bromwich integral".
 *
 * @param terms finite values; counts from a half on. NaN for a value that is not a number.
 */
export function tailBelowZero(terms: readonly Weighted[]): number {
  let [least, greatest] = [0, 0];
  for (const { value } of terms) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  // Without a term of one sign, Q has the other sign for certain, or is 0.
  if (greatest <= 0) return 1;
  if (least >= 0) return 0;
  // The tail is taken on the far side of the mean: what is small is computed as such, not as 1 minus something.
  const scale = Math.max(greatest, -least);
  let mean = 0;
  for (const { value, count } of terms) mean += (value / scale) * count;
  return mean < 0 ? 1 - farTail(terms, greatest) : farTail(terms, least);
}

/**
 * The chance that Q has the sign of `end`, the value farthest on that side. With s = −t / |end|, the factors of e^{K(s)} are
 * 1 + t / ratio; the pole of the value `end` lies at t = 1, and nothing overflows however small a value or the end is.
 */
function farTail(terms: readonly Weighted[], end: number): number {
  const factors = terms
    .filter(({ value }) => value !== 0)
    .map(({ value, count }): Factor => ({ ratio: -end / value, count }));
  const start = pathStart(factors);
  let logarithm = 0;
  for (const { ratio, count } of factors) logarithm -= count * Math.log1p(start / ratio);
  const sum = tilted(factors, start);
  const bent = integral(sum);
  return Math.exp(logarithm) * (Number.isNaN(bent) ? integral({ ...sum, bend: 0 }) : bent);
}

/** The ratio is at most −1 for values on the side of the end, and positive for the others. */
type Factor = { readonly ratio: number; readonly count: number };

/** How far the path must stay from the integrand's pole at 0, in standard deviations: nearer, the integrand is too sharp. */
const CLEARANCE = 0.7;

/** The saddle point; where it lies too close to 0, a point beside it, at most half-way to the other pole: any will do. */
function pathStart(factors: readonly Factor[]): number {
  let [below, above] = [0, 1];
  for (let step = 0; step < 40; step += 1) {
    const middle = (below + above) / 2;
    let slope = 0;
    for (const { ratio, count } of factors) slope += count / (ratio + middle);
    if (slope > 0) below = middle;
    else above = middle;
  }
  return Math.max(below, Math.min(CLEARANCE / deviation(factors, below), 0.5));
}

/** √K'', the standard deviation of Q once it is tilted towards the end. */
function deviation(factors: readonly Factor[], start: number): number {
  let sum = 0;
  for (const { ratio, count } of factors) sum += count / (ratio + start) ** 2;
  return Math.sqrt(sum);
}

/** e^{K(s) − K(s0)} = Π (1 − δ·rate)^−count, δ = s − s0, in units of the standard deviation: Σ count·rate² = 1. */
type Tilted = {
  /** −s0, how far the pole at 0 is. */
  readonly distance: number;
  /** κ; below 1 in size, as no rate is above √2. */
  readonly bend: number;
  /** The rates of count 1: they cost least. */
  readonly single: Float64Array;
  readonly repeated: readonly { readonly rate: number; readonly count: number }[];
};

function tilted(factors: readonly Factor[], start: number): Tilted {
  const unit = deviation(factors, start);
  const rates = factors.map(({ ratio, count }) => ({ rate: 1 / ((ratio + start) * unit), count }));
  let cubes = 0;
  for (const { rate, count } of rates) cubes += count * rate ** 3;
  return {
    distance: start * unit,
    bend: (2 / 3) * cubes,
    single: Float64Array.from(rates.filter(({ count }) => count === 1).map(({ rate }) => rate)),
    repeated: rates.filter(({ count }) => count !== 1),
  };
}

/** Of the integral, from one step to the next: each halving about squares the error. */
const LAST_CHANGE = 1e-12;

/** The integral above, with the factor 1/π and without e^{K(s0)}; NaN where the bend leads uphill. */
function integral(sum: Tilted): number {
  let step = 0.15;
  let total = 0.5 / sum.distance + sumFrom(sum, step, step);
  let result = total * step;
  let change = Number.POSITIVE_INFINITY;
  while (change > LAST_CHANGE * result) {
    total += sumFrom(sum, step / 2, step);
    step /= 2;
    change = Math.abs(total * step - result);
    result = total * step;
  }
  return result / Math.PI;
}

/** Where the product, which falls from 1 along the path, no longer counts. */
const NEGLIGIBLE = 1e-18;

/** Σ f(start + k·step) of f(v) = −Im[ Π (1 − δ·rate)^−count · s'(v) / s(v) ]; NaN where a bent path has the product rise. */
function sumFrom({ distance, bend, single, repeated }: Tilted, start: number, step: number): number {
  let sum = 0;
  let modulus = 1;
  for (let v = start; modulus > NEGLIGIBLE; v += step) {
    const upwards = Math.sinh(v);
    const aside = 2 * bend * Math.sinh(v / 2) ** 2;
    // The product of the single factors, upside down.
    let [real, imaginary] = [1, 0];
    for (const rate of single) {
      const x = 1 - aside * rate;
      const y = upwards * rate;
      const next = real * x + imaginary * y;
      imaginary = imaginary * x - real * y;
      real = next;
    }
    let logarithm = 0;
    let angle = -Math.atan2(imaginary, real);
    for (const { rate, count } of repeated) {
      const x = aside * rate;
      const y = upwards * rate;
      logarithm += count * Math.log1p(x * (x - 2) + y * y);
      angle += count * Math.atan2(y, 1 - x);
    }
    const before = modulus;
    modulus = Math.exp(-logarithm / 2) / Math.hypot(real, imaginary);
    if (bend !== 0 && modulus > before) return Number.NaN;
    // −s'(v) / s(v), from s(v) = −(behind − i·upwards) and s'(v) = bend·upwards + i·ahead.
    const behind = distance - aside;
    const ahead = Math.cosh(v);
    const square = behind * behind + upwards * upwards;
    const quotientReal = (upwards * (bend * behind - ahead)) / square;
    const quotientImaginary = (ahead * behind + bend * upwards * upwards) / square;
    sum += modulus * (Math.cos(angle) * quotientImaginary + Math.sin(angle) * quotientReal);
  }
  return sum;
}
