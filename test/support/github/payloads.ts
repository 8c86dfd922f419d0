import { createRequire } from 'node:module';
import { once } from './openapi.ts';
import { type CommentRecord, isBot, type PullRequestRecord, type State, typeOf } from './state.ts';

export type Payload = Record<string, unknown>;
type Example = { readonly name: string; readonly examples: readonly Payload[] };

/** GitHub's own examples of payloads: the shapes that ours begin from. */
const examples = once((): readonly Example[] => createRequire(import.meta.url)('@octokit/webhooks-examples'));

/** A webhook's example with this repository's names in place of the example's. */
export function examplePayload(state: State, event: string, action?: string): Payload {
  const all = examples().find((example) => example.name === event)?.examples ?? [];
  const found = all.find((example) => action === undefined || example.action === action);
  if (found === undefined) throw new Error(`there is no example of ${event} ${action ?? ''}`);
  const repository = isPayload(found.repository) ? String(found.repository.full_name) : '';
  const text = JSON.stringify(found)
    .replaceAll(repository, `${state.owner}/${state.name}`)
    .replaceAll('https://api.github.com', state.apiUrl)
    .replaceAll('https://github.com', state.serverUrl);
  return { ...JSON.parse(text), repository: repositoryPayload(state) };
}

export function userPayload(state: State, login: string): Payload {
  const name = encodeURIComponent(login);
  const api = `${state.apiUrl}/users/${name}`;
  const id = state.accounts.get(login.toLowerCase())?.id ?? idOf(login);
  return {
    login,
    id,
    node_id: `U_${id}`,
    avatar_url: `${state.serverUrl}/avatars/${name}`,
    gravatar_id: '',
    url: api,
    html_url: `${state.serverUrl}/${name}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: typeOf(state, login) ?? 'User',
    user_view_type: 'public',
    site_admin: false,
  };
}

export function repositoryPayload(state: State, fullName = `${state.owner}/${state.name}`): Payload {
  const example = examples().find((each) => each.name === 'pull_request')?.examples[0]?.repository;
  if (!isPayload(example)) throw new Error('the example of pull_request has no repository');
  const [owner = '', name = ''] = fullName.split('/');
  const text = JSON.stringify(example)
    .replaceAll(String(example.full_name), fullName)
    .replaceAll('https://api.github.com', state.apiUrl)
    .replaceAll('https://github.com', state.serverUrl);
  const own = fullName === `${state.owner}/${state.name}`;
  return {
    ...JSON.parse(text),
    id: own ? state.id : idOf(fullName),
    node_id: `R_${own ? state.id : idOf(fullName)}`,
    name,
    full_name: fullName,
    owner: userPayload(state, owner),
    private: false,
    fork: !own,
    default_branch: state.defaultBranch,
    permissions: undefined,
  };
}

export function pullRequestPayload(state: State, pull: PullRequestRecord): Payload {
  const example = examples().find((each) => each.name === 'pull_request')?.examples[0]?.pull_request;
  if (!isPayload(example)) throw new Error('the example of pull_request has none');
  const text = JSON.stringify(example)
    .replaceAll('Codertocat/Hello-World', `${state.owner}/${state.name}`)
    .replace(/\/(pulls|pull|issues)\/\d+/g, `/$1/${pull.number}`)
    .replaceAll('https://api.github.com', state.apiUrl)
    .replaceAll('https://github.com', state.serverUrl);
  const merged = pull.mergedBy !== undefined;
  const closedAt = pull.closedAt ?? null;
  return {
    ...JSON.parse(text),
    id: 1_000_000 + pull.number,
    node_id: `PR_${pull.number}`,
    number: pull.number,
    title: pull.title,
    body: null,
    user: userPayload(state, pull.author),
    state: pull.state,
    created_at: pull.createdAt,
    updated_at: pull.createdAt,
    closed_at: closedAt,
    merged_at: merged ? closedAt : null,
    merged,
    merged_by: pull.mergedBy === undefined ? null : userPayload(state, pull.mergedBy),
    auto_merge: null,
    merge_commit_sha: pull.mergeSha ?? null,
    mergeable: pull.state === 'open' ? pull.mergeSha !== undefined : null,
    mergeable_state: pull.mergeSha === undefined ? 'dirty' : 'clean',
    head: sidePayload(state, pull.head, pull.headSha, pull.headRepository),
    base: sidePayload(state, pull.base, pull.baseSha, `${state.owner}/${state.name}`),
  };
}

export function commentPayload(state: State, comment: CommentRecord): Payload {
  const issue = `${state.apiUrl}/repos/${state.owner}/${state.name}/issues`;
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url: `${issue}/comments/${comment.id}`,
    html_url: commentUrl(state, comment),
    issue_url: `${issue}/${comment.number}`,
    body: comment.body,
    user: userPayload(state, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: isBot(state, comment.author) ? 'NONE' : 'MEMBER',
    performed_via_github_app: null,
  };
}

export function commentUrl(state: State, comment: CommentRecord): string {
  return `${state.serverUrl}/${state.owner}/${state.name}/pull/${comment.number}#issuecomment-${comment.id}`;
}

function sidePayload(state: State, ref: string, sha: string, repository: string | undefined): Payload {
  const owner = repository?.split('/')[0] ?? 'ghost';
  return {
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: userPayload(state, owner),
    repo: repository === undefined ? null : repositoryPayload(state, repository),
  };
}

/** The same number for the same name, every time. */
function idOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 90_000_000, 7) + 10_000_000;
}

export function isPayload(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
