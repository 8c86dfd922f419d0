import type { DatasetFormat } from '../format.ts';
import { csv } from './csv.ts';
import { jsonl } from './jsonl.ts';

/** Every kind of dataset file that is read. */
const FORMATS: readonly DatasetFormat[] = [jsonl, csv];

export function formatOf(path: string): DatasetFormat | undefined {
  const name = path.toLowerCase();
  return FORMATS.find((format) => format.endings.some((ending) => name.endsWith(ending)));
}

/** For the errors: `.jsonl, .ndjson, .csv`. */
export function knownEndings(): string {
  return FORMATS.flatMap((format) => format.endings).join(', ');
}
