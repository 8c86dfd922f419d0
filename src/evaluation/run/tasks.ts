import type { Case, Dataset } from '../../datasets/dataset.ts';
import { FileError } from '../../foundation/errors.ts';
import type { CaseFacts } from '../evaluation.ts';
import type { Group, Lane } from '../lanes.ts';
import type { PlannedSubject } from '../subject.ts';
import type { Stop } from './stop.ts';

/** One completion to be had and scored. */
export type Task = {
  readonly lane: Lane<PlannedSubject>;
  readonly asked: Case;
  /** Of the case in its dataset, 0-based. */
  readonly position: number;
  /** 0-based. */
  readonly trial: number;
};

/**
 * All tasks in the order they are begun: one trial of every case before the next trial, and for each case all prompt versions
 * next to each other. The datasets are read again in every round: no case is kept.
 *
 * @throws FileError for a dataset that is no longer the one that was planned; whatever reading it throws.
 */
export async function* tasksOf(groups: readonly Group<PlannedSubject>[], stop: Stop): AsyncGenerator<Task, undefined> {
  const rounds = Math.max(0, ...groups.flatMap(({ lanes }) => lanes.map(({ trials }) => trials)));
  for (let trial = 0; trial < rounds; trial += 1) {
    for (const { dataset, lanes } of groups) {
      const asking = lanes.filter(({ trials }) => trial < trials);
      if (asking.length > 0) yield* round(dataset, asking, trial, stop);
    }
  }
  return undefined;
}

async function* round(
  dataset: Dataset,
  lanes: readonly Lane<PlannedSubject>[],
  trial: number,
  stop: Stop,
): AsyncGenerator<Task, undefined> {
  const planned = lanes[0]?.subjects[0].cases ?? [];
  let position = 0;
  for await (const asked of dataset.cases()) {
    if (stop.ended) return undefined;
    if (planned[position]?.id !== asked.id) throw changed(dataset, planned[position]);
    for (const lane of lanes) yield { lane, asked, position, trial };
    position += 1;
  }
  if (position < planned.length) throw changed(dataset, planned[position]);
  return undefined;
}

function changed({ file }: Dataset, expected: CaseFacts | undefined): FileError {
  const where = expected === undefined ? 'there are more cases' : `the case "${expected.id}" is not at its place`;
  return new FileError(`the dataset was changed while it was read: ${where}`, {
    position: { file },
    todo: 'Run again when nothing writes to the file.',
  });
}
