import type { Evaluation, Trial } from '../../evaluation/evaluation.ts';
import type { ErrorRecord } from '../../foundation/errors.ts';
import type { CaseId } from '../../foundation/ids.ts';
import type { Score } from '../../scorers/scorer.ts';
import type { Look } from '../course/looks.ts';
import { mean } from '../numbers.ts';
import { boundsOf, type GatePolicy } from '../policy.ts';
import { sampleVariance } from '../statistics/variance.ts';

/** Trials of earlier runs that a baseline keeps, and up to which it draws fresh ones (design, statistics, "baseline hygiene"). */
export const MOST_BASELINE_TRIALS = 10;

/**
 * How many rounds are drawn afresh of a case that has so many trials of earlier runs: up to ten in all, and one in any case, so that
 * what changed at the provider meanwhile hits both sides.
 */
export function freshRounds(rounds: number, pooled: number): number {
  return pooled === 0 ? rounds : Math.min(rounds, Math.max(1, MOST_BASELINE_TRIALS - pooled));
}

/** By case, one slot for each trial that is wanted; a trial that was never run leaves its slot undefined. */
export type Slots = ReadonlyMap<CaseId, Trials>;

export type Trials = readonly (Trial | undefined)[];

/**
 * The trials of each case at a look: the first `rounds` of its own, after those of earlier runs. A case with so many earlier
 * ones that it needs fewer of its own has fewer slots, and misses nothing.
 */
export function slotsOf(evaluation: Evaluation, { rounds }: Look): Slots {
  const pooled = byCase(evaluation.pooled);
  const own = byCase(evaluation.trials);
  return new Map(
    evaluation.cases.map(({ id }) => {
      const earlier = pooled.get(id) ?? [];
      // A model that is gone answers nothing more: what was kept is all there is, and nothing of it is missing.
      if (evaluation.gone !== undefined) {
        return [id, [...earlier, ...(own.get(id) ?? []).filter(({ index }) => index < rounds)]];
      }
      return [id, [...earlier, ...inSlots(own.get(id) ?? [], ownRounds(evaluation, rounds, earlier.length))]];
    }),
  );
}

function byCase(trials: readonly Trial[]): ReadonlyMap<CaseId, readonly Trial[]> {
  const found = new Map<CaseId, Trial[]>();
  for (const trial of trials) {
    const list = found.get(trial.case);
    if (list === undefined) found.set(trial.case, [trial]);
    else list.push(trial);
  }
  return found;
}

function inSlots(trials: readonly Trial[], count: number): Trials {
  const slots: (Trial | undefined)[] = Array.from({ length: count });
  for (const trial of trials) if (trial.index < count) slots[trial.index] = trial;
  return slots;
}

function ownRounds({ subject }: Evaluation, rounds: number, pooled: number): number {
  if (subject.purpose === 'candidate') return rounds;
  return freshRounds(Math.min(rounds, subject.trials), pooled);
}

/** Fresh repeats of single cases, the first `count` of each. */
export function rerunsOf(evaluation: Evaluation, count: number): Slots {
  return new Map([...byCase(evaluation.reruns)].map(([id, trials]) => [id, inSlots(trials, count)]));
}

/** At least one: a case without a trial misses one. */
export function trialsOf(slots: Slots, id: CaseId): Trials {
  const trials = slots.get(id) ?? [];
  return trials.length === 0 ? [undefined] : trials;
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

/** What one trial says about one scorer. A value is 0–1, 1 is best. */
export type Reading =
  | { readonly kind: 'value' | 'task-failure'; readonly value: number }
  | { readonly kind: 'not-applicable' | 'scorer-failure' | 'missing'; readonly error: ErrorRecord | undefined };

/** A scorer's own scale → 0–1, 1 is best. */
export type Normalise = (value: number) => number;

export function normaliser(policy: GatePolicy, scorer: string): Normalise {
  const { min, max, better } = boundsOf(policy, scorer);
  return better === 'higher' ? (value) => (value - min) / (max - min) : (value) => (max - value) / (max - min);
}

export function readingsOf(trials: Trials, scorer: string, normalise: Normalise): readonly Reading[] {
  return trials.map((trial) => read(trial, scorer, normalise));
}

function read(trial: Trial | undefined, scorer: string, normalise: Normalise): Reading {
  if (trial === undefined) return { kind: 'missing', error: undefined };
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
      return { kind: 'missing', error: undefined };
  }
}

/** A failed call says nothing about whether a scorer applies to a case; what the scorer itself said on either side does. */
export function doesNotApply(readings: readonly Reading[]): boolean {
  const said = readings.filter(({ kind }) => kind !== 'task-failure' && kind !== 'missing');
  return said.length > 0 && said.every(({ kind }) => kind === 'not-applicable');
}

/** True when every value that was read is 0 or 1. */
export function isBinary(readings: readonly Reading[]): boolean {
  return readings.every((reading) => !('value' in reading) || reading.value === 0 || reading.value === 1);
}

export function sideOf(readings: readonly Reading[]): Side {
  const values: number[] = [];
  for (const reading of readings) {
    if (!('value' in reading)) return { status: 'missing', error: reading.error };
    values.push(reading.value);
  }
  const middle = mean(values);
  if (middle === undefined) return { status: 'missing', error: undefined };
  return { status: 'measured', mean: middle, trials: values.length, variance: sampleVariance(values) };
}
