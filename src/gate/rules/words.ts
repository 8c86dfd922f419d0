import type { MeasuredScorer } from '../measure.ts';
import { percent, points, TOLERANCE } from '../numbers.ts';
import type { JudgedSuite, PairedSuite } from '../pairing/pairing.ts';
import type { Sample } from '../pairing/sample.ts';
import { FEWEST_CLUSTERS } from '../policy.ts';
import type { Check } from '../verdict.ts';

/** What every check of a suite says of itself. */
export function ruleOf(rule: string, { source }: PairedSuite): Pick<Check, 'rule' | 'suite' | 'against'> {
  return { rule, suite: source.suite, ...(source.against === undefined ? {} : { against: source.against }) };
}

/** True for a check of this suite: the pinned release makes a suite of its own. */
export function isOf({ suite, against }: JudgedSuite, check: Check): boolean {
  return suite === check.suite && against === check.against;
}

/** `exact fell by 7.0 pp (88.0% → 81.0%)`. */
export function moved(what: string, drop: number, means: MeasuredScorer | undefined, digits: number): string {
  const levels =
    means?.baselineMean === undefined || means.candidateMean === undefined
      ? ''
      : ` (${percent(means.baselineMean, digits)} → ${percent(means.candidateMean, digits)})`;
  if (Math.abs(drop) <= TOLERANCE) return `${what} did not move${levels}`;
  return `${what} ${drop > 0 ? 'fell' : 'rose'} by ${points(drop, digits)}${levels}`;
}

export function allowed(limit: number, digits: number): string {
  return limit === 0 ? 'no drop is allowed' : `a drop of ${points(limit, digits)} is allowed`;
}

export function unscored(name: string): string {
  return `${name} scored no case on both sides`;
}

/** A test is passed at this level. A level of 0 is that of a look at which nothing is tested. */
export function isShown(p: number, level: number): boolean {
  return level > 0 && p <= level;
}

/** With fewer clusters a few of them would decide everything: no guarantee. Undefined where there are enough, or none. */
export function tooFewClusters(suite: PairedSuite, { units }: Sample): string | undefined {
  if (!suite.clustered || units >= FEWEST_CLUSTERS) return undefined;
  return `${unitsOf(suite, units)} ${units === 1 ? 'is' : 'are'} too few for a guarantee: at least ${FEWEST_CLUSTERS} are needed`;
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
