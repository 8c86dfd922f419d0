import type { EvaluationId } from '../../foundation/ids.ts';
import type { Contest } from '../../gate/index.ts';
import type { RecordedResult } from '../../registry/results.ts';
import type { Notice } from '../../report/report.ts';
import type { Candidate } from '../candidates.ts';

/** For how many days a recorded result of an evaluation may decide: the fewest of the environments that it is asked for. */
export type EvidenceDays = ReadonlyMap<EvaluationId, number>;

export function evidenceDaysOf(
  contests: ReadonlyMap<Candidate, Contest>,
  alone: Iterable<readonly [EvaluationId, { readonly evidenceDays: number }]>,
): EvidenceDays {
  const days = new Map<EvaluationId, number>();
  const atMost = (id: EvaluationId | undefined, evidenceDays: number) => {
    if (id !== undefined) days.set(id, Math.min(days.get(id) ?? evidenceDays, evidenceDays));
  };
  for (const [{ environment }, { suites }] of contests) {
    for (const { candidate, baseline } of suites) {
      atMost(candidate, environment.evidenceDays);
      atMost(baseline, environment.evidenceDays);
    }
  }
  for (const [id, { evidenceDays }] of alone) atMost(id, evidenceDays);
  return days;
}

/**
 * Whether a recorded result is too old to decide by. One whose time cannot be read is, and one from the future: no clock is wrong by
 * more than a day.
 */
export function isExpired({ recordedAt }: RecordedResult, finishedAt: string, days: number, now: Date): boolean {
  const ages = [recordedAt, finishedAt].map((at) => (now.getTime() - Date.parse(at)) / DAY_MS);
  return !ages.every((age) => age >= -1 && age <= days);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Said once for a run. */
export function expiredNotice(expired: readonly number[]): readonly Notice[] {
  const [first, ...rest] = [...new Set(expired)].toSorted((one, other) => one - other);
  if (first === undefined) return [];
  const days = [first, ...rest].join(' and ');
  const [results, was, them] = expired.length === 1 ? ['result', 'was', 'It was'] : ['results', 'were', 'They were'];
  const message = `${expired.length} recorded ${results} ${was} not used: older than the ${days} ${days === '1' ? 'day' : 'days'} that \`evidence-days\` allows. ${them} evaluated again.`;
  return [{ level: 'notice', message }];
}
