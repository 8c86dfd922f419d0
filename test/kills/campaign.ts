import type { Signal } from './child.ts';
import { type Course, killOnce, type Outcome, takeCourse } from './kill.ts';
import type { Kill, Phase, Place, Step } from './place.ts';

export type Campaign = {
  readonly kills: number;
  /** The same seed, the same kills; the time at which a kill falls is the machine's all the same. */
  readonly seed: number;
  /** Places at work at the same time. */
  readonly lanes: number;
  readonly startPlace: () => Promise<Place>;
  readonly progress?: (done: number, violations: number) => void;
};

export type Tally = {
  readonly kills: number;
  /** Kills by how and when: `SIGKILL at a step`. */
  readonly by: ReadonlyMap<string, number>;
  readonly violations: readonly string[];
  /** Runs that a signal reached when all was done, and that ended with 0. */
  readonly finished: number;
  /** Signals that came after the end: no kill. */
  readonly missed: number;
  /** Kills after which what the run moves was in the ledger. */
  readonly written: number;
  /** Kills that left a lock behind. */
  readonly locked: number;
  /** The longest that a run lived after SIGINT or SIGTERM, in milliseconds. */
  readonly outlived: number;
  readonly seconds: number;
};

/** Kills runs, half of them at named steps and half at times drawn from their length, and adds up what came of it. */
export async function runCampaign({ kills, seed, lanes, startPlace, progress }: Campaign): Promise<Tally> {
  const startedAt = performance.now();
  const places = await Promise.all(Array.from({ length: lanes }, startPlace));
  const outcomes: { readonly kill: Kill; readonly outcome: Outcome }[] = [];
  const violations: string[] = [];
  let missed = 0;
  try {
    const [first] = places;
    if (first === undefined) throw new RangeError('a campaign has at least one lane');
    const courses: Course[] = [];
    for (const scenario of first.scenarios) courses.push(await takeCourse(first, scenario));
    const plan = plannedKills(courses, first.hasLocks, seeded(seed));
    const work = async (place: Place) => {
      while (outcomes.length + underWay < kills) {
        underWay += 1;
        const { number, course, kill } = plan.next();
        const outcome = await killOnce(place, course, kill);
        underWay -= 1;
        // A kill that came too late is none; another takes its place.
        if (outcome.missed) missed += 1;
        else outcomes.push({ kill, outcome });
        const name = `seed ${seed}, kill ${number}: ${place.name}, ${course.scenario}, ${describeKill(kill)}`;
        violations.push(...outcome.violations.map((each) => `${name}: ${each}`));
        progress?.(outcomes.length, violations.length);
      }
    };
    let underWay = 0;
    await Promise.all(places.map(work));
  } finally {
    await Promise.all(places.map((place) => place.stop()));
  }
  return { ...added(outcomes), violations, missed, seconds: (performance.now() - startedAt) / 1_000 };
}

type Planned = { readonly number: number; readonly course: Course; readonly kill: Kill };

/** What moves something first, then what writes, then the rest, each in an order of the seed's; and a time in between. */
function plannedKills(courses: readonly Course[], hasLocks: boolean, random: Random): { next(): Planned } {
  const cells = courses.flatMap((course) => namedKills(course, hasLocks).map((cell) => ({ course, ...cell })));
  const ordered = (['moves', 'writes', 'reads'] as const).flatMap((weight) =>
    random.shuffled(cells.filter((cell) => cell.weight === weight)),
  );
  let number = 0;
  return {
    next() {
      number += 1;
      const named = number % 2 === 1 ? ordered[((number - 1) / 2) % ordered.length] : undefined;
      if (named !== undefined) return { number, course: named.course, kill: named.kill };
      const course = random.pick(courses);
      const signal = random.pick(SIGNALS);
      const milliseconds = Math.round(random.next() * course.milliseconds);
      return { number, course, kill: { signal, group: random.next() < 0.5, at: { kind: 'time', milliseconds } } };
    },
  };
}

function namedKills({ steps }: Course, hasLocks: boolean) {
  return steps.flatMap((step) =>
    SIGNALS.flatMap((signal) => {
      const phases: Phase[] = ['unanswered', 'answered'];
      if (signal === 'SIGKILL') phases.push('undone');
      if (signal === 'SIGKILL' && hasLocks && step.weight === 'moves') phases.push('locked');
      return phases.map((phase): { weight: Step['weight']; kill: Kill } => {
        return { weight: step.weight, kill: { signal, group: false, at: { kind: 'step', step, phase } } };
      });
    }),
  );
}

const SIGNALS: readonly Signal[] = ['SIGKILL', 'SIGINT', 'SIGTERM'];

/** Numbers that a seed decides: the same kills again, from the seed that a failure names. */
type Random = {
  /** In [0, 1). */
  next(): number;
  shuffled<T>(items: readonly T[]): T[];
  pick<T>(items: readonly T[]): T;
};

/** Mulberry32 (Tommy Ettinger, 2017; public domain). */
function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    shuffled: (items) =>
      items
        .map((item) => ({ item, order: next() }))
        .sort((one, other) => one.order - other.order)
        .map(({ item }) => item),
    pick(items) {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError('there is nothing to pick from');
      return item;
    },
  };
}

function describeKill({ signal, group, at }: Kill): string {
  if (at.kind === 'step') return `${signal} at ${at.step.name} ${at.step.nth}, ${at.phase}`;
  return `${signal} after ${at.milliseconds} ms${group ? ', with the programs it started' : ''}`;
}

function added(outcomes: readonly { readonly kill: Kill; readonly outcome: Outcome }[]) {
  const by = new Map<string, number>();
  for (const { kill } of outcomes) {
    const name = `${kill.signal} at a ${kill.at.kind}`;
    by.set(name, (by.get(name) ?? 0) + 1);
  }
  const count = (is: (outcome: Outcome) => boolean) => outcomes.filter(({ outcome }) => is(outcome)).length;
  return {
    kills: outcomes.length,
    by,
    finished: count(({ finished }) => finished),
    written: count(({ written }) => written),
    locked: count(({ locks }) => locks.length > 0),
    outlived: Math.max(0, ...outcomes.map(({ outcome }) => outcome.outlived)),
  };
}

/** The figures in words, for a log. */
export function describeTally(name: string, tally: Tally): string {
  const kinds = [...tally.by].toSorted().map(([kind, count]) => `${count} ${kind}`);
  return [
    `${name}: ${tally.kills} kills in ${tally.seconds.toFixed(0)} s (${kinds.join(', ')})`,
    `  ${tally.written} had written what they move; ${tally.finished} were done and ended with 0; ${tally.missed} came too late`,
    `  ${tally.locked} left a lock; the longest after SIGINT or SIGTERM: ${Math.round(tally.outlived)} ms`,
    `  ${tally.violations.length} violations`,
    ...tally.violations.map((each) => `  VIOLATION ${each}`),
  ].join('\n');
}
