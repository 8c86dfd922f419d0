import type { Case, Dataset } from '../../src/datasets/dataset.ts';
import type { Evaluation, Trial } from '../../src/evaluation/evaluation.ts';
import {
  everyTrial,
  type PlanInput,
  planEvaluations,
  poolId,
  type RunOptions,
  type RunResult,
  runEvaluations,
  type Subject,
  subjectOf,
} from '../../src/evaluation/index.ts';
import { digestOf } from '../../src/foundation/digest.ts';
import {
  parseCaseId,
  parseDatasetSlug,
  parseModelId,
  parsePromptSlug,
  parseScorerName,
} from '../../src/foundation/ids.ts';
import type { JsonObject } from '../../src/foundation/json.ts';
import type { Completion, Model } from '../../src/models/model.ts';
import { type PromptContent, type PromptVersion, promptVersion } from '../../src/prompts/prompt-version.ts';
import { type Score, type Scored, type Scorer, unitInterval } from '../../src/scorers/scorer.ts';

/** A prompt whose text names it, so that a fake model can tell who asks: `v1: {{input}}`. */
export function aPrompt(name = 'v1', content: Partial<PromptContent> = {}): PromptVersion {
  return promptVersion(parsePromptSlug('greeter'), {
    messages: [{ role: 'user', content: `${name}: {{input}}` }],
    templateLanguage: 'literal',
    model: parseModelId('fake/model'),
    parameters: {},
    tools: [],
    responseFormat: { type: 'text' },
    variables: ['input'],
    ...content,
  });
}

export function aCase(number: number, given: Partial<Case> = {}): Case {
  return { id: parseCaseId(`c${number}`), input: { input: `q${number}` }, tags: [], metadata: {}, ...given };
}

/** A dataset of so many cases c1, c2, …; `reads` counts how often it was read. */
export function aDataset(cases: number | readonly Case[]): Dataset & { readonly reads: number } {
  const all = typeof cases === 'number' ? Array.from({ length: cases }, (_, index) => aCase(index + 1)) : cases;
  let reads = 0;
  return {
    slug: parseDatasetSlug('questions'),
    file: 'datasets/questions.jsonl',
    digest: digestOf(all.map(({ id, input, tags }) => ({ id, input, tags }))),
    size: all.length,
    tags: new Map(),
    clusters: 0,
    get reads() {
      return reads;
    },
    async *cases() {
      reads += 1;
      yield* all;
    },
  };
}

export function aScorer(name = 'length', score: (scored: Scored) => Score | Promise<Score> = full): Scorer {
  return { name: parseScorerName(name), kind: name, fingerprint: digestOf(name), score };
}

function full(): Score {
  return { status: 'scored', value: unitInterval(1) };
}

export type FakeCall = { readonly text: string; readonly body: JsonObject; readonly signal: AbortSignal };
export type FakeModel = Model & { readonly calls: FakeCall[]; mostAtOnce: number };

/** A model that answers from `answer`; it remembers what it was asked and how many calls were in flight at once. */
export function aModel(
  answer: (call: FakeCall, number: number) => Given | Promise<Given> = () => ({}),
  given: Partial<Model> = {},
): FakeModel {
  let atOnce = 0;
  const model: FakeModel = {
    id: parseModelId('fake/model'),
    endpoint: 'https://models.test/v1',
    simulated: false,
    calls: [],
    mostAtOnce: 0,
    body: ({ messages, parameters }) => ({
      messages: messages.map(({ role, content }) => ({ role, content })),
      ...parameters,
    }),
    async complete(body, { signal }) {
      signal.throwIfAborted();
      const call = { text: JSON.stringify(body), body, signal };
      model.calls.push(call);
      atOnce += 1;
      model.mostAtOnce = Math.max(model.mostAtOnce, atOnce);
      try {
        return aCompletion(await answer(call, model.calls.length));
      } finally {
        atOnce -= 1;
      }
    },
    ...given,
  };
  return model;
}

/** `undefined` takes a member away: a provider that does not count leaves `usage` out. */
type Given = { readonly [Name in keyof Completion]?: Completion[Name] | undefined };

export function aCompletion(given: Given = {}): Completion {
  const completion = {
    text: 'hello',
    finishReason: 'stop',
    toolCalls: [],
    usage: { inputTokens: 10, outputTokens: 2, cachedInputTokens: 1, reasoningTokens: 0 },
    costUsd: 0.25,
    resolvedModel: 'model-2026-11-01',
    latencyMs: 12.5,
    attempts: 1,
    ...given,
  };
  return JSON.parse(JSON.stringify(completion));
}

/** What the messages of a call say, such as `v1: q3`. */
export function askedTexts(model: FakeModel): readonly string[] {
  return model.calls.map(({ body }) => JSON.stringify(body).match(/"content":"([^"]*)"/)?.[1] ?? '');
}

export function aSubject(given: Partial<Subject> = {}): Subject {
  return {
    prompt: aPrompt(),
    promptFile: 'prompts/greeter.prompt.yml',
    suite: 'greetings',
    dataset: aDataset(3),
    scorers: [aScorer()],
    trials: 1,
    model: aModel(),
    purpose: 'candidate',
    ...given,
  };
}

export const noLimits = { maxCalls: 1_000_000, maxCostUsd: 1_000_000 };

const now = () => new Date('2026-11-21T10:00:00Z');

export function plan(subjects: readonly Subject[], given: Partial<PlanInput> = {}) {
  return planEvaluations({ subjects, limits: noLimits, price: () => ({ input: 1, output: 4 }), now, ...given });
}

export const runOptions = (given: Partial<RunOptions> = {}): RunOptions => ({
  next: everyTrial(),
  signal: new AbortController().signal,
  concurrency: 1,
  limits: noLimits,
  now,
  ...given,
});

/** Plans and runs, all trials in one wave if nothing else is said; the clock stands still. */
export async function run(
  subjects: readonly Subject[],
  given: Partial<RunOptions> & Partial<Pick<PlanInput, 'price' | 'noCalls'>> = {},
): Promise<RunResult> {
  const { price, noCalls, ...options } = given;
  const planned = await plan(subjects, {
    ...(options.cache === undefined ? {} : { cache: options.cache }),
    ...(options.now === undefined ? {} : { now: options.now }),
    ...(price === undefined ? {} : { price }),
    ...(noCalls === undefined ? {} : { noCalls }),
  });
  return runEvaluations(planned, runOptions(options));
}

/** The one there is. */
export function only<T>(values: Iterable<T>): T {
  const [first, ...rest] = values;
  if (first === undefined || rest.length > 0) {
    throw new Error(`expected one, found ${rest.length + (first === undefined ? 0 : 1)}`);
  }
  return first;
}

/** `c1.0 c1.1 c3.0`: which trials there are, in their order. */
export function slots(trials: readonly Trial[] | undefined): string {
  return (trials ?? []).map((trial) => `${trial.case}.${trial.index}`).join(' ');
}

/** A trial of case c1 as a run with `aScorer()` makes it. */
export function aTrial(given: Partial<Trial> = {}, completion: Given = {}): Trial {
  return {
    case: parseCaseId('c1'),
    index: 0,
    cached: false,
    drawnOn: '2026-11-21',
    outcome: { status: 'completed', completion: aCompletion(completion) },
    scores: { length: full() },
    ...given,
  };
}

/** The pool of `aSubject({ purpose: 'baseline' })`, or of the subject that is given. */
export function aPool(trials: readonly Trial[], subject: Subject = aSubject({ purpose: 'baseline' })): Evaluation {
  const { against: _, ...facts } = { ...subjectOf(subject), trials: 10 };
  return {
    format: 1,
    id: poolId(facts),
    subject: facts,
    slug: subject.prompt.slug,
    suite: subject.suite,
    dataset: subject.dataset.slug,
    model: subject.model.id,
    simulated: false,
    cases: [1, 2, 3].map((number) => ({ id: parseCaseId(`c${number}`), tags: [] })),
    trials,
    reruns: [],
    pooled: [],
    complete: true,
    usage: { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, reasoningTokens: 0 },
    costUsd: 0,
    calls: 0,
    finishedAt: '2026-11-20T10:00:00.000Z',
  };
}
