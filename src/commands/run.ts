import type { Report } from '../report/report.ts';
import { errorReport } from './empty-report.ts';
import type { Request, Surroundings } from './request.ts';

/** Runs a request to its report. Never throws: what went wrong is a report with the verdict `error`. */
export async function runRequest(request: Request, around: Surroundings): Promise<Report> {
  const startedAt = around.now();
  try {
    switch (request.command) {
      case 'evaluate':
        return await (await import('./evaluate.ts')).evaluate(request, around);
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
