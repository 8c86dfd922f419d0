import type { ErrorRecord } from '../../foundation/errors.ts';

/** Why a run ended before its plan was done. What was done is kept, and the evaluations say that they are not complete. */
export type Stopped = {
  /**
   * `interrupted`: the caller's signal. `cap`: a limit on calls or cost. `refused`: the provider will not answer as things are
   * (key, quota, unknown model, bad request). `infrastructure`: the provider is down.
   */
  readonly kind: 'interrupted' | 'cap' | 'refused' | 'infrastructure';
  readonly message: string;
  readonly error?: ErrorRecord;
};

/** The one place that ends a run early. The first reason is the reason. */
export class Stop {
  #reason: Stopped | undefined;
  #ended = false;
  readonly #controller = new AbortController();
  readonly #outer: AbortSignal;
  readonly #onOuterAbort = () => this.abort({ kind: 'interrupted', message: 'the run was interrupted' });

  constructor(outer: AbortSignal) {
    this.#outer = outer;
    if (outer.aborted) this.#onOuterAbort();
    else outer.addEventListener('abort', this.#onOuterAbort, { once: true });
  }

  /** Aborted when calls in flight shall not be waited for. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get reason(): Stopped | undefined {
    return this.#reason;
  }

  /** True when nothing new shall be begun. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Begins nothing new; what is in flight is paid for, and finished. */
  finish(reason: Stopped): void {
    this.#ended = true;
    this.#reason ??= reason;
  }

  /** Begins nothing new and gives up what is in flight. */
  abort(reason: Stopped): void {
    this.finish(reason);
    this.#controller.abort(this.#outer.reason);
  }

  /** A defect, or a dataset that cannot be read any more: its error ends the run, there is no reason to report. */
  abandon(): void {
    this.#ended = true;
    this.#controller.abort();
  }

  /** Lets go of the caller's signal. */
  release(): void {
    this.#outer.removeEventListener('abort', this.#onOuterAbort);
  }
}
