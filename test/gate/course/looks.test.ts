import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFinal, looksOf, onlyLook } from '../../../src/gate/course/looks.ts';

const always = () => true;
const looks = (cases: number, trials: number, canPassAt: (level: number) => boolean = always) =>
  looksOf({ cases, trials, earlyStop: true, canPassAt });
const steps = (cases: number, trials: number) => looks(cases, trials).map((look) => `${look.cases} × ${look.rounds}`);

describe('the looks of a run', () => {
  it.each([
    [1, 1, ['1 × 1']],
    [39, 2, ['39 × 1', '39 × 2']],
    [40, 2, ['20 × 1', '40 × 1', '40 × 2']],
    [79, 1, ['40 × 1', '79 × 1']],
    [80, 1, ['20 × 1', '40 × 1', '80 × 1']],
    [100, 3, ['25 × 1', '50 × 1', '100 × 1', '100 × 2', '100 × 3']],
    [81, 2, ['20 × 1', '41 × 1', '81 × 1', '81 × 2']],
  ])(
    'of %i cases and %i trials are a quarter, a half and all cases, then the further trials',
    (cases, trials, expected) => {
      expect(steps(cases, trials)).toEqual(expected);
    },
  );

  it('know where they stand', () => {
    const all = looks(80, 2);
    expect(all.map(({ number, of }) => [number, of])).toEqual([
      [0, 4],
      [1, 4],
      [2, 4],
      [3, 4],
    ]);
    expect(all.map(isFinal)).toEqual([false, false, false, true]);
    expect(all.map(({ share }) => share)).toEqual([0.125, 0.25, 0.5, 1]);
  });

  it('test at levels that spend 5 % together', () => {
    // R, mvtnorm, as test/gate/statistics/reference/spending.R has it: levels(c(1/12, 1/6, 1/3, 2/3, 1))
    const levels = [0.000347222, 0.001130889, 0.004607073, 0.019090883, 0.040744257];
    for (const [at, look] of looks(120, 3).entries()) {
      expect(look.level).toBeCloseTo(levels[at] ?? 0, 7);
      expect(look.lastLevel).toBeCloseTo(0.040744257, 7);
    }
  });

  it('are one, with the whole level, without early stopping', () => {
    const all = looksOf({ cases: 500, trials: 3, earlyStop: false, canPassAt: always });
    expect(all).toEqual([onlyLook(500, 3)]);
    expect(all[0]).toEqual({ cases: 500, rounds: 3, share: 1, level: 0.05, lastLevel: 0.05, number: 0, of: 1 });
    expect(isFinal(onlyLook(500, 3))).toBe(true);
  });

  it('are one where there is no trial to look at', () => {
    expect(looks(10, 0)).toEqual([onlyLook(10, 0)]);
  });

  it('keep the whole level for the last where the sample could not pass at less', () => {
    const kept = looks(60, 3, (level) => level >= 0.046);
    expect(kept.map(({ cases, rounds }) => [cases, rounds])).toEqual([
      [30, 1],
      [60, 1],
      [60, 2],
      [60, 3],
    ]);
    expect(kept.map(({ level }) => level)).toEqual([0, 0, 0, 0.05]);
    expect(kept.every(({ lastLevel }) => lastLevel === 0.05)).toBe(true);
  });

  it('spend as ever where the sample passes at the last level, and where it passes at none', () => {
    const spent = looks(60, 3).map(({ level }) => level);
    expect(looks(60, 3, (level) => level >= 0.0407).map(({ level }) => level)).toEqual(spent);
    expect(looks(60, 3, () => false).map(({ level }) => level)).toEqual(spent);
  });

  it('see more and more, end with everything, and never test at more than 5 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 12 }), (cases, trials) => {
        const all = looks(cases, trials);
        const last = all.at(-1);
        expect([last?.cases, last?.rounds, last?.share]).toEqual([cases, trials, 1]);
        let before = { calls: 0, level: 0 };
        for (const { cases: seen, rounds, share, level } of all) {
          expect(share).toBeCloseTo((seen * rounds) / (cases * trials), 12);
          expect(seen * rounds).toBeGreaterThan(before.calls);
          expect(level).toBeGreaterThan(before.level);
          expect(level).toBeLessThanOrEqual(0.05);
          before = { calls: seen * rounds, level };
        }
      }),
      { numRuns: 30 },
    );
  });
});
