import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { startScriptedModel } from '../acceptance/scripted-model.ts';
import { type FaultPlan, type FaultRequest, type LoopbackGitHub, startGitHub } from '../support/github/index.ts';
import { type ActionEvent, dispatchOf, type Inputs, pullRequestOf, reportPath, startAction } from './action.ts';
import type { Running } from './child.ts';
import {
  CONCURRENCY,
  type Kill,
  numbered,
  type Phase,
  type Place,
  parseReport,
  promptFiles,
  type Run,
  type Stage,
  type Step,
  startingFiles,
} from './place.ts';

/** The action on a loopback GitHub: pull requests, promotions with and without evaluation, rollbacks. */
export async function startOnGitHub(): Promise<Place> {
  const [github, model] = await Promise.all([startGitHub({ rateLimit: 1_000_000 }), startScriptedModel()]);
  const refsNow = async () =>
    new Map(await Promise.all(BRANCHES.map(async (name) => [name, await github.tip(name)] as const)));
  const arrange = async (inputs: Inputs) => {
    const folder = await mkdtemp(join(tmpdir(), 'kills-arrange-'));
    const { code, log } = await startAction(github, await dispatchOf(github, inputs), folder).ended;
    await rm(folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`${JSON.stringify(inputs)} ended with ${code}:\n${log}`);
  };

  await github.commit('main', startingFiles(model.baseUrl));
  for (const environment of ['staging', 'production']) {
    await arrange({ command: 'promote', environment, prompt: '*', reason: 'first adoption' });
  }
  const { number } = await github.pullRequest({ files: promptFiles(97) });
  const adopted = await refsNow();
  const first = JSON.parse((await github.read('prompt-registry', 'environments/staging.json')) ?? '').prompts.items
    .version;
  await github.commit('main', promptFiles(97));
  const merged = await refsNow();
  await arrange({ command: 'promote', environment: 'staging', prompt: '*' });
  const staged = await refsNow();
  // Long enough for a kill to fall between two answers.
  model.delay(8);

  const scenarios: { readonly [name: string]: Scenario } = {
    'pull request': { refs: adopted, event: async () => pullRequestOf(github, number), pullRequest: number },
    promotion: {
      refs: merged,
      event: () => dispatchOf(github, { command: 'promote', environment: 'staging', prompt: '*' }),
    },
    'promotion of what is recorded': {
      refs: staged,
      event: () => dispatchOf(github, { command: 'promote', environment: 'production', prompt: '*' }),
    },
    rollback: {
      refs: staged,
      event: () => dispatchOf(github, { command: 'rollback', environment: 'staging', prompt: 'items', version: first }),
    },
  };
  return {
    name: 'GitHub',
    scenarios: Object.keys(scenarios),
    hasLocks: false,
    concurrency: CONCURRENCY,
    async stage(name) {
      const scenario = scenarios[name];
      if (scenario === undefined) throw new Error(`there is no scenario ${name}`);
      return await stageOf(github, scenario, model.calls);
    },
    async stop() {
      await Promise.all([github.stop(), model.stop()]);
    },
  };
}

type Scenario = {
  readonly refs: ReadonlyMap<string, string | undefined>;
  readonly event: () => Promise<ActionEvent>;
  readonly pullRequest?: number;
};

const BRANCHES = ['main', 'prompt-registry', 'prompt-results'];

async function stageOf(github: LoopbackGitHub, scenario: Scenario, calls: () => number): Promise<Stage> {
  for (const [branch, to] of scenario.refs) await putBranch(github, branch, to);
  github.state.comments.length = 0;
  github.clearRequests();
  const folder = await mkdtemp(join(tmpdir(), 'kills-'));
  const event = await scenario.event();
  const violated = github.violations.length;
  let attempt = 0;
  return {
    repository: github.folder,
    cacheFolder: scenario.pullRequest === undefined ? undefined : join(folder, 'temp/prompt-ratchet/cache'),
    async run(order) {
      attempt += 1;
      const asked = calls();
      const run = await watched(github, event, folder, attempt, order === 'count' ? undefined : order);
      return { ...run, asked: calls() - asked };
    },
    wrongAtEnd() {
      const { pullRequest } = scenario;
      const comments = pullRequest === undefined ? 1 : github.comments(pullRequest).length;
      // A request that its process did not live to send whole is nobody's mistake.
      const violations = github.violations.slice(violated).filter((each) => !/aborted|ECONNRESET/.test(each));
      return [...violations, ...(comments === 1 ? [] : [`${comments} comments`])];
    },
    removeLocks: async () => [],
    end: () => rm(folder, { recursive: true, force: true }),
  };
}

async function putBranch({ state: { git } }: LoopbackGitHub, branch: string, to: string | undefined): Promise<void> {
  const name = `refs/heads/${branch}`;
  const from = await git.ref(name);
  if (from === to) return;
  if (to === undefined) await git.deleteRef(name);
  else if (!(await git.moveRef(name, to, from))) throw new Error(`${branch} could not be put back`);
}

/** One run, every request of which is seen; and killed as asked. */
async function watched(
  github: LoopbackGitHub,
  event: ActionEvent,
  folder: string,
  attempt: number,
  kill: Kill | undefined,
): Promise<Omit<Run, 'asked'>> {
  const begin = github.requests.length;
  const names: string[] = [];
  const dropped = new Set<number>();
  const strike = () => kill && running.strike(kill.signal, kill.group);
  const stopWatching = github.fault((request) => {
    const name = nameOf(request);
    names.push(name);
    if (kill?.at.kind !== 'step' || kill.at.step.name !== name) return undefined;
    if (names.filter((each) => each === name).length !== kill.at.step.nth) return undefined;
    if (kill.at.phase === 'undone') dropped.add(request.index);
    return strikeAt(kill.at.phase, strike, () => github.requests[request.index]?.status);
  });
  const running: Running = startAction(github, event, folder, attempt);
  const timer = kill?.at.kind === 'time' ? setTimeout(strike, kill.at.milliseconds) : undefined;
  const ended = await running.ended;
  clearTimeout(timer);
  await settled(github, begin, dropped);
  stopWatching();
  const report = parseReport(await readFile(reportPath(folder), 'utf8').catch(() => ''));
  return { ...ended, report, steps: numbered(names, weightOf) };
}

function strikeAt(phase: Phase, strike: () => void, status: () => number | undefined): FaultPlan | undefined {
  if (phase !== 'answered') strike();
  else void strikeOnce(strike, status);
  return phase === 'undone' ? { before: 'reset' } : undefined;
}

/** The answer is on its way the moment that its status is noted. */
async function strikeOnce(strike: () => void, status: () => number | undefined): Promise<void> {
  while (status() === 0) await setImmediate();
  strike();
}

/** What was asked before the process ended is done, or was cut. */
async function settled(github: LoopbackGitHub, begin: number, dropped: ReadonlySet<number>): Promise<void> {
  const until = performance.now() + 1_000;
  const open = () => github.requests.some(({ status }, index) => index >= begin && status === 0 && !dropped.has(index));
  while (open() && performance.now() < until) await setImmediate();
}

/** `CommitOnBranch prompt-registry`, `POST git/refs`, `Tip`: what a step is called. */
function nameOf({ method, path, operationName, body }: FaultRequest): string {
  if (operationName !== undefined) {
    const branch = /"branchName":"([^"]+)"/.exec(JSON.stringify(body ?? ''))?.[1];
    return branch === undefined ? operationName : `${operationName} ${branch}`;
  }
  const [place = ''] = path.replace(/^\/repos\/[^/]+\/[^/]+\//, '').split('?');
  return `${method} ${place.replaceAll(/[0-9a-f]{40}|\d+/g, '*')}`;
}

function weightOf(name: string): Step['weight'] {
  if (/^(CommitOnBranch|AddComment|UpdateComment)|git\/refs$/.test(name)) return 'moves';
  return /^(POST|PATCH|PUT|DELETE) /.test(name) ? 'writes' : 'reads';
}
