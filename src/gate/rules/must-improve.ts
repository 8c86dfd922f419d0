import type { MeasuredScorer, MeasuredSuite } from '../measure.ts';
import { digitsApart, points, signedPoints } from '../numbers.ts';
import { FEWEST_UNITS, type GatePolicy } from '../policy.ts';
import { pAbove, pBelow } from '../statistics/bounded-mean.ts';
import type { Check } from '../verdict.ts';
import { isShown, ruleOf, unscored } from './words.ts';

type Rule = NonNullable<GatePolicy['mustImprove']>;
type Tested = {
  readonly suite: MeasuredSuite;
  readonly scorer: MeasuredScorer;
  /** p-value of "it did not gain more than is asked for". */
  readonly p: number;
  /** Shown not to have gained that much. */
  readonly excluded: boolean;
};

/**
 * A gain must be shown: of `any` of the scorers, with a correction for how many were looked at, or of `all`, where each must hold and
 * none is needed. A gain that the data rule out fails; one that they do not show leaves it open. A scorer of several suites must show
 * it in each of them; one of no suite has not shown it. Without any baseline there is nothing to gain on: other rules decide.
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
  const rule = ruleOf('must-improve', first.suite);
  if (mustImprove.need === 'any') return [{ ...rule, ...anyOf(tested, mustImprove) }];
  const unknown = mustImprove.scorers.filter((name) => !tested.some(({ scorer }) => scorer.name === name));
  return [
    ...tested.map((one) => checkOf(one, mustImprove)),
    ...unknown.map((name): Check => {
      const message = `${required(mustImprove, [name])}, and no suite that is compared has such a scorer`;
      return { ...rule, scorer: name, outcome: 'inconclusive', message };
    }),
  ];
}

function test(suite: MeasuredSuite, scorer: MeasuredScorer, { by }: Rule): Tested {
  const { differences } = scorer;
  if (differences === undefined || differences.units < FEWEST_UNITS) return { suite, scorer, p: 1, excluded: false };
  const excluded = isShown(pBelow(differences.bounded, by), suite.suite.look.level);
  return { suite, scorer, p: pAbove(differences.bounded, by), excluded };
}

function anyOf(tested: readonly Tested[], rule: Rule): Pick<Check, 'outcome' | 'message'> {
  // The first step of Holm's procedure, which is all that "any" takes.
  const shown = tested.filter(({ suite, p }) => isShown(p * tested.length, suite.suite.look.level));
  const wanted = required(rule, rule.scorers);
  if (shown.length > 0) return { outcome: 'pass', message: `${wanted}, and is shown: ${gainsOf(shown)}` };
  if (tested.length === 0) {
    return { outcome: 'inconclusive', message: `${wanted}, and no suite that is compared has such a scorer` };
  }
  const excluded = tested.every((one) => one.excluded);
  const message = `${wanted}, and is ${excluded ? 'ruled out' : 'not shown'}: ${gainsOf(tested)}`;
  return { outcome: excluded ? 'fail' : 'inconclusive', message };
}

function checkOf(one: Tested, rule: Rule): Check {
  const { suite, scorer, p, excluded } = one;
  const shown = isShown(p, suite.suite.look.level);
  const found = shown ? 'shown' : excluded ? 'ruled out' : 'not shown';
  return {
    ...ruleOf('must-improve', suite.suite),
    scorer: scorer.name,
    outcome: shown ? 'pass' : excluded ? 'fail' : 'inconclusive',
    message: `${required(rule, [scorer.name])}, and is ${found}: ${gainsOf([one])}`,
  };
}

/** `a gain of more than 2.0 pp in label or exact is required`. */
function required({ by }: Rule, scorers: readonly string[]): string {
  const gain = by > 0 ? `a gain of more than ${points(by, digitsApart(by, by))}` : 'a gain';
  return `${gain} in ${scorers.join(' or ')} is required`;
}

function gainsOf(tested: readonly Tested[]): string {
  return tested
    .map(({ scorer: { name, differences } }) =>
      differences === undefined ? unscored(name) : `${name} ${signedPoints(differences.mean)}`,
    )
    .join(', ');
}
