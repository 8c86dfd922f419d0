import { type Field, members, refuse, text } from '../../fields.ts';
import type { ResponseFormat } from '../../prompt-version.ts';
import { NamedSchema, readPicoschema } from './picoschema.ts';

/** A schema asks for JSON, as in Genkit. */
export function readOutput(field: Field | undefined): ResponseFormat {
  if (field === undefined) return { type: 'text' };
  const { format, schema } = members(field, ['format', 'schema']);
  const name = format === undefined ? (schema === undefined ? 'text' : 'json') : text(format);
  if (name === 'text' && schema === undefined) return { type: 'text' };
  if (name === 'text')
    return refuse(schema ?? field, 'a schema has no effect on text', 'Write "format: json", or remove it.');
  if (name !== 'json')
    return refuse(format ?? field, `the output format "${name}" is not supported`, 'Use text or json.');
  return schema === undefined ? { type: 'json-object' } : { type: 'json-schema', schema: readSchema(schema) };
}

function readSchema(field: Field) {
  try {
    return readPicoschema(field);
  } catch (thrown) {
    if (!(thrown instanceof NamedSchema)) throw thrown;
    return refuse(
      thrown.field,
      `the schema "${thrown.name}" is not in the file`,
      'Write it out: schemas that are defined in code are not read.',
    );
  }
}

/** An input's schema changes nothing of what is sent; the runtime refuses one that is wrong, but for names that code defines. */
export function refuseBadSchema(field: Field): void {
  try {
    readPicoschema(field);
  } catch (thrown) {
    if (!(thrown instanceof NamedSchema)) throw thrown;
  }
}
