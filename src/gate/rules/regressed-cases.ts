import type { Trial } from '../../evaluation/evaluation.ts';
import type { CaseId } from '../../foundation/ids.ts';
import { exceeds, reaches } from '../numbers.ts';
import type { PairedScorer, PairedSuite } from '../pairing/pairing.ts';
import { normaliser, readingsOf, rerunsOf, type Slots } from '../pairing/readings.ts';
import { allowedRegressedCases, type GatePolicy, passMark } from '../policy.ts';
import type { Check } from '../verdict.ts';
import { counted, nameSome, ruleOf } from './words.ts';

/** Fresh trials a side that decide whether a case that got worse is worse. */
export const CONFIRMATION_RERUNS = 5;

/** The baseline must pass so many more of them. Of 100 unchanged cases of which 8 look worse, 0.05 are then confirmed. */
const MARGIN = 4;

type Counted = {
  readonly flagged: readonly CaseId[];
  readonly confirmed: readonly CaseId[];
  readonly open: readonly CaseId[];
};

/** Only confirmed cases count: of an unchanged prompt a good many get worse by chance (design, statistics, "max-regressed-cases"). */
export function regressedCasesChecks(suite: PairedSuite, policy: GatePolicy): Check[] {
  if (suite.source.baseline === undefined || suite.source.against === 'anchor') return [];
  return suite.scorers.flatMap((scorer) => {
    const limit = allowedRegressedCases(policy, scorer.facts.name);
    return limit === undefined ? [] : [check(suite, scorer, limit, policy)];
  });
}

function check(suite: PairedSuite, scorer: PairedScorer, limit: number, policy: GatePolicy): Check {
  const { flagged, confirmed, open } = countRegressed(suite, scorer, policy);
  const rule = { ...ruleOf('max-regressed-cases', suite), scorer: scorer.facts.name };
  const { name } = scorer.facts;
  const may = `${limit === 0 ? 'none' : limit} may`;
  if (flagged.length <= limit) {
    return { ...rule, outcome: 'pass', message: `${counted(flagged.length, 'case')} got worse by ${name}; ${may}` };
  }
  if (confirmed.length > limit) {
    const message = `${counted(confirmed.length, 'case')} got worse by ${name}, confirmed by ${CONFIRMATION_RERUNS} repeats a side: ${nameSome(confirmed)}; ${may}`;
    return { ...rule, outcome: 'fail', message };
  }
  if (confirmed.length + open.length > limit) {
    const message = `${counted(flagged.length, 'case')} got worse by ${name}, and of ${open.length} it could not be confirmed by repeats: ${nameSome(open)}; ${may}`;
    return { ...rule, outcome: 'inconclusive', message };
  }
  const kept =
    confirmed.length === 0 ? 'none was' : `only ${nameSome(confirmed)} ${confirmed.length === 1 ? 'was' : 'were'}`;
  const message = `${counted(flagged.length, 'case')} got worse by ${name} at first sight; ${kept} confirmed by repeats; ${may}`;
  return { ...rule, outcome: 'pass', message };
}

/** Positions of the cases that must be repeated on both sides before the rule can be applied. */
export function casesToConfirm(suite: PairedSuite, policy: GatePolicy): readonly number[] {
  if (suite.source.baseline === undefined || suite.source.against === 'anchor') return [];
  const wanted = new Set<CaseId>();
  for (const scorer of suite.scorers) {
    const limit = allowedRegressedCases(policy, scorer.facts.name);
    if (limit === undefined) continue;
    const { flagged, confirmed, open } = countRegressed(suite, scorer, policy);
    if (flagged.length > limit && confirmed.length <= limit) for (const id of open) wanted.add(id);
  }
  return suite.source.candidate.cases.flatMap(({ id }, position) => (wanted.has(id) ? [position] : []));
}

function countRegressed({ source }: PairedSuite, scorer: PairedScorer, policy: GatePolicy): Counted {
  const flagged = scorer.pairs
    .filter(
      ({ baseline, candidate }) =>
        baseline?.status === 'measured' && candidate.status === 'measured' && exceeds(baseline.mean, candidate.mean),
    )
    .map((pair) => pair.case);
  const candidate = rerunsOf(source.candidate);
  const baseline: Slots = source.baseline === undefined ? new Map() : rerunsOf(source.baseline);
  const confirmed: CaseId[] = [];
  const open: CaseId[] = [];
  for (const id of flagged) {
    const own = passes(candidate.get(id), scorer, policy);
    const before = passes(baseline.get(id), scorer, policy);
    if (own === undefined || before === undefined) open.push(id);
    else if (before - own >= MARGIN) confirmed.push(id);
  }
  return { flagged, confirmed, open };
}

/** How many repeats passed; undefined when one is missing or could not be measured. */
function passes(
  reruns: readonly (Trial | undefined)[] | undefined,
  { facts, binary }: PairedScorer,
  policy: GatePolicy,
): number | undefined {
  const first = reruns?.slice(0, CONFIRMATION_RERUNS) ?? [];
  if (first.length < CONFIRMATION_RERUNS) return undefined;
  let passed = 0;
  for (const { value } of readingsOf(first, facts.name, normaliser(policy, facts.name))) {
    if (value === undefined) return undefined;
    if (reaches(value, passMark(policy, binary))) passed += 1;
  }
  return passed;
}
