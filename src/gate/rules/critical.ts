import type { CaseFacts } from '../../evaluation/evaluation.ts';
import type { CaseId } from '../../foundation/ids.ts';
import { percent, reaches } from '../numbers.ts';
import type { PairedScorer, PairedSuite } from '../pairing/pairing.ts';
import {
  doesNotApply,
  normaliser,
  readingsOf,
  rerunsOf,
  type Slots,
  sideOf,
  slotsOf,
  type Trials,
  trialsOf,
} from '../pairing/readings.ts';
import { type GatePolicy, passMark } from '../policy.ts';
import type { Check } from '../verdict.ts';
import { counted, nameSome, ruleOf } from './words.ts';

/**
 * Fresh repeats of a critical case that did not pass. It fails when so many of them fail too: a case that passes 95 times in 100 would
 * else block four gates in ten when there are ten of it (design, statistics, "critical").
 */
export const CRITICAL_RERUNS = 3;
const FAILURES = 2;

/** A comparison of the two sides says nothing of the candidate alone: its score there is the same whatever was answered. */
const COMPARING: readonly string[] = ['pairwise'];

type State =
  | { readonly kind: 'passed'; readonly rerun: boolean }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'unknown' }
  /** Did not pass, and was not repeated yet. */
  | { readonly kind: 'suspect' };

/**
 * Each case with a critical tag must pass on every scorer that applies to it, wherever in the dataset it stands. A failed task counts
 * as a failure; a case that could not be measured, or that no scorer applies to, is not known to pass.
 */
export function criticalCheck(suite: PairedSuite, policy: GatePolicy): Check[] {
  const states = criticalStates(suite, policy);
  if (states.size === 0) return [];
  const rule = ruleOf('critical', suite);
  const total = counted(states.size, 'critical case');
  const of = (kind: State['kind']) => [...states].filter(([, state]) => state.kind === kind).map(([id]) => id);
  const failed = [...states].flatMap(([id, state]) => (state.kind === 'failed' ? [`${id} (${state.why})`] : []));
  if (failed.length > 0) {
    const message = `${failed.length} of ${total} ${failed.length === 1 ? 'fails' : 'fail'}, and again when repeated: ${nameSome(failed)}`;
    return [{ ...rule, outcome: 'fail', message }];
  }
  const suspects = of('suspect');
  if (suspects.length > 0) {
    const message = `${suspects.length} of ${total} did not pass, and were not repeated in full: ${nameSome(suspects)}`;
    return [{ ...rule, outcome: 'inconclusive', message }];
  }
  const unknown = of('unknown');
  if (unknown.length > 0) {
    const message = `${unknown.length} of ${total} could not be measured: ${nameSome(unknown)}`;
    return [{ ...rule, outcome: 'inconclusive', message }];
  }
  const repeated = [...states].flatMap(([id, state]) => (state.kind === 'passed' && state.rerun ? [id] : []));
  const after = repeated.length === 0 ? '' : `, ${nameSome(repeated)} when repeated`;
  const message = `${states.size === 1 ? `the ${total} passes` : `all ${total} pass`}${after}`;
  return [{ ...rule, outcome: 'pass', message }];
}

/** Positions of the critical cases that did not pass and were not repeated yet. */
export function criticalSuspects(suite: PairedSuite, policy: GatePolicy): readonly number[] {
  const states = criticalStates(suite, policy);
  return suite.source.candidate.cases.flatMap(({ id }, position) =>
    states.get(id)?.kind === 'suspect' ? [position] : [],
  );
}

/** Positions of the cases with one of these tags. */
export function criticalPositions(cases: readonly CaseFacts[], tags: readonly string[]): readonly number[] {
  return cases.flatMap((one, position) => (one.tags.some((tag) => tags.includes(tag)) ? [position] : []));
}

function criticalStates(suite: PairedSuite, policy: GatePolicy): ReadonlyMap<CaseId, State> {
  const { candidate, baseline, against } = suite.source;
  const wanted = new Set(criticalPositions(candidate.cases, policy.criticalTags));
  if (wanted.size === 0 || against === 'anchor') return new Map();
  const own = slotsOf(candidate, suite.look);
  const reruns = rerunsOf(candidate, CRITICAL_RERUNS);
  const others: Slots = baseline === undefined ? new Map() : slotsOf(baseline, suite.look);
  const critical = candidate.cases.filter((_, position) => wanted.has(position));
  return new Map(
    critical.map(({ id }) => {
      const trials = trialsOf(own, id);
      const repeats = trialsOf(reruns, id);
      const applying = applyingScorers(suite, [...trials, ...repeats, ...trialsOf(others, id)]);
      return [id, stateOf(applying, policy, trials, repeats)];
    }),
  );
}

/**
 * What a scorer said of this case anywhere, on either side: one that applied before, and to the new answers no more, has not let the
 * case pass.
 */
function applyingScorers({ scorers }: PairedSuite, trials: Trials): readonly PairedScorer[] {
  return scorers.filter(
    ({ facts }) => !COMPARING.includes(facts.kind) && !doesNotApply(readingsOf(trials, facts.name, (value) => value)),
  );
}

function stateOf(applying: readonly PairedScorer[], policy: GatePolicy, trials: Trials, repeats: Trials): State {
  if (applying.length === 0) return { kind: 'unknown' };
  const first = outcomeOf(applying, policy, trials);
  if (first.kind === 'passed') return { kind: 'passed', rerun: false };
  if (repeats.includes(undefined)) return { kind: 'suspect' };
  const outcomes = repeats.map((trial) => outcomeOf(applying, policy, [trial]).kind);
  const passed = outcomes.filter((kind) => kind === 'passed').length;
  // An error counts as a failure here: what did not answer did not pass.
  if (CRITICAL_RERUNS - passed < FAILURES) return { kind: 'passed', rerun: true };
  const failed = outcomes.filter((kind) => kind === 'failed').length;
  if (failed === 0) return { kind: 'unknown' };
  const why = first.kind === 'failed' ? first.why : `${failed} of ${CRITICAL_RERUNS} repeats failed`;
  return { kind: 'failed', why };
}

type Outcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'unmeasured' };

/** Of all these trials together, under every scorer. */
function outcomeOf(applying: readonly PairedScorer[], policy: GatePolicy, trials: Trials): Outcome {
  let measured = true;
  for (const { facts, binary } of applying) {
    const side = sideOf(readingsOf(trials, facts.name, normaliser(policy, facts.name)));
    if (side.status === 'missing') measured = false;
    else if (!reaches(side.mean, passMark(policy, binary))) {
      return { kind: 'failed', why: `${facts.name} ${percent(side.mean)}` };
    }
  }
  return measured ? { kind: 'passed' } : { kind: 'unmeasured' };
}
