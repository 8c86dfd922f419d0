import { cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { gitOrThrow } from '../../src/foundation/git-process.ts';
import { startScriptedModel } from '../acceptance/scripted-model.ts';
import { type Running, startBundle } from './child.ts';
import { makeGitShim } from './git-shim.ts';
import {
  CONCURRENCY,
  type Kill,
  numbered,
  type Place,
  parseReport,
  promptFiles,
  type Run,
  type Stage,
  type Step,
  startingFiles,
} from './place.ts';
import { replay } from './replay.ts';

/** The command line on a repository of its own: promotions with and without evaluation, rollbacks. */
export async function startOnLocal(): Promise<Place> {
  const [folder, model] = await Promise.all([mkdtemp(join(tmpdir(), 'kills-local-')), startScriptedModel()]);
  const adopted = join(folder, 'adopted');
  const staged = join(folder, 'staged');
  await makeRepository(adopted, startingFiles(model.baseUrl));
  for (const environment of ['staging', 'production']) {
    await arrange(adopted, ['promote', '--environment', environment, '--prompt', '*', '--reason', 'first adoption']);
  }
  const first = await versionHeld(adopted);
  await commitFiles(adopted, promptFiles(97));
  await cp(adopted, staged, { recursive: true });
  await arrange(staged, ['promote', '--environment', 'staging', '--prompt', '*']);
  await Promise.all([adopted, staged].map((each) => rm(join(each, CACHE), { recursive: true, force: true })));
  // Long enough for a kill to fall between two answers.
  model.delay(8);

  const scenarios: { readonly [name: string]: Scenario } = {
    promotion: { from: adopted, words: ['promote', '--environment', 'staging', '--prompt', '*'] },
    'promotion of what is recorded': {
      from: staged,
      words: ['promote', '--environment', 'production', '--prompt', '*'],
    },
    rollback: {
      from: staged,
      words: ['rollback', '--environment', 'staging', '--prompt', 'items', '--version', first],
    },
  };
  return {
    name: 'local repository',
    scenarios: Object.keys(scenarios),
    hasLocks: true,
    concurrency: CONCURRENCY,
    async stage(name) {
      const scenario = scenarios[name];
      if (scenario === undefined) throw new Error(`there is no scenario ${name}`);
      return await stageOf(scenario, model.calls);
    },
    async stop() {
      await Promise.all([rm(folder, { recursive: true, force: true }), model.stop()]);
    },
  };
}

const CACHE = '.git/prompt-ratchet/cache';

type Scenario = { readonly from: string; readonly words: readonly string[] };

async function stageOf({ from, words }: Scenario, calls: () => number): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'kills-'));
  const repository = join(folder, 'repository');
  await cp(from, repository, { recursive: true });
  await mkdir(join(folder, 'temp'));
  let attempt = 0;
  return {
    repository,
    cacheFolder: words[0] === 'promote' ? join(repository, CACHE) : undefined,
    async run(order) {
      attempt += 1;
      const asked = calls();
      const run = await watched(repository, folder, words, attempt, order);
      return { ...run, asked: calls() - asked };
    },
    wrongAtEnd: () => [],
    removeLocks: () => removeLocks(repository),
    end: () => rm(folder, { recursive: true, force: true }),
  };
}

async function watched(
  repository: string,
  folder: string,
  words: readonly string[],
  attempt: number,
  order: Kill | 'count' | undefined,
): Promise<Omit<Run, 'asked'>> {
  const kill = order === 'count' ? undefined : order;
  const at = (name: string) => join(folder, `${attempt}-${name}`);
  const striking = kill?.at.kind === 'step' ? { ...kill.at, signal: kill.signal } : undefined;
  // Else the process is as it is, with no program between it and git.
  const shim = order === 'count' || striking !== undefined ? makeGitShim(at('shim'), striking) : undefined;
  const path = [...(shim === undefined ? [] : [shim.folder]), process.env.PATH].join(delimiter);
  const env = { PATH: path, HOME: folder, TMPDIR: join(folder, 'temp') };
  const running = startCli(repository, [...words, '--json'], env);
  const timer =
    kill?.at.kind === 'time'
      ? setTimeout(() => running.strike(kill.signal, kill.group), kill.at.milliseconds)
      : undefined;
  const ended = await running.ended;
  const struckAt = await stat(join(at('shim'), 'struck')).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
  const outlived = struckAt === undefined ? ended.outlived : Date.now() - struckAt;
  clearTimeout(timer);
  // A git whose starter is dead goes on, and may still move a branch.
  await running.groupEnded();
  const steps = numbered(shim?.calls() ?? [], weightOf);
  return { ...ended, outlived, report: parseReport(ended.out), steps };
}

/** The registry's and the results' branch move by `update-ref`; all that comes before it is written where nobody looks. */
function weightOf(name: string): Step['weight'] {
  if (name === 'update-ref') return 'moves';
  return ['hash-object', 'update-index', 'write-tree', 'commit-tree'].includes(name) ? 'writes' : 'reads';
}

/** Locks that a killed git left behind. */
async function removeLocks(repository: string): Promise<readonly string[]> {
  const folder = join(repository, '.git/refs/heads');
  const locks = (await readdir(folder)).filter((name) => name.endsWith('.lock'));
  await Promise.all(locks.map((name) => rm(join(folder, name))));
  return locks;
}

export function startCli(folder: string, args: readonly string[], env: NodeJS.ProcessEnv): Running {
  return startBundle('cli', { args, folder, env });
}

export async function makeRepository(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  await gitOrThrow(folder, ['init', '--quiet', '--initial-branch=main', '.']);
  await gitOrThrow(folder, ['config', 'user.name', 'Ada']);
  await gitOrThrow(folder, ['config', 'user.email', 'ada@example.invalid']);
  await commitFiles(folder, files);
}

export async function commitFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await gitOrThrow(folder, ['add', '--all']);
  await gitOrThrow(folder, ['commit', '--quiet', '--message', 'Change the prompts']);
}

/** Runs the command line for what comes before a kill: it must succeed. */
export async function arrange(repository: string, words: readonly string[]): Promise<void> {
  const { code, log } = await startCli(repository, words, { PATH: process.env.PATH, HOME: repository }).ended;
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}:\n${log}`);
}

async function versionHeld(repository: string): Promise<string> {
  const { pointers } = await replay(repository);
  const version = pointers.get('staging/items')?.version;
  if (version === undefined) throw new Error('staging holds nothing of items');
  return version;
}
