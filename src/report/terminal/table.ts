import type picocolors from 'picocolors';
import { terminalText } from '../../foundation/untrusted/log.ts';
import type { Comparison, ScorerComparison } from '../../gate/index.ts';
import type { PromptReport } from '../report.ts';
import { type Threshold, thresholdsOf, togetherThresholds } from '../rules.ts';
import { byChanceOf, countsOf, differenceOr, intervalOr, percentOr, UNKNOWN } from '../words.ts';

export type Colours = ReturnType<typeof picocolors.createColors>;

const HEADER = [
  'prompt',
  'suite',
  'scorer',
  'baseline',
  'candidate',
  'difference',
  'interval',
  'better/worse/same',
  'label',
  'threshold',
] as const;

type Column = (typeof HEADER)[number];

const RIGHT: ReadonlySet<Column> = new Set(['baseline', 'candidate', 'difference', 'interval']);

/** In which order columns give way on a narrow terminal. What they held is said below the table. */
const GIVE_WAY: readonly Column[] = ['better/worse/same', 'threshold', 'suite', 'interval'];

export type Table = {
  readonly lines: readonly string[];
  /** Columns that had no room. */
  readonly hidden: ReadonlySet<Column>;
};

/** What was compared with what the environment holds, or with the anchor; no line where there is nothing. */
export function tableOf(
  prompts: readonly PromptReport[],
  against: Comparison['against'],
  paint: Colours,
  width: number,
): Table {
  const rows = prompts.flatMap((prompt) =>
    prompt.comparisons
      .filter((comparison) => comparison.against === against)
      .flatMap((comparison) => [
        ...comparison.scorers.map((row) => rowOf(prompt, comparison, row, paint)),
        ...togetherRow(prompt, comparison, paint),
      ]),
  );
  if (rows.length === 0) return { lines: [], hidden: new Set() };
  const widths = new Map(
    HEADER.map((name) => [name, Math.max(name.length, ...rows.map(({ cells }) => length(cells[name]?.text ?? '')))]),
  );
  const wanted = HEADER.filter((name) => isWanted(name, prompts, rows));
  const hidden = hiddenColumns(wanted, widths, width);
  const columns = wanted.filter((name) => !hidden.has(name));
  const line = (cellOf: (name: Column) => Cell): string =>
    `  ${columns.map((name) => aligned(cellOf(name), RIGHT.has(name), widths.get(name) ?? 0)).join('  ')}`.trimEnd();
  return {
    lines: [
      line((text) => ({ text, paint: paint.dim })),
      ...rows.map(({ cells }) => line((name) => cells[name] ?? { text: '' })),
      ...rows.flatMap((row) => noteOf(row, wanted, hidden)).map((text) => paint.dim(`  ${text}`)),
    ],
    hidden,
  };
}

type Cell = { readonly text: string; readonly paint?: (text: string) => string };

type Row = {
  readonly cells: { readonly [column in Column]?: Cell };
  /** Undefined for all scorers together. */
  readonly counts?: ScorerComparison;
};

function rowOf(prompt: PromptReport, comparison: Comparison, row: ScorerComparison, paint: Colours): Row {
  const { scorer, difference, missing } = row;
  const label = difference === undefined ? 'not compared' : row.label;
  const colour = { improved: paint.green, regressed: paint.red, unclear: paint.yellow }[label as string] ?? paint.dim;
  return {
    cells: {
      prompt: { text: terminalText(prompt.slug) },
      suite: { text: terminalText(comparison.suite) },
      scorer: { text: terminalText(scorer) },
      baseline: { text: percentOr(row.baselineMean) },
      candidate: { text: percentOr(row.candidateMean) },
      difference: { text: differenceOr(difference), paint: colour },
      interval: { text: intervalOr(row.interval) },
      'better/worse/same': { text: `${countsOf(row)}${missing === 0 ? '' : ` (${missing} missing)`}` },
      label: { text: label, paint: colour },
      threshold: thresholdCell(thresholdsOf(prompt, comparison, scorer), paint),
    },
    counts: row,
  };
}

/** Below the table: how many cases changed by chance, and what had no room in it. */
function noteOf({ cells, counts }: Row, wanted: readonly Column[], hidden: ReadonlySet<Column>): string[] {
  const interval = hidden.has('interval') ? (cells.interval?.text ?? '') : '';
  const changes = counts === undefined ? '' : changesOf(counts, hidden.has('better/worse/same'));
  const parts = [...(interval === '' ? [] : [`interval ${interval}`]), ...(changes === '' ? [] : [changes])];
  const name = (['prompt', 'suite', 'scorer'] as const)
    .filter((column) => wanted.includes(column))
    .map((column) => cells[column]?.text ?? '');
  return parts.length === 0 ? [] : [`${name.join(' ')}: ${parts.join(', ')}`];
}

function changesOf(row: ScorerComparison, hidden: boolean): string {
  const { difference, better, worse, same, missing } = row;
  if (difference === undefined || better + worse + missing === 0) return '';
  const chance = byChanceOf(row);
  if (chance === '' && !hidden) return '';
  const rest = hidden ? `, ${same} same${missing === 0 ? '' : `, ${missing} missing`}` : '';
  return `${better} better, ${worse} worse${rest}${chance === '' ? '' : ` (${chance})`}`;
}

function togetherRow(prompt: PromptReport, comparison: Comparison, paint: Colours): Row[] {
  const thresholds = togetherThresholds(prompt, comparison);
  const { difference, interval } = comparison.composite;
  if (thresholds.length === 0 || difference === undefined) return [];
  const cells = {
    prompt: { text: terminalText(prompt.slug) },
    suite: { text: terminalText(comparison.suite) },
    scorer: { text: 'together' },
    difference: { text: differenceOr(difference) },
    interval: { text: intervalOr(interval) },
    threshold: thresholdCell(thresholds, paint),
  };
  return [{ cells }];
}

const SIGNS = { pass: '✓', fail: '✗', inconclusive: '?' } as const;

function thresholdCell(thresholds: readonly Threshold[], paint: Colours): Cell {
  const text = thresholds.map((each) => `${SIGNS[each.outcome]} ${each.text}`).join(', ') || UNKNOWN;
  return thresholds.some(({ outcome }) => outcome !== 'pass') ? { text, paint: paint.red } : { text };
}

/** A column that says the same in every row, or nothing, is left out. */
function isWanted(name: Column, prompts: readonly PromptReport[], rows: readonly Row[]): boolean {
  if (name === 'interval') return rows.some(({ cells }) => cells.interval?.text !== '');
  if (name === 'suite')
    return prompts.some(({ comparisons }) => new Set(comparisons.map(({ suite }) => suite)).size > 1);
  return name !== 'prompt' || new Set(prompts.map(({ slug }) => slug)).size > 1;
}

function hiddenColumns(
  wanted: readonly Column[],
  widths: ReadonlyMap<Column, number>,
  width: number,
): ReadonlySet<Column> {
  const hidden = new Set<Column>();
  const total = () => wanted.reduce((sum, name) => sum + (hidden.has(name) ? 0 : (widths.get(name) ?? 0) + 2), 0);
  for (const name of GIVE_WAY) {
    if (total() <= width) break;
    if (wanted.includes(name)) hidden.add(name);
  }
  return hidden;
}

function aligned({ text, paint }: Cell, right: boolean, width: number): string {
  const space = ' '.repeat(Math.max(0, width - length(text)));
  const shown = paint === undefined || text === '' ? text : paint(text);
  return right ? `${space}${shown}` : `${shown}${space}`;
}

/** Scorers, slugs and numbers are of one column a character. */
function length(text: string): number {
  return [...text].length;
}
