import { scorerKind } from '../../kind.ts';
import { type ScorerOptions, scorerOptions } from '../../options.ts';
import { excerpt, ScoringError, scored } from '../../scores.ts';
import { expectedTexts, nothingExpected } from '../../text/expected.ts';

type Letters = ScorerOptions['rouge-l']['letters'];

/** Words of the answer × words of what is expected. */
const MOST = 400_000_000;

/**
 * ROUGE-L (Lin 2004, "ROUGE: A Package for Automatic Evaluation of Summaries"): the F-measure, with β = 1, of the longest common
 * subsequence of words. With `letters: latin` it is `rouge_score`'s rougeL without stemming (google-research/rouge), figure for
 * figure: lower case, words of a–z and 0–9. Of several expected texts the one counts that is nearest.
 */
export const rougeL = scorerKind({
  kind: 'rouge-l',
  version: 1,
  schema: scorerOptions['rouge-l'],
  create: (options) => ({
    score(answer) {
      const expected = expectedTexts(options.value, answer.case);
      if (expected === undefined) return nothingExpected;
      const found = words(answer.text, options.letters);
      const overlap = Math.max(...expected.map((text) => fMeasure(wantedWords(text, options.letters), found)));
      const reason = `overlap ${(Math.floor(overlap * 1000) / 1000).toFixed(3)}`;
      if (options.min === undefined) return scored(overlap, reason);
      return scored(overlap >= options.min ? 1 : 0, reason);
    },
  }),
});

function words(text: string, letters: Letters): readonly string[] {
  return text.toLowerCase().match(letters === 'latin' ? /[a-z0-9]+/g : /[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** A text in another script would score 0 whatever the answer. */
function wantedWords(text: string, letters: Letters): readonly string[] {
  const wanted = words(text, letters);
  if (wanted.length > 0) return wanted;
  throw new ScoringError(`rouge-l finds no word in the expected answer ${excerpt(text)}`, {
    todo: letters === 'latin' ? 'Use letters: unicode for other scripts.' : 'Correct the case, or use another scorer.',
  });
}

function fMeasure(expected: readonly string[], found: readonly string[]): number {
  if (expected.length * found.length > MOST) throw tooLong(found.length);
  const common = expected.length < found.length ? commonLength(expected, found) : commonLength(found, expected);
  return common === 0 ? 0 : (2 * common) / (expected.length + found.length);
}

/**
 * The length of the longest common subsequence, a row of the table in one number (Hyyrö 2004, "Bit-parallel LCS-length computation
 * revisited"): a word of the column in a few operations on large integers, and not one for each cell.
 *
 * @param row Its words are the bits: the shorter list.
 */
function commonLength(row: readonly string[], column: readonly string[]): number {
  if (row.length === 0) return 0;
  const all = (1n << BigInt(row.length)) - 1n;
  const places = new Map<string, bigint>();
  for (const [index, word] of row.entries()) places.set(word, (places.get(word) ?? 0n) | (1n << BigInt(index)));
  let open = all;
  for (const word of column) {
    const at = places.get(word);
    if (at === undefined) continue;
    const hits = open & at;
    open = ((open + hits) | (open & ~at)) & all;
  }
  return [...open.toString(2).padStart(row.length, '0')].filter((bit) => bit === '0').length;
}

function tooLong(found: number): ScoringError {
  return new ScoringError(`rouge-l compares at most ${MOST} pairs of words: the answer has ${found} words`, {
    todo: 'Use contains for long texts, or ask for shorter answers.',
  });
}
