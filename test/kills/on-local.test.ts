import { describe, expect, it } from 'vitest';
import { describeTally, runCampaign } from './campaign.ts';
import { startOnLocal } from './on-local.ts';

const seed = Number(process.env.SEED ?? 20_261_121);
const kills = Math.ceil(Number(process.env.KILLS ?? 200) / 2);

describe('the command line, killed on a local repository', () => {
  it(`loses nothing, promotes nothing twice, and the next run converges, whenever it is killed (seed ${seed})`, async () => {
    const tally = await runCampaign({ kills, seed, lanes: 2, startPlace: startOnLocal });
    process.stdout.write(`${describeTally('local repository', tally)}\n`);
    expect(tally.violations).toEqual([]);
    expect(tally.kills).toBe(kills);
    // Some before what counts was written, and some after it: else nothing was tried.
    expect(tally.written).toBeGreaterThan(kills / 10);
    expect(tally.written).toBeLessThan(kills * 0.9);
  }, 600_000);
});
