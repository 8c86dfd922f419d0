import type { OperationId } from '../../../foundation/ids.ts';
import { nameOfAssignable } from '../../assignable.ts';
import type { LedgerEntry } from '../../registry.ts';
import { parseEntry } from '../format/files.ts';
import { faultIn } from './files.ts';
import { isSameAssignment, isSamePointer, newestOperation, type Pointer, pointerAfter } from './pointers.ts';
import { type Fault, type NewEntry, type Replay, report, type Step } from './replay.ts';

/** The entries that a commit adds to the ledger. One that cannot be read is told at once. */
export function readEntries(step: Step): readonly NewEntry[] {
  const { replay, touched, contentOf } = step;
  return touched.flatMap(({ path, before, after, plain, place }): NewEntry[] => {
    if (place.kind !== 'entry' || before !== undefined || !plain || replay.made.has(path)) return [];
    const bytes = contentOf(after);
    if (bytes === undefined) return [];
    const parsed: LedgerEntry[] = [];
    const fault = faultIn(() => parsed.push(parseEntry(bytes, path, place.operation)));
    const [entry] = parsed;
    if (entry !== undefined) return [{ path, entry, project: place.project }];
    report(step, { kind: 'entry-invalid', what: `It added ${path} to the ledger: ${fault}` }, [path]);
    return [];
  });
}

/** What is not the protocol's doing in an entry that came with a change of its pointer. */
export function entryFault(
  replay: Replay,
  added: NewEntry,
  before: Pointer | undefined,
  after: Pointer | undefined,
  expected: Pointer | undefined,
): Fault | undefined {
  return (
    forged(replay, added) ??
    brokenChain(replay, added, before) ??
    unproved(replay, added) ??
    missingVersion(replay, added) ??
    wrongPointer(added, before, after, expected)
  );
}

/** An entry that is not what its own name says, or that names another registry, environment or prompt than it was made for. */
export function forged(replay: Replay, { entry, project }: NewEntry): Fault | undefined {
  const { environment, kind, slug, from, to, evidence, replaces } = entry;
  const suffix = project.name === undefined ? '' : `, project ${project.name}`;
  const labels = [...replay.labels, ...labelOfRun(entry, replay.branch)];
  const idWith = (label: string): OperationId =>
    replay.rules.operationId({ registry: `${label}${suffix}`, environment, kind, slug, from, to, evidence, replaces });
  if (labels.some((label) => idWith(label) === entry.operation)) return undefined;
  return {
    kind: 'entry-forged',
    what: `${saying(entry)}: its operation id is not that of its content in this registry, so it was edited, copied from another place, or made by hand`,
  };
}

/** A repository may have been renamed since: the run tells what it was called then. */
function labelOfRun({ run }: LedgerEntry, branch: string): readonly string[] {
  const [, repository] = /^https?:\/\/[^/]+\/([^/]+\/[^/]+)\/actions\/runs\//.exec(run?.url ?? '') ?? [];
  return repository === undefined ? [] : [`${repository}, branch ${branch}`];
}

function brokenChain(replay: Replay, { entry, project }: NewEntry, before: Pointer | undefined): Fault | undefined {
  const { from, replaces } = entry;
  const held = before?.assignment?.version;
  const fault = (why: string): Fault => ({ kind: 'chain-broken', what: `${saying(entry)}: ${why}` });
  if (from !== held)
    return fault(`it says that ${from ?? 'nothing'} was held, and the branch held ${held ?? 'nothing'}`);
  const newest = newestOperation(before);
  if (replaces !== newest) {
    return fault(`it says that it replaces ${replaces ?? 'nothing'}, and the newest operation was ${newest ?? 'none'}`);
  }
  if (replaces !== undefined && !replay.files.has(project.layout.entry(replaces))) {
    return fault(`it replaces ${replaces}, which is not in the ledger`);
  }
  return from === entry.to ? fault('it changes nothing') : undefined;
}

function unproved(replay: Replay, { entry, project }: NewEntry): Fault | undefined {
  const { evidence, rule, to } = entry;
  if (evidence === undefined) return undefined;
  const path = project.layout.evidence(evidence);
  const proof = replay.files.has(path) ? replay.proofs.get(path) : undefined;
  if (proof === undefined) {
    return {
      kind: 'evidence-missing',
      what: `${saying(entry)}: its evidence is not there, or is not what its name says (${path})`,
    };
  }
  const fault = (why: string): Fault => ({ kind: 'no-pass', what: `${saying(entry)}: ${why}` });
  if (proof.version !== to) return fault(`its evidence is about another version (${proof.version})`);
  // A person took it upon themselves, and said why: the format has no override without a reason.
  if (rule === 'override') return undefined;
  if (proof.verdict.kind !== 'pass') return fault(`the verdict of its evidence is "${proof.verdict.kind}", not "pass"`);
  return proof.evaluations === 0 ? fault('its evidence rests on no evaluation') : undefined;
}

function missingVersion(replay: Replay, { entry, project }: NewEntry): Fault | undefined {
  if (entry.to === undefined) return undefined;
  const path = project.layout.version(entry, entry.to);
  if (replay.files.has(path) && replay.versions.has(path)) return undefined;
  return {
    kind: 'version-missing',
    what: `${saying(entry)}: the version is not there, or is not what its name says (${path})`,
  };
}

/** The held list goes on from what the branch said, or from what it should have said. */
function wrongPointer(
  { entry }: NewEntry,
  before: Pointer | undefined,
  after: Pointer | undefined,
  expected: Pointer | undefined,
): Fault | undefined {
  const right = [pointerAfter(entry, before), pointerAfter(entry, expected)];
  if (right.some((pointer) => isSamePointer(pointer, after))) return undefined;
  const held = right.some((pointer) => isSameAssignment(pointer, after));
  const what = held
    ? `${saying(entry)}: the versions that are held back after it are not those that follow from it`
    : `${saying(entry)}: the environment's file says something else than the entry`;
  return { kind: held ? 'held-edited' : 'pointer-wrong', what };
}

/** An entry whose pointer did not move with it. */
export function withoutChange({ entry }: NewEntry): Fault {
  return {
    kind: 'entry-without-change',
    what: `${saying(entry)}: the environment's file does not rest on it`,
  };
}

function saying(entry: LedgerEntry): string {
  const { action, environment, operation } = entry;
  return `It added an entry to the ledger (${action} of ${nameOfAssignable(entry)} in ${environment}, operation ${operation})`;
}
