import { describe, expect, it } from 'vitest';
import { describe as describeMove, explore } from './protocol/explore.ts';
import { createInvariants, type Invariant } from './protocol/invariants.ts';
import type { Mutant, Rules, Scenario, State, Told } from './protocol/model.ts';
import { SCENARIOS } from './protocol/scenarios.ts';
import type { Move } from './protocol/steps.ts';
import { type Choose, everyStep, everyWalk, walk } from './protocol/walks.ts';

/**
 * The promotion protocol (design, promotion) in every order of three jobs and with every fault at every step: a lost answer (the
 * write took effect, did not, or does later), an acknowledgement of nothing, a conflict that is none, a refusal, a lock, a read of any
 * older tip or of none, a kill or an end of time with or without another run. And, unless a job is stopped or its refusal is read back
 * badly as well, with a write that takes effect and is answered by a conflict or a refusal, since something on its way sent it twice.
 * What is not promised of such a write is below, move by move.
 *
 * Shown here: I1 (it replaces what was expected), I2, I3 of promotions, I5, I6, and I7, of each operation that a conflict does not
 * list as done. Elsewhere: that what is assigned was evaluated (I1) and passed (I4), and how the prompts of a change that is not made
 * are told apart: test/promotion/apply.test.ts, test/registry/changes.test.ts. Results (I3): test/registry/schedules.test.ts. Requests,
 * cost and time (I8; attempts are bounded here): test/github, test/evaluation. I9: test/action/run-action-publish.test.ts.
 *
 * Not in the model: that GitHub creates a branch and its first commit in two steps, removals, a chain of more than 32 operations.
 */

/** As in src/registry/git/assign.ts. */
const REAL: Rules = { attempts: 8, staleReads: 3, resent: 'no' };
/** So few that three faults exhaust them. */
const TIGHT: Rules = { ...REAL, attempts: 4, staleReads: 2 };
const RESENT: Rules = { ...REAL, resent: 'with time to read' };
/** Here the real code is held to the model, also where it promises nothing. */
const ANYHOW: Rules = { ...REAL, resent: 'anyhow' };

/** More in a nightly run: `FAULTS=4` explores four million states, `STEPS=1` replays every step with one fault, `WALKS=2000`. */
const FAULTS = Number(process.env.FAULTS ?? 3);
const STEPS = Number(process.env.STEPS ?? 0);
const WALKS = Number(process.env.WALKS ?? 100);
/** Prints the shortest way to what a mutant does wrong: `TRACE=1`. */
const TRACE = process.env.TRACE !== undefined;

const HOUR = { timeout: 3_600_000 };
const scenarios: readonly (Scenario & { readonly atLeast: number })[] = [
  { ...SCENARIOS.twins, atLeast: 26_000 },
  { ...SCENARIOS.neighbour, atLeast: 140_000 },
  { ...SCENARIOS.andBack, atLeast: 14_000 },
  { ...SCENARIOS.rollback, atLeast: 26_000 },
  { ...SCENARIOS.first, atLeast: 80_000 },
  { ...SCENARIOS.together, atLeast: 84_000 },
];

describe(`the promotion protocol, in every schedule of three jobs and ${FAULTS} faults`, () => {
  const told = new Set<Told>();
  const steps = [REAL, TIGHT, RESENT].flatMap((rules) =>
    scenarios.map((scenario) => ({ rules, scenario, name: scenario.name })),
  );

  it.each(steps)(
    'keeps its invariants: $name ($rules.attempts attempts, a write sent twice: $rules.resent)',
    HOUR,
    ({ rules, scenario }) => {
      const { found, states, told: answers } = explore(scenario, rules, FAULTS);
      expect(found).toBeUndefined();
      // An exploration that ends early proves nothing.
      expect(states).toBeGreaterThan(FAULTS < 3 ? 1_000 : scenario.atLeast);
      for (const each of answers) told.add(each);
    },
  );

  it('leads to every answer that there is', () => {
    expect([...told].toSorted()).toEqual(['already', 'assigned', 'conflict', 'contended', 'error', 'indeterminate']);
  });
});

type Caught = readonly [Mutant, Invariant, keyof typeof SCENARIOS];

describe('a protocol that leaves one thing out', () => {
  it.each<Caught>([
    ['no operation id', 'I7', 'twins'],
    ['no baseline check', 'I1', 'twins'],
    ['baseline by version', 'I1', 'andBack'],
    ['no compare-and-set', 'I2', 'twins'],
    ['forced update', 'I3', 'twins'],
    ['trusting the status', 'I7', 'twins'],
    ['no read-back', 'I3', 'twins'],
    ['no proof of a conflict', 'I7', 'twins'],
  ])('(%s) breaks %s', (mutant, invariant, name) => {
    const { found } = explore(SCENARIOS[name], { ...REAL, mutant }, 3, { withTrace: true });
    if (TRACE) process.stdout.write(`${mutant}: ${found?.trace.join('; ')}: ${found?.invariant}, ${found?.what}\n`);
    expect(found).toMatchObject({ invariant, trace: expect.arrayContaining([expect.any(String)]) });
  });

  it.each<Caught>([
    ['no compare-and-set', 'I1', 'twins'],
    ['no compare-and-set', 'I5', 'neighbour'],
    ['no operation id', 'I6', 'twins'],
  ])('(%s) also breaks %s, and is caught by it alone too', (mutant, invariant, name) => {
    const { found } = explore(SCENARIOS[name], { ...REAL, mutant }, 1, { only: [invariant] });
    expect(found).toMatchObject({ invariant });
  });

  it('(baseline by version) is seen by nothing but a version that comes back', () => {
    const { found } = explore(SCENARIOS.twins, { ...REAL, mutant: 'baseline by version' }, 3);
    expect(found).toBeUndefined();
  });

  it.each<[Mutant, Rules]>([
    ['trusting a refusal', RESENT],
    ['trusting a conflict', RESENT],
    ['trusting an old read', { ...RESENT, attempts: 3 }],
  ])('(%s) breaks I7 where a write is sent twice, and nowhere else', (mutant, rules) => {
    const { found } = explore(SCENARIOS.twins, { ...rules, mutant }, 3, { withTrace: true });
    if (TRACE) process.stdout.write(`${mutant}: ${found?.trace.join('; ')}: ${found?.invariant}, ${found?.what}\n`);
    expect(found).toMatchObject({ invariant: 'I7', trace: expect.arrayContaining([expect.any(String)]) });
    expect(explore(SCENARIOS.twins, { ...rules, mutant, resent: 'no' }, 3).found).toBeUndefined();
    expect(explore(SCENARIOS.twins, rules, 3).found).toBeUndefined();
  });
});

/** Lets the model and the real code take these walks. How many there were; fails at the first difference. */
async function agree(scenario: Scenario, faults: number, walks: Iterable<Choose>): Promise<number> {
  let count = 0;
  for (const choose of walks) {
    expect(await walk(scenario, ANYHOW, faults, choose)).toBeUndefined();
    count += 1;
  }
  return count;
}

describe('the real `assign`', () => {
  it.each([
    ['alone', [1], 4_500],
    ['that comes too late', [1, 3], 130],
  ])('does in every walk of a job %s and three faults what the model does', HOUR, async (_, before, atLeast) => {
    const scenario = { ...SCENARIOS.twins, before, jobs: [{ operations: [2] }] };
    expect(await agree(scenario, 3, everyWalk(scenario, ANYHOW, 3))).toBeGreaterThan(atLeast);
  });

  it.each(scenarios)(
    `does in every step of three jobs and ${STEPS} faults what the model does: $name`,
    HOUR,
    async (scenario) => {
      expect(await agree(scenario, STEPS, everyStep(scenario, ANYHOW, STEPS))).toBeGreaterThan(20);
    },
  );

  it.each(scenarios)(
    `does in random walks with up to four faults what the model does: $name`,
    HOUR,
    async (scenario) => {
      const seen = new Set<string>();
      expect(await agree(scenario, 4, randomWalks(WALKS, seen))).toBe(WALKS);
      // Each kind of move and of fault was made, or the walks prove little.
      expect([...seen].toSorted()).toEqual(expect.arrayContaining(MOVES));
    },
  );

  it.each<[Mutant, Scenario]>([
    ['no operation id', SCENARIOS.twins],
    ['no baseline check', SCENARIOS.twins],
    ['baseline by version', SCENARIOS.andBack],
    ['no compare-and-set', SCENARIOS.twins],
    ['forced update', SCENARIOS.twins],
    ['trusting the status', SCENARIOS.twins],
    ['no read-back', SCENARIOS.twins],
    ['no proof of a conflict', SCENARIOS.twins],
    ['trusting a refusal', SCENARIOS.twins],
    ['trusting a conflict', SCENARIOS.twins],
    ['trusting an old read', SCENARIOS.twins],
  ])('does not what a model of another protocol (%s) does', HOUR, async (mutant, scenario) => {
    for (const choose of randomWalks(2_000, new Set())) {
      const difference = await walk(scenario, { ...ANYHOW, mutant }, 3, choose);
      if (difference !== undefined) return;
    }
    expect.fail('no difference was seen');
  });
});

const barred = ['job 0 reads tip 2', 'job 0 writes (locked)'];

describe('a write that takes effect and is answered by a conflict or a refusal', () => {
  /** Where the protocol promises nothing; what mends one of these shows here. */
  it.each<{ name: string; scenario: Scenario; moves: readonly string[]; told: Told }>([
    {
      name: 'by one whose job is stopped before it reads again',
      scenario: SCENARIOS.twins,
      moves: ['job 0 reads tip 1', 'job 0 writes (conflict-after), and is stopped'],
      told: 'error',
    },
    {
      name: 'by a refusal that is read back at an old tip',
      scenario: SCENARIOS.twins,
      moves: ['job 0 reads tip 1', 'job 0 writes (refused-after)', 'job 0 reads tip 1'],
      told: 'error',
    },
    {
      name: 'by a refusal that cannot be read back',
      scenario: SCENARIOS.twins,
      moves: ['job 0 reads tip 1', 'job 0 writes (refused-after)', 'job 0 reads an error'],
      told: 'error',
    },
    {
      name: 'at the last attempt that writes, before an old read of a tip that it never wrote on',
      scenario: SCENARIOS.neighbour,
      moves: [
        ...Array.from({ length: REAL.attempts - 2 }, () => barred).flat(),
        ...[
          'job 2 reads tip 2',
          'job 2 writes',
          'job 0 reads tip 3',
          'job 0 writes (conflict-after)',
          'job 0 reads tip 2',
        ],
      ],
      told: 'contended',
    },
  ])('is said to be undone: $name', async ({ scenario, moves, told }) => {
    let last: State | undefined;
    const choose = along(moves, (state) => {
      last = state;
    });
    expect(await walk(scenario, ANYHOW, 8, choose)).toBeUndefined();
    expect(last?.jobs[0]).toEqual({ phase: 'ended', told });
    const broken = last === undefined ? [] : [...createInvariants(scenario, ANYHOW).ofAnswer(last, 0)];
    expect(broken).toMatchObject([{ invariant: 'I7' }]);
  });
});

/** Makes these moves, and tells the model's state after each. */
function along(moves: readonly string[], tell: (after: State) => void): Choose {
  const left = [...moves];
  return (found) => {
    const name = left.shift();
    const next = found.find(({ move }) => describeMove(move) === name);
    if (name !== undefined && next === undefined) throw new Error(`"${name}" cannot be`);
    if (next !== undefined) tell(next.state);
    return next;
  };
}

const MOVES = ['again', 'deliver', 'read', 'read error', 'read old', 'stop', 'write'].concat(
  [
    'conflict-after',
    'false-conflict',
    'late',
    'lie',
    'locked',
    'lost-after',
    'lost-before',
    'refused',
    'refused-after',
  ].map((fault) => `write ${fault}`),
);

/** Half of the moves are of those that go well. */
function* randomWalks(count: number, seen: Set<string>): Generator<Choose> {
  for (let seed = 1; seed <= count; seed += 1) {
    const random = generator(seed);
    yield (found, state) => {
      const calm = found.filter(({ state: { faults } }) => faults === state.faults);
      const among = random() < 0.5 ? calm : found;
      const next = among[Math.floor(random() * among.length)];
      if (next !== undefined) for (const each of namesOf(next.move, state.commits.length)) seen.add(each);
      return next;
    };
  }
}

function namesOf(move: Move, tip: number): readonly string[] {
  if (move.kind === 'again' || move.kind === 'deliver') return [move.kind];
  const stopped = move.stop ? ['stop'] : [];
  if (move.kind === 'write') return [...stopped, move.fault === undefined ? 'write' : `write ${move.fault}`];
  return [...stopped, move.sees === 'error' ? 'read error' : move.sees < tip ? 'read old' : 'read'];
}

/** mulberry32 */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
