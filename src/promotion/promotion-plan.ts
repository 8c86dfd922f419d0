import type { CommitId, EnvironmentSlug, OperationId, VersionId } from '../foundation/ids.ts';
import type { AssignableName } from '../registry/assignable.ts';
import type { Assignment, LedgerEntry } from '../registry/registry.ts';

/** Why a version does not move although it is not held already. */
export type RefusalReason =
  | 'verdict'
  | 'not-passed-before'
  | 'first-adoption'
  | 'held'
  | 'protected'
  | 'fork'
  | 'untrusted-branch'
  | 'no-config'
  | 'not-permitted'
  | 'contended'
  | 'never-held'
  | 'unknown-version'
  | 'nothing-to-roll-back'
  | 'no-reason'
  | 'replaced-by-person';

/** What should happen to one assignment. */
export type PromotionPlan =
  | AssignPlan
  /** Nothing to do: held already, or another event will assign it. */
  | {
      readonly kind: 'keep';
      readonly reason: 'already-held' | 'on-pass' | 'on-merge' | 'manual' | 'schedule' | 'dry-run' | 'replaced-since';
      readonly message: string;
    }
  | { readonly kind: 'refuse'; readonly reason: RefusalReason; readonly message: string };

/** What should happen where something may also be taken away. */
export type ChangePlan = PromotionPlan | RemovePlan;

export type AssignPlan = {
  readonly kind: 'assign';
  readonly from: VersionId | undefined;
  readonly to: VersionId;
  /** The operation whose assignment it expects to replace. */
  readonly replaces: OperationId | undefined;
  /** The versions of this prompt that are held back in the environment after it. */
  readonly held: readonly VersionId[];
  /** A person answers for it: without that it would be refused. */
  readonly override?: true;
};

/** The environment holds nothing of it any more. */
export type RemovePlan = {
  readonly kind: 'remove';
  readonly from: VersionId;
  readonly to: undefined;
  readonly replaces: OperationId;
  readonly held: readonly VersionId[];
};

/** What happened to one assignment. `message`: one or two sentences for a person. */
export type PromotionOutcome = {
  readonly environment: EnvironmentSlug;
  /** A prompt's slug, `dataset:<slug>` or `parameters:<slug>`. */
  readonly name: AssignableName;
  readonly message: string;
} & (
  | {
      readonly kind: 'promoted';
      readonly operation: OperationId;
      /** The registry's commit, or a later one at which the ledger entry was seen. */
      readonly commit: CommitId;
      /** False: the entry was written before, or by another run that did the same. */
      readonly byThisRun: boolean;
      /** The environment holds it no longer: somebody has replaced it since. */
      readonly isReplaced: boolean;
    }
  | { readonly kind: 'already-held'; readonly operation: OperationId }
  /** The environment no longer held what the verdict was about, and nothing was written: evaluate again. */
  | {
      readonly kind: 'superseded';
      /** The assignment that stood in the way: this one, or another of the changes that move together. */
      readonly conflict: {
        readonly environment: EnvironmentSlug;
        readonly name: AssignableName;
        readonly holds: Assignment | undefined;
        /** The ledger entry of what it holds now, when it could be read. */
        readonly by: LedgerEntry | undefined;
      };
    }
  | { readonly kind: 'refused'; readonly reason: 'not-permitted' | 'contended' }
  | { readonly kind: 'indeterminate'; readonly operation: OperationId }
);
