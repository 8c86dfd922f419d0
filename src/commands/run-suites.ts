import type { Config } from '../config/config.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import {
  CapExceededError,
  type CompletionCache,
  type Estimate,
  evaluationFromJson,
  evaluationId,
  evaluationToJson,
  formatUsd,
  openCache,
  planEvaluations,
  type RunResult,
  runEvaluations,
  type Subject,
  subjectOf,
} from '../evaluation/index.ts';
import { ConfigError, RatchetError } from '../foundation/errors.ts';
import type { EvaluationId, PromptVersionId } from '../foundation/ids.ts';
import type { ModelSet } from '../models/index.ts';
import type { PromptVersion } from '../prompts/prompt-version.ts';
import type { RunFacts } from '../registry/registry.ts';
import type { ResultStore } from '../registry/results.ts';
import type { Notice } from '../report/report.ts';
import type { Candidate } from './candidates.ts';
import type { OpenSuite } from './open-suites.ts';
import type { Surroundings } from './request.ts';

/** What running the suites gave: an evaluation a version and suite, as far as it could be had. */
export type SuiteRun = {
  evaluationOf(version: PromptVersionId, suite: string): Evaluation | undefined;
  readonly estimate: Estimate;
  /** Why some of it was not run; undefined when all of it was. */
  readonly stopped: Stop | undefined;
  readonly evaluations: readonly Evaluation[];
  /** Those of `evaluations` that this run made: what it called and paid for. */
  readonly ran: readonly Evaluation[];
  /** Trials that came from recorded results. */
  readonly recordedTrials: number;
  readonly notices: readonly Notice[];
};

export type Stop = NonNullable<RunResult['stopped']> | { readonly kind: 'no-calls'; readonly message: string };

export type SuiteRunOptions = {
  readonly config: Config;
  readonly models: ModelSet;
  readonly results: ResultStore | undefined;
  /** False on a fork: what is not recorded is not evaluated. */
  readonly mayCall: boolean;
  /** False where a pull request could have written what would be reused (protected environments): everything is run anew. */
  readonly reuse: boolean;
  readonly run: RunFacts | undefined;
  readonly around: Surroundings;
};

const noCalls: Stop = {
  kind: 'no-calls',
  message:
    'this pull request comes from a fork, and no recorded result covers it: nothing was evaluated. A maintainer can push the commit to a branch of this repository to have it evaluated.',
};

/** Plans, runs and records the evaluations of both sides of every candidate, each one once. */
export async function runSuites(
  candidates: readonly Candidate[],
  suites: ReadonlyMap<string, OpenSuite>,
  options: SuiteRunOptions,
): Promise<SuiteRun> {
  const { config, around } = options;
  const subjects = uniqueSubjects(candidates, suites, options.models);
  const recorded = options.reuse ? await findRecorded([...subjects.keys()], options.results) : new Map();
  const planned = [...subjects].flatMap(([id, subject]): Subject[] => {
    const known = recorded.get(id);
    if (known !== undefined) return [{ ...subject, recorded: known }];
    return options.mayCall ? [subject] : [];
  });
  const limits = {
    maxCalls: Math.min(config.limits.maxCalls, around.caps.maxCalls ?? Number.POSITIVE_INFINITY),
    maxCostUsd: Math.min(config.limits.maxCostUsd, around.caps.maxCostUsd ?? Number.POSITIVE_INFINITY),
  };
  const cache = around.cacheFolder === undefined || !options.reuse ? undefined : await openCache(around.cacheFolder);
  try {
    const prices = await pricesOf(planned, options.models);
    const plan = await planEvaluations({
      subjects: planned,
      limits,
      price: (model) => prices.get(model),
      ...(cache === undefined ? {} : { cache }),
    });
    around.log(describeEstimate(plan.estimate, recorded.size));
    const result = await runEvaluations(plan, {
      signal: around.signal,
      concurrency: config.limits.concurrency,
      limits,
      progress: around.progress,
      now: around.now,
      ...(cache === undefined ? {} : { cache }),
    });
    const fresh = [...result.evaluations.values()].filter((each) => isWhole(each) && !recorded.has(each.id));
    const notices = [...(await record(fresh, options)), ...(cache === undefined ? [] : cacheNotices(cache))];
    return suiteRun(
      result,
      plan.estimate,
      subjects,
      recorded,
      planned.length < subjects.size ? noCalls : result.stopped,
      notices,
    );
  } catch (error) {
    if (!(error instanceof CapExceededError)) throw error;
    const stopped: Stop = { kind: 'cap', message: error.message };
    return suiteRun({ evaluations: new Map() }, error.estimate, subjects, recorded, stopped, []);
  } finally {
    await cache?.close();
  }
}

function uniqueSubjects(
  candidates: readonly Candidate[],
  suites: ReadonlyMap<string, OpenSuite>,
  models: ModelSet,
): ReadonlyMap<EvaluationId, Subject> {
  const subjects = new Map<EvaluationId, Subject>();
  for (const candidate of candidates) {
    for (const { name } of candidate.suites) {
      const suite = suites.get(name);
      if (suite === undefined) throw new ConfigError(`the suite "${name}" was not opened`);
      for (const prompt of versionsOf(candidate)) {
        const subject: Subject = {
          prompt,
          promptFile: candidate.file ?? `${prompt.slug}@${prompt.id}`,
          suite: suite.name,
          dataset: suite.dataset,
          scorers: suite.scorers,
          trials: suite.trials,
          model: models.model(prompt.model),
        };
        subjects.set(evaluationId(subjectOf(subject)), subject);
      }
    }
  }
  return subjects;
}

function versionsOf(candidate: Candidate): readonly PromptVersion[] {
  return candidate.baseline === undefined ? [candidate.version] : [candidate.baseline.version, candidate.version];
}

async function findRecorded(
  ids: readonly EvaluationId[],
  results: ResultStore | undefined,
): Promise<ReadonlyMap<EvaluationId, Evaluation>> {
  const found = (await results?.find(ids)) ?? new Map();
  const usable = new Map<EvaluationId, Evaluation>();
  for (const [id, result] of found) {
    try {
      const evaluation = evaluationFromJson(result.evaluation, `results/${id}`);
      if (evaluation.id === id && isWhole(evaluation)) usable.set(id, evaluation);
    } catch (error) {
      // A record that does not hold is as good as none: it is run again.
      if (!(error instanceof RatchetError)) throw error;
    }
  }
  return usable;
}

/**
 * Every trial was answered and scored. A result with a lost call or a failed scorer would keep an outage alive: run again, the
 * cache pays for what was answered.
 */
function isWhole({ complete, trials }: Evaluation): boolean {
  return (
    complete &&
    trials.every(
      ({ outcome, scores }) =>
        (outcome.status === 'completed' || outcome.kind === 'task') &&
        Object.values(scores).every((score) => score.status !== 'failed'),
    )
  );
}

async function record(fresh: readonly Evaluation[], options: SuiteRunOptions): Promise<readonly Notice[]> {
  if (options.results === undefined || fresh.length === 0) return [];
  const recordedAt = options.around.now().toISOString();
  const outcome = await options.results.record(
    fresh.map((evaluation) => ({
      format: 1,
      evaluation: evaluationToJson(evaluation),
      recordedAt,
      ...(options.run === undefined ? {} : { run: options.run }),
    })),
  );
  if (outcome.kind === 'recorded') return [];
  return [
    { level: 'warning', message: `The results could not be recorded and will not be reused: ${outcome.message}` },
  ];
}

function cacheNotices({ failure, skipped }: CompletionCache): readonly Notice[] {
  const lost: Notice[] =
    failure === undefined
      ? []
      : [
          {
            level: 'warning',
            message: `The completions of this run could not be kept in the cache: ${failure.message}`,
          },
        ];
  const damaged: Notice[] =
    skipped === 0
      ? []
      : [{ level: 'notice', message: `${skipped} entries of the cache were not usable and were left out.` }];
  return [...lost, ...damaged];
}

function suiteRun(
  result: RunResult,
  estimate: Estimate,
  subjects: ReadonlyMap<EvaluationId, Subject>,
  recorded: ReadonlyMap<EvaluationId, Evaluation>,
  stopped: Stop | undefined,
  notices: readonly Notice[],
): SuiteRun {
  const ids = new Map([...subjects].map(([id, subject]) => [`${subject.prompt.id} ${subject.suite}`, id]));
  return {
    evaluationOf: (version, suite) => {
      const id = ids.get(`${version} ${suite}`);
      return id === undefined ? undefined : result.evaluations.get(id);
    },
    estimate,
    stopped,
    evaluations: [...result.evaluations.values()],
    ran: [...result.evaluations.values()].filter((each) => !recorded.has(each.id)),
    recordedTrials: [...recorded.values()].reduce((sum, each) => sum + each.trials.length, 0),
    notices,
  };
}

async function pricesOf(subjects: readonly Subject[], models: ModelSet) {
  const ids = [...new Set(subjects.map((subject) => subject.model.id))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await models.price(id)] as const)));
}

function describeEstimate(estimate: Estimate, recorded: number): string {
  if (estimate.calls === 0) return 'planned: no model call, every answer is known';
  const cost = estimate.costUsd === undefined ? 'cost unknown' : `about ${formatUsd(estimate.costUsd)}`;
  const known = recorded === 0 ? '' : `; ${recorded} evaluation${recorded === 1 ? ' is' : 's are'} recorded already`;
  return `planned: at most ${estimate.calls} model calls, ${cost}${known}`;
}
