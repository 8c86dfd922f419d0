import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pullRequestEvent, workflowDispatchEvent } from '../support/github/events.ts';
import { type LoopbackGitHub, startGitHub } from '../support/github/index.ts';
import { type ActionRun, runAction } from './run-action.ts';

const root = 'examples/support-triage';
const promptPath = 'prompts/support-triage.prompt.yml';

function filesBelow(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => [relative(root, path), readFileSync(path, 'utf8')]),
  );
}

describe('examples/support-triage, as a repository on GitHub', () => {
  let github: LoopbackGitHub;
  beforeAll(async () => {
    github = await startGitHub();
    await github.commit('main', filesBelow(root));
    for (const environment of ['staging', 'production']) {
      const inputs = { command: 'promote', environment, prompt: 'support-triage', reason: 'first adoption' };
      const sha = (await github.tip('main')) ?? '';
      const payload = workflowDispatchEvent(github, inputs);
      const run = await runAction(
        github,
        { name: 'workflow_dispatch', payload, sha, ref: 'refs/heads/main' },
        { inputs },
      );
      expect(run.code).toBe(0);
    }
  }, 120_000);
  afterAll(async () => {
    expect(github.violations).toEqual([]);
    await github.stop();
  });

  const propose = async (change: 'improved' | 'regressed'): Promise<{ run: ActionRun; comment: string }> => {
    const files = { [promptPath]: readFileSync(join(root, 'changes', `${change}.prompt.yml`), 'utf8') };
    const { number } = await github.pullRequest({ head: change, files });
    const sha = github.state.pullRequests.get(number)?.mergeSha ?? '';
    const payload = pullRequestEvent(github, number);
    const run = await runAction(github, { name: 'pull_request', payload, sha, ref: `refs/pull/${number}/merge` });
    return { run, comment: github.comments(number)[0]?.body ?? '' };
  };

  it('refuses the regressed change, and says that the answers are simulated', async () => {
    const { run, comment } = await propose('regressed');
    expect(run.code).toBe(1);
    expect(run.outputs.verdict).toBe('fail');
    expect(comment).toContain('Simulated model');
    expect(run.report?.simulated).toBe(true);
    expect(run.requests).toBeLessThanOrEqual(40);
  });

  it('assigns the improved change to staging, and leaves production to a person', async () => {
    const { run, comment } = await propose('improved');
    expect(run.code).toBe(0);
    expect(run.outputs.verdict).toBe('pass');
    expect(Number(run.outputs.improved)).toBeGreaterThanOrEqual(1);
    expect(comment).toContain('Simulated model');
    const held = JSON.parse((await github.read('prompt-registry', 'environments/staging.json')) ?? '');
    expect(held.prompts['support-triage'].version).toBe(run.report?.prompts[0]?.candidate);
    const production = JSON.parse((await github.read('prompt-registry', 'environments/production.json')) ?? '');
    expect(production.prompts['support-triage'].version).not.toBe(run.report?.prompts[0]?.candidate);
  });
});
