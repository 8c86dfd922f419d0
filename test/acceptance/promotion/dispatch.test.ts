import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { adopt, type Bench, commentsOn, holds, onDispatch, onPullRequest } from '../repository.ts';
import { changeOf, heldIn, ledgerOf, startPrompts } from './prompts.ts';

const environments = `  staging: { assign: on-pass }
  canary: { assign: manual }
  production: { from: staging, assign: manual }`;
const names = ['glob-1', 'glob-2', 'glob-3', 'digits', 'taken', 'pushed', 'head'];

const short = (version: string | undefined) => (version ?? '').slice(7, 19);

describe('a dispatched promote', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startPrompts(names, { environments });
    await adopt(bench, 'staging', 'canary', 'production');
  });
  afterAll(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });
  const promote = (environment: string, prompt: string, more: Readonly<Record<string, string>> = {}) =>
    onDispatch(bench, { command: 'promote', environment, prompt, ...more });

  it('names a version by the beginning of its digest', async () => {
    const { number } = await bench.github.pullRequest({ files: changeOf('digits', 100) });
    await onPullRequest(bench, number);
    const version = await holds(bench, 'staging', 'digits');
    const calls = bench.model.calls();
    const run = await promote('production', 'digits', { version: short(version).slice(0, 8) });
    expect(run.code).toBe(0);
    expect(bench.model.calls()).toBe(calls);
    expect(await holds(bench, 'production', 'digits')).toBe(version);
    const [entry] = (await ledgerOf(bench, 'production', 'digits')).slice(-1);
    expect(entry).toMatchObject({ action: 'promotion', rule: 'manual', actor: 'octocat' });
    const unknown = await promote('production', 'digits', { version: '0123456789ab' });
    expect(unknown.code).toBe(3);
    expect(unknown.log).toContain('have a version of them that begins with "0123456789ab"');
    const both = await promote('production', 'digits', { version: short(version), from: 'staging' });
    expect(both.code).toBe(3);
    expect(both.log).toContain('Give `version` or `from`, not both');
  });

  it('takes what another environment holds', async () => {
    const { number } = await bench.github.pullRequest({ files: changeOf('taken', 100) });
    await onPullRequest(bench, number);
    const version = await holds(bench, 'staging', 'taken');
    const run = await promote('canary', 'taken', { from: 'staging' });
    expect(run.code).toBe(0);
    expect(await holds(bench, 'canary', 'taken')).toBe(version);
    const again = await promote('canary', 'taken', { from: 'staging' });
    expect(again.code).toBe(0);
    expect(again.outputs.promoted).toBe('[]');
    const unknown = await promote('canary', 'taken', { from: 'nowhere' });
    expect(unknown.code).toBe(3);
    expect(unknown.log).toContain('has no environment "nowhere"');
  });

  it('takes several prompts by glob, in one commit; a dry run before it prints the plan and writes nothing', async () => {
    const globs = names.filter((name) => name.startsWith('glob'));
    const files = Object.assign({}, ...globs.map((name) => changeOf(name, 100)));
    const { number } = await bench.github.pullRequest({ files });
    expect((await onPullRequest(bench, number)).code).toBe(0);
    const before = await heldIn(bench, 'glob-1', 'production');
    const tips = () => Promise.all(['prompt-registry', 'prompt-results'].map((branch) => bench.github.tip(branch)));
    const registry = await tips();
    const dry = await promote('production', 'glob-*', { 'dry-run': 'true' });
    expect(dry.code).toBe(0);
    for (const name of globs) expect(dry.log).toContain(name);
    expect(dry.log).toContain('Would assign');
    expect(dry.outputs.promoted).toBe('[]');
    expect(await tips()).toEqual(registry);
    expect(await heldIn(bench, 'glob-1', 'production')).toEqual(before);

    const commits = (await bench.github.log('prompt-registry')).length;
    const run = await promote('production', 'glob-*');
    expect(run.code).toBe(0);
    expect(JSON.parse(run.outputs.promoted ?? '')).toHaveLength(3);
    expect((await bench.github.log('prompt-registry')).length).toBe(commits + 1);
    for (const name of globs) expect(await holds(bench, 'production', name)).toBe(await holds(bench, 'staging', name));
  });

  it('evaluates the commit of a pull request that a person names', async () => {
    const { number, headSha } = await bench.github.pullRequest({ files: changeOf('head', 100), fork: 'mallory/app' });
    const before = await holds(bench, 'canary', 'head');
    const run = await promote('canary', 'head', { 'head-sha': headSha, reason: 'read and found harmless' });
    expect(run.code).toBe(0);
    expect(await holds(bench, 'canary', 'head')).not.toBe(before);
    expect(bench.github.comments(number)).toEqual([]);
  });
});

describe('a pull request that is force-pushed while it is evaluated', () => {
  it('assigns nothing, and says that the run of the new commits decides', async () => {
    const bench = await startPrompts(['pushed'], { environments });
    await adopt(bench, 'staging');
    const before = await holds(bench, 'staging', 'pushed');
    const { number } = await bench.github.pullRequest({ files: changeOf('pushed', 100) });
    bench.model.delay(50);
    const calls = bench.model.calls();
    const running = onPullRequest(bench, number);
    await vi.waitFor(() => expect(bench.model.calls()).toBeGreaterThan(calls), { timeout: 20_000 });
    await bench.github.forcePush(number, changeOf('pushed', 90));
    const run = await running;
    expect(run.report?.prompts[0]?.promotion.outcome).toBe('superseded');
    expect(run.outputs.promoted).toBe('[]');
    expect(run.code).toBe(2);
    expect(commentsOn(bench, number)[0]).toContain(`pull request #${number} has new commits: their own run decides`);
    expect(await holds(bench, 'staging', 'pushed')).toBe(before);
    bench.model.delay(0);
    const next = await onPullRequest(bench, number, {}, 'synchronize');
    expect(next.code).toBe(0);
    expect(await holds(bench, 'staging', 'pushed')).toBe(next.report?.prompts[0]?.candidate);
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });
});
