import { FileError, type Position, RatchetError } from '../foundation/errors.ts';
import { type ModelId, type PromptSlug, parsePromptSlug } from '../foundation/ids.ts';
import { decodeText, normaliseLineEndings } from '../foundation/text.ts';
import { slugOf } from './files.ts';
import type { PromptDraft } from './format.ts';
import { formatOf, knownEndings } from './formats/index.ts';
import { type PromptVersion, promptVersion } from './prompt-version.ts';
import { findNearPlaceholders, findVariables } from './template.ts';

export type PromptSource = {
  /** Relative to the root of the repository. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The config's `prompts`: the slug of a file that names none depends on them. */
  readonly globs: readonly string[];
  /** For a file that names no model. */
  readonly defaultModel?: ModelId | undefined;
  /** A name of the config's `models`, or `<provider>/<model>`, to the resolved `<provider>/<model>`. */
  readonly resolveModel: (reference: string) => ModelId;
};

export type ParsedPrompt = {
  readonly version: PromptVersion;
  readonly path: string;
  /** What the author should know and need not act on, one sentence each. */
  readonly notices: readonly string[];
};

/**
 * A prompt file's version: equal for equal content, whatever the order of keys, the line endings and the file's name.
 *
 * @throws FileError with line and column for anything the file's format does not have, a model that is missing or unknown, or
 * a file that is not UTF-8 or over 1 MiB.
 */
export function parsePrompt(source: PromptSource): ParsedPrompt {
  const { path, bytes, globs } = source;
  const found = formatOf(path);
  if (found === undefined) {
    throw new FileError('not a kind of prompt file that this version reads', {
      position: { file: path },
      todo: `Use one of ${knownEndings()}, or narrow the globs of "prompts".`,
    });
  }
  refuseTooLarge(path, bytes);
  const draft = found.format.parse(normaliseLineEndings(decodeText(bytes, path)), path);
  const version = promptVersion(draft.slug === undefined ? slugOf(path, globs) : readSlug(draft.slug), {
    messages: draft.messages,
    templateLanguage: 'literal',
    model: readModel(draft, source),
    parameters: draft.parameters,
    tools: draft.tools,
    responseFormat: draft.responseFormat,
    variables: findVariables(draft.messages),
  });
  return { version, path, notices: [...draft.notices, ...nearPlaceholderNotices(draft)] };
}

/** @throws FileError that names both files, for the first slug that two of them have. */
export function refuseDuplicateSlugs(prompts: readonly ParsedPrompt[]): void {
  const paths = new Map<PromptSlug, string>();
  for (const { version, path } of prompts) {
    const first = paths.get(version.slug);
    if (first !== undefined) {
      throw new FileError(`two files have the slug "${version.slug}": ${first} and ${path}`, {
        position: { file: path },
        todo: 'Rename one, or write another "slug" in it.',
      });
    }
    paths.set(version.slug, path);
  }
}

const LARGEST_FILE = 1_048_576;

function refuseTooLarge(path: string, bytes: Uint8Array): void {
  if (bytes.length <= LARGEST_FILE) return;
  throw new FileError(`the file has ${bytes.length} bytes, over the limit of ${LARGEST_FILE} for a prompt`, {
    position: { file: path },
    todo: 'Shorten it, or narrow the globs of "prompts".',
  });
}

function readSlug(slug: { readonly text: string; readonly position: Position }): PromptSlug {
  return at(slug.position, () => parsePromptSlug(slug.text));
}

function readModel(draft: PromptDraft, { path, defaultModel, resolveModel }: PromptSource): ModelId {
  const position = draft.model?.position ?? { file: path };
  const reference = draft.model?.text ?? defaultModel;
  if (reference === undefined) {
    throw new FileError('the prompt names no model', {
      position,
      todo: 'Write "model: <provider>/<model>" in the file, or a default "model" in the config.',
    });
  }
  return at(position, () => resolveModel(reference));
}

/** Gives the errors of a parser that knows no place the place. */
function at<T>(position: Position, parse: () => T): T {
  try {
    return parse();
  } catch (thrown) {
    if (!(thrown instanceof RatchetError) || thrown.position !== undefined) throw thrown;
    throw new FileError(thrown.message, { position, todo: thrown.todo, details: thrown.details, cause: thrown });
  }
}

function nearPlaceholderNotices({ messages }: PromptDraft): readonly string[] {
  return findNearPlaceholders(messages).map(
    (text) =>
      `${text} is sent as it is: a placeholder is {{name}}, of letters, digits, "_", "." and "-" without spaces`,
  );
}
