import type { CaseId } from '../foundation/ids.ts';
import { freshRounds } from '../gate/index.ts';
import type { Trial } from './evaluation.ts';
import { ofOthers, recentTrials } from './pool.ts';
import type { IdentifiedSubject } from './subject.ts';

/** True for a trial, by the position of its case and its index, that is not in hand and may be asked for. */
export type Lacks = (position: number, index: number) => boolean;

/** What a subject lacks when it is planned: what is neither recorded nor, as far as one can tell on this UTC day, pooled. */
export function lacking(subject: IdentifiedSubject, today: string): Lacks {
  const { trials, recorded, pool } = subject;
  const known = recorded ?? pool;
  if (known === undefined) return (_, index) => index < trials;
  const positions = new Map(known.cases.map(({ id }, position) => [id, position]));
  const pooled = countByCase(recorded?.pooled ?? ofOthers(recentTrials(known, today), subject), positions);
  const recordedTrials = new Uint8Array(positions.size * trials);
  for (const trial of recorded?.trials ?? []) {
    const position = positions.get(trial.case);
    if (position !== undefined) recordedTrials[position * trials + trial.index] = 1;
  }
  return (position, index) =>
    index < freshRounds(trials, pooled[position] ?? 0) && recordedTrials[position * trials + index] !== 1;
}

/** True when every trial is recorded, or not needed for the pooled ones that were recorded with them. */
export function isFull(subject: IdentifiedSubject): boolean {
  const { recorded, trials } = subject;
  if (recorded === undefined) return false;
  const lacks = lacking(subject, '');
  return recorded.cases.every((_, position) => {
    for (let index = 0; index < trials; index += 1) if (lacks(position, index)) return false;
    return true;
  });
}

/** Trials of each case, by its position. */
export function countByCase(trials: readonly Trial[], positions: ReadonlyMap<CaseId, number>): Uint8Array {
  const counts = new Uint8Array(positions.size);
  for (const trial of trials) {
    const position = positions.get(trial.case);
    if (position !== undefined) counts[position] = (counts[position] ?? 0) + 1;
  }
  return counts;
}
