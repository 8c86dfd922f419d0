import { FileError } from '../../foundation/errors.ts';
import { isJsonObject, type JsonValue } from '../../foundation/json.ts';
import { parseJson } from '../../foundation/strict-json.ts';
import { readJsonDocument } from '../documents.ts';
import { modelOfName, readMessage, readWireResponseFormat, refuseEqualKeys, written } from '../draft-parts.ts';
import { entries, type Field, items, mapping, members, nameOf, refuse, rootField, text } from '../fields.ts';
import type { PromptDraft, PromptFormat } from '../format.ts';
import { readParameters } from '../parameters.ts';
import type { Message, TemplateLanguage } from '../prompt-version.ts';

/**
 * A prompt object of Braintrust as its API gives it (https://www.braintrust.dev/docs/reference/api/Prompts), or a list of them, bare
 * or under `objects`. Content is `prompt_data`: `prompt` (chat or completion), `options` (`model`, `params`), `template_format`.
 *
 * - Templates are Mustache as the JavaScript SDK renders it: texts as they are, other values as JSON. `nunjucks` is refused where a
 *   text has tags, because it escapes HTML there; so is `none` where a text has what a placeholder looks like.
 * - The SDK gives a template the whole input as `input` beside its members: `{{input.question}}` is read as `{{question}}`.
 * - `tools` is JSON in a text. Functions that Braintrust would run (`tool_functions`, `mcp`) are refused.
 */
export const braintrust: PromptFormat = {
  name: 'braintrust',
  endings: ['.json'],
  recognises: (source) => /"prompt_data"\s*:/.test(source),
  parse(source, file) {
    const root = rootField(readJsonDocument(source, file));
    const list = listFields(root);
    const drafts = list.map(readPrompt);
    if (drafts.length === 0) return refuse(root, 'the file has no prompts', SHAPE);
    refuseEqualKeys(
      drafts.flatMap(({ slug }, index) => (slug === undefined ? [] : [{ key: slug.text, field: list[index] ?? root }])),
    );
    return drafts;
  },
};

const SHAPE =
  'Write { "slug": "…", "prompt_data": { "prompt": { "type": "chat", "messages": [ ] }, "options": { } } }.';

function listFields(root: Field): readonly Field[] {
  if (Array.isArray(root.value)) return items(root);
  if (!isJsonObject(root.value) || !Array.isArray(root.value.objects)) return [root];
  const { objects } = members(root, ['objects']);
  return objects === undefined ? [] : items(objects);
}

const KEYS = [
  'id',
  '_xact_id',
  'project_id',
  'project_name',
  'log_id',
  'org_id',
  'name',
  'slug',
  'description',
  'created',
  'prompt_data',
  'tags',
  'metadata',
  'function_type',
  'function_data',
  'function_schema',
  'origin',
  'root_span_id',
  'environments',
];

function readPrompt(field: Field): PromptDraft {
  const keys = members(field, KEYS);
  if (keys.prompt_data === undefined) return refuse(field, `${nameOf(field)} has no "prompt_data"`, SHAPE);
  const data = members(keys.prompt_data, [
    'prompt',
    'options',
    'parser',
    'tool_functions',
    'template_format',
    'origin',
    'mcp',
  ]);
  refuseHosted(data);
  if (data.prompt === undefined) return refuse(keys.prompt_data, `${nameOf(keys.prompt_data)} has no "prompt"`, SHAPE);
  const { messages, tools, notices } = readBlock(data.prompt);
  const templates = readTemplates(messages, data.template_format, data.prompt);
  return {
    slug: written(keys.slug),
    messages: templates.messages,
    templateLanguage: templates.language,
    tools,
    ...readOptions(data.options, [...notices, ...templates.notices]),
  };
}

function refuseHosted({ parser, tool_functions: functions, mcp }: { readonly [key: string]: Field | undefined }): void {
  for (const hosted of [parser, functions, mcp]) {
    if (hosted === undefined) continue;
    const empty = Array.isArray(hosted.value)
      ? hosted.value.length === 0
      : isJsonObject(hosted.value) && Object.keys(hosted.value).length === 0;
    if (!empty)
      refuse(hosted, `${nameOf(hosted)} runs at Braintrust, which is not asked`, 'Write its tools as "tools".');
  }
}

type Block = {
  readonly messages: readonly Message[];
  readonly tools: readonly JsonValue[];
  readonly notices: readonly string[];
};

function readBlock(field: Field): Block {
  const keys = members(field, ['type', 'messages', 'tools', 'content']);
  const type = keys.type === undefined ? 'chat' : text(keys.type);
  if (type === 'completion') {
    if (keys.content === undefined) return refuse(field, `${nameOf(field)} has no "content"`, SHAPE);
    const notice = "the prompt completes a text there; here it is sent as a user's message";
    return { messages: [{ role: 'user', content: text(keys.content) }], tools: [], notices: [notice] };
  }
  if (type !== 'chat') return refuse(keys.type ?? field, `unknown type "${type}"`, 'Use chat or completion.');
  if (keys.messages === undefined) return refuse(field, `${nameOf(field)} has no "messages"`, SHAPE);
  const messages = items(keys.messages).map(readMessage);
  if (messages.length === 0) refuse(keys.messages, `${nameOf(keys.messages)} is empty`, SHAPE);
  return { messages, tools: keys.tools === undefined ? [] : readTools(keys.tools), notices: [] };
}

/** JSON in a text; an empty text is none. */
function readTools(field: Field): readonly JsonValue[] {
  if (Array.isArray(field.value)) return items(field).map(mapping);
  if (text(field).trim() === '') return [];
  try {
    const value = parseJson(text(field), field.of.position(field.path).file);
    const here = () => field.of.position(field.path);
    return items({ value, path: field.path, of: { value, position: here, keyPosition: here } }).map(mapping);
  } catch (thrown) {
    if (!(thrown instanceof FileError)) throw thrown;
    return refuse(field, `${nameOf(field)}: ${thrown.message}`, 'Write a list of tools as JSON in a text.');
  }
}

type Templates = {
  readonly messages: readonly Message[];
  readonly language: TemplateLanguage;
  readonly notices: readonly string[];
};

function readTemplates(messages: readonly Message[], format: Field | undefined, field: Field): Templates {
  const name = format === undefined ? 'mustache' : text(format);
  if (name === 'nunjucks' || name === 'none') {
    const tag = name === 'none' ? /\{\{[\w.-]+\}\}/ : /\{[{%#]/;
    const tagged = messages.some(({ content }) => tag.test(content));
    if (tagged) refuse(format ?? field, `templates of the format ${name} are not rendered here`, 'Use mustache.');
    return { messages, language: 'literal', notices: [] };
  }
  if (name !== 'mustache') return refuse(format ?? field, `unknown template format "${name}"`, 'Use mustache or none.');
  const read = messages.map((message) => ({ ...message, content: withoutInput(message.content) }));
  const renamed = read.some(({ content }, index) => content !== messages[index]?.content);
  return {
    messages: read,
    language: 'mustache',
    notices: renamed ? ["{{input.name}} is read as {{name}}: the members of a case's input are its variables"] : [],
  };
}

function withoutInput(content: string): string {
  return content.replace(/(\{\{\{?[#^/&]?\s*)input\.(?=[\w.-]+\s*\}\})/g, '$1');
}

/** Of Braintrust's own proxy, which is not between us and the provider. */
const PROXY = ['use_cache', 'reasoning_enabled', 'reasoning_budget'];

function readOptions(
  field: Field | undefined,
  notices: readonly string[],
): Pick<PromptDraft, 'model' | 'parameters' | 'responseFormat' | 'notices'> {
  if (field === undefined) return { model: undefined, parameters: {}, responseFormat: { type: 'text' }, notices };
  const { model, params } = members(field, ['model', 'params', 'position']);
  const options = new Map(params === undefined ? [] : entries(params).filter(([, { value }]) => value !== null));
  const format = options.get('response_format');
  const proxied = [...options.keys()].filter((key) => PROXY.includes(key));
  const sent = [...options].filter(([key]) => key !== 'response_format' && !PROXY.includes(key));
  const read = readParameters(
    { ...(params ?? field), value: Object.fromEntries(sent.map(([key, { value }]) => [key, value])) },
    'wire',
  );
  return {
    model: model === undefined ? undefined : modelOfName(model),
    parameters: read.parameters,
    responseFormat: readWireResponseFormat(format),
    notices: [
      ...notices,
      ...read.notices,
      ...(proxied.length === 0 ? [] : [`${proxied.join(', ')} is for Braintrust's proxy and is not sent`]),
    ],
  };
}
