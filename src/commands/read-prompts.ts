import type { Config } from '../config/config.ts';
import { FileError, RatchetError } from '../foundation/errors.ts';
import { type ModelId, type ParametersSlug, parseParametersSlug } from '../foundation/ids.ts';
import type { JsonObject } from '../foundation/json.ts';
import { matchesAny } from '../foundation/paths.ts';
import type { SourceTree } from '../foundation/source-tree.ts';
import { type ParsedPrompt, parsePrompts, readParameterSet, referencedFiles } from '../prompts/index.ts';

export { refuseDuplicateSlugs } from '../prompts/index.ts';

export type PromptSource = { readonly config: Config; readonly resolveModel: (reference: string) => ModelId };

export type ReadPrompts = {
  /** By path, in the order of the paths. */
  readonly parsed: ReadonlyMap<string, readonly ParsedPrompt[]>;
  /** What stands against the others. */
  readonly failed: ReadonlyMap<string, RatchetError>;
  /** Other files that each is made of, by path. */
  readonly references: ReadonlyMap<string, readonly string[]>;
  /** What the files of parameters hold, by slug. */
  readonly parameters: ReadonlyMap<ParametersSlug, JsonObject>;
  /** What the authors of files of parameters should know, each with its file. */
  readonly notices: readonly string[];
};

/** Reads prompt files of a tree with all that they are made of: partials, texts they name, and the files of parameters. */
export async function readPrompts(
  tree: SourceTree,
  paths: readonly string[],
  source: PromptSource,
): Promise<ReadPrompts> {
  const [files, sets] = await Promise.all([tree.read(paths), readParameterSets(tree, source.config)]);
  const { references, others, failed } = await readReferences(tree, files);
  const parsed = new Map<string, readonly ParsedPrompt[]>();
  const { model } = source.config;
  for (const [path, bytes] of files) {
    if (failed.has(path)) continue;
    try {
      const own = references.get(path) ?? [];
      const prompts = parsePrompts({
        path,
        bytes,
        others: pick(others, own),
        globs: source.config.prompts,
        ...(model === undefined ? {} : { defaultModel: model }),
        resolveModel: source.resolveModel,
        parameterSets: sets.parameters,
      });
      parsed.set(
        path,
        prompts.map((prompt) => ({ ...prompt, madeOf: [...own, ...fileOf(prompt, sets.files)] })),
      );
    } catch (error) {
      failed.set(path, refusal(error));
    }
  }
  return { parsed, failed, references, parameters: sets.parameters, notices: sets.notices };
}

function fileOf({ parametersFrom }: ParsedPrompt, files: ParameterSets['files']): readonly string[] {
  const file = parametersFrom === undefined ? undefined : files.get(parametersFrom);
  return file === undefined ? [] : [file];
}

/** What each file of a tree is made of beside itself, without parsing it. */
export async function readReferences(
  tree: SourceTree,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<{
  readonly references: ReadonlyMap<string, readonly string[]>;
  readonly others: ReadonlyMap<string, Uint8Array>;
  readonly failed: Map<string, RatchetError>;
}> {
  const references = new Map<string, readonly string[]>();
  const others = new Map<string, Uint8Array>();
  const failed = new Map<string, RatchetError>();
  const asked = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const [path, bytes] of files) {
      try {
        if (!failed.has(path)) references.set(path, referencedFiles({ path, bytes, others }));
      } catch (error) {
        failed.set(path, refusal(error));
      }
    }
    const wanted = [...new Set([...references.values()].flat())].filter((path) => !asked.has(path));
    if (wanted.length === 0) break;
    for (const path of wanted) asked.add(path);
    for (const [path, bytes] of await tree.read(wanted)) others.set(path, bytes);
  }
  return { references, others, failed };
}

/** Partials within partials, and no endless chain of them. */
const MOST_ROUNDS = 10;

type ParameterSets = {
  /** By slug. */
  readonly parameters: ReadonlyMap<ParametersSlug, JsonObject>;
  readonly files: ReadonlyMap<ParametersSlug, string>;
  readonly notices: readonly string[];
};

async function readParameterSets(tree: SourceTree, { parameters }: Config): Promise<ParameterSets> {
  if (parameters.length === 0) return { parameters: new Map(), files: new Map(), notices: [] };
  const matches = matchesAny(parameters);
  const paths = (await tree.entries()).filter(({ path }) => matches(path)).map(({ path }) => path);
  const sets = new Map<ParametersSlug, JsonObject>();
  const files = new Map<ParametersSlug, string>();
  const notices: string[] = [];
  for (const [path, bytes] of await tree.read(paths)) {
    const { slug: name, parameters: set, notices: own } = readParameterSet(path, bytes, parameters);
    const slug = parseParametersSlug(name);
    if (sets.has(slug)) {
      throw new FileError(`two files of parameters have the slug "${slug}"`, {
        position: { file: path },
        todo: 'Rename one of them: prompts name parameters by the slug of their file.',
      });
    }
    sets.set(slug, set);
    files.set(slug, path);
    notices.push(...own.map((notice) => `${path}: ${notice}`));
  }
  return { parameters: sets, files, notices };
}

function pick(files: ReadonlyMap<string, Uint8Array>, paths: readonly string[]): ReadonlyMap<string, Uint8Array> {
  return new Map(
    paths.flatMap((path) => {
      const bytes = files.get(path);
      return bytes === undefined ? [] : [[path, bytes] as const];
    }),
  );
}

/** Only what a file's author can put right is an answer; a defect is thrown on. */
function refusal(error: unknown): RatchetError {
  if (error instanceof RatchetError) return error;
  throw error;
}
