import { resolve } from 'node:path';
import { runCli } from '../../src/cli/run-cli.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

export type TerminalOptions = {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** A person watches, and colours are wanted. */
  readonly watched?: boolean;
  readonly width?: number;
  readonly now?: () => Date;
  /** What the person at the terminal answers, one after another; undefined: nobody is there. */
  readonly answers?: readonly string[];
};

export type CliRun = { readonly code: number; readonly out: string; readonly err: string };

/** Runs the command line in this process, with what it prints kept in memory. */
export async function cli(words: readonly string[], options: TerminalOptions = {}): Promise<CliRun> {
  const { watched = false, width = 120 } = options;
  const printed = { out: '', err: '' };
  const output = (name: keyof typeof printed) => ({
    write: (text: string) => {
      printed[name] += text;
    },
    colours: watched,
    width,
  });
  const answers = options.answers?.[Symbol.iterator]();
  const ask = async (question: string): Promise<string> => {
    printed.out += question;
    const answer = answers?.next().value;
    if (answer === undefined) throw new Error(`nobody answers: ${question}`);
    printed.out += `${answer}\n`;
    return answer;
  };
  const terminal: Terminal = {
    folder: options.folder ?? process.cwd(),
    packageFolder: resolve('.'),
    environment: { PATH: process.env.PATH ?? '', ...options.environment },
    ...(answers === undefined ? {} : { ask }),
    signal: options.signal ?? new AbortController().signal,
    now: options.now ?? (() => new Date('2026-11-21T12:00:00Z')),
    out: output('out'),
    err: { ...output('err'), terminal: watched },
  };
  return { code: await runCli(words, terminal), ...printed };
}
