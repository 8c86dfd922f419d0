import type { Config } from '../config/config.ts';
import type { PromptReport, Report } from '../report/report.ts';
import { emptyReport } from './empty-report.ts';
import { isSettled, type Moved, moveReport } from './moves.ts';
import type { Request, Surroundings } from './request.ts';

/** What became of moves that nothing was evaluated for. `prompts`: those that are shown as rows of their own, with what they change. */
export function movesReport(
  moved: readonly Moved[],
  config: Config,
  request: Request,
  startedAt: Date,
  around: Surroundings,
  prompts: readonly PromptReport[] = [],
): Report {
  const settled = moved.every(({ promotion }) => isSettled(promotion));
  const commit = moved.findLast((each) => each.commit !== undefined)?.commit;
  const shown = new Set(prompts.map(({ slug, environment }) => `${environment}/${slug}`));
  const rest = moved.filter(
    ({ of, environment }) => of.kind !== 'prompt' || !shown.has(`${environment.slug}/${of.slug}`),
  );
  return {
    ...emptyReport(request, around, startedAt),
    ...(config.project === undefined ? {} : { project: config.project }),
    prompts,
    ...(rest.length === 0 ? {} : { moves: rest.map(moveReport) }),
    verdict: settled ? 'pass' : 'inconclusive',
    because: moved.map(({ promotion }) => promotion.message).join(' '),
    ...(commit === undefined ? {} : { registryCommit: commit }),
  };
}
