import type { Evaluation, Trial } from '../../evaluation/evaluation.ts';
import type { CaseId } from '../../foundation/ids.ts';
import type { Look } from '../course/looks.ts';
import type { BaselineTrials, ClassCount } from '../verdict.ts';
import { casesOf, type JudgedSuite } from './pairing.ts';
import { type Slots, slotsOf } from './readings.ts';

/** Text and tool calls of every trial of a case are the same on both sides, byte for byte, in every case, and none is missing. */
export function sameOutputs({ candidate, baseline }: JudgedSuite, look: Look): boolean {
  if (baseline === undefined) return false;
  const own = slotsOf(candidate, look);
  const others = slotsOf(baseline, look);
  return idsAt(candidate, look).every((id) => {
    const [first, ...rest] = [...trialsOf(own, id), ...trialsOf(others, id)].map(outputOf);
    return first !== undefined && rest.every((output) => output === first);
  });
}

function idsAt(evaluation: Evaluation, look: Look): readonly CaseId[] {
  return casesOf(evaluation, look).flatMap((position) => evaluation.cases[position]?.id ?? []);
}

/** At least one slot: a side without a trial has no output. */
function trialsOf(slots: Slots, id: CaseId): readonly (Trial | undefined)[] {
  const trials = slots.get(id) ?? [];
  return trials.length === 0 ? [undefined] : trials;
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
  return idsAt(evaluation, look).flatMap((id) => (slots.get(id) ?? []).filter((trial) => trial !== undefined));
}

/** What the baseline's means are made of; undefined without a baseline. */
export function baselineTrialsOf({ candidate, baseline }: JudgedSuite, look: Look): BaselineTrials | undefined {
  if (baseline === undefined) return undefined;
  const slots = slotsOf(baseline, look);
  const counts = idsAt(candidate, look).map(
    (id) => (slots.get(id) ?? []).filter((trial) => trial !== undefined).length,
  );
  const days = trialsAt(baseline, look).flatMap(({ drawnOn }) => drawnOn ?? []);
  const [first] = days;
  const pooled = new Map<CaseId, number>();
  for (const trial of baseline.pooled) pooled.set(trial.case, (pooled.get(trial.case) ?? 0) + 1);
  return {
    fewest: least(counts),
    most: -least(counts.map((count) => -count)),
    pooled: -least([...pooled.values(), 0].map((count) => -count)),
    ...(first === undefined ? {} : extremesOf(days, first)),
    ...(baseline.gone === undefined ? {} : { gone: baseline.gone }),
  };
}

function least(counts: readonly number[]): number {
  return counts.reduce((smallest, count) => Math.min(smallest, count), counts[0] ?? 0);
}

/** Days of the form 2026-11-21 sort as text. */
function extremesOf(days: readonly string[], first: string): { readonly oldest: string; readonly newest: string } {
  let oldest = first;
  let newest = first;
  for (const day of days) {
    if (day < oldest) oldest = day;
    if (day > newest) newest = day;
  }
  return { oldest, newest };
}
