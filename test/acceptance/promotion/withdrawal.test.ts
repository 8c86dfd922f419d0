import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pullRequestEvent } from '../../support/github/events.ts';
import { adopt, type Bench, commentsOn, holds, onDispatch, onPullRequest } from '../repository.ts';
import type { ActionRun } from '../run-action.ts';
import { changeOf, heldIn, ledgerOf, pathOf, startPrompts, textOf } from './prompts.ts';

const environments = `  staging: { assign: on-pass, gate: { max-drop: 0.9 } }
  production: { from: staging, assign: manual }
  qa: { assign: on-pass, first: allow, gate: { scorers: { exact: { min: 0.2 } } } }`;

describe('a pull request that is closed without being merged', () => {
  let bench: Bench;
  beforeAll(async () => {
    const names = ['one', 'twice', 'first', 'other', 'merged', 'again', 'race', 'fork', 'kept', 'jobs', 'worse'];
    bench = await startPrompts(names, { environments });
    await adopt(bench, 'staging');
  });
  afterAll(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });

  const inputs = { environment: 'staging' };
  /** Opens a pull request, which is assigned in staging. */
  const take = async (slug: string, quality = 100): Promise<number> => {
    const { number } = await bench.github.pullRequest({ files: changeOf(slug, quality) });
    const run = await onPullRequest(bench, number, { inputs });
    expect(run.report?.prompts[0]?.promotion.outcome).toBe('promoted');
    return number;
  };
  const close = async (number: number): Promise<ActionRun> => {
    bench.github.close(number);
    return await onPullRequest(bench, number, { inputs }, 'closed');
  };

  it('gives back what it took, and its comment says so', async () => {
    const before = await holds(bench, 'staging', 'one');
    const number = await take('one');
    const taken = await holds(bench, 'staging', 'one');
    const run = await close(number);
    expect(run.code).toBe(0);
    expect(run.outputs).toMatchObject({ verdict: 'pass', 'model-calls': '0' });
    expect(run.outputs['registry-commit']).toBe(await bench.github.tip('prompt-registry'));
    expect(await holds(bench, 'staging', 'one')).toBe(before);
    const entries = await ledgerOf(bench, 'staging', 'one');
    expect(entries.map(({ action }) => action)).toEqual(['promotion', 'promotion', 'withdrawal']);
    expect(entries.at(-1)).toMatchObject({ from: taken, to: before, pullRequest: number, actor: 'octocat' });
    expect(entries.at(-1)).not.toHaveProperty('evidence');
    const [comment, ...others] = commentsOn(bench, number);
    expect(others).toEqual([]);
    expect(comment).toContain('**Withdrawn.**');
    expect(comment).toContain('closed without being merged: staging got back what was there before it.');
    expect(comment).not.toContain('now holds');
    expect(run.requests).toBeLessThanOrEqual(20);
  });

  it('that was pushed to twice gives back what was there before the first push', async () => {
    const before = await holds(bench, 'staging', 'twice');
    const number = await take('twice', 80);
    await bench.github.commit(`change-${number}`, changeOf('twice', 100));
    await onPullRequest(bench, number, { inputs }, 'synchronize');
    const entries = await ledgerOf(bench, 'staging', 'twice');
    expect(entries).toHaveLength(3);
    const run = await close(number);
    expect(run.code).toBe(0);
    expect(await holds(bench, 'staging', 'twice')).toBe(before);
    // A second run about the same event finds nothing left to do, and does not take the comment away.
    const [comment] = commentsOn(bench, number);
    const again = await onPullRequest(bench, number, { inputs }, 'closed');
    expect(again.code).toBe(0);
    expect(await ledgerOf(bench, 'staging', 'twice')).toHaveLength(4);
    expect(commentsOn(bench, number)).toEqual([comment]);
  });

  it('that brought the first version there leaves nothing', async () => {
    const files = { [pathOf('new')]: textOf('new', 90) };
    const { number } = await bench.github.pullRequest({ files });
    await onPullRequest(bench, number, { inputs: { environment: 'qa' } });
    expect(await holds(bench, 'qa', 'new')).toBeDefined();
    bench.github.close(number);
    const run = await onPullRequest(bench, number, { inputs: { environment: 'qa' } }, 'closed');
    expect(run.code).toBe(0);
    expect(await holds(bench, 'qa', 'new')).toBeUndefined();
    expect((await ledgerOf(bench, 'qa', 'new')).at(-1)).toMatchObject({ action: 'withdrawal', pullRequest: number });

    await bench.github.reopen(number);
    const again = await onPullRequest(bench, number, { inputs: { environment: 'qa' } }, 'reopened');
    expect(again.code).toBe(0);
    expect(again.outputs['model-calls']).toBe('0');
    expect(await holds(bench, 'qa', 'new')).toBeDefined();
  });

  it('leaves what another pull request put there meanwhile, and its own verdict where it is', async () => {
    const number = await take('other', 70);
    const [verdict] = commentsOn(bench, number);
    await take('other', 100);
    const meanwhile = await holds(bench, 'staging', 'other');
    const registry = await bench.github.tip('prompt-registry');
    const run = await close(number);
    expect(run.code).toBe(0);
    expect(run.log).toContain(`#${number}`);
    expect(await holds(bench, 'staging', 'other')).toBe(meanwhile);
    expect(await bench.github.tip('prompt-registry')).toBe(registry);
    expect(commentsOn(bench, number)).toEqual([verdict]);
  });

  it('is told apart from one that was merged: its version stays', async () => {
    const number = await take('merged');
    const taken = await holds(bench, 'staging', 'merged');
    const registry = await bench.github.tip('prompt-registry');
    await bench.github.merge(number);
    const run = await onPullRequest(bench, number, {}, 'closed');
    expect(run.code).toBe(0);
    expect(run.log).toContain(`pull request #${number} was merged`);
    expect(await holds(bench, 'staging', 'merged')).toBe(taken);
    expect(await bench.github.tip('prompt-registry')).toBe(registry);
    expect(run.requests).toBe(0);
  });

  it('can be opened again, and is assigned again without a call', async () => {
    const number = await take('again');
    const taken = await holds(bench, 'staging', 'again');
    await close(number);
    expect(await holds(bench, 'staging', 'again')).not.toBe(taken);
    await bench.github.reopen(number);
    const run = await onPullRequest(bench, number, { inputs }, 'reopened');
    expect(run.code).toBe(0);
    expect(run.outputs['model-calls']).toBe('0');
    expect(await holds(bench, 'staging', 'again')).toBe(taken);
    const [comment, ...others] = commentsOn(bench, number);
    expect(others).toEqual([]);
    expect(comment).toContain('now holds this version');
  });

  it('and opened again before the run gets there, keeps what it has, and its verdict', async () => {
    const number = await take('race');
    const taken = await holds(bench, 'staging', 'race');
    const [verdict] = commentsOn(bench, number);
    bench.github.close(number);
    const payload = pullRequestEvent(bench.github, number, 'closed');
    await bench.github.reopen(number);
    const { runAction } = await import('../run-action.ts');
    const sha = bench.github.state.pullRequests.get(number)?.mergeSha ?? '';
    const event = { name: 'pull_request', payload, sha, ref: `refs/pull/${number}/merge` };
    const run = await runAction(bench.github, event, { inputs });
    expect(await holds(bench, 'staging', 'race')).toBe(taken);
    expect(run.log).toContain('open again');
    expect(run.code).toBe(0);
    expect(commentsOn(bench, number)).toEqual([verdict]);
  });

  it('of a fork took nothing', async () => {
    const { number } = await bench.github.pullRequest({ files: changeOf('fork', 100), fork: 'mallory/app' });
    const registry = await bench.github.tip('prompt-registry');
    bench.github.close(number);
    const run = await onPullRequest(bench, number, { token: bench.github.readOnlyToken }, 'closed');
    expect(run.code).toBe(0);
    expect(run.log).toContain('fork');
    expect(await bench.github.tip('prompt-registry')).toBe(registry);
    expect(bench.github.comments(number)).toEqual([]);
  });

  it('gives nothing back where a person has promoted its version meanwhile', async () => {
    await onDispatch(bench, {
      command: 'promote',
      environment: 'production',
      prompt: 'kept',
      reason: 'first adoption',
    });
    const before = await holds(bench, 'staging', 'kept');
    const number = await take('kept');
    const taken = await holds(bench, 'staging', 'kept');
    const promoted = await onDispatch(bench, { command: 'promote', environment: 'production', prompt: 'kept' });
    expect(promoted.code).toBe(0);
    const run = await close(number);
    expect(run.code).toBe(0);
    expect(await heldIn(bench, 'kept', 'staging', 'production')).toEqual({ staging: before, production: taken });
  });

  it('is given back by the job that took it, where each environment has a job', async () => {
    const { number } = await bench.github.pullRequest({ files: changeOf('jobs', 100) });
    const before = await heldIn(bench, 'jobs', 'staging', 'qa');
    for (const environment of ['staging', 'qa']) await onPullRequest(bench, number, { inputs: { environment } });
    const taken = await heldIn(bench, 'jobs', 'staging', 'qa');
    expect(taken.staging).toBe(taken.qa);
    bench.github.close(number);
    const qa = await onPullRequest(bench, number, { inputs: { environment: 'qa' } }, 'closed');
    expect(qa.code).toBe(0);
    expect(await heldIn(bench, 'jobs', 'staging', 'qa')).toEqual({ staging: taken.staging, qa: undefined });
    expect(commentsOn(bench, number).map((body) => body.includes('Withdrawn'))).toEqual([false, true]);
    // A job about no environment in particular gives back the rest.
    const all = await onPullRequest(bench, number, {}, 'closed');
    expect(all.code).toBe(0);
    expect(await heldIn(bench, 'jobs', 'staging', 'qa')).toEqual(before);
  });

  it('is withdrawn by whoever closed it, promoter or not: it is its own', async () => {
    bench.github.setRole('visitor', 'read');
    const before = await holds(bench, 'staging', 'worse');
    const number = await take('worse', 100);
    bench.github.close(number);
    const run = await onPullRequest(bench, number, { actor: 'visitor' }, 'closed');
    expect(run.code).toBe(0);
    expect(await holds(bench, 'staging', 'worse')).toBe(before);
  });
});
