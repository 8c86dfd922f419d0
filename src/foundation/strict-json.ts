import { FileError } from './errors.ts';
import { isJsonObject, type JsonValue, MAX_DEPTH } from './json.ts';
import { findJsonFault, type JsonFault } from './json-fault.ts';

export type JsonOptions = {
  /** The line of the file where the text begins, 1-based; 1 when the text is the file. */
  readonly line?: number;
};

/**
 * The value of a JSON text (RFC 8259) that has one meaning for every reader: no duplicate keys, no `__proto__`, at most 64 levels, no number
 * beyond the range of a double, no lone surrogate.
 *
 * `JSON.parse` decides and is the fast path; two checks find what it lets pass. Only a text with a fault is read a second time,
 * by our own parser, for the line and the column.
 *
 * @throws FileError with line and column.
 */
export function parseJson(text: string, file: string, options: JsonOptions = {}): JsonValue {
  const value = parseUnambiguous(text);
  if (value !== undefined) return value;
  throw faultError(text, findJsonFault(text), file, options.line ?? 1);
}

/** Undefined when the text has a fault. */
function parseUnambiguous(text: string): JsonValue | undefined {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  // A duplicate key leaves fewer members in the value than colons in the text.
  return countMembers(value, 0) === countColons(text) && keepsItsCharacters(text, value) ? value : undefined;
}

/** NaN, which equals no count, for a value that is too deep or has a member or a number that is refused. */
function countMembers(value: JsonValue, depth: number): number {
  if (typeof value === 'number') return Number.isFinite(value) ? 0 : Number.NaN;
  if (typeof value !== 'object' || value === null) return 0;
  if (depth === MAX_DEPTH) return Number.NaN;
  let count = 0;
  if (!isJsonObject(value)) {
    for (const item of value) count += countMembers(item, depth + 1);
    return count;
  }
  // What JSON.parse makes has no inherited members: `for in` sees the object's own, without making a list of pairs.
  for (const key in value) {
    if (key === '__proto__') return Number.NaN;
    count += 1 + countMembers(value[key] ?? null, depth + 1);
  }
  return count;
}

/** Half a surrogate pair stands in the text itself, or is written as an escape in a string or a key. */
function keepsItsCharacters(text: string, value: JsonValue): boolean {
  return text.isWellFormed() && (!/\\u[dD]/.test(text) || isWellFormed(value));
}

function isWellFormed(value: JsonValue): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, member]) => key.isWellFormed() && isWellFormed(member));
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/** Colons outside strings, in a text that `JSON.parse` has accepted. */
function countColons(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === COLON) count++;
    else if (unit === QUOTE) at = closingQuote(text, at);
  }
  return count;
}

function closingQuote(text: string, open: number): number {
  for (let close = text.indexOf('"', open + 1); ; close = text.indexOf('"', close + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(close - 1 - backslashes) === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return close;
  }
}

function faultError(text: string, fault: JsonFault, file: string, firstLine: number): FileError {
  const before = text.slice(0, fault.offset).split(/\r\n|\n|\r/);
  const position = { file, line: firstLine + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
  return new FileError(`not JSON: ${fault.message}`, { position, todo: fault.todo });
}
