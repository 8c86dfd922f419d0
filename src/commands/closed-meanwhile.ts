import type { Report } from '../report/report.ts';
import { thrownReport } from './assignables/words.ts';
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
  const closed = `Pull request #${pullRequest} was closed while this run assigned.`;
  const warned = (message: string): Report => ({
    ...report,
    notices: [...report.notices, { level: 'warning', message: `${closed} ${message}` }],
  });
  try {
    const { withdraw } = await import('./withdraw.ts');
    const objection = async () => undefined;
    const given = await withdraw({ ...request, command: 'withdraw', pullRequest, objection }, around);
    const nothing = given.nothing === undefined ? undefined : `Nothing was left to give back: ${given.nothing}.`;
    const told = warned(nothing ?? given.because);
    return {
      ...told,
      ...(given.moves === undefined ? {} : { moves: [...(report.moves ?? []), ...given.moves] }),
      notices: [...told.notices, ...given.notices],
      ...(given.registryCommit === undefined ? {} : { registryCommit: given.registryCommit }),
    };
  } catch (thrown) {
    // What was assigned a moment ago must be told, whatever fails here.
    const { message } = thrownReport(thrown, 'What it took was not given back');
    return warned(`${message} Run the job of its closing again, or put it back with \`rollback\`.`);
  }
}

/** Only what GitHub says counts: without an answer the assignment stands, as it was allowed a moment ago. */
async function isClosed(number: number, { pullRequestStates }: EvaluateRequest): Promise<boolean> {
  try {
    return (await pullRequestStates([number]))?.get(number) === 'closed';
  } catch {
    return false;
  }
}
