import { mean } from '../numbers.ts';

/** One side of a case: its mean over so many trials, and their sample variance (undefined for one trial). */
export type SideNoise = { readonly mean: number; readonly trials: number; readonly variance: number | undefined };

type Case = { readonly baseline: SideNoise; readonly candidate: SideNoise };

/**
 * How many cases would be better by chance alone, and about as many worse, if nothing had changed: both sides of each case are
 * taken to be drawn anew from one prompt, as noisy as one of the two shows itself to be by its repeats; of both estimates the mean.
 *
 * @param binary scores of 0 and 1: their mean is a count of successes, and ties are common. Of graded scores any noise tells the two
 *   sides apart.
 * @returns undefined where no case was asked twice on one side: nothing then tells chance from change.
 */
export function changedByChance(cases: readonly Case[], binary: boolean): number | undefined {
  const estimates = [cases.map(({ baseline }) => baseline), cases.map(({ candidate }) => candidate)].flatMap((side) => {
    const variances = side.flatMap(({ variance }) => variance ?? []);
    const within = mean(variances);
    if (within === undefined) return [];
    if (within === 0) return [0];
    if (binary) return [differing(cases, rateOf(side, within))];
    return [(cases.length * variances.filter((variance) => variance > 0).length) / variances.length];
  });
  const expected = mean(estimates);
  return expected === undefined ? undefined : expected / 2;
}

/**
 * The cases' success rates, as a beta distribution with this mean and the parameters mean / spread and (1 − mean) / spread. With a
 * spread of 0 all cases have the same rate; the larger it is, the more of them nearly always pass or nearly always fail.
 */
type Rate = { readonly mean: number; readonly spread: number };

/** By moments: the mean of p(1 − p) over the cases is μ(1 − μ) / (1 + spread), and their mean variance is an unbiased estimate of it. */
function rateOf(side: readonly SideNoise[], within: number): Rate {
  const average = side.reduce((sum, one) => sum + one.mean, 0) / side.length;
  return { mean: average, spread: Math.max(0, (average * (1 - average)) / within - 1) };
}

/** The expected number of cases whose two means differ. */
function differing(cases: readonly Case[], rate: Rate): number {
  const known = new Map<string, number>();
  return cases.reduce((sum, { baseline, candidate }) => {
    const key = `${baseline.trials} ${candidate.trials}`;
    const chance = known.get(key) ?? chanceToDiffer(baseline.trials, candidate.trials, rate);
    known.set(key, chance);
    return sum + chance;
  }, 0);
}

function chanceToDiffer(trials: number, others: number, rate: Rate): number {
  let tie = 0;
  for (let successes = 0; successes <= trials; successes += 1) {
    const same = (successes * others) / trials;
    if (Number.isInteger(same)) tie += chanceOf(successes, trials, same, others, rate);
  }
  return 1 - tie;
}

/** Of so many successes on the two sides, whose trials are exchangeable under a common rate (Pólya's urn). */
function chanceOf(
  successes: number,
  trials: number,
  same: number,
  others: number,
  { mean: rate, spread }: Rate,
): number {
  const together = successes + same;
  let chance = ways(successes, trials) * ways(same, others);
  for (let before = 0; before < together; before += 1) chance *= (rate + before * spread) / (1 + before * spread);
  for (let failed = 0; failed < trials + others - together; failed += 1) {
    chance *= (1 - rate + failed * spread) / (1 + (together + failed) * spread);
  }
  return chance;
}

/** The binomial coefficient. */
function ways(k: number, n: number): number {
  let count = 1;
  for (let chosen = 1; chosen <= k; chosen += 1) count *= (n - k + chosen) / chosen;
  return count;
}
