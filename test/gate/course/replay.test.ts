import { hash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../src/evaluation/evaluation.ts';
import { looksOf, onlyLook } from '../../../src/gate/course/looks.ts';
import { canPassWithTies } from '../../../src/gate/course/preflight.ts';
import type { Contest, GatePolicy, Settled } from '../../../src/gate/index.ts';
import { decideAt } from '../../../src/gate/judge.ts';
import { checksOf, type Outcome, policy } from '../builders.ts';
import { type Answers, rehearse, side } from './rehearsal.ts';

/** What the evaluations of a world look like, and the gate. */
type World = {
  readonly cases: number;
  readonly trials: number;
  readonly seed: number;
  /** Of 100 cases: broken by the candidate, mended by it, a coin toss on both sides, of infrastructure that fails now and then. */
  readonly broken: number;
  readonly mended: number;
  readonly tossed: number;
  readonly down: number;
  readonly graded: boolean;
  readonly pooled: number;
  readonly gone: boolean;
  readonly clusters: boolean;
};

const worlds: fc.Arbitrary<World> = fc.record({
  cases: fc.constantFrom(8, 30, 41, 64, 80, 100, 120),
  trials: fc.integer({ min: 1, max: 4 }),
  seed: fc.integer({ min: 0, max: 1e6 }),
  broken: fc.constantFrom(0, 0, 1, 2, 4, 8, 20),
  mended: fc.constantFrom(0, 0, 2, 4, 10),
  tossed: fc.constantFrom(0, 5, 15, 32),
  down: fc.constantFrom(0, 0, 0, 1, 10),
  graded: fc.boolean(),
  pooled: fc.constantFrom(0, 0, 2, 9, 10),
  gone: fc.constantFrom(false, false, false, true),
  clusters: fc.constantFrom(false, false, false, true),
});

const gates: fc.Arbitrary<Partial<GatePolicy>> = fc.record({
  mode: fc.constantFrom('simple' as const, 'strict' as const),
  maxDrop: fc.constantFrom(0.05, 0.1, 0.2),
  criticalTags: fc.constantFrom([], [], ['safety']),
  scorers: fc.constantFrom(
    {},
    {},
    { exact: { min: 0.6 } },
    { exact: { maxRegressedCases: 0 } },
    { exact: { maxRegressedCases: 3 } },
  ),
  earlyStop: fc.constantFrom(true, true, true, false),
  onInconclusive: fc.constant('block' as const),
});

/** A candidate, what it is compared with, and another release. */
function sidesOf(world: World): { readonly own: Evaluation; readonly held: Evaluation; readonly other: Evaluation } {
  const { cases, trials, pooled, gone } = world;
  const tags = Array.from({ length: cases }, (_, position) => (position % 23 === 5 ? ['safety'] : []));
  const options = {
    cases,
    trials,
    tags,
    ...(world.clusters ? { clusters: tags.map((_, position) => `group ${position % 35}`) } : {}),
  };
  const answered = (name: string) => answersOf(world, name);
  return {
    own: side('candidate', answered('candidate'), { ...options, repeats: answered('repeats of the candidate') }),
    held: side('baseline', answered('baseline'), {
      ...options,
      repeats: answered('repeats of the baseline'),
      pooled,
      ...(gone ? { gone: 'gone' } : {}),
    }),
    other: side('other', answered('other'), { ...options, repeats: answered('repeats of the other'), pooled: 0 }),
  };
}

function answersOf(world: World, name: string): Answers {
  const chance = (key: string): number => hash('sha256', `${world.seed}|${key}`, 'buffer').readUInt32LE() / 2 ** 32;
  const kinds = Array.from({ length: world.cases }, (_, position) => 100 * chance(`kind|${position}`));
  const isCandidate = name.endsWith('candidate');
  return (position, trial): Outcome => {
    const toss = chance(`${name}|${position}|${trial}`);
    if (100 * toss < world.down) return 'infrastructure';
    const kind = kinds[position] ?? 0;
    const score = scoreOf(kind, toss, world, isCandidate);
    return world.graded && score > 0 ? score - 0.2 * chance(`grade|${name}|${position}|${trial}`) : score;
  };
}

function scoreOf(kind: number, toss: number, { broken, mended, tossed }: World, isCandidate: boolean): number {
  if (kind < broken) return isCandidate ? 0 : 1;
  if (kind < broken + mended) return isCandidate ? 1 : 0;
  if (kind < broken + mended + tossed) return toss < 0.55 ? 1 : 0;
  return 1;
}

function contestsOf({ own, held, other }: ReturnType<typeof sidesOf>, changes: Partial<GatePolicy>) {
  const against = (baseline: Evaluation) => ({ suite: 'triage', candidate: own.id, baseline: baseline.id });
  const judged: Contest = { policy: policy(changes), suites: [against(held)] };
  // Another environment: other rules, that ask for other repeats and other looks, and another release beside.
  const beside: Contest = {
    policy: policy({ mode: 'simple', criticalTags: ['safety'], scorers: { exact: { maxRegressedCases: 1 } } }),
    suites: [against(other), { ...against(held), against: 'anchor' }],
  };
  const thorough: Contest = {
    policy: policy({ earlyStop: false, scorers: { exact: { maxRegressedCases: 0 } } }),
    suites: [against(held)],
  };
  return { judged, beside, thorough };
}

/** What a verdict rests on, without what of the evaluations was not judged. */
const told = ({ verdict, comparisons, ending }: Settled) => ({ verdict, comparisons, ending });

describe('a run', () => {
  it('that is replayed with its answers at hand asks for nothing new and settles alike', () => {
    fc.assert(
      fc.property(worlds, gates, (world, changes) => {
        const sides = sidesOf(world);
        const all = Object.values(sides);
        const { judged } = contestsOf(sides, changes);
        const first = rehearse([judged], all);
        const again = rehearse([judged], all, first.evaluations);
        expect(again.drawn).toBe(0);
        expect(again.waves.length).toBeLessThanOrEqual(first.waves.length);
        expect(told(again.settled(judged))).toEqual(told(first.settled(judged)));
      }),
      { numRuns: 40 },
    );
  });

  it('settles a contest as it would by itself, whatever is asked beside it or was asked before', () => {
    fc.assert(
      fc.property(worlds, gates, (world, changes) => {
        const sides = sidesOf(world);
        const all = Object.values(sides);
        const { judged, beside, thorough } = contestsOf(sides, changes);
        const alone = told(rehearse([judged], all).settled(judged));
        // That a model is gone is news, whoever learns it: then the absolute rules may do without the cases that strict needs.
        fc.pre(!(world.gone && alone.ending.kind === 'pre-flight'));
        const together = rehearse([beside, judged, thorough], all);
        expect(told(together.settled(judged))).toEqual(alone);
        // With every answer that anyone ever asked for.
        expect(told(rehearse([judged], all, together.evaluations).settled(judged))).toEqual(alone);
      }),
      { numRuns: 25 },
    );
  });

  it('passes only what every rule passes at its look, and what is in hand at that look says so by itself', () => {
    let passed = 0;
    fc.assert(
      fc.property(worlds, gates, (world, changes) => {
        const sides = sidesOf(world);
        const { judged } = contestsOf(sides, changes);
        const { verdict, ending, judged: suites } = rehearse([judged], Object.values(sides)).settled(judged);
        if (verdict.kind !== 'pass') {
          expect(ending.kind).not.toBe('pass');
          return;
        }
        passed += 1;
        expect(checksOf(verdict).filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
        const [source] = suites;
        if (source === undefined) throw new Error('nothing was judged');
        const cases = source.candidate.cases.length;
        const looks = looksOf({
          cases,
          trials: world.trials,
          earlyStop: judged.policy.earlyStop && source.baseline !== undefined,
          canPassAt: (level) => judged.policy.mode === 'simple' || canPassWithTies(source, judged.policy, level),
        });
        const look = looks[ending.look - 1] ?? onlyLook(cases, world.trials);
        expect(decideAt([{ source, look }], judged.policy).verdict).toEqual(verdict);
      }),
      { numRuns: 40 },
    );
    // The worlds are such that there is something to hold.
    expect(passed).toBeGreaterThan(0);
  });
});
