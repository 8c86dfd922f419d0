import { FileError } from '../../../foundation/errors.ts';
import { readJson } from '../../json-output.ts';
import { parseJsonPath } from '../../json-path.ts';
import { type CompiledSchema, compileContent, compileSchema } from '../../json-schema-compiler.ts';
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
  if (typeof schema !== 'string') return compileContent(schema, position);
  const bytes = files.get(schema);
  if (bytes === undefined)
    throw new FileError('the schema is not there', { position: { file: schema }, todo: 'Add the file.' });
  return compileSchema(bytes, schema);
}
