import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adopt, type Bench, commentsOn, holds, onDispatch, onPullRequest } from '../repository.ts';
import type { ActionOptions, ActionRun } from '../run-action.ts';
import { changeOf, ledgerOf, startPrompts } from './prompts.ts';
import { type Receiver, startReceiver } from './receiver.ts';

const environments = `  staging: { assign: on-pass }
  production: { from: staging, assign: manual, protected: true }
notify:
  - slack: { url-env: SLACK_URL, environments: [staging] }
  - webhook: { url-env: HOOK_URL, secret-env: HOOK_SECRET, environments: [staging] }
  - repository-dispatch: { environments: [staging] }`;
const secret = '0123456789abcdef0123456789abcdef';

describe('a change of an environment', () => {
  let bench: Bench;
  let receiver: Receiver;
  let environment: Readonly<Record<string, string>>;
  beforeAll(async () => {
    [bench, receiver] = await Promise.all([
      startPrompts(['told', 'down', 'guarded', 'bare', 'quiet', 'mute'], { environments }),
      startReceiver(),
    ]);
    await adopt(bench, 'staging', 'production');
    environment = { SLACK_URL: receiver.url('/slack'), HOOK_URL: receiver.url('/webhook'), HOOK_SECRET: secret };
  });
  afterAll(async () => {
    expect(bench.github.violations).toEqual([]);
    await Promise.all([bench.stop(), receiver.stop()]);
  });

  const run = (number: number, action?: 'closed', more: ActionOptions = {}): Promise<ActionRun> =>
    onPullRequest(bench, number, { environment, ...more }, action);
  const dispatch = (inputs: Readonly<Record<string, string>>, more: ActionOptions = {}): Promise<ActionRun> =>
    onDispatch(bench, inputs, { environment, ...more });
  const eventsOf = (path: string) =>
    receiver
      .take()
      .filter((each) => each.path === path)
      .map(({ body }) => body.event);

  it('is told once to everybody the config names: assigned, withdrawn, removed, rolled back and refused', async () => {
    const { number } = await bench.github.pullRequest({ files: changeOf('told', 90) });
    const assigned = await run(number);
    expect(assigned.code).toBe(0);
    expect(assigned.report?.notices).toEqual([]);
    const came = receiver.take();
    expect(came.map(({ path }) => path).toSorted()).toEqual(['/slack', '/webhook']);
    const slack = came.find(({ path }) => path === '/slack');
    expect(slack?.text).toContain('*Assigned* in `staging`: `told`');
    const hook = came.find(({ path }) => path === '/webhook');
    const [entry] = (await ledgerOf(bench, 'staging', 'told')).slice(-1);
    expect(hook?.body).toMatchObject({
      event: 'assigned',
      environment: 'staging',
      name: 'told',
      to: entry?.to,
      operation: entry?.operation,
      pullRequest: number,
      registryCommit: assigned.outputs['registry-commit'],
    });
    const { 'prompt-ratchet-delivery': delivery, 'prompt-ratchet-timestamp': at } = hook?.headers ?? {};
    const signature = createHmac('sha256', secret).update(`${delivery}.${at}.${hook?.text}`).digest('hex');
    expect(hook?.headers['prompt-ratchet-signature']).toBe(`sha256=${signature}`);
    expect(bench.github.dispatches().at(-1)).toMatchObject({ type: 'prompt-ratchet' });

    // A re-run finds it in the ledger, and has nothing to tell.
    const told = bench.github.dispatches().length;
    expect((await run(number)).code).toBe(0);
    expect(receiver.take()).toEqual([]);
    expect(bench.github.dispatches()).toHaveLength(told);

    bench.github.close(number);
    await run(number, 'closed');
    expect(eventsOf('/webhook')).toEqual(['withdrawn']);
    await bench.github.commit('main', changeOf('told', 100));
    await dispatch({ command: 'promote', environment: 'staging', prompt: 'told' });
    expect(eventsOf('/webhook')).toEqual(['assigned']);
    await dispatch({ command: 'rollback', environment: 'staging', prompt: 'told' });
    expect(eventsOf('/webhook')).toEqual(['rolled-back']);
    await dispatch({ command: 'promote', environment: 'staging', prompt: 'told', remove: 'true', reason: 'not used' });
    expect(eventsOf('/webhook')).toEqual(['removed']);
    const refused = await dispatch({ command: 'promote', environment: 'staging', prompt: 'told' });
    expect(refused.code).not.toBe(0);
    expect(eventsOf('/webhook')).toEqual(['refused']);
    const dry = { command: 'promote', environment: 'staging', prompt: 'told', reason: 'again', 'dry-run': 'true' };
    await dispatch(dry);
    expect(receiver.take()).toEqual([]);
  }, 60_000);

  it('happens all the same when nobody can be told, and the report says so without an address', async () => {
    receiver.answer(500);
    const { number } = await bench.github.pullRequest({ files: changeOf('down', 100) });
    const heal = bench.github.fault(({ path }) =>
      path.endsWith('/dispatches') ? { before: { status: 403 } } : undefined,
    );
    const told = await run(number);
    heal();
    receiver.answer(200);
    receiver.take();
    expect(told.code).toBe(0);
    expect(told.outputs.verdict).toBe('pass');
    expect(await holds(bench, 'staging', 'down')).toBe(told.report?.prompts[0]?.candidate);
    expect(told.log).toContain('::warning::The Slack channel of SLACK_URL was not told');
    expect(told.log).toContain('::warning::The webhook of HOOK_URL was not told');
    expect(told.log).toContain('::warning::Workflows that wait for prompt-ratchet were not told');
    const masked = told.log.replaceAll(/^::add-mask::.*$/gm, '');
    expect(masked + told.summary + commentsOn(bench, number).join()).not.toContain(receiver.url(''));
    // What was not told then is not told later: a message that may have come is not repeated.
    await run(number);
    expect(receiver.take()).toEqual([]);
  }, 60_000);

  it('of a protected environment is recorded as a deployment with its status', async () => {
    const { number } = await bench.github.pullRequest({ files: changeOf('guarded', 100) });
    await run(number);
    const before = bench.github.deployments().length;
    await bench.github.merge(number);
    const promoted = await dispatch({ command: 'promote', environment: 'production', prompt: 'guarded' });
    expect(promoted.code).toBe(0);
    const made = bench.github.deployments().slice(before);
    expect(made).toHaveLength(1);
    expect(made[0]).toMatchObject({ environment: 'production' });
    expect(made[0]?.description).toContain('guarded');
    expect(made[0]?.statuses.map(({ state }) => state)).toEqual(['success']);
    expect(made[0]?.statuses[0]?.logUrl).toContain('/actions/runs/');
    await dispatch({ command: 'rollback', environment: 'production', prompt: 'guarded' });
    expect(bench.github.deployments()).toHaveLength(before + 2);
  });

  it('without the permission to record it is a warning, and nothing else is different', async () => {
    const { number } = await bench.github.pullRequest({ files: changeOf('bare', 100) });
    await run(number);
    await bench.github.merge(number);
    const permissions = { contents: 'write', pull_requests: 'write', issues: 'write' } as const;
    const before = bench.github.deployments().length;
    const token = bench.github.createToken(permissions);
    const promoted = await dispatch({ command: 'promote', environment: 'production', prompt: 'bare' }, { token });
    expect(promoted.code).toBe(0);
    expect(promoted.outputs.verdict).toBe('pass');
    expect(promoted.log).toContain("::warning::GitHub's deployments were not told");
    expect(promoted.log).toContain('deployments: write');
    expect(bench.github.deployments()).toHaveLength(before);
    expect(await holds(bench, 'production', 'bare')).toBe(await holds(bench, 'staging', 'bare'));
  });

  /** Everything that shows a run, failing one after the other; `undefined`: nothing fails. */
  const failures = [undefined, 'comment', 'summary', 'outputs', 'report'] as const;
  it.each(failures)('has the same exit code and the same registry when this cannot be written: %s', async (failing) => {
    const quality = 90 + failures.indexOf(failing);
    const { number } = await bench.github.pullRequest({ files: changeOf('quiet', quality) });
    const before = await holds(bench, 'staging', 'quiet');
    const heal = bench.github.fault(({ path, operationName }) =>
      failing === 'comment' && (path.includes('/comments') || /comment/i.test(operationName ?? ''))
        ? { before: { status: 403 } }
        : undefined,
    );
    const nowhere = '/dev/null/nowhere';
    const broken = {
      ...(failing === 'summary' ? { GITHUB_STEP_SUMMARY: nowhere } : {}),
      ...(failing === 'outputs' ? { GITHUB_OUTPUT: nowhere } : {}),
      ...(failing === 'report' ? { RUNNER_TEMP: nowhere } : {}),
    };
    const done = await run(number, undefined, { environment: { ...environment, ...broken } });
    heal();
    expect(done.code).toBe(0);
    const [entry] = (await ledgerOf(bench, 'staging', 'quiet')).slice(-1);
    expect(entry).toMatchObject({ action: 'promotion', pullRequest: number, from: before });
    expect(await holds(bench, 'staging', 'quiet')).toBe(entry?.to);
    const words = {
      comment: 'post the comment',
      summary: 'the job summary',
      outputs: 'set the outputs',
      report: 'write report.json',
    };
    if (failing !== undefined)
      expect(done.log).toContain(`Could not ${failing === 'summary' ? 'write ' : ''}${words[failing]}`);
  });
});
