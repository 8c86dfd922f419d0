/** The thresholds of one scorer. A drop is a difference of means on the 0–1 scale: 0.05 is 5 percentage points. */
export type ScorerPolicy = { readonly min?: number; readonly maxDrop?: number };

/** What must hold before a version may move to an environment. Read from the trusted commit only. */
export type GatePolicy = {
  readonly mode: 'simple';
  /** The drop of a mean that is tolerated, D. Default 0.05. */
  readonly maxDrop: number;
  readonly scorers: { readonly [name: string]: ScorerPolicy };
  /** Cases with one of these tags must each pass. */
  readonly criticalTags: readonly string[];
  /** Fewer paired cases than this: never a pass. */
  readonly minCases: number;
  /** A case passes at a mean score of at least this; undefined: 1 for scorers that gave only 0 and 1, else 0.5. */
  readonly passAt?: number;
  /** Weight of a scorer in the composite; 1 where it is not named. */
  readonly weights: { readonly [name: string]: number };
  /** `allow` turns the check green on `inconclusive`; it never assigns. */
  readonly onInconclusive: 'block' | 'allow';
};
