import { isNonEmpty, type NonEmptyArray } from '../foundation/brand.ts';
import { digestOf } from '../foundation/digest.ts';
import type { CommitId, EnvironmentSlug, PromptSlug } from '../foundation/ids.ts';
import type { PromptVersion } from '../prompts/prompt-version.ts';
import {
  type AssignmentChange,
  type Evidence,
  type LedgerEntry,
  type Registry,
  RegistryError,
  type RunFacts,
} from '../registry/registry.ts';
import { operationId } from './operation.ts';
import { alreadyHeld, outcomeOf, type Written } from './outcome.ts';
import type { AssignPlan, PromotionOutcome } from './promotion-plan.ts';

/** A plan that says `assign`, with what it rests on. */
export type PlannedChange = {
  readonly environment: EnvironmentSlug;
  readonly slug: PromptSlug;
  readonly plan: AssignPlan;
  /** The content of `plan.to`; may be left out when the registry has it. */
  readonly version?: PromptVersion;
  /** Of a promotion: the passing verdict. A rollback has none. */
  readonly evidence?: Evidence;
};

/** Who changes assignments, when, and why: the same for all changes that are made together. */
export type PromotionFacts = {
  readonly action: 'promotion' | 'rollback';
  /** Which rule moved it: `on-pass`, `on-merge`, `manual`, `rollback`. */
  readonly rule: string;
  readonly actor: string;
  readonly triggeringActor?: string | undefined;
  readonly run?: RunFacts | undefined;
  /** The commit whose prompts were evaluated. */
  readonly commit?: CommitId | undefined;
  readonly pullRequest?: number | undefined;
  readonly reason?: string | undefined;
  /** ISO 8601, UTC. */
  readonly now: string;
};

/**
 * Makes planned changes happen, together or not at all, at most once: the only writer of assignments. The outcomes are in the
 * order of the changes, and each is what the registry's history says.
 *
 * @throws RegistryError when the registry cannot be read or is not of format 1: nothing was written. RangeError for a change
 * that does not rest on a passing verdict, over at least one evaluation, of exactly the version that is assigned.
 */
export async function applyPromotions(
  registry: Registry,
  changes: NonEmptyArray<PlannedChange>,
  facts: PromotionFacts,
): Promise<readonly PromotionOutcome[]> {
  for (const change of changes) refuseUnproved(change, facts);
  const outcomes = new Map<PlannedChange, PromotionOutcome>();
  for (;;) {
    const open = changes.filter((change) => !outcomes.has(change));
    if (!isNonEmpty(open)) break;
    const written = await assign(registry, open, facts);
    if (written.kind === 'conflict') {
      const { environment, slug, holds } = written;
      const own = open.find((change) => change.environment === environment && change.slug === slug);
      // Another run put the very same version there: this one is done, and the others go on.
      if (own !== undefined && holds?.version === own.plan.to) {
        outcomes.set(own, alreadyHeld(own, holds.operation));
        continue;
      }
    }
    for (const change of open) {
      const { operation } = entryOf(registry.label, change, facts);
      outcomes.set(change, outcomeOf({ ...change, operation }, written));
    }
  }
  return changes.flatMap((change) => outcomes.get(change) ?? []);
}

/** Invariants I1 and I4, whatever the callers did: nothing moves but what passed. */
function refuseUnproved({ environment, slug, plan, evidence }: PlannedChange, { action }: PromotionFacts): void {
  if (action === 'rollback') {
    if (evidence !== undefined) throw new RangeError(`${environment}/${slug}: a rollback has no evidence`);
    return;
  }
  if (evidence?.verdict.kind !== 'pass') throw new RangeError(`${environment}/${slug}: no passing verdict`);
  if (evidence.prompt !== plan.to) throw new RangeError(`${environment}/${slug}: the verdict is about another version`);
  if (evidence.evaluations.length === 0)
    throw new RangeError(`${environment}/${slug}: the verdict rests on no evaluation`);
}

async function assign(registry: Registry, open: NonEmptyArray<PlannedChange>, facts: PromotionFacts): Promise<Written> {
  const [first, ...rest] = open;
  const toChange = (change: PlannedChange) => assignmentChange(registry.label, change, facts);
  try {
    return await registry.assign([toChange(first), ...rest.map(toChange)]);
  } catch (error) {
    if (!(error instanceof RegistryError) || error.reason !== 'not-permitted') throw error;
    return { kind: 'not-permitted', message: [error.message, error.todo].filter(Boolean).join('. ') };
  }
}

function assignmentChange(registry: string, change: PlannedChange, facts: PromotionFacts): AssignmentChange {
  const { plan, version, evidence } = change;
  return {
    entry: entryOf(registry, change, facts),
    ...(version === undefined ? {} : { version }),
    ...(evidence === undefined ? {} : { evidence }),
    held: plan.held,
  };
}

function entryOf(
  registry: string,
  { environment, slug, plan, evidence }: PlannedChange,
  facts: PromotionFacts,
): LedgerEntry {
  const { from, to, replaces } = plan;
  const { action, rule, actor, triggeringActor, run, commit, pullRequest, reason, now } = facts;
  const proof = evidence === undefined ? undefined : digestOf(evidence);
  return {
    format: 1,
    operation: operationId({ registry, environment, kind: 'prompt', slug, from, to, evidence: proof, replaces }),
    action,
    kind: 'prompt',
    environment,
    slug,
    ...(from === undefined ? {} : { from }),
    to,
    ...(replaces === undefined ? {} : { replaces }),
    at: now,
    actor,
    ...(triggeringActor === undefined ? {} : { triggeringActor }),
    ...(reason === undefined ? {} : { reason }),
    rule,
    ...(proof === undefined ? {} : { evidence: proof }),
    ...(run === undefined ? {} : { run }),
    ...(commit === undefined ? {} : { commit }),
    ...(pullRequest === undefined ? {} : { pullRequest }),
  };
}
