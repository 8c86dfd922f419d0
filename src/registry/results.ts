import type { EvaluationId } from '../foundation/ids.ts';
import type { JsonObject } from '../foundation/json.ts';
import type { RunFacts } from './registry.ts';

/** An evaluation as it was recorded, with the run that wrote it. The evaluation stays plain JSON here. */
export type RecordedResult = {
  readonly format: 1;
  readonly evaluation: JsonObject;
  readonly recordedAt: string;
  readonly run?: RunFacts;
};

export type RecordOutcome =
  | { readonly kind: 'recorded'; readonly count: number }
  | { readonly kind: 'not-recorded'; readonly message: string };

/**
 * Evaluations that moved nothing, kept so that a merge queue, a push or another pull request need not pay for them again.
 * May be emptied at any time: correctness never rests on it.
 */
export interface ResultStore {
  /**
   * Those that are there, by evaluation id. A record that does not parse or names another id is left out.
   *
   * @throws RatchetError when the place cannot be read. It is for the caller to say so, and to evaluate again.
   */
  find(ids: readonly EvaluationId[]): Promise<ReadonlyMap<EvaluationId, RecordedResult>>;
  /** Never throws for a refused or lost write: what cannot be recorded is said, and not reused. */
  record(results: readonly RecordedResult[]): Promise<RecordOutcome>;
}
