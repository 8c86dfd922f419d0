import type { Config } from '../config/config.ts';
import { UsageError } from '../foundation/errors.ts';
import { type PromptSlug, type PromptVersionId, parsePromptSlug } from '../foundation/ids.ts';
import type { SourceTree } from '../foundation/source-tree.ts';
import { modelReferences } from '../models/references.ts';
import { diffVersions } from '../prompts/index.ts';
import type { PromptVersion } from '../prompts/prompt-version.ts';
import type { Registry } from '../registry/registry.ts';
import { promptsOf } from './prompt-files.ts';

export type DiffRequest = {
  readonly slug: string;
  /** Each an environment, the beginning of a digest, `file` or a revision. */
  readonly from: string;
  readonly to: string;
  readonly config: Config;
  readonly registry: Registry;
  readonly tree: (revision: string) => Promise<SourceTree>;
};

/** The text diff of two versions, and which they are. @throws UsageError when a side names nothing. */
export async function diffOf(request: DiffRequest): Promise<{
  readonly diff: string;
  readonly sides: { readonly from: PromptVersionId; readonly to: PromptVersionId };
}> {
  const slug = parsePromptSlug(request.slug);
  const [from, to] = await Promise.all([
    versionNamed(slug, request.from, request),
    versionNamed(slug, request.to, request),
  ]);
  return { diff: from.id === to.id ? '' : diffVersions(from, to), sides: { from: from.id, to: to.id } };
}

async function versionNamed(slug: PromptSlug, name: string, request: DiffRequest): Promise<PromptVersion> {
  const { config, registry } = request;
  const states = await registry.environments();
  const state = states.find((each) => each.environment === name);
  if (state !== undefined || config.environments.some((each) => each.slug === name)) {
    const held = state?.prompts.get(slug);
    const version = held && (await registry.version(slug, held.version));
    if (version === undefined) throw new UsageError(`${name} holds no version of ${slug}`);
    return version;
  }
  if (/^(sha256:)?[0-9a-f]{6,64}$/.test(name)) {
    const [only, another] = await registry.findVersions(slug, name);
    if (only !== undefined && another === undefined) {
      const version = await registry.version(slug, only);
      if (version !== undefined) return version;
    }
    if (another !== undefined) throw new UsageError(`"${name}" is the beginning of several versions of ${slug}`);
  }
  const tree = await request.tree(name);
  const source = { config, resolveModel: modelReferences(config.models).resolve };
  const [found] = await promptsOf(tree, source, (each) => each === slug);
  if (found === undefined) {
    throw new UsageError(`${tree.label} has no prompt ${slug}`, {
      todo: 'A slug is the path below the glob of the config, with "/" as "." and without the ending, or what the file says.',
    });
  }
  return found.version;
}
