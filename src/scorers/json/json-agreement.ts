import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';
import type { JsonPath } from '../../foundation/json-path.ts';
import { excerpt, ScoringError } from '../scores.ts';
import { isWithin, type Tolerance } from '../text/tolerance.ts';
import { equalityKey } from './json-equal.ts';
import { printPath } from './json-output.ts';
import { type JsonPattern, matches } from './json-pattern.ts';

/** How far two JSON values agree, in leaves: texts, numbers, true, false, null, and empty lists and objects. */
export type Agreement = {
  readonly agree: number;
  /** Leaves of either side: one at the same place in both counts once. */
  readonly total: number;
  /** The first places that differ, with what was found there: six, if there are so many. */
  readonly differences: readonly string[];
};

export type AgreementRules = {
  sameText(expected: string, found: string): boolean;
  readonly tolerance: Tolerance;
  /** For the places they name, in place of `tolerance`. */
  readonly tolerances: readonly (readonly [JsonPattern, Tolerance])[];
  readonly ignore: readonly JsonPattern[];
  readonly 'list-order': 'exact' | 'any';
  readonly extra: 'wrong' | 'allowed';
};

/** Differences that are kept: the first ones. */
const KEPT = 6;

/** Comparisons of one value with one: a list in any order costs length × length. */
const MOST = 500_000;

/** Values looked at to count the leaves of what has no counterpart: again for each item that it is compared with. */
const MOST_COUNTED = 5_000_000;

/**
 * Compares leaf by leaf. In any order, an item of a list stands for the equal one on the other side, else for the one that is left and
 * agrees most, the first of several.
 *
 * @throws ScoringError when lists in any order are too long to be compared.
 */
export function agreementOf(expected: JsonValue, found: JsonValue, rules: AgreementRules): Agreement {
  return new Comparison(rules).compare(expected, found, []);
}

const NOTHING: Agreement = { agree: 0, total: 0, differences: [] };

class Comparison {
  readonly #rules: AgreementRules;
  #count = 0;
  #counted = 0;

  constructor(rules: AgreementRules) {
    this.#rules = rules;
  }

  compare(expected: JsonValue, found: JsonValue, path: JsonPath): Agreement {
    if (this.#rules.ignore.some((pattern) => matches(pattern, path))) return NOTHING;
    this.#count += 1;
    if (this.#count > MOST) throw tooLong(`${MOST} comparisons`);
    if (Array.isArray(expected) && Array.isArray(found)) return this.#lists(expected, found, path);
    if (isJsonObject(expected) && isJsonObject(found)) return this.#objects(expected, found, path);
    if (isLeaf(expected) && isLeaf(found)) {
      if (this.#isSame(expected, found, path)) return { agree: 1, total: 1, differences: [] };
      return differs(1, `${printPath(path)} is ${shown(found)}, not ${shown(expected)}`);
    }
    const extra = this.#rules.extra === 'wrong' ? this.#leaves(found, path) : 0;
    return differs(
      this.#leaves(expected, path) + extra,
      `${printPath(path)} is ${kindOf(found)}, not ${kindOf(expected)}`,
    );
  }

  #objects(expected: JsonObject, found: JsonObject, path: JsonPath): Agreement {
    const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
    const parts = [...keys].map((key) => this.#pair(own(expected, key), own(found, key), [...path, key]));
    return this.#together(parts, Object.keys(expected).length === 0, path);
  }

  #lists(expected: readonly JsonValue[], found: readonly JsonValue[], path: JsonPath): Agreement {
    const isEmpty = expected.length === 0;
    if (this.#rules['list-order'] === 'any')
      return this.#together(this.#unordered(expected, found, path), isEmpty, path);
    const length = Math.max(expected.length, found.length);
    const parts = Array.from({ length }, (_, index) => this.#pair(expected[index], found[index], [...path, index]));
    return this.#together(parts, isEmpty, path);
  }

  #unordered(expected: readonly JsonValue[], found: readonly JsonValue[], path: JsonPath): readonly Agreement[] {
    const left = new Map<number, JsonValue>(found.entries());
    const parts: Agreement[] = [];
    const unequal = withoutEqual(expected, left, (index, other) =>
      parts.push(this.compare(expected[index] ?? null, other, [...path, index])),
    );
    for (const [index, item] of unequal) {
      const at = [...path, index];
      let best: { readonly index: number; readonly agreement: Agreement; readonly share: number } | undefined;
      for (const [otherIndex, other] of left) {
        const agreement = this.compare(item, other, at);
        const share = agreement.total === 0 ? 1 : agreement.agree / agreement.total;
        if (best === undefined || share > best.share) best = { index: otherIndex, agreement, share };
      }
      if (best !== undefined) left.delete(best.index);
      parts.push(best?.agreement ?? this.#pair(item, undefined, at));
    }
    for (const [index, other] of left) parts.push(this.#pair(undefined, other, [...path, index]));
    return parts;
  }

  #pair(expected: JsonValue | undefined, found: JsonValue | undefined, path: JsonPath): Agreement {
    if (expected !== undefined && found !== undefined) return this.compare(expected, found, path);
    if (expected !== undefined) return differs(this.#leaves(expected, path), `${printPath(path)} is missing`);
    if (found === undefined || this.#rules.extra === 'allowed') return NOTHING;
    return differs(this.#leaves(found, path), `${printPath(path)} is not expected`);
  }

  /** An empty list or object is a leaf of its own, unless the other side has something in it. */
  #together(parts: readonly Agreement[], isLeafExpected: boolean, path: JsonPath): Agreement {
    const total = sum(parts.map((part) => part.total));
    if (total === 0) return isLeafExpected || path.length === 0 ? { agree: 1, total: 1, differences: [] } : NOTHING;
    return {
      agree: sum(parts.map((part) => part.agree)),
      total,
      differences: parts.flatMap(({ differences }) => differences).slice(0, KEPT),
    };
  }

  #isSame(expected: JsonValue, found: JsonValue, path: JsonPath): boolean {
    if (typeof expected === 'string' && typeof found === 'string') return this.#rules.sameText(expected, found);
    if (typeof expected === 'number' && typeof found === 'number') {
      return isWithin(found, expected, this.#toleranceAt(path));
    }
    return expected === found;
  }

  #toleranceAt(path: JsonPath): Tolerance {
    const { tolerance, tolerances } = this.#rules;
    return tolerances.find(([pattern]) => matches(pattern, path))?.[1] ?? tolerance;
  }

  #leaves(value: JsonValue, path: JsonPath): number {
    this.#counted += 1;
    if (this.#counted > MOST_COUNTED) throw tooLong(`${MOST_COUNTED} values to count`);
    if (this.#rules.ignore.some((pattern) => matches(pattern, path))) return 0;
    if (isLeaf(value)) return 1;
    const items = Array.isArray(value) ? [...value.entries()] : Object.entries(value ?? {});
    if (items.length === 0) return 1;
    return sum(items.map(([step, item]) => this.#leaves(item, [...path, step])));
  }
}

/** Takes what is equal on both sides out of `left`, in linear time. Returns what is not. */
function withoutEqual(
  expected: readonly JsonValue[],
  left: Map<number, JsonValue>,
  equal: (index: number, found: JsonValue) => void,
): readonly (readonly [number, JsonValue])[] {
  const places = new Map<string, number[]>();
  for (const [index, item] of left) {
    const key = equalityKey(item);
    const list = places.get(key);
    if (list === undefined) places.set(key, [index]);
    else list.push(index);
  }
  for (const list of places.values()) list.reverse();
  const unequal: (readonly [number, JsonValue])[] = [];
  expected.forEach((item, index) => {
    const place = places.get(equalityKey(item))?.pop();
    const other = place === undefined ? undefined : left.get(place);
    if (place === undefined || other === undefined) {
      unequal.push([index, item]);
      return;
    }
    left.delete(place);
    equal(index, other);
  });
  return unequal;
}

function isLeaf(value: JsonValue): boolean {
  return typeof value !== 'object' || value === null;
}

function kindOf(value: JsonValue): string {
  if (isLeaf(value)) return shown(value);
  return Array.isArray(value) ? 'a list' : 'an object';
}

function shown(value: JsonValue): string {
  return typeof value === 'string' ? excerpt(value, 40) : (JSON.stringify(value) ?? 'null');
}

function differs(total: number, difference: string): Agreement {
  return { agree: 0, total, differences: total === 0 ? [] : [difference] };
}

function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function tooLong(what: string): ScoringError {
  return new ScoringError(`JSON with lists in any order takes more than ${what}`, {
    todo: 'Use list-order: exact, or ask for shorter lists.',
  });
}
