import type { CommitId, EnvironmentSlug, OperationId } from '../../foundation/ids.ts';
import { parseOperationId } from '../../foundation/ids.ts';
import { nameOfAssignable } from '../assignable.ts';
import { type LedgerEntry, RegistryError } from '../registry.ts';
import { changesNamedIn } from './commit.ts';
import { nameOf, parseEntry } from './format/files.ts';
import type { Layout } from './format/layout.ts';
import type { Reader } from './reader.ts';
import { type GitStore, StoreError } from './store.ts';

/** Where a chain of operations belongs. */
type Place = Pick<LedgerEntry, 'environment' | 'kind' | 'slug'>;

/** The ledger as of commits of the branch. Entries never change: one that was read is known at every other commit. */
export type Ledger = {
  /** Undefined: it is not there. Several asked for at once cost one read. */
  entry(at: CommitId, operation: OperationId): Promise<LedgerEntry | undefined>;
  /** Every entry of every prompt and environment. */
  all(at: CommitId): Promise<readonly LedgerEntry[]>;
  /**
   * An operation's entry and those that it replaced, one after the other, newest first. Read as the caller goes on.
   *
   * @throws RegistryError when one of them is missing, leads back to itself, or is of another prompt or environment.
   */
  chain(at: CommitId, newest: OperationId, of: Place): AsyncGenerator<LedgerEntry>;
};

/** What a page of commit messages says about an environment. */
type Hints = { readonly changes: ReturnType<typeof changesNamedIn>; readonly next: string | undefined };

/** Every method throws StoreError for what cannot be read, and RegistryError for what is no entry. */
export function createLedger(store: GitStore, layout: Layout, reader: Reader): Ledger {
  const known = new Map<string, LedgerEntry>();
  const listings = new Map<CommitId, Promise<readonly string[]>>();
  const hints = new Map<string, Promise<Hints>>();

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
   * Has the reader hold the whole ledger, unless that costs more than what was spent: of an unknown number of steps, no more than
   * about twice the cheapest way is spent, whether the chain is long or the ledger is.
   *
   * Nothing is parsed: what is wrong with another prompt's entry is not this chain's matter.
   */
  async function readInBulk(at: CommitId, spent: number): Promise<boolean> {
    const unknown = (await pathsAt(at)).filter((path) => !known.has(path));
    if (unknown.length > spent * FILES_A_REQUEST) return false;
    await Promise.all(unknown.map((path) => reader.read(at, path)));
    return true;
  }

  /** One page of hints, for all chains of the environment. It is a help and no more: what cannot be read, or tells nothing, is the last. */
  function hintsAt(at: CommitId, environment: EnvironmentSlug, from: string | undefined): Promise<Hints> {
    const key = `${at} ${environment} ${from}`;
    const asked = hints.get(key);
    if (asked !== undefined) return asked;
    const page = unlessFailed(store.messages(at, layout.environment(environment), from)).then((found) => {
      const changes = found?.messages.flatMap((message) => changesNamedIn(message, environment)) ?? [];
      return { changes, next: changes.length === 0 ? undefined : found?.next };
    });
    hints.set(key, page);
    return page;
  }

  /**
   * Has the reader hold what a chain needs next. What replaced what is only in the entries, so that a chain is read one after the
   * other: most questions end within two. Then the messages of the environment's commits say which entries to read at once. They are
   * not believed: each read begins with the entry that the chain wants, and so costs no more than that entry alone. A page of messages
   * that does not name it has cost one request, and is followed by a single step, or by all at once where that is cheaper.
   */
  function readAhead(at: CommitId, { environment, kind, slug }: Place) {
    const name = nameOfAssignable({ kind, slug });
    const asked = new Set<OperationId>();
    const named: OperationId[] = [];
    let pages: { readonly from: string | undefined } | undefined = { from: undefined };
    let spent = 0;
    let bulk = false;

    async function isNamed(operation: OperationId): Promise<boolean> {
      if (named.includes(operation)) return true;
      if (pages === undefined) return false;
      spent += 1;
      const { changes, next } = await hintsAt(at, environment, pages.from);
      pages = next === undefined ? undefined : { from: next };
      named.push(...changes.filter((change) => change.name === name).map(({ operation: each }) => each));
      return named.includes(operation);
    }

    return async (wanted: OperationId, passed: number): Promise<void> => {
      if (bulk || asked.has(wanted)) return;
      if (spent >= SINGLE_STEPS && (await isNamed(wanted))) {
        const first = named.indexOf(wanted);
        const batch = [...named.slice(first), ...named.slice(0, first)]
          .filter((each) => !asked.has(each) && !known.has(layout.entry(each)))
          .slice(0, Math.min(FILES_A_REQUEST, passed * AHEAD));
        const reads = batch.map((operation) => reader.read(at, layout.entry(operation)));
        if ((await unlessFailed(Promise.all(reads))) !== undefined) {
          for (const each of batch) asked.add(each);
        } else {
          // A file that cannot be read is the matter of the chain alone that leads to it: from here on, one by one.
          named.length = 0;
          pages = undefined;
        }
      } else if (spent >= STEPS_BEFORE_BULK) bulk = await readInBulk(at, spent);
      spent += 1;
    };
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
    async *chain(at, newest, of) {
      const { environment, kind, slug } = of;
      const ahead = readAhead(at, of);
      const passed = new Set<OperationId>();
      for (let next: OperationId | undefined = newest; next !== undefined; ) {
        if (!known.has(layout.entry(next))) await ahead(next, passed.size);
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

/** Undefined: it could not be read. Whoever depends on it asks again, and is told why. */
async function unlessFailed<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof StoreError) return undefined;
    throw error;
  }
}

/** Before the messages are asked for. */
const SINGLE_STEPS = 2;
/** Before the ledger is listed: on GitHub, a long answer. */
const STEPS_BEFORE_BULK = 4;
/**
 * So many entries are read ahead for each that was passed: many chains may be read side by side, each of which may end at its next
 * entry.
 */
const AHEAD = 8;

/** What GitHub hands out in one query (`readBlobs`). A run has 40 requests (design, platform). */
const FILES_A_REQUEST = 100;

export function brokenChain(label: string, operation: OperationId): RegistryError {
  return new RegistryError('invalid', `the history of the registry (${label}) is broken at operation ${operation}`, {
    todo: 'Only Prompt Ratchet writes this branch: look at who removed or changed the entry (git log), and revert that commit.',
  });
}
