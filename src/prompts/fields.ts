import { FileError } from '../foundation/errors.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../foundation/json.ts';
import type { YamlPath, YamlText } from '../foundation/strict-yaml.ts';

/** One value of a YAML text and the way to it. */
export type Field = { readonly value: JsonValue; readonly path: YamlPath; readonly of: YamlText };

/** An empty text is a mapping without keys. */
export function rootField(document: YamlText): Field {
  return { value: document.value ?? {}, path: [], of: document };
}

/** @throws FileError at the field's line and column, always. */
export function refuse(field: Field, message: string, todo?: string): never {
  throw new FileError(message, { position: field.of.position(field.path), todo });
}

/**
 * The members of a mapping by key. An empty value (`model:` and nothing after it) counts as not written.
 *
 * @throws FileError when it is not a mapping, or for the first key that is not one of `keys`.
 */
export function members(field: Field, keys: readonly string[]): { readonly [key: string]: Field | undefined } {
  const object = mapping(field);
  const unknown = Object.keys(object).find((key) => !keys.includes(key));
  if (unknown !== undefined) {
    const position = field.of.keyPosition([...field.path, unknown]);
    throw new FileError(`unknown key "${unknown}"`, { position, todo: `Known here: ${keys.join(', ')}.` });
  }
  return Object.fromEntries(
    Object.entries(object)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [key, child(field, key, value)]),
  );
}

/** The entries of a mapping with any keys. */
export function entries(field: Field): readonly (readonly [string, Field])[] {
  return Object.entries(mapping(field)).map(([key, value]) => [key, child(field, key, value)]);
}

export function items(field: Field): readonly Field[] {
  if (!Array.isArray(field.value)) refuse(field, `${nameOf(field)} must be a list, found ${kindOf(field.value)}`);
  const list: readonly JsonValue[] = field.value;
  return list.map((value, index) => child(field, index, value));
}

export function text(field: Field): string {
  if (typeof field.value === 'string') return field.value;
  return refuse(field, `${nameOf(field)} must be a text, found ${kindOf(field.value)}`);
}

export function flag(field: Field): boolean {
  if (typeof field.value === 'boolean') return field.value;
  return refuse(field, `${nameOf(field)} must be true or false, found ${kindOf(field.value)}`);
}

export function mapping(field: Field): JsonObject {
  if (isJsonObject(field.value)) return field.value;
  return refuse(field, `${nameOf(field)} must be a mapping of keys, found ${kindOf(field.value)}`);
}

export function nameOf(field: Field): string {
  return field.path.length === 0 ? 'the file' : `"${field.path.join('.')}"`;
}

export function kindOf(value: JsonValue): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? 'a text' : `the ${typeof value} ${String(value)}`;
}

function child(field: Field, key: string | number, value: JsonValue): Field {
  return { value, path: [...field.path, key], of: field.of };
}
