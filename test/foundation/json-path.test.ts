import { describe, expect, it } from 'vitest';
import { InvalidValueError } from '../../src/foundation/errors.ts';
import { parseJsonPath, valueAt } from '../../src/foundation/json-path.ts';

describe('parseJsonPath', () => {
  it.each([
    ['$', []],
    ['$.a', ['a']],
    ['$.a.b-c[0]', ['a', 'b-c', 0]],
    ['$[\'any name\']["x.y"]', ['any name', 'x.y']],
    ["$['']", ['']],
  ])('reads %s', (text, steps) => {
    expect(parseJsonPath(text)).toEqual(steps);
  });

  it.each([
    '',
    'a',
    '.a',
    '$a',
    '$.',
    '$..a',
    '$.*',
    '$[*]',
    '$[-1]',
    '$[0:1]',
    '$.a ',
    "$['a",
    '$[?(@.a)]',
    '$.a[1e9]',
  ])('refuses %s', (text) => {
    expect(() => parseJsonPath(text)).toThrow(InvalidValueError);
  });
});

describe('valueAt', () => {
  const at = (value: Parameters<typeof valueAt>[0], path: string) => valueAt(value, parseJsonPath(path));

  it('follows members and items', () => {
    expect(at({ a: [{ b: null }] }, '$.a[0].b')).toBeNull();
    expect(at(7, '$')).toBe(7);
  });

  it('finds nothing where the way ends', () => {
    expect(at({ a: 1 }, '$.a.b')).toBeUndefined();
    expect(at({ a: [1] }, '$.a[1]')).toBeUndefined();
    expect(at({ 0: 1 }, '$[0]')).toBeUndefined();
    expect(at([1], "$['0']")).toBeUndefined();
    expect(at([1], '$.length')).toBeUndefined();
  });

  it('sees own members only', () => {
    expect(at({}, '$.__proto__')).toBeUndefined();
    expect(at({}, '$.constructor.name')).toBeUndefined();
    expect(at(JSON.parse('{"__proto__": 1}'), '$.__proto__')).toBe(1);
  });
});
