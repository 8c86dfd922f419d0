import { distance } from 'fastest-levenshtein';
import { scorerKind } from '../../kind.ts';
import { scorerOptions } from '../../options.ts';
import { ScoringError, scored } from '../../scores.ts';
import { expectedText, nothingExpected } from '../../text/expected.ts';
import { comparable } from '../../text/text.ts';

/** The distance costs length × length: two texts of this length take about 0.1 s. */
const LONGEST = 20_000;

/**
 * 1 − distance / length of the longer text, both in UTF-16 code units (Levenshtein 1966: insertions, deletions and
 * substitutions cost 1 each). With `min`: 1 from that similarity on, else 0.
 */
export const levenshtein = scorerKind({
  kind: 'levenshtein',
  version: 1,
  schema: scorerOptions.levenshtein,
  create: (options) => ({
    score(answer) {
      const expected = expectedText(options.value, answer.case);
      if (expected === undefined) return nothingExpected;
      const [found, wanted] = [comparable(answer.text, options), comparable(expected, options)];
      const length = Math.max(found.length, wanted.length);
      if (length > LONGEST) throw tooLong(length);
      const similarity = length === 0 ? 1 : 1 - distance(found, wanted) / length;
      const reason = `${Math.floor(similarity * 100)}% alike`;
      if (options.min === undefined) return scored(similarity, reason);
      return scored(similarity >= options.min ? 1 : 0, reason);
    },
  }),
});

function tooLong(length: number): ScoringError {
  return new ScoringError(`levenshtein compares at most ${LONGEST} characters: found ${length}`, {
    todo: 'Use contains or exact for long texts, or ask for shorter answers.',
  });
}
