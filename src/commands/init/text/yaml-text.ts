import type { JsonValue } from '../../../foundation/json.ts';
import { isJsonObject } from '../../../foundation/json.ts';
import { showHidden } from '../../../foundation/untrusted/characters.ts';
import { terminalJson } from '../../../foundation/untrusted/log.ts';

/** A value in YAML's flow style, on one line: `{ name: category, path: $.category }`. */
export function flow(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (!isJsonObject(value)) return typeof value === 'string' ? scalar(value) : JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${scalar(key)}: ${flow(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/**
 * A text as YAML reads it back: plain where that is safe in every place, else in double quotes, as JSON writes it. What would be
 * invisible or turn the line round is written as an escape.
 */
export function scalar(text: string): string {
  const plain = /^[A-Za-z$/][\w$./*-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return plain ? text : terminalJson(JSON.stringify(text));
}

/** A comment may say what a file is called, and must not end with it. */
export function comment(text: string): string {
  return showHidden(text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' '));
}
