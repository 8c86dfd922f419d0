import { scorerKind } from '../../kind.ts';
import { scorerOptions } from '../../options.ts';
import { excerpt, right, wrong } from '../../scores.ts';
import { nothingExpected } from '../../text/expected.ts';
import { findTexts, isContained } from '../../text/found-texts.ts';

/** The opposite of `contains`: with `any` none of the texts may be there, with `all` not all of them together. */
export const notContains = scorerKind({
  kind: 'not-contains',
  version: 1,
  schema: scorerOptions['not-contains'],
  create: (options) => ({
    score(answer) {
      const found = findTexts(answer.text, options, answer.case);
      if (found === undefined) return nothingExpected;
      if (!isContained(found)) return right;
      return wrong(`in the answer: ${found.present.map((text) => excerpt(text)).join(', ')}`);
    },
  }),
});
