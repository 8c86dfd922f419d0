import type { Config } from '../config/config.ts';
import { createModels, type ModelSet, type RetryFacts } from '../models/index.ts';
import type { Surroundings } from './request.ts';

/** How long one call may be retried, waits included: a provider that is down must not hold a job for an hour. */
const timeBudgetMs = 5 * 60_000;

/** The models that a config declares, with the keys of this run. Close it when the run ends. */
export function createModelsFor(config: Config, around: Surroundings, keys: 'given' | 'none' = 'given'): ModelSet {
  return createModels({
    declared: config.models,
    secret: keys === 'given' ? around.secret : () => undefined,
    requestTimeoutMs: config.limits.requestTimeoutMs,
    timeBudgetMs,
    now: () => around.now().getTime(),
    onRetry: (retry) => around.log(describeRetry(retry)),
    ...(around.allowedHosts === undefined ? {} : { allowedHosts: around.allowedHosts }),
  });
}

function describeRetry({ model, attempt, message, waitMs }: RetryFacts): string {
  return `${model}: attempt ${attempt} failed (${message}); trying again in ${(waitMs / 1000).toFixed(1)} s`;
}
