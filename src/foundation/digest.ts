import { createHash } from 'node:crypto';
import canonicalizeModule from 'canonicalize';
import type { Brand } from './brand.ts';
import { InvalidValueError } from './errors.ts';
import type { JsonValue } from './json.ts';

// The package is CommonJS with the typings of a module: the function is the module itself.
const canonicalize = canonicalizeModule as unknown as (value: JsonValue) => string | undefined;

/** `sha256:<64 lower-case hex digits>`. */
export type Digest = Brand<string, 'Digest'>;

/**
 * The canonical JSON text of a value (RFC 8785): keys sorted by UTF-16 code unit, numbers as ECMAScript prints them, no
 * white space. Two values that differ only in key order have one text.
 *
 * @throws InvalidValueError for NaN, infinities, lone surrogates or a value JSON has no form for.
 */
export function canonicalJson(value: JsonValue): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (cause) {
    throw new InvalidValueError(
      `a value has no canonical JSON form: ${cause instanceof Error ? cause.message : cause}`,
    );
  }
  if (text === undefined) throw new InvalidValueError('a value has no canonical JSON form: undefined');
  if (!text.isWellFormed()) throw new InvalidValueError('a value has no canonical JSON form: a lone surrogate');
  return text;
}

/** The SHA-256 of a value's canonical JSON, encoded as UTF-8. */
export function digestOf(value: JsonValue): Digest {
  return digestOfBytes(canonicalJson(value));
}

/** The SHA-256 of raw bytes; a string is taken as UTF-8. */
export function digestOfBytes(bytes: Uint8Array | string): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}` as Digest;
}

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** @throws InvalidValueError when the text is not `sha256:` and 64 lower-case hex digits. */
export function parseDigest(text: string): Digest {
  if (!DIGEST.test(text))
    throw new InvalidValueError(`not a digest: found "${text}", expected sha256: and 64 hex digits`);
  return text as Digest;
}

/** The first 12 hex digits, for a person's eye. Never for comparing. */
export function shortDigest(digest: Digest): string {
  return digest.slice('sha256:'.length, 'sha256:'.length + 12);
}
