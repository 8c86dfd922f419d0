import { MAX_DEPTH } from './json.ts';

/** What keeps a text from being strict JSON, and where: an offset in UTF-16 code units. */
export type JsonFault = { readonly offset: number; readonly message: string; readonly todo?: string | undefined };

/**
 * The first fault of a text that is not strict JSON. Slow and exact: it is only asked about texts that were refused.
 */
export function findJsonFault(text: string): JsonFault {
  const reader = { text, offset: 0 };
  try {
    skipSpace(reader);
    readValue(reader, 1);
    skipSpace(reader);
    if (reader.offset < text.length) fail(reader, `found ${shown(reader)} after the end of the value`, ONE_VALUE);
  } catch (thrown) {
    if (thrown instanceof Fault) return { offset: thrown.offset, message: thrown.message, todo: thrown.todo };
    throw thrown;
  }
  // The two readings differ only by a defect of ours: refuse, as the first one did.
  return { offset: 0, message: 'the text was refused' };
}

type Reader = { readonly text: string; offset: number };

class Fault extends Error {
  readonly offset: number;
  readonly todo: string | undefined;
  constructor(offset: number, message: string, todo: string | undefined) {
    super(message);
    this.offset = offset;
    this.todo = todo;
  }
}

const ONE_VALUE = 'Keep one value in the text; JSON Lines has one on each line.';
const NO_TRAILING_COMMA = 'Remove the comma before it.';
const NO_COMMENTS = 'Remove the comment: JSON has none.';
const DOUBLE_QUOTES = 'Write strings and keys in double quotes.';

function readValue(reader: Reader, depth: number): void {
  const first = reader.text[reader.offset];
  if (first === '{') readObject(reader, depth);
  else if (first === '[') readArray(reader, depth);
  else if (first === '"') readString(reader);
  else if (first !== undefined && /[-0-9]/.test(first)) readNumber(reader);
  else readWord(reader);
}

function readObject(reader: Reader, depth: number): void {
  refuseDepth(reader, depth);
  const keys = new Set<string>();
  reader.offset++;
  skipSpace(reader);
  if (takes(reader, '}')) return;
  for (;;) {
    readKey(reader, keys);
    skipSpace(reader);
    if (!takes(reader, ':')) fail(reader, `expected ":" after the key, found ${shown(reader)}`);
    skipSpace(reader);
    readValue(reader, depth + 1);
    if (endsWith(reader, '}', 'object')) return;
  }
}

function readKey(reader: Reader, keys: Set<string>): void {
  const start = reader.offset;
  if (reader.text[start] === '}') fail(reader, 'found "}" after a comma', NO_TRAILING_COMMA);
  if (reader.text[start] !== '"') fail(reader, `expected a key in double quotes, found ${shown(reader)}`, hint(reader));
  const key = readString(reader);
  if (key === '__proto__') throw new Fault(start, 'the key "__proto__" is refused', 'Rename the key.');
  if (keys.has(key)) throw new Fault(start, `the key ${quote(key)} is there twice`, 'Keep one of the two.');
  keys.add(key);
}

function readArray(reader: Reader, depth: number): void {
  refuseDepth(reader, depth);
  reader.offset++;
  skipSpace(reader);
  if (takes(reader, ']')) return;
  for (;;) {
    if (reader.text[reader.offset] === ']') fail(reader, 'found "]" after a comma', NO_TRAILING_COMMA);
    readValue(reader, depth + 1);
    if (endsWith(reader, ']', 'array')) return;
  }
}

/** True at the closing bracket; after a comma, false with the reader at what follows. */
function endsWith(reader: Reader, bracket: string, container: string): boolean {
  skipSpace(reader);
  if (takes(reader, bracket)) return true;
  if (!takes(reader, ',')) {
    fail(reader, `expected "," or "${bracket}" in the ${container}, found ${shown(reader)}`, hint(reader));
  }
  skipSpace(reader);
  return false;
}

function readString(reader: Reader): string {
  const { text } = reader;
  const start = reader.offset++;
  for (;;) {
    const character = text[reader.offset];
    if (character === undefined) throw new Fault(start, 'the string has no end', 'Close it with a double quote.');
    if (character < ' ') {
      fail(
        reader,
        `found ${quote(character)} in a string`,
        'Write it as an escape: \\n for a new line, \\t for a tab.',
      );
    }
    if (character === '"') break;
    if (character === '\\') readEscape(reader);
    else reader.offset++;
  }
  reader.offset++;
  const value: string = JSON.parse(text.slice(start, reader.offset));
  if (!value.isWellFormed()) {
    throw new Fault(start, 'the string has half a surrogate pair (\\ud800 to \\udfff)', 'Write the whole character.');
  }
  return value;
}

function readEscape(reader: Reader): void {
  const sequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
  sequence.lastIndex = reader.offset;
  const found = sequence.exec(reader.text);
  if (found === null) {
    const written = reader.text.slice(reader.offset, reader.offset + 2);
    fail(reader, `the escape ${quote(written)} is not known`, 'Write a backslash itself as two: "\\\\".');
  }
  reader.offset += found[0].length;
}

function readNumber(reader: Reader): void {
  const run = /[-+.0-9a-zA-Z_]*/y;
  run.lastIndex = reader.offset;
  const written = run.exec(reader.text)?.[0] ?? '';
  if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(written))
    fail(reader, `${quote(written)} is not a number of JSON`);
  if (!Number.isFinite(Number(written))) {
    fail(reader, `the number ${quote(written)} is too large`, 'Write it as a string.');
  }
  reader.offset += written.length;
}

function readWord(reader: Reader): void {
  for (const word of ['true', 'false', 'null']) {
    if (reader.text.startsWith(word, reader.offset)) {
      reader.offset += word.length;
      return;
    }
  }
  if (reader.text.trim() === '') fail(reader, 'the text is empty');
  fail(reader, `expected a value, found ${shown(reader)}`, hint(reader));
}

function refuseDepth(reader: Reader, depth: number): void {
  if (depth > MAX_DEPTH) fail(reader, `nested deeper than ${MAX_DEPTH} levels`);
}

function takes(reader: Reader, character: string): boolean {
  if (reader.text[reader.offset] !== character) return false;
  reader.offset++;
  return true;
}

function skipSpace(reader: Reader): void {
  const space = /[ \t\r\n]*/y;
  space.lastIndex = reader.offset;
  space.exec(reader.text);
  reader.offset = space.lastIndex;
}

function hint(reader: Reader): string | undefined {
  const ahead = reader.text.slice(reader.offset, reader.offset + 2);
  if (ahead === '//' || ahead === '/*' || ahead.startsWith('#')) return NO_COMMENTS;
  return ahead.startsWith("'") ? DOUBLE_QUOTES : undefined;
}

function fail(reader: Reader, message: string, todo?: string): never {
  throw new Fault(reader.offset, message, todo);
}

function shown(reader: Reader): string {
  const found = reader.text.codePointAt(reader.offset);
  return found === undefined ? 'the end of the text' : quote(String.fromCodePoint(found));
}

function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
