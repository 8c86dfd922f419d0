import type { Digest } from '../foundation/digest.ts';
import type { ErrorRecord } from '../foundation/errors.ts';
import type {
  CaseId,
  DatasetSlug,
  EvaluationId,
  ModelId,
  PromptSlug,
  PromptVersionId,
  ScorerName,
} from '../foundation/ids.ts';
import type { Completion, Usage } from '../models/model.ts';
import type { Score } from '../scorers/scorer.ts';

/** One completion of one case, with its scores by scorer name. */
export type Trial = {
  readonly case: CaseId;
  /** 0-based. */
  readonly index: number;
  /** True when the completion came from the cache: no call was made. */
  readonly cached: boolean;
  /** The UTC day of the call that answered, or failed: `2026-11-21`. What comes from the cache keeps its day. */
  readonly drawnOn: string;
  /**
   * Of a baseline: which draw of its case this is. The same one may come back from the cache, or be shared by two suites, and must
   * not count twice.
   */
  readonly draw?: string;
  readonly outcome:
    | { readonly status: 'completed'; readonly completion: Completion }
    /** `task`: the prompt's own fault, counts as 0 on every scorer. `infrastructure`: says nothing about the prompt. */
    | { readonly status: 'failed'; readonly kind: 'task' | 'infrastructure'; readonly error: ErrorRecord };
  readonly scores: { readonly [scorer: string]: Score };
};

/** What the cases look like to the gate and the report, without their texts. */
export type CaseFacts = { readonly id: CaseId; readonly tags: readonly string[]; readonly cluster?: string };

export type ScorerFacts = { readonly name: ScorerName; readonly kind: string; readonly fingerprint: Digest };

/** What an evaluation depends on. Its canonical JSON is the evaluation's identity: equal subject, equal id. */
export type EvaluationSubject = {
  readonly prompt: PromptVersionId;
  /** Where the model is called: the same name at another address may be another model. */
  readonly endpoint: string;
  readonly dataset: Digest;
  readonly scorers: readonly ScorerFacts[];
  readonly trials: number;
  /** Which side of a comparison: the trials that won a promotion as a candidate are never the next baseline (design, statistics). */
  readonly purpose: 'candidate' | 'baseline';
  /** Of a baseline: the candidate's evaluation it was drawn to be compared with. Another candidate draws afresh. */
  readonly against?: EvaluationId;
};

/** The trials of one prompt version over one dataset version. Plain JSON: written, read and compared as it stands. */
export type Evaluation = {
  readonly format: 1;
  readonly id: EvaluationId;
  readonly subject: EvaluationSubject;
  readonly slug: PromptSlug;
  readonly suite: string;
  readonly dataset: DatasetSlug;
  readonly model: ModelId;
  /** True when the answers do not come from a real model. */
  readonly simulated: boolean;
  /** In the order of the dataset. */
  readonly cases: readonly CaseFacts[];
  /** In the order of the cases, then by index. A trial that was not asked for, or not had (stopped, capped), is not in the list. */
  readonly trials: readonly Trial[];
  /** Fresh repeats of single cases, in the same order. They are counted apart: which cases are repeated depends on the trials. */
  readonly reruns: readonly Trial[];
  /** Of a baseline: trials of earlier comparisons that are used in this one as well, in the same order, with indexes of their own. */
  readonly pooled: readonly Trial[];
  /** Of a baseline whose model the provider does not know any more: the provider's words. Then only `pooled` may be left. */
  readonly gone?: string;
  /** True when no trial and no re-run that was asked for is missing. Never a pass otherwise. */
  readonly complete: boolean;
  /** Tokens of all calls that were ever made for this evaluation, as far as the provider counted them. */
  readonly usage: Usage;
  /** US dollars of those of these calls that gave a completion; undefined when the price of one is unknown. */
  readonly costUsd?: number;
  /** Calls to the provider that were ever made for this evaluation (completions from the cache are not calls). */
  readonly calls: number;
  /** ISO 8601, UTC. */
  readonly finishedAt: string;
};
