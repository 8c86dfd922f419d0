import { isJsonObject, type JsonObject, type JsonValue, MAX_DEPTH } from '../../foundation/json.ts';
import type { FinishReason, Usage } from '../model.ts';

/** A text with something in it. */
export function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A number of tokens. */
export function count(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

export function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** The objects of a list; what else is in it is no part of any protocol. */
export function objectsOf(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter((each: JsonValue): each is JsonObject => isJsonObject(each)) : [];
}

/**
 * A tool call in the form of chat completions, whatever the protocol. Arguments that a protocol gives as a value become their JSON
 * text; a call without an id gets one from its place among the calls of the answer.
 *
 * @param index 0-based.
 */
export function functionCall(
  call: {
    readonly id: JsonValue | undefined;
    readonly name: JsonValue | undefined;
    readonly arguments: JsonValue | undefined;
  },
  index: number,
): JsonObject {
  const { arguments: given = {} } = call;
  return {
    id: textOf(call.id) ?? `call_${index + 1}`,
    type: 'function',
    function: {
      name: textOf(call.name) ?? '',
      arguments: typeof given === 'string' ? given : JSON.stringify(given ?? {}),
    },
  };
}

/** Calls that are already in the form of chat completions, held to it: arguments as text, and an id for each. */
export function chatCalls(value: JsonValue | undefined): readonly JsonObject[] {
  return objectsOf(value).map((call, index) => {
    const { name, arguments: given } = objectOf(call.function);
    return functionCall({ id: call.id, name, arguments: given }, index);
  });
}

/** How an answer ended, in the words of chat completions or ours; where nothing is told, by itself or by its calls. */
export function finishWord(found: JsonValue | undefined, calls: boolean): FinishReason {
  if (found === undefined || found === null) return calls ? 'tool-calls' : 'stop';
  const known: readonly FinishReason[] = ['stop', 'length', 'content-filter', 'tool-calls', 'other'];
  return known.find((each) => typeof found === 'string' && each === found.replaceAll('_', '-')) ?? 'other';
}

/**
 * How an answer ended, in the words that Converse took over from the Messages API.
 *
 * @param filters the words that mean a filter or a refusal: each of the two has its own.
 */
export function stopReason(found: JsonValue | undefined, filters: readonly JsonValue[]): FinishReason {
  switch (found) {
    case 'end_turn':
    case 'stop_sequence':
      return 'stop';
    case 'max_tokens':
    case 'model_context_window_exceeded':
      return 'length';
    case 'tool_use':
      return 'tool-calls';
    default:
      return found !== undefined && filters.includes(found) ? 'content-filter' : 'other';
  }
}

/** The usage of a provider that counts what was read from and written to its cache beside the other input, and thoughts in the output. */
export function usageBesideCache(found: {
  readonly fresh: JsonValue | undefined;
  readonly read: JsonValue | undefined;
  readonly written: JsonValue | undefined;
  readonly output: JsonValue | undefined;
  readonly thoughts?: JsonValue | undefined;
}): Usage | undefined {
  const fresh = count(found.fresh);
  const outputTokens = count(found.output);
  if (fresh === undefined || outputTokens === undefined) return undefined;
  const cachedInputTokens = count(found.read) ?? 0;
  return {
    inputTokens: fresh + cachedInputTokens + (count(found.written) ?? 0),
    outputTokens,
    cachedInputTokens,
    reasoningTokens: Math.min(count(found.thoughts) ?? 0, outputTokens),
  };
}

export function parseLeniently(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The JSON object of a reply, safe to keep and to digest, or what it is instead. */
export function replyObject(text: string): JsonObject | string {
  if (text.trim() === '') return 'an empty body';
  const parsed = parseLeniently(text);
  if (parsed === undefined) return 'a body that is not JSON, or not all of it';
  if (deeperThan(parsed, MAX_DEPTH)) return `JSON nested over ${MAX_DEPTH} deep`;
  // An escape of half a character is valid JSON and no valid text: nothing could be digested or written with it inside.
  const body = /\\ud[89a-f]/i.test(text) ? wellFormed(parsed) : parsed;
  return isJsonObject(body) ? body : 'JSON that is no object';
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
