import { describe, expect, it } from 'vitest';
import { proposeScorers } from '../../../src/commands/init/scorers.ts';
import type { JsonValue } from '../../../src/foundation/json.ts';

const kinds = (expected: readonly (JsonValue | undefined)[], json = false) =>
  proposeScorers(expected, json).map(({ kind, options }) =>
    options.name === undefined ? kind : `${kind} ${options.path}`,
  );
const many = (values: readonly JsonValue[], count = 30) =>
  Array.from({ length: count }, (_, index) => values[index % values.length] ?? null);
const sentence = (words: number) => (index: number) =>
  Array.from({ length: words }, (_, word) => `w${index}x${word}`).join(' ');

describe('the scorers that init proposes', () => {
  it.each<[string, readonly (JsonValue | undefined)[], readonly string[]]>([
    ['a few labels', many(['refund', 'billing', 'bug']), ['label']],
    ['two labels of two cases', ['yes', 'no'], ['label']],
    ['true and false', many([true, false]), ['exact']],
    ['numbers', many([1, 2.5, -3, 4]), ['numeric']],
    ['numbers as a table has them', many(['1', '2.5', '300', '4']), ['numeric']],
    ['names, each its own', Array.from({ length: 30 }, (_, index) => `City ${index}`), ['contains']],
    ['sentences', Array.from({ length: 30 }, (_, index) => sentence(12)(index)), ['levenshtein']],
    ['longer texts', Array.from({ length: 30 }, (_, index) => sentence(60)(index)), ['rouge-l']],
    ['lists of texts', many([['a', 'b'], ['c']]), ['set-f1']],
    [
      'objects of labels and numbers',
      many([
        { queue: 'a', stars: 1 },
        { queue: 'b', stars: 2 },
      ]),
      ['label $.queue', 'numeric $.stars'],
    ],
    [
      'objects of labels and flags',
      many([
        { queue: 'a', urgent: true },
        { queue: 'b', urgent: false },
      ]),
      ['label $.queue', 'exact $.urgent'],
    ],
    [
      'objects with texts of their own',
      Array.from({ length: 30 }, (_, n) => ({ queue: 'a', why: `because ${n}` })),
      ['json-diff'],
    ],
    ['objects that lack keys', many([{ queue: 'a' }, { stars: 2 }]), ['json-diff']],
    ['objects of many keys', many([{ a: 'x', b: 'x', c: 'x', d: 'x', e: 'x' }]), ['json-diff']],
    ['a key that no path can say', many([{ 'the queue': 'a' }, { 'the queue': 'b' }]), ['json-diff']],
    ['objects and texts', many([{ a: 1 }, 'b']), ['json-diff']],
    ['labels, and nothing for some cases', [...many(['a', 'b']), undefined, null], ['label']],
    ['nothing', [undefined, undefined], ['refusal', 'finish-reason']],
  ])('for %s', (_, expected, wanted) => {
    expect(kinds(expected)).toEqual(wanted);
  });

  it('see whether the answer is JSON, where nothing is expected and the prompt asks for it', () => {
    expect(kinds([undefined], true)).toEqual(['json-valid', 'refusal']);
  });

  it('say why, each of them', () => {
    for (const values of [['a', 'b'], [1, 2, 3], [{ a: 'x' }], [undefined]]) {
      for (const { because } of proposeScorers(values, false)) expect(because.length).toBeGreaterThan(10);
    }
  });
});
