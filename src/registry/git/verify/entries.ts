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
export function entryFault(step: Step, added: NewEntry, { before, after, expected, past }: Pointed): Fault | undefined {
  const { replay } = step;
  return (
    forged(replay, added) ??
    brokenChain(replay, added, before) ??
    unproved(replay, added) ??
    missingVersion(replay, added) ??
    unearned(step, added, past) ??
    wrongPointer(added, before, after, expected)
  );
}

/** One pointer: as the branch had it, as it has it now, as it should have been before; and the entries that moved it until now. */
export type Pointed = {
  readonly before: Pointer | undefined;
  readonly after: Pointer | undefined;
  readonly expected: Pointer | undefined;
  readonly past: readonly LedgerEntry[];
};

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

/**
 * What moves without an evaluation goes back to what was held there; only a rollback that gives a reason may go elsewhere, to a version
 * that the registry had already. A withdrawal takes back what its pull request was given, and nothing else.
 */
function unearned({ touched }: Step, { entry, project }: NewEntry, past: readonly LedgerEntry[]): Fault | undefined {
  const { action, from, to, pullRequest, reason = '' } = entry;
  if (action === 'promotion') return undefined;
  const fault = (why: string): Fault => ({ kind: 'no-pass', what: `${saying(entry)}: ${why}` });
  const isOwn = (each: LedgerEntry) =>
    each.action === 'promotion' && each.to === from && each.pullRequest === pullRequest;
  if (action === 'withdrawal' && (pullRequest === undefined || !past.some(isOwn))) {
    return fault(`it gives back what pull request ${pullRequest ?? '(none)'} was never given there`);
  }
  if (to === undefined || past.some((each) => each.to === to)) return undefined;
  const path = project.layout.version(entry, to);
  if (touched.some((change) => change.path === path && change.before === undefined)) {
    return fault('nothing was evaluated for it, and the version came with it');
  }
  return action === 'rollback' && reason.trim() !== ''
    ? undefined
    : fault('nothing was evaluated for it, and that version was never held there');
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
