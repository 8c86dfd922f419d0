import type { ErrorRecord } from '../../foundation/errors.ts';
import { exceeds, percent } from '../numbers.ts';
import type { PairedSuite } from '../pairing/pairing.ts';
import type { Check } from '../verdict.ts';
import { counted, ruleOf } from './words.ts';

/** The share of a suite's cases that may be missing (design, statistics, "missing"). */
const TOLERATED_SHARE = 0.02;

/**
 * So many cases missing on one side and none on the other are not chance: were both sides equally likely to fail, five in a
 * row on one of them happen once in 32 (sign test).
 */
const ONE_SIDED = 5;

/**
 * Whether too much is missing for any verdict over means. Missing pairs are never dropped: `settle` holds the rules against
 * the worst that can be true of them.
 */
export function missingCheck(suite: PairedSuite): Check[] {
  const missing = countMissing(suite);
  if (missing.cases === 0) return [];
  const rule = ruleOf('missing', suite);
  const numbers = { measured: missing.cases / missing.of, limit: TOLERATED_SHARE };
  const words = missing.error === undefined ? '' : `, the first with: ${missing.error.message}`;
  const what = `${missing.cases} of ${missing.of} cases (${percent(numbers.measured)}) could not be measured`;
  if (tooMuchMissing(suite)) {
    return [
      {
        ...rule,
        outcome: 'inconclusive',
        message: `${what}; ${percent(TOLERATED_SHARE)} may be missing${words}`,
        ...numbers,
      },
    ];
  }
  const side = oneSided(suite);
  if (side !== undefined) {
    return [
      { ...rule, outcome: 'inconclusive', message: `${what}, all of them on the ${side} only${words}`, ...numbers },
    ];
  }
  return [{ ...rule, outcome: 'pass', message: `${what}; the worst that they could be was assumed`, ...numbers }];
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
    const assumed = worst[index] ?? check;
    const own = suites.filter(({ source }) => source.suite === check.suite && source.against === check.against);
    // A rule over several suites is held against what is missing in all of them.
    const concerned = check.rule === 'must-improve' ? suites : own;
    const cases = concerned.reduce((sum, suite) => sum + countMissing(suite).cases, 0);
    if (check.outcome !== assumed.outcome) {
      const message = `with ${counted(cases, 'missing case')} counted against it, ${assumed.message}`;
      return { ...check, outcome: 'inconclusive', message };
    }
    if (check.outcome === 'fail' && concerned.some(tooMuchMissing)) {
      return { ...check, outcome: 'inconclusive', message: `${check.message}; but too many cases are missing` };
    }
    return check;
  });
}

export type Missing = {
  /** Cases that miss a side under at least one scorer. */
  readonly cases: number;
  /** Cases that at least one scorer applies to. */
  readonly of: number;
  readonly baseline: number;
  readonly candidate: number;
  /** The first failure found, the candidate's before the baseline's; undefined when the trials were only never run. */
  readonly error: ErrorRecord | undefined;
};

export function countMissing(suite: PairedSuite): Missing {
  const baseline = new Set<string>();
  const candidate = new Set<string>();
  const all = new Set<string>();
  const errors: (ErrorRecord | undefined)[] = [];
  const late: (ErrorRecord | undefined)[] = [];
  for (const pair of suite.scorers.flatMap(({ pairs }) => pairs)) {
    all.add(pair.case);
    if (pair.candidate.status === 'missing') {
      candidate.add(pair.case);
      errors.push(pair.candidate.error);
    }
    if (pair.baseline?.status === 'missing') {
      baseline.add(pair.case);
      late.push(pair.baseline.error);
    }
  }
  const error = [...errors, ...late].find((found) => found !== undefined);
  const cases = new Set([...baseline, ...candidate]).size;
  return { cases, of: all.size, baseline: baseline.size, candidate: candidate.size, error };
}

function tooMuchMissing(suite: PairedSuite): boolean {
  const { cases, of } = countMissing(suite);
  return exceeds(cases / of, TOLERATED_SHARE);
}

function oneSided(suite: PairedSuite): 'baseline' | 'candidate' | undefined {
  const { baseline, candidate } = countMissing(suite);
  if (suite.source.baseline === undefined) return undefined;
  if (candidate >= ONE_SIDED && baseline === 0) return 'candidate';
  return baseline >= ONE_SIDED && candidate === 0 ? 'baseline' : undefined;
}
