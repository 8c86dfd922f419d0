import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adopt, type Bench, holds, onDispatch, onMergeGroup, onPullRequest, onPush, shown } from '../repository.ts';
import type { ActionRun } from '../run-action.ts';
import { changeOf, startPrompts } from './prompts.ts';

const environments = `  open: { assign: manual }
  by-user: { assign: manual, promoters: ["@erin"] }
  by-team: { assign: manual, promoters: ["@acme/ai-platform"] }
  by-role: { assign: manual, promoters: ["role:maintain"] }
  by-bot: { assign: manual, promoters: ["bot:49699333"] }
  merged: { assign: on-merge, first: allow, promoters: ["@erin", "@sam"], gate: { scorers: { exact: { min: 0.1 } } } }`;

describe('who may move an environment', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startPrompts(['asked', 'pushed', 'direct', 'outage'], { environments });
    for (const login of ['erin', 'sam', 'mallory']) bench.github.setRole(login, 'write');
    bench.github.setRole('maria', 'maintain');
    bench.github.setRole('reader', 'read');
    bench.github.setTeam('acme', 'ai-platform', { tim: 'active', pia: 'pending' });
    bench.github.setRole('tim', 'read');
    bench.github.setAccount('dependabot[bot]', { id: 49699333, type: 'Bot' });
    await adopt(bench, 'open');
  });
  afterAll(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });

  const asks = (
    actor: string,
    environment: string,
    more: { triggeringActor?: string; inputs?: Readonly<Record<string, string>> } = {},
  ): Promise<ActionRun> =>
    onDispatch(
      bench,
      { command: 'promote', environment, prompt: 'asked', reason: 'asked' },
      { actor, ...more, environment: { GITHUB_RUN_ATTEMPT: more.triggeringActor === undefined ? '1' : '2' } },
    );
  const takenOut = async (environment: string): Promise<void> => {
    const inputs = { command: 'promote', environment, prompt: 'asked', remove: 'true', reason: 'again' };
    const actor = environment === 'by-role' ? 'maria' : 'erin';
    expect((await onDispatch(bench, inputs, { actor })).code).toBe(0);
  };
  const refused = async (run: ActionRun, environment: string, why: string): Promise<void> => {
    expect(run.code).not.toBe(0);
    expect(shown(run.summary)).toContain(why);
    expect(await holds(bench, environment, 'asked')).toBeUndefined();
  };

  const promotedBy = async (actor: string, prompt: string): Promise<void> => {
    const inputs = { command: 'promote', environment: 'merged', prompt, reason: 'looked at' };
    expect((await onDispatch(bench, inputs, { actor })).code).toBe(0);
  };

  it('a person who is named: nobody else, whatever their role', async () => {
    await refused(await asks('maria', 'by-user'), 'by-user', 'maria is none of the promoters of by-user (erin).');
    expect((await asks('Erin', 'by-user')).code).toBe(0);
    await takenOut('by-user');
    // Whoever re-runs the job of somebody else is asked as well.
    const again = await asks('erin', 'by-user', { triggeringActor: 'mallory' });
    await refused(again, 'by-user', 'mallory is none of the promoters');
  });

  it('a role and what is above it', async () => {
    await refused(await asks('mallory', 'by-role'), 'by-role', 'mallory is none of the promoters of by-role');
    expect((await asks('maria', 'by-role')).code).toBe(0);
    await takenOut('by-role');
    expect((await asks('octocat', 'by-role')).code).toBe(0);
  });

  it('a team, seen with a token that may; GITHUB_TOKEN cannot see it, and the report says what to do', async () => {
    const blind = await asks('tim', 'by-team');
    await refused(blind, 'by-team', 'whether tim is in @acme/ai-platform cannot be seen');
    expect(blind.log).toContain('registry-token');
    expect(blind.log).not.toContain('..\n');
    expect(blind.summary).toContain('Passed, but not promoted');
    const permissions = { contents: 'write', pull_requests: 'read', members: 'read' } as const;
    const seeing = bench.github.createToken(permissions, 'registry-writer[bot]');
    const inputs = { 'registry-token': seeing };
    await refused(await asks('erin', 'by-team', { inputs }), 'by-team', 'erin is none of the promoters');
    await refused(await asks('pia', 'by-team', { inputs }), 'by-team', 'pia is none of the promoters');
    expect((await asks('tim', 'by-team', { inputs })).code).toBe(0);
    expect(await holds(bench, 'by-team', 'asked')).toBeDefined();
  });

  it('a bot by its number, and no other bot, whatever its name', async () => {
    await refused(await asks('renovate[bot]', 'by-bot'), 'by-bot', 'renovate[bot] is none of the promoters');
    await refused(await asks('dependabot[bot]', 'by-user'), 'by-user', 'dependabot[bot] is none of the promoters');
    expect((await asks('dependabot[bot]', 'by-bot')).code).toBe(0);
  });

  it('nobody whom GitHub does not know, and nobody when it does not answer', async () => {
    bench.github.setAccount('ghost', null);
    await refused(await asks('ghost', 'by-user'), 'by-user', 'GitHub knows nobody named ghost');
    const heal = bench.github.fault(({ path }) =>
      path.includes('/collaborators/') ? { before: { status: 502 } } : undefined,
    );
    const outage = await asks('erin', 'by-user');
    heal();
    expect(outage.code).not.toBe(0);
    expect(outage.outputs.promoted).toBe('[]');
    expect(await holds(bench, 'by-user', 'asked')).toBeUndefined();
  }, 60_000);

  it('on a push, whoever merged it, not whoever wrote or pushed it', async () => {
    const { number } = await bench.github.pullRequest({ files: changeOf('pushed', 100), author: 'mallory' });
    await bench.github.merge(number, { by: 'mallory' });
    const inputs = { prompt: 'pushed' };
    const run = await onPush(bench, { actor: 'erin', inputs });
    expect(run.code).not.toBe(0);
    expect(run.log).toContain('mallory is none of the promoters of merged');
    expect(run.summary).toContain('Passed, but not promoted');
    expect(await holds(bench, 'merged', 'pushed')).toBeUndefined();

    const next = await bench.github.pullRequest({ files: changeOf('pushed', 90), author: 'mallory' });
    await bench.github.merge(next.number, { by: 'erin', squash: true });
    // What mallory merged is in it as well: a promoter who dispatches answers for it, and from then on only what comes later counts.
    const mixed = await onPush(bench, { actor: 'erin', inputs });
    expect(mixed.code).not.toBe(0);
    expect(mixed.log).toContain('mallory is none of the promoters of merged');
    expect(await holds(bench, 'merged', 'pushed')).toBeUndefined();
    await promotedBy('erin', 'pushed');
    const own = await bench.github.pullRequest({ files: changeOf('pushed', 100), author: 'mallory' });
    await bench.github.merge(own.number, { by: 'erin', squash: true });
    expect((await onPush(bench, { actor: 'erin', inputs })).code).toBe(0);
    // A re-run by somebody else is theirs, too.
    await bench.github.commit('main', changeOf('direct', 100));
    const attempt = { GITHUB_RUN_ATTEMPT: '2' };
    const again = await onPush(bench, {
      actor: 'erin',
      triggeringActor: 'mallory',
      environment: attempt,
      inputs: { prompt: 'direct' },
    });
    expect(again.code).not.toBe(0);
    expect(again.log).toContain('mallory is none of the promoters of merged');
  });

  it('of a merge queue, everybody who put something into it', async () => {
    const one = await bench.github.pullRequest({ files: changeOf('pushed', 95) });
    const two = await bench.github.pullRequest({ files: changeOf('direct', 95) });
    const group = await bench.github.queue([one.number, two.number], { by: 'erin' });
    Object.assign(bench.github.state.pullRequests.get(two.number) ?? {}, { queuedBy: 'mallory' });
    const before = await bench.github.tip('main');
    const queued = await onMergeGroup(bench, group);
    expect([0, 2]).toContain(queued.code);
    await bench.github.mergeQueued(group);
    const options = { actor: 'github-merge-queue[bot]', ...(before === undefined ? {} : { before }) };
    const run = await onPush(bench, options);
    expect(run.code).not.toBe(0);
    expect(run.log).toContain('mallory is none of the promoters of merged');
    expect(await holds(bench, 'merged', 'direct')).toBeUndefined();

    await promotedBy('erin', 'direct');
    const other = await bench.github.pullRequest({ files: changeOf('direct', 100) });
    await onPullRequest(bench, other.number);
    const good = await bench.github.queue([other.number], { by: 'sam' });
    const tip = await bench.github.tip('main');
    await bench.github.mergeQueued(good, { mergedBy: 'github-merge-queue[bot]' });
    const options2 = { actor: 'github-merge-queue[bot]', ...(tip === undefined ? {} : { before: tip }) };
    const done = await onPush(bench, { ...options2, inputs: { prompt: 'direct' } });
    expect(done.code).toBe(0);
    expect(await holds(bench, 'merged', 'direct')).toBeDefined();
  });
});
