import * as z from 'zod/mini';
import { type CommitId, parseCommitId } from '../foundation/ids.ts';
import { type GitHub, needing, type Repository } from './client.ts';
import { NotFoundError } from './errors.ts';
import { LANDED_PULL, landedPull, type MergedPullRequest, mayNotRead, toMerged } from './landed-pull.ts';

export type { MergedPullRequest } from './landed-pull.ts';

/**
 * The merged pull request whose merge made this commit of the default branch: by merge commit, squash or rebase (of which the last
 * commit counts). Undefined when a direct push did, also one that moved the branch to a commit that another branch's pull request
 * brought in. GitHub may need a moment after a merge: undefined then too; the push event's actor is who merged, or the queue's bot.
 *
 * One query. The token needs `contents: read` and `pull-requests: read`.
 *
 * @throws NotFoundError when there is no such commit; PermissionError when the token may not read pull requests.
 */
export async function mergedBy(
  github: GitHub,
  repository: Repository,
  commit: CommitId,
): Promise<readonly MergedPullRequest[] | undefined> {
  const variables = { owner: repository.owner, name: repository.name, commit };
  const { repository: found } = await needing('pull-requests: read', () =>
    github.graphql(LANDED, variables, landedAnswer),
  );
  const listed = found?.object?.associatedPullRequests;
  if (found?.object == null) throw new NotFoundError(`${nameOf(repository)} has no commit ${commit}`);
  if (listed == null) throw mayNotRead(repository);
  const merged = listed.nodes.filter(
    (pull) => pull.merged && pull.baseRefName === found.defaultBranchRef?.name && pull.mergeCommit?.oid === commit,
  );
  return merged.length === 0 ? undefined : merged.map(toMerged);
}

export type Landed = {
  /** Each once, the newest first. */
  readonly pullRequests: readonly MergedPullRequest[];
  /** Every commit came by a pull request that was merged; false: somebody pushed at least one, or there are more than 100. */
  readonly complete: boolean;
};

/**
 * The pull requests that one push brought to the default branch: a merge queue merges several at once. The branch's own commits are
 * followed from `head` to `before` (first parents, at most 100). One query. The token needs `contents: read` and
 * `pull-requests: read`.
 *
 * @throws NotFoundError when there is no such commit; PermissionError when the token may not read pull requests.
 */
export async function landedBetween(
  github: GitHub,
  repository: Repository,
  before: CommitId,
  head: CommitId,
): Promise<Landed> {
  const variables = { owner: repository.owner, name: repository.name, commit: head };
  const { repository: found } = await github.graphql(PUSHED, variables, pushedAnswer);
  if (found?.object == null) throw new NotFoundError(`${nameOf(repository)} has no commit ${head}`);
  const known = new Map(found.object.history.nodes.map((commit) => [commit.oid, commit]));
  const pullRequests = new Map<number, MergedPullRequest>();
  let complete = true;
  for (let at: string | undefined = head; at !== before; ) {
    const commit: PushedCommit | undefined = at === undefined ? undefined : known.get(at);
    if (commit === undefined) return { pullRequests: [...pullRequests.values()], complete: false };
    if (commit.associatedPullRequests == null) throw mayNotRead(repository);
    const merged = commit.associatedPullRequests.nodes.filter(
      (pull) => pull.merged && pull.baseRefName === found.defaultBranchRef?.name,
    );
    for (const pull of merged) if (!pullRequests.has(pull.number)) pullRequests.set(pull.number, toMerged(pull));
    complete &&= merged.length > 0;
    at = commit.parents.nodes[0]?.oid;
  }
  return { pullRequests: [...pullRequests.values()], complete };
}

export type MergeGroup = {
  readonly base: CommitId;
  readonly head: CommitId;
  /** `refs/heads/gh-readonly-queue/<base>/pr-<number>-<sha>`: named after the last pull request of the group. */
  readonly headRef: string;
};

export type GroupedPullRequest = {
  readonly number: number;
  readonly headSha: CommitId;
  /** `merged`: its head is a parent of the queue's commit. `named`: only a commit message or the branch says so (squash, rebase). */
  readonly evidence: 'merged' | 'named';
};

export type MergeGroupPullRequests = {
  /** In the queue's order. Those that are no longer open, or go to another branch, are left out. */
  readonly pullRequests: readonly GroupedPullRequest[];
  /** Every commit of the group is accounted for. A queue that rebases leaves no trace but the branch's name: false. */
  readonly complete: boolean;
};

/**
 * The pull requests that a merge group consists of. GitHub has no list of them for GITHUB_TOKEN: the queue's own field
 * (`mergeQueue`) takes a permission that it cannot have, and the queue's commits are associated with no pull request. So the
 * commits are followed from head to base: a merge commit's second parent is the head of its pull request, whose number is in the
 * title, as of a squashed one; the last number is in the branch's name. What they name is looked up.
 *
 * Two queries. At most 100 commits are looked at, the pull requests' own among them; with more, `complete` is false. The token
 * needs `contents: read` and `pull-requests: read`.
 *
 * @throws NotFoundError when the head is not there (the group was dissolved); PermissionError without `pull-requests: read`.
 */
export async function mergeGroupPullRequests(
  github: GitHub,
  repository: Repository,
  group: MergeGroup,
): Promise<MergeGroupPullRequests> {
  const variables = { owner: repository.owner, name: repository.name, commit: group.head };
  const { repository: found } = await github.graphql(GROUP, variables, groupAnswer);
  if (found?.object == null) throw new NotFoundError(`${nameOf(repository)} has no commit ${group.head}`);
  const [, target, last] = /\/gh-readonly-queue\/(.+)\/pr-(\d+)-[0-9a-f]+$/.exec(group.headRef) ?? [];
  const { commits, whole } = queueCommits(found.object.history.nodes, group);
  const traces = commits.map((commit, index) => {
    const [, merged] = commit.parents.nodes;
    const isLast = index === commits.length - 1 && last !== undefined;
    return { number: isLast ? Number(last) : numberIn(commit.message), merged: merged?.oid };
  });
  const open = (await openPullRequests(github, repository, traces)).filter((pull) => pull.baseRefName === target);
  const pullRequests = traces.flatMap(({ number, merged }): GroupedPullRequest[] => {
    const pull = open.find((each) => (merged === undefined ? each.number === number : each.headRefOid === merged));
    if (pull === undefined) return [];
    const evidence = merged === undefined ? 'named' : 'merged';
    return [{ number: pull.number, headSha: parseCommitId(pull.headRefOid), evidence }];
  });
  const unique = pullRequests.filter(
    ({ number }, index) => pullRequests.findLastIndex((each) => each.number === number) === index,
  );
  return { pullRequests: unique, complete: whole && unique.length === commits.length };
}

type QueueCommit = z.infer<typeof groupCommit>;

/** The first-parent chain from base (not included) to head, the oldest first: each is one step of the queue. */
function queueCommits(
  history: readonly QueueCommit[],
  { base, head }: MergeGroup,
): { readonly commits: readonly QueueCommit[]; readonly whole: boolean } {
  const known = new Map(history.map((commit) => [commit.oid, commit]));
  const commits: QueueCommit[] = [];
  let at: string | undefined = head;
  while (at !== base) {
    const commit: QueueCommit | undefined = at === undefined ? undefined : known.get(at);
    if (commit === undefined) return { commits: commits.toReversed(), whole: false };
    commits.push(commit);
    at = commit.parents.nodes[0]?.oid;
  }
  return { commits: commits.toReversed(), whole: true };
}

/** GitHub puts the number at the end of the title; what an author wrote there before does not count. */
function numberIn(message: string): number | undefined {
  const [title = ''] = message.split('\n');
  const number = /^Merge pull request #(\d+) from /.exec(title)?.[1] ?? /\(#(\d+)\)$/.exec(title.trim())?.[1];
  return number === undefined || Number(number) > 2 ** 31 - 1 ? undefined : Number(number);
}

type Trace = { readonly number: number | undefined; readonly merged: string | undefined };

/**
 * The open pull requests with these numbers or heads. By the number too where there is a head: GitHub associates a commit with no
 * pull request from a fork.
 */
async function openPullRequests(
  github: GitHub,
  repository: Repository,
  traces: readonly Trace[],
): Promise<readonly OpenPull[]> {
  const numbers = [...new Set(traces.flatMap(({ number }) => number ?? []))];
  const heads = [...new Set(traces.flatMap(({ merged }) => merged ?? []))];
  if (numbers.length + heads.length === 0) return [];
  const declared = [
    ...numbers.map((_, index) => `$n${index}: Int!`),
    ...heads.map((_, index) => `$h${index}: GitObjectID!`),
  ];
  const query = `query Grouped($owner: String!, $name: String!, ${declared.join(', ')}) {
  repository(owner: $owner, name: $name) {
${numbers.map((_, index) => `    n${index}: pullRequest(number: $n${index}) { ...Pull }`).join('\n')}
${heads.map((_, index) => `    h${index}: object(oid: $h${index}) { ... on Commit { associatedPullRequests(first: 20) { nodes { ...Pull } } } }`).join('\n')}
  }
}
fragment Pull on PullRequest { number state headRefOid baseRefName }`;
  const variables = {
    owner: repository.owner,
    name: repository.name,
    ...Object.fromEntries(numbers.map((number, index) => [`n${index}`, number])),
    ...Object.fromEntries(heads.map((head, index) => [`h${index}`, head])),
  };
  const { repository: found } = await needing('pull-requests: read', () =>
    github.graphql(query, variables, groupedAnswer),
  );
  return Object.values(found ?? {}).flatMap((answer) => {
    if (answer === null) return [];
    if ('number' in answer) return answer.state === 'OPEN' ? [answer] : [];
    if (answer.associatedPullRequests === null) throw mayNotRead(repository);
    return answer.associatedPullRequests.nodes.filter((pull) => pull.state === 'OPEN');
  });
}

const LANDED = `query Landed($owner: String!, $name: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name }
    object(oid: $commit) { ... on Commit {
      associatedPullRequests(first: 20, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { ...LandedPull } }
    } }
  }
}
${LANDED_PULL}`;

const PUSHED = `query Pushed($owner: String!, $name: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name }
    object(oid: $commit) { ... on Commit { history(first: 100) { nodes {
      oid parents(first: 1) { nodes { oid } }
      associatedPullRequests(first: 5, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { ...LandedPull } }
    } } } }
  }
}
${LANDED_PULL}`;

const GROUP = `query MergeGroup($owner: String!, $name: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $name) { object(oid: $commit) { ... on Commit { history(first: 100) { nodes {
    oid message parents(first: 2) { nodes { oid } }
  } } } } }
}`;

const landedAnswer = z.object({
  repository: z.nullable(
    z.object({
      defaultBranchRef: z.nullable(z.object({ name: z.string() })),
      object: z.nullable(z.object({ associatedPullRequests: z.nullish(z.object({ nodes: z.array(landedPull) })) })),
    }),
  ),
});
const pushedCommit = z.object({
  oid: z.string(),
  parents: z.object({ nodes: z.array(z.object({ oid: z.string() })) }),
  associatedPullRequests: z.nullish(z.object({ nodes: z.array(landedPull) })),
});
type PushedCommit = z.infer<typeof pushedCommit>;
const pushedAnswer = z.object({
  repository: z.nullable(
    z.object({
      defaultBranchRef: z.nullable(z.object({ name: z.string() })),
      object: z.nullable(z.object({ history: z.object({ nodes: z.array(pushedCommit) }) })),
    }),
  ),
});
const openPull = z.object({
  number: z.number(),
  state: z.string(),
  headRefOid: z.string(),
  baseRefName: z.string(),
});
type OpenPull = z.infer<typeof openPull>;
const groupCommit = z.object({
  oid: z.string(),
  message: z.string(),
  parents: z.object({ nodes: z.array(z.object({ oid: z.string() })) }),
});
const groupAnswer = z.object({
  repository: z.nullable(
    z.object({ object: z.nullable(z.object({ history: z.object({ nodes: z.array(groupCommit) }) })) }),
  ),
});
const groupedAnswer = z.object({
  repository: z.nullable(
    z.record(
      z.string(),
      z.nullable(
        z.union([openPull, z.object({ associatedPullRequests: z.nullable(z.object({ nodes: z.array(openPull) })) })]),
      ),
    ),
  ),
});

function nameOf({ owner, name }: Repository): string {
  return `${owner}/${name}`;
}
