import { afterEach, describe, expect, it, vi } from 'vitest';
import { adopt, type Bench, commentsOn, holds, onPullRequest, onPush } from '../repository.ts';
import { changeOf, heldIn, startPrompts } from './prompts.ts';

describe('a push to the default branch', () => {
  let bench: Bench;
  afterEach(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });

  it('heals what runs that were cancelled left, and a second one finds nothing to do', async () => {
    bench = await startPrompts(['one', 'two'], { environments: '  production: { assign: on-merge }' });
    await adopt(bench, 'production');
    const before = await heldIn(bench, 'one', 'production');
    const one = await bench.github.pullRequest({ files: changeOf('one', 100) });
    const first = await onPullRequest(bench, one.number);
    expect(first.report?.prompts[0]?.promotion.outcome).toBe('will-assign');
    await bench.github.merge(one.number);
    // Its run is cancelled before it has assigned anything.
    const cancelled = await onPush(bench, { interruptAt: '::add-mask::' });
    expect(cancelled.code).not.toBe(0);
    expect(await heldIn(bench, 'one', 'production')).toEqual(before);
    const two = await bench.github.pullRequest({ files: changeOf('two', 100) });
    await onPullRequest(bench, two.number);
    await bench.github.merge(two.number);
    const calls = bench.model.calls();
    const run = await onPush(bench);
    expect(run.code).toBe(0);
    expect(bench.model.calls()).toBe(calls);
    expect(await heldIn(bench, 'one', 'production')).not.toEqual(before);
    expect(await holds(bench, 'production', 'two')).toBe(
      run.report?.prompts.find(({ slug }) => slug === 'two')?.candidate,
    );
    const registry = await bench.github.tip('prompt-registry');
    const again = await onPush(bench);
    expect(again.code).toBe(0);
    expect(await bench.github.tip('prompt-registry')).toBe(registry);
  });

  it('that the branch leaves behind while it evaluates assigns nothing: the run of the newer commit decides', async () => {
    bench = await startPrompts(['one'], { environments: '  production: { assign: on-merge }' });
    await adopt(bench, 'production');
    const before = await holds(bench, 'production', 'one');
    await bench.github.commit('main', changeOf('one', 100));
    bench.model.delay(50);
    const calls = bench.model.calls();
    const running = onPush(bench);
    await vi.waitFor(() => expect(bench.model.calls()).toBeGreaterThan(calls), { timeout: 20_000 });
    await bench.github.commit('main', { 'README.md': 'later' });
    const run = await running;
    expect(run.code).not.toBe(0);
    expect(run.outputs.promoted).toBe('[]');
    expect(run.report?.prompts[0]?.promotion).toMatchObject({ outcome: 'superseded' });
    expect(run.log).toContain('main has moved on: the run of the newer commit decides');
    expect(await holds(bench, 'production', 'one')).toBe(before);
    bench.model.delay(0);
    expect((await onPush(bench)).code).toBe(0);
    expect(await holds(bench, 'production', 'one')).toBe(run.report?.prompts[0]?.candidate);
  });
});

describe('several prompts of one pull request', () => {
  it('move together, or each by itself where the config says so', async () => {
    const environments = '  staging: { assign: on-pass }\n  loose: { assign: on-pass, together: each }';
    const bench = await startPrompts(['good', 'bad'], { environments });
    await adopt(bench, 'staging', 'loose');
    const before = {
      good: await heldIn(bench, 'good', 'staging'),
      bad: await heldIn(bench, 'bad', 'staging', 'loose'),
    };
    const { number } = await bench.github.pullRequest({ files: { ...changeOf('good', 100), ...changeOf('bad', 10) } });
    const run = await onPullRequest(bench, number);
    expect(run.code).toBe(1);
    const good = run.report?.prompts.find(({ slug }) => slug === 'good')?.candidate;
    expect(await heldIn(bench, 'good', 'staging', 'loose')).toEqual({ ...before.good, loose: good });
    expect(await heldIn(bench, 'bad', 'staging', 'loose')).toEqual(before.bad);
    expect(JSON.parse(run.outputs.promoted ?? '')).toEqual([{ prompt: 'good', environment: 'loose', version: good }]);
    expect(commentsOn(bench, number)[0]).toContain('prompts of one change move together, and bad does not pass');
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });
});
