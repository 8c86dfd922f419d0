import type { PromptSlug } from '../foundation/ids.ts';
import type { JsonObject } from '../foundation/json.ts';
import { decodeText, normaliseLineEndings } from '../foundation/text.ts';
import { readDocument } from './documents.ts';
import { mapping, refuse, rootField } from './fields.ts';
import { slugOf } from './files.ts';
import { readParameters } from './parameters.ts';

/** Model parameters of a file of their own, which prompts name by its slug. */
export type ParameterSet = {
  readonly slug: PromptSlug;
  /** Under their wire names. */
  readonly parameters: JsonObject;
  /** What the author should know and need not act on, one sentence each. */
  readonly notices: readonly string[];
};

/**
 * A parameters file: one YAML or JSON object, name → value, such as `{ temperature: 0.2, max_tokens: 400 }`. Its slug is its path, as
 * that of a prompt (`slugOf`).
 *
 * @param globs the config's `parameters`.
 * @throws FileError with line and column for anything else, an empty object, and a name that is no parameter.
 */
export function readParameterSet(path: string, bytes: Uint8Array, globs: readonly string[]): ParameterSet {
  const root = rootField(readDocument(normaliseLineEndings(decodeText(bytes, path)), path));
  if (Object.keys(mapping(root)).length === 0) {
    refuse(root, 'the file has no parameters', 'Write them as keys: "temperature: 0.2".');
  }
  return { slug: slugOf(path, globs), ...readParameters(root, 'wire') };
}
