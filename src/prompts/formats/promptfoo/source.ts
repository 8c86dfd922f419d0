import type { Position } from '../../../foundation/errors.ts';
import { FileError } from '../../../foundation/errors.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../foundation/json.ts';
import { readDocument } from '../../documents.ts';
import { type Field, refuse, rootField } from '../../fields.ts';
import type { OtherFiles } from '../../format.ts';
import { pathBeside } from '../../path-beside.ts';

/** What a config asks for and nothing here does. */
export type Unmapped = { readonly message: string; readonly position: Position };

/** A config that is being read, with the files it names. */
export type Source = {
  readonly root: Field;
  readonly file: string;
  readonly others: OtherFiles;
  /** Grows while the config is read: one entry a thing. */
  readonly unmapped: Unmapped[];
  readonly notices: string[];
};

/** An assertion as the config writes it. */
export type Assertion = { readonly value: JsonObject; readonly position: Position };

/** A test of the config, or what is the same for all of them (`defaultTest`). */
export type Test = {
  readonly vars: JsonObject;
  readonly asserts: readonly Assertion[];
  readonly metadata: JsonObject;
  readonly description: string | undefined;
  readonly options: JsonObject;
  /** Of the config where the test stands in it, else of the text that names its file. */
  readonly line: number;
  readonly position: Position;
};

export function positionOf(field: Field): Position {
  return field.of.position(field.path);
}

/** `{ $ref: '#/a/b' }` is the value at that place of the config, as promptfoo reads it. */
export function resolved(field: Field, root: Field): Field {
  const reference = isJsonObject(field.value) ? field.value.$ref : undefined;
  if (reference === undefined) return field;
  const steps = typeof reference === 'string' ? /^#\/(.+)$/.exec(reference)?.[1]?.split('/') : undefined;
  if (steps === undefined) return refuse(field, 'a "$ref" to another file is not read', 'Write the value out.');
  let value: JsonValue | undefined = root.value;
  for (const step of steps) value = isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  if (value === undefined) return refuse(field, `nothing is at ${String(reference)}`, 'Correct the "$ref".');
  if (isJsonObject(value) && value.$ref !== undefined) {
    return refuse(field, 'a "$ref" to a "$ref" is not read', 'Write the value out.');
  }
  return { value, path: steps, of: root.of };
}

export const CODE_FILE = /\.(?:[cm]?[jt]s|py|rb|go|sh|bash|bat|cmd|ps1|pl|exe)(?::[\w.]+)?$/i;
const TEXT_FILE = /\.(?:txt|md|json|jsonl|ya?ml|csv|j2)$/i;
/** Files that are no text. */
export const MEDIA_FILE = /\.(?:pdf|png|jpe?g|gif|bmp|webp|svg|mp[34]|wav|ogg|webm|mov|avi|mkv|xlsx?)$/i;
const GLOB = /[*?[\]{}]/;

/** A text that names a file, with or without `file://`; undefined for any other text. */
export function fileReference(text: string): string | undefined {
  if (text.startsWith('file://')) return text.slice('file://'.length);
  if (/[\n\r]|:\/\/|\{\{/.test(text)) return undefined;
  return /^[^\s]+$/.test(text) && (TEXT_FILE.test(text) || CODE_FILE.test(text)) ? text : undefined;
}

/**
 * The path of a file that the config names, from the root of the tree.
 *
 * @throws FileError at the field for code, a glob, and a path that leaves the tree.
 */
export function pathOf(reference: string, field: Field, file: string): string {
  if (CODE_FILE.test(reference)) {
    return refuse(field, `${reference} is code, which is not run`, 'Write what it gives into a text file.');
  }
  if (GLOB.test(reference)) return refuse(field, `${reference} is a glob`, 'Name the files one by one.');
  const path = pathBeside(file, reference);
  if (path === undefined) return refuse(field, `not a path of the repository: ${reference}`, 'Name a file of it.');
  return path;
}

/** @throws FileError at the field for a file that the tree does not have. */
export function readOther(
  reference: string,
  field: Field,
  { file, others }: Source,
): { path: string; content: string } {
  const path = pathOf(reference, field, file);
  const content = others.get(path);
  if (content !== undefined) return { path, content };
  throw new FileError(`there is no file ${path}`, {
    position: positionOf(field),
    todo: 'Paths in the config are relative to its folder.',
  });
}

/** A YAML or JSON file that the config names. */
export function readOtherDocument(reference: string, field: Field, source: Source): Field {
  const { path, content } = readOther(reference, field, source);
  return rootField(readDocument(content, path));
}

/** Files that the config, or a file it names, is made of: every text that reads as the path of a text file. */
export function referencedPaths(root: Field, file: string, others: OtherFiles): readonly string[] {
  const found = new Set<string>();
  collect(root.value, file, found);
  for (const [path, content] of others) {
    if (!/\.(?:json|ya?ml)$/i.test(path)) continue;
    try {
      collect(readDocument(content, path).value, file, found);
    } catch (thrown) {
      // Parsing the config says what is wrong with it, if it is used at all.
      if (!(thrown instanceof FileError)) throw thrown;
    }
  }
  return [...found];
}

function collect(value: JsonValue, file: string, found: Set<string>): void {
  if (typeof value === 'string') {
    const reference = fileReference(value);
    if (reference === undefined || GLOB.test(reference) || CODE_FILE.test(reference) || MEDIA_FILE.test(reference))
      return;
    const path = pathBeside(file, reference);
    if (path !== undefined) found.add(path);
  } else if (typeof value === 'object' && value !== null) {
    // Old configs name the files of prompts by key.
    const parts = Array.isArray(value) ? value : Object.entries(value).flat();
    for (const part of parts) collect(part, file, found);
  }
}
