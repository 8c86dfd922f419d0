import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';
import type { Message, MessageSlot, Role } from '../prompt-version.ts';
import { MissingVariableError, type RenderedFor, RenderingError } from './rendering-errors.ts';

/**
 * The messages that a case brings: `{ role, content }`, of an assistant also `tool_calls`, of a tool `tool_call_id`, as chat completions
 * writes them (or `toolCalls`, `toolCallId`).
 *
 * @throws RenderingError, MissingVariableError, naming the case and the variable.
 */
export function fillSlot(
  { slot, optional }: MessageSlot,
  values: ReadonlyMap<string, JsonValue>,
  where: RenderedFor,
): readonly Message[] {
  const value = values.get(slot);
  if (value === undefined && optional === true) return [];
  if (value === undefined) {
    throw new MissingVariableError(`case "${where.case}" has no messages "${slot}"`, {
      position: { file: where.file },
      todo: `Give every case of the dataset a "${slot}": a list of { role, content }, empty for none.`,
      details: { variable: slot, case: where.case },
    });
  }
  const fail: Fail = (path, message) => {
    throw new RenderingError(`case "${where.case}", "${slot}"${path}: ${message}`, {
      position: { file: where.file },
      todo: 'Write a list of messages: [{ role: user, content: … }, { role: assistant, content: … }].',
      details: { variable: slot, case: where.case },
    });
  };
  if (!Array.isArray(value)) return fail('', 'it is not a list of messages');
  const list: readonly JsonValue[] = value;
  return list.map((item, index) => readMessage(item, (message) => fail(`, message ${index + 1}`, message)));
}

type Fail = (path: string, message: string) => never;

const ROLES: readonly Role[] = ['system', 'developer', 'user', 'assistant', 'tool'];
const KEYS = ['role', 'content', 'tool_calls', 'toolCalls', 'tool_call_id', 'toolCallId'];

function readMessage(item: JsonValue, fail: (message: string) => never): Message {
  if (!isJsonObject(item)) return fail('it is not a mapping of role and content');
  const unknown = Object.keys(item).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) return fail(`unknown key "${unknown}"`);
  const role = ROLES.find((known) => known === item.role);
  if (role === undefined)
    return fail(`unknown role ${JSON.stringify(item.role ?? null)}, use one of ${ROLES.join(', ')}`);
  const calls = readCalls(either(item, 'tool_calls', 'toolCalls', fail), role, fail);
  const callId = readCallId(either(item, 'tool_call_id', 'toolCallId', fail), role, fail);
  const content = item.content ?? (calls === undefined ? undefined : '');
  if (typeof content !== 'string') return fail('its content is not a text');
  return {
    role,
    content,
    ...(calls === undefined ? {} : { toolCalls: calls }),
    ...(callId === undefined ? {} : { toolCallId: callId }),
  };
}

function either(item: JsonObject, wire: string, ours: string, fail: (message: string) => never): JsonValue | undefined {
  if (Object.hasOwn(item, wire) && Object.hasOwn(item, ours)) return fail(`"${wire}" and "${ours}" are the same`);
  return (Object.hasOwn(item, wire) ? item[wire] : Object.hasOwn(item, ours) ? item[ours] : undefined) ?? undefined;
}

function readCalls(
  calls: JsonValue | undefined,
  role: Role,
  fail: (message: string) => never,
): readonly JsonValue[] | undefined {
  if (calls === undefined) return undefined;
  if (role !== 'assistant') return fail('only an assistant makes tool calls');
  const list: readonly JsonValue[] = Array.isArray(calls) ? calls : [];
  if (list.length === 0 || !list.every(isJsonObject)) return fail('its tool calls are not a list of calls');
  return list;
}

function readCallId(id: JsonValue | undefined, role: Role, fail: (message: string) => never): string | undefined {
  if (role === 'tool' && typeof id !== 'string') return fail('a tool message needs the "tool_call_id" that it answers');
  if (id === undefined) return undefined;
  return role === 'tool' && typeof id === 'string' ? id : fail('only a tool message has a "tool_call_id"');
}
