import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { modelName, modelOptions, reservedModelNames } from '../../src/models/options.ts';

const read = (entry: unknown) => z.parse(modelOptions, entry);
const problem = (schema: z.ZodMiniType, value: unknown) => z.safeParse(schema, value).error?.issues[0]?.message;

describe('modelOptions', () => {
  it('reads a model of OpenAI', () => {
    expect(read({ provider: 'openai', model: 'gpt-5-mini' })).toEqual({
      provider: 'openai',
      model: 'gpt-5-mini',
      baseUrl: undefined,
      apiKeyEnv: undefined,
      prices: undefined,
    });
  });

  it('reads an endpoint of one’s own', () => {
    const entry = {
      provider: 'openai-compatible',
      model: 'meta/llama-3.3',
      'base-url': 'https://llm.example.com/v1',
      'api-key-env': 'LLM_KEY',
      prices: { input: 0.1, output: 0 },
    };
    expect(read(entry)).toEqual({
      provider: 'openai-compatible',
      model: 'meta/llama-3.3',
      baseUrl: 'https://llm.example.com/v1',
      apiKeyEnv: 'LLM_KEY',
      prices: { input: 0.1, output: 0 },
    });
  });

  it('reads a simulated model', () => {
    expect(read({ provider: 'simulated', model: 'echo' })).toMatchObject({
      provider: 'simulated',
      apiKeyEnv: undefined,
    });
  });

  it.each([
    ['an unknown provider', { provider: 'nobody', model: 'x' }],
    ['a private address', { provider: 'openai', model: 'x', 'base-url': 'https://10.1.2.3/v1' }],
    ['an endpoint without an address', { provider: 'openai-compatible', model: 'x' }],
    [
      'an address that may not be called',
      { provider: 'openai-compatible', model: 'x', 'base-url': 'http://10.0.0.1/v1' },
    ],
    ['a model with a blank', { provider: 'openai', model: 'gpt 5' }],
    ['an empty model', { provider: 'openai', model: '' }],
    ['a key instead of its name', { provider: 'openai', model: 'x', 'api-key-env': 'sk-live-1234' }],
    ['half a price', { provider: 'openai', model: 'x', prices: { input: 1 } }],
    ['a negative price', { provider: 'openai', model: 'x', prices: { input: 1, output: -1 } }],
    ['an unknown key', { provider: 'openai', model: 'x', temperature: 0 }],
  ])('refuses %s', (_, entry) => {
    expect(z.safeParse(modelOptions, entry).success).toBe(false);
  });

  const http = { provider: 'http', model: 'm', url: 'https://a.example/x', body: { ask: '{{prompt}}' }, output: '$.a' };
  it('reads a team’s own endpoint', () => {
    const entry = { ...http, 'auth-header': 'X-Key', 'input-tokens': '$.in', headers: { 'X-Team': 'support' } };
    expect(read(entry)).toEqual({
      provider: 'http',
      model: 'm',
      baseUrl: 'https://a.example/x',
      apiKeyEnv: undefined,
      prices: undefined,
      http: {
        headers: { 'x-team': 'support' },
        authHeader: 'x-key',
        body: { ask: '{{prompt}}' },
        output: '$.a',
        inputTokens: '$.in',
        outputTokens: undefined,
        finish: undefined,
        toolCalls: undefined,
      },
    });
  });

  it('reads a program, a recording, and a model of Bedrock', () => {
    expect(read({ provider: 'command', model: 'm', command: ['python3', 'a.py'] })).toMatchObject({
      command: { command: ['python3', 'a.py'], files: [], concurrency: 1, version: '1' },
    });
    expect(read({ provider: 'replay', model: 'm', file: 'recordings/a.jsonl' })).toMatchObject({
      file: 'recordings/a.jsonl',
    });
    expect(read({ provider: 'bedrock', model: 'a.b-v1:0', region: 'eu-west-1' })).toMatchObject({
      region: 'eu-west-1',
    });
  });

  it.each([
    ['a placeholder that stands for nothing', { ...http, body: { ask: '{{promt}}' } }, '{{promt}}'],
    [
      'a placeholder with another dash',
      { ...http, body: { ask: '{{prompt}} {{response-format}}' } },
      '{{response-format}}',
    ],
    ['a body without the prompt', { ...http, body: { ask: 'x' } }, 'no place for the prompt'],
    ['a path that is none', { ...http, output: 'result.text' }, 'not a path into JSON'],
    ['a key in a header', { ...http, headers: { Authorization: 'Bearer sk-live-1' } }, 'carries a key'],
    ['a header of the call itself', { ...http, headers: { Host: 'x' } }, 'the call'],
    ['a header twice', { ...http, headers: { 'X-A': '1', 'x-a': '2' } }, 'given twice'],
    ['a header of two lines', { ...http, headers: { 'x-a': 'b\r\nc: d' } }, 'Invalid'],
    ['a private address', { ...http, url: 'https://169.254.169.254/x' }, 'private address'],
    ['no program', { provider: 'command', model: 'm', command: [] }, 'a program and its arguments'],
    ['a file outside the repository', { provider: 'replay', model: 'm', file: '../a.jsonl' }, '../a.jsonl'],
    ['a region that is none', { provider: 'bedrock', model: 'm', region: 'x.evil.example' }, 'region'],
  ])('refuses %s', (_, entry, found) => {
    const message = problem(modelOptions, entry);
    expect(message).toContain(found);
    expect(message).not.toContain('sk-live');
  });

  it('does not repeat what may be a key', () => {
    const entry = { provider: 'openai', model: 'x', 'api-key-env': 'sk-live-1234' };
    expect(problem(modelOptions, entry)).not.toContain('sk-live');
  });

  it('has a JSON Schema', () => {
    expect(z.toJSONSchema(modelOptions, { io: 'input' })).toMatchObject({ oneOf: expect.any(Array) });
  });
});

describe('modelName', () => {
  it.each(['judge', 'local', 'vllm-2', 'A.b_c'])('takes %s', (name) => {
    expect(problem(modelName, name)).toBeUndefined();
  });

  it.each([...reservedModelNames, 'OpenAI'])('keeps %s for a provider', (name) => {
    expect(problem(modelName, name)).toContain('name of a provider');
  });

  it.each(['', 'a/b', 'a b', '-a', 'ä', 'x'.repeat(65)])('refuses "%s"', (name) => {
    expect(problem(modelName, name)).toContain('not a model name');
  });
});
