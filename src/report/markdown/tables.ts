import { code } from '../../foundation/untrusted/markdown.ts';
import type { ScorerComparison } from '../../gate/index.ts';
import type { PromptReport } from '../report.ts';
import {
  countsOf,
  differenceOr,
  labelSign,
  percentOr,
  thresholdsOf,
  UNKNOWN,
  verdictSign,
  verdictWord,
} from '../words.ts';
import type { Section } from './fill-page.ts';

/** One table an environment, one row a prompt × scorer. Columns that would say the same in every row are left out. */
export function tableSections(prompts: readonly PromptReport[]): Section[] {
  if (prompts.length === 1 && prompts.every((prompt) => !isMeasured(prompt))) return [];
  const environments = [...new Set(prompts.map(({ environment }) => environment))];
  const withPrompt = new Set(prompts.map(({ slug }) => slug)).size > 1;
  const withSuite = prompts.some(({ comparisons }) => comparisons.length > 1);
  const columns = { prompt: withPrompt, suite: withSuite };
  return environments.map((environment, index) => {
    const own = prompts.filter((prompt) => prompt.environment === environment);
    const heading = environments.length > 1 ? `#### Environment ${code(environment)}${verdictsOf(own)}\n\n` : '';
    const rows = own.flatMap((prompt) => rowsOf(prompt, columns));
    return {
      head: `${heading}${header(columns)}`,
      items: rows,
      called: { one: `row of ${environment}`, many: `rows of ${environment}` },
      priority: 2 + index / 1000,
      share: 0.4 / environments.length,
      separator: '\n',
    };
  });
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
  const name = columns.prompt ? [`${verdictSign[prompt.verdict.kind]} ${code(prompt.slug)}`] : [];
  const comparisons = isMeasured(prompt) ? prompt.comparisons : [];
  const rows = comparisons.flatMap(({ suite, scorers }) =>
    scorers.map((row) => [...name, ...(columns.suite ? [code(suite)] : []), ...cells(prompt, suite, row)]),
  );
  if (rows.length > 0) return rows.map((row) => `| ${row.join(' | ')} |`);
  const empty = [
    ...name,
    ...(columns.suite ? [UNKNOWN] : []),
    UNKNOWN,
    UNKNOWN,
    UNKNOWN,
    UNKNOWN,
    UNKNOWN,
    nothingCompared(prompt),
    UNKNOWN,
  ];
  return [`| ${empty.join(' | ')} |`];
}

function cells(prompt: PromptReport, suite: string, row: ScorerComparison): string[] {
  const { scorer, baselineMean, candidateMean, difference, label, missing } = row;
  const counts = countsOf(row);
  const thresholds = thresholdsOf(prompt, suite, scorer).map(
    ({ text, outcome }) =>
      `${outcome === 'pass' ? verdictSign.pass : outcome === 'fail' ? verdictSign.fail : verdictSign.inconclusive} ${text}`,
  );
  return [
    code(scorer),
    percentOr(baselineMean),
    percentOr(candidateMean),
    difference === undefined ? UNKNOWN : `**${unbroken(differenceOr(difference))}**`,
    `${unbroken(counts)}${missing === 0 ? '' : ` (${unbroken(`${missing} missing`)})`}`,
    difference === undefined ? 'not compared' : unbroken(`${labelSign[label]} ${label}`),
    thresholds.length === 0 ? UNKNOWN : thresholds.map(unbroken).join('<br>'),
  ];
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
