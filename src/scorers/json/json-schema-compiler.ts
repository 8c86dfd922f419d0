import { Ajv, type ErrorObject, type Options, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { FileError, type Position, RatchetError } from '../../foundation/errors.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';
import { compileRegex } from '../../foundation/regex.ts';
import { parseJson } from '../../foundation/strict-json.ts';
import { decodeText } from '../../foundation/text.ts';
import { equalityKey } from './json-equal.ts';
import { jsonSchemaFormats } from './json-schema-formats.ts';

export type CompiledSchema = {
  /** Its content, for the fingerprint: two spellings of one JSON are one schema. */
  readonly content: JsonValue;
  /** Why the value does not fit, the first reason found; undefined when it fits. */
  fault(value: JsonValue): string | undefined;
};

/**
 * A JSON Schema of draft 2020-12 (also where no `$schema` is named) or draft-07. Strict: an unknown keyword or format is an error,
 * not a rule that is never applied; a `$ref` reaches inside the file only. Patterns run under RE2.
 *
 * @throws FileError when the file is not such a schema.
 */
export function compileSchema(bytes: Uint8Array, file: string): CompiledSchema {
  const content = parseJson(decodeText(bytes, file), file);
  if (!isJsonObject(content) && typeof content !== 'boolean') {
    throw new FileError('a JSON Schema must be an object, true or false', { position: { file, line: 1 } });
  }
  return compileContent(content, { file });
}

/**
 * As `compileSchema`, for a schema that was read with what it stands in.
 *
 * @throws FileError when the content is not such a schema.
 */
export function compileContent(content: JsonObject | boolean, position: Position): CompiledSchema {
  const validate = compile(content, position);
  return {
    content,
    fault: (value) => (validate(value) ? undefined : describe(validate.errors?.[0])),
  };
}

function compile(content: JsonObject | boolean, position: Position): ValidateFunction {
  const ajv = ajvFor(typeof content === 'boolean' ? undefined : content.$schema, position);
  try {
    return ajv.compile(content);
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown;
    throw new FileError(`not a usable JSON Schema: ${thrown.message}`, {
      position,
      todo: 'Correct the schema: every keyword, format, pattern (RE2) and $ref in it must be known.',
      cause: thrown instanceof RatchetError ? undefined : thrown,
    });
  }
}

function ajvFor(dialect: JsonValue | undefined, position: Position): Ajv | Ajv2020 {
  const options: Options = {
    strictSchema: true,
    strictNumbers: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    ownProperties: true,
    logger: false,
    formats: jsonSchemaFormats(),
    code: { regExp: Object.assign(linearRegex, { code: '' }) },
  };
  if (dialect === undefined || isDialect(dialect, 'https://json-schema.org/draft/2020-12/schema')) {
    return withLinearUniqueItems(new Ajv2020(options));
  }
  if (isDialect(dialect, 'http://json-schema.org/draft-07/schema')) return withLinearUniqueItems(new Ajv(options));
  throw new FileError(`unknown JSON Schema dialect: found "$schema": ${JSON.stringify(dialect)}`, {
    position,
    todo: 'Use draft 2020-12 (https://json-schema.org/draft/2020-12/schema) or draft-07.',
  });
}

/** ajv keeps compiled patterns by what they print: without a `toString` of their own all would be the first one. */
function linearRegex(pattern: string): { test(text: string): boolean; toString(): string } {
  const regex = compileRegex(pattern);
  return { test: regex.test, toString: () => `/${pattern}/` };
}

function isDialect(found: JsonValue, wanted: string): boolean {
  return (
    typeof found === 'string' && found.replace(/#$/, '').replace(/^https/, 'http') === wanted.replace(/^https/, 'http')
  );
}

/** ajv compares every pair of items: an answer with 100,000 of them would hold the run up for minutes. */
function withLinearUniqueItems<A extends Ajv | Ajv2020>(ajv: A): A {
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    error: { message: 'must not have two equal items' },
    validate: (unique: boolean, items: readonly JsonValue[]) =>
      !unique || new Set(items.map(equalityKey)).size === items.length,
  });
  return ajv;
}

function describe(error: ErrorObject | undefined): string {
  if (error === undefined) return 'does not fit the schema';
  const where = error.instancePath === '' ? 'the answer' : error.instancePath;
  return `${where} ${error.message ?? 'does not fit the schema'}${detail(error)}`;
}

/** What ajv's own message leaves out. */
function detail({ keyword, params }: ErrorObject): string {
  if (keyword === 'enum' && Array.isArray(params.allowedValues)) return `: ${params.allowedValues.join(', ')}`;
  if (keyword === 'const') return `: ${JSON.stringify(params.allowedValue)}`;
  if (keyword === 'additionalProperties') return `: "${params.additionalProperty}"`;
  if (keyword === 'unevaluatedProperties') return `: "${params.unevaluatedProperty}"`;
  return '';
}
