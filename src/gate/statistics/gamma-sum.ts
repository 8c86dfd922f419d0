/** A value and how often it counts: a whole number for observations, a half for half a pseudo-observation. */
export type Weighted = { readonly value: number; readonly count: number };

/**
 * P(Q ≤ 0) of Q = Σ value_j · Gamma(count_j), independent gamma variables of scale 1, without random numbers: the cumulant
 * generating function K(s) = −Σ count_j log(1 − s value_j) is inverted along the vertical line through its saddle point,
 *
 *     P = ∓ (1/π) ∫₀^∞ Re[ e^{K(s0 + iu)} / (s0 + iu) ] du,   u = sinh(v) / √K''(s0),
 *
 * by the trapezoidal rule, halved until nothing changes: on an analytic integrand it converges exponentially. About 1e-13 against
 * binomial tails.
 *
 * Sources: H. E. Daniels (1954), "Saddlepoint approximations in statistics"; S. O. Rice (1980), "Distribution of quadratic forms in
 * normal random variables: evaluation by numerical integration".
 */
export function tailBelowZero(terms: readonly Weighted[]): number {
  const sum = withoutZeros(terms);
  // Without a term of one sign, Q has the other sign for certain.
  if (sum.least >= 0) return sum.size === 0 ? 1 : 0;
  if (sum.greatest <= 0) return 1;
  const point = lineThroughSaddle(sum);
  const integral = integrate(sum, point);
  return Math.min(1, Math.max(0, point < 0 ? -integral : 1 - integral));
}

/** The terms as plain arrays, scaled so that the largest is 1: only signs matter for P(Q ≤ 0). */
type GammaSum = {
  readonly size: number;
  readonly values: Float64Array;
  readonly counts: Float64Array;
  readonly least: number;
  readonly greatest: number;
};

function withoutZeros(terms: readonly Weighted[]): GammaSum {
  const kept = terms.filter(({ value }) => value !== 0);
  let scale = 0;
  for (const { value } of kept) scale = Math.max(scale, Math.abs(value));
  const values = Float64Array.from(kept, ({ value }) => value / scale);
  const counts = Float64Array.from(kept, ({ count }) => count);
  let least = 0;
  let greatest = 0;
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return { size: kept.length, values, counts, least, greatest };
}

/** K'(s), increasing between the poles 1/least < 0 < 1/greatest. */
function slope({ values, counts, size }: GammaSum, s: number): number {
  let sum = 0;
  for (let j = 0; j < size; j += 1) {
    const value = values[j] ?? 0;
    sum += ((counts[j] ?? 0) * value) / (1 - s * value);
  }
  return sum;
}

/** K''(s). */
function curvature({ values, counts, size }: GammaSum, s: number): number {
  let sum = 0;
  for (let j = 0; j < size; j += 1) {
    const value = values[j] ?? 0;
    const ratio = value / (1 - s * value);
    sum += (counts[j] ?? 0) * ratio * ratio;
  }
  return sum;
}

/** How far from the pole at 0 the line must run, in standard deviations. */
const CLEARANCE = 0.3;

/** The saddle point K'(s0) = 0; where it lies too close to the integrand's pole at 0, a point beside it: any line will do. */
function lineThroughSaddle(sum: GammaSum): number {
  let below = 1 / sum.least;
  let above = 1 / sum.greatest;
  const [leftPole, rightPole] = [below, above];
  for (let step = 0; step < 60; step += 1) {
    const middle = (below + above) / 2;
    if (slope(sum, middle) < 0) below = middle;
    else above = middle;
  }
  const saddle = (below + above) / 2;
  const least = CLEARANCE / Math.sqrt(curvature(sum, saddle));
  if (Math.abs(saddle) >= least) return saddle;
  return saddle < 0 ? Math.max(-least, leftPole / 2) : Math.min(least, rightPole / 2);
}

/** Terms of the integrand that are smaller than this, against the first, no longer count. */
const NEGLIGIBLE = 1e-18;

function integrate(sum: GammaSum, s: number): number {
  const unit = 1 / Math.sqrt(curvature(sum, s));
  const integrand = (v: number): number => realPart(sum, s, Math.sinh(v) * unit) * Math.cosh(v) * unit;
  const first = integrand(0) / 2;
  const floor = NEGLIGIBLE * Math.max(Math.abs(first), Number.MIN_VALUE);
  let step = 0.1;
  let total = first + sumFrom(integrand, step, step, floor);
  let result = total * step;
  for (let halving = 0; halving < 6; halving += 1) {
    total += sumFrom(integrand, step / 2, step, floor);
    step /= 2;
    const refined = total * step;
    const change = Math.abs(refined - result);
    result = refined;
    if (change < 1e-12 * Math.abs(result)) break;
  }
  return result / Math.PI;
}

/** Σ f(start + k·step) until two in a row are negligible: the integrand may pass through 0. */
function sumFrom(f: (v: number) => number, start: number, step: number, floor: number): number {
  let sum = 0;
  let quiet = 0;
  for (let v = start; quiet < 4 && v < 60; v += step) {
    const term = f(v);
    sum += term;
    quiet = Math.abs(term) < floor ? quiet + 1 : 0;
  }
  return sum;
}

/** Re[ e^{K(s + iu)} / (s + iu) ]. Factors of count 1 are multiplied up, with one logarithm for many of them. */
function realPart({ values, counts, size }: GammaSum, s: number, u: number): number {
  let logModulus = 0;
  let angle = 0;
  let real = 1;
  let imaginary = 0;
  let pending = 0;
  for (let j = 0; j < size; j += 1) {
    const value = values[j] ?? 0;
    const count = counts[j] ?? 0;
    const re = 1 - s * value;
    const im = -u * value;
    if (count === 1) {
      const next = real * re - imaginary * im;
      imaginary = real * im + imaginary * re;
      real = next;
      pending += 1;
      if (pending === 8) {
        logModulus += Math.log(real * real + imaginary * imaginary);
        angle += Math.atan2(imaginary, real);
        real = 1;
        imaginary = 0;
        pending = 0;
      }
    } else {
      logModulus += count * Math.log(re * re + im * im);
      angle += count * Math.atan2(im, re);
    }
  }
  logModulus += Math.log(real * real + imaginary * imaginary);
  angle += Math.atan2(imaginary, real);
  // e^K has modulus e^{-logModulus/2} and angle -angle; divided by s + iu.
  const modulus = Math.exp(-logModulus / 2);
  const squared = s * s + u * u;
  return (modulus * (Math.cos(angle) * s - Math.sin(angle) * u)) / squared;
}
