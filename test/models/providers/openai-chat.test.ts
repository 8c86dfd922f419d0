import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../src/foundation/json.ts';
import type { ModelSet } from '../../../src/models/index.ts';
import type { Completion, Model, RenderedPrompt } from '../../../src/models/model.ts';
import { conversation } from '../fixtures/conversation.ts';
import {
  answerBody,
  declared,
  errorBody,
  type Loopback,
  modelSet,
  never,
  prompt,
  reply,
  type Scripted,
  startLoopback,
} from '../rig.ts';

const open: (Loopback | ModelSet)[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function modelWith(
  ...script: (Scripted | undefined)[]
): Promise<{ model: Model; server: Loopback; waits: number[] }> {
  const server = await startLoopback(script);
  const { models, waits } = modelSet({
    declared: new Map([['local', declared({ baseUrl: server.url })]]),
    timeBudgetMs: 2_000,
  });
  open.push(models, server);
  return { model: models.model(models.resolve('local')), server, waits };
}

const answerTo = async (...script: Scripted[]): Promise<Completion> => {
  const { model } = await modelWith(...script);
  return model.complete(model.body(prompt()), { signal: never });
};

describe('the wire body of chat completions', () => {
  const body = async (change: Partial<RenderedPrompt>) => (await modelWith()).model.body(prompt(change));

  it('has the model, the messages and the parameters as they are written', async () => {
    const parameters = {
      temperature: 0,
      max_completion_tokens: 60,
      top_k: 3,
      logit_bias: { '50256': -100 },
      stop: ['\n'],
    };
    expect(await body({ parameters })).toEqual({
      model: 'test-model',
      messages: [
        { role: 'system', content: 'Answer briefly.' },
        { role: 'user', content: 'Hello?' },
      ],
      ...parameters,
    });
  });

  it('has the tools as they are written', async () => {
    const tools = [{ type: 'function', function: { name: 'route', parameters: {}, strict: true } }];
    expect(await body({ tools })).toMatchObject({ tools });
    expect(await body({})).not.toHaveProperty('tools');
  });

  it('has a conversation with calls and their answers as they are written', async () => {
    const { messages } = conversation();
    const { messages: sent } = await body({ messages });
    expect(sent).toMatchObject([
      { role: 'system', content: 'Be brief.' },
      { role: 'developer', content: 'Be kind.' },
      { role: 'user' },
      { role: 'assistant', content: '', tool_calls: [{ id: 'c1', type: 'function', function: { name: 'route' } }] },
      { role: 'tool', content: '{"ok":true}', tool_call_id: 'c1' },
      { role: 'user' },
    ]);
  });

  it('has the response format under its wire name', async () => {
    const schema = { type: 'object' };
    expect(await body({ responseFormat: { type: 'text' } })).not.toHaveProperty('response_format');
    expect(await body({ responseFormat: { type: 'json-object' } })).toMatchObject({
      response_format: { type: 'json_object' },
    });
    expect(await body({ responseFormat: { type: 'json-schema', schema } })).toMatchObject({
      response_format: { type: 'json_schema', json_schema: { name: 'response', schema } },
    });
    expect(
      await body({ responseFormat: { type: 'json-schema', schema, name: 'triage', description: 'd', strict: true } }),
    ).toMatchObject({
      response_format: { json_schema: { name: 'triage', description: 'd', strict: true, schema } },
    });
  });

  it.each(['model', 'messages', 'tools', 'metadata', 'stream_options'])(
    'refuses a parameter named %s',
    async (name) => {
      await expect(body({ parameters: { [name]: 'x' } })).rejects.toMatchObject({
        kind: 'refused',
        reason: 'bad-request',
        message: expect.stringContaining(`"${name}"`),
      });
    },
  );

  it('refuses streaming, and lets "no streaming" be said', async () => {
    await expect(body({ parameters: { stream: true } })).rejects.toThrow('answers are read whole');
    expect(await body({ parameters: { stream: false } })).toMatchObject({ stream: false });
  });

  it('refuses several answers, and lets one be said', async () => {
    await expect(body({ parameters: { n: 3 } })).rejects.toThrow('one completion is asked');
    expect(await body({ parameters: { n: 1 } })).toMatchObject({ n: 1 });
  });

  it('refuses two response formats', async () => {
    const parameters = { response_format: { type: 'json_object' } };
    await expect(body({ parameters, responseFormat: { type: 'json-object' } })).rejects.toThrow(
      'response format of its own',
    );
    expect(await body({ parameters })).toMatchObject(parameters);
  });

  it('is what is sent', async () => {
    const { model, server } = await modelWith();
    const sent = model.body(prompt({ parameters: { temperature: 0.2 } }));
    await model.complete(sent, { signal: never });
    expect(JSON.parse(server.seen[0]?.body ?? '')).toEqual(sent);
    expect(server.seen[0]?.url).toBe('/v1/chat/completions');
  });
});

describe('an answer of chat completions', () => {
  const read = (change: Parameters<typeof answerBody>[0]) => answerTo(reply(200, answerBody(change)));

  it.each([
    ['stop', 'stop'],
    ['eos', 'stop'],
    ['end_turn', 'stop'],
    ['length', 'length'],
    ['max_tokens', 'length'],
    ['model_length', 'length'],
    ['content_filter', 'content-filter'],
    ['tool_calls', 'tool-calls'],
    ['function_call', 'tool-calls'],
    ['insufficient_system_resource', 'other'],
    [null, 'other'],
  ])('that ended by %s ended by %s', async (found, meaning) => {
    expect((await read({ choice: { finish_reason: found } })).finishReason).toBe(meaning);
  });

  it('in parts is their text, without thoughts', async () => {
    const content = [{ type: 'thinking', thinking: [] }, { type: 'text', text: 'a' }, { type: 'text', text: 'b' }, 'c'];
    expect((await read({ message: { content } })).text).toBe('ab');
    expect((await read({ message: { content: { odd: true } } })).text).toBe('');
  });

  it('with a call of a custom tool has it as it is, and with arguments that are no text has their JSON', async () => {
    const custom = { id: 'c1', type: 'custom', custom: { name: 'f', input: 'x' } };
    const odd = { id: 'c2', function: { name: 'g', arguments: { a: 1 } } };
    expect((await read({ message: { content: null, tool_calls: [custom, odd] } })).toolCalls).toEqual([
      custom,
      { id: 'c2', type: 'function', function: { name: 'g', arguments: '{"a":1}' } },
    ]);
  });

  it('with a call of the older form has a call of today’s', async () => {
    const message = { content: null, function_call: { name: 'f', arguments: '{}' } };
    expect((await read({ message })).toolCalls).toEqual([
      { id: 'call_1', type: 'function', function: { name: 'f', arguments: '{}' } },
    ]);
  });

  it('never carries half a character', async () => {
    const text = JSON.stringify(answerBody()).replace('"hello"', '"a\\ud800b"').replace('"fp_1"', '"\\uDC00"');
    const completion = await answerTo({ kind: 'reply', status: 200, text });
    expect(completion.text).toBe('a\ufffdb');
    expect(completion.systemFingerprint).toBe('\ufffd');
  });

  it('without what is optional leaves it out', async () => {
    const bare = { choices: [{ message: { role: 'assistant', content: 'x' } }] };
    const completion = await answerTo({
      kind: 'reply',
      status: 200,
      headers: { 'x-request-id': '' },
      text: JSON.stringify(bare),
    });
    expect(completion).not.toHaveProperty('usage');
    expect(completion).not.toHaveProperty('systemFingerprint');
    expect(completion).not.toHaveProperty('refusal');
    expect(completion.resolvedModel).toBe('test-model');
  });

  const usage = async (found: JsonValue) => (await read({ body: { usage: found } })).usage;
  it('has the tokens of its usage', async () => {
    expect(await usage({ prompt_tokens: 9, completion_tokens: 2 })).toEqual({
      inputTokens: 9,
      outputTokens: 2,
      cachedInputTokens: 0,
      reasoningTokens: 0,
    });
    expect(await usage({ prompt_tokens: 9, completion_tokens: 2, prompt_cache_hit_tokens: 5 })).toMatchObject({
      cachedInputTokens: 5,
    });
  });

  it('counts reasoning inside the output, also where the provider counts it beside', async () => {
    const details = { reasoning_tokens: 30 };
    const beside = { prompt_tokens: 10, completion_tokens: 40, total_tokens: 80, completion_tokens_details: details };
    expect(await usage(beside)).toMatchObject({ outputTokens: 70, reasoningTokens: 30 });
    expect(await usage({ ...beside, total_tokens: 50 })).toMatchObject({ outputTokens: 40, reasoningTokens: 30 });
  });

  it.each([
    [null],
    ['none'],
    [{}],
    [{ prompt_tokens: 1 }],
    [{ prompt_tokens: -1, completion_tokens: 1 }],
    [{ prompt_tokens: 1.5, completion_tokens: 1 }],
    [{ prompt_tokens: '1', completion_tokens: 1 }],
  ])('with the usage %j has none', async (found) => {
    expect(await usage(found)).toBeUndefined();
  });
});

describe('a failure of chat completions', () => {
  const failure = async (scripted: Scripted) => {
    const { model, server, waits } = await modelWith(...Array.from({ length: 20 }, () => scripted));
    const error: unknown = await model
      .complete(model.body(prompt()), { signal: never })
      .catch((thrown: unknown) => thrown);
    return { error, calls: server.seen.length, waits };
  };
  const at = (status: number, body: JsonValue, headers = {}) => failure(reply(status, body, headers));

  it.each<[number, JsonObject, string, string]>([
    [400, errorBody("This model's maximum context length is 8192 tokens."), 'task', 'context-length'],
    [400, errorBody('prompt is too long: 210000 tokens'), 'task', 'context-length'],
    [413, errorBody('Request Entity Too Large'), 'task', 'context-length'],
    [400, { error: { message: 'x', innererror: { code: 'ResponsibleAIPolicyViolation' } } }, 'task', 'content-filter'],
    [400, errorBody('API key not valid. Please pass a valid API key.'), 'refused', 'authentication'],
    [402, { message: 'Insufficient Balance' }, 'refused', 'quota'],
    [403, errorBody('no', 'model_not_found'), 'refused', 'model-not-found'],
    [404, { error: 'model "llama9" not found, try pulling it first' }, 'refused', 'model-not-found'],
    [404, { detail: 'Not Found' }, 'refused', 'bad-request'],
    [405, {}, 'refused', 'bad-request'],
    [422, { detail: [{ loc: ['body', 'top_k'], msg: 'extra' }] }, 'refused', 'bad-request'],
    [429, errorBody('no money', null, 'billing_hard_limit_reached'), 'refused', 'quota'],
  ])('%i with %j is %s: %s, at once', async (status, body, kind, reason) => {
    expect(await at(status, body)).toMatchObject({ error: { kind, reason }, calls: 1 });
  });

  it('of Gemini’s pace is no want of money, whatever its words', async () => {
    const error = {
      code: 429,
      status: 'RESOURCE_EXHAUSTED',
      message: 'You exceeded your current quota, check your plan',
    };
    expect(await at(429, [{ error }])).toMatchObject({ error: { kind: 'infrastructure', reason: 'rate-limited' } });
  });

  it.each([408, 409, 425, 500, 504, 520])('%i is tried again', async (status) => {
    const { error, calls } = await at(status, {});
    expect(error).toMatchObject({ kind: 'infrastructure' });
    expect(calls).toBeGreaterThan(1);
  });

  it('is final where the provider says so', async () => {
    expect((await at(500, {}, { 'x-should-retry': 'false' })).calls).toBe(1);
  });

  it('of a request over the limit itself is final: waiting does not help', async () => {
    const words = 'Request too large for gpt-x on tokens per min (TPM): Limit 10000, Requested 12000.';
    expect(await at(429, errorBody(words))).toMatchObject({ error: { kind: 'infrastructure' }, calls: 1 });
  });

  it('inside a 200 is one', async () => {
    expect(await at(200, { error: { message: 'upstream is busy', code: 429 } })).toMatchObject({
      error: {
        reason: 'rate-limited',
        message: expect.stringContaining('answered 200, meaning 429: upstream is busy'),
      },
    });
    expect(await at(200, { error: { message: 'provider fell over' } })).toMatchObject({
      error: { reason: 'server-error' },
    });
  });

  it('tells the provider’s words, capped, on one line, and where they came from', async () => {
    const { error } = await at(400, errorBody(`a\n\nb ${'x'.repeat(5_000)}`, 'odd_code'));
    expect(error).toMatchObject({
      details: { status: 400, code: 'odd_code invalid_request_error', requestId: 'req_1' },
    });
    expect(String(error)).toContain('a b xxx');
    expect(String(error).length).toBeLessThan(650);
  });

  it('names the parameter that the provider names', async () => {
    const words = { message: 'Unsupported value', type: 'invalid_request_error', param: 'temperature', code: null };
    expect(await at(400, { error: words })).toMatchObject({
      error: { todo: expect.stringContaining('Change or remove "temperature" in the prompt') },
    });
    expect(await at(400, errorBody('no'))).toMatchObject({ error: { todo: expect.stringContaining('parameters') } });
  });

  it('without words says so', async () => {
    expect(await failure({ kind: 'reply', status: 400, text: '' })).toMatchObject({
      error: { message: expect.stringContaining('answered 400: without a word') },
    });
  });

  it.each([
    ['[1, 2]', 'JSON that is no object'],
    ['"text"', 'JSON that is no object'],
    ['null', 'JSON that is no object'],
    ['{}', 'no choice'],
    ['{"choices": [null]}', 'no choice'],
    ['{"choices": [{"message": "hi"}]}', 'no choice'],
    ['{"choices": [{"message": {}, "error": {"message": "upstream fell over"}}]}', 'upstream fell over'],
    ['{"choices": [{"message": {"content": ""}, "finish_reason": "error"}]}', 'an error for an answer'],
    [`{"choices": ${'['.repeat(100)}${']'.repeat(100)}}`, 'nested over 64 deep'],
  ])('is a 200 with %s', async (text, found) => {
    expect(await failure({ kind: 'reply', status: 200, text })).toMatchObject({
      error: { reason: 'bad-response', message: expect.stringContaining(found) },
    });
  });

  it('is a reply without end', async () => {
    const text = 'x'.repeat(17 * 1024 * 1024);
    const { model } = await modelWith(
      ...Array.from({ length: 9 }, (): Scripted => ({ kind: 'reply', status: 200, text })),
    );
    const completion = model.complete(model.body(prompt()), { signal: never });
    await expect(completion).rejects.toMatchObject({
      reason: 'bad-response',
      message: expect.stringContaining('bytes'),
    });
  });

  it('is a server that is not there', async () => {
    const { models } = modelSet({
      declared: new Map([['gone', declared({ baseUrl: 'http://127.0.0.1:1/v1' })]]),
      timeBudgetMs: 300,
    });
    open.push(models);
    const model = models.model(models.resolve('gone'));
    await expect(model.complete({}, { signal: never })).rejects.toMatchObject({
      kind: 'infrastructure',
      reason: 'connection',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('waits longer and longer, by halves where chance says so', async () => {
    const { model, waits } = await modelWith(...Array.from({ length: 9 }, () => reply(500, {})));
    await model.complete(model.body(prompt()), { signal: never }).catch(() => undefined);
    expect(waits).toEqual([250, 500, 1_000]);
  });

  it('of a provider that says "at once" for ever is not called in a tight loop', async () => {
    const { waits } = await at(429, {}, { 'retry-after': '0' });
    expect(waits.every((ms) => ms >= 100)).toBe(true);
  });
});
