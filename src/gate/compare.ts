import type { CaseFacts } from '../evaluation/evaluation.ts';
import { labelOf } from './labels.ts';
import { type MeasuredScorer, type MeasuredSuite, valuesOf } from './measure.ts';
import { exceeds, TOLERANCE } from './numbers.ts';
import { baselineTrialsOf, countClasses, sameOutputs } from './pairing/outputs.ts';
import { casesAt, type Pair, type PairedSuite } from './pairing/pairing.ts';
import type { Side } from './pairing/readings.ts';
import { carefulError, type Sample } from './pairing/sample.ts';
import { ALPHA, allowedDrop, FEWEST_UNITS, type GatePolicy } from './policy.ts';
import { lowerBound, pAbove, upperBound } from './statistics/bounded-mean.ts';
import { changedByChance } from './statistics/chance.ts';
import { detectableDrop, trialsNeeded } from './statistics/variance.ts';
import type { Comparison, CompositeComparison, Extent, Interval, Needs, ScorerComparison } from './verdict.ts';

/** The rows of the table: what was measured, without any rule. Cases that miss a side are counted, never averaged. */
export function compare(measured: MeasuredSuite, policy: GatePolicy): Comparison {
  const { source, look } = measured.suite;
  const identical = sameOutputs(source, look);
  const trials = baselineTrialsOf(source, look);
  return {
    suite: source.suite,
    ...(source.against === undefined ? {} : { against: source.against }),
    scorers: measured.scorers.map((scorer) => compareScorer(measured, scorer, identical, policy)),
    composite: compareComposite(measured, policy),
    extent: extentOf(measured.suite),
    ...(trials === undefined ? {} : { baselineTrials: trials }),
  };
}

function compareScorer(
  { suite }: MeasuredSuite,
  measured: MeasuredScorer,
  identical: boolean,
  policy: GatePolicy,
): ScorerComparison {
  const { scorer, differences } = measured;
  const { facts, pairs } = scorer;
  const interval = intervalOf(differences);
  const detectable = detectableOf(differences);
  const chance = chanceOf(scorer.pairs, scorer.binary);
  const classes = countClasses(suite.source, facts.name, suite.look);
  return {
    scorer: facts.name,
    kind: facts.kind,
    label: labelOf(measured, interval, identical, allowedDrop(policy, facts.name)),
    cases: measured.cases,
    baselineMean: measured.baselineMean,
    candidateMean: measured.candidateMean,
    difference: differences?.mean,
    ...(interval === undefined ? {} : { interval }),
    ...(detectable === undefined ? {} : { detectableDrop: detectable }),
    ...countChanges(pairs),
    ...(chance === undefined ? {} : { byChance: chance }),
    missing: pairs.length - measured.cases,
    pairs: pairs.map((pair) => ({
      case: pair.case,
      baseline: pair.baseline && meanOf(pair.baseline),
      candidate: meanOf(pair.candidate),
    })),
    ...(classes.length === 0 ? {} : { classes }),
  };
}

function compareComposite({ composite }: MeasuredSuite, policy: GatePolicy): CompositeComparison {
  if (composite === undefined) return { difference: undefined, cases: 0 };
  const interval = intervalOf(composite);
  const detectable = detectableOf(composite);
  const needs = needsOf(composite, policy.maxDrop);
  return {
    difference: composite.mean,
    cases: composite.cases,
    ...(interval === undefined ? {} : { interval, chanceWorse: chanceWorse(composite, policy.maxDrop) }),
    ...(detectable === undefined ? {} : { detectableDrop: detectable }),
    ...(needs === undefined ? {} : { needs }),
  };
}

/** The chance that the true mean lies more than `drop` below 0. */
export function chanceWorse(sample: Sample, drop: number): number {
  return pAbove(sample.bounded, -drop, 'mid');
}

/** Two one-sided 95 % bounds. */
export function intervalOf(sample: Sample | undefined): Interval | undefined {
  if (sample === undefined || sample.units < FEWEST_UNITS) return undefined;
  return { low: lowerBound(sample.bounded, ALPHA), high: upperBound(sample.bounded, ALPHA) };
}

function detectableOf(sample: Sample | undefined): number | undefined {
  if (sample === undefined || sample.units < FEWEST_UNITS) return undefined;
  return detectableDrop(carefulError(sample));
}

/** What is missing until a drop of `drop` would be seen. More of the same cases, and clusters, make the error smaller by √n. */
function needsOf(sample: Sample, drop: number): Needs | undefined {
  if (sample.units < FEWEST_UNITS || drop <= TOLERANCE) return undefined;
  const ratio = detectableDrop(carefulError(sample)) / drop;
  if (ratio <= 1) return undefined;
  const cases = Math.max(1, Math.ceil(sample.cases * ratio ** 2) - sample.cases);
  const more = moreTrials(sample, drop);
  return { cases, ...(more === undefined ? {} : { trials: more }) };
}

/**
 * The pseudo-cases stay whatever is tried again: what trials can do must leave room for them. Where cases of a cluster rise and fall
 * together, only other clusters help.
 */
function moreTrials(sample: Sample, drop: number): number | undefined {
  const { parts, values, units, cases } = sample;
  if (parts === undefined || units < cases) return undefined;
  const room = (drop / detectableDrop(1)) ** 2 - (carefulError(sample) ** 2 - parts.standardError ** 2);
  return room > 0 ? trialsNeeded(detectableDrop(Math.sqrt(room)), values) : undefined;
}

function chanceOf(pairs: readonly Pair[], binary: boolean): number | undefined {
  const cases = pairs.flatMap(({ baseline, candidate }) =>
    baseline?.status === 'measured' && candidate.status === 'measured' ? [{ baseline, candidate }] : [],
  );
  return changedByChance(cases, binary);
}

function meanOf(side: Side): number | undefined {
  return side.status === 'measured' ? side.mean : undefined;
}

type Changes = { readonly better: number; readonly worse: number; readonly same: number };

/** Without a baseline nothing is better, worse or the same. */
function countChanges(pairs: readonly Pair[]): Changes {
  let better = 0;
  let worse = 0;
  let same = 0;
  for (const pair of pairs) {
    const values = valuesOf(pair, 'observed');
    if (values?.baseline === undefined) continue;
    if (exceeds(values.candidate.mean, values.baseline.mean)) better += 1;
    else if (exceeds(values.baseline.mean, values.candidate.mean)) worse += 1;
    else same += 1;
  }
  return { better, worse, same };
}

function extentOf({ source, look, clustered }: PairedSuite): Extent {
  const { candidate } = source;
  return {
    cases: look.cases,
    ofCases: candidate.cases.length,
    trials: look.rounds,
    ofTrials: candidate.subject.trials,
    ...(clustered ? { clusters: countClusters(casesAt(candidate, look)) } : {}),
  };
}

/** A case without a cluster is one of its own. */
function countClusters(cases: readonly CaseFacts[]): number {
  return new Set(cases.map(({ id, cluster }) => JSON.stringify(cluster ?? { id }))).size;
}
