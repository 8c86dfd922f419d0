import { describe, expect, it } from 'vitest';
import { judge } from '../../src/gate/index.ts';
import { decideAt, judgementOf } from '../../src/gate/judge.ts';
import { because, dropped, earlyLook, exact, policy, times, wholeLook, withBaseline } from './builders.ts';

describe('judging', () => {
  it('pairs, compares and decides over all that was run', () => {
    const { comparisons, verdict } = judge([dropped(2)], policy());
    expect(comparisons).toMatchObject([{ suite: 'triage', scorers: [{ scorer: 'exact', cases: 100, worse: 2 }] }]);
    expect(verdict.kind).toBe('pass');
  });

  it('may be asked at a look, and sees no more than was there then', () => {
    const late = exact(
      times(80, 1),
      times(80, 1).map((one, index) => (index % 2 === 0 ? one : [0])),
    );
    const source = { source: late, look: earlyLook({ cases: 20, level: 0.01 }) };
    const decision = decideAt([source], policy());
    expect(decision.paired[0]?.scorers[0]?.pairs).toHaveLength(20);
    expect(judgementOf(decision, policy()).comparisons[0]?.extent).toMatchObject({ cases: 20, ofCases: 80 });
    const whole = decideAt([{ source: late, look: wholeLook(late) }], policy());
    expect(judgementOf(whole, policy())).toEqual(judge([late], policy()));
  });
});

describe('a suite that cannot be judged', () => {
  const bad = { ...exact([[1]], [[Number.NaN]]), suite: 'safety' };

  it('is an error, without a comparison', () => {
    const { comparisons, verdict } = judge([bad], policy());
    expect(verdict).toMatchObject({ kind: 'error', error: { name: 'InvalidScore' } });
    expect(comparisons).toEqual([]);
  });

  it('is one for all, with the comparisons of the others', () => {
    const { comparisons, verdict } = judge([bad, dropped(60), { ...bad, suite: 'tone' }], policy());
    expect(verdict.kind).toBe('error');
    expect(because(verdict)).toMatch(/^suite safety, candidate: /);
    expect(comparisons.map(({ suite }) => suite)).toEqual(['triage']);
  });

  it('is not compared where the policy itself cannot be applied', () => {
    expect(judge([dropped(0)], policy({ maxDrop: Number.NaN })).comparisons).toEqual([]);
  });
});

describe('two sides that are not comparable', () => {
  it('are an error, and give no comparison', () => {
    const scores = { exact: times(20, 1) };
    const { comparisons, verdict } = judge([withBaseline({ scores, dataset: 'older' }, { scores })], policy());
    expect(verdict).toMatchObject({ kind: 'error', error: { name: 'NotComparable' } });
    expect(comparisons).toEqual([]);
  });
});
