import { commentPayload, pullRequestPayload, repositoryPayload, userPayload } from './payloads.ts';
import { changedFiles, gitRoutes } from './rest-git.ts';
import { ApiError, type Asker, type CommentRecord, demand, isBot, type PullRequestRecord } from './state.ts';

export type RestRequest = {
  readonly asker: Asker;
  readonly parameters: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** The request's own address without its query, for `Link` headers. */
  readonly url: string;
};
export type RestAnswer = {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Handler = (request: RestRequest) => Promise<RestAnswer> | RestAnswer;

/** Most characters of a comment, counted as GitHub's database does: code points. */
export const COMMENT_LIMIT = 65_536;

/** Every REST route that this GitHub serves, by its name in the OpenAPI description. */
export const routes: Readonly<Record<string, Handler>> = {
  ...gitRoutes,

  'GET /repos/{owner}/{repo}': ({ asker }) => ({ body: repositoryPayload(asker.state) }),

  'GET /user': () => {
    throw new ApiError(403, 'Resource not accessible by integration');
  },

  'GET /repos/{owner}/{repo}/pulls/{pull_number}': ({ asker, parameters }) => {
    demand(asker, ['pull_requests', 'read']);
    return { body: pullRequestPayload(asker.state, pullOf(asker, parameters.pull_number)) };
  },

  'GET /repos/{owner}/{repo}/pulls': (request) => {
    const { asker, query } = request;
    demand(asker, ['pull_requests', 'read']);
    const state = query.get('state') ?? 'open';
    const all = [...asker.state.pullRequests.values()].filter((pull) => state === 'all' || pull.state === state);
    const wanted = all.filter((pull) => query.get('base') === null || pull.base === query.get('base'));
    return page(
      request,
      wanted.toReversed().map((pull) => pullRequestPayload(asker.state, pull)),
    );
  },

  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': async (request) => {
    const { asker, parameters } = request;
    demand(asker, ['pull_requests', 'read']);
    const pull = pullOf(asker, parameters.pull_number);
    const base = (await asker.state.git.mergeBase(pull.baseSha, pull.headSha)) ?? pull.baseSha;
    return page(request, (await changedFiles(asker, base, pull.headSha)).slice(0, 3000));
  },

  'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls': async ({ asker, parameters }) => {
    demand(asker, ['pull_requests', 'read']);
    const { git, pullRequests } = asker.state;
    const sha = parameters.commit_sha ?? '';
    if ((await git.commit(sha)) === undefined) throw new ApiError(422, `No commit found for SHA: ${sha}`);
    const found: PullRequestRecord[] = [];
    for (const pull of pullRequests.values()) {
      const own = (await git.commitsBetween(pull.baseSha, pull.headSha)).includes(sha);
      if (own || (pull.mergedBy !== undefined && pull.mergeSha === sha)) found.push(pull);
    }
    return { body: found.toReversed().map((pull) => listed(pullRequestPayload(asker.state, pull))) };
  },

  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': (request) => {
    const { asker, parameters } = request;
    demand(asker, ['issues', 'read'], ['pull_requests', 'read']);
    const { number } = pullOf(asker, parameters.issue_number);
    const comments = asker.state.comments.filter((comment) => comment.number === number);
    return page(
      request,
      comments.map((comment) => commentPayload(asker.state, comment)),
    );
  },

  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': ({ asker, parameters, body }) => {
    const { number } = pullOf(asker, parameters.issue_number);
    return { status: 201, body: commentPayload(asker.state, addComment(asker, number, String(body.body))) };
  },

  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': ({ asker, parameters, body }) => {
    const comment = asker.state.comments.find((each) => each.id === Number(parameters.comment_id));
    if (comment === undefined) throw new ApiError(404, 'Not Found');
    return { body: commentPayload(asker.state, changeComment(asker, comment, String(body.body))) };
  },

  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': ({ asker, parameters }) => {
    const login = parameters.username ?? '';
    if (isBot(login)) throw new ApiError(404, `${login} is not a user`);
    const role = asker.state.roles.get(login);
    const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : (role ?? 'none');
    const role_name = role ?? 'none';
    return { body: { permission, role_name, user: { ...userPayload(asker.state, login), role_name } } };
  },

  'POST /repos/{owner}/{repo}/statuses/{sha}': async ({ asker, parameters, body }) => {
    demand(asker, ['statuses', 'write']);
    const sha = parameters.sha ?? '';
    if ((await asker.state.git.commit(sha)) === undefined) throw new ApiError(422, `No commit found for SHA: ${sha}`);
    const description = typeof body.description === 'string' ? body.description : null;
    if (description !== null && description.length > 140)
      throw new ApiError(422, 'Validation Failed', {
        errors: [{ message: 'description is too long (maximum is 140 characters)' }],
      });
    const status = {
      id: asker.state.nextId(),
      sha,
      state: String(body.state),
      context: String(body.context ?? 'default'),
      description,
      targetUrl: typeof body.target_url === 'string' ? body.target_url : null,
      creator: asker.token.login,
    };
    asker.state.statuses.push(status);
    const at = asker.state.tick();
    const url = `${asker.state.apiUrl}/repos/${asker.state.owner}/${asker.state.name}/statuses/${sha}`;
    const { targetUrl, creator, sha: _sha, ...rest } = status;
    return {
      status: 201,
      body: {
        ...rest,
        url,
        node_id: `S_${status.id}`,
        avatar_url: null,
        target_url: targetUrl,
        created_at: at,
        updated_at: at,
        creator: userPayload(asker.state, creator),
      },
    };
  },
};

/** As REST and GraphQL both do it. */
export function addComment(asker: Asker, number: number, body: string): CommentRecord {
  demand(asker, ['issues', 'write'], ['pull_requests', 'write']);
  refuseBody(body);
  const at = asker.state.tick();
  const comment = { id: asker.state.nextId(), number, author: asker.token.login, body, createdAt: at, updatedAt: at };
  asker.state.comments.push(comment);
  return comment;
}

export function changeComment(asker: Asker, comment: CommentRecord, body: string): CommentRecord {
  demand(asker, ['issues', 'write'], ['pull_requests', 'write']);
  refuseBody(body);
  comment.body = body;
  comment.updatedAt = asker.state.tick();
  return comment;
}

function refuseBody(body: string): void {
  if (body.trim() === '') throw new ApiError(422, 'Body cannot be blank');
  if ([...body].length > COMMENT_LIMIT)
    throw new ApiError(422, `Body is too long (maximum is ${COMMENT_LIMIT} characters)`);
}

function pullOf({ state }: Asker, number: string | undefined): PullRequestRecord {
  const pull = state.pullRequests.get(Number(number));
  if (pull === undefined) throw new ApiError(404, 'Not Found');
  return pull;
}

/** Lists leave these out. */
function listed(pull: Record<string, unknown>): Record<string, unknown> {
  const {
    merged,
    merged_by,
    mergeable,
    mergeable_state,
    comments,
    review_comments,
    commits,
    additions,
    deletions,
    changed_files,
    ...rest
  } = pull;
  return rest;
}

/** At most 100 a page, 30 unless asked; the other pages' addresses in `Link`. */
function page({ query, url }: RestRequest, items: readonly unknown[]): RestAnswer {
  const size = Math.min(100, Number(query.get('per_page') ?? 30));
  const number = Number(query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (target: number, rel: string) => {
    const changed = new URLSearchParams(query);
    changed.set('page', String(target));
    return `<${url}?${changed}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
  ];
  return {
    body: items.slice((number - 1) * size, number * size),
    ...(links.length > 0 ? { headers: { link: links.join(', ') } } : {}),
  };
}
