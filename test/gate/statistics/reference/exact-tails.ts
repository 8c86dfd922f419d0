/** What the engine is held against: the same chances by sums of positive terms, in whole numbers or with an error known beforehand. */

/** P(X ≥ k) and P(X < k) of X ~ Binomial(n, p) for every k from 0 to n, summed in whole numbers and rounded once. */
export function binomialTails(n: number, p: number): readonly { readonly atLeast: number; readonly below: number }[] {
  let [over, bits] = [p, 0];
  while (!Number.isInteger(over)) [over, bits] = [over * 2, bits + 1];
  const success = BigInt(over);
  const failure = (1n << BigInt(bits)) - success;
  const whole = 1n << BigInt(bits * n);
  const tails: { atLeast: number; below: number }[] = [];
  let [term, sum] = [success ** BigInt(n), 0n];
  for (let k = n; k >= 0; k -= 1) {
    sum += term;
    tails.push({ atLeast: quotient(sum, bits * n), below: quotient(whole - sum, bits * n) });
    term = (term * failure * BigInt(k)) / (success * BigInt(n - k + 1));
  }
  return tails.reverse();
}

/** over / 2^bits. */
function quotient(over: bigint, bits: number): number {
  const spare = Math.max(0, over.toString(16).length * 4 - 64);
  const exponent = spare - bits;
  // In two steps: 2 to the whole exponent may be 0 where the result is not.
  const half = Math.trunc(exponent / 2);
  return Number(over >> BigInt(spare)) * 2 ** half * 2 ** (exponent - half);
}

/**
 * P(Σ scale_j · Exp(1) ≤ 0) as a race: the phases of the positive terms against those of the negative ones. Of two phases with
 * scales a and −b, the first is over first with chance b / (a + b). Every term is positive, so that the relative error is at most
 * about 3e-16 times the number of scales.
 */
export function race(scales: readonly number[]): number {
  // At every negative phase: the chance that the positive phases seen so far are over before it and those above it in the list.
  const phases = scales.filter((scale) => scale < 0).map((scale) => ({ scale: -scale, chance: 1 }));
  let chance = 1;
  for (const scale of scales.filter((positive) => positive > 0)) {
    chance = 0;
    for (const phase of phases) {
      const rates = phase.scale + scale;
      chance = (phase.scale / rates) * phase.chance + (scale / rates) * chance;
      phase.chance = chance;
    }
  }
  return chance;
}
