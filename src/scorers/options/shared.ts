import * as z from 'zod/mini';
import { accepts } from '../../foundation/accepts.ts';
import { parseJsonPath } from '../../foundation/json-path.ts';
import { parseJsonPattern } from '../json/json-pattern.ts';

/** Options that several kinds have, with one meaning. */
export const ignoreCase = z
  ._default(z.boolean(), false)
  .check(z.describe('Upper and lower case are the same (full Unicode folding, without a language).'));
export const unicode = z
  ._default(z.enum(['NFC', 'NFKC', 'none']), 'NFC')
  .check(
    z.describe('Unicode form in which texts are compared. NFKC also joins full-width, ligature and similar forms.'),
  );
export const trim = z._default(z.boolean(), true).check(z.describe('White space at both ends does not count.'));
export const allowFence = z
  ._default(z.boolean(), false)
  .check(z.describe('JSON inside one markdown code fence is read as if the fence were not there.'));
export const path = z.optional(
  z
    .string()
    .check(accepts(parseJsonPath), z.describe('Where in the JSON answer to look: $.category, $.items[0].name.')),
);
export const text = z.string().check(z.minLength(1));
export const texts = z.array(text).check(z.minLength(1));
export const value = z.optional(text.check(z.describe("What to compare with. Default: the case's expected answer.")));
export const share = z.number().check(z.gte(0), z.lte(1));
export const amount = z.number().check(z.gte(0));
export const min = z.optional(
  share.check(
    z.describe('Similarity from which an answer is right (1), below it wrong (0). Unset: the similarity itself.'),
  ),
);

export const whole = { trim, 'ignore-case': ignoreCase, unicode };
export const part = { 'ignore-case': ignoreCase, unicode };

export const tolerance = z
  ._default(amount, 0)
  .check(z.describe('Largest difference that is right, in the units of the answer.'));
export const relativeTolerance = z
  ._default(amount, 0)
  .check(
    z.describe(
      'Largest difference that is right, as a part of the expected number (0.01 is 1%). The larger one counts.',
    ),
  );

/** A place in JSON, or several: `$.items[*].price`. */
const places = z.string().check(accepts(parseJsonPattern));

export const ignoredPlaces = z
  ._default(z.array(places), [])
  .check(z.describe('Places that do not count, with all below them: $.id, $.items[*].created.'));

export function atMostOne<Key extends string>(keys: readonly Key[]) {
  return (context: z.core.ParsePayload<{ readonly [key in Key]?: unknown }>): void => {
    const given = keys.filter((key) => context.value[key] !== undefined);
    if (given.length < 2) return;
    context.issues.push({
      code: 'custom',
      message: `${given.map((key) => `"${key}"`).join(' and ')} exclude each other`,
      params: { todo: 'Keep one of them.' },
      input: context.value,
    });
  };
}

/** @param todo What to write. */
export function one<Key extends string>(keys: readonly Key[], todo: string) {
  return (context: z.core.ParsePayload<{ readonly [key in Key]?: unknown }>): void => {
    if (keys.some((key) => context.value[key] !== undefined)) return;
    context.issues.push({
      code: 'custom',
      message: `one of ${keys.map((key) => `"${key}"`).join(', ')} is missing`,
      params: { todo },
      input: context.value,
    });
  };
}
