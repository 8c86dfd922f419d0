import type { Completion, Usage } from '../../models/model.ts';
import { addedUsd } from '../progress.ts';

/** What calls took, added up. */
export type Taken = {
  readonly calls: number;
  /** As far as the provider counted them. */
  readonly usage: Usage;
  /** US dollars; undefined when the price of one completion is unknown. */
  readonly costUsd?: number;
};

export class Tally {
  #calls: number;
  #usage: Usage;
  #costUsd: number | undefined;

  constructor({ calls, usage, costUsd }: Taken = nothing) {
    this.#calls = calls;
    this.#usage = usage;
    this.#costUsd = costUsd;
  }

  /** A call that ended. Without a completion: nothing is known to have been charged. */
  called(completion: Completion | undefined): void {
    this.#calls += 1;
    if (completion === undefined) return;
    const { usage, costUsd } = completion;
    if (usage !== undefined) this.#usage = added(this.#usage, usage);
    this.#costUsd = addedUsd(this.#costUsd, costUsd);
  }

  get taken(): Taken {
    const taken = { calls: this.#calls, usage: this.#usage };
    return this.#costUsd === undefined ? taken : { ...taken, costUsd: this.#costUsd };
  }
}

const nothing: Taken = {
  calls: 0,
  usage: { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, reasoningTokens: 0 },
  costUsd: 0,
};

function added(sum: Usage, usage: Usage): Usage {
  return {
    inputTokens: sum.inputTokens + usage.inputTokens,
    outputTokens: sum.outputTokens + usage.outputTokens,
    cachedInputTokens: sum.cachedInputTokens + usage.cachedInputTokens,
    reasoningTokens: sum.reasoningTokens + usage.reasoningTokens,
  };
}
