import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type ImportedPrompts, importPrompts } from '../commands/import-prompts.ts';
import { isNonEmpty } from '../foundation/brand.ts';
import { UsageError } from '../foundation/errors.ts';
import { terminalJson, terminalText } from '../foundation/untrusted/log.ts';
import { createRedactor, secretsIn } from '../foundation/untrusted/redact.ts';
import type { Arguments } from './arguments.ts';
import { refuseLinkAbove, workingTree } from './local-tree.ts';
import { openRepository } from './repository.ts';
import type { Terminal } from './terminal.ts';
import { oneLine } from './views/paragraph.ts';

/** `import`: prompts that are kept in code, as a file that is committed and gated like any other. */
export async function importCommand(args: Arguments, terminal: Terminal): Promise<number> {
  const { operands: argv } = args;
  if (!isNonEmpty(argv)) {
    throw new UsageError('which program prints the prompts? It is missing', {
      todo: 'Write it after two hyphens: prompt-ratchet import --out prompts/app.prompts.json -- python3 prompts.py',
    });
  }
  const { root, git } = await openRepository(args, terminal);
  const place = resolve(terminal.folder, outOf(args));
  const path = inRepository(root, place);
  await refuseLinkAbove(root, path);
  const env = environmentOf(args, terminal);
  const imported = await importPrompts({
    argv,
    cwd: terminal.folder,
    env,
    searchPath: terminal.environment.PATH,
    timeoutMs: (args.number('timeout') ?? 60) * 1000,
    path,
    tree: workingTree(root, git),
    configPath: args.text('config') ?? 'prompt-ratchet.yml',
    signal: terminal.signal,
  });
  const current = imported.before === imported.text;
  const check = args.flag('check');
  refuseSecrets(imported.text, env);
  if (!current && !check) {
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, imported.text);
  }
  tell(imported, { path: relative(terminal.folder, place), check, current }, args, terminal);
  return check && !current ? 1 : 0;
}

function outOf(args: Arguments): string {
  const out = args.text('out');
  if (out?.endsWith('.prompts.json')) return out;
  throw new UsageError(out === undefined ? '--out is missing' : `--out is "${out}"`, {
    todo: 'Name a file that ends with .prompts.json, such as prompts/app.prompts.json.',
  });
}

function inRepository(root: string, place: string): string {
  const path = relative(root, place).split(sep).join('/');
  if (!path.startsWith('../') && path !== '..') return path;
  throw new UsageError(`${join(place)} is not in the repository ${root}`, {
    todo: 'Name a file of the repository: it has to be committed.',
  });
}

/** What a person names, and nothing else: a program that prints prompts has no use for a key. */
function environmentOf(args: Arguments, { environment }: Terminal): Record<string, string> {
  return Object.fromEntries(
    args.list('env').map((name) => {
      const value = environment[name];
      if (value !== undefined) return [name, value];
      throw new UsageError(`--env names ${name}, which is not set`, { todo: 'Set it, or leave the option out.' });
    }),
  );
}

/** A key that `--env` handed to the program must not be committed with what it prints. */
function refuseSecrets(text: string, env: Readonly<Record<string, string>>): void {
  if (createRedactor(secretsIn(env))(text) === text) return;
  throw new UsageError('what the program prints holds a key of the environment, and the file would be committed', {
    todo: 'Print the prompt without it. A key is recognised by the name of its variable: _KEY, _TOKEN, _SECRET or _PASSWORD at its end.',
  });
}

type Outcome = { readonly path: string; readonly check: boolean; readonly current: boolean };

function tell(
  imported: ImportedPrompts,
  { path, check, current }: Outcome,
  args: Arguments,
  { out, err }: Terminal,
): void {
  const { slugs, added, changed, removed, notices } = imported;
  for (const notice of notices) err.write(`notice: ${terminalText(oneLine(notice))}\n`);
  if (args.flag('json')) {
    out.write(
      `${terminalJson(JSON.stringify({ format: 1, path, current, written: !current && !check, prompts: slugs, added, changed, removed }, undefined, 2))}\n`,
    );
    return;
  }
  const named = (word: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`  ${word}: ${names.join(', ')}`];
  const differences = [...named('new', added), ...named('changed', changed), ...named('gone', removed)];
  const prompts = `${slugs.length} prompt${slugs.length === 1 ? '' : 's'}`;
  const lines = current
    ? [`${path} is what the code prints: ${prompts}`]
    : check
      ? [
          `${path} is not what the code prints${imported.before === undefined ? ': it is not there' : ''}`,
          ...(differences.length === 0 ? ['  the prompts are the same, written in another form'] : differences),
          '  Run the same command without --check, and commit the file.',
        ]
      : [
          `wrote ${path}: ${prompts}`,
          ...differences,
          '  Commit it: a pull request is gated by this file, since nothing of it is ever run.',
        ];
  out.write(`${terminalText(lines.join('\n'), { lines: true })}\n`);
}
