import * as z from 'zod/mini';
import { accepts } from '../foundation/accepts.ts';
import { InvalidValueError } from '../foundation/errors.ts';
import { parseEndpoint } from './endpoint.ts';

/** First parts of built-in model ids (`openai/…`, `simulated/…`) and of providers to come: no `models:` entry may take one. */
export const reservedModelNames: readonly string[] = [
  'openai',
  'simulated',
  'anthropic',
  'google',
  'gemini',
  'azure',
  'bedrock',
  'vertex',
];

/** The name of a `models:` entry: the first part of the ids of an endpoint's models, so without `/` and blanks. */
export const modelName = z.string().check(accepts(parseModelName));

const model = z
  .string()
  .check(
    z.regex(/^\S{1,180}$/, { error: 'a model is 1 to 180 characters without white space, as its provider writes it' }),
  );

const environmentVariable = z.string().check(
  z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
    error: 'the name of an environment variable is expected, such as OPENAI_API_KEY; the key itself never goes here',
  }),
);

const amount = z.number().check(z.gte(0));
const prices = z.optional(
  z
    .strictObject({
      input: amount.check(z.describe('US dollars per million input tokens.')),
      output: amount.check(z.describe('US dollars per million output tokens.')),
    })
    .check(z.describe('Where the price list does not know the model.')),
);

/** One entry of `models:` as it is written; the parsed value has the form of the config's `ModelConfig`. */
export const modelOptions = z.pipe(
  z.discriminatedUnion('provider', [
    z.strictObject({
      provider: z.literal('openai'),
      model,
      'api-key-env': z._default(environmentVariable, 'OPENAI_API_KEY'),
      prices,
    }),
    z.strictObject({
      provider: z.literal('openai-compatible'),
      model,
      'base-url': z
        .string()
        .check(accepts(parseEndpoint), z.describe('The address before /chat/completions: https://host/v1.')),
      'api-key-env': z.optional(
        environmentVariable.check(z.describe('The variable that holds the key. Optional on localhost only.')),
      ),
      prices,
    }),
    z.strictObject({ provider: z.literal('simulated'), model, prices }),
  ]),
  z.transform((entry) => ({
    provider: entry.provider,
    model: entry.model,
    baseUrl: 'base-url' in entry ? entry['base-url'] : undefined,
    apiKeyEnv: 'api-key-env' in entry ? entry['api-key-env'] : undefined,
    prices: entry.prices,
  })),
);

/** @throws InvalidValueError for a name that a provider has, or that cannot be the first part of a model's id. */
export function parseModelName(text: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)) {
    throw new InvalidValueError(`not a model name: found "${text}"`, {
      todo: 'Use 1 to 64 letters, digits, ".", "_" and "-", beginning with a letter or a digit.',
    });
  }
  if (reservedModelNames.includes(text.toLowerCase())) {
    throw new InvalidValueError(`"${text}" is the name of a provider`, { todo: 'Give the model another name.' });
  }
  return text;
}
