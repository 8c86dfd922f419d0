import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { World } from './population.ts';
import type { Part, Tallies, Tally } from './simulate.ts';

/** What each rule made of all gates of one world. */
export type Cell = World & { readonly tallies: Tallies };

const SIMULATE = new URL('./simulate.ts', import.meta.url);

/** So many gates are simulated at a time: small enough that the threads end together. */
const GATES_A_PART = 250;

/**
 * Simulates so many gates of each world on so many threads. What comes out depends on the seed alone, not on the threads.
 *
 * @param told how many gates are done, of how many.
 */
export async function simulateCells(
  worlds: readonly (World & { readonly gates: number })[],
  seed: string,
  threads: number,
  told: (done: number, of: number) => void,
): Promise<readonly Cell[]> {
  const of = worlds.reduce((sum, { gates }) => sum + gates, 0);
  const cells = worlds.map(({ cases, trials, drop }): Cell => ({ cases, trials, drop, tallies: {} }));
  const parts = worlds.flatMap((world, cell) => partsOf(world, seed).map((part) => ({ cell, part })));
  // The longest first, so that no thread is left with them at the end.
  parts.sort((one, other) => other.part.cases * other.part.trials - one.part.cases * one.part.trials);
  let done = 0;
  await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(SIMULATE);
      try {
        for (let next = parts.shift(); next !== undefined; next = parts.shift()) {
          const { cell, part } = next;
          const tallies = await simulated(worker, part);
          const before = cells[cell];
          if (before !== undefined) cells[cell] = { ...before, tallies: added(before.tallies, tallies) };
          done += part.gates;
          told(done, of);
        }
      } finally {
        await worker.terminate();
      }
    }),
  );
  return cells;
}

function partsOf({ gates, ...world }: World & { readonly gates: number }, seed: string): readonly Part[] {
  return Array.from({ length: Math.ceil(gates / GATES_A_PART) }, (_, part) => ({
    ...world,
    gates: Math.min(GATES_A_PART, gates - part * GATES_A_PART),
    seed: `${seed}|${world.cases}|${world.trials}|${world.drop}|${part}`,
  }));
}

/** @throws what the thread threw. */
async function simulated(worker: Worker, part: Part): Promise<Tallies> {
  const answer = once(worker, 'message');
  worker.postMessage(part);
  const [tallies] = await answer;
  return tallies;
}

function added(sums: Tallies, more: Tallies): Tallies {
  const none: Tally = { gates: 0, promoted: 0, calls: 0, squares: 0 };
  return Object.fromEntries(
    Object.entries(more).map(([rule, { gates, promoted, calls, squares }]) => {
      const sum = sums[rule] ?? none;
      return [
        rule,
        {
          gates: sum.gates + gates,
          promoted: sum.promoted + promoted,
          calls: sum.calls + calls,
          squares: sum.squares + squares,
        },
      ];
    }),
  );
}
