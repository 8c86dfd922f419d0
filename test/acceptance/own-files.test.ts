import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pullRequestEvent, workflowDispatchEvent } from '../support/github/events.ts';
import { type LoopbackGitHub, startGitHub } from '../support/github/index.ts';
import { casesOf } from './repository.ts';
import { type ActionRun, runAction } from './run-action.ts';
import { type ScriptedModel, startScriptedModel } from './scripted-model.ts';

const prompty = (quality: number) => `---
name: Items
model:
  api: chat
  parameters: { temperature: 0.2 }
---
system:
Quality ${quality}. Repeat the number of the item.

user:
{{input}}
`;

const dotprompt = (quality: number) => `---
config: { temperature: 0.2 }
---
{{role "system"}}
Quality ${quality}. {{> manners}}
{{role "user"}}
{{input}}
`;

const promptfoo = (quality: number) => `prompts:
  - "Quality ${quality}. Repeat the number of the item.\\n\\n{{item}}"
providers: [openai:chat:gpt-4.1-mini-2025-04-14]
tests:
${Array.from({ length: 20 }, (_, index) => index + 1)
  .map((item) => `  - { vars: { item: "Item ${item}" }, assert: [{ type: contains, value: "answer ${item}" }] }`)
  .join('\n')}
`;

const configOf = ({ baseUrl }: ScriptedModel) => `version: 1
prompts: [prompts/*.prompty, prompts/*.prompt, evals/promptfooconfig.yaml]
model: scripted
models:
  scripted: { provider: openai-compatible, base-url: "${baseUrl}", model: items-1 }
  judge: { provider: openai-compatible, base-url: "${baseUrl}", model: judge-2026-01-01 }
datasets:
  items: { file: datasets/items.jsonl, sample: 30 }
suites:
  - name: items
    prompts: [items, more]
    dataset: items
    trials: 1
    scorers:
      - exact
      - closed-qa: { model: judge, criteria: "The answer repeats the number of the item." }
      - pairwise: { model: judge }
      - code: { file: scorers/answers.mjs, name: answers }
  - { name: own, from: [evals/promptfooconfig.yaml], trials: 1 }
environments:
  staging: { assign: on-pass }
`;

describe('a repository with prompts, tests, judges and scorers of its own', () => {
  let github: LoopbackGitHub;
  let model: ScriptedModel;

  beforeAll(async () => {
    [github, model] = await Promise.all([startGitHub(), startScriptedModel()]);
    await github.commit('main', {
      'prompt-ratchet.yml': configOf(model),
      'datasets/items.jsonl': casesOf(60),
      'prompts/items.prompty': prompty(90),
      'prompts/more.prompt': dotprompt(90),
      'prompts/_manners.prompt': 'Repeat the number of the item.',
      'evals/promptfooconfig.yaml': promptfoo(90).replace('openai:chat:gpt-4.1-mini-2025-04-14', 'scripted'),
      'scorers/answers.mjs': 'export default ({ output }) => /^answer \\d+$/.test(output);\n',
    });
    const inputs = { command: 'promote', environment: 'staging', prompt: '*', reason: 'first adoption', ...allowed };
    const sha = (await github.tip('main')) ?? '';
    const payload = workflowDispatchEvent(github, inputs);
    const run = await runAction(
      github,
      { name: 'workflow_dispatch', payload, sha, ref: 'refs/heads/main' },
      { inputs },
    );
    if (run.code !== 0) throw new Error(`the adoption ended with ${run.code}:\n${run.log}`);
  }, 120_000);

  afterAll(async () => {
    expect(github.violations).toEqual([]);
    await Promise.all([github.stop(), model.stop()]);
  });

  const allowed = { 'allow-code-scorers': 'true' };
  let proposals = 0;
  async function propose(files: Readonly<Record<string, string>>): Promise<{ run: ActionRun; comment: string }> {
    proposals += 1;
    const { number } = await github.pullRequest({ head: `change-${proposals}`, files });
    const sha = github.state.pullRequests.get(number)?.mergeSha ?? '';
    const event = {
      name: 'pull_request',
      payload: pullRequestEvent(github, number),
      sha,
      ref: `refs/pull/${number}/merge`,
    };
    const run = await runAction(github, event, { inputs: allowed });
    expect(run.requests).toBeLessThanOrEqual(40);
    return { run, comment: github.comments(number)[0]?.body ?? '' };
  }
  const rowsOf = ({ report }: ActionRun) => report?.prompts ?? [];
  const scorersOf = (run: ActionRun, slug: string) =>
    rowsOf(run).find((row) => row.slug === slug)?.comparisons[0]?.scorers ?? [];

  it('refuses a Prompty file that got worse, by every kind of scorer', async () => {
    const { run, comment } = await propose({ 'prompts/items.prompty': prompty(40) });
    expect(run.outputs.verdict).toBe('fail');
    expect(rowsOf(run).map(({ slug }) => slug)).toEqual(['items']);
    for (const { scorer, worse, better } of scorersOf(run, 'items')) {
      expect([scorer, worse > 8, better]).toEqual([scorer, true, 0]);
    }
    expect(scorersOf(run, 'items').map(({ scorer }) => scorer)).toEqual(['exact', 'closed-qa', 'pairwise', 'answers']);
    expect(comment).toContain('pairwise');
    expect(JSON.stringify(run.report)).toContain('It was looked at');
  });

  it('promotes a Dotprompt file that got better by a partial of it', async () => {
    const { run } = await propose({ 'prompts/_manners.prompt': 'Quality 99. Repeat the number of the item.' });
    expect(rowsOf(run).map(({ slug }) => slug)).toEqual(['more']);
    expect(scorersOf(run, 'more').every(({ worse }) => worse === 0)).toBe(true);
  });

  it('judges a promptfoo config by the tests that it brings along', async () => {
    const worse = promptfoo(40).replace('openai:chat:gpt-4.1-mini-2025-04-14', 'scripted');
    const { run } = await propose({ 'evals/promptfooconfig.yaml': worse });
    expect(run.outputs.verdict).toBe('fail');
    expect(rowsOf(run)[0]).toMatchObject({ comparisons: [{ suite: 'own', composite: { cases: 20 } }] });
  });
});
