import type { JsonObject, JsonValue } from '../../../foundation/json.ts';
import { filledIn } from '../../draft-parts.ts';
import { type Field, refuse, rootField } from '../../fields.ts';
import { CODE_FILE, MEDIA_FILE, readOther, readOtherDocument, type Source, type Test } from './source.ts';

/** A test with one value for each of its variables. */
export type Combination = { readonly test: Test; readonly vars: JsonObject };

/** Of one config: more is a dataset. */
const MOST_ROWS = 10_000;

/** A list of texts as a variable is one test for each of its texts, as promptfoo does it; with two lists, for each pair. */
export function allCombinations(tests: readonly Test[], defaults: Test, source: Source): readonly Combination[] {
  const all: Combination[] = [];
  for (const test of tests) {
    all.push(...combinations(test, defaults, source));
    if (all.length > MOST_ROWS) {
      refuse(unplaced(test), `the tests of the config make more than ${MOST_ROWS} cases`, 'Write them into a dataset.');
    }
  }
  return all;
}

function combinations(test: Test, defaults: Test, source: Source): readonly Combination[] {
  let made: JsonObject[] = [{}];
  const expands = { ...defaults.options, ...test.options }.disableVarExpansion !== true;
  for (const [name, written] of Object.entries({ ...defaults.vars, ...test.vars })) {
    const list = Array.isArray(written) && typeof written[0] === 'string' && expands ? written : [written];
    if (made.length * list.length > MOST_ROWS) {
      refuse(unplaced(test), `the lists of a test make more than ${MOST_ROWS} cases`, 'Write them into a dataset.');
    }
    const values = list.map((value: JsonValue) => readValue(value, test, source));
    made = made.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
  }
  return made.map((each) => ({ test, vars: withReferences(each) }));
}

function unplaced({ position }: Test): Field {
  const here = () => position;
  return rootField({ value: null, position: here, keyPosition: here });
}

/** A value in a file is its text, a YAML file as JSON; a line break at the end of a text is not part of it. */
function readValue(value: JsonValue, test: Test, source: Source): JsonValue {
  // What is nothing prints nothing, and is false.
  if (value === null) return '';
  if (typeof value !== 'string') return value;
  if (!value.startsWith('file://')) return value.replace(/\n$/, '');
  const reference = value.slice('file://'.length);
  const at = unplaced(test);
  if (CODE_FILE.test(reference) || MEDIA_FILE.test(reference) || /[*?[\]{}]/.test(reference)) {
    source.unmapped.push({
      message: `the variable in ${value} is not read: only a text file is`,
      position: test.position,
    });
    return UNREAD;
  }
  if (/\.ya?ml$/.test(reference)) return JSON.stringify(readOtherDocument(reference, at, source).value);
  return readOther(reference, at, source).content.trim();
}

/** Stands for a value that cannot be read: no text of a config is this one. */
export const UNREAD = '\u0000unread';

/** A variable may name others: five rounds, as promptfoo does. A value that would be too long stays as it is written. */
function withReferences(vars: JsonObject): JsonObject {
  let values = vars;
  for (let round = 0; round < 5; round += 1) {
    const before = values;
    values = Object.fromEntries(Object.entries(before).map(([name, value]) => [name, withOthers(value, before)]));
    if (Object.keys(values).every((name) => values[name] === before[name])) break;
    // A row may have a million characters; variables that name each other could double in every round.
    if (JSON.stringify(values).length > LONGEST_ROW) return before;
  }
  return values;
}

const LONGEST_ROW = 1_000_000;

function withOthers(value: JsonValue, others: JsonObject): JsonValue {
  if (typeof value !== 'string' || !value.includes('{{')) return value;
  const textOf = (name: string) => {
    const other = Object.hasOwn(others, name) ? others[name] : undefined;
    return typeof other === 'string' ? other : undefined;
  };
  return filledIn(value, /\{\{\s*([A-Za-z_]\w*)\s*\}\}/g, textOf) ?? value;
}
