import { LLMock } from '@copilotkit/aimock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/foundation/json.ts';
import { createModels, type DeclaredModel, type ModelSet } from '../../src/models/index.ts';
import type { Completion } from '../../src/models/model.ts';
import { route } from '../models/fixtures/conversation.ts';
import { declared, never, noon, prompt } from '../models/rig.ts';

/**
 * A third party's mock of the providers' APIs answers every protocol that it knows, through the real model set. It knows neither a team's
 * own endpoint, program and recordings, which have no API of anybody else's, nor the embeddings of Titan. It is no authority: its
 * Gemini ends a tool call by FUNCTION_CALL where Google's ends by STOP, and its Responses leave out why an answer is incomplete.
 */
const mock = new LLMock({ port: 0, logLevel: 'silent' });
let models: ModelSet;
const waits: number[] = [];

const entries: Readonly<Record<string, (url: string) => Partial<DeclaredModel>>> = {
  openai: (url) => ({ provider: 'openai', baseUrl: `${url}/v1` }),
  'openai-compatible': (url) => ({ baseUrl: `${url}/v1` }),
  'openai-responses': (url) => ({ provider: 'openai-responses', baseUrl: `${url}/v1` }),
  azure: (url) => ({ provider: 'azure', baseUrl: `${url}/openai/v1` }),
  openrouter: (url) => ({ provider: 'openrouter', baseUrl: `${url}/api/v1` }),
  groq: (url) => ({ provider: 'groq', baseUrl: `${url}/openai/v1` }),
  mistral: (url) => ({ provider: 'mistral', baseUrl: `${url}/v1` }),
  ollama: (url) => ({ provider: 'ollama', baseUrl: `${url}/v1` }),
  anthropic: (url) => ({ provider: 'anthropic', baseUrl: `${url}/v1` }),
  gemini: (url) => ({ provider: 'gemini', baseUrl: `${url}/v1beta` }),
  bedrock: (url) => ({ provider: 'bedrock', baseUrl: url, region: 'eu-west-1', model: 'anthropic.claude-x-v1:0' }),
};
const names = Object.keys(entries);

beforeAll(async () => {
  mock.onMessage('hello', { content: 'Hi there!' });
  mock.onMessage('a ticket', { toolCalls: [{ name: 'route', arguments: '{"to":"billing"}' }] });
  mock.onMessage('as JSON', { content: '{"to":"billing"}' });
  mock.onMessage('fail', { error: { message: 'slow down', type: 'rate_limit_error' }, status: 429 });
  mock.onEmbedding('hello', { embedding: [0.5, -1] });
  await mock.start();
  models = createModels({
    declared: new Map(
      names.map((name) => [`my-${name}`, declared({ apiKeyEnv: 'KEY', ...entries[name]?.(mock.url) })]),
    ),
    secret: () => 'sk-test',
    now: () => noon,
    timeBudgetMs: 2_500,
    sleep: async (ms) => {
      waits.push(ms);
    },
  });
});
afterAll(async () => {
  await models.close();
  await mock.stop();
});

async function ask(name: string, content: string, change: JsonObject = {}): Promise<Completion> {
  const model = models.model(models.resolve(`my-${name}`));
  const messages = [
    { role: 'system' as const, content: 'Be brief.' },
    { role: 'user' as const, content },
  ];
  const body = model.body(prompt({ messages, parameters: { max_tokens: 50, temperature: 0 }, ...change }));
  return model.complete(body, { signal: never });
}

describe.each(names)('the third-party mock of %s', (name) => {
  it('answers', async () => {
    expect(await ask(name, 'hello')).toMatchObject({ text: 'Hi there!', finishReason: 'stop', attempts: 1 });
  });

  it('calls a tool', async () => {
    const { toolCalls } = await ask(name, 'a ticket', { tools: [route] });
    const called = { name: 'route', arguments: '{"to":"billing"}' };
    expect(toolCalls).toEqual([{ id: expect.stringMatching(/./), type: 'function', function: called }]);
  });

  it('answers in the form of a schema', async () => {
    const responseFormat = { type: 'json-schema', name: 'ticket', schema: route.function.parameters };
    expect((await ask(name, 'as JSON', { responseFormat })).text).toBe('{"to":"billing"}');
  });

  it('is asked again when it is busy, as late as it says', async () => {
    waits.length = 0;
    await expect(ask(name, 'fail')).rejects.toMatchObject({
      kind: 'infrastructure',
      reason: 'rate-limited',
      message: expect.stringContaining('slow down'),
    });
    expect(waits[0]).toBeGreaterThanOrEqual(1_000);
  });
});

it.each(['openai', 'azure', 'gemini', 'ollama'])('the third-party mock of %s embeds', async (name) => {
  const embedder = models.embedder(models.resolve(`my-${name}`));
  const body = embedder.body(prompt({ messages: [{ role: 'user', content: 'hello' }] }));
  expect((await embedder.complete(body, { signal: never })).text).toBe('[0.5,-1]');
});
