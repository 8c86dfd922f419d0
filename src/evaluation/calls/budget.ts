import { formatUsd } from '../progress.ts';
import type { RunLimits } from '../subject.ts';

/**
 * The caps, held at the send: every call is taken out of the budget before it leaves, together with what it is expected to
 * cost, so that calls in flight side by side cannot go over a cap together. A call dearer than any before it, of its kind, is
 * the one thing that can: nobody knows an answer's length before it is there.
 */
export class Budget {
  readonly #limits: RunLimits;
  #calls = 0;
  /** US dollars of the calls that ended, and what those in flight are expected to cost. */
  #spentUsd = 0;
  #reservedUsd = 0;
  /** The dearest call seen, by kind. */
  readonly #dearest = new Map<string, number>();

  constructor(limits: RunLimits) {
    this.#limits = limits;
  }

  /**
   * One call's worth, or why there is none left.
   *
   * @param kind calls that cost about the same: one prompt version.
   * @param expectedUsd the plan's estimate; undefined when the price is unknown, which only the cap on calls then holds.
   */
  take(kind: string, expectedUsd: number | undefined): Reservation | { readonly refused: string } {
    const { maxCalls, maxCostUsd } = this.#limits;
    if (this.#calls >= maxCalls) return { refused: `max-calls is reached: ${maxCalls} calls were made` };
    const expected = Math.max(expectedUsd ?? 0, this.#dearest.get(kind) ?? 0);
    if (this.#spentUsd + this.#reservedUsd + expected > maxCostUsd) {
      return {
        refused: `max-cost (${formatUsd(maxCostUsd)}) is reached: ${formatUsd(this.#spentUsd + this.#reservedUsd)} are spent, and one more call is expected to cost ${formatUsd(expected)}`,
      };
    }
    this.#calls += 1;
    this.#reservedUsd += expected;
    return {
      /** @param costUsd what it cost; undefined: unknown, it is taken to have cost what was expected. */
      settle: (costUsd) => {
        this.#reservedUsd -= expected;
        this.#spentUsd += costUsd ?? expected;
        if (costUsd !== undefined && costUsd > (this.#dearest.get(kind) ?? 0)) this.#dearest.set(kind, costUsd);
      },
    };
  }
}

export type Reservation = { readonly refused?: undefined; readonly settle: (costUsd: number | undefined) => void };
