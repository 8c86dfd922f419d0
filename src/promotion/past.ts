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
 * When a version was last promoted, with its evidence, in the environment that `from` names; undefined when it never was in
 * the last `evidenceDays`, or was rolled back there since.
 *
 * @param now ISO 8601, UTC.
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
  for await (const entry of registry.history(environment.from, slug)) {
    if (entry.action === 'promotion' && entry.to === version) return { at: entry.at };
    if (entry.action === 'rollback' && entry.from === version) return undefined;
    if (Date.parse(entry.at) < oldest) return undefined;
  }
  return undefined;
}
