import type { Evaluation } from '../../evaluation/evaluation.ts';
import type { CaseId, EvaluationId } from '../../foundation/ids.ts';
import type { SuiteAtLook } from '../judge.ts';
import type { JudgedSuite } from '../pairing/pairing.ts';
import { freshRounds } from '../pairing/readings.ts';
import type { GatePolicy } from '../policy.ts';
import { candidateCases, firstCases } from './asking.ts';
import { onlyLook } from './looks.ts';

/**
 * Why a contest was over. `complete`: everything was run. `pass`, `fail`: the answer was known before. `futile`: no further answer could
 * have made it pass. `pre-flight`: it could not pass whatever was answered. `error`: it cannot be judged.
 */
export type EndingKind = 'complete' | 'pass' | 'fail' | 'futile' | 'pre-flight' | 'error';

export type Ending = {
  readonly kind: EndingKind;
  /** Looks that were taken, of how many: the most over the suites. */
  readonly look: number;
  readonly of: number;
  /** Model calls that the plan had and the answer did not need. Cached ones count: they would have been asked. */
  readonly callsSaved: number;
  /** Without repeats of single cases. */
  readonly callsPlanned: number;
};

/** @param at the looks that were taken last; none: nothing was run. */
export function endingOf(
  suites: readonly JudgedSuite[],
  at: readonly SuiteAtLook[],
  kind: EndingKind,
  policy: GatePolicy,
): Ending {
  const planned = callsOf(suites.map(whole), policy);
  return {
    kind,
    look: Math.max(0, ...at.map(({ look }) => look.number + 1)),
    of: Math.max(0, ...at.map(({ look }) => look.of)),
    callsSaved: planned - callsOf(at, policy),
    callsPlanned: planned,
  };
}

function whole(source: JudgedSuite): SuiteAtLook {
  return { source, look: onlyLook(source.candidate.cases.length, source.candidate.subject.trials) };
}

/** An evaluation that several suites share is counted once. */
function callsOf(at: readonly SuiteAtLook[], policy: GatePolicy): number {
  const calls = new Map<EvaluationId, number>();
  const count = ({ id }: Evaluation, needed: number) => calls.set(id, Math.max(calls.get(id) ?? 0, needed));
  for (const { source, look } of at) {
    const { candidate, baseline } = source;
    count(candidate, look.rounds * candidateCases(source, look, policy).reduce((sum, wanted) => sum + wanted, 0));
    if (baseline !== undefined) count(baseline, baselineCalls(baseline, firstCases(baseline, look), look.rounds));
  }
  return [...calls.values()].reduce((total, each) => total + each, 0);
}

/** Trials of earlier runs spare fresh ones; a model that is gone is not called at all. */
function baselineCalls({ cases, pooled, gone }: Evaluation, wanted: Uint8Array, rounds: number): number {
  if (gone !== undefined) return 0;
  const earlier = new Map<CaseId, number>();
  for (const trial of pooled) earlier.set(trial.case, (earlier.get(trial.case) ?? 0) + 1);
  return cases.reduce(
    (total, { id }, position) => total + (wanted[position] === 1 ? freshRounds(rounds, earlier.get(id) ?? 0) : 0),
    0,
  );
}
