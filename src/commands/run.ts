import type { Config, NotifyConfig } from '../config/config.ts';
import type { Registry } from '../registry/registry.ts';
import type { Report } from '../report/report.ts';
import { givenBackIfClosed } from './closed-meanwhile.ts';
import { errorReport } from './empty-report.ts';
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
  const channels = used === undefined ? [] : channelsOf(used.config, around);
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

/** Those of the config, and a deployment for each protected environment that has none there (design, promotion). */
function channelsOf({ notify, environments }: Config, { gitHub }: Surroundings): readonly NotifyConfig[] {
  if (gitHub === undefined || notify.some(({ kind }) => kind === 'deployment')) return notify;
  const guarded = environments.filter((each) => each.protected);
  const [first] = guarded;
  if (first === undefined) return notify;
  const deployment: NotifyConfig = {
    kind: 'deployment',
    environments: guarded.map(({ slug }) => slug),
    on: ['assigned', 'removed', 'rolled-back'],
    position: first.position,
  };
  return [...notify, deployment];
}
