import * as z from 'zod/mini';
import { type CommitId, parseCommitId } from '../foundation/ids.ts';
import type { GitHub, Repository } from './client.ts';
import { GitHubError, NotFoundError, PermissionError, RateLimitError } from './errors.ts';

export type BranchCommit = {
  readonly branch: string;
  /** The tip that was read; undefined when the branch does not exist: the commit creates it. */
  readonly parent: CommitId | undefined;
  /** First line, then an empty line and the body. */
  readonly message: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
};

export type CommitOutcome =
  | { readonly kind: 'committed'; readonly commit: CommitId }
  /** The branch is no longer at `parent`: nothing was written. */
  | { readonly kind: 'conflict' }
  /** The answer was lost, or GitHub could not do it now: only a read can tell what happened. */
  | { readonly kind: 'unknown'; readonly message: string };

/**
 * Adds files to a branch in one commit, only while the branch is at `parent`. Never repeats a write.
 *
 * A branch that does not exist is created first, without history, with the files at the root of the commit (or a README): GitHub's
 * compare-and-set commit needs a branch, and its REST API takes binary files one request at a time.
 *
 * @throws PermissionError when the token or a ruleset does not allow it; GitHubError when GitHub refuses it for good.
 */
export async function commitOnBranch(
  github: GitHub,
  repository: Repository,
  change: BranchCommit,
): Promise<CommitOutcome> {
  return asOutcome(async () => {
    const parent = change.parent ?? (await createBranch(github, repository, change));
    return commitByGraphql(github, repository, change, parent);
  });
}

async function commitByGraphql(
  github: GitHub,
  repository: Repository,
  change: BranchCommit,
  parent: CommitId,
): Promise<CommitOutcome> {
  const [headline = '', ...rest] = change.message.split('\n');
  const input = {
    branch: { repositoryNameWithOwner: `${repository.owner}/${repository.name}`, branchName: change.branch },
    expectedHeadOid: parent,
    message: { headline, body: rest.join('\n').trim() },
    fileChanges: {
      additions: [...change.files].map(([path, bytes]) => ({ path, contents: Buffer.from(bytes).toString('base64') })),
    },
  };
  const mutation = `mutation CommitOnBranch($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
  try {
    const { createCommitOnBranch } = await github.graphql(mutation, { input }, commitAnswer);
    return { kind: 'committed', commit: parseCommitId(createCommitOnBranch.commit.oid) };
  } catch (error) {
    if (!isMissing(error)) throw error;
    return commitByRest(github, repository, change, parent);
  }
}

/** An older Enterprise Server without the mutation, or none that serves GraphQL at this address. */
function isMissing(error: unknown): boolean {
  if (!(error instanceof GitHubError)) return false;
  if (error.graphqlType !== undefined) return MISSING_TYPES.has(error.graphqlType);
  return error instanceof NotFoundError && error.status === 404;
}

const MISSING_TYPES = new Set(['undefinedField', 'undefinedType', 'variableRequiresValidType']);

/** Compare-and-set by fast-forward: the new commit's parent is the tip that was read, and nothing is forced. */
async function commitByRest(
  github: GitHub,
  repository: Repository,
  change: BranchCommit,
  parent: CommitId,
): Promise<CommitOutcome> {
  const commit = await writeCommit(github, repository, change.message, change.files, parent);
  await github.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
    owner: repository.owner,
    repo: repository.name,
    ref: `heads/${change.branch}`,
    sha: commit,
    force: false,
  });
  return { kind: 'committed', commit };
}

/** @throws GitHubError with GitHub's "Reference already exists" when another run was first. */
async function createBranch(github: GitHub, repository: Repository, change: BranchCommit): Promise<CommitId> {
  const atRoot = [...change.files].filter(([path, bytes]) => !path.includes('/') && asText(bytes) !== undefined);
  const readme = `# ${change.branch}\n\nWritten by Prompt Ratchet. This branch has its own history: never merge it, and change it only through the action.\n`;
  const files = new Map(atRoot.length > 0 ? atRoot : [['README.md', Buffer.from(readme)]]);
  const commit = await writeCommit(github, repository, `Create ${change.branch}`, files, undefined);
  await github.request('POST /repos/{owner}/{repo}/git/refs', {
    owner: repository.owner,
    repo: repository.name,
    ref: `refs/heads/${change.branch}`,
    sha: commit,
  });
  return commit;
}

/** A commit that no branch has yet. Sending its parts twice does no harm: nothing refers to what is left over. */
async function writeCommit(
  github: GitHub,
  repository: Repository,
  message: string,
  files: ReadonlyMap<string, Uint8Array>,
  parent: CommitId | undefined,
): Promise<CommitId> {
  const place = { owner: repository.owner, repo: repository.name, request: { repeatable: true } };
  const entries = await Promise.all(
    [...files].map(async ([path, bytes]) => {
      const entry = { path, mode: '100644' as const, type: 'blob' as const };
      const text = asText(bytes);
      if (text !== undefined) return { ...entry, content: text };
      const blob = await github.request('POST /repos/{owner}/{repo}/git/blobs', {
        ...place,
        content: Buffer.from(bytes).toString('base64'),
        encoding: 'base64',
      });
      return { ...entry, sha: blob.data.sha };
    }),
  );
  const tree = await github.request('POST /repos/{owner}/{repo}/git/trees', {
    ...place,
    tree: entries,
    ...(parent === undefined ? {} : { base_tree: await treeOf(github, repository, parent) }),
  });
  const commit = await github.request('POST /repos/{owner}/{repo}/git/commits', {
    ...place,
    message,
    tree: tree.data.sha,
    parents: parent === undefined ? [] : [parent],
  });
  return parseCommitId(commit.data.sha);
}

async function treeOf(github: GitHub, repository: Repository, commit: CommitId): Promise<string> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
    owner: repository.owner,
    repo: repository.name,
    commit_sha: commit,
  });
  return data.tree.sha;
}

/** The trees API takes text as it stands; anything else goes through a blob. */
function asText(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes).toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) && !text.includes('\0') ? text : undefined;
}

/** GitHub's refusals as answers: what the branch holds now decides, and only a read tells that. */
async function asOutcome(write: () => Promise<CommitOutcome>): Promise<CommitOutcome> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof GitHubError) || error instanceof PermissionError) throw error;
    if (isConflict(error)) return { kind: 'conflict' };
    if (error.effect === 'unknown' || error instanceof RateLimitError)
      return { kind: 'unknown', message: error.message };
    throw error;
  }
}

/**
 * Another commit was first, or the branch came or went meanwhile. REST's 409 and its "not a fast forward" can also be wrong for
 * a moment while GitHub's replicas catch up: the caller reads again either way.
 */
function isConflict(error: GitHubError): boolean {
  if (error.graphqlType === 'STALE_DATA' || error.status === 409) return true;
  // The branch, not the repository, is gone.
  if (error.graphqlType === 'NOT_FOUND') return !/\bto a Repository\b/.test(error.message);
  return /Expected branch to point to|not a fast forward|Reference (does not exist|already exists)/i.test(
    error.message,
  );
}

const commitAnswer = z.object({ createCommitOnBranch: z.object({ commit: z.object({ oid: z.string() }) }) });
