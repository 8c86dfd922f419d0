import { describe, expect, it } from 'vitest';
import { CapExceededError, evaluationId, openCache, subjectOf } from '../../src/evaluation/index.ts';
import { digestOfBytes } from '../../src/foundation/digest.ts';
import { parseModelId, parsePromptVersionId, parseScorerName } from '../../src/foundation/ids.ts';
import { ModelError } from '../../src/models/model.ts';
import { MissingVariableError } from '../../src/prompts/index.ts';
import {
  aCase,
  aDataset,
  aModel,
  aPrompt,
  aScorer,
  aSubject,
  noLimits,
  only,
  plan,
  run,
} from '../support/evaluation.ts';
import { temporaryFolder } from '../support/evaluation-folder.ts';

describe('the identity of an evaluation', () => {
  const id = (given: Parameters<typeof aSubject>[0]) => evaluationId(subjectOf(aSubject(given)));

  it('is the SHA-256 of this canonical JSON', () => {
    const prompt = parsePromptVersionId(digestOfBytes('prompt'));
    const dataset = digestOfBytes('dataset');
    const fingerprint = digestOfBytes('scorer');
    const scorers = [{ name: parseScorerName('label'), kind: 'label', fingerprint }];
    const endpoint = 'https://api.openai.com/v1';
    const candidate = { prompt, endpoint, dataset, scorers, trials: 3, purpose: 'candidate' } as const;
    const rest = `"dataset":"${dataset}","endpoint":"https://api.openai.com/v1","prompt":"${prompt}"`;
    const scored = `"scorers":[{"fingerprint":"${fingerprint}","kind":"label","name":"label"}],"trials":3`;
    expect(evaluationId(candidate)).toBe(digestOfBytes(`{${rest},"purpose":"candidate",${scored}}`));
    const against = evaluationId(candidate);
    expect(evaluationId({ ...candidate, purpose: 'baseline', against })).toBe(
      digestOfBytes(`{"against":"${against}",${rest},"purpose":"baseline",${scored}}`),
    );
  });

  it('does not depend on suite, file name, slug or the order of the scorers', () => {
    const [one, two] = [aScorer('one'), aScorer('two')];
    expect(id({ suite: 'other', promptFile: 'other.md', scorers: [one, two] })).toBe(id({ scorers: [two, one] }));
  });

  it('depends on the prompt version, the dataset, the scorers, the number of trials, and what it is drawn for', () => {
    const ids = [
      id({}),
      id({ purpose: 'baseline' }),
      id({ purpose: 'baseline', against: id({}) }),
      id({ purpose: 'baseline', against: id({ prompt: aPrompt('v2') }) }),
      id({ prompt: aPrompt('v2') }),
      id({ dataset: aDataset(4) }),
      id({ scorers: [aScorer('other')] }),
      id({ trials: 2 }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a plan', () => {
  it('counts a call for every case, trial and prompt version, before any is made', async () => {
    const model = aModel();
    const dataset = aDataset(5);
    const { estimate, subjects } = await plan([
      aSubject({ dataset, model, trials: 3, prompt: aPrompt('v1') }),
      aSubject({ dataset, model, trials: 3, prompt: aPrompt('v2') }),
    ]);
    expect(estimate.calls).toBe(30);
    expect(subjects.map(({ cases }) => cases.length)).toEqual([5, 5]);
    expect(model.calls).toEqual([]);
  });

  it('reads a dataset once, however many prompts and suites run over it', async () => {
    const dataset = aDataset(5);
    await plan([aSubject({ dataset }), aSubject({ dataset, prompt: aPrompt('v2') }), aSubject({ dataset, trials: 2 })]);
    expect(dataset.reads).toBe(1);
  });

  it('estimates tokens as characters / 4, the answer by the limit that the prompt sets, and the cost by the price', async () => {
    const prompt = aPrompt('v1', {
      messages: [{ role: 'user', content: 'x'.repeat(4000) }],
      parameters: { max_tokens: 50 },
    });
    const { estimate } = await plan([aSubject({ prompt, dataset: aDataset(10) })], {
      price: () => ({ input: 2, output: 10 }),
    });
    expect(estimate.inputTokens).toBeGreaterThanOrEqual(10_000);
    expect(estimate.inputTokens).toBeLessThan(10_200);
    expect(estimate.outputTokens).toBe(500);
    expect(estimate.costUsd).toBeCloseTo((estimate.inputTokens * 2 + 500 * 10) / 1e6, 10);
  });

  it('expects 300 tokens of answer where the prompt sets no limit or a higher one', async () => {
    for (const parameters of [{}, { max_completion_tokens: 9000 }]) {
      const { estimate } = await plan([aSubject({ prompt: aPrompt('v1', { parameters }), dataset: aDataset(2) })]);
      expect(estimate.outputTokens).toBe(600);
    }
  });

  it('knows no cost when the price of one model is unknown', async () => {
    const other = aModel(undefined, { id: parseModelId('fake/other') });
    const { estimate } = await plan([aSubject(), aSubject({ prompt: aPrompt('v2'), model: other })], {
      price: (model) => (model === 'fake/other' ? undefined : { input: 1, output: 1 }),
    });
    expect(estimate).not.toHaveProperty('costUsd');
  });

  it('does not ask twice for what two suites ask alike', async () => {
    const dataset = aDataset(4);
    const { estimate, subjects } = await plan([
      aSubject({ dataset, trials: 2, suite: 'one' }),
      aSubject({ dataset, trials: 3, suite: 'two', scorers: [aScorer('other')] }),
    ]);
    expect(subjects).toHaveLength(2);
    expect(estimate.calls).toBe(12);
  });

  it('has each evaluation once', async () => {
    const dataset = aDataset(4);
    const { subjects } = await plan([aSubject({ dataset, suite: 'one' }), aSubject({ dataset, suite: 'two' })]);
    expect(subjects.map(({ suite }) => suite)).toEqual(['one']);
  });

  it('does not count what is in the cache', async () => {
    const cache = await openCache(temporaryFolder());
    const subject = aSubject({ dataset: aDataset(6) });
    await run([subject], { cache });
    expect((await plan([subject], { cache })).estimate).toEqual({
      calls: 0,
      inputTokens: 0,
      outputTokens: 0,
      costUsd: 0,
    });
    expect((await plan([{ ...subject, trials: 2 }], { cache })).estimate.calls).toBe(6);
    await cache.close();
  });

  it('does not count, read or render what was recorded', async () => {
    const subject = aSubject();
    const recorded = only((await run([subject])).evaluations.values());
    const dataset = aDataset(3);
    const { estimate } = await plan([{ ...subject, dataset, recorded }], { limits: { maxCalls: 0, maxCostUsd: 0 } });
    expect(estimate).toEqual({ calls: 0, inputTokens: 0, outputTokens: 0, costUsd: 0 });
    expect(dataset.reads).toBe(0);
  });

  it('counts what a record lacks, in every trial of every case', async () => {
    const subject = aSubject({ trials: 2 });
    const recorded = only((await run([subject])).evaluations.values());
    const partial = { ...recorded, trials: recorded.trials.filter(({ index }) => index === 0).slice(1) };
    expect((await plan([{ ...subject, recorded: partial }])).estimate.calls).toBe(4);
  });

  it('does not use a record of another evaluation', async () => {
    const subject = aSubject();
    const recorded = only((await run([subject])).evaluations.values());
    expect((await plan([{ ...subject, trials: 2, recorded }])).estimate.calls).toBe(6);
  });

  it('finds a case that lacks a variable before any call, and names file, case and variable', async () => {
    const model = aModel();
    const dataset = aDataset([aCase(1), aCase(2, { input: { question: 'q2' } })]);
    const planned = plan([aSubject({ dataset, model })]);
    await expect(planned).rejects.toThrow(MissingVariableError);
    await expect(planned).rejects.toThrow(/case "c2" has no variable "input"/);
    await expect(planned).rejects.toMatchObject({ position: { file: 'prompts/greeter.prompt.yml' } });
    expect(model.calls).toEqual([]);
  });

  it('finds parameters that the provider refuses before any call', async () => {
    const refusing = aModel(undefined, {
      body: () => {
        throw new ModelError('refused', 'bad-request', 'the parameters contain "stream"');
      },
    });
    await expect(plan([aSubject({ model: refusing })])).rejects.toThrow('the parameters contain "stream"');
  });

  it('refuses two scorers of one name, and less than one trial', async () => {
    await expect(plan([aSubject({ scorers: [aScorer('a'), aScorer('a')] })])).rejects.toThrow(
      /two scorers of one name/,
    );
    await expect(plan([aSubject({ trials: 0 })])).rejects.toThrow(/asks for 0 trials/);
    await expect(plan([aSubject({ trials: 1.5 })])).rejects.toThrow(/asks for 1.5 trials/);
  });

  it('keeps the tags and clusters of the cases, and nothing else of them', async () => {
    const dataset = aDataset([aCase(1, { tags: ['a', 'b'], cluster: 'k' }), aCase(2, { tags: ['a', 'b'] })]);
    const { subjects } = await plan([aSubject({ dataset })]);
    expect(subjects[0]?.cases).toEqual([
      { id: 'c1', tags: ['a', 'b'], cluster: 'k' },
      { id: 'c2', tags: ['a', 'b'] },
    ]);
  });
});

describe('a plan above a cap', () => {
  it('is refused with the estimate, by the number of calls', async () => {
    const planned = plan([aSubject({ dataset: aDataset(11) })], { limits: { ...noLimits, maxCalls: 10 } });
    await expect(planned).rejects.toThrow(CapExceededError);
    await expect(planned).rejects.toMatchObject({
      message: 'the plan needs 11 calls; max-calls allows 10',
      estimate: { calls: 11 },
    });
  });

  it('is refused by its expected cost', async () => {
    const subjects = [aSubject({ dataset: aDataset(100) })];
    const planned = plan(subjects, { limits: { ...noLimits, maxCostUsd: 0.1 } });
    await expect(planned).rejects.toThrow(/^the plan is expected to cost \$0\.1\d; max-cost allows \$0\.10$/);
  });

  it('is carried out when it just fits', async () => {
    const limits = { ...noLimits, maxCalls: 10 };
    await expect(plan([aSubject({ dataset: aDataset(10) })], { limits })).resolves.toMatchObject({
      estimate: { calls: 10 },
    });
  });

  it('cannot be refused by a cost that nobody knows', async () => {
    const planned = plan([aSubject()], { limits: { ...noLimits, maxCostUsd: 0 }, price: () => undefined });
    await expect(planned).resolves.toMatchObject({ estimate: { calls: 3 } });
  });
});
