import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/foundation/json.ts';
import { parseJsonPattern } from '../../src/scorers/json/json-pattern.ts';
import { score, scorer, value, why } from './build.ts';

const diff = (options: JsonObject, found: JsonValue, expected: JsonValue) =>
  value(scorer('json-diff', options), JSON.stringify(found), expected);

describe('json-diff', () => {
  it.each([
    ['one of two', {}, { a: 1, b: 2 }, { a: 1, b: 3 }, 1 / 2],
    ['a place that is missing', {}, { a: 1 }, { a: 1, b: 3 }, 1 / 2],
    ['a place too many', {}, { a: 1, b: 3 }, { a: 1 }, 1 / 2],
    ['a place too many that is allowed', { extra: 'allowed' }, { a: 1, b: 3 }, { a: 1 }, 1],
    ['a list for an object', {}, [1, 2], { a: 1 }, 0],
    ['an empty list as a place', {}, { a: [], b: 1 }, { a: [], b: 2 }, 1 / 2],
    ['an empty list that has become one of two', {}, { a: [1, 2], b: 1 }, { a: [], b: 1 }, 1 / 3],
    ['null is not missing', {}, { a: null }, {}, 0],
    ['1 and "1"', {}, { a: '1' }, { a: 1 }, 0],
    ['false and null', {}, [false, null], [null, false], 0],
    ['a number within the tolerance', { tolerance: 0.05 }, { a: 1.05 }, { a: 1 }, 1],
    ['a number within a part of it', { 'relative-tolerance': 0.1 }, { a: 110, b: 111 }, { a: 100, b: 100 }, 1 / 2],
    [
      'a place with a tolerance of its own',
      { tolerances: { '$.items[*].price': 1 } },
      { items: [{ price: 3, n: 3 }] },
      { items: [{ price: 2, n: 2 }] },
      1 / 2,
    ],
    ['a place that is not looked at', { ignore: ['$.id'] }, { id: 1, a: 1 }, { id: 2, a: 1 }, 1],
    [
      'a branch that is not looked at',
      { ignore: ['$.*.meta'] },
      { x: { meta: { t: 1 }, a: 1 } },
      { x: { meta: [2, 3], a: 1 } },
      1,
    ],
    ['everything ignored', { ignore: ['$'] }, 1, 2, 1],
    ['another order', {}, ['a', 'b'], ['b', 'a'], 0],
    ['another order that does not count', { 'list-order': 'any' }, ['a', 'b'], ['b', 'a'], 1],
    [
      'the best counterpart in another order',
      { 'list-order': 'any' },
      [
        { n: 2, t: 'y' },
        { n: 1, t: 'z' },
      ],
      [
        { n: 1, t: 'x' },
        { n: 2, t: 'y' },
      ],
      3 / 4,
    ],
    ['duplicates in another order', { 'list-order': 'any' }, ['a', 'a', 'b'], ['a', 'b', 'b'], 2 / 3],
    ['texts in another case', { 'ignore-case': true }, { a: 'Straße' }, { a: 'STRASSE' }, 1],
    ['a member called __proto__', {}, JSON.parse('{"__proto__": 1}'), { a: 1 }, 0],
  ])('counts %s', async (_, options, found, expected, wanted) => {
    expect(await diff(options as JsonObject, found, expected)).toBeCloseTo(wanted, 12);
  });

  it('reads what a path names, on both sides, and JSON in a text', async () => {
    expect(await diff({ path: '$.a' }, { a: { b: 1 }, c: 2 }, { a: { b: 1 }, c: 3 })).toBe(1);
    expect(await diff({ path: '$.a' }, { a: [1, 2] }, [1, 3])).toBe(1 / 2);
    expect(await diff({}, { a: 1 }, '{"a": 1}')).toBe(1);
  });

  it('names the places that differ', async () => {
    const subject = scorer('json-diff');
    expect(await why(subject, '{"a": "x", "c": [1], "d": {}}', { a: 'y', b: 1, c: [1, 2], d: [] })).toBe(
      '5 of 6 differ: $.a is "x", not "y", $.b is missing, $.c[1] is missing, $.d is an object, not a list',
    );
    expect(await why(subject, 'no', { a: 1 })).toContain('not JSON');
  });

  it('refuses a place that is none', () => {
    expect(() => scorer('json-diff', { ignore: ['id'] })).toThrow('not a place in JSON: found "id"');
    expect(() => scorer('json-diff', { tolerances: { '$..a': 1 } })).toThrow('not a place in JSON');
  });

  it('fails where lists in any order are too long to compare', async () => {
    const list = (shift: number) => Array.from({ length: 1_200 }, (_, n) => n + shift);
    const subject = scorer('json-diff', { 'list-order': 'any' });
    expect(await score(subject, JSON.stringify(list(0.5)), list(0))).toMatchObject({ status: 'failed' });
    expect(await value(subject, JSON.stringify(list(0).reverse()), list(0))).toBe(1);
  });

  it('fails where what has no counterpart would be counted again and again', async () => {
    const large = Array.from({ length: 200 }, (_, n) => Array.from({ length: 600 }, () => n));
    const texts = Array.from({ length: 200 }, (_, n) => `${n}`);
    const found = await score(scorer('json-diff', { 'list-order': 'any' }), JSON.stringify(large), texts);
    expect(found).toMatchObject({ status: 'failed', error: { message: expect.stringContaining('values to count') } });
    expect(await diff({}, large, texts)).toBe(0);
  });

  const json = fc.jsonValue({ maxDepth: 3 });
  it('is 1 for what is equal, in any order where that does not count, and the same from both sides', async () => {
    await fc.assert(
      fc.asyncProperty(json, json, async (one, other) => {
        const [a, b] = [JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other))];
        const wrap = (content: JsonValue) => ({ content });
        expect(await diff({}, wrap(a), wrap(a))).toBe(1);
        expect(await diff({}, wrap(a), wrap(b))).toBe(await diff({}, wrap(b), wrap(a)));
        if (Array.isArray(a)) expect(await diff({ 'list-order': 'any' }, wrap([...a].reverse()), wrap(a))).toBe(1);
        const [strict, open] = [await diff({}, wrap(a), wrap(b)), await diff({ extra: 'allowed' }, wrap(a), wrap(b))];
        expect(open).toBeGreaterThanOrEqual(strict);
        expect((await diff({}, wrap(a), wrap(b))) === 1).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
      }),
      { numRuns: 200 },
    );
  });
});

/** With keys in order, texts as they are compared by default, and one zero. */
function sorted(value: JsonValue): JsonValue {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  if (value === 0) return 0;
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.keys(value).sort();
  return ['object', ...members.map((key) => [key, sorted((value as JsonObject)[key] ?? null)])];
}

describe('a place in JSON', () => {
  it('is a path with * for any step', () => {
    expect(parseJsonPattern("$.items[*].*['a b'][0]")).toEqual(['items', true, true, 'a b', 0]);
    expect(parseJsonPattern('$')).toEqual([]);
  });
});
