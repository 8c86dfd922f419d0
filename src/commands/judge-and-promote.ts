import type { EvaluationId } from '../foundation/ids.ts';
import { nameOfAssignable } from '../registry/assignable.ts';
import { assignLone, freshBaselines } from './assignables/fresh-baseline.ts';
import { namedMoves, waitingMoves } from './assignables/named.ts';
import { planFor } from './assignables/plans.ts';
import type { Lone } from './assignables/question.ts';
import type { Candidate } from './candidates.ts';
import { judgeCandidates, needsEvaluation } from './judge-candidates.ts';
import type { Judging, Promoted, PromotedRow } from './judging.ts';
import { judgedAsNow } from './kept-trials.ts';
import { lentToScorers } from './models.ts';
import { isSettled } from './moves.ts';
import { type OpenSuite, openSuites } from './open-suites.ts';
import { askedOnce, joined, promoteRows } from './promote-rows.ts';
import { runSuites } from './run-suites.ts';
import type { SuiteRun } from './suite-run.ts';

type Judged = {
  readonly suites: ReadonlyMap<string, OpenSuite>;
  readonly run: SuiteRun | undefined;
  readonly promoted: Promoted;
};

/**
 * Candidates → what running them gave, what the gate says, and what was assigned.
 *
 * What `report` is made of holds until it is made: the cases may come from a program's output, which is kept for so long.
 */
export async function judgeAndPromote<T>(
  candidates: readonly Candidate[],
  judging: Judging,
  report: (judged: Judged) => Promise<T>,
): Promise<T> {
  const { request, policy, models, around } = judging;
  const hopeless = new Map(candidates.flatMap((each) => refusedWhatever(each, candidates, judging)));
  const together = ({ environment }: Candidate) => environment.together !== 'each';
  if (request.command === 'promote' && [...hopeless.keys()].some(together)) {
    const rows = candidates.map((each) => togetherOrNot(each, hopeless, judging));
    const promoted = { rows, moves: waitingMoves(judging, rows), notices: [], registryCommit: undefined };
    return report({ suites: new Map(), run: undefined, promoted: namedMoves(promoted, judging) });
  }
  const hopeful = candidates.filter((each) => !hopeless.has(each));
  // Whether a version comes back under the conditions that it passed under, shows when they are read.
  const toRead = hopeful.filter((each) => needsEvaluation(each) || each.revert !== undefined);
  const alone = judging.beside.lone.flatMap(({ evaluate }) => evaluate);
  const asked = new Set([...toRead, ...alone].flatMap((each) => each.suites));
  const opened = await openSuites(policy.config, asked, policy.tree, {
    ...lentToScorers(models),
    folder: judging.folder,
    mayCall: mayCall(request),
    signal: around.signal,
  });
  try {
    const now = judgedAsNow(hopeful, opened.suites, models);
    const current = new Map(hopeful.map((each, index) => [each, now.candidates[index] ?? each]));
    const inOrder = candidates.map((each) => current.get(each) ?? each);
    const found = await judged(now.candidates, hopeless, inOrder, opened.suites, judging);
    const notices = [...now.notices, ...found.promoted.notices];
    return await report({ ...found, promoted: { ...found.promoted, notices } });
  } finally {
    await opened.close();
  }
}

async function judged(
  open: readonly Candidate[],
  hopeless: ReadonlyMap<Candidate, string>,
  candidates: readonly Candidate[],
  suites: ReadonlyMap<string, OpenSuite>,
  judging: Judging,
): Promise<Judged> {
  const { request, policy, models, around, proposal } = judging;
  const { config } = policy;
  const { lone } = judging.beside;
  const toRun = open.filter(needsEvaluation);
  const fresh = freshBaselines(lone, suites, models);
  const environments = [...toRun, ...lone].map(({ environment }) => environment);
  const run =
    toRun.length + fresh.alone.size === 0
      ? undefined
      : await runSuites(toRun, suites, {
          config,
          models,
          // A config that nobody has reviewed yet must not say where this run writes.
          results: policy.trusted || proposal ? around.results(config) : undefined,
          registry: judging.registry,
          mayCall: mayCall(request),
          reuse: !environments.some((each) => each.protected && mayAssignProtected(request)),
          alone: fresh.alone,
          confirmed: proposal || isConfirmed(request),
          run: request.run,
          pullRequest: request.command === 'evaluate' && !proposal ? request.pullRequest : undefined,
          around,
        });
  const rows = new Map(judgeCandidates(open, run).map((row) => [row.candidate, row]));
  const witness = { tool: around.toolVersion, askedIn: (id: EvaluationId) => run?.askedIn(id) ?? undefined };
  const ask = askedOnce(judging);
  const ofRows = await promoteRows([...rows.values()], judging, witness, ask);
  const waiting = waitingMoves(judging, ofRows.rows);
  const ofLone =
    waiting.length > 0
      ? { ...nothingPromoted, moves: waiting }
      : await assignLone(notMoved(lone, ofRows.moves), fresh, run, judging, witness, ask);
  const promoted = namedMoves(joined(ofRows, ofLone), judging);
  const done = new Map(promoted.rows.map((row) => [row.candidate, row]));
  const explained = run && { ...run, notices: [...run.notices, ...(await run.explain())] };
  const inOrder = candidates.flatMap((each) => done.get(each) ?? foregoneRow(each, hopeless.get(each) ?? ''));
  return { suites, run: explained, promoted: { ...promoted, rows: inOrder } };
}

/** What a prompt took along needs no change of its own. */
function notMoved(lone: readonly Lone[], moves: Promoted['moves']): readonly Lone[] {
  const there = new Set(moves.filter(({ promotion }) => isSettled(promotion)).map(keyOfMove));
  return lone.filter(
    ({ environment, version }) =>
      !there.has(keyOfMove({ environment: environment.slug, name: nameOfAssignable(version) })),
  );
}

function keyOfMove({ environment, name }: Pick<Promoted['moves'][number], 'environment' | 'name'>): string {
  return `${environment} ${name}`;
}

const nothingPromoted: Promoted = { rows: [], moves: [], notices: [], registryCommit: undefined };

/** A fork has no keys: what is recorded is all there is. */
function mayCall(request: Judging['request']): boolean {
  return request.command === 'promote' || request.trust.kind !== 'fork';
}

/** A protected environment trusts nothing that a pull request could have written (design, promotion). */
function mayAssignProtected({ occasion }: Judging['request']): boolean {
  return occasion === 'push' || occasion === 'dispatch';
}

/** A person stands behind a first version and says why: then absolute rules alone decide (design, promotion). */
function isConfirmed({ occasion, reason }: Judging['request']): boolean {
  return (occasion === 'dispatch' || occasion === 'command-line') && (reason ?? '').trim() !== '';
}

/**
 * Why a version would not be assigned even if it passed, where a run has no other purpose than to assign: then no call is
 * spent on it. A pull request is evaluated all the same: its reviewer wants to see. What may still pass in `from` in this very
 * run is not hopeless.
 */
function refusedWhatever(
  candidate: Candidate,
  all: readonly Candidate[],
  judging: Judging,
): readonly (readonly [Candidate, string])[] {
  const { occasion, command } = judging.request;
  if (command !== 'promote' && occasion !== 'push') return [];
  const plan = planFor(candidate, 'pass', judging, candidate.passedIn);
  if (plan.kind !== 'refuse') return [];
  const onTheWay = all.some(
    ({ environment, version }) =>
      environment.slug === candidate.environment.from && version.id === candidate.version.id,
  );
  return plan.reason === 'not-passed-before' && onTheWay ? [] : [[candidate, plan.message]];
}

/** What a person promotes moves together or not at all: one that cannot be assigned stops the others, before any call. */
function togetherOrNot(candidate: Candidate, hopeless: ReadonlyMap<Candidate, string>, judging: Judging): PromotedRow {
  const own = hopeless.get(candidate);
  if (own !== undefined) return foregoneRow(candidate, own);
  const plan = planFor(candidate, 'pass', judging, candidate.passedIn);
  if (plan.kind === 'keep' && plan.reason === 'already-held') {
    const check = {
      rule: 'held-already',
      suite: candidate.suites[0]?.name ?? '',
      outcome: 'pass',
      message: plan.message,
    } as const;
    const verdict = { kind: 'pass', checks: [check] } as const;
    return {
      candidate,
      verdict,
      comparisons: [],
      judged: [],
      promotion: { outcome: 'already-held', message: plan.message },
    };
  }
  const [blocking] = hopeless.keys();
  return foregoneRow(candidate, `${blocking?.slug} cannot be assigned, and what is promoted together moves together.`);
}

function foregoneRow(candidate: Candidate, message: string): PromotedRow {
  const suite = candidate.suites[0]?.name ?? '';
  const check = { rule: 'not-assignable', suite, outcome: 'inconclusive', message } as const;
  const because = `not evaluated, because it could not be assigned: ${message.replace(/\.$/, '')}`;
  return {
    candidate,
    verdict: { kind: 'inconclusive', checks: [check], because },
    comparisons: [],
    judged: [],
    promotion: { outcome: 'refused', message },
  };
}
