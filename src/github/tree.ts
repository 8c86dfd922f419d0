import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { refuseBlobSize, refusePathOutside, refuseUnusableBlob, refuseUnusableEntry } from '../foundation/blob.ts';
import { FileError } from '../foundation/errors.ts';
import type { CommitId } from '../foundation/ids.ts';
import type { SourceTree, TreeEntry } from '../foundation/source-tree.ts';
import type { GitHub, Repository } from './client.ts';
import { GitHubError } from './errors.ts';

/** The files of a repository at a commit: the whole listing in one request, the bytes of many files in one query. */
export function commitTree(github: GitHub, repository: Repository, commit: CommitId): SourceTree {
  let entries: Promise<readonly TreeEntry[]> | undefined;
  return {
    label: `${repository.owner}/${repository.name}@${commit.slice(0, 7)}`,
    commit,
    entries() {
      entries ??= listTree(github, repository, commit);
      return entries;
    },
    read: (paths) => readBlobs(github, repository, commit, paths),
  };
}

/**
 * Every file, link and submodule at a commit, in one request as long as GitHub lists them all at once (100,000 entries, 7 MB).
 *
 * @throws NotFoundError when there is no such commit.
 */
export async function listTree(
  github: GitHub,
  repository: Repository,
  commit: CommitId,
): Promise<readonly TreeEntry[]> {
  return listFolder(github, repository, commit, '');
}

/**
 * The bytes of files at a commit. A path that is not there, or is a folder, is not in the answer.
 *
 * @throws FileError for a link, a submodule, a Git LFS pointer, a file over 50 MiB or a path outside the root.
 */
export async function readBlobs(
  github: GitHub,
  repository: Repository,
  commit: CommitId,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const wanted = [...new Set(paths)];
  for (const path of wanted) refusePathOutside(path);
  const chunks = Array.from({ length: Math.ceil(wanted.length / FILES_A_QUERY) }, (_, index) =>
    wanted.slice(index * FILES_A_QUERY, (index + 1) * FILES_A_QUERY),
  );
  const found = (await Promise.all(chunks.map((chunk) => queryFiles(github, repository, commit, chunk)))).flat();
  const bytes = await Promise.all(found.map((file) => bytesOf(github, repository, file)));
  const files = new Map<string, Uint8Array>();
  for (const [index, file] of found.entries()) {
    const content = bytes[index];
    if (content === undefined) continue;
    refuseUnusableBlob(file.path, content);
    files.set(file.path, content);
  }
  return files;
}

/** GitHub ends a query after 10 seconds; 100 files of 500 KB take about half of that. */
const FILES_A_QUERY = 100;

/** A listing that GitHub cuts off is put together from its folders; the run's budget of requests ends what is too large. */
async function listFolder(
  github: GitHub,
  repository: Repository,
  tree: string,
  folder: string,
): Promise<readonly TreeEntry[]> {
  const place = { owner: repository.owner, repo: repository.name, tree_sha: tree };
  const whole = await github.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { ...place, recursive: 'true' });
  if (!whole.data.truncated) return toEntries(whole.data.tree, folder);
  const level = await github.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', place);
  if (level.data.truncated) {
    throw new FileError('the folder has more entries than GitHub lists', {
      position: { file: folder === '' ? '.' : folder },
      todo: 'Split it into several folders.',
    });
  }
  const below: TreeEntry[][] = [];
  for (const entry of level.data.tree) {
    if (entry.type !== 'tree') below.push(toEntries([entry], folder));
    else below.push([...(await listFolder(github, repository, entry.sha, `${folder}${entry.path}/`))]);
  }
  return below.flat();
}

function toEntries(
  listed: readonly { path: string; mode: string; type: string; sha: string }[],
  folder: string,
): TreeEntry[] {
  return listed
    .filter((entry) => entry.type !== 'tree')
    .map((entry) => ({
      path: `${folder}${entry.path}`,
      kind: entry.mode === '160000' ? 'submodule' : entry.mode === '120000' ? 'symlink' : 'file',
      blob: entry.sha,
    }));
}

const blob = z.object({
  oid: z.string(),
  byteSize: z.number(),
  isBinary: z.nullable(z.boolean()),
  isTruncated: z.boolean(),
  text: z.nullable(z.string()),
});
/** `object` is empty for a folder and null for a submodule. */
const file = z.nullable(
  z.object({ mode: z.number(), type: z.string(), oid: z.string(), object: z.nullable(z.partial(blob)) }),
);
const filesAnswer = z.object({ repository: z.object({ object: z.nullable(z.record(z.string(), file)) }) });

type FoundFile = { readonly path: string; readonly blob: z.infer<typeof blob> };

async function queryFiles(
  github: GitHub,
  repository: Repository,
  commit: CommitId,
  paths: readonly string[],
): Promise<readonly FoundFile[]> {
  const variables = Object.fromEntries(paths.map((path, index) => [`p${index}`, path]));
  const query = `query Files($owner: String!, $name: String!, $commit: GitObjectID!, ${paths.map((_, index) => `$p${index}: String!`).join(', ')}) {
  repository(owner: $owner, name: $name) { object(oid: $commit) { ... on Commit {
${paths.map((_, index) => `    f${index}: file(path: $p${index}) { ...Content }`).join('\n')}
  } } }
}
fragment Content on TreeEntry { mode type oid object { ... on Blob { oid byteSize isBinary isTruncated text } } }`;
  const answer = await github.graphql(
    query,
    { owner: repository.owner, name: repository.name, commit, ...variables },
    filesAnswer,
  );
  const files = answer.repository.object;
  if (files === null) throw new GitHubError(`${repository.owner}/${repository.name} has no commit ${commit}`);
  return paths.flatMap((path, index) => {
    const entry = files[`f${index}`];
    if (entry === undefined || entry === null || entry.type === 'tree') return [];
    refuseUnusableEntry({ path, kind: kindOf(entry), blob: entry.oid });
    const content = blob.safeParse(entry.object);
    if (!content.success)
      throw new GitHubError(`GitHub's answer has no content for the file ${path} (blob ${entry.oid})`);
    refuseBlobSize(path, content.data.byteSize);
    return [{ path, blob: content.data }];
  });
}

/** The mode is the number that git's octal digits mean: a link's 120000 comes as 40960. */
function kindOf(entry: { readonly mode: number; readonly type: string }): TreeEntry['kind'] {
  if (entry.type === 'commit' || entry.mode === 0o160000) return 'submodule';
  return entry.mode === 0o120000 ? 'symlink' : 'file';
}

/**
 * GraphQL's text is taken only when it gives git's own id of the file: it is cut at 512,000 bytes, missing for binary files,
 * and another text where the file is not UTF-8. REST has the bytes.
 */
async function bytesOf(github: GitHub, repository: Repository, found: FoundFile): Promise<Uint8Array> {
  const { oid, text, isBinary, isTruncated } = found.blob;
  if (text !== null && isBinary !== true && !isTruncated) {
    const bytes = Buffer.from(text, 'utf8');
    if (blobId(bytes, oid.length) === oid) return bytes;
  }
  const { data } = await github.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
    owner: repository.owner,
    repo: repository.name,
    file_sha: oid,
  });
  const bytes = Buffer.from(data.content, 'base64');
  if (blobId(bytes, oid.length) === oid) return bytes;
  throw new GitHubError(`GitHub's answer for the file ${found.path} does not have the content of blob ${oid}`, {
    todo: 'Run the job again.',
  });
}

/** Git's id of a file's content: SHA-1, or SHA-256 in repositories of that format (64 digits). */
function blobId(bytes: Uint8Array, digits: number): string {
  return createHash(digits === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.byteLength}\0`)
    .update(bytes)
    .digest('hex');
}
