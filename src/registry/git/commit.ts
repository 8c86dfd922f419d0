import type { NonEmptyArray } from '../../foundation/brand.ts';
import {
  type EnvironmentSlug,
  type OperationId,
  parseOperationId,
  parsePromptVersionId,
} from '../../foundation/ids.ts';
import { type Assignable, assignableIn, nameOfAssignable } from '../assignable.ts';
import {
  type Assignment,
  type AssignmentChange,
  type EnvironmentState,
  type LedgerEntry,
  RegistryError,
} from '../registry.ts';
import {
  entryBytes,
  environmentBytes,
  evidenceBytes,
  markerBytes,
  parseEntry,
  parseEnvironment,
  versionBytes,
} from './format/files.ts';
import { type Layout, MARKER } from './format/layout.ts';
import type { Snapshot } from './snapshot.ts';
import type { StoreCommit } from './store.ts';

/** Pointers, versions, evidence and ledger entries together, on the tip that the snapshot was read at. */
export function buildCommit(changes: NonEmptyArray<AssignmentChange>, snapshot: Snapshot, layout: Layout): StoreCommit {
  const files = new Map<string, Uint8Array>();
  if (snapshot.tip === undefined) files.set(MARKER, markerBytes());
  for (const change of changes) addContents(files, change, snapshot, layout);
  for (const environment of new Set(changes.map(({ entry }) => entry.environment))) {
    const own = changes.filter(({ entry }) => entry.environment === environment);
    const state = own.reduce(withChange, snapshot.environments.get(environment) ?? emptyState(environment));
    const bytes = environmentBytes(state);
    parseEnvironment(bytes, layout.environment(environment), environment);
    files.set(layout.environment(environment), bytes);
  }
  return { parent: snapshot.tip, message: messageOf(changes), at: changes[0].entry.at, files };
}

function addContents(
  files: Map<string, Uint8Array>,
  change: AssignmentChange,
  snapshot: Snapshot,
  layout: Layout,
): void {
  const { entry, version, evidence } = change;
  // Read back before it is written: what our own reader would refuse must never be on the branch.
  const bytes = entryBytes(entry);
  parseEntry(bytes, layout.entry(entry.operation), entry.operation);
  files.set(layout.entry(entry.operation), bytes);
  if (entry.to !== undefined) {
    const path = layout.version(entry, entry.to);
    if (!snapshot.versions.has(path)) {
      if (version === undefined) throw unknownVersion(entry);
      files.set(path, versionBytes(version));
    }
  }
  // Written whether it is there or not: it is named by its content, and a look at a binary file is a request of its own on GitHub.
  if (evidence !== undefined && entry.evidence !== undefined) {
    files.set(layout.evidence(entry.evidence), evidenceBytes(evidence));
  }
}

function withChange(state: EnvironmentState, { entry, held }: AssignmentChange): EnvironmentState {
  const { to, operation, at } = entry;
  const of = assignableIn(entry);
  const name = nameOfAssignable(of);
  const removed = new Map(state.removed);
  const allHeld = new Map(state.held);
  removed.delete(name);
  allHeld.delete(name);
  if (to === undefined) removed.set(name, { operation, since: at });
  if (held.length > 0) allHeld.set(name, held);
  const assignment = to === undefined ? undefined : { version: to, operation, since: at };
  return { ...state, ...assigned(state, of, assignment), removed, held: allHeld };
}

function assigned(
  { prompts, datasets, parameters }: EnvironmentState,
  of: Assignable,
  to: Assignment | undefined,
): Partial<EnvironmentState> {
  switch (of.kind) {
    case 'prompt':
      return { prompts: withEntry(prompts, of.slug, to && { ...to, version: parsePromptVersionId(to.version) }) };
    case 'dataset':
      return { datasets: withEntry(datasets, of.slug, to) };
    case 'parameters':
      return { parameters: withEntry(parameters, of.slug, to) };
  }
}

function withEntry<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value | undefined,
): ReadonlyMap<Key, Value> {
  const changed = new Map(map);
  changed.delete(key);
  if (value !== undefined) changed.set(key, value);
  return changed;
}

function emptyState(environment: EnvironmentSlug): EnvironmentState {
  const none = new Map();
  return { environment, prompts: none, datasets: none, parameters: none, removed: none, held: none };
}

/** Slugs, digests and ids alone: nothing that somebody wrote goes into a commit message. */
export function messageOf(changes: NonEmptyArray<Pick<AssignmentChange, 'entry'>>): string {
  const [{ entry }] = changes;
  const title =
    changes.length === 1
      ? `${TITLES[entry.action]} ${nameOfAssignable(entry)} in ${entry.environment}`
      : `${TITLES[entry.action]} ${changes.length} ${changes.every((each) => each.entry.kind === 'prompt') ? 'prompts' : 'versions'}`;
  const lines = changes.map(({ entry: each }) => {
    const { environment, from, to, operation } = each;
    const name = nameOfAssignable(each);
    return `${environment} ${name}: ${from ?? 'nothing'} -> ${to ?? 'nothing'}\noperation ${operation}`;
  });
  return `${title}\n\n${lines.join('\n')}\n`;
}

/**
 * What a message, as `messageOf` writes it, says was changed in an environment. It may come from anywhere: of what it says, nothing is
 * known to be true.
 */
export function changesNamedIn(
  message: string,
  environment: EnvironmentSlug,
): readonly { readonly name: string; readonly operation: OperationId }[] {
  const lines = message.split('\n');
  return lines.flatMap((line, index) => {
    const [, operation] = /^operation (sha256:[0-9a-f]{64})$/.exec(lines[index + 1] ?? '') ?? [];
    if (operation === undefined || !line.startsWith(`${environment} `)) return [];
    const name = line.slice(environment.length + 1, line.indexOf(': '));
    return [{ name, operation: parseOperationId(operation) }];
  });
}

const TITLES = { promotion: 'Promote', rollback: 'Roll back', removal: 'Remove', withdrawal: 'Withdraw' } as const;

function unknownVersion(entry: LedgerEntry): RegistryError {
  return new RegistryError(
    'invalid',
    `the registry does not have the content of ${nameOfAssignable(entry)} ${entry.to}`,
    {
      todo: 'Name a version that the registry has: `prompt-ratchet history` lists them.',
    },
  );
}
