import { isJsonObject, type JsonObject, type JsonValue } from '../../../foundation/json.ts';
import { type Field, refuse, rootField } from '../../fields.ts';
import type { FileScorer, FileTests } from '../../format.ts';
import { type Asks, type Check, readCheck } from './assertions.ts';
import { isGuarded, isPrinted } from './nunjucks.ts';
import type { ConfigPrompt } from './prompts.ts';
import { CODE_FILE, MEDIA_FILE, readOther, readOtherDocument, type Source } from './source.ts';
import type { Assertion, Test } from './tests.ts';

/** What all tests of a config have in common. */
export type Suite = {
  readonly source: Source;
  readonly defaults: Test;
  readonly prompts: readonly (ConfigPrompt & { readonly variables: readonly string[] })[];
  readonly models: ReadonlySet<string>;
  /** A provider's answers are changed by code before they are checked. */
  readonly transformed: boolean;
};

/**
 * The tests of a config as rows and scorers. A scorer of ours holds for every case of a suite, an assertion of promptfoo for its test:
 * so each row says under `metadata.assert` what is asked of it, by name of a scorer, and that scorer is of the kind `per-case`. An
 * assertion of the default test that is the same for all tests, and alone has its name, is a scorer of its own.
 */
export function suiteTests(tests: readonly Test[], suite: Suite): FileTests | undefined {
  const { source, defaults } = suite;
  const combined = tests.flatMap((test) => combinations({ ...defaults.vars, ...test.vars }, test, suite));
  const shared = sharedChecks(combined, suite);
  const groups = new Map<string, Group>();
  const rows = combined.flatMap((each) => row(each, shared, groups, suite));
  sayMissing(combined, suite);
  const unmapped = distinct(source.unmapped);
  const scorers = [...shared.map(({ scorer }) => scorer), ...[...groups.values()].map(perCase)];
  if (rows.length === 0 && scorers.length === 0 && unmapped.length === 0) return undefined;
  return { rows, scorers, unmapped };
}

type Combination = { readonly test: Test; readonly vars: JsonObject };

const MOST_ROWS = 10_000;

/** A list of texts as a variable is one test for each of its texts, as promptfoo does it; with two lists, for each pair. */
function combinations(vars: JsonObject, test: Test, { source, defaults }: Suite): readonly Combination[] {
  let made: JsonObject[] = [{}];
  const expands = { ...defaults.options, ...test.options }.disableVarExpansion !== true;
  for (const [name, written] of Object.entries(vars)) {
    const list = Array.isArray(written) && typeof written[0] === 'string' && expands ? written : [written];
    const values = list.map((value: JsonValue) => readValue(value, test, source));
    made = made.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
    if (made.length > MOST_ROWS) {
      refuse(unplaced(test), `the lists of a test make more than ${MOST_ROWS} cases`, 'Write them into a dataset.');
    }
  }
  return made.map((each) => ({ test, vars: withReferences(each) }));
}

function unplaced({ position }: Test): Field {
  const here = () => position;
  return rootField({ value: null, position: here, keyPosition: here });
}

/** A value in a file is its text, a YAML file as JSON; a line break at the end of a text is not part of it. */
function readValue(value: JsonValue, test: Test, source: Source): JsonValue {
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
const UNREAD = '\u0000unread';

/** A variable may name others: five rounds, as promptfoo does. */
function withReferences(vars: JsonObject): JsonObject {
  let values = vars;
  for (let round = 0; round < 5; round += 1) {
    const before = values;
    values = Object.fromEntries(Object.entries(before).map(([name, value]) => [name, withOthers(value, before)]));
    if (Object.keys(values).every((name) => values[name] === before[name])) break;
  }
  return values;
}

/** In characters: values that name each other could double in every round. */
const LONGEST_VALUE = 1_000_000;

function withOthers(value: JsonValue, others: JsonObject): JsonValue {
  if (typeof value !== 'string' || !value.includes('{{')) return value;
  const filled = value.replace(/\{\{\s*([A-Za-z_]\w*)\s*\}\}/g, (whole, name: string) => {
    const other = Object.hasOwn(others, name) ? others[name] : undefined;
    return typeof other === 'string' ? other : whole;
  });
  return filled.length > LONGEST_VALUE ? value : filled;
}

type Shared = { readonly assertion: Assertion; readonly scorer: FileScorer };

/** Assertions of the default test that need no row: no variable in them, nothing to expect, and a name that no other has. */
function sharedChecks(tests: readonly Combination[], suite: Suite): readonly Shared[] {
  const { defaults } = suite;
  if (tests.some(({ test }) => test.options.disableDefaultAsserts === true)) return [];
  const names = [...defaults.asserts, ...new Set(tests.flatMap(({ test }) => test.asserts))].map((assertion) =>
    String(assertion.value.metric ?? assertion.value.type),
  );
  return defaults.asserts.flatMap((assertion) => {
    if (/\{\{|\{%/.test(JSON.stringify(assertion.value))) return [];
    const name = String(assertion.value.metric ?? assertion.value.type);
    if (names.filter((other) => other === name).length > 1) return [];
    const check = readCheck(assertion, contextOf({ test: defaults, vars: {} }, suite));
    if ('unmapped' in check || check.expected !== undefined) return [];
    return [{ assertion, scorer: { ...whole(check), position: assertion.position } }];
  });
}

function whole({ name, kind, options, not, weight }: Check): Omit<FileScorer, 'position'> {
  return {
    kind,
    name,
    options: { ...options, ...(not ? { not } : {}), ...(weight === undefined ? {} : { weight }) },
  };
}

function contextOf({ test, vars }: Combination, { source, defaults, models, transformed }: Suite) {
  const options = { ...defaults.options, ...test.options };
  const code = ['transform', 'postprocess'].find((key) => options[key] !== undefined && options[key] !== null);
  const refused =
    code === undefined && !transformed
      ? undefined
      : `answers are changed by code ("transform") before they are checked`;
  return { vars, options, source, models, refused };
}

/** A scorer of the kind `per-case`, while the rows are made. */
type Group = { readonly name: string; readonly first: Assertion; readonly asks: Map<string, Asks> };

function row(
  combination: Combination,
  shared: readonly Shared[],
  groups: Map<string, Group>,
  suite: Suite,
): FileTests['rows'] {
  const { test, vars } = combination;
  const { source, defaults, prompts } = suite;
  const problem = rowProblem(vars, test, suite);
  if (problem !== undefined) {
    if (problem !== '') source.unmapped.push({ message: `a test is left out: ${problem}`, position: test.position });
    return [];
  }
  const own = test.options.disableDefaultAsserts === true ? test.asserts : [...defaults.asserts, ...test.asserts];
  const asked = own.filter((assertion) => shared.every((each) => each.assertion !== assertion));
  const assert = perRow(asked, combination, groups, suite);
  const metadata = {
    ...defaults.metadata,
    ...test.metadata,
    ...(test.description === undefined ? {} : { description: test.description }),
    ...(Object.keys(assert).length === 0 ? {} : { assert }),
  };
  const fields: JsonObject = {
    input: withEmpty(vars, prompts),
    ...(Object.keys(metadata).length === 0 ? {} : { metadata }),
  };
  return [{ line: test.line, fields }];
}

/** Why a test cannot be a case that means the same; an empty text: it was said before. */
function rowProblem(vars: JsonObject, test: Test, { prompts }: Suite): string | undefined {
  for (const key of ['prefix', 'suffix']) {
    if (typeof test.options[key] === 'string' && test.options[key] !== '') {
      return `"${key}" of one test changes the prompt; write it as a variable`;
    }
  }
  const jinja = prompts.filter(({ templateLanguage }) => templateLanguage === 'jinja');
  for (const [name, value] of Object.entries(vars)) {
    if (value === UNREAD) return '';
    if (typeof value === 'string' || typeof value === 'number') continue;
    if (isEmpty(value) && jinja.some(({ variables }) => variables.includes(name))) {
      return `the variable "${name}" is an empty list or mapping, which is true to promptfoo`;
    }
    const texts = jinja.flatMap(({ messages }) => messages.map(({ content }) => content));
    if (texts.some((content) => isPrinted(name, content))) {
      return `the variable "${name}" is no text, and promptfoo prints it in a way of its own`;
    }
  }
  return undefined;
}

function isEmpty(value: JsonValue): boolean {
  return Array.isArray(value) ? value.length === 0 : isJsonObject(value) && Object.keys(value).length === 0;
}

/** promptfoo prints nothing for a variable that a test does not have. A case needs one variable at least. */
function withEmpty(vars: JsonObject, prompts: Suite['prompts']): JsonObject {
  const values: { [name: string]: JsonValue } = { ...vars };
  for (const { variables, messages } of prompts) {
    for (const name of variables) {
      if (Object.hasOwn(values, name) || messages.some(({ content }) => isGuarded(name, content))) continue;
      values[name] = '';
    }
  }
  return Object.keys(values).length === 0 ? { input: '' } : values;
}

function perRow(
  asserts: readonly Assertion[],
  combination: Combination,
  groups: Map<string, Group>,
  suite: Suite,
): JsonObject {
  const assert: { [name: string]: JsonObject[] } = {};
  const asks = new Map<string, Map<string, Asks>>();
  for (const assertion of asserts) {
    const check = readCheck(assertion, contextOf(combination, suite));
    if ('unmapped' in check) {
      const message = `the assertion "${String(assertion.value.type)}" is not mapped: ${check.unmapped}`;
      suite.source.unmapped.push({ message, position: assertion.position });
      continue;
    }
    assert[check.name] = [...(assert[check.name] ?? []), part(check)];
    if (!groups.has(check.name)) groups.set(check.name, { name: check.name, first: assertion, asks: new Map() });
    if (check.asks !== undefined) {
      const ofGroup = asks.get(check.name) ?? new Map<string, Asks>();
      asks.set(check.name, ofGroup.set(check.asks.model, together(ofGroup.get(check.asks.model), check.asks)));
    }
  }
  for (const [name, ofRow] of asks) raise(groups.get(name)?.asks, ofRow);
  return assert;
}

/** As the kind `per-case` reads it. */
function part({ kind, options, not, weight, expected }: Check): JsonObject {
  return {
    kind,
    options,
    ...(not ? { not } : {}),
    ...(weight === undefined ? {} : { weight }),
    ...(expected === undefined ? {} : { expected }),
  };
}

/** Two questions to one model in one case. */
function together(one: Asks | undefined, other: Asks): Asks {
  if (one === undefined) return other;
  return {
    ...other,
    perTrial: one.perTrial + other.perTrial,
    promptCharacters: Math.max(one.promptCharacters, other.promptCharacters),
  };
}

/** What the case that asks most asks. */
function raise(all: Map<string, Asks> | undefined, ofRow: ReadonlyMap<string, Asks>): void {
  for (const [model, asks] of ofRow) {
    const before = all?.get(model);
    all?.set(model, {
      ...asks,
      perTrial: Math.max(before?.perTrial ?? 0, asks.perTrial),
      promptCharacters: Math.max(before?.promptCharacters ?? 0, asks.promptCharacters),
    });
  }
}

function perCase({ name, first, asks }: Group): FileScorer {
  const calls = [...asks.values()].map(({ as, model, perTrial, promptCharacters, own }) => ({
    [as]: model,
    'per-trial': perTrial,
    'prompt-characters': promptCharacters,
    ...(own && as === 'model' ? { 'same-model': 'allow' } : {}),
  }));
  return {
    kind: 'per-case',
    name,
    options: { group: name, ...(calls.length === 0 ? {} : { asks: calls }) },
    position: first.position,
  };
}

/** A variable that no test has at all may be a typing error. */
function sayMissing(tests: readonly Combination[], { prompts, source }: Suite): void {
  if (tests.length === 0) return;
  const names = new Set(prompts.flatMap(({ variables }) => variables));
  for (const name of names) {
    if (tests.some(({ vars }) => Object.hasOwn(vars, name))) continue;
    source.notices.push(`no test has the variable "${name}" of the prompt: it is empty there, as promptfoo renders it`);
  }
}

/** What is said of a hundred places is said once, at the first of them. */
function distinct(unmapped: Source['unmapped']): FileTests['unmapped'] {
  const places = new Map<string, { first: (typeof unmapped)[number]; all: Set<string> }>();
  for (const entry of unmapped) {
    const known = places.get(entry.message) ?? { first: entry, all: new Set() };
    places.set(entry.message, known);
    known.all.add(JSON.stringify(entry.position));
  }
  return [...places.values()].map(({ first, all }) =>
    all.size === 1 ? first : { ...first, message: `${first.message} (here and in ${all.size - 1} more places)` },
  );
}
