// node bench/gate/engine.ts [--repeats 9]
// What the exact test of a bounded mean costs: a p-value and a bound, against 64 logarithms a score in the same run. Medians.
import { parseArgs } from 'node:util';
import { boundedSample, lowerBound, pAbove } from '../../src/gate/statistics/bounded-mean.ts';

const { values } = parseArgs({ options: { repeats: { type: 'string', default: '9' } } });
const repeats = Number(values.repeats);

/** What a p-value and a bound may take at 500 scores, in µs. */
const LIMIT = { at: 500, p: 2000, bound: 40_000 };

/** Differences of two sides: 0/1 scores, means of three trials, graded scores. */
const DIFFERENCES: readonly [string, (i: number) => number][] = [
  ['0/1', (i) => [1, -1, 0, 0, 0, 0, 0][(i * 7919) % 7] ?? 0],
  ['thirds', (i) => (((i * 7919) % 7) - 3) / 3],
  ['graded', (i) => 0.9 * Math.sin(7.1 * i)],
];

/** Kept, so that no engine leaves out what is measured. */
let kept = 0;
let late = false;

console.log(`node ${process.version}, µs, median of ${repeats}`);
console.log('n       scores    floor     p-value            bound');
for (const n of [20, 100, 500, 2000, 10_000]) {
  for (const [name, difference] of DIFFERENCES) {
    const scores = Array.from({ length: n }, (_, i) => difference(i));
    const sample = boundedSample(scores, { low: -1, high: 1 });
    // Where a gate looks: a few percent.
    const tested = lowerBound(sample, 0.04);
    const floor = median(() => {
      for (let i = 0; i < 64; i += 1) for (const score of scores) kept += Math.log(2 + score);
    });
    const p = median(() => {
      kept += pAbove(sample, tested);
    });
    const bound = median(() => {
      kept += lowerBound(sample, 0.05);
    });
    late ||= n === LIMIT.at && (p > LIMIT.p || bound > LIMIT.bound);
    console.log(
      [
        String(n).padEnd(8),
        name.padEnd(8),
        floor.toFixed(0).padStart(7),
        `${p.toFixed(0).padStart(8)} (× ${(p / floor).toFixed(2)})`.padEnd(19),
        `${bound.toFixed(0).padStart(8)} (× ${(bound / floor).toFixed(2)})`,
      ].join(' '),
    );
  }
}
console.log(`limits at ${LIMIT.at}: ${LIMIT.p} and ${LIMIT.bound} µs, ${late ? 'NOT kept' : 'kept'}`);
process.exitCode = late || Number.isNaN(kept) ? 1 : 0;

/** Of one call, in µs, each measurement long enough for the clock. */
function median(call: () => void): number {
  const times = Array.from({ length: repeats + 2 }, () => {
    const started = performance.now();
    let calls = 0;
    do {
      call();
      calls += 1;
    } while (performance.now() - started < 5);
    return (1000 * (performance.now() - started)) / calls;
  }).slice(2);
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
