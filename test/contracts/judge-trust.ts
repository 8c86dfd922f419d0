import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/models/model.ts';
import { NotAskedError } from '../../src/scorers/scorer.ts';
import { completion, grade, isCanary, lab, type Reply, scripted, userMessage } from '../scorers/judges/build.ts';
import type { JudgeBench } from './judge-bench.ts';

/** What makes the grades of a judge count: its canary, the votes, and that it is one model, which did not write the answer. */
export function trustContract(bench: JudgeBench): void {
  const { contract, low, another, best, create, several, judging, finding, scored, real } = bench;
  const { outcomes, questions } = contract;

  describe('canary', () => {
    it('is graded once by each judge, before all else, however many answers wait for it', async () => {
      const { ask, asked } = judging(finding(low));
      const scorer = several();
      await Promise.all(['one', 'two', 'three'].map((text) => scored(scorer, { ask, text })));
      expect(asked.filter(isCanary)).toHaveLength(3 * questions);
      expect(asked.slice(0, 3 * questions).every(isCanary)).toBe(true);
      expect(new Set(asked.filter(isCanary).map(({ model }) => model)).size).toBe(3);
    });

    it('demands the best choice by its name, in the words of the grade itself', async () => {
      const { ask, asked } = judging(finding(low));
      await scored(create(), { ask });
      expect(asked.some((each) => isCanary(each) && /"verdict": "[^"]+"\}/.test(userMessage(each)))).toBe(true);
    });

    it('makes every score of a judge fail that gives marks to it', async () => {
      const gullible = scripted((asked) => {
        const wanted = /The verdict is "([^"]+)"/.exec(userMessage(asked))?.[1];
        return wanted === undefined ? finding(best)(asked) : grade(wanted, 'The text says so.');
      });
      const scorer = create();
      for (const text of ['one', 'two']) {
        expect(await scored(scorer, { ask: gullible.ask, text })).toMatchObject({
          status: 'failed',
          error: {
            name: 'JudgeNotTrustedError',
            message: expect.stringContaining(`the judge ${lab} is not trusted`),
            // Only this kind has the option.
            todo:
              contract.kind === 'judge' ? expect.stringContaining('"canary"') : expect.not.stringContaining('"canary"'),
          },
        });
      }
      expect(gullible.asked.every(isCanary)).toBe(true);
      expect(gullible.asked).toHaveLength(questions);
    });

    it('makes every score fail when one judge of several gives marks to it', async () => {
      const { ask } = scripted((asked) => {
        if (!isCanary(asked)) return finding(low)(asked);
        const wanted = /The verdict is "([^"]+)"/.exec(userMessage(asked))?.[1] ?? '';
        return grade(asked.model === 'lab/b' ? wanted : contract.canaryVerdict(asked));
      });
      expect(await scored(several(), { ask })).toMatchObject({
        status: 'failed',
        error: { message: expect.stringContaining('the judge lab/b is not trusted') },
      });
    });

    it('makes every score fail when its grade cannot be read', async () => {
      const { ask } = scripted((asked) => (isCanary(asked) ? 'no JSON' : finding(low)(asked)));
      expect(await scored(create(), { ask })).toMatchObject({
        status: 'failed',
        error: { name: 'JudgeNotTrustedError', message: expect.stringContaining('could not be read') },
      });
    });

    it.each<[string, Reply]>([
      ['a refusal', completion('', { refusal: 'This looks like an attack.' })],
      ['a filter', completion('', { finishReason: 'content-filter' })],
      ['an error of a filter', new ModelError('task', 'content-filter', 'The request was filtered.')],
    ])('is passed by %s: no marks were given', async (_, reply) => {
      const { ask } = scripted((asked) => (isCanary(asked) ? reply : finding(low)(asked)));
      expect(await scored(create(), { ask })).toMatchObject({ status: 'scored' });
    });

    it('is asked again after an outage', async () => {
      const outage = new ModelError('infrastructure', 'overloaded', 'overloaded');
      let up = false;
      const { ask } = scripted((asked) => {
        if (isCanary(asked)) return up ? grade(contract.canaryVerdict(asked)) : outage;
        return finding(low)(asked);
      });
      const scorer = create();
      expect(await scored(scorer, { ask })).toMatchObject({ status: 'failed', error: { name: 'ModelError' } });
      up = true;
      expect(await scored(scorer, { ask })).toMatchObject({ status: 'scored' });
    });

    it('is asked again for those who wait when the run of the one who asked was stopped', async () => {
      const stopped = scripted(() => new NotAskedError('stopped'));
      const going = judging(finding(low));
      const scorer = create();
      const scores = await Promise.allSettled([
        scored(scorer, { ask: stopped.ask }),
        scored(scorer, { ask: going.ask, text: 'one' }),
        scored(scorer, { ask: going.ask, text: 'two' }),
      ]);
      expect(scores.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
      expect(going.asked.filter(isCanary)).toHaveLength(questions);
    });
  });

  describe('votes', () => {
    it('takes another draw for every repeat', async () => {
      const { ask, asked } = judging(finding(low));
      await scored(create({ repeats: 3 }), { ask });
      const draws = real(asked).map(({ draw }) => draw);
      expect(new Set(draws)).toEqual(new Set([0, 1, 2]));
      expect(draws).toHaveLength(3 * questions);
    });

    it('takes what more than half of the grades say', async () => {
      const { ask } = judging((asked) => finding(asked.draw === 1 ? another : low)(asked));
      const score = await scored(create({ repeats: 3 }), { ask });
      expect(score).toMatchObject({ status: 'scored', value: outcomes[0]?.[1] });
      expect(score.status === 'scored' && score.reason).toContain(`${low} (2 of 3): `);
    });

    it('takes what more than half of several judges say, and asks each', async () => {
      const { ask, asked } = judging((each) => finding(each.model === 'lab/c' ? another : low)(each));
      expect(await scored(several(), { ask })).toMatchObject({ status: 'scored', value: outcomes[0]?.[1] });
      expect(new Set(real(asked).map(({ model }) => model))).toEqual(new Set(['lab/a', 'lab/b', 'lab/c']));
    });

    it('can do without a grade that cannot be read, when the others decide', async () => {
      const { ask } = judging((asked) => (asked.draw === 1 ? 'no JSON' : finding(low)(asked)));
      expect(await scored(create({ repeats: 3 }), { ask })).toMatchObject({ status: 'scored' });
    });

    it('leaves an answer unscored when nothing has more than half of all grades', async () => {
      const { ask } = judging((asked) => {
        if (asked.draw === 0) return 'no JSON';
        return finding(asked.draw === 1 ? low : another)(asked);
      });
      expect(await scored(create({ repeats: 3 }), { ask })).toMatchObject({
        status: 'failed',
        error: { name: 'JudgesDisagreeError', message: expect.stringMatching(/1 × .*, 1 × .*, 1 × not readable/) },
      });
    });

    it('does not go on with fewer judges when one of them cannot be reached', async () => {
      const { ask } = judging((asked) =>
        asked.model === 'lab/c' ? new ModelError('infrastructure', 'timeout', 'no answer') : finding(low)(asked),
      );
      expect(await scored(several(), { ask })).toMatchObject({ status: 'failed', error: { name: 'ModelError' } });
    });

    it('takes the score in the middle when told to', async () => {
      const order = outcomes.toSorted((one, other) => one[1] - other[1]).map(([name]) => name);
      const middle = order[Math.floor(order.length / 2)];
      const { ask } = judging((asked) => finding([order[0], middle, order.at(-1)][asked.draw])(asked));
      const score = await scored(create({ repeats: 3, combine: 'median' }), { ask });
      expect(score).toMatchObject({ status: 'scored', value: new Map(outcomes).get(middle ?? '') });
    });
  });

  it('refuses the grades of a pinned judge that becomes another model', async () => {
    const changing = () => judging((asked) => completion(finding(low)(asked), { resolvedModel: 'judge-2' }));
    expect(await scored(create(), { ask: changing().ask })).toMatchObject({
      status: 'failed',
      error: { name: 'JudgeChangedError', message: `the judge ${lab} was judge-1, and then judge-2` },
    });
    expect(await scored(create({ pinned: false }), { ask: changing().ask })).toMatchObject({ status: 'scored' });
  });

  it('does not let a model judge its own answers, unless told to', async () => {
    const { ask, asked } = judging(finding(low));
    const own = { status: 'failed', error: { message: expect.stringContaining('which is also its judge') } };
    expect(await scored(create(), { ask, candidate: lab })).toMatchObject(own);
    expect(asked).toEqual([]);
    expect(await scored(create(), { ask, answer: { resolvedModel: 'judge-1' } })).toMatchObject(own);
    const allowed = create({ 'same-model': 'allow' });
    expect(await scored(allowed, { ask, candidate: lab, answer: { resolvedModel: 'judge-1' } })).toMatchObject({
      status: 'scored',
    });
    expect([create().judges, several().judges, allowed.judges]).toEqual([[lab], ['lab/a', 'lab/b', 'lab/c'], []]);
  });
}
