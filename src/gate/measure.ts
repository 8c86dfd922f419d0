import type { CaseId } from '../foundation/ids.ts';
import { mean } from './numbers.ts';
import type { Pair, PairedScorer, PairedSuite } from './pairing/pairing.ts';
import type { Side } from './pairing/readings.ts';
import { type CaseValue, type Sample, sampleOf } from './pairing/sample.ts';
import { FEWEST_UNITS, type GatePolicy, weightOf } from './policy.ts';
import { pAbove, pBelow } from './statistics/bounded-mean.ts';
import { holm } from './statistics/holm.ts';

/**
 * Which cases count. `observed`: those that are measured on both sides. `worst`: all, a missing candidate as 0 and a missing
 * baseline as 1, the worst that can be true (design, statistics, "missing").
 */
export type View = 'observed' | 'worst';

export type MeasuredScorer = {
  readonly scorer: PairedScorer;
  readonly name: string;
  readonly cases: number;
  readonly baselineMean: number | undefined;
  readonly candidateMean: number | undefined;
  /** Candidate minus baseline, −1…1; undefined without a baseline, or without a case. */
  readonly differences: Sample | undefined;
  /** The candidate's own scores, 0…1. */
  readonly levels: Sample | undefined;
  /**
   * p-values of "no better" and "no worse" by the exact test, adjusted by Holm over every scorer of every suite that is judged: both
   * directions together keep one error rate, each has half of it. 1 where nothing can be said.
   */
  readonly improvedP: number;
  readonly regressedP: number;
};

export type MeasuredSuite = {
  readonly suite: PairedSuite;
  readonly view: View;
  readonly scorers: readonly MeasuredScorer[];
  /** Per case the weighted mean of its scorers' differences; undefined where there is nothing to compare. */
  readonly composite: Sample | undefined;
};

/** Every number that the rules and the table rest on. All suites of a prompt together: they share one error rate. */
export function measureSuites(
  suites: readonly PairedSuite[],
  policy: GatePolicy,
  view: View,
): readonly MeasuredSuite[] {
  const measured = suites.map((suite) => ({
    suite,
    scorers: suite.scorers.map((scorer) => measureScorer(suite, scorer, view)),
  }));
  const all = measured.flatMap(({ scorers }) => scorers);
  const improved = adjusted(all, pAbove);
  const regressed = adjusted(all, pBelow);
  const withP = (scorer: Unadjusted): MeasuredScorer => ({
    ...scorer,
    improvedP: improved.get(scorer) ?? 1,
    regressedP: regressed.get(scorer) ?? 1,
  });
  return measured.map(({ suite, scorers }) => ({
    suite,
    view,
    scorers: scorers.map(withP),
    composite: compositeOf(suite, policy, view),
  }));
}

type Unadjusted = Omit<MeasuredScorer, 'improvedP' | 'regressedP'>;

/**
 * Against "the mean difference is 0", one direction at half of the error rate. Were both directions one family, a gain of one scorer
 * would make room for a drop of another to count: a prompt would fail because it got better somewhere.
 */
function adjusted(scorers: readonly Unadjusted[], test: typeof pAbove): ReadonlyMap<Unadjusted, number | undefined> {
  const tested = scorers.filter(hasEnough);
  const ps = holm(tested.map(({ differences }) => Math.min(1, 2 * test(differences.bounded, 0))));
  return new Map(tested.map((scorer, index) => [scorer, ps[index]]));
}

function hasEnough(scorer: Unadjusted): scorer is Unadjusted & { readonly differences: Sample } {
  return scorer.differences !== undefined && scorer.differences.units >= FEWEST_UNITS;
}

const DIFFERENCES = { low: -1, high: 1 } as const;
const LEVELS = { low: 0, high: 1 } as const;

function measureScorer({ clustered }: PairedSuite, scorer: PairedScorer, view: View): Unadjusted {
  const values = scorer.pairs.map((pair) => valuesOf(pair, view)).filter((found) => found !== undefined);
  const compared = values.filter(isCompared);
  return {
    scorer,
    name: scorer.facts.name,
    cases: values.length,
    baselineMean: mean(compared.map(({ baseline }) => baseline.mean)),
    candidateMean: mean(values.map(({ candidate }) => candidate.mean)),
    differences: sampleOf(compared.map(differenceOf), DIFFERENCES, clustered),
    levels: sampleOf(values.map(levelOf), LEVELS, clustered),
  };
}

type Measured = Extract<Side, { status: 'measured' }>;

/** `baseline` is undefined only when there is no baseline evaluation. */
export type Values = { readonly pair: Pair; readonly baseline: Measured | undefined; readonly candidate: Measured };

/** @returns undefined for a case that does not count in this view. */
export function valuesOf(pair: Pair, view: View): Values | undefined {
  const candidate = measuredOr(pair.candidate, view === 'worst' ? 0 : undefined);
  if (candidate === undefined) return undefined;
  if (pair.baseline === undefined) return { pair, baseline: undefined, candidate };
  const baseline = measuredOr(pair.baseline, view === 'worst' ? 1 : undefined);
  return baseline === undefined ? undefined : { pair, baseline, candidate };
}

function measuredOr(side: Side, missing: number | undefined): Measured | undefined {
  if (side.status === 'measured') return side;
  return missing === undefined ? undefined : { status: 'measured', mean: missing, trials: 1, variance: undefined };
}

type Compared = Values & { readonly baseline: Measured };

function isCompared(values: Values): values is Compared {
  return values.baseline !== undefined;
}

function differenceOf({ pair, baseline, candidate }: Compared): CaseValue {
  return {
    cluster: pair.cluster,
    difference: candidate.mean - baseline.mean,
    candidateTrials: candidate.trials,
    candidateVariance: candidate.variance,
    baselineTrials: baseline.trials,
    baselineVariance: baseline.variance,
  };
}

function levelOf({ pair, candidate }: Values): CaseValue {
  return {
    cluster: pair.cluster,
    difference: candidate.mean,
    candidateTrials: candidate.trials,
    candidateVariance: candidate.variance,
    baselineTrials: 1,
    baselineVariance: 0,
  };
}

/**
 * A case that misses a scorer does not count in the observed view: its other scorers alone would weigh differently. The noise of
 * a case is taken as if its scorers erred together, the most that it can be.
 */
function compositeOf(suite: PairedSuite, policy: GatePolicy, view: View): Sample | undefined {
  const cases = new Map<CaseId, Part[]>();
  for (const { facts, pairs } of suite.scorers) {
    const weight = weightOf(policy, facts.name);
    if (weight === 0) continue;
    for (const pair of pairs) {
      const values = valuesOf(pair, view);
      const value = values !== undefined && isCompared(values) ? differenceOf(values) : undefined;
      const parts = cases.get(pair.case);
      if (parts === undefined) cases.set(pair.case, [{ weight, value }]);
      else parts.push({ weight, value });
    }
  }
  const together = [...cases.values()].flatMap((parts) => weightedMean(parts) ?? []);
  return sampleOf(together, DIFFERENCES, suite.clustered);
}

/** One scorer's say in a case; undefined where it misses a side. */
type Part = { readonly weight: number; readonly value: CaseValue | undefined };

function weightedMean(parts: readonly Part[]): CaseValue | undefined {
  const [first] = parts;
  if (first?.value === undefined || parts.length === 1) return first?.value;
  // Weights are relative: by the largest, so that neither very large nor very small ones leave the numbers there are.
  const largest = parts.reduce((most, { weight }) => Math.max(most, weight), 0);
  let total = 0;
  let difference = 0;
  let candidateDeviation: number | undefined = 0;
  let baselineDeviation: number | undefined = 0;
  for (const { weight, value } of parts) {
    if (value === undefined) return undefined;
    const share = weight / largest;
    total += share;
    difference += share * value.difference;
    candidateDeviation = added(candidateDeviation, share, value.candidateVariance);
    baselineDeviation = added(baselineDeviation, share, value.baselineVariance);
  }
  const variance = (deviation: number | undefined) => (deviation === undefined ? undefined : (deviation / total) ** 2);
  return {
    ...first.value,
    difference: difference / total,
    candidateVariance: variance(candidateDeviation),
    baselineVariance: variance(baselineDeviation),
  };
}

function added(sum: number | undefined, share: number, variance: number | undefined): number | undefined {
  return sum === undefined || variance === undefined ? undefined : sum + share * Math.sqrt(variance);
}
