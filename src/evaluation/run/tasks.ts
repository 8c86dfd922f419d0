import type { Case, Dataset } from '../../datasets/dataset.ts';
import { isNonEmpty, type NonEmptyArray } from '../../foundation/brand.ts';
import { FileError } from '../../foundation/errors.ts';
import type { EvaluationId } from '../../foundation/ids.ts';
import type { CaseFacts } from '../evaluation.ts';
import type { Group, Lane } from '../lanes.ts';
import type { PlannedSubject } from '../subject.ts';
import type { Assembly } from './assembly.ts';
import type { Stop } from './stop.ts';
import type { Ask, Wave } from './waves.ts';

/** One completion to be had and scored. */
export type Task = {
  readonly lane: Lane<PlannedSubject>;
  /** Those of the lane that want it. */
  readonly assemblies: NonEmptyArray<Assembly>;
  readonly kind: Ask['kind'];
  readonly asked: Case;
  /** Of the case in its dataset, 0-based. */
  readonly position: number;
  /** Of the trial or re-run, 0-based. */
  readonly index: number;
};

export type Work = {
  readonly groups: readonly Group<PlannedSubject>[];
  readonly assemblies: ReadonlyMap<EvaluationId, Assembly>;
  readonly stop: Stop;
};

/**
 * The tasks of a wave in the order they are begun: one trial of every case before the next trial, and for each case all prompt
 * versions next to each other. The datasets are read again in every round that wants something: no case is kept.
 *
 * @throws FileError for a dataset that is no longer the one that was planned; whatever reading it throws.
 */
export async function* tasksOf(wave: Wave, work: Work): AsyncGenerator<Task, undefined> {
  const rounds = Math.max(0, ...wave.map(({ upTo }) => upTo));
  for (let index = 0; index < rounds; index += 1) {
    for (const group of work.groups) yield* round(group, index, work);
  }
  return undefined;
}

/** What one lane may ask in a round. */
type Turn = {
  readonly lane: Lane<PlannedSubject>;
  readonly kind: Ask['kind'];
  readonly assemblies: readonly Assembly[];
};

async function* round(
  { dataset, lanes }: Group<PlannedSubject>,
  index: number,
  { assemblies, stop }: Work,
): AsyncGenerator<Task, undefined> {
  const turns = KINDS.flatMap((kind) => lanes.map((lane) => turnOf(lane, kind, index, assemblies)));
  const taken = turns.filter((turn) => turn.assemblies.length > 0);
  const planned = taken[0]?.lane.subjects[0].cases;
  if (planned === undefined) return undefined;
  let position = 0;
  for await (const asked of dataset.cases()) {
    if (stop.ended) return undefined;
    if (planned[position]?.id !== asked.id) throw changed(dataset, planned[position]);
    for (const { lane, kind, assemblies } of taken) {
      const wanting = assemblies.filter((assembly) => assembly.wants(kind, position, index));
      if (isNonEmpty(wanting)) yield { lane, assemblies: wanting, kind, asked, position, index };
    }
    position += 1;
  }
  if (position < planned.length) throw changed(dataset, planned[position]);
  return undefined;
}

const KINDS: readonly Ask['kind'][] = ['trials', 'reruns'];

function turnOf(
  lane: Lane<PlannedSubject>,
  kind: Ask['kind'],
  index: number,
  assemblies: ReadonlyMap<EvaluationId, Assembly>,
): Turn {
  const asking = lane.subjects.flatMap(({ id }) => assemblies.get(id) ?? []);
  return { lane, kind, assemblies: asking.filter((assembly) => assembly.wantsIn(kind, index)) };
}

function changed({ file }: Dataset, expected: CaseFacts | undefined): FileError {
  const where = expected === undefined ? 'there are more cases' : `the case "${expected.id}" is not at its place`;
  return new FileError(`the dataset was changed while it was read: ${where}`, {
    position: { file },
    todo: 'Run again when nothing writes to the file.',
  });
}
