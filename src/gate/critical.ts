import type { CaseId } from '../foundation/ids.ts';
import { percent, reaches } from './numbers.ts';
import type { PairedScorer, PairedSuite } from './pairing.ts';
import type { GatePolicy } from './policy.ts';
import type { Check } from './verdict.ts';

/** How many cases a message names; it says how many more there are. */
const NAMED = 10;

/**
 * Each case with a critical tag must pass on every scorer that applies to it. A failed task counts as a failure; a case that
 * could not be measured, or that no scorer applies to, is not known to pass.
 */
export function criticalCheck(suite: PairedSuite, policy: GatePolicy): Check[] {
  const critical = criticalCases(suite, policy.criticalTags);
  if (critical.size === 0) return [];
  const failed = new Map<CaseId, string>();
  const unknown = new Set<CaseId>();
  const measured = new Set<CaseId>();
  for (const scorer of suite.scorers) {
    const passAt = passMark(scorer, policy);
    for (const { case: id, candidate } of scorer.pairs) {
      if (!critical.has(id)) continue;
      if (candidate.status === 'missing') unknown.add(id);
      else measured.add(id);
      if (candidate.status === 'measured' && !reaches(candidate.mean, passAt) && !failed.has(id)) {
        failed.set(id, `${scorer.facts.name} ${percent(candidate.mean)}`);
      }
    }
  }
  for (const id of critical) if (!measured.has(id)) unknown.add(id);
  const rule = { rule: 'critical', suite: suite.source.suite } as const;
  const total = `${critical.size} critical ${critical.size === 1 ? 'case' : 'cases'}`;
  if (failed.size > 0) {
    const names = nameSome([...failed].map(([id, why]) => `${id} (${why})`));
    return [
      {
        ...rule,
        outcome: 'fail',
        message: `${failed.size} of ${total} ${failed.size === 1 ? 'fails' : 'fail'}: ${names}`,
      },
    ];
  }
  if (unknown.size > 0) {
    const message = `${unknown.size} of ${total} could not be measured: ${nameSome([...unknown])}`;
    return [{ ...rule, outcome: 'inconclusive', message }];
  }
  return [{ ...rule, outcome: 'pass', message: critical.size === 1 ? `the ${total} passes` : `all ${total} pass` }];
}

/** The cases of a suite that have one of these tags. */
export function criticalCases(suite: PairedSuite, tags: readonly string[]): ReadonlySet<CaseId> {
  const tagged = suite.source.candidate.cases.filter((one) => one.tags.some((tag) => tags.includes(tag)));
  return new Set(tagged.map(({ id }) => id));
}

/**
 * The mean at which a case passes. Whether a scorer gives only 0 and 1 is read off its scores on both sides, so a graded
 * scorer that happened to give only 0 and 1 is held to 1, the stricter mark; `pass-at` settles it.
 */
function passMark(scorer: PairedScorer, policy: GatePolicy): number {
  return policy.passAt ?? (scorer.binary ? 1 : 0.5);
}

function nameSome(names: readonly string[]): string {
  const named = names.slice(0, NAMED).join(', ');
  return names.length > NAMED ? `${named} and ${names.length - NAMED} more` : named;
}
