import canonicalizeModule from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/foundation/digest.ts';
import { InvalidValueError } from '../../src/foundation/errors.ts';
import type { JsonValue } from '../../src/foundation/json.ts';

const reference = canonicalizeModule as unknown as (value: JsonValue) => string;

describe('canonical JSON', () => {
  it('is what the reference implementation of RFC 8785 writes, for any value', () => {
    const keys = fc.oneof(
      fc.string(),
      fc.constantFrom('10', '9', '01', '__proto__', 'a', 'B', '\u20ac', '\ud83d\ude00'),
    );
    const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'binary' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(value, (json) => {
        expect(canonicalJson(json)).toBe(reference(json));
      }),
      { numRuns: 2_000 },
    );
  });

  it('sorts keys as UTF-16 code units, also those an object would put first', () => {
    expect(canonicalJson({ b: 1, '9': 2, '10': 3, a: { d: 4, c: 5 } })).toBe('{"10":3,"9":2,"a":{"c":5,"d":4},"b":1}');
  });

  it.each([
    ['half a surrogate pair', 'a\ud800'],
    ['half a pair after a backslash', '\\\ud800'],
    ['half a pair in a key', { '\udfff': 1 }],
    ['NaN', Number.NaN],
    ['an infinity inside', { a: [Number.POSITIVE_INFINITY] }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value as JsonValue)).toThrow(InvalidValueError);
  });

  it('keeps a text that only looks like an escape', () => {
    expect(canonicalJson('\\ud800')).toBe('"\\\\ud800"');
  });
});
