import type { MeasuredSuite } from '../measure.ts';
import type { PairedSuite } from '../pairing/pairing.ts';
import { allowedRegressedCases, FEWEST_UNITS, type GatePolicy, requiredMean } from '../policy.ts';
import type { Check } from '../verdict.ts';
import { criticalPositions } from './critical.ts';
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
  const { candidate, baseline, against } = suite.source;
  const cut = [
    ...(candidate.complete ? [] : ['candidate']),
    ...(baseline?.complete === false ? [against === 'anchor' ? 'anchor' : 'baseline'] : []),
  ];
  if (cut.length === 0) return [];
  const message = `the evaluation of the ${cut.join(' and the ')} stopped before its end`;
  return [{ ...ruleOf('complete', suite), outcome: 'inconclusive', message }];
}

/** A look at a part of the cases may be too early for a pass; the dataset is not too small for it then. */
function minCasesCheck(suite: PairedSuite, { minCases }: GatePolicy): Check[] {
  const { source, look } = suite;
  if (source.against === 'anchor') return [];
  const ofCases = source.candidate.cases.length;
  if (look.cases < minCases && minCases <= ofCases) {
    const message = `${look.cases} of ${ofCases} cases were looked at; at least ${minCases} are needed to pass`;
    return [{ ...ruleOf('early-look', suite), outcome: 'inconclusive', message }];
  }
  const cases = comparedCases(suite);
  const what = source.baseline === undefined ? 'scored' : 'compared';
  const message = `${counted(cases, 'case')} could be ${what}; at least ${minCases} ${minCases === 1 ? 'is' : 'are'} needed`;
  return [{ ...ruleOf('cases', suite), outcome: cases >= minCases ? 'pass' : 'inconclusive', message }];
}

/** Cases that miss nothing: measured by every scorer that applies to them, on both sides. */
function comparedCases(suite: PairedSuite): number {
  const pairs = suite.scorers.flatMap((scorer) => scorer.pairs);
  const missing = pairs.filter(({ baseline, candidate }) =>
    [baseline, candidate].some((side) => side?.status === 'missing'),
  );
  return countCases(pairs) - countCases(missing);
}

function countCases(pairs: PairedSuite['scorers'][number]['pairs']): number {
  return new Set(pairs.map((pair) => pair.case)).size;
}

/** Nothing to compare with and no absolute rule: nothing was shown, and nothing shown is not a pass. */
function baselineCheck(suite: PairedSuite, policy: GatePolicy): Check[] {
  const { source } = suite;
  if (source.baseline !== undefined) return [];
  if (source.against === 'anchor') return [anchorCheck(suite)];
  const rule = ruleOf('baseline', suite);
  const { absent = 'none' } = source;
  const absolute = hasAbsoluteRule(suite, policy);
  if (absent === 'confirmed') {
    const rules = absolute
      ? 'only the absolute rules apply'
      : 'the gate has no absolute rule (min, critical) to hold it to';
    return [{ ...rule, outcome: 'pass', message: `the first version here, confirmed without a comparison: ${rules}` }];
  }
  // The environment holds a version: that it cannot be asked any more is no reason to let another one through unattended.
  if (absent === 'model-gone') {
    const message = `${ABSENT[absent]}: a person must confirm the version (promote with a reason), or the baseline must answer again`;
    return [{ ...rule, outcome: 'inconclusive', message }];
  }
  const message = absolute
    ? `${ABSENT[absent]}: only the absolute rules apply`
    : `${ABSENT[absent]}: there is nothing to compare with, and the gate has no absolute rule (min, critical)`;
  return [{ ...rule, outcome: absolute ? 'pass' : 'inconclusive', message }];
}

const ABSENT = {
  'first-adoption': 'a first adoption has no baseline',
  'model-gone': "the baseline's model no longer exists, and nothing that it answered was kept",
  none: 'there is no baseline',
} as const;

/** An absolute rule holds the candidate, and not what a pinned release is for: that small drops do not add up. */
function anchorCheck(suite: PairedSuite): Check {
  const gone = suite.source.absent === 'model-gone';
  const why = gone ? 'its model no longer exists, and nothing that it answered was kept' : 'it was not evaluated';
  const message = `nothing could be compared: ${why}; pin another version under "anchor" of the gate`;
  return { ...ruleOf('baseline', suite), outcome: 'inconclusive', message };
}

/**
 * A handful of cases says nothing about a mean: absolute, critical and confirmed per-case rules decide (design, statistics). What is
 * seen to drop by more than a simple gate lets pass stays open all the same.
 */
function fewCasesCheck({ suite, composite }: MeasuredSuite, policy: GatePolicy): Check[] {
  if (composite === undefined || composite.units >= FEWEST_UNITS || suite.source.against === 'anchor') return [];
  const decided = hasAbsoluteRule(suite, policy) || countsCases(suite, policy);
  const { units } = composite;
  const few = `${unitsOf(suite, units)} ${units === 1 ? 'is' : 'are'} too few to tell a change from chance`;
  const message = decided
    ? `${few}; where no drop is seen, min, critical and max-regressed-cases decide`
    : `${few}; at least ${FEWEST_UNITS} are needed, or a rule that does with fewer (min, critical, max-regressed-cases)`;
  return [{ ...ruleOf('few-cases', suite), outcome: decided ? 'pass' : 'inconclusive', message }];
}

/** A rule over this suite that holds or fails without a baseline. Critical cases of another suite protect nothing here. */
function hasAbsoluteRule({ source, scorers }: PairedSuite, policy: GatePolicy): boolean {
  return (
    criticalPositions(source.candidate.cases, policy.criticalTags).length > 0 ||
    scorers.some(({ facts }) => requiredMean(policy, facts.name) !== undefined)
  );
}

/** Where every case may get worse, nothing is counted. */
function countsCases({ look, scorers }: PairedSuite, policy: GatePolicy): boolean {
  return scorers.some(({ facts }) => {
    const allowed = allowedRegressedCases(policy, facts.name);
    return allowed !== undefined && allowed < look.cases;
  });
}
