import { matchesAny } from '../../foundation/paths.ts';
import { folderOf, isSurePrompt, promptFolderOf } from './look/places.ts';

/**
 * Globs that match these prompt files and no other file of the tree, as few as there are: a folder of prompts by ending, else the
 * file's own folder, else the file itself. Pure.
 *
 * @param paths every file of the tree.
 */
export function narrowGlobs(wanted: readonly string[], paths: readonly string[]): readonly string[] {
  const isWanted = new Set(wanted);
  const open = new Set(wanted);
  const globs: string[] = [];
  for (const path of wanted) {
    if (!open.has(path)) continue;
    const glob = candidates(path).find((each) => matchesOnly(each, isWanted, paths)) ?? escaped(path);
    globs.push(glob);
    const matches = matchesAny([glob]);
    for (const other of wanted) if (matches(other)) open.delete(other);
  }
  return mergedEndings(globs.filter((glob) => usable(glob)));
}

/** From the widest to the narrowest. A folder that is not one of prompts has other files of a common ending sooner or later. */
function candidates(path: string): readonly string[] {
  const ending = endingOf(path);
  const folder = folderOf(path);
  const prompts = promptFolderOf(path);
  if (prompts === undefined && !isSurePrompt(path)) return [];
  return [
    ...(prompts === undefined ? [] : [`${prompts}/**/*${ending}`]),
    folder === '' ? `*${ending}` : `${folder}/*${ending}`,
  ];
}

function matchesOnly(glob: string, wanted: ReadonlySet<string>, paths: readonly string[]): boolean {
  if (!usable(glob)) return false;
  const matches = matchesAny([glob]);
  return paths.every((path) => wanted.has(path) || !matches(path));
}

/** A path with a character that means something in a glob cannot be written as one. */
function usable(glob: string): boolean {
  try {
    matchesAny([glob]);
    return true;
  } catch {
    return false;
  }
}

function escaped(path: string): string {
  return path.replaceAll(/[*?[\]{}]/g, '?');
}

/** `.prompt.yml` of `a/b.prompt.yml`: the ending of its format, or the last one. */
function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /\.(?:prompt\.ya?ml|prompts\.json|promptfoo\.(?:ya?ml|json)|[^.]+)$/i.exec(name)?.[0] ?? '';
}

/** `prompts/**\/*.md` and `prompts/**\/*.txt` are one glob to a reader. */
function mergedEndings(globs: readonly string[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const glob of globs) {
    const [, stem = glob, ending] = /^(.*\*)\.([^*/]+)$/.exec(glob) ?? [];
    groups.set(stem, [...(groups.get(stem) ?? []), ...(ending === undefined ? [] : [ending])]);
  }
  return [...groups].map(([stem, endings]) =>
    endings.length === 0 ? stem : endings.length === 1 ? `${stem}.${endings[0]}` : `${stem}.{${endings.join(',')}}`,
  );
}

/**
 * Globs that differ in one folder, as one: `{a,b}/prompts/*.md`. What it matches has slugs that begin with that folder, so that two files
 * of one name are kept apart.
 */
export function joinedFolders(globs: readonly string[]): readonly string[] {
  const done: string[] = [];
  const open = [...globs];
  for (let glob = open.shift(); glob !== undefined; glob = open.shift()) {
    const parts = glob.split('/');
    const at = parts.findIndex((_, index) => open.some((other) => differAt(parts, other.split('/'), index)));
    const same = at === -1 ? [] : open.filter((other) => differAt(parts, other.split('/'), at));
    for (const other of same) open.splice(open.indexOf(other), 1);
    const names = [parts[at] ?? '', ...same.map((other) => other.split('/')[at] ?? '')];
    done.push(at === -1 ? glob : parts.with(at, `{${names.join(',')}}`).join('/'));
  }
  return done;
}

/** Two paths that are alike but for one folder with a plain name. */
function differAt(one: readonly string[], other: readonly string[], at: number): boolean {
  const plain = (part: string | undefined) => part !== undefined && !/[*?[\]{},]/.test(part);
  return (
    one.length === other.length &&
    at < one.length - 1 &&
    plain(one[at]) &&
    plain(other[at]) &&
    one.every((part, index) => (part === other[index]) !== (index === at))
  );
}
