import { isNonEmpty, type NonEmptyArray } from '../foundation/brand.ts';
import type { ErrorRecord } from '../foundation/errors.ts';
import { meansOf } from './compare.ts';
import { criticalCases } from './critical.ts';
import { countMissing } from './missing.ts';
import type { PairedScorer, PairedSuite } from './pairing.ts';
import { type GatePolicy, policyProblem } from './policy.ts';
import { checkSuite } from './thresholds.ts';
import type { Check, Verdict } from './verdict.ts';

/** Applies every rule to all suites of a prompt together. Whatever cannot be decided is never a pass. */
export function decide(suites: NonEmptyArray<PairedSuite>, policy: GatePolicy): Verdict {
  const error = cannotDecide(suites, policy);
  if (error !== undefined) return { kind: 'error', error };
  const checks = suites.flatMap((suite) => checkSuite(suite, policy));
  if (!isNonEmpty(checks)) return { kind: 'error', error: { name: 'NothingScored', message: 'no rule was applied' } };
  const failed = checks.filter(({ outcome }) => outcome === 'fail');
  if (isNonEmpty(failed))
    return { kind: 'fail', checks, because: sentence(failed, suites.length > 1, 'fails', 'fail') };
  const open = checks.filter(({ outcome }) => outcome === 'inconclusive');
  if (isNonEmpty(open))
    return { kind: 'inconclusive', checks, because: sentence(open, suites.length > 1, 'is open', 'are open') };
  return { kind: 'pass', checks };
}

function cannotDecide(suites: NonEmptyArray<PairedSuite>, policy: GatePolicy): ErrorRecord | undefined {
  const problem = policyProblem(policy);
  if (problem !== undefined) {
    return {
      name: 'InvalidPolicy',
      message: `the gate cannot be applied: ${problem}`,
      todo: 'Correct the gate of the environment.',
    };
  }
  for (const suite of suites) {
    for (const scorer of suite.scorers) {
      const nothing = nothingScored(suite, scorer);
      if (nothing !== undefined) return nothing;
    }
  }
  return noCriticalCase(suites, policy);
}

/** Everything failed: the reader needs the provider's own words. A run that was only stopped is not an error. */
function nothingScored(suite: PairedSuite, { facts, pairs }: PairedScorer): ErrorRecord | undefined {
  const { source } = suite;
  const where = `suite ${source.suite}`;
  if (pairs.length === 0) {
    const message = `${where}: scorer ${facts.name} applies to none of the ${source.candidate.cases.length} cases`;
    const todo = 'Remove the scorer from the suite, or give the cases what it needs (such as an expected answer).';
    return { name: 'NothingScored', message, todo };
  }
  if (meansOf(pairs, 'observed').cases > 0) return undefined;
  const missing = countMissing({ ...suite, scorers: [{ facts, binary: false, pairs }] });
  const stopped = !source.candidate.complete || source.baseline?.complete === false;
  if (missing.error === undefined && stopped) return undefined;
  const sides = [
    `${missing.candidate} of ${missing.of} cases failed on the candidate`,
    ...(source.baseline === undefined ? [] : [`${missing.baseline} on the baseline`]),
  ].join(', ');
  return {
    ...missing.error,
    name: missing.error?.name ?? 'NothingScored',
    message: `${where}: nothing could be scored by ${facts.name}: ${sides}${missing.error === undefined ? '' : `: ${missing.error.message}`}`,
    todo: missing.error?.todo ?? 'Run it again when the model answers.',
  };
}

/** A critical rule that watches no case looks like protection and is none. */
function noCriticalCase(suites: NonEmptyArray<PairedSuite>, { criticalTags }: GatePolicy): ErrorRecord | undefined {
  if (criticalTags.length === 0 || suites.some((suite) => criticalCases(suite, criticalTags).size > 0))
    return undefined;
  return {
    name: 'NoCriticalCase',
    message: `the gate has critical tags (${criticalTags.join(', ')}), but no case is tagged with one`,
    todo: 'Tag the cases that must never fail, or remove "critical" from the gate of the environment.',
  };
}

/** The order in which reasons convince: what a person would name first. */
const PRIORITY = ['critical', 'complete', 'missing', 'cases', 'baseline', 'max-drop', 'min', 'composite'];

/** The one sentence: the weightiest reason, and how many more there are. The composite restates its scorers: not counted. */
function sentence(checks: NonEmptyArray<Check>, nameSuite: boolean, one: string, many: string): string {
  const [first] = [...checks].sort((a, b) => rank(a) - rank(b) || excess(b) - excess(a));
  if (first === undefined) return '';
  const more = checks.filter((check) => check !== first && check.rule !== 'composite').length;
  const others = more === 0 ? '' : `; ${more} more ${more === 1 ? `check ${one}` : `checks ${many}`}`;
  return `${nameSuite ? `suite ${first.suite}: ` : ''}${first.message}${others}`;
}

function rank({ rule }: Check): number {
  const place = PRIORITY.indexOf(rule);
  return place === -1 ? PRIORITY.length : place;
}

function excess({ measured, limit }: Check): number {
  return measured === undefined || limit === undefined ? 0 : Math.abs(measured - limit);
}
