import { hash } from 'node:crypto';

export type Files = ReadonlyMap<string, string>;
export type Tree = { readonly oid: string; readonly files: Files };
export type Commit = {
  readonly oid: string;
  readonly parent: string | undefined;
  readonly tree: Tree;
  readonly message: string;
  /** When it came to be, in milliseconds: a replica that lags does not have it before. */
  readonly at: number;
};
export type Blob = { readonly oid: string; readonly bytes: Buffer };
type Move = { readonly at: number; readonly tip: string };

/** A simulated git repository with one branch, in memory. Whatever the branch ever pointed to is remembered with its time. */
export type GitRepository = {
  blob(oid: string): Blob | undefined;
  tree(oid: string): Tree | undefined;
  commit(oid: string): Commit | undefined;
  addBlob(bytes: Buffer): string;
  /** Files by path → blob. */
  addTree(base: Tree | undefined, files: Files): Tree;
  addCommit(parent: string | undefined, tree: Tree, message: string, at: number): Commit;
  /** The branch as it was at a time; by default as it is. */
  tip(at?: number): string | undefined;
  /** Compare-and-set. False: the branch is elsewhere, and stays there. */
  move(from: string | undefined, to: string, at: number): boolean;
  isAncestor(ancestor: string, of: string): boolean;
  /** Every commit that the branch ever pointed to. */
  tips(): readonly string[];
  /** The branch from its first commit to its tip. */
  history(): readonly Commit[];
  text(commit: Commit, path: string): string | undefined;
  /** Another one that goes on from here. */
  copy(): GitRepository;
};

export function createRepository(): GitRepository {
  return repositoryFrom({ blobs: new Map(), trees: new Map(), commits: new Map(), moves: [] });
}

type Objects = {
  readonly blobs: Map<string, Blob>;
  readonly trees: Map<string, Tree>;
  readonly commits: Map<string, Commit>;
  readonly moves: Move[];
};

function repositoryFrom({ blobs, trees, commits, moves }: Objects): GitRepository {
  function isAncestor(ancestor: string, of: string): boolean {
    for (let at: string | undefined = of; at !== undefined; at = commits.get(at)?.parent) {
      if (at === ancestor) return true;
    }
    return false;
  }

  return {
    blob: (oid) => blobs.get(oid),
    tree: (oid) => trees.get(oid),
    commit: (oid) => commits.get(oid),
    addBlob(bytes) {
      const oid = hash('sha1', Buffer.concat([Buffer.from(`blob ${bytes.byteLength}\0`), bytes]));
      blobs.set(oid, { oid, bytes });
      return oid;
    },
    addTree(base, files) {
      const all = new Map([...(base?.files ?? []), ...files]);
      const oid = hash('sha1', `tree ${JSON.stringify([...all].toSorted())}`);
      const tree = { oid, files: all };
      trees.set(oid, tree);
      return tree;
    },
    addCommit(parent, tree, message, at) {
      // As git does, the same change in the same second is the same commit.
      const oid = hash('sha1', `commit ${JSON.stringify([parent, tree.oid, message, Math.floor(at / 1000)])}`);
      const commit = commits.get(oid) ?? { oid, parent, tree, message, at };
      commits.set(oid, commit);
      return commit;
    },
    tip: (at) => (at === undefined ? moves : moves.filter((move) => move.at <= at)).at(-1)?.tip,
    move(from, to, at) {
      if (moves.at(-1)?.tip !== from) return false;
      moves.push({ at, tip: to });
      return true;
    },
    isAncestor,
    tips: () => moves.map(({ tip }) => tip),
    history() {
      const found: Commit[] = [];
      for (let at = moves.at(-1)?.tip; at !== undefined; ) {
        const commit = commits.get(at);
        if (commit === undefined) throw new Error(`there is no commit ${at}`);
        found.push(commit);
        at = commit.parent;
      }
      return found.toReversed();
    },
    text(commit, path) {
      const oid = commit.tree.files.get(path);
      return oid === undefined ? undefined : blobs.get(oid)?.bytes.toString('utf8');
    },
    copy: () =>
      repositoryFrom({ blobs: new Map(blobs), trees: new Map(trees), commits: new Map(commits), moves: [...moves] }),
  };
}
