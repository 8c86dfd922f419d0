import type { ModelId } from '../../foundation/ids.ts';
import type { JsonObject } from '../../foundation/json.ts';
import { createRedactor } from '../../foundation/untrusted/redact.ts';
import type { Completion, Model, RenderedPrompt, Usage } from '../model.ts';
import { type Attempt, callWithRetries, type RetryOptions } from '../transport/calls.ts';
import {
  badReply,
  brokenAttempt,
  type CallFacts,
  failureOf,
  filteredReply,
  requestIdOf,
} from '../transport/failures.ts';
import type { HttpClient, HttpReply } from '../transport/http.ts';
import { replyObject } from './reading.ts';

/** What a protocol reads out of a reply. What a provider does not say is left out: never a guess. */
export type Answer = Pick<
  Completion,
  'text' | 'finishReason' | 'refusal' | 'toolCalls' | 'usage' | 'systemFingerprint'
> & {
  /** The model that answered, as the provider names it. */
  readonly model?: string;
  /** The provider's id of the answer, where no header carries one. */
  readonly id?: string;
  /** Part of the input tokens: those that the provider wrote to its cache, at a price of their own. */
  readonly cacheWriteTokens?: number;
  /** True when the provider bills for more than tokens (a search of its own): the cost is not known. */
  readonly billedOtherwise?: boolean;
};

export type Reading =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** `found`: what the reply has instead of an answer, for the sentence "answered 200 with …". */
  | { readonly kind: 'unusable'; readonly found: string }
  /** The provider's filter refused the prompt: there is no answer. */
  | { readonly kind: 'filtered'; readonly words: string };

/** One wire protocol for one model: what is sent, and what comes back. No state, no network. */
export type Protocol = {
  /** What the address has to be the root of: "an OpenAI-compatible API". */
  readonly api: string;
  /** The path of a call below the base URL, encoded; empty: the base URL itself. */
  readonly operation: string;
  /** Sent with every call; no key among them. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * The exact body of a request.
   *
   * @throws ModelError `bad-request` for what the protocol cannot carry: nothing is dropped.
   */
  body(request: RenderedPrompt): JsonObject;
  /** Reads the body of a 2xx reply. */
  read(body: JsonObject): Reading;
};

/** What lets a call through: headers, and the secrets in them. */
export type Authorization = {
  readonly headers: Readonly<Record<string, string>>;
  /** To be taken out of whatever the provider says. */
  readonly secrets: readonly string[];
  /** Name of the environment variable to check when the provider refuses it; undefined where no key is sent. */
  readonly keyName: string | undefined;
};

export type HttpModelOptions = {
  readonly id: ModelId;
  /** The model as the provider names it. */
  readonly model: string;
  readonly endpoint: string;
  readonly simulated: boolean;
  /** The address of the operation; a promise where a server has to be started first. */
  readonly url: () => URL | Promise<URL>;
  /** Asked anew for every attempt, at the call: a run from the cache needs no key, and a signature grows old. */
  readonly authorize: (call: { readonly url: URL; readonly body: string }) => Authorization | Promise<Authorization>;
  readonly http: HttpClient;
  readonly requestTimeoutMs: number;
  readonly retry: Omit<RetryOptions, 'signal' | 'model'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** US dollars of an answer; undefined when they are unknown. */
  readonly cost: CostOfAnswer;
};

export type CostOfAnswer = (
  usage: Usage & { readonly cacheWriteTokens?: number | undefined },
  resolvedModel: string,
) => Promise<number | undefined>;

/** A model behind a wire protocol over HTTP: what all of them share is here, what differs is in the protocol. */
export function httpModel(protocol: Protocol, options: HttpModelOptions): Model {
  const redactorOf = rememberedRedactor();
  return {
    id: options.id,
    endpoint: options.endpoint,
    simulated: options.simulated,
    body: (request) => protocol.body(request),
    async complete(body, { signal }) {
      const url = await options.url();
      const text = JSON.stringify(body);
      const attempt = async (): Promise<Attempt<Answered>> => {
        try {
          const { headers, secrets, keyName } = await options.authorize({ url, body: text });
          const reply = await options.http.post(url, {
            headers: { ...sharedHeaders, ...protocol.headers, ...headers },
            body: text,
            timeoutMs: options.requestTimeoutMs,
            signal,
          });
          return readReply(protocol, reply, {
            model: options.model,
            host: options.simulated ? 'the simulated model' : url.host,
            api: protocol.api,
            operation: protocol.operation,
            keyName,
            secrets,
            redact: redactorOf(secrets),
            now: options.now(),
          });
        } catch (thrown) {
          return brokenAttempt(thrown);
        }
      };
      const { value, attempts } = await callWithRetries(attempt, { ...options.retry, model: options.id, signal });
      return completionOf(value, attempts, options);
    },
  };
}

const sharedHeaders = {
  'content-type': 'application/json',
  accept: 'application/json',
  'user-agent': 'prompt-ratchet',
};

type Answered = { readonly answer: Answer; readonly requestId: string | undefined; readonly latencyMs: number };

function readReply(protocol: Protocol, reply: HttpReply, facts: CallFacts): Attempt<Answered> {
  if (reply.status < 200 || reply.status >= 300) return failureOf(reply, facts);
  // A server that echoes its request must not carry the key into cache, results and comment.
  const echoes = facts.secrets.some((secret) => reply.text.includes(secret));
  const body = replyObject(echoes ? facts.redact(reply.text) : reply.text);
  if (typeof body === 'string') return badReply(reply, facts, body);
  // Proxies answer 200 with the error of the provider behind them.
  if (typeof body.error === 'object' && body.error !== null) return failureOf(reply, facts);
  const reading = protocol.read(body);
  if (reading.kind === 'unusable') return badReply(reply, facts, reading.found);
  if (reading.kind === 'filtered') return filteredReply(reply, facts, reading.words);
  const { answer } = reading;
  const requestId = requestIdOf(reply.headers, facts.redact).requestId ?? answer.id;
  return { kind: 'answered', value: { answer, requestId, latencyMs: reply.latencyMs } };
}

async function completionOf(
  { answer, requestId, latencyMs }: Answered,
  attempts: number,
  { model, cost }: Pick<HttpModelOptions, 'model' | 'cost'>,
): Promise<Completion> {
  const { text, finishReason, refusal, toolCalls, usage, systemFingerprint, cacheWriteTokens } = answer;
  const resolvedModel = answer.model ?? model;
  const known = usage !== undefined && answer.billedOtherwise !== true;
  const costUsd = known ? await cost({ ...usage, cacheWriteTokens }, resolvedModel) : undefined;
  return {
    text,
    finishReason,
    ...(refusal === undefined ? {} : { refusal }),
    toolCalls,
    ...(usage === undefined ? {} : { usage }),
    ...(costUsd === undefined ? {} : { costUsd }),
    resolvedModel,
    ...(systemFingerprint === undefined ? {} : { systemFingerprint }),
    ...(requestId === undefined ? {} : { requestId }),
    latencyMs,
    attempts,
  };
}

/** Making a redactor takes longer than using it, and a key hardly ever changes between two calls. */
function rememberedRedactor(): (secrets: readonly string[]) => (text: string) => string {
  let known: { readonly of: string; readonly redact: (text: string) => string } | undefined;
  return (secrets) => {
    if (secrets.length === 0) return (text) => text;
    const of = JSON.stringify(secrets);
    if (known?.of !== of) known = { of, redact: createRedactor(secrets) };
    return known.redact;
  };
}
