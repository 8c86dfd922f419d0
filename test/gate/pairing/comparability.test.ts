import { describe, expect, it } from 'vitest';
import type { Evaluation, Trial } from '../../../src/evaluation/evaluation.ts';
import { comparabilityProblem, evaluationProblem } from '../../../src/gate/pairing/comparability.ts';
import type { GatePolicy } from '../../../src/gate/policy.ts';
import { type EvaluationOptions, evaluation, type Outcome, passing, policy } from '../builders.ts';

const good = evaluation({ scores: { exact: [[1]] } });
const [trial] = good.trials as readonly [Trial];

const problemOf = (candidate: Evaluation, changes: Partial<GatePolicy> = {}) =>
  evaluationProblem('triage', 'candidate', candidate, policy(changes));

describe('an evaluation', () => {
  it('may be judged when it is whole', () => {
    expect(problemOf(good)).toBeUndefined();
    expect(problemOf(evaluation({ scores: { exact: [[1]] }, trials: 1000 }))).toBeUndefined();
    const failing: Outcome[] = ['task', 'infrastructure', 'scorer-failed', 'not-applicable', 'not-run', 1];
    expect(problemOf(evaluation({ scores: { exact: failing.map((outcome) => [outcome]) } }))).toBeUndefined();
  });

  it.each<[string, Evaluation, string, string]>([
    ['without a case', evaluation({ scores: { exact: [] } }), 'NothingScored', 'the dataset has no case'],
    ['without a scorer', evaluation({ scores: {} }), 'NothingScored', 'the dataset has no case'],
    [
      'with cases and no scorer',
      { ...good, subject: { ...good.subject, scorers: [] } },
      'NothingScored',
      'there is no scorer',
    ],
    [
      'without a trial a case',
      evaluation({ scores: { exact: [[1]] }, trials: 0 }),
      'InvalidEvaluation',
      '0 trials a case',
    ],
    [
      'with half a trial a case',
      evaluation({ scores: { exact: [[1]] }, trials: 1.5 }),
      'InvalidEvaluation',
      '1.5 trials',
    ],
    [
      'with more trials a case than memory holds',
      evaluation({ scores: { exact: [[1]] }, trials: 1001 }),
      'InvalidEvaluation',
      '1001 trials a case',
    ],
    [
      'with a case twice',
      evaluation({ scores: { exact: [[1], [1]] }, ids: ['a', 'a'] }),
      'InvalidEvaluation',
      'a case is in it twice',
    ],
    [
      'with a scorer twice',
      { ...good, subject: { ...good.subject, scorers: [...good.subject.scorers, ...good.subject.scorers] } },
      'InvalidEvaluation',
      'a scorer is in it twice',
    ],
    [
      'with a trial too many',
      evaluation({ scores: { exact: [[1, 1]] }, trials: 1 }),
      'InvalidEvaluation',
      'trial 2 of case case-1 is not one of 1',
    ],
    [
      'with trials of earlier runs on a candidate',
      evaluation({ scores: { exact: [[1]] }, pooled: { exact: [[1]] } }),
      'InvalidEvaluation',
      'which only a baseline may have',
    ],
    [
      'with a trial of no case',
      { ...good, cases: evaluation({ scores: { exact: [[1]] }, ids: ['b'] }).cases },
      'InvalidEvaluation',
      'trial 1 of case case-1 is of no known case',
    ],
    [
      'with a trial twice',
      { ...good, trials: [trial, trial] },
      'InvalidEvaluation',
      'trial 1 of case case-1 is in it twice',
    ],
    ['with a repeat twice', { ...good, reruns: [trial, trial] }, 'InvalidEvaluation', 'is in it twice'],
    [
      'with a trial below 0',
      { ...good, trials: [{ ...trial, index: -1 }] },
      'InvalidEvaluation',
      'trial 0 of case case-1 has no number',
    ],
    [
      'with a repeat between two',
      { ...good, reruns: [{ ...trial, index: 0.5 }] },
      'InvalidEvaluation',
      'has no number',
    ],
    [
      'with a trial that is no number',
      { ...good, trials: [{ ...trial, index: Number.NaN }] },
      'InvalidEvaluation',
      'is not one of 1',
    ],
  ])('may not be judged %s', (_, candidate, name, message) => {
    expect(problemOf(candidate)).toMatchObject({ name, message: expect.stringContaining(message) });
    expect(problemOf(candidate)?.message).toMatch(/^suite triage, candidate: /);
    expect(problemOf(candidate)?.todo).toMatch(
      /^(Add cases to it|Name at least one scorer in the suite|Give the scorers different names|The recorded evaluation is damaged: evaluate the version again)\.$/,
    );
  });

  it.each(['trials', 'reruns', 'pooled'] as const)('is held to its scores in its %s', (list) => {
    const baseline = evaluation({ version: 'baseline', scores: { exact: [[1]] } });
    const [bad] = evaluation({ scores: { exact: [[2]] } }).trials as readonly [Trial];
    expect(evaluationProblem('triage', 'baseline', { ...baseline, [list]: [bad] }, policy())).toMatchObject({
      name: 'InvalidScore',
      message: 'suite triage, baseline: trial 1 of case case-1 has the score 2 by exact, which is not in 0–1',
    });
  });
});

describe('a score', () => {
  const scored = (value: number) => evaluation({ scores: { exact: [[value]] } });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'of %s is an error of the scorer',
    (value) => {
      expect(problemOf(scored(value))).toMatchObject({
        name: 'InvalidScore',
        todo: 'Mend the scorer: it must give a number.',
      });
    },
  );

  it.each([-0.1, 1.1, 4])('of %s needs bounds, and the error says where to declare them', (value) => {
    expect(problemOf(scored(value))).toMatchObject({
      name: 'InvalidScore',
      todo: 'Declare the values it can give under "bounds" of the gate: { exact: { min: …, max: …, better: higher } }.',
    });
    const bounds = { exact: { min: -1, max: 5, better: 'higher' } } as const;
    expect(problemOf(scored(value), { bounds })).toBeUndefined();
  });

  it('of its own bounds is held to them', () => {
    const bounds = { exact: { min: 1, max: 5, better: 'higher' } } as const;
    expect(problemOf(scored(5), { bounds })).toBeUndefined();
    expect(problemOf(scored(0.5), { bounds })?.message).toContain('the score 0.5 by exact, which is not in 1–5');
    expect(problemOf(evaluation({ scores: { exact: [['task']] } }), { bounds })).toBeUndefined();
  });
});

describe('two sides', () => {
  const scores = { exact: passing(3, 3) };
  const between = (baseline: Partial<EvaluationOptions>, candidate: Partial<EvaluationOptions> = {}) =>
    comparabilityProblem(
      'triage',
      evaluation({ version: 'baseline', scores, ...baseline }),
      evaluation({ scores, ...candidate }),
    );

  it('may differ in prompt and model, which is what is compared, and in their trials', () => {
    expect(between({})).toBeUndefined();
    expect(between({ trials: 3 })).toBeUndefined();
  });

  it.each([
    ['the dataset', between({ dataset: 'older' }), 'has changed'],
    ['the cases', between({ ids: ['case-1', 'case-2', 'case-9'] }), 'has other cases'],
    ['the number of cases', between({ scores: { exact: passing(4, 4) } }), 'has other cases'],
    ['a scorer', between({ fingerprints: { exact: 'older' } }), 'scorer exact has changed'],
    [
      'a scorer less',
      between({}, { scores: { ...scores, label: passing(3, 3) } }),
      'scorer label is on the candidate only',
    ],
    ['a scorer more', between({ scores: { ...scores, label: passing(3, 3) } }), 'scorer label is on the baseline only'],
  ])('are not comparable when they differ in %s', (_, problem, message) => {
    expect(problem).toEqual({
      name: 'NotComparable',
      message: expect.stringContaining(message),
      todo: 'Evaluate both versions over the same dataset, with the same scorers.',
    });
  });

  it('name everything in which they differ', () => {
    const problem = between({ dataset: 'older', fingerprints: { exact: 'older' } });
    expect(problem?.message).toMatch(/^suite triage: the two sides cannot be compared: .*; scorer exact has changed$/);
  });

  it('may both be simulated, or the baseline alone, but never the candidate alone', () => {
    const sides = (candidate: boolean, baseline: boolean) =>
      comparabilityProblem(
        'triage',
        { ...evaluation({ version: 'baseline', scores }), simulated: baseline },
        { ...evaluation({ scores }), simulated: candidate },
      );
    expect(sides(true, true)).toBeUndefined();
    expect(sides(false, true)).toBeUndefined();
    expect(sides(false, false)).toBeUndefined();
    expect(sides(true, false)).toEqual({
      name: 'SimulatedCandidate',
      message:
        'suite triage: the candidate is answered by a simulated model (simulated/triage) and the baseline by a real one',
      todo: 'Name the real model in the prompt: a simulation shows how the gate works, not how good a prompt is.',
    });
  });
});
