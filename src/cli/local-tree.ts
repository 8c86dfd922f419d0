import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { refuseBlobSize, refusePathOutside, refuseUnusableBlob, refuseUnusableEntry } from '../foundation/blob.ts';
import { FileError, UsageError } from '../foundation/errors.ts';
import { type GitOptions, gitOrThrow, runGit } from '../foundation/git-process.ts';
import { type CommitId, parseCommitId } from '../foundation/ids.ts';
import type { SourceTree, TreeEntry } from '../foundation/source-tree.ts';

/** What each call of git gets: `gitEnvironment(...)` where PATH or HOME matter. */
export type LocalTreeOptions = Pick<GitOptions, 'env' | 'signal'>;

/**
 * The files of a repository as they are on disk: those that git tracks or does not ignore. `root` is the top folder of the
 * repository; a folder that is not one is a UsageError at the first call.
 */
export function workingTree(root: string, options: LocalTreeOptions = {}): SourceTree {
  let entries: Promise<readonly TreeEntry[]> | undefined;
  const list = () => {
    entries ??= listWorkingTree(root, options);
    return entries;
  };
  return {
    label: 'working tree',
    commit: undefined,
    entries: list,
    read: async (paths) => {
      const found = present(paths, await list());
      const files = new Map<string, Uint8Array>();
      for (const { path } of found) {
        const bytes = await readOnDisk(root, path);
        if (bytes !== undefined) files.set(path, bytes);
      }
      return files;
    },
  };
}

/**
 * The files of a local repository at a commit; nothing is checked out.
 *
 * @throws UsageError when there is no such commit, or `root` is in no repository.
 */
export async function commitTree(root: string, revision: string, options: LocalTreeOptions = {}): Promise<SourceTree> {
  const commit = await resolveCommit(root, revision, options);
  let entries: Promise<readonly TreeEntry[]> | undefined;
  const list = () => {
    entries ??= listCommit(root, commit, options);
    return entries;
  };
  return {
    label: `${basename(root)}@${commit.slice(0, 7)}`,
    commit,
    entries: list,
    read: async (paths) => readBlobs(root, present(paths, await list()), options),
  };
}

/**
 * The commit that a name of git's means (`HEAD`, `v1.2`, `main~3`, an id).
 *
 * @throws UsageError when there is none, or the name could be an option.
 */
export async function resolveCommit(root: string, revision: string, options: LocalTreeOptions = {}): Promise<CommitId> {
  if (revision === '' || revision.startsWith('-') || /\p{Cc}/u.test(revision)) {
    throw new UsageError(`not the name of a commit: ${JSON.stringify(revision)}`, {
      todo: 'Name a branch, a tag or a commit, such as HEAD or main~1.',
    });
  }
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const { code, stdout, stderr } = await runGit(root, args, options);
  if (code === 0) return parseCommitId(stdout.toString('utf8').trim());
  refuseNoRepository(root, stderr);
  throw new UsageError(`there is no commit ${JSON.stringify(revision)} in ${root}`, {
    todo: 'Name a branch, a tag or a commit that is here; in a shallow clone, fetch it first.',
  });
}

/** False in a repository before its first commit. */
export async function hasCommit(root: string, options: LocalTreeOptions = {}): Promise<boolean> {
  const { code } = await runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], options);
  return code === 0;
}

/** The commit where two histories parted. @throws UsageError when they have none in common. */
export async function mergeBase(
  root: string,
  one: CommitId,
  other: CommitId,
  options: LocalTreeOptions = {},
): Promise<CommitId> {
  const { code, stdout, stderr } = await runGit(root, ['merge-base', one, other], options);
  if (code === 0) return parseCommitId(stdout.toString('utf8').trim());
  refuseNoRepository(root, stderr);
  throw new UsageError(`${one.slice(0, 7)} and ${other.slice(0, 7)} have no commit in common in ${root}`, {
    todo: 'In a shallow clone, fetch more history: git fetch --unshallow.',
  });
}

async function listWorkingTree(root: string, options: LocalTreeOptions): Promise<readonly TreeEntry[]> {
  const probe = await runGit(root, ['rev-parse', '--show-object-format', '--show-prefix'], options);
  refuseNoRepository(root, probe.stderr);
  const [format = 'sha1', prefix = ''] = probe.stdout.toString('utf8').split('\n');
  if (prefix !== '') {
    throw new UsageError(`${root} is not the top folder of its repository`, { todo: 'Name the top folder.' });
  }
  const listed = (...args: string[]) => gitOrThrow(root, ['ls-files', '-z', ...args], options).then(records);
  const [tracked, modified, untracked] = await Promise.all([
    listed('--cached', '--stage', '-t'),
    listed('--modified'),
    listed('--others', '--exclude-standard', `--exclude=${OWN_FOLDER}`),
  ]);
  const entries = new Map<string, TreeEntry>();
  for (const entry of tracked.flatMap(parseIndexEntry)) entries.set(entry.path, entry);
  // Git answers from its index; what differs from it, or is not in it, is read from the disk.
  for (const path of new Set([...modified, ...untracked])) {
    if (entries.get(path)?.kind === 'submodule') continue;
    const entry = await entryOnDisk(root, path, format);
    if (entry === undefined) entries.delete(path);
    else entries.set(path, entry);
  }
  return [...entries.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** Our cache: thousands of files that are no part of the repository, whether it ignores them or not. */
const OWN_FOLDER = '/.prompt-ratchet/';

/** `H 100644 <id> 0<TAB><path>`; `S` is a file that a sparse checkout leaves out. */
function parseIndexEntry(record: string): TreeEntry[] {
  const [, tag, mode = '', blob = '', path = ''] = /^(.) (\d+) ([0-9a-f]+) \d\t(.*)$/s.exec(record) ?? [];
  return tag === undefined || tag === 'S' ? [] : [{ path, kind: kindOf(mode), blob }];
}

async function entryOnDisk(root: string, path: string, format: string): Promise<TreeEntry | undefined> {
  // Git names an untracked repository inside this one as a folder.
  if (path.endsWith('/')) return undefined;
  const place = join(root, path);
  const status = await lstat(place).catch(absent);
  if (status === undefined || (await linkAbove(root, path)) !== undefined) return undefined;
  if (status.isSymbolicLink()) {
    const target = await readlink(place, 'buffer');
    return {
      path,
      kind: 'symlink',
      blob: createHash(format).update(`blob ${target.length}\0`).update(target).digest('hex'),
    };
  }
  if (!status.isFile()) return undefined;
  const file = await openFile(place, path);
  if (file === undefined) return undefined;
  try {
    const hash = createHash(format).update(`blob ${status.size}\0`);
    for await (const chunk of file.createReadStream({ autoClose: false })) hash.update(chunk);
    return { path, kind: 'file', blob: hash.digest('hex') };
  } finally {
    await file.close();
  }
}

async function readOnDisk(root: string, path: string): Promise<Uint8Array | undefined> {
  await refuseLinkAbove(root, path);
  const file = await openFile(join(root, path), path);
  if (file === undefined) return undefined;
  try {
    const status = await file.stat();
    if (!status.isFile()) throw new FileError('the path is not a file', { position: { file: path } });
    refuseBlobSize(path, status.size);
    const bytes = await file.readFile();
    refuseUnusableBlob(path, bytes);
    return bytes;
  } finally {
    await file.close();
  }
}

/** A link may lead out of the repository. @throws FileError where a folder above the path is one. */
export async function refuseLinkAbove(root: string, path: string): Promise<void> {
  const above = await linkAbove(root, path);
  if (above === undefined) return;
  throw new FileError(`the folder ${above} is a symbolic link, which is not followed`, { position: { file: path } });
}

/** The first folder above the path that is a link: the last part alone is what O_NOFOLLOW looks at. */
async function linkAbove(root: string, path: string): Promise<string | undefined> {
  const folder = dirname(path);
  if (folder === '.') return undefined;
  const higher = await linkAbove(root, folder);
  if (higher !== undefined) return higher;
  const status = await lstat(join(root, folder)).catch(absent);
  return status?.isSymbolicLink() ? folder : undefined;
}

/** Never waits: opening a pipe that took a file's place would, without O_NONBLOCK. Neither flag exists on Windows. */
async function openFile(place: string, path: string): Promise<FileHandle | undefined> {
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  try {
    return await open(place, flags);
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code === 'ELOOP') refuseUnusableEntry({ path, kind: 'symlink', blob: '' });
    throw new FileError(`the file cannot be read: ${cause instanceof Error ? cause.message : cause}`, {
      position: { file: path },
      cause,
    });
  }
}

function absent(cause: unknown): undefined {
  if (codeOf(cause) === 'ENOENT' || codeOf(cause) === 'ENOTDIR') return undefined;
  throw cause;
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}

async function listCommit(root: string, commit: CommitId, options: LocalTreeOptions): Promise<readonly TreeEntry[]> {
  const listing = records(await gitOrThrow(root, ['ls-tree', '-r', '-z', '--full-tree', commit], options));
  return listing.flatMap((record) => {
    const [, mode = '', blob = '', path] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(record) ?? [];
    return path === undefined ? [] : [{ path, kind: kindOf(mode), blob }];
  });
}

/** Asked by id, so that no path has to be quoted; sizes first, so that nothing too large is read. */
async function readBlobs(
  root: string,
  entries: readonly TreeEntry[],
  options: LocalTreeOptions,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  if (entries.length === 0) return files;
  const input = entries.map(({ blob }) => `${blob}\n`).join('');
  const check = ['cat-file', '--batch-check=%(objectsize)'];
  const sizes = (await gitOrThrow(root, check, { ...options, input })).toString('utf8').split('\n');
  // An object that is missing has no size; the second call says so.
  for (const [index, { path }] of entries.entries()) refuseBlobSize(path, Number(sizes[index]) || 0);
  const output = await gitOrThrow(root, ['cat-file', '--batch'], { ...options, input });
  let offset = 0;
  for (const { path } of entries) {
    const header = output.subarray(offset, output.indexOf(0x0a, offset)).toString('utf8');
    const size = Number(/ blob (\d+)$/.exec(header)?.[1]);
    if (Number.isNaN(size)) throw new FileError(`git has no content for it: ${header}`, { position: { file: path } });
    const start = offset + header.length + 1;
    const bytes = Uint8Array.from(output.subarray(start, start + size));
    refuseUnusableBlob(path, bytes);
    files.set(path, bytes);
    offset = start + size + 1;
  }
  return files;
}

/** The entries of these paths. @throws FileError for a path outside the root, a link or a submodule. */
function present(paths: readonly string[], entries: readonly TreeEntry[]): readonly TreeEntry[] {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  return [...new Set(paths)].flatMap((path) => {
    refusePathOutside(path);
    const entry = byPath.get(path);
    if (entry === undefined) return [];
    refuseUnusableEntry(entry);
    return [entry];
  });
}

function refuseNoRepository(root: string, stderr: string): void {
  if (!/not a git repository/.test(stderr)) return;
  throw new UsageError(`${root} is not a git repository`, {
    todo: 'Run this inside the repository whose prompts are meant, or make one: git init, git add, git commit.',
  });
}

function records(output: Buffer): string[] {
  return output.toString('utf8').split('\0').slice(0, -1);
}

function kindOf(mode: string): TreeEntry['kind'] {
  if (mode === '120000') return 'symlink';
  return mode === '160000' ? 'submodule' : 'file';
}
