import { RatchetError } from '../../../foundation/errors.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../foundation/json.ts';
import { parseJson } from '../../../foundation/strict-json.ts';
import { parseYaml } from '../../../foundation/strict-yaml.ts';
import { providerOf } from './keys.ts';

/**
 * Who answers for a model that a prompt file calls by its name alone. `by-name`: the file says nothing of it, and the name may tell.
 * `azure`: a deployment of the team's own, at an address that is undefined where no file has it written out. `elsewhere`: at an
 * address or an account of the team's own, which only a person can declare.
 */
export type Owner =
  | { readonly kind: 'by-name' }
  | { readonly kind: 'azure'; readonly baseUrl: string | undefined }
  | { readonly kind: 'elsewhere' };

/**
 * What a prompt file says of the owner of a bare model name. Whatever is not understood is `elsewhere`: the same name at another
 * company would get prompts and cases that it must not see. Pure.
 *
 * @param texts of the files that it is made of.
 */
export function ownerOf(name: string, path: string, text: string, texts: readonly string[]): Owner {
  if (path.endsWith('.prompty')) return ownerInPrompty(text);
  if (!/\.(?:ya?ml|json)$/i.test(path)) return { kind: 'by-name' };
  const root = documentOf(text);
  if (root === undefined) return { kind: 'elsewhere' };
  const documents = [root, ...texts.map(documentOf)];
  const said = [
    ...documents.flatMap(providersIn).filter(({ id, config }) => asks(id, name) && isDeclared(id, config)),
    ...besideModel(root, name),
  ];
  const [first, ...others] = said.map((provider) => ownerOfProvider(provider, name));
  if (first === undefined) return { kind: isPromptfoo(root) ? 'elsewhere' : 'by-name' };
  return others.every((other) => sameOwner(first, other)) ? first : withoutAddress([first, ...others]);
}

export function sameOwner(one: Owner, other: Owner): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Two resources of Azure are Azure still; nothing tells which of them is meant. */
function withoutAddress(owners: readonly Owner[]): Owner {
  return owners.every(({ kind }) => kind === 'azure') ? { kind: 'azure', baseUrl: undefined } : { kind: 'elsewhere' };
}

/** Version 1 has it under `configuration`, version 2 beside `model.id` and under `connection`. */
function ownerInPrompty(text: string): Owner {
  const front = /^\s*---[ \t]*\r?\n([\s\S]*?)\n---/.exec(text)?.[1];
  const root = front === undefined ? undefined : documentOf(front);
  const model = isJsonObject(root) ? root.model : undefined;
  if (typeof model === 'string') return { kind: 'by-name' };
  if (!isJsonObject(model)) return { kind: 'elsewhere' };
  const { provider, configuration = {}, connection = {} } = model;
  if (!isJsonObject(configuration) || !isJsonObject(connection)) return { kind: 'elsewhere' };
  const where: JsonObject = { ...connection, ...configuration };
  const kinds = [provider, configuration.type].filter((each) => each !== undefined);
  const azure = kinds.some(isAzure) || Object.keys(where).some((key) => /^azure_/i.test(key));
  if (azure) return { kind: 'azure', baseUrl: azureAddress(where.azure_endpoint ?? where.endpoint) };
  const plain = kinds.length === 0 && Object.keys(where).every((key) => /^(?:name|model|model_name)$/.test(key));
  return { kind: plain ? 'by-name' : 'elsewhere' };
}

function isAzure(kind: JsonValue): boolean {
  return typeof kind === 'string' && /^azure(?:$|[_-])/i.test(kind);
}

type Provider = { readonly id: string; readonly config: JsonObject };

/** `azure:chat:name`, `{ id: azure:chat:name, config }` and `{ azure:chat:name: { config } }`, wherever they stand. */
function providersIn(value: JsonValue | undefined): readonly Provider[] {
  if (typeof value === 'string') return [{ id: value, config: {} }];
  if (Array.isArray(value)) return value.flatMap(providersIn);
  if (!isJsonObject(value)) return [];
  const { id, config } = value;
  if (typeof id === 'string') return [{ id, config: isJsonObject(config) ? config : {} }];
  return Object.entries(value).flatMap(([key, member]) => [
    ...(isJsonObject(member) && key.includes(':')
      ? [{ id: key, config: isJsonObject(member.config) ? member.config : {} }]
      : []),
    ...providersIn(member),
  ]);
}

/** Whether this id of promptfoo's is called by that name here. */
function asks(id: string, name: string): boolean {
  const [head = '', ...rest] = id.split(':');
  return /^[\w-]+$/.test(head) && (rest.join(':') === name || rest.slice(1).join(':') === name);
}

/** Promptfoo's `openai:gpt-4o` says who is asked, but for an address of its own. */
function isDeclared(id: string, config: JsonObject): boolean {
  return /^(?:azure|azureopenai|vertex):/.test(id) || Object.keys(config).some((key) => ADDRESS.test(key));
}

const ADDRESS = /^(?:(?:api_?)?(?:base_?url|host)|(?:azure_?)?endpoint)$/i;

/** Other formats: what stands beside `model: name`. */
function besideModel(value: JsonValue, name: string): readonly Provider[] {
  if (Array.isArray(value)) return value.flatMap((item) => besideModel(item, name));
  if (!isJsonObject(value)) return [];
  const { model, provider } = value;
  const says = provider !== undefined || Object.keys(value).some((key) => ADDRESS.test(key));
  const own = model === name && says ? [{ id: typeof provider === 'string' ? provider : '', config: value }] : [];
  return [...own, ...Object.values(value).flatMap((member) => besideModel(member, name))];
}

function ownerOfProvider({ id, config }: Provider, name: string): Owner {
  const address = Object.entries(config).find(([key]) => ADDRESS.test(key))?.[1];
  if (/^azure(?:$|[_:-]|openai)/i.test(id)) return { kind: 'azure', baseUrl: azureAddress(address) };
  return { kind: address === undefined && id.toLowerCase() === providerOf(name) ? 'by-name' : 'elsewhere' };
}

function isPromptfoo(root: JsonValue): boolean {
  return isJsonObject(root) && (Object.hasOwn(root, 'providers') || Object.hasOwn(root, 'targets'));
}

/** The v1 API of the resource that an address names; undefined where it is not written out, or is no address of Azure's. */
function azureAddress(written: JsonValue | undefined): string | undefined {
  if (typeof written !== 'string') return undefined;
  const text = /^\$\{env:[^:}]*:([^}]*)\}$/.exec(written.trim())?.[1] ?? written.trim();
  const host =
    /^(?:https:\/\/)?([a-z0-9-]{1,63}\.(?:openai|cognitiveservices|services\.ai)\.azure\.com)(?:[/:]|$)/i.exec(text);
  return host?.[1] === undefined ? undefined : `https://${host[1].toLowerCase()}/openai/v1`;
}

/** JSON that is indented with tabs is no YAML. Undefined: neither of them. */
function documentOf(text: string): JsonValue | undefined {
  return readable(() => parseYaml(text, '').value) ?? readable(() => parseJson(text, ''));
}

function readable(parse: () => JsonValue): JsonValue | undefined {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    return undefined;
  }
}
