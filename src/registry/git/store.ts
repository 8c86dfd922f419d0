import type { CommitId } from '../../foundation/ids.ts';

export type StoreCommit = {
  /** The tip that was read; undefined when the branch does not exist and the commit creates it. */
  readonly parent: CommitId | undefined;
  /** Slugs, digests and ids only. First line, then an empty line and the body. */
  readonly message: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
};

export type StoreOutcome =
  | { readonly kind: 'committed'; readonly commit: CommitId }
  /** The branch is no longer at `parent`: nothing was written. */
  | { readonly kind: 'conflict' }
  /** The answer was lost: it may have been written. Only a read can tell. */
  | { readonly kind: 'unknown'; readonly message: string };

/** One branch of one repository: read at a commit, moved by compare-and-set. Local through `git`, or GitHub's API. */
export interface GitStore {
  /** `acme/app, branch prompt-registry` */
  readonly label: string;
  /** The branch's tip now; undefined when there is no such branch. */
  tip(): Promise<CommitId | undefined>;
  /** A path that is not there is not in the answer. */
  read(at: CommitId, paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Paths of all files below a folder (no trailing slash), sorted; empty when it is not there. */
  list(at: CommitId, folder: string): Promise<readonly string[]>;
  /** @throws StoreError when it is known that nothing was written and trying again would not help (no permission, …). */
  commit(change: StoreCommit): Promise<StoreOutcome>;
}
