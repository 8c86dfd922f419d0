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
  readonly messages?: (call: number) => Error | undefined;
  readonly write?: (call: number) => WriteFault | undefined;
  /** Awaited before each operation, so that a schedule can put other writers in between. */
  readonly turn?: () => Promise<void>;
};

/** A branch in memory: true compare-and-set, and every fault that a network has. */
export function createMemoryBranch(label = 'memory, branch prompt-registry') {
  const commits: Commit[] = [];
  const late: StoreCommit[] = [];
  const calls = { tip: 0, read: 0, list: 0, messages: 0, write: 0 };
  const filesOf = lazyFiles(commits);

  function write(change: StoreCommit): StoreOutcome {
    if (change.parent !== commits.at(-1)?.id) return { kind: 'conflict' };
    const hash = createHash('sha1')
      .update(change.parent ?? '')
      .update(change.message)
      .update(change.at);
    for (const [path, content] of change.files) hash.update(path).update(content);
    const id = parseCommitId(hash.digest('hex'));
    const index = commits.length;
    commits.push({
      id,
      change,
      get files() {
        return filesOf(index);
      },
    });
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
      async messages(at, path, from = '0') {
        await turn();
        const error = faults.messages?.(calls.messages++);
        if (error !== undefined) throw error;
        filesAt(at);
        const last = commits.findIndex(({ id }) => id === at);
        const touching = commits.slice(0, last + 1).filter(({ change }) => change.files.has(path));
        const end = Number(from) + (from === '0' ? 100 : 1500);
        const messages = touching.toReversed().slice(Number(from), end);
        return {
          messages: messages.map(({ change }) => change.message),
          next: end < touching.length ? String(end) : undefined,
        };
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
    /** Commits as they stand, each on the one before. */
    grow(changes: readonly Omit<StoreCommit, 'parent'>[]): void {
      for (const change of changes) write({ ...change, parent: commits.at(-1)?.id });
    },
    /** Somebody's own commit: files by path, texts. */
    push(files: Readonly<Record<string, string | Uint8Array>>, message = 'by hand'): void {
      const content = new Map(
        Object.entries(files).map(([path, file]) => [path, typeof file === 'string' ? Buffer.from(file) : file]),
      );
      write({ parent: commits.at(-1)?.id, message, at: `${commits.length}`, files: content });
    },
    text(path: string): string | undefined {
      const bytes = commits.at(-1)?.files.get(path);
      return bytes && Buffer.from(bytes).toString();
    },
    paths: () => [...(commits.at(-1)?.files.keys() ?? [])].toSorted(),
  };
}

/** A branch may have thousands of commits: only those that are looked at have a map of all files. */
function lazyFiles(commits: readonly Commit[]): (index: number) => Commit['files'] {
  const made = new Map<number, Commit['files']>();
  return (index) => {
    let base = index;
    while (base >= 0 && !made.has(base)) base -= 1;
    const files = new Map(made.get(base));
    for (const { change } of commits.slice(base + 1, index + 1)) {
      for (const [path, content] of change.files) files.set(path, content);
    }
    if (base < index) made.set(index, files);
    return made.get(index) ?? files;
  };
}

export type MemoryBranch = ReturnType<typeof createMemoryBranch>;
