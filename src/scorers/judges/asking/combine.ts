import { JudgesDisagreeError, UnparseableGradeError } from './errors.ts';
import type { Grade, Unreadable } from './protocol.ts';

/** One grade of one judge, or why there is none. */
export type Ballot = { readonly judge: string; readonly grade: Grade | Unreadable };

export type Decision = Grade & {
  /** How many of how many grades chose it. */
  readonly votes: number;
  readonly of: number;
};

/**
 * What several grades say together, whatever those that cannot be read would have said. `majority`: the choice of more than half of all
 * grades asked for. `median`: the score in the middle of them.
 *
 * @param ballots an odd number.
 * @throws UnparseableGradeError when the only grade cannot be read; JudgesDisagreeError when nothing is decided.
 */
export function combine(ballots: readonly Ballot[], rule: 'majority' | 'median'): Decision {
  const grades = ballots.flatMap(({ grade }) => ('unreadable' in grade ? [] : [grade]));
  const unreadable = ballots.length - grades.length;
  if (grades.length === 0) throw noGrade(ballots);
  const winner = rule === 'majority' ? majority(grades, ballots.length) : median(grades, unreadable);
  if (winner === undefined) throw undecided(grades, unreadable, rule);
  const votes = grades.filter(({ choice }) => choice.name === winner.choice.name).length;
  return { choice: winner.choice, reasons: winner.reasons, votes, of: ballots.length };
}

function noGrade(ballots: readonly Ballot[]): UnparseableGradeError {
  const found = ballots.flatMap(({ judge, grade }) => ('unreadable' in grade ? [`${judge}: ${grade.unreadable}`] : []));
  return new UnparseableGradeError(`no grade from ${found[0]}`, {
    todo: 'It is unscored, and counts as missing. Where a judge does this often, ask another one, or several.',
  });
}

function majority(grades: readonly Grade[], all: number): Grade | undefined {
  return grades.find(({ choice }) => 2 * grades.filter((other) => other.choice.name === choice.name).length > all);
}

/** The same from the lowest and from the highest that the unreadable ones can be. */
function median(grades: readonly Grade[], unreadable: number): Grade | undefined {
  const sorted = grades.toSorted((one, other) => one.choice.score - other.choice.score);
  const middle = (grades.length + unreadable - 1) / 2;
  const [highest, lowest] = [sorted[middle], sorted[middle - unreadable]];
  return highest !== undefined && highest.choice.score === lowest?.choice.score ? highest : undefined;
}

function undecided(grades: readonly Grade[], unreadable: number, rule: string): JudgesDisagreeError {
  const counts = new Map<string, number>();
  for (const { choice } of grades) counts.set(choice.name, (counts.get(choice.name) ?? 0) + 1);
  const listed = [...counts].map(([name, count]) => `${count} × ${name}`);
  const found = [...listed, ...(unreadable === 0 ? [] : [`${unreadable} × not readable`])].join(', ');
  const todo = 'It is unscored, and counts as missing. A clearer rubric, fewer choices or "combine: median" help.';
  return new JudgesDisagreeError(`the grades have no ${rule}: ${found}`, { todo });
}
