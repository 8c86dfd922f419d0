import { createHash } from 'node:crypto';
import { FileError, formatPosition } from '../foundation/errors.ts';
import type { DatasetSlug } from '../foundation/ids.ts';
import type { JsonObject } from '../foundation/json.ts';
import { caseReader, type ReadCase } from './cases.ts';
import { type ColumnMap, columnFinder } from './columns.ts';
import type { Case, Dataset } from './dataset.ts';
import type { DatasetFormat, RowProblem } from './format.ts';
import { type FormatName, formatNamed, formatOf, knownEndings } from './formats/index.ts';
import { textBlocks } from './reading/text-blocks.ts';
import { textPieces } from './reading/text-pieces.ts';
import type { ByteSink, RowSource } from './rows.ts';
import { type CaseSummary, CaseTally } from './tally.ts';

export type DatasetSource = {
  readonly slug: DatasetSlug;
  /** Relative to the root of the repository, or a name; its ending decides the format when `format` does not. */
  readonly file: string;
  readonly format?: FormatName;
  /** Our field → the file's column or key, where the names people use do not decide. */
  readonly map: ColumnMap;
  /** The bytes from the start; called once for each reading. */
  readonly open: () => AsyncIterable<Uint8Array>;
};

/**
 * Reads a dataset once from start to end: every row is checked, nothing is kept but the ids. `cases()` reads it again.
 *
 * @throws FileError with up to 20 bad rows and their lines; for a file without rows; for an ambiguity that `map` must settle.
 */
export async function openDataset(source: DatasetSource): Promise<Dataset> {
  const { slug, file, map, open } = source;
  const format = source.format === undefined ? knownFormat(file) : formatNamed(source.format);
  const framed = format.blocks === 'lines' ? textBlocks : textPieces;
  const { values } = format;
  return openSource({
    slug,
    file,
    map,
    values,
    read: (bytes) => format.rows(framed(tapped(open(), bytes), file), file),
  });
}

/** Rows that are in memory already, such as the tests of a prompt file. */
export type GivenRows = {
  readonly slug: DatasetSlug;
  /** The file they stand in. */
  readonly file: string;
  readonly map: ColumnMap;
  readonly rows: readonly { readonly line: number; readonly fields: JsonObject }[];
};

/** As `openDataset`, under the same rules. @throws FileError as it does. */
export async function openRows({ rows, ...source }: GivenRows): Promise<Dataset> {
  const batch = rows.map(({ line, fields }) => ({ status: 'row', line, fields }) as const);
  return openSource({
    ...source,
    values: 'json',
    async *read() {
      yield batch;
    },
  });
}

/** For bytes that are in memory already. */
export function fromBytes(bytes: Uint8Array): () => AsyncIterable<Uint8Array> {
  return async function* () {
    yield bytes;
  };
}

function knownFormat(file: string): DatasetFormat {
  const format = formatOf(file);
  if (format !== undefined) return format;
  throw new FileError('not a kind of dataset file that this version reads', {
    position: { file },
    todo: `Use one of ${knownEndings()}.`,
  });
}

async function openSource(source: RowSource): Promise<Dataset> {
  const summary = await readThrough(source);
  return {
    slug: source.slug,
    file: source.file,
    digest: summary.digest,
    size: summary.size,
    tags: summary.tags,
    clusters: summary.clusters,
    cases: () => readAgain(source, summary),
  };
}

type Summary = CaseSummary & {
  /** Of the bytes: tells a file that changed between two readings. */
  readonly bytesDigest: string;
};

async function readThrough(source: RowSource): Promise<Summary> {
  const bytes = createHash('sha256');
  const tally = new CaseTally();
  const problems: RowProblem[] = [];
  for await (const batch of readCases(source, bytes)) {
    for (const outcome of batch) {
      if (outcome.status === 'problem') {
        problems.push(outcome);
        if (problems.length === MOST_PROBLEMS) throw badRows(source.file, problems);
        continue;
      }
      tally.add(outcome.case);
    }
  }
  if (problems.length > 0) throw badRows(source.file, problems);
  if (tally.size === 0) throw new FileError('the dataset has no rows', { position: { file: source.file, line: 1 } });
  return { ...tally.end(), bytesDigest: bytes.digest('hex') };
}

async function* readAgain(source: RowSource, summary: Summary): AsyncGenerator<Case> {
  const bytes = createHash('sha256');
  for await (const batch of readCases(source, bytes)) {
    for (const outcome of batch) {
      if (outcome.status === 'problem') throw changed(source.file);
      yield outcome.case;
    }
  }
  if (bytes.digest('hex') !== summary.bytesDigest) throw changed(source.file);
}

/** One reading of the file, a batch for each block. */
async function* readCases(source: RowSource, bytes: ByteSink): AsyncGenerator<readonly (ReadCase | RowProblem)[]> {
  const { file } = source;
  const finder = columnFinder(source.map, file);
  const read = caseReader(source.values, finder);
  for await (const rows of source.read(bytes)) {
    const outcomes: (ReadCase | RowProblem)[] = [];
    for (const row of rows) {
      if (row.status === 'header') {
        finder.columnsOf(row.columns, row.line);
        finder.refuseUnusedMap();
      } else outcomes.push(row.status === 'row' ? read(row) : row);
    }
    yield outcomes;
    if (rows.some((row) => row.status === 'problem' && row.fatal)) return;
  }
  finder.refuseUnusedMap();
}

async function* tapped(chunks: AsyncIterable<Uint8Array>, bytes: ByteSink): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    bytes.update(chunk);
    yield chunk;
  }
}

const MOST_PROBLEMS = 20;

/** One error for all of them, so that a file is put right in one go. */
function badRows(file: string, problems: readonly RowProblem[]): FileError {
  const [first] = problems;
  const position = { file, line: first?.line ?? 1, ...(first?.column === undefined ? {} : { column: first.column }) };
  if (first !== undefined && problems.length === 1) return new FileError(first.message, { position, todo: first.todo });
  const more = problems.length === MOST_PROBLEMS ? '\n  … and perhaps more: reading stopped here' : '';
  const list = problems.map((problem) => `\n  ${lineOf(file, problem)}: ${problem.message}`).join('');
  const todos = [...new Set(problems.flatMap(({ todo }) => todo ?? []))];
  return new FileError(`${problems.length} rows cannot be used:${list}${more}`, {
    position,
    todo: todos.length === 0 ? undefined : todos.join(' '),
    details: { lines: problems.map(({ line }) => line) },
  });
}

function lineOf(file: string, { line, column }: RowProblem): string {
  return formatPosition({ file, line, ...(column === undefined ? {} : { column }) });
}

function changed(file: string): FileError {
  return new FileError('the file changed while it was being read', {
    position: { file },
    todo: 'Run again when nothing writes to it.',
  });
}
