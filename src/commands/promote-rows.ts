import { isNonEmpty } from '../foundation/brand.ts';
import { type Digest, digestOf } from '../foundation/digest.ts';
import type { CommitId } from '../foundation/ids.ts';
import type { JsonObject } from '../foundation/json.ts';
import type { VerdictKind } from '../gate/verdict.ts';
import type { ModelSet } from '../models/index.ts';
import {
  applyPromotions,
  type PlannedChange,
  type PromotionOutcome,
  type PromotionPlan,
  planPromotion,
} from '../promotion/index.ts';
import type { Evidence, Registry } from '../registry/registry.ts';
import type { PromotionReport } from '../report/report.ts';
import type { Candidate } from './candidates.ts';
import { judgeCandidates, needsEvaluation, type Row } from './judge-candidates.ts';
import type { Policy } from './load-config.ts';
import { type OpenSuite, openSuites } from './open-suites.ts';
import { commitOf, type EvaluateRequest, type Objection, type PromoteRequest, type Surroundings } from './request.ts';
import { runSuites, type SuiteRun } from './run-suites.ts';

/** A row with what became of it. */
export type PromotedRow = Row & { readonly promotion: PromotionReport };

export type Promoted = {
  readonly rows: readonly PromotedRow[];
  /** The newest commit of the registry that this run made. */
  readonly registryCommit: CommitId | undefined;
};

export type Judging = {
  readonly request: EvaluateRequest | PromoteRequest;
  readonly policy: Policy;
  readonly models: ModelSet;
  readonly registry: Registry;
  readonly around: Surroundings;
  /** What is held is judged by a proposed policy: shown, and nothing to assign. */
  readonly proposal: boolean;
};

type Judged = {
  readonly suites: ReadonlyMap<string, OpenSuite>;
  readonly run: SuiteRun | undefined;
  readonly promoted: Promoted;
};

/** Candidates → what running them gave, what the gate says, and what was assigned. */
export async function judgeAndPromote(candidates: readonly Candidate[], judging: Judging): Promise<Judged> {
  const { request, policy, models, around } = judging;
  const { config, tree } = policy;
  const [hopeless, open] = partition(candidates, (each) => refusedWhatever(each, judging) !== undefined);
  const toRun = open.filter(needsEvaluation);
  const suites = await openSuites(config, new Set(toRun.flatMap((each) => each.suites)), tree);
  const run =
    toRun.length === 0
      ? undefined
      : await runSuites(toRun, suites, {
          config,
          models,
          results: around.results(config),
          mayCall: request.command === 'promote' || request.trust.kind !== 'fork',
          reuse: !toRun.some((each) => each.environment.protected && mayAssignProtected(request)),
          run: request.run,
          around,
        });
  const rows = judgeCandidates(open, run, { confirmed: judging.proposal || isConfirmed(request) });
  const promoted = await promoteRows(rows, judging);
  const foregone = hopeless.map((candidate) => foregoneRow(candidate, judging));
  return { suites, run, promoted: { ...promoted, rows: [...foregone, ...promoted.rows] } };
}

/** A protected environment trusts nothing that a pull request could have written (design, promotion). */
function mayAssignProtected({ occasion }: Judging['request']): boolean {
  return occasion === 'push' || occasion === 'dispatch' || occasion === 'command-line';
}

/** A person stands behind a first version and says why: then absolute rules alone decide (design, promotion). */
function isConfirmed({ occasion, reason }: Judging['request']): boolean {
  return (occasion === 'dispatch' || occasion === 'command-line') && (reason ?? '').trim() !== '';
}

/**
 * Why a version would not be assigned even if it passed, where a run has no other purpose than to assign: then no call is
 * spent on it. A pull request is evaluated all the same: its reviewer wants to see.
 */
function refusedWhatever(candidate: Candidate, judging: Judging): string | undefined {
  const { occasion, command } = judging.request;
  if (command !== 'promote' && occasion !== 'push') return undefined;
  const plan = planFor(candidate, 'pass', judging, candidate.passedIn);
  return plan.kind === 'refuse' ? plan.message : undefined;
}

function foregoneRow(candidate: Candidate, judging: Judging): PromotedRow {
  const message = refusedWhatever(candidate, judging) ?? '';
  const check = {
    rule: 'not-assignable',
    suite: candidate.suites[0]?.name ?? '',
    outcome: 'inconclusive',
    message,
  } as const;
  return {
    candidate,
    verdict: {
      kind: 'inconclusive',
      checks: [check],
      because: `not evaluated, because it could not be assigned: ${message}`,
    },
    comparisons: [],
    judged: [],
    promotion: { outcome: 'refused', message },
  };
}

/** Environment by environment, `from` first, so that what passes in one may go on to the next. */
async function promoteRows(rows: readonly Row[], judging: Judging): Promise<Promoted> {
  const done: PromotedRow[] = [];
  let registryCommit: CommitId | undefined;
  let objection: Promise<Objection | undefined> | undefined;
  const ask = () => {
    objection ??= judging.request.objection();
    return objection;
  };
  for (const environment of new Set(rows.map((row) => row.candidate.environment.slug))) {
    const own = rows.filter((row) => row.candidate.environment.slug === environment);
    const moved = await promoteTogether(own, done, judging, ask);
    done.push(...moved.rows);
    registryCommit = moved.registryCommit ?? registryCommit;
  }
  return { rows: done, registryCommit };
}

/** The prompts of one change move together into an environment or not at all. */
async function promoteTogether(
  rows: readonly Row[],
  before: readonly PromotedRow[],
  judging: Judging,
  ask: () => Promise<Objection | undefined>,
): Promise<Promoted> {
  const plans = new Map(
    rows.map((row) => [row, planFor(row.candidate, row.verdict.kind, judging, passedAt(row, before, judging))]),
  );
  const blocking = rows.find((row) => plans.get(row)?.kind === 'refuse');
  const moving = rows.filter((row) => plans.get(row)?.kind === 'assign');
  const settled = (row: Row): PromotionReport => {
    const plan = plans.get(row);
    if (plan === undefined) throw new Error('a row without a plan');
    return plan.kind === 'assign' ? { outcome: 'kept', message: waitsFor(row, blocking) } : planReport(plan);
  };
  if (moving.length === 0 || blocking !== undefined) {
    return { rows: rows.map((row) => ({ ...row, promotion: settled(row) })), registryCommit: undefined };
  }
  const stands = await ask();
  if (stands !== undefined) {
    const outcome = stands.reason === 'outdated' ? 'superseded' : 'refused';
    const promotion: PromotionReport = { outcome, message: `Not assigned: ${stands.message}.` };
    return {
      rows: rows.map((row) => ({ ...row, promotion: moving.includes(row) ? promotion : settled(row) })),
      registryCommit: undefined,
    };
  }
  const changes = moving.map((row) => changeOf(row, plans.get(row)));
  if (!isNonEmpty(changes)) throw new Error('no change to apply');
  const facts = factsOf(judging, rows);
  const outcomes = await applyPromotions(judging.registry, changes, facts);
  const outcomeBySlug = new Map(outcomes.map((outcome) => [outcome.slug, outcome]));
  const commits = outcomes.flatMap((outcome) => (outcome.kind === 'promoted' ? [outcome.commit] : []));
  return {
    rows: rows.map((row) => {
      const outcome = outcomeBySlug.get(row.candidate.slug);
      return { ...row, promotion: outcome === undefined ? settled(row) : outcomeReport(outcome, facts.rule) };
    }),
    registryCommit: commits.at(-1),
  };
}

function planFor(
  { slug, environment, version, holds, removedBy, held }: Candidate,
  verdict: VerdictKind,
  { request, policy, around }: Judging,
  passed: Candidate['passedIn'],
): PromotionPlan {
  if (request.command === 'evaluate' && !request.assign && request.occasion === 'command-line') {
    return {
      kind: 'keep',
      reason: 'dry-run',
      message: 'An evaluation on the command line assigns nothing unless --assign is given.',
    };
  }
  const trust = request.command === 'promote' ? ({ kind: 'trusted' } as const) : request.trust;
  return planPromotion({
    slug,
    environment,
    event: request.command === 'evaluate' && request.occasion === 'command-line' ? 'pull-request' : request.occasion,
    trust: trust.kind === 'trusted' && !policy.trusted ? { kind: 'no-config' } : trust,
    onDefaultBranch: request.onDefaultBranch,
    candidate: version.id,
    holds,
    removedBy,
    held,
    verdict,
    passedIn: passed,
    now: around.now().toISOString(),
    reason: request.reason,
    dryRun: request.dryRun,
  });
}

/** What was promoted into `from` a moment ago, by this very run, has passed there. */
function passedAt({ candidate }: Row, before: readonly PromotedRow[], { around }: Judging): Candidate['passedIn'] {
  const justNow = before.some(
    (row) =>
      row.candidate.environment.slug === candidate.environment.from &&
      row.candidate.version.id === candidate.version.id &&
      row.promotion.outcome === 'promoted',
  );
  return justNow ? { at: around.now().toISOString() } : candidate.passedIn;
}

function changeOf(row: Row, plan: PromotionPlan | undefined): PlannedChange {
  if (plan?.kind !== 'assign') throw new Error('only a plan that assigns is a change');
  const { candidate } = row;
  return {
    environment: candidate.environment.slug,
    slug: candidate.slug,
    plan,
    version: candidate.version,
    evidence: evidenceOf(row),
  };
}

/** What the verdict rests on, bound to digests. */
function evidenceOf({ candidate, verdict, comparisons, judged }: Row): Evidence {
  return {
    format: 1,
    prompt: candidate.version.id,
    ...(candidate.baseline === undefined ? {} : { baseline: candidate.baseline.version.id }),
    policy: policyDigest(candidate),
    evaluations: judged.flatMap((each) => [
      each.candidate.id,
      ...(each.baseline === undefined ? [] : [each.baseline.id]),
    ]),
    verdict: plain(verdict),
    comparisons: comparisons.map(plain),
  };
}

function policyDigest({ environment, suites }: Candidate): Digest {
  return digestOf(plain({ gate: environment.gate, suites: suites.map((suite) => suite.name) }));
}

/** Plain JSON: members that are undefined are left out. */
function plain(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value));
}

function factsOf({ request, around }: Judging, rows: readonly Row[]) {
  const commit = request.command === 'evaluate' ? commitOf(request.scope) : request.trusted.commit;
  const rule = rows[0]?.candidate.environment.assign ?? 'manual';
  return {
    action: 'promotion',
    rule: request.command === 'promote' ? 'manual' : rule,
    actor: request.actor,
    triggeringActor: request.triggeringActor,
    run: request.run,
    commit,
    pullRequest: request.command === 'evaluate' ? request.pullRequest : undefined,
    reason: request.reason,
    now: around.now().toISOString(),
  } as const;
}

function planReport(plan: Exclude<PromotionPlan, { kind: 'assign' }>): PromotionReport {
  if (plan.kind === 'refuse') return { outcome: 'refused', message: plan.message };
  const outcomes = { 'already-held': 'already-held', 'on-merge': 'will-assign', 'dry-run': 'will-assign' } as const;
  const outcome = plan.reason in outcomes ? outcomes[plan.reason as keyof typeof outcomes] : 'kept';
  return { outcome, message: plan.message };
}

export function outcomeReport(outcome: PromotionOutcome, rule: string): PromotionReport {
  const operation = 'operation' in outcome ? { operation: outcome.operation } : {};
  return { outcome: outcome.kind, message: outcome.message, rule, ...operation };
}

function waitsFor(row: Row, blocking: Row | undefined): string {
  const { slug, environment } = row.candidate;
  return blocking === undefined
    ? `${environment.slug} keeps what it holds of ${slug}.`
    : `Not assigned: the prompts of one change move together, and ${blocking.candidate.slug} does not pass into ${environment.slug}.`;
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
