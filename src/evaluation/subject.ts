import type { Dataset } from '../datasets/dataset.ts';
import type { NonEmptyArray } from '../foundation/brand.ts';
import type { EvaluationId, ModelId } from '../foundation/ids.ts';
import type { Model } from '../models/model.ts';
import type { PromptVersion } from '../prompts/prompt-version.ts';
import type { Scorer } from '../scorers/scorer.ts';
import type { CaseFacts, Evaluation, EvaluationSubject } from './evaluation.ts';

/** One prompt version under one suite, as one side of a comparison: what is to be evaluated. */
export type Subject = Pick<EvaluationSubject, 'purpose' | 'against'> & {
  readonly prompt: PromptVersion;
  /** For the messages. */
  readonly promptFile: string;
  readonly suite: string;
  readonly dataset: Dataset;
  readonly scorers: NonEmptyArray<Scorer>;
  readonly trials: number;
  readonly model: Model;
  /** An evaluation of this very id that was recorded before: what is in it is in hand, and not asked again. */
  readonly recorded?: Evaluation;
  /** Of a baseline: its trials of earlier comparisons, recorded under its `poolId`. Not used where there is a record. */
  readonly pool?: Evaluation;
};

export type IdentifiedSubject = Subject & {
  readonly id: EvaluationId;
  /**
   * What its calls are made for, as part of their cache key: calls of one series answer each other, another series draws afresh.
   */
  readonly series: string;
};

export type PlannedSubject = IdentifiedSubject & {
  /** In the order of the dataset. */
  readonly cases: readonly CaseFacts[];
  /** US dollars that one call is expected to cost; undefined: unknown. */
  readonly callCostUsd?: number;
};

/**
 * Expected, not promised: tokens are counted as characters / 4, and an answer as the longest that the prompt's own parameters
 * allow, at most 300 tokens.
 */
export type Estimate = {
  /** The most that the trials can need, without re-runs and without what is recorded, pooled or in the cache. */
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Undefined: the price of a model is unknown. */
  readonly costUsd?: number;
};

export type RunPlan = {
  /** Unique by evaluation id, in the order they were given. */
  readonly subjects: readonly PlannedSubject[];
  readonly estimate: Estimate;
  /** Set where no call may be made: what the run says when one is needed. */
  readonly noCalls?: string;
};

export type RunLimits = { readonly maxCalls: number /** US dollars. */; readonly maxCostUsd: number };

/** US dollars per million tokens; undefined: unknown. */
type TokenPrice = { readonly input: number; readonly output: number } | undefined;

export type PriceOf = (model: ModelId) => TokenPrice;
