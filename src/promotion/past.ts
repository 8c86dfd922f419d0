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
  /** What a closed pull request brought back: whose it was, the promotion behind it says. */
  let returned: HeldBefore | undefined;
  for await (const entry of registry.history(environment, slug, holds.operation)) {
    const { action, to, at } = entry;
    if (action === 'withdrawal' && returned === undefined && to !== undefined) {
      returned = { version: parsePromptVersionId(to), since: at };
    } else if (action !== 'promotion') {
      if (returned === undefined) return to && { version: parsePromptVersionId(to), since: at };
    } else if (!isOf(pullRequests, entry)) {
      if (returned === undefined || returned.version === to)
        return returned ?? (to && { version: parsePromptVersionId(to), since: at });
    } else if (returned?.version === to) returned = undefined;
  }
  return undefined;
}

/**
 * Until when the environment that `from` names held a version that was promoted there: `now`, when it still does. That is what
 * `evidence-days` counts from. A version that a rollback or a withdrawal put back is held again, and passed if it was promoted there
 * before: neither evaluates anything. What a person promoted despite the verdict did not pass.
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
  const oldest = Date.parse(now) - environment.evidenceDays * DAY_MS;
  const withdrawn = new Set<number>();
  let until = now;
  let putBack = false;
  for await (const { action, rule, from, to, at, pullRequest } of registry.history(environment.from, slug)) {
    if (action === 'withdrawal' && pullRequest !== undefined) withdrawn.add(pullRequest);
    const stands = rule !== 'override' && (pullRequest === undefined || !withdrawn.has(pullRequest));
    if (action === 'promotion' && to === version && stands) return { at: until };
    if (action !== 'promotion' && from === version && !putBack) return undefined;
    if (Date.parse(until) < oldest) return undefined;
    putBack ||= action !== 'promotion' && to === version;
    // What was held before this entry was held until then.
    if (!putBack) until = at;
  }
  return undefined;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** GitHub's word on pull requests; undefined: it cannot be known. */
export type PullRequestStates = (
  numbers: readonly number[],
) => Promise<ReadonlyMap<number, 'open' | 'merged' | 'closed'> | undefined>;

/** What a revert is asked about. */
export type RevertQuestion = {
  readonly environment: { readonly slug: EnvironmentSlug; readonly evidenceDays: number };
  readonly slug: PromptSlug;
  readonly version: PromptVersionId;
  /** The pull requests of this change. */
  readonly own: readonly number[];
  readonly states: PullRequestStates;
  /** ISO 8601, UTC. */
  readonly now: string;
};

/**
 * The evidence on which an environment was given this version before: the version passed there, and a change that brings it back is a
 * revert, which needs no evaluation (design, product). It was there within `evidence-days`; whether policy, dataset, scorers and model
 * are today's is for the caller to see. Not counted: what a person promoted despite the verdict, what was
 * taken back, and what a pull request promoted that is not merged.
 *
 * @returns undefined when there is none, or it cannot be verified.
 */
export async function revertOf(
  registry: Registry,
  { environment, slug, version, own, states, now }: RevertQuestion,
): Promise<{ readonly entry: LedgerEntry; readonly evidence: Evidence } | undefined> {
  // What was never promoted has no content there: most candidates are new, and their history need not be walked.
  if ((await registry.version(slug, version)) === undefined) return undefined;
  const oldest = Date.parse(now) - environment.evidenceDays * DAY_MS;
  const withdrawn = new Set<number>();
  let until = now;
  for await (const entry of registry.history(environment.slug, slug)) {
    // Written so that a time that cannot be read is never young enough.
    if (!(Date.parse(until) >= oldest)) return undefined;
    until = entry.at;
    const { action, to, from, rule, pullRequest } = entry;
    if (action === 'withdrawal' && pullRequest !== undefined) withdrawn.add(pullRequest);
    if ((action === 'rollback' || action === 'removal') && from === version) return undefined;
    if (action !== 'promotion' || to !== version || rule === 'override' || entry.evidence === undefined) continue;
    if (pullRequest !== undefined) {
      if (withdrawn.has(pullRequest) || own.includes(pullRequest)) continue;
      if ((await states([pullRequest]))?.get(pullRequest) !== 'merged') continue;
    }
    const evidence = await registry.evidence(entry.evidence);
    if (evidence?.version === version && evidence.verdict.kind === 'pass') return { entry, evidence };
  }
  return undefined;
}

/**
 * The entry by which a person replaced this version with what is held: a push that finds the version in the files must not undo that.
 * Undefined: no person did, or what the person replaced was another version.
 */
export async function replacedByPerson(
  registry: Registry,
  environment: EnvironmentSlug,
  slug: PromptSlug,
  version: PromptVersionId,
): Promise<LedgerEntry | undefined> {
  let steps = 0;
  for await (const entry of registry.history(environment, slug)) {
    steps += 1;
    if (!BY_PERSON.has(entry.rule) || steps > MOST_DECISIONS) return undefined;
    if (entry.from === version) return entry;
  }
  return undefined;
}

/** Rules by which a person moves a version. */
const BY_PERSON: ReadonlySet<string> = new Set(['manual', 'override', 'rollback', 'removal']);

/** Decisions of people one after the other, with no merge in between. */
const MOST_DECISIONS = 20;

function isOf(pullRequests: readonly number[], { pullRequest }: LedgerEntry): boolean {
  return pullRequest !== undefined && pullRequests.includes(pullRequest);
}
