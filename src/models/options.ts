import * as z from 'zod/mini';
import { accepts } from '../foundation/accepts.ts';
import { InvalidValueError } from '../foundation/errors.ts';
import type { JsonObject } from '../foundation/json.ts';
import { parseJsonPath } from '../foundation/json-path.ts';
import { parseRepositoryPath } from '../foundation/paths.ts';
import type { CommandSettings } from './providers/command.ts';
import { checkHeaders, checkHttpSettings, type HttpSettings } from './providers/http.ts';
import { parseEndpoint } from './transport/endpoint.ts';

/** Providers with an address of their own, whose models are called by `<provider>/<model>` without being declared. */
const builtIn = [
  'openai',
  'openai-responses',
  'anthropic',
  'gemini',
  'openrouter',
  'groq',
  'mistral',
  'together',
  'deepseek',
  'xai',
  'fireworks',
  'cerebras',
  'ollama',
] as const;

export type ModelProvider =
  | (typeof builtIn)[number]
  | 'openai-compatible'
  | 'azure'
  | 'bedrock'
  | 'http'
  | 'command'
  | 'replay'
  | 'simulated';

/** Whether `<provider>/<model>` names a model without a declaration. Bedrock's needs a region, from the entry or the environment. */
export function isBuiltIn(provider: string): provider is ModelProvider {
  return provider === 'bedrock' || provider === 'simulated' || builtIn.some((each) => each === provider);
}

/** One entry of the config's `models:`. */
export type DeclaredModel = {
  readonly provider: ModelProvider;
  /** As the provider names it. */
  readonly model: string;
  /** Undefined: the provider's own address. */
  readonly baseUrl: string | undefined;
  /** Name of the environment variable that holds the key; undefined: the provider's own, at the provider's own address. */
  readonly apiKeyEnv: string | undefined;
  /** US dollars per million tokens, where the price list does not know the model. */
  readonly prices: { readonly input: number; readonly output: number } | undefined;
  /** Of `bedrock`; undefined: AWS_REGION. */
  readonly region?: string | undefined;
  /** Of `http`, whose address is `baseUrl`. */
  readonly http?: HttpSettings | undefined;
  /** Of `command`. */
  readonly command?: CommandSettings | undefined;
  /** Of `replay`: relative to the root of the repository. */
  readonly file?: string | undefined;
};

/** First parts of built-in model ids (`openai/…`, `simulated/…`), and providers' names: no `models:` entry may take one. */
export const reservedModelNames: readonly string[] = [
  ...builtIn,
  'simulated',
  'openai-compatible',
  'azure',
  'bedrock',
  'http',
  'command',
  'replay',
  'google',
  'vertex',
];

/** The name of a `models:` entry: the first part of the ids of an endpoint's models, so without `/` and blanks. */
export const modelName = z.string().check(accepts(parseModelName));

const says = z.describe;

const model = z
  .string()
  .check(
    z.regex(/^\S{1,180}$/, { error: 'a model is 1 to 180 characters without white space, as its provider writes it' }),
    says('The model, as its provider names it.'),
  );

const environmentVariable = z.string().check(
  z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
    error: 'the name of an environment variable is expected, such as OPENAI_API_KEY; the key itself never goes here',
  }),
);
const apiKeyEnv = z.optional(
  environmentVariable.check(
    says('The variable that holds the key. Optional for a built-in address, and on localhost.'),
  ),
);

const address = z.string().check(accepts(parseEndpoint));

const amount = z.number().check(z.gte(0));
const prices = z.optional(
  z
    .strictObject({
      input: amount.check(says('US dollars per million input tokens.')),
      output: amount.check(says('US dollars per million output tokens.')),
    })
    .check(says('Where the price list does not know the model.')),
);

const path = z.string().check(accepts(parseJsonPath));

const headerName = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;
const header = z.string().check(z.regex(headerName, { error: 'the name of an HTTP header is expected' }));

const hosted = z.strictObject({
  provider: z.literal(builtIn),
  model,
  'base-url': z.optional(
    address.check(says('Another address of the same API, such as a gateway: its key has to be named by api-key-env.')),
  ),
  'api-key-env': apiKeyEnv,
  prices,
});

const atAnAddress = z.strictObject({
  provider: z.literal(['openai-compatible', 'azure']),
  model,
  'base-url': address.check(
    says(
      'The address before /chat/completions: https://host/v1; of azure https://<resource>.openai.azure.com/openai/v1.',
    ),
  ),
  'api-key-env': apiKeyEnv,
  prices,
});

const bedrock = z.strictObject({
  provider: z.literal('bedrock'),
  model,
  region: z.optional(
    z
      .string()
      .check(z.regex(/^[a-z0-9-]{3,30}$/, { error: 'a region is written as eu-west-1' }), says('Default: AWS_REGION.')),
  ),
  'base-url': z.optional(address.check(says('Another address of the same API, such as a gateway.'))),
  'api-key-env': z.optional(
    environmentVariable.check(
      says('The variable of a Bedrock API key. Default: AWS_BEARER_TOKEN_BEDROCK, else AWS_ACCESS_KEY_ID and its kin.'),
    ),
  ),
  prices,
});

const http = z.strictObject({
  provider: z.literal('http'),
  model,
  url: address.check(says('The whole address that the request is posted to.')),
  headers: z
    .prefault(z.record(header, z.string().check(z.regex(/^[\x20-\x7e]*$/))), {})
    .check(accepts(checkHeaders), says('Sent with every call. Never a key: that is what api-key-env is for.')),
  'api-key-env': z.optional(
    environmentVariable.check(says('The variable that holds the key. Without it none is sent.')),
  ),
  'auth-header': z
    ._default(header, 'authorization')
    .check(says('The header that carries the key: authorization as a bearer token, any other as it is.')),
  body: z
    .record(z.string(), z.json())
    .check(
      says(
        'The request: {{messages}}, {{prompt}}, {{system}}, {{parameters}}, {{model}}, {{tools}}, {{response_format}} stand for values.',
      ),
    ),
  output: path.check(says('The JSON path of the answer in the reply: $.answer.text.')),
  'input-tokens': z.optional(path.check(says('The JSON path of the input tokens in the reply.'))),
  'output-tokens': z.optional(path.check(says('The JSON path of the output tokens in the reply.'))),
  finish: z.optional(path.check(says('The JSON path of stop, length, content_filter or tool_calls in the reply.'))),
  'tool-calls': z.optional(path.check(says('The JSON path of tool calls, in the form of chat completions.'))),
  prices,
});

const command = z.strictObject({
  provider: z.literal('command'),
  model,
  command: z
    .array(z.string().check(z.minLength(1)))
    .check(
      z.minLength(1, { error: 'a program and its arguments are expected' }),
      says('The program and its arguments. It reads and writes JSON lines; no shell is involved.'),
    ),
  files: z
    .prefault(z.array(z.string().check(z.minLength(1))), [])
    .check(says('Globs of the files of the repository that it needs.')),
  concurrency: z
    ._default(z.number().check(z.int(), z.gte(1), z.lte(64)), 1)
    .check(says('Questions that the program is given before it has answered the first.')),
  version: z._default(z.string(), '1').check(says('Change it when the program begins to answer otherwise.')),
  prices,
});

const replay = z.strictObject({
  provider: z.literal('replay'),
  model,
  file: z.string().check(accepts(parseRepositoryPath), says('The recordings: JSON Lines in the repository.')),
});

const simulated = z.strictObject({ provider: z.literal('simulated'), model, prices });

type Written = z.output<
  typeof hosted | typeof atAnAddress | typeof bedrock | typeof http | typeof command | typeof replay | typeof simulated
>;

/** One entry of `models:` as it is written; the parsed value is a `DeclaredModel`. */
export const modelOptions = z.pipe(
  z
    .discriminatedUnion('provider', [hosted, atAnAddress, bedrock, http, command, replay, simulated])
    .check(accepts(checkTemplate)),
  z.transform(declaredModel),
);

function declaredModel(entry: Written): DeclaredModel {
  const base = { provider: entry.provider, model: entry.model, baseUrl: undefined, apiKeyEnv: undefined };
  switch (entry.provider) {
    case 'http':
      return {
        ...base,
        baseUrl: entry.url,
        apiKeyEnv: entry['api-key-env'],
        prices: entry.prices,
        http: httpSettings(entry),
      };
    case 'command': {
      const [program = '', ...rest] = entry.command;
      const { files, version, concurrency } = entry;
      return { ...base, prices: entry.prices, command: { command: [program, ...rest], files, version, concurrency } };
    }
    case 'replay':
      return { ...base, prices: undefined, file: entry.file };
    case 'simulated':
      return { ...base, prices: entry.prices };
    case 'bedrock':
      return { ...base, ...reached(entry), region: entry.region };
    default:
      return { ...base, ...reached(entry) };
  }
}

function reached(entry: z.output<typeof hosted | typeof atAnAddress | typeof bedrock>) {
  return { baseUrl: entry['base-url'], apiKeyEnv: entry['api-key-env'], prices: entry.prices };
}

function httpSettings(entry: z.output<typeof http>): HttpSettings {
  return {
    headers: Object.fromEntries(Object.entries(entry.headers).map(([name, value]) => [name.toLowerCase(), value])),
    authHeader: entry['auth-header'].toLowerCase(),
    body: entry.body as JsonObject,
    output: entry.output,
    inputTokens: entry['input-tokens'],
    outputTokens: entry['output-tokens'],
    finish: entry.finish,
    toolCalls: entry['tool-calls'],
  };
}

function checkTemplate(entry: Written): void {
  if (entry.provider === 'http') checkHttpSettings(httpSettings(entry));
}

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
