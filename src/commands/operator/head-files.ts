import type { Config } from '../../config/config.ts';
import { digestOf } from '../../foundation/digest.ts';
import { RatchetError } from '../../foundation/errors.ts';
import { parseParametersSlug, parseVersionId, type VersionId } from '../../foundation/ids.ts';
import type { JsonObject } from '../../foundation/json.ts';
import { matchesAny } from '../../foundation/paths.ts';
import type { SourceTree } from '../../foundation/source-tree.ts';
import { modelReferences } from '../../models/references.ts';
import { promptFiles, readParameterSet, slugOf } from '../../prompts/index.ts';
import type { PromptVersion } from '../../prompts/prompt-version.ts';
import { type AssignableName, nameOfAssignable } from '../../registry/assignable.ts';
import { readPrompts } from '../read-prompts.ts';

/** What the files of a commit say, by name. */
export type HeadFiles = {
  readonly label: string;
  readonly files: ReadonlyMap<AssignableName, HeadFile>;
};

export type HeadFile =
  | {
      readonly kind: 'read';
      readonly path: string;
      readonly version: VersionId;
      /** Of a prompt. */
      readonly prompt?: PromptVersion;
      /** Of a file of parameters. */
      readonly parameters?: JsonObject;
    }
  | { readonly kind: 'unreadable'; readonly path: string; readonly why: string };

/** Every prompt and every set of parameters of a commit; a file that cannot be read stands for itself alone. */
export async function headFiles(tree: SourceTree, config: Config): Promise<HeadFiles> {
  const files = new Map<AssignableName, HeadFile>();
  const entries = await tree.entries();
  const sets = entries.map(({ path }) => path).filter(matchesAny(config.parameters));
  for (const [path, bytes] of await tree.read(sets)) {
    unlessUnreadable(files, path, nameOrNone('parameters', path, config.parameters), () => {
      const { slug, parameters } = readParameterSet(path, bytes, config.parameters);
      const name = nameOfAssignable({ kind: 'parameters', slug: parseParametersSlug(slug) });
      files.set(name, { kind: 'read', path, version: parseVersionId(digestOf(parameters)), parameters });
    });
  }
  const paths = promptFiles(entries, config.prompts).map(({ path }) => path);
  const source = { config, resolveModel: modelReferences(config.models).resolve };
  const { parsed, failed } = await readPrompts(tree, paths, source);
  for (const [path, error] of failed) {
    const name = nameOrNone('prompt', path, config.prompts);
    if (name !== undefined) files.set(name, { kind: 'unreadable', path, why: error.message });
  }
  for (const [path, prompts] of parsed) {
    for (const { version } of prompts) {
      files.set(nameOfAssignable({ kind: 'prompt', slug: version.slug }), {
        kind: 'read',
        path,
        version: version.id,
        prompt: version,
      });
    }
  }
  return { label: tree.label, files };
}

function unlessUnreadable(
  files: Map<AssignableName, HeadFile>,
  path: string,
  name: AssignableName | undefined,
  read: () => void,
): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    if (name !== undefined) files.set(name, { kind: 'unreadable', path, why: error.message });
  }
}

/** The name that a file's path gives it. */
function nameOrNone(kind: 'prompt' | 'parameters', path: string, globs: readonly string[]): AssignableName | undefined {
  try {
    return nameOfAssignable({ kind, slug: slugOf(path, globs) });
  } catch (error) {
    if (error instanceof RatchetError) return undefined;
    throw error;
  }
}
