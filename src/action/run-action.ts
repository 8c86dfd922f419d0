import { readFile } from 'node:fs/promises';
import { exitCode } from '../commands/exit-code.ts';
import type { Request, RunFacts } from '../commands/request.ts';
import { runRequest } from '../commands/run.ts';
import { describeError, RatchetError, UsageError } from '../foundation/errors.ts';
import { type CommitId, parseCommitId } from '../foundation/ids.ts';
import { isJsonObject, type JsonValue } from '../foundation/json.ts';
import { createSecrets, type Secrets, secretsIn } from '../foundation/untrusted/redact.ts';
import { createGitHub, type GitHub, type Repository } from '../github/index.ts';
import type { EventContext } from './events/context.ts';
import { readRequest } from './events/index.ts';
import { type Inputs, readInputs } from './io.ts';
import { createLog, type Log, maskSecret } from './log.ts';
import { publish, publishFailure, publishNothing } from './publish.ts';
import { surroundingsOf } from './surroundings.ts';

type Environment = NodeJS.ProcessEnv;

/** One run of the action: inputs and event → request → report → what GitHub and the next steps see. Returns the exit code. */
export async function runAction(environment: Environment, signal: AbortSignal, now: () => Date): Promise<number> {
  const secrets = createSecrets(secretsIn(environment), maskSecret);
  const log = createLog(secrets.redact);
  try {
    const inputs = readInputs(environment);
    const context = await eventContext(environment, inputs, signal, log);
    const { reason } = inputs;
    const answer = await readRequest({ ...inputs, reason: reason && secrets.redact(reason) }, context);
    if (answer.kind === 'nothing') return await publishNothing(answer.reason, { environment, log });
    return await runAndPublish(answer.request, inputs, context, { environment, signal, now, secrets, log });
  } catch (thrown) {
    const message =
      thrown instanceof RatchetError ? describeError(thrown) : String(thrown instanceof Error ? thrown.stack : thrown);
    return await publishFailure(message, { environment, log, redact: secrets.redact });
  }
}

type Process = {
  readonly environment: Environment;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly secrets: Secrets;
  readonly log: Log;
};

async function runAndPublish(
  request: Request,
  inputs: Inputs,
  context: EventContext,
  process: Process,
): Promise<number> {
  const { environment, log } = process;
  const around = surroundingsOf({ ...process, request, inputs, context });
  const report = await runRequest(request, around);
  // A run that was cancelled still says so, in the few seconds that the runner leaves it.
  const ending = AbortSignal.timeout(process.signal.aborted ? 4_000 : 60_000);
  const commenter = gitHubFor(environment, inputs.token, COMMENT_REQUESTS, ending, log);
  await publish(report, request, {
    ...process,
    redact: process.secrets.redact,
    inputs,
    context: { ...context, github: commenter },
  });
  return exitCode(report, request.occasion);
}

/** What the runner says of the event, checked once. */
async function eventContext(
  environment: Environment,
  inputs: Inputs,
  signal: AbortSignal,
  log: Log,
): Promise<EventContext> {
  const payload = await readPayload(needed(environment, 'GITHUB_EVENT_PATH'));
  const repository = parseRepository(needed(environment, 'GITHUB_REPOSITORY'));
  const repositoryFacts = isJsonObject(payload) ? payload.repository : undefined;
  const defaultBranch = isJsonObject(repositoryFacts) ? repositoryFacts.default_branch : undefined;
  if (typeof defaultBranch !== 'string') {
    throw new UsageError('the event does not say which the default branch is', {
      todo: 'Run the action on an event that carries the repository, as GitHub delivers it.',
    });
  }
  return {
    eventName: needed(environment, 'GITHUB_EVENT_NAME'),
    payload,
    repository,
    defaultBranch,
    ...gitHubsFor(environment, inputs, signal, log),
    sha: commit(needed(environment, 'GITHUB_SHA')),
    ref: environment.GITHUB_REF ?? '',
    actor: needed(environment, 'GITHUB_ACTOR'),
    triggeringActor: environment.GITHUB_TRIGGERING_ACTOR || undefined,
    run: runFacts(environment, repository),
  };
}

/**
 * GitHub gives a job's token 1,000 requests an hour for the whole repository: a run takes at most 40 (design, platform). Six are
 * kept for the comment, so that a registry that has to be asked again and again leaves enough to tell of it.
 */
const REQUESTS = 34;
const COMMENT_REQUESTS = 6;

/** One client, or two that share what a run may ask. */
function gitHubsFor(
  environment: Environment,
  { token, registryToken }: Inputs,
  signal: AbortSignal,
  log: Log,
): Pick<EventContext, 'github' | 'registryGitHub'> {
  if (registryToken === undefined) {
    const github = gitHubFor(environment, token, REQUESTS, signal, log);
    return { github, registryGitHub: github };
  }
  return {
    github: gitHubFor(environment, token, REQUESTS / 2, signal, log),
    registryGitHub: gitHubFor(environment, registryToken, REQUESTS / 2, signal, log),
  };
}

function gitHubFor(
  environment: Environment,
  token: string,
  maxRequests: number,
  signal: AbortSignal,
  log: Log,
): GitHub {
  return createGitHub({
    token,
    maxRequests,
    apiUrl: environment.GITHUB_API_URL ?? 'https://api.github.com',
    graphqlUrl: environment.GITHUB_GRAPHQL_URL ?? 'https://api.github.com/graphql',
    signal,
    now: () => Date.now(),
    sleep: (milliseconds, stop) => sleep(milliseconds, stop),
    log: (line) => log.debug(line),
  });
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}

async function readPayload(path: string): Promise<JsonValue> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new UsageError('GITHUB_EVENT_PATH names a file that cannot be read', { position: { file: path }, cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError('GITHUB_EVENT_PATH does not hold JSON', { position: { file: path }, cause });
  }
}

function parseRepository(text: string): Repository {
  const [owner, name, ...rest] = text.split('/');
  if (!owner || !name || rest.length > 0)
    throw new UsageError(`GITHUB_REPOSITORY is "${text}"`, { todo: 'It takes owner/name.' });
  return { owner, name };
}

function commit(text: string): CommitId {
  try {
    return parseCommitId(text);
  } catch (cause) {
    throw new UsageError(`GITHUB_SHA is "${text}"`, { cause });
  }
}

function runFacts(environment: Environment, { owner, name }: Repository): RunFacts {
  const id = needed(environment, 'GITHUB_RUN_ID');
  const server = environment.GITHUB_SERVER_URL ?? 'https://github.com';
  return {
    id,
    attempt: attemptOf(environment.GITHUB_RUN_ATTEMPT),
    url: `${server}/${owner}/${name}/actions/runs/${id}`,
    ...(environment.GITHUB_WORKFLOW_REF ? { workflowRef: environment.GITHUB_WORKFLOW_REF } : {}),
  };
}

function attemptOf(text: string | undefined): number {
  if (text === undefined || text === '') return 1;
  const attempt = Number(text);
  if (Number.isInteger(attempt) && attempt >= 1) return attempt;
  throw new UsageError(`GITHUB_RUN_ATTEMPT is "${text}"`, { todo: 'It takes a whole number of at least 1.' });
}

function needed(environment: Environment, name: string): string {
  const value = environment[name];
  if (value === undefined || value === '') {
    throw new UsageError(`the environment variable ${name} is not set`, {
      todo: 'The action runs inside GitHub Actions; on your own machine use `prompt-ratchet`.',
    });
  }
  return value;
}
