import { chanceWorse } from '../compare.ts';
import { isRegressed } from '../labels.ts';
import type { MeasuredScorer, MeasuredSuite } from '../measure.ts';
import { digitsApart, exceeds, percent, points } from '../numbers.ts';
import { allowedDrop, FEWEST_UNITS, type GatePolicy } from '../policy.ts';
import type { Check } from '../verdict.ts';
import { allowed, moved, ruleOf, unitsOf, unscored } from './words.ts';

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

function scorerDrop({ suite }: MeasuredSuite, measured: MeasuredScorer, policy: GatePolicy): Check {
  const { differences, name } = measured;
  const rule = { ...ruleOf('max-drop', suite), scorer: name };
  if (differences === undefined) return { ...rule, outcome: 'inconclusive', message: unscored(name) };
  const limit = allowedDrop(policy, name);
  const drop = -differences.mean;
  const digits = digitsApart(drop, limit);
  const fell = moved(name, drop, measured, digits);
  const numbers = { measured: drop, limit };
  const tooMuch = exceeds(drop, limit);
  if (isRegressed(measured)) {
    const tolerated = tooMuch ? allowed(limit, digits) : 'only a drop that may be chance is allowed';
    return { ...rule, outcome: 'fail', message: `${fell}, more than chance explains; ${tolerated}`, ...numbers };
  }
  const open = tooMuch
    ? `, and ${unitsOf(suite, differences.units)} ${differences.units === 1 ? 'is' : 'are'} too few to be sure`
    : '';
  const message = `${fell}${open}; ${allowed(limit, digits)}`;
  return { ...rule, outcome: tooMuch ? 'inconclusive' : 'pass', message, ...numbers };
}

function compositeDrop({ suite, scorers, composite }: MeasuredSuite, policy: GatePolicy): Check {
  const rule = ruleOf('composite', suite);
  if (composite === undefined) {
    return { ...rule, outcome: 'inconclusive', message: 'no case was scored by all scorers that have a weight' };
  }
  const drop = -composite.mean;
  const limit = policy.maxDrop;
  const cut = limit / 2;
  const digits = digitsApart(drop, cut);
  const what = scorers.length === 1 ? scorers.map(({ name }) => name).join() : 'all scorers together';
  const passes = cut === 0 ? 'no drop passes' : `up to ${points(cut, digits)} passes`;
  const fell = `${moved(what, drop, undefined, digits)}; ${passes}`;
  const numbers = { measured: drop, limit: cut };
  const tooMuch = exceeds(drop, cut);
  if (composite.units < FEWEST_UNITS) {
    return { ...rule, outcome: tooMuch ? 'inconclusive' : 'pass', message: fell, ...numbers };
  }
  const chance = chanceWorse(composite, limit);
  const told = `${fell}; ${chanceSentence(chance, limit)}`;
  if (!tooMuch) return { ...rule, outcome: 'pass', message: told, ...numbers };
  const outcome = chance >= LIKELY_WORSE ? 'fail' : 'inconclusive';
  return { ...rule, outcome, message: `${told}, and ${percent(LIKELY_WORSE, 0)} fails`, ...numbers };
}

/** `the chance that it is more than 5.0 pp worse is 3.2%`. Never 0% or 100%: data do not say so. */
function chanceSentence(chance: number, drop: number): string {
  const worse = drop === 0 ? 'worse' : `more than ${points(drop, digitsApart(drop, drop))} worse`;
  const shown =
    chance < 0.001
      ? 'below 0.1%'
      : chance > 0.999
        ? 'above 99.9%'
        : percent(chance, chance < 0.1 || chance > 0.99 ? 1 : 0);
  return `the chance that it is ${worse} is ${shown}`;
}
