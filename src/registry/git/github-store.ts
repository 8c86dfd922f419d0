import * as z from 'zod/mini';
import { RatchetError } from '../../foundation/errors.ts';
import type { CommitId } from '../../foundation/ids.ts';
import {
  branchTip,
  commitOnBranch,
  type GitHub,
  GitHubError,
  PermissionError,
  type Repository,
  readBlobs,
} from '../../github/index.ts';
import { type GitStore, type MessagePage, StoreError } from './store.ts';

/** A branch of a repository on GitHub, through its API: no checkout, no git. The branch is created by the first commit. */
export function githubStore(github: GitHub, repository: Repository, branch: string): GitStore {
  return {
    label: `${repository.owner}/${repository.name}, branch ${branch}`,
    tip: () => readable(() => branchTip(github, repository, branch)),
    read: (at, paths) => readable(() => readBlobs(github, repository, at, paths)),
    list: (at, folder) => readable(() => listFolder(github, repository, at, folder)),
    messages: (at, path, from) => readable(() => messagesOf(github, repository, { at, path, from })),
    async commit({ parent, message, files }) {
      try {
        return await commitOnBranch(github, repository, { branch, parent, message, files });
      } catch (error) {
        // Anything but an error of our own (an abort, a defect) says nothing about what was written.
        throw error instanceof RatchetError ? storeError(error) : error;
      }
    },
  };
}

/**
 * The files of one folder and of its own folders, in one query: the ledger is no deeper, and a listing of the whole branch grows with
 * every promotion that ever was.
 */
async function listFolder(
  github: GitHub,
  repository: Repository,
  at: CommitId,
  folder: string,
): Promise<readonly string[]> {
  const variables = { ...repository, expression: `${at}:${folder}` };
  const { repository: found } = await github.graphql(FOLDER, variables, folderAnswer);
  const paths = (found.object?.entries ?? []).flatMap((entry) =>
    entry.type === 'tree'
      ? (entry.object?.entries ?? []).map((inner) => `${folder}/${entry.name}/${inner.name}`)
      : [`${folder}/${entry.name}`],
  );
  return paths.toSorted();
}

const FOLDER = `query Folder($owner: String!, $name: String!, $expression: String!) {
  repository(owner: $owner, name: $name) { object(expression: $expression) { ... on Tree {
    entries { name type object { ... on Tree { entries { name } } } }
  } } }
}`;

const inner = z.object({ entries: z.optional(z.array(z.object({ name: z.string() }))) });
const folderAnswer = z.object({
  repository: z.object({
    object: z.nullable(
      z.object({
        entries: z.optional(z.array(z.object({ name: z.string(), type: z.string(), object: z.nullable(inner) }))),
      }),
    ),
  }),
});

type Asked = { readonly at: CommitId; readonly path: string; readonly from: string | undefined };

/** One page of the history of a file at first; then several, side by side in one query. */
async function messagesOf(github: GitHub, repository: Repository, { at, path, from }: Asked): Promise<MessagePage> {
  const cursors = from === undefined ? [null] : cursorsFrom(from);
  const after = Object.fromEntries(cursors.map((cursor, index) => [`c${index}`, cursor]));
  const query = `query Messages($owner: String!, $name: String!, $commit: GitObjectID!, $path: String!, ${cursors.map((_, index) => `$c${index}: String`).join(', ')}) {
  repository(owner: $owner, name: $name) { object(oid: $commit) { ... on Commit {
${cursors.map((_, index) => `    h${index}: history(path: $path, first: ${PAGE}, after: $c${index}) { ...Page }`).join('\n')}
  } } }
}
fragment Page on CommitHistoryConnection { nodes { message } pageInfo { hasNextPage endCursor } }`;
  const answer = await github.graphql(query, { ...repository, commit: at, path, ...after }, messagesAnswer);
  const found = answer.repository.object;
  if (found === null) throw new GitHubError(`${repository.owner}/${repository.name} has no commit ${at}`);
  const pages = cursors.flatMap((_, index) => found[`h${index}`] ?? []);
  const last = pages.find(({ pageInfo }) => !pageInfo.hasNextPage) ?? pages.at(-1);
  const next = last?.pageInfo.hasNextPage ? last.pageInfo.endCursor : null;
  return { messages: pages.flatMap(({ nodes }) => nodes.map(({ message }) => message)), next: next ?? undefined };
}

/**
 * A history's cursor is `<commit> <how many come before>`, which GitHub does not promise, and many rely on: where it reads so, the cursors
 * of the pages after it are known as well. Where it does not, there is one page a request.
 */
function cursorsFrom(cursor: string): readonly string[] {
  const [, commit, before] = /^([0-9a-f]+) (\d+)$/.exec(cursor) ?? [];
  if (commit === undefined) return [cursor];
  return Array.from({ length: PAGES }, (_, index) => `${commit} ${Number(before) + index * PAGE}`);
}

/** The most that GitHub has in one page. */
const PAGE = 100;

/** GitHub ends a query after 10 seconds, and is said to refuse 20 such pages (https://stackoverflow.com/a/16782303). */
const PAGES = 15;

const history = z.object({
  nodes: z.array(z.object({ message: z.string() })),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.nullable(z.string()) }),
});
const messagesAnswer = z.object({ repository: z.object({ object: z.nullable(z.record(z.string(), history)) }) });

async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    throw new StoreError('failed', error.message, optionsOf(error));
  }
}

function storeError(error: RatchetError): StoreError {
  if (!(error instanceof PermissionError)) return new StoreError('failed', error.message, optionsOf(error));
  // What to do about a missing permission is the registry's to say: it knows which token is meant.
  return new StoreError('not-permitted', error.message, { ...optionsOf(error), todo: undefined });
}

function optionsOf(error: RatchetError) {
  return { position: error.position, todo: error.todo, details: error.details, cause: error };
}
