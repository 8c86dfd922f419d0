/**
 * The promotion protocol as a finite machine. A branch is a list of commits, and a tip its length: commits never change, so what
 * one read of a tip sees is a prefix. What `assignChanges` (src/registry/git/assign.ts) does between two calls of the store is
 * one step here; test/properties/protocol/replay.ts drives the real code through the same steps.
 */

/** One change of one assignment. Its id is its place in `Scenario.operations`, from 1; 0 is "nothing". */
export type Operation = {
  readonly action: 'promotion' | 'rollback';
  /** Which assignment: 0 or 1, two prompts of one environment, which share its file. */
  readonly place: number;
  /** Versions are letters; '' is nothing. */
  readonly from: string;
  readonly to: string;
  /** The operation whose assignment it expects to replace: what the baseline was. */
  readonly replaces: number;
};

export type Scenario = {
  readonly name: string;
  readonly places: number;
  readonly operations: readonly Operation[];
  /** Operations that are on the branch at the start, in order. */
  readonly before: readonly number[];
  /** A job's operations move together. `after`: it was judged against what that operation assigned, and so begins once that is on the branch. */
  readonly jobs: readonly { readonly operations: readonly number[]; readonly after?: number }[];
};

/** A design that leaves one thing out. */
export type Mutant =
  /** Every attempt is an operation of its own: the ledger cannot tell that it was done. */
  | 'no operation id'
  /** Nothing is compared with what is held. */
  | 'no baseline check'
  /** What is held is compared by its version alone. */
  | 'baseline by version'
  /** The branch is moved wherever it is: the files go on top of what is there. */
  | 'no compare-and-set'
  /** The branch is moved by force: what came after the tip that was read is gone. */
  | 'forced update'
  /** A lost answer is taken for a refusal. */
  | 'trusting the status'
  /** An acknowledgement is taken for the effect. */
  | 'no read-back'
  /** A refusal is taken for its word. */
  | 'trusting a refusal'
  /** A conflict is taken for its word, so that an error of a read after it is an error. */
  | 'trusting a conflict'
  /** A tip at which a write was answered before, or at which what is expected is not there, is no old one. */
  | 'trusting an old read'
  /** Another assignment than the one that was expected is a conflict, however old the read may be. */
  | 'no proof of a conflict';

export type Rules = {
  readonly mutant?: Mutant;
  /** `ATTEMPTS` and `STALE_READS` of the real code. */
  readonly attempts: number;
  readonly staleReads: number;
  readonly resent: Resent;
};

/**
 * Whether something on its way may send a write twice, so that it takes effect and is answered by a conflict or a refusal.
 * `with time to read`: then no job is stopped, and a refusal is read back well. `anyhow`: with every other fault, which is more than
 * the protocol promises to bear.
 */
export type Resent = 'no' | 'with time to read' | 'anyhow';

/** `id` is another one for each attempt where there are no operation ids. */
export type Entry = { readonly operation: number; readonly id: number };

export type Commit = {
  readonly entries: readonly Entry[];
  /** The job whose present run wrote it, as its entries' bytes tell. */
  readonly by: number | undefined;
  /** By place: the id that the environment's file names. */
  readonly holds: readonly number[];
};

/** A write that was lost on the way, and may arrive. */
export type Late = { readonly commit: Commit; readonly parent: number };

/** What a job was answered: the kinds of `AssignOutcome`, or an error (or the end of its time) before a write was in doubt. */
export type Told = 'assigned' | 'already' | 'conflict' | 'contended' | 'indeterminate' | 'error';

type Progress = {
  readonly attempt: number;
  /** A write may have taken effect, or may be there of another run. */
  readonly doubt: boolean;
  readonly stale: number;
  /** The tips that its writes were built on (`writtenOn`), ascending. */
  readonly tried: readonly number[];
};
export type Reading = Progress & { readonly phase: 'reading' };
export type Writing = Progress & {
  readonly phase: 'writing';
  /** Where it read, and what it will name as the parent. */
  readonly tip: number;
  /** Those of its operations that it did not see in the ledger. */
  readonly open: readonly number[];
  /** What the environment's file said there. */
  readonly holds: readonly number[];
};
export type Job =
  | Reading
  | Writing
  /** Its first write was refused: it reads once more (`unlessThere`). */
  | { readonly phase: 'refused' }
  /** Of a conflict: the operation whose place was taken, and those that were in the ledger then. */
  | { readonly phase: 'ended'; readonly told: Told; readonly of?: number; readonly done?: readonly number[] };

export type State = {
  readonly commits: readonly Commit[];
  readonly late: readonly Late[];
  readonly jobs: readonly Job[];
  readonly faults: number;
};

export const FRESH: Job = { phase: 'reading', attempt: 0, doubt: false, stale: 0, tried: [] };

/** There was a write, and not one that only a lock answered. */
export function isAttempted({ doubt, tried }: Reading | Writing): boolean {
  return doubt || tried.length > 0;
}

export function initialState(scenario: Scenario, faults: number): State {
  let holds: readonly number[] = Array.from({ length: scenario.places }, () => 0);
  const commits = scenario.before.map((operation): Commit => {
    holds = holds.with(operationOf(scenario, operation).place, operation);
    return { entries: [{ operation, id: operation }], by: undefined, holds };
  });
  return { commits, late: [], jobs: scenario.jobs.map(() => FRESH), faults };
}

export function operationOf({ operations }: Scenario, id: number): Operation {
  const operation = operations[(id % ATTEMPT_IDS) - 1];
  if (operation === undefined) throw new RangeError(`no operation ${id}`);
  return operation;
}

/** Where every attempt is an operation of its own, its id is the operation's plus a multiple of this. */
export const ATTEMPT_IDS = 16;

export function operationsOf({ jobs }: Scenario, job: number): readonly number[] {
  const operations = jobs[job]?.operations;
  if (operations === undefined) throw new RangeError(`no job ${job}`);
  return operations;
}

/** What is held in a place after so many commits. */
export function heldAt(commits: readonly Commit[], tip: number, place: number): number {
  return commits[tip - 1]?.holds[place] ?? 0;
}

export function isWritten(commits: readonly Commit[], operation: number): boolean {
  return commits.some(({ entries }) => entries.some((entry) => entry.operation === operation));
}

/**
 * Forgets what can no longer make a difference, so that states which behave alike are one: a write on a tip that is gone, who
 * wrote what once that job has ended.
 */
export function canonical(state: State, { mutant }: Rules): State {
  const { commits, jobs } = state;
  const bound = mutant !== 'no compare-and-set' && mutant !== 'forced update';
  const isOpen = (by: number | undefined) => by === undefined || jobs[by]?.phase !== 'ended';
  const late = bound ? state.late.filter(({ parent }) => parent === commits.length) : state.late;
  return {
    faults: state.faults,
    commits: commits.every(({ by }) => isOpen(by))
      ? commits
      : commits.map((each) => (isOpen(each.by) ? each : nobodys(each))),
    late: late.every(({ commit }) => isOpen(commit.by))
      ? late
      : late.map((each) => (isOpen(each.commit.by) ? each : { ...each, commit: nobodys(each.commit) })),
    jobs: bound ? jobs.map((job) => settled(job, commits.length)) : jobs,
  };
}

export function nobodys(commit: Commit): Commit {
  return { ...commit, by: undefined };
}

/**
 * After a write, stale reads are no longer counted; in doubt, it no longer matters where it was written. Of a write that must fail
 * only that is kept, and where it was built while that can still tell an old read.
 */
function settled(job: Job, tip: number): Job {
  if (job.phase === 'ended' || job.phase === 'refused') return job;
  const counted = job.stale > 0 && isAttempted(job) ? { ...job, stale: 0 } : job;
  const known = counted.doubt && counted.tried.length > 0 ? { ...counted, tried: [] } : counted;
  if (known.phase !== 'writing' || known.tip === tip) return known;
  const place = known.doubt ? GONE : known.tip;
  return known.tip === place && known.open.length === 0 ? known : { ...known, tip: place, open: [], holds: [] };
}

/** A tip at which the branch is not, nor ever will be again. */
const GONE = -1;

/** Equal for equal states. */
export function keyOf({ commits, late, jobs, faults }: State): string {
  let key = String.fromCharCode(faults, commits.length);
  for (const commit of commits) key += keyOfCommit(commit);
  for (const job of jobs) key += keyOfJob(job);
  const waiting = late.map(({ commit, parent }) => keyOfCommit(commit) + String.fromCharCode(parent));
  return key + (waiting.length > 1 ? waiting.toSorted().join('') : (waiting[0] ?? ''));
}

function keyOfCommit({ entries, by, holds }: Commit): string {
  let key = String.fromCharCode(entries.length, by === undefined ? 9 : by, ...holds);
  for (const { id } of entries) key += String.fromCharCode(id);
  return key;
}

const TOLD: readonly Told[] = ['assigned', 'already', 'conflict', 'contended', 'indeterminate', 'error'];

function keyOfJob(job: Job): string {
  if (job.phase === 'ended') {
    const done = job.done ?? [];
    return String.fromCharCode(TOLD.indexOf(job.told), job.of ?? 0, done.length, ...done);
  }
  if (job.phase === 'refused') return String.fromCharCode(7);
  const local = 8 + job.attempt * 8 + job.stale * 2 + (job.doubt ? 1 : 0);
  const tried = job.tried.reduce((bits, tip) => bits | (1 << tip), 0);
  if (job.phase === 'reading') return String.fromCharCode(local, tried);
  return String.fromCharCode(local + 128, tried, job.tip + 1, job.open.length, ...job.open, ...job.holds);
}
