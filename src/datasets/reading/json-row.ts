import { FileError } from '../../foundation/errors.ts';
import { isJsonObject, type JsonValue } from '../../foundation/json.ts';
import { parseJson } from '../../foundation/strict-json.ts';
import type { Row, RowProblem } from '../format.ts';

/** Where a text begins in its file, 1-based. */
export type Start = { readonly line: number; readonly column: number };

/** A row that is written as JSON, of any format. */
export function readJsonRow(text: string, file: string, start: Start): Row | RowProblem {
  const read = readJsonText(text, file, start);
  return isProblem(read) ? read : rowOf(read.value, start.line);
}

export function rowOf(value: JsonValue, line: number): Row | RowProblem {
  if (isJsonObject(value)) return { status: 'row', line, fields: value };
  const found = Array.isArray(value) ? 'a list' : JSON.stringify(value).slice(0, 40);
  return {
    status: 'problem',
    line,
    message: `a row must be an object, found ${found}`,
    todo: 'Write {"input": …, "expected": …}.',
  };
}

export function readJsonText(text: string, file: string, start: Start): { readonly value: JsonValue } | RowProblem {
  try {
    return { value: parseJson(text, file, { line: start.line }) };
  } catch (thrown) {
    return problemOf(thrown, start);
  }
}

/** What a strict parser says of a row, as a problem of it. Its columns count from where the row begins. */
export function problemOf(thrown: unknown, start: Start): RowProblem {
  if (!(thrown instanceof FileError)) throw thrown;
  const line = thrown.position?.line ?? start.line;
  const column = thrown.position?.column;
  const shifted = column !== undefined && line === start.line ? column + start.column - 1 : column;
  return { status: 'problem', line, column: shifted, message: thrown.message, todo: thrown.todo };
}

export function isProblem(read: { readonly value: JsonValue } | RowProblem): read is RowProblem {
  return 'status' in read;
}
