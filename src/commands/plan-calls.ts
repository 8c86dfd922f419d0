import {
  CapExceededError,
  type CompletionCache,
  type Estimate,
  planEvaluations,
  runEvaluations,
  type Subject,
} from '../evaluation/index.ts';
import { isNonEmpty } from '../foundation/brand.ts';
import type { EvaluationId, ModelId } from '../foundation/ids.ts';
import { Course } from '../gate/index.ts';
import type { ModelSet } from '../models/index.ts';
import type { Scorer } from '../scorers/scorer.ts';
import type { Candidate } from './candidates.ts';
import type { Contests } from './contests.ts';
import type { Surroundings } from './request.ts';

/** At most, without repeats of single cases. */
export type PlannedCalls = {
  readonly calls: number;
  /** Those of them that scorers make. */
  readonly scorerCalls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** US dollars; undefined: a price is unknown. */
  readonly costUsd?: number;
  /** Models whose price is unknown. */
  readonly unpriced: readonly ModelId[];
};

/** The smaller of what the config and the command allow. */
export type Caps = {
  readonly maxCalls: number;
  readonly maxCostUsd: number;
  /** Why an evaluation would be refused before its first call. */
  readonly exceeded?: { readonly message: string; readonly todo: string | undefined };
};

/** What the gate says before anything is answered. */
export type Beforehand = {
  readonly verdict: 'pass' | 'fail' | 'inconclusive' | 'error';
  readonly because: string;
  readonly todo?: string;
};

/** What a plan is made of. */
export type Planning = {
  /** With what is on record of each. */
  readonly subjects: ReadonlyMap<EvaluationId, Subject>;
  readonly models: ModelSet;
  readonly cache: CompletionCache | undefined;
  readonly limits: { readonly maxCalls: number; readonly maxCostUsd: number };
  readonly around: Surroundings;
};

const unlimited = { maxCalls: Number.POSITIVE_INFINITY, maxCostUsd: Number.POSITIVE_INFINITY };

/** Asks the gate what it would ask first, of evaluations without any answer: where it settles, it does so without a call. */
export async function gateBeforehand(
  { contests }: Contests,
  planning: Planning,
): Promise<ReadonlyMap<Candidate, Beforehand>> {
  const { subjects, around } = planning;
  const plan = await planEvaluations({
    subjects: [...subjects.values()].map(({ recorded, pool, ...subject }) => subject),
    limits: unlimited,
    price: () => undefined,
    now: around.now,
    noCalls: 'a plan calls nothing',
  });
  const course = new Course([...contests.values()]);
  await runEvaluations(plan, {
    next: (evaluations) => {
      course.next(evaluations);
      return [];
    },
    signal: around.signal,
    concurrency: 1,
    limits: unlimited,
    now: around.now,
  });
  return new Map(
    [...contests].flatMap(([candidate, contest]) => {
      const verdict = course.settled(contest)?.verdict;
      return verdict === undefined ? [] : [[candidate, inWords(verdict)] as const];
    }),
  );
}

type Settled = NonNullable<ReturnType<Course['settled']>>;

function inWords(verdict: Settled['verdict']): Beforehand {
  if (verdict.kind === 'pass') return { verdict: 'pass', because: 'it passes whatever is answered' };
  if (verdict.kind !== 'error') return { verdict: verdict.kind, because: verdict.because };
  const { message, todo } = verdict.error;
  return { verdict: 'error', because: message, ...(todo === undefined ? {} : { todo }) };
}

/** All that is asked, once each, without what the gate refuses beforehand; and whether the caps allow it. */
export async function estimateOf(
  { contests }: Contests,
  refused: ReadonlySet<Candidate>,
  planning: Planning,
): Promise<{ readonly total: PlannedCalls; readonly caps: Caps }> {
  const open = [...contests].filter(([candidate]) => !refused.has(candidate));
  const wanted = new Set(open.flatMap(([, { suites }]) => suites.flatMap(idsOf)));
  const [total, caps] = await Promise.all([callsFor([...wanted], planning), capsOf(planning)]);
  return { total, caps };
}

/** The evaluations that a suite of a contest needs. */
export function idsOf({
  candidate,
  baseline,
}: {
  readonly candidate: EvaluationId;
  readonly baseline?: EvaluationId;
}): readonly EvaluationId[] {
  return baseline === undefined ? [candidate] : [baseline, candidate];
}

export async function callsFor(ids: readonly EvaluationId[], planning: Planning): Promise<PlannedCalls> {
  const { models, cache, around } = planning;
  const subjects = [...planning.subjects].flatMap(([id, subject]) => (ids.includes(id) ? [subject] : []));
  const asked = [...new Set(subjects.flatMap(modelsOf))];
  const prices = new Map(await Promise.all(asked.map(async (id) => [id, await models.price(id)] as const)));
  const estimate = async (of: readonly Subject[]): Promise<Estimate> => {
    const input = { limits: unlimited, price: (id: ModelId) => prices.get(id), now: around.now };
    const plan = await planEvaluations({ subjects: of, ...input, ...(cache === undefined ? {} : { cache }) });
    return plan.estimate;
  };
  const whole = await estimate(subjects);
  const asking = subjects.some(({ scorers }) => scorers.some(({ calls }) => calls !== undefined));
  const answers = asking ? (await estimate(subjects.map(withoutJudges))).calls : whole.calls;
  return {
    ...whole,
    scorerCalls: whole.calls - answers,
    unpriced: whole.calls === 0 ? [] : asked.filter((id) => prices.get(id) === undefined),
  };
}

function modelsOf({ model, scorers }: Subject): readonly ModelId[] {
  return [model.id, ...scorers.flatMap(({ calls = [] }) => calls.map((call) => call.model.id))];
}

/** The same evaluation, as if its scorers asked nobody. */
function withoutJudges(subject: Subject): Subject {
  const scorers = subject.scorers.map(silent);
  return isNonEmpty(scorers) ? { ...subject, scorers } : subject;
}

function silent({ name, kind, fingerprint, pairs }: Scorer): Scorer {
  return {
    name,
    kind,
    fingerprint,
    ...(pairs === undefined ? {} : { pairs }),
    score: () => ({ status: 'not-applicable', reason: 'a plan scores nothing' }),
  };
}

/** The run holds the caps against everything in question, before the gate is asked. */
async function capsOf({ subjects, models, cache, limits, around }: Planning): Promise<Caps> {
  const all = [...subjects.values()];
  const ids = [...new Set(all.flatMap(modelsOf))];
  const prices = new Map(await Promise.all(ids.map(async (id) => [id, await models.price(id)] as const)));
  const price = (id: ModelId) => prices.get(id);
  try {
    await planEvaluations({ subjects: all, limits, price, now: around.now, ...(cache === undefined ? {} : { cache }) });
    return limits;
  } catch (error) {
    if (!(error instanceof CapExceededError)) throw error;
    return { ...limits, exceeded: { message: error.message, todo: error.todo } };
  }
}
