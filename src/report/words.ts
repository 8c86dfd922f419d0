import type { Interval, Label, ScorerComparison, VerdictKind } from '../gate/index.ts';
import { percent, signedPoints } from '../gate/index.ts';
import { leastSure, surenessOf } from './evidence/sureness.ts';
import { hasLabel } from './explain.ts';
import { moveTitle } from './moves.ts';
import type { CallFacts, PromptReport, Report } from './report.ts';

/** What is not known is shown as this, never as 0. */
export const UNKNOWN = '–';

/** The verdict of a run in words: the first thing a reviewer reads. */
export function verdictTitle(
  report: Pick<Report, 'command' | 'event' | 'verdict' | 'prompts' | 'moves' | 'nothing' | 'proposal' | 'dryRun'>,
): string {
  const { command, verdict, prompts, nothing, proposal } = report;
  const moved = verdict === 'error' ? undefined : moveTitle(report);
  if (moved !== undefined) return moved;
  if (nothing !== undefined) return 'Nothing to evaluate';
  if (prompts.some(({ promotion }) => promotion.outcome === 'promoted' && promotion.rule === 'override')) {
    return 'Overridden: promoted despite the verdict';
  }
  if (command === 'rollback' && verdict !== 'error') return rollbackTitle(verdict === 'pass', report);
  if (isStopped(report)) return 'Passed, but not promoted';
  if (proposal === true && verdict === 'pass') return 'Proposed policy';
  const comparisons = prompts.flatMap((prompt) => prompt.comparisons);
  switch (verdict) {
    case 'pass':
      return passTitle(prompts);
    case 'fail':
      if (prompts.some((prompt) => hasFailed(prompt, 'critical'))) return 'Failed: a critical case';
      if (hasLabel(comparisons, 'regressed')) return 'Failed: regressed';
      return prompts.some((prompt) => hasFailed(prompt, 'composite')) ? 'Failed: likely worse' : 'Failed';
    case 'inconclusive':
      if (prompts.length > 0 && prompts.every(isForegone)) return 'Not evaluated: it could not be assigned';
      return prompts.every(({ ending }) => ending?.kind === 'pre-flight')
        ? 'Unclear: cannot pass'
        : 'Unclear: not passed';
    case 'error':
      if (command === 'rollback') return 'Error: the rollback did not finish';
      return command === 'withdraw' ? 'Error: the withdrawal did not finish' : 'Error: could not be evaluated';
  }
}

/** It was to be assigned by this very run, it passed, and something else stands against it. */
export function isStopped({
  command,
  event,
  verdict,
  prompts,
}: Pick<Report, 'command' | 'event' | 'verdict' | 'prompts'>): boolean {
  const stops = ['refused', 'superseded', 'indeterminate'];
  return (
    (command === 'promote' || event === 'push') &&
    verdict === 'pass' &&
    prompts.some(({ promotion }) => stops.includes(promotion.outcome))
  );
}

/** No title says more than the weakest of its rows. */
function passTitle(prompts: Report['prompts']): string {
  if (prompts.every(isRevert)) return 'Passed: a revert';
  const sureness = leastSure(prompts.filter(wasCompared).map(surenessOf));
  if (sureness === 'weak') return 'Passed: weak evidence';
  const comparisons = prompts.flatMap((prompt) => prompt.comparisons);
  if (hasLabel(comparisons, 'improved')) return 'Passed: improved';
  if (sureness === undefined) return 'Passed';
  return sureness === 'likely' ? 'Passed: likely not worse' : 'Passed: not worse';
}

function hasFailed({ verdict }: PromptReport, rule: string): boolean {
  return verdict.kind === 'fail' && verdict.checks.some((check) => check.rule === rule && check.outcome === 'fail');
}

function rollbackTitle(
  done: boolean,
  { dryRun, prompts, moves = [] }: Pick<Report, 'dryRun' | 'prompts' | 'moves'>,
): string {
  const outcomes = [...prompts, ...moves].map(({ promotion }) => promotion.outcome);
  if (!done) return outcomes.includes('promoted') ? 'Rolled back in part' : 'Not rolled back';
  if (outcomes.every((outcome) => outcome === 'already-held')) return 'Nothing to roll back';
  return dryRun ? 'Would be rolled back' : 'Rolled back';
}

/** Nothing was spent on it: it would not have been assigned even if it had passed. */
function isForegone({ verdict }: PromptReport): boolean {
  return verdict.kind === 'inconclusive' && verdict.checks.some(({ rule }) => rule === 'not-assignable');
}

function isRevert({ verdict }: PromptReport): boolean {
  return verdict.kind === 'pass' && verdict.checks.some(({ rule }) => rule === 'revert');
}

function wasCompared({ comparisons }: PromptReport): boolean {
  return comparisons.some(({ scorers }) => scorers.some(({ difference }) => difference !== undefined));
}

export const verdictWord: { readonly [kind in VerdictKind]: string } = {
  pass: 'passed',
  fail: 'failed',
  inconclusive: 'unclear',
  error: 'error',
};

export const verdictSign: { readonly [kind in VerdictKind]: string } = {
  pass: '✅',
  fail: '❌',
  inconclusive: '🟡',
  error: '⚠️',
};

export const labelSign: { readonly [label in Label]: string } = {
  improved: '🟢',
  regressed: '🔴',
  unclear: '🟡',
  unchanged: '⚪',
  identical: '⚪',
};

/** What became of the assignment, in words that fit after `production`. */
export function outcomeWords({ baseline, promotion }: Pick<PromptReport, 'baseline' | 'promotion'>): string {
  switch (promotion.outcome) {
    case 'promoted':
      return 'now holds this version';
    case 'already-held':
      return 'holds this version already';
    case 'will-assign':
      return 'will get this version';
    case 'kept':
    case 'refused':
      return baseline?.source === 'held' ? 'keeps what it holds' : 'still holds nothing of it';
    case 'superseded':
      return 'was changed by another run';
    case 'indeterminate':
      return 'is not known to hold this version';
  }
}

/** The sentences behind `outcomeWords`: why, or by which rule. Each ends with its own full stop. */
export function outcomeReason({ outcome, message, rule }: PromptReport['promotion']): string {
  if (outcome === 'already-held') return '';
  if (outcome !== 'promoted') return message;
  if (rule === undefined || rule === 'rollback') return '';
  if (rule === 'override') return 'Assigned by a person, despite the verdict; the ledger has the reason.';
  return rule === 'manual' ? 'Assigned by a person, who asked for it.' : `Assigned by the rule ${rule}.`;
}

export function percentOr(value: number | undefined): string {
  return value === undefined ? UNKNOWN : percent(value);
}

export function differenceOr(value: number | undefined): string {
  return value === undefined ? UNKNOWN : signedPoints(value);
}

/** `(−4.0 … +1.5)`, in the percentage points of the difference before it; empty when unknown. */
export function intervalOr(interval: Interval | undefined): string {
  if (interval === undefined) return '';
  // A bound for clusters of unequal size may lie beyond what a difference can be.
  const [low, high] = [Math.max(-1, interval.low), Math.min(1, interval.high)].map((bound) =>
    signedPoints(bound).replace(' pp', ''),
  );
  return `(${low} … ${high})`;
}

/** `11 / 8 / 101` */
export function countsOf(row: ScorerComparison): string {
  if (row.difference === undefined && row.better + row.worse + row.same === 0) return UNKNOWN;
  return `${row.better} / ${row.worse} / ${row.same}`;
}

/** `about 8 of each by chance`, or that nothing tells chance from change; empty where no case moved. */
export function byChanceOf({ difference, better, worse, byChance }: ScorerComparison): string {
  if (difference === undefined || better + worse === 0) return '';
  if (byChance === undefined) return 'chance not known';
  const expected = Math.round(byChance);
  return expected === 0 ? 'hardly any by chance' : `about ${count(expected)} of each by chance`;
}

/** `1,234` */
export function count(value: number): string {
  return String(Math.round(value)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** `0.0421 USD`; small sums keep what tells them apart from nothing. No `$`: two of them in a line are mathematics to GitHub. */
export function dollars(value: number): string {
  return `${value === 0 ? '0' : value.toFixed(value < 0.01 ? 4 : 2)} USD`;
}

/** `12.4 s`, `3 min 5 s` */
export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Calls, tokens, cost and time in one line, without markup. */
export function callsLine(calls: CallFacts): string {
  const reused = [
    ...(calls.cached > 0 ? [`${count(calls.cached)} from the cache`] : []),
    ...(calls.recorded > 0 ? [`${count(calls.recorded)} from recorded results`] : []),
  ];
  const cost =
    calls.costUsd === undefined
      ? 'cost unknown'
      : `${dollars(calls.costUsd)}${calls.estimatedCostUsd === undefined || calls.calls === 0 ? '' : ` (estimated ${dollars(calls.estimatedCostUsd)})`}`;
  return [
    `${count(calls.calls)} model ${calls.calls === 1 ? 'call' : 'calls'}`,
    ...(reused.length === 0 ? [] : [reused.join(', ')]),
    ...(calls.calls === 0 ? [] : [`${count(calls.inputTokens)} tokens in, ${count(calls.outputTokens)} out`]),
    ...(calls.calls === 0 && calls.costUsd === undefined ? [] : [cost]),
    duration(calls.seconds),
  ].join(' · ');
}

export const simulatedLine =
  'Simulated model: these answers come from a simulation, not from a real model. They show how the gate works, not how good the prompt is.';
