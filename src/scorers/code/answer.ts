import type { JsonObject } from '../../foundation/json.ts';
import type { Score } from '../scorer.ts';
import { brief, excerpt, ScoringError } from '../scores.ts';

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
    return { status: 'not-applicable', reason: brief(notApplicable) || 'no reason given' };
  }
  const told = reason ?? '';
  if (typeof score !== 'number' || !Number.isFinite(score) || typeof told !== 'string') throw noAnswer(answer, file);
  const why = brief(told);
  return { status: 'scored', value: score, ...(why === '' ? {} : { reason: why }) };
}

function failed(file: string, error: string): ScoringError {
  const [message = ''] = error.split('\n');
  return new ScoringError(brief(`${file}: ${message === '' ? 'an error without words' : message}`), {
    todo: 'Run the function by hand with this case; its trace is in the details.',
    details: { trace: error.slice(0, 4_000).toWellFormed() },
  });
}

function noAnswer(answer: JsonObject, file: string): ScoringError {
  return new ScoringError(brief(`${file} gave no score: ${excerpt(JSON.stringify(answer), 100)}`), {
    todo: 'Return a number in 0–1, true or false, or { score, reason }.',
  });
}
