import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommitId, parseCommitId } from '../../../src/foundation/ids.ts';
import { createActs } from './acts.ts';
import { createGitRepository } from './git-repository.ts';
import { createQueue } from './queue.ts';
import { createLoopback, type FaultHandler, type LoggedRequest } from './server.ts';
import type {
  Account,
  CommentRecord,
  DeploymentRecord,
  DispatchRecord,
  Permissions,
  Role,
  State,
  StatusRecord,
} from './state.ts';

export type { Files } from './acts.ts';
export type { MergeGroupRecord, MergeMethod } from './queue.ts';
export type { Fault, FaultHandler, FaultPlan, FaultRequest, LoggedRequest } from './server.ts';
export type {
  CommentRecord,
  DeploymentRecord,
  DispatchRecord,
  Permissions,
  PullRequestRecord,
  Role,
  StatusRecord,
} from './state.ts';

export type LoopbackOptions = {
  /** Default `acme/app`. */
  readonly repository?: string;
  readonly defaultBranch?: string;
  /** Of `token`; default: everything that a job can be given. */
  readonly permissions?: Permissions;
  /** Whom `token` acts as; default `github-actions[bot]`. */
  readonly login?: string;
  /** Requests a token has in the hour; default 1,000. */
  readonly rateLimit?: number;
  /** Entries that one tree request lists; default 100,000. */
  readonly treeLimit?: number;
  /** GraphQL mutations that this (older) server does not have. */
  readonly without?: readonly string[];
  /** Hold our own answers against GitHub's description too; slow. */
  readonly checkAnswers?: boolean;
  /** When the clock of this GitHub starts; it advances a second at each event. */
  readonly startsAt?: string;
};

export type LoopbackGitHub = Awaited<ReturnType<typeof startGitHub>>;

/**
 * A GitHub on 127.0.0.1: one repository, real git objects in a bare repository behind the REST and GraphQL operations that this
 * project uses. Requests that GitHub's own descriptions of its APIs do not allow are refused and kept in `violations`: a test
 * ends with `expect(github.violations).toEqual([])`.
 */
export async function startGitHub(options: LoopbackOptions = {}) {
  const [owner = 'acme', name = 'app'] = (options.repository ?? 'acme/app').split('/');
  const folder = await mkdtemp(join(tmpdir(), 'loopback-github-'));
  const git = await createGitRepository(join(folder, `${name}.git`), options.defaultBranch ?? 'main');
  const loopback = createLoopback(() => state, {
    without: options.without ?? [],
    checkAnswers: options.checkAnswers ?? false,
  });
  const { server, requests, violations, faults } = loopback;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const serverUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  let clock = Date.parse(options.startsAt ?? '2026-11-01T09:00:00Z');
  let lastId = 3_000_000_000;
  const state: State = {
    owner,
    name,
    id: 4_242,
    defaultBranch: options.defaultBranch ?? 'main',
    git,
    tokens: new Map(),
    pullRequests: new Map(),
    comments: [],
    statuses: [],
    deployments: [],
    dispatches: [],
    accounts: new Map(),
    teams: new Map(),
    customRoles: new Map(),
    roles: new Map([['octocat', 'admin']]),
    rules: new Map(),
    previousTips: new Map(),
    treeLimit: options.treeLimit ?? 100_000,
    rateLimit: options.rateLimit ?? 1_000,
    serverUrl,
    apiUrl: `${serverUrl}/api/v3`,
    tick() {
      clock += 1_000;
      return new Date(clock).toISOString().replace('.000', '');
    },
    nextId: () => ++lastId,
  };

  function createToken(permissions: Permissions, login = 'github-actions[bot]'): string {
    const value = `ghs_loopback${String(state.tokens.size + 1).padStart(28, '0')}`;
    state.tokens.set(value, { value, login, permissions, remaining: state.rateLimit });
    return value;
  }

  const { mustTip, mustPull, ...acts } = createActs(state);
  const queueActs = createQueue(state, mustPull);

  async function readBytes(branch: string, path: string): Promise<Buffer | undefined> {
    const tip = await git.ref(`refs/heads/${branch}`);
    const tree = tip === undefined ? undefined : await git.treeOf(tip);
    const item = tree === undefined ? undefined : await git.lookUp(tree, path);
    return item === undefined ? undefined : (await git.read(item.oid))?.bytes;
  }

  return {
    owner,
    name,
    repository: `${owner}/${name}`,
    serverUrl,
    apiUrl: state.apiUrl,
    graphqlUrl: `${serverUrl}/api/graphql`,
    /** The bare repository. */
    folder: git.folder,
    /** A token of `github-actions[bot]` with every permission a job can be given. */
    token: createToken(
      options.permissions ?? {
        contents: 'write',
        pull_requests: 'write',
        issues: 'write',
        statuses: 'write',
        checks: 'write',
        deployments: 'write',
      },
      options.login,
    ),
    readOnlyToken: createToken({
      contents: 'read',
      pull_requests: 'read',
      issues: 'read',
      statuses: 'read',
      checks: 'read',
      deployments: 'read',
    }),
    createToken,
    state,
    requests: requests as readonly LoggedRequest[],
    violations: violations as readonly string[],
    ...acts,
    ...queueActs,
    /** The fork or branch that a pull request came from goes away. */
    deleteHeadRepository(number: number): void {
      mustPull(number).headRepository = undefined;
    },
    async tip(branch: string): Promise<CommitId | undefined> {
      const oid = await git.ref(`refs/heads/${branch}`);
      return oid === undefined ? undefined : parseCommitId(oid);
    },
    readBytes,
    async read(branch: string, path: string): Promise<string | undefined> {
      return (await readBytes(branch, path))?.toString('utf8');
    },
    /** Paths of all files of a branch, sorted as git does. */
    async list(branch: string): Promise<readonly string[]> {
      const tree = await git.treeOf(await mustTip(branch));
      const entries = tree === undefined ? [] : await git.flatten(tree);
      return entries.filter((entry) => entry.mode !== '40000').map((entry) => entry.path);
    },
    /** Messages of a branch's commits along first parents, the newest first. */
    async log(branch: string): Promise<readonly { readonly oid: string; readonly message: string }[]> {
      const found: { oid: string; message: string }[] = [];
      for (let oid = await git.ref(`refs/heads/${branch}`); oid !== undefined; ) {
        const at = await git.commit(oid);
        found.push({ oid, message: at?.message ?? '' });
        oid = at?.parents[0];
      }
      return found;
    },
    comments: (number: number): readonly CommentRecord[] =>
      state.comments.filter((comment) => comment.number === number),
    addComment(number: number, comment: { readonly author: string; readonly body: string }): CommentRecord {
      const at = state.tick();
      const added = { id: state.nextId(), number, ...comment, createdAt: at, updatedAt: at };
      state.comments.push(added);
      return added;
    },
    /** `custom`: the name of a custom role, which extends the role. */
    setRole(login: string, role: Role | undefined, custom?: string): void {
      state.customRoles.delete(login);
      if (custom !== undefined) state.customRoles.set(login, custom);
      if (role === undefined) state.roles.delete(login);
      else state.roles.set(login, role);
    },
    /** An account's id and type where they are not what the login says; null: there is no such account (any more). */
    setAccount(login: string, account: Account | null): void {
      state.accounts.set(login.toLowerCase(), account);
    },
    /** A team of an organisation, by its slug: only tokens with `members` see it. */
    setTeam(org: string, slug: string, members: Readonly<Record<string, 'active' | 'pending'>>): void {
      state.teams.set(`${org}/${slug}`.toLowerCase(), new Map(Object.entries(members)));
    },
    /** Every deployment with its statuses, the oldest first. */
    deployments: (): readonly DeploymentRecord[] => state.deployments,
    /** Every event that `repository_dispatch` was asked for, the oldest first. */
    dispatches: (): readonly DispatchRecord[] => state.dispatches,
    /** Statuses of a commit, the oldest first. */
    statuses: (sha: string): readonly StatusRecord[] => state.statuses.filter((status) => status.sha === sha),
    /** A ruleset: nothing may be written to the branch. */
    protect(branch: string, rule = 'Cannot update this protected ref.'): void {
      state.rules.set(branch, rule);
    },
    /** Asked for every request; the first plan counts. Gives the function that takes it back. */
    fault(handler: FaultHandler): () => void {
      faults.add(handler);
      return () => faults.delete(handler);
    },
    /** Forgets the requests so far. */
    clearRequests(): void {
      requests.length = 0;
    },
    async stop(): Promise<void> {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
