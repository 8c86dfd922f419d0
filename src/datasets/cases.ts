import { digestOf } from '../foundation/digest.ts';
import { RatchetError } from '../foundation/errors.ts';
import { type CaseId, parseCaseId } from '../foundation/ids.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../foundation/json.ts';
import { parseJson } from '../foundation/strict-json.ts';
import type { CaseField, ColumnFinder, Columns } from './columns.ts';
import type { Case, Variables } from './dataset.ts';
import type { DatasetFormat, Row, RowProblem } from './format.ts';
import { readSpecialColumns, type SpecialColumns } from './promptfoo-columns.ts';

type Values = DatasetFormat['values'];

/** A case and the line its row begins on. */
export type ReadCase = { readonly status: 'case'; readonly line: number; readonly case: Case };

/** Turns the rows of one file, in order, into cases: it remembers the ids it gave. */
export type CaseReader = (row: Row) => ReadCase | RowProblem;

/**
 * How a row becomes a case:
 *
 * - `input`: a text (or a number, a list) is the variable `input`, and under the file's own name too where that is another
 *   (`question`); an object's members are the variables. Every column that is not a field is one more variable, under its own
 *   name. A row without any is refused.
 * - `expected`: any value. In a file of texts, what reads as a JSON object or list is one.
 * - `tags`: a list of texts, or one text split at `;`, `,` and `|`.
 * - `metadata`: an object; in a file of texts, JSON.
 * - `id`: a text or a whole number. Without one, 16 hex digits of the digest of input and expected, so that neither the order
 *   of the rows nor an edit of another changes it; equal rows get `-2`, `-3`, … in their order.
 * - `__expected` and the other special columns of a promptfoo table: as `promptfoo-columns.ts` says.
 * - An object in a column whose name ends in `outputs`, as LangSmith writes, that has one member with a name that says no more than that, is that
 *   member: `{"answer": "Paris"}` is `Paris`, and `{"category": "refund"}` is the JSON that is expected.
 * - `null`, and an empty cell of a file of texts (but not of the input and the variables), is as if it were not there.
 */
export function caseReader(values: Values, finder: ColumnFinder): CaseReader {
  const lines = new Map<string, number>();
  const copies = new Map<string, number>();
  return (row) => {
    try {
      const read = readCase(row, values, finder.columnsOf(Object.keys(row.fields), row.line), copies);
      const first = lines.get(read.id);
      if (first !== undefined) {
        throw new BadRow(`the id "${read.id}" is that of line ${first} too`, {
          todo: 'Give each case an id of its own.',
        });
      }
      lines.set(read.id, row.line);
      return { status: 'case', line: row.line, case: read };
    } catch (thrown) {
      // An ambiguity of columns has its place already and ends the reading: every row has it.
      if (!(thrown instanceof RatchetError) || thrown.position !== undefined) throw thrown;
      return { status: 'problem', line: row.line, message: thrown.message, todo: thrown.todo };
    }
  };
}

/** Caught above, where the line is known. */
class BadRow extends RatchetError {}

function readCase(row: Row, values: Values, columns: Columns, copies: Map<string, number>): Case {
  const { fields } = columns;
  const input = readInput(row.fields, columns);
  const special: SpecialColumns = columns.special ? readSpecialColumns(row.fields, input) : { metadata: {} };
  const written = readExpected(fieldValue(row, values, fields.expected) ?? special.expected, values);
  const expected = fields.expected === undefined ? written : unwrapped(written, fields.expected);
  const cluster = readText(fieldValue(row, values, fields.cluster), 'cluster');
  const id = readText(fieldValue(row, values, fields.id), 'id');
  const read: Mutable<Case> = {
    id: id === undefined ? derivedId(input, expected, copies) : parseCaseId(id),
    input,
    tags: readTags(fieldValue(row, values, fields.tags) ?? special.tags),
    metadata: { ...readMetadata(fieldValue(row, values, fields.metadata), values), ...special.metadata },
  };
  if (expected !== undefined) read.expected = expected;
  if (cluster !== undefined) read.cluster = cluster;
  return read;
}

/** Only while it is made. */
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function fieldValue(row: Row, values: Values, column: string | undefined): JsonValue | undefined {
  const value = column === undefined ? undefined : row.fields[column];
  if (value === null || (values === 'text' && typeof value === 'string' && value.trim() === '')) return undefined;
  return value;
}

function readInput(fields: JsonObject, columns: Columns): Variables {
  const column = columns.fields.input;
  const value = column === undefined ? undefined : fields[column];
  if (column !== undefined && (value === null || value === undefined)) {
    throw new BadRow(`the input ("${column}") is null`, { todo: 'Give it a text or an object of variables.' });
  }
  const own = value === undefined || value === null ? {} : isJsonObject(value) ? value : plainInput(column, value);
  if (columns.variables.length === 0 && Object.keys(own).length > 0) return own;
  const variables: { [name: string]: JsonValue } = { ...own };
  for (const name of columns.variables) {
    if (Object.hasOwn(variables, name)) {
      throw new BadRow(`"${name}" is in the input and a column too`, { todo: 'Rename or remove one.' });
    }
    variables[name] = fields[name] ?? null;
  }
  if (Object.keys(variables).length === 0) {
    throw new BadRow('the row has no input', { todo: 'Add "input": a text, or an object of variables.' });
  }
  return variables;
}

/** A prompt may call it by our word or by the file's: "question" of a table is {{input}} and {{question}}. */
function plainInput(column: string | undefined, value: JsonValue): JsonObject {
  return column === undefined || /^inputs?$/i.test(column) ? { input: value } : { input: value, [column]: value };
}

function readExpected(value: JsonValue | undefined, values: Values): JsonValue | undefined {
  if (values === 'json' || typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return parseJson(value, '');
  } catch {
    // "[urgent] call back" is a text.
    return value;
  }
}

/** Names of a member that say only that it is the answer. */
const ANSWER = [
  'output',
  'answer',
  'expected',
  'expected_output',
  'text',
  'response',
  'result',
  'content',
  'reference',
];

function unwrapped(expected: JsonValue | undefined, column: string): JsonValue | undefined {
  if (!isJsonObject(expected) || !/outputs$/i.test(column)) return expected;
  const [member, another] = Object.entries(expected);
  return member !== undefined && another === undefined && ANSWER.includes(member[0]) ? member[1] : expected;
}

function readText(value: JsonValue | undefined, field: CaseField): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  // A larger number has lost digits by now: two ids could have become one.
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  throw new BadRow(`the ${field} must be a text that is not empty, or a whole number, found ${shown(value)}`);
}

function readTags(value: JsonValue | undefined): readonly string[] {
  if (value === undefined) return [];
  const tags = typeof value === 'string' ? value.split(/[;,|]/) : value;
  if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string')) {
    throw new BadRow(`the tags must be a list of texts, or a text with ";" between them, found ${shown(value)}`);
  }
  const unique = new Set<string>();
  for (const tag of tags) unique.add(tag.trim());
  unique.delete('');
  return [...unique];
}

function readMetadata(value: JsonValue | undefined, values: Values): JsonObject {
  if (value === undefined) return {};
  const metadata = values === 'text' && typeof value === 'string' ? parseCell(value) : value;
  if (isJsonObject(metadata)) return metadata;
  throw new BadRow(`the metadata must be an object, found ${shown(value)}`);
}

function parseCell(text: string): JsonValue | undefined {
  try {
    return parseJson(text, '');
  } catch {
    return undefined;
  }
}

function derivedId(input: Variables, expected: JsonValue | undefined, copies: Map<string, number>): CaseId {
  const digest = digestOf(expected === undefined ? { input } : { input, expected });
  const base = digest.slice('sha256:'.length, 'sha256:'.length + 16);
  const copy = (copies.get(base) ?? 0) + 1;
  copies.set(base, copy);
  return parseCaseId(copy === 1 ? base : `${base}-${copy}`);
}

function shown(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
