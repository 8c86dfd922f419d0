import { isJsonObject } from '../foundation/json.ts';
import { type Field, flag, items, kindOf, mapping, members, nameOf, refuse, text } from './fields.ts';
import type { Written } from './format.ts';
import type { Message, MessageTemplate, ResponseFormat, Role, TemplateLanguage } from './prompt-version.ts';
import { findVariables } from './template.ts';

/** What the formats that hold chat prompts as data have in common: parts of a draft, read from fields. */
export function written(field: Field): Written;
export function written(field: Field | undefined): Written | undefined;
export function written(field: Field | undefined): Written | undefined {
  return field === undefined ? undefined : { text: text(field), position: field.of.position(field.path) };
}

/** A list of messages as the chat-completions protocol has them, at least one. */
export function readMessages(field: Field): readonly Message[] {
  const messages = items(field).map(readMessage);
  return messages.length === 0 ? refuse(field, `${nameOf(field)} is empty`, NEEDS_MESSAGES) : messages;
}

const NEEDS_MESSAGES = 'Add at least one message with a role and a content.';

/** One message as the chat-completions protocol has it: `role`, `content`, of an assistant `tool_calls`, of a tool `tool_call_id`. */
export function readMessage(field: Field): Message {
  const keys = members(field, ['role', 'content', 'tool_calls', 'tool_call_id']);
  if (keys.role === undefined)
    return refuse(field, `${nameOf(field)} has no "role"`, `Use one of ${ROLES.join(', ')}.`);
  const role = readRole(keys.role);
  if (keys.tool_calls !== undefined && role !== 'assistant') {
    return refuse(keys.tool_calls, 'only an assistant makes tool calls', 'Move them to its message, or remove them.');
  }
  if (keys.tool_call_id !== undefined && role !== 'tool') {
    return refuse(keys.tool_call_id, 'only a message of the role tool answers a call', 'Remove it.');
  }
  return {
    role,
    content: readContent(keys.content, field, keys.tool_calls !== undefined),
    ...(keys.tool_calls === undefined ? {} : { toolCalls: items(keys.tool_calls).map(mapping) }),
    ...(keys.tool_call_id === undefined ? {} : { toolCallId: text(keys.tool_call_id) }),
  };
}

const ROLES: readonly Role[] = ['system', 'developer', 'user', 'assistant', 'tool'];

export function readRole(field: Field): Role {
  const name = text(field);
  const role = ROLES.find((known) => known === name);
  return role ?? refuse(field, `unknown role "${name}"`, `Use one of ${ROLES.join(', ')}.`);
}

/** A text, or a list of one text part; pictures and sounds are not read. */
function readContent(content: Field | undefined, message: Field, mayBeEmpty: boolean): string {
  if (content === undefined && mayBeEmpty) return '';
  if (content === undefined) return refuse(message, `${nameOf(message)} has no "content"`, 'A message needs a text.');
  const found = Array.isArray(content.value) ? onlyPart(content) : text(content);
  if (found === '' && !mayBeEmpty) refuse(content, `${nameOf(content)} is empty`, 'A message needs a text.');
  return found;
}

function onlyPart(field: Field): string {
  const [part, second] = items(field);
  if (part === undefined || second !== undefined) {
    return refuse(field, `${nameOf(field)} must be one text, found ${items(field).length} parts`, 'Join them.');
  }
  const type = isJsonObject(part.value) ? part.value.type : undefined;
  if (type !== 'text') {
    refuse(part, `${nameOf(part)} is not a text`, 'Prompts with pictures or other media are not supported.');
  }
  const keys = members(part, ['type', 'text']);
  return keys.text === undefined ? refuse(part, `${nameOf(part)} has no "text"`) : text(keys.text);
}

/**
 * The messages of a prompt that is one text: with placeholders it is what the user says; without any it is the instruction, and the
 * case follows as the user's message, as in a plain text file.
 */
export function bodyMessages(field: Field, templateLanguage: TemplateLanguage): readonly Message[] {
  const content = text(field).replace(/^\n+|\n+$/g, '');
  if (content.trim() === '') refuse(field, `${nameOf(field)} is empty`, 'Write the prompt as its text.');
  if (findVariables({ messages: [{ role: 'user', content }], templateLanguage }).length > 0) {
    return [{ role: 'user', content }];
  }
  return [
    { role: 'system', content },
    { role: 'user', content: '{{input}}' },
  ];
}

/**
 * The wire object of chat completions (`{ type: json_schema, json_schema: { name, schema, … } }`), also in the flat form of the
 * Responses protocol (`{ type: json_schema, name, schema }`).
 */
export function readWireResponseFormat(field: Field | undefined): ResponseFormat {
  if (field === undefined) return { type: 'text' };
  const keys = members(field, ['type', 'json_schema', 'name', 'description', 'schema', 'strict']);
  const type = keys.type === undefined ? '' : text(keys.type);
  if (type === 'text') return { type: 'text' };
  if (type === 'json_object') return { type: 'json-object' };
  if (type !== 'json_schema') {
    return refuse(keys.type ?? field, `unknown response format "${type}"`, 'Use text, json_object or json_schema.');
  }
  if (keys.json_schema === undefined) return schemaFormat(keys, field);
  return schemaFormat(members(keys.json_schema, ['name', 'description', 'schema', 'strict']), keys.json_schema);
}

/** `text`, `json-object`, or `{ type: json-schema, schema, name, description, strict }`: our own words for it. */
export function readResponseFormat(field: Field | undefined): ResponseFormat {
  if (field === undefined || field.value === 'text') return { type: 'text' };
  if (field.value === 'json-object') return { type: 'json-object' };
  if (!isJsonObject(field.value)) {
    return refuse(field, `unknown response format, found ${kindOf(field.value)}`, RESPONSE_FORMATS);
  }
  const { type, ...keys } = members(field, ['type', 'schema', 'name', 'description', 'strict']);
  if (type === undefined || text(type) !== 'json-schema') {
    return refuse(type ?? field, 'a response format with keys needs "type: json-schema"', RESPONSE_FORMATS);
  }
  return schemaFormat(keys, field);
}

const RESPONSE_FORMATS = 'Use text, json-object, or { type: json-schema, schema: { … } }.';

function schemaFormat(keys: { readonly [key: string]: Field | undefined }, field: Field): ResponseFormat {
  const { schema, name, description, strict } = keys;
  if (schema === undefined) return refuse(field, `${nameOf(field)} has no "schema"`, 'Write the JSON Schema there.');
  return {
    type: 'json-schema',
    schema: mapping(schema),
    ...(name === undefined ? {} : { name: text(name) }),
    ...(description === undefined ? {} : { description: text(description) }),
    ...(strict === undefined ? {} : { strict: flag(strict) }),
  };
}

/**
 * A model that a registry names without its provider, as gateways do: `gpt-4o` is `openai/gpt-4o`. A name with a provider, and one that
 * says nothing of it, stays as it is.
 */
export function modelOfName(field: Field): Written {
  const { text: name, position } = written(field);
  const provider = PROVIDERS.find(([pattern]) => pattern.test(name))?.[1];
  return { text: provider === undefined ? name : `${provider}/${name}`, position };
}

const PROVIDERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:gpt-|chatgpt-|o[1-9](?:-|$))[^/]*$/, 'openai'],
  [/^claude-[^/]*$/, 'anthropic'],
  [/^gemini-[^/]*$/, 'gemini'],
];

/** Names of templates that a file may choose between. */
export function readTemplateLanguage(field: Field | undefined): TemplateLanguage {
  if (field === undefined) return 'literal';
  const name = text(field);
  const language = LANGUAGES.find((known) => known === name);
  return language ?? refuse(field, `unknown template language "${name}"`, `Use one of ${LANGUAGES.join(', ')}.`);
}

const LANGUAGES: readonly TemplateLanguage[] = ['literal', 'mustache', 'handlebars', 'jinja'];

/** In characters: what a row of a dataset may have. */
const LONGEST_FILLED = 1_000_000;

/**
 * A text of a test with the values of what `placeholder` finds, its first group; what `textOf` does not know stays. Undefined when it
 * would be longer than a row may be: a short file can ask for any length.
 */
export function filledIn(
  template: string,
  placeholder: RegExp,
  textOf: (name: string) => string | undefined,
): string | undefined {
  const pieces: string[] = [];
  let [at, length] = [0, 0];
  for (const found of template.matchAll(placeholder)) {
    const value = textOf(found[1] ?? '') ?? found[0];
    pieces.push(template.slice(at, found.index), value);
    length += found.index - at + value.length;
    if (length > LONGEST_FILLED) return undefined;
    at = found.index + found[0].length;
  }
  return pieces.length === 0 ? template : pieces.join('') + template.slice(at);
}

/** `{name}` as Python's `str.format` has it, which is text here; each once, as written. */
function pythonPlaceholders(messages: readonly MessageTemplate[]): readonly string[] {
  const texts = messages.map((message) => ('content' in message ? message.content : ''));
  return [...new Set(texts.flatMap((content) => content.match(/(?<!\{)\{[A-Za-z_]\w{0,40}\}(?!\})/g) ?? []))];
}

export function pythonNotices(messages: readonly MessageTemplate[]): readonly string[] {
  return pythonPlaceholders(messages).map(
    (found) => `${found} is sent as it is: a placeholder is {${found}}, with two braces, unless "template" is python`,
  );
}

/** A part of a slug from what people call a thing: `supportTriage` and `Support Triage` are `support-triage`. Empty: none is left. */
export function slugPart(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
    .slice(0, 48);
}

/** @throws FileError for the first of two names that make one part of a slug. */
export function refuseEqualKeys(keys: readonly { readonly key: string; readonly field: Field }[]): void {
  const seen = new Set<string>();
  for (const { key, field } of keys) {
    if (seen.has(key)) refuse(field, `two prompts of the file have the key "${key}"`, 'Rename one of them.');
    seen.add(key);
  }
}
