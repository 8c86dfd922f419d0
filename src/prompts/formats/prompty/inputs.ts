import type { JsonObject, JsonValue } from '../../../foundation/json.ts';
import { isJsonObject } from '../../../foundation/json.ts';
import { entries, type Field, items, mapping, members, nameOf, refuse, text } from '../../fields.ts';

export type Inputs = {
  /** Values of variables that a case does not have. */
  readonly defaults: JsonObject;
  /** Inputs that are a conversation. */
  readonly threads: readonly string[];
};

/** `inputs` as a mapping or a list, and `sample`, whose values go before the inputs' own (prompty 0.1, `prepare`). */
export function readInputs(inputs: Field | undefined, sample: Field | undefined): Inputs {
  const properties = inputs === undefined ? [] : readProperties(inputs);
  const defaults = new Map<string, JsonValue>();
  const threads: string[] = [];
  for (const { name, field } of properties) {
    const { kind, value } = readInput(field);
    if (kind === 'thread') threads.push(name);
    else if (value !== undefined) defaults.set(name, checked(value));
  }
  for (const [name, field] of sample === undefined ? [] : entries(sample)) defaults.set(name, checked(field));
  return { defaults: Object.fromEntries(defaults), threads };
}

export type Property = { readonly name: string; readonly field: Field };

/** A mapping by name, or a list whose items have a `name`. */
export function readProperties(field: Field): readonly Property[] {
  if (!Array.isArray(field.value)) return entries(field).map(([name, property]) => ({ name, field: property }));
  return items(field).map((item) => {
    const name = mapping(item).name;
    return typeof name === 'string' ? { name, field: item } : refuse(item, `${nameOf(item)} has no "name"`);
  });
}

const INPUT_KEYS = [
  'name',
  'type',
  'kind',
  'description',
  'required',
  'default',
  'sample',
  'example',
  'enumValues',
  'enum',
  'strict',
  'items',
  'properties',
  'json_schema',
  'is_chat_input',
  'is_chat_history',
];
const MEDIA = ['image', 'file', 'audio'];

/** A value by itself is the default. */
function readInput(field: Field): { readonly kind: string | undefined; readonly value: Field | undefined } {
  if (!isJsonObject(field.value)) return { kind: undefined, value: field.value === null ? undefined : field };
  const keys = members(field, INPUT_KEYS);
  const type = keys.kind ?? keys.type;
  const kind = typeof type?.value === 'string' ? type.value : undefined;
  if (type !== undefined && kind !== undefined && MEDIA.includes(kind)) {
    refuse(type, `an input of the kind ${kind} is not supported`, 'Prompts are texts here.');
  }
  return { kind, value: keys.default ?? keys.sample };
}

/** @throws FileError for `${env:…}`: what the environment has is no part of a prompt. */
function checked(field: Field): JsonValue {
  if (typeof field.value === 'string' && /^\s*\$\{env:/.test(field.value)) {
    refuse(
      field,
      `${nameOf(field)} is taken from the environment, which is not read: ${text(field)}`,
      'Write the value.',
    );
  }
  return field.value;
}
