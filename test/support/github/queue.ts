import { type CommitId, parseCommitId } from '../../../src/foundation/ids.ts';
import { authorLine, type PullRequestRecord, type State } from './state.ts';

export type MergeMethod = 'merge' | 'squash' | 'rebase';

/** A merge group: what the queue made of several pull requests, on a branch of its own. */
export type MergeGroupRecord = {
  readonly target: string;
  readonly base: CommitId;
  readonly head: CommitId;
  /** `refs/heads/gh-readonly-queue/<target>/pr-<last number>-<base>` */
  readonly headRef: string;
  /** In the queue's order, with the commits that each adds. */
  readonly entries: readonly { readonly number: number; readonly commits: readonly string[] }[];
};

export type QueueOptions = { readonly by?: string; readonly method?: MergeMethod };

/** The merge queue: several pull requests are put onto the base one after the other, checked together, and merged together. */
export function createQueue(state: State, mustPull: (number: number) => PullRequestRecord) {
  const { git } = state;

  /** Puts pull requests into the queue and makes their group. `by`: who did. */
  async function queue(
    numbers: readonly number[],
    { by = 'octocat', method = 'merge' }: QueueOptions = {},
  ): Promise<MergeGroupRecord> {
    const pulls = numbers.map(mustPull);
    const [first, last] = [pulls[0], pulls.at(-1)];
    if (first === undefined || last === undefined) throw new Error('a merge group has at least one pull request');
    const base = await git.ref(`refs/heads/${first.base}`);
    if (base === undefined) throw new Error(`there is no branch ${first.base}`);
    const entries: { number: number; commits: readonly string[] }[] = [];
    let tip = base;
    for (const pull of pulls) {
      pull.queuedBy = by;
      const commits = await putOnto(state, pull, tip, method, 'github-merge-queue[bot]');
      entries.push({ number: pull.number, commits });
      tip = commits.at(-1) ?? tip;
    }
    const headRef = `refs/heads/gh-readonly-queue/${first.base}/pr-${last.number}-${base}`;
    await git.moveRef(headRef, tip, await git.ref(headRef));
    return { target: first.base, base: parseCommitId(base), head: parseCommitId(tip), headRef, entries };
  }

  /** Has GitHub put a pull request into the queue by itself (`queue` with `by: 'github-merge-queue[bot]'`) once it is ready. */
  function enableAutoMerge(number: number, by = 'octocat'): void {
    mustPull(number).autoMergeBy = by;
  }

  /**
   * The group's checks have passed: the base moves to its head. `mergedBy`: whom GitHub names, by default who queued each pull
   * request; `github-merge-queue[bot]` has been seen too.
   */
  async function mergeQueued(
    group: MergeGroupRecord,
    { mergedBy }: { readonly mergedBy?: string } = {},
  ): Promise<CommitId> {
    const target = `refs/heads/${group.target}`;
    if (!(await git.moveRef(target, group.head, group.base))) throw new Error(`${group.target} moved meanwhile`);
    state.previousTips.set(group.target, group.base);
    await git.deleteRef(group.headRef);
    for (const { number, commits } of group.entries) {
      const pull = mustPull(number);
      const by = mergedBy ?? pull.queuedBy;
      const merged = { state: 'closed', mergedBy: by, mergeSha: commits.at(-1), landed: commits };
      Object.assign(pull, { ...merged, closedAt: state.tick() });
    }
    return group.head;
  }

  return { queue, enableAutoMerge, mergeQueued };
}

/** The commits that merging a pull request adds to a tip, the oldest first. @throws when they conflict. */
export async function putOnto(
  state: State,
  pull: PullRequestRecord,
  tip: string,
  method: MergeMethod,
  by: string,
): Promise<readonly string[]> {
  const { git } = state;
  if (method === 'rebase') {
    const put: string[] = [];
    for (const oid of (await git.commitsBetween(tip, pull.headSha)).toReversed()) {
      const onto = put.at(-1) ?? tip;
      const { message = '', author = authorLine(by, state.tick()) } = (await git.commit(oid)) ?? {};
      put.push(await git.writeCommit({ tree: await git.changedTree(oid, onto), parents: [onto], message, author }));
    }
    return put;
  }
  const tree = await git.mergeTree(tip, pull.headSha);
  if (tree === undefined) throw new Error(`pull request ${pull.number} conflicts with ${pull.base}`);
  const squash = method === 'squash';
  const from = (pull.headRepository ?? 'unknown').split('/')[0];
  const message = squash
    ? `${pull.title} (#${pull.number})`
    : `Merge pull request #${pull.number} from ${from}/${pull.head}\n\n${pull.title}`;
  const parents = squash ? [tip] : [tip, pull.headSha];
  return [await git.writeCommit({ tree, parents, message, author: authorLine(by, state.tick()) })];
}
