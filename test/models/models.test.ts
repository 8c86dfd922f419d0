import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ModelId } from '../../src/foundation/ids.ts';
import { createModels, type DeclaredModel, type ModelsOptions } from '../../src/models/index.ts';
import type { Model } from '../../src/models/model.ts';
import { anthropicFixtures } from './fixtures/anthropic.ts';
import { httpFixtures } from './fixtures/http.ts';
import {
  answerBody,
  declared,
  errorBody,
  modelSet,
  never,
  noon,
  ownEndpointSettings,
  prompt,
  reply,
  startLoopback,
} from './rig.ts';

const config = (entries: Readonly<Record<string, DeclaredModel>>): ReadonlyMap<string, DeclaredModel> =>
  new Map(Object.entries(entries));

const judge = declared({ provider: 'openai', model: 'gpt-5-mini', baseUrl: undefined, apiKeyEnv: 'OPENAI_API_KEY' });
const local = declared({ baseUrl: 'http://127.0.0.1:9/v1', model: 'llama3.3' });
const hosted = declared({ apiKeyEnv: 'LLM_KEY' });
const toy = declared({ provider: 'simulated', model: 'echo', baseUrl: undefined });
const everything = config({ judge, local, hosted, toy });

const ask = (model: Model) => model.complete(model.body(prompt({ model: model.id })), { signal: never });

describe('resolving a model', () => {
  const { models } = modelSet({ declared: everything });

  it.each([
    ['judge', 'openai/gpt-5-mini'],
    ['openai/gpt-5-mini-2025-08-07', 'openai/gpt-5-mini-2025-08-07'],
    ['local', 'local/llama3.3'],
    ['local/qwen3:8b', 'local/qwen3:8b'],
    ['hosted/meta/llama-3.3-70b', 'hosted/meta/llama-3.3-70b'],
    ['toy', 'simulated/echo'],
    ['simulated/triage-small', 'simulated/triage-small'],
    ['anthropic/claude-sonnet-4-5', 'anthropic/claude-sonnet-4-5'],
    ['openrouter/meta-llama/llama-3.3-70b', 'openrouter/meta-llama/llama-3.3-70b'],
    ['bedrock/eu.anthropic.claude-haiku-4-5-20251001-v1:0', 'bedrock/eu.anthropic.claude-haiku-4-5-20251001-v1:0'],
  ])('takes %s as %s, which means itself', (reference, id) => {
    expect(models.resolve(reference)).toBe(id);
    expect(models.resolve(id)).toBe(id);
  });

  it.each(['gpt-5-mini', 'judge/gpt-5', 'toy/x', 'azure/gpt-5', 'nobody/x', '', '/x', 'openai/', 'openai/a b'])(
    'does not know "%s"',
    (reference) => {
      expect(() => models.resolve(reference)).toThrow(/unknown model|not a model/);
    },
  );

  it('lists what is known', () => {
    const todo = expect.stringMatching(/openai\/<model>, .*local\/<model>, hosted\/<model>.*"judge", "local"/);
    expect(() => models.resolve('gpt-5-mini')).toThrow(expect.objectContaining({ name: 'InvalidValueError', todo }));
    expect(() => models.resolve('gpt-5-mini')).toThrow(
      expect.objectContaining({ todo: expect.stringContaining('Or declare "gpt-5-mini" under "models"') }),
    );
    expect(() => models.resolve('nobody/x')).toThrow(
      expect.objectContaining({ todo: expect.not.stringContaining('Or declare') }),
    );
    const { models: bare } = modelSet();
    expect(() => bare.resolve('x')).toThrow(
      expect.objectContaining({ todo: expect.stringContaining('simulated/<model>') }),
    );
  });

  it('gives one model for one id', () => {
    expect(models.model(models.resolve('toy'))).toBe(models.model(models.resolve('simulated/echo')));
  });

  it('refuses a model for an id that nothing declares', () => {
    expect(() => models.model('elsewhere/x' as ModelId)).toThrow('unknown model');
  });
});

describe('declaring models', () => {
  const declare = (entries: Readonly<Record<string, DeclaredModel>>) => () => modelSet({ declared: config(entries) });

  it('refuses the name of a provider', () => {
    expect(declare({ openai: local })).toThrow('name of a provider');
  });

  it('refuses an address that may not be called', () => {
    expect(declare({ a: declared({ baseUrl: 'http://llm.example.com/v1' }) })).toThrow('not https');
    expect(declare({ a: declared({ baseUrl: undefined }) })).toThrow('not an http address');
  });

  it('refuses two entries for one model that differ', () => {
    expect(declare({ judge, grader: { ...judge, apiKeyEnv: 'OTHER_KEY' } })).toThrow('another key or price');
    expect(declare({ judge, grader: judge })).not.toThrow();
  });
});

describe('a model', () => {
  it('shows the address it is called at', () => {
    const { models } = modelSet({ declared: everything });
    const endpoint = (reference: string) => models.model(models.resolve(reference)).endpoint;
    expect(endpoint('judge')).toBe('https://api.openai.com/v1');
    expect(endpoint('hosted')).toBe('https://llm.example.com/v1');
    expect(endpoint('toy')).toBe('simulated:');
  });

  it('is refused where the workflow does not allow its host', () => {
    const { models } = modelSet({ declared: everything, allowedHosts: ['api.openai.com', '127.0.0.1:9'] });
    expect(models.model(models.resolve('judge')).id).toBe('openai/gpt-5-mini');
    expect(models.model(models.resolve('local')).id).toBe('local/llama3.3');
    expect(models.model(models.resolve('toy')).simulated).toBe(true);
    expect(() => models.model(models.resolve('hosted'))).toThrow(
      expect.objectContaining({
        reason: 'host-not-allowed',
        kind: 'refused',
        todo: expect.stringContaining('llm.example.com to the input allowed-hosts'),
      }),
    );
  });

  const refusedKey = { name: 'ModelError', kind: 'refused', reason: 'authentication' };
  it.each([
    ['openai/gpt-5', undefined, 'OPENAI_API_KEY'],
    ['openai/gpt-5', '', 'OPENAI_API_KEY'],
    ['openai/gpt-5', '  \n', 'OPENAI_API_KEY'],
    ['openai/gpt-5', 'sk-1 sk-2', 'OPENAI_API_KEY'],
    ['openai/gpt-5', 'sk-1\r\nX-Injected: 1', 'OPENAI_API_KEY'],
    ['hosted', undefined, 'LLM_KEY'],
  ])('without a usable key, %s is refused by the name of the variable', async (reference, value, name) => {
    const { models } = modelSet({ declared: everything, secret: () => value });
    const error = { ...refusedKey, message: expect.stringContaining(name) };
    await expect(ask(models.model(models.resolve(reference)))).rejects.toMatchObject(error);
  });

  it('asks for the name of the key of a public endpoint, and never sends it another one', async () => {
    const open = config({ open: declared() });
    const { models } = modelSet({ declared: open, secret: () => 'sk-openai' });
    const error = { ...refusedKey, todo: expect.stringContaining('api-key-env') };
    await expect(ask(models.model(models.resolve('open')))).rejects.toMatchObject(error);
  });

  it('on this machine needs no key, and sends one where it is named', async () => {
    const server = await startLoopback([]);
    const entries = {
      bare: declared({ baseUrl: server.url }),
      keyed: declared({ baseUrl: server.url, apiKeyEnv: 'K' }),
    };
    const { models } = modelSet({ declared: config(entries), secret: () => ' sk-local\n' });
    await ask(models.model(models.resolve('bare')));
    await ask(models.model(models.resolve('keyed')));
    expect(server.seen.map(({ headers }) => headers.authorization)).toEqual([undefined, 'Bearer sk-local']);
    await models.close();
    await server.close();
  });

  it('is called at the very address that a team’s own endpoint has', async () => {
    const server = await startLoopback([], httpFixtures.answer);
    const ours = declared({ provider: 'http', baseUrl: `${server.url}/ask/?v=1`, http: ownEndpointSettings() });
    const { models } = modelSet({ declared: config({ ours }) });
    const model = models.model(models.resolve('ours'));
    await ask(model);
    expect(server.seen[0]?.url).toBe('/v1/ask/?v=1');
    expect(model.endpoint).toMatch(/\/v1\/ask#[0-9a-f]{12}$/);
    await models.close();
    await server.close();
  });

  it.each(['gemini/../../v1/files', 'bedrock/..'])(
    'is refused where its name would lead to another address: %s',
    (reference) => {
      const { models } = modelSet({ environment: () => 'eu-west-1' });
      expect(() => models.model(models.resolve(reference))).toThrow('not a name that an address can have');
    },
  );

  it('is not called where its name leads to a private address', async () => {
    const { models, waits } = modelSet({
      declared: everything,
      secret: () => 'sk-1',
      resolveHost: async () => [{ address: '169.254.169.254', family: 4 }],
    });
    const refused = {
      kind: 'refused',
      reason: 'host-not-allowed',
      message: expect.stringContaining('169.254.169.254'),
    };
    await expect(ask(models.model(models.resolve('hosted')))).rejects.toMatchObject(refused);
    expect(waits).toEqual([]);
    await models.close();
  });
});

describe('prices of models', () => {
  it('come from the config, then from the list', async () => {
    const priced = { ...local, prices: { input: 1, output: 2 } };
    const { models } = modelSet({ declared: config({ local: priced, judge }) });
    const tokens = { inputTokens: 1_000_000, outputTokens: 1_000_000 };
    expect(await models.estimate(models.resolve('local'), tokens)).toBe(3);
    expect(await models.estimate(models.resolve('local/other'), tokens)).toBeUndefined();
    expect(await models.estimate(models.resolve('judge'), tokens)).toBe(2.25);
    expect(await models.estimate(models.resolve('simulated/echo'), tokens)).toBe(0);
    expect(await models.price(models.resolve('openai/gpt-99'))).toBeUndefined();
  });

  it('make the cost of a completion, and leave it out where they are unknown', async () => {
    const server = await startLoopback([]);
    const entries = {
      priced: declared({ baseUrl: server.url, prices: { input: 10, output: 100 } }),
      free: declared({ baseUrl: server.url }),
    };
    const { models } = modelSet({ declared: config(entries) });
    expect((await ask(models.model(models.resolve('priced')))).costUsd).toBeCloseTo(0.003, 10);
    expect(await ask(models.model(models.resolve('free')))).not.toHaveProperty('costUsd');
    await models.close();
    await server.close();
  });
});

describe('calls of one key', () => {
  it('slow down together after a 429', async () => {
    const busy = reply(429, errorBody('slow down'), { 'retry-after': '1' });
    const server = await startLoopback([busy, busy, busy, busy]);
    const pauses: number[] = [];
    const gate = Promise.withResolvers<void>();
    const { models } = modelSet({
      declared: config({ local: declared({ baseUrl: server.url }) }),
      sleep: async (ms) => {
        pauses.push(ms);
        await gate.promise;
      },
    });
    const model = models.model(models.resolve('local'));
    const other = models.model(models.resolve('local/other'));
    const first = [1, 2, 3, 4].map(() => ask(model));
    await expect.poll(() => pauses.length).toBe(4);
    const late = ask(other);
    expect(server.seen).toHaveLength(4);
    gate.resolve();
    expect((await late).attempts).toBe(1);
    expect((await Promise.all(first)).map(({ attempts }) => attempts)).toEqual([2, 2, 2, 2]);
    await models.close();
    await server.close();
  });
});

describe('a call of OpenAI', () => {
  beforeEach(() => nock.disableNetConnect());
  afterEach(() => {
    nock.cleanAll();
    nock.enableNetConnect();
  });

  const openai = (options: Partial<ModelsOptions> = {}) => {
    const { models, waits } = modelSet({
      secret: (name) => (name === 'OPENAI_API_KEY' ? 'sk-canary-key' : undefined),
      ...options,
    });
    return { models, waits, model: models.model(models.resolve('openai/gpt-5-mini')) };
  };

  it('sends the body and the key, and reads the answer', async () => {
    const { model, models } = openai();
    const body = model.body(prompt({ model: model.id, parameters: { reasoning_effort: 'low' } }));
    const scope = nock('https://api.openai.com', {
      reqheaders: { authorization: 'Bearer sk-canary-key', 'content-type': 'application/json' },
    })
      .post('/v1/chat/completions', JSON.parse(JSON.stringify(body)))
      .reply(200, answerBody(), { 'x-request-id': 'req_42' });
    expect(await model.complete(body, { signal: never })).toEqual({
      text: 'hello',
      finishReason: 'stop',
      toolCalls: [],
      usage: { inputTokens: 100, outputTokens: 20, cachedInputTokens: 64, reasoningTokens: 8 },
      costUsd: expect.closeTo((36 * 0.25 + 64 * 0.025 + 20 * 2) / 1e6, 12),
      resolvedModel: 'gpt-test-2026-01-01',
      systemFingerprint: 'fp_1',
      requestId: 'req_42',
      latencyMs: expect.any(Number),
      attempts: 1,
    });
    scope.done();
    await models.close();
  });

  it('tells each retry', async () => {
    nock('https://api.openai.com')
      .post('/v1/chat/completions')
      .reply(500, errorBody('oops'))
      .post('/v1/chat/completions')
      .reply(200, answerBody());
    const told: unknown[] = [];
    const { model, models } = openai({ onRetry: (facts) => told.push(facts) });
    await ask(model);
    const message = 'api.openai.com answered 500: oops';
    expect(told).toEqual([{ model: 'openai/gpt-5-mini', reason: 'server-error', message, attempt: 1, waitMs: 250 }]);
    await models.close();
  });

  it('lets the key appear nowhere but in the header', async () => {
    const words = `Incorrect API key provided: sk-canary-key. ${Buffer.from('sk-canary-key').toString('base64')}`;
    nock('https://api.openai.com').post('/v1/chat/completions').reply(401, errorBody(words, 'sk-canary-key'));
    const { model, models } = openai();
    const error = await ask(model).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ reason: 'authentication', message: expect.stringContaining('Incorrect API key') });
    expect(JSON.stringify([error, String(error)])).not.toMatch(/canary|c2stY2FuYXJ5/);
    expect(JSON.stringify(model.body(prompt()))).not.toContain('canary');
    await models.close();
  });
});

describe('a call of Anthropic', () => {
  afterEach(() => nock.cleanAll());

  it('sends key and version, and costs what was read from and written to the cache', async () => {
    const { models } = modelSet({ secret: (name) => (name === 'ANTHROPIC_API_KEY' ? 'sk-ant' : undefined) });
    const model = models.model(models.resolve('anthropic/claude-sonnet-4-5'));
    const body = model.body(prompt({ parameters: { max_tokens: 9 } }));
    const scope = nock('https://api.anthropic.com', {
      reqheaders: { 'x-api-key': 'sk-ant', 'anthropic-version': '2023-06-01' },
    })
      .post('/v1/messages', JSON.parse(JSON.stringify(body)))
      .reply(200, anthropicFixtures.answer, { 'request-id': 'req_7' });
    expect(await model.complete(body, { signal: never })).toMatchObject({
      text: 'hello',
      requestId: 'req_7',
      costUsd: expect.closeTo((30 * 3 + 64 * 0.3 + 6 * 3.75 + 20 * 15) / 1e6, 12),
    });
    scope.done();
    await models.close();
  });
});

describe('waiting', () => {
  const wait = async (signal: AbortSignal) => {
    const server = await startLoopback([reply(500, errorBody('oops'))]);
    const models = createModels({
      declared: config({ local: declared({ baseUrl: server.url }) }),
      secret: () => undefined,
      now: () => noon,
      random: () => 0,
    });
    try {
      return await models
        .model(models.resolve('local'))
        .complete({ model: 'x', messages: [] }, { signal })
        .then(({ attempts }) => attempts);
    } finally {
      await models.close();
      await server.close();
    }
  };

  it('passes by itself', async () => {
    expect(await wait(never)).toBe(2);
  });

  it('ends when the signal says so', async () => {
    await expect(wait(AbortSignal.timeout(60))).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
