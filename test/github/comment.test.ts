import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { upsertComment } from '../../src/github/index.ts';
import { type LoopbackGitHub, startGitHub } from '../support/github/index.ts';
import { connect } from './connect.ts';

let github: LoopbackGitHub;
const marker = '<!-- prompt-ratchet: prompt-ratchet.yml -->';
const bot = 'github-actions[bot]';

beforeEach(async () => {
  github = await startGitHub();
  await github.commit('main', { 'README.md': 'An app.\n' });
  await github.pullRequest({ files: { 'prompts/a.md': 'Hello\n' } });
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.stop();
});

function post(
  body: string,
  options: { mode?: 'update' | 'new'; token?: string; number?: number; author?: string } = {},
) {
  const { mode = 'update', token = github.token, number = 1, author } = options;
  return upsertComment(connect(github, { token }), github, {
    number,
    marker,
    body: `${marker}\n${body}`,
    mode,
    ...(author === undefined ? {} : { author }),
  });
}

const bodies = () => github.comments(1).map((comment) => comment.body.replace(`${marker}\n`, ''));
const graphqlRequests = () => github.requests.map((request) => request.operationName);

describe('the comment on a pull request', () => {
  it('is created once and then updated', async () => {
    const first = await post('first');
    expect(first?.url).toBe(`${github.serverUrl}/acme/app/pull/1#issuecomment-${github.comments(1)[0]?.id}`);
    expect(first?.created).toBe(true);
    expect(await post('second')).toEqual({ url: first?.url, created: false });
    expect(bodies()).toEqual(['second']);
  });

  it('is not written again when it says the same', async () => {
    await post('same');
    github.clearRequests();
    expect(await post('same')).toMatchObject({ created: false });
    expect(graphqlRequests()).toEqual(['Comments']);
  });

  it('is found among 300 comments in 3 requests and one write', async () => {
    github.addComment(1, { author: bot, body: `${marker}\nours` });
    for (let index = 0; index < 299; index += 1) github.addComment(1, { author: 'octocat', body: `talk ${index}` });
    expect(await post('updated')).toMatchObject({ created: false });
    expect(graphqlRequests()).toEqual(['Comments', 'Comments', 'Comments', 'UpdateComment']);
    expect(github.comments(1)).toHaveLength(300);
    expect(github.comments(1)[0]?.body).toContain('updated');
  });

  it("is never somebody else's, whatever marker that one has", async () => {
    github.addComment(1, { author: 'mallory', body: `${marker}\nnot ours` });
    expect(await post('ours')).toMatchObject({ created: true });
    expect(bodies()).toEqual(['not ours', 'ours']);
  });

  it("is never another config's, even where it quotes this marker", async () => {
    const other = '<!-- prompt-ratchet: other.yml -->';
    github.addComment(1, { author: bot, body: `${other}\ndiff: ${marker} quoted` });
    expect(await post('ours')).toMatchObject({ created: true });
    expect(github.comments(1)[0]?.body).toContain(other);
  });

  it('is the newest of several', async () => {
    github.addComment(1, { author: bot, body: `${marker}\nold` });
    github.addComment(1, { author: bot, body: `${marker}\nnew` });
    await post('updated');
    expect(bodies()).toEqual(['old', 'updated']);
  });

  it('is found again with another token of the author that is named', async () => {
    github.addComment(1, { author: bot, body: `${marker}\nold` });
    const app = github.createToken({ pull_requests: 'write' }, 'ratchet[bot]');
    expect(await post('updated', { token: app, author: bot })).toMatchObject({ created: false });
    expect(bodies()).toEqual(['updated']);
  });

  it('is only updated, never created, where that is asked for', async () => {
    const comment = { number: 1, marker, mode: 'update', create: false } as const;
    expect(await upsertComment(connect(github), github, { ...comment, body: `${marker}\none` })).toBeUndefined();
    expect(bodies()).toEqual([]);
    await post('first');
    expect(await upsertComment(connect(github), github, { ...comment, body: `${marker}\ntwo` })).toMatchObject({
      created: false,
    });
    expect(bodies()).toEqual(['two']);
  });

  it('is another one each time in mode new', async () => {
    await post('one', { mode: 'new' });
    expect(await post('one', { mode: 'new' })).toMatchObject({ created: true });
    expect(bodies()).toEqual(['one', 'one']);
  });

  it.each(['update', 'new'] as const)('is not doubled when the answer to its creation is lost (%s)', async (mode) => {
    let lost = 0;
    github.fault((request) =>
      request.operationName === 'AddComment' && lost++ === 0 ? { after: 'reset' } : undefined,
    );
    expect(await post('once', { mode })).toMatchObject({ created: true });
    expect(bodies()).toEqual(['once']);
  });

  it('is written again when GitHub failed before it', async () => {
    let failed = 0;
    github.fault((request) =>
      request.operationName === 'AddComment' && failed++ === 0 ? { before: { status: 502 } } : undefined,
    );
    expect(await post('at last')).toMatchObject({ created: true });
    expect(bodies()).toEqual(['at last']);
  });

  it('waits as long as GitHub asks before it writes again', async () => {
    let limited = 0;
    github.fault((request) =>
      request.operationName === 'AddComment' && limited++ === 0
        ? {
            before: {
              status: 403,
              headers: { 'retry-after': '7' },
              body: { message: 'You have exceeded a secondary rate limit.' },
            },
          }
        : undefined,
    );
    const waits: number[] = [];
    let now = 0;
    const client = connect(github, {
      now: () => now,
      sleep: async (ms) => {
        waits.push(ms);
        now += ms;
      },
    });
    await upsertComment(client, github, { number: 1, marker, body: `${marker}\nlater`, mode: 'update' });
    expect(waits).toEqual([7_000]);
    expect(bodies()).toEqual(['later']);
  });

  it("fails in GitHub's words when it is too long", async () => {
    await expect(post('x'.repeat(70_000))).rejects.toMatchObject({
      name: 'CommentError',
      message: expect.stringContaining('Body is too long (maximum is 65536 characters)'),
    });
  });

  it('fails as a comment when GitHub stays down', async () => {
    github.fault((request) => (request.operationName === 'AddComment' ? { before: { status: 503 } } : undefined));
    await expect(post('never')).rejects.toMatchObject({ name: 'CommentError', status: 503 });
    expect(graphqlRequests()).toHaveLength(6);
  });

  it('says which permission is missing', async () => {
    await expect(post('never', { token: github.readOnlyToken })).rejects.toMatchObject({
      name: 'PermissionError',
      message: expect.stringContaining('Resource not accessible by integration'),
      todo: expect.stringContaining('pull-requests: write'),
    });
    expect(github.comments(1)).toEqual([]);
  });

  it('fails where there is no such pull request', async () => {
    await expect(post('never', { number: 9 })).rejects.toMatchObject({
      name: 'CommentError',
      message: expect.stringContaining('no pull request 9'),
    });
  });
});
