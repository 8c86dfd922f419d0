import { createInvariants, type Invariant, type Violation } from './invariants.ts';
import { canonical, initialState, keyOf, type Rules, type Scenario, type State, type Told } from './model.ts';
import { hasBegun, type Move, successors } from './steps.ts';

export type Exploration = {
  readonly states: number;
  readonly steps: number;
  /** States in which every job has its answer. */
  readonly ends: number;
  /** Which answers were given. */
  readonly told: ReadonlySet<Told>;
  readonly found: (Violation & { readonly trace: readonly string[] }) | undefined;
};

type Options = { readonly withTrace?: boolean; readonly only?: readonly Invariant[] };

/**
 * Every state that can be reached, breadth first, each once; ends at the first violation. So its trace is a shortest one.
 *
 * @param options.withTrace keeps how each state was reached, which takes several times the memory.
 * @param options.only looks at nothing but these.
 */
export function explore(scenario: Scenario, rules: Rules, faults: number, options: Options = {}): Exploration {
  const { withTrace = false, only } = options;
  const invariants = createInvariants(scenario, rules);
  const first = (violations: Iterable<Violation>): Violation | undefined => {
    for (const violation of violations) if (only === undefined || only.includes(violation.invariant)) return violation;
    return undefined;
  };
  const start = canonical(initialState(scenario, faults), rules);
  const seen = new Set([keyOf(start)]);
  const ways = new Map<string, { readonly from: string; readonly move: string }>();
  const told = new Set<Told>();
  let steps = 0;
  let ends = 0;
  const stopAt = (violation: Violation, from: string, move: Move | undefined): Exploration => {
    const last = move === undefined ? [] : [describe(move)];
    return { states: seen.size, steps, ends, told, found: { ...violation, trace: [...wayTo(ways, from), ...last] } };
  };
  for (let level: readonly State[] = [start]; level.length > 0; ) {
    const next: State[] = [];
    for (const state of level) {
      const from = withTrace ? keyOf(state) : '';
      const found = successors(scenario, rules, state);
      if (isEnd(scenario, state)) {
        ends += 1;
        const violation = first(invariants.ofEnd(state));
        if (violation !== undefined) return stopAt(violation, from, undefined);
      } else if (found.length === 0) {
        throw new Error('a job goes neither on nor to an end');
      }
      for (const { move, state: raw } of found) {
        steps += 1;
        const answer = move.kind === 'deliver' ? undefined : first(invariants.ofAnswer(raw, move.job));
        if (answer !== undefined) return stopAt(answer, from, move);
        const after = canonical(raw, rules);
        const key = keyOf(after);
        if (seen.has(key)) continue;
        seen.add(key);
        if (withTrace) ways.set(key, { from, move: describe(move) });
        for (const job of after.jobs) if (job.phase === 'ended') told.add(job.told);
        const violation = first(invariants.ofState(after));
        if (violation !== undefined) return stopAt(violation, from, move);
        next.push(after);
      }
    }
    level = next;
  }
  return { states: seen.size, steps, ends, told, found: undefined };
}

/** Every job has its answer, or cannot begin. */
export function isEnd(scenario: Scenario, state: State): boolean {
  return state.jobs.every(({ phase }, index) => phase === 'ended' || !hasBegun(scenario, state, index));
}

export function describe(move: Move): string {
  if (move.kind === 'deliver') return `the late write ${move.late} arrives`;
  if (move.kind === 'again') return `job ${move.job} is killed (if it has not ended), and run again`;
  const then = move.stop ? ', and is stopped' : '';
  if (move.kind === 'read')
    return `job ${move.job} reads ${move.sees === 'error' ? 'an error' : `tip ${move.sees}`}${then}`;
  const killed = move.crash ? ', and is killed, and run again' : '';
  return `job ${move.job} writes${move.fault === undefined ? '' : ` (${move.fault})`}${then}${killed}`;
}

function wayTo(
  ways: ReadonlyMap<string, { readonly from: string; readonly move: string }>,
  key: string,
): readonly string[] {
  const trace: string[] = [];
  for (let way = ways.get(key); way !== undefined; way = ways.get(way.from)) trace.unshift(way.move);
  return trace;
}
