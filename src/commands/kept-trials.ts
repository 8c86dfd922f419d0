import type { Evaluation } from '../evaluation/evaluation.ts';
import { leftOut, MOST_DAYS, type Subject } from '../evaluation/index.ts';
import { RatchetError } from '../foundation/errors.ts';
import type { EvaluationId, OperationId } from '../foundation/ids.ts';
import type { ModelSet } from '../models/index.ts';
import type { Basis, Evidence } from '../registry/registry.ts';
import type { Notice } from '../report/report.ts';
import { policyDigest } from './assignables/evidence.ts';
import type { Candidate, Revert } from './candidates.ts';
import type { Contests } from './contests.ts';
import type { OpenSuite } from './open-suites.ts';
import type { Found } from './recorded.ts';
import type { SuiteRunOptions } from './suite-run.ts';

/**
 * Why a baseline was evaluated anew although results of it were kept, or without some of its earlier trials: the dataset, a scorer,
 * the address of the model or the model itself is another one (design, statistics). The identity of an evaluation keeps apart what
 * cannot be compared; here it is only said, and nothing depends on it.
 */
export async function keptTrials(
  candidates: readonly Candidate[],
  contests: Contests,
  found: Found,
  evaluations: ReadonlyMap<EvaluationId, Evaluation>,
  options: Pick<SuiteRunOptions, 'registry' | 'around'>,
): Promise<readonly Notice[]> {
  const anew = found.searched ? candidates.flatMap((each) => evaluatedAnew(each, contests, found, evaluations)) : [];
  const { evidence, notices } = await evidenceOf(anew, options);
  const today = options.around.now().toISOString().slice(0, 10);
  const messages = [
    ...anew.flatMap((each) => incomparable(each, evidence.get(each.operation))),
    ...[...contests.subjects].flatMap(([id, subject]) =>
      notUsed(subject, found.known.get(id)?.pool, evaluations.get(id), today),
    ),
  ];
  return [...[...new Set(messages)].map((message): Notice => ({ level: 'notice', message })), ...notices];
}

/** A candidate whose baseline is what the environment holds, of which no result was found for these suites. */
type Anew = {
  readonly candidate: Candidate;
  /** That put there what is held. */
  readonly operation: OperationId;
  readonly suites: readonly { readonly name: string; readonly baseline: Subject }[];
};

function evaluatedAnew(
  candidate: Candidate,
  { contests, subjects }: Contests,
  { known }: Found,
  evaluations: ReadonlyMap<EvaluationId, Evaluation>,
): readonly Anew[] {
  const { holds, baseline } = candidate;
  // What a pull request promoted before is not its own baseline, and its evidence says nothing about that.
  if (baseline?.source !== 'held' || holds?.version !== baseline.version.id) return [];
  const suites = (contests.get(candidate)?.suites ?? []).flatMap(({ suite, baseline: id, against }) => {
    if (id === undefined || against !== undefined || known.has(id)) return [];
    const subject = subjects.get(id);
    const drawn = evaluations.get(id)?.trials.length ?? 0;
    return subject === undefined || drawn === 0 ? [] : [{ name: suite, baseline: subject }];
  });
  return suites.length === 0 ? [] : [{ candidate, operation: holds.operation, suites }];
}

type Read = { readonly evidence: ReadonlyMap<OperationId, Evidence | undefined>; readonly notices: readonly Notice[] };

/**
 * Entries come in one read and evidence in another; on GitHub each evidence costs a request more, of the 40 that a run has. What is
 * beyond a few is not said.
 */
const MOST_EVIDENCE = 4;

async function evidenceOf(
  anew: readonly Anew[],
  { registry, around }: Pick<SuiteRunOptions, 'registry' | 'around'>,
): Promise<Read> {
  try {
    const operations = [...new Set(anew.map(({ operation }) => operation))];
    const entries = await Promise.all(operations.map((operation) => registry.entry(operation)));
    // A rollback has none.
    const named = entries
      .flatMap((entry) => (entry?.evidence === undefined ? [] : [[entry.operation, entry.evidence] as const]))
      .slice(0, MOST_EVIDENCE);
    const evidence = await Promise.all(
      named.map(async ([operation, digest]) => [operation, await registry.evidence(digest)] as const),
    );
    return { evidence: new Map(evidence), notices: [] };
  } catch (error) {
    // By now versions may have been assigned, and that must be told whatever becomes of an explanation.
    const expected = error instanceof RatchetError || around.signal.aborted;
    const message = `Why a baseline was evaluated anew could not be found out: ${String(error)}`;
    return { evidence: new Map(), notices: expected ? [] : [{ level: 'warning', message }] };
  }
}

function incomparable(
  { candidate: { environment, slug }, suites }: Anew,
  evidence: Evidence | undefined,
): readonly string[] {
  const basis = evidence?.basis;
  if (basis === undefined) return [];
  const reasons = new Set(suites.flatMap(({ name, baseline }) => differences(name, baseline, basis)));
  if (reasons.size === 0) return [];
  const how = inWords([...reasons]);
  return [
    `${environment.slug}'s version of ${slug} was promoted ${how}: what was found then cannot be compared, and it was evaluated anew.`,
  ];
}

type Asked = Pick<Subject, 'dataset' | 'scorers' | 'model'>;

/**
 * Candidates as they are to be judged: a version that passed before over another dataset, by other scorers or under another policy is no
 * revert, but evaluated like any other. What is not written down is held to be different.
 */
export function judgedAsNow(
  candidates: readonly Candidate[],
  suites: ReadonlyMap<string, OpenSuite>,
  models: Pick<ModelSet, 'model'>,
): { readonly candidates: readonly Candidate[]; readonly notices: readonly Notice[] } {
  const notices: Notice[] = [];
  const judged = candidates.map((candidate): Candidate => {
    const reasons = candidate.revert === undefined ? [] : changedSince(candidate, candidate.revert, suites, models);
    if (reasons.length === 0) return candidate;
    const message = `${candidate.environment.slug} was given this version of ${candidate.slug} before, ${inWords(reasons)}: it is no revert, and is evaluated.`;
    notices.push({ level: 'notice', message });
    return { ...candidate, revert: undefined };
  });
  return { candidates: judged, notices };
}

function changedSince(
  candidate: Candidate,
  { evidence: { basis, policy } }: Revert,
  suites: ReadonlyMap<string, OpenSuite>,
  models: Pick<ModelSet, 'model'>,
): readonly string[] {
  if (basis === undefined) return ['and it is not known over what'];
  const model = models.model(candidate.version.model);
  const reasons = candidate.suites.flatMap(({ name }) => {
    const suite = suites.get(name);
    return suite === undefined ? [`without suite ${name}`] : differences(name, { ...suite, model }, basis);
  });
  const distinct = [...new Set(reasons)];
  return distinct.length === 0 && policy !== policyDigest(candidate) ? ['under another policy'] : distinct;
}

/** How what was evaluated then differs from what is asked now, in words that follow "was promoted". */
function differences(suite: string, now: Asked, basis: readonly Basis[]): readonly string[] {
  const then = basis.find((each) => each.suite === suite);
  if (then !== undefined) return differencesOf(then, now);
  // A suite's name is no part of what is compared.
  return basis.some((each) => differencesOf(each, now).length === 0) ? [] : [`without suite ${suite}`];
}

function differencesOf(then: Basis, { dataset, scorers, model }: Asked): readonly string[] {
  const now = new Map<string, string>(scorers.map(({ name, fingerprint }) => [name, fingerprint]));
  const before = new Map(Object.entries(then.scorers));
  return [
    ...(then.dataset === dataset.digest ? [] : [`over another version of dataset ${dataset.slug}`]),
    ...[...now].flatMap(([name, fingerprint]) => {
      const old = before.get(name);
      if (old === undefined) return [`without scorer ${name}`];
      return old === fingerprint ? [] : [`with another scorer ${name}`];
    }),
    ...[...before.keys()].flatMap((name) => (now.has(name) ? [] : [`with scorer ${name} as well`])),
    ...(then.endpoint === model.endpoint ? [] : ['where its model was called at another address']),
  ];
}

/** Of a comparison that was cut short it is not known what it would have used. */
function notUsed(
  { prompt, suite }: Subject,
  pool: Evaluation | undefined,
  evaluation: Evaluation | undefined,
  today: string,
): readonly string[] {
  if (pool === undefined || !evaluation?.complete) return [];
  const { old, foreign, answeredBy, answersNow } = leftOut(pool, evaluation, today);
  const without = (count: number, why: string) =>
    `${count} earlier ${count === 1 ? 'trial' : 'trials'} of the baseline of ${prompt.slug} (suite ${suite}) ${count === 1 ? 'was' : 'were'} left out: ${why}.`;
  const certain = answeredBy.length > 0 && answersNow.length > 0;
  const why = certain
    ? `another model answered (${someOf(answeredBy)}, not ${someOf(answersNow)})`
    : 'it is not known whether the model is still the same';
  return [
    ...(old === 0 ? [] : [without(old, `not of the last ${MOST_DAYS} days`)]),
    ...(foreign === 0 ? [] : [without(foreign, why)]),
  ];
}

function inWords(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

function someOf(names: readonly string[]): string {
  return names.length > 2 ? `${names.slice(0, 2).join(', ')}, …` : names.join(', ');
}
