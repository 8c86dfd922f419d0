import type { JsonValue } from '../../foundation/json.ts';
import { isJsonObject } from '../../foundation/json.ts';

/** The first `length` code points; says how many more there are. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const all = [...text];
  return all.length <= length ? text : `${all.slice(0, length).join('')}… (${all.length - length} more characters)`;
}

/** Breaks long lines at a space, or anywhere if there is none: a cell of a table must not be wider than half a page. */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let rest = [...line];
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    const end = space > width / 2 ? space : width;
    lines.push(rest.slice(0, end).join(''));
    rest = rest.slice(space > width / 2 ? end + 1 : end);
  }
  return [...lines, rest.join('')];
}

/** A text as it is; the one variable of a plain input as its text; a few texts as `name: text`; anything else as JSON. */
export function readable(value: JsonValue): string {
  if (typeof value === 'string') return value;
  if (isJsonObject(value)) {
    const entries = Object.entries(value);
    const [first] = entries;
    if (entries.length === 1 && first?.[0] === 'input' && typeof first[1] === 'string') return first[1];
    if (entries.length > 0 && entries.every(([, text]) => typeof text === 'string')) {
      return entries.map(([name, text]) => `${name}: ${text}`).join('\n');
    }
  }
  return JSON.stringify(value, null, 2);
}
