import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import {
  type Ask,
  type Evaluation,
  evaluationId,
  type Next,
  openCache,
  runEvaluations,
  type Subject,
  subjectOf,
} from '../../src/evaluation/index.ts';
import { digestOf } from '../../src/foundation/digest.ts';
import { type EvaluationId, parseEvaluationId } from '../../src/foundation/ids.ts';
import { ModelError } from '../../src/models/model.ts';
import {
  aDataset,
  aModel,
  aPrompt,
  aScorer,
  aSubject,
  askedTexts,
  noLimits,
  only,
  plan,
  run,
  runOptions,
  slots,
} from '../support/evaluation.ts';
import { temporaryFolder } from '../support/evaluation-folder.ts';

const idOf = (subject: Subject): EvaluationId => evaluationId(subjectOf(subject));

/** `101` wants the first and the third case. */
function ask(subject: Subject, cases: string, upTo: number, kind: Ask['kind'] = 'trials'): Ask {
  return { evaluation: idOf(subject), kind, cases: Uint8Array.from(cases, Number), upTo };
}

/** These waves, one after the other; `seen` is what was there before each, and at the end. */
function waves(
  ...asks: readonly (readonly Ask[])[]
): Next & { readonly seen: ReadonlyMap<EvaluationId, Evaluation>[] } {
  const seen: ReadonlyMap<EvaluationId, Evaluation>[] = [];
  const next: Next = (evaluations) => {
    seen.push(evaluations);
    return asks[seen.length - 1] ?? [];
  };
  return Object.assign(next, { seen });
}

describe('a wave', () => {
  it('asks the cases that are wanted, round by round, both sides of a case next to each other', async () => {
    const model = aModel();
    const dataset = aDataset(4);
    const [old, now] = [aPrompt('old'), aPrompt('new')].map((prompt) =>
      aSubject({ prompt, dataset, model, trials: 3 }),
    ) as [Subject, Subject];
    await run([old, now], { next: waves([ask(old, '0101', 2), ask(now, '0111', 2)]) });
    const round = ['old: q2', 'new: q2', 'new: q3', 'old: q4', 'new: q4'];
    expect(askedTexts(model)).toEqual([...round, ...round]);
  });

  it('comes after what the wave before it gave', async () => {
    const model = aModel(({ text }) => ({ text }));
    const subject = aSubject({ model, trials: 2 });
    const next = waves([ask(subject, '010', 1)], [ask(subject, '111', 2)]);
    await run([subject], { next });
    expect(askedTexts(model)).toEqual(['v1: q2', 'v1: q1', 'v1: q3', 'v1: q1', 'v1: q2', 'v1: q3']);
    expect(next.seen.map((evaluations) => slots(only(evaluations.values()).trials))).toEqual([
      '',
      'c2.0',
      'c1.0 c1.1 c2.0 c2.1 c3.0 c3.1',
    ]);
    expect(only(next.seen[0]?.values() ?? []).cases.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3']);
  });

  it('leaves what `next` was shown as it was', async () => {
    const subject = aSubject();
    const next = waves([ask(subject, '100', 1)], [ask(subject, '111', 1)]);
    const { evaluations } = await run([subject], { next });
    expect(slots(only(next.seen[1]?.values() ?? []).trials)).toBe('c1.0');
    expect(slots(only(evaluations.values()).trials)).toBe('c1.0 c2.0 c3.0');
  });

  it('wants what any of its asks wants', async () => {
    const model = aModel();
    const subject = aSubject({ model, trials: 3 });
    await run([subject], { next: waves([ask(subject, '100', 3), ask(subject, '110', 1), ask(subject, '000', 3)]) });
    expect(askedTexts(model)).toEqual(['v1: q1', 'v1: q2', 'v1: q1', 'v1: q1']);
  });

  it('reads a dataset once a round, and not at all in a round that wants nothing of it', async () => {
    const [small, large] = [aDataset(2), aDataset(3)];
    const one = aSubject({ prompt: aPrompt('a'), dataset: small, trials: 3 });
    const two = aSubject({ prompt: aPrompt('b'), dataset: large, trials: 3 });
    const planned = await plan([one, two]);
    const before = [small.reads, large.reads];
    const next = waves([ask(one, '10', 1), ask(two, '000', 3)], [ask(one, '10', 3), ask(two, '001', 1)]);
    await runEvaluations(planned, runOptions({ next }));
    expect([small.reads, large.reads].map((reads, index) => reads - (before[index] ?? 0))).toEqual([3, 1]);
  });

  it('shares a completion between the suites that want it, and gives it to no other', async () => {
    const model = aModel();
    const dataset = aDataset(3);
    const [one, two] = ['one', 'two'].map((name) =>
      aSubject({ dataset, model, suite: name, scorers: [aScorer(name)] }),
    ) as [Subject, Subject];
    const { evaluations } = await run([one, two], { next: waves([ask(one, '110', 1), ask(two, '011', 1)]) });
    expect(model.calls).toHaveLength(3);
    expect(slots(evaluations.get(idOf(one))?.trials)).toBe('c1.0 c2.0');
    expect(slots(evaluations.get(idOf(two))?.trials)).toBe('c2.0 c3.0');
    expect([...evaluations.values()].map(({ calls }) => calls)).toEqual([2, 1]);
  });

  it('of nothing ends the run', async () => {
    const model = aModel();
    const next = waves([]);
    const result = await run([aSubject({ model })], { next });
    expect(model.calls).toEqual([]);
    expect(next.seen).toHaveLength(1);
    expect(result).not.toHaveProperty('stopped');
  });

  it('that asks for what cannot be is refused', async () => {
    const subject = aSubject({ trials: 2 });
    const stranger = parseEvaluationId(digestOf('stranger'));
    for (const [wrong, message] of [
      [{ ...ask(subject, '111', 1), evaluation: stranger }, /is not in the plan/],
      [ask(subject, '11', 1), /has 3 cases; 2 were asked about/],
      [ask(subject, '111', 3), /has at most 2 trials; 3 were asked for/],
      [ask(subject, '111', Number.NaN), /NaN were asked for/],
      [ask(subject, '111', -1, 'reruns'), /-1 were asked for/],
      [ask(subject, '111', 1001, 'reruns'), /has at most 1000 reruns/],
    ] as const) {
      await expect(run([subject], { next: waves([wrong]) })).rejects.toThrow(RangeError);
      await expect(run([subject], { next: waves([wrong]) })).rejects.toThrow(message);
    }
  });

  it('after wave that asks for nothing new does not go on for ever', async () => {
    const subject = aSubject();
    await expect(run([subject], { next: () => [ask(subject, '111', 1)] })).rejects.toThrow(/nothing but what is there/);
  });

  it('that cannot be decided ends the run with the error, and lets go of the caller’s signal', async () => {
    const interrupt = new AbortController();
    const next = () => {
      throw new TypeError('no such look');
    };
    await expect(run([aSubject()], { next, signal: interrupt.signal })).rejects.toThrow('no such look');
    expect(getEventListeners(interrupt.signal, 'abort')).toEqual([]);
  });
});

describe('a re-run', () => {
  it('is another call than the trial, and counted apart', async () => {
    const cache = await openCache(temporaryFolder());
    const model = aModel((_, number) => ({ text: `answer ${number}` }));
    const subject = aSubject({ model, trials: 2 });
    const next = waves([ask(subject, '111', 2)], [ask(subject, '101', 2, 'reruns')]);
    const evaluation = only((await run([subject], { next, cache })).evaluations.values());
    expect(model.calls).toHaveLength(10);
    expect(slots(evaluation.trials)).toBe('c1.0 c1.1 c2.0 c2.1 c3.0 c3.1');
    expect(slots(evaluation.reruns)).toBe('c1.0 c1.1 c3.0 c3.1');
    expect(evaluation).toMatchObject({ complete: true, calls: 10 });
    const texts = [...evaluation.trials, ...evaluation.reruns].map(
      ({ outcome }) => outcome.status === 'completed' && outcome.completion.text,
    );
    expect(new Set(texts).size).toBe(10);
    await cache.close();
  });

  it('is found again in the cache by the same comparison', async () => {
    const cache = await openCache(temporaryFolder());
    const subject = aSubject();
    const asks = () => waves([ask(subject, '010', 3, 'reruns')]);
    const first = only((await run([subject], { next: asks(), cache })).evaluations.values());
    const again = await run([subject], { next: asks(), cache, limits: { maxCalls: 0, maxCostUsd: 0 } });
    expect(only(again.evaluations.values()).reruns).toEqual(first.reruns.map((each) => ({ ...each, cached: true })));
    await cache.close();
  });

  it('is asked in the same round as a trial of its index', async () => {
    const model = aModel();
    const subject = aSubject({ model, dataset: aDataset(2), trials: 2 });
    await run([subject], { next: waves([ask(subject, '11', 2), ask(subject, '10', 1, 'reruns')]) });
    expect(askedTexts(model)).toEqual(['v1: q1', 'v1: q1', 'v1: q2', 'v1: q1', 'v1: q2']);
  });

  it('of a later wave comes after those that are there', async () => {
    const model = aModel();
    const subject = aSubject({ model });
    const next = waves([ask(subject, '001', 1, 'reruns')], [ask(subject, '101', 3, 'reruns')]);
    const { evaluations } = await run([subject], { next });
    expect(model.calls).toHaveLength(6);
    expect(slots(only(evaluations.values()).reruns)).toBe('c1.0 c1.1 c1.2 c3.0 c3.1 c3.2');
  });

  it('is held by the cap on calls, although no plan counts it', async () => {
    const subject = aSubject();
    const next = waves([ask(subject, '111', 1)], [ask(subject, '111', 1, 'reruns')]);
    const result = await run([subject], { next, limits: { ...noLimits, maxCalls: 4 } });
    expect(result.stopped?.kind).toBe('cap');
    expect(only(result.evaluations.values())).toMatchObject({ complete: false, calls: 4 });
    expect(next.seen).toHaveLength(2);
  });
});

describe('an evaluation', () => {
  it('is complete when nothing that was asked for is missing, however little that was', async () => {
    const subject = aSubject({ trials: 5 });
    const { evaluations } = await run([subject], { next: waves([ask(subject, '010', 1)]) });
    expect(only(evaluations.values())).toMatchObject({ complete: true, trials: [{ case: 'c2' }] });
  });

  it('is complete with a trial that the infrastructure lost: it was asked, and is not asked again', async () => {
    const model = aModel(() => {
      throw new ModelError('infrastructure', 'timeout', 'late');
    });
    const subject = aSubject({ model, dataset: aDataset(1) });
    const { evaluations } = await run([subject], { next: waves([ask(subject, '1', 1)], [ask(subject, '1', 1)]) });
    expect(model.calls).toHaveLength(1);
    expect(only(evaluations.values()).complete).toBe(true);
  });

  it('of which nothing was asked is not complete', async () => {
    const [asked, other] = [aSubject(), aSubject({ prompt: aPrompt('v2') })];
    const { evaluations } = await run([asked, other], { next: waves([ask(asked, '111', 1)]) });
    expect(evaluations.get(idOf(asked))?.complete).toBe(true);
    expect(evaluations.get(idOf(other))).toMatchObject({ complete: false, trials: [] });
  });

  it('keeps what an earlier wave gave, and is not complete, when a later one is stopped', async () => {
    const model = aModel((_, number) => {
      if (number === 5) throw new ModelError('refused', 'quota', 'no credit');
      return {};
    });
    const subject = aSubject({ model, trials: 2 });
    const next = waves([ask(subject, '111', 1)], [ask(subject, '111', 2)]);
    const result = await run([subject], { next });
    expect(result.stopped?.kind).toBe('refused');
    expect(slots(only(result.evaluations.values()).trials)).toBe('c1.0 c1.1 c2.0 c3.0');
    expect(only(result.evaluations.values()).complete).toBe(false);
    expect(next.seen).toHaveLength(2);
  });
});
