import { createColors } from 'picocolors';
import { diffOf } from '../commands/diff.ts';
import { loadConfig } from '../commands/load-config.ts';
import { localRegistries } from '../commands/registries.ts';
import { history, status } from '../commands/status.ts';
import { type Digest, shortDigest } from '../foundation/digest.ts';
import { UsageError } from '../foundation/errors.ts';
import { gitEnvironment } from '../foundation/git-process.ts';
import { parseEnvironmentSlug } from '../foundation/ids.ts';
import { matchesAny } from '../foundation/paths.ts';
import { terminalJson, terminalText } from '../foundation/untrusted/log.ts';
import type { Arguments } from './arguments.ts';
import { commitTree, workingTree } from './local-tree.ts';
import { openRepository } from './repository.ts';
import type { Terminal } from './terminal.ts';

/** `status`: what each environment holds. */
export async function statusCommand(args: Arguments, terminal: Terminal): Promise<number> {
  const { config, registry } = await open(args, terminal);
  const only = args.text('environment');
  const all = await status(config, registry);
  const shown = only === undefined ? all : all.filter((each) => each.environment === parseEnvironmentSlug(only));
  if (only !== undefined && shown.length === 0) {
    throw new UsageError(`there is no environment "${only}"`, {
      todo: `There are ${all.map((each) => each.environment).join(', ')}.`,
    });
  }
  if (args.flag('json')) return json(shown, terminal);
  const { bold, dim } = createColors(terminal.out.colours);
  const lines = shown.flatMap(({ environment, assign, prompts }) => [
    `${bold(environment)} ${dim(`(${assign ?? 'not in the config'})`)}`,
    ...(prompts.length === 0 ? [dim('  holds nothing yet')] : []),
    ...columns(
      prompts.map((each) => [
        `  ${each.slug}`,
        shortDigest(each.version),
        `since ${day(each.since)}`,
        each.held.length === 0 ? '' : `held back: ${each.held.map(shortDigest).join(', ')}`,
      ]),
    ),
  ]);
  return print(lines, terminal);
}

/** `history`: who moved an environment, from what, and why. */
export async function historyCommand(args: Arguments, terminal: Terminal): Promise<number> {
  const { config, registry } = await open(args, terminal);
  const environment = args.text('environment');
  const known = [
    ...new Set(
      [...config.environments, ...(await registry.environments()).map((each) => ({ slug: each.environment }))].map(
        (each) => each.slug,
      ),
    ),
  ];
  if (environment === undefined || !known.some((each) => each === environment)) {
    const message = environment === undefined ? '--environment is missing' : `there is no environment "${environment}"`;
    throw new UsageError(message, { todo: `Name one of: ${known.join(', ')}.` });
  }
  const limit = args.number('limit', { whole: true }) ?? 20;
  if (limit === 0) throw new UsageError('--limit is 0', { todo: 'It takes a whole number of at least 1.' });
  const prompts = args.list('prompt');
  const wanted = prompts.length === 0 ? () => true : matchesAny(prompts);
  const entries = await history(registry, parseEnvironmentSlug(environment), wanted, limit);
  if (args.flag('json')) return json(entries, terminal);
  const what = prompts.length === 0 ? '' : ` of ${prompts.join(', ')}`;
  if (entries.length === 0) return print([`the ledger of ${environment} has no entry${what}`], terminal);
  const { dim } = createColors(terminal.out.colours);
  const version = (id: Digest | undefined) => (id === undefined ? '–' : shortDigest(id));
  const lines = columns(
    entries.map((entry) => [
      moment(entry.at),
      entry.action,
      entry.slug,
      `${version(entry.from)} → ${version(entry.to)}`,
      entry.rule,
      // The ledger has the address; a table has no room for it.
      terminalText(entry.actor.replace(/ <.*>$/, '')),
      dim(terminalText(entry.reason ?? (entry.pullRequest === undefined ? '' : `#${entry.pullRequest}`))),
    ]),
  );
  return print(lines, terminal);
}

/** `diff`: two versions of a prompt. */
export async function diffCommand(args: Arguments, terminal: Terminal): Promise<number> {
  const { config, registry, root, git } = await open(args, terminal);
  const [slug, from = 'HEAD', to = 'file'] = args.operands;
  if (slug === undefined) {
    throw new UsageError('which prompt? Its slug is missing', { todo: 'See `prompt-ratchet diff --help`.' });
  }
  const tree = (name: string) =>
    name === 'file' ? Promise.resolve(workingTree(root, git)) : commitTree(root, name, git);
  const { diff, sides } = await diffOf({ slug, from, to, config, registry, tree });
  if (args.flag('json')) return json({ prompt: slug, ...sides, diff }, terminal);
  if (diff === '')
    return print([`${from} and ${to} hold the same version of ${slug}: ${shortDigest(sides.to)}`], terminal);
  const { green, red, cyan, bold } = createColors(terminal.out.colours);
  const paint = (line: string) => {
    if (line.startsWith('+++') || line.startsWith('---')) return bold(line);
    if (line.startsWith('@@')) return cyan(line);
    return line.startsWith('+') ? green(line) : line.startsWith('-') ? red(line) : line;
  };
  terminal.out.write(
    `${diff
      .trimEnd()
      .split('\n')
      .map((line) => paint(terminalText(line)))
      .join('\n')}\n`,
  );
  return 0;
}

async function open(args: Arguments, terminal: Terminal) {
  const { root, git } = await openRepository(args, terminal);
  const tree = workingTree(root, git);
  const { config } = await loadConfig(args.text('config') ?? 'prompt-ratchet.yml', tree, undefined);
  return {
    root,
    git,
    config,
    registry: localRegistries(root, gitEnvironment(terminal.environment), terminal.signal).registry(config),
  };
}

function json(value: unknown, { out }: Terminal): number {
  out.write(`${terminalJson(JSON.stringify(value, undefined, 2))}\n`);
  return 0;
}

function print(lines: readonly string[], { out }: Terminal): number {
  out.write(`${lines.join('\n')}\n`);
  return 0;
}

/** Pads every column to its widest cell, colours not counted. Cells are made safe here. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => plainLength(row[index] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, index) => cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - plainLength(cell))))
      .join('  ')
      .trimEnd(),
  );
}

function plainLength(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
  return text.replaceAll(/\x1b\[\d+m/g, '').length;
}

function day(iso: string): string {
  return iso.slice(0, 10);
}

function moment(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}
