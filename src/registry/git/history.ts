import type { OperationId } from '../../foundation/ids.ts';
import { type AssignableName, nameOfAssignable } from '../assignable.ts';
import type { LedgerEntry } from '../registry.ts';

/**
 * Entries of one environment, newest first. Within a prompt the chain of `replaces` decides, whatever the clocks said; between
 * prompts the time does.
 */
export function newestFirst(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const names = new Set(entries.map(nameOfAssignable));
  const chains = [...names].map((name) => ({
    name,
    left: inChainOrder(entries.filter((entry) => nameOfAssignable(entry) === name)),
  }));
  const merged: LedgerEntry[] = [];
  while (merged.length < entries.length) {
    const newest = chains
      .filter(({ left }) => left.length > 0)
      .reduce((best, each) => (isNewer(each, best) ? each : best));
    merged.push(...newest.left.splice(0, 1));
  }
  return merged;
}

type Chain = { readonly name: AssignableName; readonly left: LedgerEntry[] };

function isNewer(one: Chain, other: Chain): boolean {
  const [a, b] = [one.left[0]?.at ?? '', other.left[0]?.at ?? ''];
  return a > b || (a === b && one.name < other.name);
}

/** From the entry that nothing replaces to the oldest. Entries out of a broken chain come last, by time. */
function inChainOrder(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const left = new Map<OperationId, LedgerEntry>(entries.map((entry) => [entry.operation, entry]));
  const replaced = new Set(entries.map((entry) => entry.replaces));
  const byTime = entries.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const heads = byTime.filter((entry) => !replaced.has(entry.operation));
  const ordered: LedgerEntry[] = [];
  for (const head of [...heads, ...byTime]) {
    for (let next = left.get(head.operation); next !== undefined; next = next.replaces && left.get(next.replaces)) {
      ordered.push(next);
      left.delete(next.operation);
    }
  }
  return ordered;
}
