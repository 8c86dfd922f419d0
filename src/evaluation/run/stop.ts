import type { ErrorRecord } from '../../foundation/errors.ts';

/** Why a run ended before nothing more was wanted. What was done is kept, and the evaluations say that they are not complete. */
export type Stopped = {
  /**
   * `interrupted`: the caller's signal. `cap`: a limit on calls or cost. `refused`: the provider will not answer as things are
   * (key, quota, unknown model, bad request). `infrastructure`: the provider is down. `no-calls`: a call was needed, and the
   * plan allows none.
   */
  readonly kind: 'interrupted' | 'cap' | 'refused' | 'infrastructure' | 'no-calls';
  readonly message: string;
  readonly error?: ErrorRecord;
};

/** The one place that ends a run early. The first reason is the reason. */
export class Stop {
  #reason: Stopped | undefined;
  #ended = false;
  #aborted = false;
  readonly #controllers: AbortController[] = [];
  readonly #outer: AbortSignal;
  readonly #onOuterAbort = () => this.abort({ kind: 'interrupted', message: 'the run was interrupted' });

  constructor(outer: AbortSignal) {
    this.#outer = outer;
    if (outer.aborted) this.#onOuterAbort();
    else outer.addEventListener('abort', this.#onOuterAbort, { once: true });
  }

  /**
   * A signal that is aborted when calls in flight shall not be waited for. One for each worker: a listener is added to it for
   * every call, and what that costs grows with the listeners that are there.
   */
  signal(): AbortSignal {
    const controller = new AbortController();
    if (this.#aborted) controller.abort(this.#outer.reason);
    this.#controllers.push(controller);
    return controller.signal;
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
    this.#abort();
  }

  /** A defect, or a dataset that cannot be read any more: its error ends the run, there is no reason to report. */
  abandon(): void {
    this.#ended = true;
    this.#abort();
  }

  /** Lets go of the caller's signal. */
  release(): void {
    this.#outer.removeEventListener('abort', this.#onOuterAbort);
  }

  #abort(): void {
    if (this.#aborted) return;
    this.#aborted = true;
    // The caller's own reason where there is one, so that a call ends with what the caller threw.
    for (const controller of this.#controllers) controller.abort(this.#outer.reason);
  }
}
