import { InvalidValueError } from '../foundation/errors.ts';
import type { JsonValue } from '../foundation/json.ts';
import { excerpt } from './scores.ts';

/** What a judge may choose, by name, and its score. */
export type Choices = Readonly<Record<string, number>>;

/** One answer that a judge and a person have graded. */
export type GradedAnswer = {
  readonly case: string;
  /** The judge's score; undefined: it is unscored. */
  readonly judge: number | undefined;
  /** The person's grade: the name of a choice, or its score. */
  readonly human: JsonValue;
};

/** 95 %. */
export type Interval = { readonly low: number; readonly high: number };

/** Cohen's kappa: 1 is full agreement, 0 what chance alone gives, below 0 less than that. */
export type Kappa =
  | { readonly status: 'defined'; readonly value: number; readonly interval: Interval }
  | { readonly status: 'undefined'; readonly because: string };

export type Calibration = {
  /** Answers that both have graded. */
  readonly graded: number;
  /** Answers that the judge left unscored: counted, and in no other number. */
  readonly unscored: number;
  /** The part of the graded answers on which both agree, with Wilson's interval; undefined when nothing was graded. */
  readonly agreement: { readonly value: number; readonly interval: Interval } | undefined;
  /** Unweighted: every disagreement is one. */
  readonly kappa: Kappa;
  /** With linear weights: a neighbouring grade is less of a disagreement than a distant one. The same for two grades. */
  readonly weightedKappa: Kappa;
  /** Mean of judge − human, in −1…1: above 0 the judge is milder than people. Undefined when nothing was graded. */
  readonly bias: number | undefined;
  /** Grades from the lowest score; choices with one score are one grade. */
  readonly grades: readonly { readonly name: string; readonly score: number }[];
  /** Answers by the person's grade (rows) and the judge's (columns), in the order of `grades`. */
  readonly confusion: readonly (readonly number[])[];
  /** Widest first. */
  readonly disagreements: readonly { readonly case: string; readonly human: string; readonly judge: string }[];
};

/**
 * How well a judge grades as people do. Pure.
 *
 * @throws InvalidValueError for a grade of a person that is none of the choices, and for a score of the judge that no choice has.
 */
export function calibrate(answers: readonly GradedAnswer[], choices: Choices): Calibration {
  const grades = gradesOf(choices);
  const pairs = answers.flatMap(({ case: id, judge, human }): Pair[] => {
    const wanted = humanGrade(id, human, choices, grades);
    return judge === undefined ? [] : [{ case: id, human: wanted, judge: gradeOf(id, judge, grades) }];
  });
  const confusion = grades.map((_, row) =>
    grades.map((_, column) => pairs.filter(({ human, judge }) => human === row && judge === column).length),
  );
  return {
    graded: pairs.length,
    unscored: answers.length - pairs.length,
    agreement: agreementOf(pairs),
    kappa: kappaOf(confusion, grades, (row, column) => (row === column ? 1 : 0)),
    weightedKappa: kappaOf(confusion, grades, (row, column) => 1 - Math.abs(row - column) / (grades.length - 1)),
    bias: pairs.length === 0 ? undefined : sum(pairs.map((pair) => milder(pair, grades))) / pairs.length,
    grades,
    confusion,
    disagreements: disagreementsOf(pairs, grades),
  };
}

/** Grades by their places in the list of grades. */
type Pair = { readonly case: string; readonly human: number; readonly judge: number };

function agreementOf(pairs: readonly Pair[]): Calibration['agreement'] {
  if (pairs.length === 0) return undefined;
  const value = pairs.filter(({ human, judge }) => human === judge).length / pairs.length;
  return { value, interval: wilson(value, pairs.length) };
}

/** How much higher the judge's score is. */
function milder({ human, judge }: Pair, grades: Grades): number {
  return (grades[judge]?.score ?? 0) - (grades[human]?.score ?? 0);
}

function disagreementsOf(pairs: readonly Pair[], grades: Grades): Calibration['disagreements'] {
  const apart = (pair: Pair) => Math.abs(milder(pair, grades));
  const name = (place: number) => grades[place]?.name ?? '';
  return pairs
    .filter(({ human, judge }) => human !== judge)
    .toSorted((one, other) => apart(other) - apart(one))
    .map(({ case: id, human, judge }) => ({ case: id, human: name(human), judge: name(judge) }));
}

type Grades = Calibration['grades'];

function gradesOf(choices: Choices): Grades {
  const scores = [...new Set(Object.values(choices))].sort((one, other) => one - other);
  const named = (score: number) => Object.keys(choices).filter((name) => choices[name] === score);
  return scores.map((score) => ({ name: named(score).join(' / '), score }));
}

/** A name counts before a score, so that choices may be called `1` to `5`; a CSV file has only texts. */
function humanGrade(id: string, human: JsonValue, choices: Choices, grades: Grades): number {
  const text = typeof human === 'string' || typeof human === 'number' ? String(human).trim() : '';
  const named = Object.hasOwn(choices, text) ? choices[text] : undefined;
  const score = named ?? (text === '' ? undefined : Number(text));
  const found = grades.findIndex((grade) => grade.score === score);
  if (found !== -1) return found;
  const known = Object.entries(choices).map(([choice, value]) => `${choice} (${value})`);
  throw new InvalidValueError(
    `case ${id}: the grade ${typeof human === 'string' ? excerpt(human) : JSON.stringify(human).slice(0, 60)} is none of ${known.join(', ')}`,
    {
      todo: 'Write the name of a choice, or its score.',
    },
  );
}

function gradeOf(id: string, score: number, grades: Grades): number {
  const found = grades.findIndex((grade) => grade.score === score);
  if (found !== -1) return found;
  throw new InvalidValueError(`case ${id}: no choice of the judge has the score ${score}`, {
    todo: 'Calibrate the judge as it is written, without "not" and without a weight.',
  });
}

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/** Wilson 1927: keeps inside 0–1, and has a width when all or none agree. */
function wilson(share: number, count: number): Interval {
  const spread = 1 + Z ** 2 / count;
  const middle = (share + Z ** 2 / (2 * count)) / spread;
  const half = (Z / spread) * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/**
 * Cohen 1960, and 1968 for weights; the interval is from the large-sample variance of Fleiss, Cohen and Everitt 1969 (equation 14 for
 * weights), as in statsmodels' `cohens_kappa`, kept inside −1…1. Where that variance is 0, as when all agree, the interval is Wilson's
 * for the agreement, with the agreement by chance taken as known: a handful of equal grades proves little.
 *
 * Undefined where one of the two used a single grade: kappa is then 0 whatever the agreement is.
 */
function kappaOf(
  counts: readonly (readonly number[])[],
  grades: Grades,
  weight: (row: number, column: number) => number,
): Kappa {
  const rows = counts.map((row) => sum(row));
  const columns = counts.map((_, column) => sum(counts.map((row) => row[column] ?? 0)));
  const total = sum(rows);
  if (total === 0) return { status: 'undefined', because: 'nothing was graded by both' };
  const single = onlyGrade('people', rows, grades) ?? onlyGrade('the judge', columns, grades);
  if (single !== undefined) return { status: 'undefined', because: single };
  const [human, judge] = [rows.map((count) => count / total), columns.map((count) => count / total)];
  const cells = counts.flatMap((row, i) =>
    row.map((count, j) => ({ i, j, part: count / total, weight: weight(i, j) })),
  );
  const byChance = (i: number, j: number) => (human[i] ?? 0) * (judge[j] ?? 0);
  const observed = sum(cells.map((cell) => cell.part * cell.weight));
  const expected = sum(cells.map((cell) => byChance(cell.i, cell.j) * cell.weight));
  const value = (observed - expected) / (1 - expected);
  const rowMean = (i: number) => sum(judge.map((part, j) => part * weight(i, j)));
  const columnMean = (j: number) => sum(human.map((part, i) => part * weight(i, j)));
  const squares = cells.map(
    (cell) => cell.part * (cell.weight * (1 - expected) - (rowMean(cell.i) + columnMean(cell.j)) * (1 - observed)) ** 2,
  );
  const variance =
    (sum(squares) - (observed * expected - 2 * expected + observed) ** 2) / (total * (1 - expected) ** 4);
  const error = Math.sqrt(Math.max(0, variance));
  const carried = (share: number) => (share - expected) / (1 - expected);
  const { low, high } = wilson(observed, total);
  const interval =
    error > 1e-7 ? { low: value - Z * error, high: value + Z * error } : { low: carried(low), high: carried(high) };
  return { status: 'defined', value, interval: { low: Math.max(-1, interval.low), high: Math.min(1, interval.high) } };
}

function onlyGrade(who: string, counts: readonly number[], grades: Grades): string | undefined {
  const used = counts.flatMap((count, index) => (count > 0 ? [grades[index]?.name] : []));
  return used.length === 1 ? `${who} used one grade only: ${used[0]}` : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
