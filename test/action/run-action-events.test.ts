import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, holds, promptOf, promptPath } from '../acceptance/repository.ts';
import {
  type ActionOptions,
  act,
  adopt,
  dispatchOf,
  mergeGroupOf,
  pullRequestOf,
  pushOf,
  startActionBench,
} from '../support/action-process.ts';

const improved = { [promptPath]: promptOf(97) };
const regressed = { [promptPath]: promptOf(70) };

describe('a pull request event', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startActionBench();
    await adopt(bench, 'staging');
  });
  afterEach(() => expect(bench.github.violations).toEqual([]));
  afterAll(() => bench.stop());
  const open = async (files: Readonly<Record<string, string>> = regressed, more: object = {}) =>
    (await bench.github.pullRequest({ files, ...more })).number;
  const dry: ActionOptions = { inputs: { 'dry-run': 'true' } };

  it('is evaluated at its merge commit, against the first parent of it', async () => {
    const number = await open();
    // The base moves on; what the merge would change stays the same.
    await bench.github.commit('main', { 'README.md': 'later' });
    const run = await act(bench, pullRequestOf(bench, number));
    const pull = bench.github.state.pullRequests.get(number);
    expect(run.code).toBe(1);
    expect(run.report).toMatchObject({ event: 'pull_request', pullRequest: number, commit: pull?.mergeSha });
    expect(run.report?.trustedCommit).toBe(await bench.github.tip('main'));
  });

  it('of pull_request_target is evaluated at its head, against the merge base', async () => {
    const number = await open();
    await bench.github.commit('main', { 'README.md': 'much later' });
    const run = await act(bench, pullRequestOf(bench, number, { name: 'pull_request_target' }), dry);
    const pull = bench.github.state.pullRequests.get(number);
    expect(run.code).toBe(1);
    expect(run.report).toMatchObject({ event: 'pull_request_target', commit: pull?.headSha });
  });

  it('with a merge commit of an older head is evaluated at its head', async () => {
    const number = await open();
    const event = pullRequestOf(bench, number);
    await bench.github.commit(`change-${number}`, { 'README.md': 'pushed again' });
    const later = pullRequestOf(bench, number);
    const run = await act(bench, { ...later, sha: event.sha }, dry);
    expect(run.report?.commit).toBe(bench.github.state.pullRequests.get(number)?.headSha);
  });

  it.each([
    ['from a fork', 'mallory/app'],
    ['from a fork that was deleted', null],
  ])('%s calls no model, and says what helps', async (_, fork) => {
    const calls = bench.model.calls();
    const number = await open({ [promptPath]: promptOf(96) }, { fork });
    const run = await act(bench, pullRequestOf(bench, number));
    expect(run.code).toBe(2);
    expect(run.report?.because).toContain('A maintainer can have it evaluated');
    expect(bench.model.calls()).toBe(calls);
  });

  it('of a fork by pull_request_target is a fork all the same', async () => {
    const number = await open({ [promptPath]: promptOf(96) }, { fork: 'mallory/app' });
    const run = await act(bench, pullRequestOf(bench, number, { name: 'pull_request_target' }));
    expect(run.code).toBe(2);
  });

  it('that merges the pull request has nothing to evaluate', async () => {
    const number = await open({ 'TEAM.md': 'Prompts of the support team.' });
    await bench.github.merge(number);
    const before = bench.github.requests.length;
    const run = await act(bench, pullRequestOf(bench, number, { action: 'closed' }));
    expect(run).toMatchObject({ code: 0, outputs: { verdict: 'pass', promoted: '[]', 'model-calls': '0' } });
    expect(run.log).toContain(`::notice::Nothing to evaluate: pull request #${number} was merged.`);
    expect(run.summary).toContain('was merged');
    expect(run.report).toBeUndefined();
    expect(bench.github.requests.length).toBe(before);
  });

  it('on a branch that is not trusted is judged by the default branch, and assigns nothing', async () => {
    const main = (await bench.github.read('main', 'prompt-ratchet.yml')) ?? '';
    await bench.github.commit(
      'old',
      { 'prompt-ratchet.yml': main.replace('on-pass }', 'on-pass, gate: { max-drop: 1 } }') },
      {
        parents: [(await bench.github.tip('main')) ?? ''],
      },
    );
    const number = await open(regressed, { base: 'old' });
    expect((await act(bench, pullRequestOf(bench, number))).code).toBe(1);
    const good = await open(improved, { base: 'old' });
    const run = await act(bench, pullRequestOf(bench, good));
    expect(run.code).toBe(0);
    expect(run.report?.prompts[0]?.promotion).toMatchObject({ outcome: 'refused' });
    expect(run.report?.prompts[0]?.promotion.message).toContain('old is not a trusted one');
    expect(run.report?.trustedCommit).toBe(await bench.github.tip('main'));
  });

  it('on a branch that the workflow trusts is judged by that branch', async () => {
    const number = await open(regressed, { base: 'old' });
    const inputs = { 'trusted-branches': 'main old', 'dry-run': 'true' };
    const run = await act(bench, pullRequestOf(bench, number), { inputs });
    expect(run.code).toBe(0);
    expect(run.report?.prompts[0]?.promotion.outcome).toBe('will-assign');
    expect(run.report?.trustedCommit).toBe(await bench.github.tip('old'));
  });

  it('assigns nothing once the pull request was closed, pushed to, or turned to another branch', async () => {
    for (const happen of [
      (number: number) => bench.github.close(number),
      (number: number) => bench.github.commit(`change-${number}`, { 'README.md': `pushed to ${number}` }),
      (number: number) => Object.assign(bench.github.state.pullRequests.get(number) ?? {}, { base: 'old' }),
    ]) {
      const number = await open(improved);
      const event = pullRequestOf(bench, number);
      await happen(number);
      const run = await act(bench, event);
      expect(run.code).toBe(2);
      expect(run.report?.prompts[0]?.promotion).toMatchObject({
        outcome: 'superseded',
        message: expect.stringMatching(/no longer open|has new commits|now goes to old/),
      });
    }
  });

  it('evaluates one environment or some prompts when it is asked to', async () => {
    const number = await open();
    const one = await act(bench, pullRequestOf(bench, number), { inputs: { environment: 'production' } });
    expect(one.report?.prompts.map((row) => row.environment)).toEqual(['production']);
    const none = await act(bench, pullRequestOf(bench, number), { inputs: { prompt: 'nobody' } });
    expect(none).toMatchObject({ code: 0, outputs: { verdict: 'pass' } });
  });

  it('takes the caps, the hosts and the cache from the workflow', async () => {
    const number = await open({ [promptPath]: promptOf(60) });
    const capped = await act(bench, pullRequestOf(bench, number), { inputs: { 'max-calls': '3' } });
    expect(capped).toMatchObject({ code: 2, outputs: { 'model-calls': '0' } });
    const elsewhere = await act(bench, pullRequestOf(bench, number), { inputs: { 'allowed-hosts': 'api.openai.com' } });
    expect(elsewhere.code).toBe(3);
    expect(elsewhere.report?.because).toContain('127.0.0.1');
    const cached = await act(bench, pullRequestOf(bench, number), { inputs: { cache: 'answers' } });
    expect(cached.code).toBe(1);
  });

  it.each([
    ['is of another kind', { action: 'opened', repository: { default_branch: 'main' } }],
    ['has a number that is none', { action: 'opened', number: 'one', repository: { default_branch: 'main' } }],
  ])('whose payload %s is refused', async (_, payload) => {
    const run = await act(bench, { name: 'pull_request', payload, sha: 'a'.repeat(40), ref: 'refs/pull/1/merge' });
    expect(run.code).toBe(3);
    expect(run.log).toContain('the pull_request event has no pull request');
  });

  it('whose payload names no commit is refused', async () => {
    const number = await open();
    const event = pullRequestOf(bench, number);
    const payload = JSON.parse(JSON.stringify(event.payload));
    payload.pull_request.head.sha = 'main; rm -rf /';
    const run = await act(bench, { ...event, payload });
    expect(run.code).toBe(3);
    expect(run.log).toContain('the event has no head commit');
  });

  it('in a repository without its default branch is refused', async () => {
    const number = await open();
    const event = pullRequestOf(bench, number);
    const payload = { ...(event.payload as object), repository: { default_branch: 'gone' } };
    const run = await act(bench, { ...event, payload });
    expect(run.code).toBe(3);
    expect(run.log).toContain('acme/app has no branch "gone"');
  });
});

describe('the events of the default branch', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startActionBench({
      environments: '  staging: { assign: on-pass }\n  production: { from: staging, assign: on-merge }',
    });
    await adopt(bench, 'staging', 'production');
  });
  afterEach(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });

  it('merge group and push reuse what the pull request found out, and the push assigns', async () => {
    const { number } = await bench.github.pullRequest({ files: improved });
    expect((await act(bench, pullRequestOf(bench, number))).code).toBe(0);
    const calls = bench.model.calls();
    const group = await act(bench, await mergeGroupOf(bench, number));
    expect(group).toMatchObject({ code: 0, outputs: { verdict: 'pass', 'model-calls': '0', promoted: '[]' } });
    expect(group.report).toMatchObject({ event: 'merge_group', pullRequest: number });
    expect(bench.github.comments(number)).toHaveLength(1);

    await bench.github.merge(number);
    const push = await act(bench, await pushOf(bench));
    expect(push.code).toBe(0);
    expect(JSON.parse(push.outputs.promoted ?? '')).toEqual([
      { prompt: 'items', environment: 'production', version: await holds(bench, 'production') },
    ]);
    expect(push.outputs['registry-commit']).toBe(await bench.github.tip('prompt-registry'));
    expect(bench.model.calls()).toBe(calls);
  });

  it('push that does not pass is red, and moves nothing', async () => {
    const before = await holds(bench, 'production');
    await bench.github.commit('main', regressed);
    const run = await act(bench, await pushOf(bench));
    expect(run.code).toBe(2);
    expect(await holds(bench, 'production')).toBe(before);
  });

  it('push that the branch leaves behind, before or while it is evaluated, assigns nothing', async () => {
    const { number } = await bench.github.pullRequest({ files: improved });
    await act(bench, pullRequestOf(bench, number));
    await bench.github.merge(number);
    const before = await holds(bench, 'production');
    const event = await pushOf(bench);
    // The second time that the tip is asked for is right before the assignment.
    let asked = 0;
    const stop = bench.github.fault(({ operationName }) => {
      if (operationName === 'Tip') asked += 1;
      return undefined;
    });
    const moved = bench.github.fault(({ operationName, body }) => {
      if (operationName !== 'Tip' || asked < 2 || !JSON.stringify(body).includes('refs/heads/main')) return undefined;
      return {
        before: {
          status: 200,
          body: { data: { repository: { ref: { name: 'main', target: { oid: 'b'.repeat(40) } } } } },
        },
      };
    });
    const late = await act(bench, event);
    stop();
    moved();
    expect(late.report?.prompts[0]?.promotion).toMatchObject({ outcome: 'superseded' });
    expect(late.code).not.toBe(0);
    await bench.github.commit('main', { 'README.md': 'later' });
    const run = await act(bench, event);
    expect(run).toMatchObject({ code: 0, outputs: { verdict: 'pass' } });
    expect(run.summary).toContain('main has moved on');
    expect(await holds(bench, 'production')).toBe(before);
  });

  it('push of another branch assigns nothing', async () => {
    await bench.github.commit('feature', improved);
    const run = await act(bench, await pushOf(bench, 'feature'));
    expect(run.code).toBe(0);
    expect(run.summary).toContain('only pushes to main assign');
  });

  it('merge group that is no longer wanted has nothing to evaluate', async () => {
    const { number } = await bench.github.pullRequest({ files: improved });
    const event = await mergeGroupOf(bench, number);
    const run = await act(bench, { ...event, payload: { ...(event.payload as object), action: 'destroyed' } });
    expect(run.code).toBe(0);
    expect(run.summary).toContain('the merge group was destroyed');
  });

  it('merge group with a name that is not of a pull request is evaluated all the same', async () => {
    const { number } = await bench.github.pullRequest({ files: regressed });
    const event = await mergeGroupOf(bench, number);
    const payload = JSON.parse(JSON.stringify(event.payload));
    payload.merge_group.head_ref = 'refs/heads/some-queue';
    const run = await act(bench, { ...event, payload });
    expect(run.code).toBe(1);
    expect(run.report).not.toHaveProperty('pullRequest');
  });

  it('merge group without a group is refused', async () => {
    const payload = { action: 'checks_requested', repository: { default_branch: 'main' } };
    const run = await act(bench, { name: 'merge_group', payload, sha: 'a'.repeat(40), ref: 'x' });
    expect(run.code).toBe(3);
    expect(run.log).toContain('the merge_group event has no merge group');
  });

  it('dispatch promotes, and rolls back', async () => {
    const first = await holds(bench, 'staging');
    await bench.github.commit('main', improved);
    const inputs = { environment: 'staging', prompt: 'items' };
    // `command: auto` on a dispatch is a promotion.
    const up = await act(bench, await dispatchOf(bench), { inputs });
    expect(up).toMatchObject({ code: 0, outputs: { verdict: 'pass' } });
    expect(up.report).toMatchObject({ command: 'promote', event: 'workflow_dispatch' });
    const from = await act(bench, await dispatchOf(bench), {
      inputs: { environment: 'production', prompt: '*', from: 'staging', command: 'promote' },
    });
    expect(from.code).toBe(0);
    const down = await act(bench, await dispatchOf(bench), {
      inputs: { ...inputs, command: 'rollback', version: first ?? '', reason: 'complaints' },
    });
    expect(down.code).toBe(0);
    expect(await holds(bench, 'staging')).toBe(first);
    const operation = JSON.parse((await bench.github.read('prompt-registry', 'environments/staging.json')) ?? '')
      .prompts.items.operation;
    const entry = JSON.parse(
      (await bench.github.read('prompt-registry', `ledger/${operation.slice(7, 9)}/${operation.slice(7)}.json`)) ?? '',
    );
    expect(entry).toMatchObject({
      action: 'rollback',
      actor: 'octocat',
      reason: 'complaints',
      run: { id: '1234567890', attempt: 1, url: `${bench.github.serverUrl}/acme/app/actions/runs/1234567890` },
    });
  });

  it('dispatch moves nothing for a person who may not write, nor for one who had it run again', async () => {
    await bench.github.commit('main', improved);
    bench.github.setRole('visitor', 'read');
    const before = await holds(bench, 'staging');
    for (const [command, environment] of [
      ['promote', { GITHUB_ACTOR: 'visitor', GITHUB_TRIGGERING_ACTOR: 'octocat' }],
      ['promote', { GITHUB_TRIGGERING_ACTOR: 'stranger' }],
      ['promote', { GITHUB_ACTOR: 'dependabot[bot]', GITHUB_TRIGGERING_ACTOR: undefined }],
    ] as const) {
      const run = await act(bench, await dispatchOf(bench), {
        inputs: { command, environment: 'staging', prompt: 'items' },
        environment,
      });
      expect(run.code).toBe(1);
      expect(run.report?.prompts[0]?.promotion).toMatchObject({
        outcome: 'refused',
        message: expect.stringMatching(
          /has (no|only read) access to this repository|is a bot, and staging has no promoter `bot:\d+`/,
        ),
      });
    }
    expect(await holds(bench, 'staging')).toBe(before);
  });

  it.each([
    [{ command: 'promote', prompt: '*' }, 'the input environment is empty'],
    [{ command: 'rollback', environment: 'staging' }, 'the input prompt is empty'],
    [{ environment: 'staging' }, 'the input prompt is empty'],
    [{ command: 'evaluate' }, '`command: evaluate` has no pull request'],
    [{ command: 'promote', prompt: '*', environment: 'Not A Name' }, 'Not A Name'],
    [{ command: 'promote', prompt: '*', environment: 'staging', from: '../x' }, '../x'],
  ])('dispatch with %j is refused', async (inputs, message) => {
    const run = await act(bench, await dispatchOf(bench), { inputs });
    expect(run.code).toBe(3);
    expect(run.log).toMatch(/^::error/m);
    expect(run.log).toContain(message);
  });
});

describe('an event', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startActionBench();
  });
  afterAll(() => bench.stop());

  it.each(['issues', 'schedule', 'workflow_run', 'release'])('of the kind %s is not served', async (name) => {
    const run = await act(bench, { ...(await dispatchOf(bench)), name });
    expect(run.code).toBe(3);
    expect(run.log).toContain(`the event "${name}" is not served`);
    expect(run.log).toContain('pull_request, pull_request_target, merge_group, push or workflow_dispatch');
  });

  it.each(['push', 'schedule', 'pull_request'])('of the kind %s moves nothing by hand', async (name) => {
    const inputs = { command: 'promote', environment: 'staging', prompt: '*', reason: 'nightly' };
    const run = await act(bench, { ...(await dispatchOf(bench)), name }, { inputs });
    expect(run.code).toBe(3);
    expect(run.log).toContain('run it on workflow_dispatch');
    expect(await holds(bench, 'staging')).toBeUndefined();
  });

  it.each([
    'GITHUB_EVENT_PATH',
    'GITHUB_EVENT_NAME',
    'GITHUB_REPOSITORY',
    'GITHUB_SHA',
    'GITHUB_ACTOR',
    'GITHUB_RUN_ID',
  ])('without %s is refused, with the way out', async (name) => {
    for (const value of [undefined, '']) {
      const run = await act(bench, await dispatchOf(bench), { environment: { [name]: value } });
      expect(run.code).toBe(3);
      expect(run.log).toContain(`the environment variable ${name} is not set`);
      expect(run.log).toContain('on your own machine use `prompt-ratchet`');
    }
  });

  it.each([
    [{ GITHUB_REPOSITORY: 'acme' }, 'GITHUB_REPOSITORY is "acme"'],
    [{ GITHUB_REPOSITORY: 'a/b/c' }, 'GITHUB_REPOSITORY is "a/b/c"'],
    [{ GITHUB_SHA: 'HEAD' }, 'GITHUB_SHA is "HEAD"'],
  ])('with %j is refused', async (environment, message) => {
    const run = await act(bench, await dispatchOf(bench), { environment });
    expect(run.code).toBe(3);
    expect(run.log).toContain(message);
  });

  it.each([
    ['that is not JSON', '{', 'does not hold JSON'],
    ['that is a list', '[]', 'does not say which the default branch is'],
    ['without the repository', '{}', 'does not say which the default branch is'],
    ['without the default branch', '{ "repository": {} }', 'does not say which the default branch is'],
  ])('with a payload %s is refused', async (_, payload, message) => {
    const run = await act(bench, { ...(await dispatchOf(bench)), payload });
    expect(run.code).toBe(3);
    expect(run.log).toContain(message);
  });

  it('with an input that is not understood is refused before anything is asked of GitHub', async () => {
    const before = bench.github.requests.length;
    const run = await act(bench, await dispatchOf(bench), { inputs: { 'max-cost': '$5' } });
    expect(run.code).toBe(3);
    expect(run.log).toContain('the input max-cost is "$5"');
    expect(bench.github.requests.length).toBe(before);
  });

  it('with a token that GitHub does not know is an error in GitHub’s words', async () => {
    const { number } = await bench.github.pullRequest({ files: improved });
    const run = await act(bench, pullRequestOf(bench, number), { inputs: { 'github-token': 'ghs_unknown' } });
    expect(run.code).toBe(3);
    expect(run.log).toContain('Bad credentials');
    expect(run.log.replaceAll('::add-mask::ghs_unknown', '')).not.toContain('ghs_unknown');
  });
});
