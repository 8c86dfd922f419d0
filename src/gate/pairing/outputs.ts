import type { CaseFacts, Evaluation, Trial } from '../../evaluation/evaluation.ts';
import type { Look } from '../course/looks.ts';
import type { BaselineTrials, ClassCount } from '../verdict.ts';
import { casesAt, type JudgedSuite } from './pairing.ts';
import { slotsOf, trialsOf } from './readings.ts';

/** Text and tool calls of every trial of a case are the same on both sides, byte for byte, in every case, and none is missing. */
export function sameOutputs({ candidate, baseline }: JudgedSuite, look: Look): boolean {
  if (baseline === undefined) return false;
  const own = slotsOf(candidate, look);
  const others = slotsOf(baseline, look);
  return casesAt(candidate, look).every(({ id }) => {
    const [first, ...rest] = [...trialsOf(own, id), ...trialsOf(others, id)].map(outputOf);
    return first !== undefined && rest.every((output) => output === first);
  });
}

function outputOf(trial: Trial | undefined): string | undefined {
  if (trial?.outcome.status !== 'completed') return undefined;
  const { text, toolCalls, refusal } = trial.outcome.completion;
  return JSON.stringify([text, toolCalls, refusal ?? null]);
}

/** How often each expected label was found, over all trials of the look that a `label` scorer scored. Sorted by label. */
export function countClasses({ candidate, baseline }: JudgedSuite, scorer: string, look: Look): ClassCount[] {
  const counts = new Map<string, { expected: number; baseline: number; candidate: number }>();
  const count = (trial: Trial, side: 'baseline' | 'candidate'): void => {
    const score = Object.hasOwn(trial.scores, scorer) ? trial.scores[scorer] : undefined;
    if (score?.status !== 'scored' || score.label === undefined) return;
    const found = counts.get(score.label.expected) ?? { expected: 0, baseline: 0, candidate: 0 };
    if (side === 'candidate') found.expected += 1;
    if (score.value === 1) found[side] += 1;
    counts.set(score.label.expected, found);
  };
  for (const trial of trialsAt(candidate, look)) count(trial, 'candidate');
  if (baseline !== undefined) for (const trial of trialsAt(baseline, look)) count(trial, 'baseline');
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([label, { expected, baseline: before, candidate: after }]) => ({
      label,
      expected,
      ...(baseline === undefined ? {} : { baselineCorrect: before }),
      candidateCorrect: after,
    }));
}

/** Every trial that was there at the look, without the holes. */
export function trialsAt(evaluation: Evaluation, look: Look): readonly Trial[] {
  const slots = slotsOf(evaluation, look);
  return casesAt(evaluation, look).flatMap(({ id }) => trialsOf(slots, id).filter((trial) => trial !== undefined));
}

/** What the baseline's means are made of; undefined without a baseline. */
export function baselineTrialsOf({ candidate, baseline }: JudgedSuite, look: Look): BaselineTrials | undefined {
  if (baseline === undefined) return undefined;
  const cases = casesAt(candidate, look);
  const trials = trialsAt(baseline, look);
  const counts = countsOf(cases, trials);
  // Days of the form 2026-11-21 sort as text.
  const days = [...new Set(trials.map(({ drawnOn }) => drawnOn))].sort();
  const [oldest] = days;
  const newest = days.at(-1);
  return {
    fewest: counts.reduce((least, count) => Math.min(least, count), greatest(counts)),
    most: greatest(counts),
    pooled: greatest(countsOf(cases, baseline.pooled)),
    ...(oldest === undefined ? {} : { oldest }),
    ...(newest === undefined ? {} : { newest }),
    ...(baseline.gone === undefined ? {} : { gone: baseline.gone }),
  };
}

function countsOf(cases: readonly CaseFacts[], trials: readonly Trial[]): readonly number[] {
  const counts = new Map(cases.map(({ id }) => [id, 0]));
  for (const trial of trials) {
    const count = counts.get(trial.case);
    if (count !== undefined) counts.set(trial.case, count + 1);
  }
  return [...counts.values()];
}

/** Not `Math.max(...counts)`: a large dataset is more than a function takes as arguments. */
function greatest(counts: readonly number[]): number {
  return counts.reduce((most, count) => Math.max(most, count), 0);
}
