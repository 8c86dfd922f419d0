import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';

/** A scorer as the config writes it, and why it fits the data. */
export type ProposedScorer = {
  readonly kind: string;
  readonly options: JsonObject;
  readonly because: string;
};

/** Cases that are looked at: what so many show, the others will not change. */
export const MOST_LOOKED_AT = 2_000;

/** Different labels that a person can still keep apart. */
const MOST_LABELS = 20;

/**
 * Scorers that fit what the cases expect, with the reason in a few words. Pure.
 *
 * @param expected what each case expects; undefined: it says nothing.
 * @param json whether the prompt asks for JSON.
 */
export function proposeScorers(
  expected: readonly (JsonValue | undefined)[],
  json: boolean,
): readonly [ProposedScorer, ...ProposedScorer[]] {
  const values = expected.filter((value) => value !== undefined && value !== null);
  if (values.length === 0) return withoutExpected(json);
  if (values.every((value) => isJsonObject(value))) return forObjects(values.filter(isJsonObject));
  if (values.every(isListOfTexts)) {
    return [{ kind: 'set-f1', options: {}, because: 'expected is a list: the share of items that agree' }];
  }
  if (values.some((value) => typeof value === 'object')) {
    return [
      { kind: 'json-diff', options: {}, because: 'expected is JSON of several forms: the share of places that agree' },
    ];
  }
  if (values.every((value) => typeof value === 'boolean')) {
    return [{ kind: 'exact', options: { 'ignore-case': true }, because: 'expected is true or false' }];
  }
  return [forTexts(values.map(String))];
}

function withoutExpected(json: boolean): readonly [ProposedScorer, ...ProposedScorer[]] {
  const answers: ProposedScorer = {
    kind: 'refusal',
    options: {},
    because: 'no case has an expected answer: all that can be seen is that the model answers at all',
  };
  const whole: ProposedScorer = { kind: 'finish-reason', options: {}, because: 'and that the answer is not cut off' };
  const valid: ProposedScorer = { kind: 'json-valid', options: {}, because: 'the prompt asks for JSON' };
  return json ? [valid, answers] : [answers, whole];
}

/** One scorer a key where the values are labels or numbers, so that a drop of one is not made up for by another. */
function forObjects(objects: readonly JsonObject[]): readonly [ProposedScorer, ...ProposedScorer[]] {
  const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const simple = keys.map((key) =>
    forKey(
      key,
      objects.map((object) => (Object.hasOwn(object, key) ? object[key] : undefined)),
    ),
  );
  const [first, ...rest] = simple.filter((scorer) => scorer !== undefined);
  if (first !== undefined && rest.length + 1 === keys.length && keys.length <= 4) return [first, ...rest];
  const because = `expected is an object (${keys.slice(0, 4).join(', ')}${keys.length > 4 ? ', …' : ''}): the share of its places that agree`;
  return [{ kind: 'json-diff', options: {}, because }];
}

function forKey(key: string, values: readonly (JsonValue | undefined)[]): ProposedScorer | undefined {
  const there = values.filter((value) => value !== undefined && value !== null);
  // What some cases lack, or what a path and a name cannot say, is compared with the rest of the object.
  if (there.length < values.length || !/^[A-Za-z_]\w{0,40}$/.test(key)) return undefined;
  const options = { name: key, path: `$.${key}` };
  if (there.every((value) => typeof value === 'number')) {
    return { kind: 'numeric', options, because: `expected ${key} is a number` };
  }
  if (there.every((value) => typeof value === 'boolean')) {
    return { kind: 'exact', options, because: `expected ${key} is true or false` };
  }
  if (!there.every((value) => typeof value === 'string')) return undefined;
  const labels = labelsOf(there.map(String));
  return labels === undefined
    ? undefined
    : { kind: 'label', options, because: `${key} is one of ${counted(labels, 'value')}: counts per class` };
}

function forTexts(texts: readonly string[]): ProposedScorer {
  if (texts.every((text) => /^\s*[-+]?\d[\d,]*(?:\.\d+)?\s*$/.test(text)) && new Set(texts).size > 2) {
    const plain = texts.every((text) => !text.includes(','));
    if (plain)
      return {
        kind: 'numeric',
        options: { extract: 'last' },
        because: 'expected is a number: the last one in the answer counts',
      };
  }
  const labels = labelsOf(texts);
  if (labels !== undefined) {
    return {
      kind: 'label',
      options: {},
      because: `expected is one of ${counted(labels, 'short text')}: a label, counted per class`,
    };
  }
  const words = median(texts.map((text) => text.trim().split(/\s+/).length));
  if (words <= 4) {
    const options = { 'ignore-case': true };
    return { kind: 'contains', options, because: 'expected is a few words: the answer must contain them' };
  }
  if (words <= 25) {
    const because =
      'expected is a sentence: how near the wording is. A judge would look at the meaning (docs/scorers.md)';
    return { kind: 'levenshtein', options: {}, because };
  }
  const because =
    'expected is a longer text: the share of words in common. A judge would look at the meaning (docs/scorers.md)';
  return { kind: 'rouge-l', options: {}, because };
}

/** How many labels there are; undefined when these are no labels: too long, or nearly each one its own. */
function labelsOf(texts: readonly string[]): number | undefined {
  const trimmed = texts.map((text) => text.trim());
  const distinct = new Set(trimmed.map((text) => text.toLowerCase())).size;
  const short = trimmed.every((text) => text.length <= 40 && text.split(/\s+/).length <= 4);
  const repeated = distinct <= Math.max(2, Math.floor(texts.length / 2));
  return short && distinct <= MOST_LABELS && repeated ? distinct : undefined;
}

function isListOfTexts(value: JsonValue): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number');
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
