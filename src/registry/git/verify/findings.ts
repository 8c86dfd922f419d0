import type { CommitId } from '../../../foundation/ids.ts';

/** What is not the protocol's doing (docs/operating.md says of each what it means). */
export const findingKinds = [
  'pointer-moved',
  'pointer-wrong',
  'pointers-deleted',
  'pointers-unreadable',
  'pointers-rewritten',
  'held-edited',
  'entry-invalid',
  'entry-forged',
  'entry-changed',
  'entry-deleted',
  'entry-without-change',
  'chain-broken',
  'version-invalid',
  'version-changed',
  'version-deleted',
  'version-missing',
  'version-added',
  'evidence-invalid',
  'evidence-changed',
  'evidence-deleted',
  'evidence-missing',
  'evidence-added',
  'no-pass',
  'marker-changed',
  'marker-deleted',
  'marker-missing',
  'foreign-file',
  'not-a-file',
  'message',
  'empty',
  'merge',
  'dropped',
  'no-branch',
] as const;

export type FindingKind = (typeof findingKinds)[number];

export type Finding = {
  readonly kind: FindingKind;
  /** Undefined: there is no branch to have one. */
  readonly commit?: CommitId;
  readonly author?: string;
  /** ISO 8601, UTC. */
  readonly at?: string;
  /** What it did, a sentence. */
  readonly what: string;
  /** What to do about it. */
  readonly todo: string;
  /** The commit that undid it: it no longer tells in what the branch holds. */
  readonly undoneBy?: CommitId;
};

/** What has to be as it was for a finding to be undone: a path, or a pointer (`pointerSubject`). */
export type Subject = string;

export type Found = Omit<Finding, 'undoneBy'> & {
  /** None: nothing undoes it. */
  readonly subjects: readonly Subject[];
};

/** Every finding, in the order of the commits, and what has been put right since. */
export type FindingBook = {
  add(found: Found): void;
  /** The subject is again what the protocol made of it. */
  restored(subject: Subject, by: CommitId): void;
  isOpen(subject: Subject): boolean;
  count(): number;
  all(): readonly Finding[];
};

export function createFindingBook(): FindingBook {
  const book: { readonly finding: Omit<Finding, 'undoneBy'>; readonly left: Set<Subject>; undoneBy?: CommitId }[] = [];
  return {
    add({ subjects, ...finding }) {
      book.push({ finding, left: new Set(subjects) });
    },
    restored(subject, by) {
      for (const each of book) {
        if (each.left.delete(subject) && each.left.size === 0) each.undoneBy = by;
      }
    },
    isOpen: (subject) => book.some(({ left }) => left.has(subject)),
    count: () => book.length,
    all: () => book.map(({ finding, undoneBy }) => ({ ...finding, ...(undoneBy === undefined ? {} : { undoneBy }) })),
  };
}
