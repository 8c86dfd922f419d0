import { FileError } from '../../../foundation/errors.ts';
import { readJson } from '../../json-output.ts';
import { parseJsonPath } from '../../json-path.ts';
import { compileSchema } from '../../json-schema-compiler.ts';
import { scorerKind } from '../../kind.ts';
import { scorerOptions } from '../../options.ts';
import { right, wrong } from '../../scores.ts';

/** 1 when the answer is JSON that fits the schema of a file of the trusted commit. */
export const jsonSchema = scorerKind({
  kind: 'json-schema',
  version: 1,
  schema: scorerOptions['json-schema'],
  files: (options) => [options.schema],
  create(options, { files }) {
    const { schema: file, ...others } = options;
    const bytes = files.get(file);
    if (bytes === undefined)
      throw new FileError('the schema is not there', { position: { file }, todo: 'Add the file.' });
    const schema = compileSchema(bytes, file);
    const path = options.path === undefined ? undefined : parseJsonPath(options.path);
    return {
      // The content stands for the file: a renamed schema is the same scorer, a changed one is another.
      identity: { ...others, path: options.path ?? null, schema: schema.content },
      score(answer) {
        const output = readJson(answer.text, { ...options, path });
        if (!output.ok) return wrong(output.reason);
        const fault = schema.fault(output.value);
        return fault === undefined ? right : wrong(fault);
      },
    };
  },
});
