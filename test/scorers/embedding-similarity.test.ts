import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/foundation/json.ts';
import { ModelError } from '../../src/models/model.ts';
import { createScorer } from '../../src/scorers/index.ts';
import { NotAskedError, type Score } from '../../src/scorers/scorer.ts';
import { bare, completion, judgeScorer, lent, type Reply, scoreBy, scripted, specOf } from './judges/build.ts';

const embedder = 'lab/embedding-1';
const create = (options: JsonObject = {}) => judgeScorer('embedding-similarity', { model: embedder, ...options });

/** The score of an answer, where texts have these embeddings. */
async function similarity(vectors: { readonly [text: string]: Reply }, options: JsonObject = {}): Promise<Score> {
  const { ask } = scripted(({ request }) => vectors[request.messages[0]?.content ?? ''] ?? new Error('not embedded'));
  return scoreBy(create(options), { ask, text: 'answer', case: { expected: 'wanted' } });
}

const of = (answer: Reply, wanted: Reply, options: JsonObject = {}) => similarity({ answer, wanted }, options);

describe('embedding-similarity', () => {
  it.each([
    ['[1, 0]', '[2, 0]', 1, '100% alike in meaning'],
    ['[3, 4]', '[4, 3]', 0.96, '96% alike in meaning'],
    ['[1, 0]', '[0, 5]', 0, '0% alike in meaning'],
    ['[1, 0]', '[-1, 0]', 0, '0% alike in meaning'],
    ['[1e200, 1e200]', '[1e-200, 0]', Math.SQRT1_2, '70% alike in meaning'],
    ['[0.1, 0.2, 0.3]', '[0.1, 0.2, 0.3]', 1, '100% alike in meaning'],
  ])('of %s and %s is %d', async (answer, wanted, value, reason) => {
    const score = await of(answer, wanted);
    expect(score).toMatchObject({ status: 'scored', reason });
    expect(score.status === 'scored' && score.value).toBeCloseTo(value, 12);
  });

  it('is right or wrong with a least similarity', async () => {
    expect(await of('[3, 4]', '[4, 3]', { min: 0.95 })).toMatchObject({ value: 1, reason: '96% alike in meaning' });
    expect(await of('[3, 4]', '[4, 3]', { min: 0.97 })).toMatchObject({ value: 0 });
  });

  it('does not depend on the order or on the length of the vectors', async () => {
    const number = fc.integer({ min: -1_000, max: 1_000 });
    const vector = fc.tuple(fc.integer({ min: 1, max: 1_000 }), number, number);
    await fc.assert(
      fc.asyncProperty(vector, vector, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), async (a, b, factor) => {
        const scores = await Promise.all([
          of(JSON.stringify(a), JSON.stringify(b)),
          of(JSON.stringify(b), JSON.stringify(a)),
          of(JSON.stringify(a.map((value) => value * factor)), JSON.stringify(b)),
        ]);
        const values = scores.map((score) => (score.status === 'scored' ? score.value : Number.NaN));
        expect(values[1]).toBeCloseTo(values[0] ?? 0, 9);
        expect(values[2]).toBeCloseTo(values[0] ?? 0, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('asks for each text once, as it is, with the parameters as written', async () => {
    const { ask, asked } = scripted(() => '[1]');
    const options = { parameters: { dimensions: 256 }, value: 'fixed' };
    await scoreBy(create(options), { ask, text: ' An answer \ud800' });
    expect(asked.map(({ request, draw }) => [request.messages, request.parameters, draw])).toEqual([
      [[{ role: 'user', content: ' An answer \ufffd' }], { dimensions: 256 }, 0],
      [[{ role: 'user', content: 'fixed' }], { dimensions: 256 }, 0],
    ]);
    expect(create().calls).toMatchObject([{ perTrial: 2, promptCharacters: 0, outputTokens: 0 }]);
  });

  it('takes an empty answer for a wrong one without asking', async () => {
    const { ask, asked } = scripted(() => '[1]');
    expect(await scoreBy(create(), { ask, text: ' \n' })).toMatchObject({ value: 0, reason: 'the answer is empty' });
    expect(asked).toEqual([]);
  });

  it('has nothing to compare with in a case without an expected answer', async () => {
    expect(await scoreBy(create(), { case: bare })).toMatchObject({ status: 'not-applicable' });
  });

  it.each<[string, Reply, Reply, string]>([
    ['a text', 'a cat', '[1]', 'gave no embedding: "a cat"'],
    ['nothing', '', '[1]', 'gave no embedding'],
    ['an empty list', '[]', '[1]', 'gave no embedding'],
    ['other things than numbers', '[1, "2"]', '[1, 2]', 'gave no embedding'],
    ['lists of lists', '[[1, 2]]', '[[1, 2]]', 'gave no embedding'],
    ['numbers out of range', '[1e999]', '[1]', 'gave no embedding'],
    ['an object', '{"0": 1}', '[1]', 'gave no embedding'],
    ['half a list', '[1, 2', '[1, 2]', 'gave no embedding'],
    ['another number of dimensions', '[1, 2]', '[1, 2, 3]', 'they have 2 and 3 dimensions'],
    ['a vector without direction', '[0, 0]', '[1, 2]', 'one of them is zero'],
    ['another model', completion('[1]', { resolvedModel: 'other' }), '[1]', 'they are by other and judge-1'],
  ])('does not score what is no pair of embeddings: %s', async (_, answer, wanted, message) => {
    expect(await of(answer, wanted)).toMatchObject({
      status: 'failed',
      error: { name: 'ScoringError', message: expect.stringContaining(message), todo: expect.any(String) },
    });
  });

  it('shows what the model said, and lets it pass through that the run was stopped', async () => {
    const error = new ModelError('infrastructure', 'overloaded', 'overloaded');
    expect(await of(error, '[1]')).toMatchObject({ status: 'failed', error: { name: 'ModelError' } });
    await expect(of(new NotAskedError('stopped'), '[1]')).rejects.toThrow(NotAskedError);
    expect(await scoreBy(create())).toMatchObject({
      error: { message: expect.stringContaining('no model may be asked') },
    });
  });

  it('refuses texts that embedding models would cut', async () => {
    const { ask, asked } = scripted(() => '[1]');
    expect(await scoreBy(create(), { ask, text: 'x'.repeat(20_001) })).toMatchObject({
      status: 'failed',
      error: { message: 'embedding-similarity compares at most 20000 characters: found 20001' },
    });
    expect(asked).toHaveLength(1);
  });

  it('refuses a model that nobody knows, or whose name moves', () => {
    expect(() => create({ model: 'lab/latest' })).toThrow(/is not pinned/);
    expect(create({ model: 'lab/latest', pinned: false }).calls).toMatchObject([{ moving: true }]);
    expect(create().calls).not.toMatchObject([{ moving: true }]);
    const spec = specOf('embedding-similarity', { model: 'x' });
    const unknown = () => {
      throw new ModelError('refused', 'host-not-allowed', 'not allowed');
    };
    expect(() => createScorer(spec, { ...lent(), embedder: unknown })).toThrow('not allowed');
  });

  it('has a fingerprint for every meaning', () => {
    const others = [{ model: 'lab/embedding-2' }, { min: 0.5 }, { value: 'x' }, { parameters: { dimensions: 9 } }];
    const fingerprints = [{}, ...others].map((options) => create(options).fingerprint);
    expect(new Set(fingerprints).size).toBe(5);
    expect(create({ pinned: false }).fingerprint).toBe(create().fingerprint);
  });
});
