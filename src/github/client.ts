import { Octokit } from '@octokit/core';
import type * as z from 'zod/mini';
import { describeFailure, describeGraphqlErrors, type Failure } from './answers.ts';
import { GitHubError, PermissionError, RateLimitError, RequestBudgetError } from './errors.ts';

export type Repository = { readonly owner: string; readonly name: string };

export type GitHubOptions = {
  readonly token: string;
  /** `https://api.github.com`, or `https://<host>/api/v3` of an Enterprise Server. */
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly userAgent?: string;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970: rate limits are told as times of day. */
  readonly now: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** One line for a person who follows the run. */
  readonly log?: (line: string) => void;
  /** Most requests of a run, repeats included; default 40 (GITHUB_TOKEN has 1,000 an hour for the whole repository). */
  readonly maxRequests?: number;
  /** Most milliseconds that all waits of a run may take together; default 120,000. */
  readonly timeBudgetMs?: number;
  /** Milliseconds until a request without an answer is given up; default 30,000. */
  readonly requestTimeoutMs?: number;
  /** In place of the built-in one, which does not know of a proxy (a self-hosted runner's `https_proxy`). */
  readonly fetch?: typeof fetch;
};

/**
 * GitHub's API within one run's budget of requests and waiting time. Reads are repeated after a lost or failed answer; a write
 * never is, because it may have taken effect: its error says so (`effect: 'unknown'`) and the caller reads before it tries again.
 */
export type GitHub = {
  /** REST, typed by route. Set `request: { repeatable: true }` on a write that does no harm when it is sent twice. */
  readonly request: Octokit['request'];
  /** One GraphQL query or mutation; a part of the answer that is not there is null. @throws GitHubError unless `answer` fits. */
  graphql<T>(query: string, variables: Readonly<Record<string, unknown>>, answer: z.ZodMiniType<T>): Promise<T>;
  /** Requests sent so far. */
  requests(): number;
};

export function createGitHub(options: GitHubOptions): GitHub {
  const { apiUrl, graphqlUrl, token, log = () => undefined } = options;
  const budget = createBudget(options);
  const octokit = new Octokit({
    auth: token,
    baseUrl: apiUrl.replace(/\/+$/, ''),
    userAgent: options.userAgent ?? 'prompt-ratchet',
    request: {
      ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
      log: { debug: () => undefined, info: () => undefined, warn: log, error: log },
    },
  });

  octokit.hook.wrap('request', async (send, parameters) => {
    const name = `${parameters.method} ${parameters.url === graphqlUrl ? 'GraphQL' : parameters.url}`;
    const repeatable = isRepeatable(parameters, graphqlUrl);
    for (let attempt = 0; ; attempt += 1) {
      await budget.spend(name);
      const outcome = await attemptOnce();
      if (!isFailure(outcome)) return outcome;
      const { error, transient, rateLimit } = outcome;
      if (options.signal.aborted) throw options.signal.reason;
      if (rateLimit !== undefined) budget.pause(rateLimit, attempt);
      if (!repeatable || !transient || attempt >= REPEATS) throw error;
      log(`GitHub: ${error.message}; asking again`);
      if (rateLimit === undefined) await budget.wait(1_000 * 2 ** attempt, error);
    }

    async function attemptOnce() {
      try {
        // In place: octokit's own hook below this one is bound to the object as it was handed in.
        parameters.headers['x-github-api-version'] = '2022-11-28';
        parameters.request = { ...parameters.request, parseSuccessResponseBody: false, signal: budget.signal() };
        const response = await send(parameters);
        const data = await readJson(response.data);
        const failure =
          parameters.url === graphqlUrl ? describeGraphqlErrors(data, response, name, options.now()) : undefined;
        return failure ?? { ...response, data };
      } catch (thrown) {
        return describeFailure(thrown, name, options.now());
      }
    }
  });

  return {
    request: octokit.request,
    async graphql(query, variables, answer) {
      // As text: octokit's own serialiser and parser walk every value in search of big integers.
      const { data } = await octokit.request({
        method: 'POST',
        url: graphqlUrl,
        data: JSON.stringify({ query, variables }),
      });
      const parsed = answer.safeParse(data?.data);
      if (parsed.success) return parsed.data;
      throw new GitHubError(`GitHub's GraphQL answer is not what was asked for: ${parsed.error.issues[0]?.message}`, {
        details: { path: parsed.error.issues[0]?.path.map(String).join('.') ?? '' },
        effect: 'unknown',
      });
    },
    requests: () => budget.spent(),
  };
}

/** Says of a refusal (403, in GraphQL FORBIDDEN) which permission the request takes. */
export async function needing<T>(permission: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof PermissionError) || (error.status !== 403 && error.graphqlType !== 'FORBIDDEN')) throw error;
    throw new PermissionError(error.message, {
      status: error.status,
      requestId: error.requestId,
      graphqlType: error.graphqlType,
      todo: `Give the job the permission in the workflow: \`${permission}\`.`,
    });
  }
}

/** Repeats of one read after the first attempt. */
const REPEATS = 3;

type Sent = { readonly method: string; readonly url: string; readonly data?: unknown; readonly request: object };

function isRepeatable(parameters: Sent, graphqlUrl: string): boolean {
  if (parameters.url === graphqlUrl) return !/^\{"query":"\s*mutation\b/.test(String(parameters.data));
  return parameters.method === 'GET' || ('repeatable' in parameters.request && parameters.request.repeatable === true);
}

function isFailure(value: Failure | { readonly data: unknown }): value is Failure {
  return 'error' in value;
}

/**
 * The body of a good answer. Read here, not by octokit: that one hands a body that was cut off on as a text, and takes two
 * seconds for a tree of 100,000 entries.
 *
 * @throws SyntaxError or the connection's error when the body is not whole.
 */
async function readJson(body: unknown): Promise<unknown> {
  if (!(body instanceof ReadableStream)) return undefined;
  const text = await new Response(body).text();
  return text === '' ? undefined : JSON.parse(text);
}

type Budget = {
  /** Counts a request, after the end of a pause that GitHub asked for. */
  spend(request: string): Promise<void>;
  spent(): number;
  /** Every request from now on waits. */
  pause(rateLimit: { readonly waitMs: number | undefined; readonly error: GitHubError }, attempt: number): void;
  wait(ms: number, because: GitHubError): Promise<void>;
  signal(): AbortSignal;
};

function createBudget(options: GitHubOptions): Budget {
  const { maxRequests = 40, timeBudgetMs = 120_000, requestTimeoutMs = 30_000, signal } = options;
  let sent = 0;
  let waited = 0;
  let paused: { readonly until: number; readonly error: GitHubError } | undefined;

  async function wait(ms: number, because: GitHubError): Promise<void> {
    if (waited + ms > timeBudgetMs) throw because;
    waited += ms;
    await options.sleep(ms, signal);
    signal.throwIfAborted();
  }

  return {
    async spend(request) {
      signal.throwIfAborted();
      while (paused !== undefined && paused.until > options.now()) {
        const { until, error } = paused;
        const ms = until - options.now();
        options.log?.(`GitHub asks to wait ${Math.ceil(ms / 1000)} s: ${error.message}`);
        await wait(ms, beyondBudget(error, ms));
        // A clock that a test holds still must not make this a loop without an end. Another request that waited may have been first.
        if (paused?.until === until) paused = undefined;
      }
      if (sent >= maxRequests) {
        throw new RequestBudgetError(
          `this run has sent its ${maxRequests} requests to GitHub; ${request} was not sent`,
          {
            todo: 'Run it on fewer prompts at once; GITHUB_TOKEN has 1,000 requests an hour for the whole repository.',
          },
        );
      }
      sent += 1;
    },
    spent: () => sent,
    pause({ waitMs, error }, attempt) {
      // Without a time, GitHub's documentation asks for a minute, and for longer each time.
      const until = options.now() + (waitMs ?? 60_000 * 2 ** attempt);
      if (paused === undefined || until > paused.until) paused = { until, error };
    },
    wait,
    signal: () => AbortSignal.any([signal, AbortSignal.timeout(requestTimeoutMs)]),
  };
}

function beyondBudget(error: GitHubError, ms: number): RateLimitError {
  return new RateLimitError(
    `${error.message}; it ends in ${Math.ceil(ms / 1000)} s, after this run's time for waiting`,
    {
      status: error.status,
      requestId: error.requestId,
      todo: 'Run the job again later, or use the token of a GitHub App, which has a limit of its own.',
    },
  );
}
