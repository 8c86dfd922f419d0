import { isUtf8 } from 'node:buffer';
import { FileError, type Position } from './errors.ts';

/**
 * The text of a file that must be UTF-8. A byte order mark is dropped, line endings stay as they are.
 *
 * @throws FileError with line, column and value of the first byte that is not UTF-8.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (!isUtf8(bytes)) throw notUtf8(bytes, file);
  return new TextDecoder('utf-8').decode(bytes);
}

/** CRLF and lone CR become LF, so that a checkout on another system changes no digest. */
export function normaliseLineEndings(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function notUtf8(bytes: Uint8Array, file: string): FileError {
  const encoding = utf16Name(bytes);
  if (encoding !== undefined) {
    return new FileError(`the file is ${encoding}, not UTF-8`, { position: { file, line: 1 }, todo: SAVE_AS_UTF8 });
  }
  const { position, byte } = firstBadByte(bytes, file);
  const hex = byte.toString(16).toUpperCase().padStart(2, '0');
  return new FileError(`the file is not UTF-8: found the byte 0x${hex}`, { position, todo: SAVE_AS_UTF8 });
}

const SAVE_AS_UTF8 = 'Save the file as UTF-8.';

function utf16Name(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little endian)';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big endian)';
  return undefined;
}

/** No sequence of more than one byte contains a line feed: the first line that is not UTF-8 has the first bad byte. */
function firstBadByte(bytes: Uint8Array, file: string): { position: Position; byte: number } {
  let start = 0;
  for (let line = 1; ; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    const content = bytes.subarray(start, end);
    if (!isUtf8(content) || feed === -1) {
      const offset = firstBadOffset(content);
      const column = new TextDecoder().decode(content.subarray(0, offset)).length + 1;
      return { position: { file, line, column }, byte: content[offset] ?? 0 };
    }
    start = feed + 1;
  }
}

function firstBadOffset(line: Uint8Array): number {
  let offset = 0;
  while (offset < line.length) {
    const length = sequenceLength(line[offset] ?? 0);
    if (!isUtf8(line.subarray(offset, offset + length))) return offset;
    offset += length;
  }
  return offset;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc0 ? 2 : 1;
}
