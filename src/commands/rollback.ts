import type { EnvironmentConfig } from '../config/config.ts';
import { UsageError } from '../foundation/errors.ts';
import { type PromptSlug, type PromptVersionId, parsePromptVersionId, type VersionId } from '../foundation/ids.ts';
import { planRollback } from '../promotion/index.ts';
import { diffVersions } from '../prompts/index.ts';
import type { PromptVersion } from '../prompts/prompt-version.ts';
import { type Assignable, nameOfAssignable } from '../registry/assignable.ts';
import { assignmentOf, type EnvironmentState, type Registry } from '../registry/registry.ts';
import type { PromptReport, Report } from '../report/report.ts';
import { askedTogether } from './asked-together.ts';
import { environmentNamed } from './candidates.ts';
import { loadConfig } from './load-config.ts';
import { abandonedIn, applyMoves, entriesOf, isSettled, type Move, type Moved } from './moves.ts';
import { movesReport } from './moves-report.ts';
import { assignablesOf, namedAmong } from './named-assignables.ts';
import type { RollbackRequest, Surroundings } from './request.ts';

/** Puts the previous (or a named) version back, at once: nothing is evaluated, because it has held there. */
export async function rollback(request: RollbackRequest, around: Surroundings): Promise<Report> {
  const startedAt = around.now();
  const { config } = await loadConfig(request.configPath, request.trusted, undefined);
  const registry = around.registry(config);
  const environment = environmentNamed(config, request.environment);
  const state = (await registry.environments()).find((each) => each.environment === environment.slug);
  const named = namedOrThrow(request.prompts, state, environment);
  if (request.version !== undefined && named.length > 1) {
    throw new UsageError(
      `one version is named, and ${named.length} prompts: ${named.map(nameOfAssignable).join(', ')}`,
      {
        todo: 'Name the one prompt that the version is of.',
      },
    );
  }
  const asking = { ...request, pullRequestStates: askedTogether(request.pullRequestStates) };
  const moves = await Promise.all(named.map((of) => moveOf(of, state, environment, registry, asking)));
  // What the report shows is read before anything is written: what was done must be told, whatever fails afterwards.
  const sides = await Promise.all(moves.map((move) => sidesOf(move, registry)));
  const facts = { action: 'rollback', rule: 'rollback', refused: 'Not rolled back' } as const;
  const moved = await applyMoves(moves, facts, registry, request, around);
  const rows = moved.map((each, index) => promptReport(each, sides[index]));
  return movesReport(
    moved,
    config,
    request,
    startedAt,
    around,
    rows.flatMap((row) => row ?? []),
  );
}

/** @throws UsageError when a glob names nothing that the environment holds: half of what was meant must not move. */
export function namedOrThrow(
  globs: readonly string[],
  state: EnvironmentState | undefined,
  environment: EnvironmentConfig,
): readonly Assignable[] {
  const among = assignablesOf(state);
  const { named, idle } = namedAmong(among, globs);
  if (idle.length === 0 && named.length > 0) return named;
  const nothing = idle.some((glob) => glob.includes(':')) ? 'nothing' : 'no prompt';
  throw new UsageError(`${environment.slug} holds ${nothing} named ${idle.join(', ')}`, {
    todo: `It holds ${among.map(nameOfAssignable).join(', ') || 'nothing'}.`,
  });
}

async function moveOf(
  of: Assignable,
  state: EnvironmentState | undefined,
  environment: EnvironmentConfig,
  registry: Registry,
  request: RollbackRequest,
): Promise<Move> {
  const holds = assignmentOf(state, of);
  const name = nameOfAssignable(of);
  const chain = await entriesOf(registry.history(environment.slug, name));
  const known = chain.flatMap(({ to }) => to ?? []);
  const version = request.version === undefined ? undefined : await versionNamed(of, request.version, known, registry);
  const plan = planRollback({
    slug: name,
    environment,
    onDefaultBranch: request.onDefaultBranch,
    holds,
    held: state?.held.get(name) ?? [],
    chain,
    version,
    reason: request.reason,
    run: request.run?.id,
    abandoned: await abandonedIn(chain, request),
    // Planned as it would be done, so that a dry run shows its target.
    dryRun: false,
  });
  return { of, environment, holds, plan };
}

/** @param known versions that the environment held once; of a prompt, those that only the registry knows count as well. */
async function versionNamed(
  of: Assignable,
  prefix: string,
  known: readonly VersionId[],
  registry: Registry,
): Promise<VersionId> {
  const digits = prefix.replace(/^sha256:/, '');
  const heldOnce = known.filter((id) => id.startsWith(`sha256:${digits}`));
  const found = of.kind === 'prompt' ? await registry.findVersions(of.slug, prefix) : [];
  const [only, another] = new Set<VersionId>([...heldOnce, ...found]);
  const name = nameOfAssignable(of);
  if (only === undefined) {
    throw new UsageError(`the registry has no version of ${name} that begins with "${prefix}"`, {
      todo: 'Look at `prompt-ratchet history`.',
    });
  }
  if (another !== undefined) throw new UsageError(`"${prefix}" is the beginning of several versions of ${name}`);
  return only;
}

type Sides = {
  readonly before: PromptVersion | undefined;
  readonly after: PromptVersion;
  readonly from: PromptVersionId;
};

/** The contents of a prompt before and after; undefined for what is no prompt. */
async function sidesOf({ of, holds, plan }: Move, registry: Registry): Promise<Sides | undefined> {
  if (of.kind !== 'prompt' || holds === undefined) return undefined;
  const to = parsePromptVersionId(plan.kind === 'assign' ? plan.to : holds.version);
  const from = parsePromptVersionId(holds.version);
  const [before, after] = await Promise.all([registry.version(of.slug, from), registry.version(of.slug, to)]);
  if (after === undefined) throw lostVersion(of.slug, to);
  return { before, after, from };
}

/** A prompt's row, with what the move changes in it; undefined for what is no prompt. */
function promptReport(
  { of, holds, environment, promotion }: Moved,
  sides: Sides | undefined,
): PromptReport | undefined {
  if (of.kind !== 'prompt' || holds === undefined || sides === undefined) return undefined;
  const { before, after, from } = sides;
  const to = after.id;
  const check = { rule: 'rollback', suite: '', message: promotion.message } as const;
  return {
    slug: of.slug,
    environment: environment.slug,
    model: after.model,
    candidate: to,
    baseline: { version: from, source: 'held', since: holds.since },
    verdict: isSettled(promotion)
      ? { kind: 'pass', checks: [{ ...check, outcome: 'pass' }] }
      : { kind: 'inconclusive', checks: [{ ...check, outcome: 'inconclusive' }], because: promotion.message },
    comparisons: [],
    changes: [],
    changesOmitted: 0,
    diff: before === undefined || to === from ? '' : diffVersions(before, after),
    promotion,
  };
}

function lostVersion(slug: PromptSlug, id: VersionId): UsageError {
  return new UsageError(`the registry has lost ${id} of ${slug}`, {
    todo: 'Run `prompt-ratchet status --verify`: it names the commit that removed it.',
  });
}
