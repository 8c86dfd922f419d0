import * as z from 'zod/mini';
import { type CommitId, parseCommitId } from '../foundation/ids.ts';
import { type GitHub, needing, type Repository } from './client.ts';
import { NotFoundError } from './errors.ts';

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

export type PullRequestState = 'open' | 'merged' | 'closed';

/**
 * What became of pull requests; those that are not there are left out. `closed`: without being merged. One query for each 100.
 *
 * @throws NotFoundError when there is no such repository; PermissionError without `pull-requests: read`.
 */
export async function pullRequestStates(
  github: GitHub,
  repository: Repository,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, PullRequestState>> {
  // A number that GraphQL's Int does not hold is of no pull request.
  const wanted = [...new Set(numbers)].filter((each) => Number.isInteger(each) && each > 0 && each < 2 ** 31);
  const states = new Map<number, PullRequestState>();
  for (let at = 0; at < wanted.length; at += 100) {
    const found = await statesOf(github, repository, wanted.slice(at, at + 100));
    for (const pull of found) states.set(pull.number, STATES[pull.state]);
  }
  return states;
}

async function statesOf(github: GitHub, { owner, name }: Repository, numbers: readonly number[]) {
  const query = `query PullRequestStates($owner: String!, $name: String!, ${numbers.map((_, index) => `$n${index}: Int!`).join(', ')}) {
  repository(owner: $owner, name: $name) {
${numbers.map((_, index) => `    n${index}: pullRequest(number: $n${index}) { number state }`).join('\n')}
  }
}`;
  const variables = Object.fromEntries(numbers.map((number, index) => [`n${index}`, number]));
  const { repository } = await needing('pull-requests: read', () =>
    github.graphql(query, { owner, name, ...variables }, statesAnswer),
  );
  if (repository === null) throw new NotFoundError(`there is no repository ${owner}/${name}`);
  return Object.values(repository).flatMap((each) => each ?? []);
}

const STATES = { OPEN: 'open', MERGED: 'merged', CLOSED: 'closed' } as const;

const statesAnswer = z.object({
  repository: z.nullable(
    z.record(z.string(), z.nullable(z.object({ number: z.number(), state: z.enum(['OPEN', 'MERGED', 'CLOSED']) }))),
  ),
});

function optional<T>(value: T | null | undefined): T | undefined {
  return value ?? undefined;
}
