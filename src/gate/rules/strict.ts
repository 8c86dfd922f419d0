import { isRegressed } from '../labels.ts';
import type { MeasuredScorer, MeasuredSuite } from '../measure.ts';
import { digitsApart, points } from '../numbers.ts';
import { allowedDrop, FEWEST_CLUSTERS, type GatePolicy } from '../policy.ts';
import { lowerBound, pAbove } from '../statistics/bounded-mean.ts';
import type { Check } from '../verdict.ts';
import { allowed, moved } from './drop.ts';
import { ruleOf, unitsOf } from './words.ts';

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
  const rule = { ...ruleOf('max-drop', suite), scorer: measured.name };
  const { differences, name } = measured;
  if (differences === undefined) {
    return { ...rule, outcome: 'inconclusive', message: `${name} scored no case on both sides` };
  }
  const limit = allowedDrop(policy, name);
  const { level } = suite.look;
  const drop = -differences.mean;
  const digits = digitsApart(drop, limit);
  const fell = moved(name, drop, measured, digits);
  const numbers = { measured: drop, limit };
  const few = suite.clustered && differences.units < FEWEST_CLUSTERS;
  if (!few && pAbove(differences.bounded, -limit) <= level) {
    const message = `${fell}, and is not worse by more than ${points(lowerBound(differences.bounded, level))}; ${allowed(limit, digits)}`;
    return { ...rule, outcome: 'pass', message, ...numbers };
  }
  if (isRegressed(measured, level)) {
    const message = `${fell}, more than chance explains; ${allowed(limit, digits)}`;
    return { ...rule, outcome: 'fail', message, ...numbers };
  }
  const message = few
    ? `${unitsOf(suite, differences.units)} are too few for a guarantee: at least ${FEWEST_CLUSTERS} are needed`
    : `${fell}; that it is not worse by more than ${points(limit, digits)} is not shown by ${unitsOf(suite, differences.units)}${atWorst(differences.bounded, level)}`;
  return { ...rule, outcome: 'inconclusive', message, ...numbers };
}

function atWorst(sample: Parameters<typeof lowerBound>[0], level: number): string {
  if (level <= 0) return '';
  const bound = lowerBound(sample, level);
  return bound < 0 ? `: it may be as much as ${points(bound)} worse` : '';
}

/** "fail when some scorer is regressed": one that passes by itself does not hide it when another does not pass. */
export function withRegressions(checks: readonly Check[], suites: readonly MeasuredSuite[]): readonly Check[] {
  const drops = checks.filter(({ rule }) => rule === 'max-drop');
  if (drops.every(({ outcome }) => outcome === 'pass')) return checks;
  const regressed = new Set(
    suites.flatMap(({ suite, scorers }) =>
      scorers.filter((scorer) => isRegressed(scorer, suite.look.level)).map(({ name }) => keyOf(suite.source, name)),
    ),
  );
  return checks.map((check) =>
    check.rule === 'max-drop' && check.outcome === 'pass' && regressed.has(keyOf(check, check.scorer ?? ''))
      ? { ...check, outcome: 'fail', message: `${check.message}, but the drop is real and not all scorers pass` }
      : check,
  );
}

function keyOf({ suite, against }: { readonly suite: string; readonly against?: 'anchor' }, scorer: string): string {
  return JSON.stringify([suite, against ?? null, scorer]);
}
