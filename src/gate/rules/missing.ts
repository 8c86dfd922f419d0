import type { ErrorRecord } from '../../foundation/errors.ts';
import type { CaseId } from '../../foundation/ids.ts';
import { digitsApart, exceeds, percent } from '../numbers.ts';
import type { Pair, PairedSuite } from '../pairing/pairing.ts';
import type { Side } from '../pairing/readings.ts';
import { binomialCdf } from '../statistics/binomial.ts';
import type { Check } from '../verdict.ts';
import { counted, isOf, ruleOf } from './words.ts';

/** The share of a suite's cases that may be missing (design, statistics, "missing"). */
const TOLERATED_SHARE = 0.02;

/** Where calls fail on both sides alike, they fall on the two so unevenly less often than this (sign test): five to none, seven to one. */
const UNEVEN = 0.05;

/**
 * Whether too much is missing for any verdict over means. Missing pairs are never dropped: `settle` holds the rules against
 * the worst that can be true of them.
 */
export function missingCheck(suite: PairedSuite): Check[] {
  const missing = countMissing(suite);
  if (missing.cases === 0) return [];
  const numbers = { measured: missing.cases / missing.of, limit: TOLERATED_SHARE };
  const words = missing.error === undefined ? '' : `; the first error: ${missing.error.message}`;
  const digits = digitsApart(numbers.measured, TOLERATED_SHARE);
  const what = `${missing.cases} of ${missing.of} cases (${percent(numbers.measured, digits)}) could not be measured`;
  const rule = { ...ruleOf('missing', suite), ...numbers };
  if (tooMuchMissing(suite)) {
    const message = `${what}; at most ${percent(TOLERATED_SHARE, digits)} may be missing${words}`;
    return [{ ...rule, outcome: 'inconclusive', message }];
  }
  if (isUneven(missing)) {
    const sides = `${missing.candidate} on the candidate, ${missing.baseline} on the baseline`;
    const message = `${what} (${sides}); errors that come mostly from one side block${words}`;
    return [{ ...rule, outcome: 'inconclusive', message }];
  }
  return [{ ...rule, outcome: 'pass', message: `${what}; the rules were also held to the worst that they can be` }];
}

/** So many cases missing on one side and so few on the other are not chance: that side has something of its own that fails. */
function isUneven({ baseline, candidate }: Missing): boolean {
  if (baseline === undefined) return false;
  return binomialCdf(Math.min(baseline, candidate), baseline + candidate, 0.5) <= UNEVEN;
}

/**
 * Holds what was observed against the worst that can be true of the missing cases: a check stands where both agree. With too
 * much missing no failure of a mean stands either: an outage is not a regression.
 *
 * @param observed and `worst`: the same rules in the same order.
 */
export function settle(
  suites: readonly PairedSuite[],
  observed: readonly Check[],
  worst: readonly Check[],
): readonly Check[] {
  return observed.map((check, index) => {
    const assumed = worst[index];
    // A rule over several suites is held against what is missing in all of them.
    const concerned = check.rule === 'must-improve' ? suites : suites.filter(({ source }) => isOf(source, check));
    if (check.outcome !== assumed?.outcome) {
      const cases = concerned.reduce((sum, suite) => sum + countMissing(suite).cases, 0);
      const message = `with ${counted(cases, 'missing case')} counted against it, ${assumed?.message}`;
      return { ...check, outcome: 'inconclusive', message };
    }
    if (check.outcome === 'fail' && concerned.some(tooMuchMissing)) {
      return { ...check, outcome: 'inconclusive', message: `${check.message}, but too many cases are missing` };
    }
    return check;
  });
}

export type Missing = {
  /** Cases that miss a side under at least one scorer. */
  readonly cases: number;
  /** Cases that at least one scorer applies to. */
  readonly of: number;
  readonly candidate: number;
  /** Undefined without a baseline. */
  readonly baseline: number | undefined;
  /** The first failure found, the candidate's before the baseline's; undefined when the trials were only never run. */
  readonly error: ErrorRecord | undefined;
};

export function countMissing({ scorers, source }: PairedSuite): Missing {
  const pairs = scorers.flatMap((scorer) => scorer.pairs);
  const candidate = missingOn(pairs, (pair) => pair.candidate);
  const baseline = missingOn(pairs, (pair) => pair.baseline);
  return {
    cases: new Set([...baseline.cases, ...candidate.cases]).size,
    of: new Set(pairs.map((pair) => pair.case)).size,
    candidate: candidate.cases.size,
    baseline: source.baseline === undefined ? undefined : baseline.cases.size,
    error: candidate.error ?? baseline.error,
  };
}

function missingOn(
  pairs: readonly Pair[],
  sideOf: (pair: Pair) => Side | undefined,
): { readonly cases: ReadonlySet<CaseId>; readonly error: ErrorRecord | undefined } {
  const cases = new Set<CaseId>();
  let error: ErrorRecord | undefined;
  for (const pair of pairs) {
    const side = sideOf(pair);
    if (side?.status !== 'missing') continue;
    cases.add(pair.case);
    error ??= side.error;
  }
  return { cases, error };
}

function tooMuchMissing(suite: PairedSuite): boolean {
  const { cases, of } = countMissing(suite);
  return exceeds(cases / of, TOLERATED_SHARE);
}
