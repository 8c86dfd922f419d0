import type { MeasuredScorer } from './measure.ts';
import { ALPHA, FEWEST_UNITS } from './policy.ts';
import type { Interval, Label } from './verdict.ts';

/** What the data show of one scorer (design, statistics, "Labels"). `drop`: what is tolerated of it. */
export function labelOf(
  { differences, improvedP, regressedP }: MeasuredScorer,
  interval: Interval | undefined,
  identical: boolean,
  drop: number,
): Label {
  if (differences === undefined) return 'unclear';
  if (identical) return 'identical';
  if (differences.units < FEWEST_UNITS) return 'unclear';
  if (improvedP <= ALPHA) return 'improved';
  if (regressedP <= ALPHA) return 'regressed';
  return interval !== undefined && -drop < interval.low && interval.high < drop ? 'unchanged' : 'unclear';
}

/** True when the drop of this scorer is not chance. */
export function isRegressed({ differences, regressedP }: MeasuredScorer, level: number = ALPHA): boolean {
  return differences !== undefined && differences.units >= FEWEST_UNITS && regressedP <= level;
}
