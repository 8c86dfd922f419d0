import { mkdtempSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { runAction } from '../../src/action/run-action.ts';
import type { Report } from '../../src/report/report.ts';
import { type Bench, type BenchOptions, startBench } from '../acceptance/repository.ts';
import { mergeGroupEvent, pullRequestEvent, pushEvent, workflowDispatchEvent } from './github/events.ts';

/** One folder for all runs of a test file: @actions/core remembers where the job summary is. */
const folder = mkdtempSync(join(tmpdir(), 'action-process-'));
const at = (name: string) => join(folder, name);
afterAll(() => rm(folder, { recursive: true, force: true }));

export type ActionRun = {
  readonly code: number;
  /** The step's log. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly report: Report | undefined;
};

export type ActionEvent = {
  readonly name: string;
  readonly payload: unknown;
  readonly sha: string;
  readonly ref: string;
};

export type ActionOptions = {
  readonly inputs?: Readonly<Record<string, string>>;
  /** Undefined: the variable is not set. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
  /** Called before the run, with the folder that its files are in. */
  readonly arrange?: (folder: string) => Promise<unknown>;
};

/** Runs the action in this process as the runner starts it: inputs as INPUT_*, the event in a file, command files for the rest. */
export async function act(bench: Bench, event: ActionEvent, options: ActionOptions = {}): Promise<ActionRun> {
  const { github } = bench;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const payload = typeof event.payload === 'string' ? event.payload : JSON.stringify(event.payload);
  await Promise.all([
    writeFile(at('event.json'), payload),
    writeFile(at('output'), ''),
    writeFile(at('summary.md'), ''),
  ]);
  const inputs = { 'github-token': github.token, cache: 'off', ...options.inputs };
  const environment = {
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: at('event.json'),
    GITHUB_OUTPUT: at('output'),
    GITHUB_STEP_SUMMARY: at('summary.md'),
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: at('temp'),
    GITHUB_REPOSITORY: github.repository,
    GITHUB_SHA: event.sha,
    GITHUB_REF: event.ref,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_RUN_ID: '1234567890',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_ACTOR: 'octocat',
    GITHUB_TRIGGERING_ACTOR: 'octocat',
    GITHUB_WORKFLOW_REF: `${github.repository}/.github/workflows/prompts.yml@${event.ref}`,
    ...options.environment,
  };
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined));
  await options.arrange?.(folder);
  let log = '';
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    log += String(text);
    return true;
  });
  // @actions/core asks the process itself where these are.
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'] as const) vi.stubEnv(name, given[name]);
  try {
    const signal = options.signal ?? new AbortController().signal;
    const code = await runAction(given, signal, () => new Date('2026-11-21T10:00:00Z'));
    const outputs = parseOutputs(await readFile(at('output'), 'utf8').catch(() => ''));
    const report = outputs['report-json'];
    return {
      code,
      log,
      outputs,
      summary: await readFile(at('summary.md'), 'utf8').catch(() => ''),
      report: report ? JSON.parse(await readFile(report, 'utf8')) : undefined,
    };
  } finally {
    stdout.mockRestore();
    vi.unstubAllEnvs();
  }
}

/** `name<<delimiter`, lines, `delimiter`: as the runner reads GITHUB_OUTPUT. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(/^([^\n=]+?)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm))
    outputs[name] = value;
  return outputs;
}

/** A repository on the loopback GitHub with 20 cases, and the model. */
export function startActionBench(options: BenchOptions = {}): Promise<Bench> {
  return startBench({ cases: 20, ...options });
}

export type EventName = 'pull_request' | 'pull_request_target';

/** The event of an open pull request; `pull_request` runs at its merge commit where there is one. */
export function pullRequestOf(
  { github }: Bench,
  number: number,
  { name = 'pull_request', action }: { name?: EventName; action?: 'synchronize' | 'closed' } = {},
): ActionEvent {
  const pull = github.state.pullRequests.get(number);
  if (pull === undefined) throw new Error(`there is no pull request ${number}`);
  const payload = pullRequestEvent(github, number, action);
  const merge = name === 'pull_request' ? pull.mergeSha : undefined;
  return merge === undefined
    ? { name, payload, sha: pull.baseSha, ref: `refs/heads/${pull.base}` }
    : { name, payload, sha: merge, ref: `refs/pull/${number}/merge` };
}

export async function mergeGroupOf({ github }: Bench, number: number): Promise<ActionEvent> {
  const payload = await mergeGroupEvent(github, number);
  const group = payload.merge_group as { readonly head_sha: string; readonly head_ref: string };
  return { name: 'merge_group', payload, sha: group.head_sha, ref: group.head_ref };
}

export async function pushOf({ github }: Bench, branch = 'main'): Promise<ActionEvent> {
  const payload = await pushEvent(github, branch);
  return { name: 'push', payload, sha: (await github.tip(branch)) ?? '', ref: `refs/heads/${branch}` };
}

export async function dispatchOf({ github }: Bench, branch = 'main'): Promise<ActionEvent> {
  const payload = workflowDispatchEvent(github, {}, { branch });
  return { name: 'workflow_dispatch', payload, sha: (await github.tip(branch)) ?? '', ref: `refs/heads/${branch}` };
}

/** The first version of every prompt in these environments, as a person adopts it. */
export async function adopt(bench: Bench, ...environments: readonly string[]): Promise<void> {
  for (const environment of environments) {
    const inputs = { command: 'promote', environment, prompt: '*', reason: 'first adoption' };
    const run = await act(bench, await dispatchOf(bench), { inputs });
    if (run.code !== 0) throw new Error(`adoption in ${environment} ended with ${run.code}:\n${run.log}`);
  }
}
