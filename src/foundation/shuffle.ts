import { hash } from 'node:crypto';
import type { Digest } from './digest.ts';

/**
 * The order in which the cases of a dataset are looked at, as positions in it. Fixed by the dataset alone: nobody can draw
 * again until an early look is a lucky one, and every part of a run looks at the same cases first.
 */
export function caseOrder(dataset: Digest, count: number): Uint32Array {
  return shuffledPositions(count, `v1|${dataset}|looks`);
}

/**
 * The positions 0 … count−1 in an order that only the seed decides: Fisher–Yates (Durstenfeld, CACM 7, 1964, algorithm 235)
 * over xoshiro128**, whose state is the first 16 bytes of the SHA-256 of the seed in UTF-8, as four little-endian words.
 */
export function shuffledPositions(count: number, seed: string): Uint32Array {
  const digest = hash('sha256', seed, 'buffer');
  const next = xoshiro128([0, 4, 8, 12].map((offset) => digest.readUInt32LE(offset)));
  const positions = Uint32Array.from({ length: count }, (_, position) => position);
  for (let last = count - 1; last > 0; last -= 1) {
    const chosen = below(last + 1, next);
    const moved = positions[last] ?? 0;
    positions[last] = positions[chosen] ?? 0;
    positions[chosen] = moved;
  }
  return positions;
}

/**
 * xoshiro128** 1.1: 32-bit integers, period 2^128 − 1.
 *
 * @param state four 32-bit words, not all 0.
 * @see Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47, 2021; prng.di.unimi.it.
 */
export function xoshiro128(state: readonly number[]): () => number {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  };
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** An integer in 0 … bound−1. What is above the last whole multiple of the bound is drawn again: a remainder alone would favour small ones. */
function below(bound: number, next: () => number): number {
  const end = 2 ** 32 - (2 ** 32 % bound);
  let drawn = next();
  while (drawn >= end) drawn = next();
  return drawn % bound;
}
