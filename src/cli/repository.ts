import { resolve } from 'node:path';
import { UsageError } from '../foundation/errors.ts';
import { gitEnvironment, runGit } from '../foundation/git-process.ts';
import type { Arguments } from './arguments.ts';
import type { LocalTreeOptions } from './local-tree.ts';
import type { Terminal } from './terminal.ts';

export type LocalRepository = {
  /** Absolute path of the top folder. */
  readonly root: string;
  /** The folder that was named, or is the current one, relative to the top one and without a slash at its end; empty: the top one. */
  readonly folder: string;
  /** Where this repository keeps what is its own and never tracked: absolute path of `.git`, shared by its working trees. */
  readonly gitFolder: string;
  /** Who the ledger names: git's own `user.name`, with the address where there is one. */
  readonly actor: string;
  /** How git is to be run here. */
  readonly git: LocalTreeOptions;
};

/** @throws UsageError when the folder is in no git repository. */
export async function openRepository(args: Arguments, terminal: Terminal): Promise<LocalRepository> {
  const folder = resolve(terminal.folder, args.text('repository') ?? '.');
  const top = await runGit(
    folder,
    ['rev-parse', '--path-format=absolute', '--show-toplevel', '--git-common-dir', '--show-prefix'],
    { env: gitEnvironment(terminal.environment) },
  );
  if (top.code !== 0) {
    throw new UsageError(`${folder} is not in a git repository`, {
      todo: 'Run this inside the repository, name it with --repository, or start one with `git init`.',
    });
  }
  const [root = folder, gitFolder = '', prefix = ''] = top.stdout.toString('utf8').split('\n');
  const [name, email] = await Promise.all([
    configured(root, 'user.name', terminal),
    configured(root, 'user.email', terminal),
  ]);
  const git = { env: gitEnvironment(terminal.environment), signal: terminal.signal };
  const person = name || terminal.environment.USER || 'unknown';
  return {
    root,
    folder: prefix.replace(/\/$/, ''),
    gitFolder,
    actor: email === undefined ? person : `${person} <${email}>`,
    git,
  };
}

async function configured(root: string, key: string, terminal: Terminal): Promise<string | undefined> {
  const env = gitEnvironment(terminal.environment);
  const { code, stdout } = await runGit(root, ['config', '--get', key], { env });
  return code === 0 ? stdout.toString('utf8').trim() || undefined : undefined;
}
