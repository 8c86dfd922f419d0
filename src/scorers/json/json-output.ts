import { type JsonValue, MAX_DEPTH } from '../../foundation/json.ts';
import { findJsonFault } from '../../foundation/json-fault.ts';
import { type JsonPath, valueAt } from '../../foundation/json-path.ts';

/** What a model's answer is as JSON, or why it is none: the prompt's own fault, which scores 0. */
export type JsonOutput =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly reason: string };

export type JsonOutputOptions = { readonly 'allow-fence': boolean; readonly path?: JsonPath | undefined };

/** Reads an answer as an application would (RFC 8259, the last of two equal keys counts), then follows the path. */
export function readJson(text: string, options: JsonOutputOptions): JsonOutput {
  const json = options['allow-fence'] ? withoutFence(text) : text;
  if (json.trim() === '') return { ok: false, reason: 'the answer is empty' };
  // What walks the value afterwards may recurse.
  if (isDeeperThan(json, MAX_DEPTH)) return { ok: false, reason: `JSON nested deeper than ${MAX_DEPTH} levels` };
  const output = parse(json);
  if (!output.ok || options.path === undefined) return output;
  const value = valueAt(output.value, options.path);
  return value === undefined
    ? { ok: false, reason: `the JSON answer has nothing at ${printPath(options.path)}` }
    : { ok: true, value };
}

function parse(json: string): JsonOutput {
  const value = parsed(json);
  return value === undefined ? { ok: false, reason: faultOf(json) } : { ok: true, value };
}

function parsed(json: string): JsonValue | undefined {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * What an expected text is as JSON, as in a cell of a CSV file; undefined when it is none. Looks at the beginning before it
 * tries: most expected texts are words, and a failed attempt costs more than all the rest of a score.
 */
export function jsonIn(text: string): JsonValue | undefined {
  if (!/^\s*(?:[[{"]|-?\d|(?:true|false|null)\s*$)/.test(text)) return undefined;
  return isDeeperThan(text, MAX_DEPTH) ? undefined : parsed(text);
}

/** Our own reader names the place in the same words on every version of Node; the fast one above does not. */
function faultOf(json: string): string {
  const { message, offset } = findJsonFault(json);
  const lines = json.slice(0, offset).split('\n');
  return `not JSON: ${message} (line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1})`;
}

/** One fence around the whole answer, with or without a language. Anything outside it leaves the answer as it is. */
export function withoutFence(text: string): string {
  const lines = text.trim().split('\n');
  const fence = /^(`{3,}|~{3,})[^`]*$/.exec(lines[0] ?? '')?.[1];
  if (fence === undefined || lines.length < 2 || lines.at(-1)?.trim() !== fence) return text;
  return lines.slice(1, -1).join('\n');
}

/** Counts open brackets outside strings, without building anything. */
function isDeeperThan(json: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < json.length; index += 1) {
    const character = json[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') {
      depth += 1;
      if (depth > limit) return true;
    } else if (character === ']' || character === '}') depth -= 1;
  }
  return false;
}

export function printPath(path: JsonPath): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(step) ? `.${step}` : `['${step}']`;
  });
  return `$${steps.join('')}`;
}
