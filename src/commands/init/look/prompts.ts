import { describeError, RatchetError } from '../../../foundation/errors.ts';
import { type ModelId, parseModelId } from '../../../foundation/ids.ts';
import { isJsonObject, type JsonValue } from '../../../foundation/json.ts';
import type { SourceTree } from '../../../foundation/source-tree.ts';
import { parseModelName } from '../../../models/options.ts';
import { modelReferences } from '../../../models/references.ts';
import { type ParsedPrompt, parsePrompts } from '../../../prompts/index.ts';
import { readReferences } from '../../read-prompts.ts';
import { providerOf } from './keys.ts';
import { type Owner, ownerOf, sameOwner } from './owners.ts';

export type FoundPrompts = {
  /** Files that are prompts, by path. */
  readonly files: ReadonlyMap<string, readonly ParsedPrompt[]>;
  /** Files that look like prompts and cannot be read: what stands against each. */
  readonly refused: ReadonlyMap<string, string>;
  /** Files that others are made of: partials, texts and tables that a config names. */
  readonly parts: ReadonlySet<string>;
  /** Bare model names in prompt files → the entry that says whose they are. */
  readonly bareModels: ReadonlyMap<string, BareModel>;
  /** Files that could be gated if the config declared their model, which nothing here tells how: path → the name. */
  readonly undeclared: ReadonlyMap<string, Undeclared>;
};

export type Undeclared = {
  readonly model: string;
  readonly owner: Owner;
  /** Who has the entry of this name; undefined: there is none. */
  readonly declared: Owner | undefined;
};

/** An entry of `models` to propose. */
export type BareModel = { readonly provider: string; readonly baseUrl: string | undefined };

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
  const files = new Map<string, readonly ParsedPrompt[]>();
  const named = new Map<string, ReadonlyMap<string, Owner>>();
  for (const [path, content] of bytes) {
    if (parts.has(path) || refused.has(path)) continue;
    const owners = new Map<string, Owner>();
    const texts = (references.get(path) ?? []).flatMap((each) => others.get(each) ?? []).map(textOf);
    const resolveModel = resolver((name) => {
      const owner = ownerOf(name, path, textOf(content), texts);
      if (owner.kind === 'by-name' && providerOf(name) === undefined) return undefined;
      owners.set(name, owner);
      return owner;
    });
    try {
      const found = parsePrompts({
        path,
        bytes: content,
        others,
        globs: globs ?? [path],
        defaultModel: NO_MODEL,
        resolveModel,
      });
      for (const name of found.flatMap(({ tests }) => gradersIn(tests))) {
        const owner = ownerOf(name, path, textOf(content), texts);
        if (owner.kind !== 'by-name') owners.set(name, owner);
      }
      files.set(path, found);
      named.set(path, owners);
    } catch (error) {
      if (!(error instanceof RatchetError)) throw error;
      refused.set(path, describeError(error));
    }
  }
  const { bareModels, undeclared } = declaredModels(named);
  for (const path of undeclared.keys()) files.delete(path);
  return { files, refused, parts, bareModels, undeclared };
}

/** Bare names of the models that grade: they are declared by the same entries. */
function gradersIn(tests: ParsedPrompt['tests']): readonly string[] {
  const checks = [
    ...(tests?.scorers ?? []).map(({ options }) => options),
    ...(tests?.rows ?? []).map(({ fields }) => (isJsonObject(fields.metadata) ? fields.metadata.assert : undefined)),
  ];
  return [...new Set(checks.flatMap(modelsIn))].filter((name) => !name.includes('/'));
}

function modelsIn(value: JsonValue | undefined): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(modelsIn);
  if (!isJsonObject(value)) return [];
  const { model, embedder } = value;
  return [...[model, embedder].filter((name) => typeof name === 'string'), ...Object.values(value).flatMap(modelsIn)];
}

/** One entry of the config has one owner: a file that means another one by the same name is left to a person. */
function declaredModels(
  files: ReadonlyMap<string, ReadonlyMap<string, Owner>>,
): Pick<FoundPrompts, 'bareModels' | 'undeclared'> {
  const bareModels = new Map<string, BareModel>();
  const undeclared = new Map<string, Undeclared>();
  const named = [...files].flatMap(([path, owners]) => [...owners].map(([model, owner]) => ({ path, model, owner })));
  for (const { path, model, owner } of named) {
    const all = named.filter((each) => each.model === model).map((each) => each.owner);
    const chosen = isModelName(model) ? ownerToDeclare(all) : undefined;
    if (chosen !== undefined) bareModels.set(model, entryOf(model, chosen));
    if (chosen === undefined || !sameOwner(owner, chosen)) undeclared.set(path, { model, owner, declared: chosen });
  }
  return { bareModels, undeclared };
}

/** The one address that is known. A name alone decides where no file says more. */
function ownerToDeclare(owners: readonly Owner[]): DeclaredOwner | undefined {
  const known = owners.flatMap((owner) =>
    owner.kind === 'azure' && owner.baseUrl !== undefined ? [{ kind: owner.kind, baseUrl: owner.baseUrl }] : [],
  );
  const [first, ...others] = known;
  if (first !== undefined) return others.every((other) => sameOwner(first, other)) ? first : undefined;
  return owners.every(({ kind }) => kind === 'by-name') ? { kind: 'by-name' } : undefined;
}

type DeclaredOwner = { readonly kind: 'azure'; readonly baseUrl: string } | { readonly kind: 'by-name' };

function entryOf(name: string, owner: DeclaredOwner): BareModel {
  if (owner.kind === 'azure') return { provider: 'azure', baseUrl: owner.baseUrl };
  return { provider: providerOf(name) ?? '', baseUrl: undefined };
}

function isModelName(name: string): boolean {
  try {
    return parseModelName(name) === name;
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    return false;
  }
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

/** Resolves what is built in, and lets a bare name stand whose owner is known, or has to be declared. */
function resolver(ownerOfName: (name: string) => Owner | undefined): (reference: string) => ModelId {
  const { resolve } = modelReferences(new Map());
  return (reference) => {
    if (reference === NO_MODEL) return NO_MODEL;
    const owner = reference.includes('/') ? undefined : ownerOfName(reference);
    if (owner === undefined) return resolve(reference);
    const provider = owner.kind === 'by-name' ? providerOf(reference) : owner.kind;
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
