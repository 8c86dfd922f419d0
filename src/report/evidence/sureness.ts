import { type Comparison, percent, signedPoints } from '../../gate/index.ts';
import type { PromptReport } from '../report.ts';

/**
 * How sure a pass is, by the chance that the prompt is worse by more than is tolerated: `sure` up to 5 %, `likely` up to 20 %, else
 * `weak`. A strict pass is `proven`.
 */
export type Sureness = 'proven' | 'sure' | 'likely' | 'weak';

const SURE = 0.05;
const LIKELY = 0.2;

/** Against what the environment holds; undefined where nothing can be said: no baseline, or too few cases for a mean. */
export function surenessOf({ mode, comparisons }: Pick<PromptReport, 'mode' | 'comparisons'>): Sureness | undefined {
  const chance = chanceWorse(comparisons);
  if (chance === undefined) return undefined;
  if (mode === 'strict') return 'proven';
  return surenessAt(chance);
}

export function surenessAt(chance: number): Sureness {
  if (chance <= SURE) return 'sure';
  return chance <= LIKELY ? 'likely' : 'weak';
}

/** What it says of a pass. */
export const surenessWords: { readonly [sureness in Sureness]: string } = {
  proven: 'proven',
  sure: 'sure',
  likely: 'likely, not sure',
  weak: 'weak evidence',
};

/** The least sure of several; undefined where there is none. */
export function leastSure(all: readonly (Sureness | undefined)[]): Sureness | undefined {
  return WEAKEST_FIRST.find((one) => all.includes(one));
}

const WEAKEST_FIRST: readonly Sureness[] = ['weak', 'likely', 'sure', 'proven'];

/** The largest over the suites; undefined when one of them has none. */
function chanceWorse(comparisons: readonly Comparison[]): number | undefined {
  const chances = comparisons
    .filter(({ against, composite }) => against === undefined && composite.difference !== undefined)
    .map(({ composite }) => composite.chanceWorse);
  if (chances.length === 0 || chances.includes(undefined)) return undefined;
  return Math.max(...chances.map((chance) => chance ?? 1));
}

/** How a sentence on the chance begins. */
export const CHANCE = 'the chance that ';

/**
 * `the chance that it is more than 5.0 pp worse is 2.1%`; `drop` undefined: it is not known how much is tolerated. `together`: of
 * several scorers, whose own chances are other ones.
 */
export function chanceWords(chance: number, drop: number | undefined, together = false): string {
  const worse =
    drop === undefined ? 'worse by more than is tolerated' : drop === 0 ? 'worse' : `more than ${pointsOf(drop)} worse`;
  return `${CHANCE}${together ? 'all scorers together are' : 'it is'} ${worse} is ${chanceOf(chance)}`;
}

/** Never 0% or 100%: data do not say so. */
function chanceOf(chance: number): string {
  if (chance < 0.001) return 'below 0.1%';
  if (chance > 0.999) return 'above 99.9%';
  return percent(chance, chance < 0.1 || chance > 0.99 ? 1 : 0);
}

/** A limit of the config in percentage points, with as many digits as it has: `5.0 pp`, `1.25 pp`. */
export function pointsOf(limit: number): string {
  const digits = [1, 2, 3].find((each) => Math.abs(Number((limit * 100).toFixed(each)) - limit * 100) < 1e-9) ?? 3;
  return signedPoints(Math.abs(limit), digits).replace('+', '');
}
