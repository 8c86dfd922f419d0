import type { EnvironmentConfig } from '../config/config.ts';
import { isNonEmpty } from '../foundation/brand.ts';
import { shortDigest } from '../foundation/digest.ts';
import type { CommitId } from '../foundation/ids.ts';
import { applyPromotions, type ChangePlan, type PlannedChange, type PromotionFacts } from '../promotion/index.ts';
import { type Assignable, nameOfAssignable } from '../registry/assignable.ts';
import type { Assignment, LedgerEntry, Registry } from '../registry/registry.ts';
import type { MoveReport, PromotionReport } from '../report/report.ts';
import { outcomeReport, thrownReport } from './assignables/words.ts';
import type { Request, Surroundings } from './request.ts';

/** One assignment that is to change without an evaluation: a rollback, a removal, a withdrawal. */
export type Move = {
  readonly of: Assignable;
  readonly environment: EnvironmentConfig;
  readonly holds: Assignment | undefined;
  /** Made as if it were to be done: a dry run is seen to here. */
  readonly plan: ChangePlan;
};

export type Moved = Move & { readonly promotion: PromotionReport; readonly commit: CommitId | undefined };

export type MoveFacts = Pick<PromotionFacts, 'action' | 'rule' | 'pullRequest'> & {
  /** `Not rolled back`: how a refusal at the last moment begins. */
  readonly refused: string;
};

/** Makes the moves of each environment in one commit: what can be done is done, what cannot says why. */
export async function applyMoves(
  moves: readonly Move[],
  facts: MoveFacts,
  registry: Registry,
  request: Request,
  around: Surroundings,
): Promise<readonly Moved[]> {
  const environments = [...new Set(moves.map(({ environment }) => environment))];
  const done: Moved[] = [];
  for (const environment of environments) {
    const own = moves.filter((move) => move.environment === environment);
    done.push(...(await applyIn(environment, own, facts, registry, request, around)));
  }
  return moves.flatMap(
    (move) => done.find(({ of, environment }) => of === move.of && environment === move.environment) ?? [],
  );
}

async function applyIn(
  environment: EnvironmentConfig,
  moves: readonly Move[],
  facts: MoveFacts,
  registry: Registry,
  request: Request,
  around: Surroundings,
): Promise<readonly Moved[]> {
  const settle = (move: Move, promotion: PromotionReport, commit?: CommitId): Moved => ({ ...move, promotion, commit });
  const moving = moves.filter(({ plan }) => plan.kind === 'assign' || plan.kind === 'remove');
  const changes = moving.flatMap(changeOf);
  if (request.dryRun || !isNonEmpty(changes)) return moves.map((move) => settle(move, unmoved(move, facts, undefined)));
  try {
    const objection = await request.objection(environment);
    if (objection !== undefined) return moves.map((move) => settle(move, unmoved(move, facts, objection.message)));
    const outcomes = await applyPromotions(registry, changes, {
      action: facts.action,
      rule: facts.rule,
      pullRequest: facts.pullRequest,
      actor: request.actor,
      triggeringActor: request.triggeringActor,
      run: request.run,
      reason: request.reason,
      now: around.now().toISOString(),
    });
    return moves.map((move) => {
      const outcome = outcomes[moving.indexOf(move)];
      if (outcome === undefined) return settle(move, unmoved(move, facts, undefined));
      return settle(move, outcomeReport(outcome, facts.rule), outcome.kind === 'promoted' ? outcome.commit : undefined);
    });
  } catch (thrown) {
    // What was done in another environment before must be told.
    const failed = thrownReport(thrown, facts.refused);
    return moves.map((move) => settle(move, moving.includes(move) ? failed : unmoved(move, facts, undefined)));
  }
}

function changeOf({ of: { kind, slug }, environment, plan }: Move): PlannedChange[] {
  return plan.kind === 'assign' || plan.kind === 'remove' ? [{ environment: environment.slug, kind, slug, plan }] : [];
}

function unmoved({ of, environment, plan }: Move, facts: MoveFacts, objection: string | undefined): PromotionReport {
  switch (plan.kind) {
    case 'refuse':
      return { outcome: 'refused', message: plan.message };
    case 'keep':
      return { outcome: 'already-held', message: plan.message };
    case 'assign':
    case 'remove': {
      if (objection !== undefined) return { outcome: 'refused', message: `${facts.refused}: ${objection}.` };
      const [name, where] = [nameOfAssignable(of), environment.slug];
      const place = plan.from === undefined ? '' : `, in place of ${shortDigest(plan.from)}`;
      const what =
        plan.to === undefined
          ? `Would take ${shortDigest(plan.from)} of ${name} out of ${where}.`
          : `Would put ${shortDigest(plan.to)} of ${name} back in ${where}${place}.`;
      return { outcome: 'will-assign', message: `${what} Run without \`dry-run\` to do it.` };
    }
  }
}

/** A move as a report shows it. */
export function moveReport({ of, environment, holds, plan, promotion }: Moved): MoveReport {
  const to = plan.kind === 'assign' ? plan.to : plan.kind === 'remove' ? undefined : holds?.version;
  return {
    name: nameOfAssignable(of),
    environment: environment.slug,
    ...(holds === undefined ? {} : { from: holds.version }),
    ...(to === undefined ? {} : { to }),
    promotion,
  };
}

/** Where it should be, or (in a dry run) would be. */
export function isSettled({ outcome }: PromotionReport): boolean {
  return outcome === 'promoted' || outcome === 'already-held' || outcome === 'will-assign';
}

/** The newest entries of a history: as many as a decision about it can need. */
export async function entriesOf(entries: AsyncIterable<LedgerEntry>): Promise<readonly LedgerEntry[]> {
  const list: LedgerEntry[] = [];
  for await (const entry of entries) {
    list.push(entry);
    if (list.length === MOST_ENTRIES) break;
  }
  return list;
}

const MOST_ENTRIES = 200;

/** Pull requests in a history that were closed without being merged, as far as GitHub says. */
export async function abandonedIn(
  chain: readonly LedgerEntry[],
  { pullRequestStates }: Pick<Request, 'pullRequestStates'>,
): Promise<ReadonlySet<number>> {
  const numbers = [...new Set(chain.flatMap(({ pullRequest }) => pullRequest ?? []))].slice(0, 100);
  const states = numbers.length === 0 ? undefined : await pullRequestStates(numbers);
  return new Set(numbers.filter((number) => states?.get(number) === 'closed'));
}
