import type { Evaluation, Trial } from '../../evaluation/evaluation.ts';
import type { ErrorRecord } from '../../foundation/errors.ts';
import { boundsOf, type GatePolicy } from '../policy.ts';

/**
 * Why an evaluation cannot be judged at all: it is empty, contradicts itself, or holds a score that is not a number in 0–1.
 *
 * @returns undefined when nothing is wrong with it.
 */
export function evaluationProblem(
  suite: string,
  side: 'baseline' | 'anchor' | 'candidate',
  evaluation: Evaluation,
  policy: GatePolicy,
): ErrorRecord | undefined {
  const { cases, subject } = evaluation;
  const where = `suite ${suite}, ${side}`;
  if (cases.length === 0) return problem('NothingScored', `${where}: the dataset has no case`, 'Add cases to it.');
  if (subject.scorers.length === 0) {
    return problem('NothingScored', `${where}: there is no scorer`, 'Name at least one scorer in the suite.');
  }
  if (!(Number.isInteger(subject.trials) && subject.trials >= 1 && subject.trials <= MOST_TRIALS)) {
    return problem('InvalidEvaluation', `${where}: ${subject.trials} trials a case`, EVALUATE_AGAIN);
  }
  const ids = new Set<string>(cases.map(({ id }) => id));
  if (ids.size !== cases.length) return problem('InvalidEvaluation', `${where}: a case is in it twice`, EVALUATE_AGAIN);
  const names = new Set<string>(subject.scorers.map(({ name }) => name));
  if (names.size !== subject.scorers.length) {
    return problem('InvalidEvaluation', `${where}: a scorer is in it twice`, 'Give the scorers different names.');
  }
  return trialsProblem(where, evaluation, ids, policy);
}

/**
 * Why two evaluations must not be compared: another dataset, another scorer. The numbers of trials may differ: a case counts once. Prompt, model and
 * parameters may differ: they are what is compared. Only a simulated candidate is never held against real answers: a pull
 * request could name the simulation to get the answers that were written for it.
 */
export function comparabilityProblem(
  suite: string,
  baseline: Evaluation,
  candidate: Evaluation,
): ErrorRecord | undefined {
  if (candidate.simulated && !baseline.simulated) {
    return problem(
      'SimulatedCandidate',
      `suite ${suite}: the candidate is answered by a simulated model (${candidate.model}) and the baseline by a real one`,
      'Name the real model in the prompt: a simulation shows how the gate works, not how good a prompt is.',
    );
  }
  const differences = [...datasetDifference(baseline, candidate), ...scorerDifferences(baseline, candidate)];
  if (differences.length === 0) return undefined;
  return problem(
    'NotComparable',
    `suite ${suite}: the two sides cannot be compared: ${differences.join('; ')}`,
    'Evaluate both versions over the same dataset, with the same scorers.',
  );
}

/** Ten times what a config may ask for. A damaged record with more would fill the memory with slots. */
const MOST_TRIALS = 1000;

const EVALUATE_AGAIN = 'The recorded evaluation is damaged: evaluate the version again.';

function trialsProblem(
  where: string,
  evaluation: Evaluation,
  ids: ReadonlySet<string>,
  policy: GatePolicy,
): ErrorRecord | undefined {
  const { trials, reruns, pooled, subject } = evaluation;
  if (subject.purpose === 'candidate' && pooled.length > 0) {
    const message = `${where}: trials of earlier runs are in it, which only a baseline may have`;
    return problem('InvalidEvaluation', message, EVALUATE_AGAIN);
  }
  const outside = trials.find(({ index }) => !(index < subject.trials));
  if (outside !== undefined) {
    const message = `${where}: trial ${outside.index + 1} of case ${outside.case} is not one of ${subject.trials}`;
    return problem('InvalidEvaluation', message, EVALUATE_AGAIN);
  }
  for (const list of [trials, reruns, pooled]) {
    const found = listProblem(where, list, ids, policy);
    if (found !== undefined) return found;
  }
  return undefined;
}

function listProblem(
  where: string,
  trials: readonly Trial[],
  ids: ReadonlySet<string>,
  policy: GatePolicy,
): ErrorRecord | undefined {
  const seen = new Set<string>();
  for (const trial of trials) {
    const name = `trial ${trial.index + 1} of case ${trial.case}`;
    if (!ids.has(trial.case))
      return problem('InvalidEvaluation', `${where}: ${name} is of no known case`, EVALUATE_AGAIN);
    if (!Number.isInteger(trial.index) || trial.index < 0) {
      return problem('InvalidEvaluation', `${where}: ${name} has no number`, EVALUATE_AGAIN);
    }
    if (seen.has(name)) return problem('InvalidEvaluation', `${where}: ${name} is in it twice`, EVALUATE_AGAIN);
    seen.add(name);
    const score = scoreProblem(`${where}: ${name}`, trial, policy);
    if (score !== undefined) return score;
  }
  return undefined;
}

/** NaN is an error, never a 0 and never left out; what is not in 0–1 needs declared bounds (design, statistics, "Data"). */
function scoreProblem(where: string, { outcome, scores }: Trial, policy: GatePolicy): ErrorRecord | undefined {
  // A failed task is 0 on our own scale, whatever the scorer's is.
  if (outcome.status === 'failed') return undefined;
  for (const [scorer, score] of Object.entries(scores)) {
    const { min, max } = boundsOf(policy, scorer);
    if (score.status !== 'scored' || (score.value >= min && score.value <= max)) continue;
    const message = `${where} has the score ${score.value} by ${scorer}, which is not in ${min}–${max}`;
    const todo = Number.isFinite(score.value)
      ? `Declare the values it can give under "bounds" of the gate: { ${scorer}: { min: …, max: …, better: higher } }.`
      : 'Mend the scorer: it must give a number.';
    return problem('InvalidScore', message, todo);
  }
  return undefined;
}

function datasetDifference(baseline: Evaluation, candidate: Evaluation): string[] {
  if (baseline.subject.dataset !== candidate.subject.dataset) return [`dataset ${candidate.dataset} has changed`];
  const known = new Set<string>(baseline.cases.map(({ id }) => id));
  const strangers = candidate.cases.filter(({ id }) => !known.has(id));
  if (strangers.length === 0 && known.size === candidate.cases.length) return [];
  return [`dataset ${candidate.dataset} has other cases`];
}

function scorerDifferences(baseline: Evaluation, candidate: Evaluation): string[] {
  const before = new Map(baseline.subject.scorers.map(({ name, fingerprint }) => [name, fingerprint]));
  const differences: string[] = [];
  for (const { name, fingerprint } of candidate.subject.scorers) {
    const held = before.get(name);
    if (held === undefined) differences.push(`scorer ${name} is on the candidate only`);
    else if (held !== fingerprint) differences.push(`scorer ${name} has changed`);
    before.delete(name);
  }
  for (const name of before.keys()) differences.push(`scorer ${name} is on the baseline only`);
  return differences;
}

function problem(name: string, message: string, todo: string): ErrorRecord {
  return { name, message, todo };
}
