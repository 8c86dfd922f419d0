import { resolve } from 'node:path';
import { formatProgress, progressEvery } from '../commands/progress.ts';
import { gitHubRegistries } from '../commands/registries.ts';
import type { Surroundings } from '../commands/request.ts';
import { toolVersion } from '../foundation/version.ts';
import type { GitHub } from '../github/index.ts';
import type { EventContext } from './events/context.ts';
import type { Inputs } from './io.ts';
import type { Log } from './log.ts';

type Parts = {
  readonly environment: NodeJS.ProcessEnv;
  readonly inputs: Inputs;
  readonly context: EventContext;
  /** With the registry token where one is given. */
  readonly registryGitHub: GitHub;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly log: Log;
};

/** What the action's runner gives a command to run with. */
export function surroundingsOf(parts: Parts): Surroundings {
  const { environment, inputs, context, registryGitHub, signal, now, log } = parts;
  const registries = gitHubRegistries(registryGitHub, context.repository, signal);
  return {
    toolVersion,
    ...registries,
    cacheFolder: inputs.cache === undefined ? undefined : resolve(environment.GITHUB_WORKSPACE ?? '.', inputs.cache),
    secret: (name) => environment[name] || undefined,
    allowedHosts: inputs.allowedHosts,
    caps: { maxCalls: inputs.maxCalls, maxCostUsd: inputs.maxCostUsd },
    now,
    signal,
    // A log is read afterwards: one line every ten seconds, and the last one.
    progress: progressEvery(10, (progress) => log.line(formatProgress(progress))),
    log: (line) => log.line(line),
  };
}
