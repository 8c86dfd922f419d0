import type { Config } from '../config/config.ts';
import type { Registry } from '../registry/registry.ts';
import type { Report } from '../report/report.ts';
import { givenBackIfClosed } from './closed-meanwhile.ts';
import { errorReport } from './empty-report.ts';
import { recipientsOf } from './notify/recipients.ts';
import type { Request, Surroundings } from './request.ts';

/**
 * Runs a request to its report, and tells whom the config names of what has happened. Never throws: what went wrong is a report with
 * the verdict `error`.
 */
export async function runRequest(request: Request, around: Surroundings): Promise<Report> {
  let used: { readonly config: Config; readonly registry: Registry } | undefined;
  const registry = (config: Config) => {
    used = { config, registry: around.registry(config) };
    return used.registry;
  };
  const report = await answer(request, { ...around, registry });
  const channels = used === undefined ? [] : recipientsOf(used.config, around.gitHub !== undefined);
  if (used === undefined || channels.length === 0) return report;
  const { toldReport } = await import('./notify/index.ts');
  const ways = around.gitHub ?? { dispatch: undefined, deployment: undefined };
  return await toldReport({ report, request, registry: used.registry }, channels, around, ways);
}

async function answer(request: Request, around: Surroundings): Promise<Report> {
  const startedAt = around.now();
  try {
    switch (request.command) {
      case 'evaluate': {
        const report = await (await import('./evaluate.ts')).evaluate(request, around);
        return await givenBackIfClosed(report, request, around);
      }
      case 'promote':
        return request.remove
          ? await (await import('./remove.ts')).remove(request, around)
          : await (await import('./promote.ts')).promote(request, around);
      case 'rollback':
        return await (await import('./rollback.ts')).rollback(request, around);
      case 'withdraw':
        return await (await import('./withdraw.ts')).withdraw(request, around);
    }
  } catch (thrown) {
    return errorReport(request, undefined, thrown, startedAt, around);
  }
}
