import {
  type Check,
  type Label,
  type ScorerComparison,
  signedPoints,
  type VerdictKind,
  worstVerdict,
} from '../gate/index.ts';
import { chanceWords, surenessOf, surenessWords } from './evidence/sureness.ts';
import type { PromptReport } from './report.ts';

/** The verdict of a whole run and the one sentence why: the worst row decides. */
export type Explanation = { readonly verdict: VerdictKind; readonly because: string };

/** @throws RangeError for no rows: no verdict is not a pass; the caller knows why there is nothing to evaluate. */
export function explain(prompts: readonly PromptReport[]): Explanation {
  const verdict = worstVerdict(prompts.map((prompt) => prompt.verdict.kind));
  const deciding = prompts.filter((prompt) => prompt.verdict.kind === verdict);
  const [first] = deciding;
  if (first === undefined || prompts.length === 1)
    return { verdict, because: first === undefined ? '' : reasonOf(first) };
  if (verdict === 'pass') return { verdict, because: allPassed(prompts) };
  const where = `${first.slug} for ${first.environment}: ${reasonOf(first)}`;
  const others = deciding.length - 1;
  return { verdict, because: others === 0 ? where : `${where}; and ${others} more of ${prompts.length} like it` };
}

/** Why one row has its verdict, one sentence without a full stop. */
export function reasonOf(prompt: PromptReport): string {
  const { verdict } = prompt;
  switch (verdict.kind) {
    case 'error':
      return verdict.error.message;
    case 'fail':
    case 'inconclusive':
      return verdict.because;
    case 'pass':
      return passReason(prompt, verdict.checks);
  }
}

type Row = { readonly suite: string; readonly scorer: ScorerComparison };

/** In the order of what a reviewer wants to hear: better, the same, how far it fell and how sure that is, the absolute rules. */
function passReason(prompt: PromptReport, checks: readonly Check[]): string {
  const compared = comparedRows(prompt);
  const worst = compared[0];
  const best = compared.at(-1);
  if (worst === undefined || best === undefined) return absoluteReason(prompt, checks);
  if (compared.every(({ scorer }) => scorer.label === 'identical')) return 'every output is the same, byte for byte';
  const sure = sureClause(prompt);
  if (compared.every(({ scorer }) => scorer.better + scorer.worse === 0)) return `no case changed its score${sure}`;
  const gained = movement(prompt, checks, best);
  // A gain does not hide what fell with it.
  if (best.scorer.label === 'improved')
    return hasFallen(worst) ? `${gained}; ${movement(prompt, checks, worst)}${sure}` : gained;
  if (hasFallen(worst)) return `${movement(prompt, checks, worst)}${sure}`;
  const rose = signedPoints(best.scorer.difference ?? 0) !== signedPoints(0);
  if (!rose) return `no scorer moved${sure}`;
  return `${gained}${compared.length > 1 ? ', and no scorer fell' : ''}${sure}`;
}

/** Against what the environment holds, the worst first. */
function comparedRows({ comparisons }: PromptReport): readonly Row[] {
  return comparisons
    .filter(({ against }) => against === undefined)
    .flatMap(({ suite, scorers }) => scorers.map((scorer) => ({ suite, scorer })))
    .filter(({ scorer }) => scorer.difference !== undefined)
    .toSorted((one, other) => (one.scorer.difference ?? 0) - (other.scorer.difference ?? 0));
}

function hasFallen({ scorer }: Row): boolean {
  return signedPoints(scorer.difference ?? 0).startsWith('\u2212');
}

/** How sure it is, where that is no proof: of the suite that is least sure, and of all its scorers together. */
function sureClause(prompt: PromptReport): string {
  const sureness = surenessOf(prompt);
  if (sureness === undefined || sureness === 'proven') return '';
  const held = prompt.comparisons.filter(({ against }) => against === undefined);
  const [worst] = held.toSorted((one, other) => (other.composite.chanceWorse ?? 0) - (one.composite.chanceWorse ?? 0));
  if (worst?.composite.chanceWorse === undefined) return '';
  const { suite, scorers } = worst;
  const where = held.length > 1 ? `in suite ${suite} ` : '';
  return `; ${where}${chanceWords(worst.composite.chanceWorse, prompt.maxDrop, scorers.length > 1)}: ${surenessWords[sureness]}`;
}

/** The gate's own sentence on a scorer, without what it is held against. */
function movement(prompt: PromptReport, checks: readonly Check[], { suite, scorer }: Row): string {
  const found = checks.find(
    (check) =>
      check.rule === 'max-drop' &&
      check.suite === suite &&
      check.scorer === scorer.scorer &&
      check.against === undefined,
  );
  if (found === undefined) return 'every rule of the gate holds';
  return `${suiteOf(prompt, suite)}${found.message.split('; ')[0] ?? found.message}`;
}

/** `suite safety: ` where there are several. */
function suiteOf({ comparisons }: PromptReport, suite: string): string {
  return new Set(comparisons.map((comparison) => comparison.suite)).size > 1 ? `suite ${suite}: ` : '';
}

function absoluteReason(prompt: PromptReport, checks: readonly Check[]): string {
  const said = (...rules: readonly string[]) =>
    checks
      .filter(({ rule }) => rules.includes(rule))
      .map(({ suite, message }) => `${suiteOf(prompt, suite)}${message}`)
      .join('; ');
  return said('min', 'critical', 'held-already', 'revert') || said('baseline') || 'every rule of the gate holds';
}

function allPassed(prompts: readonly PromptReport[]): string {
  const slugs = new Set(prompts.map(({ slug }) => slug)).size;
  const environments = [...new Set(prompts.map(({ environment }) => environment))].join(' and ');
  const what = slugs === 1 ? 'the prompt holds' : `all ${slugs} prompts hold`;
  const improved = prompts.filter(({ comparisons }) => hasLabel(comparisons, 'improved')).length;
  return `${what} for ${environments}${improved === 0 ? '' : `; ${improved} of ${prompts.length} improved`}`;
}

/** Against what the environment holds. */
export function hasLabel(comparisons: PromptReport['comparisons'], label: Label): boolean {
  return comparisons.some(
    ({ against, scorers }) => against === undefined && scorers.some((row) => row.label === label),
  );
}
