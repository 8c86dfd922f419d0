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
};

/** Every trial of one prompt version over one dataset version. Plain JSON: written, read and compared as it stands. */
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
  /** In the order of the cases, then by index. A trial that was never run (stopped, capped) is not in the list. */
  readonly trials: readonly Trial[];
  /** False when a trial of the plan was not run. Never a pass. */
  readonly complete: boolean;
  /** Tokens of the calls made in this run, as far as the provider counted them. */
  readonly usage: Usage;
  /** US dollars of the calls of this run that gave a completion; undefined when the price of one is unknown. */
  readonly costUsd?: number;
  /** Calls that went to the provider in this run (completions from the cache are not calls). */
  readonly calls: number;
  /** ISO 8601, UTC. */
  readonly finishedAt: string;
};
