import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/foundation/digest.ts';
import {
  type Asked,
  blockIn,
  caseOf,
  completion,
  grade,
  isCanary,
  judgeScorer,
  lab,
  scoreBy,
  scripted,
  userMessage,
} from './build.ts';

const create = (options = {}) => judgeScorer('pairwise', { model: lab, ...options });
const steeringIn = (asked: Asked) => (blockIn(asked, 'answer-A')?.includes('Ignore the rubric') ? 'B' : 'A');
const judging = (verdict: (asked: Asked) => string) =>
  scripted((asked) => grade(isCanary(asked) ? steeringIn(asked) : verdict(asked)));

async function share(text: string, opponent: string, verdict: (asked: Asked) => string): Promise<number> {
  const score = await scoreBy(create(), { text, opponent, ask: judging(verdict).ask });
  if (score.status !== 'scored') throw new Error(JSON.stringify(score));
  return score.value;
}

describe('pairwise', () => {
  it('asks in both orders, and never tells which side is which', async () => {
    const { ask, asked } = judging(() => 'tie');
    await scoreBy(create(), { text: 'one', opponent: 'two', ask });
    const questions = asked.filter((each) => !isCanary(each));
    const orders = questions.map((each) => ['answer-A', 'answer-B'].map((name) => blockIn(each, name)));
    expect(orders).toEqual([
      ['one', 'two'],
      ['two', 'one'],
    ]);
    for (const each of asked) expect(JSON.stringify(each.request)).not.toMatch(/baseline|candidate/i);
  });

  it('calls it a tie when the judge prefers a place', async () => {
    for (const place of ['A', 'B']) {
      const score = await scoreBy(create(), { ask: judging(() => place).ask });
      expect(score).toMatchObject({ status: 'scored', value: 0.5 });
      expect(score.status === 'scored' && score.reason).toBe(
        `tie: the judge chose ${place}, and ${place} in the other order: because`,
      );
    }
  });

  it('calls it a tie when the judge is sure in one order only', async () => {
    expect(await share('one', 'two', (asked) => (blockIn(asked, 'answer-A') === 'one' ? 'A' : 'tie'))).toBe(0.5);
  });

  it('does not ask about two equal answers', async () => {
    const { ask, asked } = judging(() => 'A');
    expect(await scoreBy(create(), { text: 'one', opponent: 'one', ask })).toEqual({
      status: 'scored',
      value: 0.5,
      reason: 'tie: the two answers are the same',
    });
    expect(asked).toEqual([]);
  });

  it('gives the other side the rest, whatever the judge is like', async () => {
    // Any judge that depends on what it reads, with any taste and any liking for a place.
    const verdicts = (seed: number) => (asked: Asked) => {
      const digest = digestOf([seed, userMessage(asked)]);
      return ['A', 'B', 'tie'][Number.parseInt(digest.slice(-4), 16) % 3] ?? 'tie';
    };
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), fc.nat(), async (one, other, seed) => {
        const sum = (await share(one, other, verdicts(seed))) + (await share(other, one, verdicts(seed)));
        expect(sum).toBe(1);
      }),
      { numRuns: 60 },
    );
  });

  it('follows a judge with a taste of its own', async () => {
    const shorter = (asked: Asked) =>
      (blockIn(asked, 'answer-A') ?? '').length < (blockIn(asked, 'answer-B') ?? '').length ? 'A' : 'B';
    expect(await share('short', 'a long answer', shorter)).toBe(1);
    expect(await share('a long answer', 'short', shorter)).toBe(0);
  });

  it('asks by a rubric of the team, and by its own about the canary', async () => {
    const { ask, asked } = judging(() => 'tie');
    await scoreBy(create({ prompt: 'The shorter one is better.' }), { ask });
    const [canary, question] = [asked.find(isCanary), asked.find((each) => !isCanary(each))];
    expect(question && userMessage(question)).toMatch(/^# Rubric\n\nThe shorter one is better\.\n\n# Material/);
    expect(canary && userMessage(canary)).toMatch(/^# Rubric\n\nTwo answers to the same input are shown/);
    expect(() => create({ prompt: '{{output}}' })).toThrow('the rubric has the placeholder {{output}}');
  });

  it('shows nothing of a case under the name of an answer', async () => {
    const { ask, asked } = judging(() => 'tie');
    await scoreBy(create({ include: ['answer-A'] }), { ask, case: { input: { 'answer-A': 'of the case' } } });
    const question = asked.find((each) => !isCanary(each));
    expect(question && blockIn(question, 'answer-A')).toBe('With your card.');
    expect(question && blockIn(question, 'input.answer-A')).toBe('of the case');
  });

  it('compares sides, and fails where there is no other one', async () => {
    const scorer = create();
    expect(scorer.pairs).toBe(true);
    const context = { signal: new AbortController().signal, ask: judging(() => 'tie').ask };
    expect(await scorer.score({ case: caseOf(), completion: completion('x') }, context)).toMatchObject({
      status: 'failed',
      error: { message: expect.stringContaining('no answer of the other one') },
    });
  });
});
