import { shortDigest } from '../../foundation/digest.ts';
import type { VersionId } from '../../foundation/ids.ts';
import { type Assignable, nameOfAssignable } from '../../registry/assignable.ts';
import { assignmentOf } from '../../registry/registry.ts';
import type { MoveReport, PromotionReport } from '../../report/report.ts';
import type { Judging, Promoted, PromotedRow } from '../judging.ts';
import { companion, companionReport } from './beside.ts';
import { planBeside } from './plans.ts';

/**
 * What a person promotes moves together or not at all, unless the environment says `together: each`: datasets and parameters wait for the
 * prompts that they were named with.
 *
 * @returns a row for each of them that waits; none when nothing stands against them.
 */
export function waitingMoves(judging: Judging, rows: readonly PromotedRow[]): readonly MoveReport[] {
  const { request, beside } = judging;
  const blocking = rows.find(({ promotion }) => !isDone(promotion));
  if (request.command !== 'promote' || blocking?.candidate.environment.together !== 'all') return [];
  const message = `Not assigned: what is promoted together moves together, and ${blocking.candidate.slug} does not move.`;
  return beside.lone.map((each) => {
    const state = beside.states.get(each.environment.slug);
    const own = companion(each.version, { environment: each.environment, state, plan: planBeside(judging) });
    return companionReport(own, { outcome: 'kept', message });
  });
}

/** Whatever a person named has a row: where it is already, or why it stays. */
export function namedMoves(promoted: Promoted, { request, beside }: Judging): Promoted {
  if (request.command !== 'promote') return promoted;
  const state = beside.states.get(request.environment);
  const where = request.environment;
  const rows = beside.named.flatMap((of): readonly MoveReport[] => {
    const name = nameOfAssignable(of);
    if (promoted.moves.some((move) => move.name === name)) return [];
    const holds = assignmentOf(state, of)?.version;
    const wanted = of.kind === 'parameters' ? beside.sets.get(of.slug)?.version.id : beside.wanted.get(name);
    const from = holds === undefined ? {} : { from: holds };
    const to = wanted === undefined ? {} : { to: wanted };
    const refersTo = of.kind === 'parameters' ? (beside.sets.get(of.slug)?.referring.length ?? 0) : undefined;
    return [{ name, environment: where, ...from, ...to, promotion: unmoved(of, holds, wanted, where, refersTo) }];
  });
  return { ...promoted, moves: [...promoted.moves, ...rows] };
}

function unmoved(
  of: Assignable,
  holds: VersionId | undefined,
  wanted: VersionId | undefined,
  where: string,
  referring: number | undefined,
): PromotionReport {
  const name = nameOfAssignable(of);
  if (holds !== undefined && holds === wanted) {
    return { outcome: 'already-held', message: `${where} holds ${shortDigest(holds)} of ${name} already.` };
  }
  if (referring === 0) {
    return { outcome: 'kept', message: `Not assigned: no prompt refers to ${name}, so that nothing was evaluated.` };
  }
  const prompts = of.kind === 'parameters' ? 'the prompts that refer to it' : 'the prompts that are judged over it';
  return { outcome: 'kept', message: `Not assigned: ${name} moves with ${prompts}, and not all of them are there.` };
}

function isDone({ outcome }: PromotionReport): boolean {
  return outcome === 'promoted' || outcome === 'already-held' || outcome === 'will-assign';
}
