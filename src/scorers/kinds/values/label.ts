import { isJsonObject, type JsonValue } from '../../../foundation/json.ts';
import { type JsonPath, parseJsonPath, valueAt } from '../../../foundation/json-path.ts';
import { jsonIn, readJson } from '../../json/json-output.ts';
import { type Answer, scorerKind } from '../../kind.ts';
import { type ScorerOptions, scorerOptions } from '../../options.ts';
import type { Score } from '../../scorer.ts';
import { excerpt, right, ScoringError, wrong } from '../../scores.ts';
import { nothingExpected, wrongExpected } from '../../text/expected.ts';
import { comparable } from '../../text/text.ts';

type Options = ScorerOptions['label'];

/** 1 when the answer's class is the expected one. Keeps both, so that right and wrong can be counted class by class. */
export const label = scorerKind({
  kind: 'label',
  version: 1,
  schema: scorerOptions.label,
  create(options) {
    const path = options.path === undefined ? undefined : parseJsonPath(options.path);
    return {
      score(answer) {
        const wanted = expectedLabel(answer, path);
        if (wanted === undefined) return nothingExpected;
        const expected = spelling(wanted, options.labels, options);
        if (expected === undefined) throw notALabel(answer, wanted);
        return compare(expected, foundLabel(answer.text, path, options), options);
      },
    };
  },
});

/** An expected text may be the label or, as a cell of a CSV file, a JSON object that has it at the path. */
function expectedLabel(answer: Answer, path: JsonPath | undefined): string | undefined {
  const { expected } = answer.case;
  if (expected === undefined) return undefined;
  const object = path !== undefined && typeof expected === 'string' ? jsonIn(expected) : expected;
  const text = labelText(isJsonObject(object) && path !== undefined ? valueAt(object, path) : expected);
  if (text === undefined) {
    throw wrongExpected(answer.case, path === undefined ? 'a label' : 'a label, or an object with one at the path');
  }
  return text;
}

type Found = { readonly label: string } | { readonly reason: string };

function foundLabel(text: string, path: JsonPath | undefined, options: Options): Found {
  if (path === undefined) return text.trim() === '' ? { reason: 'the answer is empty' } : { label: text };
  const output = readJson(text, { ...options, path });
  if (!output.ok) return { reason: output.reason };
  const label = labelText(output.value);
  return label === undefined ? { reason: `not a label: ${excerpt(JSON.stringify(output.value))}` } : { label };
}

function labelText(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function compare(expected: string, found: Found, options: Options): Score {
  if ('reason' in found) return { ...wrong(found.reason), label: { expected, found: undefined } };
  const known = spelling(found.label, options.labels, options);
  if (known === undefined) {
    const reason = `${excerpt(found.label)} is none of the labels; expected ${excerpt(expected)}`;
    return { ...wrong(reason), label: { expected, found: counted(found.label) } };
  }
  if (same(known, expected, options)) return { ...right, label: { expected, found: expected } };
  return {
    ...wrong(`found ${excerpt(known)}, expected ${excerpt(expected)}`),
    label: { expected, found: counted(known) },
  };
}

/** A label as the list of labels spells it; undefined when it is not in the list. Without a list every label is one. */
function spelling(text: string, labels: readonly string[] | undefined, options: Options): string | undefined {
  return labels === undefined ? clean(text, options) : labels.find((known) => same(known, text, options));
}

function same(one: string, other: string, options: Options): boolean {
  return comparable(one, options) === comparable(other, options);
}

function clean(text: string, options: Options): string {
  return comparable(text, { ...options, 'ignore-case': false });
}

/** A found label is model text that goes into every result: its beginning is enough to count by. */
function counted(label: string): string {
  return label.slice(0, 80).toWellFormed();
}

function notALabel(answer: Answer, label: string): ScoringError {
  return new ScoringError(`case ${answer.case.id}: the expected label ${excerpt(label)} is not in "labels"`, {
    todo: 'Add it to "labels" of the scorer, or correct the case.',
  });
}
