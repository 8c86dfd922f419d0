import { LARGEST_ROW } from '../format.ts';
import type { Start } from './json-row.ts';

/** The text between two marks, from its first character that is no white space; cut off when it is too large. */
export type Segment = { readonly text: string; readonly start: Start; readonly tooLarge: boolean };

/** What ends a segment, or opens a list in it. `broken`: a line feed stands in a string. */
export type Mark = '[' | ']' | '{' | '}' | ',' | 'broken';

/**
 * Cuts a JSON text that comes in pieces at the brackets and commas of its outer levels, and keeps no more than one segment of it.
 * What stands inside a segment is not judged here: that is its reader's task.
 */
export class JsonCutter {
  /** Commas at this depth are marks, and brackets that open at most here or close below it. */
  depth = 0;
  stopped = false;
  readonly #onMark: (mark: Mark, segment: Segment) => 'cut' | 'keep';
  #level = 0;
  #inString = false;
  #escaped = false;
  #text = '';
  #start: Start | undefined;
  #line = 1;
  #column = 1;

  /** `onMark` decides whether the segment ends at the mark or has it as a part. */
  constructor(onMark: (mark: Mark, segment: Segment) => 'cut' | 'keep') {
    this.#onMark = onMark;
  }

  read(text: string): void {
    let from = 0;
    for (let at = 0; at < text.length && !this.stopped; ) {
      const found = this.#next(text, at);
      if (found === -1) break;
      at = found + 1;
      const mark = this.#markOf(text[found] ?? '');
      if (mark === undefined) continue;
      this.#keep(text.slice(from, found));
      const outcome = this.#onMark(mark, this.segment());
      if (outcome === 'cut') {
        this.#pass(text.slice(found, at));
        this.#text = '';
        this.#start = undefined;
        from = at;
      } else {
        from = found;
      }
    }
    if (!this.stopped) this.#keep(text.slice(from));
  }

  /** What has been read since the last cut. */
  segment(): Segment {
    const start = this.#start ?? { line: this.#line, column: this.#column };
    const long = this.#text.length > LARGEST_ROW / 4;
    return { text: this.#text, start, tooLarge: long && Buffer.byteLength(this.#text) > LARGEST_ROW };
  }

  /** The position of the next character that may be a mark, with strings passed over; -1: none in this piece. */
  #next(text: string, from: number): number {
    for (let at = from; at < text.length; ) {
      if (this.#escaped) {
        this.#escaped = false;
        at++;
        continue;
      }
      const sought = this.#inString ? IN_STRING : OUTSIDE;
      sought.lastIndex = at;
      const found = sought.exec(text)?.index;
      if (found === undefined) return -1;
      const character = text[found];
      if (character === '\\') this.#escaped = true;
      else if (character === '"') this.#inString = !this.#inString;
      else return found;
      at = found + 1;
    }
    return -1;
  }

  #markOf(character: string): Mark | undefined {
    switch (character) {
      case '\n':
        return 'broken';
      case '[':
      case '{':
        this.#level++;
        return this.#level - 1 <= this.depth ? character : undefined;
      case ']':
      case '}':
        this.#level--;
        return this.#level < this.depth ? character : undefined;
      default:
        return this.#level === this.depth ? ',' : undefined;
    }
  }

  #keep(slice: string): void {
    if (this.#start === undefined) {
      const first = slice.search(/[^ \t\r\n]/);
      this.#pass(first === -1 ? slice : slice.slice(0, first));
      if (first === -1) return;
      this.#start = { line: this.#line, column: this.#column };
      this.#keep(slice.slice(first));
      return;
    }
    // One character more than is allowed tells that it is too large.
    if (this.#text.length <= LARGEST_ROW) this.#text += slice;
    this.#pass(slice);
  }

  #pass(slice: string): void {
    const last = slice.lastIndexOf('\n');
    if (last === -1) {
      this.#column += slice.length;
      return;
    }
    for (let at = slice.indexOf('\n'); at !== -1; at = slice.indexOf('\n', at + 1)) this.#line++;
    this.#column = slice.length - last;
  }
}

const OUTSIDE = /["[\]{},]/g;
const IN_STRING = /["\\\n]/g;
