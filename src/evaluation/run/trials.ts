import { toErrorRecord } from '../../foundation/errors.ts';
import { NotAskedError, type ScorerContext } from '../../scorers/scorer.ts';
import type { Answer } from '../calls/completion-source.ts';
import type { Trial } from '../evaluation.ts';
import { drawName } from '../identity.ts';
import type { PlannedSubject } from '../subject.ts';
import { aloneOf, scoresOf, taskFailureScores, tieScores } from './scoring.ts';
import type { SharedParts } from './shared-parts.ts';
import type { Task } from './tasks.ts';

type Scores = Trial['scores'];

/** What one subject makes of an answer; undefined when the run was stopped before it was had, or scored. */
export function trialOf(
  { scorers, purpose, series }: PlannedSubject,
  { asked, index }: Task,
  answer: Answer,
  { context, parts }: { readonly context: ScorerContext; readonly parts: SharedParts },
): Trial | undefined | Promise<Trial | undefined> {
  if (answer.status === 'none' || answer.status === 'unknown-model') return undefined;
  const draw = purpose === 'baseline' ? { draw: parts.text(drawName(series, index)) } : {};
  const alone = aloneOf(scorers);
  const ties = tieScores(scorers, purpose);
  if (answer.status === 'failed') {
    const { kind, error, drawnOn } = answer;
    return {
      case: asked.id,
      index,
      cached: false,
      drawnOn: parts.text(drawnOn),
      ...draw,
      outcome: { status: 'failed', kind, error: toErrorRecord(error) },
      scores: kind === 'task' ? { ...taskFailureScores(alone, error.message), ...ties } : {},
    };
  }
  const { called } = answer;
  const completion = parts.completion(answer.completion);
  const drawnOn = parts.text(answer.drawnOn);
  const trial = (scores: Scores): Trial => ({
    case: asked.id,
    index,
    cached: !called,
    drawnOn,
    ...draw,
    outcome: { status: 'completed', completion },
    scores: parts.scores(scorers.length === alone.length ? scores : { ...scores, ...ties }),
  });
  const scores = scoresOf(alone, { case: asked, completion }, context);
  if (!(scores instanceof Promise)) return trial(scores);
  return unlessStopped(scores, context.signal).then((settled) => settled && trial(settled));
}

/** Scores; undefined when the run was stopped before: the scorer did not fail, and the completion is in the cache. */
export async function unlessStopped(scores: Promise<Scores>, signal: AbortSignal): Promise<Scores | undefined> {
  try {
    const settled = await scores;
    return signal.aborted ? undefined : settled;
  } catch (error) {
    if (error instanceof NotAskedError) return undefined;
    throw error;
  }
}
