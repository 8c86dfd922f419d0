import { isJsonObject } from '../../foundation/json.ts';
import { readDocument } from '../documents.ts';
import {
  bodyMessages,
  pythonNotices,
  readMessages,
  readResponseFormat,
  readTemplateLanguage,
  refuseEqualKeys,
  slugPart,
  written,
} from '../draft-parts.ts';
import { entries, type Field, items, kindOf, mapping, members, nameOf, refuse, rootField, text } from '../fields.ts';
import type { PromptDraft, PromptFormat } from '../format.ts';
import { readParameters } from '../parameters.ts';
import type { Message, MessageTemplate, TemplateLanguage } from '../prompt-version.ts';
import { fromPythonFormat } from '../python-format.ts';

/**
 * A YAML or JSON file of named prompts: `name: text`, or `name: { system, user, … }`. The names may stand at the top, or under
 * `prompts` beside `model`, `template`, `parameters` and `parametersFrom`, which then hold for every prompt that has none of its own.
 *
 * - A text with placeholders is a `user` message, one without any is a `system` message followed by the case (`{{input}}`).
 * - A mapping has `system` and `user` (texts), or `messages`, or `prompt` (a text, as above); and optionally `slug`, `model`,
 *   `template`, `parameters`, `parametersFrom`, `tools`, `response-format`, `defaults`. `name` and `description` are for people.
 * - Placeholders are `{{name}}` unless `template` names another language: `python` is that of `str.format`. Else `{name}` is text, and a
 *   notice says so.
 *
 * Any YAML looks a little like this: at the top of a file a text must look like a prompt (a placeholder, or four words), and whatever
 * is not a prompt is refused, so that a settings file is never sent to a model.
 */
export const promptMap: PromptFormat = {
  name: 'prompt-map',
  endings: ['.yaml', '.yml', '.json'],
  parse(source, file) {
    const root = rootField(readDocument(source, file));
    const shared = isJsonObject(root.value) && isNamedPrompts(root.value.prompts);
    const { prompts, ...defaults } = shared ? members(root, SHARED) : { prompts: root };
    if (prompts === undefined) return refuse(root, 'the file has no prompts');
    const named = entries(prompts).filter(([name, field]) => field.value !== null && (shared || !isMeta(name, field)));
    if (named.length === 0) refuse(prompts, 'the file has no prompts', NOT_A_MAP);
    const drafts = named.map(([name, field]) => readPrompt(name, field, defaults, shared));
    refuseEqualKeys(drafts.map(({ key }, index) => ({ key: key.text, field: named[index]?.[1] ?? prompts })));
    return drafts;
  },
};

const SHARED = ['prompts', 'model', 'template', 'parameters', 'parametersFrom', 'name', 'description', 'version'];
const NOT_A_MAP =
  'A file of named prompts has "name: text" or "name: { system, user }"; put the names under "prompts" to write settings beside them.';

/** What people write above their prompts. */
function isMeta(name: string, { value }: Field): boolean {
  return ['version', 'name', 'description', 'author'].includes(name) && !isJsonObject(value) && !Array.isArray(value);
}

function isNamedPrompts(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Fields = { readonly [key: string]: Field | undefined };

function readPrompt(
  name: string,
  field: Field,
  defaults: Fields,
  sure: boolean,
): PromptDraft & { key: { text: string } } {
  const key = { text: readKey(name, field), position: field.of.keyPosition(field.path) };
  if (typeof field.value === 'string') {
    if (!sure) refuseUnlikely(field);
    return { key, ...readBody({ prompt: field }, defaults, field) };
  }
  if (!isJsonObject(field.value)) {
    return refuse(field, `"${name}" is no prompt: found ${kindOf(field.value)}`, NOT_A_MAP);
  }
  const object = mapping(field);
  if (!sure && !PARTS.some((part) => Object.hasOwn(object, part))) {
    return refuse(field, `"${name}" is no prompt: it has none of ${PARTS.join(', ')}`, NOT_A_MAP);
  }
  return { key, ...readBody(members(field, KEYS), defaults, field) };
}

const PARTS = ['system', 'user', 'messages', 'prompt'];
const KEYS = [
  ...PARTS,
  'slug',
  'model',
  'template',
  'parameters',
  'parametersFrom',
  'tools',
  'response-format',
  'defaults',
  'name',
  'description',
];

function readKey(name: string, field: Field): string {
  const key = slugPart(name);
  return key === '' ? refuse(field, `the name "${name}" makes no slug`, 'Use letters and digits.') : key;
}

/** "title: My app" is a setting, and so is "version: v2". */
function refuseUnlikely(field: Field): void {
  const content = text(field).trim();
  if (/\{\{.+?\}\}|\{[A-Za-z_]\w*\}/.test(content) || content.split(/\s+/).length >= 4) return;
  refuse(field, `${nameOf(field)} does not look like a prompt`, NOT_A_MAP);
}

function readBody(own: Fields, shared: Fields, field: Field): Omit<PromptDraft, 'key'> {
  for (const key of [own.name, own.description, shared.name, shared.description]) if (key !== undefined) text(key);
  const template = own.template ?? shared.template;
  const python = template?.value === 'python';
  const templateLanguage = python ? 'literal' : readTemplateLanguage(template);
  const messages = readParts(own, templateLanguage, field, python);
  const { parameters, notices } = readParameters(own.parameters ?? shared.parameters, 'wire');
  const parametersFrom = written(own.parametersFrom ?? shared.parametersFrom);
  return {
    slug: written(own.slug),
    model: written(own.model ?? shared.model),
    messages,
    templateLanguage,
    ...(own.defaults === undefined ? {} : { defaults: mapping(own.defaults) }),
    parameters,
    ...(parametersFrom === undefined ? {} : { parametersFrom }),
    tools: own.tools === undefined ? [] : items(own.tools).map(mapping),
    responseFormat: readResponseFormat(own['response-format']),
    notices: [...notices, ...(templateLanguage === 'literal' && !python ? pythonNotices(messages) : [])],
  };
}

function readParts(
  own: Fields,
  templateLanguage: TemplateLanguage,
  field: Field,
  python: boolean,
): readonly MessageTemplate[] {
  const render = (messages: readonly Message[]) => (python ? fromPythonFormat(messages, field) : messages);
  const { prompt, messages, system, user } = own;
  const forms = [prompt, messages, system ?? user].filter((form) => form !== undefined);
  if (forms.length === 0) return refuse(field, `${nameOf(field)} has no text`, `Write one of ${PARTS.join(', ')}.`);
  if (forms.length > 1) {
    return refuse(field, `${nameOf(field)} says what to send in two ways`, `Keep one of ${PARTS.join(', ')}.`);
  }
  if (prompt !== undefined) return readPromptText(prompt, templateLanguage, python);
  if (messages !== undefined) return render(readMessages(messages));
  const parts: Message[] = [];
  if (system !== undefined) parts.push({ role: 'system', content: content(system) });
  if (user !== undefined) return render([...parts, { role: 'user', content: content(user) }]);
  return [...render(parts), { role: 'user', content: '{{input}}' }];
}

/** Where its placeholders stand decides who says it. */
function readPromptText(prompt: Field, language: TemplateLanguage, python: boolean): readonly Message[] {
  if (!python) return bodyMessages(prompt, language);
  const [{ content: read } = { content: '' }] = fromPythonFormat([{ role: 'user', content: text(prompt) }], prompt);
  return bodyMessages({ ...prompt, value: read }, language);
}

function content(field: Field): string {
  const found = text(field).replace(/^\n+|\n+$/g, '');
  return found.trim() === '' ? refuse(field, `${nameOf(field)} is empty`, 'A message needs a text.') : found;
}
