import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { Socket } from 'node:net';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { NonEmptyArray } from '../brand.ts';
import { ProgramError } from './error.ts';
import { watchMemory } from './memory.ts';

/** A program to start, without a shell. */
export type ProgramCommand = {
  /** What errors call it: `scorers/tone.py`. */
  readonly name: string;
  /** The program and its arguments. A name without a slash is looked for in `searchPath`. */
  readonly argv: NonEmptyArray<string>;
  /** An absolute path. */
  readonly cwd: string;
  /** The whole of its environment: nothing is inherited. Default: empty. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Folders as in PATH, to find the program in. It is not given to the program. Default: PATH of `env`, else the usual ones. */
  readonly searchPath?: string | undefined;
  /** Of memory that it and the programs it starts hold; watched on Linux. Default: no cap. */
  readonly memoryMb?: number | undefined;
};

/** How a program ended: by what we did to it, or by itself. */
export type Ending = {
  readonly cause: ProgramError | undefined;
  readonly code: number | undefined;
  readonly details: { readonly exitCode: number | string; readonly stderr: string };
};

export type Child = {
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly ended: Promise<Ending>;
  /** Ends it and all it started, now, and the reading of its output. The first cause counts, and none once it has ended. */
  kill(cause: ProgramError): void;
  /** Asks it to end, and ends it `graceMs` later. */
  end(cause: ProgramError, graceMs: number): void;
};

/** How long the pipes of a program that has ended may stay open: another program may hold them. */
const PIPES_MS = 1_000;

/**
 * Starts a program in a process group of its own. A program that is not there has ended.
 *
 * @throws ProgramError for a NUL character, which no operating system takes.
 */
export function startChild(command: ProgramCommand): Child {
  const { argv, cwd, env = {} } = command;
  if ([...argv, cwd, ...Object.values(env)].some((text) => text.includes('\0'))) throw hasNul(command);
  const program = findProgram(argv[0], command.searchPath ?? env.PATH);
  const process_ = spawn(program ?? argv[0], argv.slice(1), {
    cwd,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own, so that what it starts ends with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  return new RunningChild(command, process_);
}

/**
 * Where a program is. A path stays as it is; a name is looked for in the folders of `searchPath`.
 *
 * @returns undefined when no folder has it.
 */
export function findProgram(name: string, searchPath = '/usr/local/bin:/usr/bin:/bin'): string | undefined {
  if (name.includes('/') || isAbsolute(name)) return name;
  const names = process.platform === 'win32' ? [`${name}.exe`, name] : [name];
  const places = searchPath.split(delimiter).filter((folder) => isAbsolute(folder));
  return places.flatMap((folder) => names.map((file) => join(folder, file))).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

class RunningChild implements Child {
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly ended: Promise<Ending>;
  readonly #process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #stderr = new Tail();
  #cause: ProgramError | undefined;
  #isOver = false;

  constructor(command: ProgramCommand, process_: ChildProcessByStdio<Writable, Readable, Readable>) {
    this.#process = process_;
    this.stdin = process_.stdin;
    this.stdout = process_.stdout;
    // A program that ends early closes its input: its exit code tells more than our broken pipe.
    process_.stdin.on('error', () => undefined);
    process_.stderr.on('data', (chunk: Buffer) => this.#stderr.add(chunk));
    const stopWatching = this.#watch(command);
    const forgetAtExit = atExit(() => this.#signal('SIGKILL'));
    this.ended = new Promise<Ending>((resolve) => {
      const over = (exitCode: number | string) => {
        this.#isOver = true;
        this.#letGoOfPipes();
        stopWatching();
        forgetAtExit();
        resolve(this.#ending(exitCode));
      };
      process_.on('error', (error) => {
        if (process_.pid !== undefined) return;
        this.#cause = notStarted(command, error);
        over('not started');
      });
      process_.on('exit', (code, signal) => {
        // What it left behind would keep its pipes open.
        this.#signal('SIGKILL');
        const pipes = setTimeout(() => over(code ?? signal ?? -1), PIPES_MS);
        process_.on('close', () => {
          clearTimeout(pipes);
          over(code ?? signal ?? -1);
        });
      });
    });
  }

  kill(cause: ProgramError): void {
    this.#cause ??= cause;
    this.#signal('SIGKILL');
    if (this.#isOver) this.stdout.destroy();
  }

  end(cause: ProgramError, graceMs: number): void {
    this.#cause ??= cause;
    this.stdin.end();
    this.#signal('SIGTERM');
    const timer = setTimeout(() => this.#signal('SIGKILL'), graceMs);
    this.ended.then(() => clearTimeout(timer));
  }

  /**
   * A program in a group of its own, that this one has left behind, may hold them for ever: nobody waits for it. What the program
   * itself has written before it ended may still be read.
   */
  #letGoOfPipes(): void {
    this.stdin.destroy();
    this.#process.stderr.destroy();
    if (this.#cause !== undefined) this.stdout.destroy();
    else if (this.stdout instanceof Socket) this.stdout.unref();
  }

  #watch({ name, memoryMb }: ProgramCommand): () => void {
    const { pid } = this.#process;
    if (pid === undefined || memoryMb === undefined) return () => undefined;
    return watchMemory(pid, memoryMb, (foundMb) => {
      const found = Number.isFinite(foundMb) ? `${Math.ceil(foundMb)} MB` : 'too many programs';
      this.kill(
        new ProgramError('memory', `${name} held ${found}: the cap is ${memoryMb} MB`, {
          todo: 'Have it keep less in memory, or raise its cap.',
        }),
      );
    });
  }

  #signal(signal: 'SIGTERM' | 'SIGKILL'): void {
    const { pid } = this.#process;
    if (pid === undefined || this.#isOver) return;
    try {
      if (process.platform === 'win32') this.#process.kill(signal);
      else process.kill(-pid, signal);
    } catch {
      // Nobody of the group is left.
    }
  }

  #ending(exitCode: number | string): Ending {
    const code = typeof exitCode === 'number' ? exitCode : undefined;
    return { cause: this.#cause, code, details: { exitCode, stderr: this.#stderr.lastLines() } };
  }
}

/** When this process ends without having closed what it started, nothing is left behind. */
function atExit(run: () => void): () => void {
  // Node warns of eleven listeners as of a leak: each child has one, and gives it back.
  process.setMaxListeners(process.getMaxListeners() + 1);
  process.once('exit', run);
  return () => {
    process.removeListener('exit', run);
    process.setMaxListeners(process.getMaxListeners() - 1);
  };
}

function hasNul({ name }: ProgramCommand): ProgramError {
  return new ProgramError('not-started', `${name} could not be started: its command has a NUL character`, {
    todo: 'Take the character out.',
  });
}

function notStarted({ name, argv, cwd }: ProgramCommand, error: Error): ProgramError {
  const missing = 'code' in error && error.code === 'ENOENT';
  const why = missing ? `${argv[0]} or the folder ${cwd} is not there` : error.message;
  return new ProgramError('not-started', `${name} could not be started: ${why}`, {
    cause: error,
    todo: `Install ${argv[0]} before this step, have it on PATH, and name a folder that exists.`,
  });
}

/** The end of what a program wrote to stderr. */
class Tail {
  static readonly #bytes = 8 * 1024;
  static readonly #lines = 5;
  #kept: Buffer = Buffer.alloc(0);

  add(chunk: Buffer): void {
    this.#kept = Buffer.concat([this.#kept, chunk]).subarray(-Tail.#bytes);
  }

  lastLines(): string {
    const lines = this.#kept.toString('utf8').split(/\r?\n/);
    return lines
      .map((line) => line.trimEnd().slice(0, 300).toWellFormed())
      .filter((line) => line !== '')
      .slice(-Tail.#lines)
      .join('\n');
  }
}

/** The error of a program that ended when it should not have: what we ended it for, else its exit code and last words. */
export function endedError(name: string, { cause, details }: Ending): ProgramError {
  if (cause !== undefined) return withDetails(cause, details);
  const { exitCode, stderr } = details;
  const how = typeof exitCode === 'number' ? `with exit code ${exitCode}` : `by ${exitCode}`;
  const said = stderr.split('\n').at(-1) ?? '';
  return new ProgramError('ended', `${name} ended ${how}${said === '' ? '' : `: ${said}`}`, {
    todo: 'Run it by hand with the same input; the last lines of its stderr are in the details.',
    details,
  });
}

function withDetails(cause: ProgramError, details: Ending['details']): ProgramError {
  if (details.stderr === '') return cause;
  const { reason, message, position, todo } = cause;
  return new ProgramError(reason, message, { position, todo, cause: cause.cause, details });
}
