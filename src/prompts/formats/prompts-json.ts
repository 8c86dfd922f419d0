import { isJsonObject } from '../../foundation/json.ts';
import { readJsonDocument } from '../documents.ts';
import { readMessage, readResponseFormat, readTemplateLanguage, slugPart, written } from '../draft-parts.ts';
import { entries, type Field, flag, items, mapping, members, nameOf, refuse, rootField, text } from '../fields.ts';
import type { PromptDraft, PromptFormat } from '../format.ts';
import { readParameters } from '../parameters.ts';
import type { MessageTemplate } from '../prompt-version.ts';

/**
 * Prompts that live in code, as a program prints them: a list of objects with `slug`, or an object of them by slug.
 *
 * - `slug`: the prompt's slug; in the form by slug, the key.
 * - `messages`: a list of `{ role, content }` (with `tool_calls` and `tool_call_id` as in chat completions), and `{ slot, optional }`
 *   where the messages of a case's variable go.
 * - optionally `model`, `template` (literal, mustache, handlebars, jinja; literal is the default), `parameters`, `parametersFrom`,
 *   `tools`, `responseFormat` (`"text"`, `"json-object"`, `{ "type": "json-schema", "schema": … }`), `defaults`, `description`.
 */
export const promptsJson: PromptFormat = {
  name: 'prompts-json',
  endings: ['.prompts.json'],
  parse(source, file) {
    const root = rootField(readJsonDocument(source, file));
    const prompts = Array.isArray(root.value) ? items(root).map(listed) : entries(root).map(keyed);
    return prompts.length === 0 ? refuse(root, 'the file has no prompts', SHAPE) : prompts;
  },
};

const SHAPE = 'Write [{ "slug": "…", "messages": [{ "role": "user", "content": "…" }] }].';
const KEYS = [
  'slug',
  'model',
  'messages',
  'template',
  'parameters',
  'parametersFrom',
  'tools',
  'responseFormat',
  'defaults',
  'description',
];

function listed(field: Field): PromptDraft {
  const keys = members(field, KEYS);
  if (keys.slug === undefined) return refuse(field, `${nameOf(field)} has no "slug"`, SHAPE);
  return { ...readPrompt(field, keys), slug: written(keys.slug) };
}

function keyed([slug, field]: readonly [string, Field]): PromptDraft {
  if (!isJsonObject(field.value)) refuse(field, `"${slug}" is no prompt`, SHAPE);
  const keys = members(field, KEYS);
  if (keys.slug !== undefined && text(keys.slug) !== slug) {
    refuse(keys.slug, `the prompt "${slug}" calls itself "${text(keys.slug)}"`, 'Keep one slug.');
  }
  return { ...readPrompt(field, keys), slug: { text: slug, position: field.of.keyPosition(field.path) } };
}

function readPrompt(field: Field, keys: { readonly [key: string]: Field | undefined }): Omit<PromptDraft, 'slug'> {
  if (keys.messages === undefined) return refuse(field, `${nameOf(field)} has no "messages"`, SHAPE);
  if (keys.description !== undefined) text(keys.description);
  const messages = items(keys.messages).map(readMessageOrSlot);
  if (messages.length === 0) refuse(keys.messages, `${nameOf(keys.messages)} is empty`, SHAPE);
  const parametersFrom = written(keys.parametersFrom);
  return {
    model: written(keys.model),
    messages,
    templateLanguage: readTemplateLanguage(keys.template),
    ...(keys.defaults === undefined ? {} : { defaults: mapping(keys.defaults) }),
    ...readParameters(keys.parameters, 'wire'),
    ...(parametersFrom === undefined ? {} : { parametersFrom }),
    tools: keys.tools === undefined ? [] : items(keys.tools).map(mapping),
    responseFormat: readResponseFormat(keys.responseFormat),
  };
}

function readMessageOrSlot(field: Field): MessageTemplate {
  if (!isJsonObject(field.value) || !Object.hasOwn(field.value, 'slot')) return readMessage(field);
  const { slot, optional } = members(field, ['slot', 'optional']);
  if (slot === undefined || slugPart(text(slot)) === '') return refuse(field, 'the slot has no name', SHAPE);
  return { slot: text(slot), ...(optional === undefined ? {} : { optional: flag(optional) }) };
}
