import { describe, expect, it } from 'vitest';
import { type Race, type Runner, raceOnGitHub, raceOnLocal } from './race.ts';
import { replay } from './replay.ts';

const PROCESSES = 16;

describe.each([
  ['16 pull requests on GitHub', raceOnGitHub],
  ['16 working trees of a local repository', raceOnLocal],
])('%s, each with a candidate for staging', (_, startRace) => {
  it('one wins, the others are not in the ledger and say so, and run again one after another each gets its turn', async () => {
    const race = await startRace(PROCESSES);
    try {
      const everyone = Array.from({ length: PROCESSES }, (__, number) => number);
      const { winners, losers } = await round(race, everyone, true);
      expect(winners).toHaveLength(1);
      expect(losers).toHaveLength(PROCESSES - 1);
      // Without the gate some may come after others: then more than one wins.
      const again = await round(race, losers, false);
      expect(again.winners.length).toBeGreaterThanOrEqual(1);
      for (const number of again.losers) expect((await round(race, [number], false)).winners).toEqual([number]);
      const [last] = again.losers.slice(-1);
      const { tip } = await replay(race.repository);
      if (last !== undefined) await race.run([last], { together: false });
      expect((await replay(race.repository)).tip).toBe(tip);
    } finally {
      await race.stop();
    }
  }, 300_000);
});

/** Lets these processes race, and holds what each of them says against the ledger. */
async function round(race: Race, numbers: readonly number[], together: boolean) {
  const before = await replay(race.repository);
  const runners = await race.run(numbers, { together });
  const after = await replay(race.repository);
  expect(after.problems).toEqual([]);
  expect(after.commits.slice(0, before.commits.length)).toEqual(before.commits);
  const added = after.entries.slice(before.entries.length).map(({ to }) => to);
  const winners = numbers.filter((__, index) => outcomesOf(runners[index]).every((each) => each === 'promoted'));
  const losers = numbers.filter((number) => !winners.includes(number));
  for (const [index, runner] of runners.entries()) {
    const won = winners.includes(numbers[index] ?? -1);
    expect(outcomesOf(runner), runner.log).toHaveLength(2);
    expect(runner.code === 0, runner.log).toBe(won);
    for (const { candidate, promotion } of runner.report?.prompts ?? []) {
      if (!won) expect(['superseded', 'refused'], promotion.message).toContain(promotion.outcome);
      expect(added.includes(candidate), promotion.message).toBe(won);
    }
  }
  // Both prompts of each winner, and nothing else.
  expect(added).toHaveLength(2 * winners.length);
  return { winners, losers };
}

function outcomesOf(runner: Runner | undefined): readonly string[] {
  return (runner?.report?.prompts ?? []).map(({ promotion }) => promotion.outcome);
}
