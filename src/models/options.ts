import { z } from 'zod';

/**
 * Names that a `models:` entry may not take: they are the first part of built-in model ids (`openai/…`, `simulated/…`), or of
 * providers to come.
 */
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
export const modelName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, {
    error: 'a model name is 1 to 64 letters, digits, ".", "_" and "-", beginning with a letter or a digit',
  })
  .refine((name) => !reservedModelNames.includes(name.toLowerCase()), {
    error: (issue) => `"${String(issue.input)}" is the name of a provider; give the model another name`,
  });

const model = z
  .string()
  .regex(/^\S{1,180}$/, { error: 'a model is a name without white space, as its provider writes it' });

const environmentVariable = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
  error: 'the name of an environment variable is expected, such as OPENAI_API_KEY; the key itself never goes here',
});

const prices = z.strictObject({
  input: z.number().nonnegative().meta({ description: 'US dollars per million input tokens.' }),
  output: z.number().nonnegative().meta({ description: 'US dollars per million output tokens.' }),
});

/**
 * One entry of `models:` in the config, as it is written; the parsed value has the form of the config's `ModelConfig`.
 * Whether the base URL may be called at all (https, private addresses) is decided where it is: by the models room.
 */
export const modelOptions = z
  .discriminatedUnion('provider', [
    z.strictObject({
      provider: z.literal('openai'),
      model,
      'api-key-env': environmentVariable.default('OPENAI_API_KEY'),
      prices: prices.optional(),
    }),
    z.strictObject({
      provider: z.literal('openai-compatible'),
      model,
      'base-url': z.url({ protocol: /^https?$/, error: 'an http(s) address is expected, such as https://host/v1' }),
      'api-key-env': environmentVariable.optional(),
      prices: prices.optional(),
    }),
    z.strictObject({ provider: z.literal('simulated'), model, prices: prices.optional() }),
  ])
  .transform((entry) => ({
    provider: entry.provider,
    model: entry.model,
    baseUrl: 'base-url' in entry ? entry['base-url'] : undefined,
    apiKeyEnv: 'api-key-env' in entry ? entry['api-key-env'] : undefined,
    prices: entry.prices,
  }));
