#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, cwd, env, exit, stderr, stdin, stdout } from 'node:process';
import { UsageError } from '../foundation/errors.ts';
import { runCli } from './run-cli.ts';

// The one place where the command line meets its process. The first Ctrl-C stops the run and keeps what was done; the second
// one ends at once.
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (interrupted.signal.aborted) exit(130);
    interrupted.abort(new Error(`stopped (${signal})`));
  });
}
// A reader that closes the pipe (`| head`) is not an error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') exit(0);
  throw error;
});

const colours = (stream: { readonly isTTY?: boolean }) =>
  env.NO_COLOR ? false : env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : stream.isTTY === true && env.TERM !== 'dumb';

/** One question, one line. The end of the input (Ctrl-D) is a no, Ctrl-C stops the run. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: stdin, output: stdout });
  const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('n')));
  lines.once('SIGINT', () => interrupted.abort(new UsageError('stopped: nothing more is written')));
  try {
    return await Promise.race([lines.question(question, { signal: interrupted.signal }), closed]);
  } catch (error) {
    interrupted.signal.throwIfAborted();
    throw error;
  } finally {
    lines.close();
  }
}

process.exitCode = await runCli(argv.slice(2), {
  folder: cwd(),
  // This file is dist/cli/index.js or src/cli/main.ts: a bundler would freeze import.meta.url, so the started path is asked.
  packageFolder: join(dirname(realpathSync(argv[1] ?? '.')), '..', '..'),
  environment: env,
  signal: interrupted.signal,
  now: () => new Date(),
  ...(stdin.isTTY && stdout.isTTY ? { ask } : {}),
  out: {
    write: (text) => void stdout.write(text),
    colours: colours(stdout),
    width: stdout.columns || 120,
  },
  err: {
    write: (text) => void stderr.write(text),
    colours: colours(stderr),
    terminal: stderr.isTTY === true && env.TERM !== 'dumb' && !env.CI,
    width: stderr.columns || 120,
  },
});
