import type { RunPlan } from '../subject.ts';
import { Run, type RunOptions, type RunResult } from './run.ts';
import { Stop } from './stop.ts';
import type { Next } from './waves.ts';

/**
 * Carries out a plan, wave by wave: asks what `next` wants, scores each completion as it arrives, and gathers the evaluations.
 * Both sides of a comparison run interleaved, case by case, so that a provider's drift hits both; one trial of every case first,
 * then the next trial.
 *
 * @throws what a dataset throws when it can no longer be read, what `next` throws, RangeError for a wave that asks for what is
 * not there, and defects. A model's failures are in the result.
 */
export async function runEvaluations(plan: RunPlan, options: RunOptions): Promise<RunResult> {
  const { concurrency, signal, next } = options;
  if (!(concurrency >= 1)) throw new RangeError(`concurrency must be at least 1: found ${concurrency}`);
  const stop = new Stop(signal);
  try {
    const run = new Run(plan, stop, options);
    const over = await untilNothingIsWanted(next, run, stop);
    const { evaluations, spent } = run.end();
    return over || stop.reason === undefined ? { evaluations, spent } : { evaluations, spent, stopped: stop.reason };
  } finally {
    stop.release();
  }
}

/** @returns false when the run was stopped before. */
async function untilNothingIsWanted(next: Next, run: Run, stop: Stop): Promise<boolean> {
  let idle = 0;
  let verified = false;
  await run.score();
  while (!stop.ended) {
    const wave = next(run.evaluations());
    if (wave.length === 0) return true;
    // Not before something is wanted: a gate that knows beforehand that it cannot pass costs nothing.
    if (!verified) await run.verifyPools();
    verified = true;
    if (stop.ended) return false;
    idle = (await run.carryOut(wave)) ? 0 : idle + 1;
    await run.score();
    if (idle > MOST_IDLE_WAVES) throw new RangeError('one wave after another asks for nothing but what is there');
  }
  return false;
}

/** With everything recorded, each look of a comparison is a wave that finds everything there: there are a few dozen at most. */
const MOST_IDLE_WAVES = 1000;
