import type { EnvironmentConfig } from '../../config/config.ts';
import type { Evaluation } from '../../evaluation/evaluation.ts';
import { shortDigest } from '../../foundation/digest.ts';
import { type EnvironmentSlug, type PromptSlug, parseVersionId, type VersionId } from '../../foundation/ids.ts';
import type { PlannedChange, PromotionPlan } from '../../promotion/index.ts';
import { type Assignable, type AssignableName, nameOfAssignable } from '../../registry/assignable.ts';
import {
  type Assignment,
  assignmentOf,
  type DatasetVersion,
  type EnvironmentState,
  type Evidence,
  type ParametersVersion,
  type Registry,
} from '../../registry/registry.ts';
import type { MoveReport, PromotionReport } from '../../report/report.ts';
import type { Row } from '../judge-candidates.ts';
import { type ChangeSet, isOnItsWay, type SetInQuestion } from './change-sets.ts';
import { evidenceOfDataset, evidenceOfSet, isOver, type Proof, type Witness } from './evidence.ts';

/** A dataset or parameters on their way into an environment. */
export type Companion = {
  readonly of: Assignable;
  readonly version: DatasetVersion | ParametersVersion;
  readonly environment: EnvironmentConfig;
  readonly holds: Assignment | undefined;
  readonly plan: PromotionPlan;
};

/** A companion that is assigned, with what it rests on. */
export type MovingCompanion = { readonly companion: Companion; readonly change: PlannedChange };

/** What is asked of a plan for something beside prompts. */
export type PlanBeside = (
  of: Assignable,
  version: VersionId,
  environment: EnvironmentConfig,
  state: EnvironmentState | undefined,
) => PromotionPlan;

export type Surroundings = {
  readonly environment: EnvironmentConfig;
  readonly state: EnvironmentState | undefined;
  /** What this run moved there already, by name. */
  readonly moved: ReadonlyMap<AssignableName, VersionId>;
  readonly registry: Registry;
  readonly witness: Witness;
  readonly plan: PlanBeside;
};

/**
 * What goes with the prompts of one change: the parameters that they refer to, and the datasets that they were judged over, where the
 * environment holds another version of them, or none. The baseline was evaluated over the same dataset: that is its fresh baseline.
 */
export function companionsOf(
  change: ChangeSet,
  around: Surroundings,
): readonly (Companion & { readonly from: Origin })[] {
  const moving = change.rows.filter(({ plan }) => plan.kind === 'assign' || isDryRun(plan)).map(({ row }) => row);
  return [
    ...change.sets.map((set) => ({ ...companion(set.version, around), from: { set } })),
    ...datasetsOf(moving)
      .filter(({ version }) => !isThere(version, around))
      .map(({ version, rows }) => ({ ...companion(version, around), from: { rows } })),
  ];
}

/** The set, or the prompts that were judged over the dataset. */
type Origin = { readonly set: SetInQuestion } | { readonly rows: readonly Row[] };

/** The change of a companion whose plan says `assign`. */
export async function changeOfCompanion(
  { from, ...companion }: Companion & { readonly from: Origin },
  proofOf: (row: Row) => Evidence,
  { environment, state, registry, witness }: Surroundings,
): Promise<MovingCompanion | undefined> {
  if (companion.plan.kind !== 'assign') return undefined;
  const evidence =
    'set' in from
      ? await evidenceTogether(from.set, proofOf, environment.slug, state, registry, witness)
      : evidenceOfDataset(companion.version.id, from.rows, witness);
  return { companion, change: changeTo(companion, companion.plan, evidence) };
}

export function changeTo(
  { of, version, environment }: Companion,
  plan: Extract<PromotionPlan, { kind: 'assign' }>,
  evidence: Evidence,
): PlannedChange {
  const { kind, slug } = of;
  // What rests on a prompt that a person answers for is answered for with it.
  const answeredFor = evidence.verdict.kind === 'pass' ? plan : { ...plan, override: true as const };
  return { environment: environment.slug, kind, slug, plan: answeredFor, version, evidence };
}

async function evidenceTogether(
  { version, referring, rows }: SetInQuestion,
  proofOf: (row: Row) => Evidence,
  environment: EnvironmentSlug,
  state: EnvironmentState | undefined,
  registry: Registry,
  witness: Witness,
): Promise<Evidence> {
  const moving = new Map(rows.map(({ row }) => [row.candidate.slug, row]));
  const held = referring.filter(
    ({ slug, version: wanted }) => !moving.has(slug) && state?.prompts.get(slug)?.version === wanted,
  );
  const known = await Promise.all(
    held.map(async ({ slug }) => ({ slug, evidence: await heldOn(registry, environment, slug, state) })),
  );
  const proofs: readonly Proof[] = [
    ...[...moving].map(([slug, row]) => ({ slug, evidence: proofOf(row) })),
    ...known.flatMap(({ slug, evidence }) => (evidence === undefined ? [] : [{ slug, evidence }])),
  ];
  const silent = known.filter(({ evidence }) => evidence === undefined).map(({ slug }) => slug);
  return evidenceOfSet(version.id, proofs, silent, witness);
}

/**
 * The passing evidence on which an environment was given the version of a prompt that it holds.
 *
 * @returns undefined when it is gone, is not what the ledger names, or somebody promoted the version despite its verdict.
 */
export async function heldOn(
  registry: Registry,
  environment: EnvironmentSlug,
  slug: PromptSlug,
  state: EnvironmentState | undefined,
): Promise<Evidence | undefined> {
  const holds = state?.prompts.get(slug);
  if (holds === undefined) return undefined;
  for await (const { action, to, rule, evidence: digest } of registry.history(environment, slug, holds.operation)) {
    // A rollback or a withdrawal put back what was promoted before.
    if (action !== 'promotion' || to !== holds.version) continue;
    if (rule === 'override' || digest === undefined) return undefined;
    const evidence = await registry.evidence(digest);
    const proves = evidence?.version === holds.version && evidence.verdict.kind === 'pass';
    return proves && evidence.evaluations.length > 0 ? evidence : undefined;
  }
  return undefined;
}

export function companion(
  version: DatasetVersion | ParametersVersion,
  { environment, state, plan }: Pick<Surroundings, 'environment' | 'state' | 'plan'>,
): Companion {
  const of: Assignable =
    version.kind === 'dataset' ? { kind: 'dataset', slug: version.slug } : { kind: 'parameters', slug: version.slug };
  const holds = assignmentOf(state, of);
  return { of, version, environment, holds, plan: plan(of, version.id, environment, state) };
}

export function companionReport(
  { of, version, environment, holds }: Companion,
  promotion: PromotionReport,
): MoveReport {
  return {
    name: nameOfAssignable(of),
    environment: environment.slug,
    ...(holds === undefined ? {} : { from: holds.version }),
    to: version.id,
    promotion,
  };
}

/** What a plan that does not assign says, in the words of a report; undefined: another event assigns it, and nothing is to be said. */
export function settledBeside({ of, version, environment, plan }: Companion): PromotionReport | undefined {
  if (plan.kind === 'assign') return undefined;
  if (plan.kind === 'refuse') return { outcome: 'refused', message: plan.message };
  if (plan.reason === 'already-held') return { outcome: 'already-held', message: plan.message };
  if (!isOnItsWay(plan)) return undefined;
  const message = isDryRun(plan)
    ? plan.message
    : `${environment.slug} is given ${shortDigest(version.id)} of ${nameOfAssignable(of)} with the prompts that refer to it, by a push to the default branch.`;
  return { outcome: 'will-assign', message };
}

function isDryRun(plan: PromotionPlan): boolean {
  return plan.kind === 'keep' && plan.reason === 'dry-run';
}

function isThere(version: DatasetVersion, { state, moved }: Surroundings): boolean {
  const held = moved.get(`dataset:${version.slug}`) ?? state?.datasets.get(version.slug)?.version;
  return held === version.id;
}

type JudgedOver = { readonly version: DatasetVersion; readonly rows: readonly Row[] };

/** The datasets over which these prompts were judged, from start to end. */
function datasetsOf(rows: readonly Row[]): readonly JudgedOver[] {
  const versions = new Map(
    rows.flatMap(({ judged }) =>
      judged.map(({ candidate }) => [`${candidate.dataset} ${candidate.subject.dataset}`, versionOf(candidate)]),
    ),
  );
  return [...versions.values()]
    .map((version) => ({
      version,
      rows: rows.filter(({ judged }) => judged.some((suite) => isOver(version.id, suite))),
    }))
    .filter(({ version, rows: over }) =>
      over.every(({ judged }) =>
        judged
          .filter((suite) => isOver(version.id, suite))
          .every(({ candidate, baseline }) => candidate.complete && baseline?.complete !== false),
      ),
    );
}

export function versionOf({ dataset, subject, cases }: Evaluation): DatasetVersion {
  const clusters = new Set(cases.flatMap(({ cluster }) => cluster ?? [])).size;
  return { kind: 'dataset', slug: dataset, id: parseVersionId(subject.dataset), cases: cases.length, clusters };
}
