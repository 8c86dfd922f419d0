import type { DecisionAt } from '../judge.ts';
import type { MeasuredSuite } from '../measure.ts';
import { TOLERANCE } from '../numbers.ts';
import type { JudgedSuite } from '../pairing/pairing.ts';
import type { Sample } from '../pairing/sample.ts';
import { allowedDrop, FEWEST_UNITS, type GatePolicy, requiredMean } from '../policy.ts';
import type { EndingKind } from './ending.ts';
import { isFinal } from './looks.ts';
import { chanceToEndAbove, conditionalPower, FUTILE, SURE, type Whole } from './predict.ts';

/**
 * Whether a contest may end at a look before its last, and why (design, statistics, "Early stopping"). A pass is a pass of every rule
 * with what is there; a rule that fails for what may be noise ends nothing by itself.
 *
 * @returns undefined: go on.
 */
export function stopRule(
  { verdict, measured, paired }: DecisionAt,
  suites: readonly JudgedSuite[],
  policy: GatePolicy,
): EndingKind | undefined {
  if (verdict.kind === 'error')
    return isFinalError(verdict.error.name, paired.length, suites.length) ? 'error' : undefined;
  if (
    verdict.kind === 'fail' &&
    verdict.checks.some(({ rule, outcome }) => rule === 'critical' && outcome === 'fail')
  ) {
    return 'fail';
  }
  if (measured.some(({ composite }) => composite === undefined || composite.units < FEWEST_UNITS)) return undefined;
  const passes = verdict.kind === 'pass' && mayPassEarly(measured, policy);
  return policy.mode === 'strict'
    ? strictRule(verdict, passes, measured, policy)
    : simpleRule(verdict, passes, measured, policy);
}

/** What further answers cannot mend. That nothing could be scored yet, they can. */
function isFinalError(name: string, paired: number, suites: number): boolean {
  return paired < suites || name === 'NoCriticalCase';
}

/** A rule that counts single cases has to have seen all of them. */
function mayPassEarly(measured: readonly MeasuredSuite[], policy: GatePolicy): boolean {
  const counts = Object.values(policy.scorers).some(({ maxRegressedCases }) => maxRegressedCases !== undefined);
  return !counts || measured.every(({ suite }) => suite.look.cases === suite.source.candidate.cases.length);
}

function strictRule(
  verdict: DecisionAt['verdict'],
  passes: boolean,
  measured: readonly MeasuredSuite[],
  policy: GatePolicy,
): EndingKind | undefined {
  if (passes) return 'pass';
  // Levels are spent on these tests: crossing one at a look is as good as at the end.
  const tested = ['max-drop', 'min', 'must-improve'];
  if (
    verdict.kind === 'fail' &&
    verdict.checks.some(({ rule, outcome }) => tested.includes(rule) && outcome === 'fail')
  ) {
    return 'fail';
  }
  const futile = measured.some((suite) =>
    suite.scorers.some(({ name, differences }) => {
      if (differences === undefined || isFinal(suite.suite.look)) return false;
      const power = conditionalPower(
        differences,
        -allowedDrop(policy, name),
        suite.suite.look.lastLevel,
        suite.suite.look,
        wholeOf(suite),
      );
      return power < FUTILE;
    }),
  );
  return futile ? 'futile' : undefined;
}

function simpleRule(
  verdict: DecisionAt['verdict'],
  passes: boolean,
  measured: readonly MeasuredSuite[],
  policy: GatePolicy,
): EndingKind | undefined {
  const chances = measured.flatMap((suite) => chancesOf(suite, policy));
  if (chances.some((chance) => chance <= 1 - SURE) && verdict.kind !== 'pass') {
    return verdict.kind === 'fail' ? 'fail' : 'futile';
  }
  const doubt = chances.reduce((sum, chance) => sum + 1 - chance, 0);
  return passes && doubt <= 1 - SURE ? 'pass' : undefined;
}

/** The chance of each rule over a mean to hold at the end. */
function chancesOf(suite: MeasuredSuite, policy: GatePolicy): readonly number[] {
  const chance = (sample: Sample | undefined, cut: number): readonly number[] =>
    sample === undefined ? [] : [chanceToEndAbove(sample, cut - TOLERANCE, suite.suite.look, wholeOf(suite))];
  const anchor = suite.suite.source.against === 'anchor';
  return [
    ...chance(suite.composite, -policy.maxDrop / 2),
    ...suite.scorers.flatMap(({ name, differences, levels }) => {
      const required = anchor ? undefined : requiredMean(policy, name);
      // One scorer alone is the composite, and its own cut lies below.
      const alone = suite.scorers.length === 1 && allowedDrop(policy, name) >= policy.maxDrop / 2;
      return [
        ...(alone ? [] : chance(differences, -allowedDrop(policy, name))),
        ...(required === undefined ? [] : chance(levels, required)),
      ];
    }),
  ];
}

function wholeOf({ suite }: MeasuredSuite): Whole {
  const { candidate } = suite.source;
  return { cases: candidate.cases.length, trials: candidate.subject.trials };
}
