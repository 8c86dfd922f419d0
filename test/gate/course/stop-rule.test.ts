import { describe, expect, it } from 'vitest';
import { stopRule } from '../../../src/gate/course/stop-rule.ts';
import type { GatePolicy, JudgedSuite } from '../../../src/gate/index.ts';
import { decideAt, type SuiteAtLook } from '../../../src/gate/judge.ts';
import {
  changed,
  dropped,
  earlyLook,
  evaluation,
  exact,
  type Outcome,
  passing,
  policy,
  times,
  wholeLook,
  withBaseline,
} from '../builders.ts';

/** Half of the cases of 200, at a level that has to be reached. */
const half = earlyLook({ cases: 200, level: 0.02 });

/** The suite as if twice as many trials were still to come. */
function midway(source: JudgedSuite, look = half): SuiteAtLook {
  const of = (trials: number) => ({ subject: { ...source.candidate.subject, trials } });
  return { source: { ...source, candidate: { ...source.candidate, ...of(3) } }, look };
}

const stops = (at: readonly [SuiteAtLook, ...SuiteAtLook[]], changes: Partial<GatePolicy> = {}) =>
  stopRule(decideAt(at, policy(changes)), at.length, policy(changes));

const strict = { mode: 'strict' } as const;

describe('a simple gate', () => {
  it('ends with a pass that will hold, and goes on with one that may not', () => {
    expect(stops([midway(changed(6, 4, 200))])).toBe('pass');
    expect(stops([midway(changed(10, 14, 200))])).toBeUndefined();
  });

  it('ends as failed or as futile when it will not pass any more', () => {
    expect(stops([midway(dropped(40, 200))])).toBe('fail');
    expect(stops([midway(changed(10, 18, 200))])).toBeUndefined();
    // The same twice without a flip: all that is left to come is a third trial of steady cases.
    const steady = (cases: readonly (readonly Outcome[])[]) => cases.map(([outcome = 0]) => [outcome, outcome]);
    const before = [...times(10, 0), ...times(190, 1)];
    const after = [...times(10, 1), ...times(18, 0), ...times(172, 1)];
    const twice = midway(exact(steady(before), steady(after)), { ...half, rounds: 2 });
    expect(stops([twice])).toBe('futile');
  });

  it('ends with no failure that may be noise', () => {
    // The mean required is missed by a little: with half of the data no reason to stop.
    expect(stops([midway(changed(30, 30, 200))], { scorers: { exact: { min: 0.86 } } })).toBeUndefined();
    expect(stops([midway(changed(30, 30, 200))], { scorers: { exact: { min: 0.95 } } })).toBe('fail');
  });

  it('is as sure of a required mean as of a drop', () => {
    const steady = midway(changed(20, 20, 200));
    expect(stops([midway(exact(times(200, 1), times(200, 1)))], { scorers: { exact: { min: 0.8 } } })).toBe('pass');
    expect(stops([steady], { maxDrop: 0.3 })).toBe('pass');
    // 90 % are required and 90 % are there: a pass now, and as likely none later.
    expect(stops([steady], { maxDrop: 0.3, scorers: { exact: { min: 0.9 } } })).toBeUndefined();
    // A pinned release has no required mean.
    const pinned: SuiteAtLook = { ...steady, source: { ...steady.source, against: 'anchor' } };
    expect(stops([pinned], { maxDrop: 0.3, scorers: { exact: { min: 0.9 } } })).toBe('pass');
  });

  it('adds up the doubts about all that must hold', () => {
    const mild = midway(changed(7, 9, 200));
    const one = { suite: 'triage', maxDrop: 0.075 };
    expect(stops([mild], { maxDrop: one.maxDrop })).toBe('pass');
    const suites = Array.from({ length: 40 }, (_, index) => ({
      ...mild,
      source: { ...mild.source, suite: `suite ${index}` },
    }));
    expect(stops([mild, ...suites], { maxDrop: one.maxDrop })).toBeUndefined();
  });

  it('holds each scorer to its own drop besides the composite', () => {
    // Tone fell by 3 pp of the 5 that it may; the other scorer rose by 5 pp, so that both together rose.
    const both = (tone: Partial<GatePolicy>['scorers']) =>
      stops(
        [
          midway(
            withBaseline(
              { scores: { exact: passing(190, 200), tone: [...times(6, 0), ...times(194, 1)] } },
              { scores: { exact: times(200, 1), tone: passing(188, 200) } },
            ),
          ),
        ],
        tone === undefined ? {} : { scorers: tone },
      );
    expect(both({ tone: { maxDrop: 0.2 } })).toBe('pass');
    expect(both(undefined)).toBeUndefined();
    // One scorer alone is the composite, and its own drop counts where it is the tighter one.
    const alone = midway(changed(2, 4, 200));
    expect(stops([alone], { maxDrop: 0.2, scorers: { exact: { maxDrop: 0.1 } } })).toBe('pass');
    expect(stops([alone], { maxDrop: 0.2, scorers: { exact: { maxDrop: 0.0125 } } })).toBeUndefined();
  });
});

describe('a strict gate', () => {
  it('ends with a pass at the level of the look', () => {
    expect(stops([midway(exact(times(200, 1), times(200, 1)))], strict)).toBe('pass');
    // (1 − 0.05)^200 = 3.5e-5 is no proof at a level below it.
    const early = { ...half, level: 1e-5 };
    expect(stops([midway(exact(times(200, 1), times(200, 1)), early)], strict)).toBeUndefined();
  });

  it('ends with a failure at the level of the look', () => {
    expect(stops([midway(dropped(40, 200))], strict)).toBe('fail');
    expect(stops([midway(passingBelow())], { ...strict, maxDrop: 0.9, scorers: { exact: { min: 0.9 } } })).toBe('fail');
    expect(
      stops([midway(changed(0, 30, 200))], {
        ...strict,
        maxDrop: 0.9,
        mustImprove: { need: 'all', scorers: ['exact'], by: 0 },
      }),
    ).toBe('fail');
  });

  it('goes on with a drop that is certain, but not at the level of the look, as long as it may be small enough', () => {
    // Eight got worse and none better: p = 2 · 2^−8 with Holm, below 5 % and above the level of the look.
    const fallen = midway(dropped(8, 200), { ...half, level: 0.005 });
    expect(stops([fallen], { ...strict, maxDrop: 0.065 })).toBeUndefined();
    expect(stops([midway(dropped(8, 200))], { ...strict, maxDrop: 0.05 })).toBe('fail');
    // Where it cannot pass any more, a certain drop is a failure and not a mere doubt.
    expect(stops([midway(dropped(8, 200), { ...half, level: 0.001 })], { ...strict, maxDrop: 0.03 })).toBe('fail');
  });

  it('gives up when it can hardly pass any more, and not before', () => {
    expect(stops([midway(changed(8, 12, 200))], strict)).toBeUndefined();
    expect(stops([midway(changed(10, 22, 200))], strict)).toBe('futile');
    // The scorer that is lost loses the gate, whatever the other does.
    const one = withBaseline(
      { scores: { exact: times(200, 1), tone: [...times(10, 0), ...times(190, 1)] } },
      { scores: { exact: times(200, 1), tone: [...times(10, 1), ...times(22, 0), ...times(168, 1)] } },
    );
    expect(stops([midway(one)], strict)).toBe('futile');
  });

  it('gives up when a suite that is at its end did not pass', () => {
    const open = midway(changed(8, 12, 200));
    const over = (source: JudgedSuite) => ({ source: { ...source, suite: 'small' }, look: wholeLook(source) });
    expect(stops([open, over(exact(times(60, 1), times(60, 1)))], strict)).toBeUndefined();
    expect(stops([open, over(exact(times(60, 1), passing(59, 60)))], strict)).toBe('futile');
  });

  it('does not give up for a scorer of which nothing is known yet', () => {
    const nothing = withBaseline(
      { scores: { exact: times(200, 1), tone: times(200, 'scorer-failed') } },
      { scores: { exact: times(200, 1), tone: times(200, 1) } },
    );
    expect(stops([midway(nothing)], { ...strict, weights: { tone: 0 } })).toBeUndefined();
  });
});

function passingBelow() {
  return exact(passing(150, 200), passing(150, 200));
}

describe('any gate', () => {
  it('ends where the sides contradict themselves, and waits where nothing could be scored yet', () => {
    const damaged = midway(exact(times(200, 1), times(200, Number.NaN)));
    expect(stops([damaged, midway(dropped(0, 200))])).toBe('error');
    expect(stops([midway(exact(times(200, 1), times(200, 'infrastructure')))])).toBeUndefined();
  });

  it('ends with a critical case that fails again', () => {
    const source = withBaseline(
      { scores: { exact: times(200, 1) }, tags: [['safety']] },
      { scores: { exact: passing(199, 200).reverse() }, tags: [['safety']], reruns: { exact: [[0, 0, 1]] } },
    );
    expect(stops([midway(source)], { criticalTags: ['safety'] })).toBe('fail');
  });

  it('goes by the other scorers where one of no weight was not measured yet', () => {
    const cut = (broken: number) =>
      midway(
        withBaseline(
          { scores: { exact: times(200, 1), tone: times(200, 'unscored') }, complete: false },
          { scores: { exact: passing(200 - broken, 200), tone: times(200, 1) } },
        ),
      );
    expect(stops([cut(0)], { weights: { tone: 0 } })).toBeUndefined();
    expect(stops([cut(40)], { weights: { tone: 0 } })).toBe('futile');
  });

  it('does not end with fewer than ten cases, or where nothing can be compared', () => {
    expect(stops([midway(dropped(9, 9), earlyLook({ cases: 9 }))])).toBeUndefined();
    expect(stops([midway(dropped(10, 10), earlyLook({ cases: 10 }))])).toBe('fail');
    const first = { suite: 'triage', candidate: evaluation({ scores: { exact: times(200, 1) } }) };
    expect(stops([midway(first)], { scorers: { exact: { min: 0.5 } } })).toBeUndefined();
  });

  it('does not let a limit that is only shown keep it from ending', () => {
    const steady = midway(exact(times(200, 1), times(200, 1)));
    const latency = { p50: 1, advisory: true };
    expect(stops([steady], { latency })).toBe('pass');
    expect(stops([steady], { latency: { ...latency, advisory: false } })).toBeUndefined();
  });

  it('leaves open whether single cases got worse, once all of them were seen', () => {
    const rules = { scorers: { exact: { maxRegressedCases: 1 } } };
    for (const mode of ['simple', 'strict'] as const) {
      const seen = midway(changed(4, 4, 200));
      expect(stops([seen], { mode, maxDrop: 0.2 })).toBe('pass');
      expect(stops([seen], { mode, maxDrop: 0.2, ...rules })).toBe('pass');
      const more = changed(4, 4, 400);
      expect(stops([midway(more)], { mode, maxDrop: 0.2 })).toBe('pass');
      expect(stops([midway(more)], { mode, maxDrop: 0.2, ...rules })).toBeUndefined();
    }
  });
});
