/**
 * Φ(z), the chance that a standard normal variable is at most z. Absolute error below 1e-15; in the lower tail the relative error
 * stays below 1e-12 down to the smallest double (z ≈ −38). ∓Infinity gives 0 and 1.
 *
 * Sources: G. Marsaglia (2004), "Evaluating the normal distribution", J. Statistical Software 11(4), for the middle; Laplace's
 * continued fraction of the Mills ratio (Abramowitz & Stegun 26.2.14) for the tails.
 */
export function normalCdf(z: number): number {
  if (z < -TAIL) return density(z) * millsRatio(-z);
  if (z > TAIL) return 1 - density(z) * millsRatio(z);
  return 0.5 + density(z) * centralSeries(z);
}

/** Where the continued fraction takes over: nearer the middle it converges slowly, farther out the series cancels. */
const TAIL = 3;

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** z + z³/3 + z⁵/(3·5) + …, terms of one sign. */
function centralSeries(z: number): number {
  let sum = 0;
  let term = z;
  for (let odd = 3; sum + term !== sum; odd += 2) {
    sum += term;
    term *= (z * z) / odd;
  }
  return sum;
}

/** (1 − Φ(z)) / φ(z) = 1/(z + 1/(z + 2/(z + 3/(z + …)))); 100 terms are exact to the last bits from z = 3 on. */
function millsRatio(z: number): number {
  let fraction = z;
  for (let k = 100; k > 0; k -= 1) fraction = z + k / fraction;
  return 1 / fraction;
}

/**
 * The z with Φ(z) = p; relative error about 1e-16 in z, so that a step of Newton's method would only add the rounding of
 * `normalCdf`. 0 and 1 give ∓Infinity.
 *
 * Source: M. J. Wichura (1988), "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37(3),
 * PPND16.
 * @throws RangeError when p is not in 0–1.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`);
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * rational(CENTRAL, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const distance = r <= 5 ? rational(OUTER, r - 1.6) : rational(FAR, r - 5);
  return q < 0 ? -distance : distance;
}

type Rational = { readonly over: readonly number[]; readonly under: readonly number[] };

const rational = ({ over, under }: Rational, x: number): number => polynomial(over, x) / polynomial(under, x);

/** Coefficients from the highest power down. */
const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((value, coefficient) => value * x + coefficient, 0);

// The nearest doubles of the published coefficients.
const CENTRAL: Rational = {
  over: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  under: [
    5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
};

const OUTER: Rational = {
  over: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  under: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
};

const FAR: Rational = {
  over: [
    2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  under: [
    2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
};
