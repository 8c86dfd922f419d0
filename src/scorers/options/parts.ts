import * as z from 'zod/mini';
import { accepts } from '../../foundation/accepts.ts';
import { parseScorerName } from '../../foundation/ids.ts';
import { atMostOne, one, share, text } from './shared.ts';

export const weight = z.optional(
  z.number().check(z.gte(0), z.lte(1_000), z.describe('How much it counts in the mean. Default: 1.')),
);
const ofEveryPart = {
  name: z.optional(
    z.string().check(accepts(parseScorerName), z.describe('What the reason calls it. Default: the kind.')),
  ),
  not: z._default(z.boolean(), false).check(z.describe('What it scores 1 counts 0, and the other way round.')),
  weight,
};

const ask = z
  .strictObject({
    model: z.optional(text.check(z.describe('A judge, as the checks name it.'))),
    embedder: z.optional(text.check(z.describe('An embedding model, as the checks name it.'))),
    'per-trial': z.int().check(z.gte(1), z.lte(1_000), z.describe('Calls of the case that asks most.')),
    'prompt-characters': z._default(z.int().check(z.gte(1)), 8_000),
    // What every judge is reckoned with: a few sentences and a word.
    'output-tokens': z._default(z.int().check(z.gte(1)), 200),
    'same-model': z
      ._default(z.enum(['refuse', 'allow']), 'refuse')
      .check(z.describe('Whether this judge may judge its own answers, where a check allows it.')),
  })
  .check(atMostOne(['model', 'embedder']), one(['model', 'embedder'], 'Name the model that is asked.'));

/**
 * Of the kinds that are made of other scorers.
 *
 * @param kinds The options of all others, which they may be made of.
 */
export function partOptions<Kinds extends { readonly [kind: string]: z.ZodMiniObject }>(kinds: Kinds) {
  const scorer = z.union([
    z.enum(Object.keys(kinds)),
    z
      .strictObject(
        Object.fromEntries(
          Object.entries(kinds).map(([kind, options]) => [
            kind,
            z.optional(z.nullable(z.safeExtend(options, ofEveryPart))),
          ]),
        ),
      )
      .check(z.meta({ minProperties: 1, maxProperties: 1 }), oneKind),
  ]);
  return {
    composite: z.strictObject({
      scorers: z.array(scorer).check(z.minLength(1), z.maxLength(32), z.describe('Written as those of a suite.')),
      combine: z
        ._default(z.enum(['mean', 'min', 'all', 'any']), 'mean')
        .check(
          z.describe(
            'mean: of all scores, by weight. min: the worst. all, any: 1 when all scores pass, or at least one.',
          ),
        ),
      'pass-at': z._default(share, 1).check(z.describe('Of all and any: the score from which a part passes.')),
    }),
    'per-case': z.strictObject({
      group: text.check(z.describe('Which list of checks: metadata.assert.<group> of each case.')),
      judge: z.optional(
        text.check(z.describe('The judge of checks that name none, asked once a case unless "asks" says more.')),
      ),
      embedder: z.optional(text.check(z.describe('The embedding model of checks that name none.'))),
      asks: z
        ._default(z.array(ask), [])
        .check(
          z.describe(
            'What the checks may ask of models, at most: the estimate counts it for every case, and a check beyond it fails.',
          ),
        ),
    }),
  } as const;
}

function oneKind(context: z.core.ParsePayload<object>): void {
  const kinds = Object.keys(context.value);
  if (kinds.length === 1) return;
  context.issues.push({
    code: 'custom',
    message: kinds.length === 0 ? 'a scorer is missing here' : `one entry has several scorers: ${kinds.join(', ')}`,
    params: { todo: 'Write one scorer in each entry: - exact: { … }' },
    input: context.value,
  });
}
