import { isRegressed } from '../labels.ts';
import type { MeasuredScorer, MeasuredSuite } from '../measure.ts';
import { digitsApart, exceeds, points } from '../numbers.ts';
import type { Sample } from '../pairing/sample.ts';
import { allowedDrop, type GatePolicy } from '../policy.ts';
import { lowerBound, pAbove } from '../statistics/bounded-mean.ts';
import type { Check } from '../verdict.ts';
import { allowed, isOf, isShown, moved, ruleOf, tooFewClusters, unitsOf, unscored } from './words.ts';

/**
 * strict: every scorer must be shown to have dropped by less than is allowed, at the level of the look (intersection–union: each
 * must hold, so no correction is needed). Passing is tested before failing: a drop may be real and still small enough. Where one
 * scorer does not hold, a real drop of any is a failure.
 */
export function strictDropChecks(measured: MeasuredSuite, policy: GatePolicy): Check[] {
  if (measured.suite.source.baseline === undefined) return [];
  return measured.scorers.map((scorer) => scorerDrop(measured, scorer, policy));
}

function scorerDrop({ suite }: MeasuredSuite, measured: MeasuredScorer, policy: GatePolicy): Check {
  const { differences, name } = measured;
  const rule = { ...ruleOf('max-drop', suite), scorer: name };
  if (differences === undefined) return { ...rule, outcome: 'inconclusive', message: unscored(name) };
  const limit = allowedDrop(policy, name);
  const { level } = suite.look;
  const drop = -differences.mean;
  const digits = digitsApart(drop, limit);
  const fell = moved(name, drop, measured, digits);
  const numbers = { measured: drop, limit };
  const few = tooFewClusters(suite, differences);
  if (few === undefined && isShown(pAbove(differences.bounded, -limit), level)) {
    const message = `${fell}, and is shown to be ${atWorst(differences, level, limit)}; ${allowed(limit, digits)}`;
    return { ...rule, outcome: 'pass', message, ...numbers };
  }
  // A failure promotes nothing, so that it need not wait for the level of the look: the label says `regressed` at 5 %, and this too.
  if (isRegressed(measured)) {
    const tolerated = exceeds(drop, limit)
      ? allowed(limit, digits)
      : `that it is ${within(limit, digits)} is not shown`;
    return { ...rule, outcome: 'fail', message: `${fell}, more than chance explains; ${tolerated}`, ...numbers };
  }
  const why = few ?? `${unitsOf(suite, differences.units)} do not show that it is ${within(limit, digits)}`;
  const bound =
    few === undefined && level > 0 ? `: it may be ${points(lowerBound(differences.bounded, level))} worse` : '';
  return { ...rule, outcome: 'inconclusive', message: `${fell}; ${why}${bound}`, ...numbers };
}

/** What is certain at this level. */
function atWorst({ bounded }: Sample, level: number, limit: number): string {
  const bound = lowerBound(bounded, level);
  const digits = digitsApart(-bound, limit);
  return bound < 0 ? `at most ${points(bound, digits)} worse` : `at least ${points(bound, digits)} better`;
}

function within(limit: number, digits: number): string {
  return limit === 0 ? 'no worse' : `at most ${points(limit, digits)} worse`;
}

/** "fail when some scorer is regressed": one that passes by itself does not hide it when another does not pass. */
export function withRegressions(checks: readonly Check[], suites: readonly MeasuredSuite[]): readonly Check[] {
  if (checks.every(({ rule, outcome }) => rule !== 'max-drop' || outcome === 'pass')) return checks;
  const regressed = (check: Check) =>
    suites.some(
      ({ suite, scorers }) =>
        isOf(suite.source, check) && scorers.some((scorer) => scorer.name === check.scorer && isRegressed(scorer)),
    );
  return checks.map((check) =>
    check.rule === 'max-drop' && check.outcome === 'pass' && regressed(check)
      ? { ...check, outcome: 'fail', message: `${check.message}, but it did fall, and not every scorer passes` }
      : check,
  );
}
