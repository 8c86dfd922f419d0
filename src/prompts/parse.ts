import { FileError, type Position, RatchetError } from '../foundation/errors.ts';
import {
  type ModelId,
  type ParametersSlug,
  type PromptSlug,
  parseParametersSlug,
  parsePromptSlug,
} from '../foundation/ids.ts';
import type { JsonObject } from '../foundation/json.ts';
import { decodeText, normaliseLineEndings } from '../foundation/text.ts';
import { slugOf } from './files.ts';
import type { FileTests, OtherFiles, PromptDraft, PromptFormat, Written } from './format.ts';
import { formatOf, knownEndings } from './formats/index.ts';
import { type PromptVersion, promptVersion } from './prompt-version.ts';
import { findNearPlaceholders, findVariables } from './template.ts';

export type PromptSource = {
  /** Relative to the root of the repository. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Those that `referencedFiles` names and the tree has. */
  readonly others?: ReadonlyMap<string, Uint8Array>;
  /** The config's `prompts`: the slug of a file that names none depends on them. */
  readonly globs: readonly string[];
  /** For a file that names no model. */
  readonly defaultModel?: ModelId | undefined;
  /** A name of the config's `models`, or `<provider>/<model>`, to the resolved `<provider>/<model>`. */
  readonly resolveModel: (reference: string) => ModelId;
  /** What the config's `parameters` files hold, by slug. */
  readonly parameterSets?: ReadonlyMap<string, JsonObject>;
};

export type ParsedPrompt = {
  readonly version: PromptVersion;
  readonly path: string;
  /** The slug of the set of parameters that it refers to. */
  readonly parametersFrom?: ParametersSlug;
  /** Other files that it is made of: partials, texts that it names, its file of parameters. */
  readonly madeOf?: readonly string[];
  /** What the author should know and need not act on, one sentence each. */
  readonly notices: readonly string[];
  /** What the file itself brings to test the prompt with. */
  readonly tests?: FileTests;
};

/**
 * Other files that a prompt file is made of, relative to the root of the tree. What is read of them is given to the next call,
 * until it names nothing new: a partial may refer to another.
 *
 * @throws FileError as `parsePrompts`.
 */
export function referencedFiles({
  path,
  bytes,
  others,
}: Pick<PromptSource, 'path' | 'bytes' | 'others'>): readonly string[] {
  const { format, text } = recognise(path, bytes);
  return format.references?.(text, path, decoded(others)) ?? [];
}

/**
 * A prompt file's versions, at least one: equal for equal content, whatever the order of keys, the line endings and the file's name.
 *
 * @throws FileError with line and column for anything the file's format does not have, a model that is missing or unknown, or
 * a file that is not UTF-8 or over 1 MiB.
 */
export function parsePrompts(source: PromptSource): readonly ParsedPrompt[] {
  const { path, bytes, others } = source;
  const { format, text } = recognise(path, bytes);
  const drafts = at({ file: path }, () => format.parse(text, path, decoded(others)));
  const prompts = drafts.map((draft) => parsed(draft, source));
  refuseDuplicateSlugs(prompts);
  return prompts;
}

function recognise(path: string, bytes: Uint8Array): { readonly format: PromptFormat; readonly text: string } {
  refuseTooLarge(path, bytes);
  const text = normaliseLineEndings(decodeText(bytes, path));
  const format = formatOf(path, text);
  if (format !== undefined) return { format, text };
  throw new FileError('not a kind of prompt file that this version reads', {
    position: { file: path },
    todo: `Use one of ${knownEndings()}, or narrow the globs of "prompts".`,
  });
}

function decoded(others: PromptSource['others'] = new Map()): OtherFiles {
  return new Map([...others].map(([path, bytes]) => [path, normaliseLineEndings(decodeText(bytes, path))]));
}

function parsed(draft: PromptDraft, source: PromptSource): ParsedPrompt {
  const version = promptVersion(readSlug(draft, source), {
    messages: draft.messages,
    templateLanguage: draft.templateLanguage,
    model: readModel(draft, source),
    ...readParametersOf(draft, source),
    tools: draft.tools,
    responseFormat: draft.responseFormat,
    variables: at({ file: source.path }, () => findVariables(draft)),
    ...(draft.defaults === undefined ? {} : { defaults: draft.defaults }),
    ...(draft.cleanup === undefined ? {} : { cleanup: draft.cleanup }),
  });
  const notices = [...draft.notices, ...nearPlaceholderNotices(draft)];
  const from = draft.parametersFrom;
  return {
    version,
    path: source.path,
    notices,
    ...(from === undefined ? {} : { parametersFrom: at(from.position, () => parseParametersSlug(from.text)) }),
    ...(draft.tests === undefined ? {} : { tests: draft.tests }),
  };
}

/** @throws FileError that names the file or both files, for the first slug that two prompts have. */
export function refuseDuplicateSlugs(prompts: readonly ParsedPrompt[]): void {
  const paths = new Map<PromptSlug, string>();
  for (const { version, path } of prompts) {
    const first = paths.get(version.slug);
    if (first !== undefined) {
      const where = first === path ? 'prompts of the file have' : 'files have';
      const which = first === path ? '' : `: ${first} and ${path}`;
      throw new FileError(`two ${where} the slug "${version.slug}"${which}`, {
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

/** The file's own slug, else its path's; a file of several prompts adds the key of each. */
function readSlug({ slug, key }: PromptDraft, { path, globs }: PromptSource): PromptSlug {
  if (slug !== undefined) return at(slug.position, () => parsePromptSlug(slug.text));
  if (key === undefined) return slugOf(path, globs);
  return at(key.position, () => parsePromptSlug(`${slugOf(path, globs)}.${key.text}`));
}

/** What stands in the prompt's file goes before what stands in the file of parameters that it names. */
function readParametersOf({ parameters, parametersFrom }: PromptDraft, { parameterSets }: PromptSource) {
  if (parametersFrom === undefined) return { parameters };
  return { parameters: { ...parameterSet(parametersFrom, parameterSets), ...parameters } };
}

function parameterSet({ text, position }: Written, sets: PromptSource['parameterSets'] = new Map()): JsonObject {
  const set = sets.get(text);
  if (set !== undefined) return set;
  throw new FileError(`there are no parameters "${text}"`, {
    position,
    todo:
      sets.size === 0
        ? 'Name the files that hold them in "parameters" of the config.'
        : `Use one of ${[...sets.keys()].join(', ')}.`,
  });
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

function nearPlaceholderNotices({ messages, templateLanguage }: PromptDraft): readonly string[] {
  if (templateLanguage !== 'literal') return [];
  return findNearPlaceholders(messages).map(
    (text) =>
      `${text} is sent as it is: a placeholder is {{name}}, of letters, digits, "_", "." and "-" without spaces`,
  );
}
