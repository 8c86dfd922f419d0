import {
  ATTEMPT_IDS,
  type Commit,
  FRESH,
  heldAt,
  isAttempted,
  isWritten,
  type Job,
  nobodys,
  operationOf,
  operationsOf,
  type Reading,
  type Rules,
  type Scenario,
  type State,
  type Told,
  type Writing,
} from './model.ts';

export type WriteFault =
  | 'lost-after'
  | 'lost-before'
  | 'late'
  | 'lie'
  | 'refused'
  | 'false-conflict'
  /** Somebody holds a lock: nothing is written. */
  | 'locked'
  /** It takes effect, and the answer is that of the same write sent once more on its way: a conflict, … */
  | 'conflict-after'
  /** … or a refusal. */
  | 'refused-after';

/** What happens next. `stop`: the job's time is over when it comes to its next attempt. Each fault costs one, a late arrival nothing. */
export type Move =
  | { readonly kind: 'read'; readonly job: number; readonly sees: number | 'error'; readonly stop?: true }
  | {
      readonly kind: 'write';
      readonly job: number;
      readonly fault?: WriteFault;
      readonly stop?: true;
      readonly crash?: true;
    }
  /** The job is killed, or has ended without a definite answer, and is run again from the beginning with the same operation. */
  | { readonly kind: 'again'; readonly job: number }
  | { readonly kind: 'deliver'; readonly late: number };

export type Successor = { readonly move: Move; readonly state: State };

/** Every state that can come next: any job moves, and any fault strikes that is left. */
export function successors(scenario: Scenario, rules: Rules, state: State): readonly Successor[] {
  const found: Successor[] = [];
  for (const [index, job] of state.jobs.entries()) {
    if (!hasBegun(scenario, state, index)) continue;
    if (job.phase === 'reading') addReads(found, scenario, rules, state, index, job);
    if (job.phase === 'refused') addReadBacks(found, scenario, rules, state, index);
    if (job.phase === 'writing') addWrites(found, scenario, rules, state, index, job);
    if (state.faults > 0 && mayRunAgain(job))
      found.push({ move: { kind: 'again', job: index }, state: runAgain(spend(state), index) });
  }
  for (const [index, { commit, parent }] of state.late.entries()) {
    const arrived = {
      ...state,
      late: state.late.toSpliced(index, 1),
      commits: land(rules, state.commits, commit, parent),
    };
    found.push({ move: { kind: 'deliver', late: index }, state: arrived });
  }
  return found;
}

function mayRunAgain(job: Job): boolean {
  if (job.phase === 'ended') return ['contended', 'indeterminate', 'error'].includes(job.told);
  return job.phase !== 'reading' || job.attempt > 0;
}

/** What it was judged against is there. */
export function hasBegun({ jobs }: Scenario, { commits }: State, index: number): boolean {
  const after = jobs[index]?.after;
  return after === undefined || isWritten(commits, after);
}

function addReads(found: Successor[], scenario: Scenario, rules: Rules, state: State, index: number, job: Reading) {
  const newest = state.commits.length;
  for (let sees = newest; sees >= 0; sees -= 1) {
    const left = sees === newest ? state : spend(state);
    if (left.faults < 0) return;
    const move = { kind: 'read', job: index, sees } as const;
    addBoth(found, rules, left, index, move, read(scenario, rules, state.commits.slice(0, sees), index, job));
  }
  // An error before any write is an error. After one, also one that was answered by a conflict, nothing is known yet.
  const isUnsure = rules.mutant === 'trusting a conflict' ? job.doubt : isAttempted(job);
  const after = isUnsure ? again(rules, { ...job, doubt: true }) : ended('error');
  addBoth(found, rules, spend(state), index, { kind: 'read', job: index, sees: 'error' }, after);
}

/** What `unlessThere` concludes from its one read: the time that is over does not stop it. */
function addReadBacks(found: Successor[], scenario: Scenario, rules: Rules, state: State, index: number) {
  const newest = state.commits.length;
  for (let sees = newest; sees >= 0; sees -= 1) {
    const left = sees === newest ? state : spend(state);
    if (left.faults < 0 || (sees < newest && rules.resent === 'with time to read')) return;
    const seen = state.commits.slice(0, sees);
    const told = openAt(scenario, rules, seen, index).length === 0 ? toldDone(scenario, seen, index) : 'error';
    addBoth(found, rules, left, index, { kind: 'read', job: index, sees }, ended(told));
  }
  if (rules.resent === 'with time to read') return;
  addBoth(found, rules, spend(state), index, { kind: 'read', job: index, sees: 'error' }, ended('error'));
}

/** One attempt up to the write: what `attemptOnce` concludes from what it reads at one tip. */
function read(scenario: Scenario, rules: Rules, seen: readonly Commit[], index: number, job: Reading): Job {
  const { mutant } = rules;
  const open = openAt(scenario, rules, seen, index);
  if (open.length === 0) return ended(isAttempted(job) ? toldDone(scenario, seen, index) : 'already');
  const taken = open.find((operation) => !isAsExpected(scenario, rules, seen, operation));
  if (taken !== undefined && mutant !== 'no baseline check') {
    if (mutant === 'no proof of a conflict' || isReplaced(scenario, seen, taken))
      return { ...ended('conflict'), of: taken, done: doneAt(scenario, index, open) };
    const stale = job.stale + 1;
    // After a write, the read may be older than that: then nothing is known of it.
    if (isAttempted(job)) return again(rules, { ...job, stale, doubt: job.doubt || mutant !== 'trusting an old read' });
    return stale === rules.staleReads ? ended('contended') : again(rules, { ...job, stale });
  }
  // The last attempt only reads.
  if (job.attempt === rules.attempts - 1)
    return again(rules, { ...job, doubt: job.doubt || isOld(rules, job, seen.length) });
  const holds = seen.at(-1)?.holds ?? Array.from({ length: scenario.places }, () => 0);
  return { ...job, phase: 'writing', tip: seen.length, open, holds };
}

/** Those of its operations that are not in the ledger as it reads. */
function openAt(scenario: Scenario, { mutant }: Rules, seen: readonly Commit[], index: number): readonly number[] {
  const own = operationsOf(scenario, index);
  return mutant === 'no operation id' ? own : own.filter((operation) => !isWritten(seen, operation));
}

function doneAt(scenario: Scenario, index: number, open: readonly number[]): readonly number[] {
  return operationsOf(scenario, index).filter((operation) => !open.includes(operation));
}

/** All of its operations are in the ledger: whether an entry has the bytes of this run. */
function toldDone(scenario: Scenario, seen: readonly Commit[], index: number): Told {
  const own = operationsOf(scenario, index);
  const isOwn = seen.some(
    ({ entries, by }) => by === index && entries.some(({ operation }) => own.includes(operation)),
  );
  return isOwn ? 'assigned' : 'already';
}

/** A write on this tip was answered before, and it still reads as the newest: it may be an old read. */
function isOld({ mutant }: Rules, { tried }: Reading | Writing, tip: number): boolean {
  return mutant !== 'trusting an old read' && tried.includes(tip);
}

function isAsExpected(scenario: Scenario, { mutant }: Rules, seen: readonly Commit[], operation: number): boolean {
  const { place, from, replaces } = operationOf(scenario, operation);
  const newest = heldAt(seen, seen.length, place);
  const version = newest === 0 ? '' : operationOf(scenario, newest).to;
  return version === from && (newest === replaces || mutant === 'baseline by version');
}

/** Whether the chain of `replaces` that leads to what is held has replaced what was expected. */
function isReplaced(scenario: Scenario, seen: readonly Commit[], operation: number): boolean {
  const { place, replaces: expected } = operationOf(scenario, operation);
  for (let id = heldAt(seen, seen.length, place); id !== 0; ) {
    // Only a forced update loses an entry; then nothing is proved.
    if (!seen.some(({ entries }) => entries.some((entry) => entry.id === id))) return false;
    const { replaces } = operationOf(scenario, id);
    if (replaces === expected || expected === 0) return true;
    id = replaces;
  }
  return false;
}

function addWrites(found: Successor[], scenario: Scenario, rules: Rules, state: State, index: number, job: Writing) {
  const { commits, late } = state;
  const isFree =
    job.tip === commits.length || rules.mutant === 'no compare-and-set' || rules.mutant === 'forced update';
  const commit = isFree ? commitOf(scenario, rules, index, job) : { entries: [], by: index, holds: [] };
  const written = isFree ? { ...state, commits: land(rules, commits, commit, job.tip) } : state;
  const delayed = isFree ? { ...state, late: [...late, { commit, parent: job.tip }] } : state;
  const add = (after: State, fault: WriteFault | undefined, then: Job) => {
    const move = { kind: 'write', job: index, ...(fault === undefined ? {} : { fault }) } as const;
    const left = fault === undefined ? after : spend(after);
    addBoth(found, rules, left, index, move, then);
    const mayCrash = fault === 'lost-after' || fault === 'late';
    if (mayCrash && left.faults >= 0) found.push({ move: { ...move, crash: true }, state: runAgain(left, index) });
  };
  const tried = job.tried.includes(job.tip) ? job.tried : [...job.tried, job.tip].toSorted((a, b) => a - b);
  const moved = again(rules, { ...job, tried, doubt: job.doubt || isOld(rules, job, job.tip) });
  const doubtful = again(rules, { ...job, tried, doubt: true });
  const acknowledged = rules.mutant === 'no read-back' ? ended('assigned') : doubtful;
  const lost = rules.mutant === 'trusting the status' ? ended('contended') : doubtful;
  add(written, undefined, isFree ? acknowledged : moved);
  add(written, 'lost-after', lost);
  add(delayed, 'late', lost);
  add(state, 'lost-before', lost);
  add(state, 'lie', acknowledged);
  add(state, 'false-conflict', moved);
  // A lock says for certain that nothing was written.
  add(state, 'locked', again(rules, job));
  // A refusal says nothing of the writes before it, and of its own not for certain.
  const readBack = rules.mutant === 'trusting a refusal' ? ended('error') : ({ phase: 'refused' } as const);
  const refused = isAttempted(job) ? doubtful : readBack;
  add(state, 'refused', refused);
  if (rules.resent === 'no') return;
  add(written, 'conflict-after', moved);
  add(written, 'refused-after', refused);
}

/** As `buildCommit` makes it: what was read, with our own in it. */
function commitOf(scenario: Scenario, { mutant }: Rules, index: number, { tip, open, holds }: Writing): Commit {
  const entries = open.map((operation) => ({
    operation,
    id: mutant === 'no operation id' ? operation + ATTEMPT_IDS * (tip + 1) : operation,
  }));
  const after = entries.reduce((all, { operation, id }) => all.with(operationOf(scenario, operation).place, id), holds);
  return { entries, by: index, holds: after };
}

/** The branch after a write has come to it. */
function land({ mutant }: Rules, commits: readonly Commit[], commit: Commit, parent: number): readonly Commit[] {
  if (mutant === 'forced update') return [...commits.slice(0, parent), commit];
  return parent === commits.length || mutant === 'no compare-and-set' ? [...commits, commit] : commits;
}

/** The next attempt, if there is one. */
function again(rules: Rules, { attempt, doubt, stale, tried }: Reading | Writing): Job {
  if (attempt + 1 < rules.attempts) return { phase: 'reading', attempt: attempt + 1, doubt, stale, tried };
  return ended(doubt ? 'indeterminate' : 'contended');
}

function ended(told: Told) {
  return { phase: 'ended', told } as const;
}

/** The job as it is afterwards, and as it is when it would go on but is stopped. */
function addBoth(found: Successor[], { resent }: Rules, state: State, index: number, move: Move, job: Job) {
  if (state.faults < 0) return;
  found.push({ move, state: withJob(state, index, job) });
  if (job.phase !== 'reading' || state.faults === 0 || resent === 'with time to read') return;
  const stopped = ended(job.doubt ? 'indeterminate' : 'error');
  if (move.kind === 'read' || move.kind === 'write')
    found.push({ move: { ...move, stop: true }, state: withJob(spend(state), index, stopped) });
}

/** Another run, which writes other bytes into its entry. */
export function runAgain(state: State, index: number): State {
  const { commits, late } = state;
  return {
    ...withJob(state, index, FRESH),
    commits: commits.some(({ by }) => by === index)
      ? commits.map((each) => (each.by === index ? nobodys(each) : each))
      : commits,
    late: late.map((each) => (each.commit.by === index ? { ...each, commit: nobodys(each.commit) } : each)),
  };
}

function withJob(state: State, index: number, job: Job): State {
  return { ...state, jobs: state.jobs.with(index, job) };
}

function spend(state: State): State {
  return { ...state, faults: state.faults - 1 };
}
