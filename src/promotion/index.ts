export { applyPromotions, type PlannedChange, type PromotionFacts } from './apply.ts';
export { operationId } from './operation.ts';
export {
  baselineOf,
  type PullRequestStates,
  passedIn,
  type RevertQuestion,
  replacedByPerson,
  revertOf,
} from './past.ts';
export {
  type AssignmentRules,
  type PromotionEvent,
  type PromotionInput,
  type PromotionTrust,
  planPromotion,
} from './plan.ts';
export type { AssignPlan, ChangePlan, PromotionOutcome, PromotionPlan, RemovePlan } from './promotion-plan.ts';
export { planRemoval, planWithdrawal, type RemovalInput } from './removal.ts';
export { planRollback, type RollbackInput } from './rollback.ts';
