import { shortDigest } from '../foundation/digest.ts';
import type { MoveReport, Report } from './report.ts';

/** What became of a move, in words that fit after `production: parameters:tone`. */
export function moveWords({ from, to, promotion }: MoveReport): string {
  const [before, after] = [versionOr(from), versionOr(to)];
  switch (promotion.outcome) {
    case 'promoted':
      return `${before} → ${after}`;
    case 'will-assign':
      return `${before} → ${after}, when it is done`;
    case 'already-held':
    case 'kept':
      return `stays ${before}`;
    case 'refused':
      return `stays ${before}, refused`;
    case 'superseded':
      return 'was changed by another run';
    case 'indeterminate':
      return `is not known to be ${after}`;
  }
}

/** The title of a run that only takes something away or gives it back; undefined: the run is about something else. */
export function moveTitle({
  command,
  prompts,
  moves = [],
  verdict,
  dryRun,
  nothing,
}: MoveTitleParts): string | undefined {
  if (command === 'rollback' || prompts.length > 0 || (moves.length === 0 && command !== 'withdraw')) return undefined;
  const withdrawal = command === 'withdraw';
  if (nothing !== undefined) return 'Nothing to withdraw';
  const isRemoval = withdrawal || moves.every(({ to }) => to === undefined);
  const done = withdrawal ? 'withdrawn' : isRemoval ? 'removed' : 'promoted';
  if (verdict !== 'pass') return `Not ${done}`;
  if (moves.every(({ promotion }) => promotion.outcome === 'already-held')) return `Nothing to be ${done}`;
  return dryRun ? `Would be ${done}` : `${done.charAt(0).toUpperCase()}${done.slice(1)}`;
}

type MoveTitleParts = Pick<Report, 'command' | 'prompts' | 'moves' | 'verdict' | 'dryRun' | 'nothing'>;

function versionOr(id: MoveReport['to']): string {
  return id === undefined ? 'nothing' : shortDigest(id);
}
