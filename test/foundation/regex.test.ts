import { describe, expect, it } from 'vitest';
import { InvalidValueError } from '../../src/foundation/errors.ts';
import { compileRegex } from '../../src/foundation/regex.ts';

describe('compileRegex', () => {
  it('finds a pattern anywhere in the text', () => {
    expect(compileRegex('b+').test('abbc')).toBe(true);
    expect(compileRegex('^b').test('abbc')).toBe(false);
  });

  it('gives the groups of the first match, undefined where one took no part', () => {
    const regex = compileRegex('(a)(b)?(c)');
    expect(regex.groups('x ac abc')).toEqual(['ac', 'a', undefined, 'c']);
    expect(regex.groups('none')).toBeUndefined();
  });

  it('obeys its flags', () => {
    expect(compileRegex('A.B$').test('a\nb\n')).toBe(false);
    expect(compileRegex('A.B$', { ignoreCase: true, dotAll: true, multiline: true }).test('a\nb\n')).toBe(true);
    expect(compileRegex('^b$', { multiline: true }).test('a\nb')).toBe(true);
  });

  it('counts a character beyond 16 bits as one', () => {
    expect(compileRegex('^.$').test('😀')).toBe(true);
    expect(compileRegex('\\p{Greek}').test('α')).toBe(true);
  });

  it.each([
    ['a(?=b)', 'look-ahead'],
    ['a(?!b)', 'look-ahead'],
    ['(?<=a)b', 'look-behind'],
    ['(?<!a)b', 'look-behind'],
    ['(a)\\1', 'back-reference'],
    ['(?<n>a)\\k<n>', 'back-reference'],
    ['(?>a)', 'atomic group'],
    ['a++', 'possessive'],
    ['\\u0041', '\\x{1F600}'],
    ['[a', 'missing closing ]'],
    ['(a', 'missing closing )'],
    ['a{2000}', 'invalid repeat count'],
    ['(((a{100}){100}){100})', 'invalid repeat count'],
    ['('.repeat(1500).concat(')'.repeat(400)), 'not a regular expression of RE2'],
    ['a'.repeat(2001), 'more than 2000'],
  ])('refuses %s by name', (pattern, why) => {
    expect(() => compileRegex(pattern)).toThrow(InvalidValueError);
    expect(() => compileRegex(pattern)).toThrow(why);
  });

  it('is done at once where a backtracking engine would not end', () => {
    const started = performance.now();
    expect(compileRegex('(a*)*b').test('a'.repeat(50_000))).toBe(false);
    expect(compileRegex('^(([a-z])+.)+[A-Z]([a-z])+$').test('a'.repeat(50_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
