import type { Case } from '../datasets/dataset.ts';
import { canonicalJson } from '../foundation/digest.ts';
import type { JsonObject } from '../foundation/json.ts';
import type { PromptVersion } from '../prompts/prompt-version.ts';
import type { RenderedMessages } from '../prompts/template.ts';
import type { CompletionCache } from './cache/completion-cache.ts';
import { callKey } from './cache/entry.ts';
import type { CaseFacts } from './evaluation.ts';
import type { Group, Lane } from './lanes.ts';
import type { IdentifiedSubject, PriceOf } from './subject.ts';

/** What one lane will ask for, and what that is expected to cost. */
export type LaneSurvey<S extends IdentifiedSubject> = {
  readonly lane: Lane<S>;
  readonly cases: readonly CaseFacts[];
  /** Without those in the cache. */
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** US dollars of these calls; undefined: the price is unknown. */
  readonly costUsd?: number;
  /** US dollars of one call, over all cases. */
  readonly callCostUsd?: number;
};

/** Reads the dataset once, and renders each case for each lane: nothing of it is kept but ids, tags and clusters. */
export async function surveyGroup<S extends IdentifiedSubject>(
  group: Group<S>,
  { cache, price }: { readonly cache?: CompletionCache; readonly price: PriceOf },
): Promise<readonly LaneSurvey<S>[]> {
  // An empty cache need not be asked: the digest of a body costs more than everything else here.
  const filled = cache !== undefined && cache.size > 0 ? cache : undefined;
  const counters = group.lanes.map((lane) => new LaneCounter(lane, filled));
  const cases: CaseFacts[] = [];
  const factsOf = caseFacts();
  for await (const each of group.dataset.cases()) {
    cases.push(factsOf(each));
    for (const counter of counters) counter.count(each);
  }
  return counters.map((counter) => counter.result(cases, price));
}

class LaneCounter<S extends IdentifiedSubject> {
  readonly #lane: Lane<S>;
  readonly #cache: CompletionCache | undefined;
  /** Characters that every call has. */
  readonly #constant: number;
  readonly #outputTokens: number;
  #calls = 0;
  #inputTokens = 0;
  /** Over all cases, asked or not. */
  #inputTokensOfCases = 0;

  constructor(lane: Lane<S>, cache: CompletionCache | undefined) {
    const { prompt } = lane.subjects[0];
    this.#lane = lane;
    this.#cache = cache;
    this.#constant = JSON.stringify([prompt.tools, prompt.responseFormat]).length;
    this.#outputTokens = expectedOutputTokens(prompt);
  }

  count(asked: Case): void {
    const messages = this.#lane.render(asked);
    const characters = messages.reduce((sum, { content }) => sum + content.length, this.#constant);
    const tokens = Math.ceil(characters / CHARACTERS_PER_TOKEN);
    const calls = this.#callsFor(messages);
    this.#calls += calls;
    this.#inputTokens += calls * tokens;
    this.#inputTokensOfCases += tokens;
  }

  /** The first case's body is built in any case: a prompt whose parameters the provider's adapter refuses is found here. */
  #callsFor(messages: RenderedMessages): number {
    const { model, series, trials } = this.#lane;
    if (this.#cache === undefined && this.#inputTokensOfCases > 0) return trials;
    const body = this.#lane.body(messages);
    return this.#cache === undefined
      ? trials
      : trialsNotIn(this.#cache, { endpoint: model.endpoint, series }, body, trials);
  }

  result(cases: readonly CaseFacts[], price: PriceOf): LaneSurvey<S> {
    const counts = {
      lane: this.#lane,
      cases,
      calls: this.#calls,
      inputTokens: this.#inputTokens,
      outputTokens: this.#calls * this.#outputTokens,
    };
    const perMillion = price(this.#lane.model.id);
    if (perMillion === undefined) return counts;
    const dollars = (input: number, output: number) => (input * perMillion.input + output * perMillion.output) / 1e6;
    return {
      ...counts,
      costUsd: dollars(counts.inputTokens, counts.outputTokens),
      callCostUsd: dollars(this.#inputTokensOfCases / Math.max(1, cases.length), this.#outputTokens),
    };
  }
}

/** English text has about four characters a token; other languages have fewer. */
const CHARACTERS_PER_TOKEN = 4;
const USUAL_OUTPUT_TOKENS = 300;

function expectedOutputTokens({ parameters }: PromptVersion): number {
  const limit = parameters.max_completion_tokens ?? parameters.max_tokens;
  return typeof limit === 'number' ? Math.min(limit, USUAL_OUTPUT_TOKENS) : USUAL_OUTPUT_TOKENS;
}

function trialsNotIn(
  cache: CompletionCache,
  made: { readonly endpoint: string; readonly series: string },
  body: JsonObject,
  trials: number,
): number {
  const text = canonicalJson(body);
  let missing = 0;
  for (let trial = 0; trial < trials; trial += 1) if (!cache.has(callKey({ ...made, trial }, text))) missing += 1;
  return missing;
}

/** The facts of a case, with equal lists of tags kept once: a dataset has many cases and few tags. */
function caseFacts(): (from: Case) => CaseFacts {
  const tagLists = new Map<string, readonly string[]>();
  return ({ id, tags, cluster }) => {
    const key = tags.join('\n');
    const shared = tagLists.get(key) ?? tags;
    tagLists.set(key, shared);
    return cluster === undefined ? { id, tags: shared } : { id, tags: shared, cluster };
  };
}
