import { ConfigError, FileError, InvalidValueError, type Position } from '../../../foundation/errors.ts';
import { decodeText, normaliseLineEndings } from '../../../foundation/text.ts';
import type { Piece } from './blocks.ts';

/** The words to judge by, split at their placeholders. */
export type Rubric = {
  /** Text, name, text, name, …, text: the names are at the odd places. */
  readonly parts: readonly string[];
  /** What the placeholders name, each once. */
  readonly names: readonly string[];
};

/**
 * The rubric that a scorer names: a file of the trusted commit, or a text of the config.
 *
 * @throws FileError, or ConfigError, for a file that is missing, an empty rubric, or braces that are no placeholder.
 */
export function readRubric(
  { rubric: file, prompt }: { readonly rubric?: string | undefined; readonly prompt?: string | undefined },
  files: ReadonlyMap<string, Uint8Array>,
  position: Position,
): Rubric | undefined {
  if (file === undefined) return prompt === undefined ? undefined : parsed(prompt, position);
  const bytes = files.get(file);
  if (bytes === undefined)
    throw new FileError('the rubric is not there', { position: { file }, todo: 'Add the file.' });
  return parsed(decodeText(bytes, file), { file });
}

function parsed(text: string, position: Position): Rubric {
  try {
    return parseRubric(text);
  } catch (thrown) {
    if (!(thrown instanceof InvalidValueError)) throw thrown;
    throw new ConfigError(thrown.message, { position, todo: thrown.todo });
  }
}

/** @throws InvalidValueError for braces that no placeholder has: a judge asked with `{{#if}}` in its rubric is asked nonsense. */
export function parseRubric(written: string): Rubric {
  const text = normaliseLineEndings(written).toWellFormed().trim();
  if (text === '') throw new InvalidValueError('the rubric is empty', { todo: 'Say what makes an answer good.' });
  const parts = text.split(/\{\{ *([\w.-]+) *\}\}/);
  const odd = parts.filter((_, index) => index % 2 === 0).find((part) => part.includes('{{'));
  if (odd !== undefined) {
    const found = odd.slice(odd.indexOf('{{')).slice(0, 40).split('\n')[0];
    throw new InvalidValueError(`the rubric has braces that are no placeholder: ${found}`, {
      todo: 'A placeholder is {{output}}, {{input}}, {{expected}}, {{metadata.key}} or the name of a variable. Nothing else is rendered.',
    });
  }
  return { parts, names: [...new Set(parts.filter((_, index) => index % 2 === 1))] };
}

/** The rubric with every placeholder as a piece of its own, each on lines of its own. */
export function fillRubric({ parts }: Rubric, piece: (name: string) => Piece): readonly Piece[] {
  return parts.flatMap((part, index) => {
    if (index % 2 === 1) return [piece(part)];
    const before = index > 0 && !part.startsWith('\n') && part !== '' ? '\n' : '';
    const after = index < parts.length - 1 && !part.endsWith('\n') && (part !== '' || index > 0) ? '\n' : '';
    return [`${before}${part}${after}`];
  });
}
