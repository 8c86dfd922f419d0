import type { Completion } from '../models/model.ts';
import type { Trial } from './evaluation.ts';

/** How far a run is. A trial that serves two suites counts in both; what is recorded or pooled does not count. */
export type Progress = {
  readonly phase: 'running' | 'done';
  /** Trials done, of at most `total`: a run ends when it knows enough. */
  readonly done: number;
  readonly total: number;
  /** Fresh repeats of single cases, which nobody can count in advance: not part of `done`. */
  readonly reruns: number;
  /** Trials and re-runs that needed no call. */
  readonly cached: number;
  /** Trials and re-runs without a completion. */
  readonly failed: number;
  readonly calls: number;
  /** Undefined: unknown. */
  readonly costUsd?: number;
  readonly secondsElapsed: number;
  /** Undefined until enough calls were made to tell. */
  readonly secondsLeft?: number;
};

/**
 * One line: `412/720 trials · 96 cached · 3 failed · $0.12 · about 40 s left`, and at the end of a run that needed no more
 * `412 trials of at most 720 · took 55 s`.
 */
export function formatProgress(progress: Progress): string {
  const { phase, done, total, reruns, cached, failed, costUsd, secondsElapsed, secondsLeft } = progress;
  const parts = [phase === 'done' && done < total ? `${done} trials of at most ${total}` : `${done}/${total} trials`];
  if (reruns > 0) parts.push(`${reruns} re-run${reruns === 1 ? '' : 's'}`);
  if (cached > 0) parts.push(`${cached} cached`);
  if (failed > 0) parts.push(`${failed} failed`);
  if (costUsd !== undefined && costUsd > 0) parts.push(formatUsd(costUsd));
  if (phase === 'done') parts.push(`took ${formatSeconds(secondsElapsed)}`);
  else if (secondsLeft !== undefined) parts.push(`about ${formatSeconds(secondsLeft)} left`);
  return parts.join(' · ');
}

/**
 * For a log, where each line stays: passes on the first and the last, and between them one every `seconds`. A terminal, which
 * writes over its line, takes every event.
 */
export function progressEvery(seconds: number, show: (progress: Progress) => void): (progress: Progress) => void {
  let shownAt = Number.NEGATIVE_INFINITY;
  return (progress) => {
    if (progress.phase === 'running' && progress.secondsElapsed - shownAt < seconds) return;
    shownAt = progress.secondsElapsed;
    show(progress);
  };
}

/** Cents, and for less than ten of them enough digits to be read: `$1.20`, `$0.0042`. */
export function formatUsd(dollars: number): string {
  if (dollars === 0 || dollars >= 0.1) return `$${dollars.toFixed(2)}`;
  return `$${Number(dollars.toPrecision(2)).toFixed(Math.min(8, 1 - Math.floor(Math.log10(dollars))))}`;
}

function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 1) return `${seconds.toFixed(1)} s`;
  if (whole < 90) return `${whole} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Something unknown makes the sum unknown. */
export function addedUsd(sum: number | undefined, costUsd: number | undefined): number | undefined {
  return sum === undefined || costUsd === undefined ? undefined : sum + costUsd;
}

export type ProgressOptions = {
  /** At most so many trials: asked for whenever it is shown, because pools and models that are gone change it. */
  readonly total: () => number;
  /** Calls that the plan expects at most. */
  readonly expectedCalls: number;
  readonly concurrency: number;
  readonly now: () => Date;
  readonly show: (progress: Progress) => void;
};

/** What the trials of a run add up to; told of each trial and of each call once. */
export class ProgressMeter {
  readonly #options: ProgressOptions;
  readonly #startedAt: number;
  #shownAt: number;
  #done = 0;
  #reruns = 0;
  #cached = 0;
  #failed = 0;
  #calls = 0;
  #costUsd: number | undefined = 0;

  constructor(options: ProgressOptions) {
    this.#options = options;
    this.#startedAt = options.now().getTime();
    this.#shownAt = this.#startedAt;
    this.#show('running', this.#startedAt);
  }

  /** A call that ended. Without a completion: nothing is known to have been charged. */
  called(completion: Completion | undefined): void {
    this.#calls += 1;
    if (completion !== undefined) this.#costUsd = addedUsd(this.#costUsd, completion.costUsd);
  }

  had(kind: 'trials' | 'reruns', { cached, outcome }: Trial): void {
    if (kind === 'trials') this.#done += 1;
    else this.#reruns += 1;
    if (cached) this.#cached += 1;
    if (outcome.status === 'failed') this.#failed += 1;
    const at = this.#options.now().getTime();
    if (at - this.#shownAt >= SHOW_EVERY_MS) this.#show('running', at);
  }

  end(): void {
    this.#show('done', this.#options.now().getTime());
  }

  #show(phase: Progress['phase'], at: number): void {
    this.#shownAt = at;
    const secondsElapsed = (at - this.#startedAt) / 1000;
    const secondsLeft = phase === 'running' ? this.#secondsLeft(secondsElapsed) : undefined;
    this.#options.show({
      phase,
      done: this.#done,
      total: this.#options.total(),
      reruns: this.#reruns,
      cached: this.#cached,
      failed: this.#failed,
      calls: this.#calls,
      ...(this.#costUsd === undefined ? {} : { costUsd: this.#costUsd }),
      secondsElapsed,
      ...(secondsLeft === undefined ? {} : { secondsLeft }),
    });
  }

  /** From the calls alone: what comes from the cache takes no time. */
  #secondsLeft(secondsElapsed: number): number | undefined {
    const { concurrency, expectedCalls } = this.#options;
    if (this.#calls < concurrency || this.#calls === 0) return undefined;
    return (Math.max(0, expectedCalls - this.#calls) * secondsElapsed) / this.#calls;
  }
}

/** Often enough for a terminal to look alive. */
const SHOW_EVERY_MS = 200;
