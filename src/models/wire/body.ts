import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';
import { ModelError, type RenderedPrompt } from '../model.ts';

/** What a protocol has no place for is refused before the call, and says what to do: never dropped, never guessed at. */
export function refused(found: string, todo: string): ModelError {
  return new ModelError('refused', 'bad-request', found, { todo });
}

/** A wire body that grows member by member. Two values for one place are refused: one of them would be dropped. */
export class WireBody {
  #members: JsonObject = {};
  /** Who put a value at a place, for the error about the second one. */
  readonly #origins: { readonly place: readonly string[]; readonly origin: string }[] = [];

  /**
   * Puts a value at a place; objects at one place are merged.
   *
   * @param origin what the prompt calls it.
   * @throws ModelError where another value stands.
   */
  set(place: readonly string[], value: JsonValue, origin: string): this {
    const added = place.reduceRight<JsonValue>((inner, step) => ({ [step]: inner }), value);
    this.#members = this.#merged(this.#members, added as JsonObject, [], origin);
    this.#origins.push({ place, origin });
    return this;
  }

  toJson(): JsonObject {
    return this.#members;
  }

  /** Copies what it changes: the values belong to the prompt. */
  #merged(present: JsonObject, added: JsonObject, place: readonly string[], origin: string): JsonObject {
    const merged: { [name: string]: JsonValue } = { ...present };
    for (const [name, value] of Object.entries(added)) {
      const here = [...place, name];
      if (name === '__proto__') throw refused(`${origin} has a member "__proto__"`, 'Remove it.');
      const before = Object.hasOwn(merged, name) ? merged[name] : undefined;
      if (before === undefined) merged[name] = value;
      else if (isJsonObject(before) && isJsonObject(value)) merged[name] = this.#merged(before, value, here, origin);
      else throw this.#twice(here, origin);
    }
    return merged;
  }

  #twice(place: readonly string[], origin: string): ModelError {
    const shown = place.join('.');
    const other = this.#origins.find((each) => each.place.every((step, index) => place[index] === step));
    return refused(`${origin} and ${other?.origin ?? 'something else'} both mean ${shown} of the request`, 'Keep one.');
  }
}

/**
 * The parameters whose names and meaning are those of chat completions: every protocol puts them where its own field is, or refuses
 * them. A parameter that is not among them is the protocol's own, and goes as written at the top of the request.
 */
const canonicalParameters = [
  'frequency_penalty',
  'logit_bias',
  'logprobs',
  'max_completion_tokens',
  'max_tokens',
  'parallel_tool_calls',
  'presence_penalty',
  'reasoning_effort',
  'seed',
  'service_tier',
  'stop',
  'temperature',
  'tool_choice',
  'top_k',
  'top_logprobs',
  'top_p',
  'verbosity',
] as const;

export type CanonicalParameter = (typeof canonicalParameters)[number];

/** Where a canonical parameter goes, and in what form. */
export type Placement = {
  readonly at: readonly string[];
  /** @throws ModelError for a value that the protocol has no form for. */
  readonly as?: (value: JsonValue) => JsonValue;
};

/** The canonical parameters that a protocol has a field for. */
export type Placements = Readonly<Partial<Record<CanonicalParameter, Placement>>>;

/** Keys of a request that the prompt version itself decides, or that would change the form of the answer. */
const notParameters: Readonly<Record<string, string>> = {
  model: 'the model belongs to the prompt, not to its parameters',
  messages: 'the messages belong to the prompt, not to its parameters',
  tools: 'the tools belong to the prompt, not to its parameters',
  metadata: 'metadata is never sent to a provider',
  n: 'one completion is asked for each trial of a suite',
  stream: 'answers are read whole',
  stream_options: 'answers are read whole',
};

/** @throws ModelError for a parameter that is none. `stream: false` and `n: 1` say what is done anyway. */
export function checkParameters({ parameters }: Pick<RenderedPrompt, 'parameters'>): void {
  for (const [name, reason] of Object.entries(notParameters)) {
    if (!Object.hasOwn(parameters, name) || saysNothing(name, parameters[name])) continue;
    throw parameterRefused(name, reason);
  }
}

/** What every call does anyway. */
export function saysNothing(name: string, value: JsonValue | undefined): boolean {
  return (name === 'stream' && value === false) || (name === 'n' && value === 1);
}

export function parameterRefused(name: string, reason: string): ModelError {
  return refused(
    `the prompt's parameters contain "${name}": ${reason}`,
    `Remove ${name} from the parameters of the prompt.`,
  );
}

/**
 * Puts a prompt's parameters into a body: canonical ones where the protocol has them, any other as written at the top.
 *
 * @param api for the error: "the Messages API".
 * @throws ModelError for a canonical parameter that the protocol has no field for.
 */
export function placeParameters(body: WireBody, request: RenderedPrompt, placements: Placements, api: string): void {
  checkParameters(request);
  for (const [name, value] of Object.entries(request.parameters)) {
    const canonical = canonicalParameters.find((each) => each === name);
    const placement = canonical === undefined ? { at: [name] } : placements[canonical];
    if (placement === undefined) {
      throw refused(
        `the prompt's parameters contain "${name}", which ${api} has no field for`,
        `Remove ${name}, or write the parameter that the model of this prompt has instead, under its provider's own name.`,
      );
    }
    if (saysNothing(name, value)) continue;
    const sent = 'as' in placement ? (placement.as?.(value) ?? value) : value;
    body.set(placement.at, sent, `the parameter "${name}"`);
  }
}

/** `stop` is a text or a list of them; some protocols know the list alone. */
export function asList(value: JsonValue): JsonValue {
  return Array.isArray(value) ? value : [value];
}

/** What `tool_choice` of chat completions says: `auto`, `none`, `required`, or the one function to call. */
export type ToolChoice =
  | { readonly kind: 'auto' | 'none' | 'required' }
  | { readonly kind: 'function'; readonly name: string }
  /** A form of the provider's own, to go as written. */
  | { readonly kind: 'own'; readonly value: JsonObject };

/** @throws ModelError for a text that is no choice. */
export function readToolChoice(value: JsonValue): ToolChoice {
  if (value === 'auto' || value === 'none' || value === 'required') return { kind: value };
  if (isJsonObject(value)) {
    const chosen = value.type === 'function' && isJsonObject(value.function) ? value.function.name : undefined;
    return typeof chosen === 'string' ? { kind: 'function', name: chosen } : { kind: 'own', value };
  }
  throw refused(
    `the parameter "tool_choice" is ${JSON.stringify(value)}`,
    'Write auto, none, required, or {type: function, function: {name: …}}.',
  );
}
