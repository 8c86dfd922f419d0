import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { FileError } from '../../src/foundation/errors.ts';
import { parseYaml } from '../../src/foundation/strict-yaml.ts';

const value = (text: string) => parseYaml(text, 'f.yml').value;

function refusal(text: string, line?: number): FileError {
  try {
    parseYaml(text, 'f.yml', line === undefined ? {} : { line });
  } catch (thrown) {
    if (thrown instanceof FileError) return thrown;
    throw thrown;
  }
  throw new Error(`was not refused: ${text}`);
}

describe('parseYaml', () => {
  it('reads what the library writes, for any JSON value', () => {
    const json = fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 4 });
    fc.assert(
      fc.property(json, (written) => {
        const plain: unknown = JSON.parse(JSON.stringify(written));
        fc.pre(!JSON.stringify(written).includes('__proto__'));
        expect(value(stringify(plain, { aliasDuplicateObjects: false }))).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws anything but a FileError with a line', () => {
    const parts = [
      'a',
      ':',
      ' ',
      '\n',
      '- ',
      '? ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&a',
      '*a',
      '!t',
      '|',
      '>',
      '"',
      "'",
      '#',
      '%',
      '---',
      '...',
      '\t',
      '<<',
      '1',
    ];
    const texts = fc.array(fc.constantFrom(...parts), { maxLength: 14 }).map((tokens) => tokens.join(''));
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
        try {
          value(text);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(FileError);
          expect(thrown).toMatchObject({ position: { line: expect.any(Number), column: expect.any(Number) } });
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('reads scalars by the core schema of YAML 1.2: yes, dates and octal-looking numbers are no surprise', () => {
    expect(value('a: yes\nb: 2020-01-01\nc: 0x10\nd: 012\ne: ~\nf: TRUE\ng: "1"\nh: 1_000')).toEqual({
      a: 'yes',
      b: '2020-01-01',
      c: 16,
      d: 12,
      e: null,
      f: true,
      g: '1',
      h: '1_000',
    });
  });

  it.each(['', '# a comment\n', '---\n', '---\n...\n'])('reads %j as null', (text) => {
    expect(value(text)).toBe(null);
  });

  it.each([
    ['a: 1\na: 2', 2, 1, 'the key "a" is there twice'],
    ['x: {a: 1, a: 2}', 1, 11, 'the key "a" is there twice'],
    ['a: 1\n"a": 2', 2, 1, 'the key "a" is there twice'],
    ['__proto__: 1', 1, 1, 'the key "__proto__" is refused'],
    ['1: x', 1, 1, 'the key "1" is not a text'],
    ['true: x', 1, 1, 'the key "true" is not a text'],
    ['? [a]\n: 1', 1, 3, 'a key that is not a text'],
    ['a: &x 1\nb: *x', 1, 7, 'an anchor'],
    ['a: [1]\nb: *x', 2, 4, 'an alias'],
    ['*a : 1', 1, 1, 'an alias'],
    ['a: !!str 1', 1, 10, 'the tag "tag:yaml.org,2002:str" is refused'],
    ['a: !!js/function x', 1, 4, 'Unresolved tag'],
    ['a: !mine x', 1, 4, 'Unresolved tag: !mine'],
    ['!!map {a: 1}', 1, 7, 'the tag'],
    ['a: ! x', 1, 6, 'the tag "!" is refused'],
    ['<<: {a: 1}', 1, 1, 'a merge key'],
    ['%YAML 1.1\n---\na: yes', 1, 1, 'a directive is refused'],
    ['# c\n%TAG ! tag:x,2000:\n---\na: 1', 2, 1, 'a directive is refused'],
    ['%FOO\n---\na: 1', 1, 1, 'Unknown directive'],
    ['a: 1\n---\nb: 2', 2, 1, 'a second document begins here'],
    ['a: 1\n---\n', 2, 1, 'a second document begins here'],
    ['a: .nan', 1, 4, 'a number without a finite value'],
    ['a: [-.inf]', 1, 5, 'a number without a finite value'],
    ['a: 1e999', 1, 4, 'a number without a finite value'],
    ['a: "\\ud800"', 1, 4, 'half a surrogate pair'],
    ['"\\ud800": a', 1, 1, 'half a surrogate pair'],
    ['a: b: c', 1, 4, 'Nested mappings are not allowed'],
    ['a:\n\t- b', 2, 1, 'Tabs are not allowed'],
    ['a: [1', 1, 6, 'must be sufficiently indented and end with a ]'],
    ['- a\nb: 1', 2, 2, 'Unexpected map-value-ind'],
  ])('refuses %j at %i:%i', (text, line, column, message) => {
    const error = refusal(text);
    expect(error.message).toContain(message);
    expect(error.position).toEqual({ file: 'f.yml', line, column });
  });

  it('takes a quoted "<<" as the key it is', () => {
    expect(value('"<<": 1')).toEqual({ '<<': 1 });
  });

  it('reads 64 levels and refuses the 65th, in every way to nest', () => {
    const indented = (levels: number) =>
      Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
    const ways = [
      (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`,
      (levels: number) => `${'{a: '.repeat(levels)}1${'}'.repeat(levels)}`,
      (levels: number) => `${'- '.repeat(levels)}x`,
      indented,
      (levels: number) =>
        `${indented(levels / 2)} ${'['.repeat(Math.ceil(levels / 2))}${']'.repeat(Math.ceil(levels / 2))}`,
    ];
    for (const nested of ways) {
      expect(() => value(nested(64))).not.toThrow();
      for (const levels of [66, 1000])
        expect(refusal(nested(levels)).message).toContain('nested deeper than 64 levels');
    }
  });

  it('stops at the first fault of a megabyte of faults', () => {
    const started = performance.now();
    for (const part of ['[', '}', "'\n", '- ', '---\n']) {
      expect(refusal(part.repeat(2 ** 20 / part.length)).position?.line).toBeLessThan(10);
    }
    // The library alone takes 5 to 25 seconds for each of them.
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('refuses more than 1 MiB', () => {
    expect(value(`a: ${'x'.repeat(2 ** 20 - 3)}`)).toBeTypeOf('object');
    expect(refusal(`a: ${'x'.repeat(2 ** 20)}`).message).toContain('more than 1048576 bytes');
    expect(refusal('é'.repeat(2 ** 19 + 1)).message).toContain('more than 1048576 bytes');
  });

  it('counts lines from where the text begins in its file', () => {
    expect(refusal('ok: 1\na: *x', 3).position).toEqual({ file: 'f.yml', line: 4, column: 4 });
  });
});

describe('the positions of a YAML text', () => {
  const text = ['a:', '  b: [1, {c: x}]', '  d:', '  e: ~', 'f: |', '  hi'].join('\n');
  const yaml = parseYaml(text, 'f.yml', { line: 10 });
  const at = (line: number, column: number) => ({ file: 'f.yml', line, column });

  it.each([
    [[], at(10, 1)],
    [['a'], at(11, 3)],
    [['a', 'b', 1, 'c'], at(11, 14)],
    [['a', 'b', 0], at(11, 7)],
    [['a', 'e'], at(13, 6)],
    [['f'], at(14, 4)],
  ])('of the value at %j', (path, position) => {
    expect(yaml.position(path)).toEqual(position);
  });

  it('of a value that is empty is that of its key', () => {
    expect(yaml.position(['a', 'd'])).toEqual(at(12, 3));
  });

  it('of a path that is not there is that of the nearest value above', () => {
    expect(yaml.position(['a', 'nothing', 'here'])).toEqual(at(11, 3));
    expect(yaml.position(['a', 'b', 7])).toEqual(at(11, 6));
    expect(yaml.position(['nothing'])).toEqual(at(10, 1));
    expect(parseYaml('', 'f.yml').position(['x'])).toEqual({ file: 'f.yml', line: 1, column: 1 });
  });

  it('of a key is where the key stands', () => {
    expect(yaml.keyPosition(['a', 'b'])).toEqual(at(11, 3));
    expect(yaml.keyPosition(['f'])).toEqual(at(14, 1));
    expect(yaml.keyPosition(['a', 'b', 1])).toEqual(at(11, 10));
  });
});
