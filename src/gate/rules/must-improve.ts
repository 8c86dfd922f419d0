import type { MeasuredScorer, MeasuredSuite } from '../measure.ts';
import { points, signedPoints } from '../numbers.ts';
import { FEWEST_UNITS, type GatePolicy } from '../policy.ts';
import { pAbove, pBelow } from '../statistics/bounded-mean.ts';
import { holm } from '../statistics/holm.ts';
import type { Check } from '../verdict.ts';
import { ruleOf } from './words.ts';

type Rule = NonNullable<GatePolicy['mustImprove']>;
type Tested = {
  readonly suite: MeasuredSuite;
  readonly scorer: MeasuredScorer;
  readonly p: number;
  readonly excluded: boolean;
};

/**
 * A gain must be shown: of `any` of the scorers, with a correction for how many were looked at, or of `all`, where each must hold and
 * none is needed. A gain that the data rule out fails; one that they do not show leaves it open. A scorer of several suites must show it in each of them.
 */
export function mustImproveChecks(suites: readonly MeasuredSuite[], policy: GatePolicy): Check[] {
  const { mustImprove } = policy;
  const compared = suites.filter(
    ({ suite }) => suite.source.against === undefined && suite.source.baseline !== undefined,
  );
  const [first] = compared;
  if (mustImprove === undefined || first === undefined) return [];
  const tested = compared.flatMap((suite) =>
    suite.scorers
      .filter(({ name }) => mustImprove.scorers.includes(name))
      .map((scorer) => test(suite, scorer, mustImprove)),
  );
  if (mustImprove.need === 'all') return tested.map((one) => checkOf(one, one.p, mustImprove));
  const rule = ruleOf('must-improve', first.suite);
  const adjusted = holm(tested.map(({ p }) => p));
  const shown = tested.filter((one, index) => (adjusted[index] ?? 1) <= one.suite.suite.look.level);
  const names = mustImprove.scorers.join(', ');
  if (shown.length > 0) {
    return [
      {
        ...rule,
        outcome: 'pass',
        message: `${shown.map(({ scorer }) => gainOf(scorer)).join(', ')}: ${wanted(mustImprove)} of one of ${names} is shown`,
      },
    ];
  }
  const excluded = tested.length > 0 && tested.every((one) => one.excluded);
  const message = excluded
    ? `${wanted(mustImprove)} of one of ${names} is required, and none of them has it`
    : `${wanted(mustImprove)} of one of ${names} is required, and is not shown`;
  return [{ ...rule, outcome: excluded ? 'fail' : 'inconclusive', message }];
}

function test(suite: MeasuredSuite, scorer: MeasuredScorer, { by }: Rule): Tested {
  const { differences } = scorer;
  if (differences === undefined || differences.units < FEWEST_UNITS) return { suite, scorer, p: 1, excluded: false };
  // "No gain" is ruled out by a mean that is shown not to reach it; with nothing asked for, by a mean that is shown to lie below 0.
  const excluded = pBelow(differences.bounded, by) <= suite.suite.look.level;
  return { suite, scorer, p: pAbove(differences.bounded, by), excluded };
}

function checkOf({ suite, scorer, excluded }: Tested, p: number, rule: Rule): Check {
  const check = { ...ruleOf('must-improve', suite.suite), scorer: scorer.name };
  if (p <= suite.suite.look.level) {
    return { ...check, outcome: 'pass', message: `${gainOf(scorer)}: ${wanted(rule)} is shown` };
  }
  const message = excluded
    ? `${gainOf(scorer)}: ${wanted(rule)} is required, and it has none`
    : `${gainOf(scorer)}: ${wanted(rule)} is required, and is not shown`;
  return { ...check, outcome: excluded ? 'fail' : 'inconclusive', message };
}

function wanted({ by }: Rule): string {
  return by > 0 ? `a gain of more than ${points(by)}` : 'a gain';
}

function gainOf({ name, differences }: MeasuredScorer): string {
  return differences === undefined ? name : `${name} ${signedPoints(differences.mean)}`;
}
