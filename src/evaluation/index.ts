export { type CompletionCache, openCache } from './cache/completion-cache.ts';
export type { Evaluation } from './evaluation.ts';
export { evaluationId, subjectOf } from './identity.ts';
export { CapExceededError, type PlanInput, planEvaluations } from './plan.ts';
export { formatProgress, formatUsd, type Progress, progressEvery } from './progress.ts';
export { evaluationFromJson, evaluationToJson } from './record.ts';
export { type RunOptions, type RunResult, runEvaluations } from './run/run-evaluations.ts';
export type { Estimate, Subject } from './subject.ts';
