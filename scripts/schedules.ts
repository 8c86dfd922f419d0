// Plays schedules of promotions and faults (test/properties), on every core: `npm run schedules -- 1000000 [first seed]`. Exit
// code 1 when an invariant does not hold in one of them; `SEED=<seed> npx vitest run test/properties/promotion-schedules.test.ts`
// plays that one alone.
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { playSchedule } from '../test/properties/github/runs/schedule.ts';

type Range = { readonly first: number; readonly count: number };
type Counts = Readonly<Record<string, number>>;
type Played = Range & {
  readonly told: Counts;
  readonly faults: Counts;
  readonly violations: readonly string[];
};

/** Schedules that a core is given at once. */
const CHUNK = 200;
const PROGRESS_MS = 5_000;

if (isMainThread) await main(Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 1));
else parentPort?.on('message', async (range: Range) => parentPort?.postMessage(await play(range)));

async function main(schedules: number, first: number): Promise<void> {
  if (!Number.isSafeInteger(schedules) || schedules < 1 || !Number.isSafeInteger(first)) {
    process.stderr.write('How many schedules? `npm run schedules -- 1000000 [first seed]`\n');
    process.exitCode = 2;
    return;
  }
  const started = performance.now();
  const told = new Map<string, number>();
  const faults = new Map<string, number>();
  const violations: string[] = [];
  let played = 0;
  const tell = () => {
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(
      `${played} of ${schedules} schedules, ${violations.length} violations, ${seconds.toFixed(0)} s\n`,
    );
  };
  const progress = setInterval(tell, PROGRESS_MS);
  await playOnEveryCore({ first, count: schedules }, (part) => {
    played += part.count;
    add(told, part.told);
    add(faults, part.faults);
    for (const violation of part.violations) process.stdout.write(`${violation}\n`);
    violations.push(...part.violations);
  });
  clearInterval(progress);
  tell();
  process.stdout.write(`outcomes: ${describe(told)}\nfaults: ${describe(faults)}\n`);
  if (violations.length > 0) process.exitCode = 1;
}

async function playOnEveryCore({ first, count }: Range, onPlayed: (part: Played) => void): Promise<void> {
  let next = first;
  const end = first + count;
  const workers = Array.from({ length: availableParallelism() }, () => new Worker(new URL(import.meta.url)));
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise<void>((resolve, reject) => {
          const give = () => {
            if (next >= end) {
              resolve();
              return;
            }
            const range = { first: next, count: Math.min(CHUNK, end - next) };
            next += range.count;
            worker.postMessage(range);
          };
          worker.on('error', reject);
          worker.on('message', (part: Played) => {
            onPlayed(part);
            give();
          });
          give();
        }),
    ),
  );
  await Promise.all(workers.map((worker) => worker.terminate()));
}

async function play({ first, count }: Range): Promise<Played> {
  const told = new Map<string, number>();
  const faults = new Map<string, number>();
  const violations: string[] = [];
  for (let seed = first; seed < first + count; seed += 1) {
    const report = await playSchedule(seed);
    for (const name of report.told) add(told, { [name]: 1 });
    for (const name of report.faults) add(faults, { [name]: 1 });
    violations.push(...report.violations.map((violation) => `SEED=${seed}: ${violation}`));
  }
  return { first, count, told: Object.fromEntries(told), faults: Object.fromEntries(faults), violations };
}

function add(counts: Map<string, number>, more: Counts): void {
  for (const [name, count] of Object.entries(more)) counts.set(name, (counts.get(name) ?? 0) + count);
}

function describe(counts: ReadonlyMap<string, number>): string {
  const ordered = [...counts].toSorted(([, one], [, other]) => other - one);
  return ordered.map(([name, count]) => `${name} ${count}`).join(', ');
}
