import { mean } from '../numbers.ts';
import { normalQuantile } from './normal.ts';

/** What one case tells about noise. A variance is the sample variance of the scores of its trials on a side, which takes two trials. */
export type CaseSpread = {
  /** Mean of the candidate's trials minus mean of the baseline's. */
  readonly difference: number;
  readonly candidateTrials: number;
  readonly candidateVariance?: number | undefined;
  readonly baselineTrials: number;
  readonly baselineVariance?: number | undefined;
};

/** In squares of the score's unit, but for the standard error, which has the unit of the score. */
export type VarianceParts = {
  /** Cases, two at least. */
  readonly n: number;
  /** s²_d, the sample variance of the differences. */
  readonly spread: number;
  /** Of the mean difference: √((τ² + within) / n). */
  readonly standardError: number;
} & (Separated | Inseparable);

type Separated = {
  /** mean_i(s²_ci / T_ci + s²_bi / T_bi): the part of the spread that further trials shrink. */
  readonly within: number;
  /** τ² = max(0, spread − within): the part that only further cases average out. */
  readonly between: number;
  /** w = mean_i(s²_ci + s²_bi): what `within` is with one trial a side. */
  readonly perTrial: number;
};

/** No case of some side has two trials: all of the spread may be noise, or none. */
type Inseparable = {
  readonly within: undefined;
  readonly between: undefined;
  /** w if all of the spread were noise, alike on both sides. */
  readonly perTrialAtMost: number;
};

/**
 * Splits the spread of the differences into noise within cases and true differences between them. A case with one trial on a side
 * is taken to have that side's mean variance over the cases with more.
 *
 * @returns undefined for fewer than two cases: one has no spread.
 * @throws RangeError for a difference that is not finite, for a variance that is not finite or below 0, and for fewer trials than one.
 */
export function varianceParts(cases: readonly CaseSpread[]): VarianceParts | undefined {
  for (const one of cases) checkCase(one);
  const n = cases.length;
  const spread = sampleVariance(cases.map(({ difference }) => difference));
  if (spread === undefined) return undefined;
  const noise = noiseOfCases(cases);
  if (noise === undefined) {
    const perTrialAtMost = (2 * spread) / average(cases, (one) => 1 / one.candidateTrials + 1 / one.baselineTrials);
    return { n, spread, standardError: Math.sqrt(spread / n), within: undefined, between: undefined, perTrialAtMost };
  }
  const within = noiseOfMeans(noise, 0);
  const between = Math.max(0, spread - within);
  const perTrial = average(noise, ({ candidate, baseline }) => candidate.variance + baseline.variance);
  return { n, spread, standardError: Math.sqrt((between + within) / n), within, between, perTrial };
}

/** Sum of the squared distances from the mean over n − 1; undefined for fewer than two values. */
export function sampleVariance(values: readonly number[]): number | undefined {
  const middle = mean(values);
  if (middle === undefined || values.length < 2) return undefined;
  let sum = 0;
  for (const value of values) sum += (value - middle) ** 2;
  return sum / (values.length - 1);
}

/** The true drop that a one-sided test at 5% finds four times in five: (z.95 + z.80)·SE, in the unit of the score. */
export function detectableDrop(standardError: number): number {
  return STANDARD_ERRORS * standardError;
}

const STANDARD_ERRORS = normalQuantile(0.95) + normalQuantile(0.8);

/** The two are one number where noise could be told from true differences. */
export type CasesNeeded = { readonly least: number; readonly most: number };

/**
 * How many cases with this many trials a side make a drop detectable: ⌈(2.486 / drop)² (τ² + w / trials)⌉, and not fewer than two.
 * @param drop above 0, in the unit of the score.
 * @throws RangeError for another drop, and for fewer trials than one.
 */
export function casesNeeded(drop: number, parts: VarianceParts, trials: number): CasesNeeded {
  checkDrop(drop);
  if (!(trials >= 1)) throw new RangeError(`not a number of trials: ${trials}`);
  const needed = (variance: number) => Math.max(2, Math.ceil((STANDARD_ERRORS / drop) ** 2 * variance));
  if (parts.within === undefined) {
    const extremes = [parts.spread, parts.perTrialAtMost / trials].map(needed);
    return { least: Math.min(...extremes), most: Math.max(...extremes) };
  }
  const cases = needed(parts.between + parts.perTrial / trials);
  return { least: cases, most: cases };
}

/**
 * How many further trials of each case, on each side, make a drop detectable on the same cases; 0 if it is already.
 * @param drop above 0, in the unit of the score.
 * @returns undefined when no number of trials does (up to a million), and when noise cannot be told from true differences.
 * @throws RangeError for another drop, and as `varianceParts` does.
 */
export function trialsNeeded(drop: number, cases: readonly CaseSpread[]): number | undefined {
  checkDrop(drop);
  const parts = varianceParts(cases);
  const noise = noiseOfCases(cases);
  if (parts?.between === undefined || noise === undefined) return undefined;
  const { between, n } = parts;
  const suffices = (extra: number) => detectableDrop(Math.sqrt((between + noiseOfMeans(noise, extra)) / n)) <= drop;
  if (!suffices(MOST_TRIALS)) return undefined;
  let low = 0;
  let high = MOST_TRIALS;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (suffices(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const MOST_TRIALS = 1_000_000;

/** What shrinks the standard error more for the same calls. Where the two parts cannot be told apart: cases, which always do. */
export function advice(parts: VarianceParts): 'add trials' | 'add cases' {
  return parts.within !== undefined && parts.within > parts.between ? 'add trials' : 'add cases';
}

type Side = { readonly trials: number; readonly variance: number };
type CaseNoise = { readonly candidate: Side; readonly baseline: Side };

/** The variance of a trial, case by case and on both sides; undefined when one side never ran a case twice. */
function noiseOfCases(cases: readonly CaseSpread[]): readonly CaseNoise[] | undefined {
  const candidateMean = mean(cases.flatMap(({ candidateVariance }) => candidateVariance ?? []));
  const baselineMean = mean(cases.flatMap(({ baselineVariance }) => baselineVariance ?? []));
  if (candidateMean === undefined || baselineMean === undefined) return undefined;
  return cases.map(({ candidateTrials, candidateVariance, baselineTrials, baselineVariance }) => ({
    candidate: { trials: candidateTrials, variance: candidateVariance ?? candidateMean },
    baseline: { trials: baselineTrials, variance: baselineVariance ?? baselineMean },
  }));
}

/** `within`, after so many further trials of each case on each side. */
function noiseOfMeans(noise: readonly CaseNoise[], extra: number): number {
  const ofMean = ({ trials, variance }: Side) => variance / (trials + extra);
  return average(noise, ({ candidate, baseline }) => ofMean(candidate) + ofMean(baseline));
}

function average<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0) / items.length;
}

function checkCase(one: CaseSpread): void {
  if (!Number.isFinite(one.difference)) throw new RangeError(`not a difference: ${one.difference}`);
  checkSide(one.candidateTrials, one.candidateVariance);
  checkSide(one.baselineTrials, one.baselineVariance);
}

function checkSide(trials: number, variance = 0): void {
  if (!(variance >= 0 && Number.isFinite(variance))) throw new RangeError(`not a variance: ${variance}`);
  if (!(trials >= 1 && Number.isFinite(trials))) throw new RangeError(`not a number of trials: ${trials}`);
}

function checkDrop(drop: number): void {
  if (!(drop > 0)) throw new RangeError(`not a drop: ${drop}`);
}
