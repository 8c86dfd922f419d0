import { describe, expect, it } from 'vitest';
import { endingOf } from '../../../src/gate/course/ending.ts';
import type { JudgedSuite } from '../../../src/gate/index.ts';
import type { SuiteAtLook } from '../../../src/gate/judge.ts';
import { earlyLook, evaluation, policy, times } from '../builders.ts';

type Options = {
  readonly pooled?: readonly number[];
  readonly gone?: string;
  readonly tags?: readonly (readonly string[])[];
};

/** Ten cases of three trials; the baseline has so many of earlier runs of each case. */
function suite({ pooled = [], gone, tags = [] }: Options = {}, name = 'baseline'): JudgedSuite {
  const of = { scores: { exact: times(10, 'not-run' as const) }, trials: 3, tags };
  const earlier = {
    exact: Array.from({ length: 10 }, (_, position) => Array.from({ length: pooled[position] ?? 0 }, () => 1)),
  };
  const baseline = evaluation({ ...of, version: name, pooled: earlier, ...(gone === undefined ? {} : { gone }) });
  return { suite: 'triage', candidate: evaluation(of), baseline };
}

const at = (source: JudgedSuite, cases: number, rounds: number): SuiteAtLook => ({
  source,
  look: earlyLook({ cases, rounds, number: 1, of: 4 }),
});

const saved = (taken: readonly SuiteAtLook[], suites = taken.map(({ source }) => source), changes = {}) => {
  const { callsSaved, callsPlanned } = endingOf(suites, taken, 'pass', policy(changes));
  return [callsSaved, callsPlanned];
};

describe('how a contest ended', () => {
  it('says at which look, of how many, and what was spared', () => {
    expect(endingOf([suite()], [at(suite(), 5, 1)], 'pass', policy())).toEqual({
      kind: 'pass',
      look: 2,
      of: 4,
      callsSaved: 50,
      callsPlanned: 60,
    });
  });

  it('spares everything when nothing was asked, and nothing when everything was', () => {
    expect(endingOf([suite()], [], 'pre-flight', policy())).toEqual({
      kind: 'pre-flight',
      look: 0,
      of: 0,
      callsSaved: 60,
      callsPlanned: 60,
    });
    expect(saved([at(suite(), 10, 3)])).toEqual([0, 60]);
  });

  it('says the most of several suites', () => {
    const few: SuiteAtLook = { source: suite(), look: earlyLook({ number: 2, of: 3 }) };
    const many: SuiteAtLook = { source: suite(), look: earlyLook({ number: 1, of: 5 }) };
    expect(endingOf([suite(), suite()], [few, many], 'pass', policy())).toMatchObject({ look: 3, of: 5 });
  });

  it('plans fewer calls of a baseline that has trials of earlier runs', () => {
    // With eight of earlier runs a case draws two afresh, with ten one, with one all three.
    const pooled = suite({ pooled: [8, 8, 8, 8, 8, 10, 10, 10, 10, 1] });
    expect(saved([], [pooled])).toEqual([30 + 10 + 4 + 3, 47]);
    // After one trial of every case those with ten have drawn theirs.
    expect(saved([at(pooled, 10, 1)])).toEqual([47 - 10 - 5 - 4 - 1, 47]);
    expect(saved([at(pooled, 10, 2)])).toEqual([47 - 20 - 10 - 4 - 2, 47]);
  });

  it('plans no call of a model that is gone', () => {
    expect(saved([at(suite({ pooled: [3], gone: 'withdrawn' }), 5, 1)])).toEqual([25, 30]);
  });

  it('counts the candidate alone where there is no baseline', () => {
    const { candidate } = suite();
    expect(saved([at({ suite: 'triage', candidate }, 5, 1)])).toEqual([25, 30]);
  });

  it('counts an evaluation once that several suites share', () => {
    const pinned: JudgedSuite = { ...suite({}, 'pinned'), against: 'anchor' };
    expect(saved([at(suite(), 5, 1), at(pinned, 5, 1)])).toEqual([75, 90]);
  });

  it('counts the critical cases that were asked before their turn', () => {
    const critical = suite({ tags: Array.from({ length: 10 }, () => ['safety']) });
    expect(saved([at(critical, 5, 1)], undefined, { criticalTags: ['safety'] })).toEqual([45, 60]);
    expect(saved([at({ ...critical, against: 'anchor' }, 5, 1)], undefined, { criticalTags: ['safety'] })).toEqual([
      50, 60,
    ]);
  });
});
