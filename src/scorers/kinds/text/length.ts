import { normaliseLineEndings } from '../../../foundation/text.ts';
import { scorerKind } from '../../kind.ts';
import { type ScorerOptions, scorerOptions } from '../../options.ts';
import { right, wrong } from '../../scores.ts';

type Options = ScorerOptions['length'];

/** 1 when the answer is neither shorter nor longer than it may be. */
export const length = scorerKind({
  kind: 'length',
  version: 1,
  schema: scorerOptions.length,
  create: (options) => ({
    score(answer) {
      const { min, max, unit } = options;
      const found = count(answer.text, options);
      if (min !== undefined && found < min) return wrong(`${found} ${unit}, fewer than ${min}`);
      if (max !== undefined && found > max) return wrong(`${found} ${unit}, more than ${max}`);
      return right;
    },
  }),
});

function count(written: string, { unit, trim }: Options): number {
  const text = normaliseLineEndings(trim ? written.trim() : written);
  if (unit === 'words') return text.match(/\S+/g)?.length ?? 0;
  if (unit === 'lines') return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
  return codePoints(text);
}

/** A character outside the basic plane is two code units, and counts once. */
function codePoints(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}
