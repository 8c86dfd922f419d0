import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createGraphql, type GraphqlRequest } from './graphql.ts';
import { githubOpenApi } from './openapi.ts';
import { isPayload } from './payloads.ts';
import { routes } from './rest.ts';
import type { RestAnswer } from './rest-route.ts';
import { ApiError, type Asker, type State, type Token } from './state.ts';

/** One request as it came, and what was answered. */
export type LoggedRequest = {
  readonly method: string;
  /** Below the API's root: `/repos/acme/app/pulls/1?per_page=100`, `/graphql`. */
  readonly path: string;
  /** Of GraphQL. */
  readonly operationName: string | undefined;
  /** 0: the connection was cut. */
  status: number;
};

export type FaultRequest = {
  readonly method: string;
  readonly path: string;
  readonly operationName: string | undefined;
  /** Parsed JSON, or undefined. */
  readonly body: unknown;
  /** How many requests came before this one. */
  readonly index: number;
};
/** `reset`: the connection is cut. `truncate`: cut in the middle of the answer. `hang`: no answer, ever. */
export type Fault =
  | 'reset'
  | 'truncate'
  | 'hang'
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };
export type FaultPlan = {
  /** In place of doing what was asked. */
  readonly before?: Fault;
  /** What was asked is done, and this is answered. */
  readonly after?: Fault;
  /** Branches are read as they were before their last change (a replica that lags). */
  readonly stale?: boolean;
};
export type FaultHandler = (request: FaultRequest) => FaultPlan | undefined;

export type ServerOptions = {
  /** GraphQL mutations that this (older) server does not have. */
  readonly without: readonly string[];
  /** Our own answers are held against GitHub's description too. */
  readonly checkAnswers: boolean;
};

export type Loopback = {
  readonly server: Server;
  readonly requests: LoggedRequest[];
  readonly violations: string[];
  readonly faults: Set<FaultHandler>;
};

type Answer = { readonly status: number; readonly body: unknown; readonly headers: Readonly<Record<string, string>> };

export function createLoopback(state: () => State, options: ServerOptions): Loopback {
  const requests: LoggedRequest[] = [];
  const violations: string[] = [];
  const faults = new Set<FaultHandler>();
  const graphql = createGraphql(options.without);
  // One at a time, as if GitHub did each in a transaction.
  let turn: Promise<unknown> = Promise.resolve();

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      violations.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      respond(response, { status: 500, body: { message: `Server Error: ${violations.at(-1)}` }, headers: {} });
    });
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readText(request);
    const body = parseBody(text);
    const method = request.method ?? 'GET';
    const path = (request.url ?? '/').replace(/^\/api(\/v3)?(?=\/)/, '');
    const query = isPayload(body) && typeof body.query === 'string' ? body.query : undefined;
    const operationName = path === '/graphql' && query !== undefined ? graphql.operationName(query) : undefined;
    const logged: LoggedRequest = { method, path, operationName, status: 0 };
    const seen = { method, path, operationName, body, index: requests.length };
    requests.push(logged);
    const plan = [...faults].map((fault) => fault(seen)).find((found) => found !== undefined) ?? {};
    if (plan.before !== undefined) return fail(response, plan.before, logged);
    const work = turn.then(() => answer(state(), request, path, body, plan.stale ?? false));
    turn = work.catch(() => undefined);
    const done = await work;
    if (plan.after !== undefined) return fail(response, plan.after, logged, done);
    logged.status = done.status;
    respond(response, done);
  }

  async function answer(
    at: State,
    request: IncomingMessage,
    path: string,
    body: unknown,
    stale: boolean,
  ): Promise<Answer> {
    const token = at.tokens.get(/^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '');
    const headers = {
      'x-github-request-id': `A1B2:${String(requests.length).padStart(4, '0')}`,
      'x-github-media-type': 'github.v3; format=json',
    };
    if (token === undefined) return { status: 401, headers, body: words(401, 'Bad credentials') };
    token.remaining -= 1;
    const limits = rateLimitHeaders(at, token);
    if (token.remaining < 0) {
      return {
        status: 403,
        headers: { ...headers, ...limits },
        body: words(403, 'API rate limit exceeded for installation ID 1234.'),
      };
    }
    const asker: Asker = { state: at, token, stale };
    const found = path === '/graphql' ? await answerGraphql(asker, body) : await answerRest(asker, request, path, body);
    return { status: found.status ?? 200, body: found.body, headers: { ...headers, ...limits, ...found.headers } };
  }

  async function answerGraphql(asker: Asker, body: unknown): Promise<RestAnswer> {
    if (!isGraphqlRequest(body)) {
      violations.push('POST /graphql: no query');
      return { status: 400, body: words(400, 'A query attribute must be specified and must be a string.') };
    }
    const { body: answered, problems } = await graphql.answer(asker, body);
    violations.push(...problems.map((problem) => `GraphQL ${graphql.operationName(body.query) ?? ''}: ${problem}`));
    return { body: answered };
  }

  async function answerRest(asker: Asker, request: IncomingMessage, path: string, body: unknown): Promise<RestAnswer> {
    const openApi = githubOpenApi();
    const [pathname = '', search = ''] = path.split('?');
    const matched = openApi.match(request.method ?? 'GET', pathname);
    const handler = matched === undefined ? undefined : routes[matched.route];
    if (matched === undefined || handler === undefined) {
      violations.push(
        `${request.method} ${path}: ${matched === undefined ? 'no such route' : 'this GitHub does not serve it'}`,
      );
      return { status: 404, body: words(404, 'Not Found') };
    }
    const query = new URLSearchParams(search);
    const problems = openApi.problems(matched, query, body);
    if (problems.length > 0) {
      violations.push(...problems.map((problem) => `${matched.route}: ${problem}`));
      return { status: 400, body: words(400, `Problems parsing the request: ${problems.join('; ')}`) };
    }
    const { owner, repo } = matched.parameters;
    if (
      owner !== undefined &&
      `${owner}/${repo}`.toLowerCase() !== `${asker.state.owner}/${asker.state.name}`.toLowerCase()
    ) {
      return { status: 404, body: words(404, 'Not Found') };
    }
    try {
      const url = `${asker.state.apiUrl}${pathname}`;
      const done = await handler({
        asker,
        parameters: matched.parameters,
        query,
        body: isPayload(body) ? body : {},
        url,
      });
      if (options.checkAnswers) {
        violations.push(
          ...openApi
            .answerProblems(matched, done.status ?? 200, plain(done.body))
            .map((problem) => `answer of ${matched.route}: ${problem}`),
        );
      }
      return done;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { status: error.status, body: words(error.status, error.message, error.errors) };
    }
  }

  return { server, requests, violations, faults };
}

/** As JSON carries it: members that are undefined are left out. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function isGraphqlRequest(body: unknown): body is GraphqlRequest {
  return (
    isPayload(body) && typeof body.query === 'string' && (body.variables === undefined || isPayload(body.variables))
  );
}

function words(status: number, message: string, errors?: readonly unknown[]): Record<string, unknown> {
  return {
    message,
    ...(errors === undefined ? {} : { errors }),
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  };
}

function rateLimitHeaders(state: State, token: Token): Record<string, string> {
  const remaining = Math.max(0, token.remaining);
  return {
    'x-ratelimit-limit': String(state.rateLimit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(state.rateLimit - remaining),
    'x-ratelimit-reset': String(Math.floor(Date.parse(state.tick()) / 1000) + 3600),
    'x-ratelimit-resource': 'core',
  };
}

function fail(response: ServerResponse, fault: Fault, logged: LoggedRequest, done?: Answer): void {
  if (fault === 'hang') return;
  if (fault === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  if (fault === 'truncate') {
    const text = JSON.stringify(done?.body ?? { message: 'cut' });
    response.writeHead(done?.status ?? 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
    });
    response.write(text.slice(0, Math.floor(text.length / 2)), () => response.socket?.destroy());
    return;
  }
  logged.status = fault.status;
  respond(response, {
    status: fault.status,
    body: fault.body ?? words(fault.status, 'Server Error'),
    headers: fault.headers ?? {},
  });
}

function respond(response: ServerResponse, { status, body, headers }: Answer): void {
  response.sendDate = false;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'content-type': type, date: 'Sun, 01 Nov 2026 00:00:00 GMT', ...headers });
  response.end(text);
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function parseBody(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
