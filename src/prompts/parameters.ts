import type { JsonObject, JsonValue } from '../foundation/json.ts';
import { entries, type Field, kindOf, refuse } from './fields.ts';

/** How a format spells the parameters' names: `top_p` as on the wire, or `topP`. */
export type ParameterSpelling = 'wire' | 'camel';

/**
 * A file's parameters under the names the chat-completions protocol has for them; values as written.
 *
 * A name in the other spelling is accepted and said: 40 of 51 public `.prompt.yml` files with parameters write `max_tokens`
 * where the format says `maxTokens`. A name that is in neither list is sent as written, because compatible servers have
 * parameters of their own (`top_k`, `min_p`), and said, because it may be a typing error.
 *
 * @throws FileError for a name that is no parameter (`messages`, `stream`), two spellings of one, or a value of the wrong kind.
 */
export function readParameters(
  field: Field | undefined,
  spelling: ParameterSpelling,
): { readonly parameters: JsonObject; readonly notices: readonly string[] } {
  if (field === undefined) return { parameters: {}, notices: [] };
  const parameters: { [name: string]: JsonValue } = {};
  const notices: string[] = [];
  for (const [written, value] of entries(field)) {
    const name = wireName(written);
    const reserved = RESERVED.get(name);
    if (reserved !== undefined) refuse(value, `"${written}" is not a parameter`, reserved);
    if (Object.hasOwn(parameters, name)) refuse(value, `"${written}" and another key both mean ${name}`, 'Keep one.');
    refuseWrongKind(value, name);
    parameters[name] = value.value;
    const notice = noticeFor(written, name, spelling);
    if (notice !== undefined) notices.push(notice);
  }
  return { parameters, notices };
}

/** Parameters of the chat-completions protocol, and what a value must be. */
const KNOWN: ReadonlyMap<string, 'number' | 'integer' | 'any'> = new Map([
  ['frequency_penalty', 'number'],
  ['logit_bias', 'any'],
  ['logprobs', 'any'],
  ['max_completion_tokens', 'integer'],
  ['max_tokens', 'integer'],
  ['parallel_tool_calls', 'any'],
  ['presence_penalty', 'number'],
  ['reasoning_effort', 'any'],
  ['seed', 'integer'],
  ['service_tier', 'any'],
  ['stop', 'any'],
  ['temperature', 'number'],
  ['tool_choice', 'any'],
  ['top_logprobs', 'integer'],
  ['top_p', 'number'],
  ['verbosity', 'any'],
]);

/** Members of a request that something else decides, and what does. */
const RESERVED: ReadonlyMap<string, string> = new Map([
  ['api_key', 'A key never stands in a prompt: it is read from the environment (api-key-env of the config).'],
  ['model', 'Write "model" at the top of the file.'],
  ['messages', 'The messages are the file itself.'],
  ['n', 'One completion is asked for each trial: set "trials" of the suite.'],
  ['response_format', 'Write the response format at the top of the file.'],
  ['stream', 'Completions are read whole: remove it.'],
  ['stream_options', 'Completions are read whole: remove it.'],
  ['tools', 'Write "tools" at the top of a plain prompt file.'],
]);

/**
 * What the other protocols and their libraries call a parameter of chat completions. `max_completion_tokens` is not here: it counts
 * reasoning too and is a parameter of its own.
 */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['max_output_tokens', 'max_tokens'],
  ['stop_sequences', 'stop'],
]);

/** Whether a name, in any spelling, is one of a parameter that this version knows. */
export function isKnownParameter(written: string): boolean {
  return KNOWN.has(wireName(written));
}

function wireName(written: string): string {
  const snake = written.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const name = ALIASES.get(snake) ?? snake;
  return KNOWN.has(name) || RESERVED.has(name) ? name : written;
}

function refuseWrongKind(field: Field, name: string): void {
  const kind = KNOWN.get(name);
  const { value } = field;
  if (kind === 'number' && typeof value !== 'number') refuse(field, `${name} must be a number, found ${kindOf(value)}`);
  if (kind === 'integer' && !Number.isSafeInteger(value)) {
    refuse(field, `${name} must be a whole number, found ${kindOf(value)}`);
  }
}

function noticeFor(written: string, name: string, spelling: ParameterSpelling): string | undefined {
  if (!KNOWN.has(name)) return `the parameter "${written}" is not one this version knows; it is sent as written`;
  const expected = spelling === 'wire' ? name : name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (written === expected) return undefined;
  return `the parameter "${written}" is spelled "${expected}" in this format; it is sent as ${name}`;
}
