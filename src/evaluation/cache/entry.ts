import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Completion } from '../../models/model.ts';
import { completionSchema } from '../schemas.ts';

/** One call, named by what it asks: the same endpoint, the same wire body and the same trial have the same key. */
export type CallKey = {
  /** 64 hex digits over the endpoint, the trial and the body. */
  readonly key: string;
  readonly endpoint: string;
  /** 0-based: a repeat is another call. */
  readonly trial: number;
};

/** @param body the wire body's canonical JSON: the order of the parameters in a file is nothing to call twice for. */
export function callKey(endpoint: string, body: string, trial: number): CallKey {
  return { key: hash('sha256', JSON.stringify([endpoint, trial]) + body), endpoint, trial };
}

// One line of a segment. The head has a fixed width, so that an index is built without reading any JSON:
//   {"format":1,"sum":"<8 hex>","key":"<64 hex>","endpoint":…,"trial":…,"completion":{…}}
// `sum` is the CRC-32 of everything behind it: a flipped bit inside a completion is still JSON, and would be believed. It is
// against damage; whoever may write the folder may put any answer in it. So its callers keep it out
// of checked-out trees, and runs that assign on the default branch open none.
const BEFORE_SUM = '{"format":1,"sum":"';
const BEFORE_KEY = '","key":"';
const SUM_END = BEFORE_SUM.length + 8;
const KEY_START = SUM_END + BEFORE_KEY.length;
const KEY_END = KEY_START + 64;

/** The line of a completion, with its line feed. Only the completion is kept: no header, no key of an account. */
export function entryLine({ key, endpoint, trial }: CallKey, completion: Completion): string {
  const summed = `${BEFORE_KEY}${key}","endpoint":${JSON.stringify(endpoint)},"trial":${trial},"completion":${JSON.stringify(completion)}}`;
  return `${BEFORE_SUM}${sumOf(summed)}${summed}\n`;
}

/** The key that a line says it has, or undefined for a line that is not ours. */
export function keyOfLine(line: Buffer): string | undefined {
  const head = line.toString('latin1', 0, Math.min(line.length, KEY_END));
  if (!head.startsWith(BEFORE_SUM) || !head.startsWith(BEFORE_KEY, SUM_END)) return undefined;
  const key = line.toString('latin1', KEY_START, KEY_END);
  return /^[0-9a-f]{64}$/.test(key) ? key : undefined;
}

/**
 * The completion of a line, or undefined when the line is damaged or answers another call. An entry is never trusted for
 * standing in the index: it must say the same key, endpoint and trial, and be whole.
 */
export function completionOfLine(line: Buffer, call: CallKey): Completion | undefined {
  const sum = line.toString('latin1', BEFORE_SUM.length, SUM_END);
  if (keyOfLine(line) !== call.key || sum !== sumOf(line.subarray(SUM_END))) return undefined;
  let entry: unknown;
  try {
    entry = JSON.parse(line.toString('utf8'));
  } catch {
    return undefined;
  }
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { endpoint, trial, completion } = entry as { readonly [name: string]: unknown };
  if (endpoint !== call.endpoint || trial !== call.trial) return undefined;
  const result = completionSchema.safeParse(completion);
  return result.success ? result.data : undefined;
}

function sumOf(bytes: Buffer | string): string {
  return crc32(bytes).toString(16).padStart(8, '0');
}
