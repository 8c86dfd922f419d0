import type { NonEmptyArray } from '../foundation/brand.ts';
import type { Digest } from '../foundation/digest.ts';
import { type ErrorOptions, RatchetError } from '../foundation/errors.ts';
import type {
  CommitId,
  DatasetSlug,
  EnvironmentSlug,
  EvaluationId,
  ModelId,
  OperationId,
  ParametersSlug,
  PromptSlug,
  PromptVersionId,
  Slug,
  VersionId,
} from '../foundation/ids.ts';
import type { JsonObject } from '../foundation/json.ts';
import type { PromptVersion } from '../prompts/prompt-version.ts';
import type { Assignable, AssignableKind, AssignableName } from './assignable.ts';

/** What an environment holds of one prompt, dataset or set of parameters. */
export type Assignment<Id extends VersionId = VersionId> = {
  readonly version: Id;
  /** The operation that put it there. */
  readonly operation: OperationId;
  /** ISO 8601, UTC. */
  readonly since: string;
};

/** The operation that took an assignment away, and when (ISO 8601, UTC). */
type Removal = { readonly operation: OperationId; readonly since: string };

export type EnvironmentState = {
  readonly environment: EnvironmentSlug;
  readonly prompts: ReadonlyMap<PromptSlug, Assignment<PromptVersionId>>;
  /** The dataset versions over which the environment's prompts were judged. */
  readonly datasets: ReadonlyMap<DatasetSlug, Assignment>;
  readonly parameters: ReadonlyMap<ParametersSlug, Assignment>;
  /** What was removed: the next assignment replaces that operation, so that no operation id can occur twice. */
  readonly removed: ReadonlyMap<AssignableName, Removal>;
  /** Versions that were rolled back: never assigned again automatically, until a person promotes one. */
  readonly held: ReadonlyMap<AssignableName, readonly VersionId[]>;
};

/** What an environment holds of one thing. */
export function assignmentOf(state: EnvironmentState | undefined, of: Assignable): Assignment | undefined {
  switch (of.kind) {
    case 'prompt':
      return state?.prompts.get(of.slug);
    case 'dataset':
      return state?.datasets.get(of.slug);
    case 'parameters':
      return state?.parameters.get(of.slug);
  }
}

/** Why an assignment changed. `withdrawal`: a pull request was closed unmerged, and gave back what it took. */
export type LedgerAction = 'promotion' | 'rollback' | 'removal' | 'withdrawal';

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
  readonly kind: AssignableKind;
  readonly environment: EnvironmentSlug;
  readonly slug: Slug;
  /** Undefined: the environment held nothing. */
  readonly from?: VersionId;
  /** Undefined: the assignment was removed. */
  readonly to?: VersionId;
  readonly replaces?: OperationId;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: string;
  readonly triggeringActor?: string;
  readonly reason?: string;
  /**
   * Which rule moved it: `on-pass`, `on-merge`, `manual`, `override` (a person, despite the verdict), `rollback`, `removal`,
   * `withdrawal`.
   */
  readonly rule: string;
  /** Digest of the evidence; of a promotion alone. */
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
  /** The workflow run that asked the model; undefined: on a person's own machine. */
  readonly evaluatedIn?: RunFacts;
};

/** The facts a promotion rests on, bound to digests: written beside the entry as `evidence/<digest>.json.gz`. */
export type Evidence = {
  readonly format: 1;
  /** The version that was judged, and is assigned. */
  readonly version: VersionId;
  readonly baseline?: VersionId;
  /** The version of Prompt Ratchet that judged. */
  readonly tool?: string;
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
  readonly version?: AssignableVersion;
  readonly evidence?: Evidence;
  /** The versions to be held after the change. */
  readonly held: readonly VersionId[];
};

/** The content of a version of anything that can be assigned. */
export type AssignableVersion = PromptVersion | DatasetVersion | ParametersVersion;

/**
 * A dataset as it was judged over. Its rows stay where they are (a file of the commit that the ledger entry names): here is what tells
 * one version from another.
 */
export type DatasetVersion = {
  readonly kind: 'dataset';
  readonly slug: DatasetSlug;
  /** Digest over the cases in canonical form (`Dataset.digest`). */
  readonly id: VersionId;
  readonly cases: number;
  /** Different clusters; 0: no case names one. */
  readonly clusters: number;
};

/** The values that prompts refer to by name. `id`: digest of the canonical JSON of `parameters`. */
export type ParametersVersion = {
  readonly kind: 'parameters';
  readonly slug: ParametersSlug;
  readonly id: VersionId;
  readonly parameters: JsonObject;
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
      readonly name: AssignableName;
      readonly holds: Assignment | undefined;
      /** The entry of the newest operation there. */
      readonly by: LedgerEntry | undefined;
      /** Operations of other changes of the same call that are in the ledger all the same: written before, or by another run. */
      readonly done: readonly OperationId[];
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
  /** The content of a version of a dataset or of parameters, as `version`. */
  content(of: Exclude<Assignable, { kind: 'prompt' }>, id: VersionId): Promise<AssignableVersion | undefined>;
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
   * Newest first; of one prompt (dataset, parameters) along the chain of `replaces`, else of all by time. As of the newest state that
   * this registry has seen (`environments`, `assign`), which it reads when it has seen none.
   *
   * It is lazy: of one name, entries are read as the caller goes on, a few at first and then ever more at once, so that one who stops
   * early pays for no more than about twice what it took. Of all names, the whole ledger is read before the first entry.
   *
   * @param from where its history begins, when not at the newest operation.
   * @throws RegistryError, also when an entry of the chain is not in the ledger.
   */
  history(environment: EnvironmentSlug, name?: AssignableName, from?: OperationId): AsyncIterable<LedgerEntry>;
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
