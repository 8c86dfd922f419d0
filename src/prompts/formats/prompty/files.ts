import { FileError } from '../../../foundation/errors.ts';
import { isJsonObject, type JsonValue } from '../../../foundation/json.ts';
import { parseJson } from '../../../foundation/strict-json.ts';
import { parseYaml, type YamlPath } from '../../../foundation/strict-yaml.ts';
import { type Field, refuse } from '../../fields.ts';
import type { OtherFiles } from '../../format.ts';
import { pathBeside } from '../../path-beside.ts';

const REFERENCE = /^\$\{file:([^}]*)\}$/;

/** Paths from the root of the repository of the files that `${file:…}` and `sample: name.json` name. */
export function referencedPaths(value: JsonValue, file: string): readonly string[] {
  return found(value, []).flatMap(({ name }) => pathBeside(file, name.trim()) ?? []);
}

type Found = { readonly path: YamlPath; readonly name: string };

function found(value: JsonValue, path: YamlPath): readonly Found[] {
  if (typeof value === 'string') {
    const name = REFERENCE.exec(value.trim())?.[1] ?? (isSampleFile(path, value) ? value.trim() : undefined);
    return name === undefined ? [] : [{ path, name }];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => found(item, [...path, index]));
  return isJsonObject(value) ? Object.entries(value).flatMap(([key, member]) => found(member, [...path, key])) : [];
}

function isSampleFile(path: YamlPath, value: string): boolean {
  return path.length === 1 && path[0] === 'sample' && /^[^\s{}]+\.(json|ya?ml)$/.test(value.trim());
}

/** The front matter with what the files hold in the place of their names. @throws FileError */
export function readFiles(root: Field, file: string, others: OtherFiles): Field {
  let { value } = root;
  for (const { path, name } of found(root.value, [])) {
    const field: Field = { value: name, path, of: root.of };
    const at = pathBeside(file, name.trim());
    if (at === undefined) refuse(field, `"${name}" is not a file of the repository`);
    const content = others.get(at);
    if (content === undefined) refuse(field, `there is no file ${at}`, 'Add it, or write its content here.');
    value = replaced(value, path, contentOf(content, at, field));
  }
  return { ...root, value };
}

function contentOf(content: string, path: string, field: Field): JsonValue {
  if (path.endsWith('.json')) return parseJson(content, path);
  if (/\.ya?ml$/.test(path)) return parseYaml(content, path).value;
  return refuse(field, `"${path}" is neither JSON nor YAML`, 'Write its content here.');
}

function replaced(value: JsonValue, [step, ...rest]: YamlPath, content: JsonValue): JsonValue {
  if (step === undefined) return content;
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? replaced(item, rest, content) : item));
  if (!isJsonObject(value)) throw new FileError('a reference leads nowhere');
  return { ...value, [step]: replaced(value[step] ?? null, rest, content) };
}
