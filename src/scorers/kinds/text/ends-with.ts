import { scorerKind } from '../../kind.ts';
import { scorerOptions } from '../../options.ts';
import { scoreEdge } from '../../text/edge-texts.ts';

/** 1 when the answer ends with the text, or with one of `any`. */
export const endsWith = scorerKind({
  kind: 'ends-with',
  version: 1,
  schema: scorerOptions['ends-with'],
  create: (options) => scoreEdge('end', options),
});
