import * as z from 'zod/mini';
import type { GitHub, Repository } from './client.ts';
import { CommentError, GitHubError, PermissionError, RateLimitError } from './errors.ts';

export type CommentRequest = {
  /** Of the pull request. */
  readonly number: number;
  /** The line that says whose comment this is (project and config); the body begins or ends with it. */
  readonly marker: string;
  readonly body: string;
  /** Whose comments count as ours, beside those that GitHub says the token wrote: `github-actions[bot]`, … */
  readonly author?: string;
  /** `update`: the newest comment of ours with the marker, if there is one. `new`: always another one. */
  readonly mode: 'update' | 'new';
  /** False: only a comment that is there already is updated; none is made. Default true. */
  readonly create?: boolean;
};

export type PostedComment = { readonly url: string; readonly created: boolean };

/**
 * Posts or updates the one comment of a pull request. It is found by marker *and* author, from the newest of all comments on,
 * so that nobody else's text is ever taken for ours: one request a hundred comments, one for the write.
 *
 * @returns undefined when there is no comment and none was to be made.
 * @throws PermissionError for a token that may not comment; CommentError for everything else. Neither changes a verdict.
 */
export async function upsertComment(
  github: GitHub,
  repository: Repository,
  comment: CommentRequest,
): Promise<PostedComment | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await find(github, repository, comment, attempt);
    if (found.comment?.body === comment.body) return { url: found.comment.url, created: attempt > 1 };
    if (found.comment === undefined && comment.create === false) return undefined;
    try {
      if (found.comment === undefined || comment.mode === 'new')
        return await create(github, found.pullRequest, comment.body);
      return await update(github, found.comment.id, comment.body);
    } catch (error) {
      // The write may have taken effect, or may not: the next round reads, after the pause GitHub asks for, before it writes again.
      const unsure = error instanceof GitHubError && (error.effect === 'unknown' || error instanceof RateLimitError);
      if (unsure && attempt < ATTEMPTS) continue;
      throw asCommentError(error, comment.number);
    }
  }
}

const ATTEMPTS = 3;

type OwnComment = { readonly id: string; readonly url: string; readonly body: string };
type Found = { readonly pullRequest: string; readonly comment: OwnComment | undefined };

/** A second comment is wanted in mode `new`: then only a comment with this very body, after a lost answer, is the one. */
async function find(github: GitHub, repository: Repository, comment: CommentRequest, attempt: number): Promise<Found> {
  const isIt = (body: string): boolean =>
    comment.mode === 'new' ? attempt > 1 && body === comment.body : hasMarker(body, comment.marker);
  let before: string | null = null;
  for (;;) {
    const page: z.infer<typeof pageAnswer> = await readPage(github, repository, comment.number, before);
    const pull = page.repository?.pullRequest;
    if (pull === undefined || pull === null) {
      throw new CommentError(`${repository.owner}/${repository.name} has no pull request ${comment.number}`);
    }
    const ours = pull.comments.nodes.findLast(
      (node) => isIt(node.body) && (node.viewerDidAuthor || sameLogin(node.author?.login, comment.author)),
    );
    const { hasPreviousPage, startCursor } = pull.comments.pageInfo;
    const last = !hasPreviousPage || (comment.mode === 'new' && ours === undefined);
    if (ours !== undefined || last) return { pullRequest: pull.id, comment: ours };
    before = startCursor;
  }
}

async function readPage(github: GitHub, repository: Repository, number: number, before: string | null) {
  const query = `query Comments($owner: String!, $name: String!, $number: Int!, $before: String) {
  repository(owner: $owner, name: $name) { pullRequest(number: $number) {
    id
    comments(last: 100, before: $before) {
      pageInfo { hasPreviousPage startCursor }
      nodes { id url body viewerDidAuthor author { login } }
    }
  } }
}`;
  try {
    return await github.graphql(query, { owner: repository.owner, name: repository.name, number, before }, pageAnswer);
  } catch (error) {
    throw asCommentError(error, number);
  }
}

async function create(github: GitHub, pullRequest: string, body: string): Promise<PostedComment> {
  const mutation = `mutation AddComment($subject: ID!, $body: String!) {
  addComment(input: { subjectId: $subject, body: $body }) { commentEdge { node { url } } }
}`;
  const { addComment } = await github.graphql(mutation, { subject: pullRequest, body }, addAnswer);
  return { url: addComment.commentEdge.node.url, created: true };
}

async function update(github: GitHub, id: string, body: string): Promise<PostedComment> {
  const mutation = `mutation UpdateComment($id: ID!, $body: String!) {
  updateIssueComment(input: { id: $id, body: $body }) { issueComment { url } }
}`;
  const { updateIssueComment } = await github.graphql(mutation, { id, body }, updateAnswer);
  return { url: updateIssueComment.issueComment.url, created: false };
}

/** At the very beginning or end: a marker quoted inside a comment of ours (another config's, in a diff) is not its own. */
function hasMarker(body: string, marker: string): boolean {
  const text = body.trim();
  return text.startsWith(marker) || text.endsWith(marker);
}

/** GraphQL leaves the `[bot]` of an App's login out. */
function sameLogin(login: string | undefined, author: string | undefined): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/\[bot\]$/, '');
  return login !== undefined && author !== undefined && plain(login) === plain(author);
}

function asCommentError(error: unknown, number: number): unknown {
  if (!(error instanceof GitHubError) || error instanceof PermissionError || error instanceof CommentError)
    return error;
  return new CommentError(`the comment on pull request ${number} could not be posted: ${error.message}`, {
    status: error.status,
    requestId: error.requestId,
    effect: error.effect,
    todo: error.todo,
    cause: error,
  });
}

const pageAnswer = z.object({
  repository: z.nullable(
    z.object({
      pullRequest: z.nullable(
        z.object({
          id: z.string(),
          comments: z.object({
            pageInfo: z.object({ hasPreviousPage: z.boolean(), startCursor: z.nullable(z.string()) }),
            nodes: z.array(
              z.object({
                id: z.string(),
                url: z.string(),
                body: z.string(),
                viewerDidAuthor: z.boolean(),
                author: z.nullable(z.object({ login: z.string() })),
              }),
            ),
          }),
        }),
      ),
    }),
  ),
});
const addAnswer = z.object({
  addComment: z.object({ commentEdge: z.object({ node: z.object({ url: z.string() }) }) }),
});
const updateAnswer = z.object({ updateIssueComment: z.object({ issueComment: z.object({ url: z.string() }) }) });
