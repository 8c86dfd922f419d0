import type { ModelId } from '../../foundation/ids.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';
import { createRedactor } from '../../foundation/untrusted/redact.ts';
import { type Attempt, callWithRetries, type RetryOptions } from '../calls.ts';
import { badReply, brokenAttempt, type CallFacts, failureOf, parseLeniently, requestIdOf } from '../failures.ts';
import type { HttpClient, HttpReply } from '../http.ts';
import {
  type Completion,
  type FinishReason,
  type Model,
  ModelError,
  type RenderedPrompt,
  type Usage,
} from '../model.ts';

export type OpenAiChatOptions = {
  readonly id: ModelId;
  /** The model as the provider names it. */
  readonly model: string;
  readonly endpoint: string;
  readonly simulated: boolean;
  /** The address of chat completions; a promise where a server has to be started first. */
  readonly url: () => URL | Promise<URL>;
  /** The key, and the name of its environment variable; read at the call, so that a run from the cache needs none. */
  readonly key: () => { readonly name: string; readonly value: string } | undefined;
  readonly http: HttpClient;
  readonly requestTimeoutMs: number;
  readonly retry: Omit<RetryOptions, 'signal' | 'model'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** US dollars of an answer; undefined when they are unknown. */
  readonly cost: (usage: Usage, resolvedModel: string) => Promise<number | undefined>;
};

/** A model behind OpenAI's chat completions (https://platform.openai.com/docs/api-reference/chat), which most servers speak. */
export function openAiChat(options: OpenAiChatOptions): Model {
  let known: { readonly key: string; readonly redact: (text: string) => string } | undefined;
  const redactorOf = (key: string) => {
    if (known?.key !== key) known = { key, redact: createRedactor([key]) };
    return known.redact;
  };
  return {
    id: options.id,
    endpoint: options.endpoint,
    simulated: options.simulated,
    body: (request) => wireBody(options.model, request),
    async complete(body, { signal }) {
      const url = await options.url();
      const key = options.key();
      const headers = {
        'content-type': 'application/json',
        accept: 'application/json',
        'user-agent': 'prompt-ratchet',
        ...(key === undefined ? {} : { authorization: `Bearer ${key.value}` }),
      };
      const call = { headers, body: JSON.stringify(body), timeoutMs: options.requestTimeoutMs, signal };
      const facts: CallFacts = {
        model: options.model,
        host: options.simulated ? 'the simulated model' : url.host,
        keyName: key?.name,
        redact: key === undefined ? (text) => text : redactorOf(key.value),
        key: key?.value,
        now: options.now(),
      };
      const attempt = async (): Promise<Attempt<Answer>> => {
        try {
          return readReply(await options.http.post(url, call), { ...facts, now: options.now() });
        } catch (thrown) {
          return brokenAttempt(thrown);
        }
      };
      const { value, attempts } = await callWithRetries(attempt, { ...options.retry, model: options.id, signal });
      const costUsd = value.usage === undefined ? undefined : await options.cost(value.usage, value.resolvedModel);
      return { ...value, ...(costUsd === undefined ? {} : { costUsd }), attempts };
    },
  };
}

/** Keys of the wire body that the prompt version itself decides, or that would change the form of the answer. */
const notParameters: Readonly<Record<string, string>> = {
  model: 'the model belongs to the prompt, not to its parameters',
  messages: 'the messages belong to the prompt, not to its parameters',
  tools: 'the tools belong to the prompt, not to its parameters',
  metadata: 'metadata is never sent to a provider',
  stream: 'answers are read whole',
  stream_options: 'answers are read whole',
};

/** Parameters go as they are written. What cannot be sent is refused, never dropped. */
function wireBody(model: string, request: RenderedPrompt): JsonObject {
  const { parameters, tools } = request;
  for (const [name, reason] of Object.entries(notParameters)) {
    const found = parameters[name];
    if (found === undefined || (name === 'stream' && found === false)) continue;
    throw parameterRefused(name, reason);
  }
  const format = responseFormat(request);
  if (format !== undefined && parameters.response_format !== undefined) {
    throw parameterRefused('response_format', 'the prompt has a response format of its own');
  }
  return {
    model,
    messages: request.messages.map(({ role, content }) => ({ role, content })),
    ...parameters,
    ...(tools.length === 0 ? {} : { tools }),
    ...(format === undefined ? {} : { response_format: format }),
  };
}

function parameterRefused(name: string, reason: string): ModelError {
  return new ModelError('refused', 'bad-request', `the prompt's parameters contain "${name}": ${reason}`, {
    todo: `Remove ${name} from the parameters of the prompt.`,
  });
}

function responseFormat({ responseFormat: format }: RenderedPrompt): JsonObject | undefined {
  if (format.type === 'text') return undefined;
  if (format.type === 'json-object') return { type: 'json_object' };
  const { name = 'response', description, strict, schema } = format;
  const optional = {
    ...(description === undefined ? {} : { description }),
    ...(strict === undefined ? {} : { strict }),
  };
  return { type: 'json_schema', json_schema: { name, ...optional, schema } };
}

type Answer = Omit<Completion, 'costUsd' | 'attempts'>;

function readReply(reply: HttpReply, facts: CallFacts): Attempt<Answer> {
  if (reply.status < 200 || reply.status >= 300) return failureOf(reply, facts);
  // A server that echoes its request must not carry the key into cache, results and comment.
  const echoes = facts.key !== undefined && reply.text.includes(facts.key);
  const text = echoes ? facts.redact(reply.text) : reply.text;
  const parsed = parseLeniently(text);
  if (parsed === undefined) {
    return badReply(
      reply,
      facts,
      reply.text.trim() === '' ? 'an empty body' : 'a body that is not JSON, or not all of it',
    );
  }
  if (deeperThan(parsed, 64)) return badReply(reply, facts, 'JSON nested over 64 deep');
  // An escape of half a character is valid JSON and no valid text: nothing could be digested or written with it inside.
  const body = /\\ud[89a-f]/i.test(reply.text) ? wellFormed(parsed) : parsed;
  if (!isJsonObject(body)) return badReply(reply, facts, 'JSON that is no object');
  // Proxies answer 200 with the error of the provider behind them.
  if (isJsonObject(body.error)) return failureOf(reply, facts);
  const choice = Array.isArray(body.choices) ? body.choices[0] : undefined;
  const message = isJsonObject(choice) ? choice.message : undefined;
  if (!isJsonObject(choice) || !isJsonObject(message)) return badReply(reply, facts, 'no choice in it');
  return { kind: 'answered', value: readAnswer(reply, body, choice, message, facts) };
}

function readAnswer(
  reply: HttpReply,
  body: JsonObject,
  choice: JsonObject,
  message: JsonObject,
  facts: CallFacts,
): Answer {
  const refusal = textOf(message.refusal);
  const usage = readUsage(body.usage);
  const fingerprint = textOf(body.system_fingerprint);
  const id = textOf(body.id);
  return {
    text: contentText(message.content),
    finishReason: finishReason(choice.finish_reason),
    ...(refusal === undefined ? {} : { refusal }),
    toolCalls: toolCalls(message),
    ...(usage === undefined ? {} : { usage }),
    resolvedModel: textOf(body.model) ?? facts.model,
    ...(fingerprint === undefined ? {} : { systemFingerprint: fingerprint }),
    ...(id === undefined ? {} : { requestId: id }),
    ...requestIdOf(reply.headers),
    latencyMs: reply.latencyMs,
  };
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A text, or parts of which those of thought (Mistral's `thinking`) are no answer. */
function contentText(content: JsonValue | undefined): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((part) => (isJsonObject(part) && part.type === 'text' ? (textOf(part.text) ?? '') : '')).join('');
}

function finishReason(found: JsonValue | undefined): FinishReason {
  switch (found) {
    case 'stop':
    case 'eos':
    case 'end_turn':
      return 'stop';
    case 'length':
    case 'max_tokens':
      return 'length';
    case 'content_filter':
      return 'content-filter';
    case 'tool_calls':
    case 'function_call':
      return 'tool-calls';
    default:
      return 'other';
  }
}

/** The calls as the provider wrote them; a `function_call` of the older form becomes one of today's. */
function toolCalls(message: JsonObject): readonly JsonValue[] {
  const calls = message.tool_calls;
  if (Array.isArray(calls)) return calls;
  const single = message.function_call;
  return isJsonObject(single) ? [{ type: 'function', function: single }] : [];
}

function readUsage(found: JsonValue | undefined): Usage | undefined {
  if (!isJsonObject(found)) return undefined;
  const inputTokens = count(found.prompt_tokens);
  const answerTokens = count(found.completion_tokens);
  if (inputTokens === undefined || answerTokens === undefined) return undefined;
  const inputDetails = isJsonObject(found.prompt_tokens_details) ? found.prompt_tokens_details : {};
  const outputDetails = isJsonObject(found.completion_tokens_details) ? found.completion_tokens_details : {};
  // DeepSeek's own field comes second.
  const cached = count(inputDetails.cached_tokens) ?? count(found.prompt_cache_hit_tokens) ?? 0;
  const reasoningTokens = count(outputDetails.reasoning_tokens) ?? 0;
  // Some providers (xAI) count reasoning beside the answer instead of inside it; the total tells.
  const beside = count(found.total_tokens) === inputTokens + answerTokens + reasoningTokens;
  return {
    inputTokens,
    outputTokens: beside ? answerTokens + reasoningTokens : Math.max(answerTokens, reasoningTokens),
    cachedInputTokens: Math.min(cached, inputTokens),
    reasoningTokens,
  };
}

function count(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** Whatever keeps or digests an answer walks it by recursion. */
function deeperThan(value: JsonValue, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((member) => deeperThan(member, depth - 1));
}

function wellFormed(value: JsonValue): JsonValue {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name.toWellFormed(), wellFormed(member)]));
}
