import { describe, expect, it } from 'vitest';
import { FAULT_KINDS } from './github/faults.ts';
import { openNaive, openRetrying } from './github/runs/naive-writers.ts';
import type { OpenRegistry } from './github/runs/run.ts';
import { playSchedule } from './github/runs/schedule.ts';

// The real client, store, registry and promotion over a simulated GitHub in memory, on a clock that only events move. Shown here, of
// the invariants of the protocol:
//   I1, I2, I4, I5  by replaying the branch's commits with nothing of the code under test (github/runs/replay.ts)
//   I3, I7, I8      by holding what each run told, sent and waited for against the branch (github/runs/truth.ts)
//   I6              by doing each operation, and some of the runs, again when the faults have stopped (github/runs/schedule.ts)
// Elsewhere: of I3, that acknowledged results are in the journal (test/kills); of I4, what a person promotes despite the verdict
// (test/promotion); of I8, calls, cost and memory (test/evaluation, bench); I9 (test/action). The protocol without the code, in every
// order of its steps: protocol.test.ts.

/** More in a nightly run, on every core: `npm run schedules -- 1000000`. */
const SCHEDULES = Number(process.env.SCHEDULES ?? 10_000);
const NAIVE_SCHEDULES = 300;

/** One schedule alone: `SEED=123`. */
const SEED = process.env.SEED === undefined ? undefined : Number(process.env.SEED);

describe('promotions, in any schedule of runs and faults', () => {
  it.skipIf(SEED !== undefined)(`keep the invariants (${SCHEDULES} schedules)`, { timeout: 3_600_000 }, async () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= SCHEDULES; seed += 1) {
      const { violations, told, faults } = await playSchedule(seed);
      if (violations.length > 0) expect.fail(`SEED=${seed}: ${violations.join('\n')}`);
      for (const name of [...told, ...faults]) seen.set(name, (seen.get(name) ?? 0) + 1);
    }
    // All of it came about often, or the schedules prove little. Of a few, nothing is expected.
    if (SCHEDULES < 2_000) return;
    const rare = [...OUTCOMES, ...FAULTS].filter((name) => (seen.get(name) ?? 0) < SCHEDULES / 200);
    expect(rare).toEqual([]);
  });

  it.runIf(SEED !== undefined)(`keep the invariants (schedule ${SEED})`, async () => {
    const story: string[] = [];
    const { violations } = await playSchedule(SEED ?? 0, undefined, (line) => story.push(line));
    expect(violations, story.join('\n')).toEqual([]);
  });

  it('are the same each time that a schedule is played', async () => {
    for (const seed of [1, 7, 1_000_003]) {
      const stories = [[], []] as [string[], string[]];
      for (const story of stories) await playSchedule(seed, undefined, (line) => story.push(line));
      expect(stories[0]).toEqual(stories[1]);
    }
  });

  it.skipIf(SEED !== undefined).each<[string, OpenRegistry]>([
    ['commits on whatever the tip is, and believes the answer', openNaive],
    ['does that again until it comes through', openRetrying],
  ])('break them where a writer %s', { timeout: 600_000 }, async (_, open) => {
    const broken = new Map<string, number>();
    let caught = 0;
    for (let seed = 1; seed <= NAIVE_SCHEDULES; seed += 1) {
      const { violations } = await playSchedule(seed, open);
      if (violations.length > 0) caught += 1;
      for (const name of new Set(violations.map((each) => each.slice(0, 2)))) {
        broken.set(name, (broken.get(name) ?? 0) + 1);
      }
    }
    expect(caught).toBeGreaterThan(NAIVE_SCHEDULES / 4);
    // Each of those that are about writing, by more than an accident.
    for (const name of ['I1', 'I2', 'I3', 'I5', 'I7']) expect([name, broken.get(name) ?? 0]).toEqual([name, MANY]);
  });
});

const MANY = expect.toSatisfy((count: number) => count >= 5);

const OUTCOMES = [
  'promoted',
  'already-held',
  'superseded',
  'refused not-permitted',
  'refused contended',
  'indeterminate',
  'error',
  'kept',
  'cancelled',
  'crashed',
];

/** Which of them can befall a request before, after and long after it is said to be over: github/weather.ts. */
const FAULTS = [
  ...FAULT_KINDS.map((kind) => `${kind} before`),
  ...FAULT_KINDS.filter((kind) => kind !== '422' && kind !== 'moved').map((kind) => `${kind} after`),
  ...['5xx late', 'reset late', 'hang late', 'graphql error late', 'crash late'],
  'stale',
];
