import { TemplateFault } from '../language.ts';
import { Reader } from './expression.ts';
import { type Piece, split } from './lexer.ts';
import type { Statement } from './tree.ts';

/**
 * The statements of a template: text, `{{ … }}`, `if`, `for`, `set` (also as a block) and `raw`.
 *
 * @throws TemplateFault for any other tag, and for one that is not closed.
 */
export function parse(source: string): readonly Statement[] {
  const blocks = new Blocks(split(source));
  const { body, tag } = blocks.until([]);
  if (tag !== undefined) throw new TemplateFault(`"${tag.name}" closes nothing`, tag.at);
  return body;
}

type Tag = { readonly name: string; readonly at: number; readonly end: number; readonly reader: Reader };
type Body = { readonly body: readonly Statement[]; readonly tag: Tag | undefined };

const DEEPEST_BLOCK = 32;

class Blocks {
  readonly #pieces: readonly Piece[];
  #next = 0;
  #depth = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /** Up to one of these tags, which is read too. */
  until(closing: readonly string[]): Body {
    const body: Statement[] = [];
    while (this.#next < this.#pieces.length) {
      const piece = this.#pieces[this.#next++];
      if (piece === undefined) break;
      if (piece.kind === 'text') body.push(piece);
      else if (piece.kind === 'output') body.push(output(piece));
      else {
        const tag = openTag(piece);
        if (closing.includes(tag.name) || CLOSING.has(tag.name)) return { body, tag };
        body.push(this.#block(tag));
      }
    }
    return { body, tag: undefined };
  }

  #block(tag: Tag): Statement {
    if (++this.#depth > DEEPEST_BLOCK) {
      throw new TemplateFault(`blocks nested deeper than ${DEEPEST_BLOCK} levels`, tag.at);
    }
    const block = this.#read(tag);
    this.#depth--;
    return block;
  }

  #read(tag: Tag): Statement {
    if (tag.name === 'if') return this.#if(tag);
    if (tag.name === 'for') return this.#for(tag);
    if (tag.name === 'set') return this.#set(tag);
    throw new TemplateFault(
      `the tag "${tag.name}" is not supported`,
      tag.at,
      'Supported are if, elif, else, for, set and raw.',
    );
  }

  /** Up to one of the tags that may follow in this block. */
  #part(opened: Tag, closing: readonly string[]): { readonly body: readonly Statement[]; readonly tag: Tag } {
    const { body, tag } = this.until(closing);
    if (tag !== undefined && closing.includes(tag.name)) return { body, tag };
    const expected = closing.map((name) => `"${name}"`).join(' or ');
    throw new TemplateFault(
      tag === undefined ? `"${opened.name}" has no end` : `"${tag.name}" does not close "${opened.name}"`,
      tag?.at ?? opened.at,
      `Expected ${expected}.`,
    );
  }

  #if(opened: Tag): Statement {
    const branches: { readonly test: ReturnType<Reader['plain']>; readonly body: readonly Statement[] }[] = [];
    let otherwise: readonly Statement[] = [];
    for (let tag = opened; ; ) {
      const test = tag.reader.plain();
      tag.reader.finish();
      const part = this.#part(opened, ['elif', 'else', 'endif']);
      branches.push({ test, body: part.body });
      tag = part.tag;
      if (tag.name === 'elif') continue;
      if (tag.name === 'else') {
        tag.reader.finish();
        const last = this.#part(opened, ['endif']);
        otherwise = last.body;
        tag = last.tag;
      }
      tag.reader.finish();
      return { kind: 'if', at: opened.at, end: tag.end, branches, otherwise };
    }
  }

  #for(opened: Tag): Statement {
    const { reader, at } = opened;
    const targets = reader.targets();
    reader.expect('in');
    const over = reader.plain();
    const test = reader.takes('if') ? reader.expression() : undefined;
    if (reader.is('recursive')) reader.fail('a recursive loop is not supported');
    reader.finish();
    let { body, tag } = this.#part(opened, ['else', 'endfor']);
    let otherwise: readonly Statement[] | undefined;
    if (tag.name === 'else') {
      tag.reader.finish();
      ({ body: otherwise, tag } = this.#part(opened, ['endfor']));
    }
    tag.reader.finish();
    return { kind: 'for', at, end: tag.end, targets, over, test, body, otherwise };
  }

  #set(opened: Tag): Statement {
    const { reader, at } = opened;
    const targets = reader.targets();
    if (reader.takes('=')) {
      const value = reader.expression();
      reader.finish();
      return { kind: 'set', at, end: opened.end, targets, value };
    }
    reader.finish();
    const { body, tag } = this.#part(opened, ['endset']);
    tag.reader.finish();
    const [target] = targets;
    if (target === undefined || targets.length > 1) throw new TemplateFault('"set" as a block has one name', at);
    return { kind: 'capture', at, end: tag.end, target, body };
  }
}

const CLOSING = new Set(['elif', 'else', 'endif', 'endfor', 'endset']);

function openTag(piece: Exclude<Piece, { readonly kind: 'text' }>): Tag {
  const reader = new Reader(piece.tokens, piece.end);
  const { at } = piece;
  return { name: reader.name(), at, end: piece.end, reader };
}

function output(piece: Exclude<Piece, { readonly kind: 'text' }>): Statement {
  const reader = new Reader(piece.tokens, piece.end);
  const value = reader.expression();
  if (reader.is(',')) reader.fail('a tuple is not supported');
  reader.finish();
  return { kind: 'output', at: piece.at, end: piece.end, value };
}
