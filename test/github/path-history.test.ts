import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommitId, parseCommitId } from '../../src/foundation/ids.ts';
import { pathHistories } from '../../src/github/index.ts';
import { type LoopbackGitHub, startGitHub } from '../support/github/index.ts';
import { connect } from './connect.ts';

let github: LoopbackGitHub;
let start: CommitId;

beforeEach(async () => {
  github = await startGitHub();
  start = await github.commit('main', { 'p/a.md': 'a', 'p/b.md': 'b' });
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.stop();
});

const lines = (...changed: readonly number[]) =>
  Array.from({ length: 9 }, (_, line) => (changed.includes(line) ? `changed ${line}` : `line ${line}`)).join('\n');

describe('what happened to a file', () => {
  const tip = async () => (await github.tip('main')) ?? start;
  const historyOf = async (path: string, known: CommitId | 'nothing' = start, before?: CommitId) => {
    const since = known === 'nothing' ? undefined : known;
    const [found] = await pathHistories(connect(github), github, { head: await tip(), before }, [{ path, since }]);
    return found;
  };

  it('is nothing where no commit changed it', async () => {
    await github.commit('main', { 'README.md': 'a typo' });
    expect(await historyOf('p/a.md')).toEqual({ same: true, wasThere: true, commits: [], whole: true });
  });

  it.each([{}, { squash: true }, { rebase: true }])('names who merged it, however: %j', async (method) => {
    await github.pullRequest({ files: { 'p/a.md': 'better' }, author: 'mona' });
    await github.merge(1, { by: 'bob', ...method });
    await github.pullRequest({ files: { 'README.md': 'a typo' } });
    await github.merge(2, { by: 'alice' });
    const history = await historyOf('p/a.md');
    expect(history).toMatchObject({ same: false, wasThere: true, whole: true });
    expect(history?.commits.map(({ pullRequests }) => pullRequests.map(({ responsible }) => responsible))).toEqual([
      ['bob'],
    ]);
  });

  it('has what was pushed, and says whether the push in question brought it', async () => {
    const first = await github.commit('main', { 'p/a.md': 'pushed' });
    const second = await github.commit('main', { 'p/a.md': 'pushed again' });
    expect((await historyOf('p/a.md', start, first))?.commits).toEqual([
      { id: second, pullRequests: [], isNew: true },
      { id: first, pullRequests: [], isNew: false },
    ]);
    expect((await historyOf('p/a.md', start))?.commits.map(({ isNew }) => isNew)).toEqual([true, true]);
  });

  it('does not go by the date of a commit, which its author chooses', async () => {
    const { git } = github.state;
    const tree = await git.changeTree(await git.treeOf(start), [
      { path: 'p/a.md', mode: '100644', oid: await git.write('blob', Buffer.from('from long ago')) },
    ]);
    const author = 'bob <bob@b.example> 1000000000 +0000';
    const old = await git.writeCommit({ tree, parents: [start], message: 'Old', author });
    await git.moveRef('refs/heads/main', old, start);
    expect((await historyOf('p/a.md', start, start))?.commits).toEqual([{ id: old, pullRequests: [], isNew: true }]);
  });

  it('leaves out what `since` has, also what was merged there after it was written', async () => {
    await github.pullRequest({ files: { 'p/a.md': 'early' } });
    const since = await github.merge(1, { by: 'bob' });
    await github.pullRequest({ files: { 'p/a.md': 'late' } });
    await github.merge(2, { by: 'alice' });
    expect((await historyOf('p/a.md', since))?.commits).toMatchObject([{ pullRequests: [{ number: 2 }] }]);
    expect((await historyOf('p/a.md', 'nothing'))?.commits).toHaveLength(3);
  });

  it('has the merge itself where both sides changed the file', async () => {
    const since = await github.commit('main', { 'p/a.md': lines() });
    await github.pullRequest({ files: { 'p/a.md': lines(0) } });
    await github.pullRequest({ files: { 'p/a.md': lines(8) } });
    await github.merge(1, { by: 'bob' });
    const merge = await github.merge(2, { by: 'alice' });
    const history = await historyOf('p/a.md', since);
    expect(history).toMatchObject({ whole: true, same: false });
    expect(history?.commits[0]).toMatchObject({ id: merge, pullRequests: [{ number: 2 }] });
    const who = history?.commits.map(({ pullRequests }) => pullRequests[0]?.responsible);
    expect(who?.toSorted()).toEqual(['alice', 'alice', 'bob']);
  });

  it('is whole beyond twenty commits once one of them is known, and not before', async () => {
    for (let n = 1; n <= 12; n += 1) await github.commit('main', { 'p/a.md': `old ${n}` });
    const since = await tip();
    for (let n = 1; n <= 19; n += 1) await github.commit('main', { 'p/a.md': `new ${n}` });
    expect(await historyOf('p/a.md', since)).toMatchObject({ whole: true, commits: { length: 19 } });
    await github.commit('main', { 'p/a.md': 'new 20' });
    expect(await historyOf('p/a.md', since)).toMatchObject({ whole: false, commits: { length: 20 } });
  });

  it('is not whole beyond twenty where a merge may have another way down', async () => {
    for (let n = 1; n <= 25; n += 1) await github.commit('main', { 'p/a.md': `${n}\n${lines()}` });
    const since = await tip();
    await github.pullRequest({ files: { 'p/a.md': `25\n${lines(0)}` } });
    await github.pullRequest({ files: { 'p/a.md': `25\n${lines(8)}` } });
    await github.merge(1);
    await github.merge(2);
    expect(await historyOf('p/a.md', since)).toMatchObject({ whole: false });
  });

  it('is the same, with commits, where a change was taken back', async () => {
    await github.commit('main', { 'p/a.md': 'other' });
    await github.commit('main', { 'p/a.md': 'a' });
    expect(await historyOf('p/a.md')).toMatchObject({ same: true, commits: { length: 2 } });
  });

  it('is no commit where the branch was forced back to another file', async () => {
    const since = await github.commit('main', { 'p/a.md': 'later' });
    await github.state.git.moveRef('refs/heads/main', start, since);
    expect(await historyOf('p/a.md', since)).toEqual({ same: false, wasThere: true, commits: [], whole: true });
  });

  it('says that the file was not there, nor is a commit that GitHub does not have', async () => {
    await github.commit('main', { 'p/new.md': 'a', 'p/a.md': null });
    expect(await historyOf('p/new.md')).toMatchObject({ wasThere: false, same: false });
    expect(await historyOf('p/a.md')).toMatchObject({ wasThere: true, same: false, commits: { length: 1 } });
    const gone = parseCommitId(start.replace(/^.{4}/, 'dead'));
    expect(await historyOf('p/b.md', gone)).toMatchObject({ wasThere: false, same: false, commits: { length: 1 } });
  });

  it('of many files is asked for in one query', async () => {
    await github.commit('main', { 'p/a.md': 'better' });
    const questions = ['p/a.md', 'p/b.md', 'none.md'].map((path) => ({ path, since: start }));
    const found = await pathHistories(connect(github), github, { head: await tip(), before: start }, questions);
    expect(found.map(({ same, commits }) => [same, commits.length])).toEqual([
      [false, 1],
      [true, 0],
      [false, 0],
    ]);
    expect(github.requests.map(({ operationName }) => operationName)).toEqual(['PathHistories']);
  });

  it('is an error when the token may not read pull requests', async () => {
    const head = await github.commit('main', { 'p/a.md': 'better' });
    const blind = connect(github, { token: github.createToken({ contents: 'read' }) });
    const asked = pathHistories(blind, github, { head, before: start }, [{ path: 'p/a.md', since: start }]);
    await expect(asked).rejects.toMatchObject({
      name: 'PermissionError',
      todo: expect.stringContaining('pull-requests: read'),
    });
  });
});
