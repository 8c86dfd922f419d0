import { planWithdrawal } from '../promotion/index.ts';
import { nameOfAssignable } from '../registry/assignable.ts';
import { assignmentOf } from '../registry/registry.ts';
import type { Report } from '../report/report.ts';
import { askedTogether } from './asked-together.ts';
import { environmentNamed } from './candidates.ts';
import { nothingReport } from './empty-report.ts';
import { loadConfig } from './load-config.ts';
import { abandonedIn, applyMoves, entriesOf, isSettled, type Move, type Moved } from './moves.ts';
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
  // A job that is about one environment gives back what it took, and its comment is the one that told of it.
  const only = request.environment;
  const environments = only === undefined ? config.environments : [environmentNamed(config, only)];
  const own: OfJob = only === undefined ? {} : { onlyEnvironment: only };
  const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
  const asking = { pullRequestStates: askedTogether(request.pullRequestStates) };
  const moves = await Promise.all(
    environments.flatMap((environment) => {
      const state = states.get(environment.slug);
      return assignablesOf(state).map(async (of): Promise<Move> => {
        const [name, holds] = [nameOfAssignable(of), assignmentOf(state, of)];
        const newest = holds && (await registry.entry(holds.operation));
        const isOwn = newest?.pullRequest === request.pullRequest && newest.action === 'promotion';
        // What others put there needs no look at its history, unless it was given back to this one.
        const chain =
          isOwn || newest?.action === 'withdrawal' ? await entriesOf(registry.history(environment.slug, name)) : [];
        const plan = planWithdrawal({
          name,
          environment,
          onDefaultBranch: request.onDefaultBranch,
          holds,
          held: state?.held.get(name) ?? [],
          pullRequest: request.pullRequest,
          abandoned: await abandonedIn(chain, asking),
          chain,
          dryRun: false,
        });
        return { of, environment, holds, plan };
      });
    }),
  );
  const taken = moves.filter(({ plan }) => plan.kind !== 'keep');
  const objection = taken[0] && (await request.objection(taken[0].environment));
  const nothing =
    taken.length === 0
      ? `no environment holds anything that pull request #${request.pullRequest} put there`
      : objection?.message;
  // The last verdict is what there is to say, and opened again it is judged by a run of its own.
  if (nothing !== undefined) return { ...nothingReport(request, config, nothing, [], startedAt, around), ...own };
  const facts = { action: 'withdrawal', rule: 'withdrawal', refused: 'Not withdrawn' } as const;
  const moved = await applyMoves(taken, { ...facts, pullRequest: request.pullRequest }, registry, request, around);
  const report = { ...movesReport(moved, config, request, startedAt, around), ...own };
  const done = !request.dryRun && moved.every(({ promotion }) => isSettled(promotion));
  return done ? { ...report, because: givenBack(moved) } : report;
}

type OfJob = Pick<Report, 'onlyEnvironment'>;

function givenBack(moved: readonly Moved[]): string {
  const environments = [...new Set(moved.map(({ environment }) => environment.slug))].join(' and ');
  return `The pull request was closed without being merged: ${environments} got back what was there before it.`;
}
