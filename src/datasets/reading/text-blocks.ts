import { isUtf8 } from 'node:buffer';
import { FileError } from '../../foundation/errors.ts';
import { decodeText } from '../../foundation/text.ts';
import { LARGEST_ROW, type RowProblem, type TextBlock, tooLarge } from '../format.ts';

/**
 * A stream of bytes as blocks of complete lines. A byte order mark is dropped; CRLF becomes LF; the last line gets its `\n`.
 * A line that is not UTF-8 or is over the limit is a problem with its number, and reading goes on after it.
 */
export async function* textBlocks(chunks: AsyncIterable<Uint8Array>, file: string): AsyncIterable<TextBlock> {
  let line = 1;
  let tail: Buffer[] = [];
  let tailLength = 0;
  let skipping = false;
  for await (const bytes of slices(chunks)) {
    const end = bytes.lastIndexOf(FEED) + 1;
    if (end > 0) {
      const start = skipping ? bytes.indexOf(FEED) + 1 : 0;
      skipping = false;
      const block = Buffer.concat([...tail, bytes.subarray(start, end)]);
      yield* readLines(block, line, file);
      line += countFeeds(block);
      tail = [];
      tailLength = 0;
    }
    if (skipping) continue;
    tail.push(bytes.subarray(end));
    tailLength += bytes.length - end;
    if (tailLength > LARGEST_ROW) {
      yield tooLarge(line);
      line++;
      tail = [];
      tailLength = 0;
      skipping = true;
    }
  }
  if (tailLength > 0) yield* readLines(Buffer.concat([...tail, Buffer.of(FEED)]), line, file);
}

const FEED = 0x0a;
/** Small enough that no line over the limit hides inside one. */
const SLICE = 65_536;

/** Pieces of a size that bounds what is in memory. */
export async function* slices(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  for await (const chunk of chunks) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let at = 0; at < buffer.length; at += SLICE) yield buffer.subarray(at, at + SLICE);
  }
}

function* readLines(block: Buffer, line: number, file: string): Iterable<TextBlock> {
  if (block.length <= LARGEST_ROW && isUtf8(block)) {
    if (block.length > 0) yield { status: 'text', line, text: textOf(block, line) };
    return;
  }
  // Line by line, so that only the bad ones are lost.
  let start = 0;
  for (let number = line; start < block.length; number++) {
    const end = block.indexOf(FEED, start) + 1;
    const bytes = block.subarray(start, end);
    if (bytes.length - 1 > LARGEST_ROW) yield tooLarge(number);
    else if (isUtf8(bytes)) yield { status: 'text', line: number, text: textOf(bytes, number) };
    else yield notUtf8(bytes, number, file);
    start = end;
  }
}

function textOf(bytes: Buffer, line: number): string {
  const marked = line === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = (marked ? bytes.subarray(3) : bytes).toString('utf8');
  // A lone CR stays: it may be part of a value, and no editor counts it as a line.
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}

export function notUtf8(bytes: Buffer, line: number, file: string): RowProblem {
  try {
    decodeText(bytes, file);
  } catch (thrown) {
    if (!(thrown instanceof FileError)) throw thrown;
    return { status: 'problem', line, column: thrown.position?.column, message: thrown.message, todo: thrown.todo };
  }
  return { status: 'problem', line, message: 'the line is not UTF-8', todo: 'Save the file as UTF-8.' };
}

export function countFeeds(block: Buffer): number {
  let count = 0;
  for (let at = block.indexOf(FEED); at !== -1; at = block.indexOf(FEED, at + 1)) count++;
  return count;
}
