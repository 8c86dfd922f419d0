import type { OperationId } from '../../../foundation/ids.ts';
import type { AssignableName } from '../../assignable.ts';
import type { Evidence, LedgerEntry } from '../../registry.ts';
import type { BlobId, BranchCommit, FileChange } from './branch-history.ts';
import { createFindingBook, type Finding, type FindingBook, type FindingKind, type Subject } from './findings.ts';
import { createPlaces, type Place, type Project } from './places.ts';
import type { Pointer } from './pointers.ts';
import { todoOf } from './words.ts';

/** What an operation id is made of (docs/registry-format.md). */
export type Meaning = Pick<LedgerEntry, 'environment' | 'kind' | 'slug'> & {
  readonly registry: string;
  readonly from: LedgerEntry['from'] | undefined;
  readonly to: LedgerEntry['to'] | undefined;
  readonly evidence: LedgerEntry['evidence'] | undefined;
  readonly replaces: OperationId | undefined;
};

/** What the protocol says that this room does not know. */
export type Rules = { readonly operationId: (meaning: Meaning) => OperationId };

/** What evidence says that a promotion needs. */
export type Proof = Pick<Evidence, 'version' | 'verdict'> & { readonly evaluations: number };

/** The branch as it was after each commit, beside what the protocol alone would have made of it. */
export type Replay = {
  readonly rules: Rules;
  readonly branch: string;
  /** Names of registries that operation ids may have been made with. */
  readonly labels: readonly string[];
  readonly placeOf: (path: string) => Place;
  readonly book: FindingBook;
  /** As the branch has them. */
  readonly files: Map<string, BlobId>;
  /** As the protocol made them. A path that is not here should not be there. */
  readonly made: Map<string, BlobId>;
  /** Of the files that are there: entries of the ledger, and contents that are what their names say. */
  readonly entries: Map<string, LedgerEntry>;
  readonly versions: Set<string>;
  readonly proofs: Map<string, Proof>;
  /** By the path of the environment's file: as it says, and as the ledger says. */
  readonly pointers: Map<string, Map<AssignableName, Pointer>>;
  readonly expected: Map<string, Map<AssignableName, Pointer>>;
  /** By `pointerSubject`: the entries with which a pointer moved, in order, whatever is wrong with them. */
  readonly past: Map<Subject, LedgerEntry[]>;
};

export function createReplay(rules: Rules, branch: string, labels: readonly string[]): Replay {
  return {
    rules,
    branch,
    labels,
    placeOf: createPlaces(),
    book: createFindingBook(),
    files: new Map(),
    made: new Map(),
    entries: new Map(),
    versions: new Set(),
    proofs: new Map(),
    pointers: new Map(),
    expected: new Map(),
    past: new Map(),
  };
}

/** One commit in hand. */
export type Step = {
  readonly replay: Replay;
  readonly commit: BranchCommit;
  readonly first: boolean;
  readonly touched: readonly Touched[];
  readonly contentOf: (blob: BlobId | undefined) => Uint8Array | undefined;
  /** Entries that this commit adds: those that are the protocol's, and those that are not. */
  readonly accepted: NewEntry[];
  readonly rejected: NewEntry[];
  /** Files and pointers that it put back. */
  readonly repaired: Subject[];
};

export type Touched = FileChange & { readonly place: Place };

export type NewEntry = { readonly path: string; readonly entry: LedgerEntry; readonly project: Project };

export type Fault = { readonly kind: FindingKind; readonly what: string };

export function report({ replay, commit }: Step, { kind, what }: Fault, subjects: readonly Subject[]): void {
  const { id, author, at } = commit;
  replay.book.add({ kind, commit: id, author, at, what, todo: todoOf(kind, id, replay.branch), subjects });
}

/** The subject is again as the protocol made it. */
export function restore({ replay, commit, repaired }: Step, subject: Subject): void {
  if (replay.book.isOpen(subject)) repaired.push(subject);
  replay.book.restored(subject, commit.id);
}

/** A pointer, for `Found.subjects`: no path has a space before a name. */
export function pointerSubject(path: string, name: AssignableName): Subject {
  return `${path} ${name}`;
}

export type { Finding };
