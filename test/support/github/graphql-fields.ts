import type { TreeItem } from './git-repository.ts';
import { connection, type PageArguments } from './graphql-paging.ts';
import { commentUrl } from './payloads.ts';
import { addComment, changeComment } from './rest.ts';
import { personOf } from './rest-git.ts';
import {
  ApiError,
  type Asker,
  authorLine,
  type CommentRecord,
  demand,
  mayRead,
  moveBranch,
  type PullRequestRecord,
  pullRequestsOf,
  tipOf,
  typeOf,
} from './state.ts';

/** What every field that is served resolves to, over the state that REST has too. */
export function rootOf(asker: Asker) {
  const { state } = asker;
  return {
    viewer: { login: asker.token.login },
    repository: ({ owner, name }: { owner: string; name: string }) => {
      if (owner.toLowerCase() !== state.owner.toLowerCase() || name.toLowerCase() !== state.name.toLowerCase()) {
        throw new ApiError(404, `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      }
      return repository(asker);
    },
    createCommitOnBranch: ({ input }: { input: CommitInput }) => createCommitOnBranch(asker, input),
    addComment: ({ input }: { input: { subjectId: string; body: string } }) => {
      const number = Number(/^PR_(\d+)$/.exec(input.subjectId)?.[1]);
      if (!state.pullRequests.has(number))
        throw new ApiError(404, `Could not resolve to a node with the global id of '${input.subjectId}'.`);
      return { commentEdge: { node: issueComment(asker, addComment(asker, number, input.body)) } };
    },
    updateIssueComment: ({ input }: { input: { id: string; body: string } }) => {
      const comment = state.comments.find((each) => `IC_${each.id}` === input.id);
      if (comment === undefined)
        throw new ApiError(404, `Could not resolve to a node with the global id of '${input.id}'.`);
      return { issueComment: issueComment(asker, changeComment(asker, comment, input.body)) };
    },
  };
}

function repository(asker: Asker) {
  const { state } = asker;
  const branch = async (name: string) => {
    demand(asker, ['contents', 'read']);
    const oid = await tipOf(asker, name);
    return oid === undefined
      ? null
      : { id: `REF_${name}`, name, prefix: 'refs/heads/', target: () => gitObject(asker, oid) };
  };
  return {
    id: `R_${state.id}`,
    name: state.name,
    nameWithOwner: `${state.owner}/${state.name}`,
    owner: { __typename: 'Organization', login: state.owner },
    defaultBranchRef: () => branch(state.defaultBranch),
    ref: ({ qualifiedName }: { qualifiedName: string }) => branch(qualifiedName.replace(/^refs\/heads\//, '')),
    object: async ({ oid, expression }: { oid?: string; expression?: string }) => {
      demand(asker, ['contents', 'read']);
      if (oid !== undefined) return gitObject(asker, oid);
      const [revision = '', path] = (expression ?? '').split(/:(.*)/s);
      const at = (await tipOf(asker, revision)) ?? revision;
      if (path === undefined) return gitObject(asker, at);
      const tree = await state.git.treeOf(at);
      if (tree === undefined) return null;
      if (path === '') return gitObject(asker, tree);
      const found = await state.git.lookUp(tree, path);
      return found === undefined ? null : gitObject(asker, found.oid);
    },
    pullRequest: ({ number }: { number: number }) => {
      demand(asker, ['pull_requests', 'read']);
      const pull = state.pullRequests.get(number);
      if (pull === undefined)
        throw new ApiError(404, `Could not resolve to a PullRequest with the number of ${number}.`);
      return pullRequest(asker, pull);
    },
  };
}

async function gitObject(asker: Asker, oid: string): Promise<unknown> {
  const { git } = asker.state;
  const found = await git.read(oid);
  if (found === undefined) return null;
  const common = { oid, id: `O_${oid}`, abbreviatedOid: oid.slice(0, 7) };
  if (found.type === 'blob') return { ...common, __typename: 'Blob', ...blobFields(found.bytes) };
  if (found.type === 'tree') {
    return {
      ...common,
      __typename: 'Tree',
      entries: async () => (await git.items(oid)).map((item) => treeEntry(asker, item, item.name)),
    };
  }
  const commit = await git.commit(oid);
  if (commit === undefined) return null;
  const [headline = '', ...rest] = commit.message.split('\n');
  return {
    ...common,
    __typename: 'Commit',
    message: commit.message,
    messageHeadline: headline,
    messageBody: rest.join('\n').trim(),
    committedDate: personOf(commit.author).date,
    tree: () => gitObject(asker, commit.tree),
    history: async ({ first = 100, path, after }: { first?: number; path?: string; after?: string | null }) => {
      // GitHub's cursor of a history: the commit that was asked, and the place of the one that was shown last.
      const skip = after ? Number(after.split(' ')[1]) + 1 : 0;
      const found = await git.commitsUpTo(oid, first + 1, path, skip);
      const shown = Math.min(first, found.length);
      return {
        pageInfo: {
          hasPreviousPage: skip > 0,
          hasNextPage: found.length > first,
          endCursor: shown === 0 ? null : `${oid} ${skip + shown - 1}`,
        },
        nodes: () => Promise.all(found.slice(0, first).map((each) => gitObject(asker, each))),
      };
    },
    associatedPullRequests: async ({ first = 100, orderBy }: { first?: number; orderBy?: { direction: string } }) => {
      if (!mayRead(asker, 'pull_requests')) return null;
      const found = await pullRequestsOf(asker.state, oid);
      const ordered = orderBy?.direction === 'DESC' ? found.toReversed() : found;
      return { totalCount: found.length, nodes: ordered.slice(0, first).map((pull) => pullRequest(asker, pull)) };
    },
    parents: ({ first = 100 }: { first?: number }) => ({
      totalCount: commit.parents.length,
      nodes: () => Promise.all(commit.parents.slice(0, first).map((parent) => gitObject(asker, parent))),
    }),
    file: async ({ path }: { path: string }) => {
      const item = await git.lookUp(commit.tree, path);
      return item === undefined ? null : treeEntry(asker, item, path);
    },
  };
}

function treeEntry(asker: Asker, item: TreeItem, path: string) {
  const type = item.mode === '40000' ? 'tree' : item.mode === '160000' ? 'commit' : 'blob';
  return {
    name: item.name,
    path,
    mode: Number.parseInt(item.mode, 8),
    type,
    oid: item.oid,
    size: async () => (type === 'blob' ? ((await asker.state.git.read(item.oid))?.bytes.length ?? 0) : 0),
    object: () => (type === 'commit' ? null : gitObject(asker, item.oid)),
  };
}

/** Text only where it is text, cut at 512,000 bytes; other encodings than UTF-8 come as another text. */
function blobFields(bytes: Buffer) {
  const isBinary = bytes.subarray(0, 8000).includes(0);
  const isTruncated = bytes.length > 512_000;
  return {
    byteSize: bytes.length,
    isBinary,
    isTruncated,
    text: isBinary ? null : bytes.subarray(0, 512_000).toString('utf8'),
  };
}

function pullRequest(asker: Asker, pull: PullRequestRecord) {
  const merged = pull.mergedBy !== undefined;
  return {
    id: `PR_${pull.number}`,
    number: pull.number,
    state: merged ? 'MERGED' : pull.state.toUpperCase(),
    merged,
    title: pull.title,
    closedAt: pull.closedAt ?? null,
    author: actor(asker, pull.author),
    mergedBy: pull.mergedBy === undefined ? null : actor(asker, pull.mergedBy),
    mergeCommit: () => (merged && pull.mergeSha !== undefined ? gitObject(asker, pull.mergeSha) : null),
    timelineItems: ({ itemTypes = [] }: { itemTypes?: readonly string[] }) => ({
      nodes: queueEvents(asker, pull).filter(({ itemType }) => itemTypes.includes(itemType)),
    }),
    headRefOid: pull.headSha,
    headRefName: pull.head,
    baseRefOid: pull.baseSha,
    baseRefName: pull.base,
    comments: (args: PageArguments) =>
      connection(
        asker.state.comments.filter((comment) => comment.number === pull.number),
        args,
        (comment) => issueComment(asker, comment),
      ),
  };
}

function queueEvents(asker: Asker, { autoMergeBy, queuedBy }: PullRequestRecord) {
  const event = (type: string, itemType: string, role: string, login: string | undefined) => {
    const who = login === undefined ? null : actor(asker, login);
    // The enqueuer and the enabler are users; what an App does has an actor alone.
    const person = who?.__typename === 'User' ? who : null;
    return login === undefined ? [] : [{ __typename: type, itemType, actor: who, [role]: person }];
  };
  return [
    ...event('AutoMergeEnabledEvent', 'AUTO_MERGE_ENABLED_EVENT', 'enabler', autoMergeBy),
    ...event('AddedToMergeQueueEvent', 'ADDED_TO_MERGE_QUEUE_EVENT', 'enqueuer', queuedBy),
  ];
}

/** GraphQL leaves the `[bot]` out; an account that was deleted is null. */
function actor({ state }: Asker, login: string) {
  const type = typeOf(state, login);
  return type === undefined ? null : { __typename: type, login: login.replace(/\[bot\]$/, '') };
}

function issueComment(asker: Asker, comment: CommentRecord) {
  return {
    __typename: 'IssueComment',
    id: `IC_${comment.id}`,
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    url: commentUrl(asker.state, comment),
    body: comment.body,
    createdAt: comment.createdAt,
    viewerDidAuthor: comment.author === asker.token.login,
    author: actor(asker, comment.author),
  };
}

type CommitInput = {
  readonly branch: { readonly repositoryNameWithOwner?: string; readonly branchName?: string };
  readonly expectedHeadOid: string;
  readonly message: { readonly headline: string; readonly body?: string };
  readonly fileChanges?: {
    readonly additions?: readonly { path: string; contents: string }[];
    readonly deletions?: readonly { path: string }[];
  };
};

async function createCommitOnBranch(asker: Asker, input: CommitInput) {
  const { state } = asker;
  demand(asker, ['contents', 'write']);
  const { branchName: branch = '', repositoryNameWithOwner } = input.branch;
  if (repositoryNameWithOwner?.toLowerCase() !== `${state.owner}/${state.name}`.toLowerCase()) {
    throw new ApiError(404, `Could not resolve to a Repository with the name '${repositoryNameWithOwner}'.`);
  }
  const tip = await state.git.ref(`refs/heads/${branch}`);
  if (tip === undefined) throw new ApiError(404, `Could not resolve to a Ref with the name '${branch}'.`);
  const stale = new ApiError(
    409,
    `Expected branch to point to "${input.expectedHeadOid}" but it did not.  Pull and try again.`,
    { type: 'STALE_DATA' },
  );
  if (tip !== input.expectedHeadOid) throw stale;
  const additions = await Promise.all(
    (input.fileChanges?.additions ?? []).map(async ({ path, contents }) => ({
      path,
      mode: '100644',
      oid: await state.git.write('blob', Buffer.from(contents, 'base64')),
    })),
  );
  const deletions = (input.fileChanges?.deletions ?? []).map(({ path }) => ({ path, mode: '100644', oid: undefined }));
  const base = await state.git.treeOf(tip);
  for (const { path } of deletions) {
    if (base === undefined || (await state.git.lookUp(base, path)) === undefined) {
      throw new ApiError(422, `A path was requested for deletion which does not exist as of commit oid \`${tip}\``);
    }
  }
  const body = input.message.body ?? '';
  const oid = await state.git.writeCommit({
    tree: await state.git.changeTree(base, [...additions, ...deletions]),
    parents: [tip],
    message: body === '' ? input.message.headline : `${input.message.headline}\n\n${body}`,
    author: authorLine(asker.token.login, state.tick()),
  });
  if (!(await moveBranch(asker, branch, oid, tip))) throw stale;
  return { commit: () => gitObject(asker, oid), ref: { name: branch, prefix: 'refs/heads/' } };
}
