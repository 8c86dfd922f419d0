import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../src/foundation/errors.ts';
import { parseJson } from '../../src/foundation/strict-json.ts';

function refusal(text: string, line?: number): FileError {
  try {
    parseJson(text, 'rows.jsonl', line === undefined ? {} : { line });
  } catch (thrown) {
    if (thrown instanceof FileError) return thrown;
    throw thrown;
  }
  throw new Error(`was not refused: ${text}`);
}

describe('parseJson', () => {
  it('reads what JSON.stringify writes, for any value without half a surrogate pair', () => {
    const json = fc.jsonValue({ stringUnit: 'binary', maxDepth: 5 });
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        fc.pre(!text.includes('__proto__'));
        expect(parseJson(text, 'f')).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  it('refuses every text that JSON.parse refuses, with a place inside the text', () => {
    const tokens = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-',
      '0',
      'true',
      'nul',
      ' ',
      '\n',
      '"',
      '\\',
      '.5',
      '//',
    ];
    const texts = fc.array(fc.constantFrom(...tokens), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), (text) => {
        let accepted = true;
        try {
          JSON.parse(text);
        } catch {
          accepted = false;
        }
        if (accepted) return;
        const { message, position } = refusal(text);
        expect(message).not.toContain('the text was refused');
        expect(position?.line).toBeLessThanOrEqual(text.split('\n').length);
        expect(position?.column).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps colons, quotes and backslashes in strings apart from those of the structure', () => {
    const value = { 'a:b': ['":"', '\\', '\\":', 'x"'], '"': ':', '\\': { ':': 1 } };
    expect(parseJson(JSON.stringify(value), 'f')).toEqual(value);
  });

  it('keeps a number that a double cannot hold exactly as a number', () => {
    expect(parseJson('12345678901234567890', 'f')).toBe(12345678901234567000);
  });

  it.each([
    ['', 1, 1, 'the text is empty'],
    [' \n', 2, 1, 'the text is empty'],
    ['{', 1, 2, 'expected a key in double quotes, found the end of the text'],
    ['{"a":1,}', 1, 8, 'found "}" after a comma'],
    ['[1,]', 1, 4, 'found "]" after a comma'],
    ['[1 2]', 1, 4, 'expected "," or "]" in the array, found "2"'],
    ['{"a":1 "b":2}', 1, 8, 'expected "," or "}" in the object'],
    ['{"a" 1}', 1, 6, 'expected ":" after the key, found "1"'],
    ["{'a':1}", 1, 2, 'expected a key in double quotes'],
    ['{"a":\n  NaN}', 2, 3, 'expected a value, found "N"'],
    ['{"a": "x\ny"}', 1, 9, 'found "\\n" in a string'],
    ['["\\x"]', 1, 3, 'the escape "\\\\x" is not known'],
    ['["abc', 1, 2, 'the string has no end'],
    ['01', 1, 1, '"01" is not a number of JSON'],
    ['[1e999]', 1, 2, 'the number "1e999" is too large'],
    ['{} []', 1, 4, 'found "[" after the end of the value'],
    ['["\\ud800x"]', 1, 2, 'half a surrogate pair'],
    ['["\ud800"]', 1, 2, 'half a surrogate pair'],
    ['{"\\uDC00":1}', 1, 2, 'half a surrogate pair'],
    ['{"a":1,\r\n"b":2,\r\n"a":3}', 3, 1, 'the key "a" is there twice'],
    ['{"a\\u0062":1,"ab":2}', 1, 14, 'the key "ab" is there twice'],
    ['[{"x":{"a":1,"a":1}}]', 1, 14, 'the key "a" is there twice'],
    ['{"__proto__":{"x":1}}', 1, 2, 'the key "__proto__" is refused'],
    ['{"\\u005f_proto__":1}', 1, 2, 'the key "__proto__" is refused'],
    ['\ufeff{}', 1, 1, 'expected a value'],
  ])('refuses %j at %i:%i', (text, line, column, message) => {
    const error = refusal(text);
    expect(error.message).toContain(message);
    expect(error.position).toEqual({ file: 'rows.jsonl', line, column });
  });

  it('accepts a pair of surrogates that is written as two escapes', () => {
    expect(parseJson('["\\ud83d\\ude00", "\\\\ud800"]', 'f')).toEqual(['😀', '\\ud800']);
  });

  it('reads 64 levels and refuses the 65th, however many follow', () => {
    const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect(parseJson(nested(64), 'f')).toBeInstanceOf(Array);
    for (const levels of [65, 100_000]) {
      const error = refusal(nested(levels));
      expect(error.message).toContain('nested deeper than 64 levels');
      expect(error.position?.column).toBe(65);
    }
  });

  it('counts lines from where the text begins in its file', () => {
    expect(refusal('{"a":1,"a":2}', 17).position).toEqual({ file: 'rows.jsonl', line: 17, column: 8 });
    expect(refusal('{\n"a"}', 17).position?.line).toBe(18);
  });

  it('says what to do about the usual slips', () => {
    expect(refusal('{"a": // one\n1}').todo).toContain('comment');
    expect(refusal("['a']").todo).toContain('double quotes');
    expect(refusal('[1,]').todo).toContain('comma');
    expect(refusal('{}\n{}').todo).toContain('JSON Lines');
  });

  it('shows a long key shortened', () => {
    const key = 'k'.repeat(500);
    expect(refusal(`{"${key}":1,"${key}":2}`).message.length).toBeLessThan(100);
  });
});
