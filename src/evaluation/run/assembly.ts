import type { CaseId } from '../../foundation/ids.ts';
import { freshRounds } from '../../gate/index.ts';
import type { Completion } from '../../models/model.ts';
import { Tally } from '../calls/tally.ts';
import type { Evaluation, Trial } from '../evaluation.ts';
import { RERUN_SLOTS, subjectOf } from '../identity.ts';
import { countByCase } from '../lacking.ts';
import { notDrawn } from '../pool.ts';
import type { PlannedSubject } from '../subject.ts';
import type { Ask } from './waves.ts';

type Kind = Ask['kind'];

/** One evaluation in the making: what it holds, what is asked of it, and what its calls took. Trials arrive in any order. */
export class Assembly {
  readonly subject: PlannedSubject;
  /** By case, then by index. */
  readonly #trials: (Trial | undefined)[];
  /** By position of the case, then by index: few cases are repeated. */
  readonly #reruns = new Map<number, Trial[]>();
  #pooled: readonly Trial[] = [];
  /** By position; undefined: nothing is pooled. */
  #pooledOfCase: Uint8Array | undefined;
  #gone: string | undefined;
  #asks: readonly Ask[] = [];
  #wasAsked = false;
  /** Of what was asked for last. */
  #missing = 0;
  #unscored = 0;
  readonly #fromRecord = new Set<Trial>();
  /** Trials that may still be asked for, and those that this run had. */
  #open = 0;
  #drawn = 0;
  /** True when it is no longer what was recorded. */
  #changed = false;
  #listed: Pick<Evaluation, 'trials' | 'reruns'> | undefined;
  readonly #tally: Tally;

  constructor(subject: PlannedSubject) {
    const { recorded, cases, trials } = subject;
    this.subject = subject;
    this.#trials = Array.from({ length: cases.length * trials });
    this.#tally = new Tally(recorded);
    if (recorded !== undefined) this.#take(recorded);
    this.#countOpen();
  }

  /** The most trials that this run may have of it. */
  get atMost(): number {
    return this.#drawn + this.#open;
  }

  /** Replaces what was asked for before. @returns how much of it is missing. */
  ask(asks: readonly Ask[]): number {
    for (const ask of asks) this.#refuseImpossible(ask);
    this.#asks = asks;
    this.#wasAsked ||= asks.some(({ kind }) => kind === 'trials');
    this.#missing = 0;
    const rounds = Math.max(0, ...asks.map(({ upTo }) => upTo));
    for (let index = 0; index < rounds; index += 1) {
      this.#missing += this.#wantedIn('trials', index) + this.#wantedIn('reruns', index);
    }
    return this.#missing;
  }

  /** True when a trial or re-run is asked for and not there. */
  wants(kind: Kind, position: number, index: number): boolean {
    return this.#isAsked(kind, position, index) && this.#lacks(kind, position, index);
  }

  wantsIn(kind: Kind, index: number): boolean {
    return this.subject.cases.some((_, position) => this.wants(kind, position, index));
  }

  trialAt(kind: Kind, position: number, index: number): Trial | undefined {
    if (kind === 'reruns') return this.#reruns.get(position)?.[index];
    return index < this.subject.trials ? this.#trials[position * this.subject.trials + index] : undefined;
  }

  /** Every trial and re-run that is there. */
  *trials(): Generator<{ readonly kind: Kind; readonly position: number; readonly trial: Trial }, undefined> {
    for (const [at, trial] of this.#trials.entries()) {
      if (trial !== undefined) yield { kind: 'trials', position: Math.floor(at / this.subject.trials), trial };
    }
    for (const [position, ofCase] of this.#reruns) {
      for (const trial of ofCase) if (trial !== undefined) yield { kind: 'reruns', position, trial };
    }
    return undefined;
  }

  /** True for a trial that this run took from the record and did not change. */
  isRecorded(trial: Trial): boolean {
    return this.#fromRecord.has(trial);
  }

  /** True while trials are there as they were recorded. */
  get hasRecorded(): boolean {
    return this.#fromRecord.size > 0;
  }

  /** Puts a trial that was scored again in the place of the one it was. */
  rescored(kind: Kind, position: number, was: Trial, scores: Trial['scores']): void {
    this.#fromRecord.delete(was);
    if (JSON.stringify(scores) === JSON.stringify(was.scores)) return;
    const trial = { ...was, scores };
    if (kind === 'trials') this.#trials[position * this.subject.trials + trial.index] = trial;
    else this.#rerun(position, trial);
    this.#changed = true;
    this.#listed = undefined;
  }

  /** How many of its trials still lack scores that they could have. */
  lacksScores(trials: number): void {
    this.#unscored = trials;
  }

  put(kind: Kind, position: number, trial: Trial): void {
    if (kind === 'trials') {
      this.#trials[position * this.subject.trials + trial.index] = trial;
      this.#drawn += 1;
      this.#open = Math.max(0, this.#open - 1);
    } else {
      this.#rerun(position, trial);
    }
    this.#missing = Math.max(0, this.#missing - 1);
    this.#changed = true;
    this.#listed = undefined;
  }

  /** A call made for this evaluation. Without a completion: nothing is known to have been charged. */
  called(completion: Completion | undefined): void {
    this.#tally.called(completion);
    this.#changed = true;
  }

  /** Uses these trials of earlier comparisons: as many fewer are asked for. */
  usePooled(pooled: readonly Trial[]): void {
    this.#pool(pooled);
    this.#changed = true;
    this.#countOpen();
  }

  /**
   * Its model is gone: nothing more can be had, and nothing of it is missing.
   *
   * @param pooled all there is of earlier comparisons; undefined: what was recorded as pooled stays.
   */
  giveUp(words: string, pooled: readonly Trial[] | undefined): void {
    this.#gone = words;
    this.usePooled(pooled ?? this.#pooled);
    this.#missing = 0;
    this.#open = 0;
  }

  get gone(): boolean {
    return this.#gone !== undefined;
  }

  evaluation(at: Date): Evaluation {
    const { id, prompt, suite, dataset, model, cases, recorded } = this.subject;
    const complete = this.#missing === 0 && this.#unscored === 0 && (this.#wasAsked || recorded?.complete === true);
    if (recorded !== undefined && !this.#changed && complete === recorded.complete) return recorded;
    this.#listed ??= { trials: this.#trials.filter((trial) => trial !== undefined), reruns: this.#rerunsInOrder() };
    return {
      format: 1,
      id,
      subject: subjectOf(this.subject),
      slug: prompt.slug,
      suite,
      dataset: dataset.slug,
      model: prompt.model,
      simulated: model.simulated,
      cases,
      ...this.#listed,
      pooled: notDrawn(this.#pooled, this.#listed.trials),
      ...(this.#gone === undefined ? {} : { gone: this.#gone }),
      complete,
      ...this.#tally.taken,
      finishedAt: at.toISOString(),
    };
  }

  #take({ trials, reruns, pooled, gone }: Evaluation): void {
    const positions = positionsOf(this.subject.cases);
    for (const trial of [...trials, ...reruns]) this.#fromRecord.add(trial);
    for (const trial of trials) {
      const position = positions.get(trial.case);
      if (position !== undefined) this.#trials[position * this.subject.trials + trial.index] = trial;
    }
    for (const trial of reruns) {
      const position = positions.get(trial.case);
      if (position !== undefined) this.#rerun(position, trial);
    }
    this.#pool(pooled);
    this.#gone = gone;
  }

  #rerun(position: number, trial: Trial): void {
    const ofCase = this.#reruns.get(position) ?? [];
    ofCase[trial.index] = trial;
    this.#reruns.set(position, ofCase);
  }

  #rerunsInOrder(): readonly Trial[] {
    const inOrder = [...this.#reruns].sort(([one], [other]) => one - other);
    return inOrder.flatMap(([, ofCase]) => ofCase.filter((trial) => trial !== undefined));
  }

  #pool(pooled: readonly Trial[]): void {
    this.#pooled = pooled;
    this.#pooledOfCase = pooled.length === 0 ? undefined : countByCase(pooled, positionsOf(this.subject.cases));
  }

  #refuseImpossible({ evaluation, kind, cases, upTo }: Ask): void {
    const { trials, cases: own } = this.subject;
    if (cases.length !== own.length) {
      throw new RangeError(`${evaluation} has ${own.length} cases; ${cases.length} were asked about`);
    }
    const most = kind === 'trials' ? trials : RERUN_SLOTS;
    if (!Number.isSafeInteger(upTo) || upTo < 0 || upTo > most) {
      throw new RangeError(`${evaluation} has at most ${most} ${kind}; ${upTo} were asked for`);
    }
  }

  #isAsked(kind: Kind, position: number, index: number): boolean {
    for (const ask of this.#asks) {
      if (ask.kind === kind && index < ask.upTo && ask.cases[position] === 1) return true;
    }
    return false;
  }

  #lacks(kind: Kind, position: number, index: number): boolean {
    if (this.#gone !== undefined) return false;
    if (kind === 'reruns') return this.#reruns.get(position)?.[index] === undefined;
    const { trials } = this.subject;
    const fresh = freshRounds(trials, this.#pooledOfCase?.[position] ?? 0);
    return index < fresh && this.#trials[position * trials + index] === undefined;
  }

  #wantedIn(kind: Kind, index: number): number {
    let wanted = 0;
    for (let position = 0; position < this.subject.cases.length; position += 1) {
      if (this.wants(kind, position, index)) wanted += 1;
    }
    return wanted;
  }

  #countOpen(): void {
    this.#open = 0;
    for (let index = 0; index < this.subject.trials; index += 1) {
      for (let position = 0; position < this.subject.cases.length; position += 1) {
        if (this.#lacks('trials', position, index)) this.#open += 1;
      }
    }
  }
}

function positionsOf(cases: PlannedSubject['cases']): ReadonlyMap<CaseId, number> {
  return new Map(cases.map(({ id }, position) => [id, position]));
}
