import { FileError, type Position } from '../../../foundation/errors.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../foundation/json.ts';
import { type Field, items, mapping, members, nameOf, refuse, text } from '../../fields.ts';
import type { FileScorer, FileTests } from '../../format.ts';
import { evaluatorScorer, type Mapped } from './evaluators.ts';

/**
 * `testData` as rows and `evaluators` as scorers, as the gh-models extension runs them (`cmd/eval/eval.go`). Undefined when the file
 * has neither. An evaluator whose text depends on the row (`contains: '{{keyword}}'`) is one `per-case` scorer, and every row says under
 * `metadata.assert` what its text is.
 *
 * @throws FileError for what gh-models would not read either.
 */
export function readTests(testData: Field | undefined, evaluators: Field | undefined): FileTests | undefined {
  const data = testData === undefined ? [] : items(testData);
  const mapped = evaluators === undefined ? [] : items(evaluators).map(readEvaluator);
  if (data.length === 0 && mapped.length === 0) return undefined;
  refuseEqualNames(mapped);
  const scorers = mapped.flatMap(({ scorer }) => (scorer === undefined ? [] : [scorer]));
  return {
    rows: data.map((row) => ({ line: row.of.position(row.path).line ?? 1, fields: readRow(row, mapped) })),
    scorers,
    unmapped: mapped.flatMap(({ unmapped }) => unmapped),
  };
}

type Evaluator = Mapped & {
  readonly name: string;
  readonly position: Position;
  readonly scorer: FileScorer | undefined;
};

function readEvaluator(field: Field): Evaluator {
  const keys = members(field, ['name', 'string', 'llm', 'uses']);
  const position = field.of.position(field.path);
  if (keys.name === undefined) return refuse(field, `${nameOf(field)} has no "name"`, 'Name the evaluator.');
  const given = [keys.string, keys.llm, keys.uses].filter((key) => key !== undefined);
  const [only, second] = given;
  if (only === undefined) return refuse(field, `${nameOf(field)} says nothing`, 'Write "string", "llm" or "uses".');
  if (second !== undefined) refuse(second, `${nameOf(field)} has two ways to score`, 'Keep one of string, llm, uses.');
  const name = scorerName(text(keys.name));
  const mapped = evaluatorScorer(keys, only);
  return { ...mapped, name, position, scorer: scorerOf(mapped, name, position) };
}

function scorerOf({ check, perCase }: Mapped, name: string, position: Position): FileScorer | undefined {
  if (perCase !== undefined) return { kind: 'per-case', name, options: { group: name }, position };
  return check === undefined ? undefined : { kind: check.kind, name, options: check.options, position };
}

/** `Output should start with 'Summary -'` is a name there, and no name of a scorer. */
function scorerName(name: string): string {
  const clean = name
    .replace(/[^A-Za-z0-9 ._-]+/g, '')
    .replace(/^[^A-Za-z0-9]+/, '')
    .trim()
    .slice(0, 64);
  return clean === '' ? 'evaluator' : clean;
}

function refuseEqualNames(evaluators: readonly Evaluator[]): void {
  const seen = new Set<string>();
  for (const { name, position } of evaluators) {
    if (seen.has(name)) throw new FileError(`two evaluators are called "${name}"`, { position, todo: 'Rename one.' });
    seen.add(name);
  }
}

function readRow(row: Field, evaluators: readonly Evaluator[]): JsonObject {
  const fields = mapping(row);
  const assert: { [name: string]: JsonValue } = {};
  for (const { name, perCase } of evaluators) {
    if (perCase !== undefined)
      assert[name] = [perCase((key) => (Object.hasOwn(fields, key) ? fields[key] : undefined))];
  }
  if (Object.keys(assert).length === 0) return fields;
  const metadata = isJsonObject(fields.metadata) ? fields.metadata : {};
  return { ...fields, metadata: { ...metadata, assert } };
}
