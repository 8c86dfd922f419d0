import { scorerKind } from '../../kind.ts';
import { scorerOptions } from '../../options.ts';
import { right, wrong } from '../../scores.ts';

/** 1 when the model stopped for one of these reasons: by default, because it had said or called all it wanted. */
export const finishReason = scorerKind({
  kind: 'finish-reason',
  version: 1,
  schema: scorerOptions['finish-reason'],
  create: (options) => ({
    identity: { values: [...new Set(options.values)].sort() },
    score({ completion }) {
      const found = completion.finishReason;
      return options.values.includes(found)
        ? right
        : wrong(`stopped for "${found}", not for ${options.values.join(' or ')}`);
    },
  }),
});
