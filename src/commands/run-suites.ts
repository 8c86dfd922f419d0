import {
  CapExceededError,
  type CompletionCache,
  type Estimate,
  everyTrial,
  formatUsd,
  type Next,
  openCache,
  planEvaluations,
  type RunResult,
  runEvaluations,
  type Spent,
  type Stopped,
  type Subject,
} from '../evaluation/index.ts';
import type { EvaluationId } from '../foundation/ids.ts';
import { Course } from '../gate/index.ts';
import type { ModelSet } from '../models/index.ts';
import type { Notice } from '../report/report.ts';
import { evidenceDaysOf, expiredNotice } from './assignables/expiry.ts';
import { attemptsOf } from './attempts.ts';
import type { Candidate } from './candidates.ts';
import { contestsOf } from './contests.ts';
import { keptTrials } from './kept-trials.ts';
import type { OpenSuite } from './open-suites.ts';
import { findRecorded, recordResults } from './recorded.ts';
import type { SuiteRun, SuiteRunOptions } from './suite-run.ts';

const noCalls =
  'this pull request comes from a fork, and no recorded result covers it: nothing was evaluated. A maintainer can have it evaluated: dispatch `promote` with its commit as `head-sha` and `dry-run`, and run this job again.';

/** Plans and runs what decides every candidate, asking the gate at each step what is still wanted, and records it. */
export async function runSuites(
  candidates: readonly Candidate[],
  suites: ReadonlyMap<string, OpenSuite>,
  options: SuiteRunOptions,
): Promise<SuiteRun> {
  const { config, around } = options;
  const { contests, subjects: compared } = contestsOf(candidates, suites, options.models, options.confirmed);
  const course = new Course([...contests.values()]);
  const { alone } = options;
  const subjects = new Map([...compared, ...[...alone].map(([id, { subject }]) => [id, subject] as const)]);
  const days = evidenceDaysOf(contests, alone);
  // A fork assigns nothing, and could not evaluate again what expired.
  const expiry = options.mayCall ? { days, now: around.now() } : undefined;
  const found = await findRecorded(subjects, options, expiry, new Set(alone.keys()));
  const planned = [...subjects].map(([id, subject]): Subject => {
    const { recorded, pool } = found.known.get(id) ?? {};
    // What is evaluated by itself is drawn by itself.
    const earlier = alone.has(id) ? undefined : pool;
    return { ...subject, ...(recorded && { recorded }), ...(earlier && { pool: earlier }) };
  });
  const limits = {
    maxCalls: Math.min(config.limits.maxCalls, around.caps.maxCalls ?? Number.POSITIVE_INFINITY),
    maxCostUsd: Math.min(config.limits.maxCostUsd, around.caps.maxCostUsd ?? Number.POSITIVE_INFINITY),
  };
  // What is cached is as old as the record that expired.
  const { cache, notice: uncached } = await cacheOf({ ...options, reuse: options.reuse && found.expired.length === 0 });
  const notices = [...found.notices, ...expiredNotice(found.expired), ...uncached];
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
      next: besides(course, alone),
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
    const askedIn = (id: EvaluationId) => {
      const recorded = found.known.get(id)?.recorded;
      return recorded !== undefined && recorded === result.evaluations.get(id) ? found.askedIn.get(id) : options.run;
    };
    return { ...factsOf(result, plan.estimate), settled, attempt, askedIn, notices: all, explain };
  } catch (error) {
    if (!(error instanceof CapExceededError)) throw error;
    const stopped: Stopped = { kind: 'cap', message: error.message };
    const result: RunResult = { evaluations: new Map(), stopped, spent: nothingSpent };
    const nobody = { askedIn: () => undefined, explain: async () => [] };
    return { ...factsOf(result, error.estimate), settled, attempt, notices, ...nobody };
  } finally {
    await cache?.close();
  }
}

/** What the gate asks, and with its first wave all of what is evaluated by itself. */
function besides(course: Course, alone: SuiteRunOptions['alone']): Next {
  const whole = everyTrial();
  return (evaluations) => [
    ...course.next(evaluations),
    ...whole(new Map([...evaluations].filter(([id]) => alone.has(id)))),
  ];
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
