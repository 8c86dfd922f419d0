import type { SourceTree } from '../../foundation/source-tree.ts';
import type { ParsedPrompt } from '../../prompts/index.ts';
import { joinedFolders, narrowGlobs } from './globs.ts';
import { readFoundPrompts } from './look/prompts.ts';
import type { Seen } from './look/survey.ts';

export type Settled = {
  readonly slugs: ReadonlyMap<ParsedPrompt, string>;
  readonly globs: readonly string[];
  /** Files that cannot be gated, because another has their slug. */
  readonly twice: readonly { readonly path: string; readonly message: string }[];
};

/** The slugs that prompts have under the globs that the config will name. */
export async function settledSlugs(tree: SourceTree, wanted: readonly string[], seen: Seen): Promise<Settled> {
  const narrow = narrowGlobs(wanted, seen.paths);
  const first = await slugsUnder(narrow, tree, wanted, seen);
  if (first.twice.length === 0) return first;
  // One glob for several folders: the slug then begins with what tells them apart.
  const joined = await slugsUnder(joinedFolders(narrow), tree, wanted, seen);
  if (joined.twice.length === 0) return joined;
  const left = wanted.filter((path) => !first.twice.some((each) => each.path === path));
  return { ...(await slugsUnder(narrowGlobs(left, seen.paths), tree, left, seen)), twice: first.twice };
}

async function slugsUnder(
  globs: readonly string[],
  tree: SourceTree,
  wanted: readonly string[],
  seen: Seen,
): Promise<Settled> {
  const { files } = await readFoundPrompts(tree, wanted, globs);
  const slugs = new Map<ParsedPrompt, string>();
  const owners = new Map<string, string>();
  const twice: { path: string; message: string }[] = [];
  for (const path of wanted) {
    const before = seen.prompts.files.get(path) ?? [];
    for (const [index, { version }] of (files.get(path) ?? []).entries()) {
      const owner = owners.get(version.slug) ?? path;
      owners.set(version.slug, owner);
      const message = `${path} is not gated yet: ${owner} has the slug "${version.slug}" too. Write another "slug" in one of them`;
      if (owner !== path) twice.push({ path, message });
      const prompt = before[index];
      if (prompt !== undefined && owner === path) slugs.set(prompt, version.slug);
    }
  }
  return { slugs, globs, twice };
}
