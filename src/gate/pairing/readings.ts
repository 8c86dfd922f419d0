import type { Evaluation, Trial } from '../../evaluation/evaluation.ts';
import type { ErrorRecord } from '../../foundation/errors.ts';
import type { CaseId } from '../../foundation/ids.ts';
import type { Score } from '../../scorers/scorer.ts';
import type { Look } from '../course/looks.ts';
import { boundsOf, type GatePolicy } from '../policy.ts';

/** Trials of earlier runs that a baseline keeps, and up to which it draws fresh ones (design, statistics, "baseline hygiene"). */
export const MOST_BASELINE_TRIALS = 10;

/** How many rounds are drawn afresh of a case that has so many trials of earlier runs. */
export function freshRounds(rounds: number, pooled: number): number {
  return pooled === 0 ? rounds : Math.min(rounds, Math.max(0, MOST_BASELINE_TRIALS - pooled));
}

/** By case, one slot for each trial that the look wants; a trial that was never run leaves its slot undefined. */
export type Slots = ReadonlyMap<CaseId, readonly (Trial | undefined)[]>;

/**
 * The trials of each case at a look: the first `rounds` of its own, after those of earlier runs. A case with so many earlier
 * ones that it needs fewer of its own has fewer slots, and misses nothing.
 */
export function slotsOf(evaluation: Evaluation, { rounds }: Look): Slots {
  const slots = new Map<CaseId, (Trial | undefined)[]>();
  const earlier = new Map<CaseId, number>();
  for (const { id } of evaluation.cases) slots.set(id, []);
  for (const trial of evaluation.pooled) {
    slots.get(trial.case)?.push(trial);
    earlier.set(trial.case, (earlier.get(trial.case) ?? 0) + 1);
  }
  for (const [id, list] of slots) {
    const pooled = earlier.get(id) ?? 0;
    // A model that is gone answers nothing more: what was kept is all there is.
    const own = evaluation.gone !== undefined && pooled > 0 ? 0 : wantedRounds(evaluation, rounds, pooled);
    for (let index = 0; index < own; index += 1) list.push(undefined);
  }
  for (const trial of evaluation.trials) {
    const list = slots.get(trial.case);
    const at = (earlier.get(trial.case) ?? 0) + trial.index;
    if (list !== undefined && at < list.length) list[at] = trial;
  }
  return slots;
}

function wantedRounds({ subject }: Evaluation, rounds: number, pooled: number): number {
  return subject.purpose === 'baseline' ? freshRounds(rounds, pooled) : rounds;
}

/** One case under one scorer on one side: the mean over all its trials, or nothing at all. */
export type Side =
  | {
      readonly status: 'measured';
      readonly mean: number;
      readonly trials: number;
      /** Sample variance of the trials; undefined for one trial. */
      readonly variance: number | undefined;
    }
  /** A trial is missing. `error` is the first one's; undefined: it was never run. */
  | { readonly status: 'missing'; readonly error: ErrorRecord | undefined };

/** What one trial says about one scorer. */
export type Reading = {
  readonly kind: 'value' | 'task-failure' | 'not-applicable' | 'scorer-failure' | 'missing';
  /** 0–1, 1 is best. */
  readonly value?: number;
  readonly error?: ErrorRecord;
};

/** A scorer's own scale → 0–1, 1 is best. */
export type Normalise = (value: number) => number;

export function normaliser(policy: GatePolicy, scorer: string): Normalise {
  const { min, max, better } = boundsOf(policy, scorer);
  if (min === 0 && max === 1 && better === 'higher') return (value) => value;
  return better === 'higher' ? (value) => (value - min) / (max - min) : (value) => (max - value) / (max - min);
}

export function readingsOf(
  trials: readonly (Trial | undefined)[] | undefined,
  scorer: string,
  normalise: Normalise,
): readonly Reading[] {
  return (trials ?? [undefined]).map((trial) => read(trial, scorer, normalise));
}

function read(trial: Trial | undefined, scorer: string, normalise: Normalise): Reading {
  if (trial === undefined) return { kind: 'missing' };
  if (trial.outcome.status === 'failed') {
    return trial.outcome.kind === 'task'
      ? { kind: 'task-failure', value: 0 }
      : { kind: 'missing', error: trial.outcome.error };
  }
  return readScore(Object.hasOwn(trial.scores, scorer) ? trial.scores[scorer] : undefined, normalise);
}

function readScore(score: Score | undefined, normalise: Normalise): Reading {
  switch (score?.status) {
    case 'scored':
      return { kind: 'value', value: normalise(score.value) };
    case 'not-applicable':
      return { kind: 'not-applicable', error: { name: 'NotApplicable', message: score.reason } };
    case 'failed':
      return { kind: 'scorer-failure', error: score.error };
    default:
      return { kind: 'missing' };
  }
}

/** A failed call says nothing about whether a scorer applies to a case; what the scorer itself said on either side does. */
export function doesNotApply(readings: readonly Reading[]): boolean {
  const said = readings.filter(({ kind }) => kind !== 'task-failure' && kind !== 'missing');
  return said.length > 0 && said.every(({ kind }) => kind === 'not-applicable');
}

export function sideOf(readings: readonly Reading[]): Side {
  if (readings.length === 0) return { status: 'missing', error: undefined };
  let sum = 0;
  for (const { value, error } of readings) {
    if (value === undefined) return { status: 'missing', error };
    sum += value;
  }
  const mean = sum / readings.length;
  return { status: 'measured', mean, trials: readings.length, variance: varianceOf(readings, mean) };
}

function varianceOf(readings: readonly Reading[], mean: number): number | undefined {
  if (readings.length < 2) return undefined;
  let squares = 0;
  for (const { value = mean } of readings) squares += (value - mean) ** 2;
  return squares / (readings.length - 1);
}

/** Fresh repeats of single cases, by case and index; a hole where one was never run. */
export function rerunsOf(evaluation: Evaluation): Slots {
  const reruns = new Map<CaseId, (Trial | undefined)[]>();
  for (const trial of evaluation.reruns) {
    const list = reruns.get(trial.case) ?? [];
    while (list.length < trial.index) list.push(undefined);
    list[trial.index] = trial;
    reruns.set(trial.case, list);
  }
  return reruns;
}
