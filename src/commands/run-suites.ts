import {
  CapExceededError,
  type CompletionCache,
  type Estimate,
  evaluationId,
  everyTrial,
  formatUsd,
  openCache,
  planEvaluations,
  type RunResult,
  runEvaluations,
  type Spent,
  type Stopped,
  type Subject,
  subjectOf,
} from '../evaluation/index.ts';
import { ConfigError } from '../foundation/errors.ts';
import type { EvaluationId } from '../foundation/ids.ts';
import type { ModelSet } from '../models/index.ts';
import type { PromptVersion } from '../prompts/prompt-version.ts';
import type { Notice } from '../report/report.ts';
import type { Candidate } from './candidates.ts';
import type { OpenSuite } from './open-suites.ts';
import { findRecorded, recordResults } from './recorded.ts';
import type { SuiteRun, SuiteRunOptions } from './suite-run.ts';

const noCalls =
  'this pull request comes from a fork, and no recorded result covers it: nothing was evaluated. A maintainer can push the commit to a branch of this repository to have it evaluated.';

/** Plans, runs and records the evaluations of both sides of every candidate, each one once. */
export async function runSuites(
  candidates: readonly Candidate[],
  suites: ReadonlyMap<string, OpenSuite>,
  options: SuiteRunOptions,
): Promise<SuiteRun> {
  const { config, around } = options;
  const wanted = wantedEvaluations(candidates, suites, options.models);
  const { subjects } = wanted;
  const { recorded, notices } = await findRecorded(subjects, options);
  const planned = [...subjects].map(([id, subject]): Subject => {
    const known = recorded.get(id);
    return known === undefined ? subject : { ...subject, recorded: known };
  });
  const limits = {
    maxCalls: Math.min(config.limits.maxCalls, around.caps.maxCalls ?? Number.POSITIVE_INFINITY),
    maxCostUsd: Math.min(config.limits.maxCostUsd, around.caps.maxCostUsd ?? Number.POSITIVE_INFINITY),
  };
  const { cache, notice: uncached } = await cacheOf(options);
  try {
    const prices = await pricesOf(planned, options.models);
    const plan = await planEvaluations({
      subjects: planned,
      limits,
      price: (model) => prices.get(model),
      now: around.now,
      ...(cache === undefined ? {} : { cache }),
      ...(options.mayCall ? {} : { noCalls }),
    });
    around.log(describeEstimate(plan.estimate, recorded.size));
    const result = await runEvaluations(plan, {
      next: everyTrial(),
      signal: around.signal,
      concurrency: config.limits.concurrency,
      limits,
      progress: around.progress,
      now: around.now,
      ...(cache === undefined ? {} : { cache }),
    });
    const fresh = [...result.evaluations.values()].filter((each) => recorded.get(each.id) !== each);
    const said = [...notices, ...uncached, ...(await recordResults(fresh, options)), ...cacheNotices(cache)];
    return suiteRun({ result, estimate: plan.estimate, wanted, notices: said });
  } catch (error) {
    if (!(error instanceof CapExceededError)) throw error;
    const stopped: Stopped = { kind: 'cap', message: error.message };
    const result: RunResult = { evaluations: new Map(), stopped, spent: nothingSpent };
    return suiteRun({ result, estimate: error.estimate, wanted, notices: [...notices, ...uncached] });
  } finally {
    await cache?.close();
  }
}

type Wanted = {
  /** What is to be evaluated, each thing once. */
  readonly subjects: ReadonlyMap<EvaluationId, Subject>;
  /** Side of a candidate under a suite → the evaluation that answers it: suites that ask the same share one. */
  readonly answers: ReadonlyMap<string, EvaluationId>;
};

function wantedEvaluations(
  candidates: readonly Candidate[],
  suites: ReadonlyMap<string, OpenSuite>,
  models: ModelSet,
): Wanted {
  const subjects = new Map<EvaluationId, Subject>();
  const answers = new Map<string, EvaluationId>();
  for (const candidate of candidates) {
    for (const { name } of candidate.suites) {
      const suite = suites.get(name);
      if (suite === undefined) throw new ConfigError(`the suite "${name}" was not opened`);
      const subjectFor = (prompt: PromptVersion, side: Pick<Subject, 'purpose' | 'against'>): Subject => ({
        prompt,
        promptFile: candidate.file ?? `${prompt.slug}@${prompt.id}`,
        suite: suite.name,
        dataset: suite.dataset,
        scorers: suite.scorers,
        trials: suite.trials,
        model: models.model(prompt.model),
        ...side,
      });
      const own = subjectFor(candidate.version, { purpose: 'candidate' });
      const against = evaluationId(subjectOf(own));
      // The baseline comes first: the two sides of a case are asked in the order of the subjects.
      if (candidate.baseline !== undefined) {
        const baseline = subjectFor(candidate.baseline.version, { purpose: 'baseline', against });
        const id = evaluationId(subjectOf(baseline));
        subjects.set(id, baseline);
        answers.set(answerKey(baseline.purpose, candidate, name), id);
      }
      subjects.set(against, own);
      answers.set(answerKey(own.purpose, candidate, name), against);
    }
  }
  return { subjects, answers };
}

function answerKey(side: Subject['purpose'], { version, baseline }: Candidate, suite: string): string {
  return [side, version.id, baseline?.version.id ?? '', suite].join(' ');
}

/** Not able to cache is a warning: it costs calls, and changes no verdict. */
async function cacheOf({ around, reuse }: SuiteRunOptions): Promise<{
  readonly cache: CompletionCache | undefined;
  readonly notice: readonly Notice[];
}> {
  if (around.cacheFolder === undefined || !reuse) return { cache: undefined, notice: [] };
  try {
    return { cache: await openCache(around.cacheFolder), notice: [] };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `The folder of cached completions cannot be used, and nothing is cached: ${why}`;
    return { cache: undefined, notice: [{ level: 'warning', message }] };
  }
}

function cacheNotices(cache: CompletionCache | undefined): readonly Notice[] {
  if (cache === undefined) return [];
  const { failure, skipped } = cache;
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

const nothingSpent: Spent = {
  calls: 0,
  cached: 0,
  recorded: 0,
  pooled: 0,
  usage: { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, reasoningTokens: 0 },
  costUsd: 0,
};

type Ran = {
  readonly result: RunResult;
  readonly estimate: Estimate;
  readonly wanted: Wanted;
  readonly notices: readonly Notice[];
};

function suiteRun({ result, estimate, wanted, notices }: Ran): SuiteRun {
  return {
    evaluationOf: (side, candidate, suite) => {
      const id = wanted.answers.get(answerKey(side, candidate, suite));
      return id === undefined ? undefined : result.evaluations.get(id);
    },
    estimate,
    stopped: result.stopped,
    evaluations: [...result.evaluations.values()],
    spent: result.spent,
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
