import type { Evaluation, Trial } from '../../evaluation/evaluation.ts';
import type { Ask } from '../../evaluation/run/waves.ts';
import type { CaseId, EvaluationId } from '../../foundation/ids.ts';
import { caseOrder } from '../../foundation/shuffle.ts';
import type { SuiteAtLook } from '../judge.ts';
import type { JudgedSuite } from '../pairing/pairing.ts';
import type { GatePolicy } from '../policy.ts';
import { criticalPositions } from '../rules/critical.ts';
import type { Look } from './looks.ts';

/** The trials that the looks of a contest's suites want, of both sides. */
export function trialsOf(at: readonly SuiteAtLook[], policy: GatePolicy): readonly Ask[] {
  return at.flatMap(({ source, look }) => {
    const { candidate, baseline } = source;
    const own = trialsAsk(candidate, candidateCases(source, look, policy), look);
    return baseline === undefined ? [own] : [trialsAsk(baseline, firstCases(baseline, look), look), own];
  });
}

function trialsAsk({ id }: Evaluation, cases: Uint8Array, { rounds }: Look): Ask {
  return { evaluation: id, kind: 'trials', cases, upTo: rounds };
}

/** Critical cases are asked of the candidate from the first look on: they fail a gate wherever they stand. */
export function candidateCases({ candidate, against }: JudgedSuite, look: Look, policy: GatePolicy): Uint8Array {
  const cases = firstCases(candidate, look);
  if (against === 'anchor') return cases;
  for (const position of criticalPositions(candidate.cases, policy.criticalTags)) cases[position] = 1;
  return cases;
}

/** Of the shuffled order, as many as the look takes in: 1 by position in the dataset. */
export function firstCases({ cases, subject }: Evaluation, look: Look): Uint8Array {
  return marked(cases.length, caseOrder(subject.dataset, cases.length).subarray(0, look.cases));
}

export function marked(length: number, positions: Iterable<number>): Uint8Array {
  const cases = new Uint8Array(length);
  for (const position of positions) cases[position] = 1;
  return cases;
}

/** How many repeats of each case a contest has asked for, by position. */
export type Repeats = ReadonlyMap<EvaluationId, Uint8Array>;

/** @returns undefined when all of it was asked for before: once, whatever became of it. */
export function withAsked(repeats: Repeats, asks: readonly Ask[]): Repeats | undefined {
  const all = new Map(repeats);
  let more = false;
  for (const { evaluation, cases, upTo } of asks) {
    const before = all.get(evaluation);
    const asked = cases.map((wanted, position) => Math.max(wanted * upTo, before?.[position] ?? 0));
    more ||= asked.some((count, position) => count > (before?.[position] ?? 0));
    all.set(evaluation, asked);
  }
  return more ? all : undefined;
}

/**
 * What a contest may see at its looks: what it asked for itself, and nothing that is there for another contest's sake or from an
 * earlier run. Else who asks beside it, or that it is asked again, would change its verdict.
 */
export function seenAt({ source, look }: SuiteAtLook, repeats: Repeats, policy: GatePolicy): SuiteAtLook {
  const { candidate, baseline } = source;
  const seen = (evaluation: Evaluation, cases: Uint8Array): Evaluation => {
    const positions = new Map(evaluation.cases.map(({ id }, position) => [id, position]));
    return {
      ...evaluation,
      trials: evaluation.trials.filter((trial) => !isLater(trial, positions, cases, look.rounds, evaluation)),
      reruns: evaluation.reruns.filter((trial) => wasAsked(trial, positions, repeats.get(evaluation.id))),
    };
  };
  const own = seen(candidate, candidateCases(source, look, policy));
  const other = baseline && seen(baseline, firstCases(baseline, look));
  return { source: { ...source, candidate: own, ...(other === undefined ? {} : { baseline: other }) }, look };
}

/** What does not belong to the evaluation at all is not later: it must be seen, to be refused. */
function isLater(
  trial: Trial,
  positions: ReadonlyMap<CaseId, number>,
  cases: Uint8Array,
  rounds: number,
  { subject }: Evaluation,
): boolean {
  const position = positions.get(trial.case);
  if (position === undefined) return false;
  return cases[position] === 0 || (trial.index >= rounds && trial.index < subject.trials);
}

function wasAsked(
  { case: id, index }: Trial,
  positions: ReadonlyMap<CaseId, number>,
  asked: Uint8Array | undefined,
): boolean {
  const position = positions.get(id);
  return position === undefined || index < (asked?.[position] ?? 0);
}
