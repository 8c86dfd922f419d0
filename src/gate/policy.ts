/** The thresholds of one scorer. A drop is a difference of means on the 0–1 scale: 0.05 is 5 percentage points. */
export type ScorerPolicy = {
  readonly min?: number;
  readonly maxDrop?: number;
  /** Cases that may have got worse, as far as fresh re-runs confirm it. */
  readonly maxRegressedCases?: number;
};

/**
 * Limits on what a call takes. `p50`, `p95`: quantiles over the candidate's calls. `maxIncrease`: the ratio of geometric means,
 * candidate to baseline, minus 1: 0.1 is 10 % more.
 */
export type ResourcePolicy = {
  readonly p50?: number;
  readonly p95?: number;
  readonly maxIncrease?: number;
  /** Shown, and blocks nothing. */
  readonly advisory: boolean;
};

/** The values a scorer can give, where they are not 0–1, and which end is the good one. */
export type Bounds = { readonly min: number; readonly max: number; readonly better: 'higher' | 'lower' };

/** What must hold before a version may move to an environment. Read from the trusted commit only. */
export type GatePolicy = {
  /**
   * `simple`: balanced, says how sure it is. `strict`: a guarantee, a prompt worse by more than `maxDrop` is promoted at most 5 % of
   * the time.
   */
  readonly mode: 'simple' | 'strict';
  /** The drop of a mean that is tolerated, D. Default 0.05. */
  readonly maxDrop: number;
  readonly scorers: { readonly [name: string]: ScorerPolicy };
  /** A gain that must be shown: of one of the scorers, or of each. `by`: by more than this, 0–1. */
  readonly mustImprove?: { readonly need: 'any' | 'all'; readonly scorers: readonly string[]; readonly by: number };
  /** Cases with one of these tags must each pass. */
  readonly criticalTags: readonly string[];
  /** Milliseconds a call. */
  readonly latency?: ResourcePolicy;
  /** US dollars a call. */
  readonly cost?: ResourcePolicy;
  /** Tokens a call, in and out. */
  readonly tokens?: ResourcePolicy;
  /** Fewer paired cases than this: never a pass. */
  readonly minCases: number;
  /** A case passes at a mean score of at least this; undefined: 1 for scorers that gave only 0 and 1, else 0.5. */
  readonly passAt?: number;
  /** Weight of a scorer in the composite; 1 where it is not named. */
  readonly weights: { readonly [name: string]: number };
  readonly bounds: { readonly [name: string]: Bounds };
  /** Stop as soon as the answer is known. */
  readonly earlyStop: boolean;
  /** Prompt slug → digits of the version that it is compared with as well. */
  readonly anchor: { readonly [slug: string]: string };
  /** `allow` turns the check green on `inconclusive`; it never assigns. */
  readonly onInconclusive: 'block' | 'allow';
};

/** The chance of promoting a prompt that is worse by more than is allowed, in strict mode; the level of every label and bound. */
export const ALPHA = 0.05;

/** Fewer cases (or clusters) than this say nothing about a mean: absolute rules alone decide. */
export const FEWEST_UNITS = 10;

/** Clusters that the strict mode needs: with fewer, a few of them would decide everything. */
export const FEWEST_CLUSTERS = 20;

/** The drop that this scorer may show: its own, else the environment's. */
export function allowedDrop(policy: GatePolicy, scorer: string): number {
  return thresholdsOf(policy, scorer).maxDrop ?? policy.maxDrop;
}

/** The mean that this scorer must reach whatever the baseline says; undefined: none. A `min` of 0 asks for nothing. */
export function requiredMean(policy: GatePolicy, scorer: string): number | undefined {
  const { min } = thresholdsOf(policy, scorer);
  return min === 0 ? undefined : min;
}

/** How many confirmed regressions of single cases this scorer may show; undefined: they are not counted. */
export function allowedRegressedCases(policy: GatePolicy, scorer: string): number | undefined {
  return thresholdsOf(policy, scorer).maxRegressedCases;
}

export function weightOf(policy: GatePolicy, scorer: string): number {
  return own(policy.weights, scorer) ?? 1;
}

export function boundsOf(policy: GatePolicy, scorer: string): Bounds {
  return own(policy.bounds, scorer) ?? { min: 0, max: 1, better: 'higher' };
}

/**
 * The mean at which a case passes. Whether a scorer gives only 0 and 1 is read off its scores on both sides, so a graded scorer
 * that happened to give only 0 and 1 is held to 1, the stricter mark; `pass-at` settles it.
 */
export function passMark(policy: GatePolicy, binary: boolean): number {
  return policy.passAt ?? (binary ? 1 : 0.5);
}

function thresholdsOf(policy: GatePolicy, scorer: string): ScorerPolicy {
  return own(policy.scorers, scorer) ?? {};
}

/** Own properties only: a scorer may be named `constructor`. */
function own<T>(members: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

/**
 * Why a policy cannot be applied: a number in it is not one, or lies outside its range. A comparison with NaN is always
 * false, and a rule that is always false must not look like a rule that holds.
 */
export function policyProblem(policy: GatePolicy): string | undefined {
  const { maxDrop, minCases, passAt, mustImprove, weights, bounds, latency, cost, tokens } = policy;
  const problems = [
    share('max-drop', maxDrop),
    from('min-cases', minCases),
    share('pass-at', passAt),
    ...Object.entries(policy.scorers).flatMap(([name, { min, maxDrop: drop, maxRegressedCases }]) => [
      share(`min of ${name}`, min),
      share(`max-drop of ${name}`, drop),
      from(`max-regressed-cases of ${name}`, maxRegressedCases),
    ]),
    share('must-improve', mustImprove?.by),
    mustImprove?.scorers.length === 0 ? 'must-improve names no scorer' : undefined,
    ...Object.entries(weights).map(([name, weight]) => from(`the weight of ${name}`, weight)),
    ...Object.entries(bounds).map(([name, { min, max }]) =>
      min < max && Number.isFinite(max - min) ? undefined : `the bounds of ${name} are ${min} to ${max}`,
    ),
    ...Object.entries({ latency, cost, tokens }).flatMap(([name, limits]) => [
      from(`p50 of ${name}`, limits?.p50),
      from(`p95 of ${name}`, limits?.p95),
      from(`max-increase of ${name}`, limits?.maxIncrease),
    ]),
  ];
  return problems.find((problem) => problem !== undefined);
}

function share(name: string, value: number | undefined): string | undefined {
  return value === undefined || (value >= 0 && value <= 1) ? undefined : `${name} is ${value}, not a number in 0–1`;
}

function from(name: string, value: number | undefined): string | undefined {
  return value === undefined || (value >= 0 && Number.isFinite(value))
    ? undefined
    : `${name} is ${value}, not a number from 0`;
}
