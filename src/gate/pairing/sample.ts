import { type BoundedSample, boundedSample, type Range } from '../statistics/bounded-mean.ts';
import { clusterMeans, clusterStandardError } from '../statistics/clusters.ts';
import { type CaseSpread, type VarianceParts, varianceParts } from '../statistics/variance.ts';

/** One number a case, with what its trials tell about its noise. */
export type CaseValue = CaseSpread & { readonly cluster: string | undefined };

/** Numbers of many cases, ready for tests of their mean. */
export type Sample = {
  readonly cases: number;
  /** What is drawn independently: cases, or clusters of them. */
  readonly units: number;
  readonly mean: number;
  /** Of the units; its mean is the mean of the cases. */
  readonly bounded: BoundedSample;
  readonly values: readonly CaseValue[];
  /** Undefined for one case. */
  readonly parts: VarianceParts | undefined;
  /** Of the mean; with clusters, from the clusters. Undefined for one unit. */
  readonly standardError: number | undefined;
};

/**
 * The standard error with two pseudo-cases, half of a worst case each: a handful of cases that all did the same would else look as
 * if it could see anything. Never below the standard error itself, which also knows the noise that the trials of a case show.
 */
export function carefulError({ bounded, units, mean, standardError = 0 }: Sample): number {
  const reach = Math.max(Math.abs(bounded.low), Math.abs(bounded.high));
  const squares = bounded.values.reduce((sum, { value, count }) => sum + count * (value - mean) ** 2, reach ** 2);
  return Math.max(standardError, Math.sqrt(squares / (units + 2) / units));
}

/**
 * @param range of one case's number: −1 to 1 for a difference of scores, 0 to 1 for a score.
 * @returns undefined for no case: the mean of nothing is not 0.
 */
export function sampleOf(values: readonly CaseValue[], range: Range, clustered: boolean): Sample | undefined {
  const parts = varianceParts(values);
  if (!clustered) {
    if (values.length === 0) return undefined;
    const bounded = boundedSample(
      values.map(({ difference }) => difference),
      range,
    );
    const { size, mean } = bounded;
    return { cases: size, units: size, mean, bounded, values, parts, standardError: parts?.standardError };
  }
  const items = values.map(({ cluster, difference }) => ({ cluster, value: difference }));
  const clusters = clusterMeans(items, range);
  if (clusters === undefined) return undefined;
  const bounded = boundedSample(clusters.values, clusters.range);
  const { size: units, mean } = bounded;
  const standardError = clusterStandardError(items)?.standardError;
  return { cases: values.length, units, mean, bounded, values, parts, standardError };
}
