import type { CommitId, OperationId } from '../../foundation/ids.ts';
import { parseOperationId } from '../../foundation/ids.ts';
import { type LedgerEntry, RegistryError } from '../registry.ts';
import { nameOf, parseEntry } from './format/files.ts';
import type { Layout } from './format/layout.ts';
import type { Reader } from './reader.ts';
import type { GitStore } from './store.ts';

/** Where a chain of operations belongs. */
type Place = Pick<LedgerEntry, 'environment' | 'kind' | 'slug'>;

/** The ledger as of commits of the branch. Entries never change: one that was read is known at every other commit. */
export type Ledger = {
  /** Undefined: it is not there. Several asked for at once cost one read. */
  entry(at: CommitId, operation: OperationId): Promise<LedgerEntry | undefined>;
  /** Every entry of every prompt and environment. */
  all(at: CommitId): Promise<readonly LedgerEntry[]>;
  /**
   * An operation's entry and those that it replaced, one after the other, newest first.
   *
   * @throws RegistryError when one of them is missing, leads back to itself, or is of another prompt or environment.
   */
  chain(at: CommitId, newest: OperationId, of: Place): AsyncGenerator<LedgerEntry>;
};

/** Every method throws StoreError for what cannot be read, and RegistryError for what is no entry. */
export function createLedger(store: GitStore, layout: Layout, reader: Reader): Ledger {
  const known = new Map<string, LedgerEntry>();
  const listings = new Map<CommitId, Promise<readonly string[]>>();

  /** A commit's ledger is listed once: the listing is long. */
  function pathsAt(at: CommitId): Promise<readonly string[]> {
    const asked = listings.get(at);
    if (asked !== undefined) return asked;
    const listing = store.list(at, layout.ledger);
    listings.set(at, listing);
    // What failed may be asked again.
    listing.catch(() => listings.delete(at));
    return listing;
  }

  async function entry(at: CommitId, operation: OperationId): Promise<LedgerEntry | undefined> {
    const path = layout.entry(operation);
    const before = known.get(path);
    if (before !== undefined) return before;
    const bytes = await reader.read(at, path);
    const found = bytes && parseEntry(bytes, `${store.label}:${path}`, operation);
    if (found !== undefined) known.set(path, found);
    return found;
  }

  /**
   * Has the reader hold the whole ledger, unless that costs more than the steps that were made: of an unknown number of steps,
   * no more than about twice the cheapest way is spent, whether the chain is long or the ledger is.
   *
   * Nothing is parsed: what is wrong with another prompt's entry is not this chain's matter.
   */
  async function readInBulk(at: CommitId, steps: number): Promise<boolean> {
    const unknown = (await pathsAt(at)).filter((path) => !known.has(path));
    if (unknown.length > steps * FILES_A_REQUEST) return false;
    await Promise.all(unknown.map((path) => reader.read(at, path)));
    return true;
  }

  return {
    entry,
    async all(at) {
      const paths = await pathsAt(at);
      const operations = paths.map((path) =>
        nameOf(path, (digits) => parseOperationId(`sha256:${digits}`), layout.entry),
      );
      const entries = await Promise.all(operations.map((operation) => entry(at, operation)));
      return entries.flatMap((each) => each ?? []);
    },
    async *chain(at, newest, { environment, kind, slug }) {
      const passed = new Set<OperationId>();
      let steps = 0;
      let bulk = false;
      for (let next: OperationId | undefined = newest; next !== undefined; ) {
        if (!known.has(layout.entry(next)) && !bulk) {
          if (steps >= SINGLE_STEPS) bulk = await readInBulk(at, steps);
          steps += 1;
        }
        const found: LedgerEntry | undefined = await entry(at, next);
        const belongs = found?.environment === environment && found.kind === kind && found.slug === slug;
        if (found === undefined || !belongs || passed.has(next)) throw brokenChain(store.label, next);
        passed.add(next);
        yield found;
        next = found.replaces;
      }
    },
  };
}

/** What replaced what is only in the entries, so a chain is read one after the other; most questions end within these. */
const SINGLE_STEPS = 4;

/** What GitHub hands out in one query (`readBlobs`). A run has 40 requests (design, platform). */
const FILES_A_REQUEST = 100;

export function brokenChain(label: string, operation: OperationId): RegistryError {
  return new RegistryError('invalid', `the history of the registry (${label}) is broken at operation ${operation}`, {
    todo: 'Only Prompt Ratchet writes this branch: look at who removed or changed the entry (git log), and revert that commit.',
  });
}
