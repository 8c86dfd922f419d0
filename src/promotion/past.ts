import type { EnvironmentSlug, PromptSlug, PromptVersionId } from '../foundation/ids.ts';
import type { Assignment, Registry } from '../registry/registry.ts';

type HeldBefore = {
  readonly version: PromptVersionId;
  /** Since when the environment held it, ISO 8601. */
  readonly since: string;
};

/**
 * What an environment held before a pull request's own promotions (design, product, "baseline"), so that a second push is not
 * compared with the first. Without a pull request, what it holds.
 *
 * @returns undefined when the pull request's promotions were the first there.
 * @throws RegistryError when the ledger does not have the history of what is held.
 */
export async function baselineOf(
  registry: Registry,
  environment: EnvironmentSlug,
  slug: PromptSlug,
  holds: Assignment,
  pullRequest: number | undefined,
): Promise<HeldBefore | undefined> {
  if (pullRequest === undefined) return { version: holds.version, since: holds.since };
  for await (const entry of registry.history(environment, slug, holds.operation)) {
    if (entry.pullRequest === pullRequest && entry.action === 'promotion') continue;
    return entry.to && { version: entry.to, since: entry.at };
  }
  return undefined;
}

/**
 * Until when the environment that `from` names held a version that was promoted there: `now`, when it still does. That is what
 * `evidence-days` counts from. A version that a rollback put back is held again, and passed if it was promoted there before: a
 * rollback evaluates nothing.
 *
 * @param now ISO 8601, UTC.
 * @returns undefined when it was never promoted there, was rolled back and not put back, or other versions held the place for all
 * of the last `evidenceDays`.
 */
export async function passedIn(
  registry: Registry,
  environment: { readonly from: EnvironmentSlug | undefined; readonly evidenceDays: number },
  slug: PromptSlug,
  version: PromptVersionId,
  now: string,
): Promise<{ readonly at: string } | undefined> {
  if (environment.from === undefined) return undefined;
  const oldest = Date.parse(now) - environment.evidenceDays * 24 * 60 * 60 * 1000;
  let until = now;
  let putBack = false;
  for await (const { action, from, to, at } of registry.history(environment.from, slug)) {
    if (action === 'promotion' && to === version) return { at: until };
    if (action === 'rollback' && from === version && !putBack) return undefined;
    if (Date.parse(until) < oldest) return undefined;
    putBack ||= to === version;
    // What was held before this entry was held until then.
    if (!putBack) until = at;
  }
  return undefined;
}
