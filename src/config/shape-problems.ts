import * as z from 'zod/mini';
import { isJsonObject, type JsonValue } from '../foundation/json.ts';
import type { YamlPath } from '../foundation/strict-yaml.ts';
import { gateTodo } from './gate/examples.ts';
import { isKeyNotBuilt, isValueNotBuilt } from './not-built.ts';
import { nameOf, type Problem, quoted, shown, suggest, valueAt } from './problem.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** What the schema finds wrong, in words for the person who wrote the file. */
export function shapeProblems(issues: readonly Issue[], schema: Schema, root: JsonValue): readonly Problem[] {
  return issues.flatMap((issue) => problems(issue, { schema, root, parent: [] }));
}

/** `parent`: where the schema of a union's branch begins; the paths of its issues continue from there. */
type Place = { readonly schema: Schema; readonly root: JsonValue; readonly parent: YamlPath };

function problems(issue: Issue, place: Place): readonly Problem[] {
  const path = [...place.parent, ...yamlPath(issue.path)];
  const found = valueAt(place.root, path);
  if (isValueNotBuilt(path, found)) return [valueNotBuilt(path, String(found))];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey([...path, key], place));
  if (issue.code === 'invalid_key') {
    return issue.issues.map((inner) => ({ path, at: 'key', message: inner.message, todo: todoOf(inner) }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branch = nearestBranch(issue.errors, found);
    if (branch !== undefined) return branch.flatMap((inner) => problems(inner, { ...place, parent: path }));
  }
  if (found === undefined && path.length > 0 && issue.code !== 'custom') return [missing(path)];
  return [
    {
      path,
      at: 'value',
      message: message(issue, path, found),
      todo: todo(issue, found) ?? (issue.code === 'custom' ? undefined : gateTodo(path, found)),
    },
  ];
}

function yamlPath(path: readonly PropertyKey[]): YamlPath {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function valueNotBuilt(path: YamlPath, found: string): Problem {
  const last = path.at(-1);
  const written = typeof last === 'string' ? `${last}: ${found}` : found;
  return { path, at: 'value', message: `"${written}" is not available in this version`, todo: 'Choose another value.' };
}

function unknownKey(path: YamlPath, { schema, root }: Place): Problem {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  if (isKeyNotBuilt(parent, key)) {
    const todo = 'Remove it: what has no effect is refused.';
    return { path, at: 'key', message: `"${key}" is not available in this version`, todo };
  }
  const known = keysAt(schema, parent, root);
  const where = parent.length === 0 ? '' : ` in ${nameOf(parent)}`;
  return { path, at: 'key', message: `unknown key ${quoted(key)}${where}`, todo: suggest(key, known, 'keys here') };
}

function missing(path: YamlPath): Problem {
  const parent = path.slice(0, -1);
  const where = parent.length === 0 ? '' : ` in ${nameOf(parent)}`;
  return { path: parent, at: 'key', message: `${nameOf(path)} is missing${where}` };
}

/** The branch of a union that the value was meant for: the one whose own type it has. */
function nearestBranch(
  branches: readonly (readonly Issue[])[],
  found: JsonValue | undefined,
): readonly Issue[] | undefined {
  return branches.find((issues) => !issues.some((issue) => issue.path.length === 0 && isOtherType(issue, found)));
}

function isOtherType(issue: Issue, found: JsonValue | undefined): boolean {
  if (issue.code === 'invalid_value') return !issue.values.some((value) => typeof value === typeof found);
  return issue.code === 'invalid_type';
}

function message(issue: Issue, path: YamlPath, found: JsonValue | undefined): string {
  const name = nameOf(path);
  switch (issue.code) {
    case 'invalid_type':
      return `${name} must be ${TYPES[issue.expected] ?? issue.expected}: found ${shown(found)}`;
    case 'invalid_value':
      return `${name} must be ${few(issue.values.map(String))}: found ${shown(found)}`;
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') return `${name} must not be empty`;
      return `${name} must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}: found ${shown(found)}`;
    case 'too_big':
      return `${name} must be ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}: found ${shown(found)}`;
    case 'invalid_union': {
      const values = valuesOf(issue);
      const wanted = values.length > 0 ? values : unionTypes(issue.errors);
      return `${name} must be ${few(wanted)}: found ${shown(found)}`;
    }
    default:
      return `${name}: ${issue.message}`;
  }
}

const TYPES: { readonly [type: string]: string } = {
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'nothing',
};

/** A list that nobody reads to its end is left to what to do. */
function few(words: readonly string[]): string {
  return words.length > MOST_NAMED ? `one of ${words.length} that are known` : alternatives(words);
}

const MOST_NAMED = 12;

function alternatives(words: readonly string[]): string {
  const unique = [...new Set(words)];
  return unique.length === 1 ? String(unique[0]) : `${unique.slice(0, -1).join(', ')} or ${unique.at(-1)}`;
}

function unionTypes(branches: readonly (readonly Issue[])[]): readonly string[] {
  return branches.flatMap(([issue]) => {
    if (issue?.code === 'invalid_type') return [TYPES[issue.expected] ?? issue.expected];
    return issue?.code === 'invalid_value' ? ['a text'] : [];
  });
}

function todo(issue: Issue, found: JsonValue | undefined): string | undefined {
  const values = valuesOf(issue);
  if (values.length === 0 || typeof found !== 'string') return todoOf(issue);
  const suggestion = suggest(found, values, 'values');
  return suggestion.startsWith('Did') || values.length > MOST_NAMED ? suggestion : undefined;
}

function valuesOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue ? issue.options.map(String) : [];
}

/** What to do comes along with the checks of `accepts`. */
function todoOf(issue: Issue): string | undefined {
  if (issue.code !== 'custom') return undefined;
  const written: unknown = issue.params?.todo;
  return typeof written === 'string' ? written : undefined;
}

/** The keys that the schema knows at a path; of several forms, those of the form that the value there has begun. */
function keysAt(schema: Schema, path: YamlPath, root: JsonValue): readonly string[] {
  const forms = path.reduce<readonly Schema[]>(
    (parents, step) => parents.flatMap((parent) => below(parent, step)),
    bare(schema),
  );
  const found = valueAt(root, path);
  const objects = forms.filter((form) => form instanceof z.core.$ZodObject).map((form) => form._zod.def.shape);
  return [...new Set(objects.filter((shape) => hasItsLiterals(shape, found)).flatMap(Object.keys))];
}

/** `provider: openai` tells one form of a model from the others. */
function hasItsLiterals(shape: z.core.$ZodShape, found: JsonValue | undefined): boolean {
  return Object.entries(shape).every(
    ([key, member]) =>
      !(member instanceof z.core.$ZodLiteral) ||
      (isJsonObject(found) && member._zod.def.values.some((value) => value === found[key])),
  );
}

function below(schema: Schema, step: string | number): readonly Schema[] {
  if (schema instanceof z.core.$ZodArray) return bare(schema._zod.def.element);
  if (schema instanceof z.core.$ZodRecord) return bare(schema._zod.def.valueType);
  if (!(schema instanceof z.core.$ZodObject)) return [];
  const member = schema._zod.def.shape[step];
  return member === undefined ? [] : bare(member);
}

/** Without what stands around it: optional, nullable, default, union, transform. */
function bare(schema: Schema): readonly Schema[] {
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.flatMap(bare);
  if (schema instanceof z.core.$ZodPipe) return bare(schema._zod.def.in);
  const isWrapped =
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodNullable ||
    schema instanceof z.core.$ZodDefault ||
    schema instanceof z.core.$ZodPrefault;
  return isWrapped ? bare(schema._zod.def.innerType) : [schema];
}
