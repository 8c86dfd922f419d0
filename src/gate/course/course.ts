import type { Evaluation } from '../../evaluation/evaluation.ts';
import type { Ask } from '../../evaluation/run/waves.ts';
import type { NonEmptyArray } from '../../foundation/brand.ts';
import type { EvaluationId } from '../../foundation/ids.ts';
import { caseOrder } from '../../foundation/shuffle.ts';
import { type DecisionAt, decideAt, type Judgement, judgementOf, type SuiteAtLook } from '../judge.ts';
import type { JudgedSuite } from '../pairing/pairing.ts';
import type { GatePolicy } from '../policy.ts';
import { CRITICAL_RERUNS, criticalPositions, criticalSuspects } from '../rules/critical.ts';
import { CONFIRMATION_RERUNS, casesToConfirm } from '../rules/regressed-cases.ts';
import { type Ending, endingOf } from './ending.ts';
import { isFinal, type Look, looksOf, onlyLook } from './looks.ts';
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
      const suites = suitesOf(contest, evaluations);
      const step = standing === undefined ? begin(contest, suites) : proceed(contest, suites, standing);
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
  /** The looks of each suite, in the order of the suites. */
  readonly looks: readonly NonEmptyArray<Look>[];
  /** The look that was asked for last; a suite with fewer looks stays at its last. */
  readonly stage: number;
  /** Repeats that were asked for at this look: once, whatever became of them. */
  readonly repeated: readonly ('critical' | 'confirm')[];
};

type Step =
  | { readonly kind: 'ask'; readonly standing: Standing; readonly asks: readonly Ask[] }
  | { readonly kind: 'settled'; readonly settled: Settled };

type Suites = NonEmptyArray<JudgedSuite>;

function begin(contest: Contest, suites: Suites): Step {
  const refused = preflight(suites, contest.policy);
  const looks = suites.map((suite) => plannedLooks(suite, contest.policy));
  const standing = { looks, stage: 0, repeated: [] };
  if (refused === undefined) return { kind: 'ask', standing, asks: asksFor(contest, suites, standing) };
  const ending = endingOf(suites, undefined, 'pre-flight');
  return { kind: 'settled', settled: { verdict: refused, comparisons: [], judged: suites, ending } };
}

function proceed(contest: Contest, suites: Suites, standing: Standing): Step {
  const { policy } = contest;
  const at = atStage(suites, standing);
  const decision = decideAt(at, policy);
  const repeat = (kind: Standing['repeated'][number], asks: readonly Ask[]): Step | undefined =>
    asks.length === 0 || standing.repeated.includes(kind)
      ? undefined
      : { kind: 'ask', standing: { ...standing, repeated: [...standing.repeated, kind] }, asks };
  const critical = repeat('critical', criticalReruns(decision, policy));
  if (critical !== undefined) return critical;
  const why = at.every(({ look }) => isFinal(look)) ? 'complete' : stopRule(decision, suites, policy);
  if (why === undefined) {
    const next = { ...standing, stage: standing.stage + 1, repeated: [] };
    return { kind: 'ask', standing: next, asks: asksFor(contest, suites, next) };
  }
  const lost = decision.verdict.kind === 'fail' || decision.verdict.kind === 'error';
  const confirm = lost ? undefined : repeat('confirm', confirmations(decision, policy));
  if (confirm !== undefined) return confirm;
  const ending = endingOf(suites, at, why);
  return { kind: 'settled', settled: { ...judgementOf(decision, policy), judged: suites, ending } };
}

/** @throws RangeError for an evaluation that is not among those of the run. */
function suitesOf({ suites }: Contest, evaluations: Evaluations): Suites {
  const evaluationOf = (id: EvaluationId): Evaluation => {
    const found = evaluations.get(id);
    if (found === undefined) throw new RangeError(`the run has no evaluation ${id}`);
    return found;
  };
  const judged = ({ suite, against, candidate, baseline, absent }: ContestSuite): JudgedSuite => {
    const own = { suite, candidate: evaluationOf(candidate), ...(against === undefined ? {} : { against }) };
    const other = baseline === undefined ? undefined : evaluationOf(baseline);
    if (other === undefined) return { ...own, ...(absent === undefined ? {} : { absent }) };
    // Nothing of the baseline can be asked, and nothing was kept: the rules of a first version apply.
    if (other.gone !== undefined && other.pooled.length === 0) return { ...own, absent: 'model-gone' };
    return { ...own, baseline: other };
  };
  const [first, ...rest] = suites;
  return [judged(first), ...rest.map(judged)];
}

/** Without a baseline nothing is tested at a look: everything is run. */
function plannedLooks(suite: JudgedSuite, policy: GatePolicy): NonEmptyArray<Look> {
  return looksOf({
    cases: suite.candidate.cases.length,
    trials: suite.candidate.subject.trials,
    earlyStop: policy.earlyStop && suite.baseline !== undefined,
    canPassAt: (level) => policy.mode !== 'strict' || canPassWithTies(suite, policy, level),
  });
}

function atStage(suites: Suites, { looks, stage }: Standing): NonEmptyArray<SuiteAtLook> {
  const at = (source: JudgedSuite, index: number): SuiteAtLook => {
    const [first, ...rest] = looks[index] ?? [onlyLook(source.candidate.cases.length, source.candidate.subject.trials)];
    return { source, look: rest[Math.min(stage, rest.length) - 1] ?? first };
  };
  const [first, ...rest] = suites;
  return [at(first, 0), ...rest.map((source, index) => at(source, index + 1))];
}

/** Critical cases are asked of the candidate from the first look on: they fail a gate wherever they stand. */
function asksFor({ policy }: Contest, suites: Suites, standing: Standing): readonly Ask[] {
  return atStage(suites, standing).flatMap(({ source, look }) => {
    const { candidate, baseline, against } = source;
    const cases = prefixOf(candidate, look);
    const asks: Ask[] =
      baseline === undefined ? [] : [{ evaluation: baseline.id, kind: 'trials', cases, upTo: look.rounds }];
    if (against === 'anchor') return [...asks, { evaluation: candidate.id, kind: 'trials', cases, upTo: look.rounds }];
    const own = Uint8Array.from(cases);
    for (const position of criticalPositions(candidate.cases, policy.criticalTags)) own[position] = 1;
    return [...asks, { evaluation: candidate.id, kind: 'trials', cases: own, upTo: look.rounds }];
  });
}

function prefixOf({ cases, subject }: Evaluation, look: Look): Uint8Array {
  return marked(cases.length, caseOrder(subject.dataset, cases.length).subarray(0, look.cases));
}

function marked(length: number, positions: Iterable<number>): Uint8Array {
  const cases = new Uint8Array(length);
  for (const position of positions) cases[position] = 1;
  return cases;
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
