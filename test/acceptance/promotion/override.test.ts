import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adopt, type Bench, commentsOn, holds, onDispatch, onPullRequest, onPush } from '../repository.ts';
import type { ActionRun } from '../run-action.ts';
import { changeOf, evidenceOf, heldIn, ledgerOf, startPrompts } from './prompts.ts';

const environments = `  staging: { assign: on-pass }
  production: { from: staging, assign: manual }
  qa: { assign: on-pass }
  vault: { assign: manual, promoters: ["@erin"] }`;

describe('an override', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startPrompts(['worse', 'called', 'named', 'no-reason', 'stranger', 'events', 'next', 'bound'], {
      environments,
    });
    await adopt(bench, 'staging', 'qa');
  });
  afterAll(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });

  const inputs = { environment: 'staging' };
  /** A pull request that makes a prompt worse: its check is red. */
  const worsened = async (slug: string): Promise<{ number: number; headSha: string; run: ActionRun }> => {
    const { number, headSha } = await bench.github.pullRequest({ files: changeOf(slug, 10) });
    const run = await onPullRequest(bench, number, { inputs });
    expect(run.code).toBe(1);
    return { number, headSha, run };
  };
  const overriding = (slug: string, headSha: string, more: Readonly<Record<string, string>> = {}) => ({
    command: 'promote',
    environment: 'staging',
    prompt: slug,
    'head-sha': headSha,
    override: 'true',
    reason: 'the cases are about the old output shape',
    ...more,
  });

  it('by a promoter, with a reason, is assigned; the ledger has the verdict that is no pass, and the check turns green', async () => {
    const { number, headSha, run } = await worsened('worse');
    const forced = await onDispatch(bench, overriding('worse', headSha));
    expect(forced.code).toBe(0);
    expect(forced.outputs.verdict).toBe('fail');
    const version = run.report?.prompts[0]?.candidate;
    expect(await holds(bench, 'staging', 'worse')).toBe(version);
    const entry = (await ledgerOf(bench, 'staging', 'worse')).at(-1);
    expect(entry).toMatchObject({ action: 'promotion', rule: 'override', actor: 'octocat', to: version });
    expect(entry?.reason).toBe('the cases are about the old output shape');
    const evidence = entry && (await evidenceOf(bench, entry));
    expect(evidence).toMatchObject({ version, verdict: { kind: 'fail' } });

    const calls = bench.model.calls();
    const again = await onPullRequest(bench, number, { inputs });
    expect(again.code).toBe(0);
    expect(bench.model.calls()).toBe(calls);
    const [comment] = commentsOn(bench, number);
    expect(comment).toContain('octocat');
    expect(comment).toContain('the cases are about the old output shape');
  });

  it('is called one in the report', async () => {
    const { headSha } = await worsened('called');
    const forced = await onDispatch(bench, overriding('called', headSha));
    expect(forced.summary).toContain('Overridden: promoted despite the verdict');
    expect(forced.log).toContain('Assigned by a person, despite the verdict');
  });

  it('names the version by its digest, too', async () => {
    const { run, number } = await worsened('named');
    bench.github.close(number);
    const version = run.report?.prompts[0]?.candidate ?? '';
    // A version that was never promoted is in no registry: only the commit has it.
    const { 'head-sha': _, ...rest } = overriding('named', '', { version: version.slice(7, 19) });
    const unknown = await onDispatch(bench, rest);
    expect(unknown.code).toBe(3);
    expect(unknown.log).toContain(`have a version of them that begins with "${version.slice(7, 19)}"`);
    const { headSha } = await bench.github.pullRequest({ files: changeOf('named', 10) });
    const forced = await onDispatch(bench, overriding('named', headSha, { version: version.slice(7, 19) }));
    expect(forced.code).toBe(0);
    expect(await holds(bench, 'staging', 'named')).toBe(version);
  });

  it('without a reason is refused, before any call', async () => {
    const { headSha } = await worsened('no-reason');
    const before = await holds(bench, 'staging', 'no-reason');
    const calls = bench.model.calls();
    const { reason: _, ...rest } = overriding('no-reason', headSha);
    const run = await onDispatch(bench, rest);
    expect(run.code).not.toBe(0);
    expect(run.log).toContain('reason');
    expect(bench.model.calls()).toBe(calls);
    expect(await holds(bench, 'staging', 'no-reason')).toBe(before);
  });

  it('by somebody who is no promoter is refused', async () => {
    bench.github.setRole('visitor', 'read');
    const { headSha } = await worsened('stranger');
    const before = await holds(bench, 'staging', 'stranger');
    const run = await onDispatch(bench, overriding('stranger', headSha), { actor: 'visitor' });
    expect(run.code).not.toBe(0);
    expect(run.log).toContain('visitor has only read access to this repository; moving staging takes write access');
    expect(await holds(bench, 'staging', 'stranger')).toBe(before);
    const vault = await onDispatch(bench, overriding('stranger', headSha, { environment: 'vault' }));
    expect(vault.code).not.toBe(0);
    expect(vault.log).toContain('octocat is none of the promoters of vault (erin)');
    expect(await holds(bench, 'vault', 'stranger')).toBeUndefined();
  });

  it('on another event does nothing', async () => {
    const { number } = await worsened('events');
    const before = await holds(bench, 'staging', 'events');
    const more = { override: 'true', reason: 'because' };
    const run = await onPullRequest(bench, number, { inputs: { ...inputs, ...more } });
    expect(run.code).not.toBe(0);
    expect(run.outputs.promoted).toBe('[]');
    const push = await onPush(bench, { inputs: { command: 'promote', prompt: 'events', ...inputs, ...more } });
    expect(push.code).toBe(3);
    expect(push.log).toContain('workflow_dispatch');
    expect(await holds(bench, 'staging', 'events')).toBe(before);
  });

  it('does not count as passed for the next environment', async () => {
    const { headSha } = await worsened('next');
    expect((await onDispatch(bench, overriding('next', headSha))).code).toBe(0);
    const run = await onDispatch(bench, {
      command: 'promote',
      environment: 'production',
      prompt: 'next',
      reason: 'first',
    });
    expect(run.code).not.toBe(0);
    expect(run.report?.because).toContain('staging');
    expect(await holds(bench, 'production', 'next')).toBeUndefined();
  });

  it('is bound to the text and to the environment: another of either is red', async () => {
    const { number, headSha } = await worsened('bound');
    expect((await onDispatch(bench, overriding('bound', headSha))).code).toBe(0);
    expect((await onPullRequest(bench, number, { inputs })).code).toBe(0);
    const held = await heldIn(bench, 'bound', 'staging', 'qa');
    const elsewhere = await onPullRequest(bench, number, { inputs: { environment: 'qa' } });
    expect(elsewhere.code).toBe(1);
    await bench.github.commit(`change-${number}`, changeOf('bound', 0));
    const other = await onPullRequest(bench, number, { inputs }, 'synchronize');
    expect(other.code).not.toBe(0);
    expect(await heldIn(bench, 'bound', 'staging', 'qa')).toEqual(held);
  });
});
