import type { Config, DatasetConfig, SuiteConfig } from '../config/config.ts';
import type { Case } from '../datasets/dataset.ts';
import { Budget } from '../evaluation/calls/budget.ts';
import { CompletionSource } from '../evaluation/calls/completion-source.ts';
import { OutageWatch } from '../evaluation/calls/outage.ts';
import { type Taken, Tally } from '../evaluation/calls/tally.ts';
import { type CompletionCache, openCache } from '../evaluation/index.ts';
import { askFor } from '../evaluation/run/asking.ts';
import { Stop } from '../evaluation/run/stop.ts';
import { RatchetError, UsageError } from '../foundation/errors.ts';
import { parseDatasetSlug } from '../foundation/ids.ts';
import type { JsonValue } from '../foundation/json.ts';
import type { SourceTree } from '../foundation/source-tree.ts';
import type { Completion } from '../models/model.ts';
import { modelReferences } from '../models/references.ts';
import { type Calibration, type Choices, calibrate, type GradedAnswer } from '../scorers/calibration.ts';
import { NotAskedError, type Score, type Scorer } from '../scorers/scorer.ts';
import { withFileSuites } from './file-suites.ts';
import { loadConfig } from './load-config.ts';
import { createModelsFor, lentToScorers } from './models.ts';
import { openSuites } from './open-suites.ts';
import type { Surroundings } from './request.ts';
import { TrustedFolder } from './trusted-folder.ts';

export type CalibrationRequest = {
  readonly tree: SourceTree;
  readonly configPath: string;
  readonly suite: string;
  /** Undefined: every judge of the suite. */
  readonly scorer: string | undefined;
  /** A dataset of the config, or the path of one; undefined: that of the suite. */
  readonly dataset: string | undefined;
  /** Where the answer is that was graded: a variable of the case, or a key of its metadata. */
  readonly answer: string;
  /** Where the person's grade is, likewise; undefined: `human`, else `expected`. */
  readonly label: string | undefined;
};

export type CalibratedScorer = {
  readonly scorer: string;
  readonly kind: string;
  readonly models: readonly string[];
  /** Cases without an answer, or without a grade: nobody was asked about them. */
  readonly leftOut: number;
  readonly calibration: Calibration;
  /** Why answers were left unscored, each reason once, with how often. */
  readonly unscored: readonly { readonly because: string; readonly answers: number }[];
  readonly spent: Taken;
};

/**
 * Asks the judges of a suite about answers that people have graded, and says how well they agree. The person's grade is never shown
 * to the judge.
 *
 * @throws UsageError for a suite or scorer that is not there, or a dataset without graded answers; InvalidValueError for a grade that
 * is none of the choices; RatchetError above a cap, and when a model cannot be asked. No call is made before all of it was checked.
 */
export async function calibrateSuite(
  request: CalibrationRequest,
  around: Surroundings,
): Promise<readonly CalibratedScorer[]> {
  const loaded = await loadConfig(request.configPath, request.tree, undefined);
  const { resolve: resolveModel } = modelReferences(loaded.config.models);
  const { config } = await withFileSuites({ config: loaded.config, resolveModel }, loaded.tree);
  const suite = judgesOf(suiteNamed(config, request.suite), config, request);
  const folder = new TrustedFolder(loaded.tree, around.code);
  const models = await createModelsFor(config, around, { trusted: true, keys: true, folder });
  const lent = { ...lentToScorers(models), folder, mayCall: true, signal: around.signal };
  try {
    const opened = await openSuites(suite.config, new Set([suite.suite]), loaded.tree, lent);
    try {
      const [open] = opened.suites.values();
      const cases: Case[] = [];
      for await (const each of open?.dataset.cases() ?? []) cases.push(each);
      const judges = chooseJudges(open?.scorers ?? [], request);
      const graded = cases.flatMap((each) => gradedCase(each, request) ?? []);
      if (graded.length === 0) throw nothingGraded(request, cases);
      if (cases.every((each) => memberOf(each, request.answer) === undefined)) around.log(EXPECTED_GRADED);
      return await askAll(judges, graded, cases.length - graded.length, config, around);
    } finally {
      await opened.close();
    }
  } finally {
    await models.close();
    await folder.close();
  }
}

function suiteNamed(config: Config, name: string): SuiteConfig {
  const suite = config.suites.find((each) => each.name === name);
  if (suite !== undefined) return suite;
  throw new UsageError(`${config.file} has no suite "${name}"`, {
    todo: `It has ${config.suites.map((each) => each.name).join(', ')}.`,
  });
}

/** The suite over the graded answers, its scorers as they are written but for `not`: a grade is compared, not counted. */
function judgesOf(suite: SuiteConfig, config: Config, { dataset }: CalibrationRequest) {
  const scorers = suite.scorers.map(({ not, ...scorer }) => scorer);
  if (dataset === undefined) return { suite: { ...suite, scorers }, config };
  const known = [...config.datasets.values()].find(({ slug }) => slug === dataset);
  const graded = known ?? datasetAt(dataset);
  return {
    suite: { ...suite, scorers, dataset: graded.slug },
    config: { ...config, datasets: new Map([...config.datasets, [graded.slug, graded]]) },
  };
}

function datasetAt(file: string): DatasetConfig {
  const slug = parseDatasetSlug('graded-answers');
  return { slug, source: { kind: 'file', file }, map: {}, sample: undefined, position: { file } };
}

const EXPECTED_GRADED = 'the graded answers are what the dataset reads as "expected"; --answer names another column';

type Judge = { readonly scorer: Scorer; readonly choices: Choices };

function chooseJudges(scorers: readonly Scorer[], { suite, scorer: wanted }: CalibrationRequest): readonly Judge[] {
  const judges = scorers.flatMap((scorer) =>
    scorer.choices === undefined || scorer.pairs === true ? [] : [{ scorer, choices: scorer.choices }],
  );
  const chosen = wanted === undefined ? judges : judges.filter(({ scorer }) => scorer.name === wanted);
  if (chosen.length > 0) return chosen;
  const names = judges.map(({ scorer }) => scorer.name).join(', ');
  throw new UsageError(
    wanted === undefined ? `the suite "${suite}" has no judge` : `the suite "${suite}" has no judge "${wanted}"`,
    {
      todo:
        names === ''
          ? 'Judges are scorers that choose a grade: judge, factuality, faithfulness, answer-relevance, closed-qa.'
          : `It has ${names}.`,
    },
  );
}

type GradedCase = { readonly case: Case; readonly answer: string; readonly human: JsonValue };

/** The answer, the grade, and the case as the judge may see it. Undefined when one of the two is not there. */
function gradedCase(each: Case, { answer: answerName, label }: CalibrationRequest): GradedCase | undefined {
  const { input, metadata, expected, ...rest } = each;
  const find = (name: string) => memberOf(each, name);
  const named = find(label ?? 'human');
  const human = named ?? (label === undefined ? expected : undefined);
  // A table that calls the answer "output" has it as what is expected, unless another column is that.
  const written = find(answerName) ?? (named !== undefined && answerName === 'output' ? expected : undefined);
  if (human === undefined || human === null || written === undefined || written === null) return undefined;
  const hidden = new Set([answerName, label ?? 'human']);
  const visible = <T>(members: { readonly [name: string]: T }) =>
    Object.fromEntries(Object.entries(members).filter(([name]) => !hidden.has(name)));
  const reference = named !== undefined && find(answerName) !== undefined ? expected : undefined;
  return {
    case: {
      ...rest,
      input: visible(input),
      metadata: visible(metadata),
      ...(reference === undefined ? {} : { expected: reference }),
    },
    answer: typeof written === 'string' ? written : JSON.stringify(written),
    human,
  };
}

function memberOf({ input, metadata }: Case, name: string): JsonValue | undefined {
  return [input, metadata].find((members) => Object.hasOwn(members, name))?.[name];
}

function nothingGraded({ answer, label }: CalibrationRequest, cases: readonly Case[]): UsageError {
  const there = [...new Set(cases.flatMap(({ input, metadata }) => [...Object.keys(input), ...Object.keys(metadata)]))];
  return new UsageError('no case of the dataset has an answer and the grade of a person', {
    todo: `The answer is looked for in "${answer}" (--answer), the grade in ${label === undefined ? '"human", then "expected"' : `"${label}"`} (--label). The cases have ${there.slice(0, 12).join(', ')}.`,
  });
}

async function askAll(
  judges: readonly Judge[],
  graded: readonly GradedCase[],
  leftOut: number,
  config: Config,
  around: Surroundings,
): Promise<readonly CalibratedScorer[]> {
  // A grade that is none of the choices is found before it costs a call.
  for (const { choices } of judges)
    calibrate(
      graded.map((each) => answerOf(each, undefined)),
      choices,
    );
  const limits = {
    maxCalls: Math.min(config.limits.maxCalls, around.caps.maxCalls ?? Number.POSITIVE_INFINITY),
    maxCostUsd: Math.min(config.limits.maxCostUsd, around.caps.maxCostUsd ?? Number.POSITIVE_INFINITY),
  };
  const most = judges.reduce((sum, { scorer }) => sum + graded.length * callsOf(scorer), 0);
  around.log(`planned: at most ${most} model calls about ${graded.length} graded answers`);
  if (most > limits.maxCalls) {
    throw new UsageError(`${most} calls are needed; max-calls allows ${limits.maxCalls}`, {
      todo: 'Nothing was called. Raise max-calls, or take fewer graded answers.',
    });
  }
  const stop = new Stop(around.signal);
  const cache = around.cacheFolder === undefined ? undefined : await openCache(around.cacheFolder);
  try {
    const source = sourceOf(stop, cache, limits, config, around);
    const results: CalibratedScorer[] = [];
    for (const judge of judges) {
      results.push(await askOne(judge, graded, leftOut, { source, stop, concurrency: config.limits.concurrency }));
    }
    return results;
  } finally {
    stop.release();
    await cache?.close();
  }
}

function callsOf({ calls = [] }: Scorer): number {
  return calls.reduce((sum, { perTrial }) => sum + perTrial, 0);
}

function sourceOf(
  stop: Stop,
  cache: CompletionCache | undefined,
  limits: { readonly maxCalls: number; readonly maxCostUsd: number },
  config: Config,
  around: Surroundings,
): CompletionSource {
  return new CompletionSource({
    cache,
    budget: new Budget(limits),
    outages: new OutageWatch(),
    stop,
    concurrency: config.limits.concurrency,
    now: around.now,
    noCalls: undefined,
  });
}

type Asking = { readonly source: CompletionSource; readonly stop: Stop; readonly concurrency: number };

async function askOne(
  { scorer, choices }: Judge,
  graded: readonly GradedCase[],
  leftOut: number,
  { source, stop, concurrency }: Asking,
): Promise<CalibratedScorer> {
  const tally = new Tally();
  const called = (completion: Completion | undefined) => tally.called(completion);
  const scores: Score[] = [];
  const open = graded.entries();
  await Promise.all(
    Array.from({ length: Math.min(concurrency, graded.length) }, async () => {
      const signal = stop.signal();
      const ask = askFor({ source, stop, signal, called });
      for (const [index, each] of open) scores[index] = await scoreOf(scorer, each, { signal, ask }, stop);
    }),
  );
  const answers = graded.map((each, index) => answerOf(each, scores[index]));
  return {
    scorer: scorer.name,
    kind: scorer.kind,
    models: [...new Set((scorer.calls ?? []).map(({ model }) => model.id))],
    leftOut,
    calibration: calibrate(answers, choices),
    unscored: reasonsOf(scores),
    spent: tally.taken,
  };
}

async function scoreOf(
  scorer: Scorer,
  { case: asked, answer }: GradedCase,
  context: Parameters<Scorer['score']>[1],
  stop: Stop,
): Promise<Score> {
  try {
    return await scorer.score({ case: asked, completion: completionOf(answer) }, context);
  } catch (error) {
    if (!(error instanceof NotAskedError)) throw error;
    const { reason } = stop;
    throw new RatchetError(reason?.message ?? error.message, { todo: reason?.error?.todo, cause: error });
  }
}

/** An answer that a person has graded, as if a model had just given it. */
function completionOf(text: string): Completion {
  return { text, finishReason: 'stop', toolCalls: [], resolvedModel: 'graded by a person', latencyMs: 0, attempts: 1 };
}

function answerOf({ case: { id }, human }: GradedCase, score: Score | undefined): GradedAnswer {
  return { case: id, human, judge: score?.status === 'scored' ? score.value : undefined };
}

function reasonsOf(scores: readonly Score[]): CalibratedScorer['unscored'] {
  const counts = new Map<string, number>();
  for (const score of scores) {
    if (score.status === 'scored') continue;
    const because = score.status === 'failed' ? score.error.message : score.reason;
    counts.set(because, (counts.get(because) ?? 0) + 1);
  }
  return [...counts]
    .map(([because, answers]) => ({ because, answers }))
    .sort((one, other) => other.answers - one.answers);
}
