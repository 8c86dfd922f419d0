export { type Judgement, judge } from './judge.ts';
export { percent, signedPoints } from './numbers.ts';
export type { JudgedSuite } from './pairing.ts';
export type { GatePolicy, ScorerPolicy } from './policy.ts';
export {
  type CasePair,
  type Check,
  type ClassCount,
  type Comparison,
  type Label,
  type ScorerComparison,
  type Verdict,
  type VerdictKind,
  verdictOrder,
  worstVerdict,
} from './verdict.ts';
