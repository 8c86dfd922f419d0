import * as z from 'zod/mini';
import { accepts } from '../../foundation/accepts.ts';
import { compileRegex } from '../../foundation/regex.ts';
import { atMostOne, ignoreCase, min, one, part, text, texts, trim, value, whole } from './shared.ts';

const found = {
  value,
  any: z.optional(texts.check(z.describe('One of these is enough.'))),
  all: z.optional(texts.check(z.describe('Every one of these.'))),
};
const edge = { value, any: z.optional(texts.check(z.describe('One of these is enough.'))), ...whole };
const count = z.int().check(z.gte(0));

/** Of the kinds that read the answer as a text. */
export const textOptions = {
  contains: z.strictObject({ ...found, ...part }).check(atMostOne(['value', 'any', 'all'])),
  // A text that must not be there is never the case's expected answer: it has to be written.
  'not-contains': z
    .strictObject({ ...found, ...part })
    .check(
      atMostOne(['value', 'any', 'all']),
      one(['value', 'any', 'all'], 'Write the texts that the answer must not contain.'),
    ),
  'starts-with': z.strictObject(edge).check(atMostOne(['value', 'any'])),
  'ends-with': z.strictObject(edge).check(atMostOne(['value', 'any'])),
  regex: z.strictObject({
    pattern: z.optional(
      text.check(
        accepts((pattern) => compileRegex(pattern)),
        z.describe("RE2 syntax; found anywhere unless anchored. Default: the case's expected answer."),
      ),
    ),
    'ignore-case': ignoreCase,
    multiline: z._default(z.boolean(), false).check(z.describe('^ and $ also match at line ends.')),
    'dot-all': z._default(z.boolean(), false).check(z.describe('. also matches a line end.')),
  }),
  levenshtein: z.strictObject({ value, min, ...whole }),
  'rouge-l': z.strictObject({
    value,
    letters: z
      ._default(z.enum(['latin', 'unicode']), 'latin')
      .check(
        z.describe(
          'What words are made of. latin: a–z and 0–9, as in the reference implementation; every other letter ends a word. unicode: letters and digits of every language.',
        ),
      ),
    min,
  }),
  length: z
    .strictObject({
      unit: z
        ._default(z.enum(['characters', 'words', 'lines']), 'characters')
        .check(z.describe('characters: Unicode code points. words: what white space separates.')),
      min: z.optional(count.check(z.describe('The answer is at least so long.'))),
      max: z.optional(count.check(z.describe('The answer is at most so long.'))),
      trim,
    })
    .check(one(['min', 'max'], 'Write how long the answer may be, or must be.'), ordered()),
} as const;

function ordered() {
  return (context: z.core.ParsePayload<{ readonly min?: number | undefined; readonly max?: number | undefined }>) => {
    const { min: least, max: most } = context.value;
    if (least === undefined || most === undefined || least <= most) return;
    context.issues.push({ code: 'custom', message: `"min" (${least}) is above "max" (${most})`, input: context.value });
  };
}
