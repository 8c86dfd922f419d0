import type { JsonObject } from '../../foundation/json.ts';
import type { Score } from '../scorer.ts';
import { excerpt, ScoringError, scored } from '../scores.ts';

/**
 * What a scorer that is code answers: `{score, reason?}`, `{not_applicable: reason}` or `{error}`. A score may lie outside 0–1: the gate
 * takes it where the bounds of the scorer are declared.
 *
 * @throws ScoringError for an error of the code, and for what is no answer.
 */
export function readCodeScore(answer: JsonObject, file: string): Score {
  const { score, reason, not_applicable: notApplicable, error, ...others } = answer;
  const given = [score, notApplicable, error].filter((member) => member !== undefined);
  if (given.length !== 1 || Object.keys(others).length > 0) throw noAnswer(answer, file);
  if (typeof error === 'string') throw failed(file, error);
  if (typeof notApplicable === 'string' && reason === undefined) {
    return { status: 'not-applicable', reason: scored(0, notApplicable || 'no reason given').reason ?? '' };
  }
  if (typeof score !== 'number' || !Number.isFinite(score)) throw noAnswer(answer, file);
  if (reason !== undefined && reason !== null && typeof reason !== 'string') throw noAnswer(answer, file);
  const told = typeof reason === 'string' && reason.trim() !== '' ? scored(0, reason).reason : undefined;
  return { status: 'scored', value: score, ...(told === undefined ? {} : { reason: told }) };
}

function failed(file: string, error: string): ScoringError {
  const [message = ''] = error.split('\n');
  return new ScoringError(
    `${file}: ${scored(0, message === '' ? 'an error without words' : message).reason}`.slice(0, 200).toWellFormed(),
    {
      todo: 'Run the function by hand with this case; the end of its trace is in the details.',
      details: { trace: error.slice(-2_000).toWellFormed() },
    },
  );
}

function noAnswer(answer: JsonObject, file: string): ScoringError {
  return new ScoringError(
    `${file} gave no score: ${excerpt(JSON.stringify(answer), 100)}`.slice(0, 200).toWellFormed(),
    {
      todo: 'Return a number in 0–1, true or false, or { score, reason }.',
    },
  );
}
