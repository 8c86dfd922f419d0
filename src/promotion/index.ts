export { applyPromotions, type PlannedChange, type PromotionFacts } from './apply.ts';
export { type Operation, operationId } from './operation.ts';
export { baselineOf, type HeldBefore, passedIn } from './past.ts';
export {
  type AssignmentRules,
  type PromotionEvent,
  type PromotionInput,
  type PromotionTrust,
  planPromotion,
} from './plan.ts';
export type { AssignPlan, PromotionOutcome, PromotionPlan, RefusalReason } from './promotion-plan.ts';
export { planRollback, type RollbackInput } from './rollback.ts';
