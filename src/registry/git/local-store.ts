import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitError, type GitOptions, type GitResult, gitOrThrow, runGit } from '../../foundation/git-process.ts';
import { type CommitId, parseCommitId } from '../../foundation/ids.ts';
import { type GitStore, type MessagePage, type StoreCommit, StoreError, type StoreOutcome } from './store.ts';

/**
 * A branch of a local repository, through git's plumbing: neither the working tree, nor HEAD, nor the user's index is touched.
 *
 * A clone that has only `origin/<branch>` reads that, and its first commit begins the local branch there.
 */
export function localStore(root: string, branch: string, env: Readonly<Record<string, string>> = {}): GitStore {
  const place: Place = { root, env };
  return {
    // No path: the label is part of every operation id, and a repository may be moved.
    label: `local repository, branch ${branch}`,
    async tip() {
      const { local, remote } = await branchState(place, branch);
      return local ?? remote;
    },
    read: (at, paths) => readFiles(place, at, paths),
    async list(at, folder) {
      const listed = await git(place, ['ls-tree', '-r', '-z', '--name-only', at, '--', `${folder}/`]);
      return listed.toString('utf8').split('\0').filter(Boolean).toSorted();
    },
    messages: (at, path, from) => messagesOf(place, at, path, from),
    commit: (change) => commit(place, branch, change),
  };
}

/** A repository, and where git and the user's configuration are (`gitEnvironment`). */
type Place = { readonly root: string; readonly env: Readonly<Record<string, string>> };

type BranchState = {
  readonly local: CommitId | undefined;
  readonly remote: CommitId | undefined;
  /** The folder of the working tree that has the branch checked out. */
  readonly checkedOut: string | undefined;
};

async function branchState(place: Place, branch: string): Promise<BranchState> {
  const [own, remote] = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
  const format = '%(refname)%09%(objectname)%09%(worktreepath)';
  const listed = await git(place, ['for-each-ref', `--format=${format}`, own, remote]);
  const refs = new Map(
    listed
      .toString('utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([name = '', id = '', worktree = '']) => [name, { id, worktree }]),
  );
  const idOf = (name: string) => {
    const id = refs.get(name)?.id;
    return id === undefined ? undefined : parseCommitId(id);
  };
  return { local: idOf(own), remote: idOf(remote), checkedOut: refs.get(own)?.worktree || undefined };
}

async function readFiles(
  place: Place,
  at: CommitId,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (paths.length === 0) return new Map();
  // The commit itself first: where it is missing, so is every path, and that would look like an empty branch.
  const names = [`${at}^{commit}`, ...paths.map((path) => `${at}:${path}`)];
  const output = await git(place, ['cat-file', '--batch'], { input: names.map((name) => `${name}\n`).join('') });
  const [commit, ...files] = objectsOf(output, names.length);
  if (commit?.type !== 'commit') throw new StoreError('failed', `the repository does not have the commit ${at}`);
  return new Map(
    paths.flatMap((path, index) => {
      const file = files[index];
      return file?.type === 'blob' ? [[path, file.bytes] as const] : [];
    }),
  );
}

/** What `cat-file --batch` prints: `<id> <type> <size>`, the bytes and a line feed; or `<what was asked> missing`. */
function objectsOf(output: Buffer, count: number): ({ readonly type: string; readonly bytes: Buffer } | undefined)[] {
  let offset = 0;
  return Array.from({ length: count }, () => {
    const end = output.indexOf('\n', offset);
    const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(output.toString('utf8', offset, end)) ?? [];
    offset = end + 1;
    if (type === undefined) return undefined;
    const bytes = output.subarray(offset, offset + Number(size));
    offset += Number(size) + 1;
    return { type, bytes };
  });
}

/** A page after the first begins with so many skipped. */
async function messagesOf(place: Place, at: CommitId, path: string, from = '0'): Promise<MessagePage> {
  const count = from === '0' ? FIRST_PAGE : LATER_PAGES;
  const range = [`--skip=${from}`, `--max-count=${count}`, at, '--', path];
  // The user's settings for `git log` are not ours.
  const format = ['--no-show-signature', '--no-follow', '--encoding=UTF-8', '--format=%B%x00'];
  const printed = (await git(place, ['log', ...format, ...range])).toString('utf8');
  // Each ends with a NUL and a line feed.
  const messages = printed.split('\0\n').slice(0, -1);
  return { messages, next: messages.length < count ? undefined : String(Number(from) + count) };
}

const FIRST_PAGE = 100;
/** A process costs more than what it prints. */
const LATER_PAGES = 1500;

async function commit(place: Place, branch: string, change: StoreCommit): Promise<StoreOutcome> {
  const before = await branchState(place, branch);
  if ((before.local ?? before.remote) !== change.parent) return { kind: 'conflict' };
  if (before.checkedOut !== undefined) throw checkedOutError(branch, before.checkedOut);
  const written = await writeCommit(place, change);
  // All zeros: the branch must not be there.
  const expected = before.local ?? '0'.repeat(written.length);
  const moved = await attempt(place, ['update-ref', `refs/heads/${branch}`, written, expected]);
  if (moved.code === 0) return { kind: 'committed', commit: written };
  // update-ref takes the lock, compares and only then writes: whatever it complains of, the branch is as it was.
  const after = await branchState(place, branch);
  if (after.local !== before.local) return { kind: 'conflict' };
  const [, lock] = /Unable to create '(.*\.lock)': File exists/.exec(moved.stderr) ?? [];
  if (lock !== undefined) return { kind: 'locked', message: lockedBy(lock) };
  throw new StoreError('failed', `git update-ref failed: ${moved.stderr.trim()}`);
}

/** A commit that no branch has yet. */
async function writeCommit(place: Place, { parent, message, at, files }: StoreCommit): Promise<CommitId> {
  const blobs = await Promise.all(
    [...files].map(async ([path, bytes]) => {
      const id = await text(place, [...DURABLE, 'hash-object', '-w', '--stdin'], { input: bytes });
      return `100644 blob ${id}\t${path}\0`;
    }),
  );
  const folder = await mkdtemp(join(tmpdir(), 'prompt-ratchet-index-'));
  try {
    const env = { GIT_INDEX_FILE: join(folder, 'index') };
    if (parent !== undefined) await git(place, ['read-tree', parent], { env });
    await git(place, ['update-index', '-z', '--index-info'], { env, input: blobs.join('') });
    const tree = await text(place, [...DURABLE, 'write-tree'], { env });
    const parents = parent === undefined ? [] : ['-p', parent];
    const identity = { ...IDENTITY, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
    const id = await text(place, [...DURABLE, 'commit-tree', tree, ...parents], { env: identity, input: message });
    return parseCommitId(id);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What was reported as promoted outlives a power cut. Older versions of git do not know the setting, and ignore it. */
const DURABLE = ['-c', 'core.fsync=objects,reference'];

/** Not the user's: who moved what, and why, stands in the ledger. */
const IDENTITY = {
  GIT_AUTHOR_NAME: 'Prompt Ratchet',
  GIT_AUTHOR_EMAIL: 'prompt-ratchet@users.noreply.github.com',
  GIT_COMMITTER_NAME: 'Prompt Ratchet',
  GIT_COMMITTER_EMAIL: 'prompt-ratchet@users.noreply.github.com',
};

function lockedBy(lock: string): string {
  return `${lock} exists: another git is writing, or one was killed; if none is running, delete that file`;
}

function checkedOutError(branch: string, folder: string): StoreError {
  return new StoreError('failed', `the branch ${branch} is checked out in ${folder}`, {
    todo: 'Check out another branch there: moving a branch under its working tree would make the next commit undo the move.',
  });
}

async function text(place: Place, args: readonly string[], options: GitOptions = {}): Promise<string> {
  return (await git(place, args, options)).toString('utf8').trim();
}

/** Reads, and writes that nothing refers to yet: a failure has no effect. */
async function git(place: Place, args: readonly string[], options: GitOptions = {}): Promise<Buffer> {
  try {
    return await gitOrThrow(place.root, args, withEnvironment(place, options));
  } catch (error) {
    if (error instanceof GitError) throw new StoreError('failed', error.message, { cause: error });
    throw error;
  }
}

function attempt(place: Place, args: readonly string[]): Promise<GitResult> {
  return runGit(place.root, [...DURABLE, ...args], withEnvironment(place));
}

function withEnvironment({ env }: Place, options: GitOptions = {}): GitOptions {
  return { ...options, env: { ...env, ...options.env } };
}
