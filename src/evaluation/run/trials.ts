import { toErrorRecord } from '../../foundation/errors.ts';
import type { Trial } from '../evaluation.ts';
import type { PlannedSubject } from '../subject.ts';
import type { Answer } from './completion-source.ts';
import { scoresOf, taskFailureScores } from './scoring.ts';
import type { Task } from './tasks.ts';

/** What one subject makes of an answer, or undefined when the run was stopped before it was had or scored. */
export async function trialOf(
  { scorers }: PlannedSubject,
  { asked, trial: index }: Task,
  answer: Answer,
  signal: AbortSignal,
): Promise<Trial | undefined> {
  if (answer.status === 'none') return undefined;
  if (answer.status === 'failed') {
    const { kind, error } = answer;
    const scores = kind === 'task' ? taskFailureScores(scorers, error.message) : {};
    return {
      case: asked.id,
      index,
      cached: false,
      outcome: { status: 'failed', kind, error: toErrorRecord(error) },
      scores,
    };
  }
  const { completion, called } = answer;
  const scoring = scoresOf(scorers, { case: asked, completion }, { signal });
  const scores = scoring instanceof Promise ? await scoring : scoring;
  // A scorer that was given up by the stop did not fail. The completion is in the cache.
  if (scoring instanceof Promise && signal.aborted) return undefined;
  return { case: asked.id, index, cached: !called, outcome: { status: 'completed', completion }, scores };
}
