import { isJsonObject, type JsonValue } from '../../../foundation/json.ts';
import { parseJsonPath, valueAt } from '../../../foundation/json-path.ts';
import { readJson } from '../../json/json-output.ts';
import { type Answer, scorerKind } from '../../kind.ts';
import { type ScorerOptions, scorerOptions } from '../../options.ts';
import { excerpt, right, wrong } from '../../scores.ts';
import { nothingExpected, wrongExpected } from '../../text/expected.ts';
import { isWithin } from '../../text/tolerance.ts';

type Options = ScorerOptions['numeric'];

/** 1 when the number of the answer is within the tolerance of the expected one. */
export const numeric = scorerKind({
  kind: 'numeric',
  version: 1,
  schema: scorerOptions.numeric,
  create: (options) => ({
    score(answer) {
      const expected = expectedNumber(options, answer);
      if (expected === undefined) return nothingExpected;
      const found = foundNumber(options, answer.text);
      if (typeof found === 'string') return wrong(found);
      return isWithin(found, expected, options) ? right : wrong(`${found} instead of ${expected}`);
    },
  }),
});

function expectedNumber(options: Options, answer: Answer): number | undefined {
  const { expected } = answer.case;
  if (options.value !== undefined) return options.value;
  if (expected === undefined) return undefined;
  const inner =
    isJsonObject(expected) && options.path !== undefined ? valueAt(expected, parseJsonPath(options.path)) : expected;
  const number = toNumber(inner);
  if (number === undefined) throw wrongExpected(answer.case, 'a number');
  return number;
}

/** The number, or why there is none. */
function foundNumber(options: Options, text: string): number | string {
  if (options.path !== undefined) {
    const output = readJson(text, { ...options, path: parseJsonPath(options.path) });
    if (!output.ok) return output.reason;
    if (typeof output.value !== 'string') {
      return toNumber(output.value) ?? `not a number: ${excerpt(JSON.stringify(output.value))}`;
    }
    return numberIn(output.value, options.extract);
  }
  return numberIn(text, options.extract);
}

function numberIn(text: string, extract: Options['extract']): number | string {
  if (extract === 'whole') return toNumber(text) ?? `not a number: ${excerpt(text)}`;
  const numbers = text.match(NUMBERS) ?? [];
  return toNumber(extract === 'first' ? numbers[0] : numbers.at(-1)) ?? `no number in ${excerpt(text)}`;
}

/** Thousands may be grouped by commas; a sign belongs to a number unless a letter, a digit or a point stands before it. */
const NUMBERS = /(?:(?<![\p{L}\p{N}_.])[+\-−])?(?:(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/gu;
const NUMBER = /^[+\-−]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Finite numbers only: what overflows a double is no number that could be compared. */
function toNumber(value: JsonValue | undefined): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !NUMBER.test(value.trim())) return undefined;
  const number = Number(value.trim().replaceAll(',', '').replace('−', '-'));
  return Number.isFinite(number) ? number : undefined;
}
