import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/foundation/json.ts';
import type { DeclaredModel, ModelSet } from '../../src/models/index.ts';
import { declared, type Loopback, modelSet, never, ownEndpointSettings, prompt, reply, startLoopback } from './rig.ts';

const open: (Loopback | ModelSet)[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function embedder(entry: Partial<DeclaredModel>, answer: JsonObject) {
  const server = await startLoopback([reply(200, answer)]);
  const local = declared({ baseUrl: server.url, model: 'embed-1', ...entry });
  const { models } = modelSet({ declared: new Map([['local', local]]), timeBudgetMs: 100 });
  open.push(models, server);
  return { model: models.embedder(models.resolve('local')), server };
}

const asked = (parameters: JsonObject = {}) => prompt({ messages: [{ role: 'user', content: 'Hello?' }], parameters });

describe('an embedder', () => {
  it.each<[string, Partial<DeclaredModel>, JsonObject, JsonObject, string, number | undefined]>([
    [
      'of an OpenAI-compatible endpoint',
      {},
      { object: 'list', model: 'embed-1b', data: [{ index: 0, embedding: [0.5, -1] }], usage: { prompt_tokens: 3 } },
      { model: 'embed-1', input: 'Hello?', dimensions: 2 },
      '/v1/embeddings',
      3,
    ],
    [
      'of Gemini',
      { provider: 'gemini' },
      { embedding: { values: [0.5, -1] } },
      { model: 'models/embed-1', content: { parts: [{ text: 'Hello?' }] }, dimensions: 2 },
      '/v1/models/embed-1:embedContent',
      undefined,
    ],
    [
      'of Gemini, by its name with the collection',
      { provider: 'gemini', model: 'models/embed-1' },
      { embedding: { values: [0.5, -1] } },
      { model: 'models/embed-1', content: { parts: [{ text: 'Hello?' }] }, dimensions: 2 },
      '/v1/models/embed-1:embedContent',
      undefined,
    ],
    [
      'of Bedrock',
      { provider: 'bedrock', region: 'eu-west-1', model: 'amazon.titan-embed-text-v2:0' },
      { embedding: [0.5, -1], inputTextTokenCount: 3 },
      { inputText: 'Hello?', dimensions: 2 },
      '/v1/model/amazon.titan-embed-text-v2%3A0/invoke',
      3,
    ],
  ])('%s sends the last message and gives the vector as its text', async (_, entry, answer, body, path, tokens) => {
    const { model, server } = await embedder(entry, answer);
    const completion = await model.complete(model.body(asked({ dimensions: 2 })), { signal: never });
    expect(JSON.parse(completion.text)).toEqual([0.5, -1]);
    expect(completion.usage?.inputTokens).toBe(tokens);
    expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual(body);
    expect(server.seen[0]?.url).toBe(path);
    expect(model.endpoint).toContain(path);
  });

  it('of a team’s own endpoint gives what stands at the path', async () => {
    const http = ownEndpointSettings({ body: { text: '{{prompt}}' }, output: '$.vector' });
    const { model } = await embedder({ provider: 'http', http }, { vector: [1, 2] });
    expect((await model.complete(model.body(asked()), { signal: never })).text).toBe('[1,2]');
  });

  it.each([{ data: [] }, { data: [{ embedding: ['a'] }] }, { data: [{ embedding: [] }] }])(
    'takes %j for no vector',
    async (answer) => {
      const { model, server } = await embedder({}, answer);
      expect(server.seen).toEqual([]);
      const first = await model.complete(model.body(asked()), { signal: never }).catch((thrown: unknown) => thrown);
      expect(String(first)).toContain('no vector of numbers');
    },
  );

  it('refuses what a vector has no use for', async () => {
    const { model } = await embedder({}, {});
    expect(() => model.body(prompt({ tools: [{}] }))).toThrow('no tools');
    expect(() => model.body(prompt({ messages: [] }))).toThrow('no text');
    expect(() => model.body(asked({ encoding_format: 'base64' }))).toThrow('encoding_format');
    expect(() => model.body(asked({ input: 'x' }))).toThrow('both mean input');
  });

  it.each(['anthropic/claude-x', 'groq/x', 'simulated/echo', 'bedrock/cohere.embed-v4'])(
    'is refused for %s, which has none',
    (reference) => {
      const { models } = modelSet({ environment: () => 'eu-west-1' });
      expect(() => models.embedder(models.resolve(reference))).toThrow(
        expect.objectContaining({ name: 'InvalidValueError', message: expect.stringContaining('cannot embed') }),
      );
    },
  );

  it('costs what its input tokens cost', async () => {
    const { models } = modelSet({ secret: () => 'sk' });
    const id = models.resolve('openai/text-embedding-3-small');
    expect(models.embedder(id).endpoint).toBe('https://api.openai.com/v1/embeddings');
    expect(models.embedder(id)).toBe(models.embedder(id));
    expect(await models.estimate(id, { inputTokens: 1_000_000, outputTokens: 0 })).toBe(0.02);
    expect(await models.estimate(id, { inputTokens: 1_000_000, outputTokens: 1 })).toBeUndefined();
    await models.close();
  });
});
