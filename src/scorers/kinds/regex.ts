import { compileRegex } from '../../foundation/regex.ts';
import { nothingExpected, wrongExpected } from '../expected.ts';
import { scorerKind } from '../kind.ts';
import { scorerOptions } from '../options.ts';
import { excerpt, right, wrong } from '../scores.ts';

/** 1 when the pattern is found in the answer. RE2: time grows with the length of the answer, whatever the pattern. */
export const regex = scorerKind({
  kind: 'regex',
  version: 1,
  schema: scorerOptions.regex,
  create(options) {
    const flags = {
      ignoreCase: options['ignore-case'],
      multiline: options.multiline,
      dotAll: options['dot-all'],
    };
    const fixed = options.pattern === undefined ? undefined : compileRegex(options.pattern, flags);
    return {
      score(answer) {
        const { expected } = answer.case;
        if (fixed === undefined && expected === undefined) return nothingExpected;
        if (fixed === undefined && typeof expected !== 'string') {
          throw wrongExpected(answer.case, 'a regular expression');
        }
        const pattern = fixed ?? compileRegex(String(expected), flags);
        if (pattern.test(answer.text)) return right;
        return wrong(`no match of ${excerpt(options.pattern ?? String(expected))} in ${excerpt(answer.text)}`);
      },
    };
  },
});
