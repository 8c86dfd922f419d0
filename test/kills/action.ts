import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pullRequestEvent, workflowDispatchEvent } from '../support/github/events.ts';
import type { LoopbackGitHub } from '../support/github/index.ts';
import { type Running, startBundle } from './child.ts';

export type Inputs = Readonly<Record<string, string>>;

export type ActionEvent = {
  readonly name: string;
  readonly payload: object;
  readonly sha: string;
  readonly ref: string;
  readonly inputs: Inputs;
};

/**
 * Starts the committed bundle as the runner does, and hands the process out. `temp` in the folder is its RUNNER_TEMP: what a killed
 * run leaves there is what the next one finds.
 */
export function startAction(github: LoopbackGitHub, event: ActionEvent, folder: string, attempt = 1): Running {
  const at = (name: string) => join(folder, name);
  mkdirSync(at('temp'), { recursive: true });
  writeFileSync(at('event.json'), JSON.stringify(event.payload));
  for (const name of ['output', 'summary.md', 'state']) writeFileSync(at(name), '');
  const inputs = { 'github-token': github.token, ...event.inputs };
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: at('event.json'),
    GITHUB_OUTPUT: at('output'),
    GITHUB_STEP_SUMMARY: at('summary.md'),
    GITHUB_STATE: at('state'),
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: at('temp'),
    GITHUB_REPOSITORY: github.repository,
    GITHUB_SHA: event.sha,
    GITHUB_REF: event.ref,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_RUN_ID: '1234567890',
    GITHUB_RUN_ATTEMPT: String(attempt),
    GITHUB_ACTOR: 'octocat',
    GITHUB_TRIGGERING_ACTOR: 'octocat',
    GITHUB_WORKFLOW_REF: `${github.repository}/.github/workflows/prompts.yml@${event.ref}`,
  };
  return startBundle('action', { args: [], folder, env });
}

/** Where a run of the action has written what it found, once it has. */
export function reportPath(folder: string): string {
  return join(folder, 'temp/prompt-ratchet/prompt-ratchet.yml/report.json');
}

export async function dispatchOf(github: LoopbackGitHub, inputs: Inputs): Promise<ActionEvent> {
  const sha = (await github.tip('main')) ?? '';
  return {
    name: 'workflow_dispatch',
    payload: workflowDispatchEvent(github, inputs),
    sha,
    ref: 'refs/heads/main',
    inputs,
  };
}

export function pullRequestOf(github: LoopbackGitHub, number: number): ActionEvent {
  const sha = github.state.pullRequests.get(number)?.mergeSha;
  if (sha === undefined) throw new Error(`pull request ${number} has no merge commit`);
  const payload = pullRequestEvent(github, number);
  return { name: 'pull_request', payload, sha, ref: `refs/pull/${number}/merge`, inputs: {} };
}
