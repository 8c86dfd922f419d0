import { type ErrorOptions, RatchetError } from '../../foundation/errors.ts';
import type { CommitId } from '../../foundation/ids.ts';

export type StoreCommit = {
  /** The tip that was read; undefined when the branch does not exist and the commit creates it. */
  readonly parent: CommitId | undefined;
  /** Slugs, digests and ids only. First line, then an empty line and the body. */
  readonly message: string;
  /** The commit's date, ISO 8601, UTC. GitHub writes its own. */
  readonly at: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
};

export type StoreOutcome =
  | { readonly kind: 'committed'; readonly commit: CommitId }
  /** The branch is no longer at `parent`: nothing was written. */
  | { readonly kind: 'conflict' }
  /** Somebody else holds a lock, or left one behind: nothing was written. */
  | { readonly kind: 'locked'; readonly message: string }
  /** The answer was lost: it may have been written. Only a read can tell. */
  | { readonly kind: 'unknown'; readonly message: string };

export type MessagePage = {
  /** Newest first, as they stand: anybody who may push can write anything there. */
  readonly messages: readonly string[];
  /** Where the next page begins; undefined: there are no older ones. */
  readonly next: string | undefined;
};

/** One branch of one repository: read at a commit, moved by compare-and-set. Local through `git`, or GitHub's API. */
export interface GitStore {
  /** `acme/app, branch prompt-registry` */
  readonly label: string;
  /** The branch's tip now, as far as the place knows; undefined when there is no such branch. @throws StoreError */
  tip(): Promise<CommitId | undefined>;
  /**
   * The bytes of these files, in as few requests as the place allows. A path that is not there is not in the answer.
   *
   * @throws StoreError when it cannot be read.
   */
  read(at: CommitId, paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Paths of all files below a folder (no trailing slash), sorted; empty when it is not there. */
  list(at: CommitId, folder: string): Promise<readonly string[]>;
  /**
   * The messages of the commits up to `at` that changed a file, a page of them in one request: 100 at first, then as many as the place
   * hands out at once.
   *
   * @param from `next` of the page before.
   * @throws StoreError when they cannot be read.
   */
  messages(at: CommitId, path: string, from?: string): Promise<MessagePage>;
  /**
   * One commit, and the branch moved to it if, and only if, the branch is at `parent`.
   *
   * @throws StoreError when it is known that nothing was written and trying again would not help (no permission, …).
   */
  commit(change: StoreCommit): Promise<StoreOutcome>;
}

/** `not-permitted`: the token or the user may not write there. `failed`: anything else. */
export type StoreErrorReason = 'not-permitted' | 'failed';

/** A store could not be read, or a write that is known to have had no effect was refused. */
export class StoreError extends RatchetError {
  static readonly title = 'registry error';
  readonly reason: StoreErrorReason;

  constructor(reason: StoreErrorReason, message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.reason = reason;
  }
}
