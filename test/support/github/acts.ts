import { type CommitId, parseCommitId } from '../../../src/foundation/ids.ts';
import { putOnto } from './queue.ts';
import { authorLine, followBranch, type PullRequestRecord, type State, synchronise } from './state.ts';

/** File contents by path; null deletes. A link or another mode: `{ mode, content }`. */
export type Files = Readonly<
  Record<string, string | Uint8Array | null | { readonly mode: string; readonly content: string }>
>;

/** What people do to the repository: push, open pull requests, merge them. */
export function createActs(state: State) {
  const { git, owner, name } = state;

  /** Adds a commit to a branch (made if need be), as a push does: its open pull requests follow. */
  async function commit(
    branch: string,
    files: Files,
    { parents, message, author }: { parents?: readonly string[]; message?: string; author?: string } = {},
  ): Promise<CommitId> {
    const tip = await git.ref(`refs/heads/${branch}`);
    const from = parents ?? (tip === undefined ? [] : [tip]);
    const oid = await writeCommit(
      from,
      files,
      message ?? `Change ${Object.keys(files).join(', ')}`,
      author ?? 'octocat',
    );
    if (!(await git.moveRef(`refs/heads/${branch}`, oid, tip))) throw new Error(`${branch} moved meanwhile`);
    state.previousTips.set(branch, tip);
    await followBranch(state, branch);
    return parseCommitId(oid);
  }

  async function writeCommit(
    parents: readonly string[],
    files: Files,
    message: string,
    author: string,
  ): Promise<string> {
    const [first] = parents;
    const base = first === undefined ? undefined : await git.treeOf(first);
    const changes = await Promise.all(
      Object.entries(files).map(async ([path, file]) => {
        if (file === null) return { path, mode: '100644', oid: undefined };
        if (typeof file === 'string' || file instanceof Uint8Array) {
          return { path, mode: '100644', oid: await git.write('blob', Buffer.from(file)) };
        }
        const oid = file.mode === '160000' ? file.content : await git.write('blob', Buffer.from(file.content));
        return { path, mode: file.mode, oid };
      }),
    );
    const tree = await git.changeTree(base, changes);
    return git.writeCommit({ tree, parents, message, author: authorLine(author, state.tick()) });
  }

  /**
   * Opens a pull request. With `files`, its head branch gets a commit first (made from the base's tip if need be). `fork`: the head
   * is in another repository, `null` a deleted one; then only refs/pull/<number>/head has it.
   */
  async function pullRequest(
    request: {
      readonly base?: string;
      readonly head?: string;
      readonly files?: Files;
      readonly fork?: string | null;
      readonly title?: string;
      readonly author?: string;
    } = {},
  ): Promise<PullRequestRecord> {
    const base = request.base ?? state.defaultBranch;
    const baseSha = await mustTip(base);
    const number = state.pullRequests.size + 1;
    const head = request.head ?? `change-${number}`;
    const fromFork = request.fork !== undefined;
    const tip = fromFork ? undefined : await git.ref(`refs/heads/${head}`);
    let headSha = tip ?? baseSha;
    if (fromFork) headSha = await writeCommit([baseSha], request.files ?? {}, `Change of ${head}`, 'mallory');
    else if (request.files !== undefined) headSha = await commit(head, request.files, { parents: [headSha] });
    const record: PullRequestRecord = {
      number,
      title: request.title ?? `Change ${number}`,
      author: request.author ?? (fromFork ? 'mallory' : 'octocat'),
      state: 'open',
      mergedBy: undefined,
      queuedBy: undefined,
      autoMergeBy: undefined,
      closedAt: undefined,
      base,
      baseSha,
      head,
      headRepository: fromFork ? (request.fork ?? undefined) : `${owner}/${name}`,
      headSha,
      mergeSha: undefined,
      landed: [],
      createdAt: state.tick(),
    };
    state.pullRequests.set(number, record);
    await synchronise(state, record, headSha);
    return record;
  }

  /** Merges a pull request into its base, with a merge commit, squashed or rebased. The base's new tip. */
  async function merge(
    number: number,
    { by = 'octocat', squash = false, rebase = false }: { by?: string; squash?: boolean; rebase?: boolean } = {},
  ): Promise<CommitId> {
    const pull = mustPull(number);
    const tip = await mustTip(pull.base);
    const landed = await putOnto(state, pull, tip, squash ? 'squash' : rebase ? 'rebase' : 'merge', by);
    const oid = landed.at(-1) ?? tip;
    await git.moveRef(`refs/heads/${pull.base}`, oid, tip);
    state.previousTips.set(pull.base, tip);
    Object.assign(pull, { state: 'closed', mergedBy: by, mergeSha: oid, landed, closedAt: state.tick() });
    return parseCommitId(oid);
  }

  /** Closes a pull request without merging it. */
  function close(number: number): void {
    Object.assign(mustPull(number), { state: 'closed', closedAt: state.tick() });
  }

  async function reopen(number: number): Promise<void> {
    const pull = mustPull(number);
    if (pull.mergedBy !== undefined) throw new Error(`pull request ${number} was merged`);
    Object.assign(pull, { state: 'open', closedAt: undefined });
    const tip = await git.ref(`refs/heads/${pull.head}`);
    await synchronise(state, pull, tip ?? pull.headSha);
  }

  /** Replaces the commits of a pull request's branch by one on the base's tip. */
  async function forcePush(number: number, files: Files): Promise<CommitId> {
    const pull = mustPull(number);
    return commit(pull.head, files, { parents: [await mustTip(pull.base)], author: pull.author });
  }

  async function mustTip(branch: string): Promise<string> {
    const tip = await git.ref(`refs/heads/${branch}`);
    if (tip === undefined) throw new Error(`there is no branch ${branch}`);
    return tip;
  }

  function mustPull(number: number): PullRequestRecord {
    const pull = state.pullRequests.get(number);
    if (pull === undefined) throw new Error(`there is no pull request ${number}`);
    return pull;
  }

  return { commit, pullRequest, merge, close, reopen, forcePush, mustTip, mustPull };
}
