import { isNonEmpty, type NonEmptyArray } from '../../foundation/brand.ts';
import { ALPHA } from '../policy.ts';
import { spend } from '../statistics/spending.ts';

/** A moment of a run at which the gate is asked: so many cases of the shuffled order, so many trials of each. */
export type Look = {
  readonly cases: number;
  readonly rounds: number;
  /** Share of all calls that are made by then, 0–1. */
  readonly share: number;
  /**
   * Level of a one-sided test at this look. Over all looks of a run they spend 5 % together, so that looking early does not raise
   * the chance of a wrong pass.
   */
  readonly level: number;
  /** The level of the last look. */
  readonly lastLevel: number;
  /** 0-based, of `of`. */
  readonly number: number;
  readonly of: number;
};

export const isFinal = ({ number, of }: Look): boolean => number === of - 1;

/** All of it at once. */
export function onlyLook(cases: number, trials: number): Look {
  return { cases, rounds: trials, share: 1, level: ALPHA, lastLevel: ALPHA, number: 0, of: 1 };
}

export type LooksInput = {
  readonly cases: number;
  readonly trials: number;
  readonly earlyStop: boolean;
  /** True when the sample is large enough to pass at this level. The looks spend some of it: a small sample keeps all for the end. */
  readonly canPassAt: (level: number) => boolean;
};

/**
 * A quarter and a half of the cases (half alone below 80, neither below 40), all of them, then after each further trial: all cases
 * first, then trials (design, statistics, "Early stopping").
 */
export function looksOf({ cases, trials, earlyStop, canPassAt }: LooksInput): NonEmptyArray<Look> {
  const steps = earlyStop ? withLevels(stepsOf(cases, trials), canPassAt) : [];
  const lastLevel = steps.at(-1)?.level ?? ALPHA;
  const looks = steps.map((step, number) => ({ ...step, lastLevel, number, of: steps.length }));
  return isNonEmpty(looks) ? looks : [onlyLook(cases, trials)];
}

type Step = Pick<Look, 'cases' | 'rounds' | 'share'>;

function stepsOf(cases: number, trials: number): readonly Step[] {
  const parts = cases >= 80 ? [0.25, 0.5] : cases >= 40 ? [0.5] : [];
  const step = (seen: number, rounds: number) => ({ cases: seen, rounds, share: (seen * rounds) / (cases * trials) });
  return [
    ...parts.map((part) => step(Math.round(cases * part), 1)),
    ...Array.from({ length: trials }, (_, round) => step(cases, round + 1)),
  ];
}

function withLevels(steps: readonly Step[], canPassAt: LooksInput['canPassAt']): readonly (Step & { level: number })[] {
  const spent = spend(steps, ALPHA);
  const last = spent.at(-1);
  if (last === undefined || canPassAt(last.level) || !canPassAt(ALPHA)) return spent;
  return spent.map((step) => ({ ...step, level: step === last ? ALPHA : 0 }));
}
