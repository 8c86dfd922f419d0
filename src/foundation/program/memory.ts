import { readFile } from 'node:fs/promises';

const INTERVAL_MS = 100;

/** More programs than a scorer starts: what starts programs without end is over its cap, whatever they hold. */
const MOST_PROGRAMS = 256;

/**
 * Looks ten times a second at the memory that a program and the programs it started hold, and reports once when it is over the
 * cap. Linux only (`/proc`, proc(5)): elsewhere nothing is watched. What is taken and given back between two looks is not seen.
 *
 * @returns stops watching.
 */
export function watchMemory(pid: number, capMb: number, over: (foundMb: number) => void): () => void {
  if (process.platform !== 'linux') return () => undefined;
  let looking = false;
  const timer = setInterval(async () => {
    if (looking) return;
    looking = true;
    const foundMb = await residentMb(pid);
    looking = false;
    if (foundMb > capMb) {
      clearInterval(timer);
      over(foundMb);
    }
  }, INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Resident memory, without files that are mapped: a page that two of the programs share counts twice. */
async function residentMb(root: number): Promise<number> {
  const pids = [root];
  let kilobytes = 0;
  for (let index = 0; index < pids.length; index += 1) {
    if (index >= MOST_PROGRAMS) return Number.POSITIVE_INFINITY;
    const pid = pids[index];
    const [status, children] = await Promise.all([
      textOf(`/proc/${pid}/status`),
      textOf(`/proc/${pid}/task/${pid}/children`),
    ]);
    kilobytes += numberIn(status, /^RssAnon:\s+(\d+)/m) + numberIn(status, /^RssShmem:\s+(\d+)/m);
    pids.push(...children.split(' ').filter(Boolean).map(Number));
  }
  return kilobytes / 1024;
}

/** A program that has just ended has no files there. */
async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return '';
  }
}

function numberIn(text: string, pattern: RegExp): number {
  return Number(pattern.exec(text)?.[1] ?? 0);
}
