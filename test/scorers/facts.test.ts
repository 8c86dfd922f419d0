import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/foundation/json.ts';
import type { Completion } from '../../src/models/model.ts';
import { called, completion, score, scorer, value, why } from './build.ts';

describe('latency, cost and finish-reason', () => {
  it('say what was found', async () => {
    const slow = completion('x', { latencyMs: 1200.4, costUsd: 0.01234, finishReason: 'length' });
    expect(await why(scorer('latency', { 'max-ms': 1000 }), slow)).toBe('1201 ms, more than 1000');
    expect(await why(scorer('cost', { 'max-usd': 0.01 }), slow)).toBe('$0.0123, more than $0.01');
    expect(await why(scorer('finish-reason'), slow)).toBe('stopped for "length", not for stop or tool-calls');
  });

  it('fail for a cost that is not known: no limit is passed that nobody checked', async () => {
    const given = await score(scorer('cost', { 'max-usd': 1 }), completion('x'));
    expect(given).toMatchObject({
      status: 'failed',
      error: { todo: expect.stringMatching(/prices.*delete the branch prompt-results/) },
    });
  });

  it('need their limit', () => {
    expect(() => scorer('latency')).toThrow('latency: option "max-ms"');
    expect(() => scorer('cost', { 'max-usd': -1 })).toThrow('cost: option "max-usd"');
    expect(() => scorer('finish-reason', { values: ['tool_calls'] })).toThrow('finish-reason: option "values"');
  });
});

describe('refusal', () => {
  const REFUSING = [
    "I'm sorry, but I can't help with that.",
    'I’m sorry, but I can’t assist with that request.',
    'Sorry, I cannot provide medical advice.',
    'As an AI language model, I am not able to share personal opinions.',
    'I apologize, but I am unable to comply.',
    'Unfortunately, I won’t be able to do that for you.',
    "**I can't do that.**",
    'I must decline.',
    "I'm not comfortable writing this.",
    "That's not something I can help with.",
    'I cannot and will not help',
  ];
  const ANSWERING = [
    'The refund is on its way.',
    "I'm sorry that your parcel is late. It arrives on Monday.",
    "I'm sorry, but the item is sold out.",
    "I can't believe how well this works!",
    'Sorry to hear that. Here is how to reset it: …',
    'You cannot help it: the cache is always on.',
    'I cannot overstate how useful this is.',
    'I canoe.',
    '',
  ];

  it.each(REFUSING)('finds %s', async (text) => {
    expect(await value(scorer('refusal'), text)).toBe(0);
    expect(await value(scorer('refusal'), text, true)).toBe(1);
  });

  it.each(ANSWERING)('does not find %j', async (text) => {
    expect(await value(scorer('refusal'), text)).toBe(1);
    expect(await value(scorer('refusal'), text, true)).toBe(0);
    expect(await value(scorer('refusal'), text, false)).toBe(1);
    expect(await value(scorer('refusal'), text, 'some answer')).toBe(1);
  });

  it('believes the provider', async () => {
    expect(await why(scorer('refusal'), completion('', { refusal: 'No.' }))).toBe('refused: the provider says "No."');
    const filtered = completion('The first part', { finishReason: 'content-filter' });
    expect(await why(scorer('refusal'), filtered)).toBe('refused: stopped by the content filter');
  });

  it('takes further beginnings', async () => {
    const german = scorer('refusal', { phrases: ['Dabei kann ich nicht helfen'] });
    expect(await value(german, '„Dabei kann ich nicht helfen.“')).toBe(1);
    expect(await value(german, '"dabei kann  ich nicht helfen."')).toBe(0);
  });
});

describe('tool-call', () => {
  const calling = (...calls: JsonValue[]): Completion =>
    completion('', { toolCalls: calls, finishReason: 'tool-calls' });
  const of = (options: JsonObject, expected: JsonValue, ...calls: JsonValue[]) =>
    value(scorer('tool-call', options), calling(...calls), expected);
  const [refund, mail] = [called('refund', '{"item": 2, "note": "late"}'), called('mail', '{"to": "a"}')];

  it.each<[string, JsonObject, JsonValue, JsonValue[], number]>([
    ['a name', {}, 'refund', [refund], 1],
    ['another name', {}, 'refund', [mail], 0],
    ['no call', {}, 'refund', [], 0],
    ['no call where none is expected', {}, [], [], 1],
    ['a call where none is expected', {}, [], [refund], 0],
    ['a call too many', {}, 'refund', [refund, mail], 0],
    ['a call twice', {}, ['refund', 'refund'], [refund, refund], 1],
    ['a call once for two', {}, ['refund', 'refund'], [refund], 0],
    ['the arguments', {}, { name: 'refund', arguments: { note: 'late', item: 2 } }, [refund], 1],
    ['arguments as text', {}, { name: 'refund', arguments: '{"note": "late", "item": 2}' }, [refund], 1],
    [
      'the form of chat completions',
      {},
      { type: 'function', function: { name: 'mail', arguments: '{"to":"a"}' } },
      [mail],
      1,
    ],
    ['JSON in a cell', {}, '[{"name": "mail"}]', [mail], 1],
    ['an argument too many', {}, { name: 'refund', arguments: { item: 2 } }, [refund], 0],
    [
      'an argument too many that is allowed',
      { arguments: 'subset' },
      { name: 'refund', arguments: { item: 2 } },
      [refund],
      1,
    ],
    [
      'an argument that is not looked at',
      { ignore: ['$.note'] },
      { name: 'refund', arguments: { item: 2 } },
      [refund],
      1,
    ],
    [
      'a number within the tolerance',
      { tolerance: 1, arguments: 'subset' },
      { name: 'refund', arguments: { item: 3 } },
      [refund],
      1,
    ],
    ['names alone', { mode: 'names' }, { name: 'refund', arguments: { item: 9 } }, [refund], 1],
    ['any order', {}, ['mail', 'refund'], [refund, mail], 1],
    ['the exact order', { order: 'exact' }, ['mail', 'refund'], [refund, mail], 0],
    ['the share of calls', { mode: 'f1' }, ['refund', 'search'], [refund, mail, mail], 2 / 5],
    ['the share of calls in order', { mode: 'f1', order: 'exact' }, ['mail', 'refund'], [refund, mail], 1 / 2],
    ['arguments that are no JSON', {}, { name: 'mail', arguments: {} }, [called('mail', '{"to":')], 0],
    ['no arguments', {}, { name: 'mail', arguments: {} }, [called('mail', '')], 1],
    ['a call without a name', {}, 'mail', [{ id: 'x' }], 0],
  ])('compares %s', async (_, options, expected, calls, wanted) => {
    expect(await of(options, expected, ...calls)).toBeCloseTo(wanted, 12);
  });

  it('pairs calls so that most agree, whatever their order', async () => {
    const broad = { name: 'refund' };
    const narrow = { name: 'refund', arguments: { item: 1 } };
    const calls = [called('refund', '{"item":1}'), called('refund', '{"item":2}')];
    expect(await of({}, [broad, narrow], ...calls)).toBe(1);
    expect(await of({}, [narrow, broad], ...calls)).toBe(1);
  });

  it('says what was called', async () => {
    expect(await why(scorer('tool-call'), calling(mail), { name: 'refund', arguments: { item: 2 } })).toBe(
      'called "mail {"to":"a"}", expected "refund {"item":2}"',
    );
    expect(await why(scorer('tool-call'), calling(), 'refund')).toBe('called no tool, expected "refund"');
  });

  it('survives more calls than it compares', async () => {
    const many = Array.from({ length: 5_000 }, () => refund);
    expect(await of({ mode: 'f1' }, 'refund', ...many)).toBeCloseTo(2 / 5_001, 12);
  });
});
