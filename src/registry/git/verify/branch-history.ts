import type { CommitId } from '../../../foundation/ids.ts';

/** Git's name of a file's content. */
export type BlobId = string;

/** What a commit did to one path. Undefined: the path was, or is, not there. */
export type FileChange = {
  readonly path: string;
  readonly before: BlobId | undefined;
  readonly after: BlobId | undefined;
  /** It is an ordinary file now, or gone: no link, no program, no submodule. */
  readonly plain: boolean;
};

export type CommitFacts = {
  readonly id: CommitId;
  readonly parents: readonly CommitId[];
  /** Who git says wrote it: anybody can write anything there. */
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly message: string;
};

export type BranchCommit = CommitFacts & {
  /** Against its first parent. */
  readonly changes: readonly FileChange[];
};

/** A commit that a branch had once, and has no more. */
export type DroppedCommit = {
  readonly commit: CommitFacts;
  /** Where it can still be seen. */
  readonly seenAt: string;
  /** The remote's branch has it, and the local one has others: which of the two is right cannot be told from here. */
  readonly parted: boolean;
};

export type BranchState = {
  /** What is read as the registry: the local branch, else what the remote's was when it was fetched. */
  readonly tip: CommitId | undefined;
  /** `refs/heads/prompt-registry` */
  readonly ref: string;
  readonly dropped: readonly DroppedCommit[];
  /** How far the local branch and the remote's are apart. */
  readonly ahead: number;
  readonly behind: number;
};

/**
 * Every commit of one branch, for those who check it. No part of `GitStore`: the protocol needs four calls and no history, and GitHub's
 * API has no way to list the files of thousands of commits within a run's requests. A clone has all of it.
 */
export interface BranchHistory {
  readonly branch: string;
  /** What the registry is called in operation ids that were made here, or in the repositories that the remotes name. */
  labels(): Promise<readonly string[]>;
  state(): Promise<BranchState>;
  /** Along first parents, the oldest first. @throws StoreError, also when the clone does not have them all. */
  commits(tip: CommitId): Promise<readonly CommitFacts[]>;
  /** What these did to files, each against its first parent, in their order. */
  changes(commits: readonly CommitFacts[]): Promise<readonly BranchCommit[]>;
  blobs(ids: readonly BlobId[]): Promise<ReadonlyMap<BlobId, Uint8Array>>;
}
