import type { Config, EnvironmentConfig } from '../../config/config.ts';
import type { EnvironmentSlug, OperationId, Slug, VersionId } from '../../foundation/ids.ts';
import type { SourceTree } from '../../foundation/source-tree.ts';
import { type Assignable, type AssignableName, nameOfAssignable, parseAssignable } from '../../registry/assignable.ts';
import {
  type Assignment,
  assignmentOf,
  type EnvironmentState,
  type LedgerEntry,
  type Registry,
} from '../../registry/registry.ts';
import { assignablesOf, isNamedBy } from '../named-assignables.ts';
import { type Distance, distanceOf } from './distance.ts';
import { type Drift, driftOf } from './drift.ts';
import { type HeadFiles, headFiles } from './head-files.ts';
import { type Proof, proofOf } from './proof.ts';

/** docs/operating.md shows it as JSON; a key is only ever added. */
export type Status = {
  readonly format: 1;
  readonly registry: string;
  /** The commit whose files are compared; undefined: there is none. */
  readonly head?: string;
  readonly environments: readonly EnvironmentStatus[];
  /** Files of that commit that no environment holds a version of. */
  readonly unheld: readonly { readonly name: AssignableName; readonly path: string }[];
};

export type EnvironmentStatus = {
  readonly environment: EnvironmentSlug;
  /** Undefined: the registry knows it, the config does not. */
  readonly assign?: EnvironmentConfig['assign'];
  readonly from?: EnvironmentSlug;
  readonly protected?: boolean;
  readonly prompts: readonly HeldStatus[];
  readonly parameters: readonly HeldStatus[];
  readonly datasets: readonly HeldStatus[];
  readonly removed: readonly RemovedStatus[];
  /** What `from` holds, and this environment was never given. */
  readonly waiting: readonly { readonly name: AssignableName; readonly version: VersionId; readonly since: string }[];
};

export type HeldStatus = {
  readonly name: AssignableName;
  readonly slug: Slug;
  readonly version: VersionId;
  readonly since: string;
  readonly operation: OperationId;
  /** How it got there; undefined: the ledger has no entry that says so, and the registry was tampered with. */
  readonly by?: By;
  readonly proof?: Proof;
  /** Rolled back here, and not assigned again until a person promotes it. */
  readonly held: readonly VersionId[];
  readonly drift: Drift;
  /** Undefined: the environment has no `from`. */
  readonly distance?: Distance;
};

export type By = Pick<
  LedgerEntry,
  'action' | 'rule' | 'actor' | 'triggeringActor' | 'pullRequest' | 'reason' | 'run' | 'commit' | 'from'
>;

export type RemovedStatus = Pick<HeldStatus, 'name' | 'since' | 'operation' | 'by' | 'held'>;

export type StatusRequest = {
  readonly config: Config;
  readonly registry: Registry;
  /** The commit whose files are compared; undefined: there is none yet. */
  readonly head: SourceTree | undefined;
  readonly environment: EnvironmentSlug | undefined;
  /** Globs; empty: everything. */
  readonly prompts: readonly string[];
  /** Also environments that hold nothing and are not in the config. */
  readonly all: boolean;
};

type Looking = StatusRequest & {
  readonly files: HeadFiles | undefined;
  readonly states: ReadonlyMap<EnvironmentSlug, EnvironmentState>;
  readonly wanted: (name: AssignableName) => boolean;
};

/** What each environment holds: those of the config in its order, then those that only the registry knows. */
export async function status(request: StatusRequest): Promise<Status> {
  const { config, registry, head, prompts, environment } = request;
  const [states, files] = await Promise.all([
    registry.environments(),
    head === undefined ? undefined : headFiles(head, config),
  ]);
  const wanted = prompts.length === 0 ? () => true : isNamedBy(prompts);
  const looking = { ...request, files, wanted, states: new Map(states.map((state) => [state.environment, state])) };
  const shown = environmentNames(config, states).filter((name) => isShown(name, looking));
  return {
    format: 1,
    registry: registry.label,
    ...(files === undefined ? {} : { head: files.label }),
    environments: await Promise.all(shown.map((name) => environmentStatus(name, looking))),
    unheld: environment === undefined ? unheldFiles(looking) : [],
  };
}

/** Of the config in its order, then those that only the registry knows. */
export function environmentNames(config: Config, states: readonly EnvironmentState[]): readonly EnvironmentSlug[] {
  return [
    ...new Set([
      ...config.environments.map(({ slug }) => slug),
      ...states.map((state) => state.environment).toSorted(),
    ]),
  ];
}

function isShown(name: EnvironmentSlug, { config, environment, states, all }: Looking): boolean {
  if (environment !== undefined) return name === environment;
  const isKnown = config.environments.some(({ slug }) => slug === name);
  return all || isKnown || assignablesOf(states.get(name)).length > 0;
}

async function environmentStatus(environment: EnvironmentSlug, looking: Looking): Promise<EnvironmentStatus> {
  const { config, states, wanted, registry } = looking;
  const rules = config.environments.find(({ slug }) => slug === environment);
  const state = states.get(environment);
  const among = assignablesOf(state).filter((of) => wanted(nameOfAssignable(of)));
  const rows = await Promise.all(among.map((of) => heldStatus(of, environment, rules, looking)));
  const ofKind = (kind: Assignable['kind']) =>
    rows.filter(({ name }) => parseAssignable(name).kind === kind).toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const removed = [...(state?.removed ?? [])].filter(([name]) => wanted(name));
  return {
    environment,
    ...(rules === undefined ? {} : { assign: rules.assign, protected: rules.protected }),
    ...(rules?.from === undefined ? {} : { from: rules.from }),
    prompts: ofKind('prompt'),
    parameters: ofKind('parameters'),
    datasets: ofKind('dataset'),
    removed: await Promise.all(
      removed.map(async ([name, { operation, since }]) => ({
        name,
        since,
        operation,
        ...howOf(await registry.entry(operation)),
        held: state?.held.get(name) ?? [],
      })),
    ),
    waiting: waitingFor(state, rules?.from, looking),
  };
}

async function heldStatus(
  of: Assignable,
  environment: EnvironmentSlug,
  rules: EnvironmentConfig | undefined,
  { registry, states, files }: Looking,
): Promise<HeldStatus> {
  const state = states.get(environment);
  const name = nameOfAssignable(of);
  const { version, since, operation } = assignmentOf(state, of) ?? lost(environment, name);
  const newest = await registry.entry(operation);
  // A pointer that somebody moved by hand rests on an entry that is about another version, and says nothing of this one.
  const entry = newest?.to === version ? newest : undefined;
  const chain = (where: EnvironmentSlug) => entriesOf(registry.history(where, name));
  const [proof, drift, distance] = await Promise.all([
    entry === undefined ? undefined : proofOf(entry, () => chain(environment), registry),
    driftOf(of, version, files, registry),
    rules?.from === undefined ? undefined : distanceTo(rules.from, of, version, states, chain),
  ]);
  return {
    name,
    slug: of.slug,
    version,
    since,
    operation,
    ...howOf(entry),
    ...(proof === undefined ? {} : { proof }),
    held: state?.held.get(name) ?? [],
    drift,
    ...(distance === undefined ? {} : { distance }),
  };
}

async function distanceTo(
  from: EnvironmentSlug,
  of: Assignable,
  held: VersionId,
  states: Looking['states'],
  chain: (where: EnvironmentSlug) => Promise<readonly LedgerEntry[]>,
): Promise<Distance> {
  const there: Assignment | undefined = assignmentOf(states.get(from), of);
  const isSame = there === undefined || there.version === held;
  return distanceOf(held, from, there, isSame ? [] : await chain(from));
}

function howOf(entry: LedgerEntry | undefined): { readonly by?: By } {
  if (entry === undefined) return {};
  const { format: _, operation, kind, environment, slug, to, replaces, at, evidence, ...by } = entry;
  return { by };
}

function waitingFor(
  state: EnvironmentState | undefined,
  from: EnvironmentSlug | undefined,
  { states, wanted }: Looking,
): EnvironmentStatus['waiting'] {
  const there = from === undefined ? undefined : states.get(from);
  return assignablesOf(there).flatMap((of) => {
    const name = nameOfAssignable(of);
    const theirs = assignmentOf(there, of);
    if (!wanted(name) || theirs === undefined || assignmentOf(state, of) !== undefined) return [];
    return [{ name, version: theirs.version, since: theirs.since }];
  });
}

function unheldFiles({ files, states, wanted }: Looking): Status['unheld'] {
  const held = new Set([...states.values()].flatMap((state) => assignablesOf(state).map(nameOfAssignable)));
  return [...(files?.files ?? [])]
    .filter(([name]) => wanted(name) && !held.has(name))
    .map(([name, { path }]) => ({ name, path }));
}

async function entriesOf(entries: AsyncIterable<LedgerEntry>): Promise<readonly LedgerEntry[]> {
  const list: LedgerEntry[] = [];
  for await (const entry of entries) list.push(entry);
  return list;
}

function lost(environment: EnvironmentSlug, name: AssignableName): never {
  throw new Error(`${environment} does not hold ${name}, and did a moment ago`);
}
