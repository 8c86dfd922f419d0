import { shortDigest } from '../foundation/digest.ts';
import type { EnvironmentSlug, OperationId, VersionId } from '../foundation/ids.ts';
import type { AssignableName } from '../registry/assignable.ts';
import type { Assignment, AssignOutcome, LedgerAction, LedgerEntry } from '../registry/registry.ts';
import type { AssignPlan, PromotionOutcome, RemovePlan } from './promotion-plan.ts';

/** What the registry answered to a change. */
export type Written = AssignOutcome | { readonly kind: 'not-permitted'; readonly message: string };

type Change = {
  readonly environment: EnvironmentSlug;
  readonly name: AssignableName;
  readonly plan: AssignPlan | RemovePlan;
};

type Attempt = Change & { readonly action: LedgerAction };

/**
 * What happened to one change, in words. `refused` and `superseded` are said only of operations that are not in the ledger and
 * never will be, `promoted` only of those that are (invariants I3 and I7).
 */
export function outcomeOf(change: Attempt & { readonly operation: OperationId }, written: Written): PromotionOutcome {
  const { environment, name, plan, operation, action } = change;
  switch (written.kind) {
    case 'assigned':
    case 'already': {
      const done = written.changes.find((each) => each.operation === operation);
      if (done === undefined) throw new Error(`the registry does not say what became of ${operation}`);
      return doneOutcome(change, operation, written, done);
    }
    case 'conflict':
      return supersededOutcome(change, written);
    case 'contended': {
      const message = `${NOT_DONE[action]}: ${written.message}. Nothing was written; run it again.`;
      return { environment, name, kind: 'refused', reason: 'contended', message };
    }
    case 'not-permitted':
      return {
        environment,
        name,
        kind: 'refused',
        reason: 'not-permitted',
        message: `${NOT_DONE[action]}: ${written.message}`,
      };
    case 'indeterminate': {
      const message = `It is not known whether ${environment} holds ${version(plan.to)} of ${name}: ${written.message}. Run it again: that finds out, and cannot assign twice.`;
      return { environment, name, kind: 'indeterminate', operation, message };
    }
  }
}

const NOT_DONE: Readonly<Record<LedgerAction, string>> = {
  promotion: 'Not assigned',
  rollback: 'Not rolled back',
  removal: 'Not removed',
  withdrawal: 'Not withdrawn',
};

export function alreadyHeld({ environment, name, plan }: Change, operation: OperationId): PromotionOutcome {
  const message = `${environment} holds ${version(plan.to)} of ${name} already.`;
  return { environment, name, kind: 'already-held', operation, message };
}

function version(id: VersionId | undefined): string {
  return id === undefined ? 'nothing' : shortDigest(id);
}

type Conflict = Extract<AssignOutcome, { kind: 'conflict' }>;
type Done = Extract<AssignOutcome, { kind: 'assigned' | 'already' }>;

function doneOutcome(
  change: Change,
  operation: OperationId,
  { commit }: Done,
  { byThisCall, holds }: Done['changes'][number],
): PromotionOutcome {
  const { environment, name, plan } = change;
  const stillThere = holds?.version === plan.to;
  if (!byThisCall && stillThere) return alreadyHeld(change, operation);
  const place = plan.from === undefined ? '' : `, in place of ${shortDigest(plan.from)}`;
  const what =
    plan.kind === 'remove'
      ? `${environment} no longer holds ${version(plan.from)} of ${name}`
      : `${environment} was given ${shortDigest(plan.to)} of ${name}${place}`;
  const since = stillThere ? '.' : `, and has been changed since: it holds ${describeHolds(holds, undefined)}.`;
  return {
    environment,
    name,
    kind: 'promoted',
    operation,
    commit,
    byThisRun: byThisCall,
    isReplaced: !stillThere,
    message: `${what}${since}`,
  };
}

function supersededOutcome(change: Attempt, { kind: _, ...conflict }: Conflict): PromotionOutcome {
  const { environment, name, action } = change;
  const own = conflict.environment === environment && conflict.name === name;
  const evaluated = action === 'promotion';
  const expected = evaluated ? 'what was compared with' : 'what it held when this run looked';
  const moved = `${conflict.environment} holds ${describeHolds(conflict.holds, conflict.by)} of ${conflict.name} now, which is not ${expected}`;
  const together = evaluated
    ? 'prompts of one change move together'
    : 'what one run moves in an environment moves together';
  const why = own ? moved : `${together}, and ${moved}`;
  const message = `${NOT_DONE[action]}: ${why}. ${evaluated ? 'Evaluate again' : 'Look at it, and run it again'}.`;
  return { environment, name, kind: 'superseded', conflict, message };
}

function describeHolds(holds: Assignment | undefined, by: LedgerEntry | undefined): string {
  if (holds === undefined) return 'nothing';
  const who = by === undefined ? '' : `, by ${by.actor}${by.run === undefined ? '' : ` (${by.run.url})`}`;
  return `${shortDigest(holds.version)} (since ${holds.since}${who})`;
}
