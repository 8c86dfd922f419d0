import type { Dataset } from '../datasets/dataset.ts';
import type { CaseFacts, Evaluation, Trial } from '../evaluation/evaluation.ts';
import {
  evaluationFromJson,
  evaluationToJson,
  mergePool,
  poolId,
  type Subject,
  subjectOf,
} from '../evaluation/index.ts';
import { RatchetError } from '../foundation/errors.ts';
import type { EvaluationId } from '../foundation/ids.ts';
import type { RunFacts } from '../registry/registry.ts';
import type { Attempts, RecordedResult } from '../registry/results.ts';
import type { Notice } from '../report/report.ts';
import { type EvidenceDays, isExpired } from './assignables/expiry.ts';
import type { Candidate } from './candidates.ts';
import type { SuiteRunOptions } from './suite-run.ts';
import { withoutSecrets } from './without-secrets.ts';

/** What earlier runs left of a subject: its own record, or the trials of its baseline that other comparisons drew. */
export type Known = Pick<Subject, 'recorded' | 'pool'>;

export type Found = {
  readonly known: ReadonlyMap<EvaluationId, Known>;
  /** The run that asked the model for what is recorded. */
  readonly askedIn: ReadonlyMap<EvaluationId, RunFacts | undefined>;
  /** Of each record that was too old to decide by: after how many days it expires. */
  readonly expired: readonly number[];
  /** True when results may be reused and could be read: what is not `known` was not there. */
  readonly searched: boolean;
  /** The texts that this pull request tried before; undefined where nobody counts, or they could not be read. */
  readonly attempts: Attempts | undefined;
  readonly notices: readonly Notice[];
};

/** When records expire; nothing to go by: they do not. */
export type Expiry = { readonly days: EvidenceDays; readonly now: Date };

/**
 * Recorded results are a convenience: those that cannot be read, do not fit, or are too old to decide by, are run again.
 *
 * @param alone those of `subjects` that are compared with nothing. Where nothing is reused their pools are looked up all the same, to
 * add to them.
 */
export async function findRecorded(
  subjects: ReadonlyMap<EvaluationId, Subject>,
  { reuse, results, pullRequest }: Pick<SuiteRunOptions, 'reuse' | 'results' | 'pullRequest'>,
  expiry: Expiry | undefined,
  alone: ReadonlySet<EvaluationId> = new Set(),
): Promise<Found> {
  if (results === undefined) return nothingFound;
  try {
    const pools = new Map(
      [...subjects].flatMap(([id, subject]) => (reuse || alone.has(id) ? [[id, poolOf(subject)] as const] : [])),
    );
    const pooled = new Set([...pools.values()].filter((id) => id !== undefined));
    const ids = reuse ? [...subjects.keys(), ...pooled] : [...pooled];
    // Asked for at once, they cost one read.
    const [found, attempts] = await Promise.all([
      results.find(ids),
      pullRequest === undefined ? undefined : results.attempts(pullRequest),
    ]);
    const factsOf = caseFactsByDataset();
    const known = new Map<EvaluationId, Known>();
    const askedIn = new Map<EvaluationId, RunFacts | undefined>();
    const expired: number[] = [];
    for (const [id, subject] of subjects) {
      const there = reuse ? await usable(found, id, subject, factsOf) : undefined;
      const days = there && expiredAfter(found.get(id), there, expiry);
      const recorded = days === undefined ? there : undefined;
      if (days !== undefined) expired.push(days);
      if (recorded !== undefined) askedIn.set(id, found.get(id)?.run);
      // A comparison that is recorded has the pool that it was made with.
      const pool = recorded === undefined ? await usable(found, pools.get(id), subject, factsOf) : undefined;
      if (recorded !== undefined) known.set(id, { recorded });
      else if (pool !== undefined) known.set(id, { pool });
    }
    return { known, askedIn, expired, searched: reuse, attempts, notices: [] };
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    const message = `Recorded results could not be read, and everything was run again: ${error.message}`;
    return { ...nothingFound, notices: [{ level: 'warning', message }] };
  }
}

const nothingFound: Found = {
  known: new Map(),
  askedIn: new Map(),
  expired: [],
  searched: false,
  attempts: undefined,
  notices: [],
};

/** After how many days a record expired that is too old; undefined: it is not. */
function expiredAfter(
  result: RecordedResult | undefined,
  evaluation: Evaluation,
  expiry: Expiry | undefined,
): number | undefined {
  const days = expiry?.days.get(evaluation.id);
  if (expiry === undefined || days === undefined || result === undefined) return undefined;
  return isExpired(result, evaluation.finishedAt, days, expiry.now) ? days : undefined;
}

function poolOf(subject: Subject): EvaluationId | undefined {
  return subject.purpose === 'baseline' ? poolId(subjectOf(subject)) : undefined;
}

async function usable(
  found: ReadonlyMap<EvaluationId, RecordedResult>,
  id: EvaluationId | undefined,
  subject: Subject,
  factsOf: CaseFactsOf,
): Promise<Evaluation | undefined> {
  const result = id && found.get(id);
  const evaluation = id && result && readRecorded(result, id);
  return evaluation !== undefined && (await fits(evaluation, subject, factsOf)) ? evaluation : undefined;
}

function readRecorded(result: RecordedResult, id: EvaluationId): Evaluation | undefined {
  try {
    const evaluation = evaluationFromJson(result.evaluation, `results/${id}`);
    return evaluation.id === id && evaluation.gone === undefined ? evaluation : undefined;
  } catch (error) {
    // A record that does not hold is as good as none.
    if (!(error instanceof RatchetError)) throw error;
    return undefined;
  }
}

type CaseFactsOf = (dataset: Dataset) => Promise<string>;

/** A record's id says which dataset it is about; whether it has that dataset's cases, and no others, is seen here. */
async function fits(evaluation: Evaluation, { dataset, model }: Subject, factsOf: CaseFactsOf): Promise<boolean> {
  if (evaluation.model !== model.id || evaluation.simulated !== model.simulated) return false;
  return JSON.stringify(evaluation.cases.map(caseFact)) === (await factsOf(dataset));
}

function caseFactsByDataset(): CaseFactsOf {
  const known = new Map<Dataset, Promise<string>>();
  const read = async (dataset: Dataset) => {
    const facts: unknown[] = [];
    for await (const each of dataset.cases()) facts.push(caseFact(each));
    return JSON.stringify(facts);
  };
  return (dataset) => {
    const facts = known.get(dataset) ?? read(dataset);
    known.set(dataset, facts);
    return facts;
  };
}

function caseFact({ id, tags, cluster }: CaseFacts): readonly unknown[] {
  return [id, tags, cluster ?? null];
}

/**
 * Records what was run and can be reused: the evaluations, the pools that their baselines grew, and the texts that a pull request
 * tried. What cannot be recorded is said.
 */
export async function recordResults(
  evaluations: readonly Evaluation[],
  known: Found['known'],
  judged: readonly Candidate[],
  options: Pick<SuiteRunOptions, 'results' | 'reuse' | 'run' | 'pullRequest' | 'around' | 'alone'>,
): Promise<readonly Notice[]> {
  const { results, reuse, run, pullRequest, around, alone } = options;
  if (results === undefined) return [];
  // What took nothing from the records must not replace them either: the two sides of others were drawn to belong together.
  const ours = evaluations.filter(({ id }) => reuse || alone.has(id));
  if (!reuse && ours.length === 0) return [];
  const fresh = ours.flatMap((each) => (known.get(each.id)?.recorded === each ? [] : inHand(each)));
  const recordedAt = around.now().toISOString();
  const versions = judged.map(({ slug, version }) => ({ slug, version: version.id }));
  const outcome = await results.record(
    [...fresh, ...grownPools(fresh, known, recordedAt.slice(0, 10))].map((evaluation) => ({
      format: 1,
      evaluation: withoutSecrets(evaluationToJson(evaluation), around.redact),
      recordedAt,
      ...(run === undefined ? {} : { run }),
    })),
    pullRequest === undefined || versions.length === 0 ? undefined : { pullRequest, at: recordedAt, versions },
  );
  if (outcome.kind === 'recorded') return [];
  return [{ level: 'warning', message: outcome.message }];
}

/** Two comparisons of one run may have drawn for one pool. */
function grownPools(fresh: readonly Evaluation[], known: Found['known'], today: string): readonly Evaluation[] {
  const pools = new Map<EvaluationId, Evaluation>();
  for (const evaluation of fresh) {
    if (evaluation.subject.purpose !== 'baseline') continue;
    const { recorded, pool } = known.get(evaluation.id) ?? {};
    const grown = mergePool(pools.get(poolId(evaluation.subject)) ?? pool, evaluation, { recorded, today });
    if (grown !== undefined) pools.set(grown.id, grown);
  }
  return [...pools.values()];
}

/**
 * What was answered, as far as the run came: a re-run goes on from there, and draws nothing again. A lost call is left out, or the
 * record would keep an outage alive. A baseline whose model is gone is asked again each time.
 */
function inHand(evaluation: Evaluation): readonly Evaluation[] {
  const trials = evaluation.trials.filter(wasAnswered);
  const reruns = evaluation.reruns.filter(wasAnswered);
  if (evaluation.gone !== undefined || trials.length === 0) return [];
  const lost = trials.length < evaluation.trials.length || reruns.length < evaluation.reruns.length;
  return [lost ? { ...evaluation, trials, reruns, complete: false } : evaluation];
}

function wasAnswered({ outcome }: Trial): boolean {
  return outcome.status === 'completed' || outcome.kind === 'task';
}
