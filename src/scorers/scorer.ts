import type { Case } from '../datasets/dataset.ts';
import type { Brand } from '../foundation/brand.ts';
import type { Digest } from '../foundation/digest.ts';
import { type ErrorRecord, RatchetError } from '../foundation/errors.ts';
import type { ModelId, ScorerName } from '../foundation/ids.ts';
import type { Completion, Model, RenderedPrompt } from '../models/model.ts';

/** A number in 0–1, 1 is best. Never NaN. */
export type UnitInterval = Brand<number, 'UnitInterval'>;

/** @throws RangeError for anything but a finite number in 0–1: a score is never silently clamped. */
export function unitInterval(value: number): UnitInterval {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`a score must be in 0–1: found ${value}`);
  return value as UnitInterval;
}

/** No sentinel values: an unscored case is never 0, null or NaN. */
export type Score =
  | {
      readonly status: 'scored';
      /** 0–1, 1 is best; on a scale of its own only where the gate declares the scorer's `bounds`. Finite. */
      readonly value: number;
      readonly reason?: string;
      /** Of the `label` scorer: what was expected and what was found, for counts per class. */
      readonly label?: { readonly expected: string; readonly found: string | undefined };
    }
  | { readonly status: 'not-applicable'; readonly reason: string }
  | { readonly status: 'failed'; readonly error: ErrorRecord };

export type Scored = { readonly case: Case; readonly completion: Completion };

/** What a scorer may use of the run while it scores. */
export type ScorerContext = {
  readonly signal: AbortSignal;
  /** The model of the prompt that is scored. */
  readonly candidate?: ModelId;
  /** Undefined where no model may be asked: a scorer that needs one has then failed. */
  readonly ask?: Ask;
  /** Of a scorer of `pairs`: the completion of the other side for the same case and trial. */
  readonly opponent?: Completion;
  /** Told when the scorer can score nothing at all, whatever comes. */
  readonly unusable?: (error: UnusableScorerError) => void;
};

/**
 * Asks a model on the run's account: under its caps, through its cache, with its retries. The same question with the same `draw`
 * has the same answer in this run and in the next one; another `draw` (0-based) is another sample.
 *
 * @throws ModelError when there is no answer to be had; NotAskedError when the run was stopped before there was one.
 */
export type Ask = (question: {
  readonly model: Model;
  readonly request: Omit<RenderedPrompt, 'model'>;
  readonly draw: number;
}) => Promise<Completion>;

/** The run ended before a model was asked: the trial is not scored, and not lost. A scorer lets it pass through. */
export class NotAskedError extends RatchetError {
  static readonly title = 'not asked';
}

/** No answer can be scored as things are (a judge that nobody may trust): the run need not ask for more. */
export class UnusableScorerError extends RatchetError {
  static readonly title: string = 'unusable scorer';
}

/** What scoring one trial asks of one model, for the estimate before the first call. */
export type ScorerCalls = {
  readonly model: Model;
  readonly perTrial: number;
  /** Of one call, beside what the case and the completion add. */
  readonly promptCharacters: number;
  readonly outputTokens: number;
  /** True: its name may come to mean another model (`pinned: false`), so that scores of two days are not comparable. */
  readonly moving?: boolean;
};

export interface Scorer {
  /** Unique in its suite. */
  readonly name: ScorerName;
  /** `exact`, `label`, … */
  readonly kind: string;
  /** Digest of the kind, its version and all its options (schemas by content): equal fingerprints score alike. */
  readonly fingerprint: Digest;
  /**
   * Never throws for what a model or a dataset contains: a scorer that cannot score answers `failed`. NotAskedError is the one error
   * that goes through.
   */
  score(scored: Scored, context: ScorerContext): Score | Promise<Score>;
  /** Models that it asks; undefined: none. */
  readonly calls?: readonly ScorerCalls[];
  /**
   * True: it compares the completions of both sides. It is then asked about the baseline's trials only, with the candidate's
   * completion as `opponent`, and its score is the baseline's share of the preference; the candidate's side has 0.5 throughout, so that
   * the difference of the two is what the candidate wins above a tie.
   */
  readonly pairs?: boolean;
  /** Models that may not judge answers of their own: no prompt of one of them may be scored. Undefined: it has no judges. */
  readonly judges?: readonly ModelId[];
  /** Of a scorer that judges: the names of what it may choose, and their scores. For calibration. */
  readonly choices?: Readonly<Record<string, number>>;
  /** Ends what it started (a child process). After it, the scorer scores no more. */
  close?(): Promise<void>;
}
