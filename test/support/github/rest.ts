import { commentPayload, pullRequestPayload, repositoryPayload } from './payloads.ts';
import { changedFiles, gitRoutes } from './rest-git.ts';
import { peopleRoutes } from './rest-people.ts';
import { type Handler, page } from './rest-route.ts';
import { signalRoutes } from './rest-signals.ts';
import { ApiError, type Asker, type CommentRecord, demand, type PullRequestRecord, pullRequestsOf } from './state.ts';

/** Most characters of a comment, counted as GitHub's database does: code points. */
export const COMMENT_LIMIT = 65_536;

/** Every REST route that this GitHub serves, by its name in the OpenAPI description. */
export const routes: Readonly<Record<string, Handler>> = {
  ...gitRoutes,
  ...peopleRoutes,
  ...signalRoutes,

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
    const sha = parameters.commit_sha ?? '';
    if ((await asker.state.git.commit(sha)) === undefined) throw new ApiError(422, `No commit found for SHA: ${sha}`);
    const found = await pullRequestsOf(asker.state, sha);
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
