import { isNonEmpty, type NonEmptyArray } from '../foundation/brand.ts';
import { digestOf } from '../foundation/digest.ts';
import type { CommitId, EnvironmentSlug, Slug } from '../foundation/ids.ts';
import { type AssignableKind, type AssignableName, nameOfAssignable } from '../registry/assignable.ts';
import {
  type AssignableVersion,
  type AssignmentChange,
  type Evidence,
  type LedgerAction,
  type LedgerEntry,
  type Registry,
  RegistryError,
  type RunFacts,
} from '../registry/registry.ts';
import { operationId } from './operation.ts';
import { alreadyHeld, outcomeOf, type Written } from './outcome.ts';
import type { AssignPlan, PromotionOutcome, RemovePlan } from './promotion-plan.ts';

/** A plan that says `assign`, with what it rests on. */
export type PlannedChange = {
  readonly environment: EnvironmentSlug;
  /** Default: a prompt. */
  readonly kind?: AssignableKind;
  readonly slug: Slug;
  readonly plan: AssignPlan | RemovePlan;
  /** The content of `plan.to`; may be left out when the registry has it. */
  readonly version?: AssignableVersion;
  /** Of a promotion: the verdict that it rests on. Nothing else has one. */
  readonly evidence?: Evidence;
};

/** Who changes assignments, when, and why: the same for all changes that are made together. */
export type PromotionFacts = {
  readonly action: LedgerAction;
  /** Which rule moved it (`LedgerEntry.rule`). */
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
 * @throws RegistryError when the registry cannot be read or is not of format 1: nothing was written. RangeError for a promotion
 * that does not rest on a passing verdict, over at least one evaluation, of exactly the version that is assigned, unless it is an
 * override with a reason.
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
      const { environment, name, holds } = written;
      const own = open.find((change) => change.environment === environment && nameOf(change) === name);
      // Another run put the very same version there: this one is done, and the others go on.
      if (own !== undefined && holds !== undefined && holds.version === own.plan.to) {
        outcomes.set(own, alreadyHeld({ ...own, name }, holds.operation));
        continue;
      }
    }
    // What is said of all of them must be true of each (invariant I7): those that were done before are told by themselves.
    const done = saysUndone(written) && open.length > 1 ? await inLedger(registry, open, facts, written) : [];
    const [told, answer] = isNonEmpty(done) ? [done, await assign(registry, done, facts)] : [open, written];
    for (const change of told) {
      const { operation } = entryOf(registry.label, change, facts);
      outcomes.set(change, outcomeOf({ ...change, name: nameOf(change), action: facts.action, operation }, answer));
    }
  }
  return changes.flatMap((change) => outcomes.get(change) ?? []);
}

function saysUndone({ kind }: Written): boolean {
  return kind === 'conflict' || kind === 'contended' || kind === 'not-permitted';
}

async function inLedger(
  registry: Registry,
  open: readonly PlannedChange[],
  facts: PromotionFacts,
  written: Written,
): Promise<readonly PlannedChange[]> {
  const operations = open.map((change) => entryOf(registry.label, change, facts).operation);
  // Where a conflict was seen, so was what is in the ledger: another read could be an older one.
  if (written.kind === 'conflict')
    return open.filter((_, index) => written.done.some((id) => id === operations[index]));
  const entries = await Promise.all(operations.map((operation) => registry.entry(operation)));
  return open.filter((_, index) => entries[index] !== undefined);
}

/** Invariants I1 and I4, whatever the callers did: nothing is promoted but what passed, or what a person took upon themselves. */
function refuseUnproved(change: PlannedChange, facts: PromotionFacts): void {
  const fault = faultOf(change, facts);
  if (fault !== undefined) throw new RangeError(`${change.environment}/${nameOf(change)}: ${fault}`);
}

function faultOf({ plan, evidence }: PlannedChange, facts: PromotionFacts): string | undefined {
  const { action, reason } = facts;
  if (action !== 'promotion') {
    if (evidence !== undefined) return 'only a promotion has evidence';
    return action === 'rollback' && plan.kind === 'remove' ? 'a rollback puts something back' : undefined;
  }
  if (evidence === undefined) return 'no verdict';
  if (plan.kind === 'remove' || evidence.version !== plan.to) return 'the verdict is about another version';
  if (plan.override) return reason === undefined || reason.trim() === '' ? 'an override without a reason' : undefined;
  if (evidence.verdict.kind !== 'pass') return 'no passing verdict';
  return evidence.evaluations.length === 0 ? 'the verdict rests on no evaluation' : undefined;
}

function nameOf({ kind = 'prompt', slug }: Pick<PlannedChange, 'kind' | 'slug'>): AssignableName {
  return nameOfAssignable({ kind, slug });
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
  { environment, kind = 'prompt', slug, plan, evidence }: PlannedChange,
  facts: PromotionFacts,
): LedgerEntry {
  const { from, to, replaces } = plan;
  const { action, rule, actor, triggeringActor, run, commit, pullRequest, reason, now } = facts;
  const proof = evidence === undefined ? undefined : digestOf(evidence);
  return {
    format: 1,
    operation: operationId({ registry, environment, kind, slug, from, to, evidence: proof, replaces }),
    action,
    kind,
    environment,
    slug,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(replaces === undefined ? {} : { replaces }),
    at: now,
    actor,
    ...(triggeringActor === undefined ? {} : { triggeringActor }),
    ...(reason === undefined ? {} : { reason }),
    rule: plan.kind === 'assign' && plan.override ? 'override' : rule,
    ...(proof === undefined ? {} : { evidence: proof }),
    ...(run === undefined ? {} : { run }),
    ...(commit === undefined ? {} : { commit }),
    ...(pullRequest === undefined ? {} : { pullRequest }),
  };
}
