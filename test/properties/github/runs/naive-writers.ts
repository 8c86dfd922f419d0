import { type GitStore, StoreError } from '../../../../src/registry/git/store.ts';
import { gitRegistry } from '../../../../src/registry/index.ts';
import type { AssignOutcome, Registry } from '../../../../src/registry/registry.ts';
import type { OpenRegistry } from './run.ts';

// Writers as one would write them first. They show that the schedules find what they are there to find.

/** Reads, then commits on whatever the tip is by then, and believes the answer. */
export const openNaive: OpenRegistry = (store, options) =>
  withoutProtocol(store, options, async (change) => {
    const told = await store.commit({ ...change, parent: await store.tip() });
    return told.kind === 'committed';
  });

/** As the naive one, and does it again on the new tip when it did not come through: fast-forward and retry. */
export const openRetrying: OpenRegistry = (store, options) =>
  withoutProtocol(store, options, async (change) => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const told = await store.commit({ ...change, parent: await store.tip() });
      if (told.kind === 'committed') return true;
      await options?.sleep?.(100);
    }
    return false;
  });

type Commit = Parameters<GitStore['commit']>[0];

/**
 * The real registry in all but `assign`: the commit is built on what the run read when it planned, and what `write` says is what is
 * told.
 */
function withoutProtocol(
  store: GitStore,
  options: Parameters<OpenRegistry>[1],
  write: (change: Commit) => Promise<boolean>,
): Registry {
  let planned: ReturnType<GitStore['tip']> | undefined;
  const real = gitRegistry({ ...store, tip: () => (planned = store.tip()) }, options);
  return {
    ...real,
    async assign(changes): Promise<AssignOutcome> {
      let written: boolean | undefined;
      const builder = gitRegistry(
        {
          ...store,
          tip: () => planned ?? store.tip(),
          async commit(change) {
            written = await write(change);
            // Ends the real protocol, which would read what has become of it.
            throw new StoreError('failed', 'written');
          },
        },
        options,
      );
      try {
        return await builder.assign(changes);
      } catch (error) {
        if (written === undefined) throw error;
        if (!written) return { kind: 'contended', message: 'it was not acknowledged' };
        const [first, ...rest] = changes;
        const done = ({ entry }: typeof first) => ({
          operation: entry.operation,
          byThisCall: true,
          holds: entry.to && { version: entry.to, operation: entry.operation, since: entry.at },
        });
        const commit = await store.tip();
        if (commit === undefined) throw error;
        return { kind: 'assigned', commit, changes: [done(first), ...rest.map(done)] };
      }
    },
  };
}
