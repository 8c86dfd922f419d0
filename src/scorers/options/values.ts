import * as z from 'zod/mini';
import { allowFence, path, relativeTolerance, text, texts, tolerance, value, whole } from './shared.ts';

/** Of the kinds that read the answer as one value, or a list of values. */
export const valueOptions = {
  exact: z.strictObject({
    value,
    json: z
      ._default(z.boolean(), false)
      .check(
        z.describe('Compare as JSON: key order and number form do not count. Always so when expected is not a text.'),
      ),
    path,
    'allow-fence': allowFence,
    ...whole,
  }),
  label: z.strictObject({
    path,
    labels: z.optional(
      texts.check(z.describe('The only labels there are. Any other answer is wrong, and said to be none of them.')),
    ),
    'allow-fence': allowFence,
    ...whole,
  }),
  numeric: z.strictObject({
    value: z.optional(z.number().check(z.describe("What to compare with. Default: the case's expected answer."))),
    tolerance,
    'relative-tolerance': relativeTolerance,
    path,
    extract: z
      ._default(z.enum(['whole', 'first', 'last']), 'whole')
      .check(z.describe('The whole answer is the number, or the first or last number in it is.')),
    'allow-fence': allowFence,
  }),
  'set-f1': z.strictObject({
    path,
    separator: z.optional(
      text.check(z.describe('The answer is a text with this between its items, not a JSON list: ",", "\\n".')),
    ),
    measure: z
      ._default(z.enum(['f1', 'precision', 'recall']), 'f1')
      .check(
        z.describe(
          'precision: the part of the answer that is expected. recall: the part of what is expected that is in the answer. f1: their harmonic mean.',
        ),
      ),
    'allow-fence': allowFence,
    ...whole,
  }),
} as const;
