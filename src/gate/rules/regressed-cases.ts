import type { CaseId } from '../../foundation/ids.ts';
import { exceeds, reaches } from '../numbers.ts';
import type { PairedScorer, PairedSuite } from '../pairing/pairing.ts';
import { normaliser, readingsOf, rerunsOf, type Slots, type Trials, trialsOf } from '../pairing/readings.ts';
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
  /** Flagged, and not repeated, or not with an answer each time. */
  readonly open: readonly CaseId[];
  /** Not measured on both sides: they may be worse as well. */
  readonly missing: readonly CaseId[];
};

/** Only confirmed cases count: of an unchanged prompt a good many get worse by chance (design, statistics, "max-regressed-cases"). */
export function regressedCasesChecks(suite: PairedSuite, policy: GatePolicy): Check[] {
  return countedScorers(suite, policy).map(({ scorer, limit, cases }) => {
    const rule = { ...ruleOf('max-regressed-cases', suite), scorer };
    const may = limit === 0 ? 'none may' : `at most ${limit} may`;
    return { ...rule, ...foundIn(cases, scorer, limit, may) };
  });
}

function foundIn(
  { flagged, confirmed, open, missing }: Counted,
  scorer: string,
  limit: number,
  may: string,
): Pick<Check, 'outcome' | 'message'> {
  const worse = `${flagged.length === 0 ? 'no case' : counted(flagged.length, 'case')} got worse under ${scorer}`;
  if (confirmed.length > limit) {
    const message = `${counted(confirmed.length, 'case')} got worse under ${scorer}, and again when repeated: ${nameSome(confirmed)}; ${may}`;
    return { outcome: 'fail', message };
  }
  if (flagged.length + missing.length <= limit) return { outcome: 'pass', message: `${worse}; ${may}` };
  if (confirmed.length + open.length + missing.length > limit) {
    const repeats =
      open.length === 0
        ? ''
        : `, and ${open.length} ${open.length === 1 ? 'was' : 'were'} not repeated in full: ${nameSome(open)}`;
    const unknown = missing.length === 0 ? '' : `, and ${missing.length} could not be measured: ${nameSome(missing)}`;
    return { outcome: 'inconclusive', message: `${worse}${repeats}${unknown}; ${may}` };
  }
  const again = confirmed.length === 0 ? 'none' : `only ${nameSome(confirmed)}`;
  return { outcome: 'pass', message: `${worse} at first, ${again} when repeated; ${may}` };
}

/** Positions of the cases that must be repeated on both sides before the rule can be applied: only where that can make it hold. */
export function casesToConfirm(suite: PairedSuite, policy: GatePolicy): readonly number[] {
  const wanted = new Set<CaseId>();
  for (const { limit, cases } of countedScorers(suite, policy)) {
    const { confirmed, open, missing } = cases;
    const certain = confirmed.length + missing.length;
    if (certain <= limit && certain + open.length > limit) for (const id of open) wanted.add(id);
  }
  return suite.source.candidate.cases.flatMap(({ id }, position) => (wanted.has(id) ? [position] : []));
}

/** Under the scorers that have a limit. The pinned release is compared by its means alone. */
function countedScorers(
  { source, scorers }: PairedSuite,
  policy: GatePolicy,
): readonly { readonly scorer: string; readonly limit: number; readonly cases: Counted }[] {
  const { candidate, baseline, against } = source;
  if (baseline === undefined || against === 'anchor') return [];
  const repeats = {
    candidate: rerunsOf(candidate, CONFIRMATION_RERUNS),
    baseline: rerunsOf(baseline, CONFIRMATION_RERUNS),
  };
  return scorers.flatMap((scorer) => {
    const { name } = scorer.facts;
    const limit = allowedRegressedCases(policy, name);
    return limit === undefined ? [] : [{ scorer: name, limit, cases: countRegressed(scorer, repeats, policy) }];
  });
}

function countRegressed(
  scorer: PairedScorer,
  repeats: { readonly candidate: Slots; readonly baseline: Slots },
  policy: GatePolicy,
): Counted {
  const flagged: CaseId[] = [];
  const confirmed: CaseId[] = [];
  const open: CaseId[] = [];
  const missing: CaseId[] = [];
  for (const { case: id, baseline, candidate } of scorer.pairs) {
    if (baseline?.status !== 'measured' || candidate.status !== 'measured') {
      missing.push(id);
    } else if (exceeds(baseline.mean, candidate.mean)) {
      flagged.push(id);
      const now = passes(trialsOf(repeats.candidate, id), scorer, policy);
      const before = passes(trialsOf(repeats.baseline, id), scorer, policy);
      if (now === undefined || before === undefined) open.push(id);
      else if (before - now >= MARGIN) confirmed.push(id);
    }
  }
  return { flagged, confirmed, open, missing };
}

/** How many repeats passed; undefined when one is missing or could not be measured. */
function passes(trials: Trials, { facts, binary }: PairedScorer, policy: GatePolicy): number | undefined {
  let passed = 0;
  for (const reading of readingsOf(trials, facts.name, normaliser(policy, facts.name))) {
    if (!('value' in reading)) return undefined;
    if (reaches(reading.value, passMark(policy, binary))) passed += 1;
  }
  return passed;
}
