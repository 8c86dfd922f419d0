import type { Completion, Usage } from '../../models/model.ts';
import type { Evaluation, Trial } from '../evaluation.ts';
import { subjectOf } from '../identity.ts';
import { addedUsd } from '../progress.ts';
import type { PlannedSubject } from '../subject.ts';

/** Gathers the trials of one evaluation, which arrive in any order, and what their calls took. */
export class Assembly {
  readonly #subject: PlannedSubject;
  /** By case, then by index. */
  readonly #trials: (Trial | undefined)[];
  #calls = 0;
  #usage: Usage = { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, reasoningTokens: 0 };
  #costUsd: number | undefined = 0;

  constructor(subject: PlannedSubject) {
    this.#subject = subject;
    this.#trials = Array.from({ length: subject.cases.length * subject.trials });
  }

  put(caseIndex: number, trial: Trial): void {
    this.#trials[caseIndex * this.#subject.trials + trial.index] = trial;
  }

  /** A call made for this evaluation. Without a completion: nothing is known to have been charged. */
  called(completion: Completion | undefined): void {
    this.#calls += 1;
    if (completion === undefined) return;
    const { usage, costUsd } = completion;
    if (usage !== undefined) this.#usage = added(this.#usage, usage);
    this.#costUsd = addedUsd(this.#costUsd, costUsd);
  }

  finish(at: Date): Evaluation {
    const { id, prompt, suite, dataset, model, cases } = this.#subject;
    const trials = this.#trials.filter((trial) => trial !== undefined);
    return {
      format: 1,
      id,
      subject: subjectOf(this.#subject),
      slug: prompt.slug,
      suite,
      dataset: dataset.slug,
      model: prompt.model,
      simulated: model.simulated,
      cases,
      trials,
      reruns: [],
      pooled: [],
      complete: trials.length === this.#trials.length,
      usage: this.#usage,
      ...(this.#costUsd === undefined ? {} : { costUsd: this.#costUsd }),
      calls: this.#calls,
      finishedAt: at.toISOString(),
    };
  }
}

function added(sum: Usage, usage: Usage): Usage {
  return {
    inputTokens: sum.inputTokens + usage.inputTokens,
    outputTokens: sum.outputTokens + usage.outputTokens,
    cachedInputTokens: sum.cachedInputTokens + usage.cachedInputTokens,
    reasoningTokens: sum.reasoningTokens + usage.reasoningTokens,
  };
}
