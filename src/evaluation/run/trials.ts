import { toErrorRecord } from '../../foundation/errors.ts';
import type { Answer } from '../calls/completion-source.ts';
import type { Trial } from '../evaluation.ts';
import { drawName } from '../identity.ts';
import type { PlannedSubject } from '../subject.ts';
import { scoresOf, taskFailureScores } from './scoring.ts';
import type { SharedParts } from './shared-parts.ts';
import type { Task } from './tasks.ts';

/** What one subject makes of an answer; undefined when the run was stopped before it was had, or scored. */
export function trialOf(
  { scorers, purpose, series }: PlannedSubject,
  { asked, index }: Task,
  answer: Answer,
  { signal, parts }: { readonly signal: AbortSignal; readonly parts: SharedParts },
): Trial | undefined | Promise<Trial | undefined> {
  if (answer.status === 'none' || answer.status === 'unknown-model') return undefined;
  const draw = purpose === 'baseline' ? { draw: parts.text(drawName(series, index)) } : {};
  if (answer.status === 'failed') {
    const { kind, error, drawnOn } = answer;
    const scores = kind === 'task' ? taskFailureScores(scorers, error.message) : {};
    return {
      case: asked.id,
      index,
      cached: false,
      drawnOn: parts.text(drawnOn),
      ...draw,
      outcome: { status: 'failed', kind, error: toErrorRecord(error) },
      scores,
    };
  }
  const { called } = answer;
  const completion = parts.completion(answer.completion);
  const drawnOn = parts.text(answer.drawnOn);
  const trial = (scores: Trial['scores']): Trial => ({
    case: asked.id,
    index,
    cached: !called,
    drawnOn,
    ...draw,
    outcome: { status: 'completed', completion },
    scores: parts.scores(scores),
  });
  const scores = scoresOf(scorers, { case: asked, completion }, { signal });
  if (!(scores instanceof Promise)) return trial(scores);
  // A scorer that was given up by the stop did not fail. The completion is in the cache.
  return scores.then((settled) => (signal.aborted ? undefined : trial(settled)));
}
