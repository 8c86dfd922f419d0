import picocolors from 'picocolors';
import { formatPosition } from '../foundation/errors.ts';
import { terminalText } from '../foundation/untrusted/log.ts';
import type { ScorerComparison } from '../gate/index.ts';
import type { CaseChange, PromptReport, Report } from './report.ts';
import {
  callsLine,
  countsOf,
  differenceOr,
  openChecks,
  outcomeReason,
  outcomeWords,
  percentOr,
  simulatedLine,
  thresholdsOf,
  UNKNOWN,
  verdictTitle,
} from './words.ts';

export type TerminalOptions = { readonly colours: boolean; readonly width: number };

type Colours = ReturnType<typeof picocolors.createColors>;

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
    ...distinctChanges(report.prompts).map((prompt) => changesBlock(prompt, paint, width)),
    ...(report.notices.length === 0
      ? []
      : [report.notices.map(({ message }) => `! ${terminalText(message)}`).join('\n')]),
    paint.dim(`${callsLine(report.calls)}${report.dryRun ? ' · dry run: nothing was written' : ''}`),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function headline(report: Report, paint: Colours): string {
  const title = paint.bold(verdictColour(report, paint)(verdictTitle(report).toUpperCase()));
  const because = saidWhere(report);
  const notRegression =
    report.verdict === 'error' ? ['This is not a regression: nothing was found out about the prompt.'] : [];
  return [title, ...(because === '' ? [] : [because]), ...notRegression].join('\n');
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
  const table = tableOf(own, paint, width);
  const lines = own.flatMap((prompt) => [
    ...checkLines(prompt, report.prompts.length > 1, paint),
    assignmentLine(prompt, paint),
  ]);
  return [paint.bold(`→ ${environment}`), ...(table === '' ? [] : [table]), ...lines].join('\n');
}

type Cell = { readonly text: string; readonly paint?: (text: string) => string; readonly right?: boolean };

const HEADER = [
  'prompt',
  'suite',
  'scorer',
  'baseline',
  'candidate',
  'difference',
  'better/worse/same',
  'label',
  'threshold',
];

/** In which order columns give way on a narrow terminal. */
const GIVE_WAY = ['threshold', 'better/worse/same', 'suite'];

function tableOf(prompts: readonly PromptReport[], paint: Colours, width: number): string {
  const rows = prompts.flatMap((prompt) =>
    prompt.comparisons.flatMap(({ suite, scorers }) => scorers.map((row) => cellsOf(prompt, suite, row, paint))),
  );
  if (rows.length === 0) return '';
  const severalSuites = prompts.some(({ comparisons }) => comparisons.length > 1);
  let columns = HEADER.map((_, index) => index).filter((index) => severalSuites || HEADER[index] !== 'suite');
  const widths = HEADER.map((name, index) =>
    Math.max(name.length, ...rows.map((row) => length(row[index]?.text ?? ''))),
  );
  for (const name of GIVE_WAY) {
    if (total(columns, widths) <= width) break;
    columns = columns.filter((index) => HEADER[index] !== name);
  }
  const line = (cells: readonly Cell[]): string =>
    `  ${columns.map((index) => aligned(cells[index], widths[index] ?? 0)).join('  ')}`.trimEnd();
  const header = HEADER.map((text, index): Cell => ({ text, paint: paint.dim, right: index >= 3 && index <= 5 }));
  return [header, ...rows].map(line).join('\n');
}

function cellsOf(prompt: PromptReport, suite: string, row: ScorerComparison, paint: Colours): Cell[] {
  const thresholds = thresholdsOf(prompt, suite, row.scorer);
  const broken = thresholds.some(({ outcome }) => outcome !== 'pass');
  const label = row.difference === undefined ? 'not compared' : row.label;
  const colour = { improved: paint.green, regressed: paint.red, unclear: paint.yellow }[label as string] ?? paint.dim;
  const signs = { pass: '✓', fail: '✗', inconclusive: '?' };
  return [
    { text: terminalText(prompt.slug) },
    { text: terminalText(suite) },
    { text: terminalText(row.scorer) },
    { text: percentOr(row.baselineMean), right: true },
    { text: percentOr(row.candidateMean), right: true },
    { text: differenceOr(row.difference), right: true, paint: colour },
    { text: `${countsOf(row)}${row.missing === 0 ? '' : ` (${row.missing} missing)`}` },
    { text: label, paint: colour },
    {
      text: thresholds.map(({ text, outcome }) => `${signs[outcome]} ${text}`).join(', ') || UNKNOWN,
      ...(broken ? { paint: paint.red } : {}),
    },
  ];
}

function total(columns: readonly number[], widths: readonly number[]): number {
  return columns.reduce((sum, index) => sum + (widths[index] ?? 0) + 2, 0);
}

function aligned(cell: Cell | undefined, width: number): string {
  const { text, right, paint } = cell ?? { text: '' };
  const space = ' '.repeat(Math.max(0, width - length(text)));
  const shown = paint === undefined ? text : paint(text);
  return right === true ? `${space}${shown}` : `${shown}${space}`;
}

/** Scorers, slugs and numbers are of one column a character. */
function length(text: string): number {
  return [...text].length;
}

function checkLines(prompt: PromptReport, several: boolean, paint: Colours): string[] {
  const name = several ? `${prompt.slug}: ` : '';
  if (prompt.verdict.kind === 'error') {
    const { message, position, todo: advice } = prompt.verdict.error;
    const where = position === undefined ? '' : `${terminalText(formatPosition(position))}: `;
    // That of the only row stands in the headline already.
    const said = several ? [paint.magenta(`  ! ${name}${where}${terminalText(message)}`)] : [];
    return [...said, ...(advice === undefined ? [] : [`  ! ${todo(advice)}`])];
  }
  return openChecks(prompt).map(({ outcome, message }) =>
    (outcome === 'fail' ? paint.red : paint.yellow)(
      `  ${outcome === 'fail' ? '✗' : '?'} ${name}${terminalText(message)}`,
    ),
  );
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
  const more = prompt.changes.length > CASES || prompt.changesOmitted > 0 ? [paint.dim('  …')] : [];
  const what =
    prompt.baseline === undefined ? 'cases that are not perfect, lowest first' : 'changed cases, worst first';
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
