import type { MeasuredSuite } from '../measure.ts';
import type { PairedSuite } from '../pairing/pairing.ts';
import { allowedRegressedCases, FEWEST_UNITS, type GatePolicy, hasAbsoluteRule } from '../policy.ts';
import type { Check } from '../verdict.ts';
import { counted, ruleOf, unitsOf } from './words.ts';

/** Whether there is enough to judge at all: a complete evaluation, a baseline, cases. */
export function casesChecks(measured: MeasuredSuite, policy: GatePolicy): Check[] {
  const { suite } = measured;
  return [
    ...completeCheck(suite),
    ...minCasesCheck(suite, policy),
    ...baselineCheck(suite, policy),
    ...fewCasesCheck(measured, policy),
  ];
}

/** An evaluation that was cut off is never a pass, whatever it found. One that the gate ended is complete. */
function completeCheck(suite: PairedSuite): Check[] {
  const { candidate, baseline } = suite.source;
  const cut = [candidate.complete ? [] : ['candidate'], baseline?.complete === false ? ['baseline'] : []].flat();
  if (cut.length === 0) return [];
  const message = `the evaluation of the ${cut.join(' and the ')} stopped before its end`;
  return [{ ...ruleOf('complete', suite), outcome: 'inconclusive', message }];
}

function minCasesCheck(suite: PairedSuite, { minCases }: GatePolicy): Check[] {
  if (suite.source.against === 'anchor') return [];
  const cases = comparedCases(suite);
  // A look at a part of the cases is not a dataset that is too small.
  const enough = cases >= Math.min(minCases, suite.look.cases) && suite.source.candidate.cases.length >= minCases;
  const what = suite.source.baseline === undefined ? 'scored' : 'compared';
  const message = `${counted(cases, 'case')} could be ${what}; at least ${minCases} ${minCases === 1 ? 'is' : 'are'} needed`;
  return [{ ...ruleOf('cases', suite), outcome: enough ? 'pass' : 'inconclusive', message }];
}

/** Cases that miss nothing: measured by every scorer that applies to them, on both sides. */
function comparedCases(suite: PairedSuite): number {
  const measured = new Map<string, boolean>();
  for (const { case: id, baseline, candidate } of suite.scorers.flatMap(({ pairs }) => pairs)) {
    const missing = candidate.status === 'missing' || baseline?.status === 'missing';
    measured.set(id, (measured.get(id) ?? true) && !missing);
  }
  return [...measured.values()].filter(Boolean).length;
}

/** Nothing to compare with and no absolute rule: nothing was shown, and nothing shown is not a pass. */
function baselineCheck(suite: PairedSuite, policy: GatePolicy): Check[] {
  const { source } = suite;
  if (source.baseline !== undefined) return [];
  const absolute = hasAbsoluteRule(policy, scorerNames(suite));
  const rule = ruleOf('baseline', suite);
  if (source.absent === 'confirmed') {
    const rules = absolute
      ? 'only the absolute rules apply'
      : 'the gate has no absolute rule (min, critical) to hold it to';
    return [{ ...rule, outcome: 'pass', message: `the first version here, confirmed without a comparison: ${rules}` }];
  }
  const why = ABSENT[source.absent ?? 'none'];
  const message = absolute
    ? `${why}: only the absolute rules apply`
    : `${why}: there is nothing to compare with, and the gate has no absolute rule (min, critical)`;
  return [{ ...rule, outcome: absolute ? 'pass' : 'inconclusive', message }];
}

const ABSENT = {
  'first-adoption': 'a first adoption has no baseline',
  'model-gone': "the baseline's model no longer exists, and nothing that it answered was kept",
  none: 'there is no baseline',
} as const;

/** A handful of cases says nothing about a mean: absolute, critical and confirmed per-case rules decide (design, statistics). */
function fewCasesCheck({ suite, composite }: MeasuredSuite, policy: GatePolicy): Check[] {
  if (composite === undefined || composite.units >= FEWEST_UNITS || suite.source.against === 'anchor') return [];
  const names = scorerNames(suite);
  const decided =
    hasAbsoluteRule(policy, names) || names.some((name) => allowedRegressedCases(policy, name) !== undefined);
  const message = `${unitsOf(suite, composite.units)} ${composite.units === 1 ? 'says' : 'say'} nothing about a mean: ${
    decided
      ? 'the absolute rules decide'
      : `at least ${FEWEST_UNITS} are needed, or a rule that needs none (min, critical, max-regressed-cases)`
  }`;
  return [{ ...ruleOf('few-cases', suite), outcome: decided ? 'pass' : 'inconclusive', message }];
}

function scorerNames({ scorers }: PairedSuite): readonly string[] {
  return scorers.map(({ facts }) => facts.name);
}
