import { isJsonObject, type JsonObject, type JsonValue } from '../../../foundation/json.ts';
import type { FileScorer, FileTests } from '../../format.ts';
import { type Asks, type Check, checkName, readCheck } from './assertions.ts';
import { isGuarded, isLoopedOver, isPrinted } from './nunjucks.ts';
import type { ConfigPrompt } from './prompts.ts';
import type { Assertion, Source, Test } from './source.ts';
import { allCombinations, type Combination, UNREAD } from './variables.ts';

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
  const combined = allCombinations(tests, defaults, source);
  const shared = sharedChecks(combined, suite);
  const groups = new Map<string, Group>();
  const rows = combined.flatMap((each) => row(each, shared, groups, suite));
  if (combined.length === 0) listUnasked(shared, suite);
  sayMissing(combined, suite);
  const unmapped = distinct(source.unmapped);
  const scorers = [...shared.map(({ scorer }) => scorer), ...[...groups.values()].map(perCase)];
  if (rows.length === 0 && scorers.length === 0 && unmapped.length === 0) return undefined;
  return { rows, scorers, unmapped };
}

type Shared = { readonly assertion: Assertion; readonly scorer: FileScorer };

/** Assertions of the default test that need no row: no variable in them, nothing to expect, and a name that no other has. */
function sharedChecks(tests: readonly Combination[], suite: Suite): readonly Shared[] {
  const { defaults } = suite;
  if (tests.some(({ test }) => test.options.disableDefaultAsserts === true)) return [];
  const names = defaults.asserts.map(({ value }) => checkName(value, defaults.vars));
  const ofTests = new Set(tests.flatMap(({ test, vars }) => test.asserts.map(({ value }) => checkName(value, vars))));
  return defaults.asserts.flatMap((assertion) => {
    if (/\{\{|\{%/.test(JSON.stringify(assertion.value))) return [];
    const name = checkName(assertion.value, defaults.vars);
    if (ofTests.has(name) || names.filter((other) => other === name).length > 1) return [];
    const check = readCheck(assertion, contextOf({ test: defaults, vars: {} }, suite));
    if ('unmapped' in check || check.expected !== undefined) return [];
    return [{ assertion, scorer: { ...whole(check), position: assertion.position } }];
  });
}

/** Without a test no row says why an assertion of the default test is not a scorer. */
function listUnasked(shared: readonly Shared[], suite: Suite): void {
  const { defaults, source } = suite;
  for (const assertion of defaults.asserts) {
    if (shared.some((each) => each.assertion === assertion)) continue;
    const check = readCheck(assertion, contextOf({ test: defaults, vars: defaults.vars }, suite));
    const reason = 'unmapped' in check ? check.unmapped : 'it is asked of each test, and the config has none';
    source.unmapped.push(notMapped(assertion, reason));
  }
}

function notMapped({ value, position }: Assertion, reason: string): Source['unmapped'][number] {
  return { message: `the assertion "${String(value.type)}" is not mapped: ${reason}`, position };
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
  const { assert: taken, ...written } = { ...defaults.metadata, ...test.metadata };
  if (taken !== undefined) {
    source.unmapped.push({
      message: 'metadata "assert" of a test is not kept: checks stand there',
      position: test.position,
    });
  }
  const metadata = {
    ...written,
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
  for (const [name, value] of Object.entries(vars)) {
    if (value === UNREAD) return '';
    if (typeof value === 'string' || typeof value === 'number') continue;
    const problem = prompts.map((prompt) => valueProblem(name, value, prompt)).find((each) => each !== undefined);
    if (problem !== undefined) return `the variable "${name}" ${problem}`;
  }
  return undefined;
}

/** Where promptfoo would make something else of a value that is no text. */
function valueProblem(
  name: string,
  value: JsonValue,
  { messages, templateLanguage, variables }: Suite['prompts'][number],
) {
  const uses = (test: (name: string, content: string) => boolean) =>
    messages.some(({ content }) => test(name, content));
  const jinja = templateLanguage === 'jinja';
  if (jinja && isEmpty(value) && variables.includes(name)) {
    return 'is an empty list or mapping, which is true to promptfoo';
  }
  if (isJsonObject(value) && uses(isLoopedOver)) return 'is a mapping, over which promptfoo does not go';
  // Booleans print alike where names are all there is.
  if ((jinja || typeof value === 'object') && uses(isPrinted)) {
    return 'is no text, and promptfoo prints it in a way of its own';
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

/** As many as the kind `per-case` takes. */
const MOST_CHECKS = 64;

function perRow(
  asserts: readonly Assertion[],
  combination: Combination,
  groups: Map<string, Group>,
  suite: Suite,
): JsonObject {
  const assert = new Map<string, JsonObject[]>();
  const asks = new Map<string, Map<string, Asks>>();
  for (const assertion of asserts) {
    const check = readCheck(assertion, contextOf(combination, suite));
    if ('unmapped' in check) {
      suite.source.unmapped.push(notMapped(assertion, check.unmapped));
      continue;
    }
    const others = assert.get(check.name) ?? [];
    if (others.length === MOST_CHECKS) {
      suite.source.unmapped.push(notMapped(assertion, `one test has more than ${MOST_CHECKS} of one name`));
      continue;
    }
    assert.set(check.name, [...others, part(check)]);
    if (!groups.has(check.name)) groups.set(check.name, { name: check.name, first: assertion, asks: new Map() });
    if (check.asks !== undefined) {
      const ofGroup = asks.get(check.name) ?? new Map<string, Asks>();
      asks.set(check.name, ofGroup.set(check.asks.model, together(ofGroup.get(check.asks.model), check.asks)));
    }
  }
  for (const [name, ofRow] of asks) raise(groups.get(name)?.asks, ofRow);
  return Object.fromEntries(assert);
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
