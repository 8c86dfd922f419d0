import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/foundation/json.ts';
import { score, scorer, value, why } from './build.ts';

describe('rouge-l', () => {
  const rouge = (expected: string, found: string, options: JsonObject = {}) =>
    value(scorer('rouge-l', options), found, expected);

  it.each([
    // Lin 2004, section 3.1: reference S1 with candidates S2 and S3.
    ['police killed the gunman', 'police kill the gunman', 3 / 4],
    ['police killed the gunman', 'the gunman kill police', 2 / 4],
    // google-research/rouge, rouge_scorer_test.py.
    ['testing one two', 'testing one', 4 / 5],
    ['testing one two', 'testing two', 4 / 5],
    ['testing one two', '', 0],
    ['w1 w2 w3 w4 w5', '/', 0],
    // Its tokenizer cuts at everything but a–z and 0–9.
    ["It's state-of-the-art", 'it s STATE of the art!', 1],
    ['a größe', 'a gr e', 2 / 2],
  ])('of %j and %j', async (expected, found, wanted) => {
    expect(await rouge(expected, found)).toBeCloseTo(wanted, 12);
  });

  it('takes the nearest of several expected texts', async () => {
    expect(await value(scorer('rouge-l'), 'a dog sat there', ['the cat sat', 'a dog stood there'])).toBe(3 / 4);
  });

  it('has words of every script where it is told so, and fails where it would find none', async () => {
    expect(await rouge('Größe über alles', 'größe über etwas', { letters: 'unicode' })).toBeCloseTo(2 / 3, 12);
    const none = await score(scorer('rouge-l'), 'что', 'что это');
    expect(none).toMatchObject({ status: 'failed', error: { todo: 'Use letters: unicode for other scripts.' } });
  });

  it('is right from its minimum on', async () => {
    expect(await rouge('a b c d', 'a b c x', { min: 0.75 })).toBe(1);
    expect(await rouge('a b c d', 'a b c x', { min: 0.76 })).toBe(0);
    expect(await why(scorer('rouge-l'), 'a b x', 'a b c')).toBe('overlap 0.666');
  });

  it('is the plain table of longest common subsequences', async () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 70 });
    await fc.assert(
      fc.asyncProperty(words, words, async (one, other) => {
        const common = longestCommon(one, other);
        const found = await rouge(one.join(' '), other.join(' '));
        expect(found).toBeCloseTo((2 * common) / (one.length + other.length), 12);
        expect(found).toBe(await rouge(other.join(' '), one.join(' ')));
      }),
    );
  });
});

function longestCommon(one: readonly string[], other: readonly string[]): number {
  const table = one.map(() => other.map(() => 0));
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  one.forEach((word, i) => {
    other.forEach((found, j) => {
      const row = table[i];
      if (row !== undefined) row[j] = word === found ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
    });
  });
  return at(one.length - 1, other.length - 1);
}

describe('set-f1', () => {
  const f1 = (found: string, expected: unknown, options: JsonObject = {}) =>
    value(scorer('set-f1', options), found, JSON.parse(JSON.stringify(expected)));

  it.each([
    // 3 of 4 found are expected, 3 of 5 expected are found: F1 = 2 · 0.75 · 0.6 / 1.35.
    ['f1', 2 / 3],
    ['precision', 0.75],
    ['recall', 0.6],
  ])('is the %s of two sets', async (measure, wanted) => {
    expect(await f1('["a", "b", "c", "x"]', ['a', 'b', 'c', 'd', 'e'], { measure })).toBeCloseTo(wanted, 12);
  });

  it.each([
    ['two empty lists', '[]', [], 1],
    ['an empty list', '[]', ['a'], 0],
    ['a list that should be empty', '["a"]', [], 0],
    ['an item that is written twice', '["a", "a", "b"]', ['a', 'b'], 1],
    ['numbers, objects and texts', '[1.0, {"b": 1, "a": 2}, "1"]', ['1', { a: 2, b: 1 }, 1], 1],
    ['no list', '{"a": 1}', ['a'], 0],
    ['a list in a text', '["a"]', '["a"]', 1],
  ])('counts %s', async (_, found, expected, wanted) => {
    expect(await f1(found, expected)).toBe(wanted);
  });

  it('reads lists in text, at a path, and in another case', async () => {
    expect(await f1('late; Refund;;', ['refund', 'late'], { separator: ';', 'ignore-case': true })).toBe(1);
    expect(await f1('late, refund', 'refund,late', { separator: ',' })).toBe(1);
    expect(await f1('{"tags": ["a"]}', { tags: ['a'] }, { path: '$.tags' })).toBe(1);
    expect(await f1('{"tags": "a, b"}', { tags: 'b, a' }, { path: '$.tags', separator: ',' })).toBe(1);
    expect(await f1('{"tags": "a, b"}', ['a', 'b'], { path: '$.tags', separator: ',' })).toBe(1);
  });

  it('says what is missing and what is not expected', async () => {
    expect(await why(scorer('set-f1'), '["a", "x", 1]', ['a', 'b', 'c', 'd', 'e', 'f'])).toBe(
      'missing: "b", "c", "d", "e", and 1 more; not expected: "x", "1"',
    );
  });

  it('does not change with the order, and falls with every item that is taken away', async () => {
    const items = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(items, items, async (one, other) => {
        const both = await f1(JSON.stringify(one), other);
        expect(await f1(JSON.stringify([...one].reverse()), other)).toBe(both);
        expect(await f1(JSON.stringify(other), one)).toBeCloseTo(both, 12);
        const right = other.filter((item) => one.includes(item));
        if (right.length > 0) {
          const less = one.filter((item) => item !== right[0]);
          expect(await f1(JSON.stringify(less), other)).toBeLessThan(both);
        }
      }),
    );
  });
});

describe('length', () => {
  it.each([
    [{ unit: 'characters', max: 3 }, '🎈é\u0301', 1],
    [{ unit: 'characters', max: 2 }, '🎈é\u0301', 0],
    [{ unit: 'words', min: 3, max: 3 }, ' one  two\nthree ', 1],
    [{ unit: 'lines', max: 2 }, 'one\r\ntwo\n', 1],
    [{ unit: 'lines', max: 2 }, 'one\n\ntwo', 0],
    [{ unit: 'lines', min: 1 }, ' \n', 0],
    [{ unit: 'characters', max: 1 }, 'a ', 1],
    [{ unit: 'characters', max: 1, trim: false }, 'a ', 0],
  ])('%j of %j is %d', async (options, text, wanted) => {
    expect(await value(scorer('length', options as JsonObject), text)).toBe(wanted);
  });

  it('says how long the answer is', async () => {
    expect(await why(scorer('length', { unit: 'words', min: 3 }), 'one two')).toBe('2 words, fewer than 3');
    expect(await why(scorer('length', { unit: 'words', max: 1 }), 'one two')).toBe('2 words, more than 1');
  });

  it('needs a bound, and bounds in their order', () => {
    expect(() => scorer('length', {})).toThrow('one of "min", "max" is missing');
    expect(() => scorer('length', { min: 3, max: 2 })).toThrow('"min" (3) is above "max" (2)');
  });
});
