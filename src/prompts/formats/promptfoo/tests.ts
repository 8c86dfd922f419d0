import { isJsonObject, type JsonObject, type JsonValue } from '../../../foundation/json.ts';
import { parseJson } from '../../../foundation/strict-json.ts';
import { entries, type Field, items, kindOf, mapping, refuse, rootField, text } from '../../fields.ts';
import { readCsv } from './csv.ts';
import { csvTest } from './csv-tests.ts';
import {
  type Assertion,
  fileReference,
  pathOf,
  positionOf,
  readOther,
  readOtherDocument,
  resolved,
  type Source,
  type Test,
} from './source.ts';

const NOTHING: Omit<Test, 'position'> = {
  vars: {},
  asserts: [],
  metadata: {},
  description: undefined,
  options: {},
  line: 1,
};

/** The tests of a config in its order. What cannot be read of them is listed in the source, and the test left out. */
export function readTests(source: Source): readonly Test[] {
  const field = member(source.root, 'tests');
  if (field === undefined) return [];
  const list = Array.isArray(field.value) ? items(field) : [field];
  return list.flatMap((each) => readEntry(resolved(each, source.root), source));
}

export function readDefaultTest(source: Source): Test {
  const field = member(source.root, 'defaultTest');
  if (field === undefined) return { ...NOTHING, position: { file: source.file } };
  const inside = typeof field.value === 'string' ? readOtherDocument(withoutScheme(field.value), field, source) : field;
  return readTest(resolved(inside, source.root), source, positionOf(field).line ?? 1);
}

function member(field: Field, key: string): Field | undefined {
  const found = entries(field).find(([name]) => name === key)?.[1];
  return found === undefined || found.value === null ? undefined : found;
}

function withoutScheme(reference: string): string {
  return reference.replace(/^file:\/\//, '');
}

/** A test, or a text that names a file of tests. */
function readEntry(field: Field, source: Source): readonly Test[] {
  const line = positionOf(field).line ?? 1;
  if (typeof field.value === 'string') return readFile(field.value, field, source, line);
  if (!isJsonObject(field.value)) {
    return refuse(field, `a test is a mapping, found ${kindOf(field.value)}`, 'Write "vars" and "assert".');
  }
  const path = member(field, 'path');
  if (path !== undefined && typeof path.value === 'string') return readFile(path.value, path, source, line);
  return [readTest(field, source, line)];
}

function readFile(reference: string, field: Field, source: Source, line: number): readonly Test[] {
  const name = withoutScheme(reference);
  const why = notRead(reference, name);
  if (why !== undefined) {
    source.unmapped.push({ message: `the tests ${reference} are not read: ${why}`, position: positionOf(field) });
    return [];
  }
  const { path, content } = readOther(name, field, source);
  if (path.endsWith('.csv')) return readCsv(content, path).map((row) => csvTest(row, path, line, source));
  if (path.endsWith('.jsonl')) {
    return jsonLines(content, path).map((root) => readTest(root, source, line));
  }
  const root = resolved(readOtherDocument(name, field, source), source.root);
  const tests = Array.isArray(root.value) ? items(root) : [root];
  return tests.map((test) => readTest(resolved(test, root), source, line));
}

function notRead(reference: string, name: string): string | undefined {
  if (/^(?!file:)[a-z]+:\/\//.test(reference)) return 'they are not in this repository';
  if (/[*?[\]{}]/.test(name)) return 'it is a glob; name the files one by one';
  if (/\.(?:csv|jsonl?|ya?ml)$/.test(name)) return undefined;
  return /\.xlsx?(?:#|$)/.test(name) ? 'save the sheet as CSV' : 'they are code, which is not run';
}

function jsonLines(content: string, file: string): readonly Field[] {
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const here = () => ({ file, line: index + 1, column: 1 });
    const value = parseJson(line, file, { line: index + 1 });
    return [rootField({ value, position: here, keyPosition: here })];
  });
}

/** What a test may say. Anything else promptfoo passes over; here it is listed, because it may be a typing error. */
const READ = ['vars', 'assert', 'metadata', 'description', 'options'];
const REASONS: ReadonlyMap<string, string> = new Map([
  ['threshold', 'the score of a scorer is not cut: thresholds stand in the config'],
  ['provider', 'every test is run with the model of the prompt'],
  ['providers', 'every test is run with every model'],
  ['prompts', 'every test is run with every prompt'],
  ['providerOutput', 'answers are asked for anew'],
  ['assertScoringFunction', 'it is code'],
  ['storeOutputAs', 'no answer goes into the next test'],
]);

function readTest(field: Field, source: Source, line: number): Test {
  if (!isJsonObject(field.value)) {
    return refuse(field, `a test is a mapping, found ${kindOf(field.value)}`, 'Write "vars" and "assert".');
  }
  for (const [key, value] of entries(field)) {
    if (READ.includes(key) || value.value === null) continue;
    const reason = REASONS.get(key) ?? 'promptfoo has no such key';
    source.unmapped.push({ message: `"${key}" of a test is not used: ${reason}`, position: positionOf(value) });
  }
  const options = member(field, 'options');
  const metadata = member(field, 'metadata');
  const description = member(field, 'description');
  return {
    vars: readVars(member(field, 'vars'), source),
    asserts: readAsserts(member(field, 'assert'), source),
    metadata: metadata === undefined ? {} : mapping(metadata),
    description: description === undefined ? undefined : String(description.value),
    options: options === undefined ? {} : mapping(options),
    line: positionOf(field).file === source.file ? (positionOf(field).line ?? line) : line,
    position: positionOf(field),
  };
}

/** A mapping, or the paths of YAML files whose mappings are put together. */
function readVars(field: Field | undefined, source: Source): JsonObject {
  if (field === undefined) return {};
  const written = resolved(field, source.root);
  if (isJsonObject(written.value)) return written.value;
  const paths = Array.isArray(written.value) ? items(written) : [written];
  let vars: JsonObject = {};
  for (const path of paths) vars = { ...vars, ...mapping(readOtherDocument(withoutScheme(text(path)), path, source)) };
  return vars;
}

function readAsserts(field: Field | undefined, source: Source): readonly Assertion[] {
  if (field === undefined) return [];
  if (typeof field.value === 'string')
    return readAsserts(readOtherDocument(withoutScheme(field.value), field, source), source);
  return items(field).flatMap((each): readonly Assertion[] => {
    const assertion = resolved(each, source.root);
    if (typeof assertion.value === 'string') return readAsserts(assertion, source);
    return [{ value: withFiles(mapping(assertion), assertion, source), position: positionOf(assertion) }];
  });
}

/** A value that stands in a file is put in its place; the path of a schema is written from the root of the tree. */
function withFiles(assertion: JsonObject, field: Field, source: Source): JsonObject {
  const { value, type } = assertion;
  if (Array.isArray(value)) {
    return { ...assertion, value: value.map((item: JsonValue) => contentOf(item, field, source)) };
  }
  if (typeof value !== 'string' || !value.startsWith('file://')) return assertion;
  const reference = withoutScheme(value);
  if (/json$/.test(String(type)) && reference.endsWith('.json')) {
    return { ...assertion, value: `file://${pathOf(reference, field, source.file)}` };
  }
  return { ...assertion, value: contentOf(value, field, source) };
}

/** JSON and YAML as values, a text without white space around it. Code stays a reference: the mapping says that it is. */
function contentOf(value: JsonValue, field: Field, source: Source): JsonValue {
  if (typeof value !== 'string' || !value.startsWith('file://')) return value;
  const reference = withoutScheme(value);
  if (fileReference(value) === undefined || !/\.(?:txt|md|json|ya?ml)$/.test(reference)) return value;
  if (/\.(?:json|ya?ml)$/.test(reference)) return readOtherDocument(reference, field, source).value;
  return readOther(reference, field, source).content.trim();
}
