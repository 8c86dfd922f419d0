/**
 * Holm's step-down adjustment: a hypothesis whose adjusted p-value is at most α may be rejected, and the chance that any true one
 * is rejected stays at most α, however the p-values depend on each other. In the order given.
 *
 * Source: S. Holm (1979), "A simple sequentially rejective multiple test procedure", Scandinavian J. Statistics 6(2).
 * @param pValues every one that is looked at, or the guarantee is lost.
 * @throws RangeError for one that is not in 0–1.
 */
export function holm(pValues: readonly number[]): readonly number[] {
  const adjusted = new Array<number>(pValues.length).fill(1);
  let largest = 0;
  for (const [rank, { p, index }] of ascending(pValues).entries()) {
    largest = Math.max(largest, Math.min(1, p * (pValues.length - rank)));
    adjusted[index] = largest;
  }
  return adjusted;
}

function ascending(pValues: readonly number[]): readonly { readonly p: number; readonly index: number }[] {
  for (const p of pValues) if (!(p >= 0 && p <= 1)) throw new RangeError(`not a p-value: ${p}`);
  return pValues.map((p, index) => ({ p, index })).sort((one, other) => one.p - other.p);
}
