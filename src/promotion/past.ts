import {
  type EnvironmentSlug,
  type PromptSlug,
  type PromptVersionId,
  parsePromptVersionId,
} from '../foundation/ids.ts';
import type { Assignment, Evidence, LedgerEntry, Registry } from '../registry/registry.ts';

type HeldBefore = {
  readonly version: PromptVersionId;
  /** Since when the environment held it, ISO 8601. */
  readonly since: string;
};

/**
 * What an environment held before a pull request's own promotions (design, product, "baseline"), so that a second push is not
 * compared with the first; of a merge group, before those of all its pull requests. Without a pull request, what it holds.
 *
 * @returns undefined when the pull request's promotions were the first there.
 * @throws RegistryError when the ledger does not have the history of what is held.
 */
export async function baselineOf(
  registry: Registry,
  environment: EnvironmentSlug,
  slug: PromptSlug,
  holds: Assignment<PromptVersionId>,
  pullRequests: readonly number[],
): Promise<HeldBefore | undefined> {
  if (pullRequests.length === 0) return { version: holds.version, since: holds.since };
  for await (const entry of registry.history(environment, slug, holds.operation)) {
    if (isOf(pullRequests, entry) && entry.action === 'promotion') continue;
    return entry.to && { version: parsePromptVersionId(entry.to), since: entry.at };
  }
  return undefined;
}

/**
 * Until when the environment that `from` names held a version that was promoted there: `now`, when it still does. That is what
 * `evidence-days` counts from. A version that a rollback put back is held again, and passed if it was promoted there before: a
 * rollback evaluates nothing. What a person promoted despite the verdict did not pass.
 *
 * @param now ISO 8601, UTC.
 * @returns undefined when it was never promoted there, was rolled back or withdrawn and not put back, or other versions held the
 * place for all of the last `evidenceDays`.
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
  for await (const { action, rule, from, to, at } of registry.history(environment.from, slug)) {
    if (action === 'promotion' && to === version && rule !== 'override') return { at: until };
    if ((action === 'rollback' || action === 'withdrawal') && from === version && !putBack) return undefined;
    if (Date.parse(until) < oldest) return undefined;
    putBack ||= to === version;
    // What was held before this entry was held until then.
    if (!putBack) until = at;
  }
  return undefined;
}

/**
 * The evidence on which an environment was given this version before: the version passed there, and a change that brings it back is a
 * revert, which needs no evaluation (design, product). Not counted: what a person promoted despite the verdict, what a rollback or a
 * closed pull request took back, and what this pull request itself promoted.
 *
 * @returns undefined when there is none, or it cannot be verified.
 */
export async function revertOf(
  registry: Registry,
  environment: EnvironmentSlug,
  slug: PromptSlug,
  version: PromptVersionId,
  pullRequests: readonly number[],
): Promise<{ readonly entry: LedgerEntry; readonly evidence: Evidence } | undefined> {
  // What was never promoted has no content there: most candidates are new, and their history need not be walked.
  if ((await registry.version(slug, version)) === undefined) return undefined;
  const withdrawn = new Set<number>();
  for await (const entry of registry.history(environment, slug)) {
    if (entry.action === 'rollback' && entry.from === version) return undefined;
    if (entry.action === 'withdrawal' && entry.pullRequest !== undefined) withdrawn.add(entry.pullRequest);
    if (entry.action !== 'promotion' || entry.to !== version || entry.rule === 'override') continue;
    const gone = entry.pullRequest !== undefined && withdrawn.has(entry.pullRequest);
    if (gone || isOf(pullRequests, entry) || entry.evidence === undefined) continue;
    const evidence = await registry.evidence(entry.evidence);
    if (evidence?.version === version && evidence.verdict.kind === 'pass') return { entry, evidence };
  }
  return undefined;
}

function isOf(pullRequests: readonly number[], { pullRequest }: LedgerEntry): boolean {
  return pullRequest !== undefined && pullRequests.includes(pullRequest);
}
