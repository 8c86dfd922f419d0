import type { NonEmptyArray } from '../../../src/foundation/brand.ts';
import type { OperationId } from '../../../src/foundation/ids.ts';
import { layoutOf } from '../../../src/registry/git/format/layout.ts';
import { type GitStore, StoreError } from '../../../src/registry/git/store.ts';
import { gitRegistry } from '../../../src/registry/index.ts';
import type { AssignmentChange } from '../../../src/registry/registry.ts';
import { nonEmpty, promotion, rollback, staging, summary, triage, versionOf } from '../../registry/builders.ts';
import { createMemoryBranch, type MemoryBranch } from '../../registry/memory-branch.ts';
import { type Commit, type Job, type Late, operationsOf, type Scenario, type State, type Told } from './model.ts';
import type { Move, WriteFault } from './steps.ts';

/** Where a job of the real code is: about to ask for the tip, about to write, or answered. */
type Place = 'reading' | 'writing' | Told | `conflict of ${number}${string}`;

/** The real code, held at each call of its store until the model's next move. */
export type Bench = {
  /** Lets the real code make this move; `before` is the model's state before it. */
  play(move: Move, before: State): Promise<void>;
  /** Begins a job once more. */
  runAgain(job: number): void;
  /** What differs from the model's state; undefined: nothing. */
  differs(state: State): Promise<string | undefined>;
};

/** `assign` of the real git registry, once for each job, on one branch in memory. */
export async function createBench(scenario: Scenario): Promise<Bench> {
  const branch = createMemoryBranch();
  const calm = gitRegistry(branch.store, { sleep: async () => undefined });
  const changes = changesOf(scenario, calm);
  for (const operation of scenario.before) await calm.assign([changeOf(changes, operation)]);
  let count = 0;
  const begin = (job: number) => {
    count += 1;
    const own = operationsOf(scenario, job).map((operation) => {
      const { entry, ...change } = changeOf(changes, operation);
      return { ...change, entry: { ...entry, actor: `run ${count}` } };
    });
    return createRun(branch, nonEmpty(own), operationsOf(scenario, job));
  };
  const runs = scenario.jobs.map((_, job) => begin(job));
  /** As the branch keeps them: whose they were. */
  const late: OwnLate[] = [];

  const runOf = (job: number): Run => {
    const run = runs[job];
    if (run === undefined) throw new RangeError(`no job ${job}`);
    return run;
  };
  /** Of equal ones it does not matter which. */
  const isSame = ({ run, job, parent }: OwnLate, model: Late | undefined) => {
    const by = runs[job] === run && !isAnswer(run.at()) ? job : undefined;
    const own = operationsOf(scenario, job).filter((operation) => !isSeen(branch, parent, changes, operation));
    return (
      parent === model?.parent &&
      by === model.commit.by &&
      own.join() === model.commit.entries.map(({ operation }) => operation).join()
    );
  };
  const runAgain = (job: number) => {
    runs[job] = begin(job);
  };

  return {
    runAgain,
    async play(move, before) {
      if (move.kind === 'again') return runAgain(move.job);
      if (move.kind === 'deliver') {
        const index = late.findIndex((each) => isSame(each, before.late[move.late]));
        if (index < 0) throw new Error('the model has a late write that the branch has not');
        late.splice(index, 1);
        branch.deliver(index);
        return;
      }
      const run = runOf(move.job);
      const tips = branch.commits.length;
      if (move.stop) run.stop();
      if (move.kind === 'read') return run.read(move.sees === 'error' ? 'error' : tips - move.sees);
      if (move.fault === 'late') late.push({ run, job: move.job, parent: run.tip() });
      await run.write(move.fault);
      if (move.crash) runAgain(move.job);
    },
    async differs(state) {
      const written = branch.commits.map(({ files, change }) =>
        describeCommit(files, [...change.files.keys()], changes),
      );
      const expected = state.commits.map((commit) => describeModel(scenario, commit));
      if (written.join() !== expected.join()) return `the branch has ${written}, the model ${expected}`;
      const places = runs.map((run) => run.at());
      const phases = state.jobs.map(placeOf);
      return places.join() === phases.join() ? undefined : `the jobs are ${places}, in the model ${phases}`;
    },
  };
}

const LOCKED = 'a lock exists';

type OwnLate = { readonly run: Run; readonly job: number; readonly parent: number };

/** A job whose write was refused reads once more. */
function placeOf(job: Job): Place {
  if (job.phase !== 'ended') return job.phase === 'writing' ? 'writing' : 'reading';
  return job.of === undefined ? job.told : conflictOf(job.of, job.done ?? []);
}

function conflictOf(operation: number, done: readonly number[]): Place {
  return `conflict of ${operation}, done: ${done.join('+')}`;
}

type Run = ReturnType<typeof createRun>;

/** One call of `assign`, which waits before it asks for the tip and before it writes. */
function createRun(branch: MemoryBranch, changes: NonEmptyArray<AssignmentChange>, operations: readonly number[]) {
  let at: Place = 'reading';
  let behind: number | 'error' = 0;
  let fault: WriteFault | undefined;
  let parent = 0;
  let resume: () => void = () => undefined;
  let arrive: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const controller = new AbortController();
  const faulty = branch.open({
    tip: () => (behind === 'error' ? new StoreError('failed', 'Bad gateway') : behind),
    write: () => (fault === 'locked' || fault === 'conflict-after' || fault === 'refused-after' ? undefined : fault),
  });
  const wait = (place: Place) =>
    new Promise<void>((resolve) => {
      at = place;
      resume = resolve;
      arrive();
    });
  const store: GitStore = {
    ...faulty,
    async tip() {
      await wait('reading');
      return faulty.tip();
    },
    async commit(commit) {
      parent = branch.commits.findIndex(({ id }) => id === commit.parent) + 1;
      await wait('writing');
      if (fault === 'locked') return { kind: 'locked', message: LOCKED };
      const outcome = await faulty.commit(commit);
      if (fault === 'refused-after') throw new StoreError('not-permitted', 'Resource not accessible by integration');
      return fault === 'conflict-after' ? { kind: 'conflict' } : outcome;
    },
  };
  const end = (told: Place) => {
    at = told;
    arrive();
  };
  const registry = gitRegistry(store, { sleep: async () => undefined, signal: controller.signal });
  registry.assign(changes).then(
    (outcome) => {
      if (outcome.kind !== 'conflict') return end(outcome.kind);
      const taken = changes.findIndex(({ entry }) => entry.slug === outcome.name);
      const done = operations.filter((_, index) => outcome.done.some((id) => id === changes[index]?.entry.operation));
      return end(conflictOf(operations[taken] ?? 0, done));
    },
    () => end('error'),
  );
  /** Until it waits again, or has its answer. */
  const goOn = async () => {
    await begun;
    return new Promise<void>((resolve) => {
      arrive = resolve;
      resume();
    });
  };
  return {
    at: () => at,
    /** Where the write that waits was built. */
    tip: () => parent,
    stop: () => controller.abort(new Error('the job has no time left')),
    read(sees: number | 'error') {
      behind = sees;
      return goOn();
    },
    write(next: WriteFault | undefined) {
      fault = next;
      return goOn();
    },
  };
}

function isSeen(branch: MemoryBranch, tip: number, changes: ReadonlyMap<number, AssignmentChange>, operation: number) {
  const path = layoutOf(undefined).entry(changeOf(changes, operation).entry.operation);
  return branch.commits[tip - 1]?.files.has(path) ?? false;
}

function isAnswer(at: Place): boolean {
  return at !== 'reading' && at !== 'writing';
}

/** The model's operations as changes of the real registry, by their numbers. */
function changesOf(
  scenario: Scenario,
  registry: Parameters<typeof promotion>[0],
): ReadonlyMap<number, AssignmentChange> {
  const changes = new Map<number, AssignmentChange>();
  for (const [index, { action, place, from, to, replaces }] of scenario.operations.entries()) {
    const slug = SLUGS[place];
    const held = changes.get(replaces)?.entry.operation;
    const before = held && { version: versionOf(from, slug).id, operation: held };
    const make = action === 'rollback' && before ? rollback(registry, versionOf(to, slug), before) : undefined;
    changes.set(index + 1, make ?? promotion(registry, versionOf(to, slug), before));
  }
  return changes;
}

const SLUGS = [triage, summary];

function changeOf(changes: ReadonlyMap<number, AssignmentChange>, operation: number): AssignmentChange {
  const change = changes.get(operation);
  if (change === undefined) throw new RangeError(`no operation ${operation}`);
  return change;
}

/** `operation -> what each prompt holds`, as the files of a real commit say. */
function describeCommit(
  files: ReadonlyMap<string, Uint8Array>,
  written: readonly string[],
  changes: ReadonlyMap<number, AssignmentChange>,
): string {
  const entries = written.filter((path) => path.startsWith('ledger/'));
  const numberOf = (operation: OperationId | undefined) =>
    [...changes].find(([, { entry }]) => entry.operation === operation)?.[0] ?? 0;
  const named = [...changes].filter(([, { entry }]) => entries.some((path) => path.includes(entry.operation.slice(7))));
  const environment = JSON.parse(Buffer.from(files.get(`environments/${staging}.json`) ?? '{}').toString());
  const held = SLUGS.map((slug) => numberOf(environment.prompts?.[slug]?.operation));
  return `${named.map(([number]) => number).join('+')} -> ${held.join(' ')}`;
}

function describeModel({ places }: Scenario, { entries, holds }: Commit): string {
  return `${entries
    .map(({ operation }) => operation)
    .toSorted()
    .join('+')} -> ${holds[0]} ${places > 1 ? holds[1] : 0}`;
}
