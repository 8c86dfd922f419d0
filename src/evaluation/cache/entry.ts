import { hash } from 'node:crypto';
import { canonicalJson } from '../../foundation/digest.ts';
import type { JsonObject } from '../../foundation/json.ts';
import type { Completion } from '../../models/model.ts';
import { completionSchema } from '../schemas.ts';

/** One call, named by what it asks: the same endpoint, the same wire body and the same trial have the same key. */
export type CallKey = {
  /** 64 hex digits over the three below. */
  readonly key: string;
  readonly endpoint: string;
  /** `bodyDigest` of what is sent. */
  readonly body: string;
  /** 0-based: a repeat is another call. */
  readonly trial: number;
};

/** SHA-256 of a wire body's canonical JSON, 64 hex digits: the key order of the parameters is nothing to call twice for. */
export function bodyDigest(body: JsonObject): string {
  return hash('sha256', canonicalJson(body));
}

export function callKey(endpoint: string, body: string, trial: number): CallKey {
  return { key: hash('sha256', JSON.stringify([endpoint, body, trial])), endpoint, body, trial };
}

// One line of a segment. The head has a fixed width, so that an index is built without reading any JSON:
//   {"format":1,"key":"<64 hex>","sum":"<64 hex>","entry":{"endpoint":…,"body":…,"trial":…,"completion":{…}}}
// `sum` is the SHA-256 of the entry's text: a flipped bit inside a completion is still JSON.
const BEFORE_KEY = '{"format":1,"key":"';
const BEFORE_SUM = '","sum":"';
const BEFORE_ENTRY = '","entry":';
const HEX_LENGTH = 64;
const SUM_START = BEFORE_KEY.length + HEX_LENGTH + BEFORE_SUM.length;
const ENTRY_START = SUM_START + HEX_LENGTH + BEFORE_ENTRY.length;

/** As many bytes of a line as `keyOfLine` looks at. */
export const lineHeadLength: number = BEFORE_KEY.length + HEX_LENGTH + BEFORE_SUM.length;

/** The line of a completion, with its line feed. Only the completion is kept: no header, no key of an account. */
export function entryLine({ key, endpoint, body, trial }: CallKey, completion: Completion): string {
  const entry = JSON.stringify({ endpoint, body, trial, completion });
  return `${BEFORE_KEY}${key}${BEFORE_SUM}${hash('sha256', entry)}${BEFORE_ENTRY}${entry}}\n`;
}

/** The key that a line says it has, or undefined for a line that is not ours. */
export function keyOfLine(line: Buffer): string | undefined {
  const head = line.latin1Slice(0, Math.min(line.length, lineHeadLength));
  if (!head.startsWith(BEFORE_KEY) || !head.endsWith(BEFORE_SUM) || head.length < lineHeadLength) return undefined;
  const key = line.latin1Slice(BEFORE_KEY.length, BEFORE_KEY.length + HEX_LENGTH);
  return /^[0-9a-f]{64}$/.test(key) ? key : undefined;
}

/**
 * The completion of a line, or undefined when the line is damaged or answers another call. An entry is never trusted for
 * standing under the right key: it must say the same endpoint, body and trial, and be whole.
 */
export function completionOfLine(line: Buffer, call: CallKey): Completion | undefined {
  if (keyOfLine(line) !== call.key || line.at(-1) !== CLOSING_BRACE) return undefined;
  const entry = line.subarray(ENTRY_START, -1);
  if (line.latin1Slice(SUM_START, SUM_START + HEX_LENGTH) !== hash('sha256', entry)) return undefined;
  return completionOfEntry(entry.toString('utf8'), call);
}

const CLOSING_BRACE = 0x7d;

function completionOfEntry(text: string, call: CallKey): Completion | undefined {
  let entry: unknown;
  try {
    entry = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { endpoint, body, trial, completion } = entry as { readonly [key: string]: unknown };
  if (endpoint !== call.endpoint || body !== call.body || trial !== call.trial) return undefined;
  const result = completionSchema.safeParse(completion);
  return result.success ? result.data : undefined;
}
