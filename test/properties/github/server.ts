import type { Commit, GitRepository } from './repository.ts';
import { type ApiRequest, record } from './request.ts';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or a proxy's page. */
  readonly body: unknown;
};

/** From where and when a request is answered. */
export type View = {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What a read does not see yet, in milliseconds: it is answered by a replica. Writes go to the primary. */
  readonly lag: number;
  readonly mayWrite: boolean;
};

export type ServerOptions = {
  /** An older Enterprise Server: it has no `createCommitOnBranch`. */
  readonly withoutMutation: boolean;
};

/**
 * GitHub, simulated: what the registry's store asks of it, in GitHub's shapes and words (those of test/support/github, which is
 * held against GitHub's own description), over a repository in memory. Each request is one step: nothing happens halfway.
 */
export function createServer(repository: GitRepository, options: ServerOptions) {
  let others = 0;

  return {
    repository,
    /** A commit that has nothing to do with what is watched, as of another project on the same branch. */
    moveByOthers(now: number): void {
      const tip = repository.tip();
      if (tip === undefined) return;
      const file = new Map([[`projects/other/${others++}`, repository.addBlob(Buffer.from(`${now}`))]]);
      const tree = repository.addTree(repository.commit(tip)?.tree, file);
      repository.move(tip, repository.addCommit(tip, tree, 'Another project', now).oid, now);
    },
    answer(request: ApiRequest, view: View): Answer {
      try {
        const body = handle(request, view);
        const status = request.operation.startsWith('POST') ? 201 : 200;
        return { status, headers: {}, body: request.graphql ? { data: body } : body };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return refused(request, error);
      }
    },
  };

  function handle(request: ApiRequest, view: View): unknown {
    const { body, variables, last } = request;
    switch (request.operation) {
      case 'Tip': {
        const tip = repository.tip(view.now - view.lag);
        const name = String(variables.ref).replace(/^refs\/heads\//, '');
        return { repository: { ref: tip === undefined ? null : { name, target: { oid: tip } } } };
      }
      case 'Files': {
        const commit = seen(String(variables.commit), view);
        return { repository: { object: commit === undefined ? null : filesOf(commit, variables) } };
      }
      case 'Folder': {
        const [oid = '', folder = ''] = String(variables.expression).split(':');
        const commit = seen(oid, view);
        return { repository: { object: commit === undefined ? null : folderOf(commit, folder) } };
      }
      case 'Messages': {
        const commit = seen(String(variables.commit), view);
        return { repository: { object: commit === undefined ? null : messagesOf(commit, variables) } };
      }
      case 'GET git/blobs': {
        const blob = repository.blob(last);
        if (blob === undefined) throw new Refusal(404, 'NOT_FOUND', 'Not Found');
        return { sha: blob.oid, content: blob.bytes.toString('base64'), encoding: 'base64' };
      }
      case 'GET git/commits': {
        const commit = seen(last, view);
        if (commit === undefined) throw new Refusal(404, 'NOT_FOUND', 'Not Found');
        return { sha: commit.oid, tree: { sha: commit.tree.oid }, parents: [] };
      }
    }
    if (request.operation === 'CommitOnBranch' && options.withoutMutation) {
      throw new Refusal(200, 'undefinedField', "Field 'createCommitOnBranch' doesn't exist on type 'Mutation'");
    }
    if (!view.mayWrite) throw new Refusal(403, 'FORBIDDEN', 'Resource not accessible by integration');
    switch (request.operation) {
      case 'CommitOnBranch':
        return commitOnBranch(record(variables.input), view.now);
      case 'POST git/blobs':
        return { sha: repository.addBlob(Buffer.from(String(body.content), 'base64')) };
      case 'POST git/trees':
        return { sha: addTree(body).oid };
      case 'POST git/commits': {
        const tree = repository.tree(String(body.tree));
        if (tree === undefined) throw new Refusal(422, 'UNPROCESSABLE', 'Tree SHA does not exist');
        const [parent] = Array.isArray(body.parents) ? body.parents.map(String) : [];
        return { sha: repository.addCommit(parent, tree, String(body.message), view.now).oid };
      }
      case 'POST git/refs': {
        const sha = String(body.sha);
        if (!repository.move(undefined, sha, view.now)) {
          throw new Refusal(422, 'UNPROCESSABLE', 'Reference already exists');
        }
        return { ref: body.ref, object: { sha, type: 'commit' } };
      }
      case 'PATCH git/refs': {
        const sha = String(body.sha);
        const tip = repository.tip();
        if (tip === undefined) throw new Refusal(422, 'UNPROCESSABLE', 'Reference does not exist');
        const isForward = body.force === true || repository.isAncestor(tip, sha);
        if (!isForward || !repository.move(tip, sha, view.now)) {
          throw new Refusal(422, 'UNPROCESSABLE', 'Update is not a fast forward');
        }
        return { ref: `refs/${last}`, object: { sha, type: 'commit' } };
      }
    }
  }

  /** A commit, unless the replica does not have it yet. */
  function seen(oid: string, { now, lag }: View): Commit | undefined {
    const commit = repository.commit(oid);
    return commit !== undefined && commit.at <= now - lag ? commit : undefined;
  }

  function filesOf(commit: Commit, variables: ApiRequest['variables']): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    for (let index = 0; variables[`p${index}`] !== undefined; index += 1) {
      const path = String(variables[`p${index}`]);
      found[`f${index}`] = entryOf(commit, path);
    }
    return found;
  }

  function entryOf({ tree }: Commit, path: string): unknown {
    const blob = repository.blob(tree.files.get(path) ?? '');
    if (blob === undefined) return null;
    const { oid, bytes } = blob;
    const isBinary = bytes.subarray(0, 8000).includes(0);
    const text = isBinary ? null : bytes.toString('utf8');
    const content = { oid, byteSize: bytes.byteLength, isBinary, isTruncated: false, text };
    return { mode: 0o100644, type: 'blob', oid, object: content };
  }

  /** The commits that changed a file, newest first, a page for each cursor. */
  function messagesOf(commit: Commit, variables: ApiRequest['variables']): Record<string, unknown> {
    const path = String(variables.path);
    const messages: string[] = [];
    for (let at: Commit | undefined = commit; at !== undefined; ) {
      const parent: Commit | undefined = at.parent === undefined ? undefined : repository.commit(at.parent);
      if (at.tree.files.get(path) !== parent?.tree.files.get(path)) messages.push(at.message);
      at = parent;
    }
    const pages: Record<string, unknown> = {};
    for (let index = 0; variables[`c${index}`] !== undefined; index += 1) {
      const after = variables[`c${index}`];
      const start = after === null ? 0 : Number(String(after).split(' ')[1]) + 1;
      const nodes = messages.slice(start, start + 100).map((message) => ({ message }));
      const end = start + nodes.length;
      const endCursor = nodes.length === 0 ? null : `${commit.oid} ${end - 1}`;
      pages[`h${index}`] = { nodes, pageInfo: { hasNextPage: end < messages.length, endCursor } };
    }
    return pages;
  }

  function folderOf({ tree }: Commit, folder: string): unknown {
    const below = [...tree.files.keys()].filter((path) => path.startsWith(`${folder}/`));
    if (below.length === 0) return null;
    const names = new Map<string, string[]>();
    for (const path of below) {
      const [name = '', inner] = path.slice(folder.length + 1).split('/');
      names.set(name, [...(names.get(name) ?? []), ...(inner === undefined ? [] : [inner])]);
    }
    const entries = [...names].map(([name, inner]) =>
      inner.length === 0
        ? { name, type: 'blob', object: {} }
        : { name, type: 'tree', object: { entries: inner.map((each) => ({ name: each })) } },
    );
    return { entries };
  }

  function addTree(body: ApiRequest['body']) {
    const base = body.base_tree === undefined ? undefined : repository.tree(String(body.base_tree));
    if (body.base_tree !== undefined && base === undefined) throw new Refusal(404, 'NOT_FOUND', 'Not Found');
    const files = (Array.isArray(body.tree) ? body.tree : []).map(record).map(({ path, content, sha }) => {
      const blob = typeof content === 'string' ? repository.addBlob(Buffer.from(content)) : String(sha);
      if (repository.blob(blob) === undefined) {
        throw new Refusal(422, 'UNPROCESSABLE', `tree.sha ${blob} is not a valid blob`);
      }
      return [String(path), blob] as const;
    });
    return repository.addTree(base, new Map(files));
  }

  function commitOnBranch(input: Readonly<Record<string, unknown>>, now: number): unknown {
    const tip = repository.tip();
    const branch = String(record(input.branch).branchName);
    if (tip === undefined) {
      throw new Refusal(404, 'NOT_FOUND', `Could not resolve to a Ref with the name '${branch}'.`);
    }
    const expected = String(input.expectedHeadOid);
    if (tip !== expected) throw new Refusal(409, 'STALE_DATA', STALE(expected));
    const { additions } = record(input.fileChanges);
    const files = (Array.isArray(additions) ? additions : []).map(record);
    const added = files.map(
      ({ path, contents }) => [String(path), repository.addBlob(Buffer.from(String(contents), 'base64'))] as const,
    );
    const { headline, body } = record(input.message);
    const tree = repository.addTree(repository.commit(tip)?.tree, new Map(added));
    const commit = repository.addCommit(tip, tree, `${headline}\n\n${body}`, now);
    repository.move(tip, commit.oid, now);
    return { createCommitOnBranch: { commit: { oid: commit.oid } } };
  }
}

export type Server = ReturnType<typeof createServer>;

export const STALE = (expected: string) =>
  `Expected branch to point to "${expected}" but it did not.  Pull and try again.`;

/** GitHub's no to a request. GraphQL says it with status 200 and a type. */
export class Refusal extends Error {
  readonly status: number;
  readonly type: string;

  constructor(status: number, type: string, message: string) {
    super(message);
    this.status = status;
    this.type = type;
  }
}

export function refused({ graphql, operation }: ApiRequest, { status, type, message }: Refusal): Answer {
  if (!graphql) return { status, headers: {}, body: { message, documentation_url: 'https://docs.github.com/rest' } };
  const unknownField = type === 'undefinedField';
  const error = unknownField ? { extensions: { code: type }, message } : { type, path: [field(operation)], message };
  return { status: 200, headers: {}, body: unknownField ? { errors: [error] } : { data: null, errors: [error] } };
}

function field(operation: ApiRequest['operation']): string {
  return operation === 'CommitOnBranch' ? 'createCommitOnBranch' : 'repository';
}
