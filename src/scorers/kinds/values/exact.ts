import { isJsonObject, type JsonValue } from '../../../foundation/json.ts';
import { type JsonPath, parseJsonPath, valueAt } from '../../../foundation/json-path.ts';
import { firstDifference } from '../../json/json-equal.ts';
import { jsonIn, readJson } from '../../json/json-output.ts';
import { scorerKind } from '../../kind.ts';
import { type ScorerOptions, scorerOptions } from '../../options.ts';
import type { Score } from '../../scorer.ts';
import { excerpt, right, wrong } from '../../scores.ts';
import { nothingExpected } from '../../text/expected.ts';
import { comparable } from '../../text/text.ts';

type Options = ScorerOptions['exact'];

/**
 * 1 when the answer is the expected one. Texts are compared after trimming and in one Unicode form; as JSON with `json`, with
 * `path`, or when the expected answer is not a text.
 */
export const exact = scorerKind({
  kind: 'exact',
  version: 1,
  schema: scorerOptions.exact,
  create: (options) => ({
    score(answer) {
      const expected = options.value ?? answer.case.expected;
      if (expected === undefined) return nothingExpected;
      if (typeof expected !== 'string' || options.json || options.path !== undefined) {
        return scoreJson(answer.text, expected, options);
      }
      return sameText(expected, answer.text, options)
        ? right
        : wrong(`found ${excerpt(answer.text)}, expected ${excerpt(expected)}`);
    },
  }),
});

function sameText(expected: string, found: string, options: Options): boolean {
  return comparable(expected, options) === comparable(found, options);
}

/** The text options hold for the texts inside the JSON too, not for its keys. */
function scoreJson(text: string, expected: JsonValue, options: Options): Score {
  const path = options.path === undefined ? undefined : parseJsonPath(options.path);
  const output = readJson(text, { ...options, path });
  if (!output.ok) return wrong(output.reason);
  const differences = readings(expected, path).map((reading) =>
    firstDifference(reading, output.value, (wanted, found) => sameText(wanted, found, options)),
  );
  if (differences.includes(undefined)) return right;
  return wrong(`differs at ${differences.at(-1)}: found ${excerpt(JSON.stringify(output.value))}`);
}

/**
 * What an expected answer may mean. A text of a CSV file is the value itself (`refund`) or JSON (`{"category": "refund"}`);
 * an object may be the whole answer or, with a path, have the value at the same path.
 */
function readings(expected: JsonValue, path: JsonPath | undefined): readonly JsonValue[] {
  const parsed = typeof expected === 'string' ? jsonIn(expected) : undefined;
  return parsed === undefined ? [atPath(expected, path)] : [expected, atPath(parsed, path)];
}

function atPath(expected: JsonValue, path: JsonPath | undefined): JsonValue {
  return (path !== undefined && isJsonObject(expected) ? valueAt(expected, path) : undefined) ?? expected;
}
