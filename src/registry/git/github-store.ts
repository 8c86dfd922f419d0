import * as z from 'zod/mini';
import { RatchetError } from '../../foundation/errors.ts';
import type { CommitId } from '../../foundation/ids.ts';
import {
  branchTip,
  commitOnBranch,
  type GitHub,
  PermissionError,
  type Repository,
  readBlobs,
} from '../../github/index.ts';
import { type GitStore, StoreError } from './store.ts';

/** A branch of a repository on GitHub, through its API: no checkout, no git. The branch is created by the first commit. */
export function githubStore(github: GitHub, repository: Repository, branch: string): GitStore {
  return {
    label: `${repository.owner}/${repository.name}, branch ${branch}`,
    tip: () => readable(() => branchTip(github, repository, branch)),
    read: (at, paths) => readable(() => readBlobs(github, repository, at, paths)),
    list: (at, folder) => readable(() => listFolder(github, repository, at, folder)),
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
