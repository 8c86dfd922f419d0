import { ConfigError, FileError } from '../../../foundation/errors.ts';
import { isJsonObject, type JsonValue } from '../../../foundation/json.ts';
import { parseJsonPath } from '../../../foundation/json-path.ts';
import { readJson } from '../../json/json-output.ts';
import { type CompiledSchema, compileContent, compileSchema } from '../../json/json-schema-compiler.ts';
import { type ScorerResources, type ScorerSpec, scorerKind } from '../../kind.ts';
import { type ScorerOptions, scorerOptions } from '../../options.ts';
import { right, wrong } from '../../scores.ts';

type Options = ScorerOptions['json-schema'];

/** 1 when the answer is JSON that fits the schema: of a file of the trusted commit, or written in the options. */
export const jsonSchema = scorerKind({
  kind: 'json-schema',
  version: 1,
  schema: scorerOptions['json-schema'],
  files: ({ schema }) => (typeof schema === 'string' ? [schema] : []),
  create(options, resources, spec) {
    const schema = compiled(options.schema, resources, spec);
    const path = options.path === undefined ? undefined : parseJsonPath(options.path);
    return {
      // The content stands for the file: a renamed schema is the same scorer, a changed one is another.
      identity: { ...options, path: options.path ?? null, schema: schema.content },
      score(answer) {
        const output = readJson(answer.text, { ...options, path });
        if (!output.ok) return wrong(output.reason);
        const fault = schema.fault(output.value);
        return fault === undefined ? right : wrong(fault);
      },
    };
  },
});

function compiled(schema: Options['schema'], { files }: ScorerResources, { position }: ScorerSpec): CompiledSchema {
  if (typeof schema !== 'string') {
    if (refers(schema)) throw refersElsewhere(position);
    return compileContent(schema, position);
  }
  const bytes = files.get(schema);
  if (bytes === undefined)
    throw new FileError('the schema is not there', { position: { file: schema }, todo: 'Add the file.' });
  return compileSchema(bytes, schema);
}

/**
 * A schema in place may come from a row of a dataset, which a pull request may add: a few references that fan out again and again
 * would have one answer checked for years.
 */
function refers(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.some(refers);
  if (!isJsonObject(value)) return false;
  return Object.entries(value).some(([key, member]) => REFERENCES.includes(key) || refers(member));
}

const REFERENCES = ['$ref', '$dynamicRef', '$recursiveRef'];

function refersElsewhere(position: ScorerSpec['position']): ConfigError {
  return new ConfigError('a schema that is written in place has a $ref', {
    position,
    todo: 'Write the schema to a file of the repository and name that, or write out what it refers to.',
  });
}
