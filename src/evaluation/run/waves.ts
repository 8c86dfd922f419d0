import type { EvaluationId } from '../../foundation/ids.ts';
import type { Evaluation } from '../evaluation.ts';

/** What is wanted of one evaluation. What is there already is not asked again. */
export type Ask = {
  readonly evaluation: EvaluationId;
  /** `trials`: the evaluation's own; `reruns`: fresh repeats of single cases, counted apart. */
  readonly kind: 'trials' | 'reruns';
  /** By position in the dataset: 1 where the case is wanted. */
  readonly cases: Uint8Array;
  /** Trials (or re-runs) 0 … upTo−1 of these cases are wanted. */
  readonly upTo: number;
};

/** What is wanted next, of all evaluations together: asked round by round, both sides of a case next to each other. Empty: the run is over. */
export type Wave = readonly Ask[];

/**
 * Decides, from what the evaluations hold so far, what is asked next. Called first when they hold nothing but what was recorded,
 * then after each wave, from the first on with what is pooled; not called again when the run was stopped.
 */
export type Next = (evaluations: ReadonlyMap<EvaluationId, Evaluation>) => Wave;

/** Every trial of every case in one wave. */
export function everyTrial(): Next {
  let asked = false;
  return (evaluations) => {
    if (asked) return [];
    asked = true;
    return [...evaluations.values()].map(({ id, cases, subject }) => ({
      evaluation: id,
      kind: 'trials',
      cases: new Uint8Array(cases.length).fill(1),
      upTo: subject.trials,
    }));
  };
}
