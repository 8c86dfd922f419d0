import { setTimeout } from 'node:timers/promises';
import type { CommitId, EnvironmentSlug, OperationId, PromptSlug, PromptVersionId } from '../../foundation/ids.ts';
import { parseEnvironmentSlug, parseOperationId, parsePromptVersionId } from '../../foundation/ids.ts';
import { type EnvironmentState, type LedgerEntry, type Registry, RegistryError } from '../registry.ts';
import { assignChanges } from './assign.ts';
import { checkMarker, nameOf, parseEntry, parseEnvironment, parseVersion } from './format/files.ts';
import { layoutOf, MARKER } from './format/layout.ts';
import { newestFirst } from './history.ts';
import { createReader } from './reader.ts';
import type { GitStore } from './store.ts';
import { inRegistryWords } from './store-errors.ts';

type GitRegistryOptions = {
  /** Of a repository with several configs: its own part of the branch. */
  readonly project?: string | undefined;
  /** Ends the attempts of `assign`, which says what is known by then. */
  readonly signal?: AbortSignal | undefined;
  /** Waits between attempts; default: real time. */
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
  /** In [0, 1), for the jitter of the waits. */
  readonly random?: () => number;
};

/** The registry on a branch of a git repository, format 1 (docs/registry-format.md). */
export function gitRegistry(store: GitStore, options: GitRegistryOptions = {}): Registry {
  const { project, signal, sleep = setTimeout, random = Math.random } = options;
  const layout = layoutOf(project);
  const label = project === undefined ? store.label : `${store.label}, project ${project}`;
  const words = <T>(act: () => Promise<T>) => inRegistryWords(label, act);
  const reader = createReader(store);
  /** The newest tip that was seen. What only grows (versions, ledger) is looked for there first. */
  let seen: CommitId | undefined;

  async function latest(): Promise<CommitId | undefined> {
    seen = await reader.tip();
    return seen;
  }

  async function fileAt(at: CommitId, path: string): Promise<RegistryFile> {
    return { path: `${store.label}:${path}`, bytes: await reader.read(at, path) };
  }

  async function checkedAt(at: CommitId): Promise<void> {
    const marker = await fileAt(at, MARKER);
    checkMarker(marker.bytes, marker.path);
  }

  /** A file that never changes: at the tip that was seen last and, when it is not there, at the tip as it is now. */
  async function find(path: string): Promise<RegistryFile | undefined> {
    const before = seen;
    const at = before ?? (await latest());
    const found = at && (await fileAt(at, path));
    if (found?.bytes !== undefined || before === undefined) return found;
    const now = await latest();
    return now === undefined || now === before ? undefined : fileAt(now, path);
  }

  async function stateAt(at: CommitId, environment: EnvironmentSlug): Promise<EnvironmentState | undefined> {
    const [, { path, bytes }] = await Promise.all([checkedAt(at), fileAt(at, layout.environment(environment))]);
    return bytes && parseEnvironment(bytes, path, environment);
  }

  async function environments(): Promise<readonly EnvironmentState[]> {
    const at = await latest();
    if (at === undefined) return [];
    const paths = await store.list(at, layout.environments);
    const states = await Promise.all([
      checkedAt(at),
      ...paths.map((path) => stateAt(at, nameOf(path, parseEnvironmentSlug, layout.environment))),
    ]);
    return states.flatMap((state) => state ?? []);
  }

  async function findVersions(slug: PromptSlug, prefix: string): Promise<readonly PromptVersionId[]> {
    const digits = prefix.replace(/^sha256:/, '');
    const at = await latest();
    if (at === undefined || !/^[0-9a-f]{0,64}$/.test(digits)) return [];
    await checkedAt(at);
    const paths = await store.list(at, layout.versions(slug));
    const ids = paths.map((path) =>
      nameOf(
        path,
        (name) => parsePromptVersionId(`sha256:${name}`),
        (id) => layout.version(slug, id),
      ),
    );
    return ids.filter((id) => id.startsWith(`sha256:${digits}`));
  }

  async function entry(operation: OperationId): Promise<LedgerEntry | undefined> {
    const found = await find(layout.entry(operation));
    return found?.bytes && parseEntry(found.bytes, found.path, operation);
  }

  /** The operation that the state of a prompt rests on. */
  async function newestOperation(environment: EnvironmentSlug, slug: PromptSlug): Promise<OperationId | undefined> {
    const at = seen ?? (await latest());
    const state = at && (await stateAt(at, environment));
    return (state?.prompts.get(slug) ?? state?.removed.get(slug))?.operation;
  }

  async function* chain(environment: EnvironmentSlug, slug: PromptSlug): AsyncGenerator<LedgerEntry> {
    const passed = new Set<OperationId>();
    let next = await words(() => newestOperation(environment, slug));
    while (next !== undefined) {
      const operation = next;
      const found = await words(() => entry(operation));
      if (found === undefined || passed.has(operation)) throw brokenChain(label, operation);
      passed.add(operation);
      yield found;
      next = found.replaces;
    }
  }

  async function wholeLedger(environment: EnvironmentSlug): Promise<readonly LedgerEntry[]> {
    const at = seen ?? (await latest());
    if (at === undefined) return [];
    await checkedAt(at);
    const paths = await store.list(at, layout.ledger);
    const entries = await Promise.all(
      paths.map(async (name) => {
        const operation = nameOf(name, (digits) => parseOperationId(`sha256:${digits}`), layout.entry);
        const { path, bytes } = await fileAt(at, name);
        return bytes && parseEntry(bytes, path, operation);
      }),
    );
    return newestFirst(entries.flatMap((each) => (each?.environment === environment ? each : [])));
  }

  return {
    label,
    guarantees: { compareAndSet: 'native', atomicAcrossPrompts: true, history: true },
    environments: () => words(environments),
    version: (slug, id) =>
      words(async () => {
        const found = await find(layout.version(slug, id));
        return found?.bytes && parseVersion(found.bytes, found.path, slug, id);
      }),
    findVersions: (slug, prefix) => words(() => findVersions(slug, prefix)),
    entry: (operation) => words(() => entry(operation)),
    async assign(changes) {
      const pause = (attempt: number) => sleep(Math.min(2000, 50 * 2 ** attempt) * (0.5 + random() / 2));
      try {
        return await words(() => assignChanges({ store, layout, pause, signal }, changes));
      } finally {
        // Whatever came of it, the tip that was seen before is an old one.
        seen = undefined;
      }
    },
    async *history(environment, slug) {
      if (slug === undefined) yield* await words(() => wholeLedger(environment));
      else yield* chain(environment, slug);
    },
  };
}

/** `path` for a person, with the branch in front. */
type RegistryFile = { readonly path: string; readonly bytes: Uint8Array | undefined };

function brokenChain(label: string, operation: OperationId): RegistryError {
  return new RegistryError('invalid', `the history of the registry (${label}) is broken at operation ${operation}`, {
    todo: 'Only Prompt Ratchet writes this branch: look at who removed or changed the entry (git log), and revert that commit.',
  });
}
