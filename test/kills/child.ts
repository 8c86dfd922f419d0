import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export type Signal = 'SIGKILL' | 'SIGINT' | 'SIGTERM';

export type Ended = {
  /** Null: a signal ended it. */
  readonly code: number | null;
  /** Standard output and error together. */
  readonly log: string;
  readonly out: string;
  /** From start to end. */
  readonly milliseconds: number;
  /** From our signal to the end; undefined: it ended before. */
  readonly outlived: number | undefined;
};

export type Running = {
  /** Sends the signal, once; `group`: to the programs that it started too, as a terminal does with Ctrl-C. */
  strike(signal: Signal, group?: boolean): void;
  readonly ended: Promise<Ended>;
  /** Once the programs that it started have ended as well. */
  groupEnded(): Promise<void>;
};

export type Start = { readonly args: readonly string[]; readonly folder: string; readonly env: NodeJS.ProcessEnv };

/** Starts a committed bundle (`dist/action/index.js`, `dist/cli/index.js`) as a process of its own, in a group of its own. */
export function startBundle(bundle: 'action' | 'cli', { args, folder, env }: Start): Running {
  const startedAt = performance.now();
  const program = resolve(`dist/${bundle}/index.js`);
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...env, NODE_COMPILE_CACHE: COMPILED },
    detached: true,
  });
  let struckAt: number | undefined;
  let log = '';
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    log += text;
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const ended = new Promise<Ended>((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => {
      const now = performance.now();
      const outlived = struckAt === undefined ? undefined : now - struckAt;
      done({ code, log, out, milliseconds: now - startedAt, outlived });
    });
  });
  return {
    ended,
    strike(signal, group = false) {
      if (struckAt !== undefined || hasEnded(child)) return;
      struckAt = performance.now();
      if (group && child.pid !== undefined) killGroup(child.pid, signal);
      else child.kill(signal);
    },
    async groupEnded() {
      // In a container without an init nobody buries the dead: they count as alive, and no call of git takes that long.
      for (const until = performance.now() + 2_000; performance.now() < until; await setTimeout(2)) {
        if (child.pid === undefined || !killGroup(child.pid, 0)) return;
      }
    },
  };
}

/** Hundreds of processes of one program: what the first ones compiled serves the others. */
const COMPILED = resolve('node_modules/.cache/kills');

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** False: there is nobody left in the group. */
function killGroup(pid: number, signal: Signal | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}
