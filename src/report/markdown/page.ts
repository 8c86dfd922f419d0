import { shortDigest } from '../../foundation/digest.ts';
import { code, fence, plain } from '../../foundation/untrusted/markdown.ts';
import { verdictOrder } from '../../gate/index.ts';
import type { PromptReport, Report } from '../report.ts';
import { callsLine, outcomeReason, outcomeWords, simulatedLine } from '../words.ts';
import { caseSections } from './cases.ts';
import { diffSection } from './diffs.ts';
import { evidenceSections, promptName, rulesSection } from './evidence.ts';
import { fillPage, type Page, type Section } from './fill-page.ts';
import { glossarySection, isPlainAddress } from './glossary.ts';
import { headline, SENTENCE } from './headline.ts';
import { movesSection } from './moves.ts';
import { tableSections } from './tables.ts';
import { cut, wrap } from './texts.ts';

export type PageOptions = Page & {
  /** First line; hidden. */
  readonly marker?: string;
  /** How many changed cases are shown at most, over all prompts. */
  readonly cases: number;
  /** Code points of an input or output that are shown. */
  readonly textLength: number;
  /** Where what was left out can be found, as markdown of our own. */
  readonly elsewhere: string;
};

/**
 * The page a reviewer sees, verdict first. When it is too long, parts give way in this order, each from its end: the diffs,
 * the changed cases, every rule, what was compared, how to reproduce it, the notices, the evidence, the open checks, the errors, the
 * assignments, the rows of the table. The headline and the facts of the run always stay.
 */
export function renderPage(report: Report, options: PageOptions): string {
  const prompts = worstFirst(report.prompts);
  const sections: Section[] = [
    {
      items: [...(options.marker === undefined ? [] : [options.marker]), headline(report)],
      separator: '\n',
      priority: 0,
    },
    { items: report.simulated ? [`🧪 **${simulatedLine}**`] : [], priority: 1 },
    ...tableSections(prompts),
    movesSection(report),
    ...evidenceSections(report, prompts),
    glossarySection(report),
    { items: errors(report, prompts), called: named('error'), priority: 4, share: 0.2 },
    { items: notices(report), called: named('notice'), priority: 6, share: 0.1, separator: '\n' },
    ...caseSections(prompts, options),
    diffSection(prompts),
    { items: [facts(report)], priority: 1 },
    {
      head: '**Assignment**\n',
      items: assignments(prompts),
      called: named('assignment'),
      priority: 3,
      share: 0.2,
      separator: '\n',
    },
    rulesSection(prompts),
    {
      head: '<details><summary>What was compared</summary>\n',
      items: versions(prompts),
      tail: '</details>',
      called: named('line on what was compared', 'lines on what was compared'),
      priority: 8,
      share: 0.1,
      separator: '\n',
    },
    {
      head: '<details><summary>How to reproduce it locally</summary>',
      items: report.reproduce === undefined ? [] : [fence(report.reproduce, 'console')],
      tail: '</details>',
      called: named('command to reproduce it', 'commands to reproduce it'),
      priority: 7,
      share: 0.1,
    },
  ];
  const end = footer(report);
  const limit = options.limit - options.measure(end) - LEFT_OUT;
  const { text, leftOut } = fillPage(sections, { limit, measure: options.measure });
  const parts = [text, ...(leftOut.length === 0 ? [] : [leftOutLine(leftOut, options.elsewhere)]), end];
  return `${parts.join('\n\n')}\n`;
}

/** Room for the line that says what was left out. */
const LEFT_OUT = 1_500;

/** Stable: prompts of one verdict keep their order. */
function worstFirst(prompts: readonly PromptReport[]): readonly PromptReport[] {
  const rank = ({ verdict }: PromptReport): number => verdictOrder.indexOf(verdict.kind);
  return prompts.toSorted((one, other) => rank(one) - rank(other));
}

function named(one: string, many = `${one}s`): { readonly one: string; readonly many: string } {
  return { one, many };
}

/** What the headline could not say: where, in whose words, and what to do. */
function errors(report: Report, prompts: readonly PromptReport[]): string[] {
  const found = [
    ...(report.error === undefined ? [] : [{ where: [], error: report.error }]),
    ...prompts.flatMap((prompt) =>
      prompt.verdict.kind === 'error' ? [{ where: [promptName(prompt)], error: prompt.verdict.error }] : [],
    ),
  ];
  const several = found.length > 1;
  return found.flatMap(({ where, error }) => {
    const { file, line, column } = error.position ?? {};
    const at = [file, line, column].filter((part) => part !== undefined).join(':');
    const place = at === '' ? [] : [code(at)];
    const source = several || at !== '' ? [[...(several ? where : []), code(error.name), ...place].join(' · ')] : [];
    const said = several || error.message.length > SENTENCE ? [fence(wrap(cut(error.message, 2000), 100))] : [];
    const todo = error.todo === undefined ? [] : [`**What to do:** ${plain(cut(error.todo, 600))}`];
    const parts = [...source, ...said, ...todo];
    return parts.length === 0 ? [] : [parts.join('\n\n')];
  });
}

/** Of several rows; that of a single one stands in the headline. */
function assignments(prompts: readonly PromptReport[]): string[] {
  if (prompts.length < 2) return [];
  return prompts.map((prompt) => {
    const reason = outcomeReason(prompt.promotion);
    const words = `- ${code(prompt.slug)}: ${code(prompt.environment)} ${outcomeWords(prompt)}.`;
    return `${words}${reason === '' ? '' : ` ${plain(cut(reason, 600))}`}`;
  });
}

function notices(report: Report): string[] {
  return report.notices.map(({ level, message }) => `* ${level === 'warning' ? '⚠️' : 'ℹ️'} ${plain(cut(message, 600))}`);
}

function facts(report: Report): string {
  return `**Run** ${callsLine(report.calls)}${report.dryRun ? ' · dry run: nothing was written' : ''}`;
}

function versions(prompts: readonly PromptReport[]): string[] {
  return prompts.map((prompt) => {
    const candidate = `${code(shortDigest(prompt.candidate))}${prompt.file === undefined ? '' : ` (${code(prompt.file)})`}`;
    const model = `on ${code(prompt.model)}`;
    if (prompt.baseline === undefined)
      return `- ${promptName(prompt)}: ${candidate} ${model}, with nothing to compare it with`;
    const { version, source, since } = prompt.baseline;
    const from =
      source === 'held'
        ? `what ${code(prompt.environment)} holds${since === undefined ? '' : ` since ${plain(since.slice(0, 16).replace('T', ' '))} UTC`}`
        : 'the base commit’s version: a first adoption, the environment holds nothing';
    return `- ${promptName(prompt)}: ${candidate} ${model}, against ${code(shortDigest(version))}, ${from}`;
  });
}

function leftOutLine(leftOut: readonly string[], elsewhere: string): string {
  return `✂️ Left out here to stay within GitHub’s limit: ${leftOut.join(', ')}. ${elsewhere}`;
}

function footer(report: Report): string {
  const parts = [
    `Prompt Ratchet ${plain(report.tool.version)}`,
    ...(report.commit === undefined ? [] : [`prompts at ${code(report.commit.slice(0, 12))}`]),
    ...(report.trustedCommit === undefined
      ? []
      : [`${code(report.config)} at ${code(report.trustedCommit.slice(0, 12))}`]),
    ...(report.runUrl === undefined ? [] : [runLink(report.runUrl)]),
  ];
  return `<sub>${parts.join(' · ')}</sub>`;
}

/** The address comes from the runner's own environment. One that is not a plain https address is shown, not linked. */
export function runLink(url: string): string {
  return isPlainAddress(url) ? `[run](${url})` : code(url);
}
