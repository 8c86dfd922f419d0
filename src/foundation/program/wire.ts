import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import { parseJson } from '../strict-json.ts';
import type { Child } from './child.ts';
import { ProgramError } from './error.ts';

/** Of one answer, in bytes. */
const LONGEST_LINE = 1024 * 1024;

/** Cuts what the program writes into lines, and ends it when one is too long. */
export function readLines(
  child: Child,
  name: string,
  read: (line: string) => void,
  refuse: (error: ProgramError) => void,
): void {
  let parts: Buffer[] = [];
  let size = 0;
  const add = (part: Buffer): boolean => {
    size += part.length;
    if (size > LONGEST_LINE) {
      refuse(
        new ProgramError('output', `${name} wrote a line of more than ${LONGEST_LINE} bytes`, {
          todo: 'Answer each question with one line of JSON, as short as the answer allows.',
        }),
      );
      return false;
    }
    parts.push(part);
    return true;
  };
  child.stdout.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0x0a); end !== -1; end = rest.indexOf(0x0a)) {
      if (!add(rest.subarray(0, end))) return;
      const line = Buffer.concat(parts).toString('utf8').trim();
      [parts, size] = [[], 0];
      rest = rest.subarray(end + 1);
      if (line !== '') read(line);
    }
    add(rest);
  });
}

export type LineAnswer = { readonly id: number; readonly content: JsonObject };

/** Undefined for what is no answer: no strict JSON, no object, or without a whole number as its id. */
export function parseAnswer(line: string): LineAnswer | undefined {
  const value = strictJson(line);
  if (!isJsonObject(value)) return undefined;
  const { id, ...content } = value;
  return typeof id === 'number' && Number.isInteger(id) ? { id, content } : undefined;
}

function strictJson(line: string): JsonValue | undefined {
  try {
    return parseJson(line, 'answer');
  } catch {
    return undefined;
  }
}

/**
 * JSON that every reader takes for one line of UTF-8: Node's own takes U+2028 and U+2029 for line ends, and half a surrogate pair,
 * which `JSON.stringify` writes as an escape, is no text in most languages.
 */
export function oneLine(content: JsonObject): string {
  return JSON.stringify(content)
    .replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '$1\\ufffd')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
