import { intervalOf } from '../compare.ts';
import type { MeasuredScorer, MeasuredSuite } from '../measure.ts';
import { digitsApart, percent, reaches } from '../numbers.ts';
import type { Sample } from '../pairing/sample.ts';
import { type GatePolicy, requiredMean } from '../policy.ts';
import { lowerBound, pAbove, pBelow } from '../statistics/bounded-mean.ts';
import type { Check } from '../verdict.ts';
import { isShown, ruleOf, tooFewClusters, unitsOf } from './words.ts';

/** A mean that must be reached whatever the baseline says: simple, by the mean itself; strict, by its exact lower bound. */
export function minChecks(measured: MeasuredSuite, policy: GatePolicy): Check[] {
  if (measured.suite.source.against === 'anchor') return [];
  return measured.scorers.flatMap((scorer) => {
    const limit = requiredMean(policy, scorer.name);
    return limit === undefined ? [] : [minCheck(measured, scorer, limit, policy)];
  });
}

function minCheck(
  { suite }: MeasuredSuite,
  { name, levels }: MeasuredScorer,
  limit: number,
  policy: GatePolicy,
): Check {
  const rule = { ...ruleOf('min', suite), scorer: name };
  if (levels === undefined) return { ...rule, outcome: 'inconclusive', message: `${name} scored no case` };
  const digits = digitsApart(levels.mean, limit);
  const said = `${name} is at ${percent(levels.mean, digits)}; at least ${percent(limit, digits)} is required`;
  const numbers = { measured: levels.mean, limit };
  if (policy.mode === 'simple') {
    const holds = reaches(levels.mean, limit);
    const noise = isWithinNoise(levels, limit) ? (holds ? WITHIN_NOISE : MAYBE_NOISE) : '';
    return { ...rule, outcome: holds ? 'pass' : 'fail', message: `${said}${noise}`, ...numbers };
  }
  const { level } = suite.look;
  const few = tooFewClusters(suite, levels);
  if (few === undefined && isShown(pAbove(levels.bounded, limit), level)) {
    return { ...rule, outcome: 'pass', message: said, ...numbers };
  }
  if (isShown(pBelow(levels.bounded, limit), level)) return { ...rule, outcome: 'fail', message: said, ...numbers };
  const why = few ?? `${unitsOf(suite, levels.units)} do not show it`;
  const bound =
    few === undefined && level > 0 ? `: it may be as low as ${percent(lowerBound(levels.bounded, level))}` : '';
  return { ...rule, outcome: 'inconclusive', message: `${said}; ${why}${bound}`, ...numbers };
}

const WITHIN_NOISE = ' (within noise)';

/** A failure by chance alone would not be one: the rule speaks of these answers, and of no others. */
const MAYBE_NOISE = ' (by the mean as it is, though chance may have lowered it)';

function isWithinNoise(levels: Sample, limit: number): boolean {
  const interval = intervalOf(levels);
  return interval !== undefined && interval.low < limit && limit < interval.high;
}
