import { scorerKind } from '../../kind.ts';
import { scorerOptions } from '../../options.ts';
import { excerpt, right, wrong } from '../../scores.ts';
import { nothingExpected } from '../../text/expected.ts';
import { findTexts, isContained } from '../../text/found-texts.ts';

/** 1 when the answer contains the text: one of `any`, or every one of `all`. */
export const contains = scorerKind({
  kind: 'contains',
  version: 1,
  schema: scorerOptions.contains,
  create: (options) => ({
    score(answer) {
      const found = findTexts(answer.text, options, answer.case);
      if (found === undefined) return nothingExpected;
      if (isContained(found)) return right;
      return wrong(`not in the answer: ${found.absent.map((text) => excerpt(text)).join(', ')}`);
    },
  }),
});
