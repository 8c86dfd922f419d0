import type { EnvironmentConfig } from '../../config/config.ts';
import { describeError, RatchetError } from '../../foundation/errors.ts';
import type { PromotionFacts, PromotionOutcome, PromotionPlan } from '../../promotion/index.ts';
import type { PromotionReport } from '../../report/report.ts';
import type { Judging } from '../judging.ts';
import { commitOf } from '../request.ts';

/** Who assigns, and why. @param fromFiles false: a version that comes from the registry was not read at this run's commit. */
export function factsOf(
  { request, around }: Judging,
  environment: EnvironmentConfig,
  fromFiles: boolean,
): PromotionFacts {
  const own = request.command === 'evaluate' ? commitOf(request.scope) : request.files.commit;
  return {
    action: 'promotion',
    rule: request.command === 'promote' ? 'manual' : environment.assign,
    actor: request.actor,
    triggeringActor: request.triggeringActor,
    run: request.run,
    commit: fromFiles ? own : undefined,
    pullRequest: request.command === 'evaluate' ? request.pullRequest : undefined,
    reason: request.reason,
    now: around.now().toISOString(),
  };
}

export function planReport(plan: Exclude<PromotionPlan, { kind: 'assign' }>): PromotionReport {
  if (plan.kind === 'refuse') return { outcome: 'refused', message: plan.message };
  switch (plan.reason) {
    case 'already-held':
      return { outcome: 'already-held', message: plan.message };
    case 'on-merge':
    case 'dry-run':
      return { outcome: 'will-assign', message: plan.message };
    default:
      return { outcome: 'kept', message: plan.message };
  }
}

export function outcomeReport(outcome: PromotionOutcome, rule: string): PromotionReport {
  const operation = 'operation' in outcome ? { operation: outcome.operation } : {};
  const again = outcome.kind === 'refused' && outcome.reason === 'contended' ? { again: true } : {};
  const written = outcome.kind === 'promoted' && outcome.byThisRun ? { written: true } : {};
  const replaced = outcome.kind === 'promoted' && outcome.isReplaced ? { replaced: true } : {};
  return { outcome: outcome.kind, message: outcome.message, rule, ...operation, ...again, ...written, ...replaced };
}

/** By their contracts nothing was written when they throw; of anything else (a run that was cancelled) nothing is known. */
export function thrownReport(thrown: unknown, refused = 'Not assigned'): PromotionReport {
  const why = oneLine(thrown instanceof RatchetError ? describeError(thrown) : String(thrown));
  return thrown instanceof RatchetError
    ? { outcome: 'refused', again: true, message: `${refused}: ${why}.` }
    : {
        outcome: 'indeterminate',
        message: `It is not known whether it was done: ${why}. Run it again: that finds out.`,
      };
}

function oneLine(text: string): string {
  const sentences = text.split('\n').map((line) => line.trim().replace(/\.$/, ''));
  return sentences
    .filter((line) => line !== '')
    .join('. ')
    .replaceAll(/\s+/g, ' ');
}
