import { hash } from 'node:crypto';
import canonicalizeModule from 'canonicalize';
import type { Brand } from './brand.ts';
import { InvalidValueError } from './errors.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './json.ts';

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
  const ordered = inCanonicalOrder(value);
  const text = ordered === undefined ? canonicalTextOf(value) : JSON.stringify(ordered);
  // `JSON.stringify` writes half a surrogate pair as an escape, and nothing else as an escape that begins so.
  if (text.includes('\\ud') && /(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(text)) {
    throw new InvalidValueError('a value has no canonical JSON form: a lone surrogate');
  }
  return text;
}

/**
 * A copy whose keys are in canonical order, for `JSON.stringify`: half the time of the package, which adds text to text.
 * Undefined where the copy would not keep the order (a key like `10` comes first in any object) or the value has no form.
 */
function inCanonicalOrder(value: JsonValue): JsonValue | undefined {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object') return undefined;
  return isJsonObject(value) ? objectInOrder(value) : listInOrder(value);
}

function listInOrder(list: readonly JsonValue[]): JsonValue | undefined {
  const copy: JsonValue[] = [];
  for (const item of list) {
    const ordered = inCanonicalOrder(item);
    if (ordered === undefined) return undefined;
    copy.push(ordered);
  }
  return copy;
}

function objectInOrder(object: JsonObject): JsonValue | undefined {
  const copy: { [key: string]: JsonValue } = {};
  for (const key of Object.keys(object).sort()) {
    const first = key.charCodeAt(0);
    if ((first >= 0x30 && first <= 0x39) || key === '__proto__') return undefined;
    const ordered = inCanonicalOrder(object[key] as JsonValue);
    if (ordered === undefined) return undefined;
    copy[key] = ordered;
  }
  return copy;
}

function canonicalTextOf(value: JsonValue): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (cause) {
    throw new InvalidValueError(
      `a value has no canonical JSON form: ${cause instanceof Error ? cause.message : cause}`,
    );
  }
  if (text === undefined) throw new InvalidValueError('a value has no canonical JSON form: undefined');
  return text;
}

/** The SHA-256 of a value's canonical JSON, encoded as UTF-8. */
export function digestOf(value: JsonValue): Digest {
  return digestOfBytes(canonicalJson(value));
}

/** The SHA-256 of raw bytes; a string is taken as UTF-8. */
export function digestOfBytes(bytes: Uint8Array | string): Digest {
  return `sha256:${hash('sha256', bytes, 'hex')}` as Digest;
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
