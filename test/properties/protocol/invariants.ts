import {
  type Commit,
  FRESH,
  heldAt,
  isWritten,
  type Job,
  operationOf,
  operationsOf,
  type Rules,
  type Scenario,
  type State,
  type Told,
} from './model.ts';
import { successors } from './steps.ts';

export type Invariant = 'I1' | 'I2' | 'I3' | 'I5' | 'I6' | 'I7';
export type Violation = { readonly invariant: Invariant; readonly what: string };

/** The invariants of one scenario. What was found out about a history is remembered: many states share one. */
export function createInvariants(scenario: Scenario, rules: Rules) {
  const histories = new WeakMap<readonly Commit[], readonly Violation[]>();
  const reruns = new Map<string, ReadonlyMap<number, Rerun>>();

  function ofHistory(commits: readonly Commit[]): readonly Violation[] {
    const known = histories.get(commits) ?? [...brokenHistory(scenario, commits)];
    histories.set(commits, known);
    return known;
  }

  return {
    /** I1, I2, I3, I5, I7: true in every state. */
    *ofState(state: State): Generator<Violation> {
      yield* ofHistory(state.commits);
      yield* brokenWords(scenario, state);
    },

    /** I7 of the answers that speak of this call alone, and that `assigned` is said by who wrote it: at the moment of the answer. */
    *ofAnswer({ commits, late, jobs }: State, index: number): Generator<Violation> {
      const job = jobs[index];
      if (job?.phase !== 'ended') return;
      const wrote = commits.some(({ by }) => by === index);
      const mayWrite = wrote || late.some(({ commit }) => commit.by === index);
      if ((job.told === 'contended' || job.told === 'error') && mayWrite)
        yield { invariant: 'I7', what: `job ${index} was told ${job.told}, and its write took effect or still may` };
      if (job.told === 'assigned' && !wrote)
        yield { invariant: 'I3', what: `job ${index} was told assigned, and wrote nothing` };
    },

    /** I6, once every job has ended: each is run again, without faults. */
    *ofEnd({ commits, jobs }: State): Generator<Violation> {
      const history = commits.map(({ entries }) => entries.map(({ id }) => id).join('+')).join();
      const known = reruns.get(history) ?? new Map(rerunAll(scenario, rules, commits));
      reruns.set(history, known);
      for (const [index, job] of jobs.entries()) {
        const again = known.get(index);
        if (again === undefined || job.phase !== 'ended') continue;
        const isDone = operationsOf(scenario, index).every((operation) => isWritten(commits, operation));
        const expected = isDone ? 'already' : job.told === 'conflict' ? 'conflict' : again.told;
        const mayWrite = expected === 'assigned';
        if (DEFINITE.includes(again.told) && again.told === expected && (mayWrite || !again.writes)) continue;
        const effect = again.writes ? ', with an effect' : '';
        yield { invariant: 'I6', what: `job ${index} was told ${job.told}, and run again ${again.told}${effect}` };
      }
    },
  };
}

const DEFINITE: readonly Told[] = ['assigned', 'already', 'conflict'];

/** I1, I2 and I5 of a history. */
function* brokenHistory(scenario: Scenario, commits: readonly Commit[]): Generator<Violation> {
  for (const [index, { entries, holds }] of commits.entries()) {
    const replayed = Array.from(holds, (_, place) => heldAt(commits, index, place));
    for (const { operation, id } of entries) {
      const { place, replaces, from } = operationOf(scenario, operation);
      if (isWritten(commits.slice(0, index), operation))
        yield { invariant: 'I2', what: `operation ${operation} is there twice` };
      const before = heldAt(commits, index, place);
      const version = before === 0 ? '' : operationOf(scenario, before).to;
      if (before !== replaces || version !== from)
        yield { invariant: 'I1', what: `operation ${operation} replaced ${before}, and expected ${replaces}` };
      replayed[place] = id;
    }
    if (holds.some((held, place) => held !== replayed[place]))
      yield { invariant: 'I5', what: `commit ${index + 1} changed more than its entries say` };
  }
}

/** I3 and I7: what was said stays true. */
function* brokenWords(scenario: Scenario, { commits, jobs }: State): Generator<Violation> {
  for (const [index, job] of jobs.entries()) {
    if (job.phase !== 'ended') continue;
    const isDone = job.told === 'assigned' || job.told === 'already';
    if (isDone && !operationsOf(scenario, index).every((operation) => isWritten(commits, operation)))
      yield { invariant: 'I3', what: `job ${index} was told ${job.told}, and its entry is not in the ledger` };
    if (job.told === 'conflict') yield* brokenConflict(scenario, commits, index, job.done ?? []);
  }
}

/** `applyPromotions` calls done what the conflict lists as done, and superseded what it does not. */
function* brokenConflict(
  scenario: Scenario,
  commits: readonly Commit[],
  index: number,
  done: readonly number[],
): Generator<Violation> {
  for (const operation of operationsOf(scenario, index)) {
    const saysDone = done.includes(operation);
    if (saysDone === isWritten(commits, operation)) continue;
    if (saysDone)
      yield { invariant: 'I3', what: `job ${index} was told ${operation} is done, and it is not in the ledger` };
    else yield { invariant: 'I7', what: `job ${index} was told conflict, and ${operation} is in the ledger` };
  }
}

type Rerun = { readonly told: Told; readonly writes: boolean };

/** What each job is told when it is run once more, alone; a job that never began is not there. */
function* rerunAll(scenario: Scenario, rules: Rules, commits: readonly Commit[]): Generator<readonly [number, Rerun]> {
  for (const [index, { after }] of scenario.jobs.entries()) {
    if (after !== undefined && !isWritten(commits, after)) continue;
    const jobs = scenario.jobs.map((): Job => ({ phase: 'ended', told: 'already' }));
    let state: State = { commits, late: [], jobs: jobs.with(index, FRESH), faults: 0 };
    for (let job = state.jobs[index]; job?.phase !== 'ended'; job = state.jobs[index]) {
      const [only, ...others] = successors(scenario, rules, state);
      if (only === undefined || others.length > 0) throw new Error('a run alone and without faults has one way');
      state = only.state;
      const after = state.jobs[index];
      if (after?.phase === 'ended') yield [index, { told: after.told, writes: state.commits.length > commits.length }];
    }
  }
}
