import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../src/foundation/errors.ts';
import { decodeText, normaliseLineEndings } from '../../src/foundation/text.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

function refusal(content: Uint8Array) {
  try {
    decodeText(content, 'prompts/a.md');
  } catch (thrown) {
    if (thrown instanceof FileError) return { message: thrown.message, ...thrown.position };
  }
  throw new Error('was not refused');
}

describe('decodeText', () => {
  it('gives back any text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.startsWith('\ufeff'));
        expect(decodeText(Buffer.from(text), 'f')).toBe(text);
      }),
    );
  });

  it('drops a byte order mark and keeps line endings', () => {
    expect(decodeText(bytes('\ufeffa\r\nb\rc\n'), 'f')).toBe('a\r\nb\rc\n');
  });

  it('names line, column and value of the first byte that is not UTF-8', () => {
    expect(refusal(bytes('first\nzweité ', [0xe9], ' x\n'))).toEqual({
      message: 'the file is not UTF-8: found the byte 0xE9',
      file: 'prompts/a.md',
      line: 2,
      column: 8,
    });
  });

  it.each([
    ['a continuation byte alone', [0x80], 'byte 0x80'],
    ['an overlong form', [0xc0, 0xaf], 'byte 0xC0'],
    ['a surrogate', [0xed, 0xa0, 0x80], 'byte 0xED'],
    ['a code point beyond Unicode', [0xf5, 0x80, 0x80, 0x80], 'byte 0xF5'],
    ['a sequence cut short by the end', [0xf0, 0x9f, 0x98], 'byte 0xF0'],
  ])('refuses %s', (_, found, said) => {
    expect(refusal(bytes('ok\n', found))).toMatchObject({ message: expect.stringContaining(said), line: 2, column: 1 });
  });

  it('refuses a sequence that a line feed cuts short at its own line', () => {
    expect(refusal(bytes('a', [0xe2, 0x82], '\nb'))).toMatchObject({ line: 1, column: 2 });
  });

  it('says that a file is UTF-16', () => {
    expect(refusal(Buffer.from('\ufeffhé', 'utf16le')).message).toContain('UTF-16 (little endian)');
    expect(refusal(bytes([0xfe, 0xff, 0, 0x61])).message).toContain('UTF-16 (big endian)');
  });
});

describe('normaliseLineEndings', () => {
  it('makes every line end with a line feed', () => {
    expect(normaliseLineEndings('a\r\nb\rc\nd\r\r\n')).toBe('a\nb\nc\nd\n\n');
    expect(normaliseLineEndings('a\nb')).toBe('a\nb');
  });
});
