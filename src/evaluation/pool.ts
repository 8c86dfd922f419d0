import type { EvaluationId } from '../foundation/ids.ts';
import { MOST_BASELINE_TRIALS } from '../gate/index.ts';
import type { Completion } from '../models/model.ts';
import type { Evaluation, EvaluationSubject, Trial } from './evaluation.ts';
import { drawName, evaluationId } from './identity.ts';
import type { IdentifiedSubject } from './subject.ts';

// Trials of a baseline that were drawn for earlier comparisons and are used again (design, statistics, "baseline hygiene").
// Those of a candidate never come in here: of many equal candidates the luckiest is promoted, and its scores would be the bar
// for the next.

/** The most trials of a case that are kept. */
export const POOL_SLOTS = MOST_BASELINE_TRIALS;

/** A provider changes a model behind its name: what is older says little about today. */
export const MOST_DAYS = 30;

/** Under which the pool of a subject is recorded, whatever it is compared with and however often it is asked. */
export function poolId(subject: EvaluationSubject): EvaluationId {
  return evaluationId(poolSubject(subject));
}

/** What of a pool is a trial, whatever its age: a call that was lost says nothing. */
export function answeredTrials({ trials }: Evaluation): readonly Trial[] {
  return trials.filter(({ outcome }) => outcome.status === 'completed' || outcome.kind === 'task');
}

/** What of a pool is young enough on a UTC day, as long as nobody knows whether the model is still the same. */
export function recentTrials(pool: Evaluation, today: string): readonly Trial[] {
  return answeredTrials(pool).filter((trial) => isRecent(trial, today));
}

/**
 * What of a pool may be used on a UTC day, when the model answers with these fingerprints. A call that failed by the prompt's
 * own fault names no model: it is held to be of the ones that answered on its day, if those are all known. Without it, a
 * baseline would look better than it is.
 */
export function usableTrials(pool: Evaluation, today: string, fingerprints: ReadonlySet<string>): readonly Trial[] {
  const recent = recentTrials(pool, today);
  const known = new Map<string, boolean>();
  for (const { drawnOn, outcome } of recent) {
    if (outcome.status !== 'completed') continue;
    known.set(drawnOn, (known.get(drawnOn) ?? true) && fingerprints.has(fingerprintOf(outcome.completion)));
  }
  return recent.filter(({ drawnOn, outcome }) =>
    outcome.status === 'completed' ? fingerprints.has(fingerprintOf(outcome.completion)) : known.get(drawnOn) === true,
  );
}

/** Which models answered, as far as the provider tells: the name that it resolved, and its own mark of the system behind it. */
export function fingerprintsOf(trials: readonly Trial[]): ReadonlySet<string> {
  return new Set(
    trials.flatMap(({ outcome }) => (outcome.status === 'completed' ? [fingerprintOf(outcome.completion)] : [])),
  );
}

/** Trials of a pool that a comparison did without, by the reason. */
export type LeftOut = {
  /** Drawn on another day than one of the last `MOST_DAYS`. */
  readonly old: number;
  /** Recent, and not known to be answered by the model as it is now. */
  readonly foreign: number;
  /** Who answered those, `gpt-5-mini-2025-08-07` or `gpt-5-mini-2025-08-07 fp_1`; empty when no answer tells. */
  readonly answeredBy: readonly string[];
  /** Who of others answered in the comparison; empty when nobody did. */
  readonly answersNow: readonly string[];
};

/** What of a pool is not among the pooled trials of the comparison that it was given to, and why. */
export function leftOut(pool: Evaluation, { trials, reruns, pooled }: Evaluation, today: string): LeftOut {
  const used = new Set(pooled.map(slotOf));
  const without = answeredTrials(pool).filter((trial) => !used.has(slotOf(trial)));
  const recent = without.filter((trial) => isRecent(trial, today));
  const answeredBy = modelsOf(recent);
  return {
    old: without.length - recent.length,
    foreign: recent.length,
    answeredBy,
    answersNow: modelsOf([...trials, ...reruns]).filter((model) => !answeredBy.includes(model)),
  };
}

function modelsOf(trials: readonly Trial[]): readonly string[] {
  const models = trials.flatMap(({ outcome }) => (outcome.status === 'completed' ? [outcome.completion] : []));
  return [
    ...new Set(
      models.map(({ resolvedModel, systemFingerprint }) =>
        systemFingerprint === undefined ? resolvedModel : `${resolvedModel} ${systemFingerprint}`,
      ),
    ),
  ];
}

/**
 * The pool to be recorded after a comparison: what of it is still usable and what this run drew anew, without re-runs, the
 * newest ten of each case, oldest first. Undefined when the run drew nothing anew, and when the model is gone: then what there
 * is, of any age, is all there will ever be.
 *
 * @param recorded what this run had of the comparison before it began: those trials are in the pool already. So a pool is
 * recorded together with the evaluation it was merged with, or not at all.
 */
export function mergePool(
  pool: Evaluation | undefined,
  evaluation: Evaluation,
  { recorded, today }: { readonly recorded?: Evaluation | undefined; readonly today: string },
): Evaluation | undefined {
  const subject = poolSubject(evaluation.subject);
  const id = evaluationId(subject);
  if (evaluation.subject.purpose !== 'baseline' || evaluation.gone !== undefined) return undefined;
  const had = new Set(recorded?.trials.map(slotOf));
  const seen = fingerprintsOf([...evaluation.trials, ...evaluation.reruns]);
  const kept = pool?.id === id ? usableTrials(pool, today, seen) : [];
  const there = new Set(kept.map(drawOf));
  const drawn = recentTrials(evaluation, today).filter(
    (trial) => !had.has(slotOf(trial)) && (trial.draw === undefined || !there.has(drawOf(trial))),
  );
  if (drawn.length === 0) return undefined;
  return {
    format: 1,
    id,
    subject,
    slug: evaluation.slug,
    suite: evaluation.suite,
    dataset: evaluation.dataset,
    model: evaluation.model,
    simulated: evaluation.simulated,
    cases: evaluation.cases,
    trials: newest([...kept, ...drawn], evaluation.cases),
    reruns: [],
    pooled: [],
    complete: true,
    // Its calls are those of the comparisons that they were made for.
    usage: { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, reasoningTokens: 0 },
    costUsd: 0,
    calls: 0,
    finishedAt: evaluation.finishedAt,
  };
}

function poolSubject({ prompt, endpoint, dataset, scorers }: EvaluationSubject): EvaluationSubject {
  return { prompt, endpoint, dataset, scorers, trials: POOL_SLOTS, purpose: 'baseline' };
}

function isRecent({ drawnOn }: Trial, today: string): boolean {
  const days = (Date.parse(today) - Date.parse(drawnOn)) / 86_400_000;
  return days >= 0 && days <= MOST_DAYS;
}

function fingerprintOf({ resolvedModel, systemFingerprint }: Completion): string {
  return JSON.stringify([resolvedModel, systemFingerprint]);
}

function slotOf({ case: id, index }: Trial): string {
  return `${index} ${id}`;
}

function drawOf({ case: id, draw }: Trial): string {
  return `${draw} ${id}`;
}

/** What is pooled, without what the evaluation drew itself: one answer must not count twice. */
export function notDrawn(pooled: readonly Trial[], trials: readonly Trial[]): readonly Trial[] {
  if (pooled.length === 0) return pooled;
  const own = new Set(trials.map(drawOf));
  return pooled.filter((trial) => trial.draw === undefined || !own.has(drawOf(trial)));
}

/**
 * What is pooled of other comparisons. A subject's own draws are left out before it is known which of them it will need: how many
 * trials it draws must not depend on what it drew.
 */
export function ofOthers(
  pooled: readonly Trial[],
  { series, trials }: Pick<IdentifiedSubject, 'series' | 'trials'>,
): readonly Trial[] {
  const own = new Set(Array.from({ length: trials }, (_, index) => drawName(series, index)));
  return pooled.filter(({ draw }) => draw === undefined || !own.has(draw));
}

/** Of trials that are in the order of their drawing where they are of one day. */
function newest(trials: readonly Trial[], cases: Evaluation['cases']): readonly Trial[] {
  const byCase = new Map<string, Trial[]>(cases.map(({ id }) => [id, []]));
  for (const trial of trials) byCase.get(trial.case)?.push(trial);
  return [...byCase.values()].flatMap((ofCase) =>
    ofCase
      .sort((a, b) => (a.drawnOn < b.drawnOn ? -1 : a.drawnOn > b.drawnOn ? 1 : 0))
      .slice(-POOL_SLOTS)
      .map((trial, index) => ({ ...trial, index })),
  );
}
