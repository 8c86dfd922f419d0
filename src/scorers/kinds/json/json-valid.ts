import { readJson } from '../../json/json-output.ts';
import { scorerKind } from '../../kind.ts';
import { scorerOptions } from '../../options.ts';
import { right, wrong } from '../../scores.ts';

/** 1 when the whole answer is one JSON value, nested at most 64 deep. */
export const jsonValid = scorerKind({
  kind: 'json-valid',
  version: 1,
  schema: scorerOptions['json-valid'],
  create: (options) => ({
    score(answer) {
      const output = readJson(answer.text, options);
      return output.ok ? right : wrong(output.reason);
    },
  }),
});
