import { createHash } from 'node:crypto';

/** A number in [0, 1) that depends on the texts alone. */
export function chance(...texts: readonly string[]): number {
  return createHash('sha256').update(texts.join('\u0000')).digest().readUInt32BE(0) / 2 ** 32;
}
