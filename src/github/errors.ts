import { type ErrorOptions, RatchetError } from '../foundation/errors.ts';

export type GitHubErrorOptions = ErrorOptions & {
  /** HTTP status of the answer; undefined when there was none. */
  readonly status?: number | undefined;
  /** GitHub's id of the request, for its support. */
  readonly requestId?: string | undefined;
  /** What a write did. `unknown`: the answer was lost or does not say; only a read can tell. */
  readonly effect?: 'none' | 'unknown' | undefined;
  /** Type of the first GraphQL error (`STALE_DATA`, `FORBIDDEN`, …). */
  readonly graphqlType?: string | undefined;
};

/** GitHub did not do what it was asked. The message has the request and GitHub's own words, never the token. */
export class GitHubError extends RatchetError {
  static readonly title: string = 'GitHub error';
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly effect: 'none' | 'unknown';
  readonly graphqlType: string | undefined;

  constructor(message: string, options: GitHubErrorOptions = {}) {
    const { status, requestId } = options;
    super(message, {
      ...options,
      details: {
        ...options.details,
        ...(status === undefined ? {} : { status }),
        ...(requestId === undefined ? {} : { requestId }),
      },
    });
    this.status = status;
    this.requestId = requestId;
    this.effect = options.effect ?? 'none';
    this.graphqlType = options.graphqlType;
  }
}

/** The token may not do this, or a ruleset forbids it: trying again does not help. */
export class PermissionError extends GitHubError {
  static override readonly title = 'permission error';
}

/** The repository, commit or pull request is not there, or the token may not see it. */
export class NotFoundError extends GitHubError {
  static override readonly title = 'not found';
}

/** GitHub's rate limit ends after this run's time budget. */
export class RateLimitError extends GitHubError {
  static override readonly title = 'rate limit';
}

/** This run has used up its requests; the one that was asked for was not sent. */
export class RequestBudgetError extends GitHubError {
  static override readonly title = 'request budget';
}

/** The comment could not be posted. Never a reason to change a verdict (promotion, I9). */
export class CommentError extends GitHubError {
  static override readonly title = 'comment error';
}
