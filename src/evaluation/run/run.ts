import { toErrorRecord } from '../../foundation/errors.ts';
import type { EvaluationId } from '../../foundation/ids.ts';
import { caseOrder } from '../../foundation/shuffle.ts';
import type { Completion } from '../../models/model.ts';
import type { ScorerContext, UnusableScorerError } from '../../scorers/scorer.ts';
import type { CompletionCache } from '../cache/completion-cache.ts';
import { utcDay } from '../cache/entry.ts';
import { Budget } from '../calls/budget.ts';
import { type Answer, CompletionSource, onAnothersAccount } from '../calls/completion-source.ts';
import { OutageWatch } from '../calls/outage.ts';
import { type Taken, Tally } from '../calls/tally.ts';
import type { Evaluation, Trial } from '../evaluation.ts';
import { type Group, groupSubjects } from '../lanes.ts';
import { fingerprintsOf, ofOthers, recentTrials, usableTrials } from '../pool.ts';
import { type Progress, ProgressMeter } from '../progress.ts';
import type { PlannedSubject, RunLimits, RunPlan } from '../subject.ts';
import { askFor } from './asking.ts';
import { Assembly } from './assembly.ts';
import { newScores, type UnscoredCase, unscoredIn, withCases } from './rescoring.ts';
import { SharedParts } from './shared-parts.ts';
import type { Stop, Stopped } from './stop.ts';
import { type Task, tasksOf } from './tasks.ts';
import { trialOf } from './trials.ts';
import type { Ask, Next, Wave } from './waves.ts';
import { WithdrawnModels } from './withdrawn.ts';

export type RunOptions = {
  readonly next: Next;
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
  /** One for every subject of the plan, complete or not. One to which nothing was added is the recorded one itself. */
  readonly evaluations: ReadonlyMap<EvaluationId, Evaluation>;
  /** Set when the run ended before `next` wanted nothing more. */
  readonly stopped?: Stopped;
  readonly spent: Spent;
};

/** What this run did, whatever its evaluations held before. */
export type Spent = Taken & {
  /** Trials and re-runs that needed no call of their own. */
  readonly cached: number;
  /** Trials and re-runs that were taken from records. */
  readonly recorded: number;
  /** Trials of earlier comparisons that are used as well. */
  readonly pooled: number;
};

/** What a run holds while it lasts. */
export class Run {
  readonly #assemblies: ReadonlyMap<EvaluationId, Assembly>;
  readonly #groups: readonly Group<PlannedSubject>[];
  readonly #source: CompletionSource;
  readonly #meter: ProgressMeter;
  readonly #mayCall: boolean;
  readonly #now: () => Date;
  readonly #stop: Stop;
  /** One for each worker. */
  readonly #signals: readonly AbortSignal[];
  readonly #parts = new SharedParts();
  readonly #tally = new Tally();
  #cached = 0;
  readonly #withdrawn: WithdrawnModels;

  constructor({ subjects, estimate, noCalls }: RunPlan, stop: Stop, options: RunOptions) {
    const { cache, limits, concurrency, progress, now } = options;
    this.#assemblies = new Map(subjects.map((subject) => [subject.id, new Assembly(subject)]));
    this.#groups = groupSubjects(subjects);
    this.#withdrawn = new WithdrawnModels({ groups: this.#groups, assemblies: this.#assemblies, stop });
    const budget = new Budget(limits);
    this.#source = new CompletionSource({
      cache,
      budget,
      outages: new OutageWatch(),
      stop,
      concurrency,
      now,
      noCalls,
    });
    const total = () => [...this.#assemblies.values()].reduce((sum, { atMost }) => sum + atMost, 0);
    const show = progress ?? (() => {});
    this.#meter = new ProgressMeter({ total, expectedCalls: estimate.calls, concurrency, now, show });
    this.#mayCall = noCalls === undefined;
    this.#now = now;
    this.#stop = stop;
    this.#signals = Array.from({ length: concurrency }, () => stop.signal());
  }

  /**
   * Asks a few fresh re-runs of each baseline that has a pool: what was drawn from a model that is no longer the same is not
   * used. Where no re-run is answered, nobody can say, and nothing is.
   */
  async verifyPools(): Promise<void> {
    const today = utcDay(this.#now());
    const pooling = [...this.#assemblies.values()].flatMap((assembly) => {
      const { pool } = assembly.subject;
      return pool === undefined ? [] : [{ assembly, pool }];
    });
    const probed = pooling.filter(({ pool }) => recentTrials(pool, today).length > 0);
    if (probed.length > 0 && !this.#stop.ended) await this.carryOut(probed.map(({ assembly }) => probe(assembly)));
    for (const { assembly, pool } of probed) {
      if (assembly.gone) continue;
      const { reruns } = assembly.evaluation(this.#now());
      assembly.usePooled(ofOthers(usableTrials(pool, today, fingerprintsOf(reruns)), assembly.subject));
    }
  }

  /** @returns false when all of it was there. */
  async carryOut(wave: Wave): Promise<boolean> {
    let missing = 0;
    for (const { evaluation } of wave) {
      if (!this.#assemblies.has(evaluation)) throw new RangeError(`${evaluation} is not in the plan`);
    }
    for (const [id, assembly] of this.#assemblies) {
      missing += assembly.ask(wave.filter(({ evaluation }) => evaluation === id));
    }
    if (missing === 0) return false;
    this.#withdrawn.begin();
    const tasks = tasksOf(wave, { groups: this.#groups, assemblies: this.#assemblies, stop: this.#stop });
    await this.#side((signal) => this.#work(tasks, (task) => this.#do(task, signal)));
    this.#withdrawn.settle();
    return true;
  }

  /** Scores what a wave has left unscored: comparisons of the two sides, and what a record lacks. */
  async score(): Promise<void> {
    // What is recorded stays as it is where nobody may be asked.
    if (!this.#mayCall) return;
    const unscored = unscoredIn(this.#assemblies);
    if (unscored.length > 0 && !this.#stop.ended) {
      const tasks = withCases(unscored, this.#groups);
      await this.#side((signal) => this.#work(tasks, (task) => this.#rescore(task, signal)));
    }
    const left = this.#stop.ended ? unscoredIn(this.#assemblies) : [];
    for (const assembly of this.#assemblies.values()) {
      assembly.lacksScores(left.filter((each) => each.assembly === assembly).length);
    }
  }

  evaluations(): ReadonlyMap<EvaluationId, Evaluation> {
    const at = this.#now();
    return new Map([...this.#assemblies].map(([id, assembly]) => [id, assembly.evaluation(at)]));
  }

  end(): Pick<RunResult, 'evaluations' | 'spent'> {
    this.#meter.end();
    const evaluations = this.evaluations();
    const pooled = [...evaluations.values()].reduce((sum, each) => sum + each.pooled.length, 0);
    const records = [...this.#assemblies.values()].flatMap(({ subject }) => subject.recorded ?? []);
    const recorded = records.reduce((sum, { trials, reruns }) => sum + trials.length + reruns.length, 0);
    return { evaluations, spent: { ...this.#tally.taken, cached: this.#cached, recorded, pooled } };
  }

  /** `concurrency` workers side by side. */
  async #side(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const ends = await Promise.allSettled(this.#signals.map(work));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /** One worker: it takes the next task when it is done with its own, so that nothing piles up. */
  async #work<T>(tasks: AsyncGenerator<T>, act: (task: T) => Promise<void>): Promise<void> {
    try {
      for await (const task of tasks) {
        if (this.#stop.ended) return;
        await act(task);
      }
    } catch (error) {
      this.#stop.abandon();
      throw error;
    }
  }

  async #do(task: Task, signal: AbortSignal): Promise<void> {
    const { lane, assemblies, kind, asked, index } = task;
    const answer = await this.#source.answer({
      model: lane.model,
      body: lane.body(lane.render(asked)),
      series: kind === 'trials' ? lane.series : `${lane.series}|rerun`,
      trial: index,
      signal,
      expectedUsd: assemblies[0].subject.callCostUsd,
      kind: lane.subjects[0].id,
    });
    this.#withdrawn.note(lane, task.position, answer);
    const kept = assemblies.map((assembly, at) =>
      this.#keep(assembly, task, at === 0 ? answer : onAnothersAccount(answer), signal),
    );
    if (kept.some((each) => each instanceof Promise)) await Promise.all(kept);
  }

  /** Most scorers compute, and then nothing is waited for. */
  #keep(assembly: Assembly, task: Task, answer: Answer, signal: AbortSignal): void | Promise<void> {
    if (answer.called) this.#called(assembly, answer.status === 'completed' ? answer.completion : undefined);
    const trial = trialOf(assembly.subject, task, answer, {
      context: this.#contextOf(assembly, signal),
      parts: this.#parts,
    });
    if (!(trial instanceof Promise)) return this.#put(assembly, task, trial);
    return trial.then((settled) => this.#put(assembly, task, settled));
  }

  async #rescore(unscored: UnscoredCase, signal: AbortSignal): Promise<void> {
    const { assembly, kind, position, trial } = unscored;
    const scores = await newScores(unscored, this.#contextOf(assembly, signal));
    if (scores === undefined) return;
    assembly.rescored(kind, position, trial, this.#parts.scores({ ...trial.scores, ...scores }));
  }

  #contextOf(assembly: Assembly, signal: AbortSignal): ScorerContext {
    const { scorers, prompt } = assembly.subject;
    const candidate = prompt.model;
    if (scorers.every(({ calls }) => calls === undefined)) return { signal, candidate };
    const ask = askFor({
      source: this.#source,
      stop: this.#stop,
      signal,
      called: (completion) => this.#called(assembly, completion),
    });
    const unusable = (error: UnusableScorerError) =>
      this.#stop.abort({ kind: 'refused', message: error.message, error: toErrorRecord(error) });
    return { signal, candidate, ask, unusable };
  }

  /** A call that was made for an evaluation, of its prompt or of its scorers. */
  #called(assembly: Assembly, completion: Completion | undefined): void {
    assembly.called(completion);
    this.#tally.called(completion);
    this.#meter.called(completion);
  }

  #put(assembly: Assembly, { kind, position }: Task, trial: Trial | undefined): void {
    if (trial === undefined) return;
    assembly.put(kind, position, trial);
    if (trial.cached) this.#cached += 1;
    this.#meter.had(kind, trial);
  }
}

/** The first cases that a comparison looks at. */
const PROBED_CASES = 3;

function probe({ subject: { id, dataset, cases } }: Assembly): Ask {
  const wanted = new Uint8Array(cases.length);
  for (const position of caseOrder(dataset.digest, cases.length).subarray(0, PROBED_CASES)) wanted[position] = 1;
  return { evaluation: id, kind: 'reruns', cases: wanted, upTo: 1 };
}
