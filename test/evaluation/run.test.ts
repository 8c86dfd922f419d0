import { describe, expect, it } from 'vitest';
import { evaluationId, openCache, type Progress, runEvaluations, subjectOf } from '../../src/evaluation/index.ts';
import { ModelError } from '../../src/models/model.ts';
import { unitInterval } from '../../src/scorers/scorer.ts';
import {
  aDataset,
  aModel,
  aPrompt,
  aScorer,
  aSubject,
  askedTexts,
  only,
  plan,
  run,
  runOptions,
} from '../support/evaluation.ts';
import { temporaryFolder } from '../support/evaluation-folder.ts';

/** Lets every promise that can settle do so. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('a run', () => {
  it('asks both sides of a case next to each other, all cases first, then the next trial', async () => {
    const model = aModel();
    const dataset = aDataset(3);
    const sides = [aPrompt('old'), aPrompt('new')].map((prompt) => aSubject({ prompt, dataset, model, trials: 2 }));
    await run(sides);
    const round = ['old: q1', 'new: q1', 'old: q2', 'new: q2', 'old: q3', 'new: q3'];
    expect(askedTexts(model)).toEqual([...round, ...round]);
  });

  it('does one round over every dataset before the second round over any', async () => {
    const model = aModel();
    await run([
      aSubject({ prompt: aPrompt('a'), dataset: aDataset(2), model, trials: 2 }),
      aSubject({ prompt: aPrompt('b'), dataset: aDataset(1), model, trials: 3 }),
    ]);
    expect(askedTexts(model)).toEqual(['a: q1', 'a: q2', 'b: q1', 'a: q1', 'a: q2', 'b: q1', 'b: q1']);
  });

  it('has as many calls in flight as it may, and never more', async () => {
    const waiting: (() => void)[] = [];
    const model = aModel(() => new Promise((resolve) => waiting.push(() => resolve({}))));
    const running = run([aSubject({ dataset: aDataset(20), model })], { concurrency: 4 });
    await settle();
    expect(waiting).toHaveLength(4);
    waiting[2]?.();
    await settle();
    expect(waiting).toHaveLength(5);
    while (model.calls.length < 20) {
      for (const release of waiting.splice(0)) release();
      await settle();
    }
    for (const release of waiting) release();
    await running;
    expect(model.mostAtOnce).toBe(4);
  });

  it('gives an evaluation whose trials are in the order of the cases, whatever the order of the answers', async () => {
    const model = aModel(async ({ text }) => {
      // The first cases answer last.
      for (let turn = 0; turn < (text.includes('q1') ? 40 : 1); turn += 1) await Promise.resolve();
      return { text };
    });
    const { evaluations } = await run([aSubject({ dataset: aDataset(4), model, trials: 2 })], { concurrency: 8 });
    const { trials } = only(evaluations.values());
    expect(trials.map((trial) => `${trial.case}.${trial.index}`)).toEqual([
      'c1.0',
      'c1.1',
      'c2.0',
      'c2.1',
      'c3.0',
      'c3.1',
      'c4.0',
      'c4.1',
    ]);
  });

  it('records what it did as plain facts', async () => {
    const subject = aSubject({ trials: 2 });
    const { evaluations, stopped } = await run([subject]);
    const id = evaluationId(subjectOf(subject));
    expect(stopped).toBeUndefined();
    expect(evaluations.get(id)).toMatchObject({
      format: 1,
      id,
      subject: subjectOf(subject),
      slug: 'greeter',
      suite: 'greetings',
      dataset: 'questions',
      model: 'fake/model',
      simulated: false,
      complete: true,
      calls: 6,
      costUsd: 1.5,
      usage: { inputTokens: 60, outputTokens: 12, cachedInputTokens: 6, reasoningTokens: 0 },
      finishedAt: '2026-11-21T10:00:00.000Z',
    });
  });

  it('does not know the cost when the cost of one call is unknown', async () => {
    const model = aModel((_, number) => (number === 2 ? { costUsd: undefined } : {}));
    const { evaluations } = await run([aSubject({ model })]);
    expect(only(evaluations.values())).not.toHaveProperty('costUsd');
  });

  it('counts no tokens that the provider did not count', async () => {
    const model = aModel(() => ({ usage: undefined }));
    const { evaluations } = await run([aSubject({ model })]);
    expect(only(evaluations.values()).usage.inputTokens).toBe(0);
  });

  it('says that a simulated model answered', async () => {
    const { evaluations } = await run([aSubject({ model: aModel(undefined, { simulated: true }) })]);
    expect(only(evaluations.values()).simulated).toBe(true);
  });

  it('asks once for two suites over one dataset, and counts the call in the first', async () => {
    const model = aModel();
    const dataset = aDataset(3);
    const { evaluations } = await run([
      aSubject({ dataset, model, suite: 'one', trials: 1, scorers: [aScorer('one')] }),
      aSubject({ dataset, model, suite: 'two', trials: 2, scorers: [aScorer('two')] }),
    ]);
    const [one, two] = [...evaluations.values()];
    expect(model.calls).toHaveLength(6);
    expect([one?.calls, two?.calls]).toEqual([3, 3]);
    expect(one?.trials.map(({ cached }) => cached)).toEqual([false, false, false]);
    expect(two?.trials.map(({ cached }) => cached)).toEqual([true, false, true, false, true, false]);
    expect(two?.trials[0]?.scores).toHaveProperty('two');
  });

  it('makes one call for two versions that send the same body at the same time', async () => {
    const model = aModel();
    const dataset = aDataset(4);
    // Two versions, because the name of a variable is part of the content; the rendered texts are equal.
    const [one, two] = [aPrompt('v', { variables: ['input'] }), aPrompt('v', { variables: [] })];
    const sides = [one, two].map((prompt) => aSubject({ prompt, dataset, model }));
    const { evaluations } = await run(sides, { concurrency: 2 });
    expect(evaluations.size).toBe(2);
    expect(model.calls).toHaveLength(4);
    expect([...evaluations.values()].map(({ calls }) => calls)).toEqual([4, 0]);
  });

  it('returns a recorded evaluation as it is, without a call', async () => {
    const recordedSubject = aSubject();
    const recorded = only((await run([recordedSubject])).evaluations.values());
    const model = aModel();
    const { evaluations } = await run([
      aSubject({ recorded, model }),
      aSubject({ prompt: aPrompt('v2'), dataset: recordedSubject.dataset, model }),
    ]);
    expect(evaluations.get(recorded.id)).toBe(recorded);
    expect(askedTexts(model)).toEqual(['v2: q1', 'v2: q2', 'v2: q3']);
  });

  it('gives no evaluations for a plan without subjects', async () => {
    expect((await run([])).evaluations.size).toBe(0);
  });

  it('refuses to run with nobody to do the work', async () => {
    await expect(run([aSubject()], { concurrency: 0 })).rejects.toThrow(RangeError);
    await expect(run([aSubject()], { concurrency: Number.NaN })).rejects.toThrow(RangeError);
  });

  it('ends with the error of a dataset that cannot be read any more', async () => {
    const dataset = aDataset(3);
    const failing = {
      ...dataset,
      async *cases() {
        for await (const each of dataset.cases()) {
          if (dataset.reads > 1 && each.id === 'c2') throw new Error('disk gone');
          yield each;
        }
      },
    };
    await expect(run([aSubject({ dataset: failing })], { concurrency: 3 })).rejects.toThrow('disk gone');
  });

  it('ends when a dataset is no longer the one that was planned', async () => {
    for (const [before, after, message] of [
      [3, 2, /the case "c3" is not at its place/],
      [2, 3, /there are more cases/],
    ] as const) {
      const subject = aSubject({ dataset: aDataset(before) });
      const planned = await plan([subject]);
      const dataset = { ...subject.dataset, cases: () => aDataset(after).cases() };
      const subjects = planned.subjects.map((each) => ({ ...each, dataset }));
      const running = runEvaluations({ ...planned, subjects }, runOptions({ concurrency: 2 }));
      await expect(running).rejects.toThrow(message);
    }
  });

  it('ends with the stack of a defect in a model, after the other calls were given up', async () => {
    const signals: AbortSignal[] = [];
    const model = aModel(({ signal, text }) => {
      signals.push(signal);
      if (text.includes('q2')) throw new TypeError('x is not a function');
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    await expect(run([aSubject({ model })], { concurrency: 3 })).rejects.toThrow(TypeError);
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
  });
});

describe('a trial', () => {
  const failingOnce = (kind: 'task' | 'infrastructure') =>
    aModel((_, number) => {
      if (number === 2)
        throw new ModelError(kind, kind === 'task' ? 'context-length' : 'timeout', 'the words of the provider');
      return {};
    });

  it('that fails by the prompt’s own fault has a 0 from every scorer', async () => {
    const subject = aSubject({ model: failingOnce('task'), scorers: [aScorer('one'), aScorer('two')] });
    const { evaluations, stopped } = await run([subject]);
    const zero = { status: 'scored', value: 0, reason: 'no completion: the words of the provider' };
    expect(only(evaluations.values()).trials[1]).toEqual({
      case: 'c2',
      index: 0,
      cached: false,
      drawnOn: '2026-11-21',
      outcome: { status: 'failed', kind: 'task', error: { name: 'ModelError', message: 'the words of the provider' } },
      scores: { one: zero, two: zero },
    });
    expect(stopped).toBeUndefined();
  });

  it('is of the day on which its call was answered, or failed, in UTC', async () => {
    let at = new Date('2026-11-21T23:59:00+01:00');
    const model = aModel((_, number) => {
      at = new Date(at.getTime() + 3_600_000);
      if (number === 3) throw new ModelError('infrastructure', 'timeout', 'late');
      return {};
    });
    const cache = await openCache(temporaryFolder());
    const subject = aSubject({ model });
    const days = async () =>
      only((await run([subject], { now: () => at, cache })).evaluations.values()).trials.map(({ drawnOn }) => drawnOn);
    expect(await days()).toEqual(['2026-11-21', '2026-11-22', '2026-11-22']);
    at = new Date('2026-11-30T00:00:00Z');
    expect(await days()).toEqual(['2026-11-21', '2026-11-22', '2026-11-30']);
    await cache.close();
  });

  it('that fails by the infrastructure has no score, and the evaluation is complete', async () => {
    const { evaluations } = await run([aSubject({ model: failingOnce('infrastructure') })]);
    const evaluation = only(evaluations.values());
    expect(evaluation.trials[1]).toMatchObject({ outcome: { status: 'failed', kind: 'infrastructure' }, scores: {} });
    expect(evaluation.trials[1]?.scores).toEqual({});
    expect(evaluation).toMatchObject({ complete: true, calls: 3 });
  });

  it('is scored with the case and the completion as they are', async () => {
    const scorer = aScorer('both', ({ case: { id }, completion: { text } }) => ({
      status: 'scored',
      value: unitInterval(0.5),
      reason: `${id} ${text}`,
    }));
    const { evaluations } = await run([aSubject({ scorers: [scorer] })]);
    expect(only(evaluations.values()).trials[2]?.scores).toEqual({
      both: { status: 'scored', value: 0.5, reason: 'c3 hello' },
    });
  });

  it.each([
    ['throws', () => Promise.resolve().then(() => Promise.reject(new Error('no such table')))],
    [
      'throws at once',
      () => {
        throw new Error('no such table');
      },
    ],
  ])('has a failed score from a scorer that %s, never a 0, and the other scores', async (_, score) => {
    const { evaluations } = await run([aSubject({ scorers: [aScorer('broken', score), aScorer('whole')] })]);
    expect(only(evaluations.values()).trials[0]?.scores).toMatchObject({
      broken: { status: 'failed', error: { name: 'Error', message: 'no such table' } },
      whole: { status: 'scored', value: 1 },
    });
  });

  it('keeps a score on a scale of its own: whether it may be there is for the gate to say', async () => {
    const words = aScorer('words', () => ({ status: 'scored', value: 120 }));
    const { evaluations } = await run([aSubject({ scorers: [words] })]);
    expect(only(evaluations.values()).trials[0]?.scores.words).toMatchObject({ status: 'scored', value: 120 });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('has a failed score from a scorer that gives %d', async (value) => {
    const now = aScorer('now', () => ({ status: 'scored', value }));
    const later = aScorer('later', async () => ({ status: 'scored', value }));
    const { evaluations } = await run([aSubject({ scorers: [now, later] })]);
    const scores = only(evaluations.values()).trials[0]?.scores;
    expect(scores?.now).toMatchObject({
      status: 'failed',
      error: { message: expect.stringContaining('a score is a finite number') },
    });
    expect(scores?.later).toMatchObject({ status: 'failed' });
  });
});

describe('the cache of a run', () => {
  it('makes an unchanged run free, with the same scores', async () => {
    const cache = await openCache(temporaryFolder());
    const model = aModel((_, number) => ({ text: `answer ${number}` }));
    const subject = aSubject({ model, trials: 2 });
    const first = only((await run([subject], { cache })).evaluations.values());
    const second = only((await run([subject], { cache, limits: { maxCalls: 0, maxCostUsd: 0 } })).evaluations.values());
    expect(model.calls).toHaveLength(6);
    expect(second).toMatchObject({ calls: 0, costUsd: 0, usage: { inputTokens: 0 }, complete: true });
    expect(second.trials).toEqual(first.trials.map((trial) => ({ ...trial, cached: true })));
    await cache.close();
  });

  it('does not answer one trial with another', async () => {
    const cache = await openCache(temporaryFolder());
    const model = aModel((_, number) => ({ text: `answer ${number}` }));
    const { evaluations } = await run([aSubject({ model, dataset: aDataset(1), trials: 3 })], { cache });
    const texts = only(evaluations.values()).trials.map(
      ({ outcome }) => outcome.status === 'completed' && outcome.completion.text,
    );
    expect(texts).toEqual(['answer 1', 'answer 2', 'answer 3']);
    await cache.close();
  });

  it('keeps no failed call', async () => {
    const cache = await openCache(temporaryFolder());
    let down = true;
    const model = aModel(() => {
      if (down) throw new ModelError('infrastructure', 'timeout', 'too slow');
      return {};
    });
    await run([aSubject({ model })], { cache });
    down = false;
    const { evaluations } = await run([aSubject({ model })], { cache });
    expect(only(evaluations.values()).calls).toBe(3);
    await cache.close();
  });
});

describe('the progress of a run', () => {
  it('is told at the start, now and then, and at the end', async () => {
    let at = 0;
    const seen: Progress[] = [];
    const model = aModel((_, number) => {
      if (number === 3) throw new ModelError('infrastructure', 'timeout', 'too slow');
      at += 100;
      return {};
    });
    await run([aSubject({ model, dataset: aDataset(10) })], {
      progress: (progress) => seen.push(progress),
      now: () => new Date(at),
    });
    expect(seen[0]).toMatchObject({ phase: 'running', done: 0, total: 10, calls: 0, secondsElapsed: 0 });
    expect(seen.at(-1)).toEqual({
      phase: 'done',
      done: 10,
      total: 10,
      reruns: 0,
      cached: 0,
      failed: 1,
      calls: 10,
      costUsd: 2.25,
      secondsElapsed: 0.9,
    });
    // 0.9 s at most five times a second.
    expect(seen.map(({ done }) => done)).toEqual([0, 2, 5, 7, 9, 10]);
    expect(seen[1]?.secondsLeft).toBeCloseTo(0.8);
  });

  it('counts what came from the cache', async () => {
    const cache = await openCache(temporaryFolder());
    const subject = aSubject();
    await run([subject], { cache });
    const seen: Progress[] = [];
    await run([subject], { cache, progress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toMatchObject({ done: 3, cached: 3, calls: 0, costUsd: 0 });
    await cache.close();
  });
});
