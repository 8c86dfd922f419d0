import type { VerdictKind } from '../gate/verdict.ts';
import type { PromotionReport, Report } from '../report/report.ts';
import type { Occasion } from './request.ts';

export type ExitCode = 0 | 1 | 2 | 3;

const codes: { readonly [kind in VerdictKind]: ExitCode } = { pass: 0, fail: 1, inconclusive: 2, error: 3 };

/**
 * The exit code of a run (product, "action.yml"): on a pull request, in a merge queue and on a laptop the verdict; of push,
 * promote and rollback 0 only when every version in question is where it should be.
 */
export function exitCode(report: Report, occasion: Occasion): ExitCode {
  const moves = report.command !== 'evaluate' || occasion === 'push';
  const rows = [...report.prompts, ...(report.moves ?? [])];
  const settled = rows.length > 0 && rows.every((row) => isThere(row.promotion, report.dryRun));
  // A person may have promoted it despite an error: what was to be moved is there.
  if (moves && settled && report.error === undefined) return 0;
  if (report.verdict === 'error') return 3;
  if (report.nothing !== undefined) return 0;
  const verdict =
    report.greenInconclusive === true && report.verdict === 'inconclusive' && !moves ? 0 : codes[report.verdict];
  if (!moves) return verdict === 0 && rows.some((row) => unsettled(row.promotion)) ? 2 : verdict;
  return verdict === 0 ? 1 : verdict;
}

function isThere({ outcome, replaced }: PromotionReport, dryRun: boolean): boolean {
  return (
    (outcome === 'promoted' && replaced !== true) || outcome === 'already-held' || (dryRun && outcome === 'will-assign')
  );
}

/** It passed and should have moved, and it is not known to have: the next run decides, this one is not green. */
function unsettled({ outcome, again }: PromotionReport): boolean {
  return outcome === 'superseded' || outcome === 'indeterminate' || again === true;
}
