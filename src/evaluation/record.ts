import { FileError } from '../foundation/errors.ts';
import type { CaseId } from '../foundation/ids.ts';
import type { JsonObject, JsonValue } from '../foundation/json.ts';
import type { Score } from '../scorers/scorer.ts';
import type { Evaluation, Trial } from './evaluation.ts';
import { evaluationId, RERUN_SLOTS } from './identity.ts';
import { POOL_SLOTS } from './pool.ts';
import { evaluationSchema } from './schemas.ts';

/** An evaluation as it is recorded. `evaluationFromJson` gives it back, from the value as well as from its text. */
export function evaluationToJson(evaluation: Evaluation): JsonObject {
  return {
    ...evaluation,
    trials: evaluation.trials.map(trialToJson),
    reruns: evaluation.reruns.map(trialToJson),
    pooled: evaluation.pooled.map(trialToJson),
  };
}

/**
 * Reads a recorded evaluation. Nothing in it is trusted: the shape, the identity, and that the trials are those of its cases.
 * It need not have all of them: what was not asked for, or not had, is not there.
 *
 * @param where the file or object it came from, for the message.
 * @throws FileError for another shape, an id that is not the digest of the subject, or trials that do not fit the subject.
 */
export function evaluationFromJson(value: JsonValue, where: string): Evaluation {
  const result = evaluationSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const path = issue?.path.map(String).join('.') ?? '';
    throw refusal(where, `${path === '' ? '' : `${path}: `}${issue?.message ?? 'unreadable'}`);
  }
  const flaw = flawOf(result.data);
  if (flaw !== undefined) throw refusal(where, flaw);
  return result.data;
}

function trialToJson(trial: Trial): JsonObject {
  return { ...trial, scores: scoresToJson(trial.scores) };
}

function scoresToJson(scores: Trial['scores']): JsonObject {
  return Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, scoreToJson(score)]));
}

function scoreToJson(score: Score): JsonObject {
  if (score.status !== 'scored') return score;
  const { label, ...rest } = score;
  if (label === undefined) return rest;
  const { expected, found } = label;
  return { ...rest, label: found === undefined ? { expected } : { expected, found } };
}

/** What contradicts itself in an evaluation, or undefined. */
function flawOf(evaluation: Evaluation): string | undefined {
  const { subject, cases, trials, reruns, pooled } = evaluation;
  const id = evaluationId(subject);
  if (id !== evaluation.id) return `id: found ${evaluation.id}, but its subject has the digest ${id}`;
  const ofBaseline = subject.against !== undefined || pooled.length > 0 || evaluation.gone !== undefined;
  if (subject.purpose === 'candidate' && ofBaseline) return 'a candidate has no "against", "pooled" or "gone"';

  const position = new Map(cases.map((fact, index) => [fact.id, index]));
  if (position.size !== cases.length) return 'cases: one id occurs twice';
  const scorers = new Set<string>(subject.scorers.map(({ name }) => name));
  if (scorers.size !== subject.scorers.length) return 'subject.scorers: one name occurs twice';

  const lost = pooled.findIndex(({ outcome }) => outcome.status === 'failed' && outcome.kind === 'infrastructure');
  if (lost !== -1) return `pooled.${lost}: a call that was lost is of no use in another comparison`;
  return (
    trialsFlaw(trials, { name: 'trials', slots: subject.trials, position, scorers }) ??
    trialsFlaw(reruns, { name: 'reruns', slots: RERUN_SLOTS, position, scorers }) ??
    trialsFlaw(pooled, { name: 'pooled', slots: POOL_SLOTS, position, scorers })
  );
}

type Slots = {
  readonly name: 'trials' | 'reruns' | 'pooled';
  /** Of each case. */
  readonly slots: number;
  readonly position: ReadonlyMap<CaseId, number>;
  readonly scorers: ReadonlySet<string>;
};

function trialsFlaw(trials: readonly Trial[], { name, slots, position, scorers }: Slots): string | undefined {
  let last = -1;
  for (const [number, trial] of trials.entries()) {
    const at = `${name}.${number}`;
    const index = position.get(trial.case);
    if (index === undefined) return `${at}.case: "${trial.case}" is not one of the cases`;
    if (trial.index >= slots) return `${at}.index: found ${trial.index} of ${slots} ${name}`;
    const slot = index * slots + trial.index;
    if (slot <= last) return `${at}: out of order, or there twice`;
    last = slot;
    const flaw = scoresFlaw(trial, scorers);
    if (flaw !== undefined) return `${at}.scores: ${flaw}`;
  }
  return undefined;
}

/** An outage is never scored; everything else is, by every scorer. */
function scoresFlaw(trial: Trial, scorers: ReadonlySet<string>): string | undefined {
  const names = Object.keys(trial.scores);
  const scored = trial.outcome.status === 'completed' || trial.outcome.kind === 'task';
  const expected = scored ? scorers.size : 0;
  if (names.length === expected && names.every((name) => scorers.has(name))) return undefined;
  return `found ${names.length === 0 ? 'none' : names.join(', ')}, expected ${expected === 0 ? 'none' : [...scorers].join(', ')}`;
}

function refusal(where: string, message: string): FileError {
  return new FileError(`not a recorded evaluation: ${message}`, { position: { file: where } });
}
