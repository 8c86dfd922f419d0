import { describe, expect, it } from 'vitest';
import { describeTally, runCampaign } from './campaign.ts';
import { startOnGitHub } from './on-github.ts';
import { startOnLocal } from './on-local.ts';

/** The same kills again: `SEED=1 KILLS=200 npx vitest run test/kills/kills.test.ts`. */
const seed = Number(process.env.SEED ?? 20_261_121);
const kills = Math.ceil(Number(process.env.KILLS ?? 200) / 2);

describe.each([
  ['the action on GitHub', startOnGitHub],
  ['the command line on a local repository', startOnLocal],
])('%s, killed at named steps and at any time', (name, startPlace) => {
  it(`loses nothing, promotes nothing twice, and its next run converges (seed ${seed})`, async () => {
    const tally = await runCampaign({ kills, seed, lanes: 3, startPlace });
    process.stdout.write(`${describeTally(name, tally)}\n`);
    expect(tally.violations).toEqual([]);
    expect(tally.kills).toBe(kills);
    // Some before what counts was written and some after it: else nothing was tried.
    expect(tally.written).toBeGreaterThan(kills / 10);
    expect(tally.written).toBeLessThan(kills * 0.9);
  }, 900_000);
});
