import type { Evaluation } from '../../evaluation/evaluation.ts';
import type { Ask } from '../../evaluation/run/waves.ts';
import type { NonEmptyArray } from '../../foundation/brand.ts';
import type { EvaluationId } from '../../foundation/ids.ts';
import { type DecisionAt, decideAt, type Judgement, judgementOf, type SuiteAtLook } from '../judge.ts';
import type { JudgedSuite } from '../pairing/pairing.ts';
import type { GatePolicy } from '../policy.ts';
import { CRITICAL_RERUNS, criticalSuspects } from '../rules/critical.ts';
import { CONFIRMATION_RERUNS, casesToConfirm } from '../rules/regressed-cases.ts';
import type { VerdictKind } from '../verdict.ts';
import { marked, type Repeats, seenAt, trialsOf, withAsked } from './asking.ts';
import { type Ending, type EndingKind, endingOf } from './ending.ts';
import { isFinal, type Look, looksOf } from './looks.ts';
import { canPassWithTies, preflight } from './preflight.ts';
import { stopRule } from './stop-rule.ts';

/** One prompt version on its way into one environment: the suites that decide it together, by the ids of their evaluations. */
export type Contest = {
  readonly policy: GatePolicy;
  readonly suites: NonEmptyArray<ContestSuite>;
};

export type ContestSuite = {
  readonly suite: string;
  readonly against?: 'anchor';
  readonly candidate: EvaluationId;
  readonly baseline?: EvaluationId;
  readonly absent?: JudgedSuite['absent'];
  /** True: should the baseline's model be gone, a person stands behind the version without a comparison. */
  readonly confirmed?: boolean;
};

/** A contest that is decided: the verdict, on what it rests, and how it ended. */
export type Settled = Judgement & { readonly judged: readonly JudgedSuite[]; readonly ending: Ending };

type Evaluations = ReadonlyMap<EvaluationId, Evaluation>;

/**
 * What a run asks next, step by step: the looks of each contest, then the repeats of single cases that its rules want. Each contest
 * is decided by its own looks alone, so that a run for several environments gives each the verdict that it would have had by itself,
 * and a re-run over the same answers the same one.
 */
export class Course {
  readonly #open: Map<Contest, Standing | undefined>;
  readonly #settled = new Map<Contest, Settled>();

  constructor(contests: readonly Contest[]) {
    this.#open = new Map(contests.map((contest) => [contest, undefined]));
  }

  /** @returns what is wanted; empty when every contest is settled. */
  next(evaluations: Evaluations): readonly Ask[] {
    const asks: Ask[] = [];
    for (const [contest, standing] of this.#open) {
      const step = standing === undefined ? begin(contest, evaluations) : proceed(contest, evaluations, standing);
      if (step.kind === 'settled') {
        this.#open.delete(contest);
        this.#settled.set(contest, step.settled);
      } else {
        this.#open.set(contest, step.standing);
        asks.push(...step.asks);
      }
    }
    return asks;
  }

  /** Undefined while a contest is open: the run was cut off. */
  settled(contest: Contest): Settled | undefined {
    return this.#settled.get(contest);
  }
}

/** Where an open contest stands. */
type Standing = {
  readonly plan: NonEmptyArray<Planned>;
  /** The look that was asked for last; a suite with fewer looks stays at its last. */
  readonly stage: number;
  /** Repeats of single cases that were asked for. */
  readonly repeats: Repeats;
};

type Planned = {
  readonly suite: ContestSuite;
  readonly looks: NonEmptyArray<Look>;
  /** True when the baseline's model was known to be gone when the looks were planned. */
  readonly gone: boolean;
};

type Step =
  | { readonly kind: 'ask'; readonly standing: Standing; readonly asks: readonly Ask[] }
  | { readonly kind: 'settled'; readonly settled: Settled };

function begin({ policy, suites }: Contest, evaluations: Evaluations): Step {
  const judged = mapped(suites, (suite) => judgedOf(suite, evaluations));
  const refused = preflight(judged, policy);
  if (refused !== undefined) {
    const ending = endingOf(judged, [], 'pre-flight', policy);
    return { kind: 'settled', settled: { verdict: refused, comparisons: [], judged, ending } };
  }
  const plan = mapped(suites, (suite) => ({
    suite,
    looks: looksFor(judgedOf(suite, evaluations), policy),
    gone: isGone(suite, evaluations),
  }));
  return takeLook(policy, evaluations, { plan, stage: 0, repeats: new Map() });
}

function takeLook(policy: GatePolicy, evaluations: Evaluations, standing: Standing): Step {
  return { kind: 'ask', standing, asks: trialsOf(atStage(standing, evaluations), policy) };
}

function proceed(contest: Contest, evaluations: Evaluations, standing: Standing): Step {
  // A model that turned out to be gone changes what there is to look at: as if it had been known from the start.
  if (standing.plan.some(({ suite, gone }) => isGone(suite, evaluations) !== gone)) return begin(contest, evaluations);
  const { policy } = contest;
  const at = atStage(standing, evaluations);
  const decision = decideAt(
    mapped(at, (suite) => seenAt(suite, standing.repeats, policy)),
    policy,
  );
  const repeat = (asks: readonly Ask[]): Step | undefined => {
    const repeats = withAsked(standing.repeats, asks);
    return repeats && { kind: 'ask', standing: { ...standing, repeats }, asks };
  };
  const critical = repeat(criticalReruns(decision, policy));
  if (critical !== undefined) return critical;
  const why = at.every((suite) => isFinal(suite.look)) ? 'complete' : stopRule(decision, at.length, policy);
  const { kind } = decision.verdict;
  const confirm = why === 'pass' || (why === 'complete' && kind !== 'fail' && kind !== 'error');
  const confirming = confirm ? repeat(confirmations(decision, policy)) : undefined;
  if (confirming !== undefined) return confirming;
  const end = why === 'pass' ? confirmed(kind) : why;
  if (end === undefined) return takeLook(policy, evaluations, { ...standing, stage: standing.stage + 1 });
  const judged = mapped(at, ({ source }) => source);
  const ending = endingOf(judged, at, end, policy);
  return { kind: 'settled', settled: { ...judgementOf(decision, policy), judged, ending } };
}

/** What becomes of an early pass when single cases that got worse were repeated. Where that did not work, the run goes on. */
function confirmed(kind: VerdictKind): EndingKind | undefined {
  return kind === 'pass' || kind === 'fail' ? kind : undefined;
}

function judgedOf(contested: ContestSuite, evaluations: Evaluations): JudgedSuite {
  const { suite, against, absent, confirmed: stoodBehind = false } = contested;
  const candidate = evaluationOf(contested.candidate, evaluations);
  const own = { suite, candidate, ...(against === undefined ? {} : { against }) };
  if (contested.baseline === undefined) return { ...own, ...(absent === undefined ? {} : { absent }) };
  const baseline = evaluationOf(contested.baseline, evaluations);
  if (baseline.gone === undefined || baseline.pooled.length > 0) return { ...own, baseline };
  // Nothing of the baseline can be asked, and nothing was kept: the rules of a first version apply.
  return { ...own, absent: stoodBehind ? 'confirmed' : 'model-gone' };
}

function isGone({ baseline }: ContestSuite, evaluations: Evaluations): boolean {
  return baseline !== undefined && evaluationOf(baseline, evaluations).gone !== undefined;
}

/** @throws RangeError for an evaluation that is not among those of the run. */
function evaluationOf(id: EvaluationId, evaluations: Evaluations): Evaluation {
  const found = evaluations.get(id);
  if (found === undefined) throw new RangeError(`the run has no evaluation ${id}`);
  return found;
}

/** Without a baseline nothing is tested at a look: everything is run. */
function looksFor(suite: JudgedSuite, policy: GatePolicy): NonEmptyArray<Look> {
  return looksOf({
    cases: suite.candidate.cases.length,
    trials: suite.candidate.subject.trials,
    earlyStop: policy.earlyStop && suite.baseline !== undefined,
    canPassAt: (level) => policy.mode !== 'strict' || canPassWithTies(suite, policy, level),
  });
}

function atStage({ plan, stage }: Standing, evaluations: Evaluations): NonEmptyArray<SuiteAtLook> {
  return mapped(plan, ({ suite, looks: [first, ...rest] }) => ({
    source: judgedOf(suite, evaluations),
    look: rest[Math.min(stage, rest.length) - 1] ?? first,
  }));
}

function mapped<T, U>([first, ...rest]: NonEmptyArray<T>, map: (item: T) => U): NonEmptyArray<U> {
  return [map(first), ...rest.map(map)];
}

function criticalReruns({ paired }: DecisionAt, policy: GatePolicy): readonly Ask[] {
  return paired.flatMap((suite) => {
    const { candidate } = suite.source;
    const positions = criticalSuspects(suite, policy);
    return positions.length === 0 ? [] : [rerun(candidate, positions, CRITICAL_RERUNS)];
  });
}

function confirmations({ paired }: DecisionAt, policy: GatePolicy): readonly Ask[] {
  return paired.flatMap((suite) => {
    const { candidate, baseline } = suite.source;
    const positions = casesToConfirm(suite, policy);
    if (positions.length === 0 || baseline === undefined) return [];
    return [candidate, baseline].map((side) => rerun(side, positions, CONFIRMATION_RERUNS));
  });
}

function rerun({ id, cases }: Evaluation, positions: readonly number[], upTo: number): Ask {
  return { evaluation: id, kind: 'reruns', cases: marked(cases.length, positions), upTo };
}
