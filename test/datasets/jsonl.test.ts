import { describe, expect, it } from 'vitest';
import { openFile, refusal } from './support.ts';

const GOOD = '{"input":"a"}';

describe('JSON Lines', () => {
  it.each([
    ['{"input":"a",}', 'not JSON: found "}" after a comma', 14],
    ['{"input":"a","input":"b"}', 'not JSON: the key "input" is there twice', 14],
    ['{"__proto__":1}', 'not JSON: the key "__proto__" is refused', 2],
    ['{"input":"a"} x', 'not JSON: found "x" after the end of the value', 15],
    ['"a"', 'a row must be an object, found "a"', undefined],
    ['[1]', 'a row must be an object, found a list', undefined],
    ['null', 'a row must be an object, found null', undefined],
  ])('refuses %s with its line and column', async (line, message, column) => {
    const error = await refusal(openFile('d.jsonl', `${GOOD}\n\n${line}\n`));
    expect(error.message).toBe(message);
    expect(error.position).toEqual({ file: 'd.jsonl', line: 3, ...(column === undefined ? {} : { column }) });
    expect(error.todo).toBeDefined();
  });

  it('keeps a CR that is part of a value', async () => {
    const dataset = await openFile('d.jsonl', '{"input":"a\\r\\nb"}\r\n');
    for await (const read of dataset.cases()) expect(read.input).toEqual({ input: 'a\r\nb' });
  });

  it('counts the lines after one that is too long or not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${GOOD}\n{"input":"${'x'.repeat(1_100_000)}"}\n`),
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      Buffer.from(`${GOOD}\n[]\n`),
    ]);
    const error = await refusal(openFile('d.jsonl', bytes));
    expect(error.details).toEqual({ lines: [2, 3, 5] });
    expect(error.message).toContain('d.jsonl:2: the row has more than 1000000 bytes');
    expect(error.message).toContain('d.jsonl:3:2: the file is not UTF-8: found the byte 0xFF');
  });
});
