import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { exitCode } from '../commands/exit-code.ts';
import type { EvaluateRequest, Request } from '../commands/request.ts';
import { runRequest } from '../commands/run.ts';
import { UsageError } from '../foundation/errors.ts';
import { type EnvironmentSlug, parseEnvironmentSlug } from '../foundation/ids.ts';
import { emptyTree } from '../foundation/source-tree.ts';
import { terminalJson, terminalText } from '../foundation/untrusted/log.ts';
import { createSecrets, secretsIn } from '../foundation/untrusted/redact.ts';
import { redactReport, renderTerminal, reportToJson } from '../report/index.ts';
import type { Arguments } from './arguments.ts';
import { commitTree, hasCommit, mergeBase, resolveCommit, workingTree } from './local-tree.ts';
import { type LocalRepository, openRepository } from './repository.ts';
import { surroundingsOf } from './surroundings.ts';
import type { Terminal } from './terminal.ts';

/** `evaluate` on a local repository. */
export async function evaluateCommand(args: Arguments, terminal: Terminal): Promise<number> {
  const repository = await openRepository(args, terminal);
  const request = await evaluateRequest(args, repository);
  if (args.flag('plan')) return await (await import('./plan.ts')).showPlan(request, repository, args, terminal);
  if (args.flag('all')) {
    throw new UsageError('--all goes with --plan', {
      todo: 'To evaluate every prompt, promote them: `prompt-ratchet promote --help`.',
    });
  }
  return await runAndShow(request, repository, args, terminal);
}

async function evaluateRequest(args: Arguments, repository: LocalRepository): Promise<EvaluateRequest> {
  const { actor } = repository;
  const head = args.text('head');
  const scope = await changeOf(repository, args, head);
  return {
    ...commonOf(args, actor),
    command: 'evaluate',
    environment: environmentOf(args),
    prompts: args.list('prompt'),
    // What is not committed moves nothing: with --assign the committed config decides.
    trusted: head === undefined && !args.flag('assign') ? scope.proposed : scope.base,
    trust: { kind: 'trusted' },
    scope,
    pullRequest: undefined,
    pullRequests: [],
    assign: args.flag('assign'),
  };
}

/** `promote` on a local repository: the same gate, the same protocol, the registry branch of this repository. */
export async function promoteCommand(args: Arguments, terminal: Terminal): Promise<number> {
  const repository = await openRepository(args, terminal);
  const { actor } = repository;
  const from = args.text('from');
  const head = args.text('head');
  const move = await moveOf(args, repository);
  const request: Request = {
    ...commonOf(args, actor),
    ...move,
    command: 'promote',
    from: from === undefined ? undefined : parseEnvironmentSlug(from),
    files: head === undefined ? move.trusted : await commitTree(repository.root, head, repository.git),
    override: args.flag('override'),
    remove: args.flag('remove'),
  };
  return await runAndShow(request, repository, args, terminal);
}

/** `rollback` on a local repository. */
export async function rollbackCommand(args: Arguments, terminal: Terminal): Promise<number> {
  const repository = await openRepository(args, terminal);
  const { actor } = repository;
  const request: Request = { ...commonOf(args, actor), ...(await moveOf(args, repository)), command: 'rollback' };
  return await runAndShow(request, repository, args, terminal);
}

async function changeOf({ root, git }: LocalRepository, args: Arguments, head: string | undefined) {
  const base = args.text('base');
  if (head === undefined) {
    const proposed = workingTree(root, git);
    // A plan compares nothing: it can be made before the first commit.
    const unborn = args.flag('plan') && base === undefined && !(await hasCommit(root, git));
    return {
      kind: 'change',
      proposed,
      base: unborn ? emptyTree : await commitTree(root, base ?? 'HEAD', git),
    } as const;
  }
  const proposed = await commitTree(root, head, git);
  const from =
    base ?? (await mergeBase(root, await resolveCommit(root, 'HEAD', git), await resolveCommit(root, head, git), git));
  return { kind: 'change', proposed, base: await commitTree(root, from, git) } as const;
}

/** A version that is moved by hand is judged by the config of HEAD: what is not committed moves nothing. */
async function moveOf(args: Arguments, { root, git }: LocalRepository) {
  const environment = environmentOf(args);
  if (environment === undefined)
    throw new UsageError('--environment is missing', { todo: 'Name the environment to move.' });
  const prompts = args.list('prompt');
  if (prompts.length === 0) {
    throw new UsageError('--prompt is missing', { todo: "Name the prompts by slug or glob; '*' means all of them." });
  }
  return { environment, prompts, version: args.text('version'), trusted: await commitTree(root, 'HEAD', git) };
}

function commonOf(args: Arguments, actor: string) {
  return {
    occasion: 'command-line',
    event: 'command line',
    configPath: args.text('config') ?? 'prompt-ratchet.yml',
    reason: args.text('reason'),
    dryRun: args.flag('dry-run'),
    onDefaultBranch: false,
    repository: undefined,
    actor,
    triggeringActor: undefined,
    run: undefined,
    objection: async () => undefined,
    pullRequestStates: async () => undefined,
  } as const;
}

function environmentOf(args: Arguments): EnvironmentSlug | undefined {
  const environment = args.text('environment');
  return environment === undefined ? undefined : parseEnvironmentSlug(environment);
}

async function runAndShow(
  request: Request,
  repository: LocalRepository,
  args: Arguments,
  terminal: Terminal,
): Promise<number> {
  const secrets = createSecrets(secretsIn(terminal.environment));
  const around = surroundingsOf(repository, secrets, args, terminal);
  const { reason } = request;
  const told: Request = { ...request, reason: reason && secrets.redact(reason) };
  const found = await runRequest(told, around);
  const { redact } = secrets;
  const report = redactReport(found, redact);
  const file = args.text('report');
  if (file !== undefined) {
    await writeReport(resolve(terminal.folder, file), reportToJson(report, redact), terminal);
  }
  const { out } = terminal;
  const text = args.flag('json') ? terminalJson(reportToJson(report, redact)) : renderTerminal(report, out);
  out.write(text.endsWith('\n') ? text : `${text}\n`);
  return exitCode(report, request.occasion);
}

/** What was found and done is told in any case: a file that cannot be written is a warning. */
async function writeReport(path: string, text: string, { err }: Terminal): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (error) {
    err.write(
      `warning: --report could not be written: ${terminalText(error instanceof Error ? error.message : String(error))}\n`,
    );
  }
}
