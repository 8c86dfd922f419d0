import type { Evaluation, ScorerFacts, Trial } from '../evaluation/evaluation.ts';
import type { ErrorRecord } from '../foundation/errors.ts';
import type { CaseId } from '../foundation/ids.ts';
import type { Score } from '../scorers/scorer.ts';
import { comparabilityProblem, evaluationProblem } from './comparability.ts';

/** What is to be judged: one suite, the candidate's evaluation and, where there is one, the baseline's. */
export type JudgedSuite = {
  readonly suite: string;
  readonly candidate: Evaluation;
  readonly baseline?: Evaluation;
  /** Why there is no baseline. `confirmed`: a first adoption that a person stands behind, by a reason or `first: allow`. */
  readonly absent?: 'first-adoption' | 'confirmed';
};

/** One case under one scorer on one side: the mean over all its trials, or nothing at all. */
export type Side =
  | { readonly status: 'measured'; readonly mean: number }
  /** A trial is missing. `error` is the first one's; undefined: it was never run. */
  | { readonly status: 'missing'; readonly error: ErrorRecord | undefined };

/** One case that a scorer applies to. `baseline` is undefined when there is no baseline evaluation. */
export type Pair = {
  readonly case: CaseId;
  readonly tags: readonly string[];
  readonly baseline: Side | undefined;
  readonly candidate: Side;
};

export type PairedScorer = {
  readonly facts: ScorerFacts;
  /** True when every score on both sides was 0 or 1. */
  readonly binary: boolean;
  /** In the order of the dataset, without the cases that the scorer does not apply to. */
  readonly pairs: readonly Pair[];
};

export type PairedSuite = {
  readonly source: JudgedSuite;
  readonly scorers: readonly PairedScorer[];
};

export type Pairing =
  | { readonly kind: 'paired'; readonly suite: PairedSuite }
  /** The two sides must not be compared, or one of them contradicts itself. */
  | { readonly kind: 'error'; readonly error: ErrorRecord };

/**
 * Puts the two sides of a suite together by case id and reduces trials to one mean a case, scorer and side: the case is the
 * unit, trials are never counted as independent observations (design, statistics, "Data").
 *
 * A task failure counts 0 on every scorer that applies to the case. A failed call, a failed scorer and a trial that was never
 * run are missing; a side with a missing trial is missing as a whole. A scorer that answered `not-applicable` and nothing else
 * does not apply to the case on either side; one that answered so only now and then left a trial unscored: missing.
 */
export function pairSuite(source: JudgedSuite): Pairing {
  const problem =
    evaluationProblem(source.suite, 'candidate', source.candidate) ??
    (source.baseline && evaluationProblem(source.suite, 'baseline', source.baseline)) ??
    (source.baseline && comparabilityProblem(source.suite, source.baseline, source.candidate));
  if (problem !== undefined) return { kind: 'error', error: problem };
  const candidate = trialsByCase(source.candidate);
  const baseline = source.baseline && trialsByCase(source.baseline);
  const scorers = source.candidate.subject.scorers.map((facts) => pairScorer(source, facts, candidate, baseline));
  return { kind: 'paired', suite: { source, scorers } };
}

/** The same number of slots a case; a trial that was never run leaves its slot undefined. */
type TrialsByCase = ReadonlyMap<CaseId, readonly (Trial | undefined)[]>;

function trialsByCase(evaluation: Evaluation): TrialsByCase {
  const slots = new Map<CaseId, (Trial | undefined)[]>();
  for (const { id } of evaluation.cases) slots.set(id, new Array(evaluation.subject.trials).fill(undefined));
  for (const trial of evaluation.trials) {
    const list = slots.get(trial.case);
    if (list !== undefined) list[trial.index] = trial;
  }
  return slots;
}

function pairScorer(
  source: JudgedSuite,
  facts: ScorerFacts,
  candidateTrials: TrialsByCase,
  baselineTrials: TrialsByCase | undefined,
): PairedScorer {
  const pairs: Pair[] = [];
  let binary = true;
  for (const { id, tags } of source.candidate.cases) {
    const candidate = (candidateTrials.get(id) ?? []).map((trial) => read(trial, facts.name));
    const baseline = baselineTrials && (baselineTrials.get(id) ?? []).map((trial) => read(trial, facts.name));
    const readings = [...candidate, ...(baseline ?? [])];
    if (doesNotApply(readings)) continue;
    binary &&= readings.every(({ kind, value }) => kind !== 'value' || value === 0 || value === 1);
    pairs.push({ case: id, tags, baseline: baseline && side(baseline), candidate: side(candidate) });
  }
  return { facts, binary, pairs };
}

/** What one trial says about one scorer. */
type Reading = {
  readonly kind: 'value' | 'task-failure' | 'not-applicable' | 'scorer-failure' | 'missing';
  readonly value?: number;
  readonly error?: ErrorRecord;
};

function read(trial: Trial | undefined, scorer: string): Reading {
  if (trial === undefined) return { kind: 'missing' };
  if (trial.outcome.status === 'failed') {
    return trial.outcome.kind === 'task'
      ? { kind: 'task-failure', value: 0 }
      : { kind: 'missing', error: trial.outcome.error };
  }
  return readScore(Object.hasOwn(trial.scores, scorer) ? trial.scores[scorer] : undefined);
}

function readScore(score: Score | undefined): Reading {
  switch (score?.status) {
    case 'scored':
      return { kind: 'value', value: score.value };
    case 'not-applicable':
      return { kind: 'not-applicable', error: { name: 'NotApplicable', message: score.reason } };
    case 'failed':
      return { kind: 'scorer-failure', error: score.error };
    default:
      return { kind: 'missing' };
  }
}

/** A failed call says nothing about whether a scorer applies to a case; what the scorer itself said on either side does. */
function doesNotApply(readings: readonly Reading[]): boolean {
  const said = readings.filter(({ kind }) => kind !== 'task-failure' && kind !== 'missing');
  return said.length > 0 && said.every(({ kind }) => kind === 'not-applicable');
}

function side(readings: readonly Reading[]): Side {
  let sum = 0;
  for (const { value, error } of readings) {
    if (value === undefined) return { status: 'missing', error };
    sum += value;
  }
  return { status: 'measured', mean: sum / readings.length };
}
