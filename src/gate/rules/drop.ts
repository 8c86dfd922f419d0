import { chanceWorse } from '../compare.ts';
import { isRegressed } from '../labels.ts';
import type { MeasuredScorer, MeasuredSuite } from '../measure.ts';
import { digitsApart, exceeds, percent, points, TOLERANCE } from '../numbers.ts';
import { allowedDrop, FEWEST_UNITS, type GatePolicy } from '../policy.ts';
import type { Check } from '../verdict.ts';
import { ruleOf, unitsOf } from './words.ts';

/** The chance that it is worse by more than is allowed from which a simple gate fails. */
const LIKELY_WORSE = 0.8;

/**
 * simple: all scorers together may drop by D/2, each by its own D, and none may have dropped by more than chance explains (design,
 * statistics, "Two modes"). Between "passes" and "fails" lies `inconclusive`.
 */
export function simpleDropChecks(measured: MeasuredSuite, policy: GatePolicy): Check[] {
  if (measured.suite.source.baseline === undefined) return [];
  return [...measured.scorers.map((scorer) => scorerDrop(measured, scorer, policy)), compositeDrop(measured, policy)];
}

function scorerDrop(suite: MeasuredSuite, measured: MeasuredScorer, policy: GatePolicy): Check {
  const rule = { ...ruleOf('max-drop', suite.suite), scorer: measured.name };
  const { differences } = measured;
  if (differences === undefined) {
    return { ...rule, outcome: 'inconclusive', message: `${measured.name} scored no case on both sides` };
  }
  const limit = allowedDrop(policy, measured.name);
  const drop = -differences.mean;
  const digits = digitsApart(drop, limit);
  const fell = moved(measured.name, drop, measured, digits);
  if (isRegressed(measured)) {
    const message = `${fell}, more than chance explains; ${allowed(limit, digits)}`;
    return { ...rule, outcome: 'fail', message, measured: drop, limit };
  }
  if (exceeds(drop, limit)) {
    const message = `${fell}; ${allowed(limit, digits)}, but with ${unitsOf(suite.suite, differences.units)} this may be chance`;
    return { ...rule, outcome: 'inconclusive', message, measured: drop, limit };
  }
  return { ...rule, outcome: 'pass', message: `${fell}; ${allowed(limit, digits)}`, measured: drop, limit };
}

function compositeDrop({ suite, scorers, composite }: MeasuredSuite, policy: GatePolicy): Check {
  const rule = ruleOf('composite', suite);
  if (composite === undefined) {
    return { ...rule, outcome: 'inconclusive', message: 'no case was scored by all scorers that have a weight' };
  }
  const drop = -composite.mean;
  const limit = policy.maxDrop;
  const cut = limit / 2;
  const digits = Math.max(digitsApart(drop, limit), digitsApart(drop, cut));
  const what = scorers.length === 1 ? (scorers[0]?.name ?? '') : 'all scorers together';
  const fell = moved(what, drop, undefined, digits);
  const chance = chanceWorse(composite, limit);
  const unsure = composite.units < FEWEST_UNITS;
  const told = unsure ? '' : `; ${chanceSentence(chance, limit)}`;
  const measured = { measured: drop, limit: cut };
  if (!exceeds(drop, cut)) {
    const upTo = cut === 0 ? 'no drop is clear' : `up to ${points(cut, digits)} is clear`;
    return { ...rule, outcome: 'pass', message: `${fell}; ${upTo}${told}`, ...measured };
  }
  if (!unsure && chance >= LIKELY_WORSE) {
    return { ...rule, outcome: 'fail', message: `${fell}; ${allowed(limit, digits)}${told}`, measured: drop, limit };
  }
  const message = `${fell}, which is not clear: up to ${points(cut, digits)} passes${told}`;
  return { ...rule, outcome: 'inconclusive', message, ...measured };
}

/** `the chance that it is more than 5.0 pp worse is 3% (sure)`: the words of the design for how sure that is. */
function chanceSentence(chance: number, drop: number): string {
  const worse = drop === 0 ? 'worse' : `more than ${points(drop)} worse`;
  const sure = chance <= 0.05 ? ' (sure)' : chance <= 0.2 ? ' (likely not)' : '';
  return `the chance that it is ${worse} is ${chance < 0.001 ? 'below 0.1%' : percent(chance, chance < 0.1 ? 1 : 0)}${sure}`;
}

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
