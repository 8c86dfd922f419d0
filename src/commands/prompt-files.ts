import type { Config } from '../config/config.ts';
import { describeError, FileError, RatchetError } from '../foundation/errors.ts';
import type { ParametersSlug, PromptSlug } from '../foundation/ids.ts';
import { matchesAny } from '../foundation/paths.ts';
import type { SourceTree, TreeEntry } from '../foundation/source-tree.ts';
import { promptFiles, slugOf } from '../prompts/files.ts';
import { mayRefer } from '../prompts/formats/endings.ts';
import type { ParsedPrompt } from '../prompts/parse.ts';
import type { PromptVersion } from '../prompts/prompt-version.ts';
import type { Notice } from '../report/report.ts';
import { changedSets, noSets, type ParameterSets, setsOf } from './assignables/parameter-sets.ts';
import type { PromptSource, ReadPrompts } from './read-prompts.ts';
import type { Scope } from './request.ts';

export type { PromptSource } from './read-prompts.ts';

export type FilesInQuestion = {
  readonly prompts: readonly ParsedPrompt[];
  /** Those of every file that is not what it was, also where the prompt in it is: its tests may not be. */
  readonly touched: readonly ParsedPrompt[];
  /** The base commit's versions of the same slugs. */
  readonly base: ReadonlyMap<PromptSlug, PromptVersion>;
  /** What the files of parameters hold, and which prompts refer to it. */
  readonly sets: ParameterSets;
  /** Sets that this change adds, or gives other values. */
  readonly changedSets: readonly ParametersSlug[];
  readonly notices: readonly Notice[];
  readonly nothing: string;
};

export async function filesInQuestion(scope: Scope, source: PromptSource): Promise<FilesInQuestion> {
  if (scope.kind === 'tip') {
    const { parsed, sets, notices } = await parseAll(scope.tree, source, () => true);
    return {
      prompts: parsed,
      touched: parsed,
      base: new Map(),
      sets,
      changedSets: [],
      notices,
      nothing: `${scope.tree.label} has no prompts`,
    };
  }
  const { proposed, base } = scope;
  const [after, before] = await Promise.all([proposed.entries(), base.entries()]);
  const old = promptBlobs(before, source.config.prompts);
  const current = promptBlobs(after, source.config.prompts);
  const changed = await changedPrompts({ after, before, old, current }, proposed, source.config);
  const gone = [...old.keys()].filter((path) => !current.has(path));
  const idle = idleGlobs(after, source.config);
  if (changed.length === 0 && gone.length === 0) {
    const nothing = `no prompt file differs between ${base.label} and ${proposed.label}`;
    return { prompts: [], touched: [], base: new Map(), sets: noSets, changedSets: [], notices: idle, nothing };
  }
  const touched = new Set([...changed, ...gone]);
  const [all, was] = await Promise.all([
    parseAll(proposed, source, (path) => touched.has(path)),
    parseBase(
      base,
      [...touched].filter((path) => old.has(path)),
      source,
    ),
  ]);
  const slugs = new Set(all.parsed.map((each) => each.version.slug));
  const bySlug = new Map(was.parsed.map((each) => [each.version.slug, each.version]));
  const removed = was.parsed.filter((each) => gone.includes(each.path) && !slugs.has(each.version.slug));
  const proposals = all.parsed.filter((each) => touched.has(each.path));
  return {
    // A renamed or reformatted file whose content is the same version under the same slug is no change.
    prompts: proposals.filter((each) => bySlug.get(each.version.slug)?.id !== each.version.id),
    touched: proposals,
    base: bySlug,
    sets: all.sets,
    changedSets: changedSets(all.sets, was.parameters),
    notices: [
      ...idle,
      ...all.notices,
      ...removed.map(
        (each): Notice => ({
          level: 'notice',
          message: `${each.path} was deleted or renamed: what the environments hold of ${each.version.slug} stays there, until a person takes it out (\`promote\` with \`remove: true\` and a \`reason\`).`,
        }),
      ),
    ],
    nothing:
      changed.length === 0
        ? 'prompt files were only deleted or renamed; what the environments hold of them stays there'
        : 'the changed prompt files are the same versions as before: only names, comments, layout or tests differ',
  };
}

/** Loaded when there is a file to read: most pull requests touch no prompt. */
function readers() {
  return import('./read-prompts.ts');
}

/** Entries of the two sides, and the prompt files among them: path → blob. */
type Sides = {
  readonly after: readonly TreeEntry[];
  readonly before: readonly TreeEntry[];
  readonly current: ReadonlyMap<string, string>;
  readonly old: ReadonlyMap<string, string>;
};

/**
 * Prompt files that are new or not what they were: themselves, or another file that they are made of. Where a file of parameters
 * changed, every prompt may have: its version tells.
 */
async function changedPrompts(
  { after, before, old, current }: Sides,
  proposed: SourceTree,
  { parameters }: Config,
): Promise<readonly string[]> {
  const was = new Map(before.map(({ path, blob }) => [path, blob]));
  const differing = new Set([
    ...after.filter(({ path, blob }) => was.get(path) !== blob).map(({ path }) => path),
    ...missingFrom(after, before),
  ]);
  if (differing.size === 0) return [];
  const paths = [...current.keys()];
  const isParameters = matchesAny(parameters);
  if ([...differing].some((path) => parameters.length > 0 && isParameters(path))) return paths;
  const changed = new Set(paths.filter((path) => old.get(path) !== current.get(path)));
  // Only some formats are made of other files. Those may be prompts themselves: a text that a config of promptfoo names.
  const referring = paths.filter((path) => !changed.has(path) && mayRefer(path));
  if (referring.length === 0) return [...changed];
  const { readReferences } = await readers();
  const { references } = await readReferences(proposed, await proposed.read(referring));
  return [
    ...changed,
    ...referring.filter((path) => references.get(path)?.some((other) => differing.has(other)) ?? false),
  ];
}

function missingFrom(after: readonly TreeEntry[], before: readonly TreeEntry[]): readonly string[] {
  const there = new Set(after.map(({ path }) => path));
  return before.map(({ path }) => path).filter((path) => !there.has(path));
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

type Parsed = {
  readonly parsed: readonly ParsedPrompt[];
  readonly sets: ParameterSets;
  readonly notices: readonly Notice[];
};

/**
 * Every prompt of a tree, so that two files with one slug are seen. A file that this change does not touch and that does not
 * parse is a notice; one that it touches is an error.
 */
async function parseAll(
  tree: SourceTree,
  source: PromptSource,
  inQuestion: (path: string) => boolean,
): Promise<Parsed> {
  const paths = promptFiles(await tree.entries(), source.config.prompts).map((entry) => entry.path);
  const { readPrompts, refuseDuplicateSlugs } = await readers();
  const read = await readPrompts(tree, paths, source);
  const notices: Notice[] = read.notices.map((message) => ({ level: 'notice', message }));
  for (const [path, error] of read.failed) {
    if (inQuestion(path)) throw error;
    notices.push({ level: 'warning', message: `not touched by this change, and not usable: ${describeError(error)}` });
  }
  for (const [path, prompts] of read.parsed) {
    const said = inQuestion(path) ? prompts.flatMap((prompt) => prompt.notices) : [];
    notices.push(...said.map((message): Notice => ({ level: 'notice', message: `${path}: ${message}` })));
  }
  const parsed = [...read.parsed.values()].flat();
  refuseDuplicateSlugs(parsed);
  return { parsed, sets: setsOf(read.parameters, parsed), notices };
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

/**
 * The prompts that are wanted by their slug, and every set of parameters of the tree.
 *
 * @param whole true: a prompt that cannot be read is an error whatever its slug, because it may refer to a set.
 * @throws FileError as `promptsOf`.
 */
export async function promptsAndSets(
  tree: SourceTree,
  source: PromptSource,
  wanted: (slug: string) => boolean,
  whole: boolean,
): Promise<Pick<Parsed, 'parsed' | 'sets'>> {
  const globs = source.config.prompts;
  const { parsed, sets } = await parseAll(tree, source, (path) => whole || wanted(slugOrPath(path, globs)));
  return { parsed, sets };
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
async function parseBase(
  tree: SourceTree,
  paths: readonly string[],
  source: PromptSource,
): Promise<{ readonly parsed: readonly ParsedPrompt[]; readonly parameters: ReadPrompts['parameters'] }> {
  const nothing = { parsed: [], parameters: new Map() };
  if (paths.length === 0) return nothing;
  try {
    const { readPrompts } = await readers();
    const { parsed, parameters } = await readPrompts(tree, paths, source);
    return { parsed: [...parsed.values()].flat(), parameters };
  } catch (error) {
    // Files of parameters that cannot be read there.
    if (error instanceof FileError) return nothing;
    throw error;
  }
}
