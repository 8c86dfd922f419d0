import { canonicalJson } from '../../foundation/digest.ts';
import { toErrorRecord } from '../../foundation/errors.ts';
import type { JsonObject } from '../../foundation/json.ts';
import { type Completion, type Model, ModelError } from '../../models/model.ts';
import type { CompletionCache } from '../cache/completion-cache.ts';
import { type CallKey, callKey, type DatedCompletion, utcDay } from '../cache/entry.ts';
import type { Stop, Stopped } from '../run/stop.ts';
import type { Budget } from './budget.ts';
import type { OutageWatch } from './outage.ts';
import { Slots } from './slots.ts';

/** What became of one trial's question. `called`: a call was made for it, now, on its own account. */
export type Answer =
  | ({ readonly status: 'completed'; readonly called: boolean } & DatedCompletion)
  | {
      readonly status: 'failed';
      readonly kind: 'task' | 'infrastructure';
      readonly error: ModelError;
      readonly drawnOn: string;
      readonly called: boolean;
    }
  /** The provider does not know the model: whether that ends the run is for the caller to say. */
  | { readonly status: 'unknown-model'; readonly error: ModelError; readonly called: boolean }
  /** The run was stopped before there was an answer. */
  | { readonly status: 'none'; readonly called: boolean };

export type Question = {
  readonly model: Model;
  readonly body: JsonObject;
  readonly series: string;
  /** 0-based. */
  readonly trial: number;
  readonly signal: AbortSignal;
  /** US dollars. */
  readonly expectedUsd: number | undefined;
  /** Calls that cost about the same. */
  readonly kind: string;
  /** True: the answer is the same throughout the run, also where there is no cache that would see to it. */
  readonly steady?: boolean;
};

/** Answers that are kept in memory where there is no cache. */
const MOST_STEADY = 20_000;

/** Where completions come from: the cache, a call that is in flight for the same question, or a new call under the caps. */
export class CompletionSource {
  readonly #cache: CompletionCache | undefined;
  readonly #budget: Budget;
  readonly #outages: OutageWatch;
  readonly #stop: Stop;
  readonly #slots: Slots;
  readonly #now: () => Date;
  readonly #noCalls: string | undefined;
  #day: { readonly day: number; readonly text: string } | undefined;
  readonly #steady = new Map<string, DatedCompletion>();
  readonly #inFlight = new Map<string, Promise<Answer>>();

  constructor(parts: {
    cache: CompletionCache | undefined;
    budget: Budget;
    outages: OutageWatch;
    stop: Stop;
    /** Calls in flight at once, those of scorers among them. */
    concurrency: number;
    now: () => Date;
    /** Set where no call may be made: what the run says when one is needed. */
    noCalls: string | undefined;
  }) {
    this.#cache = parts.cache;
    this.#budget = parts.budget;
    this.#outages = parts.outages;
    this.#stop = parts.stop;
    this.#slots = new Slots(parts.concurrency);
    this.#now = parts.now;
    this.#noCalls = parts.noCalls;
  }

  async answer(question: Question): Promise<Answer> {
    const { model, series, trial, body } = question;
    const call = callKey({ endpoint: model.endpoint, series, trial }, canonicalJson(body));
    const kept = this.#cache?.read(call) ?? this.#steady.get(call.key);
    if (kept !== undefined) return { status: 'completed', ...kept, called: false };
    const asked = this.#inFlight.get(call.key);
    if (asked !== undefined) return onAnothersAccount(await asked);
    const answer = this.#call(question, call);
    this.#inFlight.set(call.key, answer);
    try {
      const answered = await answer;
      if (question.steady && this.#cache === undefined) this.#keep(call.key, answered);
      return answered;
    } finally {
      this.#inFlight.delete(call.key);
    }
  }

  #keep(key: string, answer: Answer): void {
    if (answer.status !== 'completed' || this.#steady.size >= MOST_STEADY) return;
    this.#steady.set(key, { completion: answer.completion, drawnOn: answer.drawnOn });
  }

  async #call({ model, body, kind, expectedUsd, signal }: Question, call: CallKey): Promise<Answer> {
    if (this.#noCalls !== undefined) {
      this.#stop.finish({ kind: 'no-calls', message: this.#noCalls });
      return { status: 'none', called: false };
    }
    const reservation = this.#budget.take(kind, expectedUsd);
    if (reservation.refused !== undefined) {
      this.#stop.finish({ kind: 'cap', message: reservation.refused });
      return { status: 'none', called: false };
    }
    let completion: Completion;
    const turn = this.#slots.enter();
    if (turn !== undefined) await turn;
    try {
      completion = await model.complete(body, { signal });
    } catch (error) {
      reservation.settle(undefined);
      return this.#failure(error, model, signal);
    } finally {
      this.#slots.leave();
    }
    reservation.settle(completion.costUsd);
    this.#outages.note(model.endpoint, false);
    const drawnOn = this.#today();
    await this.#cache?.write(call, { completion, drawnOn });
    return { status: 'completed', completion, drawnOn, called: true };
  }

  #failure(error: unknown, model: Model, signal: AbortSignal): Answer {
    if (signal.aborted) return { status: 'none', called: true };
    // Anything else is a defect: it ends the run with its own stack.
    if (!(error instanceof ModelError)) throw error;
    if (error.reason === 'model-not-found') return { status: 'unknown-model', error, called: true };
    if (error.kind === 'refused') {
      this.#stop.abort(refusal(model, error));
      return { status: 'none', called: true };
    }
    const down = this.#outages.note(model.endpoint, error.kind === 'infrastructure');
    if (down) {
      const message = `${model.id} does not answer: more than half of the last calls failed, the last with: ${error.message}`;
      this.#stop.abort({ kind: 'infrastructure', message, error: toErrorRecord(error) });
    }
    return { status: 'failed', kind: error.kind, error, drawnOn: this.#today(), called: true };
  }

  /** The text of a day is made once a day: there are hundreds of thousands of calls. */
  #today(): string {
    const now = this.#now();
    const day = Math.floor(now.getTime() / 86_400_000);
    if (this.#day?.day !== day) this.#day = { day, text: utcDay(now) };
    return this.#day.text;
  }
}

/** Why a run ends when the provider will not answer as things are. */
export function refusal({ id }: Model, error: ModelError): Stopped {
  return { kind: 'refused', message: `${id}: ${error.message}`, error: toErrorRecord(error) };
}

/** The answer for those who share it: the call is counted once. */
export function onAnothersAccount(answer: Answer): Answer {
  return answer.called ? { ...answer, called: false } : answer;
}
