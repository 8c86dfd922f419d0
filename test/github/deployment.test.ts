import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommitId } from '../../src/foundation/ids.ts';
import { parseCommitId } from '../../src/foundation/ids.ts';
import { createDeployment, findDeployment, setDeploymentStatus } from '../../src/github/index.ts';
import { type LoopbackGitHub, startGitHub } from '../support/github/index.ts';
import { connect } from './connect.ts';

let github: LoopbackGitHub;
let commit: CommitId;

beforeEach(async () => {
  github = await startGitHub({ checkAnswers: true });
  commit = await github.commit('main', { 'a.txt': 'a' });
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.stop();
});

const request = (operation = 'sha256:1') => ({
  commit,
  environment: 'production',
  operation,
  description: 'support-reply 1a2b3c',
});
const create = (operation?: string) => createDeployment(connect(github), github, request(operation));

describe('a deployment', () => {
  it('records the promotion, under a task of its own', async () => {
    const made = await createDeployment(connect(github), github, {
      ...request(),
      payload: { prompt: 'support-reply' },
    });
    expect(made).toEqual({ id: github.deployments()[0]?.id, commit, environment: 'production' });
    expect(github.deployments()).toMatchObject([
      {
        sha: commit,
        task: 'prompt-ratchet',
        environment: 'production',
        description: 'support-reply 1a2b3c',
        payload: { prompt: 'support-reply', operation: 'sha256:1' },
        production: true,
        transient: false,
        creator: 'github-actions[bot]',
      },
    ]);
  });

  it('says whether end users meet it, and whether it goes away', async () => {
    const wanted = { ...request(), environment: 'preview', production: false, transient: true };
    await createDeployment(connect(github), github, wanted);
    expect(github.deployments()).toMatchObject([{ production: false, transient: true }]);
  });

  it('is made of a commit behind the default branch, whose statuses failed', async () => {
    github.state.statuses.push({
      id: 1,
      sha: commit,
      state: 'failure',
      context: 'ci',
      description: null,
      targetUrl: null,
      creator: 'octocat',
    });
    await github.commit('main', { 'a.txt': 'b' });
    expect((await create()).commit).toBe(commit);
  });

  it('has a description that GitHub takes', async () => {
    await createDeployment(connect(github), github, { ...request(), description: '🦊'.repeat(200) });
    expect(github.deployments()[0]?.description).toBe(`${'🦊'.repeat(139)}…`);
  });

  it('is refused to a token that may not write deployments, which says what it takes', async () => {
    const reader = connect(github, { token: github.readOnlyToken });
    await expect(createDeployment(reader, github, request())).rejects.toMatchObject({
      name: 'PermissionError',
      todo: expect.stringContaining('deployments: write'),
    });
  });

  it('of an unknown commit is refused in GitHub’s words', async () => {
    const elsewhere = { ...request(), commit: parseCommitId('c'.repeat(40)) };
    await expect(createDeployment(connect(github), github, elsewhere)).rejects.toMatchObject({
      status: 422,
      effect: 'none',
      message: expect.stringContaining('No ref found for'),
    });
  });

  it('is not made when GitHub merged a branch in its place', async () => {
    github.fault(() => ({ before: { status: 202, body: { message: 'Auto-merged main into topic on deployment.' } } }));
    await expect(create()).rejects.toMatchObject({ message: expect.stringContaining('Auto-merged main') });
  });

  it('is refused with 409 in GitHub’s words', async () => {
    github.fault(() => ({ before: { status: 409, body: { message: 'Conflict: Commit status checks failed' } } }));
    await expect(create()).rejects.toMatchObject({ status: 409, message: expect.stringContaining('status checks') });
  });

  it.each(['reset', 'truncate', { status: 502 }] as const)('is not sent twice: %j', async (after) => {
    const stop = github.fault(() => ({ after }));
    await expect(create()).rejects.toMatchObject({ effect: 'unknown' });
    stop();
    expect(github.deployments()).toHaveLength(1);
    expect(await findDeployment(connect(github), github, request())).toMatchObject({ commit, state: undefined });
  });
});

describe('the status of a deployment', () => {
  it('is added with the log', async () => {
    const { id } = await create();
    const words = { description: 'promoting', logUrl: 'https://ci.example/1', environmentUrl: 'https://app.example' };
    await setDeploymentStatus(connect(github), github, id, { state: 'in_progress', ...words });
    await setDeploymentStatus(connect(github), github, id, { state: 'success', description: 'promoted' });
    expect(github.deployments()[0]?.statuses).toMatchObject([
      { state: 'in_progress', ...words },
      { state: 'success', description: 'promoted', logUrl: '' },
    ]);
  });

  it('leaves the deployments of others as they are', async () => {
    const wanted = { ...request(), environment: 'staging' };
    const old = await createDeployment(connect(github), github, wanted);
    await setDeploymentStatus(connect(github), github, old.id, { state: 'success', description: '' });
    const { id } = await createDeployment(connect(github), github, { ...wanted, operation: 'sha256:2' });
    await setDeploymentStatus(connect(github), github, id, { state: 'success', description: '' });
    expect(github.deployments().map(({ statuses }) => statuses.at(-1)?.state)).toEqual(['success', 'success']);
  });

  it('is refused to a token that may not write deployments', async () => {
    const { id } = await create();
    const reader = connect(github, { token: github.readOnlyToken });
    await expect(setDeploymentStatus(reader, github, id, { state: 'success', description: '' })).rejects.toMatchObject({
      name: 'PermissionError',
      todo: expect.stringContaining('deployments: write'),
    });
  });

  it('of a deployment that is gone is an error', async () => {
    await expect(
      setDeploymentStatus(connect(github), github, 7, { state: 'failure', description: '' }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});

describe('looking for the deployment of an operation', () => {
  const find = (operation: string, more: { commit?: CommitId; environment?: string } = {}) =>
    findDeployment(connect(github), github, { environment: 'production', operation, ...more });

  it('finds it with its newest status', async () => {
    await create('sha256:1');
    const { id } = await create('sha256:2');
    await create('sha256:3');
    await setDeploymentStatus(connect(github), github, id, { state: 'in_progress', description: '' });
    await setDeploymentStatus(connect(github), github, id, { state: 'failure', description: '' });
    expect(await find('sha256:2', { commit })).toEqual({ id, commit, environment: 'production', state: 'failure' });
  });

  it('finds nothing of another operation, environment or commit', async () => {
    await create('sha256:1');
    expect(await find('sha256:2')).toBeUndefined();
    expect(await find('sha256:1', { environment: 'staging' })).toBeUndefined();
    expect(await find('sha256:1', { commit: parseCommitId('d'.repeat(40)) })).toBeUndefined();
    expect(github.requests.filter(({ method }) => method === 'GET')).toHaveLength(3);
  });

  it('reads a payload that comes as text, and passes over what is none of ours', async () => {
    await create('sha256:1');
    const [made] = github.deployments();
    if (made === undefined) throw new Error('no deployment');
    const others = ['', 'not json', '"text"', 'null', { other: true }, JSON.stringify({ operation: 'sha256:9' })];
    for (const [index, payload] of others.entries())
      github.state.deployments.push({ ...made, id: 50 + index, payload });
    expect(await find('sha256:9')).toMatchObject({ id: 55 });
    expect(await find('sha256:1')).toMatchObject({ id: made.id });
  });

  it('is an error, not nothing, when it cannot be asked for', async () => {
    github.fault(() => ({ before: { status: 403, body: { message: 'Resource not accessible by integration' } } }));
    await expect(find('sha256:1')).rejects.toMatchObject({
      name: 'PermissionError',
      todo: expect.stringContaining('deployments: read'),
    });
  });
});
