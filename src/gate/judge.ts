import { isNonEmpty, type NonEmptyArray } from '../foundation/brand.ts';
import { compare } from './compare.ts';
import { decide } from './decide.ts';
import { type JudgedSuite, pairSuite } from './pairing.ts';
import type { GatePolicy } from './policy.ts';
import type { Comparison, Verdict } from './verdict.ts';

export type Judgement = {
  /** Of the suites that could be compared, in their order. */
  readonly comparisons: readonly Comparison[];
  readonly verdict: Verdict;
};

/**
 * Pairs, compares and decides: every suite of one prompt for one environment. Pure, and never throws for what an evaluation
 * or a policy contains: what cannot be judged is an `error` verdict.
 */
export function judge(suites: NonEmptyArray<JudgedSuite>, policy: GatePolicy): Judgement {
  const pairings = suites.map(pairSuite);
  const paired = pairings.flatMap((pairing) => (pairing.kind === 'paired' ? [pairing.suite] : []));
  const comparisons = paired.map((suite) => compare(suite, policy));
  const [problem] = pairings.flatMap((pairing) => (pairing.kind === 'error' ? [pairing.error] : []));
  if (problem !== undefined) return { comparisons, verdict: { kind: 'error', error: problem } };
  if (!isNonEmpty(paired)) {
    return { comparisons, verdict: { kind: 'error', error: { name: 'NothingScored', message: 'there is no suite' } } };
  }
  return { comparisons, verdict: decide(paired, policy) };
}
