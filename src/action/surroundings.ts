import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { formatProgress, progressEvery } from '../commands/progress.ts';
import { gitHubRegistries } from '../commands/registries.ts';
import type { Request, Surroundings } from '../commands/request.ts';
import type { Secrets } from '../foundation/untrusted/redact.ts';
import { toolVersion } from '../foundation/version.ts';
import type { EventContext } from './events/context.ts';
import type { Inputs } from './io.ts';
import type { Log } from './log.ts';

type Parts = {
  readonly environment: NodeJS.ProcessEnv;
  readonly request: Request;
  readonly secrets: Secrets;
  readonly inputs: Inputs;
  readonly context: EventContext;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly log: Log;
};

/** What the action's runner gives a command to run with. */
export function surroundingsOf(parts: Parts): Surroundings {
  const { environment, inputs, secrets, signal, now, log } = parts;
  const { repository, defaultBranch } = parts.context;
  return {
    toolVersion,
    ...gitHubRegistries(parts.context.registryGitHub, { repository, defaultBranch, signal }),
    gitHub: {
      dispatch: async (type, payload) =>
        (await import('../github/index.ts')).dispatchEvent(parts.context.github, repository, { type, payload }),
      deployment: async (news) =>
        (await import('./deployments.ts')).recordDeployment(news, parts.context.github, repository, parts.context.sha),
    },
    cacheFolder: cacheFolder(parts),
    secret: (name) => {
      const value = environment[name] || undefined;
      // A key may have any name: from here on it is masked and redacted like the others.
      if (value !== undefined) secrets.add(value);
      return value;
    },
    redact: secrets.redact,
    variable: (name) => environment[name] || undefined,
    allowedHosts: inputs.allowedHosts,
    code: inputs.allowCode
      ? {
          temporaryFolder: environment.RUNNER_TEMP || tmpdir(),
          searchPath: environment.PATH,
          workspace: environment.GITHUB_WORKSPACE,
        }
      : undefined,
    caps: { maxCalls: inputs.maxCalls, maxCostUsd: inputs.maxCostUsd },
    documentation: documentationAt(environment),
    now,
    signal,
    // A log is read afterwards: one line every ten seconds, and the last one.
    progress: progressEvery(10, (progress) => log.line(formatProgress(progress))),
    log: (line) => log.line(line),
  };
}

/** Where the action itself was taken from; the runner says so, but for one of the workflow's own repository. */
function documentationAt(environment: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = environment;
  return server && repository && ref ? `${server}/${repository}/blob/${ref}/docs` : undefined;
}

/**
 * Below the runner's own folder and not the workspace: what a pull request checks out must never be taken for an answer. What
 * assigns on the default branch reads no cache at all (design, platform).
 */
function cacheFolder({ inputs, request, environment }: Parts): string | undefined {
  const judges = request.occasion === 'pull-request' || request.occasion === 'merge-group';
  return inputs.cache === undefined || !judges ? undefined : resolve(environment.RUNNER_TEMP || tmpdir(), inputs.cache);
}
