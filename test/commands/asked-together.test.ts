import { describe, expect, it } from 'vitest';
import { askedTogether } from '../../src/commands/asked-together.ts';

describe('what became of pull requests', () => {
  it('is asked once for what is wanted at one moment, and again for what is wanted later', async () => {
    const questions: (readonly number[])[] = [];
    const ask = askedTogether(async (numbers) => {
      questions.push(numbers);
      return new Map(numbers.map((number) => [number, 'closed'] as const));
    });
    const [one, other] = await Promise.all([ask([7, 8]), Promise.resolve().then(() => ask([8, 9]))]);
    expect(questions).toEqual([[7, 8, 9]]);
    expect([one?.get(7), other?.get(9)]).toEqual(['closed', 'closed']);
    await ask([7]);
    expect(questions).toEqual([[7, 8, 9], [7]]);
  });

  it('fails for all who asked, and the next question is asked anew', async () => {
    const answers = [new Error('GitHub does not answer'), new Map([[7, 'open'] as const])];
    const ask = askedTogether(async () => {
      const next = answers.shift();
      if (next instanceof Error) throw next;
      return next;
    });
    expect((await Promise.allSettled([ask([7]), ask([8])])).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
    expect((await ask([7]))?.get(7)).toBe('open');
  });
});
