import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';
import { ModelError, type ModelErrorKind, type ModelErrorReason } from '../model.ts';
import { parseLeniently } from '../wire/reading.ts';
import type { Attempt } from './calls.ts';
import type { HttpReply } from './http.ts';
import { retryAfterMs } from './retry-after.ts';

export type FailedAttempt = Extract<Attempt<never>, { readonly kind: 'failed' }>;

/** What the sentences of an error need to know about the call. */
export type CallFacts = {
  readonly model: string;
  readonly host: string;
  /** What the address has to be the root of: "an OpenAI-compatible API". */
  readonly api: string;
  /** The path of a call below the base URL. */
  readonly operation: string;
  /** Name of the environment variable of the key; undefined where none is sent. */
  readonly keyName: string | undefined;
  /** The key itself, and whatever else of what is sent must not be seen. */
  readonly secrets: readonly string[];
  /** Takes the secrets out of a text: providers quote them. */
  readonly redact: (text: string) => string;
  /** Milliseconds since the epoch. */
  readonly now: number;
};

/** Reads a reply that is an error: what it means for the run, whether to try again, and when. */
export function failureOf(reply: HttpReply, facts: CallFacts): FailedAttempt {
  const body = parseLeniently(reply.text);
  const words = readError(body, reply);
  const status = reply.status >= 200 && reply.status < 300 ? (words.status ?? 502) : reply.status;
  const { kind, reason } = classify(status, words, status !== reply.status);
  const todo = whatToDo(reason, status, facts, facts.redact(words.parameter).slice(0, 80));
  const said = words.message === '' ? 'without a word' : facts.redact(words.message).slice(0, 500);
  const shown = status === reply.status ? `${status}` : `${reply.status}, meaning ${status}`;
  const error = new ModelError(kind, reason, `${facts.host} answered ${shown}: ${said}`, {
    todo,
    details: {
      status,
      ...(words.code === '' ? {} : { code: facts.redact(words.code).slice(0, 100) }),
      ...requestIdOf(reply.headers, facts.redact),
    },
  });
  const advised = reply.headers['x-should-retry'];
  return {
    kind: 'failed',
    error,
    retry: kind === 'infrastructure' && advised !== 'false' && !words.neverFits,
    retryAfterMs: retryAfterMs({ status, headers: reply.headers, body }, facts.now),
    slowDown: reason === 'rate-limited' || reason === 'overloaded',
  };
}

/** A 2xx reply that is no completion. */
export function badReply(reply: HttpReply, facts: CallFacts, found: string): FailedAttempt {
  const start = facts.redact(reply.text.slice(0, 5_000)).slice(0, 200);
  const error = new ModelError(
    'infrastructure',
    'bad-response',
    `${facts.host} answered ${reply.status} with ${found}`,
    {
      todo: `Check that the address is that of ${facts.api}.`,
      details: {
        status: reply.status,
        ...(start === '' ? {} : { start }),
        ...requestIdOf(reply.headers, facts.redact),
      },
    },
  );
  return { kind: 'failed', error, retry: true, retryAfterMs: undefined, slowDown: false };
}

/** A 2xx reply that says that the provider's filter refused the prompt: as a filter that answers with a 400. */
export function filteredReply(reply: HttpReply, facts: CallFacts, words: string): FailedAttempt {
  const said = facts.redact(words).slice(0, 500);
  const error = new ModelError('task', 'content-filter', `${facts.host} answered ${reply.status}: ${said}`, {
    todo: whatToDo('content-filter', reply.status, facts),
    details: { status: reply.status, ...requestIdOf(reply.headers, facts.redact) },
  });
  return { kind: 'failed', error, retry: false, retryAfterMs: undefined, slowDown: false };
}

/** An attempt that ended without a reply. Anything but a ModelError is a defect, or the caller's abort: thrown on. */
export function brokenAttempt(thrown: unknown): FailedAttempt {
  if (!(thrown instanceof ModelError)) throw thrown;
  const retry = thrown.kind === 'infrastructure';
  return { kind: 'failed', error: thrown, retry, retryAfterMs: undefined, slowDown: false };
}

export function requestIdOf(
  headers: Readonly<Record<string, string>>,
  redact: (text: string) => string,
): { readonly requestId?: string } {
  const names = ['x-request-id', 'request-id', 'apim-request-id', 'x-amzn-requestid'];
  const requestId = names.map((name) => headers[name]).find(Boolean);
  return requestId ? { requestId: redact(requestId).slice(0, 200) } : {};
}

type ProviderWords = {
  readonly message: string;
  /** `code`, `type` and `status` of the error, joined by blanks. */
  readonly code: string;
  /** The parameter that the provider names as the one at fault; empty where it names none. */
  readonly parameter: string;
  /** The HTTP status that a proxy tells in the body of a 200. */
  readonly status: number | undefined;
  /** The request is over the limit itself ("Request too large … Limit 10000, Requested 12000"): waiting does not help. */
  readonly neverFits: boolean;
};

/**
 * Error bodies seen: `{error: {message, type, code}}`, the same in a list (Gemini), `{error: "…"}` (Ollama), `{message}` (Bedrock, whose
 * code stands in a header), `{detail}`.
 */
function readError(body: JsonValue | undefined, { text, headers }: HttpReply): ProviderWords {
  const outer = Array.isArray(body) ? body[0] : body;
  const object: JsonObject = isJsonObject(outer) ? outer : {};
  const error = object.error;
  const inner: JsonObject = isJsonObject(error) ? error : object;
  const nested = isJsonObject(inner.innererror) ? inner.innererror : {};
  const message =
    [inner.message, error, object.message, object.detail].find((value) => typeof value === 'string') ??
    (body === undefined ? text.trim() : JSON.stringify(object.detail ?? body));
  const codes = [inner.code, inner.type, inner.status, nested.code, headers['x-amzn-errortype']?.split(':')[0]];
  const status = codes.map(Number).find((value) => value >= 400 && value < 600);
  return {
    message: typeof message === 'string' ? message.replace(/\s+/g, ' ') : '',
    code: codes.filter((value) => typeof value === 'string').join(' '),
    parameter: typeof inner.param === 'string' ? inner.param.replace(/\s+/g, ' ') : '',
    status,
    neverFits: /request too large.*limit \d+.*requested \d+/i.test(String(message).slice(0, 2000)),
  };
}

type Classified = { readonly kind: ModelErrorKind; readonly reason: ModelErrorReason };

/** Codes decide before statuses, and statuses before words: a provider's codes are its contract, its words change. */
function classify(status: number, { code, message }: ProviderWords, toldInside: boolean): Classified {
  const byCode = codeMeanings.find(({ codes }) => codes.test(code.toLowerCase()));
  if (byCode !== undefined && (status < 500 || toldInside)) return byCode;
  if (status === 400 || status === 413 || status === 422) return classifyBadRequest(status, message);
  if (status === 401 || status === 403) return { kind: 'refused', reason: 'authentication' };
  if (status === 402) return { kind: 'refused', reason: 'quota' };
  if (status === 404)
    return { kind: 'refused', reason: /model|deployment/i.test(message) ? 'model-not-found' : 'bad-request' };
  if (status === 408) return { kind: 'infrastructure', reason: 'timeout' };
  if (status === 429) return { kind: 'infrastructure', reason: 'rate-limited' };
  if (status === 503 || status === 529) return { kind: 'infrastructure', reason: 'overloaded' };
  // 424: Bedrock's ModelErrorException, the model behind it failed.
  if (status === 409 || status === 424 || status === 425 || status >= 500)
    return { kind: 'infrastructure', reason: 'server-error' };
  if (status >= 300 && status < 400) return { kind: 'refused', reason: 'host-not-allowed' };
  return { kind: 'refused', reason: 'bad-request' };
}

const codeMeanings: readonly (Classified & { readonly codes: RegExp })[] = [
  // "insufficient_quota and its kin": money, not pace. Gemini's RESOURCE_EXHAUSTED is pace, although its words speak of a plan.
  {
    codes:
      /insufficient_(quota|balance|credits?|funds)|billing_(hard_limit|not_active|error)|credit_balance|access_terminated/,
    kind: 'refused',
    reason: 'quota',
  },
  { codes: /context_length_exceeded|context_window|string_above_max_length/, kind: 'task', reason: 'context-length' },
  {
    codes: /content_filter|content_policy|invalid_prompt|responsibleaipolicyviolation/,
    kind: 'task',
    reason: 'content-filter',
  },
  { codes: /model_not_found|deploymentnotfound|model_not_available/, kind: 'refused', reason: 'model-not-found' },
  {
    codes: /invalid_api_key|authentication_error|permission_denied|unauthenticated/,
    kind: 'refused',
    reason: 'authentication',
  },
];

const tooLong =
  /maximum context length|context (length|window|size)|too many (input )?tokens|(prompt|input) is too long|reduce the length|exceed context limit|exceeds? the (available|maximum) (context|number of tokens)/i;

function classifyBadRequest(status: number, message: string): Classified {
  if (status === 413 || tooLong.test(message)) return { kind: 'task', reason: 'context-length' };
  if (/credit balance is too low/i.test(message)) return { kind: 'refused', reason: 'quota' };
  // Bedrock says "The provided model identifier is invalid." with a 400.
  if (/model identifier is invalid/i.test(message)) return { kind: 'refused', reason: 'model-not-found' };
  if (/api key not valid|invalid api key/i.test(message)) return { kind: 'refused', reason: 'authentication' };
  return { kind: 'refused', reason: 'bad-request' };
}

function whatToDo(reason: ModelErrorReason, status: number, facts: CallFacts, parameter = ''): string {
  const { host, model } = facts;
  const key = facts.keyName ?? 'its API key (api-key-env)';
  switch (reason) {
    case 'authentication':
      return `Check ${key}: ${host} does not accept it, or not for the model ${model}.`;
    case 'quota':
      return `Add credit to the account of ${key} at ${host}, or raise its limit.`;
    case 'model-not-found':
      return `Check the name of the model, ${model}, and that ${key} may use it.`;
    case 'context-length':
      return 'Shorten the prompt or the case, or take a model with a longer context.';
    case 'content-filter':
      return 'The provider refuses to answer this case: change the prompt, the case, or the filter of the account.';
    case 'host-not-allowed':
      return `Redirects are not followed: write the address that ${host} redirects to as the base-url.`;
    case 'rate-limited':
    case 'overloaded':
      return 'Lower limits.concurrency, or run again later: what was answered is kept in the cache.';
    case 'bad-request':
      if (status === 404) {
        return `Check the address: ${facts.operation === '' ? 'it' : `<base-url>/${facts.operation}`} was not found at ${host}.`;
      }
      return parameter === ''
        ? `Change the prompt's parameters to what the model ${model} takes: they are sent as written.`
        : `Change or remove "${parameter}" in the prompt: the model ${model} does not take it as it is written.`;
    default:
      return 'Run again later: what was answered is kept in the cache.';
  }
}
