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

/** The drop that this scorer may show: its own, else the environment's. */
export function allowedDrop(policy: GatePolicy, scorer: string): number {
  return ownPolicy(policy, scorer).maxDrop ?? policy.maxDrop;
}

/** The mean that this scorer must reach whatever the baseline says; undefined: none. */
export function requiredMean(policy: GatePolicy, scorer: string): number | undefined {
  return ownPolicy(policy, scorer).min;
}

export function weightOf(policy: GatePolicy, scorer: string): number {
  return (Object.hasOwn(policy.weights, scorer) ? policy.weights[scorer] : undefined) ?? 1;
}

/** Own properties only: a scorer may be named `constructor`. */
function ownPolicy(policy: GatePolicy, scorer: string): ScorerPolicy {
  return (Object.hasOwn(policy.scorers, scorer) ? policy.scorers[scorer] : undefined) ?? {};
}

/**
 * Why a policy cannot be applied: a number in it is not one, or lies outside its range. A comparison with NaN is always
 * false, and a rule that is always false must not look like a rule that holds.
 */
export function policyProblem(policy: GatePolicy): string | undefined {
  const { maxDrop, minCases, passAt, scorers, weights } = policy;
  if (!inUnit(maxDrop)) return `max-drop is ${maxDrop}, not a number in 0–1`;
  if (!(minCases >= 0 && Number.isFinite(minCases))) return `min-cases is ${minCases}, not a number of cases`;
  if (passAt !== undefined && !inUnit(passAt)) return `pass-at is ${passAt}, not a number in 0–1`;
  for (const [name, own] of Object.entries(scorers)) {
    if (own.min !== undefined && !inUnit(own.min)) return `min of ${name} is ${own.min}, not a number in 0–1`;
    if (own.maxDrop !== undefined && !inUnit(own.maxDrop))
      return `max-drop of ${name} is ${own.maxDrop}, not a number in 0–1`;
  }
  for (const [name, weight] of Object.entries(weights)) {
    if (!(weight >= 0 && Number.isFinite(weight))) return `the weight of ${name} is ${weight}, not a number from 0`;
  }
  return undefined;
}

const inUnit = (value: number): boolean => value >= 0 && value <= 1;
