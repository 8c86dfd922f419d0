import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * Equal text, equal bytes: no time and no operating system in the header (RFC 1952: bytes 4–7 are the time, which zlib leaves 0,
 * and byte 9 the system, 255 for unknown).
 */
export function gzip(text: string): Uint8Array {
  const bytes = gzipSync(text, { level: 9 });
  bytes[9] = 255;
  return bytes;
}

/** @throws Error when it is not gzip, or has more than `limit` bytes unpacked. */
export function gunzip(bytes: Uint8Array, limit = 256 * 1024 * 1024): Uint8Array {
  return gunzipSync(bytes, { maxOutputLength: limit });
}
