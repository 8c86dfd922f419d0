import type { JsonObject, JsonValue } from './json.ts';

/** Why an assertion has no scorer of ours: caught by `mapAssertion`. */
export class Unmapped extends Error {}

/** What an assertion of promptfoo asks, its templates filled in. */
export type Asked = { readonly value: JsonValue | undefined; readonly threshold: number | undefined };

/** `{{ name }}` is the value of the variable: what Nunjucks makes of anything else is not rebuilt here. */
export function filledIn(value: JsonValue | undefined, variables: JsonObject): JsonValue | undefined {
  if (Array.isArray(value)) return value.map((item: JsonValue) => filledIn(item, variables) ?? null);
  if (typeof value !== 'string') return value;
  if (value.startsWith('package:')) throw new Unmapped('its value is code of a package');
  let length = 0;
  const filled = value.replace(/\{\{\s*([A-Za-z_]\w*)\s*\}\}/g, (_, name: string) => {
    const text = variable(name, variables);
    length += text.length;
    // One row can name a large variable a hundred thousand times.
    if (length > LONGEST_FILLED)
      throw new Unmapped(`its value has more than ${LONGEST_FILLED} characters when filled in`);
    return text;
  });
  if (/\{[{%#]/.test(filled)) throw new Unmapped('its value is a template with more than names of variables');
  return filled;
}

/** Characters: as much as a row may have. */
const LONGEST_FILLED = 1_000_000;

function variable(name: string, variables: JsonObject): string {
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Unmapped(`its value names the variable "${name}", which is not a text here`);
}

/** @throws Unmapped, as all of these, when the assertion says something else. */
export function limitOf(threshold: number | undefined): number {
  if (threshold === undefined) throw new Unmapped('it has no threshold');
  if (threshold <= 0) throw new Unmapped('its threshold is not above 0');
  return threshold;
}

/** What is looked for in an answer: a text that may be blank, and not empty. */
export function textOf(value: JsonValue | undefined): string {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text === '') throw new Unmapped('its value is not a text');
  refuseFile(text);
  return text;
}

/** What a model is shown. */
export function wordsOf(value: JsonValue | undefined): string {
  const text = textOf(value).trim();
  if (text === '') throw new Unmapped('its value is blank');
  return text;
}

export function textsOf(value: JsonValue | undefined): readonly string[] {
  const items = typeof value === 'string' ? commaSeparated(value) : value;
  if (!Array.isArray(items) || items.length === 0) throw new Unmapped('its value is not a list of texts');
  return items.map((item: JsonValue) => textOf(item));
}

export function refuseFile(text: string): void {
  if (text.startsWith('file://')) throw new Unmapped('its value is in another file');
}

/** Commas separate; a text in double quotes keeps its own, and a quote in it is written twice or after a backslash. */
function commaSeparated(text: string): readonly string[] {
  const items: string[] = [];
  const between = /[\s,]*/y;
  const quoted = /"((?:[^"\\]|""|\\["\\]|\\(?!["\\]))*)"\s*(?:,|$)/y;
  for (let at = 0; ; ) {
    between.lastIndex = at;
    between.exec(text);
    at = between.lastIndex;
    if (at >= text.length) return items;
    if (text[at] === '"') {
      quoted.lastIndex = at;
      const found = quoted.exec(text)?.[1];
      if (found === undefined) throw new Unmapped('a quote in its list is not closed, or text follows it');
      items.push(found.replace(/""|\\(["\\])/g, (_, escaped: string | undefined) => escaped ?? '"'));
      at = quoted.lastIndex;
    } else {
      const comma = text.indexOf(',', at);
      const end = comma === -1 ? text.length : comma;
      items.push(text.slice(at, end).trim());
      at = end;
    }
  }
}
