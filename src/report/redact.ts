import type { JsonValue } from '../foundation/json.ts';
import type { Report } from './report.ts';

/**
 * The report with every text redacted, keys included. Redact before a writer runs, never after: a writer encodes and wraps, and
 * an encoded secret is not found any more.
 */
export function redactReport(report: Report, redact: (text: string) => string): Report {
  // The shape stays: only texts change.
  return redactValue(report, redact) as Report;
}

/** `report.json`: plain JSON, indented, redacted. What is not known is left out; a number is never written as null. */
export function reportToJson(report: Report, redact: (text: string) => string): string {
  return `${JSON.stringify(redactValue(report, redact), null, 2)}\n`;
}

type Plain = JsonValue | undefined;

function redactValue(value: unknown, redact: (text: string) => string): Plain {
  if (typeof value === 'string') return redact(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => redactValue(item, redact) ?? null);
  if (typeof value !== 'object') return undefined;
  const entries: [string, JsonValue][] = [];
  for (const [key, item] of Object.entries(value)) {
    const clean = redactValue(item, redact);
    if (clean !== undefined) entries.push([redact(key), clean]);
  }
  return Object.fromEntries(entries);
}
