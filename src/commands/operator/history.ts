import type { EnvironmentSlug } from '../../foundation/ids.ts';
import { nameOfAssignable } from '../../registry/assignable.ts';
import type { LedgerAction, LedgerEntry, Registry } from '../../registry/registry.ts';
import { isNamedBy } from '../named-assignables.ts';

export { type LedgerEntry, nameOfAssignable };

/** What every part asks for must hold of an entry. */
export type HistoryFilter = {
  readonly environment: EnvironmentSlug | undefined;
  /** Globs; empty: everything. */
  readonly prompts: readonly string[];
  readonly actor: string | undefined;
  readonly action: LedgerAction | undefined;
  readonly rule: string | undefined;
  /** ISO 8601, UTC: not before, and before. */
  readonly since: string | undefined;
  readonly until: string | undefined;
  /** The first hex digits of a version that came or went. */
  readonly version: string | undefined;
  readonly pullRequest: number | undefined;
  readonly limit: number;
};

export const ledgerActions = [
  'promotion',
  'rollback',
  'removal',
  'withdrawal',
] as const satisfies readonly LedgerAction[];

/** Every rule that an entry can name (`LedgerEntry.rule`). */
export const ledgerRules = ['on-pass', 'on-merge', 'manual', 'override', 'rollback', 'removal', 'withdrawal'] as const;

/** Newest first: within a prompt of an environment in the order of its history, between them by time. */
export async function history(registry: Registry, filter: HistoryFilter): Promise<readonly LedgerEntry[]> {
  const names =
    filter.environment === undefined
      ? (await registry.environments()).map(({ environment }) => environment)
      : [filter.environment];
  const isWanted = wantedBy(filter);
  const lists = await Promise.all(names.map((name) => newest(registry, name, isWanted, filter.limit)));
  return merged(lists).slice(0, filter.limit);
}

async function newest(
  registry: Registry,
  environment: EnvironmentSlug,
  isWanted: (entry: LedgerEntry) => boolean,
  limit: number,
): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for await (const entry of registry.history(environment)) {
    if (entries.length >= limit) break;
    if (isWanted(entry)) entries.push(entry);
  }
  return entries;
}

/** Keeps the order of each list. */
function merged(lists: readonly LedgerEntry[][]): readonly LedgerEntry[] {
  const left = lists.map((list) => [...list]);
  const all: LedgerEntry[] = [];
  for (;;) {
    const [first, ...others] = left.filter((list) => list.length > 0);
    if (first === undefined) return all;
    const next = others.reduce((best, list) => ((list[0]?.at ?? '') > (best[0]?.at ?? '') ? list : best), first);
    all.push(...next.splice(0, 1));
  }
}

function wantedBy(filter: HistoryFilter): (entry: LedgerEntry) => boolean {
  const { prompts, action, rule, since, until, version, pullRequest, actor } = filter;
  const isNamed = prompts.length === 0 ? () => true : isNamedBy(prompts);
  const isVersion = (id: string | undefined) => version === undefined || id?.startsWith(`sha256:${version}`) === true;
  return (entry) =>
    (action === undefined || entry.action === action) &&
    (rule === undefined || entry.rule === rule) &&
    (since === undefined || entry.at >= since) &&
    (until === undefined || entry.at < until) &&
    (pullRequest === undefined || entry.pullRequest === pullRequest) &&
    (actor === undefined || isPerson(entry.actor, actor) || isPerson(entry.triggeringActor, actor)) &&
    (isVersion(entry.from) || isVersion(entry.to)) &&
    isNamed(nameOfAssignable(entry));
}

/** By login, by name, or by address: `Ada <ada@example.com>` is all three. Case does not count. */
function isPerson(found: string | undefined, wanted: string): boolean {
  if (found === undefined) return false;
  const [, name = found, address = ''] = /^(.*?)\s*<(.*)>$/.exec(found) ?? [];
  return [found, name, address].some((each) => each.toLowerCase() === wanted.toLowerCase());
}
