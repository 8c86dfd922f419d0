import { isJsonObject, type JsonObject, type JsonValue } from '../../../foundation/json.ts';
import { type Budget, MissingValue, TemplateFault } from '../language.ts';
import { compareTexts, NotPrintable, orderedEntries, pythonText } from './python.ts';

/** What an expression comes to: what JSON has, nothing at all, the state of a loop, or what only a loop can go over. */
export type Value = JsonValue | Absent | Loop | Sequence | Markup;

/** A name or member that is not there. A test of truth takes it for false; anything else needs it. */
export class Absent {
  readonly path: string;
  readonly member: boolean;

  constructor(path: string, member: boolean) {
    this.path = path;
    this.member = member;
  }
}

/** What `a if b` without an `else` comes to: the author has said that there may be nothing, so it prints as nothing. */
export const NOTHING = new Absent('a value of "if" without "else"', true);

/** A tuple, a view or an iterator of Python: it can be gone over or joined, and it prints as no list does. */
export class Sequence {
  readonly items: readonly Value[];

  constructor(items: readonly Value[]) {
    this.items = items;
  }
}

/** What `tojson` gives: a text to print, and `Markup` to Python, which escapes what it meets. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What `loop` is inside a `for`. */
export class Loop {
  readonly #items: readonly Value[];
  readonly index0: number;

  constructor(items: readonly Value[], index0: number) {
    this.#items = items;
    this.index0 = index0;
  }

  member(name: string): Value | undefined {
    const { length } = this.#items;
    if (name === 'index') return this.index0 + 1;
    if (name === 'index0') return this.index0;
    if (name === 'revindex') return length - this.index0;
    if (name === 'revindex0') return length - this.index0 - 1;
    if (name === 'first') return this.index0 === 0;
    if (name === 'last') return this.index0 === length - 1;
    if (name === 'length') return length;
    if (name === 'previtem') return this.#items[this.index0 - 1] ?? new Absent('loop.previtem', true);
    if (name === 'nextitem') return this.#items[this.index0 + 1] ?? new Absent('loop.nextitem', true);
    return undefined;
  }
}

/** @throws MissingValue, TemplateFault: the value must be there and be data. */
export function present(value: Value, at: number): JsonValue {
  if (value instanceof Absent) throw new MissingValue(value.path, value.member);
  if (value instanceof Loop) throw new TemplateFault('"loop" itself is no value', at);
  if (value instanceof Sequence) throw new TemplateFault('a sequence is no list here', at, 'Add "| list" to it.');
  if (value instanceof Markup) throw new TemplateFault('the result of "tojson" can be printed and nothing else', at);
  return value;
}

/** `bool(value)` of Python. */
export function isTrue(value: Value, at: number): boolean {
  if (value instanceof Sequence || value instanceof Markup) return isTrue(present(value, at), at);
  if (value instanceof Absent || value === null) return false;
  if (value instanceof Loop) return true;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object') return Object.keys(value).length > 0;
  return Boolean(value);
}

/** What `{{ … }}` prints. */
export function printed(value: Value, at: number): string {
  if (value === NOTHING) return '';
  if (value instanceof Markup) return value.text;
  const data = present(value, at);
  try {
    return pythonText(data);
  } catch (thrown) {
    if (!(thrown instanceof NotPrintable)) throw thrown;
    throw new TemplateFault(`it cannot print ${thrown.message}`, at);
  }
}

/** What a loop goes over: items, keys of a mapping, characters of a text. */
export function iterable(value: Value, at: number, budget: Budget): readonly Value[] {
  const items = value instanceof Sequence ? value.items : itemsOf(present(value, at), at);
  budget.step(items.length);
  return items;
}

function itemsOf(data: JsonValue, at: number): readonly JsonValue[] {
  if (typeof data === 'string') return [...data];
  if (isJsonObject(data)) return entriesOf(data, at).map(([key]) => key);
  if (Array.isArray(data)) return data;
  throw new TemplateFault(`it cannot go over ${kindOf(data)}`, at);
}

/** In the order of the file, which `dict` keeps. */
export function entriesOf(data: JsonObject, at: number): readonly (readonly [string, JsonValue])[] {
  try {
    return orderedEntries(data);
  } catch (thrown) {
    if (!(thrown instanceof NotPrintable)) throw thrown;
    throw new TemplateFault(`it cannot go over ${thrown.message}`, at);
  }
}

/** `left == right` of Python: `1 == True` there, so a boolean next to a number is refused. */
export function equal(left: JsonValue, right: JsonValue, at: number): boolean {
  if (isMixed(left, right) || isMixed(right, left)) {
    throw new TemplateFault('it cannot compare true or false with a number', at);
  }
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => equal(item, right[index] ?? null, at));
  }
  if (!isJsonObject(left) || !isJsonObject(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && equal(left[key] ?? null, right[key] ?? null, at))
  );
}

function isMixed(left: JsonValue, right: JsonValue): boolean {
  return typeof left === 'boolean' && typeof right === 'number';
}

/** Less than 0, 0, more than 0. @throws TemplateFault unless both are numbers or both are texts. */
export function order(left: JsonValue, right: JsonValue, at: number): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  throw new TemplateFault(`it cannot order ${kindOf(left)} and ${kindOf(right)}`, at);
}

/** `needle in haystack` of Python. */
export function contains(haystack: JsonValue, needle: JsonValue, at: number, budget: Budget): boolean {
  if (typeof haystack === 'string') {
    if (typeof needle === 'string') return haystack.includes(needle);
    throw new TemplateFault(`it cannot look for ${kindOf(needle)} in a text`, at);
  }
  if (isJsonObject(haystack)) {
    if (typeof needle === 'object' && needle !== null) throw new TemplateFault(`${kindOf(needle)} is no key`, at);
    return typeof needle === 'string' && Object.hasOwn(haystack, needle);
  }
  if (!Array.isArray(haystack)) throw new TemplateFault(`it cannot look into ${kindOf(haystack)}`, at);
  const items: readonly JsonValue[] = haystack;
  budget.step(items.length);
  return items.some((item) => equal(item, needle, at));
}

export function kindOf(value: Value): string {
  if (value instanceof Absent) return 'nothing';
  if (value instanceof Loop) return 'a loop';
  if (value instanceof Sequence) return 'a sequence';
  if (value instanceof Markup) return 'a text of "tojson"';
  if (value === null) return 'none';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'number' ? 'a number' : 'true or false';
}
