import { type Check, type ScorerComparison, signedPoints, type VerdictKind, worstVerdict } from '../gate/index.ts';
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
export function reasonOf({ verdict, comparisons }: PromptReport): string {
  switch (verdict.kind) {
    case 'error':
      return verdict.error.message;
    case 'fail':
    case 'inconclusive':
      return verdict.because;
    case 'pass':
      return passReason(
        verdict.checks,
        comparisons.flatMap(({ scorers }) => scorers),
      );
  }
}

/** In the order of what a reviewer wants to hear: better, the same, how far it fell, the absolute rules. */
function passReason(checks: readonly Check[], rows: readonly ScorerComparison[]): string {
  const compared = rows
    .filter(({ difference }) => difference !== undefined)
    .toSorted((one, other) => (one.difference ?? 0) - (other.difference ?? 0));
  const worst = compared[0];
  const best = compared.at(-1);
  if (worst === undefined || best === undefined) return absoluteReason(checks);
  if (compared.every(({ label }) => label === 'identical')) return 'every output is the same, byte for byte';
  if (compared.every(({ label }) => label === 'identical' || label === 'unchanged')) return 'no case changed its score';
  if (best.label === 'improved') return dropMessage(checks, best.scorer, false);
  if (signedPoints(worst.difference ?? 0).startsWith('\u2212')) return dropMessage(checks, worst.scorer, true);
  const rose = signedPoints(best.difference ?? 0) !== signedPoints(0);
  return rose ? `${dropMessage(checks, best.scorer, false)}, and no scorer fell` : 'no scorer moved';
}

/** The gate's own sentence on a scorer, with or without the limit. */
function dropMessage(checks: readonly Check[], scorer: string, withLimit: boolean): string {
  const message = checks.find((check) => check.rule === 'max-drop' && check.scorer === scorer)?.message;
  if (message === undefined) return 'every rule of the gate holds';
  return withLimit ? message : (message.split('; ')[0] ?? message);
}

function absoluteReason(checks: readonly Check[]): string {
  const said = (...rules: readonly string[]) =>
    checks
      .filter(({ rule }) => rules.includes(rule))
      .map(({ message }) => message)
      .join('; ');
  return said('min', 'critical', 'held-already') || said('baseline') || 'every rule of the gate holds';
}

function allPassed(prompts: readonly PromptReport[]): string {
  const slugs = new Set(prompts.map(({ slug }) => slug)).size;
  const environments = [...new Set(prompts.map(({ environment }) => environment))].join(' and ');
  const what = slugs === 1 ? 'the prompt holds' : `all ${slugs} prompts hold`;
  const improved = prompts.filter(({ comparisons }) => hasLabel(comparisons, 'improved')).length;
  return `${what} for ${environments}${improved === 0 ? '' : `; ${improved} of ${prompts.length} improved`}`;
}

export function hasLabel(comparisons: PromptReport['comparisons'], label: ScorerComparison['label']): boolean {
  return comparisons.some(({ scorers }) => scorers.some((row) => row.label === label));
}
