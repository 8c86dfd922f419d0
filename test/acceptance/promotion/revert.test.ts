import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PromptReport } from '../../../src/report/report.ts';
import {
  adopt,
  type Bench,
  commentsOn,
  holds,
  onDispatch,
  onMergeGroup,
  onPullRequest,
  onPush,
} from '../repository.ts';
import type { ActionRun } from '../run-action.ts';
import { changeOf, heldIn, ledgerOf, pathOf, startPrompts, textOf } from './prompts.ts';

const environments = '  staging: { assign: on-pass }\n  production: { assign: on-merge }';

function rulesOf(run: ActionRun, environment: string): readonly string[] {
  const row = run.report?.prompts.find((each) => each.environment === environment);
  return row === undefined ? [] : checksOf(row).map(({ rule }) => rule);
}

function checksOf({ verdict }: PromptReport) {
  return verdict.kind === 'error' ? [] : verdict.checks;
}

describe('a change that restores a version', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startPrompts(['back', 'queued', 'rolled', 'overridden', 'own'], { environments });
    await adopt(bench, 'staging', 'production');
  });
  afterAll(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });

  it('which passed there before passes as a revert without a call, as pull request and as push', async () => {
    const first = await heldIn(bench, 'back', 'staging', 'production');
    const forth = await bench.github.pullRequest({ files: changeOf('back', 100) });
    await onPullRequest(bench, forth.number);
    await bench.github.merge(forth.number);
    expect((await onPush(bench)).code).toBe(0);
    const second = await heldIn(bench, 'back', 'staging', 'production');
    expect(second.production).not.toBe(first.production);
    const calls = bench.model.calls();

    const back = await bench.github.pullRequest({ files: changeOf('back', 50) });
    const run = await onPullRequest(bench, back.number);
    expect(run.code).toBe(0);
    expect(run.outputs).toMatchObject({ verdict: 'pass', 'model-calls': '0' });
    expect(rulesOf(run, 'staging')).toEqual(['revert']);
    expect(rulesOf(run, 'production')).toEqual(['revert']);
    expect(await heldIn(bench, 'back', 'staging', 'production')).toEqual({ ...second, staging: first.staging });
    expect(commentsOn(bench, back.number)[0]).toContain('**Passed: a revert.**');
    expect((await ledgerOf(bench, 'staging', 'back')).at(-1)).toMatchObject({ action: 'promotion', to: first.staging });

    await bench.github.merge(back.number);
    const push = await onPush(bench);
    expect(push.code).toBe(0);
    expect(rulesOf(push, 'production')).toEqual(['revert']);
    expect(await heldIn(bench, 'back', 'staging', 'production')).toEqual(first);
    expect(bench.model.calls()).toBe(calls);
  });

  it('is a revert in the merge queue, too, and when its run is repeated, although staging holds it by then', async () => {
    const forth = await bench.github.pullRequest({ files: changeOf('queued', 100) });
    await onPullRequest(bench, forth.number);
    await bench.github.merge(forth.number);
    await onPush(bench);
    const back = await bench.github.pullRequest({ files: changeOf('queued', 50) });
    await onPullRequest(bench, back.number);
    const again = await onPullRequest(bench, back.number);
    expect(again.code).toBe(0);
    const queued = await onMergeGroup(bench, back.number);
    expect(queued.code).toBe(0);
    expect(rulesOf(queued, 'production')).toEqual(['revert']);
  });

  it('which was rolled back there is judged anew, and is held back', async () => {
    const { number } = await bench.github.pullRequest({ files: changeOf('rolled', 100) });
    const inputs = { environment: 'staging' };
    await onPullRequest(bench, number, { inputs });
    const first = await onDispatch(bench, { command: 'rollback', environment: 'staging', prompt: 'rolled' });
    expect(first.code).toBe(0);
    const before = await holds(bench, 'staging', 'rolled');
    const again = await bench.github.pullRequest({ files: changeOf('rolled', 100) });
    const run = await onPullRequest(bench, again.number, { inputs });
    expect(rulesOf(run, 'staging')).not.toContain('revert');
    expect(run.report?.prompts[0]?.comparisons).toHaveLength(1);
    expect(run.report?.prompts[0]?.promotion).toMatchObject({ outcome: 'refused' });
    expect(run.report?.prompts[0]?.promotion.message).toContain('was rolled back or removed in staging');
    expect(await holds(bench, 'staging', 'rolled')).toBe(before);
    expect(run.code).toBe(0);
  });

  it('which a person promoted despite its verdict is judged', async () => {
    const { number, headSha } = await bench.github.pullRequest({ files: changeOf('overridden', 0) });
    const forced = await onDispatch(bench, {
      command: 'promote',
      environment: 'staging',
      prompt: 'overridden',
      'head-sha': headSha,
      override: 'true',
      reason: 'the cases do not fit',
    });
    expect(forced.code).toBe(0);
    bench.github.close(number);
    const better = await bench.github.pullRequest({ files: changeOf('overridden', 100) });
    await onPullRequest(bench, better.number, { inputs: { environment: 'staging' } });
    const before = await holds(bench, 'staging', 'overridden');
    const again = await bench.github.pullRequest({ files: changeOf('overridden', 0) });
    const run = await onPullRequest(bench, again.number, { inputs: { environment: 'staging' } });
    expect(run.code).toBe(1);
    expect(rulesOf(run, 'staging')).not.toContain('revert');
    expect(await holds(bench, 'staging', 'overridden')).toBe(before);
  });

  it('which this very pull request put there is judged', async () => {
    const inputs = { environment: 'staging' };
    const { number } = await bench.github.pullRequest({ files: changeOf('own', 100) });
    await onPullRequest(bench, number, { inputs });
    await bench.github.commit(`change-${number}`, changeOf('own', 90));
    await onPullRequest(bench, number, { inputs }, 'synchronize');
    await bench.github.commit(`change-${number}`, changeOf('own', 100));
    const run = await onPullRequest(bench, number, { inputs }, 'synchronize');
    expect(run.code).toBe(0);
    expect(rulesOf(run, 'staging')).not.toContain('revert');
    expect(run.report?.prompts[0]?.comparisons).toHaveLength(1);
    expect(run.report?.prompts[0]?.promotion.outcome).toBe('promoted');
  });
});

describe('a version that was rolled back', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startPrompts([], { environments, files: { [pathOf('items')]: textOf('items', 50) } });
    await adopt(bench, 'staging', 'production');
  });
  afterAll(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });

  it('is not brought back by a push, which says so, but by a person', async () => {
    const first = await holds(bench, 'production');
    const { number } = await bench.github.pullRequest({ files: changeOf('items', 100) });
    await onPullRequest(bench, number);
    await bench.github.merge(number);
    await onPush(bench);
    const better = await holds(bench, 'production');
    const reason = 'customers complained';
    const back = await onDispatch(bench, { command: 'rollback', environment: 'production', prompt: '*', reason });
    expect(back.code).toBe(0);
    expect(await holds(bench, 'production')).toBe(first);

    await bench.github.commit('main', { 'README.md': 'later' });
    const push = await onPush(bench);
    expect(push.code).not.toBe(0);
    expect(push.outputs).toMatchObject({ promoted: '[]', 'model-calls': '0' });
    expect(push.report?.because).toContain('was rolled back or removed in production');
    expect(push.summary).toContain('**Not evaluated: it could not be assigned.**');
    expect(push.summary).toContain('Dispatch');
    expect(await holds(bench, 'production')).toBe(first);
    const state = JSON.parse((await bench.github.read('prompt-registry', 'environments/production.json')) ?? '');
    expect(state.held).toEqual({ items: [better] });
    expect((await ledgerOf(bench, 'production', 'items')).at(-1)).toMatchObject({ action: 'rollback', reason });

    const digits = (better ?? '').slice('sha256:'.length, 'sha256:'.length + 12);
    const inputs = { command: 'promote', environment: 'production', prompt: 'items', version: digits };
    const again = await onDispatch(bench, { ...inputs, reason: 'it was the provider' });
    expect(again.code).toBe(0);
    expect(await holds(bench, 'production')).toBe(better);
    const after = JSON.parse((await bench.github.read('prompt-registry', 'environments/production.json')) ?? '');
    expect(after.held ?? {}).toEqual({});
    expect((await onPush(bench)).code).toBe(0);
  });
});
