export { type CompletionCache, openCache } from './cache/completion-cache.ts';
export type {
  CaseFacts,
  Evaluation,
  EvaluationSubject,
  ScorerFacts,
  Trial,
} from './evaluation.ts';
export { evaluationId, subjectOf } from './identity.ts';
export { CapExceededError, type PlanInput, planEvaluations } from './plan.ts';
export { formatProgress, formatUsd, type Progress, progressEvery } from './progress.ts';
export { evaluationFromJson, evaluationToJson } from './record.ts';
export { type RunOptions, type RunResult, runEvaluations } from './run/run-evaluations.ts';
export type { Stopped } from './run/stop.ts';
export type { Estimate, PlannedSubject, RunLimits, RunPlan, Subject, TokenPrice } from './subject.ts';
