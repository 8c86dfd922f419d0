import { describe, expect, it } from 'vitest';
import { SharedParts } from '../../src/evaluation/run/shared-parts.ts';
import { unitInterval } from '../../src/scorers/scorer.ts';
import { aCompletion } from '../support/evaluation.ts';

describe('the parts that trials share', () => {
  it('are kept once when they are equal', () => {
    const parts = new SharedParts();
    const [one, two] = [parts.completion(aCompletion()), parts.completion(aCompletion())];
    expect(two.usage).toBe(one.usage);
    expect(two.toolCalls).toBe(one.toolCalls);
    const score = () => ({ label: { status: 'scored', value: unitInterval(1) } as const });
    expect(parts.scores(score())).toBe(parts.scores(score()));
  });

  it('leave every completion and every score as it was', () => {
    const parts = new SharedParts();
    const completions = [
      aCompletion({ text: 'a', usage: undefined, costUsd: undefined, systemFingerprint: 'f' }),
      aCompletion({ text: 'a', toolCalls: [{ name: 'x' }], requestId: 'r', refusal: 'no' }),
      aCompletion({ text: 'a', usage: { inputTokens: 1, outputTokens: 11, cachedInputTokens: 0, reasoningTokens: 0 } }),
      aCompletion({ text: 'a', usage: { inputTokens: 11, outputTokens: 1, cachedInputTokens: 0, reasoningTokens: 0 } }),
      aCompletion({ text: 'x'.repeat(600) }),
    ];
    expect(completions.map((completion) => parts.completion(completion))).toEqual(completions);
    const scores = [0, 0.5, 1].flatMap((value) =>
      ['because', 'x'.repeat(600)].map((reason) => ({
        one: { status: 'scored', value: unitInterval(value), reason } as const,
      })),
    );
    expect(scores.map((each) => parts.scores(each))).toEqual(scores);
  });

  it('are not gathered without end', () => {
    const parts = new SharedParts();
    const usage = (inputTokens: number) => ({ inputTokens, outputTokens: 0, cachedInputTokens: 0, reasoningTokens: 0 });
    for (let count = 0; count < 10_000; count += 1) parts.completion(aCompletion({ usage: usage(count) }));
    const [one, two] = [1, 2].map(() => parts.completion(aCompletion({ usage: usage(10_001) })).usage);
    expect(one).toEqual(two);
    expect(one).not.toBe(two);
  });
});
