import type { OperationId, PromptVersionId } from '../foundation/ids.ts';

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
  | 'never-held'
  | 'unknown-version'
  | 'nothing-to-roll-back';

/** What should happen to one assignment. */
export type PromotionPlan =
  | {
      readonly kind: 'assign';
      readonly from: PromptVersionId | undefined;
      readonly to: PromptVersionId;
      /** The operation whose assignment it expects to replace. */
      readonly replaces: OperationId | undefined;
    }
  /** Nothing to do: held already, or another event will assign it. */
  | {
      readonly kind: 'keep';
      readonly reason: 'already-held' | 'on-merge' | 'manual' | 'dry-run';
      readonly message: string;
    }
  | { readonly kind: 'refuse'; readonly reason: RefusalReason; readonly message: string };
