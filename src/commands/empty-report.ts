import type { Config } from '../config/config.ts';
import { toErrorRecord } from '../foundation/errors.ts';
import type { Notice, Report } from '../report/report.ts';
import { commitOf, type Request, type Surroundings } from './request.ts';

/** The facts of a run that every report states, before anything is known of prompts. The verdict is the caller's to give. */
export function emptyReport(
  request: Request,
  around: Surroundings,
  startedAt: Date,
): Omit<Report, 'verdict' | 'because'> {
  const finishedAt = around.now();
  const commit = request.command === 'evaluate' ? commitOf(request.scope) : request.trusted.commit;
  const pullRequest = 'pullRequest' in request ? request.pullRequest : undefined;
  return {
    format: 1,
    tool: { name: 'prompt-ratchet', version: around.toolVersion },
    command: request.command,
    event: request.event,
    config: request.configPath,
    ...(request.environment === undefined || request.command !== 'evaluate'
      ? {}
      : { onlyEnvironment: request.environment }),
    ...(request.repository === undefined ? {} : { repository: request.repository }),
    ...(pullRequest === undefined ? {} : { pullRequest }),
    ...(commit === undefined ? {} : { commit }),
    ...(request.trusted.commit === undefined ? {} : { trustedCommit: request.trusted.commit }),
    ...(request.run === undefined ? {} : { runUrl: request.run.url }),
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt.toISOString(),
    dryRun: request.dryRun,
    simulated: false,
    ...(around.documentation === undefined ? {} : { documentation: around.documentation }),
    prompts: [],
    notices: [],
    calls: {
      calls: 0,
      cached: 0,
      recorded: 0,
      inputTokens: 0,
      outputTokens: 0,
      costUsd: 0,
      estimatedCalls: 0,
      estimatedCostUsd: 0,
      seconds: (finishedAt.getTime() - startedAt.getTime()) / 1000,
    },
  };
}

/** Nothing was in question: the reason, a success, and no row. */
export function nothingReport(
  request: Request,
  config: Config,
  nothing: string,
  notices: readonly Notice[],
  startedAt: Date,
  around: Surroundings,
): Report {
  return {
    ...emptyReport(request, around, startedAt),
    ...(config.project === undefined ? {} : { project: config.project }),
    verdict: 'pass',
    because: nothing,
    nothing,
    notices,
  };
}

/** What went wrong, as a report: its comment takes the place of an earlier verdict, which must not stand. */
export function errorReport(
  request: Request,
  config: Config | undefined,
  thrown: unknown,
  startedAt: Date,
  around: Surroundings,
): Report {
  const error = toErrorRecord(thrown);
  return {
    ...emptyReport(request, around, startedAt),
    ...(config?.project === undefined ? {} : { project: config.project }),
    verdict: 'error',
    because: error.message,
    error,
  };
}
