import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  adopt,
  type Bench,
  holds,
  onDispatch,
  onMergeGroup,
  onPullRequest,
  onPush,
  promptOf,
  promptPath,
  startBench,
} from './repository.ts';

const improved = { [promptPath]: promptOf(97) };

describe('the other events', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startBench({
      environments:
        '  staging: { assign: on-pass }\n  production: { from: staging, assign: on-merge, gate: { max-drop: 0.02 } }',
    });
    await adopt(bench, 'staging', 'production');
  });
  afterEach(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });

  it('a merge group answers from the pull request’s results: no model call', async () => {
    const { number } = await bench.github.pullRequest({ files: improved });
    await onPullRequest(bench, number);
    const calls = bench.model.calls();
    const production = await holds(bench, 'production');
    const run = await onMergeGroup(bench, number);
    expect(run.code).toBe(0);
    expect(run.outputs).toMatchObject({ verdict: 'pass', 'model-calls': '0' });
    expect(bench.model.calls()).toBe(calls);
    expect(await holds(bench, 'production')).toBe(production);
  });

  it('a merge group of a regression fails', async () => {
    const { number } = await bench.github.pullRequest({ files: { [promptPath]: promptOf(70) } });
    await onPullRequest(bench, number);
    const run = await onMergeGroup(bench, number);
    expect(run.code).toBe(1);
  });

  it('a push to the default branch assigns what was merged, without a call', async () => {
    const { number } = await bench.github.pullRequest({ files: improved });
    await onPullRequest(bench, number);
    const calls = bench.model.calls();
    const before = await holds(bench, 'production');
    await bench.github.merge(number);
    const run = await onPush(bench);
    expect(run.code).toBe(0);
    expect(bench.model.calls()).toBe(calls);
    expect(await holds(bench, 'production')).not.toBe(before);
    expect(await holds(bench, 'production')).toBe(await holds(bench, 'staging'));
    const again = await onPush(bench);
    expect(again.code).toBe(0);
    expect(again.report?.nothing).toContain('already hold');
  });

  it('a push of a prompt that did not pass in staging is red, costs nothing, and moves nothing', async () => {
    const before = await holds(bench, 'production');
    const calls = bench.model.calls();
    await bench.github.commit('main', improved);
    const run = await onPush(bench);
    expect(run.code).toBe(2);
    expect(run.report?.because).toContain('staging');
    expect(bench.model.calls()).toBe(calls);
    expect(await holds(bench, 'production')).toBe(before);
  });

  it('a push that the branch has left behind does nothing', async () => {
    const tip = await bench.github.tip('main');
    const event = { ...(await import('../support/github/events.ts')) };
    const payload = await event.pushEvent(bench.github, 'main');
    await bench.github.commit('main', { 'README.md': 'later' });
    const { runAction } = await import('./run-action.ts');
    const run = await runAction(bench.github, { name: 'push', payload, sha: tip ?? '', ref: 'refs/heads/main' });
    expect(run.code).toBe(0);
    expect(run.log).toContain('moved on');
  });

  it('a dispatched promote takes what staging holds, and a rollback puts the previous version back', async () => {
    const first = await holds(bench, 'production');
    const { number } = await bench.github.pullRequest({ files: improved });
    await onPullRequest(bench, number);
    const dry = await onDispatch(bench, {
      command: 'promote',
      environment: 'production',
      prompt: 'it*',
      'dry-run': 'true',
    });
    expect(dry.code).toBe(0);
    expect(await holds(bench, 'production')).toBe(first);

    const calls = bench.model.calls();
    const run = await onDispatch(bench, { command: 'promote', environment: 'production', prompt: 'it*' });
    expect(run.code).toBe(0);
    expect(bench.model.calls()).toBe(calls);
    expect(await holds(bench, 'production')).toBe(await holds(bench, 'staging'));

    const back = await onDispatch(bench, {
      command: 'rollback',
      environment: 'production',
      prompt: 'items',
      reason: 'customers complained',
    });
    expect(back.code).toBe(0);
    expect(await holds(bench, 'production')).toBe(first);
    expect(bench.model.calls()).toBe(calls);

    const state = JSON.parse((await bench.github.read('prompt-registry', 'environments/production.json')) ?? '');
    expect(state.held.items).toEqual([await holds(bench, 'staging')]);
    // The version that was rolled back is not assigned again by a merge.
    await bench.github.merge(number);
    const push = await onPush(bench);
    expect(push.code).not.toBe(0);
    expect(await holds(bench, 'production')).toBe(first);
  });

  it('a dispatched promote of what does not pass is refused', async () => {
    await bench.github.commit('main', { [promptPath]: promptOf(60) });
    const before = await holds(bench, 'staging');
    const run = await onDispatch(bench, { command: 'promote', environment: 'staging', prompt: 'items' });
    expect(run.code).toBe(1);
    expect(await holds(bench, 'staging')).toBe(before);
  });

  it('a person without write access moves nothing', async () => {
    bench.github.setRole('visitor', 'read');
    await bench.github.commit('main', improved);
    const before = await holds(bench, 'staging');
    for (const actor of ['visitor', 'nobody']) {
      const run = await onDispatch(bench, { command: 'promote', environment: 'staging', prompt: 'items' }, { actor });
      expect(run.code).not.toBe(0);
      expect(run.report?.prompts[0]?.promotion).toMatchObject({ outcome: 'refused' });
    }
    expect(await holds(bench, 'staging')).toBe(before);
  });

  it('two runs race for one environment: one wins, the other says so', async () => {
    const one = await bench.github.pullRequest({ files: { [promptPath]: promptOf(95) } });
    const two = await bench.github.pullRequest({ files: { [promptPath]: promptOf(98) } });
    bench.model.delay(300);
    const runs = await Promise.all([one, two].map(({ number }) => onPullRequest(bench, number, { alone: false })));
    const outcomes = runs.map((run) => run.report?.prompts[0]?.promotion.outcome).sort();
    expect(outcomes).toEqual(['promoted', 'superseded']);
    const winner = runs.find((run) => run.report?.prompts[0]?.promotion.outcome === 'promoted');
    const loser = runs.find((run) => run.report?.prompts[0]?.promotion.outcome === 'superseded');
    expect(await holds(bench, 'staging')).toBe(winner?.report?.prompts[0]?.candidate);
    expect(loser?.code).toBe(2);
    expect(loser?.report?.prompts[0]?.promotion.message).toContain('Evaluate again');
  });

  it('an event that is not served is a clear error', async () => {
    const { runAction } = await import('./run-action.ts');
    const sha = (await bench.github.tip('main')) ?? '';
    const run = await runAction(bench.github, {
      name: 'issues',
      payload: { repository: { default_branch: 'main' } },
      sha,
      ref: 'refs/heads/main',
    });
    expect(run.code).toBe(3);
    expect(run.log).toContain('the event "issues" is not served');
  });
});
