import { isJsonObject, type JsonValue } from '../../../foundation/json.ts';
import { TemplateFault } from '../language.ts';
import { asData, type Call, data, held, items, type Operation, text } from './called.ts';
import { pairs, replace } from './filters.ts';
import { SPACE, trim, trimEnd, trimStart } from './python.ts';
import { Sequence, type Value } from './values.ts';

export type Method = Operation<Value> & { readonly of: 'text' | 'mapping' };

export const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
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
