import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Report } from '../../src/report/report.ts';
import type { LoopbackGitHub } from '../support/github/index.ts';

export type ActionEvent = {
  readonly name: string;
  readonly payload: object;
  readonly sha: string;
  readonly ref: string;
};

export type ActionRun = {
  readonly code: number | null;
  /** Standard output and error together: the step's log. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly report: Report | undefined;
  /** Requests to GitHub that this run made. */
  readonly requests: number;
};

export type ActionOptions = {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly actor?: string;
  readonly triggeringActor?: string;
  /** Sent to the process once its log contains this text. */
  readonly interruptAt?: string;
  /** False: other runs go on at the same time, and their requests cannot be told apart. */
  readonly alone?: boolean;
};

/** Starts the committed bundle as the runner does: inputs as INPUT_*, the event in a file, command files for what it says. */
export async function runAction(
  github: LoopbackGitHub,
  event: ActionEvent,
  options: ActionOptions = {},
): Promise<ActionRun> {
  const folder = await mkdtemp(join(tmpdir(), 'acceptance-'));
  const at = (name: string) => join(folder, name);
  try {
    await Promise.all([
      writeFile(at('event.json'), JSON.stringify(event.payload)),
      writeFile(at('output'), ''),
      writeFile(at('summary.md'), ''),
      writeFile(at('state'), ''),
    ]);
    const inputs = { 'github-token': options.token ?? github.token, ...options.inputs };
    const environment = {
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
      RUNNER_TEMP: folder,
      GITHUB_REPOSITORY: github.repository,
      GITHUB_SHA: event.sha,
      GITHUB_REF: event.ref,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      GITHUB_SERVER_URL: github.serverUrl,
      GITHUB_RUN_ID: '1234567890',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_ACTOR: options.actor ?? 'octocat',
      GITHUB_TRIGGERING_ACTOR: options.triggeringActor ?? options.actor ?? 'octocat',
      GITHUB_WORKFLOW_REF: `${github.repository}/.github/workflows/prompts.yml@${event.ref}`,
      ...options.environment,
    };
    const before = github.requests.length;
    const { code, log } = await start(environment, folder, options.interruptAt);
    const outputs = parseOutputs(await readFile(at('output'), 'utf8'));
    const path = outputs['report-json'];
    return {
      code,
      log,
      requests: github.requests.length - before,
      outputs,
      summary: await readFile(at('summary.md'), 'utf8'),
      report: path ? JSON.parse(await readFile(path, 'utf8')) : undefined,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function start(environment: NodeJS.ProcessEnv, folder: string, interruptAt: string | undefined) {
  return new Promise<{ code: number | null; log: string }>((done, failed) => {
    const child = spawn(process.execPath, [resolve('dist/action/index.js')], { cwd: folder, env: environment });
    let log = '';
    let interrupted = false;
    const add = (text: string) => {
      log += text;
      if (interruptAt !== undefined && !interrupted && log.includes(interruptAt)) {
        interrupted = true;
        child.kill('SIGINT');
      }
    };
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.on('error', failed);
    child.on('close', (code) => done({ code, log }));
  });
}

/** `name<<delimiter`, lines, `delimiter`: as the runner reads GITHUB_OUTPUT. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name = '', , value = ''] of text.matchAll(/^([^\n=]+?)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm))
    outputs[name] = value;
  return outputs;
}
