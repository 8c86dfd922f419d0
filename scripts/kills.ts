// Kills the committed bundles, half of the times on a loopback GitHub and half on a local repository, and exits with 1 on any
// violation: `SEED=1 KILLS=1000 node scripts/kills.ts`. LANES: places at work at the same time; default: one more than there are cores.
import { availableParallelism } from 'node:os';
import { describeTally, runCampaign } from '../test/kills/campaign.ts';
import { startOnGitHub } from '../test/kills/on-github.ts';
import { startOnLocal } from '../test/kills/on-local.ts';

const kills = Number(process.env.KILLS ?? 1_000);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const lanes = Number(process.env.LANES ?? availableParallelism() + 1);
const places = [
  ['GitHub', startOnGitHub, Math.ceil(kills / 2)],
  ['local repository', startOnLocal, Math.floor(kills / 2)],
] as const;

console.log(`${kills} kills, seed ${seed}, ${lanes} lanes`);
let [killed, violations] = [0, 0];
for (const [name, startPlace, own] of places) {
  let told = performance.now();
  const progress = (done: number, wrong: number) => {
    if (performance.now() - told < 10_000) return;
    told = performance.now();
    console.log(`${name}: ${done}/${own} kills, ${wrong} violations`);
  };
  const tally = await runCampaign({ kills: own, seed, lanes, startPlace, progress });
  console.log(describeTally(name, tally));
  killed += tally.kills;
  violations += tally.violations.length;
}
console.log(`${killed} kills, ${violations} violations, seed ${seed}`);
process.exitCode = violations === 0 && killed === kills ? 0 : 1;
