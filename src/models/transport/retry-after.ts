import { isJsonObject, type JsonValue } from '../../foundation/json.ts';

/** The part of a reply that can say when to come back. Header names are lower case. */
export type WaitHints = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed body, where it was JSON. */
  readonly body: JsonValue | undefined;
};

/**
 * Milliseconds that a provider asks to wait before the next try; undefined when it does not say, or says nothing that can be
 * understood. The most exact statement wins:
 *
 * 1. `retry-after-ms` (OpenAI), `x-ms-retry-after-ms` (Azure)
 * 2. `retry-after` in seconds or as an HTTP date (RFC 9110, 10.2.3)
 * 3. `retryDelay` of a google.rpc.RetryInfo in the body (Gemini)
 * 4. the words of the error: "Please try again in 6m0s." (OpenAI), "Please retry after 26 seconds." (Azure)
 * 5. on a 429, `x-ratelimit-reset-*`: `1m30s`, `120ms`, seconds, a date or an epoch. OpenAI sends these with every reply, so they
 *    count for nothing elsewhere.
 *
 * @param now milliseconds since the epoch, for the forms that name a moment.
 */
export function retryAfterMs(reply: WaitHints, now: number): number | undefined {
  const { headers } = reply;
  return (
    milliseconds(headers['retry-after-ms']) ??
    milliseconds(headers['x-ms-retry-after-ms']) ??
    waitFrom(headers['retry-after'], now) ??
    retryInfo(reply.body) ??
    spokenWait(reply.body) ??
    (reply.status === 429 ? resetWait(headers, now) : undefined)
  );
}

function milliseconds(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}

/** Any of: seconds, epoch seconds or milliseconds, `1m30s`, an HTTP date, an ISO date. What lies in the past is 0. */
function waitFrom(text: string | undefined, now: number): number | undefined {
  const found = text?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(found)) {
    const number = Number(found);
    if (number >= 1e12) return Math.max(0, number - now);
    if (number >= 1e9) return Math.max(0, number * 1000 - now);
    return number * 1000;
  }
  const spoken = durationMs(found);
  if (spoken !== undefined) return spoken;
  // Only texts with the look of a date: Date.parse reads a year out of almost anything.
  const moment = /^\w{3}, |^\d{4}-\d\d-\d\dT/.test(found) ? Date.parse(found) : Number.NaN;
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `1m30s`, `6m0s`, `7.66s`, `120ms`: Go's form of a duration, as OpenAI, Groq and Gemini write it. */
function durationMs(text: string): number | undefined {
  if (!/^(\d+(\.\d+)?(ms|[dhms]))+$/.test(text)) return undefined;
  let sum = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)(ms|[dhms])/g)) {
    sum += Number(amount) * (unitMs[unit ?? ''] ?? 0);
  }
  return sum;
}

/** Gemini's compatible endpoint wraps its error in a list. */
function errorOf(body: JsonValue | undefined): JsonValue | undefined {
  const outer = Array.isArray(body) ? body[0] : body;
  return isJsonObject(outer) ? outer.error : undefined;
}

function retryInfo(body: JsonValue | undefined): number | undefined {
  const error = errorOf(body);
  const details = isJsonObject(error) ? error.details : undefined;
  if (!Array.isArray(details)) return undefined;
  for (const detail of details) {
    const delay = isJsonObject(detail) ? detail.retryDelay : undefined;
    if (typeof delay === 'string') return durationMs(delay);
  }
  return undefined;
}

const spoken =
  /\b(?:try again|retry)(?: your request)? (?:in|after) (?:(\d+(?:\.\d+)?) ?(milliseconds?|seconds?|minutes?|hours?)|((?:\d+(?:\.\d+)?(?:ms|[dhms]))+))(?![\w])/i;

function spokenWait(body: JsonValue | undefined): number | undefined {
  const error = errorOf(body);
  const message = isJsonObject(error) ? error.message : error;
  if (typeof message !== 'string') return undefined;
  const [, amount, unit, duration] = spoken.exec(message.slice(0, 2000)) ?? [];
  if (duration !== undefined) return durationMs(duration);
  if (amount === undefined || unit === undefined) return undefined;
  const short = unit.toLowerCase().startsWith('milli') ? 'ms' : unit.charAt(0).toLowerCase();
  return Number(amount) * (unitMs[short] ?? 0);
}

/** Of several limits the exhausted ones count, and of those the last to open; where none is known to be, the first. */
function resetWait(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const exhausted: number[] = [];
  const others: number[] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (!/^(x-)?ratelimit-reset|^anthropic-ratelimit-.*-reset$/.test(name)) continue;
    const wait = waitFrom(value, now);
    if (wait === undefined) continue;
    (headers[name.replace('reset', 'remaining')]?.trim() === '0' ? exhausted : others).push(wait);
  }
  if (exhausted.length > 0) return Math.max(...exhausted);
  return others.length > 0 ? Math.min(...others) : undefined;
}
