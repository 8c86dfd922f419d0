import type { Case } from '../datasets/dataset.ts';
import type { Brand } from '../foundation/brand.ts';
import type { Digest } from '../foundation/digest.ts';
import type { ErrorRecord } from '../foundation/errors.ts';
import type { ScorerName } from '../foundation/ids.ts';
import type { Completion } from '../models/model.ts';

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
export type ScorerContext = { readonly signal: AbortSignal };

export interface Scorer {
  /** Unique in its suite. */
  readonly name: ScorerName;
  /** `exact`, `label`, … */
  readonly kind: string;
  /** Digest of the kind, its version and all its options (schemas by content): equal fingerprints score alike. */
  readonly fingerprint: Digest;
  /** Never throws for what a model or a dataset contains: a scorer that cannot score answers `failed`. */
  score(scored: Scored, context: ScorerContext): Score | Promise<Score>;
}
