import { hash } from 'node:crypto';
import { xoshiro128 } from '../../src/foundation/shuffle.ts';

/**
 * The simulated world: a 0/1 scorer on cases of three kinds. 32 % of the cases are a coin toss each time (so 16 % of all cases flip
 * between two runs of one prompt), the others always pass or always fail. A changed prompt breaks some cases for good and mends
 * others: broken minus mended is its true drop, and together they are at least 2.5 %, since no change of a prompt changes nothing.
 */
export type World = { readonly cases: number; readonly trials: number; readonly drop: number };

const COIN_TOSSES = 0.32;
const LEAST_CHANGED = 0.025;
const PASSES = 0.85;

/** Scores of every case and trial, one side after the other: `scores[side][trial * cases + case]`. */
export type Draw = readonly [baseline: Uint8Array, candidate: Uint8Array];

/** Draws one comparison after another; the seed alone decides which. */
export function drawsOf(world: World, seed: string): () => Draw {
  const digest = hash('sha256', seed, 'buffer');
  const next = xoshiro128([0, 4, 8, 12].map((offset) => digest.readUInt32LE(offset)));
  const random = () => next() / 2 ** 32;
  return () => draw(world, random);
}

function draw({ cases, trials, drop }: World, random: () => number): Draw {
  const baseline = new Uint8Array(cases * trials);
  const candidate = new Uint8Array(cases * trials);
  const changed = Math.max(LEAST_CHANGED, Math.abs(drop));
  const broken = (changed + drop) / 2;
  for (let each = 0; each < cases; each += 1) {
    const kind = random();
    const before =
      kind < broken ? 1 : kind < changed ? 0 : kind < changed + COIN_TOSSES ? 0.5 : random() < PASSES ? 1 : 0;
    const after = kind < changed ? 1 - before : before;
    for (let trial = 0; trial < trials; trial += 1) {
      baseline[trial * cases + each] = random() < before ? 1 : 0;
      candidate[trial * cases + each] = random() < after ? 1 : 0;
    }
  }
  return [baseline, candidate];
}
