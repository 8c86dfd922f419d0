import type { CommitId } from './ids.ts';

/** One entry of a tree of files. Only `file` entries are ever read: links and submodules are refused (design, trust). */
export type TreeEntry = {
  /** Relative to the root, `/` between the parts. */
  readonly path: string;
  readonly kind: 'file' | 'symlink' | 'submodule';
  /** Git's blob id. Equal ids mean equal bytes. */
  readonly blob: string;
};

/**
 * The files of a repository at one moment: a commit on GitHub, a commit of a local repository, or a working tree.
 * Everything that a run reads of a repository comes through this port; nothing is ever checked out or executed.
 */
export interface SourceTree {
  /** How a person knows it: `acme/app@1a2b3c4`, `working tree`. */
  readonly label: string;
  /** Undefined for a working tree. */
  readonly commit: CommitId | undefined;
  /** Every entry of the tree, read once and kept. */
  entries(): Promise<readonly TreeEntry[]>;
  /**
   * The bytes of these files, many in as few requests as the place allows. A path that is not there is not in the answer.
   *
   * @throws FileError for a link, a submodule, a Git LFS pointer, a file over the size limit or a path outside the root.
   */
  read(paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** A tree without anything: what a repository was before its first commit. */
export const emptyTree: SourceTree = {
  label: 'nothing',
  commit: undefined,
  entries: async () => [],
  read: async () => new Map(),
};

/** The one file at `path`, or undefined when the tree does not have it. */
export async function readFile(tree: SourceTree, path: string): Promise<Uint8Array | undefined> {
  return (await tree.read([path])).get(path);
}
