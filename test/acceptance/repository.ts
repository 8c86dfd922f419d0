import { expect } from 'vitest';
import type { PromptReport } from '../../src/report/report.ts';
import { mergeGroupEvent, pullRequestEvent, pushEvent, workflowDispatchEvent } from '../support/github/events.ts';
import {
  type LoopbackGitHub,
  type LoopbackOptions,
  type MergeGroupRecord,
  startGitHub,
} from '../support/github/index.ts';
import { type ActionEvent, type ActionOptions, type ActionRun, runAction as start } from './run-action.ts';
import { type ScriptedModel, startScriptedModel } from './scripted-model.ts';

/** A repository with one prompt, 100 cases, staging and production, and a model that answers as well as the prompt says. */
export type Bench = {
  readonly github: LoopbackGitHub;
  readonly model: ScriptedModel;
  stop(): Promise<void>;
};

export function promptOf(quality: number): string {
  return `Quality ${quality}. Repeat the number of the item.\n\n{{input}}\n`;
}

export const promptPath = 'prompts/items.md';

export type BenchOptions = LoopbackOptions & {
  /** Replaces the environments of the config. */
  readonly environments?: string;
  /** Instead of them: `staging` alone, with this gate. */
  readonly gate?: string;
  /** What the default branch has at first; default: quality 90. */
  readonly prompt?: string;
  readonly trials?: number;
  readonly cases?: number;
  /** Files beside the usual ones. */
  readonly files?: Readonly<Record<string, string>>;
};

export async function startBench(options: BenchOptions = {}): Promise<Bench> {
  const [github, model] = await Promise.all([startGitHub(options), startScriptedModel()]);
  await github.commit('main', {
    'prompt-ratchet.yml': configOf(model, options),
    'datasets/items.jsonl': casesOf(options.cases ?? 100),
    [promptPath]: options.prompt ?? promptOf(90),
    ...options.files,
  });
  return {
    github,
    model,
    async stop() {
      await Promise.all([github.stop(), model.stop()]);
    },
  };
}

export function casesOf(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const item = index + 1;
    const tags = item % 10 === 0 ? ['tenth'] : [];
    return JSON.stringify({ id: `item-${item}`, input: `Item ${item}`, expected: `answer ${item}`, tags });
  });
  return `${rows.join('\n')}\n`;
}

export function configOf(model: ScriptedModel, { environments, gate, trials = 1 }: BenchOptions = {}): string {
  const gated = gate === undefined ? undefined : `  staging: { assign: on-pass, gate: { ${gate} } }`;
  return `version: 1
prompts: [prompts/*.md]
model: scripted
models:
  scripted: { provider: openai-compatible, base-url: "${model.baseUrl}", model: items-1 }
  older: { provider: openai-compatible, base-url: "${model.baseUrl}", model: items-0 }
datasets:
  items: datasets/items.jsonl
suites:
  - name: items
    prompts: ["*"]
    dataset: items
    trials: ${trials}
    scorers: [exact]
environments:
${environments ?? gated ?? '  staging: { assign: on-pass }\n  production: { from: staging, assign: manual }'}
`;
}

/** One run, which must stay inside the budget whatever it is about. Of several at once nothing can be said. */
async function runAction(...run: Parameters<typeof start>): Promise<ActionRun> {
  const done = await start(...run);
  if (run[2]?.alone !== false) expect(done.requests).toBeLessThanOrEqual(40);
  return done;
}

/** `pull_request`: the merge commit is what the runner calls GITHUB_SHA. */
export function onPullRequest(
  bench: Bench,
  number: number,
  options?: ActionOptions,
  action?: 'synchronize' | 'reopened' | 'closed',
): Promise<ActionRun> {
  const { github } = bench;
  const pull = github.state.pullRequests.get(number);
  if (pull?.mergeSha === undefined) throw new Error(`pull request ${number} has no merge commit`);
  const event: ActionEvent = {
    name: 'pull_request',
    payload: pullRequestEvent(github, number, action),
    sha: pull.mergeSha,
    ref: `refs/pull/${number}/merge`,
  };
  return runAction(github, event, options);
}

/** `merge_group` of one pull request, or of a group that the queue has made. */
export async function onMergeGroup(
  bench: Bench,
  of: number | MergeGroupRecord,
  options?: ActionOptions,
): Promise<ActionRun> {
  const payload = await mergeGroupEvent(bench.github, of);
  const group = payload.merge_group as { head_sha: string; head_ref: string };
  return runAction(bench.github, { name: 'merge_group', payload, sha: group.head_sha, ref: group.head_ref }, options);
}

/** `push` of the tip. `before`: the tip that it had before, by default its first parent. */
export async function onPush(
  bench: Bench,
  { before, ...options }: ActionOptions & { readonly before?: string } = {},
): Promise<ActionRun> {
  const { github } = bench;
  const payload = await pushEvent(github, 'main', before === undefined ? {} : { before });
  const sha = await github.tip('main');
  return runAction(github, { name: 'push', payload, sha: sha ?? '', ref: 'refs/heads/main' }, options);
}

export async function onDispatch(
  bench: Bench,
  inputs: Readonly<Record<string, string>>,
  { branch = 'main', ...options }: ActionOptions & { readonly branch?: string } = {},
): Promise<ActionRun> {
  const { github } = bench;
  const sha = await github.tip(branch);
  const event = {
    name: 'workflow_dispatch',
    payload: workflowDispatchEvent(github, inputs, { branch }),
    sha: sha ?? '',
    ref: `refs/heads/${branch}`,
  };
  return runAction(github, event, { ...options, inputs: { ...inputs, ...options.inputs } });
}

/** The first version of every environment, adopted as a person does it. */
export async function adopt(bench: Bench, ...environments: readonly string[]): Promise<void> {
  for (const environment of environments) {
    const run = await onDispatch(bench, { command: 'promote', environment, prompt: '*', reason: 'first adoption' });
    if (run.code !== 0) throw new Error(`adoption in ${environment} ended with ${run.code}:\n${run.log}`);
  }
}

/** What an environment holds of the prompt, as the registry's own file says; undefined: nothing. */
export async function holds(bench: Bench, environment: string, slug = 'items'): Promise<string | undefined> {
  const text = await bench.github.read('prompt-registry', `environments/${environment}.json`);
  return text === undefined ? undefined : JSON.parse(text).prompts[slug]?.version;
}

export type Proposal = {
  readonly number: number;
  readonly run: ActionRun;
  readonly row: PromptReport | undefined;
  /** What the model server was asked because of it. */
  readonly calls: number;
  /** The one comment, with its characters as a reader sees them. */
  readonly comment: string;
};

/** A pull request that changes the prompt to this text, and its run. */
export async function propose(bench: Bench, prompt: string, options?: ActionOptions): Promise<Proposal> {
  const { number } = await bench.github.pullRequest({ files: { [promptPath]: prompt } });
  return proposed(bench, number, () => onPullRequest(bench, number, options));
}

/** A run about a pull request, as its readers see it. */
export async function proposed(bench: Bench, number: number, start: () => Promise<ActionRun>): Promise<Proposal> {
  const before = bench.model.calls();
  const run = await start();
  const calls = bench.model.calls() - before;
  const body = bench.github.comments(number)[0]?.body ?? '';
  return { number, run, row: run.report?.prompts[0], calls, comment: shown(body) };
}

/** The pull request's comments as a reader sees them, the oldest first. */
export function commentsOn(bench: Bench, number: number): readonly string[] {
  return bench.github.comments(number).map(({ body }) => shown(body));
}

/** Numeric character references resolved, and zero-width spaces left out. */
export function shown(markdown: string): string {
  return markdown.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))).replaceAll('\u200b', '');
}
