import type { Evaluation } from '../../evaluation/evaluation.ts';
import type { CaseId } from '../../foundation/ids.ts';
import type { SuiteAtLook } from '../judge.ts';
import { casesOf, type JudgedSuite } from '../pairing/pairing.ts';
import { freshRounds } from '../pairing/readings.ts';
import type { Look } from './looks.ts';

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
  readonly callsPlanned: number;
};

/** @param at undefined: nothing was run. */
export function endingOf(
  suites: readonly JudgedSuite[],
  at: readonly SuiteAtLook[] | undefined,
  kind: EndingKind,
): Ending {
  const planned = sum(evaluationsOf(suites, () => undefined));
  const used = at === undefined ? 0 : sum(evaluationsOf(suites, (index) => at[index]?.look));
  return {
    kind,
    look: Math.max(0, ...(at ?? []).map(({ look }) => look.number + 1)),
    of: Math.max(0, ...(at ?? []).map(({ look }) => look.of)),
    callsPlanned: planned,
    callsSaved: Math.max(0, planned - used),
  };
}

/** An evaluation that several suites share is counted once. */
function evaluationsOf(
  suites: readonly JudgedSuite[],
  lookOf: (index: number) => Look | undefined,
): ReadonlyMap<string, number> {
  const calls = new Map<string, number>();
  for (const [index, { candidate, baseline }] of suites.entries()) {
    for (const evaluation of [candidate, ...(baseline === undefined ? [] : [baseline])]) {
      calls.set(evaluation.id, Math.max(calls.get(evaluation.id) ?? 0, callsOf(evaluation, lookOf(index), candidate)));
    }
  }
  return calls;
}

/** `look` undefined: all of it. */
function callsOf(evaluation: Evaluation, look: Look | undefined, candidate: Evaluation): number {
  const rounds = look?.rounds ?? candidate.subject.trials;
  const cases = look === undefined ? evaluation.cases.map((_, position) => position) : casesOf(candidate, look);
  if (evaluation.subject.purpose === 'candidate') return cases.length * rounds;
  if (evaluation.gone !== undefined) return 0;
  const pooled = new Map<CaseId, number>();
  for (const trial of evaluation.pooled) pooled.set(trial.case, (pooled.get(trial.case) ?? 0) + 1);
  return cases.reduce((total, position) => {
    const id = evaluation.cases[position]?.id;
    const earlier = id === undefined ? 0 : (pooled.get(id) ?? 0);
    return total + freshRounds(rounds, earlier);
  }, 0);
}

function sum(calls: ReadonlyMap<string, number>): number {
  return [...calls.values()].reduce((total, each) => total + each, 0);
}
