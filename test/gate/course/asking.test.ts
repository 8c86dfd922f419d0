import { describe, expect, it } from 'vitest';
import type { Trial } from '../../../src/evaluation/evaluation.ts';
import { caseOrder } from '../../../src/foundation/shuffle.ts';
import { firstCases, marked, seenAt, withAsked } from '../../../src/gate/course/asking.ts';
import type { JudgedSuite } from '../../../src/gate/index.ts';
import { earlyLook, policy } from '../builders.ts';
import { baseline, candidate, perfect } from './rehearsal.ts';

const own = candidate(perfect, { cases: 8 });
const source: JudgedSuite = { suite: 'triage', candidate: own, baseline: baseline(perfect, { cases: 8, pooled: 1 }) };
const order = [...caseOrder(own.subject.dataset, 8)];
const look = earlyLook({ cases: 4, rounds: 2 });

const slots = (trials: readonly Trial[]) => trials.map(({ case: id, index }) => `${id} ${index}`).sort();

describe('what a contest sees at a look', () => {
  it('is the trials that the look takes in, on both sides, and those of earlier runs', () => {
    const seen = seenAt({ source, look }, new Map(), policy()).source;
    const expected = order.slice(0, 4).flatMap((position) => [`case-${position + 1} 0`, `case-${position + 1} 1`]);
    expect(slots(seen.candidate.trials)).toEqual(expected.sort());
    expect(slots(seen.baseline?.trials ?? [])).toEqual(expected.sort());
    expect(seen.baseline?.pooled).toHaveLength(8);
    expect(seen.candidate.cases).toBe(own.cases);
  });

  it('is no repeat but those that it asked for', () => {
    const [third = 0, fifth = 0] = [order[2], order[4]];
    const asked = new Map([[own.id, marked(8, [third, fifth]).map((wanted) => 3 * wanted)]]);
    const seen = seenAt({ source, look }, asked, policy()).source;
    const expected = [third, fifth].flatMap((position) => [0, 1, 2].map((index) => `case-${position + 1} ${index}`));
    expect(slots(seen.candidate.reruns)).toEqual(expected.sort());
    expect(seen.baseline?.reruns).toEqual([]);
  });

  it('is also what should not be there at all, so that it is refused', () => {
    const [trial] = own.trials;
    if (trial === undefined) throw new Error('there is a trial');
    const { id } = candidate(perfect, { cases: 9 }).cases[8] ?? { id: trial.case };
    const strangers: Trial[] = [
      { ...trial, case: id },
      { ...trial, index: 3 },
      { ...trial, index: Number.NaN },
      { ...trial, index: -1 },
    ];
    // All but the first of a case that the look takes in.
    const first = own.cases[order[0] ?? 0]?.id ?? trial.case;
    const damaged = strangers.map((one, at) => (at === 0 ? one : { ...one, case: first }));
    const suite = { ...source, candidate: { ...own, trials: damaged, reruns: strangers.slice(0, 1) } };
    const seen = seenAt({ source: suite, look }, new Map(), policy()).source;
    expect(seen.candidate.trials).toEqual(damaged);
    expect(seen.candidate.reruns).toHaveLength(1);
  });

  it('is the candidate alone where there is no baseline', () => {
    const seen = seenAt({ source: { suite: 'triage', candidate: own }, look }, new Map(), policy()).source;
    expect(seen).not.toHaveProperty('baseline');
  });
});

describe('the first cases', () => {
  it('are those of the order that the dataset gives', () => {
    expect([...firstCases(own, look)]).toEqual(Array.from(marked(8, order.slice(0, 4))));
    expect(firstCases(own, earlyLook({ cases: 8 })).every((wanted) => wanted === 1)).toBe(true);
  });
});

describe('what was asked for', () => {
  const ask = (positions: readonly number[], upTo: number) => [
    { evaluation: own.id, kind: 'reruns' as const, cases: marked(8, positions), upTo },
  ];

  it('is kept with the most of each case, and is not asked for again', () => {
    const once = withAsked(new Map(), ask([1, 2], 3));
    expect([...(once?.get(own.id) ?? [])]).toEqual([0, 3, 3, 0, 0, 0, 0, 0]);
    expect(withAsked(once ?? new Map(), ask([1], 3))).toBeUndefined();
    const more = withAsked(once ?? new Map(), ask([2, 5], 5));
    expect([...(more?.get(own.id) ?? [])]).toEqual([0, 3, 5, 0, 0, 5, 0, 0]);
    expect(withAsked(more ?? new Map(), ask([2], 3))).toBeUndefined();
    // What was there before is left as it was.
    expect([...(once?.get(own.id) ?? [])]).toEqual([0, 3, 3, 0, 0, 0, 0, 0]);
  });

  it('is nothing new where nothing is wanted', () => {
    expect(withAsked(new Map(), [])).toBeUndefined();
    expect(withAsked(new Map(), ask([], 5))).toBeUndefined();
  });
});
