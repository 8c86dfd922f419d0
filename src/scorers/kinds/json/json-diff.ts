import { isJsonObject, type JsonValue } from '../../../foundation/json.ts';
import { type JsonPath, parseJsonPath, valueAt } from '../../../foundation/json-path.ts';
import { type AgreementRules, agreementOf } from '../../json/json-agreement.ts';
import { jsonIn, readJson } from '../../json/json-output.ts';
import { parseJsonPattern } from '../../json/json-pattern.ts';
import { scorerKind } from '../../kind.ts';
import { type ScorerOptions, scorerOptions } from '../../options.ts';
import { right, scored, wrong } from '../../scores.ts';
import { nothingExpected } from '../../text/expected.ts';
import { comparable } from '../../text/text.ts';

type Options = ScorerOptions['json-diff'];

/**
 * The share of leaf places (of the answer's JSON and the expected one together) where both have the same value. 1 when all have.
 */
export const jsonDiff = scorerKind({
  kind: 'json-diff',
  version: 1,
  schema: scorerOptions['json-diff'],
  create(options) {
    const path = options.path === undefined ? undefined : parseJsonPath(options.path);
    const rules = toRules(options);
    return {
      score(answer) {
        if (answer.case.expected === undefined) return nothingExpected;
        const output = readJson(answer.text, { ...options, path });
        if (!output.ok) return wrong(output.reason);
        const { agree, total, differences } = agreementOf(wanted(answer.case.expected, path), output.value, rules);
        if (agree === total) return right;
        const told = differences.slice(0, 5).join(', ') + (differences.length > 5 ? ', …' : '');
        return scored(agree / total, `${total - agree} of ${total} differ: ${told}`);
      },
    };
  },
});

function toRules(options: Options): AgreementRules {
  return {
    sameText: (expected, found) => comparable(expected, options) === comparable(found, options),
    tolerance: options,
    tolerances: Object.entries(options.tolerances).map(([place, tolerance]) => [
      parseJsonPattern(place),
      { tolerance, 'relative-tolerance': 0 },
    ]),
    ignore: options.ignore.map(parseJsonPattern),
    'list-order': options['list-order'],
    extra: options.extra,
  };
}

/** A text may be JSON, as in a cell of a CSV file. With a path, an expected object may be the whole answer. */
function wanted(expected: JsonValue, path: JsonPath | undefined): JsonValue {
  const value = typeof expected === 'string' ? (jsonIn(expected) ?? expected) : expected;
  return (path !== undefined && isJsonObject(value) ? valueAt(value, path) : undefined) ?? value;
}
