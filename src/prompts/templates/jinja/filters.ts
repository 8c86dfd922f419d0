import { isJsonObject, type JsonValue } from '../../../foundation/json.ts';
import { type Budget, LARGEST_OUTPUT, MissingValue, OverLimit, TemplateFault } from '../language.ts';
import { pythonJson, SPACE, trim, trimEnd, trimStart } from './python.ts';
import type { Arguments } from './tree.ts';
import {
  Absent,
  contains,
  entriesOf,
  equal,
  isTrue,
  iterable,
  kindOf,
  Markup,
  order,
  present,
  printed,
  Sequence,
  type Value,
} from './values.ts';

/** What a filter, a test or a method is called with, evaluated. */
export type Called = {
  readonly name: string;
  readonly value: Value;
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  readonly at: number;
  readonly budget: Budget;
};

type Operation<Result> = {
  /** Arguments, in the order in which they may be given without a name. */
  readonly takes: readonly string[];
  /** How many there must be. */
  readonly needs?: number;
  readonly byName?: true;
  readonly apply: (call: Call) => Result;
};

/** Arguments by name, whichever way they were given. */
type Call = Called & { argument(name: string): JsonValue | undefined };

type Kind = 'filter' | 'test' | 'method';

/** Why this use of a filter, test or method is not supported; undefined when it is. */
export function unsupported(kind: Kind, name: string, { positional, named }: Arguments): string | undefined {
  const operation = OPERATIONS[kind].get(name);
  if (operation === undefined) {
    return `the ${kind} "${name}" is not supported: use one of ${[...OPERATIONS[kind].keys()].sort().join(', ')}`;
  }
  const { takes, needs = 0 } = operation;
  const unknown = named.find(([argument]) => !takes.includes(argument));
  if (unknown !== undefined) return `the argument "${unknown[0]}" of "${name}" is not supported`;
  if (operation.byName === true && positional.length > 0)
    return `"${name}" is supported with ${takes.join(', ')}=… only`;
  const given = positional.length + named.length;
  if (given > takes.length || given < needs) return `"${name}" with ${given} arguments is not supported`;
  return undefined;
}

export function applyFilter(called: Called): Value {
  return run(FILTERS.get(called.name), called);
}

export function applyTest(called: Called): boolean {
  return run(TESTS.get(called.name), called);
}

/** A method of `str` or `dict`, by the kind of the value. */
export function applyMethod(called: Called): Value {
  const data = asData(called);
  const method = METHODS.get(called.name);
  const fits = method?.of === 'mapping' ? isJsonObject(data) : typeof data === 'string';
  if (fits) return run(method, called);
  throw new TemplateFault(`${kindOf(data)} has no method "${called.name}"`, called.at);
}

function asData({ value, at }: Called): JsonValue {
  return present(value, at);
}

function run<Result>(operation: Operation<Result> | undefined, called: Called): Result {
  if (operation === undefined) throw new TemplateFault(`"${called.name}" is not supported`, called.at);
  const argument = (name: string) => {
    const value = called.positional[operation.takes.indexOf(name)] ?? called.named.get(name);
    return value === undefined ? undefined : present(value, called.at);
  };
  return operation.apply({ ...called, argument });
}

const text = (call: Call): string => printed(call.value, call.at);
const items = (call: Call): readonly Value[] => iterable(call.value, call.at, call.budget);
const held = (call: Call, made: string): string => call.budget.hold(made);

const FILTERS: ReadonlyMap<string, Operation<Value>> = new Map<string, Operation<Value>>([
  ['default', { takes: ['default_value', 'boolean'], apply: fallback }],
  ['d', { takes: ['default_value', 'boolean'], apply: fallback }],
  ['upper', { takes: [], apply: (call) => held(call, text(call).toUpperCase()) }],
  ['lower', { takes: [], apply: (call) => text(call).toLowerCase() }],
  ['capitalize', { takes: [], apply: (call) => capitalised(text(call), call.at) }],
  ['title', { takes: [], apply: (call) => titled(text(call)) }],
  ['trim', { takes: [], apply: (call) => trim(text(call)) }],
  ['string', { takes: [], apply: text }],
  ['length', { takes: [], apply: (call) => data(call).length }],
  ['count', { takes: [], apply: (call) => data(call).length }],
  ['first', { takes: [], apply: (call) => items(call)[0] ?? new Absent('the first item of an empty list', true) }],
  ['last', { takes: [], apply: (call) => last(call) }],
  ['list', { takes: [], apply: data }],
  ['join', { takes: ['d', 'attribute'], apply: join }],
  ['replace', { takes: ['old', 'new'], needs: 2, apply: replace }],
  ['reverse', { takes: [], apply: (call) => reversed(call) }],
  ['sort', { takes: ['reverse', 'case_sensitive', 'attribute'], apply: sort }],
  ['unique', { takes: [], apply: unique }],
  ['map', { takes: ['attribute'], needs: 1, byName: true, apply: mapAttribute }],
  ['items', { takes: [], apply: pairs }],
  ['tojson', { takes: ['indent'], apply: toJson }],
  ['int', { takes: [], apply: toInteger }],
  ['abs', { takes: [], apply: (call) => Math.abs(number(call)) }],
]);

function fallback(call: Call): Value {
  const replacement = call.argument('default_value') ?? '';
  const missing = call.value instanceof Absent || (call.argument('boolean') === true && !isTrue(call.value, call.at));
  return missing ? replacement : call.value;
}

/** Python has a title case of its own for a few letters (ß, ligatures): those are refused. */
function capitalised(source: string, at: number): string {
  const [first = '', ...rest] = source;
  return titleLetter(first, at) + rest.join('').toLowerCase();
}

function titleLetter(letter: string, at: number): string {
  const upper = letter.toUpperCase();
  if ([...upper].length > 1 || /\p{Lt}/u.test(letter) || /[Ǆ-ǌǱ-ǳ]/.test(letter)) {
    throw new TemplateFault(`the capital of "${letter}" is not known here`, at);
  }
  return upper;
}

/** jinja2's own: a word begins after white space, `-` and opening brackets, and nothing else. */
function titled(source: string): string {
  return source
    .split(new RegExp(`([-${SPACE}({[<]+)`))
    .map(([...letters]) => (letters[0] ?? '').toUpperCase() + letters.slice(1).join('').toLowerCase())
    .join('');
}

/** The items as a list: what a sequence must become before it is counted or printed. */
function data(call: Call): readonly JsonValue[] {
  return items(call).map((item) => present(item, call.at));
}

function last(call: Call): Value {
  return data(call).at(-1) ?? new Absent('the last item of an empty list', true);
}

function join(call: Call): string {
  const separator = printed(call.argument('d') ?? '', call.at);
  const attribute = call.argument('attribute');
  const parts = items(call).map((item) =>
    printed(attribute === undefined ? item : memberOf(item, attribute, call), call.at),
  );
  return joined(parts, separator);
}

/** Measured before it is made: a short text over many parts can be larger than the memory. */
function joined(parts: readonly string[], separator: string): string {
  const length = parts.reduce((sum, part) => sum + part.length + separator.length, -separator.length);
  if (length > LARGEST_OUTPUT) throw new OverLimit('output');
  return parts.join(separator);
}

/** `attribute='a.b'`, as the filters take it. */
function memberOf(item: Value, attribute: JsonValue, call: Call): JsonValue {
  let value = present(item, call.at);
  if (typeof attribute !== 'string') throw new TemplateFault('"attribute" must be a text', call.at);
  for (const name of attribute.split('.')) {
    const next: JsonValue | undefined = isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    if (next === undefined) throw new MissingValue(attribute, true);
    value = next;
  }
  return value;
}

function replace(call: Call): string {
  const old = printed(call.argument('old') ?? '', call.at);
  const made = printed(call.argument('new') ?? '', call.at);
  if (old === '') throw new TemplateFault('"replace" needs a text to look for', call.at);
  const parts = text(call).split(old);
  call.budget.step(parts.length);
  return joined(parts, made);
}

function reversed(call: Call): Value {
  if (typeof call.value === 'string') return [...call.value].reverse().join('');
  if (Array.isArray(call.value)) return new Sequence([...items(call)].reverse());
  throw new TemplateFault(`it cannot reverse ${kindOf(call.value)}`, call.at);
}

/** Stable, and without regard to case unless told so, as jinja2 sorts. */
function sort(call: Call): Value {
  const attribute = call.argument('attribute');
  const sensitive = call.argument('case_sensitive') === true;
  const keyed = data(call).map((item) => {
    const key = attribute === undefined ? item : memberOf(item, attribute, call);
    return { item, key: typeof key === 'string' && !sensitive ? key.toLowerCase() : key };
  });
  const sign = call.argument('reverse') === true ? -1 : 1;
  return keyed.sort((a, b) => sign * order(a.key, b.key, call.at)).map(({ item }) => item);
}

/** The first of each, texts without regard to case. */
function unique(call: Call): Value {
  const seen = new Set<JsonValue>();
  const first = data(call).filter((item) => {
    if (typeof item !== 'string' && typeof item !== 'number') {
      throw new TemplateFault(`"unique" over ${kindOf(item)} is not supported`, call.at);
    }
    const key = typeof item === 'string' ? item.toLowerCase() : item;
    return !seen.has(key) && seen.add(key);
  });
  return new Sequence(first);
}

function mapAttribute(call: Call): Value {
  const attribute = call.named.get('attribute');
  if (attribute === undefined) throw new TemplateFault('"map" needs an attribute', call.at);
  return new Sequence(items(call).map((item) => memberOf(item, present(attribute, call.at), call)));
}

function pairs(call: Call): Value {
  const mapping = asData(call);
  if (!isJsonObject(mapping)) throw new TemplateFault(`${kindOf(mapping)} has no items`, call.at);
  const entries = entriesOf(mapping, call.at);
  call.budget.step(entries.length);
  return new Sequence(entries.map((entry) => new Sequence(entry)));
}

function toJson(call: Call): Value {
  const indent = call.argument('indent');
  if (indent !== undefined && (typeof indent !== 'number' || indent < 0 || indent > 16)) {
    throw new TemplateFault('"indent" must be a number up to 16', call.at);
  }
  return new Markup(held(call, pythonJson(asData(call), indent)));
}

function number(call: Call): number {
  const value = asData(call);
  if (typeof value === 'number') return value;
  throw new TemplateFault(`"${call.name}" needs a number, found ${kindOf(value)}`, call.at);
}

function toInteger(call: Call): number {
  const given = asData(call);
  const value = typeof given === 'string' && /^\s*[-+]?\d+\s*$/.test(given) ? Number(given) : given;
  if (typeof value === 'number' && Number.isSafeInteger(Math.trunc(value))) return Math.trunc(value) + 0;
  throw new TemplateFault(`"int" of ${kindOf(given)} is not supported`, call.at);
}

const TESTS: ReadonlyMap<string, Operation<boolean>> = new Map<string, Operation<boolean>>([
  ['defined', { takes: [], apply: ({ value }) => !(value instanceof Absent) }],
  ['undefined', { takes: [], apply: ({ value }) => value instanceof Absent }],
  ['none', { takes: [], apply: ({ value }) => value === null }],
  ['true', { takes: [], apply: (call) => asData(call) === true }],
  ['false', { takes: [], apply: (call) => asData(call) === false }],
  ['boolean', { takes: [], apply: (call) => typeof asData(call) === 'boolean' }],
  ['string', { takes: [], apply: (call) => typeof asData(call) === 'string' }],
  ['number', { takes: [], apply: (call) => ['number', 'boolean'].includes(typeof asData(call)) }],
  ['integer', { takes: [], apply: (call) => Number.isInteger(asData(call)) }],
  ['mapping', { takes: [], apply: (call) => isJsonObject(asData(call)) }],
  ['sequence', { takes: [], apply: isIterable }],
  ['iterable', { takes: [], apply: isIterable }],
  ['even', { takes: [], apply: (call) => number(call) % 2 === 0 }],
  ['odd', { takes: [], apply: (call) => Math.abs(number(call) % 2) === 1 }],
  ['divisibleby', { takes: ['num'], needs: 1, apply: divisible }],
  ['equalto', { takes: ['other'], needs: 1, apply: equals }],
  ['eq', { takes: ['other'], needs: 1, apply: equals }],
  [
    'in',
    {
      takes: ['seq'],
      needs: 1,
      apply: (call) => contains(call.argument('seq') ?? null, asData(call), call.at, call.budget),
    },
  ],
]);

function isIterable(call: Call): boolean {
  const value = asData(call);
  return typeof value === 'string' || (typeof value === 'object' && value !== null);
}

function divisible(call: Call): boolean {
  const by = call.argument('num');
  if (typeof by === 'number' && by !== 0) return number(call) % by === 0;
  throw new TemplateFault('"divisibleby" needs a number that is not 0', call.at);
}

function equals(call: Call): boolean {
  return equal(asData(call), call.argument('other') ?? null, call.at);
}

type Method = Operation<Value> & { readonly of: 'text' | 'mapping' };

const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['items', { of: 'mapping', takes: [], apply: pairs }],
  ['keys', { of: 'mapping', takes: [], apply: (call) => new Sequence(items(call)) }],
  ['values', { of: 'mapping', takes: [], apply: (call) => new Sequence(data(call).map((key) => valueAt(call, key))) }],
  ['get', { of: 'mapping', takes: ['key', 'default'], needs: 1, apply: get }],
  ['upper', { of: 'text', takes: [], apply: (call) => held(call, text(call).toUpperCase()) }],
  ['lower', { of: 'text', takes: [], apply: (call) => text(call).toLowerCase() }],
  ['strip', { of: 'text', takes: [], apply: (call) => trim(text(call)) }],
  ['lstrip', { of: 'text', takes: [], apply: (call) => trimStart(text(call)) }],
  ['rstrip', { of: 'text', takes: [], apply: (call) => trimEnd(text(call)) }],
  [
    'startswith',
    { of: 'text', takes: ['prefix'], needs: 1, apply: (call) => text(call).startsWith(textArgument(call, 'prefix')) },
  ],
  [
    'endswith',
    { of: 'text', takes: ['suffix'], needs: 1, apply: (call) => text(call).endsWith(textArgument(call, 'suffix')) },
  ],
  ['replace', { of: 'text', takes: ['old', 'new'], needs: 2, apply: replace }],
  ['split', { of: 'text', takes: ['sep'], apply: splitText }],
]);

/** Of what a mapping has: names that reach a method of `dict` and not a member. */
export const DICT_METHODS: ReadonlySet<string> = new Set(
  'clear copy fromkeys get items keys pop popitem setdefault update values'.split(' '),
);

function valueAt(call: Call, key: JsonValue): JsonValue {
  const mapping = asData(call);
  return isJsonObject(mapping) && typeof key === 'string' && Object.hasOwn(mapping, key)
    ? (mapping[key] ?? null)
    : null;
}

function get(call: Call): Value {
  const mapping = asData(call);
  const key = call.argument('key') ?? null;
  const has = isJsonObject(mapping) && typeof key === 'string' && Object.hasOwn(mapping, key);
  return has ? valueAt(call, key) : (call.argument('default') ?? null);
}

function textArgument(call: Call, name: string): string {
  const value = call.argument(name);
  if (typeof value === 'string') return value;
  throw new TemplateFault(`"${call.name}" needs a text`, call.at);
}

function splitText(call: Call): Value {
  const separator = call.argument('sep');
  if (separator === undefined || separator === null) {
    const trimmed = trim(text(call));
    return trimmed === '' ? [] : trimmed.split(new RegExp(`[${SPACE}]+`));
  }
  const by = textArgument(call, 'sep');
  if (by === '') throw new TemplateFault('"split" needs a text to split at', call.at);
  const parts = text(call).split(by);
  call.budget.step(parts.length);
  return parts;
}

const OPERATIONS: Readonly<Record<Kind, ReadonlyMap<string, Operation<unknown>>>> = {
  filter: FILTERS,
  test: TESTS,
  method: METHODS,
};
