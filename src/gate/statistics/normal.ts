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

const CENTRAL: Rational = {
  over: [
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
    1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
  ],
  under: [
    5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077,
    687.1870074920579083, 42.313330701600911252, 1,
  ],
};

const OUTER: Rational = {
  over: [
    7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
    3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
  ],
  under: [
    1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
    0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
  ],
};

const FAR: Rational = {
  over: [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
    0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
  ],
  under: [
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
    0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1,
  ],
};
