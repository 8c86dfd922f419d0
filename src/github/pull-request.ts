import { type CommitId, parseCommitId } from '../foundation/ids.ts';
import type { GitHub, Repository } from './client.ts';

export type PullRequest = {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly merged: boolean;
  readonly headSha: CommitId;
  readonly headRef: string;
  /** `owner/name`; undefined when the repository the pull request came from was deleted. */
  readonly headRepository: string | undefined;
  readonly baseRef: string;
  /** The base branch's tip when the pull request was last synchronised, not the one of now. */
  readonly baseSha: CommitId;
  /** Open: the test merge, once GitHub has made it. Merged: the commit that brought it in. */
  readonly mergeCommit: CommitId | undefined;
  /** Undefined: the account was deleted. */
  readonly author: string | undefined;
  readonly mergedBy: string | undefined;
  /** ISO 8601; with `merged` false it was closed without being merged. Undefined: it is open. */
  readonly closedAt: string | undefined;
};

/** @throws NotFoundError */
export async function pullRequest(github: GitHub, repository: Repository, number: number): Promise<PullRequest> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    owner: repository.owner,
    repo: repository.name,
    pull_number: number,
  });
  return {
    number: data.number,
    state: data.state,
    merged: data.merged,
    headSha: parseCommitId(data.head.sha),
    headRef: data.head.ref,
    // The typings leave out that a deleted fork is null.
    headRepository: optional(data.head.repo)?.full_name,
    baseRef: data.base.ref,
    baseSha: parseCommitId(data.base.sha),
    mergeCommit: data.merge_commit_sha === null ? undefined : parseCommitId(data.merge_commit_sha),
    author: optional(data.user)?.login,
    mergedBy: data.merged_by?.login,
    closedAt: data.closed_at ?? undefined,
  };
}

export type CommitPullRequest = Omit<PullRequest, 'mergedBy' | 'baseSha'>;

/**
 * The pull requests that brought a commit in or contain it, for a push: at most 30, the newest first. Who merged one is known
 * only to `pullRequest`.
 */
export async function pullRequestsOfCommit(
  github: GitHub,
  repository: Repository,
  commit: CommitId,
): Promise<readonly CommitPullRequest[]> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    owner: repository.owner,
    repo: repository.name,
    commit_sha: commit,
  });
  return data.map((each) => ({
    number: each.number,
    state: each.state === 'open' ? 'open' : 'closed',
    merged: each.merged_at !== null,
    headSha: parseCommitId(each.head.sha),
    headRef: each.head.ref,
    headRepository: optional(each.head.repo)?.full_name,
    baseRef: each.base.ref,
    mergeCommit: each.merge_commit_sha === null ? undefined : parseCommitId(each.merge_commit_sha),
    author: optional(each.user)?.login,
    closedAt: each.closed_at ?? undefined,
  }));
}

function optional<T>(value: T | null | undefined): T | undefined {
  return value ?? undefined;
}
