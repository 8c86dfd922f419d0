import { isNonEmpty, type NonEmptyArray } from '../../foundation/brand.ts';
import { RatchetError } from '../../foundation/errors.ts';
import type { CommitId } from '../../foundation/ids.ts';
import { assignableIn, nameOfAssignable } from '../assignable.ts';
import {
  type Assignment,
  type AssignmentChange,
  type AssignOutcome,
  assignmentOf,
  type LedgerEntry,
} from '../registry.ts';
import { refuseInconsistent } from './changes.ts';
import { buildCommit } from './commit.ts';
import { entryBytes } from './format/files.ts';
import type { Layout } from './format/layout.ts';
import type { Ledger } from './ledger.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';
import { type GitStore, StoreError } from './store.ts';

export type Writing = {
  readonly store: GitStore;
  readonly layout: Layout;
  readonly ledger: Ledger;
  /** Waits before another attempt, the longer the more there were. */
  readonly pause: (attempt: number) => Promise<unknown>;
  /** Once it is aborted, nothing more is written. */
  readonly signal: AbortSignal | undefined;
};

/**
 * The promotion protocol (design, promotion): read the tip, see that our operations are not there and that the environments
 * hold what we expect to replace, write one commit by compare-and-set, and read again. Only what is read at a tip decides: an
 * acknowledgement, an error and a lost answer all lead back to reading.
 *
 * Writing again after an answer was lost is safe: the write names the tip that it was built on, at whose ledger our operation
 * was absent. Either the lost write moved the branch, and this one is refused, or it did not, and never will.
 *
 * What is *said* needs more: a conflict is said only with the proof that another operation has taken the place (`isReplaced`),
 * since a read may be older than our write, or than the same write of another run. And that nothing was written is said of a
 * conflict only while all reads went forward: a write that something on its way sent twice takes effect, and is answered with one.
 *
 * @throws StoreError, RegistryError only while it is certain that nothing was written.
 */
export async function assignChanges(
  writing: Writing,
  changes: NonEmptyArray<AssignmentChange>,
): Promise<AssignOutcome> {
  refuseInconsistent(changes);
  /** Set once a write may have taken effect, or may be there of another run: what is known of it. */
  let doubt: string | undefined;
  let staleReads = 0;
  let locked: string | undefined;
  /** The tips that our writes were built on. */
  const writtenOn = new Set<CommitId | undefined>();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (writing.signal?.aborted) {
      if (doubt === undefined) throw writing.signal.reason;
      break;
    }
    const step = await attemptOnce(writing, changes, { writtenOn, mayWrite: attempt < ATTEMPTS - 1 });
    if (step.kind === 'settled') return step.outcome;
    if (step.kind === 'refused') return await unlessThere(writing, changes, writtenOn, step.error);
    if (step.kind === 'stale') {
      staleReads += 1;
      if (writtenOn.size > 0) doubt ??= step.message;
      else if (staleReads === STALE_READS) return { kind: 'contended', message: step.message };
    }
    if (step.kind === 'acknowledged' || step.kind === 'lost') doubt = step.message;
    if (step.kind === 'locked') locked = step.message;
    // The last attempt only reads, and says nothing of a lock.
    else if (attempt < ATTEMPTS - 1) locked = undefined;
    if (step.kind === 'moved' && step.isOld) doubt ??= OLD_READ;
    // An acknowledged write is read back at once.
    if (step.kind !== 'acknowledged' && attempt < ATTEMPTS - 1) await writing.pause(attempt);
  }
  if (doubt !== undefined) return { kind: 'indeterminate', message: doubt };
  const message = locked ?? `the registry was moved by others at each of ${ATTEMPTS - 1} attempts`;
  return { kind: 'contended', message };
}

const OLD_READ = 'the registry refused a write because it had been moved, and does not read as moved';

/** Reads and writes in turn; the last one only reads. With the waits, about eight seconds. */
const ATTEMPTS = 8;

/** A tip at which what we expect is not there, nor any trace of who replaced it, is taken for an old one so many times. */
const STALE_READS = 3;

type Step =
  | { readonly kind: 'settled'; readonly outcome: AssignOutcome }
  /** The environment holds something else, and it is not proved that this is newer than what was expected. */
  | { readonly kind: 'stale'; readonly message: string }
  /** The branch was said not to be where we thought. `isOld`: that had been said of the same tip before, so that it is an old one. */
  | { readonly kind: 'moved'; readonly isOld: boolean }
  | { readonly kind: 'locked'; readonly message: string }
  /** The store says that nothing was written, and why. */
  | { readonly kind: 'refused'; readonly error: StoreError }
  | { readonly kind: 'acknowledged'; readonly message: string }
  | { readonly kind: 'lost'; readonly message: string };

type Moment = { readonly writtenOn: Set<CommitId | undefined>; readonly mayWrite: boolean };

async function attemptOnce(
  writing: Writing,
  changes: NonEmptyArray<AssignmentChange>,
  { writtenOn, mayWrite }: Moment,
): Promise<Step> {
  const attempted = writtenOn.size > 0;
  try {
    const snapshot = await readSnapshot(writing.store, writing.layout, changes);
    const open = changes.filter(({ entry }) => !snapshot.entries.has(entry.operation));
    if (!isNonEmpty(open)) return { kind: 'settled', outcome: done(changes, snapshot, attempted) };
    const conflict = await findConflict(writing, open, snapshot);
    if (conflict !== undefined) return conflict;
    const isOld = writtenOn.has(snapshot.tip);
    if (!mayWrite) return { kind: 'moved', isOld };
    writtenOn.add(snapshot.tip);
    const step = await write(writing, open, snapshot, isOld);
    // Of a lock it is certain that nothing was written.
    if (step.kind === 'locked' && !isOld) writtenOn.delete(snapshot.tip);
    // A refusal says nothing of the writes before it.
    if (step.kind === 'refused' && attempted) throw step.error;
    return step;
  } catch (error) {
    // Before anything was written, an error is an error. Afterwards it only means that we do not know yet.
    if (!attempted) throw error;
    return { kind: 'lost', message: `a write may have taken effect, and then: ${sentence(error)}` };
  }
}

async function write(
  { store, layout }: Writing,
  open: NonEmptyArray<AssignmentChange>,
  snapshot: Snapshot,
  isOld: boolean,
): Promise<Step> {
  const commit = buildCommit(open, snapshot, layout);
  try {
    const outcome = await store.commit(commit);
    if (outcome.kind === 'conflict') return { kind: 'moved', isOld };
    if (outcome.kind === 'locked') return outcome;
    if (outcome.kind === 'unknown')
      return { kind: 'lost', message: `the answer to a write was lost: ${outcome.message}` };
    return {
      kind: 'acknowledged',
      message: `commit ${outcome.commit} was acknowledged, and was not read back`,
    };
  } catch (error) {
    // A store says so when it knows that nothing was written. From anything else, nothing follows.
    if (error instanceof StoreError) return { kind: 'refused', error };
    return { kind: 'lost', message: `a write broke off: ${sentence(error)}` };
  }
}

/** Not even a refusal is taken from an answer alone. @throws StoreError, the refusal, unless our operations are in the ledger. */
async function unlessThere(
  writing: Writing,
  changes: NonEmptyArray<AssignmentChange>,
  writtenOn: Set<CommitId | undefined>,
  refusal: StoreError,
): Promise<AssignOutcome> {
  const step = await attemptOnce(writing, changes, { writtenOn, mayWrite: false });
  if (step.kind === 'settled' && step.outcome.kind !== 'conflict') return step.outcome;
  throw refusal;
}

/** Every operation is in the ledger. */
function done(changes: NonEmptyArray<AssignmentChange>, snapshot: Snapshot, attempted: boolean): AssignOutcome {
  const describe = ({ entry }: AssignmentChange) => ({
    operation: entry.operation,
    // Another run with the same operation wrote other facts: its own time and run.
    byThisCall:
      attempted && Buffer.from(entryBytes(entry)).equals(snapshot.entries.get(entry.operation) ?? new Uint8Array()),
    holds: holdsNow(entry, snapshot),
  });
  const [first, ...rest] = changes;
  const described = [describe(first), ...rest.map(describe)] as const;
  const kind = described.some(({ byThisCall }) => byThisCall) ? 'assigned' : 'already';
  return { kind, commit: tipOf(snapshot), changes: described };
}

async function findConflict(
  writing: Writing,
  open: NonEmptyArray<AssignmentChange>,
  snapshot: Snapshot,
): Promise<Step | undefined> {
  for (const { entry } of open) {
    const state = snapshot.environments.get(entry.environment);
    const holds = holdsNow(entry, snapshot);
    const name = nameOfAssignable(entry);
    const newest = holds?.operation ?? state?.removed.get(name)?.operation;
    if (newest === entry.replaces && holds?.version === entry.from) continue;
    const by = newest === undefined ? undefined : await writing.ledger.entry(tipOf(snapshot), newest);
    const { environment } = entry;
    if (await isReplaced(writing, entry, by, snapshot)) {
      return {
        kind: 'settled',
        outcome: { kind: 'conflict', environment, name, holds, by, done: [...snapshot.entries.keys()] },
      };
    }
    const message = `what ${environment} held of ${name} is not in the registry's history as it reads now`;
    return { kind: 'stale', message };
  }
  return undefined;
}

/**
 * Whether the history that leads to what is held now has replaced what we expected to replace: then this tip is newer than
 * our expectation, our operation is not in its ledger, and no write of ours can ever take effect. Without that, the read may
 * be of a time before our expectation (GitHub's replicas lag), and proves nothing.
 */
async function isReplaced(
  { ledger }: Writing,
  expected: LedgerEntry,
  newest: LedgerEntry | undefined,
  snapshot: Snapshot,
): Promise<boolean> {
  if (newest === undefined) return false;
  let steps = 0;
  for await (const entry of ledger.chain(tipOf(snapshot), newest.operation, expected)) {
    // What began as "nothing was ever held" is replaced by any entry at all.
    if (entry.replaces === expected.replaces || expected.replaces === undefined) return true;
    steps += 1;
    if (steps === CHAIN_STEPS) return false;
  }
  return false;
}

/** More promotions of one prompt than can happen while one run evaluates. */
const CHAIN_STEPS = 32;

function holdsNow(entry: LedgerEntry, snapshot: Snapshot): Assignment | undefined {
  return assignmentOf(snapshot.environments.get(entry.environment), assignableIn(entry));
}

function tipOf({ tip }: Snapshot): CommitId {
  if (tip === undefined) throw new Error('something was read of a branch that does not exist');
  return tip;
}

function sentence(error: unknown): string {
  if (!(error instanceof RatchetError)) return String(error);
  return [error.message, error.todo].filter(Boolean).join('; ').replace(/\.$/, '');
}
