import type { NonEmptyArray } from '../foundation/brand.ts';
import type { ErrorRecord } from '../foundation/errors.ts';
import type { CaseId } from '../foundation/ids.ts';

/** One rule that was applied, and what it found. */
export type Check = {
  /** `max-drop`, `composite`, `min`, `critical`, `missing`, `cases`, … */
  readonly rule: string;
  readonly suite: string;
  /** Undefined for a rule over all scorers. */
  readonly scorer?: string;
  readonly outcome: 'pass' | 'fail' | 'inconclusive';
  /** A sentence for a person: `exact fell by 7.0 pp; 5.0 pp are allowed`. */
  readonly message: string;
  /** What was measured and the limit it was held against, on the 0–1 scale, where the rule has such numbers. */
  readonly measured?: number;
  readonly limit?: number;
};

export type Verdict =
  | { readonly kind: 'pass'; readonly checks: NonEmptyArray<Check> }
  | { readonly kind: 'fail' | 'inconclusive'; readonly checks: NonEmptyArray<Check>; readonly because: string }
  | { readonly kind: 'error'; readonly error: ErrorRecord };

export type VerdictKind = Verdict['kind'];

/**
 * `improved`, `regressed`: the difference of means is larger than the tolerated drop. `unchanged`: no case changed its mean.
 * `identical`: outputs equal byte for byte. `unclear`: anything else. The plain form; exact tests take its place (design,
 * statistics, "Labels").
 */
export type Label = 'improved' | 'regressed' | 'unchanged' | 'unclear' | 'identical';

/** One case under one scorer, on both sides. Means over the trials, 0–1; undefined = not measured, never 0. */
export type CasePair = {
  readonly case: CaseId;
  readonly baseline: number | undefined;
  readonly candidate: number | undefined;
};

export type ClassCount = {
  readonly label: string;
  /** Trials whose expected label is this one. */
  readonly expected: number;
  /** Undefined when there is no baseline. */
  readonly baselineCorrect?: number;
  readonly candidateCorrect: number;
};

/** One row of the table: one scorer of one suite, baseline against candidate. */
export type ScorerComparison = {
  readonly scorer: string;
  readonly kind: string;
  readonly label: Label;
  /** Cases that have a mean on both sides (on the candidate's alone when there is no baseline). */
  readonly cases: number;
  readonly baselineMean: number | undefined;
  readonly candidateMean: number | undefined;
  readonly difference: number | undefined;
  readonly better: number;
  readonly worse: number;
  readonly same: number;
  /** Cases without a mean on one side because of infrastructure errors or a failed scorer. */
  readonly missing: number;
  /** In the order of the dataset. */
  readonly pairs: readonly CasePair[];
  readonly classes?: readonly ClassCount[];
};

/** Baseline and candidate over one suite. */
export type Comparison = {
  readonly suite: string;
  readonly scorers: readonly ScorerComparison[];
  /** Weighted mean of the scorers per case, then over the cases. */
  readonly composite: { readonly difference: number | undefined; readonly cases: number };
};

/** error > fail > inconclusive > pass. */
export const verdictOrder: readonly VerdictKind[] = ['error', 'fail', 'inconclusive', 'pass'];

/** The worst of several verdicts. @throws RangeError for none: no verdict is not a pass. */
export function worstVerdict(kinds: readonly VerdictKind[]): VerdictKind {
  const worst = verdictOrder.find((kind) => kinds.includes(kind));
  if (worst === undefined) throw new RangeError('the worst of no verdicts');
  return worst;
}
