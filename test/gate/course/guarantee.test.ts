import { describe, expect, it } from 'vitest';
import { type Look, looksOf } from '../../../src/gate/course/looks.ts';
import { boundedSample, pAbove } from '../../../src/gate/statistics/bounded-mean.ts';

const DROP = 0.05;

/** Of all cases of a prompt: broken for good, and mended for good. Their difference is its true drop. */
type Change = { readonly broken: number; readonly mended: number };

/**
 * The exact chance that some look of a strict gate passes, by enumeration of how many of the cases seen are broken and mended. With
 * steady answers a further trial shows nothing new, so that one trial is all there is to look at. Giving up early is left out: it
 * can only take passes away.
 */
function chanceToPass(cases: number, { broken, mended }: Change, levelOf = ({ level }: Look) => level): number {
  const looks = looksOf({
    cases,
    trials: 1,
    earlyStop: true,
    canPassAt: (level) => Math.log1p(-DROP) * cases <= Math.log(level),
  });
  let open = new Map([['0 0', 1]]);
  let seen = 0;
  let passed = 0;
  for (const look of looks) {
    const steps = multinomial(look.cases - seen, broken, mended);
    seen = look.cases;
    const reached = new Map<string, number>();
    for (const [state, chance] of open) {
      const [lost = 0, won = 0] = state.split(' ').map(Number);
      for (const step of steps) {
        const key = `${lost + step.lost} ${won + step.won}`;
        reached.set(key, (reached.get(key) ?? 0) + chance * step.chance);
      }
    }
    open = new Map();
    for (const [state, chance] of reached) {
      if (chance < 1e-12) continue;
      const [lost = 0, won = 0] = state.split(' ').map(Number);
      if (passes(seen, lost, won, levelOf(look))) passed += chance;
      else open.set(state, chance);
    }
  }
  return passed;
}

function passes(cases: number, lost: number, won: number, level: number): boolean {
  // Far below what is allowed nothing passes; the exact test would say so at length.
  if (won - lost < -DROP * cases) return false;
  const values = Array.from({ length: cases }, (_, at) => (at < lost ? -1 : at < lost + won ? 1 : 0));
  return pAbove(boundedSample(values, { low: -1, high: 1 }), -DROP) <= level;
}

/** Chances of so many broken and mended ones among the next cases, without those below 1e-12. */
function multinomial(count: number, broken: number, mended: number) {
  const found: { readonly lost: number; readonly won: number; readonly chance: number }[] = [];
  for (let lost = 0; lost <= count; lost += 1) {
    const first = binomial(count, lost, broken);
    if (first < 1e-12) continue;
    for (let won = 0; won <= count - lost; won += 1) {
      const chance = first * binomial(count - lost, won, mended / (1 - broken));
      if (chance >= 1e-12) found.push({ lost, won, chance });
    }
  }
  return found;
}

function binomial(n: number, k: number, p: number): number {
  if (p === 0) return k === 0 ? 1 : 0;
  let logarithm = k * Math.log(p) + (n - k) * Math.log1p(-p);
  for (let chosen = 1; chosen <= k; chosen += 1) logarithm += Math.log((n - k + chosen) / chosen);
  return Math.exp(logarithm);
}

describe('a strict gate that looks early', () => {
  const worlds = [59, 60, 62, 63, 80, 100, 160].flatMap((cases) =>
    [
      { broken: 0.05, mended: 0 },
      { broken: 0.06, mended: 0.01 },
      { broken: 0.1, mended: 0.05 },
    ].map((change) => ({ cases, change })),
  );

  it.each(worlds)(
    'of $cases cases promotes what breaks $change.broken and mends $change.mended at most 5 % of the time',
    ({ cases, change }) => {
      const chance = chanceToPass(cases, change);
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThanOrEqual(0.05);
    },
  );

  it('promotes what is worse still less often', () => {
    expect(chanceToPass(100, { broken: 0.08, mended: 0 })).toBeLessThan(chanceToPass(100, { broken: 0.05, mended: 0 }));
  });

  it('would promote more if it tested at 5 % at every look', () => {
    const change = { broken: 0.05, mended: 0 };
    expect(chanceToPass(130, change, () => 0.05)).toBeGreaterThan(0.05);
    expect(chanceToPass(130, change)).toBeLessThanOrEqual(0.05);
  });
});
