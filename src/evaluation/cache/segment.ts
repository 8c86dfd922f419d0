import { createReadStream } from 'node:fs';
import { keyOfLine } from './entry.ts';

/** Where a line is: bytes of a file, without the line feed. `next`: another line that says it has the same key. */
export type Place = { readonly file: string; readonly start: number; readonly length: number; next?: Place };

/**
 * Reads a segment from start to end and names each line that has our form by its key. Nothing but the key is looked at here.
 * A last line without a line feed was torn by a kill: it is left out and not counted.
 *
 * @returns the number of lines that are not ours.
 */
export async function scanSegment(file: string, found: (key: string, place: Place) => void): Promise<number> {
  let skipped = 0;
  let lineStart = 0;
  let rest: Buffer = EMPTY;
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    let bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, from)) {
      const length = end - from;
      const key = length > MAX_LINE_BYTES ? undefined : keyOfLine(bytes.subarray(from, end));
      if (key === undefined) skipped += 1;
      else found(key, { file, start: lineStart, length });
      lineStart += length + 1;
      from = end + 1;
    }
    bytes = bytes.subarray(from);
    // A file without line feeds is not ours: it is not gathered in memory to find that out.
    if (bytes.length > MAX_LINE_BYTES) return skipped + 1;
    rest = bytes;
  }
  return skipped;
}

const EMPTY = Buffer.alloc(0);
const LINE_FEED = 0x0a;
const CHUNK_BYTES = 1 << 20;
/** Far above any completion: providers answer with megabytes at most. */
const MAX_LINE_BYTES = 32 << 20;
