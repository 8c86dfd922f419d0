import * as z from 'zod/mini';
import { accepts } from '../foundation/accepts.ts';
import { parseRepositoryPath } from '../foundation/paths.ts';
import { compileRegex } from '../foundation/regex.ts';
import { parseJsonPath } from './json-path.ts';

/**
 * The options of every kind of scorer as the config file writes them, strict, with their defaults. The only file of this room
 * that `config` reads: what a kind does with its options is not known here.
 */
const ignoreCase = z
  ._default(z.boolean(), false)
  .check(z.describe('Upper and lower case are the same (full Unicode folding, without a language).'));
const unicode = z
  ._default(z.enum(['NFC', 'NFKC', 'none']), 'NFC')
  .check(
    z.describe('Unicode form in which texts are compared. NFKC also joins full-width, ligature and similar forms.'),
  );
const trim = z._default(z.boolean(), true).check(z.describe('White space at both ends does not count.'));
const allowFence = z
  ._default(z.boolean(), false)
  .check(z.describe('JSON inside one markdown code fence is read as if the fence were not there.'));
const path = z.optional(
  z
    .string()
    .check(accepts(parseJsonPath), z.describe('Where in the JSON answer to look: $.category, $.items[0].name.')),
);
const text = z.string().check(z.minLength(1));
const texts = z.array(text).check(z.minLength(1));
const value = z.optional(text.check(z.describe("What to compare with. Default: the case's expected answer.")));
const share = z.number().check(z.gte(0), z.lte(1));
const amount = z.number().check(z.gte(0));

const whole = { trim, 'ignore-case': ignoreCase, unicode };
const part = { 'ignore-case': ignoreCase, unicode };
const found = {
  value,
  any: z.optional(texts.check(z.describe('One of these is enough.'))),
  all: z.optional(texts.check(z.describe('Every one of these.'))),
};
const edge = { value, any: z.optional(texts.check(z.describe('One of these is enough.'))), ...whole };

export const scorerOptions = {
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
  contains: z.strictObject({ ...found, ...part }).check(atMostOne(['value', 'any', 'all'])),
  'not-contains': z
    .strictObject({ ...found, ...part })
    .check(atMostOne(['value', 'any', 'all']), one(['value', 'any', 'all'])),
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
  'json-valid': z.strictObject({ 'allow-fence': allowFence }),
  'json-schema': z.strictObject({
    schema: z
      .string()
      .check(
        accepts(parseRepositoryPath),
        z.describe('A JSON Schema file (draft 2020-12 or draft-07) of the repository.'),
      ),
    path,
    'allow-fence': allowFence,
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
    tolerance: z._default(amount, 0).check(z.describe('Largest difference that is right, in the units of the answer.')),
    'relative-tolerance': z
      ._default(amount, 0)
      .check(
        z.describe(
          'Largest difference that is right, as a part of the expected number (0.01 is 1%). The larger one counts.',
        ),
      ),
    path,
    extract: z
      ._default(z.enum(['whole', 'first', 'last']), 'whole')
      .check(z.describe('The whole answer is the number, or the first or last number in it is.')),
    'allow-fence': allowFence,
  }),
  levenshtein: z.strictObject({
    value,
    min: z.optional(
      share.check(
        z.describe('Similarity from which an answer is right (1), below it wrong (0). Unset: the similarity itself.'),
      ),
    ),
    ...whole,
  }),
} as const;

export type ScorerOptions = { readonly [Kind in keyof typeof scorerOptions]: z.output<(typeof scorerOptions)[Kind]> };

function atMostOne<Key extends string>(keys: readonly Key[]) {
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

/** A text that must not be there is never the case's expected answer: it has to be written. */
function one<Key extends string>(keys: readonly Key[]) {
  return (context: z.core.ParsePayload<{ readonly [key in Key]?: unknown }>): void => {
    if (keys.some((key) => context.value[key] !== undefined)) return;
    context.issues.push({
      code: 'custom',
      message: `one of ${keys.map((key) => `"${key}"`).join(', ')} is missing`,
      params: { todo: 'Write the texts that the answer must not contain.' },
      input: context.value,
    });
  };
}
