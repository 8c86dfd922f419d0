import { tailBelowZero, type Weighted } from './gamma-sum.ts';

/**
 * Tests and bounds for the mean of a bounded quantity that need no assumption but the bounds (Gaffke's test). For values x_i in
 * [low, high] and a hypothesised mean m,
 *
 *     p(m) = P( Σ E_i (x_i − m) + G_low (low − m) + G_high (high − m) ≤ 0 ),  E_i iid Exp(1), G ~ Gamma(k)
 *
 * is a p-value of "the mean is at most m". `exact` puts one pseudo-observation at the unfavourable end and keeps its level on any
 * data: on 0/1 values it is Clopper–Pearson, on differences of paired 0/1 values the one-sided exact McNemar (sign) test. `mid` puts
 * half a pseudo-observation at each end: a Bayesian bootstrap, to be read as a chance, never as a guarantee.
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
  /** Distinct values with their counts, ascending. Values closer than 1e-12 of the range are one: they differ by rounding. */
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
  const close = 1e-12 * (high - low);
  const distinct: { value: number; count: number }[] = [];
  let sum = 0;
  for (const value of Float64Array.from(values).sort()) {
    if (!(value >= low - slack && value <= high + slack)) {
      throw new RangeError(`${value} is not in ${low} to ${high}`);
    }
    const kept = Math.min(high, Math.max(low, value));
    sum += kept;
    const last = distinct.at(-1);
    if (last !== undefined && kept - last.value <= close) last.count += 1;
    else distinct.push({ value: kept, count: 1 });
  }
  return { low, high, size: values.length, mean: sum / values.length, values: distinct };
}

/** p-value of "the mean is at most `mean`": small when the sample shows that it is above. */
export function pAbove(sample: BoundedSample, mean: number, engine: Engine = 'exact'): number {
  const { low, high } = sample;
  if (mean < low) return 0;
  if (mean >= high) return 1;
  const pseudo =
    engine === 'exact'
      ? [{ value: low, count: 1 }]
      : [
          { value: low, count: 0.5 },
          { value: high, count: 0.5 },
        ];
  return tailBelowZero([...sample.values, ...pseudo].map(({ value, count }) => ({ value: value - mean, count })));
}

/** p-value of "the mean is at least `mean`": small when the sample shows that it is below. */
export function pBelow(sample: BoundedSample, mean: number, engine: Engine = 'exact'): number {
  return pAbove(mirrored(sample), -mean, engine);
}

/** The mean is above this with confidence 1 − alpha: the m with pAbove(m) = alpha, to about 1e-13 of the range. */
export function lowerBound(sample: BoundedSample, alpha: number, engine: Engine = 'exact'): number {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`not a level: ${alpha}`);
  const { low, high } = sample;
  // The p-value rises with m, from 0 at `low` to 1 at `high`; a sample of nothing but `low` shows nothing at all.
  const top = sample.values.at(-1)?.value ?? low;
  if (top <= low && engine === 'exact') return low;
  return crossing((mean) => Math.log(pAbove(sample, mean, engine) / alpha), low, high);
}

/**
 * Where an increasing function is 0: false position with the Illinois rule, which takes about a dozen evaluations, and a
 * bisection while an end is infinite.
 */
function crossing(f: (x: number) => number, low: number, high: number): number {
  const width = 1e-14 * (high - low);
  let [below, above] = [low, high];
  let [atBelow, atAbove] = [Number.NEGATIVE_INFINITY, f(high)];
  let last = 0;
  while (above - below > width) {
    const guess = (below * atAbove - above * atBelow) / (atAbove - atBelow);
    const middle = guess > below && guess < above ? guess : (below + above) / 2;
    if (middle <= below || middle >= above) break;
    const at = f(middle);
    if (Math.abs(at) < 1e-13) return middle;
    if (at < 0) {
      [below, atBelow] = [middle, at];
      if (last < 0) atAbove /= 2;
    } else {
      [above, atAbove] = [middle, at];
      if (last > 0) atBelow /= 2;
    }
    last = Math.sign(at);
  }
  return below;
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
