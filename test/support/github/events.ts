import type { LoopbackGitHub } from './index.ts';
import {
  examplePayload,
  isPayload,
  type Payload,
  pullRequestPayload,
  repositoryPayload,
  userPayload,
} from './payloads.ts';
import type { MergeGroupRecord } from './queue.ts';
import type { PullRequestRecord } from './state.ts';

type PullRequestAction = 'opened' | 'synchronize' | 'reopened' | 'closed';

/**
 * `pull_request` (and `pull_request_target`), as GitHub writes it to GITHUB_EVENT_PATH. `closed` says whether it was merged
 * (`pull_request.merged`); `by`: who did it, by default the author.
 */
export function pullRequestEvent(
  github: LoopbackGitHub,
  number: number,
  action: PullRequestAction = 'opened',
  by?: string,
): Payload {
  const { state } = github;
  const pull = mustPull(github, number);
  const event = {
    ...examplePayload(state, 'pull_request', action === 'synchronize' ? 'opened' : action),
    action,
    number,
    pull_request: pullRequestPayload(state, pull),
    repository: repositoryPayload(state),
    sender: userPayload(state, by ?? pull.author),
  };
  return action === 'synchronize' ? { ...event, before: pull.baseSha, after: pull.headSha } : event;
}

/**
 * `merge_group` of one pull request, for which the queue makes its commit, or of a group that `queue` has made.
 */
export async function mergeGroupEvent(github: LoopbackGitHub, what: number | MergeGroupRecord): Promise<Payload> {
  const { state } = github;
  const group = typeof what === 'number' ? await github.queue([what]) : what;
  const commit = await state.git.commit(group.head);
  const last = mustPull(github, group.entries.at(-1)?.number ?? 0);
  const example = examplePayload(state, 'merge_group', 'checks_requested');
  const shape = isPayload(example.merge_group) ? example.merge_group : {};
  const head = isPayload(shape.head_commit) ? shape.head_commit : {};
  return {
    ...example,
    merge_group: {
      ...shape,
      head_sha: group.head,
      head_ref: group.headRef,
      base_sha: group.base,
      base_ref: `refs/heads/${group.target}`,
      head_commit: { ...head, id: group.head, tree_id: commit?.tree, message: commit?.message },
    },
    repository: repositoryPayload(state),
    sender: userPayload(state, last.queuedBy ?? last.author),
  };
}

/** `push` of a branch's tip; `before` is the tip it had, by default its first parent. */
export async function pushEvent(
  github: LoopbackGitHub,
  branch = github.state.defaultBranch,
  { before, by = 'octocat' }: { before?: string; by?: string } = {},
): Promise<Payload> {
  const { state } = github;
  const after = await github.tip(branch);
  const commit = after === undefined ? undefined : await state.git.commit(after);
  if (after === undefined || commit === undefined) throw new Error(`there is no branch ${branch}`);
  const from = before ?? commit.parents[0] ?? '0'.repeat(40);
  const example = examplePayload(state, 'push');
  const head = {
    id: after,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: state.tick(),
    url: `${state.serverUrl}/${github.repository}/commit/${after}`,
    author: { name: by, email: `${by}@users.noreply.github.com`, username: by },
    committer: { name: 'GitHub', email: 'noreply@github.com', username: 'web-flow' },
    added: [],
    removed: [],
    modified: [],
  };
  return {
    ...example,
    ref: `refs/heads/${branch}`,
    before: from,
    after,
    created: /^0+$/.test(from),
    deleted: false,
    forced: false,
    base_ref: null,
    compare: `${state.serverUrl}/${github.repository}/compare/${from.slice(0, 12)}...${after.slice(0, 12)}`,
    commits: [head],
    head_commit: head,
    pusher: { name: by, email: `${by}@users.noreply.github.com` },
    sender: userPayload(state, by),
  };
}

/** `workflow_dispatch` with its inputs (strings, as GitHub gives them). */
export function workflowDispatchEvent(
  github: LoopbackGitHub,
  inputs: Readonly<Record<string, string>>,
  { branch = github.state.defaultBranch, by = 'octocat' }: { branch?: string; by?: string } = {},
): Payload {
  return {
    ...examplePayload(github.state, 'workflow_dispatch'),
    inputs,
    ref: `refs/heads/${branch}`,
    workflow: '.github/workflows/prompts.yml',
    repository: repositoryPayload(github.state),
    sender: userPayload(github.state, by),
  };
}

function mustPull(github: LoopbackGitHub, number: number): PullRequestRecord {
  const pull = github.state.pullRequests.get(number);
  if (pull === undefined) throw new Error(`there is no pull request ${number}`);
  return pull;
}
