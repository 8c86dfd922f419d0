import { scorerKind } from '../../kind.ts';
import { scorerOptions } from '../../options.ts';
import { scoreEdge } from '../../text/edge-texts.ts';

/** 1 when the answer starts with the text, or with one of `any`. */
export const startsWith = scorerKind({
  kind: 'starts-with',
  version: 1,
  schema: scorerOptions['starts-with'],
  create: (options) => scoreEdge('start', options),
});
