import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type CheckedProposal, planRequest, proposeChecked } from '../commands/init/check.ts';
import type { ProposedFile } from '../commands/init/propose.ts';
import { type EvaluationPlan, planEvaluation } from '../commands/plan.ts';
import type { Surroundings } from '../commands/request.ts';
import { RatchetError, UsageError } from '../foundation/errors.ts';
import { runGit } from '../foundation/git-process.ts';
import { readFile, type SourceTree } from '../foundation/source-tree.ts';
import { terminalJson, terminalText } from '../foundation/untrusted/log.ts';
import { createSecrets, secretsIn } from '../foundation/untrusted/redact.ts';
import type { Arguments } from './arguments.ts';
import { refuseLinkAbove, workingTree } from './local-tree.ts';
import { type LocalRepository, openRepository } from './repository.ts';
import { surroundingsOf } from './surroundings.ts';
import type { Terminal } from './terminal.ts';
import {
  type ComparedFile,
  findingsView,
  nextSteps,
  planView,
  proposedView,
  type WrittenFile,
  writtenView,
} from './views/init-view.ts';

/** `init`: a config and workflows from what the repository has. Shown first, asked for file by file, and never over a file. */
export async function initCommand(args: Arguments, terminal: Terminal): Promise<number> {
  const repository = await openRepository(args, terminal);
  const { out } = terminal;
  const tree = workingTree(repository.root, repository.git);
  const around = surroundingsOf(repository, createSecrets(secretsIn(terminal.environment)), args, terminal);
  const place = await placeOf(args, repository);
  const checked = await proposeChecked(tree, place, around);
  await refuseWrongFolder(checked, args, repository, tree, around);
  if (args.flag('json')) {
    const { proposal, plan } = checked;
    out.write(
      `${terminalJson(JSON.stringify({ ...proposal, plan: plan instanceof RatchetError ? null : plan }, undefined, 2))}\n`,
    );
    return 0;
  }
  const files = await againstThere(checked.proposal.files, tree, repository.root);
  const asks = files.some(({ state }) => state !== 'same');
  const writes = asks && !args.flag('dry-run');
  if (writes && !args.flag('yes') && terminal.ask === undefined) throw notATerminal();
  out.write(`${findingsView(checked.proposal, place.folder, out)}\n`);
  out.write(`${proposedView(files, out)}\n`);
  if (!writes) {
    out.write(`${planView(checked.plan, out)}\n`);
    return 0;
  }
  const written = await writeAccepted(files, repository.root, args, terminal);
  const plan = await planNow(written, checked, repository, place.config, around);
  out.write(
    `${writtenView(written, out)}\n${planView(plan, out)}\n${nextSteps(checked.proposal, written, place, out)}\n`,
  );
  return plan instanceof RatchetError ? 3 : 0;
}

async function placeOf(args: Arguments, { root, folder, git }: LocalRepository) {
  const config = args.text('config') ?? `${folder === '' ? '' : `${folder}/`}prompt-ratchet.yml`;
  return { folder, config, branch: await defaultBranch(root, git) };
}

/** What the remote calls it, else the branch that is checked out if it is called like one, else main. */
async function defaultBranch(root: string, git: LocalRepository['git']): Promise<string> {
  const named = async (ref: string) => {
    const { code, stdout } = await runGit(root, ['symbolic-ref', '--quiet', '--short', ref], git);
    return code === 0
      ? stdout
          .toString('utf8')
          .trim()
          .replace(/^origin\//, '')
      : undefined;
  };
  const remote = await named('refs/remotes/origin/HEAD');
  const here = await named('HEAD');
  return remote ?? (here === 'master' || here === 'trunk' || here === 'develop' ? here : 'main');
}

/** In a folder of a repository without prompts, the repository itself is meant more often than an example. */
async function refuseWrongFolder(
  { proposal }: CheckedProposal,
  args: Arguments,
  repository: LocalRepository,
  tree: SourceTree,
  around: Surroundings,
): Promise<void> {
  if (proposal.kind !== 'starter' || repository.folder === '' || args.text('repository') !== undefined) return;
  const whole = { ...repository, folder: '' };
  const above = await proposeChecked(tree, await placeOf(args, whole), around);
  if (above.proposal.kind === 'starter') return;
  throw new UsageError(`there is no prompt in ${repository.folder}/, and there are some elsewhere in the repository`, {
    todo: `Run it at the top (cd ${repository.root}), or name this folder with --repository to start an example here.`,
  });
}

/** A file that is there is never written over, and none outside of the repository is written. */
async function againstThere(
  files: readonly ProposedFile[],
  tree: SourceTree,
  root: string,
): Promise<readonly ComparedFile[]> {
  return await Promise.all(
    files.map(async (file): Promise<ComparedFile> => {
      await refuseLinkAbove(root, file.path);
      const there = await readFile(tree, file.path);
      if (there === undefined) return { ...file, state: 'new', target: file.path };
      const same = Buffer.from(there).toString('utf8') === file.content;
      return same
        ? { ...file, state: 'same', target: file.path }
        : { ...file, state: 'other', target: `${file.path}.new` };
    }),
  );
}

async function writeAccepted(
  files: readonly ComparedFile[],
  root: string,
  args: Arguments,
  terminal: Terminal,
): Promise<readonly WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const file of files) {
    const answer = file.state === 'same' ? 'no' : args.flag('yes') ? 'yes' : await askAbout(file, terminal);
    if (answer !== 'no') await writeNew(join(root, file.target), file.content);
    written.push({ ...file, written: answer !== 'no', edit: answer === 'edit' });
  }
  return written;
}

type Answer = 'yes' | 'no' | 'edit';

async function askAbout({ target, content }: ComparedFile, terminal: Terminal): Promise<Answer> {
  const lines = content.split('\n').length - 1;
  for (;;) {
    const said =
      (await terminal.ask?.(
        `Write ${terminalText(target)} (${lines} lines)? [y]es, [n]o, [e]dit it afterwards, [s]how it: `,
      )) ?? 'n';
    const word = said.trim().toLowerCase();
    if (word === 's' || word === 'show') terminal.out.write(`\n${terminalText(content, { lines: true })}\n`);
    else if (word === 'n' || word === 'no') return 'no';
    else if (word === 'e' || word === 'edit') return 'edit';
    else if (word === 'y' || word === 'yes') return 'yes';
  }
}

async function writeNew(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, content, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new UsageError(`${path} is there already, and nothing is written over`, {
      todo: 'Take it away, or rename it, and run init again.',
    });
  }
}

/** Of what is in force now: the config that was written, or the one that was there before. */
async function planNow(
  written: readonly WrittenFile[],
  { plan }: CheckedProposal,
  { root, git }: LocalRepository,
  configPath: string,
  around: Surroundings,
): Promise<EvaluationPlan | RatchetError> {
  const config = written.find(({ path }) => path === configPath);
  if (config?.state === 'new' && !config.written) return plan;
  try {
    return await planEvaluation(planRequest(workingTree(root, git), configPath), around, { all: true });
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    return error;
  }
}

function notATerminal(): UsageError {
  return new UsageError('nobody can be asked here: this is not a terminal', {
    todo: 'Add --yes to write what is proposed, or --dry-run to see it.',
  });
}
