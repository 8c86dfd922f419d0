import { createColors } from 'picocolors';
import { diffOf } from '../commands/diff.ts';
import { loadConfig } from '../commands/load-config.ts';
import { type HistoryFilter, history } from '../commands/operator/history.ts';
import { proofOf } from '../commands/operator/proof.ts';
import { newerOnRemote } from '../commands/operator/remote.ts';
import { environmentNames, status } from '../commands/operator/status.ts';
import { verifyRegistry } from '../commands/operator/verify.ts';
import { localRegistries } from '../commands/registries.ts';
import { shortDigest } from '../foundation/digest.ts';
import { UsageError } from '../foundation/errors.ts';
import { gitEnvironment } from '../foundation/git-process.ts';
import type { EnvironmentSlug } from '../foundation/ids.ts';
import { terminalJson, terminalText } from '../foundation/untrusted/log.ts';
import type { Arguments } from './arguments.ts';
import { FILTERS, historyFilter } from './history-filter.ts';
import { commitTree, hasCommit, workingTree } from './local-tree.ts';
import { openRepository } from './repository.ts';
import type { Terminal } from './terminal.ts';
import { renderEntry, renderHistory } from './views/history-view.ts';
import { renderStatus } from './views/status-view.ts';
import { renderVerified } from './views/verify-view.ts';

/** `status`: what each environment holds; with `--verify`, whether the branch is what the protocol made. */
export async function statusCommand(args: Arguments, terminal: Terminal): Promise<number> {
  const place = await open(args, terminal);
  const { config, registry, root, git } = place;
  const only = args.flag('verify') ? undefined : args.list('environment').at(-1);
  if (args.flag('verify')) return verify(args, terminal, place);
  if (args.list('accept').length > 0) throw new UsageError('--accept is for --verify');
  const environment = only === undefined ? undefined : await environmentNamed(only, place);
  const prompts = args.list('prompt');
  const head = (await hasCommit(root, git)) ? await commitTree(root, 'HEAD', git) : undefined;
  const [found] = await Promise.all([
    status({ config, registry, head, environment, prompts, all: args.flag('all') }),
    warnOfNewer(place, terminal),
  ]);
  if (args.flag('json')) return json(found, terminal);
  const { colours, width } = terminal.out;
  return print([renderStatus(found, { colours, width, prompts, now: terminal.now() })], terminal);
}

async function verify(args: Arguments, terminal: Terminal, { config, root, git }: Place): Promise<number> {
  const wrong = args.flag('all') ? 'all' : ['environment', 'prompt'].find((name) => args.list(name).length > 0);
  if (wrong !== undefined) {
    throw new UsageError(`--${wrong} does not go with --verify`, {
      todo: 'The whole branch is checked, or nothing is.',
    });
  }
  const { signal } = terminal;
  const found = await verifyRegistry(config, { root, env: git.env ?? {}, signal }, args.list('accept'));
  if (args.flag('json')) json(found, terminal);
  else print([renderVerified(found, terminal.out)], terminal);
  return found.right ? 0 : 1;
}

/** `history`: who moved what, from what, and why. */
export async function historyCommand(args: Arguments, terminal: Terminal): Promise<number> {
  const place = await open(args, terminal);
  const { registry } = place;
  const only = args.list('environment').at(-1);
  const environment = only === undefined ? undefined : await environmentNamed(only, place);
  const filter = historyFilter(args, environment, terminal.now());
  const [entries] = await Promise.all([history(registry, filter), warnOfNewer(place, terminal)]);
  if (args.flag('json')) return json(entries, terminal);
  if (entries.length === 0) return print([noEntry(filter, args)], terminal);
  if (!args.flag('long')) return print(renderHistory(entries, terminal.out), terminal);
  const blocks = await Promise.all(
    entries.map(async (entry) => {
      const proof = entry.evidence === undefined ? undefined : await proofOf(entry, async () => [], registry);
      return renderEntry(entry, proof, terminal.out).join('\n');
    }),
  );
  return print([blocks.join('\n\n')], terminal);
}

async function warnOfNewer({ config, root, git }: Place, { err, signal }: Terminal): Promise<void> {
  const newer = await newerOnRemote(config, root, git.env ?? {}, signal);
  if (newer !== undefined) err.write(`warning: ${newer}\n`);
}

function noEntry({ environment }: HistoryFilter, args: Arguments): string {
  const isFiltered = FILTERS.some((name) => args.list(name).length > 0);
  const where = environment === undefined ? 'the ledger' : `the ledger of ${environment}`;
  return `${where} has no entry${isFiltered ? ' that is asked for' : ''}`;
}

/** @throws UsageError for an environment that neither the config nor the registry has. */
async function environmentNamed(name: string, { config, registry }: Place): Promise<EnvironmentSlug> {
  const known = environmentNames(config, await registry.environments());
  const found = known.find((each) => each === name);
  if (found !== undefined) return found;
  throw new UsageError(`there is no environment "${name}"`, { todo: `There are ${known.join(', ')}.` });
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

type Place = Awaited<ReturnType<typeof open>>;

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
