import { terminalText } from '../foundation/untrusted/log.ts';
import type { CaseChange, PromptReport, Report } from './report.ts';
import { percentOr } from './words.ts';

export type Annotation = {
  readonly level: 'error' | 'warning' | 'notice';
  /** Relative to the root of the repository; undefined: of no file. */
  readonly file?: string;
  readonly line?: number;
  readonly title: string;
  readonly message: string;
};

/** GitHub shows ten annotations a type and step. */
const MOST = 10;

/**
 * What stands beside the changed prompt files: the cases that got worse, where that kept the prompt from passing, and errors
 * that have a place in a file. A prompt that passed gets none: some cases flip by chance alone.
 */
export function annotations(report: Report): readonly Annotation[] {
  const found = [...errorAnnotations(report), ...report.prompts.flatMap(caseAnnotations)];
  const distinct = [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
  const shown = distinct.slice(0, MOST);
  const more = distinct.length - shown.length + omitted(report);
  if (more === 0 || shown.length === 0) return shown;
  const [first] = shown;
  const message = `and ${more} more ${more === 1 ? 'case' : 'cases'}: see the comment, the job summary or report.json`;
  return [
    ...shown,
    { level: 'notice', ...(first?.file === undefined ? {} : { file: first.file }), title: 'Prompt Ratchet', message },
  ];
}

function errorAnnotations(report: Report): Annotation[] {
  const errors = [
    ...(report.error === undefined ? [] : [report.error]),
    ...report.prompts.flatMap(({ verdict }) => (verdict.kind === 'error' ? [verdict.error] : [])),
  ];
  return errors.flatMap(({ name, message, position, todo }) => {
    if (position === undefined) return [];
    const text = terminalText(todo === undefined ? message : `${message} ${todo}`);
    const { file, line } = position;
    return [{ level: 'error', file, ...(line === undefined ? {} : { line }), title: name, message: text }];
  });
}

function caseAnnotations(prompt: PromptReport): Annotation[] {
  const { file, verdict, changes } = prompt;
  if (file === undefined || verdict.kind === 'pass' || verdict.kind === 'error') return [];
  const level = verdict.kind === 'fail' ? 'error' : 'warning';
  const worse = changes.filter(({ baseline, candidate = 1 }) => candidate < (baseline ?? 1));
  const cases = new Map<string, CaseChange[]>();
  for (const change of worse) {
    const key = `${change.suite} ${change.case}`;
    cases.set(key, [...(cases.get(key) ?? []), change]);
  }
  return [...cases.values()].map((lines) => ({
    level,
    file,
    title: `${prompt.slug}: ${lines.every(isAlone) ? 'a case is not perfect' : 'a case got worse'}`,
    message: terminalText(caseMessage(lines)),
  }));
}

/** Nothing to compare it with: a first version. */
function isAlone({ baseline }: CaseChange): boolean {
  return baseline === undefined;
}

function caseMessage(lines: readonly CaseChange[]): string {
  const moves = lines.map(
    ({ scorer, baseline, candidate }) =>
      `${scorer} ${baseline === undefined ? '' : `${percentOr(baseline)} → `}${percentOr(candidate)}`,
  );
  const reason = lines[0]?.reason;
  return `${lines[0]?.case}: ${moves.join(', ')}${reason === undefined ? '' : ` (${reason.slice(0, 200).toWellFormed()})`}`;
}

/** Cases that the report itself left out; those that got better are not among the shown ones either. */
function omitted({ prompts }: Report): number {
  const blocked = prompts.filter(
    ({ verdict, file }) => file !== undefined && (verdict.kind === 'fail' || verdict.kind === 'inconclusive'),
  );
  return blocked.length === 0 ? 0 : Math.max(...blocked.map(({ changesOmitted }) => changesOmitted));
}
