import { describe, expect, it } from 'vitest';
import { baselineTrialsOf, countClasses, sameOutputs, trialsAt } from '../../../src/gate/pairing/outputs.ts';
import { casesOf } from '../../../src/gate/pairing/pairing.ts';
import {
  type EvaluationOptions,
  earlyLook,
  evaluation,
  exact,
  type Outcome,
  passing,
  times,
  wholeLook,
  withBaseline,
} from '../builders.ts';

describe('the same outputs', () => {
  const scores = {
    exact: [
      [1, 1],
      [0, 0],
    ],
  };
  const alike: EvaluationOptions = { scores, outputs: (index) => `answer ${index}` };
  const same = (baseline: Partial<EvaluationOptions>, candidate: Partial<EvaluationOptions>) => {
    const suite = withBaseline({ ...alike, ...baseline }, { ...alike, ...candidate });
    return sameOutputs(suite, wholeLook(suite));
  };

  it('are the same in every trial of a case on both sides', () => {
    expect(same({}, {})).toBe(true);
    expect(same({}, { outputs: (index, trial) => `answer ${index === 1 ? trial : index}` })).toBe(false);
    expect(same({}, { outputs: () => 'another' })).toBe(false);
  });

  it('are the same text, tool calls and refusal', () => {
    const call = { name: 'refund' };
    expect(same({}, { completion: () => ({ toolCalls: [call] }) })).toBe(false);
    expect(same({ completion: () => ({ toolCalls: [call] }) }, { completion: () => ({ toolCalls: [call] }) })).toBe(
      true,
    );
    expect(same({}, { completion: () => ({ refusal: 'no' }) })).toBe(false);
  });

  it('are not known where a call failed or was never made, nor without a baseline', () => {
    const failing = (outcome: Outcome) => ({
      scores: {
        exact: [
          [outcome, outcome],
          [0, 0],
        ],
      },
    });
    expect(same(failing('task'), failing('task'))).toBe(false);
    expect(same(failing('not-run'), failing('not-run'))).toBe(false);
    const { baseline: _, ...alone } = withBaseline(alike, alike);
    expect(sameOutputs(alone, wholeLook(alone))).toBe(false);
  });

  it('are those of the look', () => {
    const cases = { scores: { exact: passing(4, 4) }, outputs: () => 'answer' };
    const look = earlyLook({ cases: 3 });
    const seen = casesOf(evaluation(cases), look);
    const differing = (inside: boolean) =>
      withBaseline(cases, { ...cases, outputs: (index) => (seen.includes(index) === inside ? 'another' : 'answer') });
    expect(sameOutputs(differing(false), look)).toBe(true);
    expect(sameOutputs(differing(true), look)).toBe(false);
  });
});

describe('the trials that were there at a look', () => {
  it('are its cases in the order of the dataset, without the holes', () => {
    const some = evaluation({
      scores: {
        exact: [
          [1, 0],
          ['not-run', 1],
          [1, 1],
        ],
      },
    });
    expect(trialsAt(some, earlyLook({ cases: 3, rounds: 2 })).map(({ case: id, index }) => `${id} ${index}`)).toEqual([
      'case-1 0',
      'case-1 1',
      'case-2 1',
      'case-3 0',
      'case-3 1',
    ]);
    const seen = casesOf(some, earlyLook({ cases: 1 })).map((position) => `case-${position + 1}`);
    expect(trialsAt(some, earlyLook({ cases: 1, rounds: 1 })).every(({ case: id }) => seen.includes(id))).toBe(true);
  });
});

describe('counts by class', () => {
  const labels = (index: number) => (index < 2 ? 'billing' : 'account');
  const suite = withBaseline(
    { scores: { label: [[1], [0], [1]] }, labels },
    { scores: { label: [[1], [1], [0]] }, labels },
  );

  it('say for each expected label how often it was found on each side, sorted by label', () => {
    expect(countClasses(suite, 'label', wholeLook(suite))).toEqual([
      { label: 'account', expected: 1, baselineCorrect: 1, candidateCorrect: 0 },
      { label: 'billing', expected: 2, baselineCorrect: 1, candidateCorrect: 2 },
    ]);
  });

  it('are in the order of the labels, not of the cases', () => {
    const names = ['b', 'a', 'd', 'c'];
    const options = { scores: { label: times(4, 1) }, labels: (index: number) => names[index] ?? '' };
    const several = withBaseline(options, options);
    expect(countClasses(several, 'label', wholeLook(several)).map(({ label }) => label)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('know no baseline where there is none', () => {
    const { baseline: _, ...alone } = suite;
    expect(countClasses(alone, 'label', wholeLook(alone))[0]).toEqual({
      label: 'account',
      expected: 1,
      candidateCorrect: 0,
    });
  });

  it('count a label that only the baseline was scored on', () => {
    const failed = withBaseline(
      { scores: { label: [[1]] }, labels },
      { scores: { label: [['scorer-failed']] }, labels },
    );
    expect(countClasses(failed, 'label', wholeLook(failed))).toEqual([
      { label: 'billing', expected: 0, baselineCorrect: 1, candidateCorrect: 0 },
    ]);
  });

  it('are none for a scorer without labels, or of another name', () => {
    const plain = exact(passing(3, 3), passing(3, 3));
    expect(countClasses(plain, 'exact', wholeLook(plain))).toEqual([]);
    expect(countClasses(plain, 'constructor', wholeLook(plain))).toEqual([]);
  });
});

describe('the trials of the baseline', () => {
  it('are counted over the cases of the look, with their age', () => {
    const suite = withBaseline(
      {
        scores: {
          exact: [
            [1, 1],
            [1, 1],
          ],
        },
        pooled: { exact: [[1, 1, 1], [1]] },
        drawnOn: (index, trial) => (index === 0 && trial === 2 ? '2026-11-01' : '2026-11-20'),
      },
      {
        scores: {
          exact: [
            [1, 1],
            [1, 1],
          ],
        },
      },
    );
    expect(baselineTrialsOf(suite, wholeLook(suite))).toStrictEqual({
      fewest: 3,
      most: 5,
      pooled: 3,
      oldest: '2026-11-01',
      newest: '2026-11-20',
    });
  });

  it('do not count what lies outside of the look', () => {
    const pooled = Array.from({ length: 4 }, (_, index): Outcome[] => new Array(index + 1).fill(1));
    const suite = withBaseline(
      { scores: { exact: times(4, 1) }, pooled: { exact: pooled } },
      { scores: { exact: times(4, 1) } },
    );
    const look = earlyLook({ cases: 1 });
    const [position = -1] = casesOf(suite.candidate, look);
    expect(baselineTrialsOf(suite, look)).toMatchObject({
      fewest: position + 2,
      most: position + 2,
      pooled: position + 1,
    });
  });

  it('have no age where there is none, and say when the model is gone', () => {
    const suite = withBaseline(
      { scores: { exact: [['not-run']] }, gone: 'model not found' },
      { scores: { exact: [[1]] } },
    );
    expect(baselineTrialsOf(suite, wholeLook(suite))).toStrictEqual({
      fewest: 0,
      most: 0,
      pooled: 0,
      gone: 'model not found',
    });
  });

  it('are nothing without a baseline', () => {
    const { baseline: _, ...alone } = exact([[1]], [[1]]);
    expect(baselineTrialsOf(alone, wholeLook(alone))).toBeUndefined();
  });
});
