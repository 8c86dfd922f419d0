import type { EnvironmentConfig } from '../config/config.ts';
import { isNonEmpty } from '../foundation/brand.ts';
import { shortDigest } from '../foundation/digest.ts';
import { UsageError } from '../foundation/errors.ts';
import type { PromptSlug, PromptVersionId } from '../foundation/ids.ts';
import { matchesAny } from '../foundation/paths.ts';
import {
  type AssignPlan,
  applyPromotions,
  type PlannedChange,
  type PromotionPlan,
  planRollback,
} from '../promotion/index.ts';
import { diffVersions } from '../prompts/index.ts';
import type { Assignment, EnvironmentState, LedgerEntry, Registry } from '../registry/registry.ts';
import type { PromotionReport, PromptReport, Report } from '../report/report.ts';
import { environmentNamed } from './candidates.ts';
import { emptyReport } from './empty-report.ts';
import { loadConfig } from './load-config.ts';
import { outcomeReport } from './promote-rows.ts';
import type { RollbackRequest, Surroundings } from './request.ts';

/** Puts the previous (or a named) version back, at once: nothing is evaluated, because it has held there. */
export async function rollback(request: RollbackRequest, around: Surroundings): Promise<Report> {
  const startedAt = around.now();
  const { config } = await loadConfig(request.configPath, request.trusted, undefined);
  const registry = around.registry(config);
  const environment = environmentNamed(config, request.environment);
  const state = (await registry.environments()).find((each) => each.environment === environment.slug);
  const slugs = [...(state?.prompts.keys() ?? [])].filter(matchesAny(request.prompts));
  if (slugs.length === 0) {
    throw new UsageError(`${environment.slug} holds no prompt named ${request.prompts.join(', ')}`, {
      todo: `It holds ${[...(state?.prompts.keys() ?? [])].join(', ') || 'nothing'}.`,
    });
  }
  const planned = await Promise.all(slugs.map((slug) => planOne(slug, state, environment, registry, request)));
  const reports = await putBack(planned, registry, request, around);
  const prompts = await Promise.all(
    planned.map((each) => promptReport(each, reports.get(each.slug), environment, registry)),
  );
  const failed = prompts.filter((each) => each.verdict.kind !== 'pass');
  const commit = [...reports.values()].find((each) => each.commit !== undefined)?.commit;
  return {
    ...emptyReport(request, around, startedAt),
    ...(config.project === undefined ? {} : { project: config.project }),
    prompts,
    verdict: failed.length === 0 ? 'pass' : 'inconclusive',
    because: prompts.map((each) => each.promotion.message).join(' '),
    ...(commit === undefined ? {} : { registryCommit: commit }),
  };
}

type Planned = {
  readonly slug: PromptSlug;
  readonly holds: Assignment;
  readonly plan: PromotionPlan;
};

type Moved = PromotionReport & { readonly commit?: Report['registryCommit'] };

async function planOne(
  slug: PromptSlug,
  state: EnvironmentState | undefined,
  environment: EnvironmentConfig,
  registry: Registry,
  request: RollbackRequest,
): Promise<Planned> {
  const holds = state?.prompts.get(slug);
  if (holds === undefined) throw new UsageError(`${environment.slug} holds nothing of ${slug}`);
  const [chain, version] = await Promise.all([
    all(registry.history(environment.slug, slug)),
    request.version === undefined ? undefined : versionNamed(slug, request.version, registry),
  ]);
  const plan = planRollback({
    slug,
    environment,
    onDefaultBranch: request.onDefaultBranch,
    holds,
    held: state?.held.get(slug) ?? [],
    chain,
    version,
    reason: request.reason,
    // Planned as it would be done, so that a dry run shows its target.
    dryRun: false,
  });
  return { slug, holds, plan };
}

async function versionNamed(slug: PromptSlug, prefix: string, registry: Registry): Promise<PromptVersionId> {
  const [only, another] = await registry.findVersions(slug, prefix);
  if (only === undefined) {
    throw new UsageError(`the registry has no version of ${slug} that begins with "${prefix}"`, {
      todo: 'Look at `prompt-ratchet history`.',
    });
  }
  if (another !== undefined) throw new UsageError(`"${prefix}" is the beginning of several versions of ${slug}`);
  return only;
}

/** What can be put back goes back in one commit; what cannot says why. */
async function putBack(
  planned: readonly Planned[],
  registry: Registry,
  request: RollbackRequest,
  around: Surroundings,
): Promise<ReadonlyMap<PromptSlug, Moved>> {
  const reports = new Map<PromptSlug, Moved>();
  const changes: PlannedChange[] = [];
  for (const { slug, plan } of planned) {
    if (plan.kind === 'assign' && request.dryRun) reports.set(slug, wouldPutBack(slug, plan, request));
    else if (plan.kind === 'assign') changes.push({ environment: request.environment, slug, plan });
    else if (plan.kind === 'refuse') reports.set(slug, { outcome: 'refused', message: plan.message });
    else reports.set(slug, { outcome: 'already-held', message: plan.message });
  }
  if (!isNonEmpty(changes)) return reports;
  const objection = await request.objection();
  if (objection !== undefined) {
    for (const { slug } of changes)
      reports.set(slug, { outcome: 'refused', message: `Not rolled back: ${objection.message}.` });
    return reports;
  }
  const outcomes = await applyPromotions(registry, changes, {
    action: 'rollback',
    rule: 'rollback',
    actor: request.actor,
    triggeringActor: request.triggeringActor,
    run: request.run,
    reason: request.reason,
    now: around.now().toISOString(),
  });
  for (const outcome of outcomes) {
    const commit = outcome.kind === 'promoted' ? { commit: outcome.commit } : {};
    reports.set(outcome.slug, { ...outcomeReport(outcome, 'rollback'), ...commit });
  }
  return reports;
}

function wouldPutBack(slug: PromptSlug, plan: AssignPlan, { environment }: RollbackRequest): Moved {
  const place = plan.from === undefined ? '' : `, in place of ${shortDigest(plan.from)}`;
  const message = `Would put ${shortDigest(plan.to)} of ${slug} back in ${environment}${place}. Run without \`dry-run\` to do it.`;
  return { outcome: 'will-assign', message };
}

async function promptReport(
  { slug, holds, plan }: Planned,
  moved: Moved | undefined,
  environment: EnvironmentConfig,
  registry: Registry,
): Promise<PromptReport> {
  const to = plan.kind === 'assign' ? plan.to : holds.version;
  const [before, after] = await Promise.all([registry.version(slug, holds.version), registry.version(slug, to)]);
  if (after === undefined) throw new UsageError(`the registry has lost ${to} of ${slug}`);
  const { commit: _, ...promotion } = moved ?? { outcome: 'kept', message: '' };
  const check = { rule: 'rollback', suite: '', message: promotion.message } as const;
  return {
    slug,
    environment: environment.slug,
    model: after.model,
    candidate: to,
    baseline: { version: holds.version, source: 'held', since: holds.since },
    verdict: settled(promotion)
      ? { kind: 'pass', checks: [{ ...check, outcome: 'pass' }] }
      : { kind: 'inconclusive', checks: [{ ...check, outcome: 'inconclusive' }], because: promotion.message },
    comparisons: [],
    changes: [],
    changesOmitted: 0,
    diff: before === undefined || to === holds.version ? '' : diffVersions(before, after),
    promotion,
  };
}

function settled({ outcome }: PromotionReport): boolean {
  return outcome === 'promoted' || outcome === 'already-held' || outcome === 'will-assign';
}

async function all(entries: AsyncIterable<LedgerEntry>): Promise<readonly LedgerEntry[]> {
  const list: LedgerEntry[] = [];
  for await (const entry of entries) list.push(entry);
  return list;
}
