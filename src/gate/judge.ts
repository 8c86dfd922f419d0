import { isNonEmpty, type NonEmptyArray } from '../foundation/brand.ts';
import { compare } from './compare.ts';
import { type Look, onlyLook } from './course/looks.ts';
import { type Decision, decide, policyError } from './decide.ts';
import { type JudgedSuite, type PairedSuite, pairSuite } from './pairing/pairing.ts';
import type { GatePolicy } from './policy.ts';
import type { Comparison, Verdict } from './verdict.ts';

export type Judgement = {
  /** Of the suites that could be compared, in their order. */
  readonly comparisons: readonly Comparison[];
  readonly verdict: Verdict;
};

/** A suite with the part of its evaluations that counts. */
export type SuiteAtLook = { readonly source: JudgedSuite; readonly look: Look };

/** Pairs, compares and decides over everything that was run: every suite of one prompt for one environment. */
export function judge(suites: NonEmptyArray<JudgedSuite>, policy: GatePolicy): Judgement {
  const whole = (source: JudgedSuite): SuiteAtLook => ({
    source,
    look: onlyLook(source.candidate.cases.length, source.candidate.subject.trials),
  });
  const [first, ...rest] = suites;
  return judgementOf(decideAt([whole(first), ...rest.map(whole)], policy), policy);
}

export type DecisionAt = Decision & { readonly paired: readonly PairedSuite[] };

/** Pure, and never throws for what an evaluation or a policy contains: what cannot be judged is an `error` verdict. */
export function decideAt(suites: NonEmptyArray<SuiteAtLook>, policy: GatePolicy): DecisionAt {
  const unusable = policyError(policy);
  if (unusable !== undefined) return { verdict: { kind: 'error', error: unusable }, measured: [], paired: [] };
  const pairings = suites.map(({ source, look }) => pairSuite(source, look, policy));
  const paired = pairings.flatMap((pairing) => (pairing.kind === 'paired' ? [pairing.suite] : []));
  const decided: Decision = isNonEmpty(paired) ? decide(paired, policy) : { verdict: NO_SUITE, measured: [] };
  const [error] = pairings.flatMap((pairing) => (pairing.kind === 'error' ? [pairing.error] : []));
  return { ...decided, ...(error === undefined ? {} : { verdict: { kind: 'error', error } }), paired };
}

const NO_SUITE: Verdict = { kind: 'error', error: { name: 'NothingScored', message: 'there is no suite' } };

/** The decision with the rows of the table, which take longer than the decision. */
export function judgementOf({ verdict, measured }: Decision, policy: GatePolicy): Judgement {
  return { verdict, comparisons: measured.map((suite) => compare(suite, policy)) };
}
