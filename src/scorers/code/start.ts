import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NonEmptyArray } from '../../foundation/brand.ts';
import {
  findProgram,
  type LineProgram,
  type LineProgramOptions,
  ProgramError,
  runProgram,
  startLineProgram,
} from '../../foundation/program.ts';
import { parseCodeFile } from '../options/code.ts';
import { NODE_RUNNER } from './node-runner.ts';
import { PYTHON_RUNNER } from './python-runner.ts';

export type CodeScorerOptions = {
  /** An absolute path: where the files of the trusted commit are laid out. The scorer runs there. */
  readonly folder: string;
  /** Relative to `folder`. */
  readonly entry: string;
  readonly function: string | undefined;
  /** An absolute path: a folder of installed packages. */
  readonly modules: string | undefined;
  /** PATH of this process, to find Python in. The scorer itself is not given it. */
  readonly searchPath: string | undefined;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly concurrency: number;
};

/**
 * Starts a scorer that is code with the first question, under this Node, or under the Python of `searchPath`. Its environment has
 * nothing but what its interpreter needs: no key, no token, no HOME.
 */
export function startCodeScorer(options: CodeScorerOptions): LineProgram {
  let running: Promise<Running> | undefined;
  return {
    async ask(question, context) {
      running ??= start(options);
      return (await running).program.ask(question, context);
    },
    async close() {
      const started = await running?.catch(() => undefined);
      await started?.program.close();
      if (started !== undefined) await rm(started.runnerFolder, { recursive: true, force: true });
    },
  };
}

type Running = { readonly program: LineProgram; readonly runnerFolder: string };

async function start(options: CodeScorerOptions): Promise<Running> {
  const { entry, folder, modules, timeoutMs, memoryMb, concurrency } = options;
  if (modules !== undefined && !(await isFolder(modules))) throw noModules(entry, modules);
  const runnerFolder = await mkdtemp(join(tmpdir(), 'prompt-ratchet-runner-'));
  try {
    const command = await commandFor(options, runnerFolder);
    const program = startLineProgram({ name: entry, cwd: folder, timeoutMs, memoryMb, concurrency, ...command });
    return { program, runnerFolder };
  } catch (thrown) {
    await rm(runnerFolder, { recursive: true, force: true });
    throw thrown;
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() === true;
}

function noModules(entry: string, modules: string): ProgramError {
  return new ProgramError('not-started', `${entry} could not be started: there is no folder ${modules}`, {
    todo: 'Install its packages there before this step (npm ci, pip install --target), or correct "modules".',
  });
}

type Command = Pick<LineProgramOptions, 'argv' | 'env'>;

function commandFor(options: CodeScorerOptions, runnerFolder: string): Promise<Command> {
  const language = parseCodeFile(options.entry);
  if (language === 'python') return pythonCommand(options, runnerFolder);
  if (language === 'typescript' && !hasTypeScript()) throw noTypeScript(options.entry);
  return nodeCommand(options, runnerFolder);
}

/** Node strips types by itself from 22.18 on; before 22.10 it does not say. */
function hasTypeScript(): boolean {
  return 'typescript' in process.features && Boolean(process.features.typescript);
}

function noTypeScript(entry: string): ProgramError {
  return new ProgramError('not-started', `${entry} is TypeScript, which Node ${process.versions.node} does not run`, {
    todo: 'Use Node 22.18 or 24, or write the scorer in JavaScript.',
  });
}

async function nodeCommand(options: CodeScorerOptions, runnerFolder: string): Promise<Command> {
  const { folder, entry, function: wanted = '', modules, memoryMb } = options;
  const runner = join(runnerFolder, 'runner.mjs');
  await writeFile(runner, NODE_RUNNER);
  // Under this name, whatever the folder is called, Node looks for packages in it.
  const packages = join(runnerFolder, 'node_modules');
  if (modules !== undefined) await symlink(modules, packages, 'junction');
  const argv: NonEmptyArray<string> = [process.execPath, `--max-old-space-size=${memoryMb}`, '--no-warnings', runner];
  return {
    argv: [...argv, join(folder, entry), wanted, ...(modules === undefined ? [] : [runner])],
    env: modules === undefined ? {} : { NODE_PATH: modules },
  };
}

async function pythonCommand(options: CodeScorerOptions, runnerFolder: string): Promise<Command> {
  const { folder, entry, function: wanted = '', modules = '' } = options;
  const { executable, libraries } = await findPython(options);
  const runner = join(runnerFolder, 'python_runner.py');
  await writeFile(runner, PYTHON_RUNNER);
  return {
    // Isolated from the user's own site folder and from PYTHON… variables; nothing is written beside the code.
    argv: [executable, '-I', '-B', '-X', 'utf8', runner, join(folder, entry), folder, wanted, modules],
    env: libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries },
  };
}

type Python = { readonly executable: string; readonly libraries: string | undefined };

/**
 * What `python3` on the path may be a script that needs PATH and HOME (pyenv): it is asked once where the interpreter is. One that
 * brings its own library (setup-python's) is told where that is, as setup-python itself does.
 */
async function findPython({ entry, searchPath, folder }: CodeScorerOptions): Promise<Python> {
  const found = ['python3', 'python'].map((name) => findProgram(name, searchPath)).find((file) => file !== undefined);
  if (found === undefined) throw noPython(entry, 'python3 is not on PATH');
  const beside = librariesOf(join(found, '..', '..'));
  const output = await runProgram({
    name: found,
    argv: [
      found,
      '-I',
      '-c',
      'import sys; print(sys.executable); print(sys.base_prefix); print(sys.version_info >= (3, 8))',
    ],
    cwd: folder,
    env: {
      PATH: searchPath ?? '/usr/local/bin:/usr/bin:/bin',
      HOME: homedir(),
      ...(beside === undefined ? {} : { LD_LIBRARY_PATH: beside }),
    },
    timeoutMs: 30_000,
    maxOutput: 10_000,
  });
  const [executable = '', prefix = '', isRecent] = output.toString('utf8').split(/\r?\n/);
  if (executable === '' || isRecent !== 'True') throw noPython(entry, `${found} is older than Python 3.8`);
  return { executable, libraries: librariesOf(prefix) };
}

function librariesOf(prefix: string): string | undefined {
  const isSystem = prefix === '/' || prefix === '/usr' || prefix === '/usr/local';
  return process.platform === 'linux' && !isSystem ? join(prefix, 'lib') : undefined;
}

function noPython(entry: string, why: string): ProgramError {
  return new ProgramError('not-started', `${entry} could not be started: ${why}`, {
    todo: 'Set up Python 3.8 or later before this step (actions/setup-python).',
  });
}
