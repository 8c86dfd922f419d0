import type { NonEmptyArray } from '../../foundation/brand.ts';
import type { CommitId, EnvironmentSlug, OperationId } from '../../foundation/ids.ts';
import { assignableIn } from '../assignable.ts';
import type { AssignmentChange, EnvironmentState } from '../registry.ts';
import { checkMarker, parseContent, parseEntry, parseEnvironment } from './format/files.ts';
import { type Layout, MARKER } from './format/layout.ts';
import type { GitStore } from './store.ts';

/** What one tip of the registry branch says about the changes in hand. */
export type Snapshot = {
  /** Undefined: there is no registry yet. */
  readonly tip: CommitId | undefined;
  readonly environments: ReadonlyMap<EnvironmentSlug, EnvironmentState>;
  /** Those of our operations that are in the ledger, as they stand there. */
  readonly entries: ReadonlyMap<OperationId, Uint8Array>;
  /** Paths of versions that are there, and are what their names say. */
  readonly versions: ReadonlySet<string>;
};

/** One read of the tip and one of all the files that matter. @throws RegistryError, StoreError */
export async function readSnapshot(
  store: GitStore,
  layout: Layout,
  changes: NonEmptyArray<AssignmentChange>,
): Promise<Snapshot> {
  const tip = await store.tip();
  if (tip === undefined) return { tip, environments: new Map(), entries: new Map(), versions: new Set() };
  const paths = new Set([MARKER, ...changes.flatMap(({ entry }) => pathsOf(entry, layout))]);
  const files = await store.read(tip, [...paths]);
  const named = (path: string) => `${store.label}:${path}`;
  checkMarker(files.get(MARKER), named(MARKER));

  const environments = new Map<EnvironmentSlug, EnvironmentState>();
  const entries = new Map<OperationId, Uint8Array>();
  const versions = new Set<string>();
  /** Checks a file that is there; one that is not is no fault. */
  const check = (path: string, parse: (bytes: Uint8Array, file: string) => unknown): Uint8Array | undefined => {
    const bytes = files.get(path);
    if (bytes !== undefined) parse(bytes, named(path));
    return bytes;
  };
  for (const { entry } of changes) {
    const { operation, environment, to } = entry;
    const of = assignableIn(entry);
    check(layout.environment(environment), (bytes, file) =>
      environments.set(environment, parseEnvironment(bytes, file, environment)),
    );
    check(layout.entry(operation), (bytes, file) => {
      parseEntry(bytes, file, operation);
      entries.set(operation, bytes);
    });
    if (to !== undefined) {
      const path = layout.version(of, to);
      if (check(path, (bytes, file) => parseContent(bytes, file, of, to)) !== undefined) versions.add(path);
    }
  }
  return { tip, environments, entries, versions };
}

function pathsOf(entry: AssignmentChange['entry'], layout: Layout): string[] {
  const { environment, operation, to } = entry;
  return [
    layout.environment(environment),
    layout.entry(operation),
    ...(to === undefined ? [] : [layout.version(entry, to)]),
  ];
}
