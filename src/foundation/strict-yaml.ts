import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type ParsedNode,
  Parser,
} from 'yaml';
import { FileError, type Position } from './errors.ts';
import { type JsonObject, type JsonValue, MAX_DEPTH } from './json.ts';

export type YamlOptions = {
  /** The line of the file where the text begins, 1-based; more than 1 for front matter. */
  readonly line?: number;
};

export type YamlPath = readonly (string | number)[];

export type YamlText = {
  readonly value: JsonValue;
  /** Line and column of the value at this path, or of the nearest one above it that is in the text. */
  position(path: YamlPath): Position;
  /** As `position`, but of the key that leads to the value: for a key that should not be there. */
  keyPosition(path: YamlPath): Position;
};

/** In bytes of UTF-8. */
const MAX_YAML_BYTES = 1024 * 1024;

/**
 * The value of a YAML 1.2 text (core schema), as plain JSON: one document, no anchors or aliases, tags, directives, merge keys or
 * duplicate keys; keys are strings; at most 64 levels and 1 MiB. Warnings are errors. An empty text is null.
 *
 * @throws FileError with line and column.
 */
export function parseYaml(text: string, file: string, options: YamlOptions = {}): YamlText {
  if (Buffer.byteLength(text) > MAX_YAML_BYTES) {
    throw new FileError(`the YAML text has more than ${MAX_YAML_BYTES} bytes`, {
      position: { file, line: options.line ?? 1 },
      todo: 'Split it into smaller files, or keep data in JSON Lines.',
    });
  }
  const source = createSource(text, file, options.line ?? 1);
  const root = readDocument(text, source);
  return {
    value: root === null ? null : toJson(root, source, 1),
    position: (path) => source.at(locate(root, path).value),
    keyPosition: (path) => source.at(locate(root, path).key),
  };
}

/** Turns offsets into positions and faults into errors. */
type Source = {
  readonly lines: LineCounter;
  at(offset: number): Position;
  fail(offset: number, message: string, todo?: string): never;
};

function createSource(text: string, file: string, firstLine: number): Source {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { file, line: firstLine + Math.max(line, 1) - 1, column: Math.max(col, 1) };
  };
  return {
    lines,
    at,
    fail: (offset, message, todo) => {
      throw new FileError(`not accepted as YAML: ${message}`, { position: at(offset), todo });
    },
  };
}

function readDocument(text: string, source: Source): ParsedNode | null {
  let first: Document.Parsed | undefined;
  for (const document of readDocuments(text, source)) {
    if (first !== undefined)
      source.fail(document.range[0], 'a second document begins here', 'Keep one document in it.');
    first = document;
    refuseProblems(document, source);
    refuseDirectives(document, text, source);
  }
  return first?.contents ?? null;
}

/**
 * As the library's `parseAllDocuments`, but it stops where the caller stops, at the first token that is out of place, and at
 * the depth: on a megabyte of brackets the library alone takes half a minute.
 */
function* readDocuments(text: string, source: Source): Generator<Document.Parsed> {
  const parser = new Parser(source.lines.addNewLine);
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    strict: true,
    merge: false,
    resolveKnownTags: false,
    // The library compares every key with every other; the walk below does it with a set.
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: source.lines,
  });
  const compose = function* (tokens: Iterable<CST.Token>): Generator<Document.Parsed> {
    for (const token of tokens) {
      if (token.type === 'error') source.fail(token.offset, token.message);
      yield* composer.next(token);
    }
  };
  source.lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    yield* compose(parser.next(lexeme));
    // The document itself and the value that is being read are on the stack too.
    if (parser.stack.length > MAX_DEPTH + 4) source.fail(parser.offset, TOO_DEEP);
  }
  yield* compose(parser.end());
  yield* composer.end(true, text.length);
}

function refuseProblems(document: Document.Parsed, source: Source): void {
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem === undefined) return;
  source.fail(problem.pos[0], problem.message);
}

const TOO_DEEP = `nested deeper than ${MAX_DEPTH} levels`;

/** `%YAML 1.1` would turn `yes` into true, `%TAG` gives tags another meaning. */
function refuseDirectives(document: Document.Parsed, text: string, source: Source): void {
  const { yaml, tags } = document.directives;
  if (yaml.explicit === true || Object.keys(tags).length > 1) {
    source.fail(Math.max(text.search(/^%/m), 0), 'a directive is refused', 'Remove the line that begins with "%".');
  }
}

function toJson(node: ParsedNode, source: Source, depth: number): JsonValue {
  const offset = node.range[0];
  refuseReferences(node, source);
  if (isScalar(node)) return scalarToJson(node.value, offset, source);
  if (depth > MAX_DEPTH) source.fail(offset, TOO_DEEP);
  if (isSeq(node)) return node.items.map((item) => toJson(item, source, depth + 1));
  if (isMap(node)) return mapToJson(node.items, source, depth);
  return source.fail(offset, 'a value of an unknown kind');
}

function refuseReferences(node: ParsedNode, source: Source): void {
  const offset = node.range[0];
  if (isAlias(node)) source.fail(offset, 'an alias ("*name") is refused', 'Write the value out, or quote the text.');
  if (node.anchor !== undefined) source.fail(offset, 'an anchor ("&name") is refused', 'Write each value out.');
  if (node.tag !== undefined) {
    source.fail(offset, `the tag ${JSON.stringify(node.tag)} is refused`, 'Remove it; quote what must be text.');
  }
}

function scalarToJson(value: unknown, offset: number, source: Source): JsonValue {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : source.fail(offset, 'a number without a finite value', 'Quote it as text.');
  }
  if (typeof value !== 'string') return source.fail(offset, 'a value that JSON has no form for', 'Quote it as text.');
  return value.isWellFormed() ? value : source.fail(offset, 'half a surrogate pair', 'Write the whole character.');
}

type Pair = { readonly key: ParsedNode; readonly value: ParsedNode | null };

function mapToJson(pairs: readonly Pair[], source: Source, depth: number): JsonObject {
  const members: { [key: string]: JsonValue } = {};
  const seen = new Set<string>();
  for (const { key: keyNode, value } of pairs) {
    const key = readKey(keyNode, source);
    if (seen.has(key)) source.fail(keyNode.range[0], `the key ${quote(key)} is there twice`, 'Keep one of the two.');
    seen.add(key);
    members[key] = value === null ? null : toJson(value, source, depth + 1);
  }
  return members;
}

function readKey(node: ParsedNode, source: Source): string {
  const offset = node.range[0];
  refuseReferences(node, source);
  if (!isScalar(node))
    return source.fail(offset, 'a key that is not a text', 'Write the key as one word, or quote it.');
  if (typeof node.value !== 'string') {
    return source.fail(offset, `the key ${quote(String(node.value))} is not a text`, `Quote it: "${node.value}".`);
  }
  if (node.value === '__proto__') source.fail(offset, 'the key "__proto__" is refused', 'Rename the key.');
  if (node.value === '<<' && node.type === 'PLAIN') {
    source.fail(offset, 'a merge key ("<<") is refused', 'Write the keys out.');
  }
  return node.value.isWellFormed() ? node.value : source.fail(offset, 'half a surrogate pair in a key');
}

type Place = { readonly key: number; readonly value: number };

function locate(root: ParsedNode | null, path: YamlPath): Place {
  let node = root;
  const start = root?.range[0] ?? 0;
  let place: Place = { key: start, value: start };
  for (const step of path) {
    const next = child(node, step);
    if (next === undefined) break;
    place = next.place;
    node = next.node;
  }
  return place;
}

function child(
  parent: ParsedNode | null,
  step: string | number,
): { place: Place; node: ParsedNode | null } | undefined {
  if (isSeq(parent) && typeof step === 'number') {
    const item = parent.items[step];
    return item === undefined ? undefined : { node: item, place: { key: item.range[0], value: item.range[0] } };
  }
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === String(step));
  if (pair === undefined) return undefined;
  const key = pair.key.range[0];
  // An empty value has no place of its own worth showing.
  const empty = pair.value === null || pair.value.range[0] === pair.value.range[1];
  return { node: pair.value, place: { key, value: empty ? key : (pair.value?.range[0] ?? key) } };
}

function quote(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
