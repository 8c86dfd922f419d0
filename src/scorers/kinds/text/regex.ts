import type { Case } from '../../../datasets/dataset.ts';
import { InvalidValueError } from '../../../foundation/errors.ts';
import { compileRegex, type Regex, type RegexFlags } from '../../../foundation/regex.ts';
import { scorerKind } from '../../kind.ts';
import { scorerOptions } from '../../options.ts';
import { excerpt, right, wrong } from '../../scores.ts';
import { nothingExpected, wrongExpected } from '../../text/expected.ts';

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
        const pattern = fixed ?? expectedPattern(answer.case, flags);
        if (pattern === undefined) return nothingExpected;
        if (pattern.test(answer.text)) return right;
        const text = options.pattern ?? String(answer.case.expected);
        return wrong(`no match of ${excerpt(text)} in ${excerpt(answer.text)}`);
      },
    };
  },
});

function expectedPattern(scoredCase: Case, flags: RegexFlags): Regex | undefined {
  const { expected } = scoredCase;
  if (expected === undefined) return undefined;
  const refusal = wrongExpected(scoredCase, 'a regular expression of RE2');
  if (typeof expected !== 'string' || expected === '') throw refusal;
  try {
    return compileRegex(expected, flags);
  } catch (thrown) {
    throw thrown instanceof InvalidValueError ? refusal : thrown;
  }
}
