import type { DecisionAt } from '../judge.ts';
import { isRegressed } from '../labels.ts';
import type { MeasuredScorer, MeasuredSuite } from '../measure.ts';
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
  // What contradicts itself no further answer can mend. That nothing could be scored yet, they can.
  if (verdict.kind === 'error') return paired.length < suites ? 'error' : undefined;
  const binding = verdict.checks.filter(({ rule, advisory }) => rule !== 'max-regressed-cases' && advisory !== true);
  const fails = (rules: readonly string[]) =>
    binding.some(({ rule, outcome }) => rules.includes(rule) && outcome === 'fail');
  if (fails(['critical'])) return 'fail';
  if (!measured.every((suite) => isEnough(suite, policy))) return undefined;
  const holds = binding.every(({ outcome }) => outcome === 'pass');
  if (holds) return mayPassEarly(measured, policy) && isSure(measured, policy) ? 'pass' : undefined;
  if (policy.mode === 'simple') return isLost(measured, policy) ? lostAs(verdict.kind) : undefined;
  // Levels are spent on these tests: crossing one at a look is as good as at the end.
  if ((fails(['max-drop']) && hasCrossed(measured)) || fails(['min', 'must-improve'])) return 'fail';
  return isFutile(measured, policy) ? lostAs(verdict.kind) : undefined;
}

/** Fewer cases than tell anything end nothing. The strict mode asks each scorer by itself, whatever it weighs. */
function isEnough({ composite, scorers }: MeasuredSuite, { mode }: GatePolicy): boolean {
  const samples = mode === 'strict' ? scorers.map(({ differences }) => differences) : [composite];
  return samples.every((sample) => sample !== undefined && sample.units >= FEWEST_UNITS);
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

/** strict: some scorer dropped by more than chance explains, at the level of its look. */
function hasCrossed(measured: readonly MeasuredSuite[]): boolean {
  return measured.some(({ suite, scorers }) => scorers.some((scorer) => isRegressed(scorer, suite.look.level)));
}

/** strict: some scorer can hardly pass any more. */
function isFutile(measured: readonly MeasuredSuite[], policy: GatePolicy): boolean {
  return measured.some((suite) =>
    suite.scorers.filter(isCompared).some(({ name, differences }) => {
      const { look } = suite.suite;
      const floor = -allowedDrop(policy, name);
      // One suite may be at its end before the others.
      if (isFinal(look)) return pAbove(differences.bounded, floor) > look.level;
      return conditionalPower(differences, floor, look.lastLevel, look, wholeOf(suite)) < FUTILE;
    }),
  );
}

function isCompared(scorer: MeasuredScorer): scorer is MeasuredScorer & { readonly differences: Sample } {
  return scorer.differences !== undefined;
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
