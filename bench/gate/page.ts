import { ALPHA } from '../../src/gate/policy.ts';
import type { Cell } from './cells.ts';
import { callsOf, promotedBy } from './figures.ts';
import { DROP } from './gates.ts';

/** The Markdown page of the figures. */
export function pageOf(cells: readonly Cell[], command: string, seed: string): string {
  const gates = Math.max(...cells.flatMap(({ tallies }) => Object.values(tallies).map((tally) => tally.gates)));
  return `# The gate in figures

<!-- Written by ${command}; not by hand. -->

What the gate's rules do to prompts whose true quality is known, beside rules that teams write themselves. These are **simulated**
comparisons: ${thousands(gates)} for each row and true drop, drawn from the world below and decided by the code that gates, its looks,
tests and early stopping included. Each rule sees the same draws. A share is exact to about ±${(196 * Math.sqrt(0.25 / gates)).toFixed(1)} points. Reprinted by
\`${command}\` (seed \`${seed}\`), which also compares them with what the gate was designed to do. How the gate decides is told in [gate.md](gate.md).

**The simulated world.** One scorer of 0 and 1. 32% of the cases are a coin toss each time, so that 16% of all cases flip between two runs of
one and the same prompt; of the others 85% always pass and 15% always fail. A changed prompt breaks some cases for good and mends
others: what it breaks less what it mends is its true drop, and together they are at least 2.5% of the cases. The gate allows a drop of
5 pp. Real prompts, cases and scorers differ: noisier ones need more cases for the same figures. No earlier baseline trials are used;
with them the gate sees more for the same calls.

**The rules.** *must not drop*: the candidate's mean is not below the baseline's. *drop ≤ 5 pp*: not by more than 5 pp. *block if significant*: no
significant drop (paired t, two-sided 5%). *simple* and *strict* are the gate's two modes. The first three run every trial.

## Prompts that are 5 pp worse: promoted

*strict* promises at most 5%.

${table(cells, DROP, promoted)}

## Prompts that are 10 pp worse: promoted

${table(cells, 2 * DROP, promoted)}

## Prompts that are just as good: blocked

What the protection above costs. A blocked prompt that is as good needs more cases, more trials or a larger \`max-drop\`.

${table(cells, 0, blocked)}

## Prompts that are just as good: mean calls

Both sides together.

${table(cells, 0, calls)}

† Below ${FEWEST} cases not even a tie on every case shows that a prompt is not worse by more than 5 pp: the strict gate refuses such a
suite before the first call. The row shows what it would do.
`.replaceAll(/ +$/gm, '');
}

/** From so many cases on a tie on each of them passes a strict gate. */
const FEWEST = Math.ceil(Math.log(ALPHA) / Math.log1p(-DROP));

function table(cells: readonly Cell[], drop: number, show: (cell: Cell, rule: string) => string): string {
  const rows = cells.filter((cell) => cell.drop === drop);
  const rules = Object.keys(rows[0]?.tallies ?? {});
  return [
    ['cases × trials', ...rules],
    ['---', ...rules.map(() => '---:')],
    ...rows.map((cell) => [
      `${cell.cases} × ${cell.trials}`,
      ...rules.map((rule) => `${show(cell, rule)}${rule === 'strict' && cell.cases < FEWEST ? ' †' : ''}`),
    ]),
  ]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n');
}

function promoted(cell: Cell, rule: string): string {
  return percent(promotedBy(cell, rule).value);
}

function blocked(cell: Cell, rule: string): string {
  return percent(1 - promotedBy(cell, rule).value);
}

function calls(cell: Cell, rule: string): string {
  return thousands(callsOf(cell, rule).value);
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)}%`;
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
