import type { Config } from '../config/config.ts';
import { ConfigError, describeError, FileError, RatchetError } from '../foundation/errors.ts';
import type { ModelId, PromptSlug } from '../foundation/ids.ts';
import type { SourceTree, TreeEntry } from '../foundation/source-tree.ts';
import { type ParsedPrompt, parsePrompts, promptFiles, refuseDuplicateSlugs, slugOf } from '../prompts/index.ts';
import type { PromptVersion } from '../prompts/prompt-version.ts';
import type { Notice } from '../report/report.ts';
import type { Scope } from './request.ts';

export type PromptSource = { readonly config: Config; readonly resolveModel: (reference: string) => ModelId };

export type FilesInQuestion = {
  readonly prompts: readonly ParsedPrompt[];
  /** The base commit's versions of the same slugs. */
  readonly base: ReadonlyMap<PromptSlug, PromptVersion>;
  readonly notices: readonly Notice[];
  readonly nothing: string;
};

export async function filesInQuestion(scope: Scope, source: PromptSource): Promise<FilesInQuestion> {
  if (scope.kind === 'tip') {
    const { parsed, notices } = await parseAll(scope.tree, source, () => true);
    return { prompts: parsed, base: new Map(), notices, nothing: `${scope.tree.label} has no prompts` };
  }
  const { proposed, base } = scope;
  const [after, before] = await Promise.all([proposed.entries(), base.entries()]);
  const old = promptBlobs(before, source.config.prompts);
  const current = promptBlobs(after, source.config.prompts);
  const changed = [...current].filter(([path, blob]) => old.get(path) !== blob).map(([path]) => path);
  const gone = [...old.keys()].filter((path) => !current.has(path));
  const idle = idleGlobs(after, source.config);
  if (changed.length === 0 && gone.length === 0) {
    const nothing = `no prompt file differs between ${base.label} and ${proposed.label}`;
    return { prompts: [], base: new Map(), notices: idle, nothing };
  }
  const touched = new Set([...changed, ...gone]);
  const [all, was] = await Promise.all([
    parseAll(proposed, source, (path) => touched.has(path)),
    parseSome(
      base,
      [...touched].filter((path) => old.has(path)),
      source,
    ),
  ]);
  const slugs = new Set(all.parsed.map((each) => each.version.slug));
  const bySlug = new Map(was.map((each) => [each.version.slug, each.version]));
  const removed = was.filter((each) => gone.includes(each.path) && !slugs.has(each.version.slug));
  return {
    // A renamed or reformatted file whose content is the same version under the same slug is no change.
    prompts: all.parsed.filter(
      (each) => touched.has(each.path) && bySlug.get(each.version.slug)?.id !== each.version.id,
    ),
    base: bySlug,
    notices: [
      ...idle,
      ...all.notices,
      ...removed.map(
        (each): Notice => ({
          level: 'notice',
          message: `${each.path} was deleted or renamed: what the environments hold of ${each.version.slug} stays there.`,
        }),
      ),
    ],
    nothing:
      changed.length === 0
        ? 'prompt files were only deleted or renamed; what the environments hold of them stays there'
        : 'the changed prompt files are the same versions as before: only names, comments or layout differ',
  };
}

/** A glob with a slip of the pen matches nothing, and every change would be green for ever. */
function idleGlobs(entries: readonly TreeEntry[], { prompts, file }: Config): readonly Notice[] {
  return prompts
    .filter((glob) => promptFiles(entries, [glob]).length === 0)
    .map((glob) => ({
      level: 'warning',
      message: `No file matches "${glob}" in \`prompts\` of ${file}: nothing is gated by it.`,
    }));
}

function promptBlobs(entries: readonly TreeEntry[], globs: readonly string[]): ReadonlyMap<string, string> {
  return new Map(promptFiles(entries, globs).map((entry) => [entry.path, entry.blob]));
}

/**
 * Every prompt of a tree, so that two files with one slug are seen. A file that this change does not touch and that does not
 * parse is a notice; one that it touches is an error.
 */
async function parseAll(
  tree: SourceTree,
  source: PromptSource,
  inQuestion: (path: string) => boolean,
): Promise<{ readonly parsed: readonly ParsedPrompt[]; readonly notices: readonly Notice[] }> {
  const paths = promptFiles(await tree.entries(), source.config.prompts).map((entry) => entry.path);
  const files = await tree.read(paths);
  const notices: Notice[] = [];
  const parsed: ParsedPrompt[] = [];
  for (const [path, bytes] of files) {
    try {
      const prompts = parseOne(path, bytes, source);
      parsed.push(...prompts);
      const said = inQuestion(path) ? prompts.flatMap((prompt) => prompt.notices) : [];
      notices.push(...said.map((message): Notice => ({ level: 'notice', message: `${path}: ${message}` })));
    } catch (error) {
      if (inQuestion(path) || !(error instanceof RatchetError)) throw error;
      notices.push({
        level: 'warning',
        message: `not touched by this change, and not usable: ${describeError(error)}`,
      });
    }
  }
  refuseDuplicateSlugs(parsed);
  return { parsed, notices };
}

/**
 * The prompts of a tree that are wanted by their slug.
 *
 * @throws FileError for a wanted one that does not parse (its slug is then taken from its path).
 */
export async function promptsOf(
  tree: SourceTree,
  source: PromptSource,
  wanted: (slug: string) => boolean,
): Promise<readonly ParsedPrompt[]> {
  const globs = source.config.prompts;
  const { parsed } = await parseAll(tree, source, (path) => wanted(slugOrPath(path, globs)));
  return parsed.filter((each) => wanted(each.version.slug));
}

function slugOrPath(path: string, globs: readonly string[]): string {
  try {
    return slugOf(path, globs);
  } catch (error) {
    if (error instanceof RatchetError) return path;
    throw error;
  }
}

/** The base commit's side: a file that does not parse there is simply no baseline. */
async function parseSome(
  tree: SourceTree,
  paths: readonly string[],
  source: PromptSource,
): Promise<readonly ParsedPrompt[]> {
  if (paths.length === 0) return [];
  const files = await tree.read(paths);
  return [...files].flatMap(([path, bytes]) => {
    try {
      return parseOne(path, bytes, source);
    } catch (error) {
      if (error instanceof FileError || error instanceof ConfigError) return [];
      throw error;
    }
  });
}

function parseOne(path: string, bytes: Uint8Array, source: PromptSource): readonly ParsedPrompt[] {
  return parsePrompts({
    path,
    bytes,
    globs: source.config.prompts,
    ...(source.config.model === undefined ? {} : { defaultModel: source.config.model }),
    resolveModel: source.resolveModel,
  });
}
