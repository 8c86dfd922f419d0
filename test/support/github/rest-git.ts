import { EMPTY_TREE, type FlatEntry } from './git-repository.ts';
import type { Handler } from './rest-route.ts';
import { ApiError, type Asker, authorLine, demand, moveBranch, tipOf } from './state.ts';

/** The git data routes: blobs, trees, commits, refs, and comparing. */
export const gitRoutes: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': async ({ asker, parameters }) => {
    demand(asker, ['contents', 'read']);
    const oid = parameters.file_sha ?? '';
    const blob = await asker.state.git.read(oid);
    if (blob?.type !== 'blob') throw new ApiError(404, 'Not Found');
    const content = (blob.bytes.toString('base64').match(/.{1,60}/g) ?? []).map((line) => `${line}\n`).join('');
    return {
      body: {
        sha: oid,
        node_id: `B_${oid}`,
        size: blob.bytes.length,
        url: gitUrl(asker, `blobs/${oid}`),
        content,
        encoding: 'base64',
      },
    };
  },

  'POST /repos/{owner}/{repo}/git/blobs': async ({ asker, body }) => {
    demand(asker, ['contents', 'write']);
    const oid = await asker.state.git.write(
      'blob',
      Buffer.from(String(body.content), body.encoding === 'base64' ? 'base64' : 'utf8'),
    );
    return { status: 201, body: { sha: oid, url: gitUrl(asker, `blobs/${oid}`) } };
  },

  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': async ({ asker, parameters, query }) => {
    demand(asker, ['contents', 'read']);
    const { git, treeLimit } = asker.state;
    const asked = parameters.tree_sha ?? '';
    const oid = await git.treeOf((await tipOf(asker, asked)) ?? asked);
    if (oid === undefined) throw new ApiError(404, 'Not Found');
    const recursive = query.has('recursive');
    const entries = recursive
      ? await git.flatten(oid)
      : (await git.items(oid)).map(({ name, mode, oid: id }) => ({ path: name, mode, oid: id }));
    const listed = await Promise.all(entries.slice(0, treeLimit).map((entry) => treeEntry(asker, entry)));
    return {
      body: { sha: oid, url: gitUrl(asker, `trees/${oid}`), tree: listed, truncated: entries.length > treeLimit },
    };
  },

  'POST /repos/{owner}/{repo}/git/trees': async ({ asker, body }) => {
    demand(asker, ['contents', 'write']);
    const { git } = asker.state;
    const base = typeof body.base_tree === 'string' ? await git.treeOf(body.base_tree) : undefined;
    if (body.base_tree !== undefined && base === undefined) throw new ApiError(404, 'Not Found');
    const asked = Array.isArray(body.tree) ? body.tree : [];
    if (asked.length === 0) throw new ApiError(422, 'Invalid tree info');
    const changes = await Promise.all(
      asked.map(async ({ path, mode, sha, content }) => {
        if (typeof content === 'string') return { path, mode, oid: await git.write('blob', Buffer.from(content)) };
        if (sha === null) return { path, mode, oid: undefined };
        if ((await git.read(String(sha))) === undefined)
          throw new ApiError(422, `tree.sha ${sha} is not a valid ${modeType(mode)}`);
        return { path, mode: mode === '040000' ? '40000' : mode, oid: sha };
      }),
    );
    const oid = await git.changeTree(base, changes);
    const listed = await Promise.all(
      (await git.items(oid)).map((item) => treeEntry(asker, { path: item.name, mode: item.mode, oid: item.oid })),
    );
    return { status: 201, body: { sha: oid, url: gitUrl(asker, `trees/${oid}`), tree: listed, truncated: false } };
  },

  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': async ({ asker, parameters }) => {
    demand(asker, ['contents', 'read']);
    return { body: await gitCommit(asker, parameters.commit_sha ?? '') };
  },

  'POST /repos/{owner}/{repo}/git/commits': async ({ asker, body }) => {
    demand(asker, ['contents', 'write']);
    const { git } = asker.state;
    const tree = String(body.tree);
    if (tree !== EMPTY_TREE && (await git.read(tree))?.type !== 'tree')
      throw new ApiError(422, 'Tree SHA does not exist');
    const parents = Array.isArray(body.parents) ? body.parents.map(String) : [];
    for (const parent of parents) {
      if ((await git.commit(parent)) === undefined)
        throw new ApiError(422, 'Parent SHA does not exist or is not a commit object');
    }
    const author = authorLine(asker.token.login, asker.state.tick());
    const oid = await git.writeCommit({ tree, parents, message: String(body.message), author });
    return { status: 201, body: await gitCommit(asker, oid) };
  },

  'GET /repos/{owner}/{repo}/git/ref/{ref}': async ({ asker, parameters }) => {
    demand(asker, ['contents', 'read']);
    const ref = parameters.ref ?? '';
    const oid = ref.startsWith('heads/')
      ? await tipOf(asker, ref.slice('heads/'.length))
      : await asker.state.git.ref(`refs/${ref}`);
    if (oid === undefined) throw new ApiError(404, 'Not Found');
    return { body: refPayload(asker, `refs/${ref}`, oid) };
  },

  'POST /repos/{owner}/{repo}/git/refs': async ({ asker, body }) => {
    demand(asker, ['contents', 'write']);
    const ref = String(body.ref);
    const sha = String(body.sha);
    if (!/^refs\/heads\/.+/.test(ref)) throw new ApiError(422, 'Reference name must contain at least three slashes.');
    if ((await asker.state.git.commit(sha)) === undefined) throw new ApiError(422, 'Object does not exist');
    if (!(await moveBranch(asker, ref.slice('refs/heads/'.length), sha, undefined)))
      throw new ApiError(422, 'Reference already exists');
    return { status: 201, body: refPayload(asker, ref, sha) };
  },

  'PATCH /repos/{owner}/{repo}/git/refs/{ref}': async ({ asker, parameters, body }) => {
    demand(asker, ['contents', 'write']);
    const { git } = asker.state;
    const ref = `refs/${parameters.ref}`;
    const sha = String(body.sha);
    const current = await git.ref(ref);
    if (current === undefined) throw new ApiError(422, 'Reference does not exist');
    if ((await git.commit(sha)) === undefined) throw new ApiError(422, 'Object does not exist');
    if (body.force !== true && !(await git.isAncestor(current, sha)))
      throw new ApiError(422, 'Update is not a fast forward');
    if (!(await moveBranch(asker, ref.slice('refs/heads/'.length), sha, current)))
      throw new ApiError(422, 'Update is not a fast forward');
    return { body: refPayload(asker, ref, sha) };
  },

  'GET /repos/{owner}/{repo}/compare/{basehead}': async ({ asker, parameters, query }) => {
    demand(asker, ['contents', 'read']);
    const { git } = asker.state;
    const [from = '', to = ''] = (parameters.basehead ?? '').split('...');
    const [base, head] = await Promise.all([resolve(asker, from), resolve(asker, to)]);
    const common = await git.mergeBase(base, head);
    if (common === undefined) throw new ApiError(404, 'No common ancestor between them.');
    const [ahead, behind] = await Promise.all([git.commitsBetween(common, head), git.commitsBetween(common, base)]);
    const size = Number(query.get('per_page') ?? 250);
    const status =
      ahead.length === 0 ? (behind.length === 0 ? 'identical' : 'behind') : behind.length === 0 ? 'ahead' : 'diverged';
    return {
      body: {
        url: `${asker.state.apiUrl}/repos/${asker.state.owner}/${asker.state.name}/compare/${parameters.basehead}`,
        html_url: `${web(asker)}/compare/${parameters.basehead}`,
        permalink_url: `${web(asker)}/compare/${parameters.basehead}`,
        diff_url: `${web(asker)}/compare/${parameters.basehead}.diff`,
        patch_url: `${web(asker)}/compare/${parameters.basehead}.patch`,
        base_commit: await commitPayload(asker, base),
        merge_base_commit: await commitPayload(asker, common),
        status,
        ahead_by: ahead.length,
        behind_by: behind.length,
        total_commits: ahead.length,
        commits: await Promise.all(
          ahead
            .toReversed()
            .slice(0, size)
            .map((oid) => commitPayload(asker, oid)),
        ),
        files: (await changedFiles(asker, common, head)).slice(0, 300),
      },
    };
  },
};

/** The files that differ between two commits, as the routes for pull requests and comparing list them. */
export async function changedFiles(
  asker: Asker,
  from: string,
  to: string,
): Promise<readonly Record<string, unknown>[]> {
  const { git } = asker.state;
  const listing = async (commit: string) => {
    const tree = await git.treeOf(commit);
    const entries = tree === undefined ? [] : await git.flatten(tree);
    return new Map(entries.filter((entry) => entry.mode !== '40000').map((entry) => [entry.path, entry.oid]));
  };
  const [before, after] = await Promise.all([listing(from), listing(to)]);
  const paths = [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort();
  const lines = async (oid: string | undefined) =>
    oid === undefined ? 0 : ((await git.read(oid))?.bytes.toString('utf8').split('\n').length ?? 0);
  return Promise.all(
    paths.map(async (path) => {
      const [old, young] = [before.get(path), after.get(path)];
      const [deletions, additions] = await Promise.all([lines(old), lines(young)]);
      return {
        sha: young ?? old ?? null,
        filename: path,
        status: old === undefined ? 'added' : young === undefined ? 'removed' : 'modified',
        additions,
        deletions,
        changes: additions + deletions,
        blob_url: `${web(asker)}/blob/${to}/${path}`,
        raw_url: `${web(asker)}/raw/${to}/${path}`,
        contents_url: `${asker.state.apiUrl}/repos/${asker.state.owner}/${asker.state.name}/contents/${path}?ref=${to}`,
      };
    }),
  );
}

async function resolve(asker: Asker, name: string): Promise<string> {
  const oid = (await tipOf(asker, name)) ?? name;
  if ((await asker.state.git.commit(oid)) === undefined) throw new ApiError(404, 'Not Found');
  return oid;
}

async function treeEntry(asker: Asker, { path, mode, oid }: FlatEntry): Promise<Record<string, unknown>> {
  const type = modeType(mode);
  const size = type === 'blob' ? { size: (await asker.state.git.read(oid))?.bytes.length ?? 0 } : {};
  const url = type === 'commit' ? {} : { url: gitUrl(asker, `${type}s/${oid}`) };
  return { path, mode: mode.padStart(6, '0'), type, sha: oid, ...size, ...url };
}

function modeType(mode: string): 'tree' | 'commit' | 'blob' {
  return mode === '40000' || mode === '040000' ? 'tree' : mode === '160000' ? 'commit' : 'blob';
}

async function gitCommit(asker: Asker, oid: string): Promise<Record<string, unknown>> {
  const commit = await asker.state.git.commit(oid);
  if (commit === undefined) throw new ApiError(404, 'Not Found');
  const person = personOf(commit.author);
  return {
    sha: oid,
    node_id: `C_${oid}`,
    url: gitUrl(asker, `commits/${oid}`),
    html_url: `${web(asker)}/commit/${oid}`,
    author: person,
    committer: person,
    message: commit.message,
    tree: { sha: commit.tree, url: gitUrl(asker, `trees/${commit.tree}`) },
    parents: commit.parents.map((sha) => ({
      sha,
      url: gitUrl(asker, `commits/${sha}`),
      html_url: `${web(asker)}/commit/${sha}`,
    })),
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  };
}

async function commitPayload(asker: Asker, oid: string): Promise<Record<string, unknown>> {
  const { sha, node_id, html_url, author, committer, message, tree, parents, verification, url } = await gitCommit(
    asker,
    oid,
  );
  const api = `${asker.state.apiUrl}/repos/${asker.state.owner}/${asker.state.name}/commits/${oid}`;
  return {
    sha,
    node_id,
    url: api,
    html_url,
    comments_url: `${api}/comments`,
    commit: { author, committer, message, tree, url, comment_count: 0, verification },
    author: null,
    committer: null,
    parents,
  };
}

export function personOf(line: string): { readonly name: string; readonly email: string; readonly date: string } {
  const [, name = '', email = '', seconds = '0'] = /^(.*) <(.*)> (\d+)/.exec(line) ?? [];
  return { name, email, date: new Date(Number(seconds) * 1000).toISOString().replace('.000', '') };
}

function refPayload(asker: Asker, ref: string, sha: string): Record<string, unknown> {
  return {
    ref,
    node_id: `REF_${ref}`,
    url: gitUrl(asker, ref),
    object: { sha, type: 'commit', url: gitUrl(asker, `commits/${sha}`) },
  };
}

function gitUrl({ state }: Asker, rest: string): string {
  return `${state.apiUrl}/repos/${state.owner}/${state.name}/git/${rest}`;
}

function web({ state }: Asker): string {
  return `${state.serverUrl}/${state.owner}/${state.name}`;
}
