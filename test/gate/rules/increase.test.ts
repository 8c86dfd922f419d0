import { describe, expect, it } from 'vitest';
import { times, withBaseline } from '../builders.ts';
import { found, limits, withCost, withTokens } from './calls.ts';

const tenPercent = { cost: limits({ maxIncrease: 0.1 }) };

/** Ten cases of different size, each dearer by its factor. */
const rising = (factor: (index: number) => number) =>
  withCost(
    10,
    (index) => 0.001 * (index + 1) * factor(index),
    (index) => 0.001 * (index + 1),
  );

const at = (source: Parameters<typeof found>[0], maxIncrease: number) =>
  found(source, { cost: limits({ maxIncrease }) })[0];

describe('a limit on an increase', () => {
  it('is on the ratio of the geometric means over the cases', () => {
    // R: x <- c(110, 108, 112, 115, 105, 109, 111, 113, 107, 110) / 100; t <- t.test(log(x), conf.level = .9);
    // exp(c(t$estimate, t$conf.int)) = 1.099645239824 (1.082706587280, 1.116848893018)
    const factors = [1.1, 1.08, 1.12, 1.15, 1.05, 1.09, 1.11, 1.13, 1.07, 1.1];
    const source = rising((index) => factors[index] ?? 1);
    expect(at(source, 0.1)).toEqual({
      rule: 'cost',
      suite: 'triage',
      outcome: 'inconclusive',
      message: 'cost rose by 10.0%; an increase of 10.0% is allowed; 10 cases leave it open',
    });
    expect(at(source, 0.1169)?.outcome).toBe('pass');
    expect(at(source, 0.1168)?.outcome).toBe('inconclusive');
    expect(at(source, 0.0828)?.outcome).toBe('inconclusive');
    expect(at(source, 0.0827)).toMatchObject({
      outcome: 'fail',
      message: 'cost rose by 10.0%; an increase of 8.3% is allowed',
    });
  });

  it('allows exactly as much as it says, as floating point has it', () => {
    expect(
      at(
        rising(() => 1.1),
        0.1,
      )?.outcome,
    ).toBe('pass');
    expect(
      at(
        rising(() => 1.1),
        0.0999,
      )?.outcome,
    ).toBe('fail');
  });

  it('says which way it went', () => {
    expect(
      at(
        rising(() => 1),
        0,
      ),
    ).toMatchObject({
      outcome: 'pass',
      message: 'cost did not change; no increase is allowed',
    });
    expect(
      at(
        rising(() => 0.8),
        0,
      ),
    ).toMatchObject({
      outcome: 'pass',
      message: 'cost fell by 20.0%; no increase is allowed',
    });
    expect(found(withTokens(10, 220, 110), { tokens: limits({ maxIncrease: 0.5 }) })).toMatchObject([
      { rule: 'tokens', outcome: 'fail', message: 'tokens rose by 100.0%; an increase of 50.0% is allowed' },
    ]);
  });

  it('compares the mean of a case over its trials', () => {
    const source = withBaseline(
      { scores: { exact: times(10, 1) }, completion: () => ({ costUsd: 2 }) },
      { scores: { exact: times(10, 1).map(() => [1, 1]) }, completion: (_, trial) => ({ costUsd: 1 + 2 * trial }) },
    );
    expect(at(source, 0.1)?.message).toBe('cost did not change; an increase of 10.0% is allowed');
  });

  it('leaves a case out that was answered on one side only', () => {
    expect(at(withCost(10, 1, 1, [['task'], ...times(9, 1)]), 0.1)?.outcome).toBe('pass');
    const before = withBaseline(
      { scores: { exact: [['task'], ...times(9, 1)] }, completion: () => ({ costUsd: 1 }) },
      { scores: { exact: times(10, 1) }, completion: (index) => ({ costUsd: index === 0 ? 100 : 1 }) },
    );
    expect(at(before, 0.1)?.outcome).toBe('pass');
  });

  it('is open for what is not known, or nothing', () => {
    const some = (index: number) => (index === 0 ? undefined : 1);
    expect(at(withCost(10, 1, some), 0.1)).toMatchObject({
      outcome: 'inconclusive',
      message: 'cost: not known, or nothing, for 1 case',
    });
    expect(at(withCost(10, some, 1), 0.1)?.outcome).toBe('inconclusive');
    expect(at(withCost(10, 0, 1), 0.1)?.message).toBe('cost: not known, or nothing, for 10 cases');
  });

  it('is open below two cases', () => {
    expect(at(withCost(1, 1), 0.1)).toMatchObject({
      outcome: 'inconclusive',
      message: 'cost: 1 case on both sides; two at least are needed',
    });
    expect(at(withCost(1, 1, 1, [['task']]), 0.1)?.message).toBe(
      'cost: 0 cases on both sides; two at least are needed',
    );
  });

  it('is no rule without a baseline', () => {
    const { baseline: _, ...alone } = withCost(10, 1);
    expect(found(alone, tenPercent)).toEqual([]);
  });
});
