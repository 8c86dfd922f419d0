import type { Case } from '../datasets/dataset.ts';
import { canonicalJson } from '../foundation/digest.ts';
import type { PromptVersion } from '../prompts/prompt-version.ts';
import type { RenderedMessages } from '../prompts/template.ts';
import type { ScorerCalls } from '../scorers/scorer.ts';
import type { CompletionCache } from './cache/completion-cache.ts';
import { callKey } from './cache/entry.ts';
import type { CaseFacts } from './evaluation.ts';
import { type Lacks, lacking } from './lacking.ts';
import type { Group, Lane } from './lanes.ts';
import type { IdentifiedSubject, PriceOf } from './subject.ts';

/** Calls, and what they are expected to take. */
export type Expected = {
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** US dollars of these calls; undefined: the price is unknown. */
  readonly costUsd?: number;
};

/** What one lane will ask for, without what is in the cache. */
export type LaneSurvey<S extends IdentifiedSubject> = Expected & {
  readonly lane: Lane<S>;
  readonly cases: readonly CaseFacts[];
  /** What its scorers will ask for at most: what of it is in the cache shows when the answers are there. */
  readonly scoring: readonly Expected[];
  /** US dollars of one call, over all cases. */
  readonly callCostUsd?: number;
};

/** Reads the dataset once, and renders each case for each lane: nothing of it is kept but ids, tags and clusters. */
export async function surveyGroup<S extends IdentifiedSubject>(
  group: Group<S>,
  { cache, price, today }: { readonly cache?: CompletionCache; readonly price: PriceOf; readonly today: string },
): Promise<readonly LaneSurvey<S>[]> {
  // An empty cache need not be asked: the digest of a body costs more than everything else here.
  const filled = cache !== undefined && cache.size > 0 ? cache : undefined;
  const counters = group.lanes.map((lane) => new LaneCounter(lane, filled, today));
  const cases: CaseFacts[] = [];
  const factsOf = caseFacts();
  for await (const each of group.dataset.cases()) {
    for (const counter of counters) counter.count(each, cases.length);
    cases.push(factsOf(each));
  }
  return counters.map((counter) => counter.result(cases, price));
}

class LaneCounter<S extends IdentifiedSubject> {
  readonly #lane: Lane<S>;
  readonly #cache: CompletionCache | undefined;
  /** By subject of the lane; undefined: everything. */
  readonly #lacking: readonly Lacks[] | undefined;
  /** Characters that every call has. */
  readonly #constant: number;
  readonly #outputTokens: number;
  readonly #scorings: readonly Scoring[];
  #calls = 0;
  #inputTokens = 0;
  /** Over all cases, asked or not. */
  #inputTokensOfCases = 0;

  constructor(lane: Lane<S>, cache: CompletionCache | undefined, today: string) {
    const { prompt } = lane.subjects[0];
    this.#lane = lane;
    this.#cache = cache;
    const inHand = lane.subjects.some(({ recorded, pool }) => recorded !== undefined || pool !== undefined);
    this.#lacking = inHand ? lane.subjects.map((subject) => lacking(subject, today)) : undefined;
    this.#constant = JSON.stringify([prompt.tools, prompt.responseFormat]).length;
    this.#outputTokens = expectedOutputTokens(prompt);
    this.#scorings = lane.subjects.flatMap((subject) => scoringsOf(subject, today));
  }

  count(asked: Case, position: number): void {
    const messages = this.#lane.render(asked);
    const characters = messages.reduce((sum, { content }) => sum + content.length, this.#constant);
    const tokens = Math.ceil(characters / CHARACTERS_PER_TOKEN);
    const calls = this.#callsFor(messages, position);
    this.#calls += calls;
    this.#inputTokens += calls * tokens;
    this.#inputTokensOfCases += tokens;
    for (const scoring of this.#scorings) scoring.count(position, tokens + this.#outputTokens);
  }

  /** The first case's body is built in any case: a prompt whose parameters the provider's adapter refuses is found here. */
  #callsFor(messages: RenderedMessages, position: number): number {
    const { model, series, trials } = this.#lane;
    const cache = this.#cache;
    const body = cache !== undefined || position === 0 ? canonicalJson(this.#lane.body(messages)) : '';
    if (cache === undefined && this.#lacking === undefined) return trials;
    let calls = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      if (this.#lacking?.some((lacks) => lacks(position, trial)) === false) continue;
      if (cache?.has(callKey({ endpoint: model.endpoint, series, trial }, body)) !== true) calls += 1;
    }
    return calls;
  }

  result(cases: readonly CaseFacts[], price: PriceOf): LaneSurvey<S> {
    const counts = {
      lane: this.#lane,
      cases,
      calls: this.#calls,
      inputTokens: this.#inputTokens,
      outputTokens: this.#calls * this.#outputTokens,
      scoring: this.#scorings.map((scoring) => scoring.expected(price)),
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

/** What one scorer of a subject asks one model. */
class Scoring {
  readonly #calls: ScorerCalls;
  readonly #trials: number;
  readonly #lacks: Lacks;
  #scored = 0;
  #inputTokens = 0;

  constructor(calls: ScorerCalls, trials: number, lacks: Lacks) {
    this.#calls = calls;
    this.#trials = trials;
    this.#lacks = lacks;
  }

  /** @param tokens of the case and of an answer. */
  count(position: number, tokens: number): void {
    const { perTrial, promptCharacters } = this.#calls;
    for (let trial = 0; trial < this.#trials; trial += 1) {
      if (!this.#lacks(position, trial)) continue;
      this.#scored += 1;
      this.#inputTokens += perTrial * (tokens + Math.ceil(promptCharacters / CHARACTERS_PER_TOKEN));
    }
  }

  expected(price: PriceOf): Expected {
    const calls = this.#scored * this.#calls.perTrial;
    const outputTokens = calls * this.#calls.outputTokens;
    const counts = { calls, inputTokens: this.#inputTokens, outputTokens };
    const perMillion = price(this.#calls.model.id);
    if (perMillion === undefined) return counts;
    return { ...counts, costUsd: (this.#inputTokens * perMillion.input + outputTokens * perMillion.output) / 1e6 };
  }
}

/** What compares the two sides is asked of the baseline's trials alone. */
function scoringsOf(subject: IdentifiedSubject, today: string): readonly Scoring[] {
  const { scorers, purpose, trials } = subject;
  const asking = scorers.filter(({ calls, pairs }) => calls !== undefined && !(pairs && purpose === 'candidate'));
  if (asking.length === 0) return [];
  const lacks = lacking(subject, today);
  return asking.flatMap(({ calls = [] }) => calls.map((each) => new Scoring(each, trials, lacks)));
}

/** English text has about four characters a token; other languages have fewer. */
const CHARACTERS_PER_TOKEN = 4;
const USUAL_OUTPUT_TOKENS = 300;

function expectedOutputTokens({ parameters }: PromptVersion): number {
  const limit = parameters.max_completion_tokens ?? parameters.max_tokens;
  return typeof limit === 'number' ? Math.min(limit, USUAL_OUTPUT_TOKENS) : USUAL_OUTPUT_TOKENS;
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
