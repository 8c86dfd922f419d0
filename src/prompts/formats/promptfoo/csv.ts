import { FileError } from '../../../foundation/errors.ts';

/** A row by column, and the line it begins on. */
export type CsvRow = { readonly line: number; readonly fields: ReadonlyMap<string, string> };

/**
 * Rows of comma-separated values with a header (RFC 4180), as promptfoo reads a file of tests: every value is a text, empty lines
 * are none.
 *
 * @throws FileError with the line for a quote that is not closed, a row of another length and a column that is there twice.
 */
export function readCsv(content: string, file: string): readonly CsvRow[] {
  const [header, ...rows] = records(content, file);
  if (header === undefined) return [];
  const columns = header.values.map((column) => column.trim());
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) throw fault(`the column "${twice}" is there twice`, file, header.line, 'Rename one.');
  return rows.map(({ line, values }) => {
    if (values.length !== columns.length) {
      const todo = 'Put a value with a comma in double quotes.';
      throw fault(`${values.length} values in ${columns.length} columns`, file, line, todo);
    }
    return { line, fields: new Map(columns.map((column, index) => [column, values[index] ?? ''])) };
  });
}

type CsvRecord = { readonly line: number; readonly values: readonly string[] };

function records(content: string, file: string): readonly CsvRecord[] {
  const found: CsvRecord[] = [];
  let line = 1;
  let begin = 1;
  let values: string[] = [];
  for (let at = 0; at < content.length; ) {
    const quoted = content[at] === '"';
    const end = quoted ? closingQuote(content, at) : unquotedEnd(content, at);
    if (end === -1) throw fault('a double quote is not closed', file, line, 'Write a quote inside a value twice.');
    const value = quoted ? content.slice(at + 1, end - 1).replaceAll('""', '"') : content.slice(at, end);
    values.push(value);
    line += quoted ? value.split('\n').length - 1 : 0;
    const next = content[end];
    if (next !== undefined && next !== ',' && next !== '\n') {
      throw fault('text follows a closing quote', file, line, 'Put the whole value in quotes.');
    }
    at = end + 1;
    if (next === ',' && at < content.length) continue;
    if (next === ',') values.push('');
    if (values.length > 1 || values[0]?.trim() !== '') found.push({ line: begin, values });
    values = [];
    line += 1;
    begin = line;
  }
  return found;
}

/** After the quote that ends the value; -1: there is none. */
function closingQuote(content: string, open: number): number {
  for (let at = content.indexOf('"', open + 1); at !== -1; at = content.indexOf('"', at + 2)) {
    if (content[at + 1] !== '"') return at + 1;
  }
  return -1;
}

function unquotedEnd(content: string, from: number): number {
  for (let at = from; at < content.length; at += 1) if (content[at] === ',' || content[at] === '\n') return at;
  return content.length;
}

function fault(message: string, file: string, line: number, todo: string): FileError {
  return new FileError(message, { position: { file, line }, todo });
}
