import { spawn } from 'node:child_process';
import { RatchetError, UsageError } from './errors.ts';

export type GitOptions = {
  /** Bytes for the standard input; without them it is empty. */
  readonly input?: Uint8Array | string | undefined;
  /**
   * Variables for this call, as they stand (`gitEnvironment(...)`, `GIT_AUTHOR_NAME`, …). Nothing is inherited from this process.
   * Without PATH, git is looked for in /usr/local/bin, /usr/bin and /bin.
   */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Ends git; the call is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Of standard output, in bytes; default 512 MiB. */
  readonly maxOutput?: number | undefined;
};

export type GitResult = { readonly code: number; readonly stdout: Buffer; readonly stderr: string };

/** Git ran and did not do what was asked. `details` holds the exit code. */
export class GitError extends RatchetError {
  static readonly title = 'git error';
}

/**
 * Runs git in a folder, without a shell and without hooks, prompts, pagers or inherited GIT_* variables.
 *
 * @throws UsageError when git is not installed or the folder is not there; GitError when it writes more than `maxOutput`.
 */
export function runGit(folder: string, args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
  const { input, signal, maxOutput = 512 * 1024 * 1024 } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const child = spawn('git', [...NOTHING_RUNS, ...args], {
      cwd: folder,
      env: { ...BASE_ENVIRONMENT, ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const abort = () => {
      child.kill('SIGKILL');
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', abort, { once: true });

    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxOutput) {
        stdout.push(chunk);
        return;
      }
      child.kill('SIGKILL');
      reject(new GitError(`git ${subcommand(args)} wrote more than ${maxOutput} bytes`));
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (stderr.length < MAX_ERROR_CHUNKS) stderr.push(chunk);
    });
    // A git that ends early closes its input: its exit code tells more than our broken pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);

    child.on('error', (error) => reject(notStarted(error, folder)));
    child.on('close', (code, endedBy) => {
      signal?.removeEventListener('abort', abort);
      // Ctrl-C in a terminal reaches git as well: that is no answer of git's.
      if (code === null) reject(signal?.aborted ? signal.reason : endedEarly(args, endedBy));
      else resolve({ code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') });
    });
  });
}

/**
 * As `runGit`, for a call that must succeed: its standard output.
 *
 * @throws GitError with git's own first line when it exits with another code than 0.
 */
export async function gitOrThrow(folder: string, args: readonly string[], options: GitOptions = {}): Promise<Buffer> {
  const { code, stdout, stderr } = await runGit(folder, args, options);
  if (code === 0) return stdout;
  const said = stderr.trim().split('\n')[0] ?? '';
  throw new GitError(`git ${subcommand(args)} failed: ${said === '' ? `exit code ${code}` : said}`, {
    details: { code },
  });
}

/** The first word that is no option: `update-ref` of `-c core.fsync=all update-ref …`. */
function subcommand(args: readonly string[]): string {
  return args.find((word, index) => !word.startsWith('-') && args[index - 1] !== '-c') ?? '';
}

function endedEarly(args: readonly string[], signal: NodeJS.Signals | null): GitError {
  return new GitError(`git ${subcommand(args)} was ended by ${signal ?? 'a signal'}`, { todo: 'Run it again.' });
}

/** What git needs of a process's environment: where programs are, and the user's own configuration. No GIT_* variable. */
export function gitEnvironment(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const name of INHERITED) {
    const value = environment[name];
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}

const INHERITED = ['PATH', 'HOME', 'XDG_CONFIG_HOME', 'TMPDIR', 'USERPROFILE', 'SystemRoot', 'TEMP'] as const;

const MAX_ERROR_CHUNKS = 16;

/** The repository's own configuration must not start a program: no hooks, no file-system monitor, no signing, no upkeep. */
const NOTHING_RUNS = [
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['core.pager', 'cat'],
  ['commit.gpgSign', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['protocol.ext.allow', 'never'],
  // Paths are written and read as bytes.
  ['core.quotePath', 'false'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

const BASE_ENVIRONMENT = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_CONFIG_NOSYSTEM: '1',
  // Reading never writes: no refresh of the user's index behind their back.
  GIT_OPTIONAL_LOCKS: '0',
  // A path that a user or a file names is that path, never a pattern (`:(glob)…`).
  GIT_LITERAL_PATHSPECS: '1',
} as const;

function notStarted(error: Error, folder: string): RatchetError {
  const missing = 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
  if (!missing) return new GitError(`git could not be started: ${error.message}`, { cause: error });
  return new UsageError(`git could not be started in ${folder}: git or the folder is not there`, {
    cause: error,
    todo: 'Install git (https://git-scm.com/downloads), have it on PATH, and name a folder that exists.',
  });
}
