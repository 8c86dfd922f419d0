import type { CaseFacts, Evaluation } from '../../evaluation/evaluation.ts';
import { isNonEmpty } from '../../foundation/brand.ts';
import type { ErrorRecord } from '../../foundation/errors.ts';
import { noCriticalCase, policyError } from '../decide.ts';
import { points } from '../numbers.ts';
import { type JudgedSuite, pairSuite } from '../pairing/pairing.ts';
import { ALPHA, allowedDrop, FEWEST_CLUSTERS, type GatePolicy } from '../policy.ts';
import { counted } from '../rules/words.ts';
import type { Check, Verdict } from '../verdict.ts';
import { onlyLook } from './looks.ts';

/**
 * Why a contest cannot pass, known before the first call: then none is spent. Its sides must be such as can be compared, whatever
 * they answer. A strict gate needs so many cases that a tie on every one of them would pass: n ≥ ln 0.05 / ln(1 − D), 59 cases for
 * 5 pp (design, statistics, "Two modes").
 *
 * @returns undefined when it can pass.
 */
export function preflight(suites: readonly JudgedSuite[], policy: GatePolicy): Verdict | undefined {
  const error =
    policyError(policy) ??
    suites.map((suite) => incomparable(suite, policy)).find((found) => found) ??
    noCriticalCase(suites, policy);
  if (error !== undefined) return { kind: 'error', error };
  const checks = suites.flatMap((suite) => [...tooFewCases(suite, policy), ...strictChecks(suite, policy)]);
  const [first] = checks;
  if (first === undefined || !isNonEmpty(checks)) return undefined;
  return { kind: 'inconclusive', checks, because: first.message };
}

function incomparable({ candidate, baseline, ...suite }: JudgedSuite, policy: GatePolicy): ErrorRecord | undefined {
  const sides = { candidate: unanswered(candidate), ...(baseline && { baseline: unanswered(baseline) }) };
  const look = onlyLook(candidate.cases.length, candidate.subject.trials);
  const pairing = pairSuite({ ...suite, ...sides }, look, policy);
  return pairing.kind === 'error' ? pairing.error : undefined;
}

function unanswered(evaluation: Evaluation): Evaluation {
  return { ...evaluation, trials: [], reruns: [], pooled: [] };
}

/** True when a tie on every case would pass at this level, on every scorer. */
export function canPassWithTies(suite: JudgedSuite, policy: GatePolicy, level: number): boolean {
  if (suite.baseline === undefined) return true;
  const { units, reach } = unitsOf(suite.candidate.cases);
  const drop = smallestDrop(suite, policy);
  return Math.log1p(-drop / reach) * units <= Math.log(level);
}

function tooFewCases({ suite, against, candidate }: JudgedSuite, { minCases }: GatePolicy): Check[] {
  const { length } = candidate.cases;
  if (against === 'anchor' || length >= minCases) return [];
  const message = `at least ${minCases} cases are needed, and suite ${suite} has ${length}; nothing was called: add cases, or lower min-cases`;
  return [{ rule: 'pre-flight', suite, outcome: 'inconclusive', message }];
}

function strictChecks(suite: JudgedSuite, policy: GatePolicy): Check[] {
  if (policy.mode !== 'strict' || suite.baseline === undefined) return [];
  const { units, reach, clustered } = unitsOf(suite.candidate.cases);
  const rule = {
    rule: 'pre-flight',
    suite: suite.suite,
    ...(suite.against === 'anchor' ? { against: 'anchor' as const } : {}),
    outcome: 'inconclusive',
  } as const;
  const instead = 'nothing was called: add cases, allow a larger drop, or use mode: simple';
  if (clustered && units < FEWEST_CLUSTERS) {
    const message = `a strict gate needs ${FEWEST_CLUSTERS} clusters, and suite ${suite.suite} has ${units}; ${instead}`;
    return [{ ...rule, message }];
  }
  if (canPassWithTies(suite, policy, ALPHA)) return [];
  const drop = smallestDrop(suite, policy);
  const needed = Math.ceil(Math.log(ALPHA) / Math.log1p(-drop / reach));
  const what = clustered ? 'cluster' : 'case';
  const limit = `cannot pass at ${points(drop)} below ${Number.isFinite(needed) ? counted(needed, what) : `any number of ${what}s`}`;
  return [{ ...rule, message: `a strict gate ${limit}, and suite ${suite.suite} has ${units}; ${instead}` }];
}

function smallestDrop({ candidate }: JudgedSuite, policy: GatePolicy): number {
  return Math.min(...candidate.subject.scorers.map(({ name }) => allowedDrop(policy, name)));
}

/** What is drawn independently, and how far one of it can lie from the mean: 1 for cases, more for clusters of unequal size. */
function unitsOf(cases: readonly CaseFacts[]): {
  readonly units: number;
  readonly reach: number;
  readonly clustered: boolean;
} {
  const sizes = new Map<string, number>();
  for (const { id, cluster } of cases) {
    const key = cluster === undefined ? `case ${id}` : `cluster ${cluster}`;
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  const largest = [...sizes.values()].reduce((most, size) => Math.max(most, size), 1);
  const clustered = cases.some(({ cluster }) => cluster !== undefined);
  return { units: sizes.size, reach: (largest * sizes.size) / Math.max(1, cases.length), clustered };
}
