import type { Case, Dataset } from '../../src/datasets/dataset.ts';
import { fromBytes, openDataset } from '../../src/datasets/index.ts';
import { FileError } from '../../src/foundation/errors.ts';
import { parseDatasetSlug } from '../../src/foundation/ids.ts';
import type { JsonValue } from '../../src/foundation/json.ts';

export function openFile(
  file: string,
  text: string | Uint8Array,
  map: { readonly [field: string]: string } = {},
): Promise<Dataset> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return openDataset({ slug: parseDatasetSlug('triage'), file, map, open: fromBytes(bytes) });
}

export async function casesOf(dataset: Dataset): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for await (const read of dataset.cases()) cases.push(read);
  return cases;
}

/** The cases of rows written as JSON Lines. */
export async function casesOfRows(
  rows: readonly JsonValue[],
  map: { readonly [field: string]: string } = {},
): Promise<readonly Case[]> {
  return casesOf(await openFile('d.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'), map));
}

export async function casesOfCsv(text: string): Promise<readonly Case[]> {
  return casesOf(await openFile('d.csv', text));
}

/** What a reading is refused with. */
export async function refusal(act: Promise<unknown>): Promise<FileError> {
  try {
    await act;
  } catch (thrown) {
    if (thrown instanceof FileError) return thrown;
    throw thrown;
  }
  throw new Error('nothing was refused');
}
