import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adopt, type Bench, casesOf, holds, onDispatch, onMergeGroup, onPullRequest, onPush } from '../repository.ts';
import type { ActionRun } from '../run-action.ts';
import { changeOf, heldIn, pathOf, startPrompts, textOf } from './prompts.ts';

const environments = '  staging: { assign: on-pass }\n  production: { from: staging, assign: on-merge }';
const names = ['left', 'right', 'same', 'squash', 'edited'];

describe('the evidence of pull requests', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startPrompts(names, { environments });
    await adopt(bench, 'staging', 'production');
  });
  afterAll(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });

  /** A run, and what the model was asked because of it. */
  const counted = async (act: () => Promise<ActionRun>): Promise<ActionRun & { readonly calls: number }> => {
    const before = bench.model.calls();
    const run = await act();
    return { ...run, calls: bench.model.calls() - before };
  };
  const opened = async (files: Readonly<Record<string, string>>): Promise<number> => {
    const { number } = await bench.github.pullRequest({ files });
    expect((await onPullRequest(bench, number)).code).toBe(0);
    return number;
  };

  it('answers for a merge group of two of them, and for its push: no call', async () => {
    const before = {
      left: await heldIn(bench, 'left', 'production'),
      right: await heldIn(bench, 'right', 'production'),
    };
    const numbers = [await opened(changeOf('left', 100)), await opened(changeOf('right', 100))];
    const baseline = before.left.production;
    const group = await bench.github.queue(numbers);
    const queued = await counted(() => onMergeGroup(bench, group));
    expect(queued.code).toBe(0);
    expect(queued.calls).toBe(0);
    const rows = queued.report?.prompts.map(({ slug, environment }) => `${slug} ${environment}`);
    expect(rows?.toSorted()).toEqual(['left production', 'left staging', 'right production', 'right staging']);
    const left = queued.report?.prompts.find(({ slug, environment }) => slug === 'left' && environment === 'staging');
    // Staging holds it by now: it is compared with what was there before the group's own pull requests.
    expect(left?.baseline?.version).toBe(baseline);
    expect(await heldIn(bench, 'left', 'production')).toEqual(before.left);

    const tip = await bench.github.tip('main');
    await bench.github.mergeQueued(group);
    const push = await counted(() => onPush(bench, tip === undefined ? {} : { before: tip }));
    expect(push.code).toBe(0);
    expect(push.calls).toBe(0);
    for (const name of ['left', 'right']) {
      expect(await holds(bench, 'production', name)).toBe(await holds(bench, 'staging', name));
      expect(await holds(bench, 'production', name)).not.toBe(before.left.production);
    }
  });

  it('answers for a group of two that change the same prompt, where the second one has evaluated what comes of both', async () => {
    const before = await heldIn(bench, 'same', 'staging', 'production');
    const one = await opened(changeOf('same', 90));
    // The second one is built on the first.
    const { number: two } = await bench.github.pullRequest({ head: 'stacked', files: {} });
    await bench.github.commit('stacked', changeOf('same', 90), {
      parents: [bench.github.state.pullRequests.get(one)?.headSha ?? ''],
    });
    await bench.github.commit('stacked', changeOf('same', 100));
    const second = await onPullRequest(bench, two, {}, 'synchronize');
    expect(second.code).toBe(0);
    const group = await bench.github.queue([one, two]);
    const queued = await counted(() => onMergeGroup(bench, group));
    expect(queued.code).toBe(0);
    const row = queued.report?.prompts.find(({ environment }) => environment === 'production');
    expect(row?.baseline?.version).toBe(before.production);
    const staging = queued.report?.prompts.find(({ environment }) => environment === 'staging');
    expect(staging?.baseline?.version).toBe(before.staging);
    expect(queued.calls).toBe(0);
    await bench.github.mergeQueued(group);
    expect((await onPush(bench)).code).toBe(0);
    expect(await holds(bench, 'production', 'same')).toBe(row?.candidate);
  });

  it('is used again after a squash merge, by the push and by a dispatch', async () => {
    const number = await opened(changeOf('squash', 100));
    await bench.github.merge(number, { squash: true });
    const inputs = { command: 'promote', environment: 'production', prompt: 'squash' };
    const plan = await counted(() => onDispatch(bench, { ...inputs, 'dry-run': 'true' }));
    expect(plan.code).toBe(0);
    expect(plan.calls).toBe(0);
    const before = await holds(bench, 'production', 'squash');
    const push = await counted(() => onPush(bench));
    expect(push.code).toBe(0);
    expect(push.calls).toBe(0);
    expect(await holds(bench, 'production', 'squash')).not.toBe(before);
    const back = await onDispatch(bench, { command: 'rollback', environment: 'production', prompt: 'squash' });
    expect(back.code).toBe(0);
    const again = await counted(() => onDispatch(bench, inputs));
    expect(again.code).toBe(0);
    expect(again.calls).toBe(0);
    expect(await holds(bench, 'production', 'squash')).toBe(await holds(bench, 'staging', 'squash'));
  });

  it('is not used for an edited prompt, another dataset, scorer or model', async () => {
    const number = await opened(changeOf('edited', 90));
    const again = await counted(() => onPullRequest(bench, number));
    expect(again.calls).toBe(0);
    const config = (await bench.github.read('main', 'prompt-ratchet.yml')) ?? '';
    const rerun = () => counted(() => onPullRequest(bench, number, {}, 'synchronize'));

    await bench.github.commit(`change-${number}`, { [pathOf('edited')]: `${textOf('edited', 90)}Be brief.\n` });
    expect((await rerun()).calls).toBeGreaterThan(0);
    await bench.github.commit(`change-${number}`, {
      [pathOf('edited')]: `---\nmodel: older\n---\n${textOf('edited', 90)}`,
    });
    expect((await rerun()).calls).toBeGreaterThan(0);
    await bench.github.commit('main', { 'datasets/items.jsonl': casesOf(39) });
    expect((await rerun()).calls).toBeGreaterThan(0);
    await bench.github.commit('main', {
      'prompt-ratchet.yml': config.replace('scorers: [exact]', 'scorers: [contains]'),
    });
    expect((await rerun()).calls).toBeGreaterThan(0);
    expect((await rerun()).calls).toBe(0);
  });
});
