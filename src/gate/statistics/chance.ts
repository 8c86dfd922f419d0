import { binomialCdf } from './binomial.ts';

/** One side of a case: how many trials, and their sample variance (undefined for one trial). */
export type SideNoise = { readonly trials: number; readonly variance: number | undefined };

/**
 * How many cases would be better by chance alone, and about as many worse, if the two sides were the same prompt: for each case the
 * chance that one side's mean comes out above the other's when both are drawn from the noise that its own repeats show.
 *
 * @param binary scores of 0 and 1: their mean is a count of successes, and ties are common. Of graded scores any noise tells the two
 *   sides apart.
 * @returns undefined where no case was asked twice on one side: nothing then tells chance from change.
 */
export function changedByChance(
  cases: readonly { readonly baseline: SideNoise; readonly candidate: SideNoise }[],
  binary: boolean,
): number | undefined {
  let known = 0;
  let expected = 0;
  for (const { baseline, candidate } of cases) {
    const chances = [baseline.variance, candidate.variance].flatMap((variance) =>
      variance === undefined ? [] : [chanceToDiffer(variance, baseline.trials, candidate.trials, binary)],
    );
    if (chances.length === 0) continue;
    known += 1;
    expected += chances.reduce((sum, chance) => sum + chance, 0) / chances.length / 2;
  }
  return known === 0 ? undefined : (expected * cases.length) / known;
}

/** P(the two means differ), both sides with this variance of a trial. */
function chanceToDiffer(variance: number, trials: number, others: number, binary: boolean): number {
  if (variance <= 0) return 0;
  if (!binary) return 1;
  // The success rate whose variance this is; the unbiased variance of a few trials may exceed the largest there is.
  const rate = (1 - Math.sqrt(Math.max(0, 1 - 4 * variance))) / 2;
  let tie = 0;
  for (let k = 0; k <= trials; k += 1) {
    const same = (k * others) / trials;
    if (Number.isInteger(same)) tie += pointMass(k, trials, rate) * pointMass(same, others, rate);
  }
  return 1 - tie;
}

function pointMass(k: number, n: number, p: number): number {
  return binomialCdf(k, n, p) - (k === 0 ? 0 : binomialCdf(k - 1, n, p));
}
