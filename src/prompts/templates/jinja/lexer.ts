import { TemplateFault } from '../language.ts';
import { SPACE } from './python.ts';

/** A piece of a template as it is written, with the white space that a neighbour's `-` takes away. */
export type Piece =
  | {
      readonly kind: 'text';
      readonly at: number;
      readonly end: number;
      /** What is printed: without what the tags next to it trim. */
      readonly text: string;
      /** Where the printed part begins and ends in the source. */
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'output' | 'block'; readonly at: number; readonly end: number; readonly tokens: readonly Token[] };

export type Token = {
  readonly kind: 'name' | 'text' | 'integer' | 'float' | 'operator';
  readonly text: string;
  readonly at: number;
};

/**
 * Splits a template as jinja2's lexer does with its default delimiters, without `trim_blocks` and `lstrip_blocks`, and with
 * `keep_trailing_newline`. Comments and the marks of `{% raw %}` leave no piece.
 *
 * Source: jinja2 3.1, `lexer.py`.
 */
export function split(source: string): readonly Piece[] {
  const pieces: Piece[] = [];
  // The text that is read next begins without its white space: the tag before it ended with `-`.
  let trims = false;
  let at = 0;
  const text = (start: number, end: number, trimsEnd: boolean) => {
    const from = trims ? skipSpace(source, start, end) : start;
    const to = trimsEnd ? backOverSpace(source, from, end) : end;
    if (end > start) pieces.push({ kind: 'text', at: start, end, text: source.slice(from, to), from, to });
  };
  while (at < source.length) {
    const opening = nextTag(source, at);
    if (opening === -1) break;
    const sign = source[opening + 2];
    text(at, opening, sign === '-');
    const start = opening + (sign === '-' || sign === '+' ? 3 : 2);
    const mark = source[opening + 1];
    if (mark === '#') ({ at, trims } = skipComment(source, opening, start));
    else {
      const raw = mark === '%' ? readRaw(source, opening) : undefined;
      if (raw === undefined) {
        const tag = readTag(source, opening, start, mark === '%' ? '%}' : '}}');
        pieces.push({ kind: mark === '%' ? 'block' : 'output', at: opening, end: tag.end, tokens: tag.tokens });
        ({ end: at, trims } = tag);
      } else {
        trims = raw.trimsStart;
        text(raw.from, raw.to, raw.trimsEnd);
        ({ end: at, trims } = raw);
      }
    }
  }
  text(at, source.length, false);
  return pieces;
}

function nextTag(source: string, from: number): number {
  for (let at = source.indexOf('{', from); at !== -1; at = source.indexOf('{', at + 1)) {
    const next = source[at + 1];
    if (next === '{' || next === '%' || next === '#') return at;
  }
  return -1;
}

const IS_SPACE = new RegExp(`[${SPACE}]`);

function skipSpace(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && IS_SPACE.test(source[at] ?? '')) at++;
  return at;
}

function backOverSpace(source: string, from: number, end: number): number {
  let at = end;
  while (at > from && IS_SPACE.test(source[at - 1] ?? '')) at--;
  return at;
}

function skipComment(source: string, opening: number, start: number): { readonly at: number; readonly trims: boolean } {
  const end = source.indexOf('#}', start);
  if (end === -1) throw new TemplateFault('the comment "{#" has no end', opening, 'Close it with "#}".');
  // `{#-#}`: the one sign belongs to the opening.
  return { at: end + 2, trims: end > start && source[end - 1] === '-' };
}

type Raw = {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly trimsStart: boolean;
  readonly trimsEnd: boolean;
  readonly trims: boolean;
};

function readRaw(source: string, opening: number): Raw | undefined {
  const begin = /\{%[-+]?\s*raw\s*(-?)%\}/y;
  begin.lastIndex = opening;
  const begun = begin.exec(source);
  if (begun === null) return undefined;
  const close = /\{%([-+]?)\s*endraw\s*([-+]?)%\}/g;
  close.lastIndex = begin.lastIndex;
  const closed = close.exec(source);
  if (closed === null) {
    throw new TemplateFault('"{% raw %}" has no end', opening, 'Close it with "{% endraw %}".');
  }
  return {
    from: begin.lastIndex,
    to: closed.index,
    end: close.lastIndex,
    trimsStart: begun[1] === '-',
    trimsEnd: closed[1] === '-',
    trims: closed[2] === '-',
  };
}

type Tag = { readonly tokens: readonly Token[]; readonly end: number; readonly trims: boolean };

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

function readTag(source: string, opening: number, start: number, close: string): Tag {
  const tokens: Token[] = [];
  const open: string[] = [];
  let at = skipSpace(source, start, source.length);
  while (at < source.length) {
    if (open.length === 0) {
      const sign = source[at] === '-' || (close === '%}' && source[at] === '+') ? source[at] : '';
      if (source.startsWith(close, at + (sign?.length ?? 0))) {
        return { tokens, end: at + (sign?.length ?? 0) + close.length, trims: sign === '-' };
      }
    }
    const token = readToken(source, at);
    balance(token, open);
    tokens.push(token);
    at = skipSpace(source, at + token.text.length, source.length);
  }
  throw new TemplateFault(`"${source.slice(opening, opening + 2)}" has no end`, opening, `Close it with "${close}".`);
}

function balance(token: Token, open: string[]): void {
  if (token.kind !== 'operator') return;
  const closing = CLOSING.get(token.text);
  if (closing !== undefined) open.push(closing);
  else if (/^[)\]}]$/.test(token.text) && open.pop() !== token.text) {
    throw new TemplateFault(`"${token.text}" closes nothing`, token.at);
  }
}

const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const FLOAT = /\d+(?:\.\d+)?e[+-]?\d+|\d+\.\d+/iy;
const INTEGER = /\d+/y;
const TEXT = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/sy;
const OPERATOR = /\/\/|\*\*|==|!=|>=|<=|[-+/*%~[\](){}><=.:|,;]/y;

function readToken(source: string, at: number): Token {
  const afterDot = source[at - 1] === '.';
  for (const [kind, pattern] of [
    ['name', NAME],
    ...(afterDot ? [] : [['float', FLOAT] as const]),
    ['integer', INTEGER],
    ['text', TEXT],
    ['operator', OPERATOR],
  ] as const) {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found !== null) return { kind, text: found[0], at };
  }
  const found = source[at];
  if (found === "'" || found === '"') throw new TemplateFault('the text has no end', at, `Close it with ${found}.`);
  throw new TemplateFault(`unexpected ${JSON.stringify(String.fromCodePoint(source.codePointAt(at) ?? 0))}`, at);
}
