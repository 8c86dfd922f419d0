import { code, plain } from '../../foundation/untrusted/markdown.ts';
import type { PromptReport, Report } from '../report.ts';
import { isStopped, outcomeReason, outcomeWords, verdictTitle } from '../words.ts';
import { cut } from './texts.ts';

const ALERTS = { pass: 'TIP', fail: 'CAUTION', inconclusive: 'WARNING', error: 'IMPORTANT' } as const;

/** How much of the one sentence stands here; an error is shown whole further down. */
export const SENTENCE = 400;

/** A GitHub alert: the verdict in words, one sentence why, and what became of the environments. */
export function headline(report: Report): string {
  const because = plain(cut(report.nothing ?? report.because, SENTENCE).replace(/\.$/, ''));
  const paragraphs = [
    `**${verdictTitle(report)}.** ${subject(report.prompts)}`.trimEnd(),
    ...(because === '' ? [] : [`${because}.`]),
    ...(report.verdict === 'error' && isJudged(report)
      ? ['This is **not a regression**: nothing was found out about the prompt.']
      : []),
    ...(report.verdict === 'inconclusive' && report.greenInconclusive === true
      ? ['The environment allows this: the check is green, and nothing is assigned.']
      : []),
    ...outcomes(report),
  ];
  const alert = isStopped(report) ? 'WARNING' : report.nothing === undefined ? ALERTS[report.verdict] : 'NOTE';
  return `> [!${alert}]\n> ${paragraphs.join('\n>\n> ')}`;
}

function isJudged({ command }: Report): boolean {
  return command === 'evaluate' || command === 'promote';
}

function subject(prompts: readonly PromptReport[]): string {
  const slugs = [...new Set(prompts.map(({ slug }) => slug))];
  const environments = [...new Set(prompts.map(({ environment }) => environment))];
  if (slugs.length === 0) return '';
  const what = slugs.length <= 3 ? slugs.map(code).join(', ') : `${slugs.length} prompts`;
  return `${what} → ${environments.map(code).join(', ')}`;
}

/** One prompt: what became of it and by which rule. Several: which moved; the section "Assignment" has the rules. */
function outcomes({ prompts, dryRun, because }: Report): string[] {
  const [only] = prompts;
  if (only === undefined) return [];
  const dry = dryRun ? ' Dry run: nothing was written.' : '';
  if (prompts.length === 1) {
    const reason = outcomeReason(only.promotion);
    const rule = reason === '' || because.includes(reason.replace(/\.$/, '')) ? '' : ` ${plain(cut(reason, SENTENCE))}`;
    return [`${code(only.environment)} ${outcomeWords(only)}.${rule}${dry}`];
  }
  const groups = [
    ['Assigned', prompts.filter(({ promotion }) => promotion.outcome === 'promoted')],
    ['Will be assigned', prompts.filter(({ promotion }) => promotion.outcome === 'will-assign')],
    ['Not assigned', prompts.filter(({ promotion }) => !MOVING.has(promotion.outcome))],
  ] as const;
  const lines = groups.flatMap(([words, rows]) => (rows.length === 0 ? [] : [`${words}: ${nameSome(rows)}.`]));
  return [`${lines.join(' ')}${dry}`];
}

const MOVING: ReadonlySet<string> = new Set(['promoted', 'will-assign', 'already-held']);

function nameSome(rows: readonly PromptReport[]): string {
  const named = rows.slice(0, 3).map(({ slug, environment }) => `${code(slug)} → ${code(environment)}`);
  return `${named.join(', ')}${rows.length > 3 ? ` and ${rows.length - 3} more` : ''}`;
}
