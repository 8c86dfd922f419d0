import { tailBelowZero, type Weighted } from './gamma-sum.ts';
import { normalQuantile } from './normal.ts';

/**
 * Tests and bounds for the mean of a bounded quantity that need no assumption but the bounds (Gaffke's test). For values x_i in
 * [low, high] and a hypothesised mean m,
 *
 *     p(m) = P( Σ E_i (x_i − m) + G_low (low − m) + G_high (high − m) ≤ 0 ),  E_i iid Exp(1), G ~ Gamma(k)
 *
 * is a p-value of "the mean is at most m". `exact` puts one pseudo-observation at the unfavourable end and keeps its level on any
 * data: on 0/1 values it is Clopper–Pearson, on differences of paired 0/1 values the one-sided exact McNemar (sign) test. `mid` puts
 * half a pseudo-observation at each end: a Bayesian bootstrap, on 0/1 values Jeffreys' posterior, to be read as a chance, never as
 * a guarantee.
 *
 * Sources: N. Gaffke (2005), "Three test statistics for a nonparametric one-sided hypothesis on the mean of a nonnegative variable";
 * E. Learned-Miller, P. Thomas (2019), "A new confidence interval for the mean of a bounded random variable", arXiv:1905.06208.
 */
export type Engine = 'exact' | 'mid';

export type Range = { readonly low: number; readonly high: number };

/** A sample in its sufficient form: how often each value occurs. */
export type BoundedSample = Range & {
  readonly size: number;
  readonly mean: number;
  /** Distinct values with their counts, ascending. */
  readonly values: readonly Weighted[];
};

/**
 * @param values at least one, each within the range (by 1e-9 of it: a sum of rounded terms may lie that far outside).
 * @throws RangeError for no values, for one that is not a number or lies outside of the range, and for an empty range.
 */
export function boundedSample(values: readonly number[], { low, high }: Range): BoundedSample {
  if (!(low < high && Number.isFinite(high - low))) throw new RangeError(`not a range: ${low} to ${high}`);
  if (values.length === 0) throw new RangeError('no values');
  const slack = 1e-9 * (high - low);
  const counts = new Map<number, number>();
  let sum = 0;
  for (const value of Float64Array.from(values).sort()) {
    if (!(value >= low - slack && value <= high + slack)) {
      throw new RangeError(`${value} is not in ${low} to ${high}`);
    }
    const kept = Math.min(high, Math.max(low, value));
    sum += kept;
    counts.set(kept, (counts.get(kept) ?? 0) + 1);
  }
  return {
    low,
    high,
    size: values.length,
    // A rounded sum may put the mean of equal values a bit beyond them.
    mean: Math.min(high, Math.max(low, sum / values.length)),
    values: Array.from(counts, ([value, count]) => ({ value, count })),
  };
}

/**
 * p-value of "the mean is at most `mean`": small when the sample shows that it is above. Below the range it is 0, from the upper
 * end on 1. The accuracy is that of `tailBelowZero`.
 * @throws RangeError when `mean` is not a number: no p-value may come of it.
 */
export function pAbove(sample: BoundedSample, mean: number, engine: Engine = 'exact'): number {
  const { low, high, values } = sample;
  if (Number.isNaN(mean)) throw new RangeError('the mean to test is not a number');
  if (mean < low) return 0;
  if (mean >= high) return 1;
  const pseudo =
    engine === 'exact'
      ? [{ value: low, count: 1 }]
      : [
          { value: low, count: 0.5 },
          { value: high, count: 0.5 },
        ];
  return tailBelowZero([...values, ...pseudo].map(({ value, count }) => ({ value: value - mean, count })));
}

/** p-value of "the mean is at least `mean`": small when the sample shows that it is below. */
export function pBelow(sample: BoundedSample, mean: number, engine: Engine = 'exact'): number {
  return pAbove(mirrored(sample), -mean, engine);
}

/**
 * The mean is above this with confidence 1 − alpha: the m with pAbove(m) = alpha, to about 1e-13 of the range; for an alpha within
 * 1e-6 of 1 only as far as p-values that near to 1 differ. `exact` gives the lower end for a sample of nothing else, which shows
 * nothing.
 * @throws RangeError when alpha is not between 0 and 1.
 */
export function lowerBound(sample: BoundedSample, alpha: number, engine: Engine = 'exact'): number {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`not a level: ${alpha}`);
  const { low, high } = sample;
  if (pAbove(sample, low, engine) > alpha) return low;
  // On the scale of normal deviations the p-value is almost a straight line in m.
  const target = normalQuantile(alpha);
  return crossing((mean) => normalQuantile(pAbove(sample, mean, engine)) - target, low, high);
}

type Point = { readonly x: number; readonly f: number };

/**
 * Where an increasing function is 0, or just below. Bisection, and inverse quadratic interpolation where the last three points
 * promise that it is safe; infinite values do no harm.
 *
 * Source: T. R. Chandrupatla (1997), "A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function
 * without using derivatives", Advances in Engineering Software 28(3).
 */
function crossing(f: (x: number) => number, low: number, high: number): number {
  const finest = 4 * Number.EPSILON * Math.max(Math.abs(low), Math.abs(high));
  let opposite: Point = { x: low, f: Number.NEGATIVE_INFINITY };
  let latest: Point = { x: high, f: Number.POSITIVE_INFINITY };
  let share = 0.5;
  for (;;) {
    const x = latest.x + share * (opposite.x - latest.x);
    const point = { x, f: f(x) };
    const sameSide = point.f > 0 === latest.f > 0;
    const earlier = sameSide ? latest : opposite;
    if (!sameSide) opposite = latest;
    latest = point;
    const width = Math.abs(opposite.x - latest.x);
    if (width <= 2 * finest) return Math.min(opposite.x, latest.x);
    const least = finest / width;
    share = Math.min(1 - least, Math.max(least, shareOfWay(latest, opposite, earlier)));
  }
}

/** How far to go from the latest point towards the one on the other side. */
function shareOfWay(latest: Point, opposite: Point, earlier: Point): number {
  const along = (latest.x - opposite.x) / (earlier.x - opposite.x);
  const risen = (latest.f - opposite.f) / (earlier.f - opposite.f);
  if (!(risen ** 2 < along && (1 - risen) ** 2 < 1 - along)) return 0.5;
  return (
    (latest.f / (opposite.f - latest.f)) * (earlier.f / (opposite.f - earlier.f)) +
    ((earlier.x - latest.x) / (opposite.x - latest.x)) *
      (latest.f / (earlier.f - latest.f)) *
      (opposite.f / (earlier.f - opposite.f))
  );
}

/** The mean is below this with confidence 1 − alpha. */
export function upperBound(sample: BoundedSample, alpha: number, engine: Engine = 'exact'): number {
  return -lowerBound(mirrored(sample), alpha, engine);
}

function mirrored({ low, high, size, mean, values }: BoundedSample): BoundedSample {
  return {
    low: -high,
    high: -low,
    size,
    mean: -mean,
    values: values.map(({ value, count }) => ({ value: -value, count })).reverse(),
  };
}
