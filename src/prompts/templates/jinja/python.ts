import { isJsonObject, type JsonObject, type JsonValue } from '../../../foundation/json.ts';

/** A value that Python prints in a way that is not known here. */
export class NotPrintable extends Error {}

/** White space to Python (`str.isspace`, `\s` of `re`), which is not JavaScript's: U+001C to U+001F and U+0085 are in, U+FEFF is not. */
export const SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
/** What `str.splitlines` ends a line at, besides a line feed. */
export const LINE_BREAK = '\\r\\n|[\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029]';
const LEADING = new RegExp(`^[${SPACE}]+`);

export function trimStart(text: string): string {
  return text.replace(LEADING, '');
}

/** Not a regular expression: one that is anchored at the end only takes time with the square of the text. */
export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && LEADING.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

export function trim(text: string): string {
  return trimEnd(trimStart(text));
}

/**
 * `str(value)` of Python 3 for what `json.loads` gives: `True`, `None`, `['a', 1]`, `{'a': 1.5}`.
 *
 * One thing is not to be known: JSON's `1.0` is `1.0` to Python and, as to JavaScript, `1` here.
 */
export function pythonText(value: JsonValue): string {
  return typeof value === 'string' ? value : pythonRepr(value);
}

function pythonRepr(value: JsonValue): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return pythonNumber(value);
  if (typeof value === 'string') return reprText(value);
  if (!isJsonObject(value)) return `[${value.map(pythonRepr).join(', ')}]`;
  return `{${orderedEntries(value)
    .map(([key, member]) => `${reprText(key)}: ${pythonRepr(member)}`)
    .join(', ')}}`;
}

/** `repr` of an int or a float: the shortest digits that read back, with an exponent below 1e-4 and from 1e16. */
export function pythonNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  if (Number.isInteger(value)) throw new NotPrintable('a whole number beyond 2^53');
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  // A number with a fraction is below 2^53, and JavaScript has no exponent from 1e-6 up.
  return Number(exponent) >= -4 ? String(value) : `${digits}e-${exponent.slice(1).padStart(2, '0')}`;
}

/** Objects of JavaScript put keys that are whole numbers first: their order in the file is lost. */
export function orderedEntries(object: JsonObject): readonly (readonly [string, JsonValue])[] {
  const entries = Object.entries(object);
  if (entries.length > 1 && entries.some(([key]) => /^(0|[1-9]\d*)$/.test(key))) {
    throw new NotPrintable('a mapping with keys that are whole numbers, whose order is not known');
  }
  return entries;
}

/** `repr` of a str: in single quotes unless it has only those, with escapes for what does not print. */
function reprText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let written = '';
  for (const character of text) written += escaped(character, quote);
  return quote + written + quote;
}

const NAMED = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function escaped(character: string, quote: string): string {
  if (character === quote) return `\\${quote}`;
  const named = NAMED.get(character);
  if (named !== undefined) return named;
  if (character === ' ' || !/[\p{C}\p{Z}]/u.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

/** `json.dumps(value, sort_keys=True)` and then jinja2's `htmlsafe_json_dumps`: what the filter `tojson` gives. */
export function pythonJson(value: JsonValue, indent: number | undefined): string {
  return dumps(value, indent, 0).replace(/[<>&']/g, (found) => `\\u00${found.charCodeAt(0).toString(16)}`);
}

function dumps(value: JsonValue, indent: number | undefined, depth: number): string {
  if (typeof value === 'number') return pythonNumber(value);
  if (typeof value === 'string') return asciiJson(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const items = isJsonObject(value)
    ? sortedEntries(value).map(([key, member]) => `${asciiJson(key)}: ${dumps(member, indent, depth + 1)}`)
    : value.map((item) => dumps(item, indent, depth + 1));
  const [open, close] = isJsonObject(value) ? ['{', '}'] : ['[', ']'];
  if (items.length === 0 || indent === undefined) return `${open}${items.join(', ')}${close}`;
  const line = (level: number) => `\n${' '.repeat(indent * level)}`;
  return `${open}${line(depth + 1)}${items.join(`,${line(depth + 1)}`)}${line(depth)}${close}`;
}

function sortedEntries(object: JsonObject): readonly (readonly [string, JsonValue])[] {
  return Object.entries(object).sort(([a], [b]) => compareTexts(a, b));
}

/** As Python compares: by code point, where JavaScript compares UTF-16 units. */
export function compareTexts(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const difference = (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function asciiJson(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
