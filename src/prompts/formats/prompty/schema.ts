import { isJsonObject, type JsonObject, type JsonValue } from '../../../foundation/json.ts';
import { type Field, flag, items, mapping, members, nameOf, refuse, text } from '../../fields.ts';
import type { ResponseFormat } from '../../prompt-version.ts';
import { type Property, readProperties } from './inputs.ts';

/**
 * Version 2's `outputs` as the response format that its runtime sends: a strict schema named `structured_output` in which every property is
 * required and those that are not marked so may be null (specification, 7.1.4 and 7.1.6).
 */
export function readOutputs(field: Field | undefined): ResponseFormat | undefined {
  if (field === undefined) return undefined;
  const properties = readProperties(field);
  if (properties.length === 0) return undefined;
  const schema = { ...objectSchema(properties, true), additionalProperties: false };
  return { type: 'json-schema', name: 'structured_output', strict: true, schema };
}

/** Functions, in the words of chat completions: written so, or as version 2 has them (`kind: function`, `parameters` as properties). */
export function readTools(field: Field | undefined): readonly JsonValue[] {
  return field === undefined ? [] : items(field).map(readTool);
}

function readTool(field: Field): JsonValue {
  if (mapping(field).type === 'function') return mapping(field);
  if (mapping(field).kind !== 'function') {
    return refuse(field, 'only tools of the kind function are supported', 'Remove it, or describe a function.');
  }
  const keys = members(field, ['name', 'kind', 'description', 'parameters', 'strict', 'bindings']);
  if (keys.name === undefined) return refuse(field, `${nameOf(field)} has no "name"`);
  const strict = keys.strict !== undefined && flag(keys.strict);
  const bound = keys.bindings === undefined ? [] : readProperties(keys.bindings).map(({ name }) => name);
  const parameters = keys.parameters === undefined ? [] : readProperties(parameterList(keys.parameters));
  const schema = objectSchema(
    parameters.filter(({ name }) => !bound.includes(name)),
    strict,
  );
  return {
    type: 'function',
    function: {
      name: text(keys.name),
      ...(keys.description === undefined ? {} : { description: text(keys.description) }),
      parameters: strict ? { ...schema, additionalProperties: false } : schema,
      ...(strict ? { strict } : {}),
    },
  };
}

/** Also under `properties`, as the specification writes it in one place. */
function parameterList(field: Field): Field {
  const { properties } = isJsonObject(field.value) ? field.value : {};
  return Array.isArray(properties) ? { value: properties, path: [...field.path, 'properties'], of: field.of } : field;
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'string'],
  ['integer', 'integer'],
  ['float', 'number'],
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['array', 'array'],
  ['object', 'object'],
]);

function objectSchema(properties: readonly Property[], strict: boolean): JsonObject {
  const read = properties.map(({ name, field }) => ({ name, ...propertySchema(field, strict) }));
  const required = read.filter((property) => strict || property.required).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(read.map(({ name, schema }) => [name, schema])),
    ...(required.length === 0 ? {} : { required }),
  };
}

const PROPERTY_KEYS = [
  'name',
  'kind',
  'type',
  'description',
  'required',
  'default',
  'example',
  'enumValues',
  'items',
  'properties',
];

function propertySchema(field: Field, strict: boolean): { readonly schema: JsonObject; readonly required: boolean } {
  const keys = members(field, PROPERTY_KEYS);
  const kind = keys.kind ?? keys.type;
  const type = kind === undefined ? undefined : TYPES.get(text(kind));
  if (type === undefined) {
    return refuse(
      kind ?? field,
      `${nameOf(kind ?? field)} is no known kind`,
      `Use one of ${[...TYPES.keys()].join(', ')}.`,
    );
  }
  const required = keys.required !== undefined && flag(keys.required);
  const schema = {
    type: strict && !required ? [type, 'null'] : type,
    ...(keys.items === undefined ? {} : { items: propertySchema(keys.items, strict).schema }),
    ...(type === 'object' && keys.properties !== undefined ? nested(keys.properties, strict) : {}),
    ...(keys.description === undefined ? {} : { description: text(keys.description) }),
    ...(keys.enumValues === undefined ? {} : { enum: items(keys.enumValues).map(({ value }) => value) }),
  };
  return { schema, required };
}

function nested(field: Field, strict: boolean): JsonObject {
  const { type: _, ...schema } = objectSchema(readProperties(field), strict);
  return strict ? { ...schema, additionalProperties: false } : schema;
}
