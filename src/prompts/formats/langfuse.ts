import { isJsonObject, type JsonValue } from '../../foundation/json.ts';
import { readJsonDocument } from '../documents.ts';
import {
  bodyMessages,
  modelOfName,
  readMessage,
  readWireResponseFormat,
  refuseEqualKeys,
  slugPart,
} from '../draft-parts.ts';
import { entries, type Field, items, kindOf, mapping, members, nameOf, refuse, rootField, text } from '../fields.ts';
import type { PromptDraft, PromptFormat, Written } from '../format.ts';
import { isKnownParameter, readParameters } from '../parameters.ts';
import type { Message, MessageTemplate } from '../prompt-version.ts';

/**
 * A prompt of Langfuse as its API gives it (https://langfuse.com/docs/prompt-management/data-model), or a list of them, bare or under
 * `data`: `type` (text or chat), `name`, `prompt`, `config`, and `version`, `labels`, `tags`, which are not content.
 *
 * - `{{name}}`, with or without blanks, is a variable. Sections, dots and comments are refused: the JavaScript SDK renders them with
 *   mustache.js, the Python SDK leaves them as they are. Neither escapes a value.
 * - `{ type: placeholder, name }` in a chat is a place for messages.
 * - `config` is whatever an application makes of it: `model`, known parameters, `tools` and `response_format` are read, the rest is
 *   left alone, and a notice says so.
 */
export const langfuse: PromptFormat = {
  name: 'langfuse',
  endings: ['.json'],
  recognises(source) {
    const value = parsed(source);
    return listOf(value).some(isPrompt);
  },
  parse(source, file) {
    const root = rootField(readJsonDocument(source, file));
    const list = listFields(root);
    const drafts = list.map((field) => readPrompt(field));
    if (drafts.length === 0) return refuse(root, 'the file has no prompts', SHAPE);
    const named = drafts.flatMap(({ slug }, index) =>
      slug === undefined ? [] : [{ key: slug.text, field: list[index] ?? root }],
    );
    refuseEqualKeys(named);
    return drafts;
  },
};

const SHAPE = 'Write { "type": "chat", "name": "…", "prompt": [{ "role": "user", "content": "…" }], "config": { } }.';

/** Only to look at the form: the strict reader says what is wrong with the text. */
function parsed(source: string): JsonValue | undefined {
  if (!/"prompt"\s*:/.test(source)) return undefined;
  try {
    return JSON.parse(source);
  } catch {
    // A file that is nearly JSON is still the file of its format when it says its type.
    return /"type"\s*:\s*"(?:chat|text)"/.test(source) ? { prompt: '', type: 'text' } : undefined;
  }
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  const inner = isJsonObject(value) && Array.isArray(value.data) ? value.data : value;
  if (Array.isArray(inner)) return inner;
  return inner === undefined ? [] : [inner];
}

/** A map of prompts may have one that is called "prompt". */
const MARKS = ['labels', 'commitMessage'];

function isPrompt(value: JsonValue): boolean {
  if (!isJsonObject(value) || value.prompt === undefined || isJsonObject(value.prompt)) return false;
  return value.type === 'text' || value.type === 'chat' || MARKS.some((mark) => Object.hasOwn(value, mark));
}

function listFields(root: Field): readonly Field[] {
  if (Array.isArray(root.value)) return items(root);
  if (!isJsonObject(root.value) || !Array.isArray(root.value.data)) return [root];
  const { data } = members(root, ['data', 'meta']);
  return data === undefined ? [] : items(data);
}

const KEYS = [
  'type',
  'name',
  'prompt',
  'config',
  'version',
  'labels',
  'tags',
  'id',
  'createdAt',
  'updatedAt',
  'createdBy',
  'projectId',
  'project_id',
  'commitMessage',
  'isActive',
  'resolutionGraph',
  'lastConfig',
  'folder',
];

function readPrompt(field: Field): PromptDraft {
  const keys = members(field, KEYS);
  if (keys.prompt === undefined) return refuse(field, `${nameOf(field)} has no "prompt"`, SHAPE);
  const type = keys.type === undefined ? (Array.isArray(keys.prompt.value) ? 'chat' : 'text') : text(keys.type);
  if (type !== 'text' && type !== 'chat')
    return refuse(keys.type ?? field, `unknown type "${type}"`, 'Use text or chat.');
  const messages = type === 'chat' ? readChat(keys.prompt) : readText(keys.prompt);
  return {
    slug: keys.name === undefined ? undefined : slugOf(keys.name),
    messages,
    templateLanguage: 'literal',
    ...readConfig(keys.config),
  };
}

/** A name in a folder (`support/triage`) is `support.triage`; what a slug cannot have is replaced. */
function slugOf(field: Field): Written {
  const slug = text(field).split('/').map(slugPart).join('.');
  return { text: slug, position: field.of.position(field.path) };
}

function readChat(field: Field): readonly MessageTemplate[] {
  const messages = items(field).map(readChatMessage);
  return messages.length === 0 ? refuse(field, `${nameOf(field)} is empty`, SHAPE) : messages;
}

function readChatMessage(field: Field): MessageTemplate {
  const { type, ...rest } = mapping(field);
  if (type === 'placeholder') {
    const { name } = members(field, ['type', 'name']);
    return name === undefined ? refuse(field, 'the placeholder has no "name"', SHAPE) : { slot: text(name) };
  }
  if (type !== undefined && type !== 'chatmessage') refuse(field, `unknown kind of message "${String(type)}"`, SHAPE);
  return plain(readMessage({ ...field, value: rest }), field);
}

function readText(field: Field): readonly Message[] {
  if (typeof field.value !== 'string') {
    return refuse(field, `a prompt of the type text must be a text, found ${kindOf(field.value)}`, SHAPE);
  }
  const content = withoutBlanks(field.value, field);
  return bodyMessages({ ...field, value: content }, 'literal');
}

function plain(message: Message, field: Field): Message {
  return { ...message, content: withoutBlanks(message.content, field) };
}

/** `{{ name }}` as `{{name}}`: the literal language. */
function withoutBlanks(content: string, field: Field): string {
  return content.replace(/\{\{\{?([^{}]{0,200})\}?\}\}/g, (tag, inner: string) => {
    const name = inner.trim();
    if (/^[A-Za-z_][\w-]*$/.test(name) && !tag.startsWith('{{{')) return `{{${name}}}`;
    return refuse(
      field,
      `${tag.slice(0, 60)} is rendered in two ways by the SDKs of Langfuse`,
      'Use {{name}}, of letters, digits, "_" and "-".',
    );
  });
}

type Configured = Pick<PromptDraft, 'model' | 'parameters' | 'tools' | 'responseFormat' | 'notices'>;

function readConfig(field: Field | undefined): Configured {
  if (field === undefined)
    return { model: undefined, parameters: {}, tools: [], responseFormat: { type: 'text' }, notices: [] };
  const options = new Map(entries(field).filter(([, { value }]) => value !== null));
  const [model, tools, format] = [options.get('model'), options.get('tools'), options.get('response_format')];
  const others = [...options].filter(([key]) => !['model', 'tools', 'response_format'].includes(key));
  const known = others.filter(([key]) => isKnownParameter(key));
  const left = others.filter(([key]) => !isKnownParameter(key)).map(([key]) => key);
  const read = readParameters(
    { ...field, value: Object.fromEntries(known.map(([key, { value }]) => [key, value])) },
    'wire',
  );
  return {
    model: model === undefined ? undefined : modelOfName(model),
    parameters: read.parameters,
    tools: tools === undefined ? [] : items(tools).map(mapping),
    responseFormat: readWireResponseFormat(format),
    notices: [
      ...read.notices,
      ...(left.length === 0 ? [] : [`${left.join(', ')} of "config" is for the application and is not sent`]),
    ],
  };
}
