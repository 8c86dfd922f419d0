import { createHash } from 'node:crypto';
import { canonicalJson, type Digest, parseDigest } from '../foundation/digest.ts';
import { FileError, formatPosition } from '../foundation/errors.ts';
import type { DatasetSlug } from '../foundation/ids.ts';
import { caseReader, type ReadCase } from './cases.ts';
import { type ColumnMap, columnFinder } from './columns.ts';
import type { Case, Dataset } from './dataset.ts';
import type { DatasetFormat, RowProblem } from './format.ts';
import { formatOf, knownEndings } from './formats/index.ts';
import { textBlocks } from './text-blocks.ts';

export type DatasetSource = {
  readonly slug: DatasetSlug;
  /** Relative to the root of the repository; its ending decides the format. */
  readonly file: string;
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
  const format = knownFormat(source.file);
  const summary = await readThrough(source, format);
  return {
    slug: source.slug,
    file: source.file,
    digest: summary.digest,
    size: summary.size,
    tags: summary.tags,
    clusters: summary.clusters,
    cases: () => readAgain(source, format, summary),
  };
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

type Summary = {
  readonly digest: Digest;
  readonly size: number;
  readonly tags: ReadonlyMap<string, number>;
  readonly clusters: number;
  /** Of the bytes: tells a file that changed between two readings. */
  readonly bytesDigest: string;
};

async function readThrough(source: DatasetSource, format: DatasetFormat): Promise<Summary> {
  const hash = createHash('sha256');
  const bytes = createHash('sha256');
  const tags = new Map<string, number>();
  const clusters = new Set<string>();
  const problems: RowProblem[] = [];
  let size = 0;
  for await (const batch of readCases(source, format, bytes)) {
    let text = '';
    for (const outcome of batch) {
      if (outcome.status === 'problem') {
        problems.push(outcome);
        if (problems.length === MOST_PROBLEMS) throw badRows(source.file, problems);
        continue;
      }
      const { case: read } = outcome;
      text += `${canonicalJson(read)}\n`;
      for (const tag of read.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
      if (read.cluster !== undefined) clusters.add(read.cluster);
      size++;
    }
    hash.update(text);
  }
  if (problems.length > 0) throw badRows(source.file, problems);
  if (size === 0) throw new FileError('the dataset has no rows', { position: { file: source.file, line: 1 } });
  const digest = parseDigest(`sha256:${hash.digest('hex')}`);
  return { digest, size, tags, clusters: clusters.size, bytesDigest: bytes.digest('hex') };
}

async function* readAgain(source: DatasetSource, format: DatasetFormat, summary: Summary): AsyncGenerator<Case> {
  const bytes = createHash('sha256');
  for await (const batch of readCases(source, format, bytes)) {
    for (const outcome of batch) {
      if (outcome.status === 'problem') throw changed(source.file);
      yield outcome.case;
    }
  }
  if (bytes.digest('hex') !== summary.bytesDigest) throw changed(source.file);
}

/** One reading of the file, a batch for each block. */
async function* readCases(
  source: DatasetSource,
  format: DatasetFormat,
  bytes: { update(chunk: Uint8Array): unknown },
): AsyncGenerator<readonly (ReadCase | RowProblem)[]> {
  const { file } = source;
  const finder = columnFinder(source.map, file);
  const read = caseReader(format, finder);
  for await (const rows of format.rows(textBlocks(tapped(source.open(), bytes), file), file)) {
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

async function* tapped(
  chunks: AsyncIterable<Uint8Array>,
  bytes: { update(chunk: Uint8Array): unknown },
): AsyncGenerator<Uint8Array> {
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
