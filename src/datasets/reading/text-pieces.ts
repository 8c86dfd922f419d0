import { isUtf8 } from 'node:buffer';
import type { TextBlock } from '../format.ts';
import { countFeeds, notUtf8, slices } from './text-blocks.ts';

/**
 * A stream of bytes as text that may be cut anywhere between two characters: for formats in which a line may be of any length. A byte
 * order mark is dropped. What follows a byte that is not UTF-8 is not read.
 */
export async function* textPieces(chunks: AsyncIterable<Uint8Array>, file: string): AsyncIterable<TextBlock> {
  let line = 1;
  let carried = Buffer.alloc(0);
  let first = true;
  for await (const slice of slices(chunks)) {
    const bytes = carried.length === 0 ? slice : Buffer.concat([carried, slice]);
    const end = completeEnd(bytes);
    const piece = bytes.subarray(0, end);
    carried = Buffer.from(bytes.subarray(end));
    if (piece.length === 0) continue;
    if (!isUtf8(piece)) return yield* faulty(piece, line, file);
    const text = piece.toString('utf8');
    yield { status: 'text', line, text: first && text.startsWith('\uFEFF') ? text.slice(1) : text };
    first = false;
    line += countFeeds(piece);
  }
  if (carried.length > 0) yield* faulty(carried, line, file);
}

/** Where the last character that is complete ends: at most three bytes before the end of the buffer. */
function completeEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** The column is not known: the line may have begun in a piece before. */
function* faulty(bytes: Buffer, firstLine: number, file: string): Iterable<TextBlock> {
  let start = 0;
  for (let line = firstLine; start < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const part = bytes.subarray(start, end);
    if (!isUtf8(part)) {
      yield { ...notUtf8(part, line, file), column: undefined, fatal: true };
      return;
    }
    yield { status: 'text', line, text: part.toString('utf8') };
    start = end;
  }
}
