import type { CaseFacts, Evaluation, ScorerFacts } from '../../evaluation/evaluation.ts';
import type { ErrorRecord } from '../../foundation/errors.ts';
import type { CaseId } from '../../foundation/ids.ts';
import { caseOrder } from '../../foundation/shuffle.ts';
import type { Look } from '../course/looks.ts';
import type { GatePolicy } from '../policy.ts';
import { comparabilityProblem, evaluationProblem } from './comparability.ts';
import {
  doesNotApply,
  isBinary,
  normaliser,
  readingsOf,
  type Side,
  type Slots,
  sideOf,
  slotsOf,
  trialsOf,
} from './readings.ts';

/** What is to be judged: one suite, the candidate's evaluation and, where there is one, the baseline's. */
export type JudgedSuite = {
  readonly suite: string;
  readonly candidate: Evaluation;
  readonly baseline?: Evaluation;
  /** Set when `baseline` is not what the environment holds but a pinned release, with which the candidate is compared as well. */
  readonly against?: 'anchor';
  /**
   * Why there is no baseline. `confirmed`: a first adoption that a person stands behind, by a reason or `first: allow`.
   * `model-gone`: the baseline's model no longer exists, and nothing it answered was kept.
   */
  readonly absent?: 'first-adoption' | 'confirmed' | 'model-gone';
};

/** One case that a scorer applies to. `baseline` is undefined when there is no baseline evaluation. */
export type Pair = {
  readonly case: CaseId;
  readonly tags: readonly string[];
  readonly cluster: string | undefined;
  readonly baseline: Side | undefined;
  readonly candidate: Side;
};

export type PairedScorer = {
  readonly facts: ScorerFacts;
  /** True when every score on both sides was 0 or 1. */
  readonly binary: boolean;
  /** The cases of the look, in the order of the dataset, without those that the scorer does not apply to. */
  readonly pairs: readonly Pair[];
};

export type PairedSuite = {
  readonly source: JudgedSuite;
  readonly look: Look;
  readonly scorers: readonly PairedScorer[];
  /** True when a case of the dataset has a cluster: then clusters are the unit, not cases. */
  readonly clustered: boolean;
};

export type Pairing =
  | { readonly kind: 'paired'; readonly suite: PairedSuite }
  /** The two sides must not be compared, or one of them contradicts itself. */
  | { readonly kind: 'error'; readonly error: ErrorRecord };

/**
 * Puts the two sides of a suite together by case id and reduces trials to one mean a case, scorer and side: the case is the
 * unit, trials are never counted as independent observations (design, statistics, "Data"). Only what was there at the look
 * counts: a run that went on for another environment's sake changes nothing here.
 *
 * A task failure counts 0 on every scorer that applies to the case. A failed call, a failed scorer and a trial that was never
 * run are missing; a side with a missing trial is missing as a whole. A scorer that answered `not-applicable` and nothing else
 * does not apply to the case on either side; one that answered so only now and then left a trial unscored: missing.
 */
export function pairSuite(source: JudgedSuite, look: Look, policy: GatePolicy): Pairing {
  const { suite, candidate, baseline } = source;
  const problem =
    evaluationProblem(suite, 'candidate', candidate, policy) ??
    (baseline && evaluationProblem(suite, source.against ?? 'baseline', baseline, policy)) ??
    (baseline && comparabilityProblem(suite, baseline, candidate));
  if (problem !== undefined) return { kind: 'error', error: problem };
  const own = slotsOf(candidate, look);
  const others = baseline && slotsOf(baseline, look);
  const wanted = casesAt(candidate, look);
  const scorers = candidate.subject.scorers.map((facts) => {
    const paired = wanted.flatMap((one) => pairOf(facts, one, own, others, policy));
    return { facts, binary: paired.every((each) => each.binary), pairs: paired.map(({ pair }) => pair) };
  });
  const clustered = candidate.cases.some(({ cluster }) => cluster !== undefined);
  return { kind: 'paired', suite: { source, look, scorers, clustered } };
}

/** The cases that a look takes in, in the order of the dataset. */
export function casesAt(evaluation: Evaluation, look: Look): readonly CaseFacts[] {
  const wanted = new Set(casesOf(evaluation, look));
  return evaluation.cases.filter((_, position) => wanted.has(position));
}

/** Positions in the dataset of the cases that a look takes in, ascending. */
export function casesOf({ cases, subject }: Evaluation, look: Look): readonly number[] {
  const order = caseOrder(subject.dataset, cases.length);
  return Array.from(order.subarray(0, look.cases)).sort((one, other) => one - other);
}

/** No pair where the scorer does not apply. */
function pairOf(
  facts: ScorerFacts,
  one: CaseFacts,
  own: Slots,
  others: Slots | undefined,
  policy: GatePolicy,
): readonly { readonly pair: Pair; readonly binary: boolean }[] {
  const normalise = normaliser(policy, facts.name);
  const candidate = readingsOf(trialsOf(own, one.id), facts.name, normalise);
  const baseline = others && readingsOf(trialsOf(others, one.id), facts.name, normalise);
  const readings = [...candidate, ...(baseline ?? [])];
  if (doesNotApply(readings)) return [];
  return [
    {
      pair: {
        case: one.id,
        tags: one.tags,
        cluster: one.cluster,
        baseline: baseline && sideOf(baseline),
        candidate: sideOf(candidate),
      },
      binary: isBinary(readings),
    },
  ];
}
