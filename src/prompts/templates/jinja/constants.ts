import { TemplateFault } from '../language.ts';
import type { Token } from './lexer.ts';
import type { Expression } from './tree.ts';

/** @throws TemplateFault for a number that Python would print in another way. */
export function numberConstant({ kind, text, at }: Token): Expression {
  const value = Number(text);
  if (kind === 'float' && Number.isInteger(value)) {
    throw new TemplateFault(`the decimal ${text} is whole: how it prints is not known here`, at, 'Leave ".0" out.');
  }
  if (kind === 'integer' && (!Number.isSafeInteger(value) || /^0\d*[1-9]/.test(text))) {
    throw new TemplateFault(`the number ${text} is not supported`, at);
  }
  return { kind: 'constant', at, value };
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\n', ''],
]);

/** As Python's `unicode-escape` codec reads it, without octal numbers, names of characters and unknown escapes. */
export function textConstant({ text, at }: Token): string {
  return text.slice(1, -1).replace(/\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)/gs, (_, code: string) => {
    const known = ESCAPES.get(code);
    if (known !== undefined) return known;
    const point = code.length > 1 ? Number.parseInt(code.slice(1), 16) : Number.NaN;
    if (point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)) return String.fromCodePoint(point);
    throw new TemplateFault(`the escape "\\${code}" is not supported`, at, 'Write a backslash itself as two.');
  });
}
