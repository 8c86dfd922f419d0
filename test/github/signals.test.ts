import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCommitId } from '../../src/foundation/ids.ts';
import { dispatchEvent, setCommitStatus } from '../../src/github/index.ts';
import { type LoopbackGitHub, startGitHub } from '../support/github/index.ts';
import { connect } from './connect.ts';

let github: LoopbackGitHub;

beforeEach(async () => {
  github = await startGitHub({ checkAnswers: true });
  await github.commit('main', { 'a.txt': 'a' });
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.stop();
});

const ten = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`m${index}`, index]));

describe('a dispatched event', () => {
  const send = (type: string, payload = {}, token = github.token) =>
    dispatchEvent(connect(github, { token }), github, { type, payload });

  it('goes out with its payload', async () => {
    await send('prompt-promoted', { environment: 'production', versions: { 'support-reply': 'sha256:1' } });
    expect(github.dispatches()).toEqual([
      {
        type: 'prompt-promoted',
        payload: { environment: 'production', versions: { 'support-reply': 'sha256:1' } },
        by: 'github-actions[bot]',
      },
    ]);
  });

  it('may be as large as GitHub takes it', async () => {
    await send('x'.repeat(100), ten);
    expect(github.dispatches()).toHaveLength(1);
  });

  it.each([
    ['no type', '', {}],
    ['a type that is too long', 'x'.repeat(101), {}],
    ['too many members', 'x', { ...ten, more: true }],
    ['too much', 'x', { text: 'ä'.repeat(32 * 1024) }],
  ])('with %s is not sent', async (_, type, payload) => {
    await expect(send(type, payload)).rejects.toMatchObject({ name: 'InvalidValueError' });
    expect(github.requests).toEqual([]);
  });

  it('is refused to a token that may not write contents, which says what it takes', async () => {
    await expect(send('x', {}, github.readOnlyToken)).rejects.toMatchObject({
      name: 'PermissionError',
      todo: expect.stringContaining('contents: write'),
    });
  });

  it('is never sent twice', async () => {
    github.fault(() => ({ after: 'reset' }));
    await expect(send('x')).rejects.toMatchObject({ effect: 'unknown' });
    expect(github.dispatches()).toHaveLength(1);
  });

  it('is refused in GitHub’s words', async () => {
    github.fault(() => ({ before: { status: 422, body: { message: 'Validation Failed' } } }));
    await expect(send('x')).rejects.toMatchObject({ status: 422, message: expect.stringContaining('Validation') });
  });
});

describe('a commit status', () => {
  const status = { context: 'prompt-ratchet', state: 'success', description: 'no prompt got worse' } as const;
  const set = async (more = {}, token = github.token) => {
    const tip = parseCommitId((await github.tip('main')) ?? '');
    await setCommitStatus(connect(github, { token }), github, tip, { ...status, ...more });
    return github.statuses(tip);
  };

  it('is put on the commit', async () => {
    expect(await set({ targetUrl: 'https://ci.example/1' })).toMatchObject([
      { ...status, targetUrl: 'https://ci.example/1', creator: 'github-actions[bot]' },
    ]);
  });

  it('has a description that GitHub takes', async () => {
    expect(await set({ description: 'long '.repeat(50) })).toMatchObject([
      { description: `${'long '.repeat(27)}long…` },
    ]);
  });

  it('is sent again when the answer was lost: the newest counts', async () => {
    let first = true;
    github.fault(() => {
      if (!first) return undefined;
      first = false;
      return { after: 'reset' };
    });
    expect(await set()).toMatchObject([status, status]);
  });

  it('is refused to a token that may not write statuses', async () => {
    await expect(set({}, github.readOnlyToken)).rejects.toMatchObject({
      name: 'PermissionError',
      todo: expect.stringContaining('statuses: write'),
    });
  });

  it('of a commit that is not there is refused in GitHub’s words', async () => {
    const nowhere = parseCommitId('e'.repeat(40));
    await expect(setCommitStatus(connect(github), github, nowhere, status)).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('No commit found'),
    });
  });
});
