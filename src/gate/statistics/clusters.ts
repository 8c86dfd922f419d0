import { mean } from '../numbers.ts';

/** A case's value, most often the difference of its two sides, and the cluster (a customer, a document) that it comes from. */
export type Clustered = { readonly cluster?: string | undefined; readonly value: number };

export type ClusterMeans = {
  /** y_g = S_g·G/n for the sum S_g of each of G clusters, in the order in which the clusters first come. Their mean is the items' mean. */
  readonly values: readonly number[];
  /** Where y_g can lie: the range of an item, scaled by the size of the clusters. */
  readonly range: { readonly low: number; readonly high: number };
};

/**
 * Makes the cluster the unit: cases of one cluster rise and fall together, so that counting each of them would overstate the
 * evidence. An item without a cluster is a cluster of its own. A large cluster widens the range of the values, and so the bounds.
 *
 * @param range of an item's value; −1 to 1 for a difference of scores.
 * @returns undefined for no items.
 * @throws RangeError for a value that is not finite.
 */
export function clusterMeans(
  items: readonly Clustered[],
  range: { readonly low: number; readonly high: number } = { low: -1, high: 1 },
): ClusterMeans | undefined {
  const clusters = clustersOf(items);
  if (clusters.length === 0) return undefined;
  const scale = clusters.length / items.length;
  let low = Infinity;
  let high = -Infinity;
  for (const { size } of clusters) {
    low = Math.min(low, size * range.low * scale);
    high = Math.max(high, size * range.high * scale);
  }
  return { values: clusters.map(({ sum }) => sum * scale), range: { low, high } };
}

/**
 * Standard error of the mean of all items when the clusters, not the items, are independent:
 * √( Σ_g (Σ_{i∈g} (x_i − x̄))² · G/(G − 1) ) / n, to be read with G − 1 degrees of freedom. With one item a cluster it is s/√n.
 *
 * Source: K.-Y. Liang, S. L. Zeger (1986), "Longitudinal data analysis using generalized linear models", Biometrika 73(1), with the
 * usual correction for few clusters.
 * @returns undefined for fewer than two clusters.
 * @throws RangeError for a value that is not finite.
 */
export function clusterStandardError(
  items: readonly Clustered[],
): { readonly standardError: number; readonly df: number } | undefined {
  const clusters = clustersOf(items);
  const middle = mean(items.map(({ value }) => value));
  const df = clusters.length - 1;
  if (middle === undefined || df < 1) return undefined;
  let squares = 0;
  for (const { sum, size } of clusters) squares += (sum - size * middle) ** 2;
  return { standardError: Math.sqrt((squares * clusters.length) / df) / items.length, df };
}

type Cluster = { sum: number; size: number };

function clustersOf(items: readonly Clustered[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  const named = new Map<string, Cluster>();
  for (const { cluster: name, value } of items) {
    if (!Number.isFinite(value)) throw new RangeError(`not a value: ${value}`);
    let cluster = name === undefined ? undefined : named.get(name);
    if (cluster === undefined) {
      cluster = { sum: 0, size: 0 };
      clusters.push(cluster);
      if (name !== undefined) named.set(name, cluster);
    }
    cluster.sum += value;
    cluster.size += 1;
  }
  return clusters;
}
