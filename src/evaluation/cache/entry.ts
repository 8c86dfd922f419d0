import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { Completion } from '../../models/model.ts';
import { completionSchema, daySchema } from '../schemas.ts';

/** One call, named by what it asks: the same endpoint, wire body, series and trial have the same key. */
export type CallKey = {
  /** 64 hex digits over the endpoint, the series, the trial and the body. */
  readonly key: string;
  readonly endpoint: string;
  /** What the call was made for: a call of another series is another draw, even with the same body. */
  readonly series: string;
  /** 0-based: a repeat is another call. */
  readonly trial: number;
};

/** @param body the wire body's canonical JSON: the order of the parameters in a file is nothing to call twice for. */
export function callKey(call: Omit<CallKey, 'key'>, body: string): CallKey {
  const { endpoint, series, trial } = call;
  return { key: hash('sha256', JSON.stringify([endpoint, series, trial]) + body), endpoint, series, trial };
}

/** A completion and the UTC day it was had on, `2026-11-21`. */
export type DatedCompletion = { readonly completion: Completion; readonly drawnOn: string };

export function utcDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}

// One line of a segment. The head has a fixed width, so that an index is built without reading any JSON:
//   {"format":1,"sum":"<8 hex>","key":"<64 hex>","endpoint":…,"series":…,"trial":…,"drawnOn":…,"completion":{…}}
// `sum` is the CRC-32 of everything behind it: a flipped bit inside a completion is still JSON, and would be believed. It is
// against damage; whoever may write the folder may put any answer in it. So its callers keep it out
// of checked-out trees, and runs that assign on the default branch open none.
const BEFORE_SUM = '{"format":1,"sum":"';
const BEFORE_KEY = '","key":"';
const SUM_END = BEFORE_SUM.length + 8;
const KEY_START = SUM_END + BEFORE_KEY.length;
const KEY_END = KEY_START + 64;

/** The line of a completion, with its line feed. Only the completion is kept: no header, no key of an account. */
export function entryLine({ key, endpoint, series, trial }: CallKey, { completion, drawnOn }: DatedCompletion): string {
  const asked = `"endpoint":${JSON.stringify(endpoint)},"series":${JSON.stringify(series)},"trial":${trial}`;
  const answered = `"drawnOn":${JSON.stringify(drawnOn)},"completion":${JSON.stringify(completion)}`;
  const summed = `${BEFORE_KEY}${key}",${asked},${answered}}`;
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
 * standing in the index: it must say the same key, endpoint, series and trial, and be whole.
 */
export function completionOfLine(line: Buffer, call: CallKey): DatedCompletion | undefined {
  const sum = line.toString('latin1', BEFORE_SUM.length, SUM_END);
  if (keyOfLine(line) !== call.key || sum !== sumOf(line.subarray(SUM_END))) return undefined;
  let entry: unknown;
  try {
    entry = JSON.parse(line.toString('utf8'));
  } catch {
    return undefined;
  }
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { endpoint, series, trial, drawnOn, completion } = entry as { readonly [name: string]: unknown };
  if (endpoint !== call.endpoint || series !== call.series || trial !== call.trial) return undefined;
  const result = datedCompletion.safeParse({ completion, drawnOn });
  return result.success ? result.data : undefined;
}

const datedCompletion: z.ZodType<DatedCompletion> = z.strictObject({
  completion: completionSchema,
  drawnOn: daySchema,
});

function sumOf(bytes: Buffer | string): string {
  return crc32(bytes).toString(16).padStart(8, '0');
}
