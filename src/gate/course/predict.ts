import { MOST_BASELINE_TRIALS } from '../pairing/readings.ts';
import type { CaseValue, Sample } from '../pairing/sample.ts';
import { normalCdf, normalQuantile } from '../statistics/normal.ts';
import type { Look } from './looks.ts';

/** What is still to come after a look: all cases of the suite, and all trials of each. */
export type Whole = { readonly cases: number; readonly trials: number };

/**
 * The chance that the mean will end at `cut` or above, seen from a look: the mean now is where it will end, give or take what the
 * missing data can still move it, Φ((d̄ − cut) / √(V_k − V_K)) (design, statistics, "Early stopping", simple).
 */
export function chanceToEndAbove(sample: Sample, cut: number, look: Look, whole: Whole): number {
  const { now, end } = variancesOf(sample, look, whole);
  return normalCdf((sample.mean - cut) / Math.sqrt(Math.max(now - end, Number.MIN_VALUE)));
}

/**
 * The chance that the exact bound will clear `floor` at the end if the truth is the mean seen now, or no change if that is better:
 * conditional power. `level` is that of the last look. The pseudo-observation of the exact test costs what one worst case costs.
 */
export function conditionalPower(sample: Sample, floor: number, level: number, look: Look, whole: Whole): number {
  const { now, end } = variancesOf(sample, look, whole);
  const seen = end / now;
  const truth = Math.max(sample.mean, 0);
  const expected = sample.mean * seen + truth * (1 - seen);
  const { low } = sample.bounded;
  const units = (sample.units * whole.cases) / look.cases;
  const needed = floor + (floor - low) / units - normalQuantile(level) * Math.sqrt(end);
  return normalCdf((expected - needed) / Math.sqrt(Math.max(end * (1 - seen), Number.MIN_VALUE)));
}

/** Variance of the mean at the look and at the end. Two pseudo-cases, half of a worst case each, keep a sample of ties from looking certain. */
function variancesOf(
  { bounded, units, values, parts }: Sample,
  look: Look,
  whole: Whole,
): { now: number; end: number } {
  const reach = Math.max(Math.abs(bounded.low), Math.abs(bounded.high));
  const squares = bounded.values.reduce((sum, { value, count }) => sum + count * value ** 2, reach ** 2);
  const now = squares / (units + 2) / units;
  const spread = values.reduce((sum, { difference }) => sum + difference ** 2, 1) / (values.length + 2);
  const noise = Math.min(noiseOf(parts) ?? spread, spread);
  const remaining = 1 - (noise / spread) * (1 - shrinkage(values, look, whole));
  return { now, end: now * Math.min(remaining * (look.cases / whole.cases), 1 - 1e-9) };
}

/**
 * The part of the spread that further trials shrink. Before a case has been asked twice on either side nothing tells how much of it
 * that is: half is assumed.
 */
function noiseOf(parts: Sample['parts']): number | undefined {
  return parts?.within ?? (parts && parts.spread / 2);
}

/** What remains of the noise of a case when all its trials are run: of the two sides together, weighted by their noise. */
function shrinkage(values: readonly CaseValue[], { rounds }: Look, { trials }: Whole): number {
  let now = 0;
  let end = 0;
  for (const { candidateTrials, baselineTrials, candidateVariance = 1, baselineVariance = 1 } of values) {
    const more = trials - rounds;
    const pooled = baselineTrials > rounds;
    const fresh = pooled ? Math.min(more, Math.max(0, MOST_BASELINE_TRIALS - baselineTrials)) : more;
    now += candidateVariance / candidateTrials + baselineVariance / baselineTrials;
    end += candidateVariance / (candidateTrials + more) + baselineVariance / (baselineTrials + fresh);
  }
  return now > 0 ? end / now : rounds / trials;
}

/** A prediction that is this sure ends a run. */
export const SURE = 0.975;

/** Below this conditional power a strict gate gives up: it could hardly pass any more. */
export const FUTILE = 0.02;
