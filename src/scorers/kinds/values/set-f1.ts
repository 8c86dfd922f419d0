import { isJsonObject, type JsonValue } from '../../../foundation/json.ts';
import { type JsonPath, parseJsonPath, valueAt } from '../../../foundation/json-path.ts';
import { equalityKey } from '../../json/json-equal.ts';
import { jsonIn, readJson } from '../../json/json-output.ts';
import { type Answer, scorerKind } from '../../kind.ts';
import { type ScorerOptions, scorerOptions } from '../../options.ts';
import type { Score } from '../../scorer.ts';
import { excerpt, right, scored, wrong } from '../../scores.ts';
import { nothingExpected, wrongExpected } from '../../text/expected.ts';
import { comparable } from '../../text/text.ts';

type Options = ScorerOptions['set-f1'];

/**
 * How well two lists agree as sets: F1 = 2 · |both| / (|found| + |expected|) (van Rijsbergen 1979), or its precision or recall. Two
 * empty sets agree: 1. An item counts once, however often it is written.
 */
export const setF1 = scorerKind({
  kind: 'set-f1',
  version: 1,
  schema: scorerOptions['set-f1'],
  create(options) {
    const path = options.path === undefined ? undefined : parseJsonPath(options.path);
    return {
      score(answer) {
        const expected = expectedItems(answer, path, options);
        if (expected === undefined) return nothingExpected;
        const found = foundItems(answer.text, path, options);
        return typeof found === 'string'
          ? wrong(found)
          : compare(itemsByKey(expected, options), itemsByKey(found, options), options);
      },
    };
  },
});

function expectedItems(
  answer: Answer,
  path: JsonPath | undefined,
  { separator }: Options,
): readonly JsonValue[] | undefined {
  const { expected } = answer.case;
  if (expected === undefined) return undefined;
  const read = typeof expected === 'string' ? (jsonIn(expected) ?? expected) : expected;
  const value = path !== undefined && isJsonObject(read) ? valueAt(read, path) : read;
  if (Array.isArray(value)) return value;
  if (separator !== undefined && typeof value === 'string') return split(value, separator);
  throw wrongExpected(answer.case, separator === undefined ? 'a list' : 'a list, or a text with the separator');
}

/** The items, or why there are none. */
function foundItems(text: string, path: JsonPath | undefined, options: Options): readonly JsonValue[] | string {
  const { separator } = options;
  if (separator !== undefined && path === undefined) return split(text, separator);
  const output = readJson(text, { ...options, path });
  if (!output.ok) return output.reason;
  if (Array.isArray(output.value)) return output.value;
  if (separator !== undefined && typeof output.value === 'string') return split(output.value, separator);
  return `not a list: ${excerpt(JSON.stringify(output.value))}`;
}

function split(text: string, separator: string): readonly string[] {
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** As they are written, by what makes them equal. */
function itemsByKey(items: readonly JsonValue[], options: Options): ReadonlyMap<string, JsonValue> {
  return new Map(
    items.map((item) => [equalityKey(typeof item === 'string' ? comparable(item, options) : item), item] as const),
  );
}

function compare(
  expected: ReadonlyMap<string, JsonValue>,
  found: ReadonlyMap<string, JsonValue>,
  { measure }: Options,
): Score {
  const missing = [...expected].filter(([key]) => !found.has(key)).map(([, item]) => item);
  const extra = [...found].filter(([key]) => !expected.has(key)).map(([, item]) => item);
  if (missing.length === 0 && extra.length === 0) return right;
  const both = expected.size - missing.length;
  const of = { f1: (expected.size + found.size) / 2, precision: found.size, recall: expected.size }[measure];
  // Nothing found has made no mistake, nothing expected has been found in full.
  return scored(
    of === 0 ? 1 : both / of,
    [told('missing', missing), told('not expected', extra)].filter(Boolean).join('; '),
  );
}

function told(what: string, items: readonly JsonValue[]): string {
  if (items.length === 0) return '';
  const first = items.slice(0, 4).map((item) => excerpt(typeof item === 'string' ? item : JSON.stringify(item), 30));
  return `${what}: ${first.join(', ')}${items.length > first.length ? `, and ${items.length - first.length} more` : ''}`;
}
