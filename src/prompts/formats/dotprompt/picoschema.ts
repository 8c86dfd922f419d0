import { isJsonObject, type JsonObject, type JsonValue } from '../../../foundation/json.ts';
import { entries, type Field, items, kindOf, nameOf, refuse } from '../../fields.ts';

/** A type that is none of JSON Schema: the name of a schema that code defines. */
export class NamedSchema extends Error {
  readonly field: Field;

  constructor(name: string, field: Field) {
    super(name);
    this.name = name;
    this.field = field;
  }
}

const SCALARS = ['any', 'boolean', 'integer', 'null', 'number', 'string'];

/**
 * Picoschema, or JSON Schema where `type` or `properties` say that it is (dotprompt `picoschema.ts`).
 *
 * @throws FileError for what Picoschema does not have; NamedSchema.
 */
export function readPicoschema(field: Field): JsonObject {
  const { value } = field;
  if (typeof value === 'string') {
    const [type, description] = described(value);
    if (!SCALARS.includes(type)) throw new NamedSchema(type, field);
    return { type, ...description };
  }
  if (!isJsonObject(value)) return refuse(field, `a schema must be a mapping, found ${kindOf(value)}`);
  const { type } = value;
  if (typeof type === 'string' && [...SCALARS, 'object', 'array'].includes(type)) return value;
  if (typeof value.properties === 'object' && value.properties !== null) return { ...value, type: 'object' };
  return objectSchema(field);
}

function readPart(field: Field): JsonObject {
  if (typeof field.value !== 'string') return objectSchema(field);
  const [type, description] = described(field.value);
  if (!SCALARS.includes(type)) throw new NamedSchema(type, field);
  return type === 'any' ? description : { type, ...description };
}

/** `name?: string, what it is`, `tags(array, labels): string`, `kind(enum): [a, b]`, `place(object): …`, `(*): …`. */
function objectSchema(field: Field): JsonObject {
  if (!isJsonObject(field.value))
    return refuse(field, `${nameOf(field)} must be a text or a mapping, found ${kindOf(field.value)}`);
  const properties = new Map<string, JsonValue>();
  const required: string[] = [];
  let additionalProperties: JsonValue = false;
  for (const [key, part] of entries(field)) {
    if (key === '(*)') {
      additionalProperties = readPart(part);
      continue;
    }
    const [written = '', info] = key.split('(');
    const isOptional = written.endsWith('?');
    const name = isOptional ? written.slice(0, -1) : written;
    if (!isOptional) required.push(name);
    properties.set(
      name,
      info === undefined ? nullable(readPart(part), isOptional) : parenthetical(info.slice(0, -1), part, isOptional),
    );
  }
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties,
  };
}

function parenthetical(info: string, part: Field, isOptional: boolean): JsonObject {
  const [type, description] = described(info);
  if (type === 'array')
    return { type: isOptional ? ['array', 'null'] : 'array', items: readPart(part), ...description };
  if (type === 'object') return { ...nullable(readPart(part), isOptional), ...description };
  if (type === 'enum') {
    const values = items(part).map(({ value }) => value);
    return { enum: isOptional && !values.includes(null) ? [...values, null] : values, ...description };
  }
  return refuse(part, `unknown type "(${type})"`, 'Use (array), (object) or (enum).');
}

/** What may be left out may be null too. */
function nullable(schema: JsonObject, isOptional: boolean): JsonObject {
  return isOptional && typeof schema.type === 'string' ? { ...schema, type: [schema.type, 'null'] } : schema;
}

function described(written: string): readonly [string, { readonly description?: string }] {
  const comma = written.indexOf(',');
  if (comma === -1) return [written, {}];
  const description = written.slice(comma + 1).replace(/^ +/, '');
  return [written.slice(0, comma), description === '' ? {} : { description }];
}
