import { setImmediate } from 'node:timers/promises';
import type { CommitId } from '../../foundation/ids.ts';
import type { GitStore } from './store.ts';

/** Reads of one branch at commits: each file at most once, and everything asked for at once in one call of the store. */
export interface Reader {
  /** The branch's tip, read afresh; those who ask at once share one read. */
  tip(): Promise<CommitId | undefined>;
  /** A commit never changes, so neither does what was read there. */
  read(at: CommitId, path: string): Promise<Uint8Array | undefined>;
}

type Batch = { readonly paths: Set<string>; readonly files: Promise<ReadonlyMap<string, Uint8Array>> };

/** GitHub's budget is 40 requests a run (design, platform), and many blobs can be had in one. */
export function createReader(store: GitStore): Reader {
  const known = new Map<string, Promise<Uint8Array | undefined>>();
  const open = new Map<CommitId, Batch>();
  let asking: Promise<CommitId | undefined> | undefined;

  /** Waits until everything that is ready to run has asked. */
  async function send(at: CommitId, paths: Set<string>): Promise<ReadonlyMap<string, Uint8Array>> {
    await setImmediate();
    open.delete(at);
    return store.read(at, [...paths]);
  }

  function batchAt(at: CommitId): Batch {
    const waiting = open.get(at);
    if (waiting !== undefined) return waiting;
    const paths = new Set<string>();
    const batch = { paths, files: send(at, paths) };
    open.set(at, batch);
    return batch;
  }

  return {
    tip() {
      asking ??= store.tip().finally(() => {
        asking = undefined;
      });
      return asking;
    },
    read(at, path) {
      const key = `${at}:${path}`;
      const asked = known.get(key);
      if (asked !== undefined) return asked;
      const batch = batchAt(at);
      batch.paths.add(path);
      const file = batch.files.then((files) => files.get(path));
      known.set(key, file);
      // What failed may be asked again.
      file.catch(() => known.delete(key));
      return file;
    },
  };
}
