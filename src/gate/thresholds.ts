import { composite, type Means, meansOf, type View } from './compare.ts';
import { criticalCheck } from './critical.ts';
import { missingCheck, settle } from './missing.ts';
import { digitsApart, exceeds, percent, points, reaches, TOLERANCE } from './numbers.ts';
import type { PairedScorer, PairedSuite } from './pairing.ts';
import { allowedDrop, type GatePolicy, requiredMean } from './policy.ts';
import type { Check } from './verdict.ts';

/**
 * Every rule of the policy over one suite. The rules over means are the plain form of statistics.md, "Two modes", simple: the
 * composite may drop by D/2, more than D fails, between is not clear; each scorer may drop by its own D.
 */
export function checkSuite(suite: PairedSuite, policy: GatePolicy): readonly Check[] {
  const observed = meanChecks(suite, policy, 'observed');
  const worst = meanChecks(suite, policy, 'worst');
  return [
    ...completeCheck(suite),
    ...missingCheck(suite),
    ...casesCheck(suite, policy),
    ...baselineCheck(suite, policy),
    ...settle(suite, observed, worst),
    ...criticalCheck(suite, policy),
  ];
}

/** An evaluation that stopped half-way is never a pass, whatever it found. */
function completeCheck({ source }: PairedSuite): Check[] {
  const stopped = [source.baseline, source.candidate].filter((evaluation) => evaluation?.complete === false);
  if (stopped.length === 0) return [];
  const planned = source.candidate.cases.length * source.candidate.subject.trials;
  const sides = [source.baseline, source.candidate]
    .map(
      (evaluation, side) =>
        evaluation && `${evaluation.trials.length} of ${planned} on the ${side === 0 ? 'baseline' : 'candidate'}`,
    )
    .filter((side) => side !== undefined);
  const message = `the evaluation stopped before its end: ${sides.join(', ')} trials were run`;
  return [{ rule: 'complete', suite: source.suite, outcome: 'inconclusive', message }];
}

function casesCheck(suite: PairedSuite, { minCases }: GatePolicy): Check[] {
  const cases = comparedCases(suite);
  const outcome = cases >= minCases ? 'pass' : 'inconclusive';
  const what = suite.source.baseline === undefined ? 'scored' : 'compared';
  const message = `${cases} ${cases === 1 ? 'case' : 'cases'} could be ${what}; at least ${minCases} are needed`;
  return [{ rule: 'cases', suite: suite.source.suite, outcome, message }];
}

/** Cases that miss nothing: measured by every scorer that applies to them, on both sides. */
function comparedCases(suite: PairedSuite): number {
  const measured = new Map<string, boolean>();
  for (const { case: id, baseline, candidate } of suite.scorers.flatMap(({ pairs }) => pairs)) {
    const missing = candidate.status === 'missing' || baseline?.status === 'missing';
    measured.set(id, (measured.get(id) ?? true) && !missing);
  }
  return [...measured.values()].filter(Boolean).length;
}

/** Nothing to compare with and no absolute rule: nothing was shown, and nothing shown is not a pass. */
function baselineCheck({ source, scorers }: PairedSuite, policy: GatePolicy): Check[] {
  if (source.baseline !== undefined) return [];
  const absolute =
    scorers.some(({ facts }) => requiredMean(policy, facts.name) !== undefined) || policy.criticalTags.length > 0;
  if (source.absent === 'confirmed') {
    const rules = absolute
      ? 'only the absolute rules apply'
      : 'the gate has no absolute rule (min, critical) to hold it to';
    const message = `the first version here, confirmed without a comparison: ${rules}`;
    return [{ rule: 'baseline', suite: source.suite, outcome: 'pass', message }];
  }
  const why = source.absent === 'first-adoption' ? 'a first adoption has no baseline' : 'there is no baseline';
  const message = absolute
    ? `${why}: only the absolute rules apply`
    : `${why} to compare with, and the gate has no absolute rule (min, critical)`;
  return [{ rule: 'baseline', suite: source.suite, outcome: absolute ? 'pass' : 'inconclusive', message }];
}

/** The same rules in the same order in both views. */
function meanChecks(suite: PairedSuite, policy: GatePolicy, view: View): Check[] {
  const name = suite.source.suite;
  const checks = suite.scorers.flatMap((scorer) => {
    const means = meansOf(scorer.pairs, view);
    return [...minCheck(name, scorer, means, policy), ...dropCheck(suite, scorer, means, policy)];
  });
  return [...checks, ...compositeCheck(suite, policy, view)];
}

function minCheck(suite: string, { facts }: PairedScorer, means: Means, policy: GatePolicy): Check[] {
  const limit = requiredMean(policy, facts.name);
  if (limit === undefined) return [];
  const rule = { rule: 'min', suite, scorer: facts.name } as const;
  const measured = means.candidate;
  if (measured === undefined) return [{ ...rule, outcome: 'inconclusive', message: `${facts.name} scored no case` }];
  const digits = digitsApart(measured, limit);
  const message = `${facts.name} is at ${percent(measured, digits)}; at least ${percent(limit, digits)} is required`;
  return [{ ...rule, outcome: reaches(measured, limit) ? 'pass' : 'fail', message, measured, limit }];
}

function dropCheck({ source }: PairedSuite, { facts }: PairedScorer, means: Means, policy: GatePolicy): Check[] {
  if (source.baseline === undefined) return [];
  const rule = { rule: 'max-drop', suite: source.suite, scorer: facts.name } as const;
  if (means.difference === undefined) {
    return [{ ...rule, outcome: 'inconclusive', message: `${facts.name} scored no case on both sides` }];
  }
  const limit = allowedDrop(policy, facts.name);
  const measured = -means.difference;
  const digits = digitsApart(measured, limit);
  const message = `${moved(facts.name, measured, means, digits)}; ${allowed(limit, digits)}`;
  return [{ ...rule, outcome: exceeds(measured, limit) ? 'fail' : 'pass', message, measured, limit }];
}

function compositeCheck(suite: PairedSuite, policy: GatePolicy, view: View): Check[] {
  if (suite.source.baseline === undefined) return [];
  const rule = { rule: 'composite', suite: suite.source.suite } as const;
  const { difference } = composite(suite, policy, view);
  if (difference === undefined) {
    return [{ ...rule, outcome: 'inconclusive', message: 'no case was scored by all scorers that have a weight' }];
  }
  const measured = -difference;
  const limit = policy.maxDrop;
  const clear = limit / 2;
  const digits = Math.max(digitsApart(measured, limit), digitsApart(measured, clear));
  const [only, second] = suite.scorers;
  const what = only !== undefined && second === undefined ? only.facts.name : 'all scorers together';
  const fell = moved(what, measured, undefined, digits);
  if (!exceeds(measured, clear)) {
    const message = `${fell}; up to ${points(clear, digits)} is clear`;
    return [{ ...rule, outcome: 'pass', message, measured, limit: clear }];
  }
  if (exceeds(measured, limit)) {
    return [{ ...rule, outcome: 'fail', message: `${fell}; ${allowed(limit, digits)}`, measured, limit }];
  }
  const message = `${fell}, which is not clear: up to ${points(clear, digits)} passes, more than ${points(limit, digits)} fails`;
  return [{ ...rule, outcome: 'inconclusive', message, measured, limit: clear }];
}

function moved(what: string, drop: number, means: Means | undefined, digits: number): string {
  const levels =
    means?.baseline === undefined || means.candidate === undefined
      ? ''
      : ` (${percent(means.baseline, digits)} → ${percent(means.candidate, digits)})`;
  if (Math.abs(drop) <= TOLERANCE) return `${what} did not move${levels}`;
  return `${what} ${drop > 0 ? 'fell' : 'rose'} by ${points(drop, digits)}${levels}`;
}

function allowed(limit: number, digits: number): string {
  return limit === 0 ? 'no drop is allowed' : `a drop of ${points(limit, digits)} is allowed`;
}
