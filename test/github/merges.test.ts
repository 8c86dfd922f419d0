import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCommitId } from '../../src/foundation/ids.ts';
import { landedBetween, mergedBy, mergeGroupPullRequests } from '../../src/github/index.ts';
import { type LoopbackGitHub, type MergeMethod, startGitHub } from '../support/github/index.ts';
import { connect } from './connect.ts';

let github: LoopbackGitHub;

beforeEach(async () => {
  github = await startGitHub();
  await github.commit('main', { 'a.txt': 'a' });
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.stop();
});

describe('who merged a commit', () => {
  const who = (sha: string | undefined) => mergedBy(connect(github), github, parseCommitId(sha ?? ''));

  it.each([{}, { squash: true }, { rebase: true }])('is told with its pull request: %j', async (method) => {
    const { headSha } = await github.pullRequest({ files: { 'b.txt': 'b' }, author: 'mona' });
    await github.pullRequest({ files: { 'c.txt': 'c' } });
    const tip = await github.merge(1, { by: 'hubot', ...method });
    expect(await who(tip)).toEqual([
      { number: 1, headSha, author: 'mona', mergedBy: 'hubot', queuedBy: undefined, responsible: 'hubot' },
    ]);
    expect(github.requests.map(({ operationName }) => operationName)).toEqual(['Landed']);
  });

  it('is told for the last commit of a rebase, not for those before it', async () => {
    await github.pullRequest({ files: { 'b.txt': 'b' } });
    await github.commit('change-1', { 'c.txt': 'c' });
    const tip = await github.merge(1, { rebase: true });
    expect(await who(tip)).toMatchObject([{ number: 1 }]);
    const [, before] = await github.log('main');
    expect(await who(before?.oid)).toBeUndefined();
  });

  const bot = 'github-merge-queue[bot]';

  it.each([
    ['merge', 'mona'],
    ['squash', 'mona'],
    ['rebase', 'mona'],
    ['merge', bot],
  ] as const)('is the one who queued it (%s), where GitHub names %s', async (method, by) => {
    await github.pullRequest({ files: { 'b.txt': 'b' } });
    await github.pullRequest({ files: { 'c.txt': 'c' } });
    await github.mergeQueued(await github.queue([1, 2], { by: 'mona', method }), { mergedBy: by });
    expect(await who(await github.tip('main'))).toMatchObject([
      { number: 2, mergedBy: by, queuedBy: 'mona', responsible: 'mona' },
    ]);
  });

  it('is the one who enabled auto-merge, where the queue added it by itself', async () => {
    await github.pullRequest({ files: { 'b.txt': 'b' } });
    github.enableAutoMerge(1, 'mona');
    await github.mergeQueued(await github.queue([1], { by: bot }));
    expect(await who(await github.tip('main'))).toMatchObject([
      { mergedBy: bot, queuedBy: 'mona', responsible: 'mona' },
    ]);
  });

  it("is the queue's bot, where nothing says who queued it", async () => {
    await github.pullRequest({ files: { 'b.txt': 'b' } });
    await github.mergeQueued(await github.queue([1], { by: bot }));
    expect(await who(await github.tip('main'))).toMatchObject([{ responsible: bot }]);
  });

  it('is not who enabled auto-merge of a pull request that a bot merged without a queue', async () => {
    await github.pullRequest({ files: { 'b.txt': 'b' } });
    github.enableAutoMerge(1, 'mona');
    const tip = await github.merge(1, { by: 'renovate[bot]' });
    expect(await who(tip)).toMatchObject([{ queuedBy: undefined, responsible: 'renovate[bot]' }]);
  });

  it('is the bot that queued it', async () => {
    await github.pullRequest({ files: { 'b.txt': 'b' } });
    await github.mergeQueued(await github.queue([1], { by: 'renovate[bot]' }));
    expect(await who(await github.tip('main'))).toMatchObject([{ responsible: 'renovate[bot]' }]);
  });

  it('is the person who merged it after all, though another one queued it before', async () => {
    await github.pullRequest({ files: { 'b.txt': 'b' } });
    await github.queue([1], { by: 'mona' });
    const tip = await github.merge(1, { by: 'hubot' });
    expect(await who(tip)).toMatchObject([{ queuedBy: 'mona', responsible: 'hubot' }]);
  });

  it('is a bot where nobody queued it', async () => {
    await github.pullRequest({ files: { 'b.txt': 'b' } });
    expect(await who(await github.merge(1, { by: 'renovate[bot]' }))).toMatchObject([{ responsible: 'renovate[bot]' }]);
  });

  it('is nobody whose account was deleted', async () => {
    await github.pullRequest({ files: { 'b.txt': 'b' } });
    const tip = await github.merge(1, { by: 'hubot' });
    github.setAccount('hubot', null);
    expect(await who(tip)).toMatchObject([{ mergedBy: undefined, responsible: undefined }]);
  });

  it('is undefined for a direct push', async () => {
    expect(await who(await github.commit('main', { 'a.txt': 'pushed' }))).toBeUndefined();
  });

  it('is undefined for a commit that an open pull request holds', async () => {
    const { headSha } = await github.pullRequest({ files: { 'b.txt': 'b' } });
    expect(await who(headSha)).toBeUndefined();
  });

  it('is undefined for a merge into another branch, to which the default branch was pushed', async () => {
    await github.commit('release', { 'r.txt': 'r' }, { parents: [(await github.tip('main')) ?? ''] });
    await github.pullRequest({ base: 'release', files: { 'b.txt': 'b' } });
    const tip = await github.merge(1);
    await github.state.git.moveRef('refs/heads/main', tip, await github.tip('main'));
    expect(await who(tip)).toBeUndefined();
  });

  it('is undefined for a commit of the pull request itself, to which the default branch was forced', async () => {
    const { headSha } = await github.pullRequest({ files: { 'b.txt': 'b' } });
    await github.merge(1);
    expect(await who(headSha)).toBeUndefined();
  });

  it('is an error when there is no such commit', async () => {
    await expect(who('0'.repeat(39).concat('1'))).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('is an error, not a direct push, when the token may not read pull requests', async () => {
    const token = github.createToken({ contents: 'read' });
    const tip = parseCommitId((await github.tip('main')) ?? '');
    await expect(mergedBy(connect(github, { token }), github, tip)).rejects.toMatchObject({
      name: 'PermissionError',
      todo: expect.stringContaining('pull-requests: read'),
    });
  });

  it('is an error in an outage', async () => {
    github.fault(() => ({ before: { status: 502 } }));
    await expect(who('a'.repeat(40))).rejects.toMatchObject({ status: 502 });
  });
});

describe('what one push brought', () => {
  const landed = (before: string | undefined, head: string | undefined) =>
    landedBetween(connect(github), github, parseCommitId(before ?? ''), parseCommitId(head ?? ''));

  it.each(['merge', 'squash', 'rebase'] as const)(
    'are all pull requests of a merge group (%s), each with who queued it',
    async (method) => {
      const before = await github.tip('main');
      for (const file of ['b', 'c', 'd']) await github.pullRequest({ files: { [`${file}.txt`]: file } });
      await github.mergeQueued(await github.queue([1, 2], { by: 'mona', method }));
      await github.mergeQueued(await github.queue([3], { by: 'hubot', method }));
      const { pullRequests, complete } = await landed(before, await github.tip('main'));
      expect(pullRequests.map(({ number, responsible }) => [number, responsible])).toEqual([
        [3, 'hubot'],
        [2, 'mona'],
        [1, 'mona'],
      ]);
      expect(complete).toBe(true);
      expect(github.requests.map(({ operationName }) => operationName)).toEqual(['Pushed']);
    },
  );

  it('is not all told where somebody pushed a commit in between', async () => {
    const before = await github.tip('main');
    await github.pullRequest({ files: { 'b.txt': 'b' } });
    await github.merge(1, { by: 'hubot' });
    await github.commit('main', { 'c.txt': 'c' });
    const { pullRequests, complete } = await landed(before, await github.tip('main'));
    expect(pullRequests).toMatchObject([{ number: 1, responsible: 'hubot' }]);
    expect(complete).toBe(false);
  });

  it('is not all told where the tip before is not among the ancestors: the branch was forced', async () => {
    const before = await github.commit('other', { 'x.txt': 'x' });
    expect(await landed(before, await github.tip('main'))).toEqual({ pullRequests: [], complete: false });
  });

  it('is an error when the token may not read pull requests', async () => {
    const blind = connect(github, { token: github.createToken({ contents: 'read' }) });
    const [before, head] = [await github.tip('main'), await github.commit('main', { 'c.txt': 'c' })];
    await expect(landedBetween(blind, github, parseCommitId(before ?? ''), parseCommitId(head ?? ''))).rejects.toThrow(
      /pull requests/,
    );
  });
});

describe('the pull requests of a merge group', () => {
  const open = async (...files: string[]) => {
    const made = [];
    for (const file of files) made.push(await github.pullRequest({ files: { [file]: file } }));
    return made;
  };
  const groupOf = (group: Awaited<ReturnType<typeof github.queue>>) =>
    mergeGroupPullRequests(connect(github), github, group);

  it('are the heads that its commits merge', async () => {
    const pulls = await open('b.txt', 'c.txt', 'd.txt');
    const found = await groupOf(await github.queue([1, 3, 2]));
    expect(found).toEqual({
      pullRequests: [1, 3, 2].map((number) => ({
        number,
        headSha: pulls[number - 1]?.headSha,
        evidence: 'merged',
      })),
      complete: true,
    });
    expect(github.requests.map(({ operationName }) => operationName)).toEqual(['MergeGroup', 'Grouped']);
  });

  it('are those that squashed commits name', async () => {
    const pulls = await open('b.txt', 'c.txt');
    expect(await groupOf(await github.queue([1, 2], { method: 'squash' }))).toEqual({
      pullRequests: pulls.map(({ number, headSha }) => ({ number, headSha, evidence: 'named' })),
      complete: true,
    });
    expect(github.requests.map(({ operationName }) => operationName)).toEqual(['MergeGroup', 'Grouped']);
  });

  it('are not the one that an author wrote into a title', async () => {
    await open('b.txt');
    await github.pullRequest({ files: { 'c.txt': 'c' }, title: 'Undo it (#1)' });
    await open('d.txt');
    const found = await groupOf(await github.queue([2, 3], { method: 'squash' }));
    expect(found.pullRequests.map(({ number }) => number)).toEqual([2, 3]);
  });

  it('are the last one alone when the queue rebases, and the answer says that more may be missing', async () => {
    await open('b.txt', 'c.txt');
    await github.commit('change-2', { 'e.txt': 'e' });
    expect(await groupOf(await github.queue([1, 2], { method: 'rebase' }))).toMatchObject({
      pullRequests: [{ number: 2, evidence: 'named' }],
      complete: false,
    });
  });

  it('are complete when the queue rebases one commit', async () => {
    await open('b.txt');
    expect(await groupOf(await github.queue([1], { method: 'rebase' }))).toMatchObject({
      pullRequests: [{ number: 1 }],
      complete: true,
    });
  });

  it('are those after the commit that the event calls the base', async () => {
    await open('b.txt', 'c.txt');
    const group = await github.queue([1, 2]);
    const [first] = group.entries;
    const base = parseCommitId(first?.commits.at(-1) ?? '');
    const found = await groupOf({ ...group, base });
    expect(found).toMatchObject({ pullRequests: [{ number: 2 }], complete: true });
  });

  it.each<MergeMethod>(['merge', 'squash'])('leave out one that was closed meanwhile (%s)', async (method) => {
    await open('b.txt', 'c.txt');
    const group = await github.queue([1, 2], { method });
    github.close(1);
    expect(await groupOf(group)).toMatchObject({ pullRequests: [{ number: 2 }], complete: false });
  });

  it('have one from a fork, whose commits GitHub associates with no pull request', async () => {
    const { headSha } = await github.pullRequest({ fork: 'mallory/app', files: { 'b.txt': 'b' } });
    await open('c.txt');
    expect(await groupOf(await github.queue([1, 2]))).toMatchObject({
      pullRequests: [{ number: 1, headSha, evidence: 'merged' }, { number: 2 }],
      complete: true,
    });
  });

  it('have one whose merge says nothing of its number', async () => {
    const pulls = await open('b.txt', 'c.txt');
    const group = await github.queue([1, 2]);
    const [first, second] = pulls.map(({ headSha }) => headSha);
    const tree = (await github.state.git.treeOf(group.head)) ?? '';
    const write = (parents: string[]) =>
      github.state.git.writeCommit({ tree, parents, message: 'Ours', author: 'a <a@b.example> 1793523600 +0000' });
    const head = parseCommitId(await write([await write([group.base, first ?? '']), second ?? '']));
    expect(await groupOf({ ...group, head })).toMatchObject({
      pullRequests: [
        { number: 1, evidence: 'merged' },
        { number: 2, evidence: 'merged' },
      ],
      complete: true,
    });
  });

  it('leave out one with new commits: the group does not hold them', async () => {
    await open('b.txt', 'c.txt');
    const group = await github.queue([1, 2]);
    await github.commit('change-1', { 'e.txt': 'e' });
    expect(await groupOf(group)).toMatchObject({ pullRequests: [{ number: 2 }], complete: false });
  });

  it('leave out one that a message names, but whose head was not merged', async () => {
    await open('b.txt', 'c.txt');
    const group = await github.queue([1]);
    const other = await github.commit('other', { 'o.txt': 'o' }, { parents: [group.base] });
    const head = await github.state.git.writeCommit({
      tree: (await github.state.git.treeOf(group.head)) ?? '',
      parents: [group.base, other],
      message: 'Merge pull request #2 from acme/change-2',
      author: 'a <a@b.example> 1793523600 +0000',
    });
    expect(await groupOf({ ...group, head: parseCommitId(head) })).toEqual({ pullRequests: [], complete: false });
  });

  it('are not complete when the base is not among the ancestors', async () => {
    await open('b.txt');
    const group = await github.queue([1]);
    const elsewhere = await github.commit('other', { 'o.txt': 'o' });
    expect(await groupOf({ ...group, base: elsewhere })).toMatchObject({ complete: false });
  });

  it('are an error when the group is gone', async () => {
    await open('b.txt');
    const group = await github.queue([1]);
    await expect(groupOf({ ...group, head: parseCommitId('b'.repeat(40)) })).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it('are an error when the token may not read pull requests', async () => {
    await open('b.txt');
    const group = await github.queue([1]);
    const token = github.createToken({ contents: 'read' });
    await expect(mergeGroupPullRequests(connect(github, { token }), github, group)).rejects.toMatchObject({
      name: 'PermissionError',
      todo: expect.stringContaining('pull-requests: read'),
    });
  });
});
