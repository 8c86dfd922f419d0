import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gitOrThrow } from '../../src/foundation/git-process.ts';
import { startScriptedModel } from '../acceptance/scripted-model.ts';
import { startGitHub } from '../support/github/index.ts';
import { dispatchOf, pullRequestOf, reportPath, startAction } from './action.ts';
import type { Ended } from './child.ts';
import { arrange, commitFiles, makeRepository, startCli } from './on-local.ts';
import { parseReport, promptFiles, type SaidReport, startingFiles } from './place.ts';

/** One process of a race, and what it said. */
export type Runner = Pick<Ended, 'code' | 'log'> & { readonly report: SaidReport | undefined };

/** Processes that each have a candidate of their own for the same environment. */
export type Race = {
  /** The git repository that has the registry branch. */
  readonly repository: string;
  /** Starts these processes at once; with `together`, none gets an answer from its model before all have asked. */
  run(numbers: readonly number[], options: { readonly together: boolean }): Promise<readonly Runner[]>;
  stop(): Promise<void>;
};

/** As many pull requests as asked, each with a job. */
export async function raceOnGitHub(count: number): Promise<Race> {
  const [github, gate] = await Promise.all([startGitHub({ rateLimit: 1_000_000 }), startGate()]);
  const folder = await mkdtemp(join(tmpdir(), 'kills-race-'));
  await github.commit('main', startingFiles(gate.baseUrl, 8));
  const inputs = { command: 'promote', environment: 'staging', prompt: '*', reason: 'first adoption' };
  const { code, log } = await startAction(github, await dispatchOf(github, inputs), join(folder, 'first')).ended;
  if (code !== 0) throw new Error(`the adoption ended with ${code}:\n${log}`);
  const pulls: number[] = [];
  for (let each = 1; each <= count; each += 1) {
    const { number } = await github.pullRequest({ files: promptFiles(97, ` Attempt ${each}.`) });
    pulls.push(number);
  }
  let round = 0;
  return {
    repository: github.folder,
    async run(numbers, { together }) {
      round += 1;
      const open = gate.hold(together ? numbers.length : 0);
      return await Promise.all(
        numbers.map(async (number) => {
          const place = join(folder, `${round}-${number}`);
          const ended = await startAction(github, pullRequestOf(github, pulls[number] ?? 0), place).ended;
          open.left();
          return { ...ended, report: parseReport(await readFile(reportPath(place), 'utf8').catch(() => '')) };
        }),
      );
    },
    async stop() {
      await Promise.all([github.stop(), gate.stop(), rm(folder, { recursive: true, force: true })]);
    },
  };
}

/** As many working trees of one repository as asked, each on a branch of its own. */
export async function raceOnLocal(count: number): Promise<Race> {
  const gate = await startGate();
  const folder = await mkdtemp(join(tmpdir(), 'kills-race-'));
  const repository = join(folder, 'repository');
  await makeRepository(repository, startingFiles(gate.baseUrl, 8));
  await arrange(repository, ['promote', '--environment', 'staging', '--prompt', '*', '--reason', 'first adoption']);
  const tree = (number: number) => join(folder, `tree-${number}`);
  for (let each = 0; each < count; each += 1) {
    await gitOrThrow(repository, ['worktree', 'add', '--quiet', '-b', `attempt-${each}`, tree(each)]);
    await commitFiles(tree(each), promptFiles(97, ` Attempt ${each}.`));
  }
  return {
    repository,
    async run(numbers, { together }) {
      const open = gate.hold(together ? numbers.length : 0);
      return await Promise.all(
        numbers.map(async (number) => {
          const words = ['promote', '--environment', 'staging', '--prompt', '*', '--json'];
          const env = { PATH: process.env.PATH, HOME: folder };
          const ended = await startCli(tree(number), words, env).ended;
          open.left();
          return { ...ended, report: parseReport(ended.out) };
        }),
      );
    },
    async stop() {
      await Promise.all([gate.stop(), rm(folder, { recursive: true, force: true })]);
    },
  };
}

type Gate = {
  readonly baseUrl: string;
  /** From now on every request is kept back until so many processes have asked, or have ended without (`left`). */
  hold(processes: number): { left(): void };
  stop(): Promise<void>;
};

/** The scripted model behind a gate: whoever has asked has read what the environment holds, and nobody has been answered yet. */
async function startGate(): Promise<Gate> {
  const model = await startScriptedModel();
  let gate = Promise.withResolvers<void>();
  let missing = 0;
  let seen = new Set<string>();
  const arrive = () => {
    missing -= 1;
    if (missing <= 0) gate.resolve();
  };
  gate.resolve();
  const server = createServer(async (request, response) => {
    const body = await text(request);
    // Every process has prompts of its own.
    const attempt = /Attempt \d+\./.exec(body)?.[0] ?? '';
    if (attempt !== '' && !seen.has(attempt)) {
      seen.add(attempt);
      arrive();
    }
    await gate.promise;
    const answer = await fetch(`${model.baseUrl}/chat/completions`, { method: 'POST', body });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    hold(processes) {
      gate = Promise.withResolvers();
      seen = new Set();
      missing = processes;
      if (missing === 0) gate.resolve();
      return { left: arrive };
    },
    async stop() {
      server.closeAllConnections();
      await Promise.all([new Promise((done) => server.close(done)), model.stop()]);
    },
  };
}
