import { describe, expect, it } from 'vitest';
import { openCache, runEvaluations } from '../../src/evaluation/index.ts';
import { parseModelId } from '../../src/foundation/ids.ts';
import { ModelError } from '../../src/models/model.ts';
import { unitInterval } from '../../src/scorers/scorer.ts';
import {
  aDataset,
  aModel,
  aPrompt,
  aScorer,
  aSubject,
  type FakeCall,
  noLimits,
  plan,
  run,
  runOptions,
} from '../support/evaluation.ts';
import { temporaryFolder } from '../support/evaluation-folder.ts';

/** Never answers; ends when it is aborted. */
function hang({ signal }: FakeCall): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

function trialsOf({ evaluations }: Awaited<ReturnType<typeof run>>): readonly number[] {
  return [...evaluations.values()].map(({ trials }) => trials.length);
}

describe('an interrupted run', () => {
  it('gives up the calls in flight and keeps everything done, in the result and in the cache', async () => {
    const folder = temporaryFolder();
    const cache = await openCache(folder);
    const interrupt = new AbortController();
    const model = aModel((call, number) => {
      if (number === 6) queueMicrotask(() => interrupt.abort(new Error('SIGINT')));
      return number <= 4 ? {} : hang(call);
    });
    const subject = aSubject({ dataset: aDataset(20), model });
    const result = await run([subject], { cache, signal: interrupt.signal, concurrency: 2 });
    await cache.close();

    expect(result.stopped).toEqual({ kind: 'interrupted', message: 'the run was interrupted' });
    const [evaluation] = result.evaluations.values();
    expect(evaluation).toMatchObject({ complete: false, calls: 6 });
    expect(evaluation?.trials.map((trial) => trial.case)).toEqual(['c1', 'c2', 'c3', 'c4']);
    expect(evaluation?.cases).toHaveLength(20);

    const again = await openCache(folder);
    const resumed = await run([{ ...subject, model: aModel() }], { cache: again });
    expect([...resumed.evaluations.values()][0]).toMatchObject({ complete: true, calls: 16 });
    await again.close();
  });

  it('makes no call when it was interrupted before it began', async () => {
    const model = aModel();
    const result = await run([aSubject({ model })], { signal: AbortSignal.abort() });
    expect(model.calls).toEqual([]);
    expect(result.stopped?.kind).toBe('interrupted');
    expect(trialsOf(result)).toEqual([0]);
  });

  it('does not take a scorer that was given up for one that failed', async () => {
    const interrupt = new AbortController();
    const scorer = aScorer('slow', () => {
      queueMicrotask(() => interrupt.abort());
      return new Promise((resolve) => {
        interrupt.signal.addEventListener('abort', () => resolve({ status: 'scored', value: unitInterval(1) }));
      });
    });
    const result = await run([aSubject({ scorers: [scorer] })], { signal: interrupt.signal });
    expect(trialsOf(result)).toEqual([0]);
  });

  it('was not stopped when everything was done', async () => {
    const interrupt = new AbortController();
    const result = await run([aSubject({ dataset: aDataset(1) })], {
      signal: interrupt.signal,
      progress: ({ phase }) => {
        if (phase === 'done') interrupt.abort();
      },
    });
    expect(result).not.toHaveProperty('stopped');
  });

  it('lets go of the caller’s signal', async () => {
    const interrupt = new AbortController();
    let signal: AbortSignal | undefined;
    const model = aModel((call) => {
      signal = call.signal;
      return {};
    });
    await run([aSubject({ model })], { signal: interrupt.signal });
    interrupt.abort();
    expect(signal?.aborted).toBe(false);
  });
});

describe('a refusal of the provider', () => {
  it('stops the run at once, with the provider’s words', async () => {
    const model = aModel((call, number) => {
      if (number === 3)
        throw new ModelError('refused', 'authentication', 'Incorrect API key provided', { todo: 'Check it.' });
      return hang(call);
    });
    const result = await run([aSubject({ dataset: aDataset(50), model })], { concurrency: 3 });
    expect(model.calls).toHaveLength(3);
    expect(result.stopped).toEqual({
      kind: 'refused',
      message: 'fake/model: Incorrect API key provided',
      error: { name: 'ModelError', message: 'Incorrect API key provided', todo: 'Check it.' },
    });
    expect([...result.evaluations.values()][0]).toMatchObject({ complete: false, trials: [], calls: 3 });
  });
});

describe('an outage', () => {
  const down = (): never => {
    throw new ModelError('infrastructure', 'server-error', '503 Service Unavailable');
  };

  it('stops the run when more than half of 20 calls failed', async () => {
    const model = aModel((_, number) => (number % 2 === 0 || number > 18 ? down() : {}));
    const result = await run([aSubject({ dataset: aDataset(1000), model })]);
    expect(model.calls).toHaveLength(20);
    expect(result.stopped).toMatchObject({
      kind: 'infrastructure',
      message: expect.stringMatching(/^fake\/model does not answer: .*503 Service Unavailable$/),
      error: { name: 'ModelError' },
    });
    expect([...result.evaluations.values()][0]).toMatchObject({ complete: false });
    expect(trialsOf(result)).toEqual([20]);
  });

  it('is noticed after a good hour', async () => {
    const model = aModel((_, number) => (number > 500 ? down() : {}));
    const result = await run([aSubject({ dataset: aDataset(1000), model })]);
    expect(model.calls).toHaveLength(526);
    expect(result.stopped?.kind).toBe('infrastructure');
  });

  it('of one provider is not hidden by another', async () => {
    const dataset = aDataset(1000);
    const up = aModel();
    const other = aModel(down, { id: parseModelId('other/model'), endpoint: 'https://other.test/v1' });
    const result = await run([
      aSubject({ dataset, model: up }),
      aSubject({ dataset, model: other, prompt: aPrompt('v2') }),
    ]);
    expect(other.calls).toHaveLength(20);
    expect(result.stopped).toMatchObject({ kind: 'infrastructure', message: expect.stringMatching(/^other\/model/) });
  });

  it('is not what half of the calls failing is, nor a prompt that fails every time', async () => {
    const half = aModel((_, number) => (number % 2 === 0 ? down() : {}));
    expect(await run([aSubject({ dataset: aDataset(200), model: half })])).not.toHaveProperty('stopped');
    const impossible = aModel(() => {
      throw new ModelError('task', 'context-length', 'too long');
    });
    expect(await run([aSubject({ dataset: aDataset(200), model: impossible })])).not.toHaveProperty('stopped');
  });
});

describe('a cap', () => {
  /** A plan made under other limits than the run. */
  async function runCapped(
    given: Parameters<typeof aSubject>[0],
    limits: { maxCalls: number; maxCostUsd: number },
    planning: Parameters<typeof plan>[1] = {},
  ) {
    const planned = await plan([aSubject(given)], planning);
    return runEvaluations(planned, runOptions({ concurrency: 8, limits }));
  }

  it('on calls is never exceeded by calls side by side; those in flight are finished', async () => {
    const model = aModel();
    const result = await runCapped({ dataset: aDataset(100), model }, { ...noLimits, maxCalls: 13 });
    expect(model.calls).toHaveLength(13);
    expect(trialsOf(result)).toEqual([13]);
    expect(result.stopped).toEqual({ kind: 'cap', message: 'max-calls is reached: 13 calls were made' });
  });

  it('on cost counts what calls in flight are expected to cost', async () => {
    // 300 output tokens are expected, which cost what a call of the fake model does: $0.25.
    const price = { price: () => ({ input: 0, output: 0.25 / 300e-6 }) };
    const model = aModel();
    const result = await runCapped({ dataset: aDataset(100), model }, { ...noLimits, maxCostUsd: 2.6 }, price);
    expect(model.calls).toHaveLength(10);
    expect(result.stopped).toMatchObject({
      kind: 'cap',
      message: expect.stringMatching(/^max-cost \(\$2\.60\) is reached: \$2\.50 /),
    });
  });

  it('on cost takes the dearest call seen for the next one', async () => {
    const model = aModel();
    // One at a time: after the first, which costs $0.25, each is expected to cost as much, whatever the estimate said.
    const planned = await plan([aSubject({ dataset: aDataset(100), model })], {
      price: () => ({ input: 0, output: 0 }),
    });
    const result = await runEvaluations(planned, runOptions({ limits: { ...noLimits, maxCostUsd: 1.1 } }));
    expect(model.calls).toHaveLength(4);
    expect(result.stopped?.kind).toBe('cap');
  });

  it('on cost counts a call whose cost nobody told as what was expected', async () => {
    const model = aModel(() => ({ costUsd: undefined }));
    const price = { price: () => ({ input: 0, output: 0.25 / 300e-6 }) };
    await runCapped({ dataset: aDataset(100), model }, { ...noLimits, maxCostUsd: 1.1 }, price);
    expect(model.calls).toHaveLength(4);
  });

  it('does not count what comes from the cache', async () => {
    const cache = await openCache(temporaryFolder());
    const subject = aSubject({ dataset: aDataset(5) });
    await run([subject], { cache });
    const result = await run([subject], { cache, limits: { maxCalls: 0, maxCostUsd: 0 } });
    expect(result).not.toHaveProperty('stopped');
    await cache.close();
  });
});
