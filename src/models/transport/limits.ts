/** Waits, and ends early by throwing the signal's reason when it is aborted. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** A place among the calls in flight, from `enter` to `leave`. */
export type Place = { readonly epoch: number };

/**
 * The calls in flight to one provider with one key. Unlimited until the provider says "too many": from then on additive
 * increase, multiplicative decrease (Chiu and Jain, 1989), and while the provider asked to wait nobody calls. So one 429 slows
 * every call of the key, not only the one that met it.
 */
export class SharedRate {
  #limit = Number.POSITIVE_INFINITY;
  #inFlight = 0;
  #pauses = 0;
  /** Counts decreases. Calls that started before the last one say nothing new by failing too: one burst, one decrease. */
  #epoch = 0;
  readonly #waiting = new Set<() => void>();
  readonly #sleep: Sleep;

  constructor(sleep: Sleep) {
    this.#sleep = sleep;
  }

  /** How many calls may be in flight; infinite as long as the provider never complained. */
  get limit(): number {
    return this.#limit;
  }

  /** @throws the signal's reason when it is aborted while waiting. */
  async enter(signal: AbortSignal): Promise<Place> {
    signal.throwIfAborted();
    if (this.#open()) this.#inFlight += 1;
    else await this.#turn(signal);
    return { epoch: this.#epoch };
  }

  leave(): void {
    this.#inFlight -= 1;
    this.#admit();
  }

  /** An answer came: one more call in flight for every `limit` answers. */
  increase(): void {
    if (this.#limit !== Number.POSITIVE_INFINITY) this.#limit += 1 / this.#limit;
  }

  /** The provider had too much: half of what was in flight. Call it before `leave`. */
  decrease(place: Place): void {
    if (place.epoch !== this.#epoch) return;
    this.#epoch += 1;
    this.#limit = Math.max(1, Math.floor(Math.min(this.#limit, this.#inFlight) / 2));
  }

  /** Nobody enters for so long, because the provider said when to come back. */
  async pause(ms: number, signal: AbortSignal): Promise<void> {
    this.#pauses += 1;
    try {
      await this.#sleep(ms, signal);
    } finally {
      this.#pauses -= 1;
      this.#admit();
    }
  }

  #open(): boolean {
    return this.#pauses === 0 && this.#inFlight < Math.floor(this.#limit);
  }

  #turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const admitted = () => {
        signal.removeEventListener('abort', aborted);
        resolve();
      };
      const aborted = () => {
        this.#waiting.delete(admitted);
        reject(signal.reason);
      };
      signal.addEventListener('abort', aborted, { once: true });
      this.#waiting.add(admitted);
    });
  }

  #admit(): void {
    for (const admitted of this.#waiting) {
      if (!this.#open()) return;
      this.#waiting.delete(admitted);
      this.#inFlight += 1;
      admitted();
    }
  }
}
