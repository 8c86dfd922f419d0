import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/foundation/digest.ts';
import type { JsonObject } from '../../../src/foundation/json.ts';
import { modelFiles } from '../../../src/models/index.ts';
import { declared, modelSet, never, prompt } from '../rig.ts';

const file = 'recordings/triage.jsonl';
const entry = declared({ provider: 'replay', model: 'gpt-5', baseUrl: undefined, file });
const request: JsonObject = { messages: [...prompt().messages] as unknown as JsonObject[] };
const body: JsonObject = { ...request, parameters: {}, tools: [], response_format: { type: 'text' } };

function replay(...lines: (JsonObject | string)[]) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return replayOf(new TextEncoder().encode(text));
}

function replayOf(bytes: Uint8Array) {
  const files = new Map([[file, bytes]]);
  const { models } = modelSet({ declared: new Map([['taped', entry]]), files });
  return models.model(models.resolve('taped'));
}

const ask = (model: ReturnType<typeof replay>, change = {}) =>
  model.complete(model.body(prompt(change)), { signal: never });

describe('a model that is a recording', () => {
  it('serves what was recorded of a request, named by its digest or written out', async () => {
    const byDigest = replay({ 'body-digest': digestOf(body), completion: { text: 'hello' } });
    expect(await ask(byDigest)).toEqual({
      text: 'hello',
      finishReason: 'stop',
      toolCalls: [],
      resolvedModel: 'gpt-5',
      latencyMs: 0,
      attempts: 1,
    });
    expect((await ask(replay({ request, completion: 'hello' }))).text).toBe('hello');
    expect(byDigest.body(prompt())).toEqual(body);
  });

  it('serves repeated draws in turn, and then from the start', async () => {
    const model = replay({ request, completion: 'a' }, '', { request, completion: 'b' });
    const texts = [await ask(model), await ask(model), await ask(model)].map(({ text }) => text);
    expect(texts).toEqual(['a', 'b', 'a']);
  });

  it('serves all that is known of an answer', async () => {
    const completion = {
      text: '',
      finishReason: 'tool-calls',
      toolCalls: [{ id: 'c1', type: 'function', function: { name: 'f', arguments: '{}' } }],
      usage: { inputTokens: 9, outputTokens: 2, cachedInputTokens: 4, reasoningTokens: 1 },
      costUsd: 0.01,
      refusal: 'No.',
      resolvedModel: 'gpt-5-2026',
      latencyMs: 12,
    };
    expect(await ask(replay({ request, completion }))).toEqual({ ...completion, attempts: 1 });
  });

  it('refuses what was not recorded, and says how to record it', async () => {
    const parameters = { temperature: 1 };
    const digest = digestOf({ ...body, parameters });
    await expect(ask(replay({ request, completion: 'x' }), { parameters })).rejects.toMatchObject({
      kind: 'refused',
      reason: 'not-recorded',
      message: expect.stringContaining(digest),
      todo: expect.stringContaining(`{"body-digest": "${digest}", "completion": {"text": "…"}}`),
    });
  });

  it('says of what was not recorded how it ends, by which a person knows the case', async () => {
    const long = `${'Sort this. '.repeat(20)}\n\nTicket 7: my parcel is late`;
    const messages = [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: long },
    ] as const;
    await expect(ask(replay(''), { messages })).rejects.toThrow(
      /, which ends with "….{22}Sort this\. Ticket 7: my parcel is late"$/,
    );
    await expect(ask(replay(''), { messages: [{ role: 'user', content: ' ' }] })).rejects.toThrow(/[0-9a-f]{64}$/);
  });

  it.each([
    ['no JSON', '{', 'JSON'],
    ['a list', '[]', 'no JSON object'],
    ['an unknown member', { request, completion: 'x', model: 'y' }, '"model"'],
    ['neither digest nor request', { completion: 'x' }, 'either'],
    ['both', { request, 'body-digest': digestOf(body), completion: 'x' }, 'either'],
    ['a bad digest', { 'body-digest': 'sha256:12', completion: 'x' }, 'not a digest'],
    ['a request of another form', { request: { prompt: 'x' }, completion: 'x' }, 'not of the form'],
    ['no text', { request, completion: {} }, 'no text'],
    ['an unknown member of a completion', { request, completion: { text: 'x', tokens: 1 } }, '"tokens"'],
    ['an unknown end', { request, completion: { text: 'x', finishReason: 'done' } }, 'finishReason'],
    ['a refusal that is no text', { request, completion: { text: 'x', refusal: true } }, 'refusal that is no text'],
    [
      'a name that is no text',
      { request, completion: { text: 'x', resolvedModel: 5 } },
      'resolvedModel that is no text',
    ],
    ['calls that are no list', { request, completion: { text: 'x', toolCalls: { id: 'a' } } }, 'no list of objects'],
    ['calls that are no objects', { request, completion: { text: 'x', toolCalls: ['a'] } }, 'no list of objects'],
    ['half a usage', { request, completion: { text: 'x', usage: { inputTokens: 1 } } }, 'usage'],
    ['a negative cost', { request, completion: { text: 'x', costUsd: -1 } }, 'no amount'],
  ])('refuses a recording with %s by its line', async (_, line, found) => {
    await expect(ask(replay({ request, completion: 'x' }, line))).rejects.toMatchObject({
      name: 'FileError',
      message: expect.stringContaining(found),
      position: expect.objectContaining({ file, line: 2 }),
    });
  });

  it('refuses a recording that is not UTF-8: what was recorded is never served with other characters', async () => {
    const latin1 = Buffer.from(`${JSON.stringify({ request, completion: 'caf\u00e9' })}\n`, 'latin1');
    await expect(ask(replayOf(latin1))).rejects.toMatchObject({
      name: 'FileError',
      message: expect.stringContaining('not UTF-8'),
      position: expect.objectContaining({ file, line: 1 }),
    });
  });

  it('is another one when the file is', () => {
    expect(replay('').endpoint).toMatch(/^replay:recordings\/triage\.jsonl#[0-9a-f]{12}$/);
    expect(replay('').endpoint).not.toBe(replay('\n').endpoint);
  });

  it('names its file, and is refused where that is not there', () => {
    const declaredModels = new Map([
      ['taped', entry],
      ['again', entry],
      ['other', declared()],
    ]);
    expect(modelFiles(declaredModels)).toEqual([file]);
    const { models } = modelSet({ declared: declaredModels });
    expect(() => models.model(models.resolve('taped'))).toThrow(`${file} of the model "taped" are not there`);
  });

  it('ends with the reason of the signal', async () => {
    const model = replay({ request, completion: 'x' });
    await expect(model.complete(body, { signal: AbortSignal.abort('enough') })).rejects.toBe('enough');
  });
});
