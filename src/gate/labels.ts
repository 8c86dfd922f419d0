import type { MeasuredScorer } from './measure.ts';
import { ALPHA } from './policy.ts';
import type { Interval, Label } from './verdict.ts';

/**
 * What the data show of one scorer (design, statistics, "Labels").
 *
 * @param interval undefined for too few cases to say anything.
 * @param drop what is tolerated of it.
 */
export function labelOf(
  { improvedP, regressedP }: MeasuredScorer,
  interval: Interval | undefined,
  identical: boolean,
  drop: number,
): Label {
  if (identical) return 'identical';
  if (improvedP <= ALPHA) return 'improved';
  if (regressedP <= ALPHA) return 'regressed';
  return interval !== undefined && -drop < interval.low && interval.high < drop ? 'unchanged' : 'unclear';
}

/** True when the drop of this scorer is more than chance explains. */
export function isRegressed({ regressedP }: MeasuredScorer, level: number = ALPHA): boolean {
  return regressedP <= level;
}
