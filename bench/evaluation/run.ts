// node bench/evaluation/run.ts [--cases 10000] [--concurrency 128] [--repeats 5] [--large]
// Two prompt versions over one dataset against a loopback model in a process of its own: our engine against bare undici.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import type { Figures } from './measure.ts';
import { datasetLines } from './subjects.ts';

const SERVER = new URL('./server.ts', import.meta.url);
const FLOOR = new URL('./floor.ts', import.meta.url);
const OURS = new URL('./ours.ts', import.meta.url);

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    concurrency: { type: 'string', default: '128' },
    repeats: { type: 'string', default: '5' },
    /** 100,000 cases, once: for the memory. */
    large: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  print('node bench/evaluation/run.ts [--cases 10000] [--concurrency 128] [--repeats 5] [--large]');
  process.exit();
}
const cases = Number(values.cases);
const concurrency = Number(values.concurrency);
const folder = await mkdtemp(join(tmpdir(), 'prompt-ratchet-bench-'));

try {
  print(`node ${process.version}, two versions × ${cases} cases, ${concurrency} at once, median of ${values.repeats}`);
  await withServer(0, async (baseUrl) => {
    const file = await dataset(cases);
    const floors: Figures[] = [];
    const bare: Figures[] = [];
    const ours: Figures[] = [];
    for (let repeat = 0; repeat < Number(values.repeats); repeat += 1) {
      floors.push(await floor(baseUrl, cases));
      bare.push(await engine(baseUrl, file, join(folder, `cache-bare-${repeat}`), 'bare'));
      ours.push(await engine(baseUrl, file, join(folder, `cache-${repeat}`)));
    }
    row('bare undici', median(floors));
    row('ours over bare undici', median(bare), median(floors));
    row('ours, everything on', median(ours), median(floors));
  });

  await withServer(0, async (baseUrl) => {
    const file = await dataset(1000);
    const cache = join(folder, 'cache-again');
    await engine(baseUrl, file, cache);
    row('1,000 cases again, from the cache', await engine(baseUrl, file, cache));
  });

  await withServer(50, async (baseUrl) => {
    const file = await dataset(1000);
    const figures = await engine(baseUrl, file, join(folder, 'cache-latency'), 'built-in', 16);
    const limit = (Math.ceil(figures.calls / 16) * 50) / 1000;
    row('1,000 cases at 50 ms, 16 at once', figures);
    print(`  latency limit ${limit.toFixed(2)} s: ${((100 * limit) / figures.wall).toFixed(1)}% of it reached`);
  });

  if (values.large) {
    await withServer(0, async (baseUrl) => {
      const file = await dataset(100_000);
      const bare = await floor(baseUrl, 100_000);
      row('100,000 cases, bare undici', bare);
      row('100,000 cases, ours', await engine(baseUrl, file, join(folder, 'cache-large')), bare);
    });
  }
} finally {
  await rm(folder, { recursive: true });
}

async function dataset(size: number): Promise<string> {
  const file = join(folder, `cases-${size}.jsonl`);
  await pipeline(Readable.from(datasetLines(size)), createWriteStream(file));
  return file;
}

async function withServer(latencyMs: number, use: (baseUrl: string) => Promise<void>): Promise<void> {
  const server = spawn(process.execPath, [fileURLToPath(SERVER), String(latencyMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [baseUrl] = await once(createInterface({ input: server.stdout }), 'line');
    await use(String(baseUrl));
  } finally {
    server.kill();
  }
}

function floor(baseUrl: string, size: number): Promise<Figures> {
  return figuresOf(FLOOR, [baseUrl, String(size), String(concurrency)]);
}

function engine(
  baseUrl: string,
  file: string,
  cache: string,
  provider = 'built-in',
  atOnce = concurrency,
): Promise<Figures> {
  return figuresOf(OURS, [provider, baseUrl, file, cache, String(atOnce)]);
}

async function figuresOf(script: URL, args: readonly string[]): Promise<Figures> {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(script), ...args]);
  return JSON.parse(stdout) as Figures;
}

/** By wall time. */
function median(all: readonly Figures[]): Figures {
  const sorted = [...all].sort((a, b) => a.wall - b.wall);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError('the median of nothing');
  return middle;
}

function row(name: string, figures: Figures, floorFigures?: Figures): void {
  const { wall, cpu, megabytes, calls, detail } = figures;
  const ratio =
    floorFigures === undefined
      ? ''
      : `  (× ${(wall / floorFigures.wall).toFixed(2)} wall, × ${(cpu / floorFigures.cpu).toFixed(2)} CPU)`;
  const columns = [
    `${wall.toFixed(2)} s wall`,
    `${cpu.toFixed(2)} s CPU`,
    `${megabytes.toFixed(0)} MB`,
    `${calls} calls`,
  ];
  print(`${name.padEnd(36)} ${columns.join('  ')}${ratio}`);
  if (detail !== undefined) print(`  ${detail}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
