import { isJsonObject, type JsonObject, type JsonValue } from '../../../foundation/json.ts';
import { readWireResponseFormat, slugPart } from '../../draft-parts.ts';
import { entries, type Field, items, kindOf, mapping, members, nameOf, refuse, text } from '../../fields.ts';
import type { Written } from '../../format.ts';
import { readParameters } from '../../parameters.ts';
import type { ResponseFormat } from '../../prompt-version.ts';
import { modelOf } from './models.ts';
import { positionOf, readOther, readOtherDocument, resolved, type Source } from './source.ts';

/** A model that the config asks, and how. */
export type Provider = {
  /** Ends the slugs of its prompts where there are several. */
  readonly key: string;
  /** Undefined: the config names none. */
  readonly model: Written | undefined;
  readonly parameters: JsonObject;
  readonly tools: readonly JsonValue[];
  readonly responseFormat: ResponseFormat;
  /** What is said before every prompt, as the system's message. */
  readonly system: Field | undefined;
  /** Labels or ids of the prompts it is asked with; undefined: all. */
  readonly prompts: readonly string[] | undefined;
  /** Its answers are changed by code before they are checked. */
  readonly transformed: boolean;
  readonly notices: readonly string[];
};

/** What a provider's or a prompt's `config` says of the request. */
export type Settings = Pick<Provider, 'parameters' | 'tools' | 'responseFormat' | 'system' | 'notices'>;

/**
 * The providers of a config in its order. One that is code or asks no model is left out and said; when there is no other, it is
 * refused.
 */
export function readProviders(source: Source): readonly Provider[] {
  const keys = entriesOf(source.root);
  const field = keys.get('providers') ?? keys.get('targets');
  if (field === undefined) return [NONE];
  const fields = (Array.isArray(field.value) ? items(field) : [field]).flatMap((each) => spread(each, source));
  if (fields.length === 0) return [NONE];
  const read = fields.map((each) => readProvider(each, source));
  const usable = read.flatMap((each) => ('provider' in each ? [each.provider] : []));
  const others = read.flatMap((each) => ('refused' in each ? [each] : []));
  const [first] = others;
  if (usable.length === 0 && first !== undefined) refuse(first.field, first.refused, first.todo);
  for (const { refused, field: at } of others) source.unmapped.push({ message: refused, position: positionOf(at) });
  return usable;
}

const NONE: Provider = {
  key: 'default',
  model: undefined,
  parameters: {},
  tools: [],
  responseFormat: { type: 'text' },
  system: undefined,
  prompts: undefined,
  transformed: false,
  notices: [],
};

function entriesOf(field: Field): ReadonlyMap<string, Field> {
  return new Map(entries(field).filter(([, value]) => value.value !== null));
}

/** A provider may stand in a file of its own, alone or in a list. */
function spread(written: Field, source: Source): readonly Field[] {
  const field = resolved(written, source.root);
  if (typeof field.value !== 'string' || !/^file:\/\/.*\.(?:ya?ml|json)$/i.test(field.value)) return [field];
  const root = readOtherDocument(field.value.slice('file://'.length), field, source);
  return Array.isArray(root.value) ? items(root) : [root];
}

type Read =
  | { readonly provider: Provider }
  | { readonly refused: string; readonly todo: string | undefined; readonly field: Field };

function readProvider(field: Field, source: Source): Read {
  const { id, options } = splitProvider(field);
  const named = modelOf(text(id));
  if ('refused' in named) return { ...named, field: id };
  const config = options.get('config');
  const label = options.get('label');
  const prompts = options.get('prompts');
  for (const key of ['env', 'inputs']) {
    const option = options.get(key);
    if (option === undefined) continue;
    source.unmapped.push({ message: `"${key}" of a provider is not used`, position: positionOf(option) });
  }
  const settings = readSettings(config, source);
  const model =
    config !== undefined && hasAddress([...entriesOf(config).keys()])
      ? named.model.replace(/^[^/]+\//, '')
      : named.model;
  return {
    provider: {
      ...settings,
      key: slugPart(label === undefined ? (named.model.split('/').at(-1) ?? '') : text(label)) || 'model',
      model: { text: model, position: positionOf(id) },
      prompts:
        prompts === undefined ? undefined : (Array.isArray(prompts.value) ? items(prompts) : [prompts]).map(text),
      transformed: options.has('transform') || (config !== undefined && entriesOf(config).has('transformResponse')),
      notices: [...named.notices, ...settings.notices],
    },
  };
}

/**
 * An address of its own: the model goes by its name alone, which "models" of the config has to declare. At the provider's own address
 * somebody else would answer.
 */
export function hasAddress(keys: readonly string[]): boolean {
  return keys.some((key) => /^(?:api_?)?(?:base_?url|host)$/i.test(key));
}

/** `openai:gpt-4o`, `{ id: openai:gpt-4o, config }` or `{ openai:gpt-4o: { config } }`. */
function splitProvider(field: Field): { readonly id: Field; readonly options: ReadonlyMap<string, Field> } {
  if (typeof field.value === 'string') return { id: field, options: new Map() };
  if (!isJsonObject(field.value)) {
    return refuse(
      field,
      `a provider is a text or a mapping, found ${kindOf(field.value)}`,
      'Write openai:chat:<model>.',
    );
  }
  const options = entriesOf(field);
  const id = options.get('id');
  if (id !== undefined) return { id, options };
  const [[name, inner] = [], second] = [...options];
  if (name === undefined || inner === undefined || second !== undefined || !isJsonObject(inner.value)) {
    return refuse(field, `${nameOf(field)} has no "id"`, 'Write "id: openai:chat:<model>".');
  }
  return { id: { value: name, path: field.path, of: field.of }, options: entriesOf(inner) };
}

/** Options of a provider that say where and as whom to ask, never what. */
const CONNECTION =
  /^(?:api\w*|organization|headers|\w*[cC]ost|region|timeout\w*|max_?[rR]etries|baseU(?:RL|rl)|base_url|deployment\w*|project\w*|credentials|profile|accessKeyId|secretAccessKey|sessionToken|keepAlive|keep_alive|basePath|debug|maxConcurrency|transformResponse|stream|stream_options|cache\w*)$/;

export function readSettings(config: Field | undefined, source: Source): Settings {
  if (config === undefined) {
    return { parameters: {}, tools: [], responseFormat: { type: 'text' }, system: undefined, notices: [] };
  }
  const options = flattened(config);
  for (const key of ['systemPrompt', 'prompt']) {
    const field = options.get(key);
    if (field !== undefined)
      refuse(field, `"${key}" of a provider is not read`, 'Write it as a message of the prompt.');
  }
  const { tools, response_format: format, systemInstruction, instructions, ...others } = Object.fromEntries(options);
  const connection = Object.keys(others).filter((key) => CONNECTION.test(key));
  const sent = Object.entries(others).filter(([key]) => !CONNECTION.test(key));
  const values = Object.fromEntries(sent.map(([key, field]) => [key, inFile(field, source).value]));
  const read = readParameters({ ...config, value: values }, 'wire');
  const system = instructions ?? systemInstruction;
  return {
    parameters: read.parameters,
    notices: [
      ...read.notices,
      ...(connection.length === 0
        ? []
        : [`${connection.join(', ')} of a provider: how and as whom to ask is settled here by "models" of the config`]),
    ],
    tools: tools === undefined ? [] : readTools(tools, source),
    responseFormat: readWireResponseFormat(format === undefined ? undefined : inFile(format, source)),
    system: system === undefined ? undefined : onlyText(system, source),
  };
}

/** Gemini's and a gateway's own parameters stand one level down. */
function flattened(config: Field): ReadonlyMap<string, Field> {
  const options = new Map<string, Field>();
  for (const [name, field] of entriesOf(config)) {
    const inner = name === 'generationConfig' || name === 'passthrough' ? entriesOf(field) : new Map([[name, field]]);
    for (const [key, value] of inner) options.set(key, value);
  }
  return options;
}

/** A text, one in a file, or Gemini's `{ parts: [{ text }] }`. */
function onlyText(field: Field, source: Source): Field {
  if (isJsonObject(field.value)) {
    const { parts } = members(field, ['role', 'parts']);
    const [part, second] = parts === undefined ? [] : Array.isArray(parts.value) ? items(parts) : [parts];
    const inner = part === undefined || second !== undefined ? undefined : members(part, ['text']).text;
    return inner ?? refuse(field, `${nameOf(field)} must be one text`, 'Write it as a text.');
  }
  const written = text(field);
  if (!written.startsWith('file://')) return field;
  return { ...field, value: readOther(written.slice('file://'.length), field, source).content.trim() };
}

function inFile(field: Field, source: Source): Field {
  if (typeof field.value !== 'string' || !field.value.startsWith('file://')) return field;
  return readOtherDocument(field.value.slice('file://'.length), field, source);
}

/** Tools as chat completions writes them; those of Anthropic and Gemini say the same in other words. */
function readTools(written: Field, source: Source): readonly JsonValue[] {
  const tools = inFile(written, source);
  const list = (Array.isArray(tools.value) ? items(tools) : [tools]).flatMap((tool) => {
    const field = inFile(tool, source);
    return Array.isArray(field.value) ? items(field) : [field];
  });
  return list.flatMap((tool) => {
    const { functionDeclarations, function_declarations: declarations = functionDeclarations } = membersOf(tool);
    return declarations === undefined ? [wireTool(tool)] : items(declarations).map(wireTool);
  });
}

function membersOf(field: Field): { readonly [key: string]: Field | undefined } {
  return Object.fromEntries(entries(field));
}

function wireTool(tool: Field): JsonObject {
  const { name, description, input_schema: schema, parameters = schema, type } = mapping(tool);
  if (typeof name !== 'string' || !isJsonObject(parameters) || type !== undefined) return mapping(tool);
  members(tool, ['name', 'description', 'input_schema', 'parameters']);
  return { type: 'function', function: { name, ...(description === undefined ? {} : { description }), parameters } };
}
