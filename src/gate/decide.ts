import { isNonEmpty, type NonEmptyArray } from '../foundation/brand.ts';
import type { ErrorRecord } from '../foundation/errors.ts';
import { type MeasuredScorer, type MeasuredSuite, measureSuites } from './measure.ts';
import type { JudgedSuite, PairedSuite } from './pairing/pairing.ts';
import { type GatePolicy, policyProblem } from './policy.ts';
import { casesChecks } from './rules/cases.ts';
import { criticalCheck, criticalPositions } from './rules/critical.ts';
import { simpleDropChecks } from './rules/drop.ts';
import { minChecks } from './rules/min.ts';
import { countMissing, missingCheck, settle } from './rules/missing.ts';
import { mustImproveChecks } from './rules/must-improve.ts';
import { regressedCasesChecks } from './rules/regressed-cases.ts';
import { resourceChecks } from './rules/resources.ts';
import { strictDropChecks, withRegressions } from './rules/strict.ts';
import { counted, isOf } from './rules/words.ts';
import type { Check, Verdict } from './verdict.ts';

/** A verdict with the numbers that it rests on. */
export type Decision = { readonly verdict: Verdict; readonly measured: readonly MeasuredSuite[] };

/**
 * Applies every rule to all suites of a prompt together. Whatever cannot be decided is never a pass.
 *
 * @param policy one without `policyError`.
 */
export function decide(suites: NonEmptyArray<PairedSuite>, policy: GatePolicy): Decision {
  const measured = measureSuites(suites, policy, 'observed');
  const error = cannotDecide(suites, measured, policy);
  if (error !== undefined) return { verdict: { kind: 'error', error }, measured };
  const checks = [
    ...meanChecks(suites, measured, policy),
    ...measured.flatMap((suite) => [
      ...casesChecks(suite, policy),
      ...missingCheck(suite.suite),
      ...criticalCheck(suite.suite, policy),
      ...regressedCasesChecks(suite.suite, policy),
      ...resourceChecks(suite.suite, policy),
    ]),
  ];
  return { verdict: verdictOf(inOrder(checks, suites), suites.length > 1), measured };
}

/** The rules over means, each held against the worst that can be true of what is missing. */
function meanChecks(
  suites: readonly PairedSuite[],
  measured: readonly MeasuredSuite[],
  policy: GatePolicy,
): readonly Check[] {
  const observed = checksOver(measured, policy);
  if (suites.every((suite) => countMissing(suite).cases === 0)) return observed;
  return settle(suites, observed, checksOver(measureSuites(suites, policy, 'worst'), policy));
}

/** The same rules in the same order in both views. */
function checksOver(measured: readonly MeasuredSuite[], policy: GatePolicy): readonly Check[] {
  const dropChecks = policy.mode === 'strict' ? strictDropChecks : simpleDropChecks;
  const checks = measured.flatMap((suite) => [...minChecks(suite, policy), ...dropChecks(suite, policy)]);
  const drops = policy.mode === 'strict' ? withRegressions(checks, measured) : checks;
  return [...drops, ...mustImproveChecks(measured, policy)];
}

/** Suite by suite, as they were given. */
function inOrder(checks: readonly Check[], suites: readonly PairedSuite[]): readonly Check[] {
  const place = (check: Check) => suites.findIndex(({ source }) => isOf(source, check));
  return checks.toSorted((one, other) => place(one) - place(other));
}

/**
 * error > fail > inconclusive > pass. Rules that only advise have no say; where no other was applied, nothing was shown.
 *
 * @param nameSuite true: the sentence says of which suite it speaks.
 */
export function verdictOf(checks: readonly Check[], nameSuite: boolean): Verdict {
  const binding = checks.filter(({ advisory }) => advisory !== true);
  if (!isNonEmpty(checks) || !isNonEmpty(binding)) {
    return { kind: 'error', error: { name: 'NothingScored', message: 'the gate had no rule to apply' } };
  }
  for (const kind of ['fail', 'inconclusive'] as const) {
    const found = binding.filter(({ outcome }) => outcome === kind);
    if (isNonEmpty(found)) return { kind, checks, because: sentence(found, nameSuite, OTHERS[kind]) };
  }
  return { kind: 'pass', checks };
}

/** Undefined for a policy that can be applied. */
export function policyError(policy: GatePolicy): ErrorRecord | undefined {
  const problem = policyProblem(policy);
  if (problem === undefined) return undefined;
  return {
    name: 'InvalidPolicy',
    message: `the gate cannot be applied: ${problem}`,
    todo: 'Correct the gate of the environment.',
  };
}

function cannotDecide(
  suites: NonEmptyArray<PairedSuite>,
  measured: readonly MeasuredSuite[],
  policy: GatePolicy,
): ErrorRecord | undefined {
  for (const { suite, scorers } of measured) {
    for (const scorer of scorers) {
      const nothing = nothingScored(suite, scorer);
      if (nothing !== undefined) return nothing;
    }
  }
  return noCriticalCase(
    suites.map(({ source }) => source),
    policy,
  );
}

/** Everything failed: the reader needs the provider's own words. A run that was only cut off is not an error. */
function nothingScored(suite: PairedSuite, { scorer, cases }: MeasuredScorer): ErrorRecord | undefined {
  const { source } = suite;
  const { facts, pairs } = scorer;
  const where = `suite ${source.suite}`;
  if (pairs.length === 0) {
    const message = `${where}: scorer ${facts.name} applies to none of the ${counted(suite.look.cases, 'case')}`;
    const todo = 'Remove the scorer from the suite, or give the cases what it needs (such as an expected answer).';
    return { name: 'NothingScored', message, todo };
  }
  if (cases > 0) return undefined;
  const missing = countMissing({ ...suite, scorers: [scorer] });
  const stopped = !source.candidate.complete || source.baseline?.complete === false;
  if (missing.error === undefined && stopped) return undefined;
  const sides = [
    `${missing.candidate} of ${missing.of} cases failed on the candidate`,
    ...(missing.baseline === undefined ? [] : [`${missing.baseline} on the baseline`]),
  ].join(', ');
  return {
    ...missing.error,
    name: missing.error?.name ?? 'NothingScored',
    message: `${where}: nothing could be scored by ${facts.name}: ${sides}${missing.error === undefined ? '' : `: ${missing.error.message}`}`,
    todo: missing.error?.todo ?? 'Run it again when the model answers.',
  };
}

/** A critical rule that watches no case looks like protection and is none. */
export function noCriticalCase(suites: readonly JudgedSuite[], { criticalTags }: GatePolicy): ErrorRecord | undefined {
  if (criticalTags.length === 0) return undefined;
  if (suites.some(({ candidate }) => criticalPositions(candidate.cases, criticalTags).length > 0)) return undefined;
  return {
    name: 'NoCriticalCase',
    message: `the gate has critical tags (${criticalTags.join(', ')}), but no case is tagged with one`,
    todo: 'Tag the cases that must never fail, or remove "critical" from the gate of the environment.',
  };
}

/** The order in which reasons convince: what a person would name first. */
const PRIORITY = [
  'critical',
  'complete',
  'missing',
  'cases',
  'few-cases',
  'baseline',
  'max-regressed-cases',
  'max-drop',
  'composite',
  'min',
  'must-improve',
];

const OTHERS = {
  fail: { one: 'check fails', many: 'checks fail' },
  inconclusive: { one: 'check is unclear', many: 'checks are unclear' },
} as const;

/** The one sentence: the weightiest reason, and how many more there are. The composite restates its scorers: not counted. */
function sentence(
  checks: NonEmptyArray<Check>,
  nameSuite: boolean,
  { one, many }: (typeof OTHERS)['fail' | 'inconclusive'],
): string {
  const first = checks.reduce((weightiest, check) => (outweighs(check, weightiest) ? check : weightiest));
  const more = checks.filter((check) => check !== first && check.rule !== 'composite').length;
  const others = more === 0 ? '' : `; ${more} more ${more === 1 ? one : many}`;
  const anchor = first.against === 'anchor' ? 'against the anchor, ' : '';
  return `${nameSuite ? `suite ${first.suite}: ` : ''}${anchor}${first.message}${others}`;
}

/** By the rule, then by how far the limit was missed, or nearly was. */
function outweighs(one: Check, other: Check): boolean {
  const apart = rank(one) - rank(other);
  return apart < 0 || (apart === 0 && excess(one) > excess(other));
}

function rank({ rule }: Check): number {
  const place = PRIORITY.indexOf(rule);
  return place === -1 ? PRIORITY.length : place;
}

function excess({ rule, measured, limit }: Check): number {
  if (measured === undefined || limit === undefined) return 0;
  return rule === 'min' ? limit - measured : measured - limit;
}
