import type { Evaluation, Trial } from '../evaluation/evaluation.ts';
import type { CaseId } from '../foundation/ids.ts';
import { exceeds, mean, TOLERANCE } from './numbers.ts';
import type { JudgedSuite, Pair, PairedScorer, PairedSuite, Side } from './pairing.ts';
import { allowedDrop, type GatePolicy, weightOf } from './policy.ts';
import type { ClassCount, Comparison, Label, ScorerComparison } from './verdict.ts';

/** The rows of the table: what was measured, without any rule. Cases that miss a side are counted, never averaged. */
export function compare(suite: PairedSuite, policy: GatePolicy): Comparison {
  const { source } = suite;
  const identical = source.baseline !== undefined && sameOutputs(source.baseline, source.candidate);
  return {
    suite: source.suite,
    scorers: suite.scorers.map((scorer) => compareScorer(source, scorer, identical, policy)),
    composite: composite(suite, policy, 'observed'),
  };
}

/**
 * Which cases count. `observed`: those that are measured on both sides. `worst`: all, a missing candidate as 0 and a missing
 * baseline as 1, the worst that can be true (design, statistics, "missing").
 */
export type View = 'observed' | 'worst';

/** `baseline` is undefined only when there is no baseline evaluation. */
export type Values = { readonly baseline: number | undefined; readonly candidate: number };

/** @returns undefined for a case that does not count in this view. */
export function valuesOf(pair: Pair, view: View): Values | undefined {
  const candidate = meanOr(pair.candidate, view === 'worst' ? 0 : undefined);
  if (candidate === undefined) return undefined;
  if (pair.baseline === undefined) return { baseline: undefined, candidate };
  const baseline = meanOr(pair.baseline, view === 'worst' ? 1 : undefined);
  return baseline === undefined ? undefined : { baseline, candidate };
}

export type Means = {
  readonly cases: number;
  readonly baseline: number | undefined;
  readonly candidate: number | undefined;
  /** Candidate minus baseline. */
  readonly difference: number | undefined;
};

export function meansOf(pairs: readonly Pair[], view: View): Means {
  const values = pairs.map((pair) => valuesOf(pair, view)).filter((found) => found !== undefined);
  const candidate = mean(values.map((value) => value.candidate));
  const baseline = mean(values.map((value) => value.baseline).filter((value) => value !== undefined));
  const difference = baseline === undefined || candidate === undefined ? undefined : candidate - baseline;
  return { cases: values.length, baseline, candidate, difference };
}

/**
 * Per case the weighted mean of its scorers' differences, then the mean over the cases. A case that misses a scorer does not
 * count in the observed view: its other scorers alone would weigh differently.
 */
export function composite(suite: PairedSuite, policy: GatePolicy, view: View): Comparison['composite'] {
  const sums = new Map<CaseId, { weighted: number; weight: number; missing: boolean }>();
  for (const { facts, pairs } of suite.scorers) {
    const weight = weightOf(policy, facts.name);
    if (weight === 0) continue;
    for (const pair of pairs) {
      const values = valuesOf(pair, view);
      const sum = sums.get(pair.case) ?? { weighted: 0, weight: 0, missing: false };
      sums.set(pair.case, {
        weighted: sum.weighted + weight * ((values?.candidate ?? 0) - (values?.baseline ?? 0)),
        weight: sum.weight + weight,
        missing: sum.missing || values === undefined,
      });
    }
  }
  const differences = [...sums.values()]
    .filter(({ missing }) => !missing)
    .map(({ weighted, weight }) => weighted / weight);
  const difference = suite.source.baseline === undefined ? undefined : mean(differences);
  return { difference, cases: differences.length };
}

function compareScorer(
  source: JudgedSuite,
  scorer: PairedScorer,
  identical: boolean,
  policy: GatePolicy,
): ScorerComparison {
  const { facts, pairs } = scorer;
  const means = meansOf(pairs, 'observed');
  const counts = countChanges(pairs);
  const classes = countClasses(source, facts.name);
  return {
    scorer: facts.name,
    kind: facts.kind,
    label: labelOf(means, counts, identical, allowedDrop(policy, facts.name)),
    cases: means.cases,
    baselineMean: means.baseline,
    candidateMean: means.candidate,
    difference: means.difference,
    ...counts,
    missing: pairs.length - means.cases,
    pairs: pairs.map((pair) => ({
      case: pair.case,
      baseline: pair.baseline && meanOr(pair.baseline, undefined),
      candidate: meanOr(pair.candidate, undefined),
    })),
    ...(classes.length === 0 ? {} : { classes }),
  };
}

function meanOr(side: Side, missing: number | undefined): number | undefined {
  return side.status === 'measured' ? side.mean : missing;
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
    if (exceeds(values.candidate, values.baseline)) better += 1;
    else if (exceeds(values.baseline, values.candidate)) worse += 1;
    else same += 1;
  }
  return { better, worse, same };
}

function labelOf(means: Means, { better, worse, same }: Changes, identical: boolean, drop: number): Label {
  if (means.difference === undefined) return 'unclear';
  if (exceeds(means.difference, drop)) return 'improved';
  if (exceeds(-means.difference, drop)) return 'regressed';
  if (better > 0 || worse > 0) return 'unclear';
  if (identical) return 'identical';
  return same > 0 && Math.abs(means.difference) <= TOLERANCE ? 'unchanged' : 'unclear';
}

/** Text and tool calls of every trial of both sides are the same, byte for byte, and none is missing. */
function sameOutputs(baseline: Evaluation, candidate: Evaluation): boolean {
  const expected = candidate.cases.length * candidate.subject.trials;
  if (baseline.trials.length !== expected || candidate.trials.length !== expected) return false;
  const outputs = new Map(baseline.trials.map((trial) => [key(trial), outputOf(trial)]));
  return candidate.trials.every((trial) => {
    const output = outputOf(trial);
    return output !== undefined && outputs.get(key(trial)) === output;
  });
}

const key = (trial: Trial): string => `${trial.index} ${trial.case}`;

function outputOf({ outcome }: Trial): string | undefined {
  if (outcome.status !== 'completed') return undefined;
  const { text, toolCalls, refusal } = outcome.completion;
  return JSON.stringify([text, toolCalls, refusal ?? null]);
}

/** How often each expected label was found, over all trials that a `label` scorer scored. Sorted by label. */
function countClasses(source: JudgedSuite, scorer: string): ClassCount[] {
  const counts = new Map<string, { expected: number; baseline: number; candidate: number }>();
  const count = (trial: Trial, side: 'baseline' | 'candidate'): void => {
    const score = Object.hasOwn(trial.scores, scorer) ? trial.scores[scorer] : undefined;
    if (score?.status !== 'scored' || score.label === undefined) return;
    const found = counts.get(score.label.expected) ?? { expected: 0, baseline: 0, candidate: 0 };
    if (side === 'candidate') found.expected += 1;
    if (score.value === 1) found[side] += 1;
    counts.set(score.label.expected, found);
  };
  for (const trial of source.candidate.trials) count(trial, 'candidate');
  for (const trial of source.baseline?.trials ?? []) count(trial, 'baseline');
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([label, { expected, baseline, candidate }]) => ({
      label,
      expected,
      ...(source.baseline === undefined ? {} : { baselineCorrect: baseline }),
      candidateCorrect: candidate,
    }));
}
