import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCommitId } from '../../src/foundation/ids.ts';
import { pullRequest, pullRequestStates, pullRequestsOfCommit } from '../../src/github/index.ts';
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

describe('a pull request', () => {
  it('is open, with its test merge', async () => {
    const base = await github.tip('main');
    const opened = await github.pullRequest({ head: 'better-prompt', files: { 'a.txt': 'b' }, author: 'mona' });
    expect(await pullRequest(connect(github), github, 1)).toEqual({
      number: 1,
      state: 'open',
      merged: false,
      headSha: opened.headSha,
      headRef: 'better-prompt',
      headRepository: 'acme/app',
      baseRef: 'main',
      baseSha: base,
      mergeCommit: opened.mergeSha,
      author: 'mona',
      mergedBy: undefined,
      closedAt: undefined,
    });
  });

  it('follows its branch', async () => {
    const opened = await github.pullRequest({ head: 'better-prompt', files: { 'a.txt': 'b' } });
    const { headSha, mergeSha } = { ...opened };
    const head = await github.commit('better-prompt', { 'a.txt': 'c' });
    const now = await pullRequest(connect(github), github, 1);
    expect(now.headSha).toBe(head);
    expect(now.headSha).not.toBe(headSha);
    expect(now.mergeCommit).not.toBe(mergeSha);
  });

  it('has no merge commit when it conflicts', async () => {
    await github.pullRequest({ files: { 'a.txt': 'b' } });
    await github.commit('main', { 'a.txt': 'c' });
    await github.commit('change-1', { 'a.txt': 'd' });
    expect((await pullRequest(connect(github), github, 1)).mergeCommit).toBeUndefined();
  });

  it('says who merged it', async () => {
    await github.pullRequest({ files: { 'a.txt': 'b' } });
    const merged = await github.merge(1, { by: 'hubot' });
    expect(await pullRequest(connect(github), github, 1)).toMatchObject({
      state: 'closed',
      merged: true,
      mergedBy: 'hubot',
      mergeCommit: merged,
    });
  });

  it('is closed without being merged', async () => {
    await github.pullRequest({ files: { 'a.txt': 'b' } });
    github.close(1);
    expect(await pullRequest(connect(github), github, 1)).toMatchObject({
      state: 'closed',
      merged: false,
      mergedBy: undefined,
    });
  });

  it('comes from a fork', async () => {
    await github.pullRequest({ fork: 'mallory/app', files: { 'a.txt': 'b' } });
    expect((await pullRequest(connect(github), github, 1)).headRepository).toBe('mallory/app');
  });

  it("comes from a repository that was deleted, which GitHub's description of its API leaves out", async () => {
    const unchecked = await startGitHub();
    await unchecked.commit('main', { 'a.txt': 'a' });
    await unchecked.pullRequest({ fork: null, files: { 'a.txt': 'c' } });
    expect((await pullRequest(connect(unchecked), unchecked, 1)).headRepository).toBeUndefined();
    await unchecked.stop();
  });

  it('is not there', async () => {
    await expect(pullRequest(connect(github), github, 7)).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});

describe('the pull requests of a commit', () => {
  it.each([false, true])('have the one that brought it in (squashed: %s)', async (squash) => {
    await github.pullRequest({ files: { 'a.txt': 'b' }, author: 'mona' });
    await github.pullRequest({ files: { 'b.txt': 'b' } });
    const merged = await github.merge(1, { squash });
    const found = await pullRequestsOfCommit(connect(github), github, merged);
    expect(found).toMatchObject([
      { number: 1, merged: true, state: 'closed', mergeCommit: merged, baseRef: 'main', author: 'mona' },
    ]);
  });

  it('have the open one that contains it', async () => {
    const { headSha } = await github.pullRequest({ files: { 'a.txt': 'b' } });
    const found = await pullRequestsOfCommit(connect(github), github, parseCommitId(headSha));
    expect(found).toMatchObject([{ number: 1, merged: false, state: 'open' }]);
  });

  it('are none for a direct push', async () => {
    const pushed = await github.commit('main', { 'a.txt': 'pushed' });
    expect(await pullRequestsOfCommit(connect(github), github, pushed)).toEqual([]);
  });
});

describe('the states of pull requests', () => {
  const open = async (...names: readonly string[]) => {
    for (const name of names) await github.pullRequest({ files: { [name]: name } });
  };

  it('are open, merged or closed, in one query, and without those that are not there', async () => {
    await open('b.txt', 'c.txt', 'd.txt');
    await github.merge(2);
    github.close(3);
    const found = await pullRequestStates(connect(github), github, [3, 1, 2, 1, 7, 0, 2 ** 40]);
    expect(Object.fromEntries(found)).toEqual({ 1: 'open', 2: 'merged', 3: 'closed' });
    expect(github.requests.map(({ operationName }) => operationName)).toEqual(['PullRequestStates']);
  });

  it('are asked for a hundred at a time', async () => {
    await open('b.txt');
    const numbers = Array.from({ length: 101 }, (_, index) => 101 - index);
    expect(Object.fromEntries(await pullRequestStates(connect(github), github, numbers))).toEqual({ 1: 'open' });
    expect(github.requests).toHaveLength(2);
  });

  it('of none ask nothing', async () => {
    expect((await pullRequestStates(connect(github), github, [])).size).toBe(0);
    expect(github.requests).toEqual([]);
  });

  it('are an error when the token may not read pull requests', async () => {
    await open('b.txt');
    const blind = connect(github, { token: github.createToken({ contents: 'read' }) });
    await expect(pullRequestStates(blind, github, [1])).rejects.toMatchObject({
      name: 'PermissionError',
      todo: expect.stringContaining('pull-requests: read'),
    });
  });
});
