import type { EnvironmentConfig } from '../config/config.ts';
import { isNonEmpty } from '../foundation/brand.ts';
import type { CommitId, VersionId } from '../foundation/ids.ts';
import { applyPromotions, type PlannedChange, type PromotionPlan } from '../promotion/index.ts';
import type { AssignableName } from '../registry/assignable.ts';
import { nameOfAssignable } from '../registry/assignable.ts';
import type { Evidence } from '../registry/registry.ts';
import type { MoveReport, Notice, PromotionReport } from '../report/report.ts';
import {
  changeOfCompanion,
  companionReport,
  companionsOf,
  type MovingCompanion,
  settledBeside,
} from './assignables/beside.ts';
import { type Blocked, type ChangeSet, changesOf, type PlannedRow } from './assignables/change-sets.ts';
import { evidenceOf, type Witness } from './assignables/evidence.ts';
import { planBeside, planFor } from './assignables/plans.ts';
import type { Beside } from './assignables/question.ts';
import { factsOf, outcomeReport, planReport, thrownReport } from './assignables/words.ts';
import { askedOfDataset, assignedFilesAt } from './assigned-files.ts';
import type { Candidate } from './candidates.ts';
import type { Row } from './judge-candidates.ts';
import type { Ask, Judging, Promoted, PromotedRow } from './judging.ts';
import type { Objection } from './request.ts';

/** @returns asks each environment's question once. */
export function askedOnce({ request }: Judging): Ask {
  const objections = new Map<EnvironmentConfig, Promise<Objection | undefined>>();
  return (environment) => {
    const asked = objections.get(environment) ?? request.objection(environment);
    objections.set(environment, asked);
    return asked;
  };
}

/** Asks, once for an environment, who brought what these rows would assign there; only on a push can it be anybody else. */
function askedOfContents(
  environment: EnvironmentConfig,
  rows: readonly Row[],
  { request, registry }: Judging,
): AskContents {
  let asked: Promise<ReadonlyMap<Row, Objection | undefined>> | undefined;
  const ask = async (): Promise<ReadonlyMap<Row, Objection | undefined>> => {
    const question = request.command === 'evaluate' ? request.contentObjections : undefined;
    if (question === undefined || environment.promoters === undefined) return new Map();
    const contents = await Promise.all(
      rows.map(async ({ candidate: { slug, file, madeOf = [], holds } }) => ({
        files: file === undefined ? [] : [file, ...madeOf],
        since: await assignedFilesAt(registry, environment.slug, slug, holds?.operation),
      })),
    );
    const found = await question(environment, contents);
    return new Map(rows.map((row, index) => [row, found[index]]));
  };
  return async (moving) => {
    asked ??= ask();
    const objections = await asked;
    return moving.map(({ row }) => objections.get(row)).find((each) => each !== undefined);
  };
}

/** Why these rows may not be assigned for the sake of who brought them. */
type AskContents = (moving: readonly PlannedRow[]) => Promise<Objection | undefined>;

/** Environment by environment, `from` first, so that what passes in one may go on to the next. */
export async function promoteRows(
  rows: readonly Row[],
  judging: Judging,
  witness: Witness,
  ask: Ask = askedOnce(judging),
): Promise<Promoted> {
  let done: Promoted = { rows: [], moves: [], notices: [], registryCommit: undefined };
  const environments = new Map(rows.map(({ candidate }) => [candidate.environment.slug, candidate.environment]));
  for (const environment of environments.values()) {
    const own = rows.filter((row) => row.candidate.environment.slug === environment.slug);
    const plans = own.map((row) => ({
      row,
      plan: planFor(row.candidate, row.verdict.kind, judging, passedAt(row, done.rows, judging)),
    }));
    const state = judging.beside.states.get(environment.slug);
    const { changes, blocked } = changesOf(plans, isEach(environment, judging), judging.beside.sets, state);
    const moved = new Map<AssignableName, VersionId>();
    const open = changes.flatMap((change) => change.rows).filter(({ plan }) => plan.kind === 'assign');
    const rowsInQuestion = open.map(({ row }) => row);
    const askContents = askedOfContents(environment, rowsInQuestion, judging);
    const askDataset = askedOfDataset(judging);
    const place = { environment, state, moved, judging, witness, ask, askContents, askDataset };
    for (const change of changes) done = joined(done, await promoteTogether(change, place));
    done = joined(done, keptSets(blocked, place));
  }
  return done;
}

type Place = {
  readonly environment: EnvironmentConfig;
  readonly state: ReturnType<Beside['states']['get']>;
  readonly moved: Map<AssignableName, VersionId>;
  readonly judging: Judging;
  readonly witness: Witness;
  readonly ask: Ask;
  readonly askContents: AskContents;
  readonly askDataset: ReturnType<typeof askedOfDataset>;
};

export function joined(one: Promoted, other: Promoted): Promoted {
  return {
    rows: [...one.rows, ...other.rows],
    moves: [...one.moves, ...other.moves],
    notices: [...one.notices, ...other.notices],
    registryCommit: other.registryCommit ?? one.registryCommit,
  };
}

/** The prompts of one change move together into an environment, unless it says `together: each`. A push is many changes. */
function isEach({ together }: EnvironmentConfig, { request }: Judging): boolean {
  return together === 'each' || (request.command === 'evaluate' && request.scope.kind === 'tip');
}

async function promoteTogether(change: ChangeSet, place: Place): Promise<Promoted> {
  const blocking = change.rows.find(({ plan }) => plan.kind === 'refuse');
  const waiting = change.rows.map(
    (planned): PromotedRow => ({ ...planned.row, promotion: settled(planned, blocking?.row) }),
  );
  if (blocking !== undefined) return { rows: waiting, moves: [], notices: [], registryCommit: undefined };
  const moving = change.rows.filter(({ plan }) => plan.kind === 'assign');
  const { judging, witness, environment, state, moved } = place;
  const around = { environment, state, moved, registry: judging.registry, witness, plan: planBeside(judging) };
  const companions = companionsOf(change, around);
  const shown = companions.filter(({ plan }) => plan.kind !== 'assign' && plan.kind !== 'refuse');
  const moves = shown.flatMap((each) => {
    const promotion = settledBeside(each);
    if (promotion?.outcome === 'will-assign') moved.set(nameOfAssignable(each.of), each.version.id);
    return promotion === undefined ? [] : [companionReport(each, promotion)];
  });
  const notices = companions.flatMap(({ plan }): readonly Notice[] =>
    plan.kind === 'refuse' ? [{ level: 'warning', message: plan.message }] : [],
  );
  if (moving.length === 0) return { rows: waiting, moves, notices, registryCommit: undefined };
  const assigned = await assign(moving, place, async (proofOf) => {
    const changes = await Promise.all(companions.map((each) => changeOfCompanion(each, proofOf, around)));
    return changes.flatMap((each) => each ?? []);
  });
  return {
    rows: waiting.map((row, index) => {
      const planned = change.rows[index]?.row;
      return { ...row, promotion: (planned && assigned.rows.get(planned)) ?? row.promotion };
    }),
    moves: [...moves, ...assigned.moves],
    notices,
    registryCommit: assigned.commit,
  };
}

function settled({ row, plan }: PlannedRow, blocking: Row | undefined): PromotionReport {
  return plan.kind === 'assign' ? { outcome: 'kept', message: waitsFor(row, blocking) } : planReport(plan);
}

type Assigned = {
  readonly rows: ReadonlyMap<Row, PromotionReport>;
  readonly moves: readonly MoveReport[];
  readonly commit: CommitId | undefined;
};

/**
 * Asks once more whether anything stands against it, and assigns. A registry or a GitHub that does not answer is the outcome of
 * these rows and not the end of the run: what was assigned before must be told.
 *
 * @param beside what moves in the same commit.
 */
async function assign(
  moving: readonly PlannedRow[],
  { environment, judging, witness, ask, askContents, askDataset, moved }: Place,
  beside: (proofOf: (row: Row) => Evidence) => Promise<readonly MovingCompanion[]>,
): Promise<Assigned> {
  const same = (promotion: PromotionReport): Assigned => ({
    rows: new Map(moving.map(({ row }) => [row, promotion])),
    moves: [],
    commit: undefined,
  });
  try {
    const stands = (await ask(environment)) ?? (await askContents(moving));
    if (stands !== undefined) return same(stopped(stands));
    const proofs = new Map(moving.map(({ row }) => [row, evidenceOf(row, witness)]));
    const proofOf = (row: Row) => proofs.get(row) ?? evidenceOf(row, witness);
    const companions = await beside(proofOf);
    // A dataset that was refused by itself must not go along with the next prompt.
    for (const { companion } of companions) {
      const objection = await askDataset(companion);
      if (objection !== undefined) return same(stopped(objection));
    }
    const changes = [
      ...moving.map(({ row, plan }) => changeOf(row, plan, proofOf(row))),
      ...companions.map(({ change }) => change),
    ];
    if (!isNonEmpty(changes)) return { rows: new Map(), moves: [], commit: undefined };
    const facts = factsOf(
      judging,
      environment,
      moving.every(({ row }) => row.candidate.file !== undefined),
    );
    const outcomes = await applyPromotions(judging.registry, changes, facts);
    const reports = outcomes.map((outcome, index) => {
      const plan = changes[index]?.plan;
      return outcomeReport(outcome, plan?.kind === 'assign' && plan.override ? 'override' : facts.rule);
    });
    const commits = outcomes.flatMap((outcome) => (outcome.kind === 'promoted' ? [outcome.commit] : []));
    return {
      rows: new Map(moving.flatMap(({ row }, index) => (reports[index] === undefined ? [] : [[row, reports[index]]]))),
      moves: companions.flatMap(({ companion }, index) => {
        const promotion = reports[moving.length + index];
        if (promotion === undefined) return [];
        const isThere = promotion.outcome === 'promoted' || promotion.outcome === 'already-held';
        if (isThere) moved.set(nameOfAssignable(companion.of), companion.version.id);
        return [companionReport(companion, promotion)];
      }),
      commit: commits.at(-1),
    };
  } catch (thrown) {
    return same(thrownReport(thrown));
  }
}

function stopped({ reason, message }: Objection): PromotionReport {
  return { outcome: reason === 'outdated' ? 'superseded' : 'refused', message: `Not assigned: ${message}.` };
}

function changeOf({ candidate }: Row, plan: PromotionPlan, evidence: Evidence): PlannedChange {
  if (plan.kind !== 'assign') throw new Error('only a plan that assigns is a change');
  return {
    environment: candidate.environment.slug,
    slug: candidate.slug,
    plan,
    version: candidate.version,
    evidence,
  };
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
      ((row.promotion.outcome === 'promoted' && row.promotion.replaced !== true) ||
        (request.dryRun && row.promotion.outcome === 'will-assign')),
  );
  return justNow ? { at: around.now().toISOString() } : candidate.passedIn;
}

/** Parameters that stay for the sake of a prompt. Where that prompt is not in this run, it fails nothing: it is only said. */
function keptSets(blocked: readonly Blocked[], { environment, state }: Place): Promoted {
  const sentence = ({ version, by, where }: Blocked) =>
    where === 'row'
      ? `${environment.slug} keeps what it holds of parameters:${version.slug}: ${by} refers to it, and does not move there.`
      : `${environment.slug} keeps what it holds of parameters:${version.slug}: ${by} refers to it, and another version of ${by} is held there.`;
  return {
    rows: [],
    moves: blocked
      .filter(({ where }) => where === 'row')
      .map((each): MoveReport => {
        const from = state?.parameters.get(each.version.slug)?.version;
        return {
          name: `parameters:${each.version.slug}`,
          environment: environment.slug,
          ...(from === undefined ? {} : { from }),
          to: each.version.id,
          promotion: { outcome: 'kept', message: sentence(each) },
        };
      }),
    notices: blocked
      .filter(({ where }) => where === 'elsewhere')
      .map((each): Notice => ({ level: 'notice', message: sentence(each) })),
    registryCommit: undefined,
  };
}

function waitsFor(row: Row, blocking: Row | undefined): string {
  const { slug, environment } = row.candidate;
  return blocking === undefined
    ? `${environment.slug} keeps what it holds of ${slug}.`
    : `Not assigned: the prompts of one change move together, and ${blocking.candidate.slug} does not pass into ${environment.slug}.`;
}
