import fc from 'fast-check';
import type { GatePolicy, JudgedSuite, Verdict } from '../../src/gate/index.ts';
import { decideAt } from '../../src/gate/judge.ts';
import { type EvaluationOptions, earlyLook, type Outcome, policy, withBaseline } from './builders.ts';

/** By scorer: cases, each with its trials. */
export type Scored = { readonly exact: Outcome[][]; readonly label: Outcome[][] };
export type SideName = 'baseline' | 'candidate';

/** Both sides of one suite with two scorers and the repeats of every case, and a policy that may have every rule. */
export type World = {
  readonly baseline: Scored;
  readonly candidate: Scored;
  readonly reruns: { readonly baseline: Scored; readonly candidate: Scored };
  readonly tags: string[][];
  readonly clusters: (string | undefined)[];
  readonly rules: GatePolicy;
  /** Of the look at which it is judged. */
  readonly level: number;
};

export const score: fc.Arbitrary<Outcome> = fc.constantFrom<Outcome>(0, 1, 1, 1, 0.25, 0.5);
export const lost: fc.Arbitrary<Outcome> = fc.constantFrom('infrastructure', 'scorer-failed', 'unscored');
export const gap: fc.Arbitrary<Outcome> = fc.oneof(lost, fc.constantFrom<Outcome>('task', 'not-applicable', 'not-run'));

/** Scores, and now and then one of these. */
export const often = (rare: fc.Arbitrary<Outcome>): fc.Arbitrary<Outcome> =>
  fc.oneof({ arbitrary: score, weight: 300 }, { arbitrary: rare, weight: 1 });

const rules: fc.Arbitrary<GatePolicy> = fc
  .record(
    {
      mode: fc.constantFrom('simple', 'strict'),
      maxDrop: fc.constantFrom(0, 0.05, 0.3, 0.6, 1),
      minCases: fc.constantFrom(1, 1, 5),
      scorers: fc.record({
        exact: fc.record(
          { min: fc.constantFrom(0, 0.3, 0.8), maxRegressedCases: fc.constantFrom(0, 3) },
          { requiredKeys: [] },
        ),
      }),
      criticalTags: fc.constantFrom([], [], ['safety']),
      mustImprove: fc.constantFrom(
        { need: 'any', scorers: ['exact', 'label'], by: 0 },
        { need: 'all', scorers: ['label'], by: 0.1 },
      ),
      weights: fc.record({ label: fc.constantFrom(0, 0.5, 1, 3) }),
    },
    { requiredKeys: ['mode', 'maxDrop', 'minCases', 'scorers', 'criticalTags', 'weights'] },
  )
  // Without `pass-at` it depends on the other scores whether 0.5 passes.
  .map((some) => policy({ ...some, passAt: 0.5 }));

/** @param trial what may become of a trial. Most cases are alike on both sides; where they are not, one side may be the better one throughout. */
export const world = (trial: fc.Arbitrary<Outcome>): fc.Arbitrary<World> =>
  fc
    .record({
      cases: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 10, max: 80 })),
      trials: fc.integer({ min: 1, max: 3 }),
      clustered: fc.boolean(),
    })
    .chain(({ cases, trials, clustered }) => {
      const all = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: cases, maxLength: cases });
      const side = (count: number, of: fc.Arbitrary<Outcome>) => {
        const scores = all(fc.array(of, { minLength: count, maxLength: count }));
        return fc.record({ exact: scores, label: scores });
      };
      return fc.record({
        baseline: side(trials, trial),
        candidate: side(trials, trial),
        reruns: fc.record({ baseline: side(5, score), candidate: side(5, score) }),
        tags: all(fc.constantFrom<string[]>([], [], ['safety'])),
        clusters: all(clustered ? fc.constantFrom(undefined, 'a', 'b', 'c') : fc.constant(undefined)),
        rules,
        level: fc.constantFrom(0, 0.01, 0.05, 0.05),
        alike: all(fc.constantFrom(true, true, true, false)),
        better: fc.constantFrom<SideName | undefined>(undefined, undefined, 'baseline', 'candidate'),
      });
    })
    .map(({ alike, better, ...given }): World => {
      const one = (side: SideName, name: keyof Scored) =>
        given[side][name].map((row, index) => {
          if (alike[index]) return given.baseline[name][index] ?? row;
          return better === undefined ? row : row.map((): Outcome => (side === better ? 1 : 0));
        });
      const scored = (side: SideName): Scored => ({ exact: one(side, 'exact'), label: one(side, 'label') });
      return { ...given, baseline: scored('baseline'), candidate: scored('candidate') };
    });

export const suiteOf = (
  { baseline, candidate, reruns, tags, clusters }: World,
  changes: Partial<EvaluationOptions> = {},
) =>
  withBaseline(
    { scores: baseline, reruns: reruns.baseline, tags, clusters },
    { scores: candidate, reruns: reruns.candidate, tags, clusters, ...changes },
  );

/** At the level of the world, over all cases and trials. */
export const verdictAt = (given: World, source: JudgedSuite = suiteOf(given)): Verdict => {
  const rounds = given.baseline.exact[0]?.length ?? 1;
  const look = earlyLook({ cases: given.tags.length, rounds, level: given.level });
  return decideAt([{ source, look }], given.rules).verdict;
};

/** One trial of one case under one scorer: the n-th of all of them. */
export type Place = { readonly side: SideName; readonly name: keyof Scored; readonly at: number };

export const place: fc.Arbitrary<Place> = fc.record({
  side: fc.constantFrom('baseline', 'candidate'),
  name: fc.constantFrom('exact', 'label'),
  at: fc.nat(),
});

export function outcomeAt(given: World, { side, name, at }: Place): Outcome | undefined {
  const rows = given[side][name];
  const row = rows[at % rows.length] ?? [];
  return row[Math.floor(at / rows.length) % row.length];
}

export function withOutcome(given: World, { side, name, at }: Place, outcome: Outcome): World {
  const rows = given[side][name].map((row) => [...row]);
  const row = rows[at % rows.length] ?? [];
  row[Math.floor(at / rows.length) % row.length] = outcome;
  return { ...given, [side]: { ...given[side], [name]: rows } };
}
