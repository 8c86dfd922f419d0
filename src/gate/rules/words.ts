import type { PairedSuite } from '../pairing/pairing.ts';
import type { Check } from '../verdict.ts';

/** What every check of a suite says of itself. */
export function ruleOf(rule: string, { source }: PairedSuite): Pick<Check, 'rule' | 'suite' | 'against'> {
  return { rule, suite: source.suite, ...(source.against === 'anchor' ? { against: 'anchor' as const } : {}) };
}

/** `144 cases`, or `26 clusters` where clusters are the unit. */
export function unitsOf({ clustered }: PairedSuite, units: number): string {
  return counted(units, clustered ? 'cluster' : 'case');
}

/** `1 case`, `2 cases`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** How many cases a message names; it says how many more there are. */
const NAMED = 10;

export function nameSome(names: readonly string[]): string {
  const named = names.slice(0, NAMED).join(', ');
  return names.length > NAMED ? `${named} and ${names.length - NAMED} more` : named;
}
