import { detectableDrop } from '../gate/statistics/variance.ts';
import type { Candidate } from './candidates.ts';
import type { Contests } from './contests.ts';
import type { OpenSuite } from './open-suites.ts';
import { callsFor, idsOf, type PlannedCalls, type Planning } from './plan-calls.ts';

export type PlannedSuite = PlannedCalls & {
  readonly suite: string;
  readonly dataset: string;
  readonly cases: number;
  /** What is drawn independently: clusters where cases have them. */
  readonly units: number;
  readonly trials: number;
  /** Versions that are asked: the candidate, and what it is compared with. */
  readonly sides: number;
  readonly scorers: readonly { readonly name: string; readonly kind: string; readonly models: readonly string[] }[];
  /** A guess, 0–1, of the drop of a mean that would be seen four times in five. Undefined below ten units, and without a baseline. */
  readonly typicalDetectableDrop?: number;
};

export async function plannedSuites(
  candidate: Candidate,
  { contests }: Contests,
  suites: ReadonlyMap<string, OpenSuite>,
  planning: Planning,
): Promise<readonly PlannedSuite[]> {
  const contested = contests.get(candidate)?.suites ?? [];
  const names = [...new Set(contested.map(({ suite }) => suite))];
  return await Promise.all(
    names.flatMap((name) => {
      const suite = suites.get(name);
      const ids = [...new Set(contested.filter((each) => each.suite === name).flatMap(idsOf))];
      return suite === undefined ? [] : [plannedSuite(suite, ids, planning)];
    }),
  );
}

async function plannedSuite(
  { name, dataset, scorers, trials }: OpenSuite,
  ids: Parameters<typeof callsFor>[0],
  planning: Planning,
): Promise<PlannedSuite> {
  const calls = await callsFor(ids, planning);
  // Each case without a cluster would be one of its own; which have one, is counted when they are read.
  const units = dataset.clusters === 0 ? dataset.size : dataset.clusters;
  return {
    suite: name,
    dataset: dataset.slug,
    cases: dataset.size,
    units,
    trials,
    sides: ids.length,
    scorers: scorers.map((scorer) => ({
      name: scorer.name,
      kind: scorer.kind,
      models: (scorer.calls ?? []).map(({ model }) => model.id),
    })),
    ...calls,
    ...(ids.length < 2 || units < FEWEST_UNITS ? {} : { typicalDetectableDrop: typicalDrop(units, trials) }),
  };
}

/** Fewer say nothing about a mean (docs/gate.md). */
const FEWEST_UNITS = 10;

/**
 * What nobody can know before the answers are there, guessed from the world of docs/gate-figures.md: a scorer of 0 and 1, a third of
 * the cases a coin toss, so that one case in six flips between two runs of one prompt, and a change that moves 2.5 % of the cases.
 */
export function typicalDrop(units: number, trials: number): number {
  return detectableDrop(Math.sqrt((MOVED + NOISE / trials) / units));
}

/** Variance of one trial's noise, both sides: 0.32 · ¼ · 2. */
const NOISE = 0.16;
const MOVED = 0.025;
