// node bench/gate/run.ts [--quick] [--gates 5000] [--seed gate] [--threads 2]
// What the gate does to prompts that are as good as, 5 pp worse and 10 pp worse than what they replace, beside naive rules, in a
// simulated world. All of it is written to docs/gate-figures.md. --quick: fewer worlds and gates, written nowhere. Both compare the
// figures with the designed ones, and end with 1 when one is missed.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { simulateCells } from './cells.ts';
import { pageOf } from './page.ts';
import { missedBy } from './table.ts';

const PAGE = new URL('../../docs/gate-figures.md', import.meta.url);

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    gates: { type: 'string', default: '5000' },
    seed: { type: 'string', default: 'gate' },
    threads: { type: 'string', default: '2' },
  },
});

const worlds = values.quick ? quick() : full(Number(values.gates));
const started = performance.now();
const cells = await simulateCells(worlds, values.seed, Number(values.threads), progress());
const missed = missedBy(cells);
for (const sentence of missed) console.log(`missed: ${sentence}`);
console.log(
  `${cells.length} worlds in ${seconds()} s: ${missed.length === 0 ? 'as designed' : `${missed.length} missed`}`,
);
if (!values.quick) {
  const options = values.gates === '5000' ? '' : ` --gates ${values.gates}`;
  await writeFile(PAGE, pageOf(cells, `node bench/gate/run.ts${options}`, values.seed));
}
process.exitCode = missed.length === 0 ? 0 : 1;

function full(gates: number) {
  return [20, 50, 100, 500].flatMap((cases) =>
    [1, 3, 5].flatMap((trials) => [0, 0.05, 0.1].map((drop) => ({ cases, trials, drop, gates }))),
  );
}

/** The worlds of the designed figures, and one more for strict. */
function quick() {
  return [
    { cases: 50, trials: 3, gates: 2000 },
    { cases: 100, trials: 3, gates: 2000 },
    { cases: 500, trials: 3, gates: 750 },
    { cases: 100, trials: 1, gates: 1000 },
  ].flatMap((world) => [0, 0.05].map((drop) => ({ ...world, drop })));
}

/** Every few seconds. */
function progress(): (done: number, of: number) => void {
  let told = 0;
  return (done, of) => {
    if (performance.now() - told < 5000 && done < of) return;
    told = performance.now();
    console.error(`${done} of ${of} gates, ${seconds()} s`);
  };
}

function seconds(): number {
  return Math.round((performance.now() - started) / 1000);
}
