import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createGitHub, type GitHub, type GitHubError, type GitHubOptions } from '../../src/github/index.ts';
import { type LoopbackGitHub, startGitHub } from '../support/github/index.ts';
import { connect } from './connect.ts';

const api = 'https://ghe.example/api/v3';
const token = 'ghs_canary0123456789';
const start = Date.parse('2026-11-01T09:00:00Z');

let waits: number[];
let lines: string[];

beforeEach(() => {
  waits = [];
  lines = [];
  nock.disableNetConnect();
});
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

function client(options: Partial<GitHubOptions> = {}): GitHub {
  let now = start;
  return createGitHub({
    token,
    apiUrl: `${api}/`,
    graphqlUrl: 'https://ghe.example/api/graphql',
    signal: new AbortController().signal,
    now: () => now,
    sleep: async (ms) => {
      waits.push(ms);
      now += ms;
    },
    log: (line) => lines.push(line),
    ...options,
  });
}

const server = () => nock('https://ghe.example');
const read = (github: GitHub) => github.request('GET /repos/{owner}/{repo}', { owner: 'acme', repo: 'app' });
const write = (github: GitHub, request: { repeatable?: boolean } = {}) =>
  github.request('POST /repos/{owner}/{repo}/git/blobs', { owner: 'acme', repo: 'app', content: 'a', request });
const viewer = (github: GitHub) =>
  github.graphql('query { viewer { login } }', {}, z.object({ viewer: z.object({ login: z.string() }) }));
const failure = async (promise: Promise<unknown>): Promise<GitHubError> =>
  promise.then(
    () => Promise.reject(new Error('it did not fail')),
    (error) => error,
  );

describe('a request', () => {
  it('carries the token, the version and the name of the program', async () => {
    server()
      .get('/api/v3/repos/acme/app')
      .matchHeader('authorization', `token ${token}`)
      .matchHeader('x-github-api-version', '2022-11-28')
      .matchHeader('user-agent', /^prompt-ratchet /)
      .reply(200, { full_name: 'acme/app' });
    const github = client();
    expect((await read(github)).data.full_name).toBe('acme/app');
    expect(github.requests()).toBe(1);
  });

  it('keeps integers, texts and big trees as JSON has them', async () => {
    const body = { id: 12345678901, text: ': 12345678901234567890,', n: '123n' };
    server().get('/api/v3/repos/acme/app').reply(200, body);
    expect((await read(client())).data).toEqual(body);
  });

  it('goes through the fetch that is handed in', async () => {
    const asked: string[] = [];
    const through: typeof fetch = async (url) => {
      asked.push(String(url));
      return Response.json({ full_name: 'acme/app' });
    };
    expect((await read(client({ fetch: through }))).data.full_name).toBe('acme/app');
    expect(asked).toEqual(['https://ghe.example/api/v3/repos/acme/app']);
  });

  it('is refused beyond the cap, before it is sent', async () => {
    server().get('/api/v3/repos/acme/app').times(2).reply(200, {});
    const github = client({ maxRequests: 2 });
    await read(github);
    await read(github);
    expect(await failure(read(github))).toMatchObject({
      name: 'RequestBudgetError',
      message: expect.stringContaining('2 requests'),
    });
    expect(github.requests()).toBe(2);
  });
});

describe('a request without an answer', () => {
  let github: LoopbackGitHub;
  beforeEach(async () => {
    nock.restore();
    github = await startGitHub();
  });
  afterEach(async () => {
    await github.stop();
    nock.activate();
  });

  it('ends when the run is cancelled, and no other is sent', async () => {
    const controller = new AbortController();
    github.fault(() => {
      controller.abort(new Error('cancelled'));
      return { before: 'hang' };
    });
    const cancelled = connect(github, { signal: controller.signal });
    await expect(read(cancelled)).rejects.toThrow('cancelled');
    await expect(read(cancelled)).rejects.toThrow('cancelled');
    expect(github.requests).toHaveLength(1);
  });

  it('is given up after a while; a read is repeated', async () => {
    await read(connect(github));
    github.fault(({ index }) => (index === 1 ? { before: 'hang' } : undefined));
    expect((await read(connect(github, { requestTimeoutMs: 500 }))).data.full_name).toBe('acme/app');
    expect(github.requests).toHaveLength(3);
  });
});

describe('a read', () => {
  it.each([500, 502, 503, 504])('is repeated after %i', async (status) => {
    server().get('/api/v3/repos/acme/app').reply(status, { message: 'Server Error' });
    server().get('/api/v3/repos/acme/app').reply(200, { full_name: 'acme/app' });
    const github = client();
    expect((await read(github)).data.full_name).toBe('acme/app');
    expect(waits).toEqual([1_000]);
    expect(github.requests()).toBe(2);
    expect(lines).toEqual([`GitHub: GET /repos/{owner}/{repo}: ${status} Server Error; asking again`]);
  });

  it('is repeated three times, with longer waits, and then fails', async () => {
    server()
      .get('/api/v3/repos/acme/app')
      .times(4)
      .reply(502, '<html>Bad gateway</html>', { 'content-type': 'text/html' });
    expect(await failure(read(client()))).toMatchObject({
      name: 'GitHubError',
      status: 502,
      effect: 'unknown',
      message: 'GET /repos/{owner}/{repo}: 502 <html>Bad gateway</html>',
    });
    expect(waits).toEqual([1_000, 2_000, 4_000]);
  });

  it('is repeated after a lost connection and after half an answer', async () => {
    server()
      .get('/api/v3/repos/acme/app')
      .replyWithError(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }));
    server().get('/api/v3/repos/acme/app').reply(200, '{"full_name": "ac', { 'content-type': 'application/json' });
    server().get('/api/v3/repos/acme/app').reply(200, { full_name: 'acme/app' });
    expect((await read(client())).data.full_name).toBe('acme/app');
    expect(lines[0]).toContain('read ECONNRESET');
  });

  it.each([
    { name: 'retry-after in seconds', status: 429, headers: { 'retry-after': '20' }, waits: [20_000] },
    {
      name: 'retry-after as a date',
      status: 403,
      headers: { 'retry-after': 'Sun, 01 Nov 2026 09:00:30 GMT' },
      waits: [30_000],
    },
    {
      name: 'the end of the hour',
      status: 403,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(start / 1000 + 40) },
      waits: [41_000],
    },
    { name: 'no time at all: a minute', status: 429, headers: {}, waits: [60_000] },
  ])('waits for $name', async ({ status, headers, waits: expected }) => {
    server()
      .get('/api/v3/repos/acme/app')
      .reply(status, { message: 'You have exceeded a secondary rate limit' }, headers);
    server().get('/api/v3/repos/acme/app').reply(200, {});
    await read(client());
    expect(waits).toEqual(expected);
  });

  it('fails when the wait is longer than the time budget', async () => {
    server()
      .get('/api/v3/repos/acme/app')
      .reply(403, { message: 'API rate limit exceeded' }, { 'retry-after': '1800' });
    expect(await failure(read(client({ timeBudgetMs: 60_000 })))).toMatchObject({
      name: 'RateLimitError',
      message: expect.stringContaining('it ends in 1800 s'),
      todo: expect.stringContaining('later'),
    });
    expect(waits).toEqual([]);
  });

  it('is not repeated when GitHub says no', async () => {
    for (const [status, name] of [
      [401, 'PermissionError'],
      [403, 'PermissionError'],
      [404, 'NotFoundError'],
      [422, 'GitHubError'],
    ] as const) {
      server().get('/api/v3/repos/acme/app').reply(status, { message: 'No' }, { 'x-github-request-id': 'A1:B2' });
      const error = await failure(read(client()));
      expect(error).toMatchObject({
        name,
        status,
        effect: 'none',
        requestId: 'A1:B2',
        details: { status, requestId: 'A1:B2' },
      });
    }
    expect(waits).toEqual([]);
  });

  it("has GitHub's details of what was wrong in its error", async () => {
    server()
      .get('/api/v3/repos/acme/app')
      .reply(422, { message: 'Validation Failed', errors: [{ message: 'too long' }, { code: 'custom' }, 'plain'] });
    expect((await failure(read(client()))).message).toBe(
      'GET /repos/{owner}/{repo}: 422 Validation Failed: too long, custom, plain',
    );
  });
});

describe('a write', () => {
  it.each([502, 503])('is never repeated after %i: its effect is unknown', async (status) => {
    server().post('/api/v3/repos/acme/app/git/blobs').reply(status, {});
    const github = client();
    expect(await failure(write(github))).toMatchObject({ effect: 'unknown', status });
    expect(github.requests()).toBe(1);
  });

  it('has an unknown effect when the answer is cut off', async () => {
    server().post('/api/v3/repos/acme/app/git/blobs').reply(201, '{"sha":', { 'content-type': 'application/json' });
    expect(await failure(write(client()))).toMatchObject({
      effect: 'unknown',
      message: expect.stringContaining('no whole answer'),
    });
  });

  it('is not repeated when GitHub asks to slow down, and the next request waits', async () => {
    server()
      .post('/api/v3/repos/acme/app/git/blobs')
      .reply(403, { message: 'You have exceeded a secondary rate limit' }, { 'retry-after': '9' });
    server().get('/api/v3/repos/acme/app').reply(200, {});
    const github = client();
    expect(await failure(write(github))).toMatchObject({ name: 'RateLimitError', effect: 'none' });
    expect(waits).toEqual([]);
    await read(github);
    expect(waits).toEqual([9_000]);
  });

  it('that does no harm twice is repeated', async () => {
    server().post('/api/v3/repos/acme/app/git/blobs').reply(502, {});
    server().post('/api/v3/repos/acme/app/git/blobs').reply(201, { sha: 'a' });
    expect((await write(client(), { repeatable: true })).data.sha).toBe('a');
  });
});

describe('a GraphQL request', () => {
  const graphql = (status: number, body: nock.Body, headers: Record<string, string> = {}) =>
    server().post('/api/graphql').reply(status, body, headers);
  const ok = { data: { viewer: { login: 'octocat' } } };

  it('is a read unless it is a mutation', async () => {
    graphql(502, {});
    graphql(200, ok);
    expect(await viewer(client())).toEqual({ viewer: { login: 'octocat' } });
    graphql(502, {});
    const mutation = client().graphql('mutation { x }', {}, z.object({}));
    expect(await failure(mutation)).toMatchObject({ effect: 'unknown', status: 502 });
  });

  it.each(['RATE_LIMITED', 'RATE_LIMIT'])(
    'waits for the end of the hour on %s, which comes with status 200',
    async (type) => {
      graphql(
        200,
        { errors: [{ type, message: 'API rate limit exceeded' }] },
        { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(start / 1000 + 10) },
      );
      graphql(200, ok);
      await viewer(client());
      expect(waits).toEqual([11_000]);
    },
  );

  it('waits with others for the end of one pause', async () => {
    const limited = { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] };
    graphql(200, limited, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(start / 1000 + 10) });
    graphql(200, ok);
    graphql(200, ok);
    const waiting: (() => void)[] = [];
    const one = client({ sleep: () => new Promise((resolve) => waiting.push(resolve)) });
    const first = viewer(one);
    await expect.poll(() => waiting.length).toBe(1);
    const second = viewer(one);
    await expect.poll(() => waiting.length).toBe(2);
    for (const goOn of waiting.splice(0)) goOn();
    expect(await Promise.all([first, second])).toEqual([ok.data, ok.data]);
  });

  it('is repeated when GitHub gave up on it', async () => {
    graphql(200, {
      data: null,
      errors: [{ message: 'Something went wrong while executing your query. This may be the result of a timeout.' }],
    });
    graphql(200, ok);
    expect(await viewer(client())).toEqual(ok.data);
  });

  it.each([
    { type: 'FORBIDDEN', message: 'Resource not accessible by integration', name: 'PermissionError' },
    {
      type: 'INSUFFICIENT_SCOPES',
      message: 'Your token has not been granted the required scopes',
      name: 'PermissionError',
    },
    {
      type: 'NOT_FOUND',
      message: "Could not resolve to a Repository with the name 'acme/app'.",
      name: 'NotFoundError',
    },
    { type: 'UNPROCESSABLE', message: 'A path was requested for deletion which does not exist', name: 'GitHubError' },
    { type: 'BRANCH_PROTECTION_RULE_VIOLATION', message: "protected branch 'b' check failed", name: 'PermissionError' },
  ])('is refused with $name for $type', async ({ type, message, name }) => {
    graphql(200, { data: null, errors: [{ type, message, path: ['repository'] }] });
    expect(await failure(viewer(client()))).toMatchObject({
      name,
      graphqlType: type,
      message: `POST GraphQL: ${message}`,
    });
  });

  it('has null for a part that is not there', async () => {
    graphql(200, {
      data: { viewer: { login: 'octocat' } },
      errors: [{ type: 'NOT_FOUND', message: 'no', path: ['repository', 'pullRequest'] }],
    });
    expect(await viewer(client())).toEqual(ok.data);
  });

  it('is an error when the answer has another shape', async () => {
    graphql(200, { data: { viewer: null } });
    expect(await failure(viewer(client()))).toMatchObject({ name: 'GitHubError', details: { path: 'viewer' } });
    graphql(200, 'null', { 'content-type': 'application/json' });
    expect(await failure(viewer(client({ timeBudgetMs: 0 })))).toMatchObject({
      name: 'GitHubError',
      effect: 'unknown',
    });
  });
});

describe('the token', () => {
  it('is in no error and no log line', async () => {
    server()
      .get('/api/v3/repos/acme/app')
      .times(4)
      .reply(500, { message: 'Server Error' }, { deprecation: 'yes', sunset: 'soon' });
    server()
      .get('/api/v3/repos/acme/app')
      .reply(200, {}, { deprecation: 'yes', sunset: 'soon', link: '<https://x>; rel="deprecation"' });
    const github = client();
    const error = await failure(read(github));
    await read(github);
    const seen = [
      error.message,
      error.stack,
      JSON.stringify(error),
      String(error.cause),
      JSON.stringify(error.details),
      ...lines,
    ].join('\n');
    expect(seen).toContain('Server Error');
    expect(seen).not.toContain('canary');
  });
});
