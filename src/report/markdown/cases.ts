import { code, fence, plain } from '../../foundation/untrusted/markdown.ts';
import type { CaseChange, PromptReport } from '../report.ts';
import { percentOr } from '../words.ts';
import type { Section } from './fill-page.ts';
import { cut, readable, wrap } from './texts.ts';

export type CaseOptions = { readonly cases: number; readonly textLength: number };

/** Half of a comment's width in a fixed-width font. */
const COLUMN = 48;

/**
 * The changed cases, one collapsed block each, worst first. Two environments that hold the same baseline see the same changes:
 * shown once. Every prompt gets its share of the places.
 */
export function caseSections(prompts: readonly PromptReport[], options: CaseOptions): Section[] {
  const groups = sameComparison(prompts).filter(([first]) => first !== undefined && first.changes.length > 0);
  const places = Math.max(1, Math.floor(options.cases / Math.max(1, groups.length)));
  return groups.flatMap((group, index) => {
    const [first] = group;
    if (first === undefined) return [];
    const cases = byCase(first.changes);
    const total = cases.length + first.changesOmitted;
    const shown = cases.slice(0, places);
    return [
      {
        head: heading(group, groups.length > 1, shown.length, total),
        items: shown.map((changes) => () => caseBlock(changes, options.textLength)),
        called: { one: 'changed case', many: 'changed cases' },
        priority: 10 + index / 1000,
        separator: '\n',
      },
    ];
  });
}

/** Rows of one candidate against one baseline, the row with the most changes first. */
function sameComparison(prompts: readonly PromptReport[]): (readonly PromptReport[])[] {
  const groups = new Map<string, PromptReport[]>();
  for (const prompt of prompts) {
    const key = `${prompt.slug} ${prompt.candidate} ${prompt.baseline?.version ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), prompt]);
  }
  return [...groups.values()].map((group) => group.toSorted((one, other) => other.changes.length - one.changes.length));
}

function heading(group: readonly PromptReport[], several: boolean, shown: number, total: number): string {
  const [first] = group;
  if (first === undefined) return '';
  const where = several
    ? ` of ${code(first.slug)} (${group
        .filter(({ changes }) => changes.length > 0)
        .map(({ environment }) => code(environment))
        .join(', ')})`
    : '';
  const unmoved = first.changes.some(({ baseline, candidate }) => baseline === candidate);
  const what =
    first.baseline === undefined
      ? 'Cases that are not perfect'
      : unmoved
        ? 'Changed and critical cases'
        : 'Changed cases';
  const betterToo = first.changes.some((change) => sign(change) === '🟢');
  const order =
    first.baseline === undefined ? 'lowest first' : `worst first${betterToo ? ', then what got better' : ''}`;
  return `#### ${what}${where}: ${shown === total ? total : `${shown} of ${total}`}, ${order}\n`;
}

function byCase(changes: readonly CaseChange[]): (readonly CaseChange[])[] {
  const cases = new Map<string, CaseChange[]>();
  for (const change of changes) {
    const key = `${change.suite} ${change.case}`;
    cases.set(key, [...(cases.get(key) ?? []), change]);
  }
  return [...cases.values()];
}

function caseBlock(changes: readonly CaseChange[], length: number): string {
  const [first] = changes;
  if (first === undefined) return '';
  const moves = changes.map((change) => `${code(change.scorer)} ${movement(change)}`);
  const tags = first.tags.slice(0, 5).map((tag) => code(cut(tag, 30)));
  const reason = first.reason === undefined ? '' : ` · ${plain(cut(firstLine(first.reason), 140))}`;
  const title = [
    `${sign(first)} ${code(cut(first.case, 60))}`,
    moves.join(', '),
    ...(tags.length === 0 ? [] : [tags.join(' ')]),
  ];
  const trial =
    first.trial === undefined || (first.trials ?? 1) < 2 ? '' : ` (trial ${first.trial + 1} of ${first.trials})`;
  const before = first.baselineDay === undefined ? trial : ` (an earlier run, ${plain(first.baselineDay)})`;
  const cells = [
    ...cell('Input', readable(first.input), length),
    ...cell('Expected', first.expected === undefined ? undefined : readable(first.expected), length),
    ...cell(`Baseline${before}`, first.baselineOutput, length, first.baselineFailure),
    ...cell(`Candidate${trial}`, first.candidateOutput, length, first.candidateFailure),
  ];
  return `<details><summary>${title.join(' · ')}${reason}</summary>\n\n${table(cells)}\n\n</details>`;
}

function movement({ baseline, candidate }: CaseChange): string {
  if (baseline === undefined) return percentOr(candidate);
  return baseline === candidate
    ? `${percentOr(candidate)} on both sides`
    : `${percentOr(baseline)} → ${percentOr(candidate)}`;
}

function sign({ baseline, candidate }: CaseChange): string {
  if (candidate !== undefined && baseline !== undefined && candidate > baseline) return '🟢';
  return '🔴';
}

/** Header and content of one cell; the content is markdown on lines of its own. */
type Cell = readonly [title: string, content: string];

function cell(title: string, text: string | undefined, length: number, failure?: string): Cell[] {
  if (failure !== undefined) return [[`${title}: the call failed`, fence(wrap(cut(failure, length), COLUMN))]];
  if (text === undefined) return [];
  return [[title, text === '' ? '<em>empty</em>' : fence(wrap(cut(text, length), COLUMN))]];
}

/** Two columns: input beside expected, baseline beside candidate. Blank lines make GitHub read the cells as markdown. */
function table(cells: readonly Cell[]): string {
  const rows: string[] = [];
  for (let index = 0; index < cells.length; index += 2) {
    const pair = cells.slice(index, index + 2);
    rows.push(`<tr>${pair.map(([title]) => `<th align="left" width="50%">${title}</th>`).join('')}</tr>`);
    rows.push(`<tr valign="top">${pair.map(([, content]) => `<td>\n\n${content}\n\n</td>`).join('')}</tr>`);
  }
  return `<table>\n${rows.join('\n')}\n</table>`;
}

function firstLine(text: string): string {
  return text.split(/\r?\n/)[0] ?? '';
}
