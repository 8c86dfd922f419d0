import type { NonEmptyArray } from '../foundation/brand.ts';
import type { Digest } from '../foundation/digest.ts';
import { type ErrorOptions, RatchetError } from '../foundation/errors.ts';
import type {
  CommitId,
  EnvironmentSlug,
  EvaluationId,
  ModelId,
  OperationId,
  PromptSlug,
  PromptVersionId,
} from '../foundation/ids.ts';
import type { JsonObject } from '../foundation/json.ts';
import type { PromptVersion } from '../prompts/prompt-version.ts';

/** What an environment holds of one prompt. */
export type Assignment = {
  readonly version: PromptVersionId;
  /** The operation that put it there. */
  readonly operation: OperationId;
  /** ISO 8601, UTC. */
  readonly since: string;
};

/** The operation that took an assignment away, and when (ISO 8601, UTC). */
type Removal = { readonly operation: OperationId; readonly since: string };

export type EnvironmentState = {
  readonly environment: EnvironmentSlug;
  readonly prompts: ReadonlyMap<PromptSlug, Assignment>;
  /** Prompts that were removed: the next assignment replaces that operation, so that no operation id can occur twice. */
  readonly removed: ReadonlyMap<PromptSlug, Removal>;
  /** Versions that were rolled back: never assigned again automatically, until a person promotes one. */
  readonly held: ReadonlyMap<PromptSlug, readonly PromptVersionId[]>;
};

/** Why an assignment changed. */
type LedgerAction = 'promotion' | 'rollback' | 'removal';

/** The workflow run that made a change; undefined on a person's own machine. */
export type RunFacts = {
  readonly id: string;
  readonly attempt: number;
  readonly url: string;
  readonly workflowRef?: string;
};

/** One change of one assignment. `replaces` is the operation whose assignment it replaced: history is that chain. */
export type LedgerEntry = {
  readonly format: 1;
  readonly operation: OperationId;
  readonly action: LedgerAction;
  readonly kind: 'prompt';
  readonly environment: EnvironmentSlug;
  readonly slug: PromptSlug;
  /** Undefined: the environment held nothing. */
  readonly from?: PromptVersionId;
  /** Undefined: the assignment was removed. */
  readonly to?: PromptVersionId;
  readonly replaces?: OperationId;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: string;
  readonly triggeringActor?: string;
  readonly reason?: string;
  /** Which rule moved it: `on-pass`, `on-merge`, `manual`, `rollback`. */
  readonly rule: string;
  /** Digest of the evidence; undefined for a rollback, which needs none. */
  readonly evidence?: Digest;
  readonly run?: RunFacts;
  readonly commit?: CommitId;
  readonly pullRequest?: number;
};

/** Over what, by which scorers and where a version was evaluated in one suite: what another result must share to be compared with it. */
export type Basis = {
  readonly suite: string;
  /** Digest of the dataset's content. */
  readonly dataset: Digest;
  /** By the scorer's name: the digest of its kind and options. */
  readonly scorers: { readonly [name: string]: Digest };
  /** Where the model was called. */
  readonly endpoint: string;
  readonly model: ModelId;
  /** The most trials of a case. */
  readonly trials: number;
};

/** The facts a promotion rests on, bound to digests: written beside the entry as `evidence/<digest>.json.gz`. */
export type Evidence = {
  readonly format: 1;
  readonly prompt: PromptVersionId;
  readonly baseline?: PromptVersionId;
  /** Digest of the gate policy that was applied. */
  readonly policy: Digest;
  readonly evaluations: readonly EvaluationId[];
  /** One for each suite. Every promotion writes it; a reader does without. */
  readonly basis?: readonly Basis[];
  /** The verdict and the comparisons with per-case scores, as the gate gave them. */
  readonly verdict: JsonObject;
  readonly comparisons: readonly JsonObject[];
};

export type AssignmentChange = {
  readonly entry: LedgerEntry;
  /** The content that `entry.to` names; written if it is not there yet. Undefined: the registry has it (or nothing is assigned). */
  readonly version?: PromptVersion;
  readonly evidence?: Evidence;
  /** The versions to be held after the change. */
  readonly held: readonly PromptVersionId[];
};

/** One change that is in the ledger. */
type DoneChange = {
  readonly operation: OperationId;
  /** False: the entry was written before, or by another run that did the same. */
  readonly byThisCall: boolean;
  /** What the environment holds now: another version when this one was replaced since. */
  readonly holds: Assignment | undefined;
};

export type AssignOutcome =
  /** Every change is in the ledger, and at least one was written by this call. Several were written in one commit. */
  | { readonly kind: 'assigned'; readonly commit: CommitId; readonly changes: NonEmptyArray<DoneChange> }
  /** Every operation is in the ledger, and none was written by this call. `commit`: where that was seen. */
  | { readonly kind: 'already'; readonly commit: CommitId; readonly changes: NonEmptyArray<DoneChange> }
  /** An assignment is no longer the one that was expected, as its history proves: nothing was written, and nothing will be. */
  | {
      readonly kind: 'conflict';
      readonly environment: EnvironmentSlug;
      readonly slug: PromptSlug;
      readonly holds: Assignment | undefined;
      /** The entry of the newest operation there. */
      readonly by: LedgerEntry | undefined;
    }
  /**
   * Nothing was written by this call: others moved the registry at every attempt, or it reads as older than what was expected.
   * Running again may do it.
   */
  | { readonly kind: 'contended'; readonly message: string }
  /** It could not be found out whether the changes took effect. */
  | { readonly kind: 'indeterminate'; readonly message: string };

export interface Registry {
  /** How a person knows it: `acme/app, branch prompt-registry`. Part of every operation id. */
  readonly label: string;
  readonly guarantees: {
    readonly compareAndSet: 'native' | 'checked';
    readonly atomicAcrossPrompts: boolean;
    readonly history: boolean;
  };
  /** Every environment that was ever assigned to, as of now: read afresh at each call. */
  environments(): Promise<readonly EnvironmentState[]>;
  /** The content of a version, its digest verified; undefined when the registry does not have it. */
  version(slug: PromptSlug, id: PromptVersionId): Promise<PromptVersion | undefined>;
  /** Every version of a prompt whose id begins with `sha256:<prefix>` (or `<prefix>`), for a person's abbreviations. Sorted. */
  findVersions(slug: PromptSlug, prefix: string): Promise<readonly PromptVersionId[]>;
  /** One entry of the ledger. Entries never change: several asked for at once cost one read. */
  entry(operation: OperationId): Promise<LedgerEntry | undefined>;
  /**
   * What a promotion rested on; undefined when it is not there, or is not what its name says. Several asked for at once cost one
   * read, and on GitHub a request each beside it: they are binary files.
   */
  evidence(digest: Digest): Promise<Evidence | undefined>;
  /**
   * All or nothing, in one commit. A change is made only while the environment holds what `entry.replaces` names.
   * The outcome is read from the registry's history, never from what a write answered.
   *
   * @throws RegistryError when the registry cannot be read or is not of format 1, or writing is not permitted; then nothing was written.
   */
  assign(changes: NonEmptyArray<AssignmentChange>): Promise<AssignOutcome>;
  /**
   * Newest first; of one prompt along the chain of `replaces`, else of all prompts by time. As of the newest state that this
   * registry has seen (`environments`, `assign`), which it reads when it has seen none.
   *
   * @param from where a prompt's history begins, when not at the newest operation.
   * @throws RegistryError, also when an entry of a prompt's chain is not in the ledger.
   */
  history(environment: EnvironmentSlug, slug?: PromptSlug, from?: OperationId): AsyncIterable<LedgerEntry>;
}

/**
 * `unreadable`: it cannot be read, or a write failed for a reason that trying again will not change.
 * `newer-format`: written by a newer version. `invalid`: a file is not what the format says. `not-permitted`: the token may not write.
 */
export type RegistryErrorReason = 'unreadable' | 'newer-format' | 'invalid' | 'not-permitted';

/** The registry cannot be used as it stands. Nothing was written. */
export class RegistryError extends RatchetError {
  static readonly title = 'registry error';
  readonly reason: RegistryErrorReason;

  constructor(reason: RegistryErrorReason, message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.reason = reason;
  }
}
