import { shortDigest } from '../foundation/digest.ts';
import type { EnvironmentSlug, OperationId, PromptSlug } from '../foundation/ids.ts';
import type { Assignment, AssignOutcome, LedgerEntry } from '../registry/registry.ts';
import type { AssignPlan, PromotionOutcome } from './promotion-plan.ts';

/** What the registry answered to a change. */
export type Written = AssignOutcome | { readonly kind: 'not-permitted'; readonly message: string };

type Change = {
  readonly environment: EnvironmentSlug;
  readonly slug: PromptSlug;
  readonly plan: AssignPlan;
};

/**
 * What happened to one change, in words. `refused` and `superseded` are said only of operations that are not in the ledger and
 * never will be, `promoted` only of those that are (invariants I3 and I7).
 */
export function outcomeOf(change: Change & { readonly operation: OperationId }, written: Written): PromotionOutcome {
  const { environment, slug, plan, operation } = change;
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
      const message = `Not assigned: ${written.message}. Nothing was written; run it again.`;
      return { environment, slug, kind: 'refused', reason: 'contended', message };
    }
    case 'not-permitted':
      return {
        environment,
        slug,
        kind: 'refused',
        reason: 'not-permitted',
        message: `Not assigned: ${written.message}`,
      };
    case 'indeterminate': {
      const message = `It is not known whether ${environment} holds ${shortDigest(plan.to)} of ${slug}: ${written.message}. Run it again: that finds out, and cannot assign twice.`;
      return { environment, slug, kind: 'indeterminate', operation, message };
    }
  }
}

export function alreadyHeld({ environment, slug, plan }: Change, operation: OperationId): PromotionOutcome {
  const message = `${environment} holds ${shortDigest(plan.to)} of ${slug} already.`;
  return { environment, slug, kind: 'already-held', operation, message };
}

type Conflict = Extract<AssignOutcome, { kind: 'conflict' }>;
type Done = Extract<AssignOutcome, { kind: 'assigned' | 'already' }>;

function doneOutcome(
  change: Change,
  operation: OperationId,
  { commit }: Done,
  { byThisCall, holds }: Done['changes'][number],
): PromotionOutcome {
  const { environment, slug, plan } = change;
  const stillThere = holds?.version === plan.to;
  if (!byThisCall && stillThere) return alreadyHeld(change, operation);
  const place = plan.from === undefined ? '' : `, in place of ${shortDigest(plan.from)}`;
  const what = `${environment} was given ${shortDigest(plan.to)} of ${slug}${place}`;
  const since = stillThere ? '.' : `, and has been changed since: it holds ${describeHolds(holds, undefined)}.`;
  return { environment, slug, kind: 'promoted', operation, commit, message: `${what}${since}` };
}

function supersededOutcome(change: Change, { kind: _, ...conflict }: Conflict): PromotionOutcome {
  const { environment, slug } = change;
  const own = conflict.environment === environment && conflict.slug === slug;
  const moved = `${conflict.environment} holds ${describeHolds(conflict.holds, conflict.by)} of ${conflict.slug} now, which is not what was compared with`;
  const message = own
    ? `Not assigned: ${moved}. Evaluate again.`
    : `Not assigned: prompts of one change move together, and ${moved}. Evaluate again.`;
  return { environment, slug, kind: 'superseded', conflict, message };
}

function describeHolds(holds: Assignment | undefined, by: LedgerEntry | undefined): string {
  if (holds === undefined) return 'nothing';
  const who = by === undefined ? '' : `, by ${by.actor}${by.run === undefined ? '' : ` (${by.run.url})`}`;
  return `${shortDigest(holds.version)} (since ${holds.since}${who})`;
}
