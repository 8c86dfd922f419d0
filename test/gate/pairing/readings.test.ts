import { describe, expect, it } from 'vitest';
import type { Trial } from '../../../src/evaluation/evaluation.ts';
import { parseCaseId } from '../../../src/foundation/ids.ts';
import {
  doesNotApply,
  freshRounds,
  isBinary,
  normaliser,
  type Reading,
  readingsOf,
  rerunsOf,
  type Slots,
  sideOf,
  slotsOf,
  trialsOf,
} from '../../../src/gate/pairing/readings.ts';
import { earlyLook, evaluation, type Outcome, policy, providerDown } from '../builders.ts';

const first = parseCaseId('case-1');
const second = parseCaseId('case-2');
const asIs = (value: number) => value;

/** What the slots of a case hold: the score by `exact`, or `hole`. */
const held = (slots: Slots, id = first) =>
  slots.get(id)?.map((trial) => {
    const score = trial?.scores.exact;
    return score?.status === 'scored' ? score.value : 'hole';
  });

describe('the rounds that a baseline draws afresh', () => {
  it('are all that are wanted when nothing is kept of earlier runs', () => {
    expect(freshRounds(3, 0)).toBe(3);
    expect(freshRounds(20, 0)).toBe(20);
  });

  it('fill up to ten with what is kept', () => {
    expect(freshRounds(3, 7)).toBe(3);
    expect(freshRounds(3, 8)).toBe(2);
  });

  it('are one in any case: what changed at the provider must hit both sides', () => {
    expect(freshRounds(3, 9)).toBe(1);
    expect(freshRounds(3, 10)).toBe(1);
    expect(freshRounds(3, 12)).toBe(1);
  });
});

describe('the trials of a case at a look', () => {
  it('are the first rounds: what was run later does not count', () => {
    const three = evaluation({ scores: { exact: [[1, 0, 0.5]] } });
    expect(held(slotsOf(three, earlyLook({ rounds: 2 })))).toEqual([1, 0]);
  });

  it('have a hole where one was never run', () => {
    const gap = evaluation({ scores: { exact: [[1, 'not-run', 0.5]] } });
    expect(held(slotsOf(gap, earlyLook({ rounds: 3 })))).toEqual([1, 'hole', 0.5]);
  });

  it('have those of earlier runs before them', () => {
    const pooled = evaluation({
      version: 'baseline',
      scores: {
        exact: [
          [1, 0],
          [0.5, 1],
        ],
      },
      pooled: { exact: [[0.25, 0.75], []] },
    });
    const slots = slotsOf(pooled, earlyLook({ rounds: 2 }));
    expect(held(slots)).toEqual([0.25, 0.75, 1, 0]);
    expect(held(slots, second)).toEqual([0.5, 1]);
  });

  it('miss nothing where so many are kept that fewer were drawn', () => {
    const full = evaluation({
      version: 'baseline',
      trials: 3,
      scores: {
        exact: [
          [1, 0.5, 'not-run'],
          [1, 'not-run', 'not-run'],
        ],
      },
      pooled: { exact: [new Array<Outcome>(8).fill(0), new Array<Outcome>(10).fill(0)] },
    });
    const slots = slotsOf(full, earlyLook({ rounds: 3 }));
    expect(held(slots)).toEqual([...new Array(8).fill(0), 1, 0.5]);
    expect(held(slots, second)).toEqual([...new Array(10).fill(0), 1]);
  });

  it('are what there is when the model is gone: nothing of it is missing, unless there is nothing', () => {
    const gone = evaluation({
      version: 'baseline',
      trials: 2,
      gone: 'model not found',
      scores: { exact: [[0.5, 'not-run'], ['not-run']] },
      pooled: { exact: [[1], []] },
    });
    const slots = slotsOf(gone, earlyLook({ rounds: 2 }));
    expect(held(slots)).toEqual([1, 0.5]);
    expect(held(slots, second)).toEqual([]);
    expect(trialsOf(slots, second)).toEqual([undefined]);
  });

  it('are no later ones of a model that is gone either', () => {
    const gone = evaluation({ version: 'baseline', gone: 'model not found', scores: { exact: [[0.5, 1]] } });
    expect(held(slotsOf(gone, earlyLook({ rounds: 1 })))).toEqual([0.5]);
  });

  it('are of a baseline no more than it was to have, of a candidate all that the look wants', () => {
    const one = { scores: { exact: [[1]] }, trials: 1 };
    expect(held(slotsOf(evaluation({ version: 'baseline', ...one }), earlyLook({ rounds: 3 })))).toEqual([1]);
    expect(held(slotsOf(evaluation(one), earlyLook({ rounds: 3 })))).toEqual([1, 'hole', 'hole']);
  });

  it('are one missing trial for a case that is not there', () => {
    expect(trialsOf(new Map(), first)).toEqual([undefined]);
    expect(trialsOf(new Map([[first, []]]), first)).toEqual([undefined]);
  });
});

describe('the repeats of a case', () => {
  it('are the first so many, with a hole for each that was never run', () => {
    const repeated = evaluation({ scores: { exact: [[1], [1]] }, reruns: { exact: [[0, 'not-run', 1, 0.5], []] } });
    const reruns = rerunsOf(repeated, 3);
    expect(held(reruns)).toEqual([0, 'hole', 1]);
    expect(reruns.has(second)).toBe(false);
    expect(held(rerunsOf(repeated, 5))).toEqual([0, 'hole', 1, 0.5, 'hole']);
  });

  it('take no memory for a number that no repeat can have', () => {
    const [trial] = evaluation({ scores: { exact: [[1]] } }).trials as readonly [Trial];
    const damaged = { ...evaluation({ scores: { exact: [[1]] } }), reruns: [{ ...trial, index: 2 ** 40 }] };
    expect(held(rerunsOf(damaged, 3))).toEqual(['hole', 'hole', 'hole']);
  });
});

describe('a score on its own scale', () => {
  const bounds = {
    stars: { min: 1, max: 5, better: 'higher' },
    words: { min: 50, max: 250, better: 'lower' },
  } as const;

  it('is put on 0–1 with the good end at 1', () => {
    expect([1, 2, 5].map(normaliser(policy({ bounds }), 'stars'))).toEqual([0, 0.25, 1]);
    expect([50, 100, 250].map(normaliser(policy({ bounds }), 'words'))).toEqual([1, 0.75, 0]);
  });

  it('is itself where nothing is declared', () => {
    expect([0, 0.3, 1].map(normaliser(policy({ bounds }), 'exact'))).toEqual([0, 0.3, 1]);
  });
});

describe('what a trial says of a scorer', () => {
  const said = (outcome: Outcome, scorer = 'exact') => {
    const { trials } = evaluation({ scores: { exact: [[outcome]] } });
    return readingsOf([trials[0]], scorer, (value) => 1 - value)[0];
  };

  it('is its score, normalised', () => {
    expect(said(0.25)).toEqual({ kind: 'value', value: 0.75 });
  });

  it('is 0 for a failed task, whatever the scale', () => {
    expect(said('task')).toEqual({ kind: 'task-failure', value: 0 });
  });

  it('is nothing, and why, where there is no score', () => {
    expect(said('infrastructure')).toEqual({ kind: 'missing', error: providerDown });
    expect(said('scorer-failed')).toMatchObject({ kind: 'scorer-failure', error: { message: 'the scorer crashed' } });
    expect(said('not-applicable')).toEqual({
      kind: 'not-applicable',
      error: { name: 'NotApplicable', message: 'the case has no expected answer' },
    });
    expect(said('unscored')).toEqual({ kind: 'missing', error: undefined });
    expect(readingsOf([undefined], 'exact', asIs)).toEqual([{ kind: 'missing', error: undefined }]);
  });

  it('is not a property that every object has', () => {
    expect(said(1, 'constructor')).toEqual({ kind: 'missing', error: undefined });
  });
});

const value = (of: number): Reading => ({ kind: 'value', value: of });
const no = (kind: 'not-applicable' | 'scorer-failure' | 'missing'): Reading => ({ kind, error: undefined });
const task: Reading = { kind: 'task-failure', value: 0 };

describe('a scorer', () => {
  it.each<[string, readonly Reading[], boolean]>([
    ['said so each time', [no('not-applicable'), no('not-applicable')], true],
    ['said so, and the other calls failed', [no('not-applicable'), task, no('missing')], true],
    ['said so only now and then', [no('not-applicable'), value(1)], false],
    ['said so, and crashed another time', [no('not-applicable'), no('scorer-failure')], false],
    ['never said anything', [task, no('missing')], false],
  ])('does not apply to a case when it %s: %#', (_, readings, expected) => {
    expect(doesNotApply(readings)).toBe(expected);
  });

  it('is one of 0 and 1 as long as it gave nothing else', () => {
    expect(isBinary([value(0), value(1), task, no('missing')])).toBe(true);
    expect(isBinary([value(0), value(0.5)])).toBe(false);
    expect(isBinary([value(2)])).toBe(false);
  });
});

describe('a side of a case', () => {
  it('is the mean over its trials, with their sample variance', () => {
    // numpy.var([1, 0, 0.5], ddof=1) = 0.25
    expect(sideOf([value(1), value(0), value(0.5)])).toEqual({
      status: 'measured',
      mean: 0.5,
      trials: 3,
      variance: 0.25,
    });
    expect(sideOf([value(1), task])).toMatchObject({ mean: 0.5, trials: 2 });
  });

  it('has no variance with one trial', () => {
    expect(sideOf([value(0.5)])).toEqual({ status: 'measured', mean: 0.5, trials: 1, variance: undefined });
  });

  it('is missing as a whole when one trial is, in the words of the first', () => {
    const late: Reading = { kind: 'scorer-failure', error: { name: 'ScorerError', message: 'late' } };
    expect(sideOf([value(1), { kind: 'missing', error: providerDown }, late])).toEqual({
      status: 'missing',
      error: providerDown,
    });
    expect(sideOf([value(1), no('missing')])).toEqual({ status: 'missing', error: undefined });
  });

  it('is missing without a trial', () => {
    expect(sideOf([])).toEqual({ status: 'missing', error: undefined });
  });
});
