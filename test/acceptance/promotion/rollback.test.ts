import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adopt, type Bench, holds, onDispatch } from '../repository.ts';
import { changeOf, heldIn, ledgerOf, startPrompts } from './prompts.ts';

const environments = `  staging: { assign: manual }
  empty: { assign: manual }
  production: { from: staging, assign: manual, protected: true }`;

const short = (version: string | undefined) => (version ?? '').slice(7, 19);

describe('a rollback', () => {
  let bench: Bench;
  const names = ['many-1', 'many-2', 'many-3', 'one', 'named', 'guarded'];
  beforeAll(async () => {
    bench = await startPrompts(names, { environments });
    await adopt(bench, 'staging', 'production');
  });
  afterAll(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });

  const rollback = (environment: string, prompt: string, more: Readonly<Record<string, string>> = {}) =>
    onDispatch(bench, { command: 'rollback', environment, prompt, ...more });
  const promote = async (environment: string, prompt: string): Promise<string | undefined> => {
    const run = await onDispatch(bench, { command: 'promote', environment, prompt });
    expect(run.code).toBe(0);
    return await holds(bench, environment, prompt);
  };

  it('puts the previous version back without a call, in few requests, and says which', async () => {
    const first = await holds(bench, 'staging', 'one');
    await bench.github.commit('main', changeOf('one', 100));
    const second = await promote('staging', 'one');
    const calls = bench.model.calls();
    const run = await rollback('staging', 'one', { reason: 'customers complained' });
    expect(run.code).toBe(0);
    expect(await holds(bench, 'staging', 'one')).toBe(first);
    expect(bench.model.calls()).toBe(calls);
    expect(run.requests).toBeLessThanOrEqual(16);
    expect(run.summary).toContain('**Rolled back.**');
    expect(run.log).toContain(`staging was given ${short(first)} of one, in place of ${short(second)}`);
    expect((await ledgerOf(bench, 'staging', 'one')).at(-1)).toMatchObject({
      action: 'rollback',
      rule: 'rollback',
      from: second,
      to: first,
      reason: 'customers complained',
    });
    // The same run, started again, has done it; another one finds no way further back.
    const registry = await bench.github.tip('prompt-registry');
    const rerun = await rollback('staging', 'one');
    expect(rerun.code).toBe(0);
    expect(rerun.log).toContain('This run has rolled staging back');
    const inputs = { command: 'rollback', environment: 'staging', prompt: 'one' };
    const again = await onDispatch(bench, inputs, { environment: { GITHUB_RUN_ID: '1234567891' } });
    expect(again.code).not.toBe(0);
    expect(again.log).toContain('No other version of one was promoted in staging');
    expect(await bench.github.tip('prompt-registry')).toBe(registry);
  });

  it('goes to a version that is named, if it has held there or a reason is given', async () => {
    const first = await holds(bench, 'staging', 'named');
    await bench.github.commit('main', changeOf('named', 90));
    await promote('staging', 'named');
    await bench.github.commit('main', changeOf('named', 100));
    const third = await promote('staging', 'named');
    const back = await rollback('staging', 'named', { version: short(first) });
    expect(back.code).toBe(0);
    expect(await holds(bench, 'staging', 'named')).toBe(first);

    const production = await holds(bench, 'production', 'named');
    const never = await rollback('production', 'named', { version: short(third) });
    expect(never.code).not.toBe(0);
    expect(never.log).toContain(`production never held ${short(third)} of named`);
    expect(await holds(bench, 'production', 'named')).toBe(production);
    const forced = await rollback('production', 'named', { version: short(third), reason: 'the other one is broken' });
    expect(forced.code).toBe(0);
    expect(await holds(bench, 'production', 'named')).toBe(third);

    const unknown = await rollback('staging', 'named', { version: 'abcdef012345' });
    expect(unknown.code).toBe(3);
    expect(unknown.log).toContain('no version of named that begins with "abcdef012345"');
  });

  it('where nothing is held, or of a glob that names nothing, is an error that says what is held', async () => {
    const nothing = await rollback('empty', 'one');
    expect(nothing.code).toBe(3);
    expect(nothing.log).toContain('empty holds no prompt named one');
    const typo = await rollback('staging', 'onne');
    expect(typo.code).toBe(3);
    expect(typo.log).toContain('staging holds no prompt named onne');
  });

  it('of a protected environment is refused from another branch', async () => {
    const before = await holds(bench, 'production', 'guarded');
    await bench.github.commit('main', changeOf('guarded', 100));
    await promote('staging', 'guarded');
    const after = await promote('production', 'guarded');
    expect(after).not.toBe(before);
    await bench.github.commit('elsewhere', {}, { parents: [(await bench.github.tip('main')) ?? ''] });
    const inputs = { command: 'rollback', environment: 'production', prompt: 'guarded' };
    const refused = await onDispatch(bench, inputs, { branch: 'elsewhere' });
    expect(refused.code).not.toBe(0);
    expect(refused.log).toContain('production is protected: only a workflow run of the default branch changes it');
    expect(await holds(bench, 'production', 'guarded')).toBe(after);
    expect((await onDispatch(bench, inputs)).code).toBe(0);
    expect(await holds(bench, 'production', 'guarded')).toBe(before);
  });

  it('takes several prompts at once, in one commit and hardly more requests', async () => {
    const many = names.filter((name) => name.startsWith('many'));
    const before = await Promise.all(many.map((name) => heldIn(bench, name, 'staging')));
    await bench.github.commit('main', Object.assign({}, ...many.map((name) => changeOf(name, 100))));
    const promoted = await onDispatch(bench, { command: 'promote', environment: 'staging', prompt: 'many-*' });
    expect(promoted.code).toBe(0);
    expect(JSON.parse(promoted.outputs.promoted ?? '')).toHaveLength(3);
    const commits = (await bench.github.log('prompt-registry')).length;
    const run = await rollback('staging', 'many-*');
    expect(run.code).toBe(0);
    expect(run.requests).toBeLessThanOrEqual(20);
    expect((await bench.github.log('prompt-registry')).length).toBe(commits + 1);
    expect(await Promise.all(many.map((name) => heldIn(bench, name, 'staging')))).toEqual(before);
  });

  it('in a dry run says what it would do, and does nothing', async () => {
    await bench.github.commit('main', changeOf('many-1', 90));
    const held = await promote('staging', 'many-1');
    const registry = await bench.github.tip('prompt-registry');
    const run = await rollback('staging', 'many-1', { 'dry-run': 'true' });
    expect(run.code).toBe(0);
    expect(run.summary).toContain('Would be rolled back');
    expect(await bench.github.tip('prompt-registry')).toBe(registry);
    expect(await holds(bench, 'staging', 'many-1')).toBe(held);
  });
});
