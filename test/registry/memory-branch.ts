import { createHash } from 'node:crypto';
import { type CommitId, parseCommitId } from '../../src/foundation/ids.ts';
import { type GitStore, type StoreCommit, StoreError, type StoreOutcome } from '../../src/registry/git/store.ts';

type Commit = { readonly id: CommitId; readonly change: StoreCommit; readonly files: ReadonlyMap<string, Uint8Array> };

/** What goes wrong with one write. */
export type WriteFault =
  /** It is written, and the answer is lost. */
  | 'lost-after'
  /** It is not written, and the answer is lost. */
  | 'lost-before'
  /** The answer is lost, and it is tried when `deliver` is called. */
  | 'late'
  /** It is acknowledged, and not written. */
  | 'lie'
  /** It is refused for good. */
  | 'refused'
  /** Something throws that is no answer of a store; it was written. */
  | 'broken'
  /** The store says that the branch has moved; it has not. */
  | 'false-conflict';

export type Faults = {
  /** Asked at each read of the tip: how many commits behind the answer is, or an error. */
  readonly tip?: (call: number) => number | Error;
  readonly read?: (call: number) => Error | undefined;
  readonly write?: (call: number) => WriteFault | undefined;
  /** Awaited before each operation, so that a schedule can put other writers in between. */
  readonly turn?: () => Promise<void>;
};

/** A branch in memory: true compare-and-set, and every fault that a network has. */
export function createMemoryBranch(label = 'memory, branch prompt-registry') {
  const commits: Commit[] = [];
  const late: StoreCommit[] = [];
  const calls = { tip: 0, read: 0, list: 0, write: 0 };

  function write(change: StoreCommit): StoreOutcome {
    if (change.parent !== commits.at(-1)?.id) return { kind: 'conflict' };
    const files = new Map([...(commits.at(-1)?.files ?? []), ...change.files]);
    const hash = createHash('sha1')
      .update(change.parent ?? '')
      .update(change.message)
      .update(change.at);
    for (const [path, content] of change.files) hash.update(path).update(content);
    const id = parseCommitId(hash.digest('hex'));
    commits.push({ id, change, files });
    return { kind: 'committed', commit: id };
  }

  function filesAt(at: CommitId): ReadonlyMap<string, Uint8Array> {
    const commit = commits.find(({ id }) => id === at);
    if (commit === undefined) throw new StoreError('failed', `there is no commit ${at}`);
    return commit.files;
  }

  function open(faults: Faults = {}): GitStore {
    const turn = faults.turn ?? (async () => undefined);
    return {
      label,
      async tip() {
        await turn();
        const behind = faults.tip?.(calls.tip++) ?? 0;
        if (behind instanceof Error) throw behind;
        return commits[commits.length - 1 - behind]?.id;
      },
      async read(at, paths) {
        await turn();
        const error = faults.read?.(calls.read++);
        if (error !== undefined) throw error;
        const files = filesAt(at);
        return new Map(paths.flatMap((path) => (files.has(path) ? [[path, files.get(path) ?? new Uint8Array()]] : [])));
      },
      async list(at, folder) {
        await turn();
        calls.list++;
        return [...filesAt(at).keys()].filter((path) => path.startsWith(`${folder}/`)).toSorted();
      },
      async commit(change) {
        await turn();
        const fault = faults.write?.(calls.write++);
        const answerLost = { kind: 'unknown', message: 'connection reset' } as const;
        switch (fault) {
          case undefined:
            return write(change);
          case 'false-conflict':
            return { kind: 'conflict' };
          case 'lost-before':
            return answerLost;
          case 'lost-after':
            write(change);
            return answerLost;
          case 'late':
            late.push(change);
            return answerLost;
          case 'lie':
            return { kind: 'committed', commit: parseCommitId('e'.repeat(40)) };
          case 'broken':
            write(change);
            throw new TypeError('terminated');
          case 'refused':
            throw new StoreError('not-permitted', 'Resource not accessible by integration');
        }
      },
    };
  }

  return {
    store: open(),
    /** Another view of the branch, with faults of its own. */
    open,
    calls,
    commits: commits as readonly Commit[],
    /** Tries a write that was lost on the way. False: there is none. */
    deliver(index = 0): boolean {
      const [change] = late.splice(index, 1);
      if (change !== undefined) write(change);
      return change !== undefined;
    },
    late: late as readonly StoreCommit[],
    /** Somebody's own commit: files by path, texts. */
    push(files: Readonly<Record<string, string | Uint8Array>>): void {
      const content = new Map(
        Object.entries(files).map(([path, file]) => [path, typeof file === 'string' ? Buffer.from(file) : file]),
      );
      write({ parent: commits.at(-1)?.id, message: 'by hand', at: `${commits.length}`, files: content });
    },
    text(path: string): string | undefined {
      const bytes = commits.at(-1)?.files.get(path);
      return bytes && Buffer.from(bytes).toString();
    },
    paths: () => [...(commits.at(-1)?.files.keys() ?? [])].toSorted(),
  };
}

export type MemoryBranch = ReturnType<typeof createMemoryBranch>;
