import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { keyOfLine } from './entry.ts';

/** Where a line is: bytes of a file, without the line feed. `next`: another line that says it has the same key. */
export type Place = { readonly file: string; readonly start: number; readonly length: number; next?: Place };

/**
 * Reads a segment from start to end and names each line that has our form by its key. Nothing but the key is looked at here.
 * A last line without a line feed was torn by a kill: it is left out and not counted.
 *
 * @returns the number of lines that are not ours.
 */
export function scanSegment(file: string, found: (key: string, place: Place) => void): number {
  const descriptor = openSync(file, 'r');
  try {
    return scanLines(descriptor, (line, start) => {
      const key = keyOfLine(line);
      if (key !== undefined) found(key, { file, start, length: line.length });
      return key !== undefined;
    });
  } finally {
    closeSync(descriptor);
  }
}

/** @returns how many lines `isOurs` denied. */
function scanLines(descriptor: number, isOurs: (line: Buffer, start: number) => boolean): number {
  let skipped = 0;
  let buffer = Buffer.allocUnsafe(Math.min(Math.max(fstatSync(descriptor).size, 1), CHUNK_BYTES));
  /** What of the buffer is read, and where in the file it begins. */
  let filled = 0;
  let base = 0;
  for (;;) {
    const read = readSync(descriptor, buffer, filled, buffer.length - filled, base + filled);
    if (read === 0) return skipped;
    filled += read;
    const bytes = buffer.subarray(0, filled);
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, from)) {
      if (!isOurs(bytes.subarray(from, end), base + from)) skipped += 1;
      from = end + 1;
    }
    buffer.copyWithin(0, from, filled);
    filled -= from;
    base += from;
    if (filled < buffer.length) continue;
    // A file without line feeds is not ours: it is not gathered in memory to find that out.
    if (buffer.length >= MAX_LINE_BYTES) return skipped + 1;
    buffer = Buffer.concat([buffer], buffer.length * 2);
  }
}

const LINE_FEED = 0x0a;
const CHUNK_BYTES = 1 << 20;
/** Far above any completion: providers answer with megabytes at most. */
const MAX_LINE_BYTES = 32 << 20;
