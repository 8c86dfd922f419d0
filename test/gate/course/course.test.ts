import { describe, expect, it } from 'vitest';
import { caseOrder } from '../../../src/foundation/shuffle.ts';
import { Course } from '../../../src/gate/index.ts';
import { policy } from '../builders.ts';
import { asked, baseline, candidate, contest, failing, perfect, rehearse, side } from './rehearsal.ts';

const same = baseline(perfect);

describe('what a run asks', () => {
  it('is a quarter of the cases once, half, all of them once, then all again and again', () => {
    // One broken case of a hundred leaves a strict gate in doubt to the end.
    const own = candidate(failing(1));
    const gate = contest(own, same, { mode: 'strict' });
    const run = rehearse([gate], [own, same]);
    const looks = ['25 × 1', '50 × 1', '100 × 1', '100 × 2', '100 × 3'];
    expect(asked(run, own)).toEqual(looks);
    expect(asked(run, same)).toEqual(looks);
    expect(run.drawn).toBe(600);
    expect(run.settled(gate).ending).toEqual({ kind: 'complete', look: 5, of: 5, callsSaved: 0, callsPlanned: 600 });
  });

  it('takes the cases in the order that the dataset gives them, on both sides', () => {
    const own = candidate(perfect);
    const [first = []] = rehearse([contest(own, same)], [own, same]).waves;
    const quarter = [...caseOrder(own.subject.dataset, 100).subarray(0, 25)].sort((one, other) => one - other);
    expect(first.map(({ evaluation }) => evaluation)).toEqual([same.id, own.id]);
    for (const { cases } of first)
      expect([...cases.entries()].flatMap(([at, wanted]) => (wanted ? [at] : []))).toEqual(quarter);
  });

  it('ends with the look that decides', () => {
    const own = candidate(failing(16));
    const gate = contest(own, same);
    const run = rehearse([gate], [own, same]);
    expect(asked(run, own)).toEqual(['25 × 1']);
    expect(run.settled(gate)).toMatchObject({
      verdict: { kind: 'fail' },
      ending: { kind: 'fail', look: 1, of: 5, callsSaved: 550, callsPlanned: 600 },
      // Of what was judged, not of what a later look would have shown: 16 of the first 25 cases fail.
      comparisons: [{ extent: { cases: 25, ofCases: 100, trials: 1, ofTrials: 3 }, composite: { difference: -0.64 } }],
    });
  });

  it('is everything at once without early stopping', () => {
    const own = candidate(failing(16));
    const gate = contest(own, same, { earlyStop: false });
    expect(asked(rehearse([gate], [own, same]), own)).toEqual(['100 × 3']);
  });

  it('is everything at once where there is nothing to compare with', () => {
    const own = candidate(perfect);
    const gate = contest(own, undefined, { scorers: { exact: { min: 0.9 } } });
    const run = rehearse([gate], [own]);
    expect(asked(run, own)).toEqual(['100 × 3']);
    expect(run.settled(gate)).toMatchObject({
      verdict: { kind: 'pass' },
      ending: { kind: 'complete', look: 1, of: 1 },
    });
  });

  it('keeps why there is nothing to compare with', () => {
    const own = candidate(perfect);
    const gate = {
      policy: policy(),
      suites: [{ suite: 'triage', candidate: own.id, absent: 'confirmed' as const }],
    } as const;
    const run = rehearse([gate], [own]);
    expect(run.settled(gate).judged).toEqual([expect.objectContaining({ absent: 'confirmed' })]);
    expect(run.settled(gate).verdict.kind).toBe('pass');
  });

  it('is critical cases of the candidate from the first look on, wherever they stand', () => {
    const late = [...caseOrder(same.subject.dataset, 100).subarray(97)];
    const tags = Array.from({ length: 100 }, (_, position) => (late.includes(position) ? ['safety'] : []));
    const [own, other] = [candidate(perfect, { tags }), baseline(perfect, { tags })];
    const gate = contest(own, other, { mode: 'strict', criticalTags: ['safety'] });
    const run = rehearse([gate], [own, other]);
    expect(asked(run, own)).toEqual(['28 × 1', '53 × 1', '100 × 1', '100 × 2']);
    expect(asked(run, other)).toEqual(['25 × 1', '50 × 1', '100 × 1', '100 × 2']);
    // They count in no mean before their turn.
    expect(run.settled(gate).comparisons[0]?.extent.cases).toBe(100);
  });

  it('is the same of a pinned release as of what the environment holds, and of the candidate once', () => {
    const [own, pinned] = [candidate(failing(1)), side('pinned', perfect)];
    const tags = ['safety'];
    const gate = {
      policy: policy({ mode: 'strict', criticalTags: tags }),
      suites: [
        { suite: 'triage', candidate: own.id, baseline: same.id },
        { suite: 'triage', candidate: own.id, baseline: pinned.id, against: 'anchor' },
      ],
    } as const;
    const tagged = { ...own, cases: own.cases.map((one) => ({ ...one, tags })) };
    const run = rehearse([gate], [tagged, same, pinned]);
    expect(asked(run, pinned)).toEqual(asked(run, same));
    // Every case is critical on its way in; against the anchor that plays no part.
    const [first = []] = run.waves;
    expect(first.map(({ evaluation, cases }) => [evaluation, cases.filter((wanted) => wanted === 1).length])).toEqual([
      [same.id, 25],
      [own.id, 100],
      [pinned.id, 25],
      [own.id, 25],
    ]);
    expect(run.settled(gate).judged.map(({ against }) => against)).toEqual([undefined, 'anchor']);
  });

  it('is refused for an evaluation that the run does not have', () => {
    const own = candidate(perfect);
    expect(() => new Course([contest(own, same)]).next(new Map([[own.id, own]]))).toThrow(RangeError);
  });

  it('leaves a contest open until it is decided', () => {
    const [own, gate] = [candidate(perfect), contest(candidate(perfect), same)];
    const course = new Course([gate]);
    expect(course.next(new Map([own, same].map((one) => [one.id, { ...one, trials: [] }])))).not.toEqual([]);
    expect(course.settled(gate)).toBeUndefined();
  });

  it('is nothing when there is no contest', () => {
    expect(rehearse([], []).waves).toEqual([]);
  });
});

describe('several suites of one contest', () => {
  const small = candidate(perfect, { version: 'candidate', cases: 20, dataset: 'small' });
  const sides = (broken: number) => {
    const large = side('candidate of the large suite', failing(broken, 100));
    const own = { ...large, subject: { ...large.subject, purpose: 'candidate' as const } };
    return [
      own,
      same,
      small,
      baseline(perfect, { version: 'baseline of the small suite', cases: 20, dataset: 'small' }),
    ] as const;
  };
  const both = ([own, other, few, fewOther]: ReturnType<typeof sides>, mode: 'simple' | 'strict' = 'simple') =>
    ({
      policy: policy({ mode }),
      suites: [
        { suite: 'large', candidate: own.id, baseline: other.id },
        { suite: 'small', candidate: few.id, baseline: fewOther.id },
      ],
    }) as const;

  it('take their looks together, and one with fewer stays at its last', () => {
    const all = sides(2);
    const gate = both(all);
    const run = rehearse([gate], all);
    expect(asked(run, all[0])).toEqual(['25 × 1', '50 × 1', '100 × 1', '100 × 2']);
    expect(asked(run, all[2])).toEqual(['20 × 1', '20 × 2', '20 × 3', '20 × 3']);
    expect(run.settled(gate)).toMatchObject({ verdict: { kind: 'pass' }, ending: { kind: 'pass', look: 4, of: 5 } });
    expect(run.settled(gate).comparisons.map(({ extent }) => [extent.cases, extent.trials])).toEqual([
      [100, 2],
      [20, 3],
    ]);
  });

  it('are lost together', () => {
    const all = sides(16);
    const gate = both(all);
    const run = rehearse([gate], all);
    expect(asked(run, all[2])).toEqual(['20 × 1']);
    expect(run.settled(gate).verdict.kind).toBe('fail');
  });
});

describe('several contests', () => {
  it('share what they ask for, and are each decided by their own looks', () => {
    const own = candidate(failing(16));
    const other = side('held elsewhere', failing(16));
    const [lost, kept] = [contest(own, same), contest(own, other)];
    const run = rehearse([lost, kept], [own, same, other]);
    expect(run.settled(lost).ending).toMatchObject({ kind: 'fail', look: 1 });
    expect(run.settled(kept).ending).toMatchObject({ kind: 'pass', look: 3 });
    expect(asked(run, same)).toEqual(['25 × 1']);
    // Both ask for the first look of the candidate; it is had once.
    expect(asked(run, own)).toEqual(['25 × 1', '25 × 1', '50 × 1', '100 × 1']);
    expect(run.evaluations.get(own.id)?.trials).toHaveLength(100);
    expect(run.settled(lost).comparisons[0]?.extent.cases).toBe(25);
  });
});

describe('what cannot be judged', () => {
  const damaged = (position: number) => candidate((at, trial) => (at === position && trial === 0 ? Number.NaN : 1));
  const order = caseOrder(same.subject.dataset, 100);

  it('costs nothing where that is known before', () => {
    const own = candidate(perfect, { fingerprints: { exact: 'another scorer' } });
    const gate = contest(own, same);
    const run = rehearse([gate], [own, same]);
    expect(run.waves).toEqual([]);
    expect(run.settled(gate)).toMatchObject({
      verdict: { kind: 'error', error: { name: 'NotComparable' } },
      comparisons: [],
      judged: [{ suite: 'triage' }],
      ending: { kind: 'pre-flight', look: 0, of: 0, callsSaved: 600, callsPlanned: 600 },
    });
  });

  it('ends a run where no further answer can mend it', () => {
    const own = damaged(order[0] ?? 0);
    const gate = contest(own, same);
    const run = rehearse([gate], [own, same]);
    expect(asked(run, own)).toEqual(['25 × 1']);
    expect(run.settled(gate)).toMatchObject({
      verdict: { kind: 'error', error: { name: 'InvalidScore' } },
      ending: { kind: 'error', look: 1, of: 5, callsSaved: 550 },
    });
  });

  it('ends it when its case comes in, and not before', () => {
    const own = damaged(order[99] ?? 0);
    const gate = contest(own, same);
    const run = rehearse([gate], [own, same]);
    expect(asked(run, own)).toEqual(['25 × 1', '50 × 1', '100 × 1']);
    expect(run.settled(gate)).toMatchObject({ verdict: { kind: 'error' }, ending: { kind: 'error', look: 3 } });
  });

  it('costs nothing where a critical rule watches no case, or the dataset is too small', () => {
    const own = candidate(perfect);
    const blind = contest(own, same, { criticalTags: ['safety'] });
    const small = contest(own, same, { minCases: 101 });
    const run = rehearse([blind, small], [own, same]);
    expect(run.waves).toEqual([]);
    expect(run.settled(blind)).toMatchObject({
      verdict: { kind: 'error', error: { name: 'NoCriticalCase' } },
      ending: { kind: 'pre-flight' },
    });
    expect(run.settled(small)).toMatchObject({ verdict: { kind: 'inconclusive' }, ending: { kind: 'pre-flight' } });
  });

  it('does not end it as long as answers may still come', () => {
    // The provider is down for the first look.
    const quarter = order.subarray(0, 25);
    const own = candidate((at) => (quarter.includes(at) ? 'infrastructure' : 1));
    const gate = contest(own, same);
    const run = rehearse([gate], [own, same]);
    expect(asked(run, own)).toEqual(['25 × 1', '50 × 1', '100 × 1', '100 × 2', '100 × 3']);
    expect(run.settled(gate)).toMatchObject({ verdict: { kind: 'inconclusive' }, ending: { kind: 'complete' } });
  });

  it('is an error at the end when nothing ever came', () => {
    const own = candidate(() => 'infrastructure');
    const gate = contest(own, same);
    expect(rehearse([gate], [own, same]).settled(gate)).toMatchObject({
      verdict: { kind: 'error', error: { name: 'ModelError' } },
      ending: { kind: 'complete', look: 5 },
    });
  });
});
