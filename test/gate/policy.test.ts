import { describe, expect, it } from 'vitest';
import type { GatePolicy } from '../../src/gate/index.ts';
import {
  allowedDrop,
  allowedRegressedCases,
  boundsOf,
  passMark,
  policyProblem,
  requiredMean,
  weightOf,
} from '../../src/gate/policy.ts';
import { because, dropped, policy, verdictOf } from './builders.ts';

describe('a policy', () => {
  it('has thresholds of a scorer, or its own', () => {
    const some = policy({
      scorers: { label: { maxDrop: 0.02, min: 0.9, maxRegressedCases: 3 } },
      weights: { label: 2 },
    });
    expect([allowedDrop(some, 'label'), allowedDrop(some, 'exact')]).toEqual([0.02, 0.05]);
    expect([requiredMean(some, 'label'), requiredMean(some, 'exact')]).toEqual([0.9, undefined]);
    expect([allowedRegressedCases(some, 'label'), allowedRegressedCases(some, 'exact')]).toEqual([3, undefined]);
    expect([weightOf(some, 'label'), weightOf(some, 'exact')]).toEqual([2, 1]);
    expect(boundsOf(some, 'label')).toEqual({ min: 0, max: 1, better: 'higher' });
  });

  it('has none for a scorer named like a property of every object', () => {
    expect(allowedDrop(policy(), 'constructor')).toBe(0.05);
    expect(weightOf(policy(), 'toString')).toBe(1);
    expect(boundsOf(policy(), 'valueOf')).toEqual({ min: 0, max: 1, better: 'higher' });
  });

  it('asks for nothing by a min of 0', () => {
    expect(requiredMean(policy({ scorers: { exact: { min: 0 } } }), 'exact')).toBeUndefined();
    expect(requiredMean(policy({ scorers: { exact: { min: 0.01 } } }), 'exact')).toBe(0.01);
  });

  it('lets a case pass at 1 under a scorer of 0 and 1, else at one half, or at what it says', () => {
    expect([passMark(policy(), true), passMark(policy(), false)]).toEqual([1, 0.5]);
    expect([passMark(policy({ passAt: 0.8 }), true), passMark(policy({ passAt: 0 }), false)]).toEqual([0.8, 0]);
  });
});

describe('a policy that cannot be applied', () => {
  it('is none where every number is in its range, ends included', () => {
    expect(policyProblem(policy())).toBeUndefined();
    const limits = { p50: 0, p95: 1, maxIncrease: 0, advisory: false };
    const all: Partial<GatePolicy> = {
      maxDrop: 1,
      minCases: 0,
      passAt: 0,
      scorers: { exact: { min: 1, maxDrop: 0, maxRegressedCases: 0 } },
      mustImprove: { need: 'all', scorers: ['exact'], by: 0 },
      weights: { exact: 0 },
      bounds: { exact: { min: -5, max: 5, better: 'lower' } },
      latency: limits,
      cost: limits,
      tokens: limits,
    };
    expect(policyProblem(policy(all))).toBeUndefined();
  });

  it.each<[string, Partial<GatePolicy>]>([
    ['max-drop is NaN, not a number in 0–1', { maxDrop: Number.NaN }],
    ['max-drop is 1.1, not a number in 0–1', { maxDrop: 1.1 }],
    ['max-drop is -0.1, not a number in 0–1', { maxDrop: -0.1 }],
    ['min-cases is NaN, not a number from 0', { minCases: Number.NaN }],
    ['min-cases is -1, not a number from 0', { minCases: -1 }],
    ['min-cases is Infinity, not a number from 0', { minCases: Number.POSITIVE_INFINITY }],
    ['pass-at is 2, not a number in 0–1', { passAt: 2 }],
    ['min of exact is NaN, not a number in 0–1', { scorers: { exact: { min: Number.NaN } } }],
    ['max-drop of exact is -1, not a number in 0–1', { scorers: { exact: { maxDrop: -1 } } }],
    [
      'max-regressed-cases of exact is NaN, not a number from 0',
      { scorers: { exact: { maxRegressedCases: Number.NaN } } },
    ],
    ['must-improve is 2, not a number in 0–1', { mustImprove: { need: 'any', scorers: ['exact'], by: 2 } }],
    ['must-improve names no scorer', { mustImprove: { need: 'all', scorers: [], by: 0 } }],
    ['the weight of exact is Infinity, not a number from 0', { weights: { exact: Number.POSITIVE_INFINITY } }],
    ['the bounds of exact are 1 to 1', { bounds: { exact: { min: 1, max: 1, better: 'higher' } } }],
    ['the bounds of exact are NaN to 1', { bounds: { exact: { min: Number.NaN, max: 1, better: 'higher' } } }],
    [
      'the bounds of exact are 0 to Infinity',
      { bounds: { exact: { min: 0, max: Number.POSITIVE_INFINITY, better: 'lower' } } },
    ],
    ['p50 of latency is -1, not a number from 0', { latency: { p50: -1, advisory: true } }],
    ['p95 of cost is NaN, not a number from 0', { cost: { p95: Number.NaN, advisory: false } }],
    ['max-increase of tokens is -0.1, not a number from 0', { tokens: { maxIncrease: -0.1, advisory: false } }],
  ])('is an error: %s', (problem, changes) => {
    expect(policyProblem(policy(changes))).toBe(problem);
    const verdict = verdictOf(dropped(0), changes);
    expect(verdict).toMatchObject({
      kind: 'error',
      error: { name: 'InvalidPolicy', todo: 'Correct the gate of the environment.' },
    });
    expect(because(verdict)).toBe(`the gate cannot be applied: ${problem}`);
  });
});
