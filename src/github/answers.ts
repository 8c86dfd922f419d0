import { GitHubError, type GitHubErrorOptions, NotFoundError, PermissionError, RateLimitError } from './errors.ts';

/** Why a request was not answered as it should have been. */
export type Failure = {
  readonly error: GitHubError;
  /** The same request may well succeed in a moment. */
  readonly transient: boolean;
  /** GitHub asks to slow down; `waitMs` undefined: it does not say for how long. */
  readonly rateLimit: { readonly waitMs: number | undefined; readonly error: GitHubError } | undefined;
};

type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string | number | undefined>> };

/** A thrown value of octokit, or of reading the answer's body, in this room's own errors. */
export function describeFailure(thrown: unknown, request: string, now: number): Failure {
  const answer = answerOf(thrown);
  const words = wordsOf(thrown);
  if (answer === undefined) {
    const error = new GitHubError(`${request}: no whole answer (${words})`, { effect: 'unknown', todo: TRY_AGAIN });
    return { error, transient: true, rateLimit: undefined };
  }
  const { status, headers } = answer;
  const facts = { status, requestId: text(headers['x-github-request-id']) };
  const message = `${request}: ${status} ${words}`;
  if (isRateLimit(answer, words)) {
    const error = new RateLimitError(message, { ...facts, todo: 'Run the job again later.' });
    return { error, transient: true, rateLimit: { waitMs: waitOf(headers, now), error } };
  }
  if (status >= 500) {
    return {
      error: new GitHubError(message, { ...facts, effect: 'unknown', todo: TRY_AGAIN }),
      transient: true,
      rateLimit: undefined,
    };
  }
  return { error: refusal(status, words, message, facts), transient: false, rateLimit: undefined };
}

/** The errors of a GraphQL answer, which come with HTTP status 200; undefined when nothing but optional parts are missing. */
export function describeGraphqlErrors(
  body: unknown,
  answer: Answer,
  request: string,
  now: number,
): Failure | undefined {
  const errors = graphqlErrors(body);
  const first = errors.find((error) => !isMissingPart(error));
  if (first === undefined) return undefined;
  const words = oneLine(first.message);
  const message = `${request}: ${words}`;
  const facts = {
    status: answer.status,
    requestId: text(answer.headers['x-github-request-id']),
    graphqlType: first.type,
  };
  if (first.type === 'RATE_LIMITED' || first.type === 'RATE_LIMIT') {
    const error = new RateLimitError(message, { ...facts, todo: 'Run the job again later.' });
    return { error, transient: true, rateLimit: { waitMs: waitOf(answer.headers, now), error } };
  }
  // Time-outs and internal errors of GitHub's have no type.
  if (first.type === '' && /something went wrong|timed? ?out|internal error/i.test(words)) {
    return {
      error: new GitHubError(message, { ...facts, effect: 'unknown', todo: TRY_AGAIN }),
      transient: true,
      rateLimit: undefined,
    };
  }
  return {
    error: refusal(STATUS_OF_TYPE[first.type] ?? 422, words, message, facts),
    transient: false,
    rateLimit: undefined,
  };
}

const TRY_AGAIN = 'Run the job again; https://www.githubstatus.com tells of outages.';

/** GraphQL's types of errors as the REST API's statuses. A validation error has its code under `extensions`. */
const STATUS_OF_TYPE: Readonly<Record<string, number>> = { FORBIDDEN: 403, INSUFFICIENT_SCOPES: 403, NOT_FOUND: 404 };

function refusal(status: number, words: string, message: string, facts: GitHubErrorOptions): GitHubError {
  if (status === 401) {
    return new PermissionError(message, {
      ...facts,
      todo: 'The token is not valid (any more): look at the input github-token or registry-token.',
    });
  }
  if (isForbiddenByRule(words)) {
    return new PermissionError(message, {
      ...facts,
      todo: 'A ruleset or branch protection forbids it. Give the input registry-token the token of a GitHub App that may bypass it.',
    });
  }
  if (status === 403) {
    return new PermissionError(message, {
      ...facts,
      todo: 'Give the job the permission in the workflow: contents: write to assign and record, pull-requests: write to comment.',
    });
  }
  if (status === 404) {
    return new NotFoundError(message, {
      ...facts,
      todo: "It is not there, or the token may not see it: look at the token's permissions.",
    });
  }
  return new GitHubError(message, facts);
}

/** Rulesets answer 409 or 422 to REST and with several types to GraphQL; the words are the same. */
function isForbiddenByRule(words: string): boolean {
  return /repository rule violation|protected (ref|branch)|must be made through a pull request|rule_?violation/i.test(
    words,
  );
}

function isRateLimit({ status, headers }: Answer, words: string): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers['retry-after'] !== undefined ||
    text(headers['x-ratelimit-remaining']) === '0' ||
    /rate limit|abuse detection/i.test(words)
  );
}

/** Milliseconds that the headers ask to wait. */
function waitOf(headers: Answer['headers'], now: number): number | undefined {
  const after = text(headers['retry-after']);
  if (after !== undefined) {
    const ms = /^\d+(\.\d+)?$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now;
    if (Number.isFinite(ms)) return Math.max(0, ms);
  }
  const reset = Number(text(headers['x-ratelimit-reset']));
  if (text(headers['x-ratelimit-remaining']) !== '0' || !Number.isFinite(reset)) return undefined;
  // One second more: the header is cut to whole seconds.
  return Math.max(0, reset * 1000 - now) + 1000;
}

function answerOf(thrown: unknown): Answer | undefined {
  if (!isObject(thrown) || !isObject(thrown.response)) return undefined;
  const { status, headers } = thrown.response;
  return typeof status === 'number' && isObject(headers) ? { status, headers: headersOf(headers) } : undefined;
}

function headersOf(headers: Readonly<Record<string, unknown>>): Answer['headers'] {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, text(value)]));
}

/** GitHub's own words, cut to a length that a log can bear: a proxy's error page can be long. */
function wordsOf(thrown: unknown): string {
  const response = isObject(thrown) && isObject(thrown.response) ? thrown.response.data : undefined;
  const words =
    isObject(response) && typeof response.message === 'string'
      ? withDetails(response.message, response.errors)
      : undefined;
  const whole = words ?? (thrown instanceof Error ? causeOf(thrown) : String(thrown));
  return oneLine(whole);
}

function oneLine(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}

function withDetails(message: string, errors: unknown): string {
  if (!Array.isArray(errors)) return message;
  const details = errors
    .map((error) => (isObject(error) ? (error.message ?? error.code ?? '') : error))
    .filter((detail) => detail !== '');
  return details.length === 0 ? message : `${message}: ${details.join(', ')}`;
}

function causeOf(error: Error): string {
  return error.cause instanceof Error && error.message === 'terminated' ? error.cause.message : error.message;
}

type GraphqlError = { readonly type: string; readonly message: string; readonly path: readonly unknown[] };

function graphqlErrors(body: unknown): readonly GraphqlError[] {
  if (!isObject(body)) return [{ type: '', message: 'internal error: the answer is not an object', path: [] }];
  if (!Array.isArray(body.errors)) return [];
  return body.errors.filter(isObject).map((error) => ({
    type: text(error.type) ?? (isObject(error.extensions) ? text(error.extensions.code) : undefined) ?? '',
    message: text(error.message) ?? 'an error without words',
    path: Array.isArray(error.path) ? error.path : [],
  }));
}

/** A file or branch below the repository that is not there is an answer, not an error. */
function isMissingPart(error: GraphqlError): boolean {
  return error.type === 'NOT_FOUND' && error.path.length > 1;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
