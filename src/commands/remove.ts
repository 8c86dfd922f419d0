import { planRemoval } from '../promotion/index.ts';
import { nameOfAssignable } from '../registry/assignable.ts';
import { assignmentOf } from '../registry/registry.ts';
import type { Report } from '../report/report.ts';
import { environmentNamed } from './candidates.ts';
import { loadConfig } from './load-config.ts';
import { applyMoves } from './moves.ts';
import { movesReport } from './moves-report.ts';
import type { PromoteRequest, Surroundings } from './request.ts';
import { namedOrThrow } from './rollback.ts';

/** `promote` with `remove`: takes prompts, datasets or parameters out of an environment; a person says why. */
export async function remove(request: PromoteRequest, around: Surroundings): Promise<Report> {
  const startedAt = around.now();
  const { config } = await loadConfig(request.configPath, request.trusted, undefined);
  const registry = around.registry(config);
  const environment = environmentNamed(config, request.environment);
  const state = (await registry.environments()).find((each) => each.environment === environment.slug);
  const moves = namedOrThrow(request.prompts, state, environment).map((of) => {
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
