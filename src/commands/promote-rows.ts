import type { EnvironmentConfig } from '../config/config.ts';
import { isNonEmpty } from '../foundation/brand.ts';
import { type Digest, digestOf } from '../foundation/digest.ts';
import { describeError, RatchetError } from '../foundation/errors.ts';
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
import type { Basis, Evidence, Registry } from '../registry/registry.ts';
import type { PromotionReport } from '../report/report.ts';
import { type Candidate, gateOf } from './candidates.ts';
import type { Row } from './judge-candidates.ts';
import type { Policy } from './load-config.ts';
import { commitOf, type EvaluateRequest, type Objection, type PromoteRequest, type Surroundings } from './request.ts';
import type { TrustedFolder } from './trusted-folder.ts';

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
  /** Where programs find the files of the trusted commit. */
  readonly folder: TrustedFolder;
  readonly registry: Registry;
  readonly around: Surroundings;
  /** What is held is judged by a proposed policy: shown, and nothing to assign. */
  readonly proposal: boolean;
};

/** Environment by environment, `from` first, so that what passes in one may go on to the next. */
export async function promoteRows(rows: readonly Row[], judging: Judging): Promise<Promoted> {
  const done: PromotedRow[] = [];
  let registryCommit: CommitId | undefined;
  const objections = new Map<EnvironmentConfig, Promise<Objection | undefined>>();
  const ask = (environment: EnvironmentConfig) => {
    const asked = objections.get(environment) ?? judging.request.objection(environment);
    objections.set(environment, asked);
    return asked;
  };
  for (const together of changeSets(rows, judging)) {
    const moved = await promoteTogether(together, done, judging, ask);
    done.push(...moved.rows);
    registryCommit = moved.registryCommit ?? registryCommit;
  }
  return { rows: done, registryCommit };
}

/**
 * What moves together or not at all: the prompts of one change into one environment, unless that says `together: each`. A push is many
 * changes: each its own.
 */
function changeSets(rows: readonly Row[], { request }: Judging): readonly (readonly Row[])[] {
  const tip = request.command === 'evaluate' && request.scope.kind === 'tip';
  const environments = [...new Set(rows.map((row) => row.candidate.environment.slug))];
  return environments.flatMap((environment) => {
    const own = rows.filter((row) => row.candidate.environment.slug === environment);
    return tip || own[0]?.candidate.environment.together === 'each' ? own.map((row) => [row]) : [own];
  });
}

async function promoteTogether(
  rows: readonly Row[],
  before: readonly PromotedRow[],
  judging: Judging,
  ask: Ask,
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
  const assigned = await assign(moving, plans, judging, ask);
  return {
    rows: rows.map((row) => ({ ...row, promotion: assigned.reports.get(row) ?? settled(row) })),
    registryCommit: assigned.commit,
  };
}

type Ask = (environment: EnvironmentConfig) => Promise<Objection | undefined>;

type Assigned = { readonly reports: ReadonlyMap<Row, PromotionReport>; readonly commit: CommitId | undefined };

/**
 * Asks once more whether anything stands against it, and assigns. A registry or a GitHub that does not answer is the outcome of
 * these rows and not the end of the run: what was assigned before must be told.
 */
async function assign(
  moving: readonly Row[],
  plans: ReadonlyMap<Row, PromotionPlan>,
  judging: Judging,
  ask: Ask,
): Promise<Assigned> {
  const same = (promotion: PromotionReport) => new Map(moving.map((row) => [row, promotion]));
  try {
    const environment = moving[0]?.candidate.environment;
    const stands = environment && (await ask(environment));
    if (stands !== undefined) {
      const outcome = stands.reason === 'outdated' ? 'superseded' : 'refused';
      return { reports: same({ outcome, message: `Not assigned: ${stands.message}.` }), commit: undefined };
    }
    const changes = moving.map((row) => changeOf(row, plans.get(row), judging.around.toolVersion));
    if (!isNonEmpty(changes)) return { reports: new Map(), commit: undefined };
    const facts = factsOf(judging, moving);
    const outcomes = await applyPromotions(judging.registry, changes, facts);
    const commits = outcomes.flatMap((outcome) => (outcome.kind === 'promoted' ? [outcome.commit] : []));
    const reports = moving.flatMap((row, index) => {
      const outcome = outcomes[index];
      return outcome === undefined ? [] : [[row, outcomeReport(outcome, facts.rule)] as const];
    });
    return { reports: new Map(reports), commit: commits.at(-1) };
  } catch (thrown) {
    const why = oneLine(thrown instanceof RatchetError ? describeError(thrown) : String(thrown));
    // By their contracts nothing was written when they throw; of anything else (a run that was cancelled) nothing is known.
    const promotion: PromotionReport =
      thrown instanceof RatchetError
        ? { outcome: 'refused', again: true, message: `Not assigned: ${why}.` }
        : {
            outcome: 'indeterminate',
            message: `It is not known whether it was assigned: ${why}. Run it again: that finds out.`,
          };
    return { reports: same(promotion), commit: undefined };
  }
}

export function planFor(
  { slug, environment, version, holds, removedBy, held }: Candidate,
  verdict: VerdictKind,
  { request, policy, around }: Judging,
  passed: Candidate['passedIn'],
): PromotionPlan {
  const showsOnly = request.command === 'evaluate' && !request.assign && request.occasion === 'command-line';
  const trust = request.command === 'promote' ? ({ kind: 'trusted' } as const) : request.trust;
  const plan = planPromotion({
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
    override: request.command === 'promote' && request.override,
    dryRun: request.dryRun || showsOnly,
  });
  if (!showsOnly || plan.kind !== 'keep' || plan.reason !== 'dry-run') return plan;
  return { kind: 'keep', reason: 'manual', message: 'It would be assigned: run it with --assign to do it.' };
}

/** What was promoted into `from` a moment ago, by this very run, has passed there; in a dry run, what would be. */
function passedAt(
  { candidate }: Row,
  before: readonly PromotedRow[],
  { around, request }: Judging,
): Candidate['passedIn'] {
  const justNow = before.some(
    (row) =>
      row.candidate.environment.slug === candidate.environment.from &&
      row.candidate.version.id === candidate.version.id &&
      (row.promotion.outcome === 'promoted' || (request.dryRun && row.promotion.outcome === 'will-assign')),
  );
  return justNow ? { at: around.now().toISOString() } : candidate.passedIn;
}

function changeOf(row: Row, plan: PromotionPlan | undefined, toolVersion: string): PlannedChange {
  if (plan?.kind !== 'assign') throw new Error('only a plan that assigns is a change');
  const { candidate } = row;
  return {
    environment: candidate.environment.slug,
    slug: candidate.slug,
    plan,
    version: candidate.version,
    evidence: evidenceOf(row, toolVersion),
    ...(row.verdict.kind === 'pass' ? {} : { override: true }),
  };
}

/** What the verdict rests on, bound to digests. */
function evidenceOf({ candidate, verdict, comparisons, judged }: Row, tool: string): Evidence {
  if (candidate.revert !== undefined) return candidate.revert.evidence;
  return {
    format: 1,
    version: candidate.version.id,
    ...(candidate.baseline === undefined ? {} : { baseline: candidate.baseline.version.id }),
    tool,
    policy: policyDigest(candidate),
    evaluations: judged.flatMap((each) => [
      each.candidate.id,
      ...(each.baseline === undefined ? [] : [each.baseline.id]),
    ]),
    basis: basisOf(judged),
    verdict: plain(verdict),
    comparisons: comparisons.map(plain),
  };
}

/** A suite that is compared with a pinned release as well has one candidate all the same. */
function basisOf(judged: Row['judged']): readonly Basis[] {
  const candidates = new Map(judged.map(({ suite, candidate }) => [suite, candidate]));
  return [...candidates].map(([suite, { subject, model }]) => ({
    suite,
    dataset: subject.dataset,
    scorers: Object.fromEntries(subject.scorers.map(({ name, fingerprint }) => [name, fingerprint])),
    endpoint: subject.endpoint,
    model,
    trials: subject.trials,
  }));
}

function policyDigest(candidate: Candidate): Digest {
  return digestOf(plain({ gate: gateOf(candidate), suites: candidate.suites.map((suite) => suite.name) }));
}

/** Plain JSON: members that are undefined are left out. */
function plain(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value));
}

function factsOf({ request, around }: Judging, rows: readonly Row[]) {
  // A version that comes from the registry was not read at this commit.
  const fromFiles = rows.every(({ candidate }) => candidate.file !== undefined);
  const own = request.command === 'evaluate' ? commitOf(request.scope) : request.trusted.commit;
  const commit = fromFiles ? own : undefined;
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
  const again = outcome.kind === 'refused' && outcome.reason === 'contended' ? { again: true } : {};
  const written = outcome.kind === 'promoted' && outcome.byThisRun ? { written: true } : {};
  return { outcome: outcome.kind, message: outcome.message, rule, ...operation, ...again, ...written };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replace(/\.$/, '');
}

function waitsFor(row: Row, blocking: Row | undefined): string {
  const { slug, environment } = row.candidate;
  return blocking === undefined
    ? `${environment.slug} keeps what it holds of ${slug}.`
    : `Not assigned: the prompts of one change move together, and ${blocking.candidate.slug} does not pass into ${environment.slug}.`;
}
