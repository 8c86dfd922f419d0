import { describe } from './explore.ts';
import { canonical, initialState, keyOf, type Rules, type Scenario, type State } from './model.ts';
import { createBench } from './replay.ts';
import { hasBegun, runAgain, type Successor, successors } from './steps.ts';

/** Which of the moves that are possible in a state comes next; undefined: the walk is over. */
export type Choose = (found: readonly Successor[], state: State) => Successor | undefined;

export type Disagreement = { readonly difference: string; readonly trace: readonly string[] };

/**
 * Walks through the model, and lets the real code make the same moves; afterwards, each job is run once more without faults.
 *
 * @return what differed after which moves; undefined: nothing, ever.
 */
export async function walk(
  scenario: Scenario,
  rules: Rules,
  faults: number,
  choose: Choose,
): Promise<Disagreement | undefined> {
  const bench = await createBench(scenario);
  const trace: string[] = [];
  let state = canonical(initialState(scenario, faults), rules);
  const step = async ({ move, state: raw }: Successor): Promise<Disagreement | undefined> => {
    trace.push(describe(move));
    await bench.play(move, state);
    state = canonical(raw, rules);
    const difference = await bench.differs(state);
    return difference === undefined ? undefined : { difference, trace };
  };
  for (let next = choose(successors(scenario, rules, state), state); next !== undefined; ) {
    const wrong = await step(next);
    if (wrong !== undefined) return wrong;
    next = choose(successors(scenario, rules, state), state);
  }
  for (const index of scenario.jobs.keys()) {
    if (!hasBegun(scenario, state, index)) continue;
    bench.runAgain(index);
    state = { ...runAgain(state, index), faults: 0 };
    for (let next = ownMove(scenario, rules, state, index); next !== undefined; ) {
      const wrong = await step(next);
      if (wrong !== undefined) return wrong;
      next = ownMove(scenario, rules, state, index);
    }
  }
  return undefined;
}

function ownMove(scenario: Scenario, rules: Rules, state: State, index: number): Successor | undefined {
  return successors(scenario, rules, state).find(({ move }) => move.kind !== 'deliver' && move.job === index);
}

/** Every walk of a scenario, from the start to where nothing more can happen. */
export function* everyWalk(scenario: Scenario, rules: Rules, faults: number): Generator<Choose> {
  function* from(state: State, path: readonly number[]): Generator<Choose> {
    const found = successors(scenario, rules, state);
    if (found.length === 0) yield along(path);
    for (const [index, { state: raw }] of found.entries()) yield* from(canonical(raw, rules), [...path, index]);
  }
  yield* from(canonical(initialState(scenario, faults), rules), []);
}

/** Walks that together take every step from every state. Each goes on along steps that are new until there is none. */
export function* everyStep(scenario: Scenario, rules: Rules, faults: number): Generator<Choose> {
  const taken = new Set<string>();
  const start = canonical(initialState(scenario, faults), rules);
  const ways = new Map<string, readonly number[]>([[keyOf(start), []]]);
  const goOn = (path: readonly number[]): Choose => {
    const lead = along(path);
    return (found, state) => {
      const key = keyOf(state);
      const next = lead(found, state) ?? found.find((_, index) => !taken.has(`${key}:${index}`));
      if (next !== undefined) taken.add(`${key}:${found.indexOf(next)}`);
      return next;
    };
  };
  for (let level: readonly State[] = [start]; level.length > 0; ) {
    const next: State[] = [];
    for (const state of level) {
      const key = keyOf(state);
      const way = ways.get(key) ?? [];
      for (const [index, { state: raw }] of successors(scenario, rules, state).entries()) {
        if (!taken.has(`${key}:${index}`)) yield goOn([...way, index]);
        const after = canonical(raw, rules);
        if (ways.has(keyOf(after))) continue;
        ways.set(keyOf(after), [...way, index]);
        next.push(after);
      }
    }
    level = next;
  }
}

/** The successors of these numbers, one after the other. */
function along(path: readonly number[]): Choose {
  let step = 0;
  return (found) => {
    const index = path[step];
    step += 1;
    return index === undefined ? undefined : found[index];
  };
}
