import picocolors from 'picocolors';
import { formatPosition } from '../../foundation/errors.ts';
import { terminalText } from '../../foundation/untrusted/log.ts';
import type { Check } from '../../gate/index.ts';
import { evidenceOf, isExplained, topicTitle } from '../evidence/evidence.ts';
import { wrap } from '../markdown/texts.ts';
import { moveWords } from '../moves.ts';
import type { CaseChange, PromptReport, Report } from '../report.ts';
import { advisoryNotes, heldRules, openChecks } from '../rules.ts';
import { callsLine, outcomeReason, outcomeWords, percentOr, simulatedLine, verdictTitle } from '../words.ts';
import { type Colours, tableOf } from './table.ts';

export type TerminalOptions = { readonly colours: boolean; readonly width: number };

/** How many changed cases of a prompt are named. */
const CASES = 8;

/** The table a reviewer sees, as plain text for a terminal or a log. */
export function renderTerminal(report: Report, { colours, width }: TerminalOptions): string {
  const paint = picocolors.createColors(colours);
  const environments = [...new Set(report.prompts.map(({ environment }) => environment))];
  const blocks = [
    headline(report, paint),
    ...(report.simulated ? [paint.yellow(simulatedLine)] : []),
    ...(report.error === undefined ? [] : [todo(report.error.todo)]),
    ...environments.map((environment) => environmentBlock(report, environment, paint, width)),
    movesBlock(report, paint, width),
    ...distinctChanges(report.prompts).map((prompt) => changesBlock(prompt, paint, width)),
    ...(report.notices.length === 0
      ? []
      : [report.notices.map(({ message }) => `! ${terminalText(message)}`).join('\n')]),
    paint.dim([...glossary(report), facts(report)].join('\n')),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function glossary({ prompts, documentation = 'docs' }: Report): string[] {
  return prompts.some(isExplained) ? [`What these words mean: ${terminalText(documentation)}/gate.md`] : [];
}

function facts({ calls, dryRun }: Report): string {
  return `${callsLine(calls)}${dryRun ? ' · dry run: nothing was written' : ''}`;
}

function headline(report: Report, paint: Colours): string {
  const title = paint.bold(verdictColour(report, paint)(verdictTitle(report).toUpperCase()));
  const because = saidWhere(report);
  const notRegression =
    report.verdict === 'error' ? ['This is not a regression: nothing was found out about the prompt.'] : [];
  const allowed =
    report.verdict === 'inconclusive' && report.greenInconclusive === true
      ? ['The gate allows this (`on-inconclusive: allow`): the check is green, and nothing is assigned.']
      : [];
  return [title, ...(because === '' ? [] : [because]), ...notRegression, ...allowed].join('\n');
}

/** The sentence, and where in which file: of an error of the run, or of the only row. Our own lists keep their lines. */
function saidWhere(report: Report): string {
  const [only, second] = report.prompts;
  const rowError = only?.verdict.kind === 'error' && second === undefined ? only.verdict.error : undefined;
  const position = (report.error ?? rowError)?.position;
  const text = terminalText(report.nothing ?? report.because, { lines: true });
  return position === undefined ? text : `${terminalText(formatPosition(position))}: ${text}`;
}

function verdictColour({ verdict, nothing }: Report, paint: Colours): (text: string) => string {
  if (nothing !== undefined) return paint.cyan;
  return { pass: paint.green, fail: paint.red, inconclusive: paint.yellow, error: paint.magenta }[verdict];
}

function todo(text: string | undefined): string {
  return text === undefined ? '' : `What to do: ${terminalText(text)}`;
}

function environmentBlock(report: Report, environment: string, paint: Colours, width: number): string {
  const own = report.prompts.filter((prompt) => prompt.environment === environment);
  const several = report.prompts.length > 1;
  const held = tableOf(own, undefined, paint, width);
  const anchored = tableOf(own, 'anchor', paint, width);
  const lines = own.flatMap((prompt) => [
    ...checkLines(prompt, held.hidden.has('threshold'), several, paint, width),
    ...evidenceLines(report, prompt, several, width),
    assignmentLine(prompt, paint),
  ]);
  const anchor =
    anchored.lines.length === 0 ? [] : ['  against the anchor, the release that the gate pins:', ...anchored.lines];
  return [paint.bold(`→ ${environment}`), ...held.lines, ...anchor, ...lines].join('\n');
}

function movesBlock({ moves = [] }: Report, paint: Colours, width: number): string {
  const lines = moves.flatMap((move) => {
    const line = `  ${move.promotion.outcome === 'promoted' ? '→' : '·'} ${move.environment}: ${terminalText(move.name)} ${moveWords(move)}`;
    const said = hanging(' ', terminalText(move.promotion.message), width);
    return [move.promotion.outcome === 'promoted' ? paint.green(line) : line, ...(moves.length === 1 ? [] : said)];
  });
  return lines.join('\n');
}

/** Of several prompts without what a reader cannot act on. */
function evidenceLines(report: Report, prompt: PromptReport, several: boolean, width: number): string[] {
  const suites = new Set(prompt.comparisons.map(({ suite }) => suite)).size;
  return evidenceOf(prompt, report.startedAt.slice(0, 10), !several)
    .filter(({ topic }) => !several || (topic !== 'stopped' && topic !== 'baseline'))
    .flatMap(({ topic, of, text }) => {
      const where = [
        ...(several ? [prompt.slug] : []),
        ...(of !== undefined && suites > 1 ? [`suite ${of.suite}`] : []),
        ...(of?.against === undefined ? [] : ['against the anchor']),
      ];
      const about = where.length === 0 ? '' : ` (${where.join(', ')})`;
      return hanging('·', terminalText(`${topicTitle[topic]}${about}: ${text}`), width);
    });
}

/** A sentence over as many lines as it takes. */
function hanging(sign: string, text: string, width: number): string[] {
  return wrap(text, Math.max(20, width - 4))
    .split('\n')
    .map((line, index) => `  ${index === 0 ? sign : ' '} ${line}`);
}

/** Where the table had no room for the thresholds, those that failed are said here. */
function checkLines(
  prompt: PromptReport,
  thresholdsHidden: boolean,
  several: boolean,
  paint: Colours,
  width: number,
): string[] {
  const name = several ? `${prompt.slug}: ` : '';
  if (prompt.verdict.kind === 'error') {
    const { message, position, todo: advice } = prompt.verdict.error;
    const where = position === undefined ? '' : `${terminalText(formatPosition(position))}: `;
    // That of the only row stands in the headline already.
    const said = several ? [paint.magenta(`  ! ${name}${where}${terminalText(message)}`)] : [];
    return [...said, ...(advice === undefined ? [] : [`  ! ${todo(advice)}`])];
  }
  const suites = new Set(prompt.comparisons.map(({ suite }) => suite)).size;
  const open = openChecks(prompt, !thresholdsHidden).flatMap((check) =>
    ruleLines(check, `${name}${suites > 1 ? `suite ${check.suite}, ` : ''}`, paint, width),
  );
  const held =
    thresholdsHidden && prompt.verdict.kind === 'pass' && prompt.comparisons.length > 0
      ? [paint.green(`  ✓ ${name}every threshold holds`)]
      : [];
  const notes = advisoryNotes(prompt).flatMap(({ message }) =>
    hanging('i', `${name}for information, no part of the verdict: ${terminalText(message)}`, width),
  );
  const others = heldRules(prompt);
  const rest =
    others.length === 0
      ? []
      : hanging('✓', `${name}further rules that hold: ${terminalText(others.join('; '))}`, width).map(paint.green);
  return [...open, ...held, ...rest, ...notes];
}

function ruleLines({ outcome, message, against }: Check, name: string, paint: Colours, width: number): string[] {
  const where = against === undefined ? '' : 'against the anchor, ';
  const lines = hanging(outcome === 'fail' ? '✗' : '?', `${name}${where}${terminalText(message)}`, width);
  return lines.map(outcome === 'fail' ? paint.red : paint.yellow);
}

function assignmentLine(prompt: PromptReport, paint: Colours): string {
  const { slug, environment, promotion } = prompt;
  const moved = promotion.outcome === 'promoted';
  const line = `  ${moved ? '→' : '·'} ${slug}: ${environment} ${outcomeWords(prompt)}`;
  const reason = outcomeReason(promotion);
  return `${moved ? paint.green(line) : line}.${reason === '' ? '' : ` ${terminalText(reason)}`}`;
}

/** Two environments with one baseline see the same changes. */
function distinctChanges(prompts: readonly PromptReport[]): PromptReport[] {
  const seen = new Map<string, PromptReport>();
  for (const prompt of prompts) {
    const key = `${prompt.slug} ${prompt.candidate} ${prompt.baseline?.version ?? ''}`;
    if (prompt.changes.length > 0 && !seen.has(key)) seen.set(key, prompt);
  }
  return [...seen.values()];
}

function changesBlock(prompt: PromptReport, paint: Colours, width: number): string {
  const total = new Set(prompt.changes.map(({ suite, case: id }) => `${suite} ${id}`)).size + prompt.changesOmitted;
  const shown = prompt.changes.slice(0, CASES).map((change) => changeLine(change, paint, width));
  const named = new Set(prompt.changes.slice(0, CASES).map(({ suite, case: id }) => `${suite} ${id}`)).size;
  const rest = total - named;
  const also = rest > 0 ? `and ${rest} more, ` : '';
  const more =
    prompt.changes.length > CASES || prompt.changesOmitted > 0
      ? [paint.dim(`  … ${also}with inputs and outputs in report.json (\`--report <file>\`)`)]
      : [];
  const cases = total === 1 ? 'case' : 'cases';
  const what =
    prompt.baseline === undefined
      ? `${cases} that ${total === 1 ? 'is' : 'are'} not perfect, lowest first`
      : `changed ${cases}, worst first`;
  return [paint.bold(`${prompt.slug}: ${total} ${what}`), ...shown, ...more].join('\n');
}

function changeLine(
  { baseline, candidate, case: id, scorer, reason }: CaseChange,
  paint: Colours,
  width: number,
): string {
  const better = candidate !== undefined && baseline !== undefined && candidate > baseline;
  const why = reason === undefined ? '' : `: ${terminalText(reason)}`;
  const line = [
    ...`  ${better ? '+' : '-'} ${terminalText(id)}  ${scorer} ${percentOr(baseline)} → ${percentOr(candidate)}${why}`,
  ];
  const fitting = line.length <= width ? line.join('') : `${line.slice(0, Math.max(1, width - 1)).join('')}…`;
  return (better ? paint.green : paint.red)(fitting);
}
