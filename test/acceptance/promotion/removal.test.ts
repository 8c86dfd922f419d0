import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adopt, type Bench, commentsOn, holds, onDispatch, onPullRequest, onPush } from '../repository.ts';
import { changeOf, heldIn, ledgerOf, pathOf, startPrompts, textOf } from './prompts.ts';

const environments = `  staging: { assign: on-pass }
  production: { assign: on-merge }
  flag-de: { assign: manual }
  flag-fr: { assign: manual }
  flag-it: { assign: manual }`;

describe('taking prompts out of environments', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startPrompts(['gone', 'renamed', 'removed', 'flag-a', 'flag-b', 'stays'], { environments });
    await adopt(bench, 'staging', 'production');
  });
  afterAll(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });

  it('a prompt that a pull request deletes is reported, and stays until a person removes it', async () => {
    const before = await heldIn(bench, 'gone', 'staging', 'production');
    const files = { [pathOf('gone')]: null, ...changeOf('stays', 100) };
    const { number } = await bench.github.pullRequest({ files });
    const run = await onPullRequest(bench, number);
    expect(run.code).toBe(0);
    expect(run.report?.prompts.map(({ slug }) => slug)).toEqual(['stays', 'stays']);
    const [comment] = commentsOn(bench, number);
    expect(comment).toContain('prompts/gone.md was deleted or renamed: what the environments hold of gone stays');
    await bench.github.merge(number);
    expect((await onPush(bench)).code).toBe(0);
    expect(await heldIn(bench, 'gone', 'staging', 'production')).toEqual(before);

    const remove = { command: 'promote', environment: 'production', prompt: 'gone', remove: 'true' };
    const unexplained = await onDispatch(bench, remove);
    expect(unexplained.code).not.toBe(0);
    expect(unexplained.log).toContain('reason');
    expect(await heldIn(bench, 'gone', 'staging', 'production')).toEqual(before);

    const dry = await onDispatch(bench, { ...remove, reason: 'it is not used', 'dry-run': 'true' });
    expect(dry.code).toBe(0);
    expect(dry.summary).toContain('Would be removed');
    expect(await heldIn(bench, 'gone', 'production')).toEqual({ production: before.production });

    const removed = await onDispatch(bench, { ...remove, reason: 'it is not used' });
    expect(removed.code).toBe(0);
    expect(removed.outputs['registry-commit']).toBe(await bench.github.tip('prompt-registry'));
    expect(removed.summary).toContain('Removed');
    expect(await heldIn(bench, 'gone', 'staging', 'production')).toEqual({ ...before, production: undefined });
    expect((await ledgerOf(bench, 'production', 'gone')).at(-1)).toMatchObject({
      action: 'removal',
      from: before.production,
      reason: 'it is not used',
      actor: 'octocat',
    });
  });

  it('a prompt that is only deleted or renamed in a pull request is told of, too', async () => {
    const files = { [pathOf('renamed')]: null, [pathOf('new-name')]: textOf('renamed', 50) };
    const before = await holds(bench, 'staging', 'renamed');
    const { number } = await bench.github.pullRequest({ files });
    const run = await onPullRequest(bench, number);
    expect(run.log).toContain('renamed');
    expect(run.report?.notices.map(({ message }) => message).join('\n')).toContain('prompts/renamed.md was deleted');
    expect(await holds(bench, 'staging', 'renamed')).toBe(before);
    bench.github.close(number);

    const alone = await bench.github.pullRequest({ files: { [pathOf('renamed')]: null } });
    const only = await onPullRequest(bench, alone.number);
    expect(only.code).toBe(0);
    expect(only.report?.notices.map(({ message }) => message).join('\n')).toContain('renamed');
    expect(await holds(bench, 'staging', 'renamed')).toBe(before);
  });

  it('a second removal finds nothing, and a promotion brings it back', async () => {
    const before = await holds(bench, 'staging', 'removed');
    const remove = { command: 'promote', environment: 'staging', prompt: 'removed', remove: 'true', reason: 'a test' };
    expect((await onDispatch(bench, remove)).code).toBe(0);
    expect(await holds(bench, 'staging', 'removed')).toBeUndefined();
    const registry = await bench.github.tip('prompt-registry');
    const again = await onDispatch(bench, remove);
    expect(again.code).toBe(0);
    expect(again.summary).toContain('Nothing to be removed');
    const never = await onDispatch(bench, { ...remove, prompt: 'removd' });
    expect(never.code).toBe(3);
    expect(never.log).toContain('staging holds no prompt named removd');
    expect(await bench.github.tip('prompt-registry')).toBe(registry);
    const back = { command: 'promote', environment: 'staging', prompt: 'removed' };
    expect((await onDispatch(bench, { ...back, reason: 'it is used after all' })).code).toBe(0);
    expect(await holds(bench, 'staging', 'removed')).toBe(before);
    const actions = (await ledgerOf(bench, 'staging', 'removed')).map(({ action }) => action);
    expect(actions).toEqual(['promotion', 'removal', 'promotion']);
  });

  it('an environment for each feature flag is one line of config, comes about on first use, and can be emptied', async () => {
    const flags = ['flag-de', 'flag-fr', 'flag-it'];
    for (const environment of flags) {
      const run = await onDispatch(bench, {
        command: 'promote',
        environment,
        prompt: 'flag-*',
        reason: 'a new market',
      });
      expect(run.code).toBe(0);
    }
    const held = await heldIn(bench, 'flag-a', ...flags);
    expect(new Set(Object.values(held))).toEqual(new Set([await holds(bench, 'staging', 'flag-a')]));
    const reason = 'the flag is gone';
    for (const environment of flags) {
      const inputs = { command: 'promote', environment, prompt: '*', remove: 'true', reason };
      const run = await onDispatch(bench, inputs);
      expect(run.code).toBe(0);
    }
    for (const slug of ['flag-a', 'flag-b']) {
      expect(Object.values(await heldIn(bench, slug, ...flags))).toEqual([undefined, undefined, undefined]);
    }
    expect(await holds(bench, 'staging', 'flag-a')).toBeDefined();
  });

  it('of an environment that the config does not have is an error that names those it has', async () => {
    const inputs = { command: 'promote', environment: 'flag-es', prompt: '*', remove: 'true', reason: 'a typo' };
    const run = await onDispatch(bench, inputs);
    expect(run.code).toBe(3);
    expect(run.log).toContain('flag-de, flag-fr, flag-it');
  });
});
