import type { EvaluationId, PromptSlug, PromptVersionId } from '../foundation/ids.ts';
import type { JsonObject } from '../foundation/json.ts';
import type { RunFacts } from './registry.ts';

/** An evaluation as it was recorded, with the run that wrote it. The evaluation stays plain JSON here. */
export type RecordedResult = {
  readonly format: 1;
  readonly evaluation: JsonObject;
  readonly recordedAt: string;
  readonly run?: RunFacts;
};

/**
 * The versions of each prompt that were evaluated for one pull request, in the order in which they were first seen, each once: a
 * re-run is no attempt. The place in the list, from 1, is the number of the attempt; a version that is not in it is the next one.
 * Of a prompt the first `MOST_ATTEMPTS` are kept.
 */
export type Attempts = ReadonlyMap<PromptSlug, readonly PromptVersionId[]>;

export const MOST_ATTEMPTS = 200;

/** What a run evaluated for a pull request. */
export type AttemptsNote = {
  readonly pullRequest: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly versions: readonly { readonly slug: PromptSlug; readonly version: PromptVersionId }[];
};

export type RecordOutcome =
  /** All of it is there now, written by this call or before. `count`: evaluations. */
  { readonly kind: 'recorded'; readonly count: number } | { readonly kind: 'not-recorded'; readonly message: string };

/**
 * Evaluations that moved nothing, kept so that a merge queue, a push or another pull request need not pay for them again, and
 * how many texts a pull request has tried. May be emptied at any time: correctness never rests on it.
 */
export interface ResultStore {
  /**
   * Those that are there, by evaluation id. A record that does not parse or names another id is left out.
   *
   * @throws RatchetError when the place cannot be read. It is for the caller to say so, and to evaluate again.
   */
  find(ids: readonly EvaluationId[]): Promise<ReadonlyMap<EvaluationId, RecordedResult>>;
  /**
   * What earlier runs noted for a pull request; nothing when there is no note, or none that parses. Asked for at once with `find`
   * (`Promise.all`), both cost one read.
   *
   * @throws RatchetError when the place cannot be read.
   */
  attempts(pullRequest: number): Promise<Attempts>;
  /**
   * Results and note in one write. A result takes the place of the one that is there under its id; one whose evaluation is already
   * there stays as it is, with the run that wrote it. The note is added to those of other runs. Nothing new: nothing is written.
   *
   * Never throws for a refused or lost write: what cannot be recorded is said, and not reused.
   */
  record(results: readonly RecordedResult[], note?: AttemptsNote): Promise<RecordOutcome>;
}
