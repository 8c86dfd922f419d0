import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitOrThrow } from '../../src/foundation/git-process.ts';
import { pullRequest } from '../../src/github/index.ts';
import { mergeGroupEvent, pullRequestEvent } from '../support/github/events.ts';
import { type LoopbackGitHub, startGitHub } from '../support/github/index.ts';
import { connect } from './connect.ts';

// What people and the merge queue do on the loopback GitHub, and what it says of it.

let github: LoopbackGitHub;

beforeEach(async () => {
  github = await startGitHub({ checkAnswers: true });
  await github.commit('main', { 'a.txt': 'a' });
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.stop();
});

const repos = '/repos/acme/app';

async function ask(method: string, path: string, body: object): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${github.apiUrl}${path}`, {
    method,
    headers: { authorization: `token ${github.token}` },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

describe('a pull request on the loopback GitHub', () => {
  it('is closed unmerged, and opened again with what its branch has then', async () => {
    await github.pullRequest({ files: { 'b.txt': 'b' }, author: 'mona' });
    github.close(1);
    const closed = await pullRequest(connect(github), github, 1);
    expect(closed).toMatchObject({ state: 'closed', merged: false, mergedBy: undefined });
    expect(closed.closedAt).toMatch(/^2026-11-01T/);
    expect(pullRequestEvent(github, 1, 'closed', 'hubot')).toMatchObject({
      action: 'closed',
      pull_request: { state: 'closed', merged: false, merged_by: null, closed_at: closed.closedAt, merged_at: null },
      sender: { login: 'hubot' },
    });
    const head = await github.commit('change-1', { 'b.txt': 'more' });
    await github.reopen(1);
    expect(pullRequestEvent(github, 1, 'reopened')).toMatchObject({
      action: 'reopened',
      pull_request: { state: 'open', closed_at: null, head: { sha: head } },
      sender: { login: 'mona' },
    });
    expect(await pullRequest(connect(github), github, 1)).toMatchObject({ state: 'open', closedAt: undefined });
  });

  it('is closed by its merge', async () => {
    await github.pullRequest({ files: { 'b.txt': 'b' } });
    const tip = await github.merge(1, { by: 'hubot' });
    expect(pullRequestEvent(github, 1, 'closed', 'hubot')).toMatchObject({
      pull_request: {
        merged: true,
        merged_by: { login: 'hubot' },
        merge_commit_sha: tip,
        merged_at: expect.any(String),
      },
    });
    await expect(github.reopen(1)).rejects.toThrow('was merged');
  });

  it('has other commits after a forced push', async () => {
    const before = { ...(await github.pullRequest({ files: { 'b.txt': 'b' } })) };
    const base = await github.commit('main', { 'a.txt': 'moved' });
    const head = await github.forcePush(1, { 'c.txt': 'c' });
    expect(await pullRequest(connect(github), github, 1)).toMatchObject({ headSha: head, baseSha: base });
    expect(await github.list('change-1')).toEqual(['a.txt', 'c.txt']);
    expect(await github.state.git.isAncestor(before.headSha, head)).toBe(false);
  });

  it.each([
    [{}, ['Merge pull request #1 from acme/change-1\n\nBetter', 'Second', 'Change b.txt', 'Change a.txt'], 2],
    [{ squash: true }, ['Better (#1)', 'Change a.txt'], 1],
    [{ rebase: true }, ['Second', 'Change b.txt', 'Change a.txt'], 1],
  ])('is merged as GitHub does it: %j', async (method, messages, parents) => {
    await github.pullRequest({ files: { 'b.txt': 'b' }, title: 'Better' });
    await github.commit('change-1', { 'c.txt': 'c', 'a.txt': null }, { message: 'Second' });
    await github.commit('main', { 'a.txt': 'a', 'd.txt': 'd' }, { message: 'Meanwhile' });
    const tip = await github.merge(1, method);
    expect(await github.list('main')).toEqual(['b.txt', 'c.txt', 'd.txt']);
    const all = (await gitOrThrow(github.folder, ['log', '--format=%B%x00', 'main'])).toString().split('\0');
    expect(all.map((message) => message.trim()).filter((message) => message !== '' && message !== 'Meanwhile')).toEqual(
      messages,
    );
    expect((await github.state.git.commit(tip))?.parents).toHaveLength(parents);
  });
});

describe('the merge queue of the loopback GitHub', () => {
  it('makes one commit for each pull request, on a branch named after the last', async () => {
    const pulls = [
      await github.pullRequest({ files: { 'b.txt': 'b' } }),
      await github.pullRequest({ files: { 'c.txt': 'c' } }),
    ];
    const base = await github.tip('main');
    const group = await github.queue([1, 2], { by: 'mona' });
    expect(await mergeGroupEvent(github, group)).toMatchObject({
      action: 'checks_requested',
      merge_group: {
        base_sha: base,
        base_ref: 'refs/heads/main',
        head_sha: group.head,
        head_ref: `refs/heads/gh-readonly-queue/main/pr-2-${base}`,
        head_commit: { id: group.head, message: 'Merge pull request #2 from acme/change-2\n\nChange 2' },
      },
      sender: { login: 'mona' },
    });
    const [first] = group.entries;
    const head = await github.state.git.commit(group.head);
    expect(head?.parents).toEqual([first?.commits.at(-1), pulls[1]?.headSha]);
    expect(await github.tip('main')).toBe(base);
  });

  it('merges the group: the base is its head, and all of it is merged', async () => {
    await github.pullRequest({ files: { 'b.txt': 'b' } });
    await github.pullRequest({ files: { 'c.txt': 'c' } });
    const group = await github.queue([1, 2], { method: 'squash', by: 'mona' });
    expect(await github.mergeQueued(group)).toBe(group.head);
    expect(await github.tip('main')).toBe(group.head);
    for (const [index, { commits }] of group.entries.entries()) {
      expect(await pullRequest(connect(github), github, index + 1)).toMatchObject({
        merged: true,
        mergedBy: 'mona',
        mergeCommit: commits[0],
      });
    }
    expect(await github.state.git.ref(group.headRef)).toBeUndefined();
  });

  it('does not merge a group whose base has moved', async () => {
    await github.pullRequest({ files: { 'b.txt': 'b' } });
    const group = await github.queue([1]);
    await github.commit('main', { 'd.txt': 'd' });
    await expect(github.mergeQueued(group)).rejects.toThrow('moved meanwhile');
  });
});

describe('a deployment on the loopback GitHub', () => {
  it('is not made where GitHub would merge the default branch first', async () => {
    const behind = await github.tip('main');
    await github.commit('main', { 'a.txt': 'b' });
    expect(await ask('POST', `${repos}/deployments`, { ref: behind })).toMatchObject({ status: 202 });
    expect(github.deployments()).toEqual([]);
  });

  it('is not made of a commit whose statuses failed, unless told to', async () => {
    const tip = await github.tip('main');
    await ask('POST', `${repos}/statuses/${tip}`, { state: 'failure' });
    expect(await ask('POST', `${repos}/deployments`, { ref: 'main' })).toMatchObject({ status: 409 });
    expect(await ask('POST', `${repos}/deployments`, { ref: 'main', required_contexts: [] })).toMatchObject({
      status: 201,
      body: { sha: tip, task: 'deploy', environment: 'production', production_environment: true },
    });
  });

  it('retires the earlier ones of its environment after a success, whoever made them', async () => {
    for (const _ of [1, 2]) {
      await ask('POST', `${repos}/deployments`, { ref: 'main', environment: 'staging' });
      const { id } = github.deployments().at(-1) ?? {};
      await ask('POST', `${repos}/deployments/${id}/statuses`, { state: 'success' });
    }
    expect(github.deployments().map(({ statuses }) => statuses.at(-1)?.state)).toEqual(['inactive', 'success']);
  });
});
