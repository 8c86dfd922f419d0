import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Config } from '../../src/config/index.ts';
import { parseConfig } from '../../src/config/index.ts';
import { gitOrThrow } from '../../src/foundation/git-process.ts';
import { type CliRun, cli, type TerminalOptions } from '../support/memory-terminal.ts';

export type MadeUpRepository = {
  readonly root: string;
  /** The command line, at the top folder or in one below. */
  run(words: readonly string[], options?: TerminalOptions & { readonly below?: string }): Promise<CliRun>;
  read(path: string): Promise<string>;
  config(path?: string): Promise<Config>;
  write(files: Files): Promise<void>;
  git(...words: readonly string[]): Promise<string>;
};

type Files = Readonly<Record<string, string>>;

/** A git repository with these files, not committed; gone when the test ends. */
export async function madeUpRepository(files: Files): Promise<MadeUpRepository> {
  const root = await mkdtemp(join(tmpdir(), 'made-up-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const git = async (...words: readonly string[]) =>
    (await gitOrThrow(root, ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.invalid', ...words])).toString(
      'utf8',
    );
  const write = async (changed: Files) => {
    for (const [path, text] of Object.entries(changed)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
  };
  await git('init', '--quiet', '--initial-branch=main', '.');
  await write(files);
  const read = (path: string) => readFile(join(root, path), 'utf8');
  return {
    root,
    run: (words, { below = '.', ...options } = {}) => cli(words, { folder: join(root, below), ...options }),
    read,
    config: async (path = 'prompt-ratchet.yml') => parseConfig(new TextEncoder().encode(await read(path)), path),
    write,
    git,
  };
}

/** So many JSON lines. */
export function lines(count: number, row: (index: number) => object): string {
  return Array.from({ length: count }, (_, index) => `${JSON.stringify(row(index))}\n`).join('');
}
