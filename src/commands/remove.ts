import type { EnvironmentConfig } from '../config/config.ts';
import { planRemoval } from '../promotion/index.ts';
import { type Assignable, nameOfAssignable, parseAssignable } from '../registry/assignable.ts';
import { assignmentOf, type EnvironmentState } from '../registry/registry.ts';
import type { Report } from '../report/report.ts';
import { environmentNamed } from './candidates.ts';
import { loadConfig } from './load-config.ts';
import { applyMoves } from './moves.ts';
import { movesReport } from './moves-report.ts';
import { assignablesOf, namedAmong } from './named-assignables.ts';
import type { PromoteRequest, Surroundings } from './request.ts';
import { namedOrThrow } from './rollback.ts';

/** `promote` with `remove`: takes prompts, datasets or parameters out of an environment; a person says why. */
export async function remove(request: PromoteRequest, around: Surroundings): Promise<Report> {
  const startedAt = around.now();
  const { config } = await loadConfig(request.configPath, request.trusted, undefined);
  const registry = around.registry(config);
  const environment = environmentNamed(config, request.environment);
  const state = (await registry.environments()).find((each) => each.environment === environment.slug);
  const moves = namedOrGone(request.prompts, state, environment).map((of) => {
    const holds = assignmentOf(state, of);
    const name = nameOfAssignable(of);
    const { onDefaultBranch, reason } = request;
    const held = state?.held.get(name) ?? [];
    return {
      of,
      environment,
      holds,
      plan: planRemoval({ name, environment, onDefaultBranch, holds, held, reason, dryRun: false }),
    };
  });
  const facts = { action: 'removal', rule: 'removal', refused: 'Not removed' } as const;
  const moved = await applyMoves(moves, facts, registry, request, around);
  return movesReport(moved, config, request, startedAt, around);
}

/**
 * What the globs name of what is held; where one names nothing that is, what was removed already, so that a removal that is run again
 * is done.
 *
 * @throws UsageError when a glob names neither.
 */
function namedOrGone(
  globs: readonly string[],
  state: EnvironmentState | undefined,
  environment: EnvironmentConfig,
): readonly Assignable[] {
  const { named, idle } = namedAmong(assignablesOf(state), globs);
  const gone = namedAmong([...(state?.removed.keys() ?? [])].map(parseAssignable), idle);
  return idle.length > 0 && gone.idle.length === 0
    ? [...named, ...gone.named]
    : namedOrThrow(globs, state, environment);
}
