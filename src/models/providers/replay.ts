import { type Digest, digestOf, parseDigest } from '../../foundation/digest.ts';
import { FileError, InvalidValueError } from '../../foundation/errors.ts';
import type { ModelId } from '../../foundation/ids.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';
import { parseJson } from '../../foundation/strict-json.ts';
import { decodeText } from '../../foundation/text.ts';
import type { Completion, FinishReason, Model, RenderedPrompt, Usage } from '../model.ts';
import { ModelError } from '../model.ts';
import { checkParameters } from '../wire/body.ts';
import { chatMessage } from '../wire/conversation.ts';
import { count, textOf } from '../wire/reading.ts';

export type ReplayModelOptions = {
  readonly id: ModelId;
  readonly model: string;
  readonly endpoint: string;
  /** The file of the recordings, for errors. */
  readonly file: string;
  /** Its bytes, from the trusted commit. */
  readonly bytes: Uint8Array;
};

/**
 * A model that gives back what was recorded, and refuses everything else.
 *
 * A recording is a JSON Lines file. A line is `{ "body-digest": "sha256:…", "completion": … }` or `{ "request": …, "completion": … }`;
 * `completion` is a text, or an object of which `text` is needed. The request is what a line of a prompt comes to:
 * `{ messages, parameters, tools, response_format }`, of which all but `messages` may be left out. Several lines of one request are its
 * repeated draws: they are served in turn, and then from the start again.
 */
export function replayModel(options: ReplayModelOptions): Model {
  let recordings: Recordings | undefined;
  const served = new Map<Digest, number>();
  return {
    id: options.id,
    endpoint: options.endpoint,
    simulated: false,
    body: replayBody,
    async complete(body, { signal }) {
      signal.throwIfAborted();
      recordings ??= readRecordings(options);
      const digest = digestOf(body);
      const draws = recordings.get(digest);
      if (draws === undefined) throw notRecorded(digest, body, options.file);
      const turn = served.get(digest) ?? 0;
      served.set(digest, turn + 1);
      const draw = draws[turn % draws.length];
      if (draw === undefined) throw notRecorded(digest, body, options.file);
      return draw;
    },
  };
}

type Recordings = ReadonlyMap<Digest, readonly Completion[]>;

/** The model's name is no part of it: a recording answers for whoever it is recorded from. */
function replayBody(request: RenderedPrompt): JsonObject {
  checkParameters(request);
  const { messages, parameters, tools, responseFormat } = request;
  return {
    messages: messages.map(chatMessage),
    parameters,
    tools,
    response_format: responseFormat,
  };
}

/** @throws FileError with the line that cannot be read, or that is not UTF-8. */
function readRecordings({ file, bytes, model }: ReplayModelOptions): Recordings {
  const recordings = new Map<Digest, Completion[]>();
  for (const [index, line] of decodeText(bytes, file).split('\n').entries()) {
    if (line.trim() === '') continue;
    const position = { file, line: index + 1 };
    const recorded = parseJson(line, file, { line: position.line });
    const { digest, completion } = readLine(recorded, model, position);
    recordings.set(digest, [...(recordings.get(digest) ?? []), completion]);
  }
  return recordings;
}

function readLine(
  recorded: JsonValue,
  model: string,
  position: { readonly file: string; readonly line: number },
): { readonly digest: Digest; readonly completion: Completion } {
  const fail = (found: string, todo: string) => new FileError(found, { position, todo });
  const form = 'Write {"body-digest": "sha256:…", "completion": {"text": "…"}}, or "request" instead of the digest.';
  if (!isJsonObject(recorded)) throw fail('a recording is no JSON object', form);
  const { 'body-digest': digest, request, completion, ...unknown } = recorded;
  const [odd] = Object.keys(unknown);
  if (odd !== undefined) throw fail(`a recording has a member "${odd}", which means nothing`, form);
  if ((digest === undefined) === (request === undefined)) {
    throw fail('a recording has to have either "body-digest" or "request"', form);
  }
  const read = readCompletion(completion, model);
  if (typeof read === 'string') throw fail(`the completion of a recording ${read}`, form);
  if (request === undefined) return { digest: readDigest(digest, fail, form), completion: read };
  const known = ['messages', 'parameters', 'tools', 'response_format'];
  if (
    !isJsonObject(request) ||
    !Array.isArray(request.messages) ||
    Object.keys(request).some((key) => !known.includes(key))
  ) {
    throw fail('the request of a recording is not of the form {messages, parameters, tools, response_format}', form);
  }
  const body = { parameters: {}, tools: [], response_format: { type: 'text' }, ...request };
  return { digest: digestOf(body), completion: read };
}

function readDigest(
  written: JsonValue | undefined,
  fail: (found: string, todo: string) => FileError,
  form: string,
): Digest {
  try {
    return parseDigest(typeof written === 'string' ? written : '');
  } catch (thrown) {
    if (thrown instanceof InvalidValueError) throw fail(thrown.message, form);
    throw thrown;
  }
}

/** What is wrong with it, for a completion that cannot be served. */
function readCompletion(written: JsonValue | undefined, model: string): Completion | string {
  const told: JsonValue | undefined = typeof written === 'string' ? { text: written } : written;
  if (!isJsonObject(told) || typeof told.text !== 'string') return 'has no text';
  const known = ['text', 'finishReason', 'refusal', 'toolCalls', 'usage', 'costUsd', 'resolvedModel', 'latencyMs'];
  const odd = Object.keys(told).find((name) => !known.includes(name));
  if (odd !== undefined) return `has a member "${odd}", which means nothing`;
  const noText = ['refusal', 'resolvedModel'].find((name) => typeof (told[name] ?? '') !== 'string');
  if (noText !== undefined) return `has a ${noText} that is no text`;
  const toolCalls = told.toolCalls ?? [];
  if (!Array.isArray(toolCalls) || !toolCalls.every(isJsonObject)) return 'has toolCalls that are no list of objects';
  const reasons: readonly FinishReason[] = ['stop', 'length', 'content-filter', 'tool-calls', 'other'];
  const finishReason =
    told.finishReason === undefined
      ? toolCalls.length > 0
        ? 'tool-calls'
        : 'stop'
      : reasons.find((each) => each === told.finishReason);
  if (finishReason === undefined) return `has no finishReason of ${reasons.join(', ')}`;
  const usage = readUsage(told.usage);
  if (usage === 'bad') return 'has a usage without inputTokens and outputTokens';
  const { costUsd, latencyMs = 0 } = told;
  if (!isAmount(latencyMs) || (costUsd !== undefined && !isAmount(costUsd))) {
    return 'has a costUsd or a latencyMs that is no amount';
  }
  const refusal = textOf(told.refusal);
  return {
    text: told.text,
    finishReason,
    ...(refusal === undefined ? {} : { refusal }),
    toolCalls,
    ...(usage === undefined ? {} : { usage }),
    ...(costUsd === undefined ? {} : { costUsd }),
    resolvedModel: textOf(told.resolvedModel) ?? model,
    latencyMs,
    attempts: 1,
  };
}

function isAmount(value: JsonValue | undefined): value is number {
  return typeof value === 'number' && value >= 0;
}

function readUsage(written: JsonValue | undefined): Usage | 'bad' | undefined {
  if (written === undefined) return undefined;
  if (!isJsonObject(written)) return 'bad';
  const inputTokens = count(written.inputTokens);
  const outputTokens = count(written.outputTokens);
  if (inputTokens === undefined || outputTokens === undefined) return 'bad';
  return {
    inputTokens,
    outputTokens,
    cachedInputTokens: Math.min(count(written.cachedInputTokens) ?? 0, inputTokens),
    reasoningTokens: Math.min(count(written.reasoningTokens) ?? 0, outputTokens),
  };
}

function notRecorded(digest: Digest, body: JsonObject, file: string): ModelError {
  const asked = `${file} has no recording of this request, ${digest}${endOf(body)}`;
  return new ModelError('refused', 'not-recorded', asked, {
    todo: `Add a line to ${file}: {"body-digest": "${digest}", "completion": {"text": "…"}}.`,
    details: { digest },
  });
}

/** The end of the last message, by which a person knows the case. */
function endOf({ messages }: JsonObject): string {
  const last = Array.isArray(messages) ? messages.at(-1) : undefined;
  const content =
    isJsonObject(last) && typeof last.content === 'string' ? last.content.replace(/\s+/g, ' ').trim() : '';
  if (content === '') return '';
  return `, which ends with "${content.length > 60 ? `…${[...content].slice(-60).join('')}` : content}"`;
}
