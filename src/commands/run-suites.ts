import {
  CapExceededError,
  type CompletionCache,
  type Estimate,
  formatUsd,
  openCache,
  planEvaluations,
  type RunResult,
  runEvaluations,
  type Spent,
  type Stopped,
  type Subject,
} from '../evaluation/index.ts';
import { Course } from '../gate/index.ts';
import type { ModelSet } from '../models/index.ts';
import type { Notice } from '../report/report.ts';
import { attemptsOf } from './attempts.ts';
import type { Candidate } from './candidates.ts';
import { contestsOf } from './contests.ts';
import { keptTrials } from './kept-trials.ts';
import type { OpenSuite } from './open-suites.ts';
import { findRecorded, recordResults } from './recorded.ts';
import type { SuiteRun, SuiteRunOptions } from './suite-run.ts';

const noCalls =
  'this pull request comes from a fork, and no recorded result covers it: nothing was evaluated. A maintainer can push the commit to a branch of this repository to have it evaluated.';

/** Plans and runs what decides every candidate, asking the gate at each step what is still wanted, and records it. */
export async function runSuites(
  candidates: readonly Candidate[],
  suites: ReadonlyMap<string, OpenSuite>,
  options: SuiteRunOptions,
): Promise<SuiteRun> {
  const { config, around } = options;
  const { contests, subjects } = contestsOf(candidates, suites, options.models, options.confirmed);
  const course = new Course([...contests.values()]);
  const found = await findRecorded(subjects, options);
  const planned = [...subjects].map(([id, subject]): Subject => ({ ...subject, ...found.known.get(id) }));
  const limits = {
    maxCalls: Math.min(config.limits.maxCalls, around.caps.maxCalls ?? Number.POSITIVE_INFINITY),
    maxCostUsd: Math.min(config.limits.maxCostUsd, around.caps.maxCostUsd ?? Number.POSITIVE_INFINITY),
  };
  const { cache, notice: uncached } = await cacheOf(options);
  const notices = [...found.notices, ...uncached];
  const settled = (candidate: Candidate) => {
    const contest = contests.get(candidate);
    return contest && course.settled(contest);
  };
  const attempt = attemptsOf(found.attempts);
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
    around.log(describeEstimate(plan.estimate, planned.filter(({ recorded }) => recorded !== undefined).length));
    const result = await runEvaluations(plan, {
      next: (evaluations) => course.next(evaluations),
      signal: around.signal,
      concurrency: config.limits.concurrency,
      limits,
      progress: around.progress,
      now: around.now,
      ...(cache === undefined ? {} : { cache }),
    });
    const judged = candidates.filter((candidate) => settled(candidate) !== undefined);
    const said = await recordResults([...result.evaluations.values()], found.known, judged, options);
    const all = [...notices, ...said, ...cacheNotices(cache)];
    const explain = () => keptTrials(candidates, { contests, subjects }, found, result.evaluations, options);
    return { ...factsOf(result, plan.estimate), settled, attempt, notices: all, explain };
  } catch (error) {
    if (!(error instanceof CapExceededError)) throw error;
    const stopped: Stopped = { kind: 'cap', message: error.message };
    const result: RunResult = { evaluations: new Map(), stopped, spent: nothingSpent };
    return { ...factsOf(result, error.estimate), settled, attempt, notices, explain: async () => [] };
  } finally {
    await cache?.close();
  }
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

function factsOf({ evaluations, stopped, spent }: RunResult, estimate: Estimate) {
  return { estimate, stopped, evaluations: [...evaluations.values()], spent };
}

async function pricesOf(subjects: readonly Subject[], models: ModelSet) {
  const ofScorers = subjects.flatMap(({ scorers }) =>
    scorers.flatMap(({ calls = [] }) => calls.map((call) => call.model.id)),
  );
  const ids = [...new Set([...subjects.map((subject) => subject.model.id), ...ofScorers])];
  return new Map(await Promise.all(ids.map(async (id) => [id, await models.price(id)] as const)));
}

function describeEstimate(estimate: Estimate, recorded: number): string {
  if (estimate.calls === 0) return 'planned: no model call, every answer is known';
  const cost = estimate.costUsd === undefined ? 'cost unknown' : `about ${formatUsd(estimate.costUsd)}`;
  const known = recorded === 0 ? '' : `; ${recorded} evaluation${recorded === 1 ? ' is' : 's are'} recorded already`;
  return `planned: at most ${estimate.calls} model calls, ${cost}${known}`;
}
