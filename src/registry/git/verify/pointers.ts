import type { OperationId, VersionId } from '../../../foundation/ids.ts';
import { type AssignableName, nameOfAssignable, parseAssignable } from '../../assignable.ts';
import { type Assignment, assignmentOf, type EnvironmentState, type LedgerEntry } from '../../registry.ts';

/** All that an environment's file says of one prompt, dataset or set of parameters. */
export type Pointer = {
  readonly assignment: Assignment | undefined;
  readonly removed: { readonly operation: OperationId; readonly since: string } | undefined;
  readonly held: readonly VersionId[];
};

/** By name. Who has no pointer was never assigned. */
export type Pointers = ReadonlyMap<AssignableName, Pointer>;

export function pointersOf(state: EnvironmentState): Pointers {
  const { prompts, datasets, parameters, removed, held } = state;
  const names = new Set<AssignableName>([
    ...prompts.keys(),
    ...[...datasets.keys()].map((slug) => nameOfAssignable({ kind: 'dataset', slug })),
    ...[...parameters.keys()].map((slug) => nameOfAssignable({ kind: 'parameters', slug })),
    ...removed.keys(),
    ...held.keys(),
  ]);
  return new Map(
    [...names].map((name) => [
      name,
      {
        assignment: assignmentOf(state, parseAssignable(name)),
        removed: removed.get(name),
        held: held.get(name) ?? [],
      },
    ]),
  );
}

/** What an entry makes of a pointer. */
export function pointerAfter(entry: LedgerEntry, before: Pointer | undefined): Pointer {
  const { to, operation, at } = entry;
  return {
    assignment: to === undefined ? undefined : { version: to, operation, since: at },
    removed: to === undefined ? { operation, since: at } : undefined,
    held: heldAfter(entry, before?.held ?? []),
  };
}

/**
 * Which versions are held back after an entry: what a rollback or a removal took away, until it is assigned again.
 * Said here once more on purpose: a check that asks the code which it checks finds nothing.
 */
function heldAfter({ action, from, to }: LedgerEntry, held: readonly VersionId[]): readonly VersionId[] {
  const others = held.filter((version) => version !== to);
  if ((action !== 'rollback' && action !== 'removal') || from === undefined) return others;
  return [...others.filter((version) => version !== from), from];
}

export function newestOperation(pointer: Pointer | undefined): OperationId | undefined {
  return (pointer?.assignment ?? pointer?.removed)?.operation;
}

export function isSamePointer(one: Pointer | undefined, other: Pointer | undefined): boolean {
  return keyOf(one) === keyOf(other);
}

export function isSameAssignment(one: Pointer | undefined, other: Pointer | undefined): boolean {
  const bare = (pointer: Pointer | undefined) => keyOf(pointer && { ...pointer, held: [] });
  return bare(one) === bare(other);
}

/** No pointer, and one that says nothing, are the same. */
function keyOf(pointer: Pointer | undefined): string {
  const { assignment, removed, held = [] } = pointer ?? {};
  return JSON.stringify([
    assignment && [assignment.version, assignment.operation, assignment.since],
    removed && [removed.operation, removed.since],
    held,
  ]);
}
