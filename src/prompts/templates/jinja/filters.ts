import { isJsonObject, type JsonValue } from '../../../foundation/json.ts';
import { LARGEST_OUTPUT, MissingValue, OverLimit, TemplateFault } from '../language.ts';
import { asData, type Call, data, held, items, number, type Operation, text } from './called.ts';
import { pythonJson, SPACE, trim } from './python.ts';
import { Absent, entriesOf, isTrue, kindOf, Markup, order, present, printed, Sequence, type Value } from './values.ts';

export const FILTERS: ReadonlyMap<string, Operation<Value>> = new Map<string, Operation<Value>>([
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

export function replace(call: Call): string {
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

export function pairs(call: Call): Value {
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

function toInteger(call: Call): number {
  const given = asData(call);
  const value = typeof given === 'string' && /^\s*[-+]?\d+\s*$/.test(given) ? Number(given) : given;
  if (typeof value === 'number' && Number.isSafeInteger(Math.trunc(value))) return Math.trunc(value) + 0;
  throw new TemplateFault(`"int" of ${kindOf(given)} is not supported`, call.at);
}
