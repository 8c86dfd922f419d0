import { GitError, type GitOptions, gitOrThrow, runGit } from '../../../foundation/git-process.ts';
import { type CommitId, parseCommitId } from '../../../foundation/ids.ts';
import { StoreError } from '../store.ts';
import type {
  BlobId,
  BranchCommit,
  BranchHistory,
  BranchState,
  CommitFacts,
  DroppedCommit,
  FileChange,
} from './branch-history.ts';

/** The history of a branch in a local repository, in a handful of processes however many commits there are. */
export function localHistory(
  root: string,
  branch: string,
  env: Readonly<Record<string, string>> = {},
  signal?: AbortSignal,
): BranchHistory {
  // A replacement (`git replace`, grafts) would show another history than the one that is pushed.
  const options = { env: { ...env, GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: '/dev/null' }, signal };
  const git = createGit(root, options);
  return {
    branch,
    labels: () => labelsOf(git, branch),
    state: () => stateOf(git, branch),
    commits: (tip) => commitsTo(git, tip),
    changes: (commits) => withChanges(git, commits),
    blobs: async (ids) =>
      new Map((await objects(git, ids)).flatMap(({ id, type, bytes }) => (type === 'blob' ? [[id, bytes]] : []))),
  };
}

/** How many commits the remote's branch, as it was fetched, has beyond the local one, and the other way round. */
export async function commitsApart(
  root: string,
  branch: string,
  env: Readonly<Record<string, string>> = {},
  signal?: AbortSignal,
): Promise<Pick<BranchState, 'ahead' | 'behind'>> {
  const { behind, ahead } = await sidesOf(createGit(root, { env, signal }), branch);
  return { behind: behind.length, ahead: ahead.length };
}

type Git = {
  /** Of a call that must succeed. */
  readonly text: (args: readonly string[], input?: string) => Promise<string>;
  readonly bytes: (args: readonly string[], input?: string) => Promise<Buffer>;
  /** Empty where git has no answer. */
  readonly maybe: (args: readonly string[]) => Promise<string>;
};

function createGit(root: string, options: GitOptions): Git {
  async function bytes(args: readonly string[], input?: string): Promise<Buffer> {
    try {
      return await gitOrThrow(root, args, { ...options, input });
    } catch (error) {
      if (error instanceof GitError) throw new StoreError('failed', error.message, { cause: error });
      throw error;
    }
  }
  return {
    bytes,
    text: async (args, input) => (await bytes(args, input)).toString('utf8').trim(),
    async maybe(args) {
      const { code, stdout } = await runGit(root, args, options);
      return code === 0 ? stdout.toString('utf8').trim() : '';
    },
  };
}

/** As `localStore` and `githubStore` name themselves. */
async function labelsOf(git: Git, branch: string): Promise<readonly string[]> {
  const urls = lines(await git.maybe(['config', '--get-regexp', '^remote\\..*\\.url$']));
  const repositories = urls.flatMap((line) => {
    const [, owner, name] = /[:/]([^/:\s]+)\/([^/\s]+?)(?:\.git)?\/?$/.exec(line) ?? [];
    return owner === undefined ? [] : [`${owner}/${name}`];
  });
  return ['local repository', ...new Set(repositories)].map((place) => `${place}, branch ${branch}`);
}

/** The local branch and the remote's as it was fetched, and the commits that only one of them has. */
async function sidesOf(git: Git, branch: string) {
  const [own, remote] = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
  const [local, origin] = await Promise.all([own, remote].map((ref) => commitAt(git, ref)));
  const [behind, ahead] =
    local === undefined || origin === undefined
      ? [[], []]
      : await Promise.all([missingFrom(git, [origin], local), missingFrom(git, [local], origin)]);
  return { own, remote, local, origin, behind, ahead };
}

async function stateOf(git: Git, branch: string): Promise<BranchState> {
  const { own, remote, local, origin, behind, ahead } = await sidesOf(git, branch);
  // Both have commits that the other has not: one was rewritten, or a move was made here on what was no longer the newest.
  const parted = behind.length > 0 && ahead.length > 0 ? behind : [];
  const dropped: DroppedCommit[] = (await factsOf(git, parted)).map((commit) => ({
    commit,
    seenAt: `origin/${branch}`,
    parted: true,
  }));
  for (const [ref, tip] of [
    [own, local],
    [remote, origin],
  ] as const) {
    if (tip === undefined) continue;
    const known = new Set(dropped.map(({ commit }) => commit.id));
    const gone = await missingFrom(git, lines(await git.maybe(['rev-list', '--walk-reflogs', ref, '--'])), tip);
    const facts = await factsOf(
      git,
      gone.filter((id) => !known.has(id)),
    );
    const short = ref.replace(/^refs\/(heads|remotes)\//, '');
    dropped.push(
      ...facts.map((commit) => ({ commit, parted: false, seenAt: `the reflog of ${short} (git reflog ${short})` })),
    );
  }
  return {
    tip: local ?? origin,
    ref: local === undefined ? remote : own,
    dropped,
    ahead: ahead.length,
    behind: behind.length,
  };
}

async function commitAt(git: Git, ref: string): Promise<CommitId | undefined> {
  const id = await git.maybe(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  return id === '' ? undefined : parseCommitId(id);
}

/** Commits that these have and `tip` has not, the oldest first. What upkeep has deleted for good is not told. */
async function missingFrom(git: Git, ids: readonly string[], tip: CommitId): Promise<readonly CommitId[]> {
  if (ids.length === 0) return [];
  const args = ['rev-list', '--reverse', '--topo-order', '--ignore-missing', '--stdin'];
  return lines(await git.text(args, `${[...new Set(ids)].join('\n')}\n^${tip}\n`)).map(parseCommitId);
}

async function commitsTo(git: Git, tip: CommitId): Promise<readonly CommitFacts[]> {
  if ((await git.text(['rev-parse', '--is-shallow-repository'])) === 'true') {
    throw new StoreError('failed', 'the clone is shallow: it does not have every commit of the branch', {
      todo: 'Fetch them: git fetch --unshallow (in a workflow, actions/checkout with fetch-depth: 0).',
    });
  }
  return factsOf(git, lines(await git.text(['rev-list', '--first-parent', '--reverse', tip, '--'])).map(parseCommitId));
}

async function withChanges(git: Git, facts: readonly CommitFacts[]): Promise<readonly BranchCommit[]> {
  if (facts.length === 0) return [];
  const pairs = facts.map(({ id, parents }) => [id, ...parents.slice(0, 1)].join(' ')).join('\n');
  const args = ['diff-tree', '--stdin', '-r', '-z', '--raw', '--no-abbrev', '--no-renames', '--root', '--always'];
  const changes = changesIn(await git.bytes(args, `${pairs}\n`));
  return facts.map((commit) => ({ ...commit, changes: changes.get(commit.id) ?? [] }));
}

/**
 * What `diff-tree --stdin -z --raw` prints: the commit's id, then for each file `:<mode> <mode> <blob> <blob> <status>` and the path, each
 * ended by a NUL.
 */
function changesIn(output: Buffer): ReadonlyMap<string, readonly FileChange[]> {
  const changes = new Map<string, FileChange[]>();
  const fields = output.toString('utf8').split('\0');
  let own: FileChange[] = [];
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at] ?? '';
    if (!field.startsWith(':')) {
      own = [];
      if (field !== '') changes.set(field, own);
      continue;
    }
    at += 1;
    const [, mode = '', before = '', after = ''] = field.slice(1).split(' ');
    const plain = mode === '100644' || mode === NO_MODE;
    own.push({ path: fields[at] ?? '', before: present(before), after: present(after), plain });
  }
  return changes;
}

const NO_MODE = '000000';

/** All zeros: not there. */
function present(id: string): BlobId | undefined {
  return /^0+$/.test(id) ? undefined : id;
}

async function factsOf(git: Git, ids: readonly CommitId[]): Promise<readonly CommitFacts[]> {
  return (await objects(git, ids)).map(({ id, bytes }) => factsIn(parseCommitId(id), bytes.toString('utf8')));
}

/** A commit as git stores it: lines of facts, an empty line, the message. */
function factsIn(id: CommitId, text: string): CommitFacts {
  const end = text.indexOf('\n\n');
  const head = end === -1 ? text : text.slice(0, end);
  const parents = [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parseCommitId(parent));
  // Whoever makes a commit by hand can leave its date out, or make it nonsense: who it names is told all the same.
  const [, author = '', seconds = '0'] = /^author (.*?)(?: (\d+) [+-]\d+| -\d.*)?$/m.exec(head) ?? [];
  const at = new Date(Math.min(Number(seconds), LAST_SECOND) * 1000).toISOString();
  return { id, parents, author, at, message: end === -1 ? '' : text.slice(end + 2) };
}

/** Of what a date can hold. */
const LAST_SECOND = 8_640_000_000_000;

type GitObject = { readonly id: string; readonly type: string; readonly bytes: Buffer };

async function objects(git: Git, ids: readonly string[]): Promise<readonly GitObject[]> {
  if (ids.length === 0) return [];
  const output = await git.bytes(['cat-file', '--batch'], `${ids.join('\n')}\n`);
  const found: GitObject[] = [];
  for (let offset = 0; offset < output.length; ) {
    const end = output.indexOf('\n', offset);
    const header = output.toString('utf8', offset, end);
    const [, id = '', type = '', size = ''] = /^([0-9a-f]+) (\w+) (\d+)$/.exec(header) ?? [];
    if (id === '')
      throw new StoreError('failed', `git cannot read an object of the branch: ${header}`, { todo: FETCH });
    found.push({ id, type, bytes: output.subarray(end + 1, end + 1 + Number(size)) });
    offset = end + 1 + Number(size) + 1;
  }
  return found;
}

const FETCH = 'The repository is damaged or was not fetched whole: run git fsck, or clone it anew.';

function lines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}
