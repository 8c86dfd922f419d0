import { type Check, type Comparison, percent } from '../gate/index.ts';
import { pointsOf } from './evidence/sureness.ts';
import { reasonOf } from './explain.ts';
import type { PromptReport } from './report.ts';

/** A limit that a row of the table is held to, short, and whether it holds. */
export type Threshold = { readonly text: string; readonly outcome: Check['outcome'] };

type Judged = Pick<PromptReport, 'verdict'>;
type Suite = Pick<Comparison, 'suite' | 'against' | 'scorers'>;

/**
 * The limits that a scorer is held to. A suite's only scorer is all scorers together: of its two limits on a drop the tighter one is
 * in force, and shown.
 */
export function thresholdsOf(prompt: Judged, suite: Suite, scorer: string): readonly Threshold[] {
  const own = checksOf(prompt).filter((check) => isOf(check, suite) && check.scorer === scorer);
  const together = suite.scorers.length === 1 ? compositeOf(prompt, suite) : undefined;
  const checks = together === undefined ? own : withoutLooser(own, together);
  const gain = suite.scorers.length === 1 ? anyGainOf(prompt, suite) : [];
  return [...checks, ...gain].flatMap(thresholdOf);
}

/** What is asked of all scorers together, or of any of them, where there are several. */
export function togetherThresholds(prompt: Judged, suite: Suite): readonly Threshold[] {
  if (suite.scorers.length < 2) return [];
  const together = compositeOf(prompt, suite);
  return [...(together === undefined ? [] : [together]), ...anyGainOf(prompt, suite)].flatMap(thresholdOf);
}

/**
 * The checks that did not hold and that the one sentence does not say already, without those that only inform. With a table that
 * shows the thresholds, without what is marked as failed there.
 */
export function openChecks(prompt: Pick<PromptReport, 'verdict' | 'comparisons'>, inTable: boolean): readonly Check[] {
  const { verdict, comparisons } = prompt;
  if (verdict.kind === 'error' || verdict.kind === 'pass') return [];
  const isShown = (check: Check) =>
    inTable && check.outcome === 'fail' && comparisons.some((suite) => isOf(check, suite)) && isInTable(check);
  // The sentence is about one of them: another suite may have the same to say.
  const told = verdict.checks.find(({ outcome, message }) => outcome !== 'pass' && verdict.because.includes(message));
  return verdict.checks.filter(
    (check) =>
      check.advisory === undefined &&
      check.outcome !== 'pass' &&
      !isShown(check) &&
      check !== told &&
      !isRestated(check, verdict.checks, comparisons),
  );
}

/** What the rules that hold have found, where the table does not show it and the sentence does not say it. */
export function heldRules(prompt: PromptReport): readonly string[] {
  const suites = new Set(prompt.comparisons.map(({ suite }) => suite)).size;
  const told = reasonOf(prompt);
  return checksOf(prompt)
    .filter(({ rule, outcome, message }) => outcome === 'pass' && FOUND.includes(rule) && !told.includes(message))
    .map(({ suite, message }) => `${suites > 1 ? `suite ${suite}: ` : ''}${message.split('; ')[0] ?? message}`);
}

/** Of the other rules that hold the table shows the numbers, or there is nothing to say. */
const FOUND: readonly string[] = [
  'critical',
  'max-regressed-cases',
  'must-improve',
  'latency',
  'cost',
  'tokens',
  'few-cases',
];

/** What is over its limit and blocks nothing. */
export function advisoryNotes(prompt: Judged): readonly Check[] {
  return checksOf(prompt).filter(({ advisory, outcome }) => advisory === true && outcome !== 'pass');
}

export function checksOf({ verdict }: Judged): readonly Check[] {
  return verdict.kind === 'error' ? [] : verdict.checks;
}

export function isOf(
  check: Pick<Check, 'suite' | 'against'>,
  { suite, against }: Pick<Suite, 'suite' | 'against'>,
): boolean {
  return check.suite === suite && check.against === against;
}

function compositeOf(prompt: Judged, suite: Suite): Check | undefined {
  return checksOf(prompt).find((check) => check.rule === 'composite' && isOf(check, suite));
}

/** A gain of any of several scorers is no row's own. */
function anyGainOf(prompt: Judged, suite: Suite): readonly Check[] {
  return checksOf(prompt).filter(
    (check) => check.rule === 'must-improve' && check.scorer === undefined && isOf(check, suite),
  );
}

function withoutLooser(own: readonly Check[], together: Check): readonly Check[] {
  const drop = own.find(({ rule }) => rule === 'max-drop');
  if (drop?.limit === undefined || together.limit === undefined) return [...own, together];
  const limit = Math.min(drop.limit, together.limit);
  const outcome = WORST_FIRST.find((each) => each === drop.outcome || each === together.outcome) ?? 'inconclusive';
  return own.map((check) => (check === drop ? { ...check, limit, outcome } : check));
}

const WORST_FIRST: readonly Check['outcome'][] = ['fail', 'inconclusive', 'pass'];

function thresholdOf(check: Check): readonly Threshold[] {
  const text = thresholdText(check);
  return text === undefined ? [] : [{ text, outcome: check.outcome }];
}

function thresholdText({ rule, scorer, limit, advisory }: Check): string | undefined {
  if (advisory === true) return undefined;
  switch (rule) {
    case 'min':
      return limit === undefined ? undefined : `≥ ${percent(limit)}`;
    case 'max-drop':
    case 'composite':
      if (limit === undefined) return undefined;
      return limit === 0 ? 'no drop' : `drop ≤ ${pointsOf(limit)}`;
    case 'max-regressed-cases':
      if (limit === undefined) return 'worse cases';
      return limit === 0 ? 'no worse case' : `≤ ${limit} worse ${limit === 1 ? 'case' : 'cases'}`;
    case 'must-improve':
      return scorer === undefined ? 'a gain of any' : 'a gain';
    default:
      return undefined;
  }
}

/** With its number: a name alone does not say what happened. */
function isInTable({ rule, limit }: Check): boolean {
  return limit !== undefined && (rule === 'min' || rule === 'max-drop' || rule === 'composite');
}

/** Of a suite's only scorer both sentences on its drop say the same: the scorer's own is enough, unless only the other is open. */
function isRestated(check: Check, checks: readonly Check[], comparisons: readonly Comparison[]): boolean {
  if (check.rule !== 'composite') return false;
  const suite = comparisons.find((one) => isOf(check, one));
  if (suite?.scorers.length !== 1) return false;
  return checks.some((one) => one.rule === 'max-drop' && isOf(one, check) && one.outcome === check.outcome);
}
