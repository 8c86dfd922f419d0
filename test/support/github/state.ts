import type { GitRepository } from './git-repository.ts';

/** What a token may do; `metadata` (who may what) is always readable, as on GitHub. */
export type Permissions = Readonly<Partial<Record<PermissionName, 'read' | 'write'>>>;
export type PermissionName =
  | 'contents'
  | 'pull_requests'
  | 'issues'
  | 'statuses'
  | 'checks'
  | 'deployments'
  /** Of the organisation: GITHUB_TOKEN can never have it. */
  | 'members';

export type Token = {
  readonly value: string;
  /** `github-actions[bot]`, an App's `<name>[bot]` or a person. */
  readonly login: string;
  readonly permissions: Permissions;
  /** Requests left in this hour. */
  remaining: number;
};

export type PullRequestRecord = {
  readonly number: number;
  title: string;
  readonly author: string;
  state: 'open' | 'closed';
  mergedBy: string | undefined;
  /** Who put it into the merge queue last. */
  queuedBy: string | undefined;
  /** Who enabled auto-merge. */
  autoMergeBy: string | undefined;
  closedAt: string | undefined;
  readonly base: string;
  /** The base's tip when the pull request was last synchronised. */
  baseSha: string;
  readonly head: string;
  /** `owner/name`; undefined: deleted. */
  headRepository: string | undefined;
  headSha: string;
  /** Test merge while open, the merge itself afterwards; undefined when they conflict. */
  mergeSha: string | undefined;
  /** What it added to the base when it was merged, the oldest first: a rebase adds as many commits as it had. */
  landed: readonly string[];
  readonly createdAt: string;
};

export type CommentRecord = {
  readonly id: number;
  readonly number: number;
  readonly author: string;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
};

export type StatusRecord = {
  readonly id: number;
  readonly sha: string;
  readonly state: string;
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: string;
};

export type DeploymentRecord = {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly environment: string;
  readonly description: string | null;
  readonly payload: unknown;
  readonly production: boolean;
  readonly transient: boolean;
  readonly creator: string;
  readonly createdAt: string;
  /** The oldest first. */
  readonly statuses: DeploymentStatusRecord[];
};

export type DeploymentStatusRecord = {
  readonly id: number;
  readonly state: string;
  readonly description: string;
  readonly logUrl: string;
  readonly environmentUrl: string;
  readonly creator: string;
  readonly createdAt: string;
};

export type DispatchRecord = { readonly type: string; readonly payload: unknown; readonly by: string };

export type Account = { readonly id?: number; readonly type?: 'User' | 'Bot' | 'Organization' | 'Mannequin' };

/** Everything that this GitHub knows. */
export type State = {
  readonly owner: string;
  readonly name: string;
  readonly id: number;
  readonly defaultBranch: string;
  readonly git: GitRepository;
  readonly tokens: Map<string, Token>;
  readonly pullRequests: Map<number, PullRequestRecord>;
  readonly comments: CommentRecord[];
  readonly statuses: StatusRecord[];
  readonly deployments: DeploymentRecord[];
  readonly dispatches: DispatchRecord[];
  /** Login in lower case → account; null: there is none. Who is not in here has one, of the type that the login says. */
  readonly accounts: Map<string, Account | null>;
  /** `<org>/<slug>` → login → whether the invitation was accepted. */
  readonly teams: Map<string, Map<string, 'active' | 'pending'>>;
  /** Login → role; who is not in here is no collaborator. */
  readonly roles: Map<string, Role>;
  /** Login → name of a custom role, which extends the role above. */
  readonly customRoles: Map<string, string>;
  /** Branch → why nothing may be written to it (a ruleset). */
  readonly rules: Map<string, string>;
  /** The tip each branch had before its last change: what a replica that lags answers. */
  readonly previousTips: Map<string, string | undefined>;
  /** Largest listing that one tree request gives. */
  readonly treeLimit: number;
  readonly rateLimit: number;
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** ISO 8601, one second later at each call. */
  tick(): string;
  nextId(): number;
};

export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read';

/** One request's view: who asks, and whether a lagging replica answers. */
export type Asker = { readonly state: State; readonly token: Token; readonly stale: boolean };

/** An answer that is an error, in GitHub's words. */
export class ApiError extends Error {
  readonly status: number;
  /** GraphQL's type of the same error. */
  readonly type: string;
  readonly errors: readonly unknown[] | undefined;

  constructor(status: number, message: string, options: { type?: string; errors?: readonly unknown[] } = {}) {
    super(message);
    this.status = status;
    this.type = options.type ?? (status === 404 ? 'NOT_FOUND' : status === 403 ? 'FORBIDDEN' : 'UNPROCESSABLE');
    this.errors = options.errors;
  }
}

export function demand(asker: Asker, ...any: readonly (readonly [PermissionName, 'read' | 'write'])[]): void {
  const has = any.some(([name, level]) => {
    const own = asker.token.permissions[name];
    return own === 'write' || own === level;
  });
  if (!has) throw new ApiError(403, 'Resource not accessible by integration');
}

export function mayRead({ token }: Asker, name: PermissionName): boolean {
  return token.permissions[name] !== undefined;
}

export async function tipOf({ state, stale }: Asker, branch: string): Promise<string | undefined> {
  if (stale && state.previousTips.has(branch)) return state.previousTips.get(branch);
  return state.git.ref(`refs/heads/${branch}`);
}

/** Moves a branch, unless a ruleset forbids it; false: it is no longer at `from`. */
export async function moveBranch(asker: Asker, branch: string, to: string, from: string | undefined): Promise<boolean> {
  const { state } = asker;
  const rule = state.rules.get(branch);
  if (rule !== undefined) {
    throw new ApiError(422, `Repository rule violations found\n\n${rule}\n\n`, { type: 'UNPROCESSABLE' });
  }
  if (!(await state.git.moveRef(`refs/heads/${branch}`, to, from))) return false;
  state.previousTips.set(branch, from);
  await followBranch(state, branch);
  return true;
}

/** Open pull requests from a branch of this repository follow it. */
export async function followBranch(state: State, branch: string): Promise<void> {
  const own = `${state.owner}/${state.name}`;
  for (const pull of state.pullRequests.values()) {
    if (pull.state !== 'open' || pull.head !== branch || pull.headRepository !== own) continue;
    const tip = await state.git.ref(`refs/heads/${branch}`);
    if (tip !== undefined) await synchronise(state, pull, tip);
  }
}

/** Takes a new head, and makes the test merge with the base's tip of now. */
export async function synchronise(state: State, pull: PullRequestRecord, headSha: string): Promise<void> {
  const { git } = state;
  pull.headSha = headSha;
  pull.baseSha = (await git.ref(`refs/heads/${pull.base}`)) ?? pull.baseSha;
  await forceRef(git, `refs/pull/${pull.number}/head`, headSha);
  const tree = await git.mergeTree(pull.baseSha, headSha);
  pull.mergeSha =
    tree === undefined
      ? undefined
      : await git.writeCommit({
          tree,
          parents: [pull.baseSha, headSha],
          message: `Merge ${headSha} into ${pull.baseSha}`,
          author: authorLine(pull.author, state.tick()),
        });
  if (pull.mergeSha !== undefined) await forceRef(git, `refs/pull/${pull.number}/merge`, pull.mergeSha);
}

async function forceRef(git: GitRepository, name: string, to: string): Promise<void> {
  await git.moveRef(name, to, await git.ref(name));
}

/** As git writes a person into a commit. */
export function authorLine(login: string, at: string): string {
  return `${login} <${login}@users.noreply.github.com> ${Math.floor(Date.parse(at) / 1000)} +0000`;
}

export function isBot(state: State, login: string): boolean {
  return typeOf(state, login) === 'Bot';
}

/** `User`, `Bot`, …; undefined: there is no such account. */
export function typeOf(state: State, login: string): string | undefined {
  const account = state.accounts.get(login.toLowerCase());
  if (account === null) return undefined;
  return account?.type ?? (login.endsWith('[bot]') ? 'Bot' : 'User');
}

/**
 * The pull requests that a commit is of: those that brought it in, and while it is not on the default branch the open ones too, but
 * none from a fork.
 */
export async function pullRequestsOf(state: State, sha: string): Promise<readonly PullRequestRecord[]> {
  const { git, pullRequests } = state;
  const tip = await git.ref(`refs/heads/${state.defaultBranch}`);
  const onDefault = tip !== undefined && (await git.isAncestor(sha, tip));
  const found: PullRequestRecord[] = [];
  for (const pull of pullRequests.values()) {
    const merged = pull.mergedBy !== undefined;
    const open = pull.state === 'open' && !onDefault && pull.headRepository === `${state.owner}/${state.name}`;
    const own = (merged || open) && (await git.commitsBetween(pull.baseSha, pull.headSha)).includes(sha);
    if (own || (merged && pull.landed.includes(sha))) found.push(pull);
  }
  return found;
}
