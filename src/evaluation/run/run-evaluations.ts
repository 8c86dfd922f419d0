import type { EvaluationId } from '../../foundation/ids.ts';
import type { CompletionCache } from '../cache/completion-cache.ts';
import type { Evaluation, Trial } from '../evaluation.ts';
import { groupSubjects } from '../lanes.ts';
import { type Progress, ProgressMeter } from '../progress.ts';
import type { PlannedSubject, RunLimits, RunPlan } from '../subject.ts';
import { Assembly } from './assembly.ts';
import { Budget } from './budget.ts';
import { type Answer, CompletionSource, onAnothersAccount } from './completion-source.ts';
import { OutageWatch } from './outage.ts';
import { SharedParts } from './shared-parts.ts';
import { Stop, type Stopped } from './stop.ts';
import { type Task, tasksOf } from './tasks.ts';
import { trialOf } from './trials.ts';

export type RunOptions = {
  readonly cache?: CompletionCache;
  /** Ends the run: calls in flight are given up, everything done is kept. */
  readonly signal: AbortSignal;
  /** Calls in flight at once. */
  readonly concurrency: number;
  readonly limits: RunLimits;
  /** Told at the start, at the end, and between them a few times a second. */
  readonly progress?: (progress: Progress) => void;
  readonly now: () => Date;
};

export type RunResult = {
  /** One for every subject of the plan, complete or not. */
  readonly evaluations: ReadonlyMap<EvaluationId, Evaluation>;
  /** Set when the plan was not done to its end. */
  readonly stopped?: Stopped;
};

/**
 * Carries out a plan: asks, scores each completion as it arrives, and gathers the evaluations. Both sides of a comparison run
 * interleaved, case by case, so that a provider's drift hits both; one trial of every case first, then the next trial.
 *
 * @throws what a dataset throws when it can no longer be read, and defects. A model's failures are in the result.
 */
export async function runEvaluations(plan: RunPlan, options: RunOptions): Promise<RunResult> {
  const { concurrency, signal } = options;
  if (!(concurrency >= 1)) throw new RangeError(`concurrency must be at least 1: found ${concurrency}`);
  const open = plan.subjects.filter(({ recorded }) => recorded === undefined);
  const stop = new Stop(signal);
  const run = new Run(open, plan.estimate.calls, stop, options);
  const tasks = tasksOf(groupSubjects(open), stop);
  const ends = await Promise.allSettled(Array.from({ length: concurrency }, () => work(tasks, run, stop)));
  stop.release();
  for (const end of ends) if (end.status === 'rejected') throw end.reason;

  const made = run.evaluations();
  const evaluations = new Map<EvaluationId, Evaluation>();
  for (const { id, recorded } of plan.subjects) {
    const evaluation = recorded ?? made.get(id);
    if (evaluation !== undefined) evaluations.set(id, evaluation);
  }
  const complete = [...made.values()].every((evaluation) => evaluation.complete);
  return complete || stop.reason === undefined ? { evaluations } : { evaluations, stopped: stop.reason };
}

/** One of `concurrency` workers: each takes the next task when it is done with its own, so that nothing piles up. */
async function work(tasks: AsyncGenerator<Task>, run: Run, stop: Stop): Promise<void> {
  const signal = stop.signal();
  try {
    for await (const task of tasks) {
      if (stop.ended) return;
      await run.carryOut(task, signal);
    }
  } catch (error) {
    stop.abandon();
    throw error;
  }
}

/** What a run holds while it lasts. */
class Run {
  readonly #assemblies: ReadonlyMap<EvaluationId, Assembly>;
  readonly #source: CompletionSource;
  readonly #meter: ProgressMeter;
  readonly #now: () => Date;
  readonly #parts = new SharedParts();

  constructor(subjects: readonly PlannedSubject[], expectedCalls: number, stop: Stop, options: RunOptions) {
    const { cache, limits, concurrency, progress, now } = options;
    this.#assemblies = new Map(subjects.map((subject) => [subject.id, new Assembly(subject)]));
    this.#source = new CompletionSource({ cache, budget: new Budget(limits), outages: new OutageWatch(), stop, now });
    const total = subjects.reduce((sum, { cases, trials }) => sum + cases.length * trials, 0);
    this.#meter = new ProgressMeter({ total, expectedCalls, concurrency, now, show: progress ?? (() => {}) });
    this.#now = now;
  }

  async carryOut(task: Task, signal: AbortSignal): Promise<void> {
    const { lane, asked, trial } = task;
    const [first] = lane.subjects;
    const answer = await this.#source.answer({
      model: lane.model,
      body: lane.body(lane.render(asked)),
      series: lane.series,
      trial,
      signal,
      expectedUsd: first.callCostUsd,
      kind: first.id,
    });
    const asking = lane.subjects.filter(({ trials }) => trial < trials);
    const kept = asking.map((subject, index) =>
      this.#keep(subject, task, index === 0 ? answer : onAnothersAccount(answer), signal),
    );
    if (kept.some((each) => each instanceof Promise)) await Promise.all(kept);
  }

  evaluations(): ReadonlyMap<EvaluationId, Evaluation> {
    this.#meter.end();
    const at = this.#now();
    return new Map([...this.#assemblies].map(([id, assembly]) => [id, assembly.finish(at)]));
  }

  /** Most scorers compute, and then nothing is waited for. */
  #keep(subject: PlannedSubject, task: Task, answer: Answer, signal: AbortSignal): void | Promise<void> {
    if (answer.called) {
      const completion = answer.status === 'completed' ? answer.completion : undefined;
      this.#assemblies.get(subject.id)?.called(completion);
      this.#meter.called(completion);
    }
    const trial = trialOf(subject, task, answer, { signal, parts: this.#parts });
    if (!(trial instanceof Promise)) return this.#put(subject, task, trial);
    return trial.then((settled) => this.#put(subject, task, settled));
  }

  #put(subject: PlannedSubject, { position }: Task, trial: Trial | undefined): void {
    if (trial === undefined) return;
    this.#assemblies.get(subject.id)?.put(position, trial);
    this.#meter.trial(trial);
  }
}
