import * as z from 'zod/mini';
import { amount, ignoredPlaces, relativeTolerance, texts, tolerance, whole } from './shared.ts';

const finishReasons = z.enum(['stop', 'length', 'content-filter', 'tool-calls', 'other']);

/** Of the kinds that read what came with the answer. */
export const factOptions = {
  latency: z.strictObject({
    'max-ms': z.number().check(z.gt(0), z.describe('Of the attempt that answered, without waits and retries.')),
  }),
  cost: z.strictObject({ 'max-usd': amount.check(z.describe('Of one completion, in US dollars.')) }),
  'finish-reason': z.strictObject({
    values: z
      ._default(z.array(finishReasons).check(z.minLength(1)), ['stop', 'tool-calls'])
      .check(z.describe('One of these is enough.')),
  }),
  refusal: z.strictObject({
    phrases: z.optional(
      texts.check(
        z.describe('Further beginnings of an answer that refuses, beside the English ones that are built in.'),
      ),
    ),
  }),
  'tool-call': z.strictObject({
    mode: z
      ._default(z.enum(['exact', 'names', 'f1']), 'exact')
      .check(
        z.describe(
          'exact: these calls with these arguments, and no others. names: likewise, whatever the arguments. f1: the share of calls that agree.',
        ),
      ),
    arguments: z
      ._default(z.enum(['equal', 'subset']), 'equal')
      .check(z.describe('subset: a call may have further arguments.')),
    order: z
      ._default(z.enum(['any', 'exact']), 'any')
      .check(z.describe('exact: the calls come in the expected order.')),
    ignore: ignoredPlaces,
    tolerance,
    'relative-tolerance': relativeTolerance,
    ...whole,
  }),
} as const;
