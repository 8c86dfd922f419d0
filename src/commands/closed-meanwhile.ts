import type { Report } from '../report/report.ts';
import type { EvaluateRequest, Surroundings } from './request.ts';

/**
 * A pull request may be closed between the last look at it and the write: its own closing run found nothing to give back then. So what
 * was written is looked at once more, and given back. @returns the report, with what was given back.
 */
export async function givenBackIfClosed(
  report: Report,
  request: EvaluateRequest,
  around: Surroundings,
): Promise<Report> {
  const { pullRequest, occasion } = request;
  const wrote = [...report.prompts, ...(report.moves ?? [])].some(({ promotion }) => promotion.written === true);
  if (occasion !== 'pull-request' || pullRequest === undefined || !wrote) return report;
  if (!(await isClosed(pullRequest, request))) return report;
  const { withdraw } = await import('./withdraw.ts');
  const objection = async () => undefined;
  const given = await withdraw({ ...request, command: 'withdraw', pullRequest, objection }, around);
  const message = `Pull request #${pullRequest} was closed while this run assigned. ${given.because}`;
  return {
    ...report,
    ...(given.moves === undefined ? {} : { moves: [...(report.moves ?? []), ...given.moves] }),
    notices: [...report.notices, ...given.notices, { level: 'warning', message }],
    ...(given.registryCommit === undefined ? {} : { registryCommit: given.registryCommit }),
  };
}

/** Only what GitHub says counts: without an answer the assignment stands, as it was allowed a moment ago. */
async function isClosed(number: number, { pullRequestStates }: EvaluateRequest): Promise<boolean> {
  try {
    return (await pullRequestStates([number]))?.get(number) === 'closed';
  } catch {
    return false;
  }
}
