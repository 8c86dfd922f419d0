import { FileError, InvalidValueError } from '../foundation/errors.ts';
import { type PromptSlug, parsePromptSlug } from '../foundation/ids.ts';
import { globBase, matchesAny } from '../foundation/paths.ts';
import type { TreeEntry } from '../foundation/source-tree.ts';
import { endingOf } from './formats/endings.ts';

/**
 * The prompt files of a tree, by path. `*.prompt.md` under `.github` are commands of an editor: never prompts of an
 * application, whatever the globs say; `_name.prompt` is a part of other prompts.
 *
 * @throws InvalidValueError for a bad glob; FileError for a link or submodule that the globs match.
 */
export function promptFiles(entries: readonly TreeEntry[], globs: readonly string[]): readonly TreeEntry[] {
  const matches = matchesAny(globs);
  const found = entries.filter(({ path }) => matches(path) && !isEditorCommand(path) && !isPartial(path));
  for (const { path, kind } of found) {
    if (kind === 'file') continue;
    throw new FileError(`a prompt must be a file of its own, found a ${kind}`, {
      position: { file: path },
      todo: 'Put the file itself there, or narrow the globs of "prompts".',
    });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isEditorCommand(path: string): boolean {
  return path.endsWith('.prompt.md') && path.split('/').includes('.github');
}

function isPartial(path: string): boolean {
  return /(^|\/)_[^/]*\.prompt$/.test(path);
}

/**
 * The slug of a file that names none: its path below the fixed part of the first glob that matches it, `/` → `.`, without the
 * ending of its format. `prompts/support/triage.prompt.yml` of `prompts/**` is `support.triage`.
 *
 * @throws FileError when that is not a slug (capitals, spaces, over 64 characters).
 */
export function slugOf(path: string, globs: readonly string[]): PromptSlug {
  const glob = globs.find((candidate) => matchesAny([candidate])(path));
  const base = glob === undefined ? '' : globBase(glob);
  const below = base === '' ? path : path.slice(base.length + 1);
  const name = below.slice(0, below.length - (endingOf(path)?.length ?? 0)).replaceAll('/', '.');
  try {
    return parsePromptSlug(name);
  } catch (thrown) {
    if (!(thrown instanceof InvalidValueError)) throw thrown;
    throw new FileError(`the path makes no slug: found "${name}"`, {
      position: { file: path },
      todo: `Rename the file, or write "slug: ${suggestion(name)}" in it (at the top; in front matter for text). ${thrown.todo}`,
    });
  }
}

function suggestion(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, 64);
  return slug === '' ? 'my-prompt' : slug;
}
