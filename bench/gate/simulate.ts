import { parentPort } from 'node:worker_threads';
import { gateRule, NAIVE, type Rule } from './gates.ts';
import { drawsOf, type World } from './population.ts';

/** A part of a cell of the tables: so many gates of one world. The seed decides every draw. */
export type Part = World & { readonly gates: number; readonly seed: string };

/** What one rule made of the gates of a part or a cell. */
export type Tally = {
  readonly gates: number;
  readonly promoted: number;
  readonly calls: number;
  /** Of the calls of each gate. */
  readonly squares: number;
};

export type Tallies = { readonly [rule: string]: Tally };

/** Every rule on the same draws. */
function simulate({ gates, seed, ...world }: Part): Tallies {
  const next = drawsOf(world, seed);
  const rules = Object.entries(rulesOf(world)).map(([name, rule]) => ({
    name,
    rule,
    promoted: 0,
    calls: 0,
    squares: 0,
  }));
  for (let gate = 0; gate < gates; gate += 1) {
    const draw = next();
    for (const tally of rules) {
      const { promoted, calls } = tally.rule(draw);
      if (promoted) tally.promoted += 1;
      tally.calls += calls;
      tally.squares += calls ** 2;
    }
  }
  return Object.fromEntries(
    rules.map(({ name, promoted, calls, squares }) => [name, { gates, promoted, calls, squares }]),
  );
}

function rulesOf(world: World): { readonly [name: string]: Rule } {
  const naive = Object.entries(NAIVE).map(([name, rule]) => [name, rule(world)] as const);
  return { ...Object.fromEntries(naive), simple: gateRule('simple', world), strict: gateRule('strict', world) };
}

// One part after another, as they are sent.
parentPort?.on('message', (part: Part) => parentPort?.postMessage(simulate(part)));
