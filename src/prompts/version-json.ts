import { FileError, RatchetError } from '../foundation/errors.ts';
import { parseModelId, parsePromptSlug } from '../foundation/ids.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../foundation/json.ts';
import {
  type Cleanup,
  type Message,
  type MessageTemplate,
  type PromptVersion,
  promptVersion,
  type ResponseFormat,
  type Role,
  type TemplateLanguage,
} from './prompt-version.ts';

/** A version as a registry keeps it: every member, the id first. */
export function promptVersionToJson(version: PromptVersion): JsonObject {
  const { id, slug, ...content } = version;
  return { id, slug, ...content };
}

/**
 * The version that a JSON file holds. The id is computed from the content, never believed.
 *
 * @throws FileError when a member is missing, unknown or of the wrong kind, or when the content is not what the id says.
 */
export function promptVersionFromJson(json: JsonValue, file: string): PromptVersion {
  try {
    const version = readVersion(json);
    const id = isJsonObject(json) ? json.id : undefined;
    if (version.id !== id) throw new Malformed(`the content is ${version.id}, and "id" says ${JSON.stringify(id)}`);
    return version;
  } catch (thrown) {
    if (!(thrown instanceof RatchetError)) throw thrown;
    throw new FileError(`not a prompt version: ${thrown.message}`, {
      position: { file },
      todo: 'The file was edited or damaged: restore it from the history of its branch.',
    });
  }
}

/** Caught by the exported function, which knows the file. */
class Malformed extends RatchetError {}

const KEYS = [
  'id',
  'slug',
  'messages',
  'templateLanguage',
  'model',
  'parameters',
  'tools',
  'responseFormat',
  'variables',
  'defaults',
  'cleanup',
];
const ROLES: readonly Role[] = ['system', 'developer', 'user', 'assistant', 'tool'];
const LANGUAGES: readonly TemplateLanguage[] = ['literal', 'mustache', 'mustache-html', 'handlebars', 'jinja'];
const CLEANUPS: readonly Cleanup[] = ['trim', 'trim-lines', 'drop-blank'];

function readVersion(json: JsonValue): PromptVersion {
  const members = object(json, 'the file', KEYS);
  return promptVersion(parsePromptSlug(string(members.slug, 'slug')), {
    messages: list(members.messages, 'messages').map(readMessage),
    templateLanguage: oneOf(members.templateLanguage, LANGUAGES, 'templateLanguage'),
    model: parseModelId(string(members.model, 'model')),
    parameters: object(members.parameters, 'parameters'),
    tools: list(members.tools, 'tools'),
    responseFormat: readResponseFormat(members.responseFormat),
    variables: list(members.variables, 'variables').map((name) => string(name, 'variables')),
    ...(members.defaults === undefined ? {} : { defaults: object(members.defaults, 'defaults') }),
    ...(members.cleanup === undefined ? {} : { cleanup: oneOf(members.cleanup, CLEANUPS, 'cleanup') }),
  });
}

function readMessage(json: JsonValue): MessageTemplate {
  if (isJsonObject(json) && Object.hasOwn(json, 'slot')) return readSlot(json);
  const { role, content, toolCalls, toolCallId } = object(json, 'a message', MESSAGE_KEYS);
  const message: Message = { role: oneOf(role, ROLES, 'role'), content: string(content, 'content') };
  return {
    ...message,
    ...(toolCalls === undefined ? {} : { toolCalls: list(toolCalls, 'toolCalls') }),
    ...(toolCallId === undefined ? {} : { toolCallId: string(toolCallId, 'toolCallId') }),
  };
}

const MESSAGE_KEYS = ['role', 'content', 'toolCalls', 'toolCallId'];

function readSlot(json: JsonObject): MessageTemplate {
  const { slot, optional } = object(json, 'a message', ['slot', 'optional']);
  if (optional !== undefined && typeof optional !== 'boolean') throw new Malformed('"optional" is not true or false');
  return { slot: string(slot, 'slot'), ...(optional === undefined ? {} : { optional }) };
}

function readResponseFormat(json: JsonValue | undefined): ResponseFormat {
  const format = object(json, 'responseFormat', ['type', 'schema', 'name', 'description', 'strict']);
  const type = oneOf(format.type, ['text', 'json-object', 'json-schema'] as const, 'responseFormat.type');
  if (type !== 'json-schema') {
    object(json, 'responseFormat', ['type']);
    return { type };
  }
  const { name, description, strict } = format;
  if (strict !== undefined && typeof strict !== 'boolean') throw new Malformed('"strict" is not true or false');
  return {
    type,
    schema: object(format.schema, 'responseFormat.schema'),
    ...(name === undefined ? {} : { name: string(name, 'responseFormat.name') }),
    ...(description === undefined ? {} : { description: string(description, 'responseFormat.description') }),
    ...(strict === undefined ? {} : { strict }),
  };
}

function object(value: JsonValue | undefined, name: string, keys?: readonly string[]): JsonObject {
  if (!isJsonObject(value)) throw new Malformed(`${name} is not an object`);
  const unknown = keys === undefined ? undefined : Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) throw new Malformed(`${name} has the unknown key "${unknown}"`);
  return value;
}

function list(value: JsonValue | undefined, name: string): readonly JsonValue[] {
  if (!Array.isArray(value)) throw new Malformed(`${name} is not a list`);
  return value;
}

function string(value: JsonValue | undefined, name: string): string {
  if (typeof value !== 'string') throw new Malformed(`${name} is not a text`);
  return value;
}

function oneOf<T extends string>(value: JsonValue | undefined, known: readonly T[], name: string): T {
  const found = known.find((candidate) => candidate === value);
  if (found === undefined) throw new Malformed(`${name} is none of ${known.join(', ')}`);
  return found;
}
