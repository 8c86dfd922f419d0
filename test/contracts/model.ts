import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/foundation/json.ts';
import type { Completion, Model, ModelErrorReason } from '../../src/models/model.ts';
import type { ProtocolFixtures } from '../models/fixtures/fixtures.ts';
import { errorBody, noon, prompt, reply, type Scripted } from '../models/rig.ts';

/** One model whose server goes by a script, request by request; past its end it answers. Waits pass at once and are kept. */
export type ModelRig = { readonly model: Model; readonly waits: readonly number[]; close(): Promise<void> };

export type ModelSubject = {
  readonly simulated: boolean;
  /** What its provider replies. */
  readonly fixtures: ProtocolFixtures;
  /** What the protocol demands of every prompt. */
  readonly parameters?: JsonObject;
  /** `timeBudgetMs` 60 s. */
  start(script: readonly (Scripted | undefined)[], requestTimeoutMs: number): Promise<ModelRig>;
};

/** What every model owes, whatever its wire protocol and server. */
export function modelContract(name: string, subject: ModelSubject): void {
  const { fixtures, parameters = {} } = subject;
  const open: ModelRig[] = [];
  afterEach(async () => {
    for (const rig of open.splice(0)) await rig.close();
  });

  const start = async (script: readonly (Scripted | undefined)[], requestTimeoutMs = 5_000) => {
    const rig = await subject.start(script, requestTimeoutMs);
    open.push(rig);
    return rig;
  };
  const ask = async (rig: ModelRig, signal = new AbortController().signal): Promise<Completion> =>
    rig.model.complete(rig.model.body(prompt({ model: rig.model.id, parameters })), { signal });
  const answering = async (...script: (Scripted | undefined)[]) => ask(await start(script));

  describe(`the model ${name}`, () => {
    it('says who it is and where it is called', async () => {
      const { model } = await start([]);
      expect(model.simulated).toBe(subject.simulated);
      expect(model.endpoint).toMatch(/^\S+$/);
      expect(model.id).toContain('/');
    });

    it('builds the same body for the same request, without touching the network', async () => {
      const { model } = await start([]);
      const request = prompt({ parameters });
      expect(model.body(request)).toEqual(model.body(request));
      for (const { content } of request.messages) expect(JSON.stringify(model.body(request))).toContain(content);
    });

    it('completes, with usage, model, request and latency', async () => {
      const completion = await answering();
      expect(completion).toMatchObject({ finishReason: 'stop', toolCalls: [], attempts: 1 });
      expect(completion.text).not.toBe('');
      expect(completion.usage?.inputTokens).toBeGreaterThan(0);
      expect(completion.usage?.outputTokens).toBeGreaterThan(0);
      expect(completion.resolvedModel).not.toBe('');
      expect(completion.requestId).toMatch(/./);
      expect(completion.latencyMs).toBeGreaterThan(0);
    });

    it('reads what the provider says of an answer', async () => {
      const rig = await start([reply(200, fixtures.answer)]);
      const { resolvedModel = rig.model.id.slice(rig.model.id.indexOf('/') + 1), usage } = fixtures;
      expect(await ask(rig)).toMatchObject({ text: 'hello', usage, resolvedModel });
    });

    it('reads a tool call in the form of chat completions', async () => {
      const completion = await answering(reply(200, fixtures.toolCall));
      const called = { name: 'route', arguments: '{"to":"billing"}' };
      const call = { id: fixtures.toolCallId, type: 'function', function: called };
      expect(completion).toMatchObject({ finishReason: 'tool-calls', text: '' });
      expect(completion.toolCalls).toEqual([call]);
    });

    it('reads an answer that was cut off by a filter', async () => {
      expect(await answering(reply(200, fixtures.filtered))).toMatchObject({
        finishReason: 'content-filter',
        text: 'I',
      });
    });

    it('reads an answer that was cut off by its length', async () => {
      expect(await answering(reply(200, fixtures.cutOff))).toMatchObject({ finishReason: 'length', text: '{"a"' });
    });

    it('reads an empty answer as one', async () => {
      expect(await answering(reply(200, fixtures.empty))).toMatchObject({ finishReason: 'stop', text: '' });
    });

    const elsewhere = reply(307, {}, { location: 'https://elsewhere.example/' });
    const final = [...fixtures.final, ['a redirect', elsewhere, 'refused', 'host-not-allowed'] as const];
    it.each(final)('does not try again after %s', async (_, scripted, kind, reason) => {
      const rig = await start([scripted]);
      await expect(ask(rig)).rejects.toMatchObject({
        name: 'ModelError',
        kind,
        reason,
        todo: expect.stringMatching(/\.$/),
      });
      expect(rig.waits).toEqual([]);
    });

    const passing: readonly (readonly [string, Scripted, ModelErrorReason])[] = [
      ...fixtures.passing,
      ['502 without JSON', { kind: 'reply', status: 502, text: '<html>Bad gateway</html>' }, 'server-error'],
      ['an empty body', { kind: 'reply', status: 200, text: '' }, 'bad-response'],
      ['a body that is not JSON', { kind: 'reply', status: 200, text: '<!doctype html>' }, 'bad-response'],
      ['half a JSON body', { kind: 'reply', status: 200, text: '{"choices":[{"mess' }, 'bad-response'],
      ['a body without an answer', reply(200, fixtures.noAnswer), 'bad-response'],
      ['a body that broke off', { kind: 'truncate' }, 'bad-response'],
      ['a reset connection', { kind: 'reset' }, 'connection'],
    ];
    it.each(passing)('tries again after %s', async (_, scripted) => {
      const rig = await start([scripted, scripted]);
      const completion = await ask(rig);
      expect(completion.attempts).toBe(3);
      expect(rig.waits).toHaveLength(2);
    });

    it.each(passing)(
      'gives up after %s when the time is up, as the infrastructure’s fault',
      async (_, scripted, reason) => {
        const rig = await start(Array.from({ length: 50 }, () => scripted));
        await expect(ask(rig)).rejects.toMatchObject({
          name: 'ModelError',
          kind: 'infrastructure',
          reason,
          message: expect.stringMatching(/gave up after \d+ attempts/),
        });
        expect(rig.waits.length).toBeGreaterThan(2);
        expect(rig.waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(60_000);
      },
    );

    it('tries again after a stall', async () => {
      const completion = await ask(await start([{ kind: 'stall' }], 40));
      expect(completion.attempts).toBe(2);
    });

    it('calls a stall a timeout when the time is up', async () => {
      const rig = await start(
        Array.from({ length: 50 }, (): Scripted => ({ kind: 'stall' })),
        20,
      );
      await expect(ask(rig)).rejects.toMatchObject({ kind: 'infrastructure', reason: 'timeout' });
    });

    const inSeconds = (seconds: number) => new Date(noon + seconds * 1000);
    const geminiBody: JsonObject = {
      error: {
        code: 429,
        status: 'RESOURCE_EXHAUSTED',
        message: 'You exceeded your current quota, please check your plan and billing details.',
        details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '34s' }],
      },
    };
    const waits: readonly [string, Readonly<Record<string, string>>, JsonObject | readonly JsonObject[], number][] = [
      ['retry-after in seconds', { 'retry-after': '7' }, {}, 7_000],
      ['retry-after in parts of a second', { 'retry-after': '1.5' }, {}, 1_500],
      ['retry-after as a date', { 'retry-after': inSeconds(20).toUTCString() }, {}, 20_000],
      ['retry-after-ms', { 'retry-after-ms': '2345', 'retry-after': '3' }, {}, 2_345],
      ['Azure’s x-ms-retry-after-ms', { 'x-ms-retry-after-ms': '800' }, {}, 800],
      ['Azure’s words', {}, errorBody('Requests have exceeded call rate. Please retry after 26 seconds.'), 26_000],
      ['OpenAI’s words', {}, errorBody('Rate limit reached. Please try again in 6.25s. Visit …'), 6_250],
      ['Gemini’s retryDelay', {}, [geminiBody], 34_000],
      [
        'the reset of what is exhausted',
        {
          'x-ratelimit-remaining-requests': '0',
          'x-ratelimit-reset-requests': '17ms',
          'x-ratelimit-remaining-tokens': '0',
          'x-ratelimit-reset-tokens': '0m45s',
        },
        {},
        45_000,
      ],
      ['an epoch', { 'x-ratelimit-reset': String(inSeconds(12).getTime()) }, {}, 12_000],
    ];
    it.each(waits)('waits after a 429 as %s says', async (_, headers, body, ms) => {
      const rig = await start([reply(429, Object.keys(body).length === 0 ? fixtures.busy : body, headers)]);
      expect((await ask(rig)).attempts).toBe(2);
      expect(rig.waits).toEqual([ms]);
    });

    it('does not wait longer than its time, and says what was asked', async () => {
      const rig = await start([reply(429, fixtures.busy, { 'retry-after': '3600' })]);
      await expect(ask(rig)).rejects.toMatchObject({
        kind: 'infrastructure',
        reason: 'rate-limited',
        message: expect.stringContaining('it asks to wait 3600 s'),
      });
      expect(rig.waits).toEqual([]);
    });

    it('ends with the reason of the signal when it is aborted before the call', async () => {
      await expect(ask(await start([]), AbortSignal.abort('enough'))).rejects.toBe('enough');
    });

    it('ends with the reason of the signal when it is aborted during the call', async () => {
      const controller = new AbortController();
      const completion = ask(await start([{ kind: 'stall' }]), controller.signal);
      controller.abort('enough');
      await expect(completion).rejects.toBe('enough');
    });
  });
}
