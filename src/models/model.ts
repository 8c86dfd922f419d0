import { type ErrorOptions, RatchetError } from '../foundation/errors.ts';
import type { ModelId } from '../foundation/ids.ts';
import type { JsonObject, JsonValue } from '../foundation/json.ts';
import type { Message, PromptContent } from '../prompts/prompt-version.ts';

/** A prompt version with one case filled in: what one call asks. */
export type RenderedPrompt = Pick<PromptContent, 'model' | 'parameters' | 'tools' | 'responseFormat'> & {
  readonly messages: readonly Message[];
};

/** Tokens, as the provider counted them. */
export type Usage = {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Part of `inputTokens`. */
  readonly cachedInputTokens: number;
  /** Part of `outputTokens`. */
  readonly reasoningTokens: number;
};

export type FinishReason = 'stop' | 'length' | 'content-filter' | 'tool-calls' | 'other';

export type Completion = {
  readonly text: string;
  readonly finishReason: FinishReason;
  /** The provider's own refusal text, where it has a field for it. */
  readonly refusal?: string;
  /** In the form of chat completions, whatever the protocol: `{ id, type: 'function', function: { name, arguments: <JSON text> } }`. */
  readonly toolCalls: readonly JsonValue[];
  /** Undefined when the provider did not say: never a guess. */
  readonly usage?: Usage;
  /** US dollars; undefined when the price or the usage is unknown: never 0 for unknown. */
  readonly costUsd?: number;
  /** The model that answered, as the provider names it. */
  readonly resolvedModel: string;
  readonly systemFingerprint?: string;
  readonly requestId?: string;
  /** Milliseconds of the attempt that answered, without waits and retries. */
  readonly latencyMs: number;
  /** 1 when the first attempt answered. */
  readonly attempts: number;
};

/**
 * Why a call gave no completion.
 * `task`: the provider understood and could not do it (context length, content filter): the prompt's own fault, scored 0.
 * `infrastructure`: rate limit, 5xx, timeout, connection: says nothing about the prompt, never scored.
 * `refused`: nothing will ever answer as things are (key, quota, unknown model, a parameter the provider refuses): stop the run.
 */
export type ModelErrorKind = 'task' | 'infrastructure' | 'refused';

export type ModelErrorReason =
  | 'rate-limited'
  | 'overloaded'
  | 'server-error'
  | 'timeout'
  | 'connection'
  | 'bad-response'
  | 'quota'
  | 'authentication'
  | 'model-not-found'
  | 'bad-request'
  | 'context-length'
  | 'content-filter'
  | 'host-not-allowed'
  /** Programs may not be started in this run. */
  | 'not-allowed'
  /** A recording has no answer to this request. */
  | 'not-recorded';

export class ModelError extends RatchetError {
  readonly kind: ModelErrorKind;
  readonly reason: ModelErrorReason;

  constructor(kind: ModelErrorKind, reason: ModelErrorReason, message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.kind = kind;
    this.reason = reason;
  }
}

type CompleteOptions = { readonly signal: AbortSignal };

/** One model behind one provider's wire protocol. */
export interface Model {
  readonly id: ModelId;
  /** The address calls go to, for the cache key, the log and the report: no key, no query. Stable between runs for a simulated model. */
  readonly endpoint: string;
  /** True when the answers do not come from a real model: every report says so. */
  readonly simulated: boolean;
  /** The exact wire body of a request: the cache key and the audit record. Pure. */
  body(request: RenderedPrompt): JsonObject;
  /**
   * Sends a body, retries what may be retried inside the time budget, and reads the answer.
   *
   * @throws ModelError when there is no completion to be had; the signal's reason when it was aborted.
   */
  complete(body: JsonObject, options: CompleteOptions): Promise<Completion>;
}
