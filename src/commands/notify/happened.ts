import type { OperationId } from '../../foundation/ids.ts';
import { type LedgerNews, newsOf, type PromotionNews, type RefusedNews } from '../../promotion/notify/index.ts';
import type { Registry } from '../../registry/registry.ts';
import { explain } from '../../report/index.ts';
import type { PromptReport, Report } from '../../report/report.ts';
import type { Request } from '../request.ts';

/** A run that is over: what it found and did. */
export type Happened = {
  readonly report: Report;
  readonly request: Request;
  /** The registry that was written. */
  readonly registry: Pick<Registry, 'entry'>;
  /** What the run wrote that no row of the report shows: datasets, parameters, removals, withdrawals. */
  readonly operations?: readonly OperationId[];
};

/**
 * The news of a run. Changes are told as the ledger has them, and only those that this run wrote; of an outcome that is not known, what
 * the ledger knows by now.
 *
 * @throws RegistryError when the ledger cannot be read.
 */
export async function newsOfRun({
  report,
  request,
  registry,
  operations = [],
}: Happened): Promise<readonly PromotionNews[]> {
  const rows = new Map(report.prompts.flatMap((row) => writtenBy(row).map((operation) => [operation, row] as const)));
  const written = await Promise.all(
    [...new Set([...rows.keys(), ...operations])].map(async (operation): Promise<readonly LedgerNews[]> => {
      const entry = await registry.entry(operation);
      const row = rows.get(operation);
      const summary = row === undefined || entry?.action !== 'promotion' ? undefined : explain([row]).because;
      return entry === undefined ? [] : [{ entry, summary }];
    }),
  );
  const refused = tellsRefusals(request, report)
    ? report.prompts.flatMap((row) => refusalOf(row, report, request))
    : [];
  return newsOf(written.flat(), refused, {
    repository: request.repository,
    project: report.project,
    registryCommit: report.registryCommit,
    run: request.run,
    startedAt: report.startedAt,
  });
}

function writtenBy({ promotion: { outcome, operation } }: PromptReport): readonly OperationId[] {
  const mayBeWritten = outcome === 'promoted' || outcome === 'indeterminate';
  return mayBeWritten && operation !== undefined ? [operation] : [];
}

/** Of a pull request its comment tells, and a laptop that only looks has refused nobody. */
function tellsRefusals(request: Request, report: Report): boolean {
  if (request.dryRun || report.proposal === true) return false;
  if (request.occasion === 'pull-request' || request.occasion === 'merge-group') return false;
  return request.command !== 'evaluate' || (request.assign && request.trust.kind === 'trusted');
}

function refusalOf(row: PromptReport, report: Report, request: Request): readonly RefusedNews[] {
  const { slug, environment, candidate, promotion } = row;
  if (promotion.outcome !== 'refused') return [];
  const { actor, triggeringActor, reason } = request;
  return [
    {
      kind: 'prompt',
      environment,
      slug,
      version: candidate,
      message: refusalWords(row),
      at: report.finishedAt,
      actor,
      ...(triggeringActor === undefined ? {} : { triggeringActor }),
      ...(reason === undefined ? {} : { reason }),
      ...(report.commit === undefined ? {} : { commit: report.commit }),
      ...(report.pullRequest === undefined ? {} : { pullRequest: report.pullRequest }),
    },
  ];
}

/** What stands against it, and of a verdict that is no pass, why. */
function refusalWords(row: PromptReport): string {
  const { message } = row.promotion;
  if (row.verdict.kind === 'pass') return message;
  const { because } = explain([row]);
  return because === '' || message.includes(because) ? message : `${message} ${because}`;
}
