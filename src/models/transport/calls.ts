import { ModelError } from '../model.ts';
import type { SharedRate, Sleep } from './limits.ts';

/** What one attempt gave. */
export type Attempt<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | {
      readonly kind: 'failed';
      readonly error: ModelError;
      readonly retry: boolean;
      /** What the provider asked for, in milliseconds. */
      readonly retryAfterMs: number | undefined;
      /** The provider has too much to do: every call with its key slows down. */
      readonly slowDown: boolean;
    };

/** One retry, for the log: why, and how long it waits. */
export type RetryFacts = {
  readonly model: string;
  readonly reason: ModelError['reason'];
  readonly message: string;
  /** The attempt that failed, 1-based. */
  readonly attempt: number;
  readonly waitMs: number;
};

export type RetryOptions = {
  readonly model: string;
  readonly rate: SharedRate;
  readonly signal: AbortSignal;
  /** For all attempts of one call and the waits between them; waiting for a place among the calls in flight is not in it. */
  readonly timeBudgetMs: number;
  readonly sleep: Sleep;
  /** In 0–1. */
  readonly random: () => number;
  readonly onRetry: ((facts: RetryFacts) => void) | undefined;
};

/**
 * Tries until there is an answer, a failure that no retry can mend, or no time left. A wait that the provider asked for is
 * obeyed, or, where it goes over the budget, the call fails at once; without one, exponential backoff with jitter.
 *
 * @throws ModelError of the last attempt; the signal's reason when it was aborted.
 */
export async function callWithRetries<T>(
  attempt: () => Promise<Attempt<T>>,
  options: RetryOptions,
): Promise<{ readonly value: T; readonly attempts: number }> {
  const { rate, signal, timeBudgetMs } = options;
  let spentMs = 0;
  for (let attempts = 1; ; attempts += 1) {
    const { outcome, tookMs } = await oneAttempt(attempt, rate, signal);
    if (outcome.kind === 'answered') return { value: outcome.value, attempts };
    spentMs += tookMs;
    const { error, retryAfterMs } = outcome;
    if (!outcome.retry) throw givenUp(error, attempts, '');
    if (retryAfterMs === undefined && attempts >= mostUnguided) throw givenUp(error, attempts, '');
    const waitMs = waitBefore(attempts, retryAfterMs, options.random);
    if (spentMs + waitMs > timeBudgetMs) {
      const asked = retryAfterMs === undefined ? '' : `; it asks to wait ${seconds(retryAfterMs)}`;
      throw givenUp(error, attempts, ` (the time budget of a call is ${seconds(timeBudgetMs)}${asked})`);
    }
    options.onRetry?.({
      model: options.model,
      reason: error.reason,
      message: error.message,
      attempt: attempts,
      waitMs,
    });
    spentMs += waitMs;
    if (outcome.slowDown && retryAfterMs !== undefined) await rate.pause(waitMs, signal);
    else await options.sleep(waitMs, signal);
  }
}

async function oneAttempt<T>(
  attempt: () => Promise<Attempt<T>>,
  rate: SharedRate,
  signal: AbortSignal,
): Promise<{ readonly outcome: Attempt<T>; readonly tookMs: number }> {
  const place = await rate.enter(signal);
  const started = performance.now();
  try {
    const outcome = await attempt();
    if (outcome.kind === 'answered') rate.increase();
    else if (outcome.slowDown) rate.decrease(place);
    return { outcome, tookMs: performance.now() - started };
  } finally {
    rate.leave();
  }
}

/** Attempts of a call when the provider does not say when to come back: about 12 seconds. An outage is said, not sat out. */
const mostUnguided = 6;
const firstBackoffMs = 500;
const longestBackoffMs = 30_000;
/** A provider that says "again in 0 s" for ever must not be called in a tight loop. */
const shortestWaitMs = 100;

/** Jitter only ever adds to what a provider asked for, and halves at most what nobody asked for. */
function waitBefore(attempts: number, retryAfterMs: number | undefined, random: () => number): number {
  if (retryAfterMs !== undefined) {
    const asked = Math.max(retryAfterMs, shortestWaitMs);
    return Math.round(asked + random() * Math.min(asked * 0.1, 1000));
  }
  const backoff = Math.min(firstBackoffMs * 2 ** (attempts - 1), longestBackoffMs);
  return Math.round(backoff * (0.5 + random() / 2));
}

function givenUp(error: ModelError, attempts: number, why: string): ModelError {
  if (attempts === 1 && why === '') return error;
  return new ModelError(
    error.kind,
    error.reason,
    `${error.message}; gave up after ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}${why}`,
    {
      todo: error.todo,
      details: { ...error.details, attempts },
      cause: error.cause,
    },
  );
}

function seconds(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`;
}
