import type { DatasetFormat } from '../format.ts';
import { csv } from './csv.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { yaml } from './yaml.ts';

const FORMATS = { jsonl, csv, json, yaml } satisfies { readonly [name: string]: DatasetFormat };

/** Every kind of dataset file that is read. */
export type FormatName = keyof typeof FORMATS;

export function formatNamed(name: FormatName): DatasetFormat {
  return FORMATS[name];
}

/** By the ending of the name. A prompt file is none, whatever its ending. */
export function formatOf(path: string): DatasetFormat | undefined {
  const name = path.toLowerCase();
  if (/\.prompt\.ya?ml$/.test(name)) return undefined;
  return Object.values(FORMATS).find((format) => format.endings.some((ending) => name.endsWith(ending)));
}

/** For the errors: `.jsonl, .ndjson, .csv, …`. */
export function knownEndings(): string {
  return Object.values(FORMATS)
    .flatMap((format) => format.endings)
    .join(', ');
}
