import type { Case } from '../../datasets/dataset.ts';
import type { JsonValue } from '../../foundation/json.ts';
import type { Score } from '../scorer.ts';
import { excerpt, ScoringError } from '../scores.ts';

/** A case need not say what every scorer of its suite expects. */
export const nothingExpected: Score = { status: 'not-applicable', reason: 'the case has no expected answer' };

/** The fixed texts of the options, else the case's expected text or list of texts; undefined when there is neither. */
export function expectedTexts(
  fixed: string | readonly string[] | undefined,
  scoredCase: Case,
): readonly string[] | undefined {
  const wanted = fixed ?? scoredCase.expected;
  if (wanted === undefined) return undefined;
  const texts = (Array.isArray(wanted) ? wanted : [wanted]).map((item: JsonValue) => plainText(item, scoredCase));
  if (texts.length === 0 || texts.includes('')) {
    throw wrongExpected(scoredCase, 'a text that is not empty, or a list of such texts');
  }
  return texts;
}

/** The one text that is expected. Numbers and booleans are taken as JSON writes them. */
export function expectedText(fixed: string | undefined, scoredCase: Case): string | undefined {
  const wanted = fixed ?? scoredCase.expected;
  return wanted === undefined ? undefined : plainText(wanted, scoredCase);
}

function plainText(value: JsonValue, scoredCase: Case): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw wrongExpected(scoredCase, 'a text');
}

export function wrongExpected(scoredCase: Case, wanted: string): ScoringError {
  const found = scoredCase.expected === undefined ? 'nothing' : excerpt(JSON.stringify(scoredCase.expected));
  return new ScoringError(`case ${scoredCase.id}: expected must be ${wanted}: found ${found}`, {
    todo: 'Correct "expected" of this case in the dataset, or use another scorer for it.',
  });
}
