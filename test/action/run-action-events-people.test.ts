import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EventContext } from '../../src/action/events/context.ts';
import { readRequest } from '../../src/action/events/index.ts';
import { readInputs } from '../../src/action/io.ts';
import type { Content, EvaluateRequest, Request } from '../../src/commands/request.ts';
import type { EnvironmentConfig } from '../../src/config/config.ts';
import { parseConfig } from '../../src/config/index.ts';
import { type CommitId, parseCommitId } from '../../src/foundation/ids.ts';
import { type Bench, holds, promptOf, promptPath } from '../acceptance/repository.ts';
import { connect } from '../github/connect.ts';
import {
  act,
  adopt,
  dispatchOf,
  mergeGroupOf,
  pullRequestOf,
  pushOf,
  startActionBench,
} from '../support/action-process.ts';
import { mergeGroupEvent, pullRequestEvent, pushEvent } from '../support/github/events.ts';
import { type LoopbackGitHub, startGitHub } from '../support/github/index.ts';

const environments = parseConfig(
  new TextEncoder().encode(`version: 1
prompts: [prompts/*.md]
datasets: { items: items.jsonl }
suites: [{ name: items, prompts: ["*"], dataset: items, scorers: [exact] }]
environments:
  open: { assign: on-merge }
  named: { assign: on-merge, promoters: ["@alice", "@octocat"] }
`),
  'prompt-ratchet.yml',
).environments;

function environmentNamed(name: string): EnvironmentConfig {
  const found = environments.find(({ slug }) => slug === name);
  if (found === undefined) throw new Error(`there is no environment ${name}`);
  return found;
}

type Told = {
  readonly eventName: string;
  readonly payload: EventContext['payload'] | object;
  readonly sha: string | undefined;
  readonly ref: string;
  readonly actor?: string;
  readonly token?: string;
  readonly inputs?: Readonly<Record<string, string>>;
};

/** The request that an event is read as, without running it. */
async function requestOf(github: LoopbackGitHub, told: Told): Promise<Request> {
  const inputs = { 'github-token': github.token, ...told.inputs };
  const environment = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const client = connect(github, { token: told.token ?? github.token });
  const answer = await readRequest(readInputs(environment), {
    eventName: told.eventName,
    payload: JSON.parse(JSON.stringify(told.payload)),
    repository: github,
    defaultBranch: 'main',
    github: client,
    registryGitHub: client,
    sha: parseCommitId(told.sha ?? ''),
    ref: told.ref,
    actor: told.actor ?? 'alice',
    triggeringActor: undefined,
    run: { id: '1', attempt: 1, url: 'https://github.com/acme/app/actions/runs/1', workflowRef: 'w@main' },
  });
  if (answer.kind !== 'request') throw new Error(answer.reason);
  return answer.request;
}

async function evaluationOf(github: LoopbackGitHub, told: Told): Promise<EvaluateRequest> {
  const request = await requestOf(github, told);
  if (request.command !== 'evaluate') throw new Error(`it is ${request.command}`);
  return request;
}

describe('who brought what a push would assign', () => {
  let github: LoopbackGitHub;
  let start: CommitId;
  beforeEach(async () => {
    github = await startGitHub();
    for (const login of ['alice', 'bob']) github.setRole(login, 'write');
    start = await github.commit('main', {
      'prompt-ratchet.yml': 'version: 1',
      'prompts/a.md': 'a',
      'prompts/b.md': 'b',
      'parameters/careful.yml': '{}',
    });
  });
  afterEach(async () => {
    expect(github.violations).toEqual([]);
    await github.stop();
  });

  const merged = async (files: Readonly<Record<string, string | null>>, by: string): Promise<CommitId> => {
    const { number } = await github.pullRequest({ files, author: by });
    return await github.merge(number, { by });
  };
  const objectionsTo = async (
    contents: readonly Content[],
    { environment = 'named', ...more }: { environment?: string; actor?: string } = {},
  ) => {
    const payload = await pushEvent(github, 'main');
    const told = { eventName: 'push', payload, sha: await github.tip('main'), ref: 'refs/heads/main', ...more };
    const request = await evaluationOf(github, told);
    const found = await request.contentObjections?.(environmentNamed(environment), contents);
    return found?.map((each) => each?.message);
  };
  const a = (since: CommitId | undefined = start): Content => ({ files: ['prompts/a.md'], since });
  const b = (since: CommitId | undefined = start): Content => ({ files: ['prompts/b.md'], since });

  it('is everybody since the environment was given it, not only who made this push', async () => {
    await merged({ 'prompts/a.md': 'of bob' }, 'bob');
    await merged({ 'prompts/b.md': 'of alice' }, 'alice');
    expect(await objectionsTo([a(), b()])).toEqual([
      expect.stringMatching(
        /^bob is none of the promoters of named \(.*\), and merged pull request #1, which changed prompts\/a.md: a promoter of named can dispatch `promote`$/,
      ),
      undefined,
    ]);
  });

  it('is still who brought a part of it, where a promoter changed the rest', async () => {
    await merged({ 'prompts/a.md': 'of bob' }, 'bob');
    await merged({ 'prompts/a.md': 'of bob and alice' }, 'alice');
    expect(await objectionsTo([a()])).toEqual([expect.stringContaining('bob is none of the promoters')]);
  });

  it('is not who brought what was assigned already', async () => {
    const since = await merged({ 'prompts/a.md': 'of bob' }, 'bob');
    await merged({ 'prompts/a.md': 'of alice' }, 'alice');
    expect(await objectionsTo([a(since)])).toEqual([undefined]);
  });

  it('is whoever changed the parameters in it', async () => {
    await merged({ 'parameters/careful.yml': '{ "a": 1 }' }, 'bob');
    await merged({ 'README.md': 'a typo' }, 'alice');
    const content = { files: ['prompts/a.md', 'parameters/careful.yml'], since: start };
    expect(await objectionsTo([content])).toEqual([expect.stringContaining('which changed parameters/careful.yml')]);
  });

  it('is whoever changed the config, where no file differs', async () => {
    await merged({ 'prompt-ratchet.yml': 'version: 1\nmodel: other' }, 'bob');
    const [objection] = (await objectionsTo([a()], { actor: 'alice' })) ?? [];
    expect(objection).toContain('bob is none of the promoters of named');
    expect(objection).toContain('which changed prompt-ratchet.yml');
    await merged({ 'prompts/a.md': 'of alice' }, 'alice');
    expect(await objectionsTo([a()])).toEqual([undefined]);
  });

  it('is nobody where the files and the config are what they were when a promoter stood for them', async () => {
    await merged({ 'README.md': 'a typo' }, 'alice');
    expect(await objectionsTo([a()])).toEqual([undefined]);
  });

  it('is the actor for what this push brought without a pull request', async () => {
    await github.commit('main', { 'prompts/a.md': 'pushed' });
    expect(await objectionsTo([a()], { actor: 'alice' })).toEqual([undefined]);
    expect(await objectionsTo([a()], { actor: 'bob' })).toEqual([expect.stringMatching(/^bob is none of/)]);
  });

  it('is not known for what was pushed before', async () => {
    const pushed = await github.commit('main', { 'prompts/a.md': 'pushed' });
    await merged({ 'README.md': 'a typo' }, 'alice');
    expect(await objectionsTo([a()])).toEqual([
      `it is not known who pushed commit ${pushed.slice(0, 7)}, which changed prompts/a.md: a promoter of named can dispatch \`promote\``,
    ]);
    expect(await objectionsTo([a()], { environment: 'open' })).toEqual([undefined]);
  });

  it('is not known of a file with another name, of too many commits, of a deleted account', async () => {
    await merged({ 'prompts/c.md': 'b', 'prompts/b.md': null }, 'alice');
    expect(await objectionsTo([{ files: ['prompts/c.md'], since: start }])).toEqual([
      expect.stringContaining(`prompts/c.md is new since ${start.slice(0, 7)}`),
    ]);
    for (let n = 1; n <= 21; n += 1) await github.commit('main', { 'prompts/a.md': `${n}` });
    expect(await objectionsTo([a()], { actor: 'alice' })).toEqual([expect.stringContaining('changed so often')]);
    const since = (await github.tip('main')) ?? start;
    await merged({ 'prompts/a.md': 'of a ghost' }, 'ghost');
    github.setAccount('ghost', null);
    expect(await objectionsTo([a(since)])).toEqual([expect.stringContaining('does not say who merged')]);
  });

  it('is not known of a branch that was forced back', async () => {
    const since = await merged({ 'prompts/a.md': 'of alice' }, 'alice');
    await github.state.git.moveRef('refs/heads/main', start, since);
    await github.commit('main', { 'README.md': 'a typo' });
    expect(await objectionsTo([a(since)])).toEqual([expect.stringContaining('no commit says who brought it')]);
  });

  it('of a first version is everybody who ever changed it', async () => {
    await merged({ 'prompts/new.md': 'of alice' }, 'alice');
    await merged({ 'prompts/other.md': 'of bob' }, 'bob');
    await merged({ 'prompts/other.md': 'of alice' }, 'alice');
    const contents = ['prompts/new.md', 'prompts/other.md'].map((file) => ({ files: [file], since: undefined }));
    expect(await objectionsTo(contents)).toEqual([undefined, expect.stringContaining('bob is none of')]);
  });

  it('is asked for in one query, and of each person once; not at all where nobody is named', async () => {
    await merged({ 'prompts/a.md': 'of alice', 'prompts/b.md': 'of alice' }, 'alice');
    const before = github.requests.length;
    expect(await objectionsTo([a(), b()], { environment: 'open' })).toEqual([undefined, undefined]);
    expect(github.requests.slice(before).map(({ operationName }) => operationName)).toEqual(['Tip']);
    expect(await objectionsTo([a(), b()])).toEqual([undefined, undefined]);
    const asked = github.requests.slice(before + 2);
    expect(asked.map(({ operationName, path }) => operationName ?? path)).toEqual([
      'PathHistories',
      expect.stringContaining('/collaborators/alice/permission'),
    ]);
  });
});

describe('who stands for a pull request', () => {
  let github: LoopbackGitHub;
  beforeAll(async () => {
    github = await startGitHub();
    for (const login of ['alice', 'bob']) github.setRole(login, 'write');
    await github.commit('main', { 'prompts/a.md': 'a' });
    await github.pullRequest({ files: { 'prompts/a.md': 'of bob' }, author: 'bob' });
    await github.pullRequest({ files: { 'prompts/a.md': 'of alice' }, author: 'alice' });
  });
  afterAll(async () => {
    expect(github.violations).toEqual([]);
    await github.stop();
  });

  const objectionTo = async (number: number, action: string, actor: string, environment = 'named') => {
    const payload = { ...pullRequestEvent(github, number), action };
    const sha = github.state.pullRequests.get(number)?.mergeSha;
    const ref = `refs/pull/${number}/merge`;
    const request = await evaluationOf(github, { eventName: 'pull_request', payload, sha, ref, actor });
    return await request.objection(environmentNamed(environment));
  };

  it.each(['opened', 'synchronize', 'reopened', 'ready_for_review'])('is actor and author (%s)', async (action) => {
    expect(await objectionTo(2, action, 'alice')).toBeUndefined();
    expect(await objectionTo(2, action, 'octocat')).toBeUndefined();
    const refusal = { reason: 'not-permitted', message: expect.stringContaining('bob is none of the promoters') };
    expect(await objectionTo(2, action, 'bob')).toEqual(refusal);
    expect(await objectionTo(1, action, 'alice')).toEqual(refusal);
  });

  it.each(['labeled', 'edited', 'assigned', 'review_requested', 'auto_merge_enabled'])(
    'is nobody who only did something to it (%s)',
    async (action) => {
      expect(await objectionTo(1, action, 'alice')).toEqual({
        reason: 'not-permitted',
        message: `named names its promoters, and who made the event "${action}" does not stand for what the pull request proposes: a promoter can push to it, or dispatch \`promote\``,
      });
      expect(await objectionTo(1, action, 'alice', 'open')).toBeUndefined();
    },
  );

  it('is the actor alone where write access is enough', async () => {
    github.setAccount('bob', null);
    expect(await objectionTo(1, 'opened', 'alice', 'open')).toBeUndefined();
    github.setAccount('bob', {});
  });

  it('is nobody known where the author is gone', async () => {
    const payload = pullRequestEvent(github, 1);
    const told = { ...payload, pull_request: { ...(payload.pull_request as object), user: null } };
    const sha = github.state.pullRequests.get(1)?.mergeSha;
    const request = await evaluationOf(github, {
      eventName: 'pull_request',
      payload: told,
      sha,
      ref: 'refs/pull/1/merge',
    });
    expect(await request.objection(environmentNamed('named'))).toMatchObject({
      message: 'GitHub does not say who opened the pull request',
    });
  });

  it('knows what became of other pull requests, unless the token may not read them', async () => {
    const told = { eventName: 'pull_request', payload: pullRequestEvent(github, 1), ref: 'refs/pull/1/merge' };
    const sha = github.state.pullRequests.get(1)?.mergeSha;
    const seeing = await evaluationOf(github, { ...told, sha });
    expect(await seeing.pullRequestStates([1, 9])).toEqual(new Map([[1, 'open']]));
    const blind = await evaluationOf(github, { ...told, sha, token: github.createToken({ contents: 'read' }) });
    expect(await blind.pullRequestStates([1])).toBeUndefined();
  });
});

describe('the pull requests of a merge group', () => {
  let github: LoopbackGitHub;
  beforeAll(async () => {
    github = await startGitHub();
    await github.commit('main', { 'prompts/a.md': 'a' });
    for (const file of ['b.md', 'c.md', 'd.md']) await github.pullRequest({ files: { [file]: file } });
    await github.commit('change-2', { 'e.md': 'e' });
  });
  afterAll(async () => {
    expect(github.violations).toEqual([]);
    await github.stop();
  });

  const requestFor = async (method: 'merge' | 'rebase', token = github.token) => {
    const group = await github.queue([1, 2], { method });
    const payload = await mergeGroupEvent(github, group);
    return await evaluationOf(github, {
      eventName: 'merge_group',
      payload,
      sha: group.head,
      ref: group.headRef,
      token,
    });
  };

  it('need no notice when all of them are found', async () => {
    expect(await requestFor('merge')).toMatchObject({ pullRequests: [1, 2], notices: [] });
  });

  it('that a queue rebased are not all known, and the report says so', async () => {
    const { pullRequests, notices } = await requestFor('rebase');
    expect(pullRequests).toEqual([2]);
    expect(notices).toEqual([expect.stringContaining('a queue that rebases leaves no trace of them')]);
    expect(notices?.[0]).toContain('they were compared with their own versions');
  });

  it('that the job may not read are not known but the last, and the report says what permission helps', async () => {
    const { pullRequests, notices } = await requestFor('merge', github.createToken({ contents: 'read' }));
    expect(pullRequests).toEqual([2]);
    expect(notices).toEqual([expect.stringContaining('Give it the permission `pull-requests: read`')]);
  });
});

describe('inputs that would be ignored', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startActionBench();
  });
  afterAll(() => bench.stop());
  const commit = '3f1c2b7a9d5e4f60718293a4b5c6d7e8f9012345';
  const named = { environment: 'staging', prompt: '*' };

  it.each([
    [{ 'head-sha': commit, from: 'production', reason: 'x' }, 'the inputs head-sha and from are both given'],
    [{ 'head-sha': commit }, 'head-sha is given without a reason'],
    [{ command: 'rollback', 'head-sha': commit, reason: 'x' }, 'the input head-sha goes not with `command: rollback`'],
    [{ command: 'rollback', override: 'true', reason: 'x' }, 'the input override goes not with `command: rollback`'],
    [{ command: 'rollback', remove: 'true', reason: 'x' }, 'the input remove goes not with `command: rollback`'],
    [{ command: 'rollback', from: 'production' }, 'the input from goes not with `command: rollback`'],
    [{ remove: 'true', version: 'abc', reason: 'x' }, 'the input version goes not with `remove`'],
    [{ remove: 'true', 'head-sha': commit, reason: 'x' }, 'the input head-sha goes not with `remove`'],
    [{ remove: 'true', override: 'true', reason: 'x' }, 'the input override goes not with `remove`'],
  ])('are refused on a dispatch: %j', async (inputs, message) => {
    const run = await act(bench, await dispatchOf(bench), { inputs: { ...named, ...inputs } });
    expect(run.code).toBe(3);
    expect(run.log).toContain(message);
  });

  it.each(['head-sha', 'override', 'remove', 'from', 'version'])('are refused on a push: %s', async (name) => {
    const value = name === 'override' || name === 'remove' ? 'true' : commit;
    const run = await act(bench, { ...(await dispatchOf(bench)), name: 'push' }, { inputs: { [name]: value } });
    expect(run.code).toBe(3);
    expect(run.log).toContain(`the input ${name} was given on the event "push", which would ignore it`);
  });
});

describe('a pull request that was turned to another branch', () => {
  it('gives back what it took when it is closed, though nobody trusts that branch', async () => {
    const bench = await startActionBench();
    await adopt(bench, 'staging');
    const before = await holds(bench, 'staging');
    const { number } = await bench.github.pullRequest({ files: { [promptPath]: promptOf(97) } });
    expect((await act(bench, pullRequestOf(bench, number))).code).toBe(0);
    expect(await holds(bench, 'staging')).not.toBe(before);
    await bench.github.commit('feature', { 'x.md': 'x' }, { parents: [(await bench.github.tip('main')) ?? ''] });
    Object.assign(bench.github.state.pullRequests.get(number) ?? {}, { base: 'feature' });
    bench.github.close(number);
    const environment = { GITHUB_ACTOR: 'somebody' };
    const run = await act(bench, pullRequestOf(bench, number, { action: 'closed' }), { environment });
    expect(run.code).toBe(0);
    expect(await holds(bench, 'staging')).toBe(before);
    await bench.stop();
  });
});

describe('what somebody who is no promoter merged', () => {
  it('does not go along with the next push of a promoter, and what the promoter brought does', async () => {
    const bench = await startActionBench({
      environments: '  production: { assign: on-merge, protected: true, promoters: ["@alice", "@octocat"] }',
      files: { 'prompts/other.md': promptOf(90) },
    });
    const push = async (actor: string) =>
      await act(bench, await pushOf(bench), {
        environment: { GITHUB_ACTOR: actor, GITHUB_TRIGGERING_ACTOR: actor },
      });
    const merge = async (files: Readonly<Record<string, string>>, by: string) => {
      const { number } = await bench.github.pullRequest({ files, author: by });
      await bench.github.merge(number, { by });
    };
    for (const login of ['alice', 'bob']) bench.github.setRole(login, 'write');
    await adopt(bench, 'production');
    const before = await holds(bench, 'production');
    await merge({ [promptPath]: promptOf(97) }, 'bob');
    expect((await push('bob')).code).toBe(1);
    await merge({ 'README.md': 'a typo' }, 'alice');
    expect((await push('alice')).code).toBe(1);
    await merge({ 'prompts/other.md': promptOf(97) }, 'alice');
    const run = await push('alice');
    expect(run.report?.prompts.map(({ slug, promotion }) => [slug, promotion.outcome, promotion.message])).toEqual([
      ['items', 'refused', expect.stringContaining('and merged pull request #1, which changed prompts/items.md')],
      ['other', 'promoted', expect.any(String)],
    ]);
    expect(await holds(bench, 'production')).toBe(before);
    // A promoter who dispatches answers for it.
    const inputs = { command: 'promote', environment: 'production', prompt: 'items' };
    const environment = { GITHUB_ACTOR: 'alice', GITHUB_TRIGGERING_ACTOR: 'alice' };
    expect((await act(bench, await dispatchOf(bench), { inputs, environment })).code).toBe(0);
    await merge({ [promptPath]: promptOf(97).replace('Repeat', 'Do repeat') }, 'alice');
    expect((await push('alice')).report?.prompts[0]?.promotion.outcome).not.toBe('refused');
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });

  it('is told of a merge group that a job may not look into, where something is compared', async () => {
    const bench = await startActionBench();
    await adopt(bench, 'staging');
    const { number } = await bench.github.pullRequest({ files: { [promptPath]: promptOf(97) } });
    const inputs = { 'github-token': bench.github.createToken({ contents: 'write' }) };
    const run = await act(bench, await mergeGroupOf(bench, number), { inputs });
    expect(run.report?.notices).toContainEqual({
      level: 'notice',
      message: expect.stringContaining('`pull-requests: read`'),
    });
    await bench.stop();
  });
});
