import { describeError, RatchetError } from '../../../foundation/errors.ts';
import { type ModelId, parseModelId } from '../../../foundation/ids.ts';
import type { SourceTree } from '../../../foundation/source-tree.ts';
import { modelReferences } from '../../../models/references.ts';
import { type ParsedPrompt, parsePrompts } from '../../../prompts/index.ts';
import { readReferences } from '../../read-prompts.ts';
import { providerOf } from './keys.ts';

export type FoundPrompts = {
  /** Files that are prompts, by path. */
  readonly files: ReadonlyMap<string, readonly ParsedPrompt[]>;
  /** Files that look like prompts and cannot be read: what stands against each. */
  readonly refused: ReadonlyMap<string, string>;
  /** Files that others are made of: partials, texts and tables that a config names. */
  readonly parts: ReadonlySet<string>;
  /** Bare model names in prompt files → the provider that has such models. */
  readonly bareModels: ReadonlyMap<string, string>;
};

/** Stands for the model of a prompt that names none. */
export const NO_MODEL: ModelId = parseModelId('none/none');

/**
 * Reads the files that may be prompts, each as the only one: what cannot be read is an answer here, not an error.
 *
 * @param globs decide the slugs; undefined: each file's own name does.
 */
export async function readFoundPrompts(
  tree: SourceTree,
  paths: readonly string[],
  globs?: readonly string[],
): Promise<FoundPrompts> {
  const refused = new Map<string, string>();
  const bytes = await readEach(tree, paths, refused);
  const { references, others, failed } = await readReferences(tree, bytes);
  for (const [path, error] of failed) refused.set(path, describeError(error));
  const parts = new Set([...references.values()].flat());
  const bareModels = new Map<string, string>();
  const resolveModel = resolver(bareModels);
  const files = new Map<string, readonly ParsedPrompt[]>();
  for (const [path, content] of bytes) {
    if (parts.has(path) || refused.has(path)) continue;
    try {
      files.set(
        path,
        parsePrompts({ path, bytes: content, others, globs: globs ?? [path], defaultModel: NO_MODEL, resolveModel }),
      );
    } catch (error) {
      if (!(error instanceof RatchetError)) throw error;
      refused.set(path, describeError(error));
    }
  }
  return { files, refused, parts, bareModels };
}

/** Resolves what is built in, and takes a bare name for a model of the provider whose models are called so. */
function resolver(bareModels: Map<string, string>): (reference: string) => ModelId {
  const { resolve } = modelReferences(new Map());
  return (reference) => {
    if (reference === NO_MODEL) return NO_MODEL;
    const provider = reference.includes('/') ? undefined : providerOf(reference);
    if (provider === undefined) return resolve(reference);
    bareModels.set(reference, provider);
    return parseModelId(`${provider}/${reference}`);
  };
}

/** One after another where reading them together fails: one file that cannot be read must not hide the others. */
export async function readEach(
  tree: SourceTree,
  paths: readonly string[],
  refused: Map<string, string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    return await tree.read(paths);
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
  }
  const files = new Map<string, Uint8Array>();
  for (const path of paths) {
    try {
      for (const [each, bytes] of await tree.read([path])) files.set(each, bytes);
    } catch (error) {
      if (!(error instanceof RatchetError)) throw error;
      refused.set(path, describeError(error));
    }
  }
  return files;
}
