import { code, plain } from '../../foundation/untrusted/markdown.ts';
import type { PromptReport, Report } from '../report.ts';
import { outcomeWords, verdictTitle } from '../words.ts';
import { cut } from './texts.ts';

const ALERTS = { pass: 'TIP', fail: 'CAUTION', inconclusive: 'WARNING', error: 'IMPORTANT' } as const;

/** A GitHub alert: the verdict in words, one sentence why, and what became of the environments. */
export function headline(report: Report): string {
  const because = plain(cut(report.nothing ?? report.because, 600));
  const lines = [
    `[!${report.nothing === undefined ? ALERTS[report.verdict] : 'NOTE'}]`,
    `**${verdictTitle(report)}.** ${subject(report.prompts)}`.trimEnd(),
    '',
    ...(because === '' ? [] : [`${because}.`]),
    ...(report.verdict === 'error'
      ? ['', 'This is **not a regression**: nothing was found out about the prompt.']
      : []),
    ...outcomes(report),
  ];
  return lines.map((line) => `> ${line}`.trimEnd()).join('\n');
}

function subject(prompts: readonly PromptReport[]): string {
  const slugs = [...new Set(prompts.map(({ slug }) => slug))];
  const environments = [...new Set(prompts.map(({ environment }) => environment))];
  if (slugs.length === 0) return '';
  const what = slugs.length <= 3 ? slugs.map(code).join(', ') : `${slugs.length} prompts`;
  return `${what} → ${environments.map(code).join(', ')}`;
}

/** One short line; the section "Assignment" has the rules and reasons. */
function outcomes({ prompts, dryRun }: Report): string[] {
  const words = new Map<string, number>();
  for (const { environment, promotion } of prompts) {
    const line = `${code(environment)} ${outcomeWords[promotion.outcome]}`;
    words.set(line, (words.get(line) ?? 0) + 1);
  }
  if (words.size === 0) return [];
  const lines = [...words].map(([line, times]) =>
    prompts.length > 1 && times > 1 ? `${line} (${times} prompts)` : line,
  );
  return ['', `${lines.slice(0, 6).join('; ')}.${dryRun ? ' Dry run: nothing was written.' : ''}`];
}
