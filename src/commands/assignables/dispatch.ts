import { canonicalJson, shortDigest } from '../../foundation/digest.ts';
import { RatchetError, UsageError } from '../../foundation/errors.ts';
import type { DatasetSlug, EnvironmentSlug, VersionId } from '../../foundation/ids.ts';
import type { JsonValue } from '../../foundation/json.ts';
import { matchesAny } from '../../foundation/paths.ts';
import type { SourceTree } from '../../foundation/source-tree.ts';
import type { PromptVersion } from '../../prompts/prompt-version.ts';
import { type Assignable, type AssignableName, nameOfAssignable } from '../../registry/assignable.ts';
import type { DatasetVersion, EnvironmentState, ParametersVersion, Registry } from '../../registry/registry.ts';
import { type Candidate, environmentNamed } from '../candidates.ts';
import type { Policy } from '../load-config.ts';
import { datasetVersions } from '../open-datasets.ts';
import { type PromptSource, promptsAndSets } from '../prompt-files.ts';
import type { PromoteRequest } from '../request.ts';
import type { TrustedFolder } from '../trusted-folder.ts';
import { noSets, type ParameterSet, type ParameterSets, type Referring } from './parameter-sets.ts';
import { type Beside, loneDataset, loneSet } from './question.ts';

/** What a person named, by kind: `support-*`, `parameters:tone`, `dataset:*`. */
export type Globs = {
  readonly prompts: readonly string[];
  readonly parameters: readonly string[];
  readonly datasets: readonly string[];
};

export function globsByKind(globs: readonly string[]): Globs {
  const ofKind = (kind: string) =>
    globs.filter((glob) => glob.startsWith(`${kind}:`)).map((glob) => glob.slice(kind.length + 1));
  const prompts = globs.filter((glob) => !/^(dataset|parameters):/.test(glob));
  return { prompts, parameters: ofKind('parameters'), datasets: ofKind('dataset') };
}

/**
 * What a person promotes beside prompts. Parameters go with every prompt that refers to them; a dataset is that of the trusted commit, with
 * a fresh baseline of what the environment holds.
 *
 * @throws UsageError for a glob that names nothing, or a version that is not the one there is.
 */
export async function besideDispatch(
  request: PromoteRequest,
  policy: Policy,
  named: { readonly candidates: readonly Candidate[] } & Pick<Beside, 'states' | 'sets'>,
  registry: Registry,
  around: { readonly folder: TrustedFolder; readonly signal: AbortSignal },
): Promise<Beside> {
  const { config, tree } = policy;
  const globs = globsByKind(request.prompts);
  const [isSet, isDataset] = [matchesAny(globs.parameters), matchesAny(globs.datasets)];
  const sets = [...named.sets.values()].filter(({ version }) => isSet(version.slug));
  const slugs = [...config.datasets.keys()].filter(isDataset);
  refuseIdle(globs, [...named.sets.keys()], [...config.datasets.keys()]);
  const versions = await readable(slugs, { config, tree, ...around });
  for (const version of versions) refuseOther(version, request, named.states);
  const environment = environmentNamed(config, request.environment);
  const state = named.states.get(environment.slug);
  const place = { config, environment, state, registry, candidates: named.candidates };
  const lone = await Promise.all([
    ...sets.map(async (set) => await loneSet(set, place)),
    ...versions.map(async (version) => await loneDataset(version, place)),
  ]);
  return {
    states: named.states,
    sets: named.sets,
    lone: lone.flatMap((each) => each ?? []),
    named: [
      ...sets.map(({ version: { slug } }): Assignable => ({ kind: 'parameters', slug })),
      ...versions.map(({ slug }): Assignable => ({ kind: 'dataset', slug })),
    ],
    wanted: new Map(versions.map(({ slug, id }): [AssignableName, VersionId] => [`dataset:${slug}`, id])),
  };
}

/**
 * The parameters that an environment holds, with the prompts that refer to them as the files say, in the versions that it holds.
 *
 * @param whole true: a person named some of them, and what cannot be read is an error.
 */
export async function setsHeldBy(
  state: EnvironmentState | undefined,
  files: SourceTree,
  source: PromptSource,
  registry: Registry,
  whole: boolean,
): Promise<ParameterSets> {
  if (state === undefined || state.parameters.size === 0) return noSets;
  const inFiles = await setsIn(files, source, whole);
  const held = await Promise.all(
    [...state.parameters].map(async ([slug, { version: id }]): Promise<ParameterSet | undefined> => {
      const version = await registry.content({ kind: 'parameters', slug }, id);
      if (version === undefined || !('kind' in version) || version.kind !== 'parameters') return undefined;
      const referring = await Promise.all(
        (inFiles.sets.get(slug)?.referring ?? []).map(async ({ slug: prompt }): Promise<Referring> => {
          const holds = state.prompts.get(prompt)?.version;
          const content = holds && (await registry.version(prompt, holds));
          const fits = content !== undefined && usesValues(content, version, inFiles);
          return { slug: prompt, version: fits ? holds : undefined };
        }),
      );
      return { version, referring };
    }),
  );
  return new Map(held.flatMap((set) => (set === undefined ? [] : [[set.version.slug, set] as const])));
}

type InFiles = Awaited<ReturnType<typeof promptsAndSets>>;

async function setsIn(files: SourceTree, source: PromptSource, whole: boolean): Promise<InFiles> {
  try {
    return await promptsAndSets(files, source, () => false, whole);
  } catch (thrown) {
    // Prompts move without them: which refer to them is not known.
    if (whole || !(thrown instanceof RatchetError)) throw thrown;
    return { parsed: [], sets: noSets };
  }
}

/**
 * Whether a version that is held can have been made with these values: after a rollback of the prompt alone it was not. What the prompt
 * says itself goes before them, and which those are, the files tell.
 */
function usesValues({ slug, parameters }: PromptVersion, set: ParametersVersion, { parsed, sets }: InFiles): boolean {
  const inFile = parsed.find(({ version }) => version.slug === slug)?.version.parameters ?? {};
  const values = sets.get(set.slug)?.version.parameters ?? {};
  const isOwn = (name: string) => !same(inFile[name], values[name]);
  return Object.keys(set.parameters).every((name) => isOwn(name) || same(parameters[name], set.parameters[name]));
}

function same(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalJson(one) === canonicalJson(other);
}

/** @throws UsageError unless the version is the one that the files hold of the one set of parameters that is named. */
export function refuseVersionOf(prefix: string, globs: Globs, sets: ParameterSets): void {
  const isNamed = matchesAny(globs.parameters);
  const named = [...sets.values()].filter(({ version }) => isNamed(version.slug));
  const [only, another] = named;
  if (globs.prompts.length + globs.datasets.length > 0 || another !== undefined) throw severalNamed();
  if (only !== undefined) refuseUnlike(prefix, `parameters:${only.version.slug}`, only.version.id);
}

function refuseOther(
  { slug, id }: DatasetVersion,
  { version, from, prompts }: PromoteRequest,
  states: ReadonlyMap<EnvironmentSlug, EnvironmentState>,
): void {
  const name = nameOfAssignable({ kind: 'dataset', slug });
  if (version !== undefined) {
    if (prompts.length > 1) throw severalNamed();
    refuseUnlike(version, name, id);
  }
  const held = from && states.get(from)?.datasets.get(slug)?.version;
  if (from === undefined || held === id) return;
  throw new UsageError(
    `${from} holds ${held === undefined ? 'nothing' : shortDigest(held)} of ${name}, and the trusted commit has ${shortDigest(id)}`,
    { todo: 'The rows of a dataset are read at the trusted commit: leave out `from`, or restore the file.' },
  );
}

function refuseUnlike(prefix: string, name: string, id: VersionId): void {
  const digits = prefix.replace(/^sha256:/, '');
  if (digits !== '' && id.startsWith(`sha256:${digits}`)) return;
  throw new UsageError(`${name} is ${shortDigest(id)} in the files, and no version that begins with "${prefix}"`, {
    todo: 'Datasets and parameters are promoted as the files hold them: leave out `version`, or put an earlier one back with `rollback`.',
  });
}

function severalNamed(): UsageError {
  return new UsageError('one version is named, and more than one thing', {
    todo: 'Name the one prompt, dataset or set of parameters that the version is of.',
  });
}

async function readable(
  slugs: readonly DatasetSlug[],
  {
    config,
    ...around
  }: Pick<Policy, 'config' | 'tree'> & { readonly folder: TrustedFolder; readonly signal: AbortSignal },
): Promise<readonly DatasetVersion[]> {
  const versions = await datasetVersions(config, slugs, around);
  return [...versions.values()].map((version) => {
    if (version instanceof RatchetError) throw version;
    return version;
  });
}

/** A glob that names nothing is a mistake. */
function refuseIdle(globs: Globs, sets: readonly string[], datasets: readonly string[]): void {
  const idle = [
    ...globs.parameters.filter((glob) => !sets.some(matchesAny([glob]))).map((glob) => `parameters:${glob}`),
    ...globs.datasets.filter((glob) => !datasets.some(matchesAny([glob]))).map((glob) => `dataset:${glob}`),
  ];
  if (idle.length === 0) return;
  const there = [...sets.map((slug) => `parameters:${slug}`), ...datasets.map((slug) => `dataset:${slug}`)];
  throw new UsageError(`there is nothing to promote that is named ${idle.join(', ')}`, {
    todo: `Correct the name, or leave it out. There ${there.length === 0 ? 'are neither parameters nor datasets' : `is ${there.join(', ')}`}.`,
  });
}
