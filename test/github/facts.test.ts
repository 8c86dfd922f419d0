import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCommitId } from '../../src/foundation/ids.ts';
import { branchTip, commitParents, mergeBase, repositoryFacts } from '../../src/github/index.ts';
import { type LoopbackGitHub, startGitHub } from '../support/github/index.ts';
import { connect } from './connect.ts';

let github: LoopbackGitHub;
const nobody = { owner: 'acme', name: 'gone' };
const noCommit = parseCommitId('1'.repeat(40));

beforeEach(async () => {
  github = await startGitHub({ checkAnswers: true });
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.stop();
});

describe('the facts of a repository', () => {
  it('come in one query', async () => {
    const main = await github.commit('main', { 'a.txt': 'a' });
    const release = await github.commit('release/1.x', { 'b.txt': 'b' }, { parents: [main] });
    const { mergeSha, headSha } = await github.pullRequest({ files: { 'a.txt': 'changed' } });
    const commit = parseCommitId(mergeSha ?? '');
    const client = connect(github);
    expect(
      await repositoryFacts(client, github, { branches: ['release/1.x', 'missing', 'release/1.x'], commit }),
    ).toEqual({
      viewer: 'github-actions[bot]',
      defaultBranch: 'main',
      tips: new Map([
        ['main', main],
        ['release/1.x', release],
      ]),
      parents: [main, headSha],
    });
    expect(client.requests()).toBe(1);
  });

  it('name the App or the person that a token acts as', async () => {
    for (const login of ['ratchet[bot]', 'octocat']) {
      const token = github.createToken({ contents: 'read' }, login);
      expect(await repositoryFacts(connect(github, { token }), github)).toEqual({
        viewer: login,
        defaultBranch: undefined,
        tips: new Map(),
        parents: undefined,
      });
    }
  });

  it('are not there for a repository that the token does not see', async () => {
    await expect(repositoryFacts(connect(github), nobody)).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining("'acme/gone'"),
    });
    await expect(branchTip(connect(github), nobody, 'main')).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('need a token that is valid', async () => {
    await expect(repositoryFacts(connect(github, { token: 'ghs_wrong' }), github)).rejects.toMatchObject({
      name: 'PermissionError',
      status: 401,
      message: expect.stringContaining('Bad credentials'),
      todo: expect.stringContaining('not valid'),
    });
  });
});

describe('the tip of a branch', () => {
  it('is the commit it points to now, or undefined', async () => {
    const tip = await github.commit('feature/a', { 'a.txt': 'a' });
    expect(await branchTip(connect(github), github, 'feature/a')).toBe(tip);
    expect(await branchTip(connect(github), github, 'feature')).toBeUndefined();
  });
});

describe('the parents of a commit', () => {
  it('are in their order', async () => {
    const main = await github.commit('main', { 'a.txt': 'a' });
    const pull = await github.pullRequest({ files: { 'a.txt': 'changed' } });
    expect(await commitParents(connect(github), github, parseCommitId(pull.mergeSha ?? ''))).toEqual([
      main,
      pull.headSha,
    ]);
    expect(await commitParents(connect(github), github, main)).toEqual([]);
    await expect(commitParents(connect(github), github, noCommit)).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});

describe('the merge base of two commits', () => {
  it('is the newest commit both have, though both went on', async () => {
    const common = await github.commit('main', { 'a.txt': 'a' });
    const head = await github.commit('feature', { 'b.txt': 'b' }, { parents: [common] });
    const base = await github.commit('main', { 'c.txt': 'c' });
    expect(await mergeBase(connect(github), github, base, head)).toBe(common);
    expect(await mergeBase(connect(github), github, common, head)).toBe(common);
    await expect(mergeBase(connect(github), github, base, noCommit)).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});
