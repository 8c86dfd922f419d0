import { shortDigest } from '../../../foundation/digest.ts';
import type { AssignableName } from '../../assignable.ts';
import { nameOfAssignable } from '../../assignable.ts';
import type { EnvironmentState } from '../../registry.ts';
import { environmentBytes, parseEnvironment } from '../format/files.ts';
import { entryFault, type Pointed, readEntries, withoutChange } from './entries.ts';
import { faultIn } from './files.ts';
import {
  isSameAssignment,
  isSamePointer,
  newestOperation,
  type Pointer,
  type Pointers,
  pointerAfter,
  pointersOf,
} from './pointers.ts';
import { type Fault, type NewEntry, pointerSubject, report, restore, type Step, type Touched } from './replay.ts';

/** Each change of a pointer shares its commit with exactly one entry, which says it. */
export function checkMoves(step: Step): void {
  const added = new Set(readEntries(step));
  for (const change of step.touched) {
    if (change.place.kind === 'environment') checkEnvironment(step, change, added);
  }
  for (const entry of added) {
    step.rejected.push(entry);
    report(step, withoutChange(entry), [entry.path]);
  }
}

/** Takes from `added` the entries that came with a change here. */
function checkEnvironment(step: Step, change: Touched, added: Set<NewEntry>): void {
  const { replay } = step;
  const { path } = change;
  const read = readEnvironment(step, change);
  const before = replay.pointers.get(path) ?? new Map<AssignableName, Pointer>();
  const after: Pointers = read.kind === 'read' ? pointersOf(read.state) : new Map();
  const expected = replay.expected.get(path) ?? new Map<AssignableName, Pointer>();
  const moved = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => !isSamePointer(before.get(name), after.get(name)),
  );
  const told = replay.book.count();
  const lost: AssignableName[] = [];
  for (const name of moved) {
    const entry = [...added].find((each) => isOf(each, change, name) && isNewest(each, after.get(name)));
    if (entry !== undefined) {
      added.delete(entry);
      const past = replay.past.get(pointerSubject(path, name)) ?? [];
      const pointed = { before: before.get(name), after: after.get(name), expected: expected.get(name), past };
      judge(step, path, entry, pointed);
      past.push(entry.entry);
      replay.past.set(pointerSubject(path, name), past);
    } else if (isSamePointer(after.get(name), expected.get(name))) restore(step, pointerSubject(path, name));
    else if (read.kind === 'read') {
      report(step, movedByHand(step, change, name, before.get(name), after.get(name)), [pointerSubject(path, name)]);
    } else lost.push(name);
  }
  replay.pointers.set(path, new Map(after));
  if (read.kind === 'read' && read.tidy) restore(step, path);
  if (read.kind === 'gone' && expected.size === 0) restore(step, path);
  else if (read.kind !== 'read') report(step, read.fault, [path, ...lost.map((name) => pointerSubject(path, name))]);
  else if (replay.book.count() === told && !isExplained(step, change, moved, read.tidy)) {
    report(step, { kind: 'pointers-rewritten', what: `It rewrote ${path}, and moved nothing in it` }, [path]);
  }
}

type Read =
  | { readonly kind: 'read'; readonly state: EnvironmentState; readonly tidy: boolean }
  | { readonly kind: 'gone' | 'unreadable'; readonly fault: Fault };

function readEnvironment({ contentOf }: Step, { path, after, plain, place }: Touched): Read {
  if (after === undefined) {
    return {
      kind: 'gone',
      fault: { kind: 'pointers-deleted', what: `It deleted ${path}: all that the environment held` },
    };
  }
  const bytes = plain ? contentOf(after) : undefined;
  const states: EnvironmentState[] = [];
  const why = faultIn(() => {
    if (bytes !== undefined && place.kind === 'environment')
      states.push(parseEnvironment(bytes, path, place.environment));
  });
  const [state] = states;
  if (state !== undefined && bytes !== undefined) {
    return { kind: 'read', state, tidy: Buffer.from(environmentBytes(state)).equals(bytes) };
  }
  const what = `It made ${path} unreadable: ${why ?? 'it is no ordinary file'}`;
  return { kind: 'unreadable', fault: { kind: 'pointers-unreadable', what } };
}

function judge(step: Step, path: string, added: NewEntry, pointed: Pointed): void {
  const { replay } = step;
  const name = nameOfAssignable(added.entry);
  const { after, expected } = pointed;
  const fault = entryFault(step, added, pointed);
  if (fault !== undefined) {
    step.rejected.push(added);
    report(step, fault, [added.path, pointerSubject(path, name)]);
    return;
  }
  step.accepted.push(added);
  replay.entries.set(added.path, added.entry);
  const next = pointerAfter(added.entry, expected);
  const all = replay.expected.get(path) ?? new Map<AssignableName, Pointer>();
  replay.expected.set(path, all.set(name, next));
  if (isSamePointer(after, next)) restore(step, pointerSubject(path, name));
}

function isOf({ entry, project }: NewEntry, { place }: Touched, name: AssignableName): boolean {
  return (
    place.kind === 'environment' &&
    place.project === project &&
    entry.environment === place.environment &&
    nameOfAssignable(entry) === name
  );
}

function isNewest({ entry }: NewEntry, pointer: Pointer | undefined): boolean {
  return newestOperation(pointer) === entry.operation;
}

/** Whether something of the protocol, or a repair, says why the file changed. */
function isExplained(step: Step, { path }: Touched, moved: readonly AssignableName[], tidy: boolean): boolean {
  if (!tidy) return step.replay.book.isOpen(path);
  return moved.length > 0 || step.repaired.includes(path);
}

function movedByHand(
  { replay }: Step,
  { place, path }: Touched,
  name: AssignableName,
  before: Pointer | undefined,
  after: Pointer | undefined,
): Fault {
  const where = place.kind === 'environment' ? place.environment : path;
  if (isSameAssignment(before, after)) {
    const list = (pointer: Pointer | undefined) => pointer?.held.map(shortDigest).join(', ') || 'none';
    return {
      kind: 'held-edited',
      what: `It changed which versions of ${name} are held back in ${where}, from ${list(before)} to ${list(after)}, without an entry in the ledger`,
    };
  }
  const version = (pointer: Pointer | undefined) =>
    pointer?.assignment === undefined ? 'nothing' : shortDigest(pointer.assignment.version);
  const from = version(before);
  const to = version(after);
  const there = after?.assignment === undefined || isThere(replay.versions, after.assignment.version);
  const what =
    from === to
      ? `It changed since when, or by which operation, ${where} holds ${to} of ${name}, without an entry in the ledger`
      : `It moved ${name} in ${where} from ${from} to ${to} without an entry in the ledger`;
  return { kind: 'pointer-moved', what: there ? what : `${what}, and that version is not on the branch` };
}

function isThere(versions: ReadonlySet<string>, id: string): boolean {
  const ending = `/${id.slice('sha256:'.length)}.json`;
  return [...versions].some((path) => path.endsWith(ending));
}
