import type { Weather } from './connection.ts';
import { FAULT_KINDS, type Fault, type FaultKind, MOMENTS, type Moment } from './faults.ts';
import { pick, type Random, skewed } from './random.ts';
import { isWrite } from './request.ts';

export const CALM: Weather = { fault: () => undefined, lag: () => 0, latency: () => 20 };

/** What goes wrong in one schedule: from nothing at all to most of the requests, and replicas that lag by minutes. */
export function drawWeather(random: Random): Weather & { readonly trouble: number } {
  const trouble = pick(random, [0, 0.05, 0.15, 0.3, 0.5]);
  const stubborn = random() < 0.1 ? drawStubborn(random) : undefined;
  const slowest = pick(random, [40, 400, 4_000]);
  const lag = drawLag(random);
  return {
    trouble,
    latency: () => skewed(random, 5, slowest),
    lag,
    fault(request) {
      const write = isWrite(request);
      if (write && stubborn !== undefined) return { ...stubborn, lateBy: skewed(random, 100, 300_000) };
      // A run makes more reads than writes, and what befalls a write is what matters.
      return random() < (write ? trouble : trouble / 3) ? drawFault(random, write) : undefined;
    },
  };
}

/** Whole minutes, or a second or two; of every read, or of some. */
function drawLag(random: Random): () => number {
  const longest = pick(random, [0, 0, 2_000, 60_000, 600_000]);
  if (longest === 0) return () => 0;
  const share = pick(random, [0.2, 0.6, 1]);
  const same = random() < 0.5 ? random() * longest : undefined;
  return () => (random() < share ? (same ?? random() * longest) : 0);
}

/** What befalls every write of a schedule. Now and then the branch is so busy that nobody comes through. */
function drawStubborn(random: Random): Fault {
  return random() < 0.3 ? { kind: 'moved', moment: 'before' } : drawFault(random, true);
}

function drawFault(random: Random, write: boolean): Fault {
  const kind = pick(random, FAULT_KINDS);
  const moment = write ? pick(random, momentsOf(kind)) : 'before';
  return moment === 'late' ? { kind, moment, lateBy: skewed(random, 100, 300_000) } : { kind, moment };
}

/** Who is told of a validation error has written nothing, but for the table of single faults. */
function momentsOf(kind: FaultKind): readonly Moment[] {
  return kind === '422' ? ['before'] : MOMENTS[kind];
}
