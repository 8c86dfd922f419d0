export { type Contest, type ContestSuite, Course, type Settled } from './course/course.ts';
export type { Ending } from './course/ending.ts';
export { type Judgement, judge } from './judge.ts';
export { percent, signedPoints } from './numbers.ts';
export type { JudgedSuite } from './pairing/pairing.ts';
export { freshRounds, MOST_BASELINE_TRIALS } from './pairing/readings.ts';
export type { GatePolicy, ResourcePolicy, ScorerPolicy } from './policy.ts';
export {
  type BaselineTrials,
  type CasePair,
  type Check,
  type ClassCount,
  type Comparison,
  type CompositeComparison,
  type Extent,
  type Interval,
  type Label,
  type Needs,
  type ScorerComparison,
  type Verdict,
  type VerdictKind,
  verdictOrder,
  worstVerdict,
} from './verdict.ts';
