import { isJsonObject, type JsonObject, type JsonValue } from '../../../foundation/json.ts';
import { readWireResponseFormat } from '../../draft-parts.ts';
import { type Field, items, mapping, members, nameOf, refuse, text } from '../../fields.ts';
import type { Written } from '../../format.ts';
import { readParameters } from '../../parameters.ts';
import type { ResponseFormat } from '../../prompt-version.ts';

export type ModelSettings = {
  readonly model: Written | undefined;
  readonly parameters: JsonObject;
  readonly tools: readonly JsonValue[];
  readonly responseFormat: ResponseFormat;
  readonly notices: readonly string[];
};

const KEYS = ['api', 'apiType', 'id', 'provider', 'configuration', 'connection', 'parameters', 'options', 'response'];

export function readModel(field: Field | undefined): ModelSettings {
  if (field === undefined) return { ...NO_SETTINGS, model: undefined };
  if (typeof field.value === 'string') return { ...NO_SETTINGS, ...namedModel(field, undefined, undefined) };
  const keys = members(field, KEYS);
  const api = readApi(keys.api ?? keys.apiType);
  // `first` or `all` of the choices: one is asked for.
  if (keys.response !== undefined) text(keys.response);
  const named = keys.id === undefined ? configuredModel(keys.configuration) : namedModel(keys.id, keys.provider, api);
  const settings = readSettings(keys.parameters ?? keys.options, named.model);
  return { ...settings, model: named.model, notices: [...named.notices, ...settings.notices] };
}

const NO_SETTINGS = { parameters: {}, tools: [], responseFormat: { type: 'text' }, notices: [] } as const;

/** @returns `responses` when that protocol is asked for. */
function readApi(field: Field | undefined): 'responses' | undefined {
  if (field === undefined) return undefined;
  const api = text(field);
  if (api === 'responses') return 'responses';
  if (api === 'chat') return undefined;
  return refuse(field, `the api "${api}" is not supported`, 'Prompts that are chats can be evaluated.');
}

type Named = { readonly model: Written | undefined; readonly notices: readonly string[] };

const PROVIDERS: ReadonlyMap<string, string> = new Map([
  ['openai', 'openai'],
  ['anthropic', 'anthropic'],
]);

/** Version 2: `id` and the provider. */
function namedModel(id: Field, provider: Field | undefined, api: 'responses' | undefined): Named {
  const at = (name: string): Written => ({ text: name, position: id.of.position(id.path) });
  const name = resolved(id);
  if (name === undefined) return { model: undefined, notices: [fromEnvironment(id)] };
  // The runtime has no default either.
  if (provider === undefined) return { model: at(name), notices: [] };
  const ours = PROVIDERS.get(text(provider));
  if (ours === undefined) return { model: at(name), notices: [asConfigured(`${text(provider)} model`, name)] };
  const prefix = ours === 'openai' && api === 'responses' ? 'openai-responses' : ours;
  return { model: at(`${prefix}/${name}`), notices: [] };
}

/** Version 1: `configuration`, by its type. */
function configuredModel(field: Field | undefined): Named {
  if (field === undefined || !isJsonObject(field.value)) return { model: undefined, notices: [] };
  const configuration = mapping(field);
  const type = typeof configuration.type === 'string' ? configuration.type : '';
  const key = ['azure_deployment', 'name', 'model', 'model_name'].find((each) => Object.hasOwn(configuration, each));
  if (key === undefined) return { model: undefined, notices: [] };
  const name: Field = { value: configuration[key] ?? null, path: [...field.path, key], of: field.of };
  if (name.value === null) return { model: undefined, notices: [] };
  const found = resolved(name);
  if (found === undefined) return { model: undefined, notices: [fromEnvironment(name)] };
  const position = field.of.position(name.path);
  if (type === 'openai') return { model: { text: `openai/${found}`, position }, notices: [] };
  const what = type.startsWith('azure') ? 'Azure deployment' : `model of the type "${type}"`;
  return { model: { text: found, position }, notices: [asConfigured(what, found)] };
}

/** The text, or the default that `${env:NAME:default}` has; undefined where only the environment knows. */
function resolved(field: Field): string | undefined {
  const reference = /^\$\{env:([^:}]*)(?::([^}]*))?\}$/.exec(text(field).trim());
  return reference === null ? text(field).trim() : reference[2] || undefined;
}

function fromEnvironment(field: Field): string {
  return `${nameOf(field)} is taken from the environment, which is not read: the config's default model is used`;
}

function asConfigured(what: string, name: string): string {
  return `the ${what} "${name}" is the one that the config's "models" has under this name`;
}

/** Parameters, and what version 1 has among them: tools and the response format. */
function readSettings(field: Field | undefined, model: Written | undefined): Omit<ModelSettings, 'model'> {
  if (field === undefined) return NO_SETTINGS;
  const { additionalProperties, ...own } = mapping(field);
  const extra =
    additionalProperties === undefined ? {} : mapping(child(field, 'additionalProperties', additionalProperties));
  const { tools, response_format, stream, n, ...rest } = { ...extra, ...own };
  if (n !== undefined && n !== 1) refuse(child(field, 'n', n), 'one completion is asked for each trial', 'Remove "n".');
  const parameters = readParameters({ ...field, value: renamed(rest, model) }, isCamel(rest) ? 'camel' : 'wire');
  return {
    parameters: parameters.parameters,
    tools: tools === undefined || tools === null ? [] : items(child(field, 'tools', tools)).map(mapping),
    responseFormat: readWireResponseFormat(
      response_format == null ? undefined : child(field, 'response_format', response_format),
    ),
    notices: [
      ...parameters.notices,
      ...(stream === undefined ? [] : ['"stream" is not sent: completions are read whole']),
    ],
  };
}

function child(field: Field, key: string, value: JsonValue): Field {
  return { value, path: [...field.path, key], of: field.of };
}

/** Version 2's `maxOutputTokens` is `max_completion_tokens` to OpenAI and Azure, `max_tokens` to others (specification, 7.6). */
function renamed(parameters: JsonObject, model: Written | undefined): JsonObject {
  const { maxOutputTokens, allowMultipleToolCalls, ...rest } = parameters;
  const name = model === undefined || !/^anthropic\//.test(model.text) ? 'maxCompletionTokens' : 'maxTokens';
  return {
    ...rest,
    ...(maxOutputTokens === undefined ? {} : { [name]: maxOutputTokens }),
    ...(allowMultipleToolCalls === undefined ? {} : { parallelToolCalls: allowMultipleToolCalls }),
  };
}

function isCamel(parameters: JsonObject): boolean {
  return Object.keys(parameters).some((key) => /[a-z][A-Z]/.test(key));
}
