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
  /** Set when what is compared with is the pinned release, not what the environment holds. */
  readonly against?: 'anchor';
  readonly outcome: 'pass' | 'fail' | 'inconclusive';
  /** True: shown, and no part of the verdict. */
  readonly advisory?: true;
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
 * What the data show, by exact tests that count how many were made (Holm over all scorers of all suites, both directions).
 * `improved`, `regressed`: not chance (5 %). `unchanged`: with 95 % certainty each way within the tolerated drop. `identical`: every
 * output equal byte for byte. `unclear`: anything else.
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

export type Interval = { readonly low: number; readonly high: number };

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
  /** Exact 90 % interval of the difference (each end holds with 95 %); undefined for fewer than ten cases or clusters. */
  readonly interval?: Interval;
  /** The drop that these data would show four times in five; undefined where nothing can be said. */
  readonly detectableDrop?: number;
  readonly better: number;
  readonly worse: number;
  readonly same: number;
  /**
   * Cases that chance alone would make better, and about as many worse, had nothing changed; undefined where no case was asked
   * twice on one side.
   */
  readonly byChance?: number;
  /** Cases without a mean on one side because of infrastructure errors or a failed scorer. */
  readonly missing: number;
  /** In the order of the dataset. */
  readonly pairs: readonly CasePair[];
  readonly classes?: readonly ClassCount[];
};

/** All scorers of a suite together: the weighted mean of the scorers per case, then over the cases. */
export type CompositeComparison = {
  readonly difference: number | undefined;
  readonly cases: number;
  readonly interval?: Interval;
  /** The chance that it is worse by more than `max-drop`, 0–1 (Bayesian bootstrap). */
  readonly chanceWorse?: number;
  readonly detectableDrop?: number;
  /** What would bring the detectable drop down to `max-drop`; undefined when it is there. Either, not both. */
  readonly needs?: Needs;
};

export type Needs = {
  /** Further cases, with as many trials as now. */
  readonly cases: number;
  /** Further trials of each case, on both sides; undefined when no number of them would do, or nobody can tell yet. */
  readonly trials?: number;
};

/** How much of the plan a verdict rests on. */
export type Extent = {
  readonly cases: number;
  readonly ofCases: number;
  readonly trials: number;
  readonly ofTrials: number;
  /** Groups of cases that rise and fall together, where the dataset has them. */
  readonly clusters?: number;
};

/** The trials that the baseline's means are made of. */
export type BaselineTrials = {
  /** Of the case with the fewest, and of the one with the most. */
  readonly fewest: number;
  readonly most: number;
  /** How many of them, at the most, come from earlier runs. */
  readonly pooled: number;
  /** UTC days. */
  readonly oldest?: string;
  readonly newest?: string;
  /** The provider's words when the baseline's model no longer exists. */
  readonly gone?: string;
};

/** Baseline and candidate over one suite. */
export type Comparison = {
  readonly suite: string;
  /** Set when the baseline is the pinned release. */
  readonly against?: 'anchor';
  readonly scorers: readonly ScorerComparison[];
  readonly composite: CompositeComparison;
  readonly extent: Extent;
  readonly baselineTrials?: BaselineTrials;
};

/** error > fail > inconclusive > pass. */
export const verdictOrder: readonly VerdictKind[] = ['error', 'fail', 'inconclusive', 'pass'];

/** The worst of several verdicts. @throws RangeError for none: no verdict is not a pass. */
export function worstVerdict(kinds: readonly VerdictKind[]): VerdictKind {
  const worst = verdictOrder.find((kind) => kinds.includes(kind));
  if (worst === undefined) throw new RangeError('the worst of no verdicts');
  return worst;
}
