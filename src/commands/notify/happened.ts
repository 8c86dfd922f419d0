import type { OperationId } from '../../foundation/ids.ts';
import { newsOf, type PromotionNews, type RefusedNews } from '../../promotion/notify/index.ts';
import { parseAssignable } from '../../registry/assignable.ts';
import type { Registry } from '../../registry/registry.ts';
import { explain } from '../../report/index.ts';
import type { PromotionReport, PromptReport, Report } from '../../report/report.ts';
import type { Request } from '../request.ts';

/** A run that is over: what it found and did. */
export type Happened = {
  readonly report: Report;
  readonly request: Request;
  /** The registry that was written. */
  readonly registry: Pick<Registry, 'entry'>;
};

/**
 * The news of a run. Changes are told as the ledger has them, and only those that this run wrote; of an outcome that is not known, what
 * the ledger knows by now.
 *
 * @throws RegistryError when the ledger cannot be read.
 */
export async function newsOfRun({ report, request, registry }: Happened): Promise<readonly PromotionNews[]> {
  const rows = new Map(report.prompts.flatMap((row) => operationOf(row).map((operation) => [operation, row] as const)));
  const operations = new Set([...rows.keys(), ...(report.moves ?? []).flatMap(operationOf)]);
  const written = await Promise.all(
    [...operations].map(async (operation) => {
      const entry = await registry.entry(operation);
      const row = rows.get(operation);
      const summary = row === undefined || entry?.action !== 'promotion' ? undefined : explain([row]).because;
      return entry === undefined ? [] : [{ entry, summary }];
    }),
  );
  return newsOf(written.flat(), tellsRefusals(request, report) ? refusalsIn(report, request) : [], {
    repository: request.repository,
    project: report.project,
    registryCommit: report.registryCommit,
    run: request.run,
    startedAt: report.startedAt,
  });
}

/** What this run wrote, or may have written. */
function operationOf({ promotion }: { readonly promotion: PromotionReport }): readonly OperationId[] {
  const { outcome, operation, written } = promotion;
  return operation !== undefined && (written === true || outcome === 'indeterminate') ? [operation] : [];
}

/** Of a pull request its comment tells, and a laptop that only looks has refused nobody. */
function tellsRefusals(request: Request, report: Report): boolean {
  if (request.dryRun || report.proposal === true) return false;
  if (request.occasion === 'pull-request' || request.occasion === 'merge-group') return false;
  return request.command !== 'evaluate' || (request.assign && request.trust.kind === 'trusted');
}

function refusalsIn(report: Report, request: Request): readonly RefusedNews[] {
  const { actor, triggeringActor, reason } = request;
  const facts = {
    at: report.finishedAt,
    actor,
    ...(triggeringActor === undefined ? {} : { triggeringActor }),
    ...(reason === undefined ? {} : { reason }),
    ...(report.commit === undefined ? {} : { commit: report.commit }),
    ...(report.pullRequest === undefined ? {} : { pullRequest: report.pullRequest }),
  };
  // A rollback that is refused has found no version to go back to, or may not.
  const judged = request.command === 'evaluate' || request.command === 'promote';
  const prompts = report.prompts.filter(isRefused).map((row) => ({
    kind: 'prompt' as const,
    slug: row.slug,
    environment: row.environment,
    version: judged ? row.candidate : undefined,
    message: judged ? whyRefused(row) : row.promotion.message,
    ...facts,
  }));
  const moves = (report.moves ?? []).filter(isRefused).map(({ name, environment, promotion }) => ({
    ...parseAssignable(name),
    environment,
    version: undefined,
    message: promotion.message,
    ...facts,
  }));
  return [...prompts, ...moves];
}

function isRefused({ promotion }: { readonly promotion: PromotionReport }): boolean {
  return promotion.outcome === 'refused';
}

/** What stands against it, and of a verdict that is no pass, why. */
function whyRefused(row: PromptReport): string {
  const { message } = row.promotion;
  if (row.verdict.kind === 'pass') return message;
  const { because } = explain([row]);
  return because === '' || message.includes(because) ? message : `${message} ${because}`;
}
