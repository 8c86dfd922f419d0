import { describe, expect, it } from 'vitest';
import { columns } from '../../src/cli/views/columns.ts';

describe('columns', () => {
  it('are as wide as their widest cell, colours not counted', () => {
    expect(
      columns([
        ['a', 'b'],
        ['\u001b[1mccc\u001b[22m', ''],
        ['dd', 'e', 'f'],
      ]),
    ).toEqual(['a    b', '\u001b[1mccc\u001b[22m', 'dd   e  f']);
    expect(columns([])).toEqual([]);
  });

  it('take more rows than a call takes arguments', () => {
    const rows = Array.from({ length: 150_000 }, (_, index) => [String(index), 'x']);
    expect(columns(rows).at(7)).toBe('7       x');
  });
});
