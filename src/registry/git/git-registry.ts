import { setTimeout } from 'node:timers/promises';
import type { Digest } from '../../foundation/digest.ts';
import type {
  CommitId,
  EnvironmentSlug,
  OperationId,
  PromptSlug,
  PromptVersionId,
  VersionId,
} from '../../foundation/ids.ts';
import { parseEnvironmentSlug, parsePromptVersionId } from '../../foundation/ids.ts';
import type { PromptVersion } from '../../prompts/prompt-version.ts';
import { type Assignable, type AssignableName, parseAssignable } from '../assignable.ts';
import {
  type AssignableVersion,
  assignmentOf,
  type EnvironmentState,
  type Evidence,
  type LedgerEntry,
  type Registry,
} from '../registry.ts';
import { assignChanges } from './assign.ts';
import {
  checkMarker,
  nameOf,
  parseContent,
  parseEnvironment,
  parseEvidence,
  parseOrSkip,
  parseVersion,
} from './format/files.ts';
import { layoutOf, MARKER } from './format/layout.ts';
import { newestFirst } from './history.ts';
import { brokenChain, createLedger } from './ledger.ts';
import { createReader } from './reader.ts';
import type { GitStore } from './store.ts';
import { eachInRegistryWords, inRegistryWords } from './store-errors.ts';

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
  const ledger = createLedger(store, layout, reader);
  /** The newest tip that was seen. What only grows (versions, ledger) is looked for there first. */
  let seen: CommitId | undefined;
  /** What this registry wrote and saw in the ledger: a run that is cancelled afterwards can still tell of it. */
  const written = new Map<OperationId, LedgerEntry>();

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

  /** What never changes: looked for at the tip that was seen last and, when it is not there, at the tip as it is now. */
  async function find<T>(look: (at: CommitId) => Promise<T | undefined>): Promise<T | undefined> {
    const before = seen;
    const at = before ?? (await latest());
    const found = at && (await look(at));
    if (found !== undefined || before === undefined) return found;
    const now = await latest();
    return now === undefined || now === before ? undefined : look(now);
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
    const of = { kind: 'prompt', slug } as const;
    const paths = await store.list(at, layout.versions(of));
    const ids = paths.map((path) =>
      nameOf(
        path,
        (name) => parsePromptVersionId(`sha256:${name}`),
        (id) => layout.version(of, id),
      ),
    );
    return ids.filter((id) => id.startsWith(`sha256:${digits}`));
  }

  async function version(slug: PromptSlug, id: PromptVersionId): Promise<PromptVersion | undefined> {
    return find(async (at) => {
      const { path, bytes } = await fileAt(at, layout.version({ kind: 'prompt', slug }, id));
      return bytes && parseVersion(bytes, path, slug, id);
    });
  }

  async function content(of: Assignable, id: VersionId): Promise<AssignableVersion | undefined> {
    return find(async (at) => {
      const { path, bytes } = await fileAt(at, layout.version(of, id));
      return bytes && parseContent(bytes, path, of, id);
    });
  }

  async function evidence(digest: Digest): Promise<Evidence | undefined> {
    return find(async (at) => {
      const { path, bytes } = await fileAt(at, layout.evidence(digest));
      return bytes && parseOrSkip(() => parseEvidence(bytes, path, digest));
    });
  }

  /** A commit that has the whole chain of an operation: its entry is there, and so is all that came before it. */
  async function commitWith(operation: OperationId): Promise<CommitId> {
    const path = layout.entry(operation);
    const at = await find(async (commit) => ((await reader.read(commit, path)) === undefined ? undefined : commit));
    if (at === undefined) throw brokenChain(store.label, operation);
    return at;
  }

  async function* chain(
    environment: EnvironmentSlug,
    name: AssignableName,
    from: OperationId | undefined,
  ): AsyncGenerator<LedgerEntry> {
    const at = from === undefined ? (seen ?? (await latest())) : await commitWith(from);
    const newest = from ?? (at && (await newestAt(at, environment, name)));
    if (at === undefined || newest === undefined) return;
    yield* ledger.chain(at, newest, { environment, ...parseAssignable(name) });
  }

  /** The operation that the state of a prompt (dataset, parameters) rests on. */
  async function newestAt(
    at: CommitId,
    environment: EnvironmentSlug,
    name: AssignableName,
  ): Promise<OperationId | undefined> {
    const state = await stateAt(at, environment);
    return (assignmentOf(state, parseAssignable(name)) ?? state?.removed.get(name))?.operation;
  }

  async function* wholeLedger(environment: EnvironmentSlug): AsyncGenerator<LedgerEntry> {
    const at = seen ?? (await latest());
    if (at === undefined) return;
    await checkedAt(at);
    const entries = await ledger.all(at);
    yield* newestFirst(entries.filter((each) => each.environment === environment));
  }

  return {
    label,
    guarantees: { compareAndSet: 'native', atomicAcrossPrompts: true, history: true },
    environments: () => words(environments),
    version: (slug, id) => words(() => version(slug, id)),
    content: (of, id) => words(() => content(of, id)),
    findVersions: (slug, prefix) => words(() => findVersions(slug, prefix)),
    entry: async (operation) =>
      written.get(operation) ?? (await words(() => find((at) => ledger.entry(at, operation)))),
    evidence: (digest) => words(() => evidence(digest)),
    async assign(changes) {
      const pause = (attempt: number) => sleep(Math.min(2000, 50 * 2 ** attempt) * (0.5 + random() / 2));
      try {
        const outcome = await words(() => assignChanges({ store, layout, ledger, pause, signal }, changes));
        if (outcome.kind === 'assigned') {
          const own = new Set(outcome.changes.flatMap((each) => (each.byThisCall ? [each.operation] : [])));
          for (const { entry } of changes) if (own.has(entry.operation)) written.set(entry.operation, entry);
        }
        return outcome;
      } finally {
        // Whatever came of it, the tip that was seen before is an old one.
        seen = undefined;
      }
    },
    history: (environment, name, from) =>
      eachInRegistryWords(label, name === undefined ? wholeLedger(environment) : chain(environment, name, from)),
  };
}

/** `path` for a person, with the branch in front. */
type RegistryFile = { readonly path: string; readonly bytes: Uint8Array | undefined };
