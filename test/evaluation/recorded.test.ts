import { describe, expect, it } from 'vitest';
import { type Evaluation, evaluationId, openCache, type Subject, subjectOf } from '../../src/evaluation/index.ts';
import {
  aDataset,
  aModel,
  aPool,
  aPrompt,
  aSubject,
  askedTexts,
  aTrial,
  noLimits,
  only,
  plan,
  run,
  slots,
} from '../support/evaluation.ts';
import { temporaryFolder } from '../support/evaluation-folder.ts';

/** The evaluation of a subject of which only the first case was asked. */
async function begun(subject: Subject, reruns = 0): Promise<Evaluation> {
  const asked = { evaluation: evaluationId(subjectOf(subject)), cases: Uint8Array.of(1, 0, 0) };
  const waves = [
    [
      { ...asked, kind: 'trials', upTo: 1 },
      { ...asked, kind: 'reruns', upTo: reruns },
    ] as const,
  ];
  return only((await run([subject], { next: () => waves.shift() ?? [] })).evaluations.values());
}

describe('a recorded evaluation', () => {
  it('is in hand from the start: what is in it is not asked again', async () => {
    const subject = aSubject({ trials: 2 });
    const recorded = await begun(subject, 1);
    const model = aModel();
    const seen: string[] = [];
    const result = await run([{ ...subject, model, recorded }], {
      next: (evaluations) => {
        const evaluation = only(evaluations.values());
        seen.push(`${slots(evaluation.trials)}|${slots(evaluation.reruns)}`);
        const asked = { evaluation: evaluation.id, cases: Uint8Array.of(1, 1, 0) };
        if (seen.length > 1) return [];
        return [
          { ...asked, kind: 'trials', upTo: 2 },
          { ...asked, kind: 'reruns', upTo: 1 },
        ];
      },
    });
    expect(askedTexts(model)).toEqual(['v1: q2', 'v1: q2', 'v1: q1', 'v1: q2']);
    expect(seen).toEqual(['c1.0|c1.0', 'c1.0 c1.1 c2.0 c2.1|c1.0 c2.0']);
    expect(result.spent).toMatchObject({ calls: 4, recorded: 2, cached: 0 });
  });

  it('keeps count of all calls that were ever made for it; the run counts its own', async () => {
    const subject = aSubject();
    const recorded = await begun(subject);
    const { evaluations, spent } = await run([{ ...subject, recorded }]);
    expect(recorded).toMatchObject({ calls: 1, costUsd: 0.25, usage: { inputTokens: 10 } });
    expect(only(evaluations.values())).toMatchObject({ calls: 3, costUsd: 0.75, usage: { inputTokens: 30 } });
    expect(spent).toEqual({
      calls: 2,
      cached: 0,
      recorded: 1,
      pooled: 0,
      usage: { inputTokens: 20, outputTokens: 4, cachedInputTokens: 2, reasoningTokens: 0 },
      costUsd: 0.5,
    });
  });

  it('whose cost nobody knows has no cost any more; the run knows its own', async () => {
    const subject = aSubject();
    const { costUsd: _, ...recorded } = await begun(subject);
    const { evaluations, spent } = await run([{ ...subject, recorded }]);
    expect(only(evaluations.values())).not.toHaveProperty('costUsd');
    expect(spent.costUsd).toBe(0.5);
  });

  it('that was cut off is complete when nothing that is wanted now is missing', async () => {
    const subject = aSubject();
    const { evaluations: cut } = await run([subject], { limits: { ...noLimits, maxCalls: 2 } });
    const recorded = only(cut.values());
    expect(recorded.complete).toBe(false);
    const { evaluations, spent } = await run([{ ...subject, recorded }]);
    expect(only(evaluations.values())).toMatchObject({ complete: true, calls: 3 });
    expect(spent.calls).toBe(1);
  });

  it('is what it was when the run ends before anything is wanted', async () => {
    const subject = aSubject();
    const recorded = await begun(subject);
    const result = await run([{ ...subject, recorded }], { signal: AbortSignal.abort() });
    expect(only(result.evaluations.values())).toBe(recorded);
    expect(result.stopped?.kind).toBe('interrupted');
  });

  it('is not complete when more of it is wanted and cannot be had', async () => {
    const subject = aSubject();
    const recorded = await begun(subject);
    const { evaluations } = await run([{ ...subject, recorded }], { limits: { ...noLimits, maxCalls: 0 } });
    expect(only(evaluations.values())).toMatchObject({ complete: false, trials: recorded.trials });
  });

  it('takes part in the progress with what is not in it', async () => {
    const subject = aSubject();
    const recorded = await begun(subject);
    const seen: string[] = [];
    await run([{ ...subject, recorded }], { progress: ({ done, total }) => seen.push(`${done}/${total}`) });
    expect([seen[0], seen.at(-1)]).toEqual(['0/2', '2/2']);
  });

  it('of which everything is there is expected to cost, a re-run, what its calls did', async () => {
    const subject = aSubject();
    const recorded = only((await run([subject])).evaluations.values());
    const planned = await plan([{ ...subject, recorded }]);
    expect(planned.subjects[0]?.callCostUsd).toBe(0.25);
    const free = await plan([{ ...subject, recorded: { ...recorded, calls: 0, costUsd: 0 } }]);
    expect(free.subjects[0]).not.toHaveProperty('callCostUsd');
  });

  it('does not lend its trials to another suite: that one asks for its own', async () => {
    const dataset = aDataset(3);
    const model = aModel();
    const subject = aSubject({ dataset, model });
    const recorded = await begun(subject);
    model.calls.length = 0;
    const { evaluations } = await run([
      { ...subject, recorded },
      { ...subject, trials: 2 },
    ]);
    expect(askedTexts(model)).toEqual(['v1: q1', 'v1: q2', 'v1: q3', 'v1: q1', 'v1: q2', 'v1: q3']);
    expect([...evaluations.values()].map(({ calls }) => calls)).toEqual([3, 4]);
  });
});

describe('a run that may make no call', () => {
  const noCalls = 'this comes from a fork';

  it('takes what is recorded and what is in the cache', async () => {
    const cache = await openCache(temporaryFolder());
    const dataset = aDataset(3);
    const [one, two] = [aSubject({ dataset }), aSubject({ dataset, prompt: aPrompt('v2') })] as const;
    const recorded = only((await run([one])).evaluations.values());
    await run([two], { cache });
    const result = await run([{ ...one, recorded }, two], { cache, noCalls });
    expect(result).not.toHaveProperty('stopped');
    expect([...result.evaluations.values()].map(({ complete }) => complete)).toEqual([true, true]);
    expect(result.spent).toMatchObject({ calls: 0, recorded: 3, cached: 3 });
    await cache.close();
  });

  it('ends with its own words when one would be needed, and keeps what it has', async () => {
    const model = aModel();
    const dataset = aDataset(3);
    const one = aSubject({ dataset, model });
    const recorded = only((await run([one])).evaluations.values());
    model.calls.length = 0;
    const result = await run(
      [
        { ...one, recorded },
        { ...one, prompt: aPrompt('v2') },
      ],
      { noCalls },
    );
    expect(model.calls).toEqual([]);
    expect(result.stopped).toEqual({ kind: 'no-calls', message: noCalls });
    expect([...result.evaluations.values()].map(({ complete }) => complete)).toEqual([true, false]);
  });

  it('does not even probe a pool', async () => {
    const model = aModel();
    const baseline = aSubject({ purpose: 'baseline', model });
    const result = await run([{ ...baseline, pool: aPool([aTrial()], baseline) }], { noCalls });
    expect(model.calls).toEqual([]);
    expect(result.stopped?.kind).toBe('no-calls');
    expect(only(result.evaluations.values())).toMatchObject({ complete: false, pooled: [] });
  });

  it('is expected to spend nothing, and refused by no cap', async () => {
    const planned = await plan([aSubject()], { noCalls, limits: { maxCalls: 0, maxCostUsd: 0 } });
    expect(planned).toMatchObject({ noCalls, estimate: { calls: 0, inputTokens: 0, outputTokens: 0, costUsd: 0 } });
  });
});
