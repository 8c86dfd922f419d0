import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';
import type { Message, ResponseFormat } from '../../prompts/prompt-version.ts';
import { refused } from './body.ts';
import { parseLeniently } from './reading.ts';

/** A message as chat completions writes it. */
export function chatMessage({ role, content, toolCalls, toolCallId }: Message): JsonObject {
  return {
    role,
    content,
    ...(toolCalls === undefined ? {} : { tool_calls: toolCalls }),
    ...(toolCallId === undefined ? {} : { tool_call_id: toolCallId }),
  };
}

/** System and developer messages at the start, which some protocols want apart, and the conversation after them. */
export type Conversation = { readonly system: readonly string[]; readonly turns: readonly Message[] };

export function splitSystem(messages: readonly Message[]): Conversation {
  const first = messages.findIndex((message) => !isSystem(message));
  const end = first === -1 ? messages.length : first;
  return { system: messages.slice(0, end).map(({ content }) => content), turns: messages.slice(end) };
}

export const isSystem = ({ role }: Message): boolean => role === 'system' || role === 'developer';

/** @throws ModelError for a system message after the first turn, where a protocol has no place for one. */
export function refuseLateSystem(turns: readonly Message[], api: string): void {
  if (!turns.some(isSystem)) return;
  throw refused(
    `the prompt has a system message in the middle of the conversation, and ${api} takes them only before it`,
    'Move it to the start of the prompt, or make it part of a user message.',
  );
}

export type FunctionCall = {
  readonly id: string;
  readonly name: string;
  /** JSON text. */
  readonly arguments: string;
  /** Members beside those of chat completions. */
  readonly beside: JsonObject;
};

/**
 * The calls of an assistant's turn.
 *
 * @throws ModelError for one that is not in the form of chat completions: it could not be mapped to another protocol's.
 */
export function callsOf({ toolCalls = [] }: Message): readonly FunctionCall[] {
  return toolCalls.map((call) => {
    const { id, type, function: called, ...beside } = isJsonObject(call) ? call : {};
    const { name, arguments: text, ...more } = isJsonObject(called) ? called : {};
    const known = typeof id === 'string' && typeof name === 'string' && typeof text === 'string';
    if (!known || (type !== undefined && type !== 'function') || Object.keys(more).length > 0) {
      throw refused(
        'a tool call in the conversation is not in the form of chat completions',
        'Write it as {id, type: function, function: {name, arguments: <JSON text>}}.',
      );
    }
    return { id, name, arguments: text, beside };
  });
}

/** The arguments of a call as a value, for the protocols that want one. */
export function argumentsOf(call: FunctionCall): JsonObject {
  const value = parseLeniently(call.arguments === '' ? '{}' : call.arguments);
  if (isJsonObject(value)) return value;
  throw refused(
    `the arguments of the call ${call.id} of ${call.name} in the conversation are not a JSON object`,
    'Write the arguments of a tool call as the text of a JSON object.',
  );
}

/** The id of the call that a tool's message answers. */
export function answeredCall({ toolCallId }: Message): string {
  if (toolCallId !== undefined) return toolCallId;
  throw refused(
    'a tool message does not say which call it answers',
    'Give the message the id of the call (tool_call_id).',
  );
}

export type FunctionTool = {
  readonly name: JsonValue;
  readonly description: JsonValue | undefined;
  readonly parameters: JsonValue | undefined;
  readonly strict: JsonValue | undefined;
  /** Members beside those of chat completions, to go as written (`cache_control`). */
  readonly beside: JsonObject;
};

/** A tool in the form of chat completions, `{ type: 'function', function: { … } }`; undefined for any other, which goes as written. */
export function functionTool(tool: JsonValue): FunctionTool | undefined {
  if (!isJsonObject(tool) || tool.type !== 'function' || !isJsonObject(tool.function)) return undefined;
  const { type: _, function: declared, ...outside } = tool;
  const { name = null, description, parameters, strict, ...inside } = declared as JsonObject;
  return { name, description, parameters, strict, beside: { ...outside, ...inside } };
}

/**
 * The schema of a response format for a protocol that takes a schema alone. Its name is a label that only OpenAI's protocols have, and
 * `strict: true` is what such a protocol does anyway.
 *
 * @throws ModelError for what would be lost.
 */
export function bareSchema(format: Extract<ResponseFormat, { type: 'json-schema' }>, api: string): JsonObject {
  if (format.strict === false) {
    throw refused(
      `the response format says strict: false, and ${api} always holds an answer to its schema`,
      'Remove strict: false, or the response format.',
    );
  }
  if (format.description !== undefined) {
    throw refused(
      `the response format has a description, which ${api} has no field for`,
      'Write the description into the schema.',
    );
  }
  return format.schema;
}

/** @throws ModelError: a protocol that knows schemas only cannot be asked for "any JSON object". */
export function refuseAnyJson(api: string): never {
  throw refused(
    `the response format is "any JSON object", which ${api} has no field for`,
    'Give the prompt a JSON Schema as its response format, or ask for JSON in its words.',
  );
}

type Turn<Role extends string> = { readonly role: Role; readonly parts: readonly JsonValue[] };

/** Turns of one role in a row become one, with all their parts: protocols that know parts want the roles to take turns. */
export function joinTurns<Role extends string>(turns: readonly Turn<Role>[]): readonly Turn<Role>[] {
  const joined: Turn<Role>[] = [];
  for (const turn of turns) {
    const last = joined.at(-1);
    if (last?.role === turn.role) joined[joined.length - 1] = { ...last, parts: [...last.parts, ...turn.parts] };
    else joined.push(turn);
  }
  return joined;
}
