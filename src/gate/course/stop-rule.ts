import type { ErrorRecord } from '../../foundation/errors.ts';
import type { DecisionAt } from '../judge.ts';
import type { MeasuredSuite } from '../measure.ts';
import { TOLERANCE } from '../numbers.ts';
import type { Sample } from '../pairing/sample.ts';
import { allowedDrop, FEWEST_UNITS, type GatePolicy, requiredMean } from '../policy.ts';
import { pAbove } from '../statistics/bounded-mean.ts';
import type { VerdictKind } from '../verdict.ts';
import type { EndingKind } from './ending.ts';
import { isFinal } from './looks.ts';
import { chanceToEndAbove, conditionalPower, FUTILE, SURE, type Whole } from './predict.ts';

/**
 * Whether a contest may end at a look before its last, and why (design, statistics, "Early stopping"). A pass is a pass of every rule
 * with what is there; a rule that fails for what may be noise ends nothing by itself. Whether single cases got worse is left open: a
 * pass needs their repeats besides.
 *
 * @param suites how many the contest has.
 * @returns undefined: go on.
 */
export function stopRule(
  { verdict, measured, paired }: DecisionAt,
  suites: number,
  policy: GatePolicy,
): EndingKind | undefined {
  if (verdict.kind === 'error') return isFinalError(verdict.error, paired.length < suites) ? 'error' : undefined;
  const binding = verdict.checks.filter(({ rule, advisory }) => rule !== 'max-regressed-cases' && advisory !== true);
  const fails = (rules: readonly string[]) =>
    binding.some(({ rule, outcome }) => rules.includes(rule) && outcome === 'fail');
  if (fails(['critical'])) return 'fail';
  if (measured.some(({ composite }) => composite === undefined || composite.units < FEWEST_UNITS)) return undefined;
  const holds = binding.every(({ outcome }) => outcome === 'pass');
  if (holds) return mayPassEarly(measured, policy) && isSure(measured, policy) ? 'pass' : undefined;
  if (policy.mode === 'simple') return isLost(measured, policy) ? lostAs(verdict.kind) : undefined;
  // Levels are spent on these tests: crossing one at a look is as good as at the end.
  if (fails(['max-drop', 'min', 'must-improve'])) return 'fail';
  return isFutile(measured, policy) ? 'futile' : undefined;
}

/** What further answers cannot mend. That nothing could be scored yet, they can. */
function isFinalError({ name }: ErrorRecord, unpaired: boolean): boolean {
  return unpaired || name === 'NoCriticalCase';
}

/** A rule that counts single cases has to have seen all of them. */
function mayPassEarly(measured: readonly MeasuredSuite[], policy: GatePolicy): boolean {
  const counts = Object.values(policy.scorers).some(({ maxRegressedCases }) => maxRegressedCases !== undefined);
  return !counts || measured.every(({ suite }) => suite.look.cases === suite.source.candidate.cases.length);
}

/** strict: the level of the look says it all. simple: all rules over means together will hold at the end too. */
function isSure(measured: readonly MeasuredSuite[], policy: GatePolicy): boolean {
  if (policy.mode === 'strict') return true;
  const doubt = measured.flatMap((suite) => chancesOf(suite, policy)).reduce((sum, chance) => sum + 1 - chance, 0);
  return doubt <= 1 - SURE;
}

function isLost(measured: readonly MeasuredSuite[], policy: GatePolicy): boolean {
  return measured.some((suite) => chancesOf(suite, policy).some((chance) => chance <= 1 - SURE));
}

function lostAs(kind: VerdictKind): EndingKind {
  return kind === 'fail' ? 'fail' : 'futile';
}

/** strict: some scorer can hardly pass any more. */
function isFutile(measured: readonly MeasuredSuite[], policy: GatePolicy): boolean {
  return measured.some((suite) =>
    suite.scorers.some(({ name, differences }) => {
      const { look } = suite.suite;
      if (differences === undefined) return false;
      const floor = -allowedDrop(policy, name);
      // One suite may be at its end before the others.
      if (isFinal(look)) return pAbove(differences.bounded, floor) > look.level;
      return conditionalPower(differences, floor, look.lastLevel, look, wholeOf(suite)) < FUTILE;
    }),
  );
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
