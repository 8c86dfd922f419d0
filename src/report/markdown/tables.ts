import { shortDigest } from '../../foundation/digest.ts';
import { code } from '../../foundation/untrusted/markdown.ts';
import type { Comparison, ScorerComparison } from '../../gate/index.ts';
import type { PromptReport } from '../report.ts';
import { type Threshold, thresholdsOf, togetherThresholds } from '../rules.ts';
import {
  byChanceOf,
  countsOf,
  differenceOr,
  intervalOr,
  labelSign,
  percentOr,
  UNKNOWN,
  verdictSign,
  verdictWord,
} from '../words.ts';
import type { Section } from './fill-page.ts';

/**
 * One table an environment, one row a prompt × scorer; what is compared with an anchor stands in a table of its own. Columns
 * that would say the same in every row are left out.
 */
export function tableSections(prompts: readonly PromptReport[]): Section[] {
  if (prompts.length === 1 && prompts.every((prompt) => !isMeasured(prompt))) return [];
  const environments = [...new Set(prompts.map(({ environment }) => environment))];
  const columns = {
    prompt: new Set(prompts.map(({ slug }) => slug)).size > 1,
    suite: prompts.some((prompt) => new Set(prompt.comparisons.map(({ suite }) => suite)).size > 1),
  };
  const share = 0.4 / environments.length;
  return environments.flatMap((environment, index) => {
    const own = prompts.filter((prompt) => prompt.environment === environment);
    const heading = environments.length > 1 ? `#### Environment ${code(environment)}${verdictsOf(own)}\n\n` : '';
    const anchored = own.flatMap((prompt) => comparisonRows(prompt, 'anchor', columns));
    return [
      {
        head: `${heading}${header(columns)}`,
        items: own.flatMap((prompt) => rowsOf(prompt, columns)),
        called: { one: `row of ${environment}`, many: `rows of ${environment}` },
        priority: 2 + index / 1000,
        share,
        separator: '\n',
      },
      {
        head: `${anchorHeading(own)}\n\n${header(columns)}`,
        items: anchored,
        called: {
          one: `row of ${environment} against the anchor`,
          many: `rows of ${environment} against anchors`,
        },
        priority: 2 + (index + 0.5) / 1000,
        share,
        separator: '\n',
      },
    ];
  });
}

function anchorHeading(prompts: readonly PromptReport[]): string {
  const versions = [...new Set(prompts.flatMap(({ anchor }) => anchor ?? []))].map((id) => code(shortDigest(id)));
  return `**Against the anchor**, the release that the gate pins${versions.length === 0 ? '' : ` (${versions.join(', ')})`}, so that small drops cannot add up:`;
}

type Columns = { readonly prompt: boolean; readonly suite: boolean };

function verdictsOf(own: readonly PromptReport[]): string {
  const [only] = own;
  return own.length === 1 && only !== undefined
    ? `: ${verdictSign[only.verdict.kind]} ${verdictWord[only.verdict.kind]}`
    : '';
}

function header({ prompt, suite }: Columns): string {
  const names = [
    ...(prompt ? ['Prompt'] : []),
    ...(suite ? ['Suite'] : []),
    'Scorer',
    'Baseline',
    'Candidate',
    'Difference',
    'Better / worse / same',
    'Label',
    'Threshold',
  ];
  const right = new Set(['Baseline', 'Candidate', 'Difference']);
  const center = new Set(['Better / worse / same']);
  const rule = names.map((name) => (right.has(name) ? '--:' : center.has(name) ? ':-:' : ':--'));
  return `| ${names.join(' | ')} |\n| ${rule.join(' | ')} |`;
}

function rowsOf(prompt: PromptReport, columns: Columns): string[] {
  const rows = isMeasured(prompt) ? comparisonRows(prompt, undefined, columns) : [];
  if (rows.length > 0) return rows;
  const dashes = Array.from({ length: columns.suite ? 6 : 5 }, () => UNKNOWN);
  return [line([...(columns.prompt ? [nameOf(prompt)] : []), ...dashes, nothingCompared(prompt), UNKNOWN])];
}

/** The prompt and the suite are named where their rows begin. */
function comparisonRows(prompt: PromptReport, against: Comparison['against'], columns: Columns): string[] {
  return prompt.comparisons
    .filter((comparison) => comparison.against === against)
    .flatMap((comparison, place) => {
      const rows = [
        ...comparison.scorers.map((row) => cells(prompt, comparison, row)),
        ...together(prompt, comparison),
      ];
      return rows.map((row, index) => [
        ...(columns.prompt ? [place + index === 0 ? nameOf(prompt) : ''] : []),
        ...(columns.suite ? [index === 0 ? code(comparison.suite) : ''] : []),
        ...row,
      ]);
    })
    .map(line);
}

function nameOf({ verdict, slug }: PromptReport): string {
  return `${verdictSign[verdict.kind]} ${code(slug)}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cells(prompt: PromptReport, comparison: Comparison, row: ScorerComparison): string[] {
  const { scorer, baselineMean, candidateMean, difference, interval, label, missing } = row;
  const chance = byChanceOf(row);
  return [
    code(scorer),
    percentOr(baselineMean),
    percentOr(candidateMean),
    differenceCell(difference, interval),
    [
      `${unbroken(countsOf(row))}${missing === 0 ? '' : ` (${unbroken(`${missing} missing`)})`}`,
      ...(chance === '' ? [] : [`<sub>${unbroken(chance)}</sub>`]),
    ].join('<br>'),
    difference === undefined ? 'not compared' : unbroken(`${labelSign[label]} ${label}`),
    thresholdCell(thresholdsOf(prompt, comparison, scorer)),
  ];
}

/** All scorers together, where a rule holds them to something. */
function together(prompt: PromptReport, comparison: Comparison): string[][] {
  const thresholds = togetherThresholds(prompt, comparison);
  const { difference, interval } = comparison.composite;
  if (thresholds.length === 0 || difference === undefined) return [];
  const cell = differenceCell(difference, interval);
  return [['<em>together</em>', '', '', cell, '', '', thresholdCell(thresholds)]];
}

function differenceCell(difference: number | undefined, interval: ScorerComparison['interval']): string {
  if (difference === undefined) return UNKNOWN;
  const range = intervalOr(interval);
  return `**${unbroken(differenceOr(difference))}**${range === '' ? '' : `<br><sub>${unbroken(range)}</sub>`}`;
}

function thresholdCell(thresholds: readonly Threshold[]): string {
  if (thresholds.length === 0) return UNKNOWN;
  return thresholds.map(({ text, outcome }) => unbroken(`${verdictSign[outcome]} ${text}`)).join('<br>');
}

/** A table of nothing but dashes says less than one line. */
function isMeasured({ comparisons }: PromptReport): boolean {
  return comparisons.some(({ scorers }) => scorers.some(({ candidateMean }) => candidateMean !== undefined));
}

/** Numbers and their units stay on one line. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

function nothingCompared({ verdict, promotion }: PromptReport): string {
  if (verdict.kind === 'error') return '⚠️ not evaluated';
  if (promotion.outcome === 'already-held') return '⚪ held already';
  return 'not compared';
}
