import { createColors } from 'picocolors';
import type { CalibratedScorer } from '../../commands/calibrate.ts';
import { terminalText } from '../../foundation/untrusted/log.ts';
import type { Output } from '../terminal.ts';
import { oneLine, paragraph } from './paragraph.ts';
import { counted, usd } from './plan-view.ts';

type View = Pick<Output, 'colours' | 'width'>;
type Kappa = CalibratedScorer['calibration']['kappa'];
type Interval = { readonly low: number; readonly high: number };

/** Below this a judge's grades are not to be gated on (Landis and Koch 1977: above 0.6 "substantial"). */
const LEAST_KAPPA = 0.6;
/** Fewer answers leave the interval too wide to say anything. */
const FEW_ANSWERS = 50;
const MOST_DISAGREEMENTS = 8;

/** How well one judge grades as people do: numbers, the table of grades, and what that means. */
export function renderCalibration(result: CalibratedScorer, view: View): string {
  const { bold, dim } = createColors(view.colours);
  const { scorer, kind, models, calibration } = result;
  const { graded, kappa, weightedKappa, agreement, bias, grades } = calibration;
  const title = `${scorer}${scorer === kind ? '' : ` (${kind})`} by ${models.join(', ')}`;
  return [
    bold(terminalText(title)),
    `  ${counted(graded, 'answer')} graded by both${notGraded(result)}`,
    ...(agreement === undefined
      ? []
      : [`  agreement      ${percent(agreement.value)}  ${dim(intervalOf(agreement.interval, percent))}`]),
    `  Cohen's kappa  ${kappaText(kappa, dim)}`,
    ...(grades.length > 2 ? [`  weighted kappa ${kappaText(weightedKappa, dim)}`] : []),
    ...(bias === undefined || Math.abs(bias) < 0.005 ? [] : [`  bias           ${biasText(bias)}`]),
    ...(graded === 0 ? [] : ['', ...confusionLines(result, view)]),
    '',
    ...meaning(result, view),
    ...disagreementLines(result, view),
    dim(`  ${spentText(result)}`),
  ].join('\n');
}

function notGraded({ leftOut, calibration: { unscored } }: CalibratedScorer): string {
  return [
    ...(unscored === 0 ? [] : [`${unscored} left unscored by the judge`]),
    ...(leftOut === 0 ? [] : [`${leftOut} without an answer or a grade`]),
  ]
    .map((text) => `, ${text}`)
    .join('');
}

function kappaText(kappa: Kappa, dim: (text: string) => string): string {
  if (kappa.status === 'undefined') return `not defined: ${terminalText(kappa.because)}`;
  return `${kappa.value.toFixed(2)}   ${dim(intervalOf(kappa.interval, (value) => value.toFixed(2)))}`;
}

function intervalOf({ low, high }: Interval, format: (value: number) => string): string {
  return `95% interval ${format(low)} … ${format(high)}`;
}

function biasText(bias: number): string {
  return `${bias > 0 ? '+' : '−'}${Math.abs(bias).toFixed(2)}, the judge is ${bias > 0 ? 'milder' : 'stricter'} than people`;
}

/** Rows: the person's grade. Columns: the judge's. */
function confusionLines({ calibration: { grades, confusion } }: CalibratedScorer, view: View): readonly string[] {
  const { dim, green } = createColors(view.colours);
  const names = grades.map(({ name }) => terminalText(name).slice(0, 24));
  const left = Math.max('people ↓ judge →'.length, ...names.map((name) => name.length));
  const widths = names.map((name, column) =>
    Math.max(name.length, ...confusion.map((row) => String(row[column] ?? 0).length)),
  );
  const head = names.map((name, column) => name.padStart(widths[column] ?? 0));
  return [
    dim(`  ${'people ↓ judge →'.padEnd(left)}  ${head.join('  ')}`),
    ...confusion.map((row, index) => {
      const cells = row.map((count, column) => {
        const text = String(count).padStart(widths[column] ?? 0);
        return index === column ? green(text) : text;
      });
      return `  ${(names[index] ?? '').padEnd(left)}  ${cells.join('  ')}`;
    }),
  ];
}

function meaning({ calibration }: CalibratedScorer, view: View): readonly string[] {
  const { red, yellow, green } = createColors(view.colours);
  const { kappa, graded } = calibration;
  const lines = (text: string, paint: (line: string) => string) => paragraph(text, view.width, '  ').map(paint);
  if (kappa.status === 'undefined') {
    return lines(`Nothing can be said: ${terminalText(kappa.because)}. Grade answers of every quality.`, yellow);
  }
  const { value, interval } = kappa;
  const more = graded < FEW_ANSWERS ? ` ${counted(graded, 'answer')} are few: grade ${FEW_ANSWERS} or more.` : '';
  if (value < LEAST_KAPPA) {
    const how = value <= 0 ? 'no better than chance' : 'too seldom beyond what chance gives';
    return lines(
      `Do not gate on this judge: it agrees with people ${how} (kappa below ${LEAST_KAPPA}). Read the disagreements, make the rubric say what decides them, and calibrate again.${more}`,
      red,
    );
  }
  if (interval.low < LEAST_KAPPA) {
    return lines(
      `Perhaps good enough: the true kappa may be as low as ${interval.low.toFixed(2)}, and below ${LEAST_KAPPA} it would not be. More graded answers tell.${more}`,
      yellow,
    );
  }
  return lines(
    `Good enough to gate on: it agrees with people well beyond chance. That holds for answers like these, and for this model and rubric: calibrate again when one of them changes.${more}`,
    green,
  );
}

function disagreementLines({ calibration, unscored }: CalibratedScorer, view: View): readonly string[] {
  const { dim } = createColors(view.colours);
  const { disagreements } = calibration;
  const shown = disagreements.slice(0, MOST_DISAGREEMENTS);
  const more = disagreements.length - shown.length;
  return [
    ...(shown.length === 0 ? [] : ['', '  Disagreements, the widest first:']),
    ...shown.map(({ case: id, human, judge }) =>
      terminalText(`    ${id}: people say ${human}, the judge says ${judge}`),
    ),
    ...(more <= 0 ? [] : [dim(`    … and ${more} more: --json has them all`)]),
    ...unscored
      .slice(0, 3)
      .flatMap(({ because, answers }) =>
        paragraph(`${answers} unscored: ${terminalText(oneLine(because))}`, view.width, '  ', '    '),
      ),
    '',
  ];
}

function spentText({ spent: { calls, costUsd } }: CalibratedScorer): string {
  if (calls === 0) return 'no model call: every answer was known';
  return `${counted(calls, 'model call')}, ${costUsd === undefined ? 'cost unknown' : usd(costUsd)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
