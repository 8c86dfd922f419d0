import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/foundation/json.ts';
import { type SimulatedServer, startSimulatedServer } from '../../../src/models/simulated/server.ts';
import { modelSet, never, prompt } from '../rig.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function start(): Promise<SimulatedServer> {
  const server = await startSimulatedServer({ latencyMs: 0 });
  open.push(server);
  return server;
}

const post = async (server: SimulatedServer, body: unknown) => {
  const response = await fetch(server.url, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const read: JsonObject = JSON.parse(await response.text());
  return { status: response.status, headers: response.headers, body: read };
};

const echo = (content: string, change: JsonObject = {}) => ({
  model: 'echo',
  messages: [{ role: 'user', content }],
  ...change,
});

describe('the simulated server', () => {
  it('listens on loopback only', async () => {
    expect((await start()).url.hostname).toBe('127.0.0.1');
  });

  it('answers in the form of the protocol, and says that it is simulated', async () => {
    const { status, headers, body } = await post(await start(), echo('Hello there'));
    expect(status).toBe(200);
    expect(headers.get('x-request-id')).toMatch(/^simulated-/);
    expect(body).toMatchObject({
      object: 'chat.completion',
      model: 'simulated-echo',
      system_fingerprint: 'fp_simulated',
      choices: [{ message: { role: 'assistant', content: 'Hello there' }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 10, completion_tokens: 3, total_tokens: 13 },
    });
  });

  it('cuts an answer at the limit of the request', async () => {
    const server = await start();
    for (const limit of [{ max_tokens: 1 }, { max_completion_tokens: 1 }]) {
      const { body } = await post(server, echo('Hello there', limit));
      expect(body).toMatchObject({ choices: [{ message: { content: 'Hell' }, finish_reason: 'length' }] });
    }
  });

  it('calls the tool that it has to call', async () => {
    const server = await start();
    const tools = [{ type: 'function', function: { name: 'route' } }];
    const call = (name: string, args: string) => ({
      choices: [
        {
          message: { content: null, tool_calls: [{ function: { name, arguments: args } }] },
          finish_reason: 'tool_calls',
        },
      ],
    });
    const required = await post(server, echo('Hello', { tools, tool_choice: 'required' }));
    expect(required.body).toMatchObject(call('route', '{"answer":"Hello"}'));
    const named = await post(
      server,
      echo('{"a":1}', { tools, tool_choice: { type: 'function', function: { name: 'other' } } }),
    );
    expect(named.body).toMatchObject(call('other', '{"a":1}'));
    const offered = await post(server, echo('Hello', { tools, tool_choice: 'auto' }));
    expect(offered.body).toMatchObject({ choices: [{ finish_reason: 'stop' }] });
  });

  it('refuses as the protocol does', async () => {
    const server = await start();
    expect(await post(server, echo('x', { model: 'gpt-5' }))).toMatchObject({
      status: 404,
      body: { error: { code: 'model_not_found', message: expect.stringContaining('triage-small') } },
    });
    expect(await post(server, '{"mod')).toMatchObject({ status: 400 });
    expect(await post(server, [])).toMatchObject({ status: 400 });
    expect(await post(server, { model: 'echo', messages: 'x' })).toMatchObject({ status: 400 });
    expect(await post(server, echo('x'.repeat(600_000)))).toMatchObject({
      status: 400,
      body: { error: { code: 'context_length_exceeded' } },
    });
  });

  it('leaves out messages that are none', async () => {
    const messages = [null, { role: 'user' }, { role: 'user', content: 'Hello' }, 7];
    expect((await post(await start(), { model: 'echo', messages })).body).toMatchObject({
      choices: [{ message: { content: 'Hello' } }],
    });
  });

  it('gives one run what it gives the next: repeats are samples, and a new server begins anew', async () => {
    const system = 'Category: refund | billing | bug | other\nOnly JSON: {"category": "…"}';
    const runOnce = async () => {
      const server = await start();
      const texts: unknown[] = [];
      for (let message = 0; message < 15; message += 1) {
        const content = `Invoice ${message} is wrong, I want the difference returned to my card.`;
        const messages = [
          { role: 'system', content: system },
          { role: 'user', content },
        ];
        for (let sample = 0; sample < 3; sample += 1) {
          texts.push((await post(server, { model: 'triage-small', messages })).body.choices);
        }
      }
      return texts;
    };
    const first = await runOnce();
    expect(await runOnce()).toEqual(first);
    expect(new Set(first.map((each) => JSON.stringify(each))).size).toBe(2);
  });

  it('starts once, at the first call of a set of models, and ends with it', async () => {
    const servers: SimulatedServer[] = [];
    const { models } = modelSet({
      startSimulated: async () => {
        const server = await startSimulatedServer();
        servers.push(server);
        return server;
      },
    });
    const model = models.model(models.resolve('simulated/echo'));
    expect(servers).toHaveLength(0);
    const body = model.body(prompt());
    const completions = await Promise.all([1, 2, 3].map(() => model.complete(body, { signal: never })));
    expect(completions.map(({ text, costUsd }) => [text, costUsd])).toEqual(
      Array.from({ length: 3 }, () => ['Hello?', 0]),
    );
    expect(servers).toHaveLength(1);
    await models.close();
    await expect(fetch(servers[0]?.url ?? '')).rejects.toThrow();
  });
});
