export { applyPromotions, type PlannedChange, type PromotionFacts } from './apply.ts';
export { operationId } from './operation.ts';
export { baselineOf, passedIn } from './past.ts';
export {
  type AssignmentRules,
  type PromotionEvent,
  type PromotionInput,
  type PromotionTrust,
  planPromotion,
} from './plan.ts';
export type { AssignPlan, PromotionOutcome, PromotionPlan } from './promotion-plan.ts';
export { planRollback, type RollbackInput } from './rollback.ts';
