import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import { TemplateFault } from '../language.ts';

/** The nodes of Handlebars' own parser (4.7), as far as they are read. Lines are 1-based, columns 0-based. */
export type Location = {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
};

export type Path = {
  readonly type: 'PathExpression';
  readonly data: boolean;
  /** How many `../` it begins with. */
  readonly depth: number;
  readonly parts: readonly (string | number)[];
  readonly original: string;
  readonly loc: Location;
};

export type Literal =
  | { readonly type: 'StringLiteral'; readonly value: string; readonly loc: Location }
  | { readonly type: 'NumberLiteral'; readonly value: number; readonly loc: Location }
  | { readonly type: 'BooleanLiteral'; readonly value: boolean; readonly loc: Location }
  | { readonly type: 'NullLiteral'; readonly loc: Location }
  | { readonly type: 'UndefinedLiteral'; readonly loc: Location };

export type Call = {
  readonly path: Path | Literal;
  readonly params: readonly Expression[];
  readonly hash?: { readonly pairs: readonly { readonly key: string; readonly value: Expression }[] };
  readonly loc: Location;
};

export type Expression = Path | Literal | (Call & { readonly type: 'SubExpression' });

export type Strip = { readonly open: boolean; readonly close: boolean };

export type Node =
  | { readonly type: 'ContentStatement'; readonly value: string; readonly original: string; readonly loc: Location }
  | { readonly type: 'CommentStatement'; readonly loc: Location; readonly strip: Strip }
  | (Call & { readonly type: 'MustacheStatement'; readonly strip: Strip })
  | (Call & {
      readonly type: 'BlockStatement';
      readonly program?: Program | null;
      readonly inverse?: Program | null;
      readonly openStrip: Strip;
      readonly inverseStrip?: Strip;
      readonly closeStrip: Strip;
    })
  | {
      readonly type: 'PartialStatement';
      readonly name: Path | Literal | Expression;
      readonly params: readonly Expression[];
      readonly hash?: Call['hash'];
      readonly indent: string;
      readonly strip: Strip;
      readonly loc: Location;
    }
  | { readonly type: 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock'; readonly loc: Location };

export type Program = {
  readonly type: 'Program';
  readonly body: readonly Node[];
  readonly blockParams?: readonly string[];
};

/** The tree with Handlebars' white-space control applied. @throws TemplateFault */
export function parseHandlebars(source: string): Program {
  refuseLarge(source);
  try {
    return parse(source);
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown;
    throw parseFault(thrown, source);
  }
}

/** The parser and what walks its trees call themselves for a block in a block. */
const MOST_OPEN = 64;
/** The parser takes about a second for so many. */
const MOST_TAGS = 10_000;

function refuseLarge(source: string): void {
  let open = 0;
  let tags = 0;
  for (const tag of source.matchAll(/\{\{\{\{|\{\{~?([#^/])?/g)) {
    if (++tags > MOST_TAGS) throw new TemplateFault(`more than ${MOST_TAGS} tags`, tag.index);
    if (tag[0] === '{{{{') throw new TemplateFault('a raw block "{{{{…}}}}" is not supported', tag.index);
    if (tag[1] === '/') open--;
    else if (tag[1] !== undefined && ++open > MOST_OPEN) {
      throw new TemplateFault(`blocks nested deeper than ${MOST_OPEN} levels`, tag.index);
    }
  }
}

/** `Parse error on line 3:\n…excerpt\n-----^\nExpecting …`, or an error with a line and a column of its own. */
function parseFault(
  error: Error & { readonly lineNumber?: number; readonly column?: number },
  source: string,
): TemplateFault {
  const { lineNumber, column } = error;
  if (lineNumber !== undefined) {
    const message = error.message.replace(/ - \d+:\d+$/, '');
    return new TemplateFault(`not Handlebars: ${message}`, offsetOf(source, { line: lineNumber, column: column ?? 0 }));
  }
  const lines = error.message.split('\n');
  const line = Number(/on line (\d+)/.exec(lines[0] ?? '')?.[1] ?? 1);
  const [, pointer = '', expecting = ''] = lines.length >= 4 ? lines.slice(1) : ['', '', lines.at(-1) ?? ''];
  const got = /got '([^']*)'/.exec(expecting)?.[1];
  // The excerpt is the text before the fault, at most 20 characters of it, so the arrow gives no column of the line.
  const excerpt = lines[1]?.slice(0, pointer.indexOf('^')).replace(/^\.\.\./, '') ?? '';
  return new TemplateFault(`not Handlebars: ${meaning(got)}`, faultOffset(source, line, excerpt));
}

function meaning(got: string | undefined): string {
  if (got === 'EOF') return 'a tag or block has no end';
  if (got === 'INVALID') return 'a tag is not closed, or has a character that has no place in it';
  return got === undefined ? 'a tag is not understood' : `a tag is not understood (found ${got})`;
}

/** Where the last line before the fault ends; the beginning of the line when it is not found. */
function faultOffset(source: string, line: number, excerpt: string): number {
  const start = offsetOf(source, { line, column: 0 });
  const tail = excerpt.slice(-12);
  const found = tail === '' ? -1 : source.indexOf(tail, Math.max(0, start - 1));
  return found === -1 ? start : found + tail.length;
}

/** From Handlebars' line and column to an offset. */
export function offsetOf(source: string, { line, column }: Location['start']): number {
  let start = 0;
  for (let passed = 1; passed < line; passed++) {
    const feed = source.indexOf('\n', start);
    if (feed === -1) break;
    start = feed + 1;
  }
  return Math.min(start + column, source.length);
}
