import type { ModelId } from '../../foundation/ids.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';
import { ProgramError } from '../../foundation/program/error.ts';
import type { LineProgram } from '../../foundation/program.ts';
import {
  type Completion,
  type Model,
  ModelError,
  type ModelErrorKind,
  type ModelErrorReason,
  type Usage,
} from '../model.ts';
import { type Attempt, callWithRetries, type RetryOptions } from '../transport/calls.ts';
import { checkParameters } from '../wire/body.ts';
import { chatMessage } from '../wire/conversation.ts';
import { chatCalls, count, finishWord, textOf } from '../wire/reading.ts';

/** A program of the team's that answers as a model. */
export type CommandSettings = {
  /** The program and its arguments: no shell. */
  readonly command: readonly [string, ...string[]];
  /** Globs of files of the trusted commit that it needs. */
  readonly files: readonly string[];
  /** Questions that it has at the same time. */
  readonly concurrency: number;
  /** Raised by the team when the program begins to answer otherwise: recorded answers of the old one are not served again. */
  readonly version: string;
};

export type CommandModelOptions = {
  readonly id: ModelId;
  readonly model: string;
  readonly endpoint: string;
  /** Started at the first call, once. */
  readonly program: () => LineProgram;
  readonly retry: Omit<RetryOptions, 'signal' | 'model'>;
  readonly cost: (usage: Usage, resolvedModel: string) => Promise<number | undefined>;
};

/**
 * A model that is a program: one line of JSON in, one line of JSON out.
 *
 * The id of a question, which its answer repeats, is the program runner's.
 *
 * - in: `{ id, model, messages, parameters, tools, response_format }`, messages and tools in the form of chat completions
 * - out: `{ id, text }`, and what it knows of `finish_reason`, `tool_calls`, `usage: { input_tokens, output_tokens }`, `model`,
 *   `latency_ms`
 * - or: `{ id, error: { kind, message } }`, where `kind` is `task`, `infrastructure` (tried again) or `refused` (stops the run)
 */
export function commandModel(options: CommandModelOptions): Model {
  return {
    id: options.id,
    endpoint: options.endpoint,
    simulated: false,
    body(request) {
      checkParameters(request);
      const { responseFormat, parameters, tools } = request;
      return {
        model: options.model,
        messages: request.messages.map(chatMessage),
        parameters,
        tools,
        response_format: responseFormat,
      };
    },
    async complete(body, { signal }) {
      const attempt = async (): Promise<Attempt<Completion>> => {
        const started = performance.now();
        try {
          const answer = await options.program().ask(body, { signal });
          return await read(answer, performance.now() - started, options);
        } catch (thrown) {
          return failed(thrown);
        }
      };
      const { value, attempts } = await callWithRetries(attempt, { ...options.retry, model: options.id, signal });
      return { ...value, attempts };
    },
  };
}

async function read(
  answer: JsonObject,
  measuredMs: number,
  { model, cost }: Pick<CommandModelOptions, 'model' | 'cost'>,
): Promise<Attempt<Completion>> {
  if (isJsonObject(answer.error)) return failed(toldError(answer.error));
  if (typeof answer.text !== 'string') return failed(badAnswer('has no text'));
  const toolCalls = chatCalls(answer.tool_calls);
  const usage = readUsage(answer.usage);
  const resolvedModel = textOf(answer.model) ?? model;
  const costUsd = usage === undefined ? undefined : await cost(usage, resolvedModel);
  const value: Completion = {
    text: answer.text.toWellFormed(),
    finishReason: finishWord(answer.finish_reason, toolCalls.length > 0),
    toolCalls,
    ...(usage === undefined ? {} : { usage }),
    ...(costUsd === undefined ? {} : { costUsd }),
    resolvedModel,
    latencyMs: count(answer.latency_ms) ?? measuredMs,
    attempts: 1,
  };
  return { kind: 'answered', value };
}

function readUsage(found: JsonValue | undefined): Usage | undefined {
  if (!isJsonObject(found)) return undefined;
  const inputTokens = count(found.input_tokens);
  const outputTokens = count(found.output_tokens);
  if (inputTokens === undefined || outputTokens === undefined) return undefined;
  return {
    inputTokens,
    outputTokens,
    cachedInputTokens: Math.min(count(found.cached_input_tokens) ?? 0, inputTokens),
    reasoningTokens: Math.min(count(found.reasoning_tokens) ?? 0, outputTokens),
  };
}

function toldError({ kind, message }: JsonObject): ModelError {
  const known: readonly ModelErrorKind[] = ['task', 'infrastructure', 'refused'];
  const told = known.find((each) => each === kind);
  const words = (textOf(message) ?? 'no message').replace(/\s+/g, ' ').slice(0, 500);
  if (told === undefined) return badAnswer(`is an error without a kind: ${words}`);
  const reasons = { task: 'bad-request', infrastructure: 'server-error', refused: 'bad-request' } as const;
  return new ModelError(told, reasons[told], `the program says: ${words}`, {
    todo: told === 'infrastructure' ? 'Run again later: what was answered is kept.' : 'See what the program says.',
  });
}

function badAnswer(what: string): ModelError {
  return new ModelError('infrastructure', 'bad-response', `the program's answer ${what}`, {
    todo: 'A program answers with one line of JSON: {"id": <the id of the question>, "text": "…"}.',
  });
}

/** What no one threw on purpose is a defect, or the caller's abort: thrown on. */
function failed(thrown: unknown): Extract<Attempt<never>, { readonly kind: 'failed' }> {
  const error = thrown instanceof ProgramError ? programFailed(thrown) : thrown;
  if (!(error instanceof ModelError)) throw thrown;
  const givenUp = thrown instanceof ProgramError && thrown.reason === 'given-up';
  const retry = error.kind === 'infrastructure' && !givenUp;
  return { kind: 'failed', error, retry, retryAfterMs: undefined, slowDown: false };
}

/** A program that ends or is late is an outage, like a server that is down; one that cannot be started never answers. */
function programFailed(cause: ProgramError): ModelError {
  const kind = cause.reason === 'not-started' ? 'refused' : 'infrastructure';
  const reasons: Partial<Record<ProgramError['reason'], ModelErrorReason>> = {
    deadline: 'timeout',
    'bad-answer': 'bad-response',
    output: 'bad-response',
  };
  return new ModelError(kind, reasons[cause.reason] ?? 'connection', cause.message, {
    todo: cause.todo,
    details: cause.details,
    cause,
  });
}
