import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitOrThrow } from '../../src/foundation/git-process.ts';
import { mergeGroupEvent, pullRequestEvent, pushEvent, workflowDispatchEvent } from '../support/github/events.ts';
import { type LoopbackGitHub, type LoopbackOptions, startGitHub } from '../support/github/index.ts';

// The GitHub that the other tests rely on: that it keeps GitHub's rules is worth a test of its own.

let github: LoopbackGitHub;
afterEach(() => github.stop());

async function start(options: LoopbackOptions = {}) {
  github = await startGitHub({ checkAnswers: true, ...options });
  await github.commit('main', { 'README.md': 'An app.\n', 'prompts/a.md': 'A\n' });
}

type Reply = { readonly status: number; readonly body: unknown; readonly headers: Headers };

async function ask(method: string, path: string, body?: object, token = github.token): Promise<Reply> {
  const response = await fetch(`${github.apiUrl}${path}`, {
    method,
    headers: { authorization: `token ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json(), headers: response.headers };
}

const repos = '/repos/acme/app';
const query = (text: string, variables: object = {}, token?: string) =>
  ask('POST', '/graphql', { query: text, variables }, token);
const graphqlTypes = ({ body }: Reply) => (body as { errors?: { type?: string }[] }).errors?.map((error) => error.type);

describe('the repository behind the loopback GitHub', () => {
  it('is one that git finds nothing wrong with', async () => {
    await start();
    await github.pullRequest({
      files: { 'prompts/a.md': 'B\n', 'prompts/b/c.md': 'C\n', 'prompts/b.md': 'D\n', 'prompts/b-c.md': 'E\n' },
    });
    await github.merge(1);
    await ask('POST', `${repos}/git/blobs`, { content: 'AAEC', encoding: 'base64' });
    await gitOrThrow(github.folder, ['fsck', '--strict', '--no-dangling']);
    const files = (await gitOrThrow(github.folder, ['ls-tree', '-r', '--name-only', 'main']))
      .toString()
      .trim()
      .split('\n');
    expect(files).toEqual(['README.md', 'prompts/a.md', 'prompts/b-c.md', 'prompts/b.md', 'prompts/b/c.md']);
    expect(await github.list('main')).toEqual(files);
  });

  it('serves what another process pushed', async () => {
    await start();
    const blob = (await gitOrThrow(github.folder, ['hash-object', '-w', '--stdin'], { input: 'pushed' }))
      .toString()
      .trim();
    expect((await ask('GET', `${repos}/git/blobs/${blob}`)).body).toMatchObject({
      content: 'cHVzaGVk\n',
      encoding: 'base64',
    });
  });
});

describe("a request that GitHub's descriptions do not allow", () => {
  beforeEach(() => start());

  it.each([
    ['an unknown route', 'GET', `${repos}/nonsense`, undefined, 404, 'no such route'],
    ['a route that is not served', 'GET', `${repos}/stargazers`, undefined, 404, 'does not serve it'],
    [
      'an unknown query parameter',
      'GET',
      `${repos}/pulls?colour=red`,
      undefined,
      400,
      'unknown query parameter colour',
    ],
    ['a query parameter of another type', 'GET', `${repos}/pulls?per_page=many`, undefined, 400, 'must be integer'],
    [
      'a missing body member',
      'POST',
      `${repos}/git/refs`,
      { ref: 'refs/heads/b' },
      400,
      "must have required property 'sha'",
    ],
    [
      'an unknown body member',
      'POST',
      `${repos}/issues/1/comments`,
      { body: 'a', colour: 'red' },
      400,
      'unknown body member colour',
    ],
    ['no body', 'POST', `${repos}/git/refs`, undefined, 400, 'the body is missing'],
  ] as const)('is refused and kept: %s', async (_, method, path, body, status, words) => {
    expect((await ask(method, path, body)).status).toBe(status);
    expect(github.violations).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    ['a field that is not there', 'query { viewer { shoeSize } }', 'Cannot query field "shoeSize"'],
    ['a field that is not served', 'query { viewer { bio } }', 'does not serve User.bio'],
    ['a missing variable', 'query($n: String!) { repository(owner: "acme", name: $n) { name } }', '$n'],
    ['broken syntax', 'query {', 'Syntax Error'],
  ])('is refused and kept: %s', async (_, text, words) => {
    expect((await query(text)).body).toHaveProperty('errors');
    expect(github.violations).toEqual([expect.stringContaining(words)]);
  });

  it('is logged like any other', async () => {
    await ask('GET', `${repos}/pulls/7`);
    await query('query Who { viewer { login } }');
    expect(github.requests).toEqual([
      { method: 'GET', path: `${repos}/pulls/7`, operationName: undefined, status: 404 },
      { method: 'POST', path: '/graphql', operationName: 'Who', status: 200 },
    ]);
    expect(github.violations).toEqual([]);
  });
});

describe('branches', () => {
  beforeEach(() => start());
  afterEach(() => expect(github.violations).toEqual([]));
  const message = ({ body }: Reply) => (body as { message: string }).message;

  it("move by fast-forward only, in GitHub's words", async () => {
    const first = await github.tip('main');
    const second = await github.commit('main', { 'a.txt': 'a' });
    const sideways = await github.commit('side', { 'b.txt': 'b' }, { parents: [first ?? ''] });
    expect(message(await ask('PATCH', `${repos}/git/refs/heads/main`, { sha: sideways, force: false }))).toBe(
      'Update is not a fast forward',
    );
    expect(message(await ask('PATCH', `${repos}/git/refs/heads/none`, { sha: sideways, force: false }))).toBe(
      'Reference does not exist',
    );
    expect(message(await ask('POST', `${repos}/git/refs`, { ref: 'refs/heads/main', sha: sideways }))).toBe(
      'Reference already exists',
    );
    expect(message(await ask('POST', `${repos}/git/refs`, { ref: 'refs/heads/new', sha: '1'.repeat(40) }))).toBe(
      'Object does not exist',
    );
    expect(await github.tip('main')).toBe(second);
    expect((await ask('PATCH', `${repos}/git/refs/heads/main`, { sha: sideways, force: true })).status).toBe(200);
    expect((await ask('GET', `${repos}/git/ref/heads/main`)).body).toMatchObject({
      ref: 'refs/heads/main',
      object: { sha: sideways },
    });
    expect((await ask('GET', `${repos}/git/ref/heads/none`)).status).toBe(404);
  });

  it('are read as they were by a replica that lags', async () => {
    const before = await github.tip('main');
    await github.commit('main', { 'a.txt': 'a' });
    github.fault(() => ({ stale: true }));
    expect((await ask('GET', `${repos}/git/ref/heads/main`)).body).toMatchObject({ object: { sha: before } });
  });

  it('refuse trees, commits and parents that are not there', async () => {
    const tree = (entry: object) =>
      ask('POST', `${repos}/git/trees`, { tree: [{ path: 'a', mode: '100644', type: 'blob', ...entry }] });
    expect(message(await tree({ sha: '1'.repeat(40) }))).toContain('is not a valid blob');
    expect(message(await ask('POST', `${repos}/git/trees`, { tree: [] }))).toBe('Invalid tree info');
    expect(message(await ask('POST', `${repos}/git/commits`, { message: 'm', tree: '1'.repeat(40) }))).toBe(
      'Tree SHA does not exist',
    );
    const { body } = await tree({ content: 'a' });
    const made = { message: 'm', tree: (body as { sha: string }).sha, parents: ['1'.repeat(40)] };
    expect(message(await ask('POST', `${repos}/git/commits`, made))).toContain('Parent SHA does not exist');
  });
});

describe('pull requests', () => {
  beforeEach(() => start());
  afterEach(() => expect(github.violations).toEqual([]));

  it('list their files over pages', async () => {
    const files = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`prompts/${index}.md`, String(index)]));
    await github.pullRequest({ files: { ...files, 'prompts/a.md': null, 'README.md': 'Changed\n' } });
    const first = await ask('GET', `${repos}/pulls/1/files?per_page=100`);
    expect(first.body).toHaveLength(100);
    expect(first.headers.get('link')).toBe(
      `<${github.apiUrl}${repos}/pulls/1/files?per_page=100&page=2>; rel="next", <${github.apiUrl}${repos}/pulls/1/files?per_page=100&page=2>; rel="last"`,
    );
    const second = await ask('GET', `${repos}/pulls/1/files?per_page=100&page=2`);
    expect(second.body).toHaveLength(52);
    expect(second.headers.get('link')).toContain('rel="prev"');
    const changed = [first.body, second.body].flat() as { filename: string; status: string }[];
    expect(changed.filter((file) => file.status !== 'added')).toMatchObject([
      { filename: 'README.md', status: 'modified' },
      { filename: 'prompts/a.md', status: 'removed' },
    ]);
    expect((await ask('GET', `${repos}/pulls?state=all&base=main`)).body).toHaveLength(1);
  });

  it('carry comments of at most 65,536 characters', async () => {
    await github.pullRequest({ files: { a: 'a' } });
    const comment = (body: string) => ask('POST', `${repos}/issues/1/comments`, { body });
    expect((await comment('ä'.repeat(65_536))).status).toBe(201);
    expect(await comment('x'.repeat(65_537))).toMatchObject({
      status: 422,
      body: { message: 'Body is too long (maximum is 65536 characters)' },
    });
    expect((await comment(' ')).status).toBe(422);
    const id = github.comments(1)[0]?.id;
    expect((await ask('PATCH', `${repos}/issues/comments/${id}`, { body: 'changed' })).status).toBe(200);
    expect((await ask('PATCH', `${repos}/issues/comments/1`, { body: 'changed' })).status).toBe(404);
    expect((await ask('GET', `${repos}/issues/1/comments`)).body).toMatchObject([
      { body: 'changed', user: { login: 'github-actions[bot]' } },
    ]);
  });

  it('are compared from where they left the base', async () => {
    const common = await github.tip('main');
    const { headSha } = await github.pullRequest({ files: { 'a.txt': 'a' } });
    const base = await github.commit('main', { 'b.txt': 'b' });
    expect((await ask('GET', `${repos}/compare/${base}...${headSha}`)).body).toMatchObject({
      status: 'diverged',
      ahead_by: 1,
      behind_by: 1,
      merge_base_commit: { sha: common },
      files: [{ filename: 'a.txt', status: 'added' }],
    });
  });
});

describe('tokens', () => {
  it('that are unknown are bad credentials', async () => {
    await start();
    expect(await ask('GET', repos, undefined, 'ghs_wrong')).toMatchObject({
      status: 401,
      body: { message: 'Bad credentials' },
    });
  });

  it('that may only read are told so, in REST and in GraphQL', async () => {
    await start();
    await github.pullRequest({ files: { a: 'a' } });
    const refused = { status: 403, body: { message: 'Resource not accessible by integration' } };
    expect(await ask('POST', `${repos}/issues/1/comments`, { body: 'a' }, github.readOnlyToken)).toMatchObject(refused);
    expect(await ask('POST', `${repos}/git/blobs`, { content: 'a' }, github.readOnlyToken)).toMatchObject(refused);
    expect(await ask('GET', '/user', undefined, github.readOnlyToken)).toMatchObject(refused);
    const mutation = 'mutation { addComment(input: { subjectId: "PR_1", body: "a" }) { clientMutationId } }';
    const reply = await query(mutation, {}, github.readOnlyToken);
    expect(reply.status).toBe(200);
    expect(graphqlTypes(reply)).toEqual(['FORBIDDEN']);
    expect(github.comments(1)).toEqual([]);
  });

  it('have a number of requests an hour', async () => {
    await start({ rateLimit: 2 });
    expect((await ask('GET', repos)).headers.get('x-ratelimit-remaining')).toBe('1');
    await ask('GET', repos);
    const third = await ask('GET', repos);
    expect(third).toMatchObject({ status: 403, body: { message: expect.stringContaining('API rate limit exceeded') } });
    expect(third.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(Number(third.headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.parse('2026-11-01T09:00:00Z') / 1000);
  });
});

describe('GraphQL', () => {
  beforeEach(() => start());
  afterEach(() => expect(github.violations).toEqual([]));

  it('pages comments in both directions, 100 at most', async () => {
    await github.pullRequest({ files: { a: 'a' } });
    for (let index = 0; index < 5; index += 1) github.addComment(1, { author: 'octocat', body: String(index) });
    const page = async (args: string) => {
      const { body } = await query(`query { repository(owner: "acme", name: "app") { pullRequest(number: 1) {
        comments(${args}) { totalCount nodes { body } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }`);
      type Page = { nodes: { body: string }[]; pageInfo: { startCursor: string; endCursor: string } };
      const { comments } = (body as { data: { repository: { pullRequest: { comments: Page } } } }).data.repository
        .pullRequest;
      return { bodies: comments.nodes.map((node) => node.body).join(''), ...comments.pageInfo };
    };
    const last = await page('last: 2');
    expect(last).toMatchObject({ bodies: '34', hasPreviousPage: true, hasNextPage: false });
    expect(await page(`last: 2, before: "${last.startCursor}"`)).toMatchObject({ bodies: '12', hasPreviousPage: true });
    const first = await page('first: 3');
    expect(first).toMatchObject({ bodies: '012', hasNextPage: true });
    expect(await page(`first: 3, after: "${first.endCursor}"`)).toMatchObject({ bodies: '34', hasNextPage: false });
    const tooMany = await query(
      'query { repository(owner: "acme", name: "app") { pullRequest(number: 1) { comments(first: 101) { totalCount } } } }',
    );
    expect(graphqlTypes(tooMany)).toEqual(['EXCESSIVE_PAGINATION']);
  });

  it('finds objects by id, branch and path', async () => {
    const { body } = await query(
      `query { repository(owner: "acme", name: "app") {
        file: object(expression: "main:prompts/a.md") { __typename ... on Blob { text } }
        folder: object(expression: "main:prompts") { ... on Tree { entries { name type size object { ... on Blob { byteSize } } } } }
        root: object(expression: "main:") { __typename }
        tip: object(expression: "main") { ... on Commit { messageHeadline message parents(first: 1) { totalCount } tree { oid } } }
        none: object(expression: "main:none") { oid }
        nowhere: object(expression: "none:a") { oid }
        ref(qualifiedName: "refs/heads/none") { name }
      } }`,
    );
    expect(body).toMatchObject({
      data: {
        repository: {
          file: { __typename: 'Blob', text: 'A\n' },
          folder: { entries: [{ name: 'a.md', type: 'blob', size: 2, object: { byteSize: 2 } }] },
          root: { __typename: 'Tree' },
          tip: { messageHeadline: 'Change README.md, prompts/a.md', parents: { totalCount: 0 } },
          none: null,
          nowhere: null,
          ref: null,
        },
      },
    });
  });

  it('deletes files in a commit on a branch, and only those that are there', async () => {
    const commit = async (path: string) =>
      query(
        'mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } ref { name } } }',
        {
          input: {
            branch: { repositoryNameWithOwner: 'acme/app', branchName: 'main' },
            expectedHeadOid: await github.tip('main'),
            message: { headline: 'Delete' },
            fileChanges: { deletions: [{ path }] },
          },
        },
      );
    expect(graphqlTypes(await commit('prompts/none.md'))).toEqual(['UNPROCESSABLE']);
    expect((await commit('prompts/a.md')).body).toMatchObject({
      data: { createCommitOnBranch: { ref: { name: 'main' } } },
    });
    expect(await github.list('main')).toEqual(['README.md']);
  });
});

describe('event payloads', () => {
  beforeEach(() => start());

  it("have GitHub's own shape with this repository's commits", async () => {
    const base = await github.tip('main');
    const pull = await github.pullRequest({ files: { 'prompts/a.md': 'B\n' }, author: 'mona' });
    expect(pullRequestEvent(github, 1, 'synchronize')).toMatchObject({
      action: 'synchronize',
      number: 1,
      after: pull.headSha,
      pull_request: {
        number: 1,
        state: 'open',
        head: { sha: pull.headSha, ref: 'change-1', repo: { full_name: 'acme/app' } },
        base: { sha: base, ref: 'main', repo: { default_branch: 'main' } },
        merge_commit_sha: pull.mergeSha,
        html_url: `${github.serverUrl}/acme/app/pull/1`,
      },
      repository: { full_name: 'acme/app', default_branch: 'main' },
      sender: { login: 'mona' },
    });
    const group = await mergeGroupEvent(github, 1);
    const head = await github.state.git.ref(`refs/heads/gh-readonly-queue/main/pr-1-${base}`);
    expect(group).toMatchObject({
      action: 'checks_requested',
      merge_group: { head_sha: head, base_sha: base, base_ref: 'refs/heads/main' },
    });
    const merged = await github.merge(1, { by: 'hubot' });
    expect(await pushEvent(github, 'main', { by: 'hubot' })).toMatchObject({
      ref: 'refs/heads/main',
      before: base,
      after: merged,
      head_commit: { id: merged },
      pusher: { name: 'hubot' },
    });
    expect(workflowDispatchEvent(github, { environment: 'staging' })).toMatchObject({
      inputs: { environment: 'staging' },
      ref: 'refs/heads/main',
      repository: { full_name: 'acme/app' },
    });
  });

  it('say that a fork or a deleted repository is the head', async () => {
    await github.pullRequest({ fork: 'mallory/app', files: { 'prompts/a.md': 'B\n' } });
    expect(pullRequestEvent(github, 1)).toMatchObject({
      pull_request: { head: { repo: { full_name: 'mallory/app', fork: true } } },
    });
    github.deleteHeadRepository(1);
    expect(pullRequestEvent(github, 1)).toMatchObject({ pull_request: { head: { repo: null } } });
    expect(await github.tip('change-1')).toBeUndefined();
  });
});
