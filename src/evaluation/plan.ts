import { ConfigError, InvalidValueError, RatchetError } from '../foundation/errors.ts';
import type { EvaluationId } from '../foundation/ids.ts';
import type { Scorer } from '../scorers/scorer.ts';
import type { CompletionCache } from './cache/completion-cache.ts';
import { utcDay } from './cache/entry.ts';
import { evaluationId, subjectOf } from './identity.ts';
import { isFull } from './lacking.ts';
import { groupSubjects } from './lanes.ts';
import { poolId } from './pool.ts';
import { formatUsd } from './progress.ts';
import type { Estimate, IdentifiedSubject, PlannedSubject, PriceOf, RunLimits, RunPlan, Subject } from './subject.ts';
import { type Expected, type LaneSurvey, surveyGroup } from './survey.ts';

export type PlanInput = {
  readonly subjects: readonly Subject[];
  readonly limits: RunLimits;
  readonly cache?: CompletionCache;
  readonly price: PriceOf;
  readonly now: () => Date;
  /** Set where no call may be made, and then nothing is expected to be spent: what the run says when one is needed. */
  readonly noCalls?: string;
};

/** The plan is above a cap. Nothing was spent. */
export class CapExceededError extends RatchetError {
  static readonly title = 'above a cap';
  readonly estimate: Estimate;

  constructor(estimate: Estimate, message: string, todo: string) {
    super(message, { todo });
    this.estimate = estimate;
  }
}

/**
 * What a run may do and what that is expected to cost at most, before the first call. Every case of every dataset is read once
 * and rendered for every prompt, unless all its trials are recorded: a case which does not fit a prompt is found here.
 *
 * @throws CapExceededError above a cap; MissingVariableError for a case that lacks a variable; the dataset's own errors.
 */
export async function planEvaluations(input: PlanInput): Promise<RunPlan> {
  const { noCalls } = input;
  const subjects = uniqueSubjects(input.subjects);
  const groups = groupSubjects(subjects.filter((subject) => !isFull(subject)));
  const today = utcDay(input.now());
  const surveys = (await Promise.all(groups.map((group) => surveyGroup(group, { ...input, today })))).flat();
  const estimate = sumOf(noCalls === undefined ? surveys : []);
  refuseAboveCaps(estimate, input.limits);
  const surveyed = new Map(surveys.flatMap((survey) => survey.lane.subjects.map(({ id }) => [id, survey])));
  return {
    subjects: subjects.map((subject) => planned(subject, surveyed.get(subject.id))),
    estimate,
    ...(noCalls === undefined ? {} : { noCalls }),
  };
}

/** Of two subjects of one id, the one that brings a record of it is kept. */
function uniqueSubjects(subjects: readonly Subject[]): readonly IdentifiedSubject[] {
  const unique = new Map<EvaluationId, Subject>();
  for (const subject of subjects) {
    refuseUnscorable(subject);
    const id = evaluationId(subjectOf(subject));
    const { recorded, pool, ...asked } = subject;
    const found = unique.get(id);
    if (recorded?.id === id && found?.recorded === undefined) {
      unique.set(id, { ...asked, recorded });
    } else if (found === undefined) {
      unique.set(id, pool !== undefined && usesPool(subject) ? { ...asked, pool } : asked);
    }
  }
  return [...unique].map(([id, subject]) => ({ ...subject, id, series: seriesOf(subject, unique) }));
}

/**
 * Pooled trials were not compared with this candidate, and were scored on other days: where a scorer compares the two sides, or asks
 * a model that may be another one by now, all of them are drawn afresh.
 */
function usesPool(subject: Subject): boolean {
  const keeps = ({ pairs, calls = [] }: Scorer) => pairs !== true && !calls.some(({ moving }) => moving);
  return subject.pool?.id === poolId(subjectOf(subject)) && subject.scorers.every(keeps);
}

/**
 * A comparison that is run again finds its calls, and another candidate is not held against the last one's baseline trials.
 * Suites that compare the same two versions share their calls: what counts of the candidate is what is asked, not how it is
 * scored.
 */
function seriesOf({ purpose, against }: Subject, subjects: ReadonlyMap<EvaluationId, Subject>): string {
  if (against === undefined) return purpose;
  const candidate = subjects.get(against);
  const compared = candidate === undefined ? against : `${candidate.prompt.id} ${candidate.model.endpoint}`;
  return `${purpose}|${compared}`;
}

/** The config's own rules, held here too: two scorers of one name would overwrite each other's scores. */
function refuseUnscorable({ scorers, suite, trials, purpose, against, pool, prompt }: Subject): void {
  const own = scorers.find(({ judges }) => judges?.includes(prompt.model));
  if (own !== undefined) {
    throw new ConfigError(
      `the scorer "${own.name}" of the suite "${suite}" would let ${prompt.model} judge its own answers`,
      {
        todo: 'Let another model judge, or write "same-model: allow" for the scorer.',
      },
    );
  }
  if (purpose === 'candidate' && (against !== undefined || pool !== undefined)) {
    throw new RangeError('a candidate is drawn against nothing, and has no pool');
  }
  if (new Set(scorers.map(({ name }) => name)).size !== scorers.length) {
    throw new InvalidValueError(`the suite "${suite}" has two scorers of one name`, {
      todo: 'Give one of them another "name".',
    });
  }
  if (!Number.isSafeInteger(trials) || trials < 1) {
    throw new InvalidValueError(`the suite "${suite}" asks for ${trials} trials`, { todo: 'Ask for 1 or more.' });
  }
}

function sumOf(surveys: readonly LaneSurvey<IdentifiedSubject>[]): Estimate {
  const parts: readonly Expected[] = surveys.flatMap((survey) => [survey, ...survey.scoring]);
  const sum = (numberOf: (part: Expected) => number) => parts.reduce((total, part) => total + numberOf(part), 0);
  // A part that asks nothing costs nothing, whatever its price.
  const unknown = parts.some(({ calls, costUsd }) => calls > 0 && costUsd === undefined);
  return {
    calls: sum(({ calls }) => calls),
    inputTokens: sum(({ inputTokens }) => inputTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
    ...(unknown ? {} : { costUsd: sum(({ costUsd = 0 }) => costUsd) }),
  };
}

function refuseAboveCaps(estimate: Estimate, { maxCalls, maxCostUsd }: RunLimits): void {
  if (estimate.calls > maxCalls) {
    throw new CapExceededError(
      estimate,
      `the plan needs ${estimate.calls} calls; max-calls allows ${maxCalls}`,
      'Nothing was called. Raise max-calls, or ask for fewer cases, trials or prompts.',
    );
  }
  if (estimate.costUsd !== undefined && estimate.costUsd > maxCostUsd) {
    throw new CapExceededError(
      estimate,
      `the plan is expected to cost ${formatUsd(estimate.costUsd)}; max-cost allows ${formatUsd(maxCostUsd)}`,
      'Nothing was called. Raise max-cost, or ask for fewer cases, trials or prompts.',
    );
  }
}

function planned(subject: IdentifiedSubject, survey: LaneSurvey<IdentifiedSubject> | undefined): PlannedSubject {
  const { cases, callCostUsd } = survey ?? recordedFacts(subject);
  return callCostUsd === undefined ? { ...subject, cases } : { ...subject, cases, callCostUsd };
}

/** Re-runs of what is recorded cost about what its calls did. */
function recordedFacts({ id, recorded }: IdentifiedSubject): Pick<PlannedSubject, 'cases' | 'callCostUsd'> {
  if (recorded === undefined) throw new RangeError(`${id} was not surveyed`);
  const { cases, calls, costUsd } = recorded;
  return costUsd === undefined || calls === 0 ? { cases } : { cases, callCostUsd: costUsd / calls };
}
