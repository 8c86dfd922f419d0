import { planWithdrawal } from '../promotion/index.ts';
import { nameOfAssignable } from '../registry/assignable.ts';
import { assignmentOf } from '../registry/registry.ts';
import type { Report } from '../report/report.ts';
import { nothingReport } from './empty-report.ts';
import { loadConfig } from './load-config.ts';
import { allEntries, applyMoves, type Move } from './moves.ts';
import { movesReport } from './moves-report.ts';
import { assignablesOf } from './named-assignables.ts';
import type { Surroundings, WithdrawRequest } from './request.ts';

/**
 * A pull request was closed without being merged: every environment that still holds what it put there gets back what was replaced
 * (design, product).
 */
export async function withdraw(request: WithdrawRequest, around: Surroundings): Promise<Report> {
  const startedAt = around.now();
  const { config } = await loadConfig(request.configPath, request.trusted, undefined);
  const registry = around.registry(config);
  const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
  const moves = await Promise.all(
    config.environments.flatMap((environment) => {
      const state = states.get(environment.slug);
      return assignablesOf(state).map(async (of): Promise<Move> => {
        const [name, holds] = [nameOfAssignable(of), assignmentOf(state, of)];
        const newest = holds && (await registry.entry(holds.operation));
        const isOwn = newest?.pullRequest === request.pullRequest && newest.action === 'promotion';
        const plan = planWithdrawal({
          name,
          environment,
          onDefaultBranch: request.onDefaultBranch,
          holds,
          held: state?.held.get(name) ?? [],
          pullRequest: request.pullRequest,
          // What others put there needs no look at its history.
          chain: isOwn ? await allEntries(registry.history(environment.slug, name)) : [],
          dryRun: false,
        });
        return { of, environment, holds, plan };
      });
    }),
  );
  const own = moves.filter(({ plan }) => plan.kind !== 'keep');
  if (own.length === 0) {
    const nothing = `no environment holds anything that pull request #${request.pullRequest} put there`;
    return nothingReport(request, config, nothing, [], startedAt, around);
  }
  const facts = { action: 'withdrawal', rule: 'withdrawal', refused: 'Not withdrawn' } as const;
  const moved = await applyMoves(own, { ...facts, pullRequest: request.pullRequest }, registry, request, around);
  return movesReport(moved, config, request, startedAt, around);
}
